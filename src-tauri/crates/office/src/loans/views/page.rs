//! A loan, whole.

use serde::Serialize;

use super::requesting::InstalmentLine;
use super::stepping::LoanBrief;
use crate::amounts::Whole;
use crate::cards::CardView;
use crate::effect::EntryLine;
use crate::groups::Place;
use crate::interest::SegmentLine;

/// A loan by identity and number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct LoanRef {
    /// Identity.
    pub id: Whole,
    /// Contract number.
    pub contract: String,
    /// Programme's code.
    pub programme: String,
    /// Outstanding.
    pub outstanding: Whole,
    /// Where it stands.
    pub standing: String,
}

/// A loan, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct LoanPage {
    /// Identity.
    pub id: Whole,
    /// Contract number.
    pub contract: String,
    /// The borrower.
    pub borrower: Place,
    /// The borrower's identity.
    pub borrower_id: Whole,
    /// The group.
    pub group: Option<Place>,
    /// The programme.
    pub programme: Place,
    /// The product, where it is known.
    pub product: Option<String>,
    /// Percent a year today.
    pub rate_percent: String,
    /// Signed on.
    pub signed: Option<String>,
    /// First disbursement.
    pub first_disbursed: Option<String>,
    /// Approved.
    pub approved: Whole,
    /// Term in months, where known.
    pub months: Option<u32>,
    /// Months of extension granted.
    pub extended_months: u32,
    /// Months of extension left by the rules, where the term is known.
    pub extension_left: Option<u32>,
    /// Frozen until.
    pub frozen_until: Option<String>,
    /// Overdue since.
    pub overdue_since: Option<String>,
    /// To be paid back by, after misuse.
    pub recalled_by: Option<String>,
    /// When the use of the money was last checked.
    pub use_checked: Option<String>,
    /// Where it stands today.
    pub now: LoanBrief,
    /// The day from which interest is ours to reckon, and what was owed before.
    pub interest_from: String,
    /// Backlog at that day.
    pub backlog: Whole,
    /// Accrued since, rounded once.
    pub accrued: Whole,
    /// Collected since.
    pub collected: Whole,
    /// What made the accrual.
    pub segments: Vec<SegmentLine>,
    /// Instalments, where the book knows them.
    pub instalments: Vec<InstalmentLine>,
    /// Principal due and unpaid today.
    pub principal_due_unpaid: Whole,
    /// Steps, newest first.
    pub steps: Vec<StepLine>,
    /// The newest payments of interest.
    pub payments: Vec<MoveLine>,
    /// The borrower's savings books: identity, number, balance.
    pub books: Vec<(Whole, String, Whole)>,
    /// The card that counts the workers it gives work to.
    pub workers: Option<CardView>,
}

/// A step in a loan's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct StepLine {
    /// The event.
    pub event: Whole,
    /// The day it counted for.
    pub day: String,
    /// `loan-…`; worded from the catalogue.
    pub kind: String,
    /// Who did it.
    pub maker: String,
    /// The second person.
    pub checker: Option<String>,
    /// What it did: principal by status and interest, whole đồng.
    pub entry: Vec<EntryLine>,
    /// Why it was taken back.
    pub reversed: Option<String>,
    /// Whether it can be taken back now: it is the last that stands.
    pub reversible: bool,
}

/// A payment of interest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MoveLine {
    /// The day.
    pub day: String,
    /// The event.
    pub event: Whole,
    /// Interest.
    pub interest: Whole,
    /// Grace-period interest.
    pub grace: Whole,
}
