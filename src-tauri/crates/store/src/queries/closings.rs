use chrono::NaiveDate;
use events::{Hash, read_rows};
use lending::closing::Record;
use lending::ids::Node;

use crate::book::Reading;
use crate::error::StoreError;

/// What a closing is to the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosingRole {
    /// Its figures opened the book.
    Opening,
    /// Earlier than the opening: kept to compare with.
    Baseline,
    /// Later than the opening: compared with the book, and perhaps taken over.
    Later,
}

/// A closing the book has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingKept {
    /// Its date.
    pub date: NaiveDate,
    /// What it is to the book.
    pub role: ClosingRole,
    /// The event that brought it.
    pub seq: u64,
    /// Its records' hash: equal hashes mean the same content, whatever the file.
    pub rows: Hash,
    /// The workbook's hash.
    pub workbook: Hash,
    /// The workbook's name.
    pub name: String,
    /// Its figures were taken over.
    pub adopted: bool,
}

impl Reading<'_> {
    /// An office's closings, oldest first.
    pub fn closings(self, node: Node) -> Result<Vec<ClosingKept>, StoreError> {
        let sql = "SELECT date, role, seq, rows, workbook, name, adopted IS NOT NULL FROM closing WHERE node = ?1 ORDER BY date";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([i64::from(node.get())])?;
        let mut closings = Vec::new();
        while let Some(row) = rows.next()? {
            let (date, role): (String, String) = (row.get(0)?, row.get(1)?);
            let hash = |index| -> Result<Hash, StoreError> {
                Hash::parse(&row.get::<_, String>(index)?).ok_or(StoreError::Stored("closing's hash"))
            };
            closings.push(ClosingKept {
                date: date.parse().map_err(|_| StoreError::Stored("closing.date"))?,
                role: match role.as_str() {
                    "opening" => ClosingRole::Opening,
                    "baseline" => ClosingRole::Baseline,
                    _ => ClosingRole::Later,
                },
                seq: row.get::<_, i64>(2)? as u64,
                rows: hash(3)?,
                workbook: hash(4)?,
                name: row.get(5)?,
                adopted: row.get(6)?,
            });
        }
        Ok(closings)
    }

    /// What a closing states, as it was kept.
    pub fn closing_records(self, node: Node, date: NaiveDate) -> Result<Option<Vec<Record>>, StoreError> {
        let kept = self.closings(node)?.into_iter().find(|kept| kept.date == date);
        kept.map(|kept| Ok(read_rows(&self.blob(kept.rows)?)?)).transpose()
    }

    /// The closing whose figures opened the office's book.
    pub fn opening(self, node: Node) -> Result<Option<ClosingKept>, StoreError> {
        Ok(self.closings(node)?.into_iter().find(|closing| closing.role == ClosingRole::Opening))
    }
}
