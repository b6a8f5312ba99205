//! Groups and debtors under care, as lists show them: from the tables that hold what stands of cards.

use std::collections::HashMap;

use chrono::NaiveDate;
use ledger::Dong;
use rusqlite::Row;
use rusqlite::types::Value;

use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// What a group holds, and when it was last looked after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCare {
    /// The group.
    pub id: i64,
    /// Members.
    pub members: i64,
    /// Contracts with a balance.
    pub loans: i64,
    /// Principal in term.
    pub in_term: Dong,
    /// Overdue.
    pub overdue: Dong,
    /// Frozen.
    pub frozen: Dong,
    /// Members' savings.
    pub savings: Dong,
    /// Last inspected.
    pub inspected: Option<NaiveDate>,
    /// Last met.
    pub met: Option<NaiveDate>,
    /// The month it is planned for in a year.
    pub planned: Option<u8>,
    /// By when an inspection's shortcomings are to be mended, where they are not yet.
    pub mend_by: Option<NaiveDate>,
    /// The bank's own rating, hundredths of a point, and its day.
    pub score: Option<(i64, String)>,
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseRow {
    /// The visit's card.
    pub card: i64,
    /// Whose book.
    pub node: u16,
    /// Who promised.
    pub borrower: i64,
    /// On which contract.
    pub loan: Option<i64>,
    /// When.
    pub made: NaiveDate,
    /// By when.
    pub by: NaiveDate,
    /// How much.
    pub amount: Dong,
}

/// What was paid by a debtor on a contract on a day, principal and interest together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidRow {
    /// The contract.
    pub loan: i64,
    /// The day.
    pub day: NaiveDate,
    /// How much.
    pub amount: Dong,
}

/// The last visit to a debtor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitRow {
    /// The card.
    pub card: i64,
    /// Who was visited.
    pub borrower: i64,
    /// When.
    pub day: NaiveDate,
    /// What comes next: a stable code; empty for nothing.
    pub next_step: String,
    /// When.
    pub next_on: Option<NaiveDate>,
}

/// A note that reminds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// The card.
    pub card: i64,
    /// On a contract, a customer, a group.
    pub loan: Option<i64>,
    /// On a customer, or the contract's.
    pub borrower: Option<i64>,
    /// On a group.
    pub group: Option<i64>,
    /// When it was written.
    pub day: NaiveDate,
    /// When it reminds.
    pub remind_on: Option<NaiveDate>,
}

impl Reading<'_> {
    /// Every group that stands, by identity.
    pub fn groups_under_care(self, year: i32) -> Result<HashMap<i64, GroupCare>, StoreError> {
        let sql = "
            SELECT g.id, coalesce(m.members, 0), coalesce(l.loans, 0), coalesce(l.in_term, 0), coalesce(l.overdue, 0),
                   coalesce(l.frozen, 0), coalesce(m.savings, 0),
                   (SELECT max(day) FROM inspection WHERE group_id = g.id),
                   (SELECT max(day) FROM meeting WHERE group_id = g.id),
                   (SELECT min(month) FROM plan_line WHERE group_id = g.id AND year = ?1),
                   (SELECT min(mend_by) FROM inspection WHERE group_id = g.id AND mended IS NULL),
                   s.score, max(s.date)
            FROM savings_group g
            LEFT JOIN stated_score s ON s.node = g.node AND s.group_code = g.code
            LEFT JOIN (SELECT group_id, count(*) AS loans, sum(in_term) AS in_term, sum(overdue) AS overdue,
                              sum(frozen) AS frozen
                       FROM loan WHERE outstanding > 0 GROUP BY group_id) l ON l.group_id = g.id
            LEFT JOIN (SELECT group_id, count(*) AS members, sum(savings) AS savings
                       FROM borrower GROUP BY group_id) m ON m.group_id = g.id
            WHERE g.ended IS NULL
            GROUP BY g.id";
        let rows = self.rows_of(sql, vec![Value::Integer(i64::from(year))], read_care)?;
        Ok(rows.into_iter().map(|row| (row.id, row)).collect())
    }

    /// Every promise that stands, by its day.
    pub fn promises(self) -> Result<Vec<PromiseRow>, StoreError> {
        self.rows_of(&format!("{PROMISE_SQL} ORDER BY by_day, card, line"), Vec::new(), read_promise)
    }

    /// A debtor's promises, by their day.
    pub fn promises_of(self, borrower: i64) -> Result<Vec<PromiseRow>, StoreError> {
        let sql = format!("{PROMISE_SQL} WHERE borrower = ?1 ORDER BY by_day, card, line");
        self.rows_of(&sql, vec![Value::Integer(borrower)], read_promise)
    }

    /// What a customer paid on every contract since a day: principal, interest, what was taken back below nothing.
    pub fn paid_since(self, borrower: i64, since: NaiveDate) -> Result<Vec<PaidRow>, StoreError> {
        let sql = "SELECT loan, day, sum(amount) FROM (
                       SELECT m.loan, m.day, m.collected AS amount FROM loan_move m JOIN loan l ON l.id = m.loan
                       WHERE l.borrower = ?1 AND m.day >= ?2
                       UNION ALL
                       SELECT m.loan, m.day, m.paid + m.grace FROM interest_move m JOIN loan l ON l.id = m.loan
                       WHERE l.borrower = ?1 AND m.day >= ?2)
                   GROUP BY loan, day HAVING sum(amount) <> 0 ORDER BY day, loan";
        let values = vec![Value::Integer(borrower), Value::Text(since.to_string())];
        self.rows_of(sql, values, |row| {
            Ok(PaidRow { loan: row.get(0)?, day: day(row, 1, "loan_move.day")?, amount: Dong::new(row.get(2)?)? })
        })
    }

    /// The last visit to each debtor who was visited; of two on one day the one written down last.
    pub fn last_visits(self) -> Result<HashMap<i64, VisitRow>, StoreError> {
        let sql = "SELECT id, borrower, day, next_step, next_on FROM visit v
                   WHERE NOT EXISTS (SELECT 1 FROM visit later WHERE later.borrower = v.borrower
                                     AND later.day >= v.day AND (later.day > v.day OR later.id > v.id))";
        let rows = self.rows_of(sql, Vec::new(), |row| {
            Ok(VisitRow {
                card: row.get(0)?,
                borrower: row.get(1)?,
                day: day(row, 2, "visit.day")?,
                next_step: row.get(3)?,
                next_on: maybe_day(row, 4, "visit.next_on")?,
            })
        })?;
        Ok(rows.into_iter().map(|row| (row.borrower, row)).collect())
    }

    /// Notes that remind, by the day they do.
    pub fn reminding_notes(self) -> Result<Vec<NoteRow>, StoreError> {
        let sql = "SELECT n.id, n.loan, coalesce(n.borrower, l.borrower), coalesce(n.group_id, l.group_id), n.day,
                          n.remind_on
                   FROM note n LEFT JOIN loan l ON l.id = n.loan
                   WHERE n.remind_on IS NOT NULL ORDER BY n.remind_on, n.id";
        self.rows_of(sql, Vec::new(), |row| {
            Ok(NoteRow {
                card: row.get(0)?,
                loan: row.get(1)?,
                borrower: row.get(2)?,
                group: row.get(3)?,
                day: day(row, 4, "note.day")?,
                remind_on: maybe_day(row, 5, "note.remind_on")?,
            })
        })
    }

    /// Workers each contract with a card gives work to, created and kept together.
    pub fn workers(self) -> Result<HashMap<i64, i64>, StoreError> {
        let sql = "SELECT loan, created + kept FROM workers";
        Ok(self.rows_of(sql, Vec::new(), |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }
}

const PROMISE_SQL: &str = "SELECT card, node, borrower, loan, made, by_day, amount FROM promise";

fn read_promise(row: &Row<'_>) -> Result<PromiseRow, StoreError> {
    Ok(PromiseRow {
        card: row.get(0)?,
        node: row.get(1)?,
        borrower: row.get(2)?,
        loan: row.get(3)?,
        made: day(row, 4, "promise.made")?,
        by: day(row, 5, "promise.by_day")?,
        amount: Dong::new(row.get(6)?)?,
    })
}

fn day(row: &Row<'_>, column: usize, name: &'static str) -> Result<NaiveDate, StoreError> {
    parse_day(&row.get::<_, String>(column)?, name)
}

fn maybe_day(row: &Row<'_>, column: usize, name: &'static str) -> Result<Option<NaiveDate>, StoreError> {
    row.get::<_, Option<String>>(column)?.map(|text| parse_day(&text, name)).transpose()
}

fn read_care(row: &Row<'_>) -> Result<GroupCare, StoreError> {
    let (score, stated): (Option<i64>, Option<String>) = (row.get(11)?, row.get(12)?);
    Ok(GroupCare {
        id: row.get(0)?,
        members: row.get(1)?,
        loans: row.get(2)?,
        in_term: Dong::new(row.get(3)?)?,
        overdue: Dong::new(row.get(4)?)?,
        frozen: Dong::new(row.get(5)?)?,
        savings: Dong::new(row.get(6)?)?,
        inspected: maybe_day(row, 7, "inspection.day")?,
        met: maybe_day(row, 8, "meeting.day")?,
        planned: row.get(9)?,
        mend_by: maybe_day(row, 10, "inspection.mend_by")?,
        score: score.zip(stated),
    })
}
