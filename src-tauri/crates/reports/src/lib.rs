//! Rows written as files people open elsewhere.
//!
//! This crate is the only home of the XLSX writer and of the typesetter. It knows cells, columns, sheets and listings, and
//! nothing of loans: whoever has something to print turns it into rows first.

pub mod listing;
pub mod workbook;

pub use workbook::{Cell, Error, Place, Properties, Sheet, Workbook};
