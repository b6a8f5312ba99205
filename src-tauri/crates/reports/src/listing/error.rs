//! Why a listing was not made.

use super::{COLUMNS_MAX, NOTES_MAX, PERCENT_DECIMALS_MAX, ROWS_MAX, SIGNERS_MAX, TEXT_CHARS_MAX};
use crate::workbook;

/// Why a listing was not made. The text of each is its refusal code; see [`Error::facts`].
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No columns, or more than [`COLUMNS_MAX`].
    #[error("listing-columns-out-of-range")]
    Columns {
        /// How many.
        count: usize,
    },
    /// More rows than [`ROWS_MAX`].
    #[error("listing-rows-too-many")]
    TooManyRows {
        /// How many.
        count: usize,
    },
    /// More cells than [`super::PAPER_CELLS_MAX`], where it is to go to paper.
    #[error("listing-too-long-for-paper")]
    TooLongForPaper {
        /// How many rows.
        count: usize,
        /// How many rows of these columns go to paper.
        limit: usize,
    },
    /// More notes than [`NOTES_MAX`].
    #[error("listing-notes-too-many")]
    TooManyNotes {
        /// How many.
        count: usize,
    },
    /// No title to sign under, or more than [`SIGNERS_MAX`].
    #[error("listing-signers-out-of-range")]
    Signers {
        /// How many.
        count: usize,
    },
    /// A text of more than [`TEXT_CHARS_MAX`] characters.
    #[error("listing-text-too-long")]
    TextTooLong {
        /// How it begins.
        text: String,
    },
    /// A column of no width, a sum of what cannot be summed, or a percentage of too many decimals.
    #[error("listing-column-unusable")]
    ColumnUnusable {
        /// The column's heading.
        column: String,
    },
    /// A row that has more or fewer cells than there are columns.
    #[error("listing-row-uneven")]
    RowUneven {
        /// The row, counted from one over all sections.
        row: usize,
    },
    /// A cell that holds something else than its column says.
    #[error("listing-cell-not-of-its-kind")]
    CellNotOfKind {
        /// The row, counted from one over all sections.
        row: usize,
        /// The column's heading.
        column: String,
    },
    /// A sum that leaves the range of whole numbers.
    #[error("listing-sum-too-large")]
    SumTooLarge {
        /// The column's heading.
        column: String,
    },
    /// The columns need more room than the paper has, even in the smallest letters.
    #[error("listing-too-wide")]
    TooWide,
    /// The caller stopped it.
    #[error("cancelled")]
    Cancelled,
    /// The typesetter could not set it.
    #[error("listing-not-typeset")]
    NotTypeset {
        /// What it said, for the log.
        cause: String,
    },
    /// The spreadsheet's format cannot carry it.
    #[error(transparent)]
    Workbook(#[from] workbook::Error),
}

impl Error {
    /// The stable refusal code.
    pub fn code(&self) -> String {
        self.to_string()
    }

    /// The named values a message about it needs.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let limited = |count: &usize, limit: usize| vec![("count", count.to_string()), ("limit", limit.to_string())];
        match self {
            Self::Columns { count } => limited(count, COLUMNS_MAX),
            Self::TooManyRows { count } => limited(count, ROWS_MAX),
            Self::TooLongForPaper { count, limit } => limited(count, *limit),
            Self::TooManyNotes { count } => limited(count, NOTES_MAX),
            Self::Signers { count } => limited(count, SIGNERS_MAX),
            Self::TextTooLong { text } => vec![("text", text.clone()), ("limit", TEXT_CHARS_MAX.to_string())],
            Self::ColumnUnusable { column } => {
                vec![("column", column.clone()), ("limit", PERCENT_DECIMALS_MAX.to_string())]
            }
            Self::RowUneven { row } => vec![("row", row.to_string())],
            Self::CellNotOfKind { row, column } => vec![("row", row.to_string()), ("column", column.clone())],
            Self::SumTooLarge { column } => vec![("column", column.clone())],
            Self::TooWide | Self::Cancelled => Vec::new(),
            Self::NotTypeset { cause } => vec![("cause", cause.clone())],
            Self::Workbook(error) => error.facts(),
        }
    }
}
