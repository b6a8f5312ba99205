use std::collections::HashMap;

use chrono::NaiveDate;
use ledger::Dong;
use lending::ids::Node;
use rusqlite::Row;

use super::Dimension;
use crate::book::Reading;
use crate::error::StoreError;

/// Two closings of the same offices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoClosings {
    /// The earlier one.
    pub from: NaiveDate,
    /// The later one.
    pub to: NaiveDate,
    /// Whose: each of them keeps both.
    pub offices: Vec<Node>,
    /// The later one's month is all that lies between them, so that its written-off amounts are the period's.
    pub is_one_month: bool,
    /// The later one still holds what was settled since the earlier: a contract it lacks has left the office otherwise.
    pub keeps_settled: bool,
}

/// What stood at one closing. Counts are of contracts and customers with a balance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// In term + overdue + frozen.
    pub outstanding: Dong,
    /// Of it, overdue.
    pub overdue: Dong,
    /// Of it, frozen.
    pub frozen: Dong,
    /// Interest backlog of contracts with a balance.
    pub backlog: Dong,
    /// Contracts.
    pub loans: i64,
    /// Distinct customers.
    pub customers: i64,
}

/// A commune, association, programme, group or office between two closings:
/// opening + new + further + moved in − repaid − settled − written off − moved out = closing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparedUnit {
    /// Its code; empty for what has none.
    pub key: String,
    /// Its name, empty where the book has none.
    pub name: String,
    /// At the earlier closing.
    pub opening: Standing,
    /// At the later closing.
    pub closing: Standing,
    /// Disbursed on contracts that had nothing disbursed before.
    pub new_loans: Dong,
    /// Disbursed on contracts that had.
    pub further: Dong,
    /// Fallen on contracts that still have a balance.
    pub repaid: Dong,
    /// Fallen on contracts that have none any more.
    pub settled: Dong,
    /// Written off as the later closing's month states it; nothing when more lies between.
    pub written_off: Dong,
    /// The earlier balance of contracts that came from another unit or customer, and the balance of those that came
    /// from outside.
    pub moved_in: Dong,
    /// The earlier balance of contracts that went to another unit or customer, or left.
    pub moved_out: Dong,
}

/// How a dimension reads a closing's contract `t` (with its group `g`), and every key's name.
fn sql_of(by: Dimension) -> (&'static str, &'static str) {
    const STATUS: &str = "CASE WHEN t.frozen > 0 THEN 'frozen' WHEN t.overdue > 0 THEN 'overdue'
                               WHEN t.in_term > 0 THEN 'in-term' ELSE 'settled' END";
    const OFFICE: &str = "(SELECT code FROM office WHERE node = t.node AND said_by = (SELECT node FROM own_office))";
    const OFFICES: &str = "SELECT code, name FROM office WHERE said_by = (SELECT node FROM own_office)";
    match by {
        Dimension::Everything => ("''", "SELECT '', '' WHERE FALSE"),
        Dimension::Commune => ("t.commune", "SELECT code, max(name) FROM commune GROUP BY code"),
        Dimension::Association => ("t.association", "SELECT code, max(name) FROM association GROUP BY code"),
        Dimension::Programme => ("t.programme", "SELECT code, max(name) FROM programme GROUP BY code"),
        Dimension::Group => ("coalesce(g.key, t.group_code)", "SELECT key, leader FROM keyed_group"),
        Dimension::Office => (OFFICE, OFFICES),
        Dimension::Status => (STATUS, "SELECT '', '' WHERE FALSE"),
    }
}

/// The contracts of both closings side by side, then what moved on each, then that told of its units: what leaves is the
/// old one's, all else the new one's. A contract the later closing dropped keeps its old unit. The two rows of a
/// contract are brought together by grouping, which reads and sorts them once.
fn statement(key: &str) -> String {
    format!(
        "WITH o AS (SELECT value AS node FROM json_each(?3)),
              g AS MATERIALIZED (SELECT node, code, key FROM keyed_group),
              s AS (SELECT t.date = ?1 AS was, t.date = ?2 AS is_now, t.node, t.contract,
                           t.node || '-' || t.customer AS customer, coalesce({key}, '') AS unit,
                           t.in_term + t.overdue + t.frozen AS balance, t.overdue, t.frozen, t.backlog, t.disbursed,
                           t.first_disbursed, t.written_off_month
                    FROM o JOIN closing_loan t ON t.node = o.node AND t.date IN (?1, ?2)
                    LEFT JOIN g ON g.node = t.node AND g.code = t.group_code),
              both AS MATERIALIZED (
                  SELECT max(unit) FILTER (WHERE was) AS old, max(unit) FILTER (WHERE is_now) AS new,
                         max(customer) FILTER (WHERE was) AS customer,
                         max(customer) FILTER (WHERE is_now) AS customer_now,
                         sum(balance * was) AS balance, sum(balance * is_now) AS balance_now,
                         sum(overdue * was) AS overdue, sum(overdue * is_now) AS overdue_now,
                         sum(frozen * was) AS frozen, sum(frozen * is_now) AS frozen_now,
                         sum(backlog * was) AS backlog, sum(backlog * is_now) AS backlog_now,
                         sum(disbursed * was) AS disbursed_then, sum(disbursed * is_now) AS disbursed_now,
                         max(first_disbursed) FILTER (WHERE is_now) AS first_disbursed,
                         sum(written_off_month * is_now) AS stated
                  FROM s GROUP BY node, contract),
              pair AS (
                  SELECT *, coalesce(new, old) AS unit,
                         old IS NULL AND coalesce(first_disbursed <= ?1, 0) AS came, new IS NULL AND ?5 AS gone,
                         coalesce(old <> new OR customer <> customer_now, 0) AS moved, disbursed_then = 0 AS is_new,
                         CASE WHEN new IS NULL THEN 0 ELSE disbursed_now - disbursed_then END AS disbursed
                  FROM both),
              grown AS (
                  SELECT *, CASE WHEN came THEN 0 ELSE disbursed END AS lent,
                         CASE WHEN came OR gone THEN 0 ELSE balance + disbursed - balance_now END AS fell
                  FROM pair),
              flow AS MATERIALIZED (
                  SELECT *, CASE WHEN ?4 THEN max(0, min(stated, fell)) ELSE 0 END AS written_off FROM grown),
              leg AS (
                  SELECT old AS unit, customer, NULL AS customer_now, balance, 0 AS balance_now, overdue,
                         0 AS overdue_now, frozen, 0 AS frozen_now, backlog, 0 AS backlog_now, 0 AS new_loans,
                         0 AS further, 0 AS repaid, 0 AS settled, 0 AS written_off, 0 AS moved_in,
                         CASE WHEN moved OR gone THEN balance ELSE 0 END AS moved_out
                  FROM flow WHERE old IS NOT NULL
                  UNION ALL
                  SELECT unit, NULL, customer_now, 0, balance_now, 0, overdue_now, 0, frozen_now, 0, backlog_now,
                         CASE WHEN is_new THEN lent ELSE 0 END, CASE WHEN is_new THEN 0 ELSE lent END,
                         CASE WHEN balance_now <> 0 THEN fell - written_off ELSE 0 END,
                         CASE WHEN balance_now = 0 THEN fell - written_off ELSE 0 END, written_off,
                         CASE WHEN came THEN balance_now WHEN moved THEN balance ELSE 0 END, 0
                  FROM flow)
         SELECT unit, sum(balance), sum(overdue), sum(frozen),
                coalesce(sum(backlog) FILTER (WHERE balance > 0), 0), count(*) FILTER (WHERE balance > 0),
                count(DISTINCT customer) FILTER (WHERE balance > 0),
                sum(balance_now), sum(overdue_now), sum(frozen_now),
                coalesce(sum(backlog_now) FILTER (WHERE balance_now > 0), 0), count(*) FILTER (WHERE balance_now > 0),
                count(DISTINCT customer_now) FILTER (WHERE balance_now > 0),
                sum(new_loans), sum(further), sum(repaid), sum(settled), sum(written_off), sum(moved_in), sum(moved_out)
         FROM leg GROUP BY unit ORDER BY unit"
    )
}

impl Reading<'_> {
    /// What moved between two closings, unit by unit, in the order of their codes. A contract is known by its number:
    /// under another unit or customer it moved, with its earlier balance. One that only the later closing has is new,
    /// unless it was disbursed before: then it came from outside.
    pub fn compared(self, closings: &TwoClosings, by: Dimension) -> Result<Vec<ComparedUnit>, StoreError> {
        let mut statement = self.connection.prepare_cached(&statement(sql_of(by).0))?;
        let mut rows = statement.query((
            closings.from.to_string(),
            closings.to.to_string(),
            closings.nodes(),
            closings.is_one_month,
            closings.keeps_settled,
        ))?;
        let mut units = Vec::new();
        while let Some(row) = rows.next()? {
            units.push(read_unit(row)?);
        }
        let mut names = self.unit_names(by)?;
        for unit in &mut units {
            unit.name = names.remove(&unit.key).unwrap_or_default();
        }
        Ok(units)
    }

    /// Distinct customers with a balance at each of two closings: those of its units don't add up.
    pub fn compared_customers(self, closings: &TwoClosings) -> Result<(i64, i64), StoreError> {
        let sql = "SELECT count(DISTINCT t.node || '-' || t.customer) FILTER (WHERE t.date = ?1),
                          count(DISTINCT t.node || '-' || t.customer) FILTER (WHERE t.date = ?2)
                   FROM json_each(?3) o JOIN closing_loan t ON t.node = o.value AND t.date IN (?1, ?2)
                   WHERE t.in_term + t.overdue + t.frozen > 0";
        let days = (closings.from.to_string(), closings.to.to_string(), closings.nodes());
        Ok(self.connection.prepare_cached(sql)?.query_row(days, |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// What each key of a dimension is called, by the places, groups and programmes the book has now.
    pub fn unit_names(self, by: Dimension) -> Result<HashMap<String, String>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql_of(by).1)?;
        let names = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(names.collect::<Result<_, _>>()?)
    }
}

impl TwoClosings {
    /// The offices as SQL reads them.
    fn nodes(&self) -> String {
        let nodes: Vec<String> = self.offices.iter().map(|node| node.get().to_string()).collect();
        format!("[{}]", nodes.join(","))
    }
}

fn read_unit(row: &Row<'_>) -> Result<ComparedUnit, StoreError> {
    let dong = |index: usize| -> Result<Dong, StoreError> { Ok(Dong::new(row.get(index)?)?) };
    let standing = |first: usize| -> Result<Standing, StoreError> {
        Ok(Standing {
            outstanding: dong(first)?,
            overdue: dong(first + 1)?,
            frozen: dong(first + 2)?,
            backlog: dong(first + 3)?,
            loans: row.get(first + 4)?,
            customers: row.get(first + 5)?,
        })
    };
    Ok(ComparedUnit {
        key: row.get(0)?,
        name: String::new(),
        opening: standing(1)?,
        closing: standing(7)?,
        new_loans: dong(13)?,
        further: dong(14)?,
        repaid: dong(15)?,
        settled: dong(16)?,
        written_off: dong(17)?,
        moved_in: dong(18)?,
        moved_out: dong(19)?,
    })
}
