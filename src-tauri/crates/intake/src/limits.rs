//! How much of a file is read before it is refused, and how a long reading is followed and stopped.

use std::ops::ControlFlow;

use crate::refusal::{Refusal, RefusalCode};

/// Upper bounds; beyond them a file is refused, never cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of all parts of an `.xlsx` unpacked, as its directory declares them. The reader enforces
    /// that no part unpacks to more than declared.
    pub unpacked_bytes: u64,
    /// Bytes of the parts an `.xlsx` keeps in memory whole: shared texts and styles.
    pub shared_bytes: u64,
    /// Rows below the header.
    pub rows: u32,
    /// Columns of the sheet.
    pub columns: u32,
    /// Sheets of the workbook.
    pub sheets: u32,
    /// Characters of a cell's text.
    pub text_chars: usize,
    /// Characters of a name.
    pub name_chars: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file_bytes: 64 << 20,
            unpacked_bytes: 1 << 30,
            shared_bytes: 128 << 20,
            rows: 200_000,
            columns: 400,
            sheets: 100,
            text_chars: 1_000,
            name_chars: 200,
        }
    }
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Opening the workbook and finding the header.
    Opening,
    /// Reading rows.
    Reading,
    /// Checking rows and bringing them together.
    Checking,
}

/// How far a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// Rows done in this step.
    pub done: u32,
    /// Of how many, where the file says so.
    pub of: Option<u32>,
}

/// Rows between two reports of progress: often enough for a bar, rarely enough to cost nothing.
pub(crate) const ROWS_PER_REPORT: u32 = 256;

/// Reports progress; refuses as `cancelled` when the caller wants to stop.
pub(crate) fn report(
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    step: Step,
    done: u32,
    of: Option<u32>,
) -> Result<(), Refusal> {
    match progress(Progress { step, done, of }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Refusal::new(RefusalCode::Cancelled)),
    }
}
