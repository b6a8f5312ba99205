//! One source of cells for `.xlsx` and `.xls`: row by row, only what is written, cached values only.
//! Formulas, links and styles are never followed.

use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError};

use crate::open::damaged;
use crate::refusal::{Refusal, RefusalCode};
use crate::xls::Xls;

/// A cell's value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cell<'a> {
    /// Written but without a value.
    Empty,
    /// A number, a date's serial included.
    Number(f64),
    /// Text.
    Text(&'a str),
    /// An Excel error such as `#N/A`.
    Error,
}

/// Takes a cell's row and column, both from 0, and its value; breaks off when it has seen enough.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(u32, u32, Cell<'_>) -> Result<ControlFlow<()>, Refusal>;

/// An opened workbook.
pub(crate) enum Workbook<'a> {
    /// The zipped form.
    Xlsx(Box<Xlsx<Cursor<&'a [u8]>>>),
    /// The older binary form.
    Xls(Xls),
}

impl Workbook<'_> {
    /// The names of the sheets that can hold cells, with their places.
    pub(crate) fn sheets(&self) -> Vec<String> {
        match self {
            Workbook::Xlsx(xlsx) => xlsx
                .sheets_metadata()
                .iter()
                .filter(|sheet| sheet.typ == SheetType::WorkSheet)
                .map(|sheet| sheet.name.clone())
                .collect(),
            Workbook::Xls(xls) => xls.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        }
    }

    /// Whether dates count from 1904, as old Macs did.
    pub(crate) fn counts_from_1904(&self) -> bool {
        match self {
            Workbook::Xlsx(xlsx) => xlsx.has_1904_epoch(),
            Workbook::Xls(xls) => xls.counts_from_1904,
        }
    }

    /// How many rows the sheet says it has, before any is read.
    pub(crate) fn declared_rows(&mut self, sheet: &str) -> Result<Option<u32>, Refusal> {
        match self {
            Workbook::Xlsx(xlsx) => {
                let reader = xlsx.worksheet_cells_reader(sheet).map_err(|error| refuse_xlsx(&error))?;
                let last = reader.dimensions().end.0;
                Ok((last > 0).then_some(last.saturating_add(1)))
            }
            Workbook::Xls(xls) => Ok(xls.declared_rows(sheet)),
        }
    }

    /// Visits the cells of a sheet in the file's order, which is by rows.
    pub(crate) fn visit(&mut self, sheet: &str, visit: Visit<'_>) -> Result<(), Refusal> {
        match self {
            Workbook::Xlsx(xlsx) => {
                let mut reader = match xlsx.worksheet_cells_reader(sheet) {
                    Ok(reader) => reader,
                    // A chart that poses as a sheet has no cells.
                    Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
                    Err(error) => return Err(refuse_xlsx(&error)),
                };
                while let Some(cell) = reader.next_cell().map_err(|error| refuse_xlsx(&error))? {
                    let (row, column) = cell.get_position();
                    if visit(row, column, value_of(cell.get_value()))?.is_break() {
                        break;
                    }
                }
                Ok(())
            }
            Workbook::Xls(xls) => xls.visit(sheet, visit),
        }
    }
}

fn value_of<'a>(value: &'a DataRef<'_>) -> Cell<'a> {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::DateTime(moment) => Cell::Number(moment.as_f64()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Text(text),
        DataRef::SharedString(text) => Cell::Text(text),
        DataRef::Bool(true) => Cell::Text("TRUE"),
        DataRef::Bool(false) => Cell::Text("FALSE"),
        DataRef::Error(_) => Cell::Error,
    }
}

/// The refusal that an error of the reader means: whatever it stumbles over, the clerk's way out is the same.
pub(crate) fn refuse_xlsx(error: &XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::new(RefusalCode::PasswordProtected),
        _ => damaged(),
    }
}
