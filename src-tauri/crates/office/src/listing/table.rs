use chrono::NaiveDate;
use ledger::Dong;
use serde::{Deserialize, Serialize};

use super::places::RowPlace;
use crate::amounts::Whole;

/// How a list is narrowed, cut and broken down. Of each place: nothing, for all; empty text, where it is not set.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ListWanted {
    /// Only the points and groups the one who is signed in looks after.
    pub mine: bool,
    /// Commune's code.
    pub commune: Option<String>,
    /// Point's name.
    pub point: Option<String>,
    /// Association's code.
    pub association: Option<String>,
    /// Group's code.
    pub group: Option<String>,
    /// Programme's code.
    pub programme: Option<String>,
    /// Only groups whose session falls on that day.
    pub meets: Option<NaiveDate>,
    /// Only rows that are marked.
    pub marked: bool,
    /// Words of a name, digits of a number; accents don't matter.
    pub search: Option<String>,
    /// At most so many rows; the sums still count all.
    pub limit: Option<u32>,
    /// How many days ahead a list looks, where it looks ahead; the list's own measure without.
    pub days: Option<u32>,
    /// Broken down by.
    pub by: Option<SectionBy>,
}

/// What a list is broken down by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum SectionBy {
    /// Commune.
    Commune,
    /// Transaction point.
    Point,
    /// Association.
    Association,
    /// Group.
    Group,
    /// Programme.
    Programme,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum CellKind {
    /// Words.
    Text,
    /// A code, whose zeros count.
    Code,
    /// A stable name, worded as `list-value-<name>`.
    Name,
    /// A count.
    Count,
    /// Whole đồng.
    Amount,
    /// A day.
    Day,
    /// Percent, exact, as text.
    Percent,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ListColumn {
    /// Its stable name; headed by `column-<key>`.
    pub key: &'static str,
    /// What it holds.
    pub kind: CellKind,
    /// Added up below.
    pub summed: bool,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum ListCell {
    /// Nothing known.
    Empty(()),
    /// A number.
    Number(Whole),
    /// Words, a code, a day as `yyyy-mm-dd`.
    Text(String),
}

/// What a row opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum ListTarget {
    /// A contract.
    Loan {
        /// Identity.
        id: Whole,
        /// The borrower's name.
        name: String,
    },
    /// A customer.
    Borrower {
        /// Identity.
        id: Whole,
        /// The bank's code.
        code: String,
        /// Name.
        name: String,
    },
    /// A group.
    Group {
        /// Identity.
        id: Whole,
        /// The bank's code.
        code: String,
        /// The leader's name.
        name: String,
    },
    /// A card.
    Card {
        /// Identity.
        id: Whole,
    },
}

/// How a row is to be looked at: never by colour alone, the cell that says why is in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum Mark {
    /// Late, broken, void.
    Late,
    /// Soon.
    Soon,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ListRow {
    /// What it opens.
    pub opens: ListTarget,
    /// Its cells, one a column.
    pub cells: Vec<ListCell>,
    /// How it is to be looked at.
    pub mark: Option<Mark>,
    /// The section it is in, by its place among the sections.
    pub section: Option<u32>,
    #[serde(skip)]
    pub(crate) place: RowPlace,
}

/// A section with its subtotals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ListSection {
    /// The unit's code; empty where it is not set.
    pub key: String,
    /// Its name; empty where it is not set.
    pub name: String,
    /// Rows of the list in it.
    pub count: Whole,
    /// Sums of its summed columns, one a column.
    pub sums: Vec<Option<Whole>>,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ListTable {
    /// Its stable name; titled by `list-<name>`.
    pub list: String,
    /// The day it is seen from.
    pub day: String,
    /// How many days it looks ahead, where it does.
    pub days: Option<u32>,
    /// Its columns.
    pub columns: Vec<ListColumn>,
    /// The rows, at most as many as asked for.
    pub rows: Vec<ListRow>,
    /// How many there are.
    pub total: Whole,
    /// Sums of the summed columns over all of them, one a column.
    pub sums: Vec<Option<Whole>>,
    /// Sections, where it is broken down.
    pub sections: Vec<ListSection>,
}

pub(super) const fn column(key: &'static str, kind: CellKind) -> ListColumn {
    ListColumn { key, kind, summed: false }
}

pub(super) const fn summed(key: &'static str, kind: CellKind) -> ListColumn {
    ListColumn { key, kind, summed: true }
}

impl From<Dong> for ListCell {
    fn from(amount: Dong) -> ListCell {
        ListCell::Number(amount.into())
    }
}

impl From<i64> for ListCell {
    fn from(number: i64) -> ListCell {
        ListCell::Number(Whole(number))
    }
}

impl From<u32> for ListCell {
    fn from(number: u32) -> ListCell {
        ListCell::Number(Whole(i64::from(number)))
    }
}

impl From<&str> for ListCell {
    fn from(text: &str) -> ListCell {
        ListCell::Text(text.to_owned())
    }
}

impl From<String> for ListCell {
    fn from(text: String) -> ListCell {
        ListCell::Text(text)
    }
}

impl From<NaiveDate> for ListCell {
    fn from(day: NaiveDate) -> ListCell {
        ListCell::Text(day.to_string())
    }
}

impl<T: Into<ListCell>> From<Option<T>> for ListCell {
    fn from(known: Option<T>) -> ListCell {
        known.map_or(ListCell::Empty(()), Into::into)
    }
}

impl ListCell {
    pub(super) const fn number(&self) -> Option<i64> {
        match self {
            ListCell::Number(number) => Some(number.0),
            ListCell::Empty(()) | ListCell::Text(_) => None,
        }
    }
}
