//! A listing: one table with its heading, sections and sums, for paper, for a spreadsheet and for the clipboard.
//!
//! The caller says what stands in the cells and gives every word; sums are made here, from the rows, and only
//! here. The same value becomes paper ([`Listing::to_pdf`]), a sheet ([`Listing::to_xlsx`]) and text to paste ([`to_text`]).

mod clipboard;
mod error;
mod paper;
mod shown;
mod spreadsheet;
mod tally;
mod typesetting;
mod widths;

use chrono::NaiveDate;

pub use self::clipboard::{Clipboard, to_text};
pub use self::error::Error;
pub use self::paper::Stage;
pub use crate::workbook::Cell;

/// Rows of a listing, over all its sections.
pub const ROWS_MAX: usize = 50_000;
/// Cells that are laid out on paper: 5,000 rows of ten columns, which take some 700 MB while they are set.
pub const PAPER_CELLS_MAX: usize = 50_000;
/// Columns of a listing.
pub const COLUMNS_MAX: usize = 30;
/// Characters of any text in it.
pub const TEXT_CHARS_MAX: usize = 500;
/// Lines of notes below the heading.
pub const NOTES_MAX: usize = 20;
/// Titles in the block of signatures.
pub const SIGNERS_MAX: usize = 3;
/// Decimals of a percentage.
pub const PERCENT_DECIMALS_MAX: u8 = 6;

/// One table to be handed on. Texts of the heading that are empty take no line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// What stands above the table.
    pub heading: Heading,
    /// The columns, at least one and at most [`COLUMNS_MAX`].
    pub columns: Vec<Column>,
    /// The rows. A listing without sections is one section with an empty label.
    pub sections: Vec<Section>,
    /// Words that the listing itself puts down.
    pub words: Words,
    /// Who signs, and where. None: no block of signatures.
    pub signatures: Option<Signatures>,
    /// How the paper lies.
    pub paper: Paper,
}

/// What stands above the table: finished texts, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The office.
    pub office: String,
    /// The title. It is also the title the file carries.
    pub title: String,
    /// What was chosen, in words: "Quá hạn, xã Hữu Lũng".
    pub subtitle: String,
    /// The day the figures stand for: "Số liệu đến ngày 30/11/2026".
    pub as_of: String,
    /// When and by whom it was printed.
    pub printed: String,
    /// What amounts are counted in: "Đơn vị: đồng".
    pub unit: String,
    /// Lines that must be read with the table, at most [`NOTES_MAX`].
    pub notes: Vec<String>,
    /// The day the file says it was made. It is given, so that the same listing makes the same bytes.
    pub made_on: NaiveDate,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What its cells hold.
    pub kind: Kind,
    /// Its share of the width, against the other columns' weights; at least 1.
    pub weight: u16,
    /// Whether it is summed. Only [`Kind::Count`] and [`Kind::Amount`] can be, and not the first column, where
    /// the sums' own word stands.
    pub summed: bool,
    /// Whether it stands in the short lines of [`Clipboard::lines`].
    pub brief: bool,
}

/// What the cells of a column hold. Any cell may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// [`Cell::Text`], from the left.
    Text,
    /// [`Cell::Text`] that looks like a number and is none: it keeps its leading zeros.
    Code,
    /// [`Cell::Integer`], shown 1.234.
    Count,
    /// [`Cell::Integer`]: whole đồng, shown 1.234.567.
    Amount,
    /// [`Cell::Date`], shown dd/mm/yyyy.
    Date,
    /// [`Cell::Number`] in percent: `{ units: 624, scale: 2 }` is 6,24 %.
    Percent {
        /// How many decimals are shown, at most [`PERCENT_DECIMALS_MAX`]. A cell with more is refused, not rounded.
        decimals: u8,
    },
}

/// Rows under one label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The label, or nothing; a section with a label is followed by its sums.
    pub label: String,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// Words that the listing itself puts down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Before a section's sums: "Cộng".
    pub subtotal: String,
    /// Before the sums of everything: "Tổng cộng".
    pub total: String,
    /// Before a page's number: "Trang" makes "Trang 1/5".
    pub page: String,
    /// Behind an amount in a sentence: "đ".
    pub dong: String,
    /// The language all of this is in, by its two letters: "vi". Read-aloud programs go by it.
    pub language: String,
    /// The name of the sheet, as [`crate::Sheet::name`] wants it.
    pub sheet: String,
}

/// The block of signatures below the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatures {
    /// "Lạng Sơn, ngày 30 tháng 11 năm 2026".
    pub place_and_date: String,
    /// Who signs, from the left, one to [`SIGNERS_MAX`]: "Người lập biểu".
    pub titles: Vec<String>,
}

/// How an A4 sheet lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Paper {
    /// Wide, for many columns.
    #[default]
    Landscape,
    /// Tall.
    Portrait,
}

impl Listing {
    /// How many rows there are, over all sections.
    pub fn rows(&self) -> usize {
        self.sections.iter().map(|section| section.rows.len()).sum()
    }

    /// Whether any column is summed.
    fn has_sums(&self) -> bool {
        self.columns.iter().any(|column| column.summed)
    }
}

impl Heading {
    /// The lines below the title that say something, in order.
    fn lines_below_title(&self) -> impl Iterator<Item = &str> {
        [&self.subtitle, &self.as_of, &self.unit].into_iter().chain(&self.notes).map(String::as_str).filter(is_there)
    }
}

/// Whether a text says anything.
fn is_there(text: &&str) -> bool {
    !text.trim().is_empty()
}
