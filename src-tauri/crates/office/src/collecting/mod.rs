//! The collection sheet of a group: opened, collected, and taken back by reversal.

mod booking;
mod from_savings;
mod opening;
mod reversing;
mod views;

pub use booking::{collect_sheet, preview_sheet};
pub use opening::open_sheet;
pub use reversing::{receipts, reverse_receipt};
pub use views::{
    CollectAmount, CollectLine, CollectSheet, Collected, CollectedReceipt, FromSavings, PrincipalPaid, ReceiptView,
    ReverseReceipt, Reversed, Sheet, SheetBook, SheetLoan, SheetMember,
};

use chrono::NaiveDate;
use lending::ids::Node;
use store::Reading;
use store::queries::GroupRecord;

use crate::error::{Error, Refusal};
use crate::office::RequestId;

/// The office whose group it is.
fn owner(group: &GroupRecord) -> Result<Node, Error> {
    Node::new(group.id.node()).map_err(Error::fault)
}

fn closing_of(reading: Reading<'_>, group: &GroupRecord) -> Result<NaiveDate, Error> {
    reading.base(owner(group)?)?.ok_or_else(|| Refusal::new("no-closing").into())
}

pub(crate) fn read_request(text: &str) -> Result<RequestId, Error> {
    RequestId::parse(text).ok_or_else(|| Refusal::new("bad-code").with("kind", "request").with("text", text).into())
}
