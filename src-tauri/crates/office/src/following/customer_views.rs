//! A customer on one screen, as it is shown.

use lending::cards::{Card, Visit};
use lending::groups::promise::{BrokenOf, PromiseState};
use serde::Serialize;
use store::queries::{CardRecord, PromiseRow};

use crate::amounts::Whole;
use crate::groups::Place;

/// A customer on one screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CustomerCard {
    /// Identity.
    pub id: Whole,
    /// The bank's code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// The day it is of.
    pub day: String,
    /// Whether the customer is one of this office's own book, where cards can be written.
    pub ours: bool,
    /// Born on.
    pub born: Option<String>,
    /// `woman`, `man`; nothing where the book does not say.
    pub sex: Option<String>,
    /// The ethnic group as the bank codes it.
    pub ethnic: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// The identity paper.
    pub identity: PaperLine,
    /// The spouse's name.
    pub spouse: Option<String>,
    /// The spouse, where they are a customer too: identity.
    pub spouse_customer: Option<Whole>,
    /// Village.
    pub village: Option<Place>,
    /// Commune.
    pub commune: Option<Place>,
    /// Association.
    pub association: Option<Place>,
    /// The group's code and leader.
    pub group: Option<Place>,
    /// The point the group transacts at.
    pub point: Option<String>,
    /// Who at the office looks after the group.
    pub officers: Vec<String>,
    /// Principal in term.
    pub in_term: Whole,
    /// Overdue.
    pub overdue: Whole,
    /// Frozen.
    pub frozen: Whole,
    /// Interest due today, an estimate beside the bank's figure; grace-period interest is not in it.
    pub interest_due: Whole,
    /// Savings in all books.
    pub savings: Whole,
    /// Contracts, those with a balance first, settled ones too.
    pub loans: Vec<CustomerLoan>,
    /// Savings books that are not closed.
    pub books: Vec<CustomerBook>,
    /// Promises broken of those decided.
    pub broken: PromisesBroken,
    /// Promises, the last first.
    pub promises: Vec<PromiseLine>,
    /// Visits, the last first.
    pub visits: Vec<VisitLine>,
    /// Notes on the customer and the contracts, the last first.
    pub notes: Vec<NoteLine>,
}

/// An identity paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PaperLine {
    /// The number.
    pub number: Option<String>,
    /// The number with its middle starred, to be shown to others.
    pub masked: Option<String>,
    /// Issued on.
    pub issued: Option<String>,
    /// How it stands, worded as `paper-<standing>`.
    pub standing: String,
    /// Its last day, where there is one.
    pub last: Option<String>,
    /// Where the number does not fit its holder, worded as `doubt-<code>`.
    pub doubts: Vec<String>,
}

/// A contract of a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CustomerLoan {
    /// Identity.
    pub id: Whole,
    /// Contract number.
    pub contract: String,
    /// Programme.
    pub programme: Place,
    /// `approved`, `open`, `recalled`, `closed`.
    pub standing: String,
    /// Disbursed.
    pub disbursed: Whole,
    /// First disbursed on.
    pub lent_on: Option<String>,
    /// The final date that holds.
    pub due: Option<String>,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Of that overdue.
    pub overdue: Whole,
    /// Of that frozen.
    pub frozen: Whole,
    /// Interest due today, without grace-period interest.
    pub interest_due: Whole,
    /// The last transaction.
    pub last_seen: Option<String>,
    /// The use of the money was last checked on.
    pub use_checked: Option<String>,
}

/// A savings book of a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CustomerBook {
    /// Identity.
    pub id: Whole,
    /// Its number.
    pub number: String,
    /// Balance.
    pub balance: Whole,
}

/// Broken of decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PromisesBroken {
    /// Not kept in time, or not in full.
    pub broken: u32,
    /// Decided; those with time left are not counted.
    pub of: u32,
}

/// A promise and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PromiseLine {
    /// The visit's card.
    pub card: Whole,
    /// On which contract; nothing for whatever is owed.
    pub loan: Option<Whole>,
    /// Made on.
    pub made: String,
    /// To be kept by.
    pub by: String,
    /// How much.
    pub amount: Whole,
    /// `kept`, `open`, `partly`, `broken`, `late`; worded as `promise-<standing>`.
    pub standing: String,
    /// Still to come.
    pub missing: Whole,
    /// The day the amount was reached.
    pub on: Option<String>,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct VisitLine {
    /// The card.
    pub id: Whole,
    /// The event whose words it has.
    pub seq: Whole,
    /// What it says.
    pub visit: Visit,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct NoteLine {
    /// The card.
    pub id: Whole,
    /// The event whose words it has.
    pub seq: Whole,
    /// On which contract; nothing for the customer.
    pub loan: Option<Whole>,
    /// When.
    pub day: String,
    /// What.
    pub text: String,
    /// When it reminds.
    pub remind_on: Option<String>,
}

impl From<BrokenOf> for PromisesBroken {
    fn from(count: BrokenOf) -> PromisesBroken {
        PromisesBroken { broken: count.broken, of: count.of }
    }
}

impl PromiseLine {
    pub(super) fn of(promised: &PromiseRow, state: PromiseState) -> PromiseLine {
        let (missing, on) = match state {
            PromiseState::Kept { on } | PromiseState::Late { on, .. } => (Whole(0), Some(on.to_string())),
            PromiseState::Open { missing, .. }
            | PromiseState::Partly { missing }
            | PromiseState::Broken { missing } => (missing.into(), None),
        };
        PromiseLine {
            card: Whole(promised.card),
            loan: promised.loan.map(Whole),
            made: promised.made.to_string(),
            by: promised.by.to_string(),
            amount: promised.amount.into(),
            standing: state.as_str().to_owned(),
            missing,
            on,
        }
    }
}

impl VisitLine {
    pub(super) fn of(record: CardRecord) -> Option<VisitLine> {
        let (id, seq) = (record.id.get().into(), Whole(record.seq as i64));
        match record.card {
            Card::Visit(visit) => Some(VisitLine { id, seq, visit: *visit }),
            _ => None,
        }
    }
}

impl NoteLine {
    pub(super) fn of(record: CardRecord) -> Option<NoteLine> {
        let (id, seq) = (record.id.get().into(), Whole(record.seq as i64));
        let Card::Note(note) = record.card else { return None };
        Some(NoteLine {
            id,
            seq,
            loan: note.loan.map(|loan| loan.get().into()),
            day: note.day.to_string(),
            text: note.text,
            remind_on: note.remind_on.map(|day| day.to_string()),
        })
    }
}
