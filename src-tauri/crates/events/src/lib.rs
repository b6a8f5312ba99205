//! The closed list of everything that can happen to an office, how it is written, and the hash chain
//! that makes a rewritten past visible. An event's line is kept exactly as it was first written.
#![deny(clippy::float_arithmetic)]

mod bodies;
mod envelope;
mod fact;
mod ownership;
mod rows;
mod sessions;

pub use bodies::{
    BlobRef, CardBinned, CardKept, CardRestored, CashMoveReversed, ClosingAdopted, DayClosed, LoanStepReversed,
    LoanStepped, OfficeCard, OfficeKind, OfficeOpened, PeriodLocked, PeriodReopened, PublicKeys, ReceiptReversed,
    RecordsTaken, RequestStepped, RulesAdopted, SavingsInterestReversed, SavingsStepReversed, SavingsStepped,
    SourceKept, SourceWithdrawn, TermsAdopted, WorkbookBooked, WorkbookRef,
};
pub use envelope::{Chain, Draft, Event, EventRef, Hash, NotAnEvent, RequestId};
pub use fact::Fact;
pub use rows::{NotRows, read_rows, write_rows};
pub use sessions::{GroupHandedIn, SessionBooked, SessionClosed, SessionCounted, SessionReopened};
