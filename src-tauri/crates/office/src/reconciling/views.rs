use serde::Serialize;

use crate::amounts::Whole;
use crate::totals::TotalsFigures;

/// A closing beside our book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Reconciliation {
    /// The closing.
    pub date: String,
    /// Its figures were taken over.
    pub adopted: bool,
    /// Contracts compared.
    pub loans: Whole,
    /// Of them, the same here and there.
    pub equal: Whole,
    /// Each class that has a difference, and how many.
    pub classes: Vec<ClassLine>,
    /// Our figures at the closing's end.
    pub ours: TotalsFigures,
    /// The bank's.
    pub theirs: TotalsFigures,
    /// Interest owed by our own reckoning, an estimate.
    pub our_interest: Whole,
    /// The bank's backlog.
    pub their_interest: Whole,
}

/// A class of differences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ClassLine {
    /// Which; `difference-<class>` words it.
    pub class: String,
    /// How many.
    pub count: Whole,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct DifferenceLine {
    /// Which class.
    pub class: String,
    /// The contract, savings book or group.
    pub key: String,
    /// Whose it is: the borrower's or leader's name.
    pub name: String,
    /// The group's code.
    pub group: Option<String>,
    /// What we have: đồng, parts per billion, a day or a code.
    pub ours: String,
    /// What the bank has.
    pub theirs: String,
}

/// Differences, by key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct DifferenceRows {
    /// The rows.
    pub rows: Vec<DifferenceLine>,
    /// How many there are.
    pub total: Whole,
}

/// A closing taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct AdoptedClosing {
    /// The closing.
    pub date: String,
    /// Contracts adjusted.
    pub loans: Whole,
    /// Savings books adjusted.
    pub books: Whole,
    /// Rows taken over: places, groups, customers, new contracts and books.
    pub records: Whole,
}
