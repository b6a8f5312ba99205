//! Which days money may still be booked for, and what the accounts stand at.

use chrono::NaiveDate;
use events::Event;
use ledger::{Account, Dong};
use lending::ids::{BookId, Node};
use rusqlite::OptionalExtension;

use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// A run of savings interest that was not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandingRun {
    /// The event.
    pub seq: u64,
    /// The last day whose interest it credited.
    pub through: NaiveDate,
}

impl Reading<'_> {
    /// The closing an office's balances come from: its opening, or the last one taken over.
    pub fn base(self, node: Node) -> Result<Option<NaiveDate>, StoreError> {
        self.one_day(
            "SELECT max(date) FROM closing WHERE node = ?1 AND (role = 'opening' OR adopted IS NOT NULL)",
            node,
            "closing.date",
        )
    }

    /// The last day closed.
    pub fn closed_through(self, node: Node) -> Result<Option<NaiveDate>, StoreError> {
        self.one_day("SELECT max(day) FROM closed_day WHERE node = ?1", node, "closed_day.day")
    }

    /// The last day locked.
    pub fn locked_through(self, node: Node) -> Result<Option<NaiveDate>, StoreError> {
        self.one_day("SELECT max(through) FROM period_lock WHERE node = ?1", node, "period_lock.through")
    }

    fn one_day(self, sql: &str, node: Node, what: &'static str) -> Result<Option<NaiveDate>, StoreError> {
        let day: Option<String> =
            self.connection.prepare_cached(sql)?.query_row([i64::from(node.get())], |row| row.get(0))?;
        day.map(|day| parse_day(&day, what)).transpose()
    }

    /// An account's balance at the end of a day, debit positive.
    pub fn account_balance(self, node: Node, account: Account, day: NaiveDate) -> Result<Dong, StoreError> {
        let sql = "SELECT coalesce(sum(amount), 0) FROM entry_line WHERE node = ?1 AND account = ?2 AND day <= ?3";
        let values = (i64::from(node.get()), account.code(), day.to_string());
        Ok(Dong::new(self.connection.prepare_cached(sql)?.query_row(values, |row| row.get(0))?)?)
    }

    /// An event by its place.
    pub fn event(self, node: Node, seq: u64) -> Result<Option<Event>, StoreError> {
        self.line(node, seq)?.map(|line| Event::read(&line).map_err(StoreError::from)).transpose()
    }

    /// The last run of savings interest that still stands.
    pub fn last_savings_interest(self, node: Node) -> Result<Option<StandingRun>, StoreError> {
        let sql = "SELECT seq, through FROM savings_interest WHERE node = ?1 AND reversed IS NULL
                   ORDER BY seq DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([i64::from(node.get())])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let through = parse_day(&row.get::<_, String>(1)?, "savings_interest.through")?;
        Ok(Some(StandingRun { seq: row.get::<_, i64>(0)? as u64, through }))
    }

    /// Whether a contract number is taken at an office.
    pub fn has_contract(self, node: Node, contract: &str) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM loan WHERE node = ?1 AND contract = ?2";
        let found: Option<i64> = self
            .connection
            .prepare_cached(sql)?
            .query_row((i64::from(node.get()), contract), |row| row.get(0))
            .optional()?;
        Ok(found.is_some())
    }

    /// Whether a savings book's number is taken at an office.
    pub fn has_book(self, node: Node, number: &str) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM savings_book WHERE node = ?1 AND number = ?2)";
        let values = (i64::from(node.get()), number);
        Ok(self.connection.prepare_cached(sql)?.query_row(values, |row| row.get(0))?)
    }

    /// An office's savings books that are not closed, in the order of their identities.
    pub fn open_books(self, node: Node) -> Result<Vec<BookId>, StoreError> {
        let sql = "SELECT id FROM savings_book WHERE node = ?1 AND closed = 0 ORDER BY id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([i64::from(node.get())], |row| row.get(0))?;
        rows.map(|id| BookId::parse(id?).map_err(|_| StoreError::Stored("savings_book.id"))).collect()
    }
}
