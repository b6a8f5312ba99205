use serde::Serialize;

use crate::amounts::Whole;
use crate::error::Refusal;
use crate::loading::{FindingLine, LoadReport};

/// What keeping a file would do, or did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum FileStanding {
    /// It states no date: the clerk has to confirm one.
    NeedsDate,
    /// The first of its kind and date.
    New,
    /// The same content is kept already: nothing happens.
    Known,
    /// Another file of its kind and date counts until now; it can be brought back.
    Replaces,
    /// It can't be kept.
    Refused,
}

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SetFileLine {
    /// Its name without folders.
    pub file: String,
    /// Which report; `source-<kind>` words it.
    pub kind: Option<String>,
    /// The date it is for.
    pub date: Option<String>,
    /// Its content states no date.
    pub needs_date: bool,
    /// The date of the other files, where it states none.
    pub suggested: Option<String>,
    /// What keeping it would do.
    pub standing: FileStanding,
    /// Rows, each thing once.
    pub rows: Whole,
    /// Of a report beside report 31: what was noticed.
    pub findings: Vec<FindingLine>,
    /// Of report 31: everything.
    pub report: Option<LoadReport>,
    /// Why it can't be kept.
    pub refused: Option<Refusal>,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct KeptFile {
    /// Its name without folders.
    pub file: String,
    /// Which report.
    pub kind: Option<String>,
    /// The date it is for.
    pub date: Option<String>,
    /// What was done: `new` and `replaces` were kept.
    pub standing: FileStanding,
    /// Rows, each thing once.
    pub rows: Whole,
    /// What was noticed, of a report beside report 31.
    pub findings: Vec<FindingLine>,
    /// Of report 31: everything.
    pub report: Option<LoadReport>,
    /// Why it was not kept.
    pub refused: Option<Refusal>,
}

/// A file taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct WithdrawnSource {
    /// Which report.
    pub kind: String,
    /// The date it was for.
    pub date: String,
    /// The file taken back.
    pub file: String,
    /// The file that counts again; nothing when there was none before.
    pub restored: Option<String>,
}

/// Months and reports: what is there, what is still to be exported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ClosingGrid {
    /// The columns.
    pub kinds: Vec<GridKind>,
    /// The closings, newest first.
    pub months: Vec<GridMonth>,
}

/// A report of the set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GridKind {
    /// Which; `source-<kind>` words it.
    pub kind: String,
    /// A month does not pass without it.
    pub needed: bool,
}

/// A closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GridMonth {
    /// The month's last day.
    pub date: String,
    /// The needed files are there, of that date, none of them without rows.
    pub passes: bool,
    /// One for each kind, in the columns' order.
    pub cells: Vec<GridCell>,
    /// What the clerk still has to export, needed reports first.
    pub to_export: Vec<ToExport>,
}

/// A report of a closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GridCell {
    /// Which report.
    pub kind: String,
    /// Whether it is there.
    pub state: GridState,
    /// How many files it replaced.
    pub replaced: Whole,
    /// Rows, each thing once.
    pub rows: Option<Whole>,
    /// The file's name.
    pub file: Option<String>,
    /// It is not there, but one of another day of the month is.
    pub other_date: Option<String>,
}

/// Whether a report is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum GridState {
    /// Not there.
    Missing,
    /// There, the first of its kind and date.
    Kept,
    /// There, in place of an earlier one.
    Replaced,
    /// There, but report 31 of the date was replaced after it was kept: it may be of the earlier state.
    Stale,
}

/// A report to export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ToExport {
    /// Which; `source-<kind>` words it.
    pub kind: String,
    /// The month does not pass without it.
    pub needed: bool,
    /// `missing`, `empty` or `stale`; `to-export-<why>` words it.
    pub why: String,
}

/// Reports of a closing side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CrossChecks {
    /// The closing.
    pub date: String,
    /// The reports that are there, in the order of kinds: the columns.
    pub sources: Vec<CrossSource>,
    /// The units, the office first.
    pub units: Vec<CrossUnit>,
    /// How many cells are red.
    pub red: Whole,
    /// Only one report of the day is there: nothing was compared with it.
    pub alone: bool,
}

/// A report that is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CrossSource {
    /// Which.
    pub kind: String,
    /// The file's name.
    pub file: String,
    /// The date it is for, where that is not the closing's.
    pub other_date: Option<String>,
}

/// A unit and what the reports say of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CrossUnit {
    /// `office`, `commune`, `association`, `programme` or `group`.
    pub dimension: String,
    /// Its code; empty for the office, a name where nothing in the book is called so.
    pub key: String,
    /// Its name.
    pub name: String,
    /// One for each source, in their order.
    pub cells: Vec<CrossCell>,
    /// The figures; of a group only where one is red.
    pub figures: Vec<CrossFigure>,
    /// Rows of the unit that differ from report 31's.
    pub findings: Vec<CrossFinding>,
}

/// A unit in a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CrossCell {
    /// Which report.
    pub kind: String,
    /// Whether it agrees.
    pub state: CellState,
}

/// Whether a report agrees with the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum CellState {
    /// It agrees.
    Ok,
    /// It differs, or rows of it do.
    Red,
    /// It does not say.
    NotStated,
    /// It says something else under the same name, as is known.
    KnownGap,
    /// No other report says it.
    Alone,
}

/// A figure as each report states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CrossFigure {
    /// Which; `set-measure-<measure>` words it.
    pub measure: String,
    /// The report the others are held against.
    pub yardstick: Option<String>,
    /// What the reports state that state it.
    pub values: Vec<CrossValue>,
}

/// A figure in a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CrossValue {
    /// Which report.
    pub kind: String,
    /// A count, or whole đồng.
    pub value: Whole,
    /// Whether it agrees.
    pub state: CellState,
    /// Why it is not compared; `set-gap-<name>` words it.
    pub gap: Option<String>,
}

/// Rows of a report that differ from report 31's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CrossFinding {
    /// Which report.
    pub kind: String,
    /// In which way; `set-check-<check>` words it.
    pub check: String,
    /// How many.
    pub count: Whole,
}

/// The rows behind a red cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CheckRows {
    /// The report the rows are held against.
    pub other: Option<String>,
    /// `dong`, `count` or `text`: what the values are.
    pub unit: String,
    /// The rows that differ, by key.
    pub rows: Vec<CheckRow>,
}

/// A row that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CheckRow {
    /// The contract, savings book, customer, group or unit.
    pub key: String,
    /// Whose it is.
    pub name: String,
    /// What the report has; nothing where it has no such row.
    pub stated: Option<String>,
    /// What the other one has.
    pub expected: Option<String>,
}
