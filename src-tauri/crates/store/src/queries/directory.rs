//! Codes of an office's groups, borrowers and savings books, whole: for comparing the book with a closing.

use std::collections::HashMap;

use ledger::Dong;
use lending::ids::Node;

use crate::book::Reading;
use crate::error::StoreError;

/// A savings book, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookLine {
    /// Identity.
    pub id: i64,
    /// The borrower's identity.
    pub borrower: i64,
    /// Balance at the day's end.
    pub balance: Dong,
    /// Closed by now.
    pub closed: bool,
}

impl Reading<'_> {
    /// Groups: identity by code, and code and leader by identity.
    pub fn group_codes(self, node: Node) -> Result<HashMap<i64, (String, String)>, StoreError> {
        self.codes("SELECT id, code, leader FROM savings_group WHERE node = ?1", node)
    }

    /// Borrowers: code and name by identity.
    pub fn borrower_codes(self, node: Node) -> Result<HashMap<i64, (String, String)>, StoreError> {
        self.codes("SELECT id, code, name FROM borrower WHERE node = ?1", node)
    }

    fn codes(self, sql: &str, node: Node) -> Result<HashMap<i64, (String, String)>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([i64::from(node.get())], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Savings books by number, with their balances at the end of `day`.
    pub fn books_on(self, node: Node, day: chrono::NaiveDate) -> Result<HashMap<String, BookLine>, StoreError> {
        let sql = "SELECT s.number, s.id, s.borrower, s.balance - coalesce(
                       (SELECT sum(amount) FROM book_move m WHERE m.book = s.id AND m.day > ?2), 0), s.closed
                   FROM savings_book s WHERE s.node = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((i64::from(node.get()), day.to_string()))?;
        let mut books = HashMap::new();
        while let Some(row) = rows.next()? {
            let line = BookLine {
                id: row.get(1)?,
                borrower: row.get(2)?,
                balance: Dong::new(row.get(3)?)?,
                closed: row.get(4)?,
            };
            books.insert(row.get(0)?, line);
        }
        Ok(books)
    }
}
