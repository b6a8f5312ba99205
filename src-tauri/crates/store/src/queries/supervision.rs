//! What is written down about groups and debtors, thing by thing: visits, promises, notes, inspections, balances held
//! against borrowers' word, workers; and the people who look after them.

use std::collections::HashMap;

use chrono::NaiveDate;
use ledger::Dong;
use lending::ids::{BorrowerId, CardId, GroupId, LoanId};
use lending::rules::JOB_EFFECT;
use rusqlite::OptionalExtension;
use rusqlite::types::Value;

use super::cards::CardRecord;
use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// What the book knows of a customer as a person, beside what lists show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonRecord {
    /// The ethnic group as the bank codes it.
    pub ethnic: Option<String>,
    /// The address.
    pub address: Option<String>,
    /// The telephone.
    pub phone: Option<String>,
    /// The customer of the same office and village whom each names as the other's spouse.
    pub spouse: Option<(i64, String)>,
}

/// What one event collected on a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidEvent {
    /// The event.
    pub seq: u64,
    /// The day it counts for.
    pub day: NaiveDate,
    /// Principal; below nothing where it was taken back.
    pub principal: Dong,
    /// Interest of every sort.
    pub interest: Dong,
}

/// A contract of job creation: by its effect, or with workers on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobLoanRow {
    /// The contract.
    pub loan: i64,
    /// Whose book.
    pub node: u16,
    /// First disbursed on.
    pub first_disbursed: Option<NaiveDate>,
    /// Commune's code.
    pub commune: Option<String>,
    /// Association's code.
    pub association: Option<String>,
    /// Programme's code.
    pub programme: String,
    /// Workers as the bank states the effect; nothing where it is no effect of job creation.
    pub effect: Option<i64>,
    /// The workers' card.
    pub card: Option<CardRecord>,
}

impl Reading<'_> {
    /// The visits to a debtor, the last first.
    pub fn visits_to(self, borrower: BorrowerId) -> Result<Vec<CardRecord>, StoreError> {
        self.told("SELECT id FROM visit WHERE borrower = ?1 ORDER BY day DESC, id DESC", borrower.get())
    }

    /// The notes on a customer and on their contracts, the last first.
    pub fn notes_on(self, borrower: BorrowerId) -> Result<Vec<CardRecord>, StoreError> {
        let sql = "SELECT n.id FROM note n LEFT JOIN loan l ON l.id = n.loan
                   WHERE n.borrower = ?1 OR l.borrower = ?1 ORDER BY n.day DESC, n.id DESC";
        self.told(sql, borrower.get())
    }

    /// The inspections of a group, the last first.
    pub fn inspections_of(self, group: GroupId) -> Result<Vec<CardRecord>, StoreError> {
        self.told("SELECT id FROM inspection WHERE group_id = ?1 ORDER BY day DESC, id DESC", group.get())
    }

    /// The inspections a contract was looked at in, the last first.
    pub fn inspections_with(self, loan: LoanId) -> Result<Vec<CardRecord>, StoreError> {
        let sql = "SELECT i.id FROM inspection_loan l JOIN inspection i ON i.id = l.card
                   WHERE l.loan = ?1 ORDER BY i.day DESC, i.id DESC";
        self.told(sql, loan.get())
    }

    /// The times a group's balances were held against its members' word, the last first.
    pub fn reconciled_of(self, group: GroupId) -> Result<Vec<CardRecord>, StoreError> {
        let sql = "SELECT DISTINCT card FROM reconciled WHERE group_id = ?1 ORDER BY day DESC, card DESC";
        self.told(sql, group.get())
    }

    /// The card of the workers a contract gives work to.
    pub fn workers_of(self, loan: LoanId) -> Result<Option<CardRecord>, StoreError> {
        Ok(self.told("SELECT id FROM workers WHERE loan = ?1", loan.get())?.pop())
    }

    /// The plans of inspections of a year, of every association and commune.
    pub fn plans_of(self, year: i32) -> Result<Vec<CardRecord>, StoreError> {
        self.told("SELECT DISTINCT card FROM plan_line WHERE year = ?1 ORDER BY card", i64::from(year))
    }

    fn told(self, sql: &str, of: i64) -> Result<Vec<CardRecord>, StoreError> {
        let read = |row: &rusqlite::Row<'_>| CardId::parse(row.get(0)?).map_err(|_| StoreError::Stored("card.id"));
        let ids = self.rows_of(sql, vec![Value::Integer(of)], read)?;
        self.cards_of(&ids)
    }

    /// When each member of a group was asked for their balances, by whom they belong to now.
    pub fn asked_in(self, group: GroupId) -> Result<Vec<(i64, NaiveDate)>, StoreError> {
        let sql = "SELECT DISTINCT r.borrower, r.day FROM reconciled r JOIN borrower b ON b.id = r.borrower
                   WHERE b.group_id = ?1 OR r.group_id = ?1";
        self.rows_of(sql, vec![Value::Integer(group.get())], |row| {
            Ok((row.get(0)?, parse_day(&row.get::<_, String>(1)?, "reconciled.day")?))
        })
    }

    /// The contracts of a group looked at in any inspection.
    pub fn inspected_loans(self, group: GroupId) -> Result<Vec<i64>, StoreError> {
        let sql = "SELECT DISTINCT i.loan FROM inspection_loan i JOIN loan l ON l.id = i.loan WHERE l.group_id = ?1";
        self.rows_of(sql, vec![Value::Integer(group.get())], |row| Ok(row.get(0)?))
    }

    /// When each group was inspected last in a year.
    pub fn inspected_in(self, year: i32) -> Result<HashMap<i64, NaiveDate>, StoreError> {
        let sql = "SELECT group_id, max(day) FROM inspection WHERE substr(day, 1, 4) = ?1 GROUP BY group_id";
        let read = |row: &rusqlite::Row<'_>| {
            Ok((row.get::<_, i64>(0)?, parse_day(&row.get::<_, String>(1)?, "inspection.day")?))
        };
        Ok(self.rows_of(sql, vec![Value::Text(year.to_string())], read)?.into_iter().collect())
    }

    /// A customer as a person.
    pub fn person(self, borrower: BorrowerId) -> Result<PersonRecord, StoreError> {
        let sql = "SELECT b.ethnic, b.address, s.id, s.name, b.phone FROM borrower b LEFT JOIN borrower s
                       ON s.node = b.node AND s.village = b.village AND s.name = b.spouse AND s.spouse = b.name
                      AND s.id <> b.id
                   WHERE b.id = ?1 ORDER BY s.id LIMIT 1";
        let read = |row: &rusqlite::Row<'_>| {
            let spouse: (Option<i64>, Option<String>) = (row.get(2)?, row.get(3)?);
            Ok(PersonRecord {
                ethnic: row.get(0)?,
                address: row.get(1)?,
                phone: row.get(4)?,
                spouse: spouse.0.zip(spouse.1),
            })
        };
        Ok(self.connection.prepare_cached(sql)?.query_row([borrower.get()], read).optional()?.unwrap_or_default())
    }

    /// The names of who looks after a group, or the point it transacts at, on a day.
    pub fn officers_of(self, group: i64, point: Option<i64>, day: NaiveDate) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT DISTINCT s.name FROM duty d
                   JOIN staff s ON s.id = d.staff JOIN duty_over o ON o.card = d.id
                   WHERE (o.group_id = ?1 OR o.point = ?2)
                     AND d.from_day <= ?3 AND coalesce(d.until_day, '9999') >= ?3
                     AND s.from_day <= ?3 AND coalesce(s.until_day, '9999') >= ?3 ORDER BY s.name";
        let values =
            vec![Value::Integer(group), point.map_or(Value::Null, Value::Integer), Value::Text(day.to_string())];
        self.rows_of(sql, values, |row| Ok(row.get(0)?))
    }

    /// What each event collected on a contract, the last first.
    pub fn paid_by_event(self, loan: LoanId) -> Result<Vec<PaidEvent>, StoreError> {
        let sql = "SELECT seq, day, sum(principal), sum(interest) FROM (
                       SELECT seq, day, collected AS principal, 0 AS interest FROM loan_move WHERE loan = ?1
                       UNION ALL SELECT seq, day, 0, paid + grace FROM interest_move WHERE loan = ?1)
                   GROUP BY seq, day HAVING sum(principal) <> 0 OR sum(interest) <> 0 ORDER BY day DESC, seq DESC";
        self.rows_of(sql, vec![Value::Integer(loan.get())], |row| {
            Ok(PaidEvent {
                seq: row.get::<_, i64>(0)? as u64,
                day: parse_day(&row.get::<_, String>(1)?, "loan_move.day")?,
                principal: Dong::new(row.get(2)?)?,
                interest: Dong::new(row.get(3)?)?,
            })
        })
    }

    /// Every contract of job creation, settled ones too.
    pub fn job_loans(self) -> Result<Vec<JobLoanRow>, StoreError> {
        let sql = format!(
            "SELECT l.id, l.node, l.first_disbursed, l.commune, l.association, l.programme,
                    CASE WHEN l.effect_key IN (SELECT scope_key FROM rule
                              WHERE key = '{JOB_EFFECT}' AND value = 1 AND node = l.node) THEN l.effect_value END AS effect,
                    w.id
             FROM loan l LEFT JOIN workers w ON w.loan = l.id
             WHERE effect IS NOT NULL OR w.id IS NOT NULL ORDER BY l.id"
        );
        self.rows_of(&sql, Vec::new(), |row| {
            let first: Option<String> = row.get(2)?;
            let card: Option<i64> = row.get(7)?;
            let card = card.map(CardId::parse).transpose().map_err(|_| StoreError::Stored("workers.id"))?;
            Ok(JobLoanRow {
                loan: row.get(0)?,
                node: row.get(1)?,
                first_disbursed: first.map(|day| parse_day(&day, "loan.first_disbursed")).transpose()?,
                commune: row.get(3)?,
                association: row.get(4)?,
                programme: row.get(5)?,
                effect: row.get(6)?,
                card: card.map(|id| self.card(id)).transpose()?.flatten(),
            })
        })
    }
}
