//! Cash between the office and the vault: nothing hangs on it but its entry.

use events::{CashMoveReversed, Event, Fact};
use lending::cash::CashMoved;

use super::{check_day, check_told, impossible};
use crate::book::Writing;
use crate::error::StoreError;

/// Cash came or went.
pub(super) fn put(book: &Writing<'_>, event: &Event, moved: &CashMoved) -> Result<(), StoreError> {
    check_day(book, event, event.business_date)?;
    if moved.amount.is_positive() { Ok(()) } else { Err(impossible(event, "amount")) }
}

/// A movement is taken back, once.
pub(super) fn reverse(book: &Writing<'_>, event: &Event, reversal: &CashMoveReversed) -> Result<(), StoreError> {
    check_day(book, event, reversal.day)?;
    check_day(book, event, event.business_date)?;
    let seq = reversal.reverses.seq;
    check_told(book, event, seq, reversal.day, &Fact::CashMoved(reversal.moved.clone()))?;
    if book.read().is_cash_reversed(event.at.node, seq)? { Err(impossible(event, "reversal")) } else { Ok(()) }
}
