//! What was noticed in a file that is taken all the same: where, what, and what was done.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::fields::ColumnId;
use crate::refusal::{Fact, codes, fact};

/// How many findings of one code are listed; the rest are counted.
pub const LISTED: usize = 200;

codes! {
    /// Every kind of finding. Facts besides row and column are named in each line.
    FindingCode {
        /// The file is written in a legacy `font` and was converted.
        LegacyFont = "legacy-font",
        /// A column that is used when there is missing.
        ColumnAbsent = "column-absent",
        /// A column that is not known.
        ColumnUnknown = "column-unknown",
        /// A column that is not used stands twice.
        ColumnTwice = "column-twice",
        /// All amounts written as text allow two readings; `form` was taken.
        AmountFormAssumed = "amount-form-assumed",
        /// A code had lost its leading zeros: `from`, `to`.
        CodePadded = "code-padded",
        /// A contract number was a number; all its digits are there.
        ContractWasNumber = "contract-was-number",
        /// A savings book's number was a number; leading zeros, had it any, are lost.
        BookWasNumber = "book-was-number",
        /// A contract number with another beginning than the bank's.
        ContractBeginning = "contract-beginning",
        /// A total of 0 where its parts are not; `computed` was taken.
        TotalRecomputed = "total-recomputed",
        /// Not a date: `text`.
        DateImpossible = "date-impossible",
        /// A row without a closing date; the file's was taken.
        ClosingDateAbsent = "closing-date-absent",
        /// Not a day of the month: `text`.
        SessionDayUnknown = "session-day-unknown",
        /// A cell with an Excel error, read as empty.
        CellErrorIgnored = "cell-error-ignored",
        /// A customer without a name.
        NameAbsent = "name-absent",
        /// A contract without a rate, taken as 0 %.
        RateAbsent = "rate-absent",
        /// A status that is neither OPEN nor CLOSE: `text`; taken as open.
        StatusUnknown = "status-unknown",
        /// A closed contract with a balance.
        ClosedWithBalance = "closed-with-balance",
        /// An effect's value that is not a whole number: `text`; taken as 0.
        EffectNotWhole = "effect-not-whole",
        /// A movement of the month below nothing: `amount`.
        MovementNegative = "movement-negative",
        /// The contract stands again with another savings book.
        SecondBook = "second-book",
        /// The contract stands again with the same savings book.
        RowRepeated = "row-repeated",
        /// The contract stands again with other particulars (no amounts); one row's were taken.
        ContractRowsDiffer = "contract-rows-differ",
        /// The extended due date contradicts the others: `due`, `extended`; the later was taken.
        ExtensionContradicts = "extension-contradicts",
        /// Principal repaid was raised to disbursed − outstanding: `stated`, `computed`.
        RepaidRaised = "repaid-raised",
        /// A direct loan with a group, which was left out: `group`.
        DirectLoanWithGroup = "direct-loan-with-group",
        /// A loan through a group, without the group.
        LoanWithoutGroup = "loan-without-group",
        /// A village without a commune on the row, left out: `village`.
        VillageWithoutCommune = "village-without-commune",
        /// A village whose rows give it no name: `village`, `rows`.
        VillageWithoutName = "village-without-name",
        /// One code, several names: `code`, `names`; the commonest was taken.
        NamesDiffer = "names-differ",
        /// A group's contracts stand in several places or under several associations: `group`; most decide.
        GroupSplit = "group-split",
        /// Several groups have leaders of one name: `leader`, `groups`; they stay apart.
        LeadersShareName = "leaders-share-name",
        /// A customer with loans in several groups: `customer`, `groups`; one was taken.
        CustomerInSeveralGroups = "customer-in-several-groups",
        /// A loan's month doesn't come out: `contract`, `before`.
        MovementBreaks = "movement-breaks",
        /// The sheet's own total row differs: `stated`, `computed`.
        SheetTotalDiffers = "sheet-total-differs",
        /// A row without codes and amounts: `text`.
        RowSkipped = "row-skipped",
        /// A row that sums up others: `text`.
        SubtotalSkipped = "subtotal-skipped",
        /// The sheet's own total of a column differs: `stated`, `computed`.
        ColumnTotalDiffers = "column-total-differs",
        /// A stated total is not the sum of its parts: `stated`, `computed`; the parts hold.
        PartsDiffer = "parts-differ",
        /// The score's formula was never calculated; the sum of its criteria was taken: `computed`.
        ScoreRecomputed = "score-recomputed",
        /// The score's or grade's formula was never calculated; left empty.
        ScoreNotCalculated = "score-not-calculated",
        /// Not a number of points from 0 to 100: `text`; left empty.
        ScoreUnreadable = "score-unreadable",
        /// Not a whole number of 0 or more: `text`; left empty.
        CountUnreadable = "count-unreadable",
        /// The `group` stands in row `other_row` already, with the same figures.
        GroupRepeated = "group-repeated",
        /// The `unit` stands in row `other_row` already, with the same figures.
        UnitRepeated = "unit-repeated",
        /// The instalment of `contract` stands in row `other_row` already.
        InstalmentRepeated = "instalment-repeated",
        /// The report doesn't say which day its figures stand for.
        NoDateStated = "no-date-stated",
    }
}

/// What was done about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Taken as it stands.
    Kept,
    /// Taken otherwise than it stands.
    Changed,
    /// Left out.
    Skipped,
}

impl Action {
    /// The stable word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Action::Kept => "kept",
            Action::Changed => "changed",
            Action::Skipped => "skipped",
        }
    }
}

impl FindingCode {
    /// What is done about findings of this kind.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            FindingCode::LegacyFont
            | FindingCode::CodePadded
            | FindingCode::TotalRecomputed
            | FindingCode::RateAbsent
            | FindingCode::ClosingDateAbsent
            | FindingCode::StatusUnknown
            | FindingCode::ContractRowsDiffer
            | FindingCode::ExtensionContradicts
            | FindingCode::RepaidRaised
            | FindingCode::NamesDiffer
            | FindingCode::GroupSplit
            | FindingCode::CustomerInSeveralGroups
            | FindingCode::ScoreRecomputed
            | FindingCode::AmountFormAssumed => Action::Changed,
            FindingCode::ColumnUnknown
            | FindingCode::ColumnTwice
            | FindingCode::DateImpossible
            | FindingCode::SessionDayUnknown
            | FindingCode::CellErrorIgnored
            | FindingCode::EffectNotWhole
            | FindingCode::RowRepeated
            | FindingCode::DirectLoanWithGroup
            | FindingCode::VillageWithoutCommune
            | FindingCode::SubtotalSkipped
            | FindingCode::ScoreNotCalculated
            | FindingCode::ScoreUnreadable
            | FindingCode::CountUnreadable
            | FindingCode::GroupRepeated
            | FindingCode::UnitRepeated
            | FindingCode::InstalmentRepeated
            | FindingCode::RowSkipped => Action::Skipped,
            FindingCode::ColumnAbsent
            | FindingCode::NameAbsent
            | FindingCode::ContractWasNumber
            | FindingCode::BookWasNumber
            | FindingCode::ContractBeginning
            | FindingCode::ClosedWithBalance
            | FindingCode::MovementNegative
            | FindingCode::SecondBook
            | FindingCode::LoanWithoutGroup
            | FindingCode::VillageWithoutName
            | FindingCode::LeadersShareName
            | FindingCode::MovementBreaks
            | FindingCode::ColumnTotalDiffers
            | FindingCode::PartsDiffer
            | FindingCode::NoDateStated
            | FindingCode::SheetTotalDiffers => Action::Kept,
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What.
    pub code: FindingCode,
    /// The row as Excel counts it, from 1.
    pub row: Option<u32>,
    /// The column as the header prints it.
    pub column: Option<String>,
    /// Particulars.
    pub facts: Vec<Fact>,
    /// What was done.
    pub action: Action,
}

/// The findings of one code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingGroup {
    /// What.
    pub code: FindingCode,
    /// How many there are.
    pub count: u64,
    /// The first of them, at most [`LISTED`], by rows.
    pub samples: Vec<Finding>,
}

/// Findings while they are gathered.
pub(crate) struct Findings {
    groups: BTreeMap<FindingCode, FindingGroup>,
    printed: Arc<Printed>,
}

/// What each column that is read is called: in the header's own spelling where it stands there.
pub(crate) struct Printed {
    names: Vec<String>,
    there: Vec<bool>,
}

impl Printed {
    /// Nothing printed yet: the columns under the manual's names, by their places.
    pub(crate) fn of_manual(names: Vec<String>) -> Printed {
        let there = vec![false; names.len()];
        Printed { names, there }
    }

    /// Takes the header's spelling of a column.
    pub(crate) fn print(&mut self, place: usize, name: String) {
        self.names[place] = name;
        self.there[place] = true;
    }

    /// The column's name as the header prints it; the manual's where the column is missing.
    pub(crate) fn name(&self, field: impl ColumnId) -> String {
        self.names[field.place()].clone()
    }

    /// Whether the header has the column.
    pub(crate) fn has(&self, field: impl ColumnId) -> bool {
        self.there[field.place()]
    }

    /// How many columns there are to read.
    pub(crate) fn count(&self) -> usize {
        self.names.len()
    }
}

impl Findings {
    pub(crate) fn new(printed: Arc<Printed>) -> Findings {
        Findings { groups: BTreeMap::new(), printed }
    }

    /// Notes a finding about a file or a row.
    pub(crate) fn note(&mut self, code: FindingCode, row: Option<u32>, facts: Vec<Fact>) {
        self.add(code, row, None, facts);
    }

    /// Notes a finding about a cell.
    pub(crate) fn note_cell(&mut self, code: FindingCode, row: u32, field: impl ColumnId, facts: Vec<Fact>) {
        let column = self.printed.name(field);
        self.add(code, Some(row), Some(column), facts);
    }

    /// Notes a finding about a column by its name.
    pub(crate) fn note_column(&mut self, code: FindingCode, row: Option<u32>, column: String) {
        let facts = vec![fact("column", column.as_str())];
        self.add(code, row, Some(column), facts);
    }

    fn add(&mut self, code: FindingCode, row: Option<u32>, column: Option<String>, facts: Vec<Fact>) {
        let group = self.groups.entry(code).or_insert_with(|| FindingGroup { code, count: 0, samples: Vec::new() });
        group.count += 1;
        if group.samples.len() < LISTED {
            group.samples.push(Finding { code, row, column, facts, action: code.action() });
        }
    }

    /// The findings, by code, each code's by rows.
    pub(crate) fn into_groups(self) -> Vec<FindingGroup> {
        let mut groups: Vec<FindingGroup> = self.groups.into_values().collect();
        for group in &mut groups {
            group.samples.sort_by_key(|finding| finding.row);
        }
        groups
    }
}
