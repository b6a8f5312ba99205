//! The units of every office: its communes, villages and associations, each with the office it belongs to.

use rusqlite::Row;

use super::places::Units;
use crate::book::Reading;
use crate::error::StoreError;

/// A commune or an association of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeUnit {
    /// Whose book.
    pub node: u16,
    /// The bank's code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A village of an office, where it lies once every move that is written down is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeVillage {
    /// The village.
    pub unit: OfficeUnit,
    /// Its commune's code.
    pub commune: String,
}

impl Reading<'_> {
    /// Every office's units of a sort, by code.
    pub fn office_units(self, units: Units) -> Result<Vec<OfficeUnit>, StoreError> {
        let sql = format!("SELECT node, code, name FROM {} ORDER BY code, node", units.table());
        self.rows_of(&sql, Vec::new(), read_unit)
    }

    /// Every office's villages, by code.
    pub fn office_villages(self) -> Result<Vec<OfficeVillage>, StoreError> {
        let sql = "SELECT node, code, name, commune FROM village ORDER BY code, node";
        self.rows_of(sql, Vec::new(), |row| Ok(OfficeVillage { unit: read_unit(row)?, commune: row.get(3)? }))
    }
}

fn read_unit(row: &Row<'_>) -> Result<OfficeUnit, StoreError> {
    Ok(OfficeUnit { node: row.get(0)?, code: row.get(1)?, name: row.get(2)? })
}
