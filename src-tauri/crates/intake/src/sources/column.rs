//! The words the table of columns is written in.

use crate::fields::ColumnId;
use crate::numbers::Unit;

/// Whether a report can be read without a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Without it the report is not recognised, or refused with the column's name.
    Needed,
    /// Used when there; what it would state is absent otherwise.
    Optional,
}

/// What a column's cells hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A code of so many digits; 0 = of no fixed length.
    Code(usize),
    /// A name.
    Name,
    /// Any text.
    Text,
    /// A day: text `dd/mm/yyyy`, or Excel's serial.
    Date,
    /// An amount in the report's unit.
    Money,
    /// A whole number.
    Count,
    /// Points, at most two decimals.
    Points,
    /// `OPEN` or `CLOSE`.
    Status,
    /// Something that is not read.
    Unread,
}

/// How sure a column's name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Seen in a description of the real report.
    Described,
    /// Ours, until a real file is seen.
    Assumed,
}

/// A column of a report.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The name as printed; what a maker of such files should print.
    pub heading: &'static str,
    /// Other names it is known by.
    pub aliases: &'static [&'static str],
    /// Whether it must be there.
    pub need: Need,
    /// What its cells hold.
    pub holds: Holds,
    /// How sure its name is.
    pub origin: Origin,
    pub(crate) field: Option<Field>,
}

/// What a report looks like around its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The report's name, as people call it.
    pub title: &'static str,
    /// What its amounts are counted in unless the sheet says otherwise ("Đơn vị tính: …") above the header;
    /// nothing = the sheet must say.
    pub unit: Option<Unit>,
    /// Whether a row of column numbers, (1) (2) (3), stands below the headings.
    pub numbered: bool,
    /// Names of columns that must not be there: with them it is another report.
    pub without: &'static [&'static str],
}

macro_rules! fields {
    ($($field:ident)*) => {
        /// What a column means, whatever the report calls it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Field { $($field,)* }

        impl Field {
            /// All of them, by their places.
            pub(crate) const ALL: &[Field] = &[$(Field::$field,)*];
        }
    };
}

fields! {
    Office ClosingDate Point
    Commune CommuneName Village Group GroupName Association AssociationName Programme ProgrammeName
    Customer Contract Status Disbursed InTerm Overdue Frozen Total BacklogInTerm BacklogOverdue BacklogGrace
    Book BookBalance
    LastTransaction OverdueSince FrozenUntil Reason Due PrincipalDue
    LeaderCode Leader LeaderPhone Deputy DeputyPhone
    Members Savings Score Grade
    PointsTransacting PointsPrincipal PointsInterest PointsSaving PointsGrowth PointsOverdue
    Customers Groups Lent Collected
}

impl ColumnId for Field {
    fn place(self) -> usize {
        self as usize
    }
}
