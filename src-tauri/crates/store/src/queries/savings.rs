use chrono::NaiveDate;
use ledger::Dong;
use lending::ids::{BookId, BorrowerId};

use super::groups::{BookRecord, read_book};
use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// What an event did to a savings book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookMoveRecord {
    /// The event.
    pub seq: u64,
    /// The day it counts for.
    pub day: NaiveDate,
    /// The change of balance; nothing where only the book's standing changed.
    pub amount: Dong,
}

/// A step of a savings book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavingsStepRecord {
    /// The event.
    pub seq: u64,
    /// The day it counts for.
    pub day: NaiveDate,
    /// The bank's balance for that day, taken over.
    pub adjusts: bool,
    /// Whether it was taken back.
    pub reversed: bool,
}

impl SavingsStepRecord {
    /// Whether it stands last among `steps` of its book: what was adjusted since for an earlier day belongs before it.
    pub fn stands_last(&self, steps: &[SavingsStepRecord]) -> bool {
        let mut since = steps.iter().filter(|later| later.seq > self.seq && !later.reversed);
        !self.reversed && since.all(|later| later.adjusts && later.day < self.day)
    }
}

impl Reading<'_> {
    /// The steps of a savings book, newest first.
    pub fn savings_steps(self, book: BookId) -> Result<Vec<SavingsStepRecord>, StoreError> {
        let sql = "SELECT seq, day, kind = 'savings-adjusted', reversed IS NOT NULL FROM savings_step
                   WHERE book = ?1 ORDER BY seq DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([book.get()])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            steps.push(SavingsStepRecord {
                seq: row.get::<_, i64>(0)? as u64,
                day: parse_day(&row.get::<_, String>(1)?, "savings_step.day")?,
                adjusts: row.get(2)?,
                reversed: row.get(3)?,
            });
        }
        Ok(steps)
    }

    /// Everything that touched a book, in the order of days and then of events.
    pub fn book_moves(self, book: BookId) -> Result<Vec<BookMoveRecord>, StoreError> {
        let sql = "SELECT seq, day, sum(amount) FROM (
                       SELECT seq, day, amount FROM book_move WHERE book = ?1
                       UNION ALL SELECT seq, day, 0 FROM savings_step WHERE book = ?1)
                   GROUP BY day, seq ORDER BY day, seq";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([book.get()])?;
        let mut moves = Vec::new();
        while let Some(row) = rows.next()? {
            moves.push(BookMoveRecord {
                seq: row.get::<_, i64>(0)? as u64,
                day: parse_day(&row.get::<_, String>(1)?, "book_move.day")?,
                amount: Dong::new(row.get(2)?)?,
            });
        }
        Ok(moves)
    }

    /// A borrower's savings books with those that were closed, and whether each was.
    pub fn every_book_of(self, borrower: BorrowerId) -> Result<Vec<(BookRecord, bool)>, StoreError> {
        let sql = "SELECT id, number, balance, closed FROM savings_book WHERE borrower = ?1 ORDER BY closed, number";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([borrower.get()])?;
        let mut books = Vec::new();
        while let Some(row) = rows.next()? {
            books.push((read_book(row)?, row.get(3)?));
        }
        Ok(books)
    }
}
