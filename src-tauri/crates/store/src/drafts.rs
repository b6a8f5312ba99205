//! Forms that were begun and not saved. They name people, so they lie in the book; they are no part of its log.

use crate::book::{Reading, Writing};
use crate::error::StoreError;

/// A form that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// The form's name.
    pub name: String,
    /// What was typed, in the window's own words.
    pub body: String,
}

impl Reading<'_> {
    /// The drafts of the one who signs in by that name, the newest first.
    pub fn drafts(self, owner: &str) -> Result<Vec<DraftRow>, StoreError> {
        let sql = "SELECT name, body FROM draft WHERE owner = ?1 ORDER BY kept_at DESC, name";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([owner], |row| Ok(DraftRow { name: row.get(0)?, body: row.get(1)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Keeps a draft in place of the one of that name, and of all drafts only the newest `most`.
    pub fn keep_draft(&mut self, owner: &str, draft: &DraftRow, at: &str, most: u32) -> Result<(), StoreError> {
        self.transaction.execute(
            "INSERT INTO draft (owner, name, kept_at, body) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (owner, name) DO UPDATE SET kept_at = excluded.kept_at, body = excluded.body",
            (owner, &draft.name, at, &draft.body),
        )?;
        self.transaction.execute(
            "DELETE FROM draft WHERE owner = ?1 AND name NOT IN
             (SELECT name FROM draft WHERE owner = ?1 ORDER BY kept_at DESC, name LIMIT ?2)",
            (owner, most),
        )?;
        Ok(())
    }

    /// Forgets a draft; one that is not there is forgotten already.
    pub fn drop_draft(&mut self, owner: &str, name: &str) -> Result<(), StoreError> {
        self.transaction.execute("DELETE FROM draft WHERE owner = ?1 AND name = ?2", (owner, name))?;
        Ok(())
    }
}
