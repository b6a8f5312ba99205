use ledger::{Entry, Unbalanced};

use super::sheet_collected;
use crate::collection::{Receipt, SheetCollected};
use crate::ids::GroupId;

/// A receipt taken back: exactly what it booked, with every sign turned.
pub fn receipt_reversed(group: GroupId, session: chrono::NaiveDate, receipt: &Receipt) -> Result<Entry, Unbalanced> {
    let alone = SheetCollected { group, session, receipts: vec![receipt.clone()] };
    Ok(sheet_collected(&alone)?.reversal())
}
