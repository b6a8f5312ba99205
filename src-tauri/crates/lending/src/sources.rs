//! What the reports of a monthly closing set state, each as its own typed rows, so that they can be held
//! against one another. Nothing here corrects anything: a source is a witness. Money is in whole đồng,
//! also where a report counts in millions. Source: SOURCES.md R-07.

mod checks;
mod closing;
mod comparable;
mod items;
mod points;
mod rows;
mod sums;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::codes::OfficeCode;

pub use checks::{Known, RowCheck, RowFinding, row_checks};
pub use comparable::{KnownGap, Stated, known_gap, trust, yardstick};
pub use items::{ItemBy, item_values};
pub use rows::{
    BalanceRow, FrozenRow, GroupListRow, GroupScoreRow, InactiveRow, InstalmentDueRow, LeaderRow, OfficialTotalRow,
    OverdueRow, SavingsRow, SourceRow, Units,
};
pub use sums::{Dimension, Measure, UnitSum, listed_measures, unit_sums};

/// An enum whose variants have stable kebab-case names.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// All of them, in their fixed order.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The stable name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            /// The one of this stable name.
            #[must_use]
            pub fn parse(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.as_str() == name)
            }
        }
    };
}
pub(crate) use names;

names! {
    /// The kinds of report that a closing set holds.
    SourceKind {
        /// 31 – Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu.
        Report31 = "report-31",
        /// 10 – Sao kê chi tiết of a month's end, with the transaction point.
        DetailedBalances = "detailed-balances",
        /// 10 – Sao kê chi tiết (DL Ngày), of any day; states no date.
        Daily10 = "daily-10",
        /// 14 – Món vay N tháng không hoạt động.
        Inactive14 = "inactive-14",
        /// 2 – Nợ quá hạn.
        Overdue2 = "overdue-2",
        /// 13 – Nợ khoanh.
        Frozen13 = "frozen-13",
        /// 12 – Thông tin tổ trưởng.
        Leaders12 = "leaders-12",
        /// DSTO – Danh sách tổ TK&VV.
        GroupList = "group-list",
        /// BC0437 – Thông tin tổ TK&VV with its rating.
        Bc0437 = "bc0437",
        /// Nợ đến hạn phân kỳ.
        InstalmentsDue = "instalments-due",
        /// BCDHTD 01.1, by commune.
        Bcdhtd011 = "bcdhtd-01-1",
        /// BCDHTD 01.2, by programme.
        Bcdhtd012 = "bcdhtd-01-2",
        /// LEN_31: lent, collected, balance, refinancing included.
        Len31 = "len-31",
    }
}

/// A report of the set, of which one file counts. LEN_31 is drawn up by communes, by associations and by programmes:
/// each is a report of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Report {
    /// Which report.
    pub kind: SourceKind,
    /// Of LEN_31 alone: what its lines are.
    pub by: Option<Dimension>,
}

impl Report {
    /// All of them, in their fixed order.
    pub const ALL: [Report; 15] = {
        const fn by(dimension: Dimension) -> Report {
            Report { kind: SourceKind::Len31, by: Some(dimension) }
        }
        [
            Report::of(SourceKind::Report31),
            Report::of(SourceKind::DetailedBalances),
            Report::of(SourceKind::Daily10),
            Report::of(SourceKind::Inactive14),
            Report::of(SourceKind::Overdue2),
            Report::of(SourceKind::Frozen13),
            Report::of(SourceKind::Leaders12),
            Report::of(SourceKind::GroupList),
            Report::of(SourceKind::Bc0437),
            Report::of(SourceKind::InstalmentsDue),
            Report::of(SourceKind::Bcdhtd011),
            Report::of(SourceKind::Bcdhtd012),
            by(Dimension::Commune),
            by(Dimension::Association),
            by(Dimension::Programme),
        ]
    };

    /// Report 31, which is a closing.
    pub const REPORT_31: Report = Report::of(SourceKind::Report31);

    const fn of(kind: SourceKind) -> Report {
        Report { kind, by: None }
    }

    /// The stable name: the kind's, of LEN_31 with what its lines are.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match (self.kind, self.by) {
            (SourceKind::Len31, Some(Dimension::Commune)) => "len-31-commune",
            (SourceKind::Len31, Some(Dimension::Association)) => "len-31-association",
            (SourceKind::Len31, Some(Dimension::Programme)) => "len-31-programme",
            (kind, _) => kind.as_str(),
        }
    }

    /// The one of this stable name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Report> {
        Report::ALL.into_iter().find(|one| one.as_str() == name)
    }
}

/// One report as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Which report.
    pub kind: SourceKind,
    /// The day its figures stand for, where the report says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// The transaction office, where the report names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeCode>,
    /// What it states, each thing once, in the order of its codes.
    pub rows: Vec<SourceRow>,
}

impl Source {
    /// Which report of the set it is.
    #[must_use]
    pub fn report(&self) -> Report {
        let of_line = |row: &SourceRow| match row {
            SourceRow::OfficialTotal(line) => Some(line.dimension).filter(|by| *by != Dimension::Office),
            _ => None,
        };
        let by = if self.kind == SourceKind::Len31 { self.rows.iter().find_map(of_line) } else { None };
        Report { kind: self.kind, by }
    }
}
