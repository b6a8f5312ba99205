use serde::{Deserialize, Serialize};
use store::queries::Dimension;

use crate::amounts::Whole;

/// How to narrow the contracts a figure counts.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MeasuredQuery {
    /// Words of the name, or the last digits of a number; accents don't matter.
    pub search: Option<String>,
    /// At most this many rows; the total still counts all.
    pub limit: Option<u32>,
    /// Only contracts of this commune, by code.
    #[serde(default)]
    pub commune: Option<String>,
    /// Only contracts of this association, by code.
    #[serde(default)]
    pub association: Option<String>,
    /// Only contracts of this programme, by code.
    #[serde(default)]
    pub programme: Option<String>,
    /// Only contracts of this group, by code.
    #[serde(default)]
    pub group: Option<String>,
}

/// What closings are compared and measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum Breakdown {
    /// By commune.
    Commune,
    /// By entrusted association.
    Association,
    /// By loan programme.
    Programme,
    /// By savings and credit group.
    Group,
    /// By office.
    Office,
}

impl Breakdown {
    pub(super) const fn dimension(self) -> Dimension {
        match self {
            Breakdown::Commune => Dimension::Commune,
            Breakdown::Association => Dimension::Association,
            Breakdown::Programme => Dimension::Programme,
            Breakdown::Group => Dimension::Group,
            Breakdown::Office => Dimension::Office,
        }
    }
}

/// Two closings beside each other. Amounts are whole đồng.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PeriodComparison {
    /// The earlier closing.
    pub from: String,
    /// The later closing.
    pub to: String,
    /// Everything together.
    pub total: ComparisonLine,
    /// One row a unit that stood or moved at either closing.
    pub rows: Vec<ComparisonLine>,
    /// The largest rises, by rate.
    pub rises: Vec<Mover>,
    /// The largest falls, by rate.
    pub falls: Vec<Mover>,
    /// Codes of offices that lack one of the closings and are not in the figures.
    pub left_out: Vec<String>,
}

/// A unit between two closings: opening + new + further + moved in − repaid − settled − written off − moved out =
/// closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ComparisonLine {
    /// Its code; empty for what has none.
    pub key: String,
    /// Its name.
    pub name: String,
    /// At the earlier closing.
    pub opening: ComparedStanding,
    /// First disbursed between the closings.
    pub new_loans: Whole,
    /// Disbursed on contracts that had been disbursed before.
    pub further: Whole,
    /// Repaid on contracts that still have a balance.
    pub repaid: Whole,
    /// Repaid on contracts that have none any more.
    pub settled: Whole,
    /// Written off, as stated; nothing to say when more than the closing's month lies between: it is in the two before.
    pub written_off: Option<Whole>,
    /// Came from another unit or customer, or from outside.
    pub moved_in: Whole,
    /// Went to another unit or customer, or left.
    pub moved_out: Whole,
    /// At the later closing.
    pub closing: ComparedStanding,
}

/// What stood at a closing; counts are of what has a balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ComparedStanding {
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Of it, overdue.
    pub overdue: Whole,
    /// Of it, frozen.
    pub frozen: Whole,
    /// Interest backlog.
    pub backlog: Whole,
    /// Contracts.
    pub loans: Whole,
    /// Distinct customers.
    pub customers: Whole,
}

/// A unit whose outstanding rose or fell much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Mover {
    /// Its code.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Outstanding before.
    pub opening: Whole,
    /// Outstanding after.
    pub closing: Whole,
    /// The change, đồng.
    pub change: Whole,
    /// The change, parts per million of before.
    pub change_ppm: Whole,
}

/// The measures of a closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Measured {
    /// The closing.
    pub date: String,
    /// The closing before it, when one was asked for.
    pub earlier: Option<String>,
    /// Everything together.
    pub figures: Vec<Figure>,
    /// Overdue by the year of the loan, oldest first.
    pub vintages: Vec<VintageLine>,
    /// What became of each state since the earlier closing; empty without one.
    pub migration: Vec<MigrationCell>,
    /// The figures of each part; empty without a breakdown.
    pub parts: Vec<MeasuredPart>,
    /// Codes of offices that lack a closing and are not in the figures.
    pub left_out: Vec<String>,
}

/// A measured figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Figure {
    /// Which; `measure-<name>` words it. Its unit stands last in the name unless it is a count.
    pub name: String,
    /// `dong`, `ppm`, `ppb`, `points`, `months` or `count`.
    pub unit: String,
    /// Its value; nothing where there is nothing to divide by, or a closing it needs is not kept.
    pub value: Option<Whole>,
    /// The list of contracts behind it.
    pub list: Option<String>,
}

/// A part's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MeasuredPart {
    /// Its code; empty for what has none.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its figures, in the order of the whole's.
    pub figures: Vec<Figure>,
}

/// Contracts of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct VintageLine {
    /// The year of the loan; nothing where the closing states no day.
    pub year: Option<i32>,
    /// Contracts with a balance.
    pub loans: Whole,
    /// Their principal.
    pub outstanding: Whole,
    /// Of it, overdue.
    pub overdue: Whole,
    /// Overdue ÷ outstanding, parts per million.
    pub overdue_ppm: Option<Whole>,
}

/// Contracts that stood one way before and another way now: `in-term`, `overdue`, `frozen` or `none`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MigrationCell {
    /// Before.
    pub from: String,
    /// Now.
    pub to: String,
    /// How many.
    pub loans: Whole,
    /// Their principal before.
    pub opening: Whole,
    /// Their principal now.
    pub closing: Whole,
}

/// Contracts behind a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MeasuredLoans {
    /// The closing.
    pub date: String,
    /// The rows, by name; over-extended ones worst first.
    pub rows: Vec<MeasuredLoan>,
    /// How many there are without the limit.
    pub total: Whole,
    /// Codes of offices that lack a closing and are not in the list.
    pub left_out: Vec<String>,
}

/// A contract as the closing states it, with what is measured on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MeasuredLoan {
    /// Contract number.
    pub contract: String,
    /// The customer's code.
    pub customer: String,
    /// The customer's name.
    pub name: String,
    /// The group's code.
    pub group: Option<String>,
    /// The commune's code.
    pub commune: Option<String>,
    /// The association's code.
    pub association: Option<String>,
    /// The programme's code.
    pub programme: String,
    /// In term.
    pub in_term: Whole,
    /// Overdue.
    pub overdue: Whole,
    /// Frozen.
    pub frozen: Whole,
    /// Interest backlog.
    pub backlog: Whole,
    /// Final due date: extended, else the contract's.
    pub due: Option<String>,
    /// Final due date moved to the session.
    pub due_session: Option<String>,
    /// Last transaction.
    pub last_transaction: Option<String>,
    /// Principal due and not paid.
    pub principal_due_unpaid: Whole,
    /// Months it may still be extended; nothing where its term is not stated.
    pub extension_left_months: Option<u32>,
    /// Months it was extended beyond the limit.
    pub extension_over_months: Option<u32>,
}
