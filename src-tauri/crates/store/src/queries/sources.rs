//! Files of closing sets, what they state by unit, and their rows.

use chrono::NaiveDate;
use events::{Hash, read_rows};
use lending::ids::Node;
use lending::sources::{Dimension, Measure, SourceKind, SourceRow, UnitSum};
use rusqlite::Row;

use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// A file that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The event that kept it.
    pub seq: u64,
    /// The day its figures stand for.
    pub date: NaiveDate,
    /// Which report.
    pub kind: SourceKind,
    /// How many rows.
    pub count: u64,
    /// Its rows' hash: equal hashes mean the same content, whatever the file.
    pub rows: Hash,
    /// The workbook's hash.
    pub workbook: Hash,
    /// The workbook's name.
    pub name: String,
    /// It was withdrawn.
    pub withdrawn: bool,
}

/// What a unit is called in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitName {
    /// What sort of unit.
    pub dimension: Dimension,
    /// Its code.
    pub code: String,
    /// Its name; a group's is its leader's.
    pub name: String,
}

const FILES: &str = "SELECT seq, date, kind, count, rows, workbook, name, withdrawn IS NOT NULL FROM source_file";

impl Reading<'_> {
    /// An office's files, oldest event first.
    pub fn source_files(self, node: Node) -> Result<Vec<SourceFile>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{FILES} WHERE node = ?1 ORDER BY seq"))?;
        let mut rows = statement.query([i64::from(node.get())])?;
        let mut files = Vec::new();
        while let Some(row) = rows.next()? {
            files.push(read_file(row)?);
        }
        Ok(files)
    }

    /// The files kept of one report for one day, oldest first.
    pub fn source_files_of(self, node: Node, date: NaiveDate, kind: SourceKind) -> Result<Vec<SourceFile>, StoreError> {
        let sql = format!("{FILES} WHERE node = ?1 AND date = ?2 AND kind = ?3 ORDER BY seq");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query((i64::from(node.get()), date.to_string(), kind.as_str()))?;
        let mut files = Vec::new();
        while let Some(row) = rows.next()? {
            files.push(read_file(row)?);
        }
        Ok(files)
    }

    /// What a file states, by dimension, key and measure.
    pub fn source_sums(self, node: Node, seq: u64) -> Result<Vec<UnitSum>, StoreError> {
        let sql = "SELECT dimension, key, measure, value FROM source_sum WHERE node = ?1 AND seq = ?2
                   ORDER BY dimension, key, measure";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((i64::from(node.get()), seq as i64))?;
        let mut sums = Vec::new();
        while let Some(row) = rows.next()? {
            let (dimension, measure): (String, String) = (row.get(0)?, row.get(2)?);
            sums.push(UnitSum {
                dimension: Dimension::parse(&dimension).ok_or(StoreError::Stored("source_sum.dimension"))?,
                key: row.get(1)?,
                measure: Measure::parse(&measure).ok_or(StoreError::Stored("source_sum.measure"))?,
                value: row.get(3)?,
            });
        }
        Ok(sums)
    }

    /// The rows of a file beside report 31, as they were kept.
    pub fn source_rows(self, file: &SourceFile) -> Result<Vec<SourceRow>, StoreError> {
        Ok(read_rows(&self.blob(file.rows)?)?)
    }

    /// What an office's communes, associations, programmes and groups are called.
    pub fn named_units(self, node: Node) -> Result<Vec<UnitName>, StoreError> {
        let sql = "SELECT 'commune', code, name FROM commune WHERE node = ?1
                   UNION ALL SELECT 'association', code, name FROM association WHERE node = ?1
                   UNION ALL SELECT 'programme', code, name FROM programme WHERE node = ?1
                   UNION ALL SELECT 'group', code, leader FROM savings_group WHERE node = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([i64::from(node.get())])?;
        let mut names = Vec::new();
        while let Some(row) = rows.next()? {
            let dimension: String = row.get(0)?;
            let dimension = Dimension::parse(&dimension).ok_or(StoreError::Stored("dimension"))?;
            names.push(UnitName { dimension, code: row.get(1)?, name: row.get(2)? });
        }
        Ok(names)
    }
}

fn read_file(row: &Row<'_>) -> Result<SourceFile, StoreError> {
    let (date, kind): (String, String) = (row.get(1)?, row.get(2)?);
    let hash = |index| -> Result<Hash, StoreError> {
        Hash::parse(&row.get::<_, String>(index)?).ok_or(StoreError::Stored("source_file's hash"))
    };
    Ok(SourceFile {
        seq: row.get::<_, i64>(0)? as u64,
        date: parse_day(&date, "source_file.date")?,
        kind: SourceKind::parse(&kind).ok_or(StoreError::Stored("source_file.kind"))?,
        count: row.get::<_, i64>(3)? as u64,
        rows: hash(4)?,
        workbook: hash(5)?,
        name: row.get(6)?,
        withdrawn: row.get(7)?,
    })
}
