//! A workbook, written one row at a time.
//!
//! Rows are pulled from an iterator and go straight to the file, so a branch's 12,000 rows of 175 columns
//! need no more memory than one of them. Numbers stay numbers, exact until the last moment; text stays
//! text, whatever its first character.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook as Book, Worksheet, XlsxError};

/// Rows one sheet can hold; the format's own limit.
pub const ROWS_MAX: u32 = 1_048_576;
/// Columns one sheet can hold; the format's own limit.
pub const COLUMNS_MAX: u16 = 16_384;
/// UTF-16 units one cell can hold; the format's own limit.
pub const TEXT_UNITS_MAX: usize = 32_767;
/// The largest whole number a cell keeps without losing digits: 2⁵³ − 1.
pub const WHOLE_NUMBER_MAX: i64 = (1 << 53) - 1;
/// The longest run of decimals of a [`Cell::Number`].
pub const SCALE_MAX: u8 = 15;
/// How days are shown.
pub(crate) const DATE_FORMAT: &str = "dd/mm/yyyy";

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, not even an empty text.
    Empty,
    /// Text. A leading `=` stays a character and never becomes a formula.
    Text(String),
    /// A whole number: đồng, a count. At most [`WHOLE_NUMBER_MAX`] either side of zero.
    Integer(i64),
    /// An exact decimal, `units` / 10^`scale`: 6.24 is `{ units: 624, scale: 2 }`.
    Number {
        /// All the digits, as a whole number of at most [`WHOLE_NUMBER_MAX`] either side of zero.
        units: i64,
        /// How many of them stand after the decimal mark, at most [`SCALE_MAX`].
        scale: u8,
    },
    /// A calendar day from 1900 on, shown dd/mm/yyyy.
    Date(NaiveDate),
}

impl Cell {
    /// A text cell.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

/// Where things stand on a sheet, counted from zero; by default in its first row and column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Place {
    /// The row of the title.
    pub title_row: u32,
    /// The row of the headings; rows of cells follow at once.
    pub header_row: u32,
    /// The column where the title, the headings and the rows begin.
    pub first_column: u16,
}

/// One sheet. A row may be shorter than the columns, or empty; it may not be longer than the format allows.
pub struct Sheet<'a> {
    /// The sheet's name, at most 31 characters, without `* ? : [ ] \ /`.
    pub name: String,
    /// A line above the headings; `place.title_row` must then be above `place.header_row`.
    pub title: Option<String>,
    /// Where title, headings and rows stand.
    pub place: Place,
    /// The headings. With none, rows begin at `place.header_row` itself.
    pub columns: Vec<String>,
    /// The rows, pulled once, in order.
    pub rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

/// What the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    /// The document's title.
    pub title: String,
    /// The day it says it was made. It is given, never read from the clock, so that equal rows make equal bytes.
    pub made_on: NaiveDate,
}

/// A workbook about to be written.
pub struct Workbook<'a> {
    /// What the file says of itself.
    pub properties: Properties,
    /// The sheets, at least one, in order.
    pub sheets: Vec<Sheet<'a>>,
}

/// Why a workbook was not written. The text of each is its refusal code; see [`Error::facts`].
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The workbook has no sheet, and a file without one cannot be opened.
    #[error("workbook-without-sheets")]
    WithoutSheets,
    /// The format cannot carry this name: empty, over 31 characters, forbidden characters, or used twice.
    #[error("workbook-sheet-name-bad")]
    SheetName {
        /// The name.
        name: String,
    },
    /// The title is not above the headings.
    #[error("workbook-title-misplaced")]
    TitleMisplaced {
        /// The sheet's name.
        sheet: String,
    },
    /// More rows than the format allows.
    #[error("workbook-rows-too-many")]
    TooManyRows {
        /// The sheet's name.
        sheet: String,
    },
    /// More columns than the format allows.
    #[error("workbook-columns-too-many")]
    TooManyColumns {
        /// The sheet's name.
        sheet: String,
    },
    /// A text longer than a cell can hold.
    #[error("workbook-text-too-long")]
    TextTooLong {
        /// The sheet's name.
        sheet: String,
        /// The row, counted from one as on the screen.
        row: u32,
        /// The column, counted from one.
        column: u16,
    },
    /// A number that would lose digits in a cell.
    #[error("workbook-number-too-long")]
    NumberTooLong {
        /// The sheet's name.
        sheet: String,
        /// The row, counted from one as on the screen.
        row: u32,
        /// The column, counted from one.
        column: u16,
    },
    /// A day before 1900, which cells cannot carry.
    #[error("workbook-date-too-early")]
    DateTooEarly {
        /// The sheet's name.
        sheet: String,
        /// The row, counted from one as on the screen.
        row: u32,
        /// The column, counted from one.
        column: u16,
        /// The day.
        date: NaiveDate,
    },
    /// The file could not be written: no room, no right, no such folder.
    #[error("workbook-not-written")]
    NotWritten {
        /// What the system or the writer said, for the log.
        cause: String,
    },
}

impl Error {
    /// The stable refusal code.
    pub fn code(&self) -> String {
        self.to_string()
    }

    /// The named values a message about it needs.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::WithoutSheets => Vec::new(),
            Self::SheetName { name } => vec![("sheet", name.clone())],
            Self::TitleMisplaced { sheet } => vec![("sheet", sheet.clone())],
            Self::TooManyRows { sheet } => vec![("sheet", sheet.clone()), ("limit", ROWS_MAX.to_string())],
            Self::TooManyColumns { sheet } => vec![("sheet", sheet.clone()), ("limit", COLUMNS_MAX.to_string())],
            Self::TextTooLong { sheet, row, column } => vec![
                ("sheet", sheet.clone()),
                ("row", row.to_string()),
                ("column", column.to_string()),
                ("limit", TEXT_UNITS_MAX.to_string()),
            ],
            Self::NumberTooLong { sheet, row, column } => {
                vec![("sheet", sheet.clone()), ("row", row.to_string()), ("column", column.to_string())]
            }
            Self::DateTooEarly { sheet, row, column, date } => vec![
                ("sheet", sheet.clone()),
                ("row", row.to_string()),
                ("column", column.to_string()),
                ("date", date.to_string()),
            ],
            Self::NotWritten { cause } => vec![("cause", cause.clone())],
        }
    }
}

impl Workbook<'_> {
    /// Writes the workbook to `path`. A file that is there is replaced, but only once the new one is whole.
    ///
    /// # Errors
    /// See [`Error`]; on any of them nothing is left at `path` that was not there before.
    pub fn save(self, path: &Path) -> Result<(), Error> {
        let mut partial_name = path.file_name().unwrap_or_default().to_os_string();
        partial_name.push(".part");
        let partial = path.with_file_name(partial_name);
        let written = self.save_directly(&partial).and_then(|()| fs::rename(&partial, path).map_err(not_written));
        if written.is_err() {
            // The part file may never have come to be; either way the first error is the one to tell.
            let _gone = fs::remove_file(&partial);
        }
        written
    }

    /// The workbook's bytes.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn into_bytes(self) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        self.write(&mut bytes)?;
        Ok(bytes)
    }

    /// Writes the workbook to anything that takes bytes.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn write(self, to: impl Write + Send) -> Result<(), Error> {
        if self.sheets.is_empty() {
            return Err(Error::WithoutSheets);
        }
        let mut book = Book::new();
        book.set_properties(&properties(&self.properties)?);
        let styles = Styles::new();
        for sheet in self.sheets {
            let written = book.add_worksheet_with_constant_memory().map_err(not_written)?;
            fill(written, sheet, &styles)?;
        }
        book.save_to_writer(to).map_err(|error| match error {
            XlsxError::SheetnameReused(name) => Error::SheetName { name },
            other => not_written(other),
        })
    }

    fn save_directly(self, path: &Path) -> Result<(), Error> {
        let mut file = BufWriter::new(File::create(path).map_err(not_written)?);
        self.write(&mut file)?;
        file.flush().map_err(not_written)
    }
}

pub(crate) fn not_written(cause: impl std::fmt::Display) -> Error {
    Error::NotWritten { cause: cause.to_string() }
}

pub(crate) fn properties(given: &Properties) -> Result<DocProperties, Error> {
    let made_on = day(given.made_on).ok_or_else(|| not_written(given.made_on))?;
    Ok(DocProperties::new().set_title(&given.title).set_creation_datetime(&made_on))
}

fn day(date: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// The few formats a plain sheet needs.
struct Styles {
    heading: Format,
    plain: Format,
    date: Format,
    guarded_text: Format,
}

impl Styles {
    fn new() -> Self {
        Self {
            heading: Format::new().set_bold(),
            plain: Format::new(),
            date: Format::new().set_num_format(DATE_FORMAT),
            guarded_text: Format::new().set_quote_prefix(),
        }
    }

    fn of(&self, cell: &Cell) -> &Format {
        match cell {
            Cell::Date(_) => &self.date,
            // Written as text it is no formula; the quote prefix keeps it so when someone edits the cell.
            Cell::Text(text) if text.starts_with(['=', '+', '-', '@']) => &self.guarded_text,
            Cell::Empty | Cell::Text(_) | Cell::Integer(_) | Cell::Number { .. } => &self.plain,
        }
    }
}

fn fill(to: &mut Worksheet, sheet: Sheet<'_>, styles: &Styles) -> Result<(), Error> {
    let Sheet { name, title, place, columns, rows } = sheet;
    if to.set_name(&name).is_err() {
        return Err(Error::SheetName { name });
    }
    if let Some(title) = title {
        if place.title_row >= place.header_row {
            return Err(Error::TitleMisplaced { sheet: name });
        }
        let at = Position { sheet: &name, row: place.title_row, column: place.first_column };
        to.write_string_with_format(at.row, at.column, at.checked_text(&title)?, &styles.heading)
            .map_err(not_written)?;
    }
    let mut at = Position { sheet: &name, row: place.header_row, column: 0 };
    if !columns.is_empty() {
        for (index, heading) in columns.iter().enumerate() {
            at.column = column(index, place.first_column, &name)?;
            let text = at.checked_text(heading)?;
            to.write_string_with_format(at.row, at.column, text, &styles.heading).map_err(not_written)?;
        }
        at.row += 1;
    }
    for cells in rows {
        if at.row >= ROWS_MAX {
            return Err(Error::TooManyRows { sheet: name });
        }
        for (index, cell) in cells.iter().enumerate() {
            at.column = column(index, place.first_column, &name)?;
            put(to, &at, cell, styles.of(cell))?;
        }
        at.row += 1;
    }
    Ok(())
}

fn column(index: usize, first: u16, sheet: &str) -> Result<u16, Error> {
    u16::try_from(index)
        .ok()
        .and_then(|index| index.checked_add(first))
        .filter(|column| *column < COLUMNS_MAX)
        .ok_or_else(|| Error::TooManyColumns { sheet: sheet.to_owned() })
}

/// Writes one cell in a format. An empty one is left out.
pub(crate) fn put(to: &mut Worksheet, at: &Position<'_>, cell: &Cell, format: &Format) -> Result<(), Error> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) => to.write_string_with_format(at.row, at.column, at.checked_text(text)?, format),
        Cell::Integer(number) => to.write_number_with_format(at.row, at.column, at.nearest(*number, 0)?, format),
        Cell::Number { units, scale } => {
            to.write_number_with_format(at.row, at.column, at.nearest(*units, *scale)?, format)
        }
        Cell::Date(date) => {
            let day = day(*date).ok_or_else(|| at.date_too_early(*date))?;
            to.write_datetime_with_format(at.row, at.column, &day, format)
        }
    }
    .map_err(not_written)?;
    Ok(())
}

/// A cell's place, for what is written there and for what is said of it.
pub(crate) struct Position<'a> {
    pub(crate) sheet: &'a str,
    pub(crate) row: u32,
    pub(crate) column: u16,
}

impl Position<'_> {
    fn checked_text<'t>(&self, text: &'t str) -> Result<&'t str, Error> {
        if text.encode_utf16().count() > TEXT_UNITS_MAX {
            return Err(Error::TextTooLong {
                sheet: self.sheet.to_owned(),
                row: self.row + 1,
                column: self.column + 1,
            });
        }
        Ok(text)
    }

    /// The format stores every number in binary. Both operands below are exact, so the one division gives
    /// the stored number nearest to the decimal, the same that reading its digits would give.
    fn nearest(&self, units: i64, scale: u8) -> Result<f64, Error> {
        if units.unsigned_abs() > WHOLE_NUMBER_MAX.unsigned_abs() || scale > SCALE_MAX {
            return Err(Error::NumberTooLong {
                sheet: self.sheet.to_owned(),
                row: self.row + 1,
                column: self.column + 1,
            });
        }
        Ok(units as f64 / 10_i64.pow(u32::from(scale)) as f64)
    }

    fn date_too_early(&self, date: NaiveDate) -> Error {
        Error::DateTooEarly { sheet: self.sheet.to_owned(), row: self.row + 1, column: self.column + 1, date }
    }
}
