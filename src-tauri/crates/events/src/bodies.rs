//! What each kind of event says: integers, text and dates, never a fraction.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledger::Dong;
use lending::cards::Card;
use lending::cash::CashMoved;
use lending::closing::Record;
use lending::codes::OfficeCode;
use lending::collection::{LoanAmount, Receipt};
use lending::ids::{BookId, BorrowerId, CardId, GroupId, LoanId, Node};
use lending::loan::{LoanStep, RequestStep};
use lending::programmes::{RateCut, TermsRow};
use lending::rules::RuleRow;
use lending::savings::{SavingsInterest, SavingsStep};
use lending::schedule::IntervalRow;
use lending::sources::SourceKind;
use lending::totals::Totals;
use serde::{Deserialize, Serialize};

use crate::envelope::{EventRef, Hash};

/// The two kinds of office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeKind {
    /// A transaction office (phòng giao dịch).
    Branch,
    /// The province office (chi nhánh tỉnh).
    Province,
}

impl OfficeKind {
    /// `branch` or `province`.
    pub const fn as_str(self) -> &'static str {
        match self {
            OfficeKind::Branch => "branch",
            OfficeKind::Province => "province",
        }
    }
}

/// The public halves of an office's keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicKeys {
    /// For checking its signatures (minisign).
    pub sign: String,
    /// For sealing to it (age).
    pub seal: String,
}

/// An office as the directory knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeCard {
    /// Its number.
    pub node: Node,
    /// Branch or province.
    pub kind: OfficeKind,
    /// The bank's code.
    pub code: OfficeCode,
    /// Its name.
    pub name: String,
    /// Its public keys.
    pub keys: PublicKeys,
}

/// The first event of every log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeOpened {
    /// Who it is.
    pub card: OfficeCard,
    /// Which life of the log this is; restoring a backup opens the next.
    pub epoch: u32,
    /// The program that wrote it.
    pub program: String,
}

/// Dated rules taken into the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesAdopted {
    /// The rows.
    pub rows: Vec<RuleRow>,
}

/// Content kept beside the log under its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlobRef {
    /// Of the content as written, uncompressed.
    pub sha256: Hash,
    /// Its length.
    pub bytes: u64,
}

/// The workbook a closing was read from. It stays at the branch as evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkbookRef {
    /// Of the file.
    pub sha256: Hash,
    /// Its length.
    pub bytes: u64,
    /// The name it had, without folders.
    pub name: String,
}

/// The core's statement of an office at a closing, as it was booked or kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkbookBooked {
    /// The closing date.
    pub date: NaiveDate,
    /// The office stated.
    pub office: OfficeCode,
    /// The normalised records ([`crate::read_rows`]).
    pub rows: BlobRef,
    /// How many records.
    pub records: u64,
    /// The identity counter of the first record that gets one; the others follow in the blob's order.
    /// Nothing for a baseline, which books nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_id: Option<i64>,
    /// What the records add up to.
    pub totals: Totals,
    /// The workbook.
    pub workbook: WorkbookRef,
    /// Findings by code.
    pub findings: BTreeMap<String, u64>,
}

/// A receipt taken back, with what it said, so that reversing needs no look-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptReversed {
    /// The collection it was part of.
    pub reverses: EventRef,
    /// The group.
    pub group: GroupId,
    /// The session.
    pub session: NaiveDate,
    /// The receipt as it was.
    pub receipt: Receipt,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// Terms of products, temporary cuts and instalment intervals taken into the book. A row for a product and day that
/// has one supersedes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsAdopted {
    /// Terms.
    pub terms: Vec<TermsRow>,
    /// Cuts.
    pub cuts: Vec<RateCut>,
    /// Intervals between instalments.
    pub intervals: Vec<IntervalRow>,
}

/// A step of a request for a loan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestStepped {
    /// The loan it may become.
    pub loan: LoanId,
    /// The step.
    pub step: RequestStep,
}

/// A step of a loan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoanStepped {
    /// The loan.
    pub loan: LoanId,
    /// The step.
    pub step: LoanStep,
    /// The second person, where the step took two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checker: Option<String>,
    /// What stood against it and was overridden by the second person: which rule, and why.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<String, String>,
    /// Of what was asked for: the same request is answered again only when the same is asked. Amounts that a rule gave
    /// and splits that it made can't be told from the step alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<Hash>,
}

/// A loan's last step taken back, with what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoanStepReversed {
    /// The event taken back.
    pub reverses: EventRef,
    /// The day it counted for.
    pub day: NaiveDate,
    /// What it said.
    pub stepped: LoanStepped,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// A step of a savings book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavingsStepped {
    /// The book.
    pub book: BookId,
    /// Whose it is.
    pub borrower: BorrowerId,
    /// The step.
    pub step: SavingsStep,
}

/// A savings book's last step taken back, with what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavingsStepReversed {
    /// The event taken back.
    pub reverses: EventRef,
    /// The day it counted for.
    pub day: NaiveDate,
    /// What it said.
    pub stepped: SavingsStepped,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// A run of savings interest taken back, with what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavingsInterestReversed {
    /// The event taken back.
    pub reverses: EventRef,
    /// The day it counted for.
    pub day: NaiveDate,
    /// What it said.
    pub credited: SavingsInterest,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// A movement of cash taken back, with what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CashMoveReversed {
    /// The event taken back.
    pub reverses: EventRef,
    /// The day it counted for.
    pub day: NaiveDate,
    /// What it said.
    pub moved: CashMoved,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// A day closed: what comes for it later is back-dated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayClosed {
    /// The cash account's balance at the day's end.
    pub cash: Dong,
}

/// Nothing may be booked any more through a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodLocked {
    /// The last locked day.
    pub through: NaiveDate,
}

/// A lock moved back by two people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodReopened {
    /// The last day still locked; nothing when all is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<NaiveDate>,
    /// The second person.
    pub checker: String,
    /// Why.
    pub reason: String,
}

/// Rows of a later closing the book did not have or had otherwise: places, groups, customers, and new contracts and
/// savings books with their balances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordsTaken {
    /// The rows, in the closing's order.
    pub records: Vec<Record>,
    /// The identity counter of the first new group, borrower, loan or book; the others follow in the rows' order.
    pub first_id: i64,
}

/// A later closing taken over: from the day after it, interest is reckoned from the bank's backlog.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingAdopted {
    /// The closing, kept before.
    pub date: NaiveDate,
    /// Differences taken over, by class.
    pub differences: BTreeMap<String, u64>,
    /// Grace-period interest owed at the closing's end by our own reckoning: the bank states none, and it is not lost.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grace: Vec<LoanAmount>,
}

/// A report of a closing set beside report 31, as it was kept. Of a kind and date the last file that was not withdrawn
/// counts; none books anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceKept {
    /// Which report; not report 31, which is a closing.
    pub kind: SourceKind,
    /// The day its figures stand for, as it says or as the clerk confirmed.
    pub date: NaiveDate,
    /// The office stated, where the report names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeCode>,
    /// What it states ([`crate::read_rows`]).
    pub rows: BlobRef,
    /// How many rows.
    pub count: u64,
    /// The workbook.
    pub workbook: WorkbookRef,
    /// Findings by code.
    pub findings: BTreeMap<String, u64>,
}

/// A file of a closing set taken back; the one it replaced counts again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceWithdrawn {
    /// The event that kept it.
    pub reverses: EventRef,
    /// Which report.
    pub kind: SourceKind,
    /// The day its figures stand for.
    pub date: NaiveDate,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// A card written, or written anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardKept {
    /// The card.
    pub id: CardId,
    /// The event whose words it replaces; nothing for a new card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<u64>,
    /// What it says.
    pub card: Card,
    /// The second person, where what stood against it took two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checker: Option<String>,
    /// What stood against it and was overridden by the second person: which rule, and why.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<String, String>,
}

/// A card put in the bin: it says nothing any more, and can be taken out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardBinned {
    /// The card.
    pub id: CardId,
    /// The event whose words it had.
    pub was: u64,
}

/// A card taken out of the bin, with the words it had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardRestored {
    /// The card.
    pub id: CardId,
    /// The event that binned it.
    pub binned: u64,
}

/// What a body of a family names itself in the log.
macro_rules! named_by {
    ($($body:ident: $part:ident.$name:ident;)*) => {$(
        impl $body {
            /// The stable name of its kind.
            pub fn kind(&self) -> &'static str {
                self.$part.$name()
            }
        }
    )*};
}

named_by! {
    RequestStepped: step.kind;
    LoanStepped: step.kind;
    SavingsStepped: step.kind;
    CardKept: card.event;
}
