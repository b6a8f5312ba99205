use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::ids::Node;
use lending::rules::JOB_EFFECT;
use lending::totals::Totals;

use crate::book::Reading;
use crate::error::StoreError;

/// What totals are broken down by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// One row for everything.
    Everything,
    /// By commune.
    Commune,
    /// By entrusted association.
    Association,
    /// By loan programme.
    Programme,
    /// By savings and credit group.
    Group,
    /// By office.
    Office,
    /// By the contract's status.
    Status,
}

/// One row of totals. An empty key holds what has no such code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TotalsRow {
    /// The code.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The figures.
    pub totals: Totals,
    /// Whether savings belong to this dimension: a book is no programme's and has no loan status.
    pub has_savings: bool,
    /// Outstanding at the baseline the day is compared with, if there is one.
    pub baseline: Option<Dong>,
}

/// How one dimension reads the tables: a loan's key, a customer's, a baseline contract's, and names.
struct Sql {
    loan: &'static str,
    borrower: Option<&'static str>,
    baseline: Option<&'static str>,
    name: &'static str,
}

const STATUS: &str = "CASE WHEN l.frozen_then > 0 THEN 'frozen' WHEN l.overdue_then > 0 THEN 'overdue'
                           WHEN l.in_term_then > 0 THEN 'in-term' ELSE 'settled' END";

impl Dimension {
    const fn sql(self) -> Sql {
        match self {
            Dimension::Everything => Sql { loan: "''", borrower: Some("''"), baseline: Some("''"), name: "''" },
            Dimension::Commune => Sql {
                loan: "l.commune",
                borrower: Some("b.commune"),
                baseline: Some("t.commune"),
                name: "(SELECT max(name) FROM commune WHERE code = k.key)",
            },
            Dimension::Association => Sql {
                loan: "l.association",
                borrower: Some("b.association"),
                baseline: Some("t.association"),
                name: "(SELECT max(name) FROM association WHERE code = k.key)",
            },
            Dimension::Programme => Sql {
                loan: "l.programme",
                borrower: None,
                baseline: Some("t.programme"),
                name: "(SELECT max(name) FROM programme WHERE code = k.key)",
            },
            Dimension::Group => Sql {
                loan: "(SELECT key FROM keyed_group WHERE id = l.group_id)",
                borrower: Some("(SELECT key FROM keyed_group WHERE id = b.group_id)"),
                baseline: Some(
                    "coalesce((SELECT key FROM keyed_group g WHERE g.node = t.node AND g.code = t.group_code),
                                         t.group_code)",
                ),
                name: "(SELECT leader FROM keyed_group WHERE key = k.key)",
            },
            Dimension::Office => Sql {
                loan: "(SELECT code FROM office WHERE node = l.node AND said_by = (SELECT node FROM own_office))",
                borrower: Some(
                    "(SELECT code FROM office WHERE node = b.node AND said_by = (SELECT node FROM own_office))",
                ),
                baseline: Some(
                    "(SELECT code FROM office WHERE node = t.node AND said_by = (SELECT node FROM own_office))",
                ),
                name: "(SELECT name FROM office WHERE code = k.key AND said_by = (SELECT node FROM own_office))",
            },
            Dimension::Status => Sql { loan: STATUS, borrower: None, baseline: None, name: "''" },
        }
    }
}

// What was booked only after the day is taken off again, so that an earlier day shows what it showed then.
const LOAN_AFTER: &str = "
    SELECT loan, sum(in_term) AS in_term, sum(overdue) AS overdue, sum(frozen) AS frozen, sum(owed) AS owed
    FROM (SELECT loan, in_term, overdue, frozen, 0 AS owed FROM loan_move WHERE booked > ?1
          UNION ALL
          SELECT m.loan, 0, 0, 0, m.owed - m.paid FROM interest_move m JOIN loan l ON l.id = m.loan
          WHERE m.booked > ?1 AND m.day >= l.interest_from)
    GROUP BY loan";
// Lent and collected in the day's month; the opening's own month also has what the core stated.
const LOAN_MONTH: &str = "
    SELECT loan, sum(lent) AS lent, sum(collected) AS collected FROM loan_move
    WHERE booked BETWEEN substr(?1, 1, 8) || '01' AND ?1 GROUP BY loan";
const BOOK_AFTER: &str = "SELECT book, sum(amount) AS amount FROM book_move WHERE booked > ?1 GROUP BY book";

impl Reading<'_> {
    /// The book's totals at the end of `day`, which must not be before its opening; of one office only when
    /// `of` names it.
    ///
    /// Lent and collected are the day's month's: what the book moved, and in the opening's month what the core stated.
    /// Collections pay the oldest interest first, so they take the backlog down to nothing.
    pub fn totals(self, by: Dimension, day: NaiveDate, of: Option<Node>) -> Result<Vec<TotalsRow>, StoreError> {
        let sql = by.sql();
        let slice = Slice { day, of };
        let mut rows = self.loan_totals(&sql, slice)?;
        if let Some(key) = sql.borrower {
            self.add_savings(&mut rows, key, slice)?;
        }
        self.add_baseline(&mut rows, by, slice)?;
        for row in rows.values_mut() {
            row.has_savings = sql.borrower.is_some();
            if !row.key.is_empty() {
                let name = format!("SELECT {} FROM (SELECT ?1 AS key) k", sql.name);
                let found = self.connection.prepare_cached(&name)?.query_row([&row.key], |found| found.get(0));
                row.name = found.map(|name: Option<String>| name.unwrap_or_default())?;
            }
        }
        Ok(rows.into_values().filter(TotalsRow::says_something).collect())
    }

    fn loan_totals(self, sql: &Sql, slice: Slice) -> Result<BTreeMap<String, TotalsRow>, StoreError> {
        let text = format!(
            "WITH after AS ({LOAN_AFTER}), month AS ({LOAN_MONTH}),
                  job AS (SELECT DISTINCT node, scope_key FROM rule
                          WHERE key = '{JOB_EFFECT}' AND value = 1 AND valid_from <= ?1),
                  opening AS (SELECT node, substr(date, 1, 7) = substr(?1, 1, 7) AS same
                              FROM closing WHERE role = 'opening'),
                  l AS (SELECT o.*, o.in_term - coalesce(a.in_term, 0) AS in_term_then,
                               o.overdue - coalesce(a.overdue, 0) AS overdue_then,
                               o.frozen - coalesce(a.frozen, 0) AS frozen_then,
                               o.backlog - o.interest_since - coalesce(a.owed, 0) AS backlog_then
                        FROM loan o LEFT JOIN after a ON a.loan = o.id
                        WHERE ?2 IS NULL OR o.node = ?2)
             SELECT coalesce({key}, ''),
                    count(*) FILTER (WHERE in_term_then + overdue_then + frozen_then > 0),
                    count(DISTINCT l.borrower) FILTER (WHERE in_term_then + overdue_then + frozen_then > 0),
                    count(DISTINCT l.group_id) FILTER (WHERE in_term_then + overdue_then + frozen_then > 0),
                    sum(in_term_then), sum(overdue_then), sum(frozen_then),
                    sum(l.lent_month * o.same + coalesce(m.lent, 0)),
                    sum(l.collected_month * o.same + coalesce(m.collected, 0)),
                    coalesce(sum(max(0, backlog_then))
                        FILTER (WHERE in_term_then + overdue_then + frozen_then > 0), 0),
                    coalesce(sum(l.effect_value) FILTER (
                        WHERE in_term_then + overdue_then + frozen_then > 0 AND j.scope_key IS NOT NULL), 0)
             FROM l
             JOIN opening o ON o.node = l.node
             LEFT JOIN month m ON m.loan = l.id
             LEFT JOIN job j ON j.node = l.node AND j.scope_key = l.effect_key
             GROUP BY 1",
            key = sql.loan
        );
        let mut statement = self.connection.prepare_cached(&text)?;
        let mut rows = statement.query(slice.parameters(slice.day))?;
        let mut found = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let money = |index: usize| -> Result<Dong, StoreError> { Ok(Dong::new(row.get(index)?)?) };
            let totals = Totals {
                loans: row.get(1)?,
                borrowers: row.get(2)?,
                groups: row.get(3)?,
                in_term: money(4)?,
                overdue: money(5)?,
                frozen: money(6)?,
                outstanding: money(4)?.plus(money(5)?)?.plus(money(6)?)?,
                lent_month: money(7)?,
                collected_month: money(8)?,
                interest_backlog: money(9)?,
                savings: Dong::ZERO,
                jobs: row.get(10)?,
            };
            let key: String = row.get(0)?;
            found.insert(key.clone(), TotalsRow { key, totals, ..TotalsRow::default() });
        }
        Ok(found)
    }

    fn add_savings(self, rows: &mut BTreeMap<String, TotalsRow>, key: &str, slice: Slice) -> Result<(), StoreError> {
        let text = format!(
            "WITH after AS ({BOOK_AFTER})
             SELECT coalesce({key}, ''), sum(s.balance - coalesce(a.amount, 0))
             FROM savings_book s JOIN borrower b ON b.id = s.borrower LEFT JOIN after a ON a.book = s.id
             WHERE ?2 IS NULL OR s.node = ?2 GROUP BY 1"
        );
        let mut statement = self.connection.prepare_cached(&text)?;
        let mut found = statement.query(slice.parameters(slice.day))?;
        while let Some(row) = found.next()? {
            let key: String = row.get(0)?;
            let place = rows.entry(key.clone()).or_insert_with(|| TotalsRow { key, ..TotalsRow::default() });
            place.totals.savings = Dong::new(row.get(1)?)?;
        }
        Ok(())
    }

    /// Outstanding on 31 December of the year before, from the closing of that day. Where one of the offices in question has
    /// neither, nothing is compared: a part measured against the whole would look like growth.
    fn add_baseline(
        self,
        rows: &mut BTreeMap<String, TotalsRow>,
        by: Dimension,
        slice: Slice,
    ) -> Result<(), StoreError> {
        let Some(key) = by.sql().baseline else { return Ok(()) };
        let day = last_year_end(slice.day);
        if by != Dimension::Office && self.lacks_baseline(&day, slice.of)? {
            return Ok(());
        }
        let text = format!(
            "WITH t AS (
                SELECT node, commune, association, programme, group_code, in_term + overdue + frozen AS outstanding
                FROM closing_loan WHERE date = ?1)
             SELECT coalesce({key}, ''), sum(t.outstanding) FROM t WHERE ?2 IS NULL OR t.node = ?2 GROUP BY 1"
        );
        let mut statement = self.connection.prepare_cached(&text)?;
        let mut found = statement.query(slice.parameters(day))?;
        while let Some(row) = found.next()? {
            let key: String = row.get(0)?;
            let place = rows.entry(key.clone()).or_insert_with(|| TotalsRow { key, ..TotalsRow::default() });
            place.baseline = Some(Dong::new(row.get(1)?)?);
        }
        Ok(())
    }

    fn lacks_baseline(self, day: &str, of: Option<Node>) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM closing o WHERE o.role = 'opening' AND (?2 IS NULL OR o.node = ?2)
                   AND NOT EXISTS (SELECT 1 FROM closing c WHERE c.node = o.node AND c.date = ?1))";
        let of = of.map(|node| i64::from(node.get()));
        Ok(self.connection.prepare_cached(sql)?.query_row((day, of), |row| row.get(0))?)
    }
}

/// The day asked for, and the office when only one is.
#[derive(Clone, Copy)]
struct Slice {
    day: NaiveDate,
    of: Option<Node>,
}

impl Slice {
    fn parameters(self, day: impl ToString) -> (String, Option<i64>) {
        (day.to_string(), self.of.map(|node| i64::from(node.get())))
    }
}

/// Growth is measured on 31 December of the year before the day's.
fn last_year_end(day: NaiveDate) -> String {
    format!("{:04}-12-31", day.year() - 1)
}

impl TotalsRow {
    fn says_something(&self) -> bool {
        self.totals != Totals::default() || self.baseline.is_some()
    }
}
