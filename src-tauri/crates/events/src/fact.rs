//! What can happen. Every variant is one kind, or one family of steps whose kind the step names.

use ledger::{Account, Dong, Entry, Unbalanced};
use lending::cards::Card;
use lending::cash::CashMoved;
use lending::collection::SheetCollected;
use lending::loan::{LoanStep, RequestStep};
use lending::postings;
use lending::savings::{SavingsInterest, SavingsStep};
use lending::session::SessionOpened;
use serde_json::Value;

use crate::bodies::{
    BlobRef, CardBinned, CardKept, CardRestored, CashMoveReversed, ClosingAdopted, DayClosed, LoanStepReversed,
    LoanStepped, OfficeCard, OfficeOpened, PeriodLocked, PeriodReopened, ReceiptReversed, RecordsTaken, RequestStepped,
    RulesAdopted, SavingsInterestReversed, SavingsStepReversed, SavingsStepped, SourceKept, SourceWithdrawn,
    TermsAdopted, WorkbookBooked,
};
use crate::envelope::{EventRef, NotAnEvent};
use crate::sessions::{GroupHandedIn, SessionBooked, SessionClosed, SessionCounted, SessionReopened};

/// Declares the facts once: variant, body, and the stable name of the kind. A family's bodies name their own kinds.
macro_rules! facts {
    (
        kinds { $($(#[$doc:meta])* $variant:ident($body:ty) = $kind:literal;)* }
        families { $($(#[$family_doc:meta])* $family:ident($family_body:ty) of $names:expr;)* }
    ) => {
        /// Everything that can happen.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Fact {
            $($(#[$doc])* $variant($body),)*
            $($(#[$family_doc])* $family($family_body),)*
        }

        impl Fact {
            /// The kind's stable name.
            pub fn kind(&self) -> &'static str {
                match self {
                    $(Fact::$variant(_) => $kind,)*
                    $(Fact::$family(body) => body.kind(),)*
                }
            }

            pub(crate) fn write_body(&self) -> Result<Value, serde_json::Error> {
                match self {
                    $(Fact::$variant(body) => serde_json::to_value(body),)*
                    $(Fact::$family(body) => serde_json::to_value(body),)*
                }
            }

            /// Reads a body of any version that ever shipped.
            pub(crate) fn read_body(kind: &str, version: u32, body: Value) -> Result<Fact, NotAnEvent> {
                if version != 1 {
                    return Err(NotAnEvent::Version { kind: kind.to_owned(), version });
                }
                let bad = |why: String| NotAnEvent::Body { kind: kind.to_owned(), why };
                let fact = match kind {
                    $($kind => Fact::$variant(serde_json::from_value(body).map_err(|error| bad(error.to_string()))?),)*
                    $(_ if $names.contains(&kind) => {
                        Fact::$family(serde_json::from_value(body).map_err(|error| bad(error.to_string()))?)
                    })*
                    _ => return Err(NotAnEvent::Kind(kind.to_owned())),
                };
                if fact.kind() == kind { Ok(fact) } else { Err(bad("a step of another kind".to_owned())) }
            }
        }
    };
}

facts! {
    kinds {
        /// An office's book was made.
        OfficeOpened(OfficeOpened) = "office-opened";
        /// Dated rules were taken in.
        RulesAdopted(RulesAdopted) = "rules-adopted";
        /// Terms of products and rate cuts were taken in.
        TermsAdopted(TermsAdopted) = "terms-adopted";
        /// Another office was taken into the directory.
        OfficeAdmitted(OfficeCard) = "office-admitted";
        /// The core's closing became the book's opening.
        ClosingLoaded(WorkbookBooked) = "closing-loaded";
        /// Another closing was kept to compare with.
        BaselineKept(WorkbookBooked) = "baseline-kept";
        /// Rows of a later closing were taken over.
        RecordsTaken(RecordsTaken) = "records-taken";
        /// A later closing was taken over.
        ClosingAdopted(ClosingAdopted) = "closing-adopted";
        /// A report of a closing set was kept.
        SourceKept(SourceKept) = "source-kept";
        /// A kept file was withdrawn.
        SourceWithdrawn(SourceWithdrawn) = "source-withdrawn";
        /// A group's sheet was collected.
        SheetCollected(SheetCollected) = "sheet-collected";
        /// A receipt was reversed.
        ReceiptReversed(ReceiptReversed) = "receipt-reversed";
        /// A loan's last step was reversed.
        LoanStepReversed(LoanStepReversed) = "loan-step-reversed";
        /// A savings book's last step was reversed.
        SavingsStepReversed(SavingsStepReversed) = "savings-step-reversed";
        /// Interest was credited to savings books.
        SavingsInterestCredited(SavingsInterest) = "savings-interest-credited";
        /// A run of savings interest was reversed.
        SavingsInterestReversed(SavingsInterestReversed) = "savings-interest-reversed";
        /// Cash went between the office and the vault.
        CashMoved(CashMoved) = "cash-moved";
        /// A movement of cash was reversed.
        CashMoveReversed(CashMoveReversed) = "cash-move-reversed";
        /// A card was put in the bin.
        CardBinned(CardBinned) = "card-binned";
        /// A card was taken out of the bin.
        CardRestored(CardRestored) = "card-restored";
        /// A day was closed.
        DayClosed(DayClosed) = "day-closed";
        /// A period was locked.
        PeriodLocked(PeriodLocked) = "period-locked";
        /// A lock was moved back.
        PeriodReopened(PeriodReopened) = "period-reopened";
        /// A session at a transaction point was opened.
        SessionOpened(SessionOpened) = "session-opened";
        /// A booking belongs to a session.
        SessionBooked(SessionBooked) = "session-booked";
        /// A leader's sheet was handed in.
        GroupHandedIn(GroupHandedIn) = "group-handed";
        /// A session's cash was counted.
        SessionCounted(SessionCounted) = "session-counted";
        /// A session was closed.
        SessionClosed(SessionClosed) = "session-closed";
        /// A closed session was opened again.
        SessionReopened(SessionReopened) = "session-reopened";
    }
    families {
        /// A request for a loan went a step further.
        RequestStepped(RequestStepped) of RequestStep::KINDS;
        /// A loan went a step further.
        LoanStepped(LoanStepped) of LoanStep::KINDS;
        /// A savings book went a step further.
        SavingsStepped(SavingsStepped) of SavingsStep::KINDS;
        /// A card was written, or written anew.
        CardKept(CardKept) of Card::EVENTS;
    }
}

impl Fact {
    /// The version its body is written in today.
    pub const fn version(&self) -> u32 {
        1
    }

    /// How it is booked; nothing for what moves no money.
    pub fn entry(&self) -> Result<Option<Entry>, Unbalanced> {
        match self {
            Fact::ClosingLoaded(closing) => postings::closing_loaded(&closing.totals).map(Some),
            Fact::RecordsTaken(taken) => postings::records_taken(&taken.records),
            Fact::SheetCollected(sheet) => postings::sheet_collected(sheet).map(Some),
            Fact::ReceiptReversed(fact) => {
                postings::receipt_reversed(fact.group, fact.session, &fact.receipt).map(Some)
            }
            Fact::LoanStepped(stepped) => postings::loan_step(&stepped.step),
            Fact::LoanStepReversed(fact) => reversal(postings::loan_step(&fact.stepped.step)?),
            Fact::SavingsStepped(stepped) => postings::savings_step(&stepped.step),
            Fact::SavingsStepReversed(fact) => reversal(postings::savings_step(&fact.stepped.step)?),
            Fact::SavingsInterestCredited(credited) => postings::savings_interest(credited).map(Some),
            Fact::SavingsInterestReversed(fact) => reversal(Some(postings::savings_interest(&fact.credited)?)),
            Fact::CashMoved(moved) => postings::cash_moved(moved).map(Some),
            Fact::CashMoveReversed(fact) => reversal(Some(postings::cash_moved(&fact.moved)?)),
            Fact::OfficeOpened(_)
            | Fact::RulesAdopted(_)
            | Fact::TermsAdopted(_)
            | Fact::OfficeAdmitted(_)
            | Fact::BaselineKept(_)
            | Fact::ClosingAdopted(_)
            | Fact::SourceKept(_)
            | Fact::SourceWithdrawn(_)
            | Fact::RequestStepped(_)
            | Fact::CardKept(_)
            | Fact::CardBinned(_)
            | Fact::CardRestored(_)
            | Fact::DayClosed(_)
            | Fact::PeriodLocked(_)
            | Fact::PeriodReopened(_)
            | Fact::SessionOpened(_)
            | Fact::SessionBooked(_)
            | Fact::GroupHandedIn(_)
            | Fact::SessionCounted(_)
            | Fact::SessionClosed(_)
            | Fact::SessionReopened(_) => Ok(None),
        }
    }

    /// What a booking at the counter moved of the cash there, in above nothing and out below. Cash between the office and
    /// the vault goes over no counter.
    pub fn counter_cash(&self) -> Result<Dong, Unbalanced> {
        if let Fact::CashMoved(_) | Fact::CashMoveReversed(_) = self {
            return Ok(Dong::ZERO);
        }
        let entry = self.entry()?;
        let lines = entry.iter().flat_map(|entry| entry.lines());
        Ok(Dong::sum(lines.filter(|line| line.account == Account::Cash).map(|line| line.amount))?)
    }

    /// The event it takes back.
    pub const fn reverses(&self) -> Option<EventRef> {
        match self {
            Fact::ReceiptReversed(back) => Some(back.reverses),
            Fact::LoanStepReversed(back) => Some(back.reverses),
            Fact::SavingsStepReversed(back) => Some(back.reverses),
            Fact::SavingsInterestReversed(back) => Some(back.reverses),
            Fact::CashMoveReversed(back) => Some(back.reverses),
            _ => None,
        }
    }

    /// The content the event needs beside itself.
    pub fn blob(&self) -> Option<&BlobRef> {
        match self {
            Fact::ClosingLoaded(closing) | Fact::BaselineKept(closing) => Some(&closing.rows),
            Fact::SourceKept(kept) => Some(&kept.rows),
            _ => None,
        }
    }
}

fn reversal(entry: Option<Entry>) -> Result<Option<Entry>, Unbalanced> {
    Ok(entry.map(|entry| entry.reversal()))
}
