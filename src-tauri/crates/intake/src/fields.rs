//! What a column is to the modules that read any kind of export: a place in a row, and how its dates
//! are meant.

use crate::columns::Field;
use crate::dates::Meaning;

/// One of the columns that a kind of export is read by.
pub(crate) trait ColumnId: Copy {
    /// Its place among the cells of a row.
    fn place(self) -> usize;

    /// What a date in it is for.
    fn meaning(self) -> Meaning {
        Meaning::Record
    }
}

impl ColumnId for Field {
    fn place(self) -> usize {
        self as usize
    }

    fn meaning(self) -> Meaning {
        if self == Field::Born { Meaning::Birth } else { Meaning::Record }
    }
}

/// A column by its place alone.
impl ColumnId for usize {
    fn place(self) -> usize {
        self
    }
}
