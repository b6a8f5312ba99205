//! Cards (phiếu): what an office writes down beside its bookings — points and people, meetings, inspections, visits. A
//! card can be changed, put in the bin and taken out again; none of it moves money. Source: SOURCES.md R-100.

mod checking;
pub mod doubting;
mod groups;
mod organisation;
mod supervision;

pub use checking::{CardFault, LONG_TEXT, LONGEST_LIST, SHORT_TEXT};
pub use groups::{
    Board, Founding, FoundingMember, GroupAtPoint, Meeting, MeetingKind, MemberMove, MemberSeat, Registered,
    Regrouping, RegroupingKind, Seat, Vote,
};
pub use organisation::{
    AssociationBoard, CommuneMatched, Duty, PartyBody, PartyBodyKind, PartySeat, Point, Staff, VillageMoved,
};
pub use supervision::{
    Answer, AnswerValue, Inspection, InspectionPlan, Inspector, Met, Note, Photo, PlanLine, Promised, Reconciled,
    ReconciledLine, Visit, Workers,
};

use serde::{Deserialize, Serialize};

use crate::codes::GroupCode;
use crate::ids::{BorrowerId, CardId, GroupId, LoanId};
use checking::Checking;

/// Declares the cards once: variant, content, the stable name of its kind, and the register it belongs to.
macro_rules! cards {
    ($($(#[$doc:meta])* $variant:ident($body:ty) = $kind:literal, $event:literal;)*) => {
        /// A card.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        #[cfg_attr(feature = "types", derive(specta::Type))]
        pub enum Card {
            $($(#[$doc])* $variant(Box<$body>),)*
        }

        impl Card {
            /// The events that keep a card, by its kind.
            pub const EVENTS: &'static [&'static str] = &[$($event),*];
            /// The kinds.
            pub const KINDS: &'static [&'static str] = &[$($kind),*];

            /// Its kind's stable name.
            pub const fn kind(&self) -> &'static str {
                match self { $(Card::$variant(_) => $kind,)* }
            }

            /// The stable name of the event that keeps it.
            pub const fn event(&self) -> &'static str {
                match self { $(Card::$variant(_) => $event,)* }
            }

            /// Whether it can be what a card of its kind says, as far as it can be told from the card alone; the first
            /// fault found.
            pub fn check(&self) -> Result<(), CardFault> {
                match self { $(Card::$variant(body) => body.check(),)* }
            }

            /// What it names beside itself.
            pub fn names(&self) -> Names {
                let mut names = Names::default();
                match self { $(Card::$variant(body) => body.names(&mut names),)* }
                names
            }
        }
    };
}

cards! {
    /// A transaction point.
    Point(Point) = "point", "point-kept";
    /// A commune of the bank's numbering is that of the state's.
    CommuneMatched(CommuneMatched) = "commune-matched", "commune-matched";
    /// A village went to another commune.
    VillageMoved(VillageMoved) = "village-moved", "village-moved";
    /// Someone who works at the office.
    Staff(Staff) = "staff", "staff-kept";
    /// What someone looks after.
    Duty(Duty) = "duty", "duty-kept";
    /// An association's board in a commune.
    AssociationBoard(AssociationBoard) = "association-board", "association-board-kept";
    /// A Party committee or cell.
    PartyBody(PartyBody) = "party-body", "party-body-kept";
    /// A member's place in a Party body.
    PartySeat(PartySeat) = "party-seat", "party-seat-kept";
    /// A group being founded.
    Founding(Founding) = "founding", "founding-kept";
    /// A group's board.
    Board(Board) = "board", "board-kept";
    /// Where a group transacts.
    GroupAtPoint(GroupAtPoint) = "group-at-point", "group-at-point-kept";
    /// A group's meeting.
    Meeting(Meeting) = "meeting", "meeting-kept";
    /// Groups merged, split or closed.
    Regrouping(Regrouping) = "regrouping", "regrouping-kept";
    /// An association's yearly plan of inspections.
    InspectionPlan(InspectionPlan) = "inspection-plan", "inspection-plan-kept";
    /// A group inspected.
    Inspection(Inspection) = "inspection", "inspection-kept";
    /// Balances held against what borrowers say.
    Reconciled(Reconciled) = "reconciled", "reconciled-kept";
    /// A debtor visited.
    Visit(Visit) = "visit", "visit-kept";
    /// Workers given work by a loan.
    Workers(Workers) = "workers", "workers-kept";
    /// A note on a loan, a customer or a group.
    Note(Note) = "note", "note-kept";
}

impl Card {
    /// Whether it is a founding whose group has that code in the bank's core.
    pub fn registered_as(&self, code: &GroupCode) -> bool {
        match self {
            Card::Founding(founding) => founding.registered.as_ref().is_some_and(|known| known.code == *code),
            _ => false,
        }
    }
}

/// The rows of the book, and the other cards, that a card names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Cards.
    pub cards: Vec<CardId>,
    /// Groups.
    pub groups: Vec<GroupId>,
    /// Customers.
    pub borrowers: Vec<BorrowerId>,
    /// Contracts.
    pub loans: Vec<LoanId>,
}

impl Names {
    /// Whether all of them belong to the office numbered `node`.
    pub fn are_of(&self, node: u16) -> bool {
        self.cards.iter().all(|id| id.node() == node)
            && self.groups.iter().all(|id| id.node() == node)
            && self.borrowers.iter().all(|id| id.node() == node)
            && self.loans.iter().all(|id| id.node() == node)
    }
}

#[cfg(test)]
mod tests;
