//! Files of closing sets, what they state by unit, and their rows.

use chrono::NaiveDate;
use events::{Hash, read_rows};
use lending::ids::Node;
use lending::sources::{Dimension, Measure, Report, SourceKind, SourceRow, UnitSum};
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
    /// Which report; a LEN_31 that was withdrawn doesn't say by what its lines are any more.
    pub report: Report,
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

/// What LEN_31's lines are is told by its sums.
const FILES: &str = "
    SELECT f.seq, f.date, f.kind, f.count, f.rows, f.workbook, f.name, f.withdrawn IS NOT NULL,
           CASE WHEN f.kind = ?2 THEN (SELECT max(s.dimension) FROM source_sum s
                                       WHERE s.node = f.node AND s.seq = f.seq AND s.dimension <> ?3) END
    FROM source_file f WHERE f.node = ?1 ORDER BY f.seq";

impl Reading<'_> {
    /// An office's files, oldest event first.
    pub fn source_files(self, node: Node) -> Result<Vec<SourceFile>, StoreError> {
        let mut statement = self.connection.prepare_cached(FILES)?;
        let by_office = Dimension::Office.as_str();
        let mut rows = statement.query((i64::from(node.get()), SourceKind::Len31.as_str(), by_office))?;
        let mut files = Vec::new();
        while let Some(row) = rows.next()? {
            files.push(read_file(row)?);
        }
        Ok(files)
    }

    /// The files of one report for one day that were not withdrawn, oldest first: the last one counts.
    pub fn source_files_of(self, node: Node, date: NaiveDate, report: Report) -> Result<Vec<SourceFile>, StoreError> {
        let mut files = self.source_files(node)?;
        files.retain(|file| file.date == date && file.report == report && !file.withdrawn);
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
    let (date, kind, by): (String, String, Option<String>) = (row.get(1)?, row.get(2)?, row.get(8)?);
    let by = by.map(|by| Dimension::parse(&by).ok_or(StoreError::Stored("source_sum.dimension"))).transpose()?;
    let kind = SourceKind::parse(&kind).ok_or(StoreError::Stored("source_file.kind"))?;
    let hash = |index| -> Result<Hash, StoreError> {
        Hash::parse(&row.get::<_, String>(index)?).ok_or(StoreError::Stored("source_file's hash"))
    };
    Ok(SourceFile {
        seq: row.get::<_, i64>(0)? as u64,
        date: parse_day(&date, "source_file.date")?,
        report: Report { kind, by },
        count: row.get::<_, i64>(3)? as u64,
        rows: hash(4)?,
        workbook: hash(5)?,
        name: row.get(6)?,
        withdrawn: row.get(7)?,
    })
}
