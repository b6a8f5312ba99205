//! The closed list of everything that can happen to an office, how it is written, and the hash chain
//! that makes a rewritten past visible. An event's line is kept exactly as it was first written.
#![deny(clippy::float_arithmetic)]

mod envelope;
mod fact;
mod rows;

pub use envelope::{Chain, Draft, Event, EventRef, Hash, NotAnEvent, RequestId};
pub use fact::{
    BlobRef, Fact, OfficeCard, OfficeKind, OfficeOpened, PublicKeys, ReceiptReversed, RulesAdopted, WorkbookBooked,
    WorkbookRef,
};
pub use rows::{NotRows, read_rows, write_rows};
