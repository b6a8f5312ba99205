use chrono::NaiveDate;
use events::Event;
use ledger::{Account, Dong, Line};
use lending::ids::{BookId, LoanId, Node};
use rusqlite::OptionalExtension;

use crate::book::Reading;
use crate::error::StoreError;

/// An event that moved money, with its entry's lines as they were booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookedEvent {
    /// The event.
    pub event: Event,
    /// The day the entry counts for.
    pub day: NaiveDate,
    /// The entry's lines, in their order; never empty.
    pub lines: Vec<Line>,
}

/// What was posted to an account over some days, in whole đồng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountMovement {
    /// The account.
    pub account: Account,
    /// Its balance before the first day, debit positive.
    pub opening: Dong,
    /// The sum of its debits, never below nothing.
    pub debit: Dong,
    /// The sum of its credits, never below nothing.
    pub credit: Dong,
}

impl Reading<'_> {
    /// How many events of all logs have an entry.
    pub fn booked_events(self) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM (SELECT DISTINCT node, seq FROM entry_line)";
        let count: i64 = self.connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        Ok(count as u64)
    }

    /// Hands every event that has an entry to `each`, log by log in the order of the log, one at a time: twenty
    /// years of them need no more memory than one. An error of `each` ends it.
    pub fn each_booked_event<E: From<StoreError>>(
        self,
        mut each: impl FnMut(&BookedEvent) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT node, seq, line FROM event e
                   WHERE EXISTS (SELECT 1 FROM entry_line l WHERE l.node = e.node AND l.seq = e.seq)
                   ORDER BY node, seq";
        // While these rows are being read, SQLite shows every other question the same state of the book.
        let mut statement = self.connection.prepare_cached(sql).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let line: Vec<u8> = row.get(2).map_err(StoreError::from)?;
            let event = Event::read(&line).map_err(StoreError::from)?;
            each(&self.booked(event)?)?;
        }
        Ok(())
    }

    fn booked(self, event: Event) -> Result<BookedEvent, StoreError> {
        let sql = "SELECT day, account, amount FROM entry_line WHERE node = ?1 AND seq = ?2 ORDER BY line";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((i64::from(event.at.node.get()), event.at.seq as i64))?;
        let (mut day, mut lines) = (event.business_date, Vec::new());
        while let Some(row) = rows.next()? {
            let (on, account): (String, String) = (row.get(0)?, row.get(1)?);
            day = on.parse().map_err(|_| StoreError::Stored("entry_line.day"))?;
            lines.push(Line { account: read_account(&account)?, amount: Dong::new(row.get(2)?)? });
        }
        Ok(BookedEvent { event, day, lines })
    }

    /// A loan's contract number.
    pub fn contract_of(self, loan: LoanId) -> Result<Option<String>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT contract FROM loan WHERE id = ?1")?;
        Ok(statement.query_row([loan.get()], |row| row.get(0)).optional()?)
    }

    /// A savings book's number.
    pub fn number_of_book(self, book: BookId) -> Result<Option<String>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT number FROM savings_book WHERE id = ?1")?;
        Ok(statement.query_row([book.get()], |row| row.get(0)).optional()?)
    }

    /// What was posted to each account of an office from `from` through `through`, both days counted; from the
    /// book's beginning without `from`. Accounts never posted to are left out.
    pub fn account_movements(
        self,
        node: Node,
        from: Option<NaiveDate>,
        through: NaiveDate,
    ) -> Result<Vec<AccountMovement>, StoreError> {
        let sql = "SELECT account,
                          coalesce(sum(amount) FILTER (WHERE day < ?2), 0),
                          coalesce(sum(amount) FILTER (WHERE day >= ?2 AND amount > 0), 0),
                          coalesce(sum(-amount) FILTER (WHERE day >= ?2 AND amount < 0), 0)
                   FROM entry_line WHERE node = ?1 AND day <= ?3 GROUP BY account";
        let mut statement = self.connection.prepare_cached(sql)?;
        // Days are compared as text, and no text comes before the empty one.
        let first = from.map_or_else(String::new, |day| day.to_string());
        let mut rows = statement.query((i64::from(node.get()), first, through.to_string()))?;
        let mut movements = Vec::new();
        while let Some(row) = rows.next()? {
            movements.push(AccountMovement {
                account: read_account(&row.get::<_, String>(0)?)?,
                opening: Dong::new(row.get(1)?)?,
                debit: Dong::new(row.get(2)?)?,
                credit: Dong::new(row.get(3)?)?,
            });
        }
        Ok(movements)
    }
}

fn read_account(code: &str) -> Result<Account, StoreError> {
    Account::from_code(code).ok_or(StoreError::Stored("entry_line.account"))
}
