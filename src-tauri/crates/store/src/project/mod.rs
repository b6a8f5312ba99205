//! From an event to the tables: one file a kind. The same code runs when an event is first booked, when
//! it arrives in a bundle, and when the log is replayed.

mod closings;
mod offices;
mod receipts;

use events::{Event, Fact};

use crate::book::Writing;
use crate::error::StoreError;

/// Brings the tables to where `event` leaves them.
pub(crate) fn project(book: &mut Writing<'_>, event: &Event) -> Result<(), StoreError> {
    match &event.fact {
        Fact::OfficeOpened(opened) => offices::open(book, event, opened)?,
        Fact::OfficeAdmitted(card) => offices::admit(book, event, card)?,
        Fact::RulesAdopted(adopted) => offices::adopt_rules(book, event, adopted)?,
        Fact::ClosingLoaded(closing) => closings::load(book, event, closing)?,
        Fact::BaselineKept(closing) => closings::keep_baseline(book, event, closing)?,
        Fact::SheetCollected(sheet) => receipts::collect(book, event, sheet)?,
        Fact::ReceiptReversed(reversal) => receipts::reverse(book, event, reversal)?,
    }
    post(book, event)
}

fn post(book: &mut Writing<'_>, event: &Event) -> Result<(), StoreError> {
    let Some(entry) = event.fact.entry()? else { return Ok(()) };
    let mut insert = book.transaction.prepare_cached(
        "INSERT INTO entry_line (node, seq, line, day, account, amount) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (index, line) in entry.lines().iter().enumerate() {
        insert.execute((
            i64::from(event.at.node.get()),
            event.at.seq as i64,
            index as i64 + 1,
            event.business_date.to_string(),
            line.account.code(),
            line.amount.get(),
        ))?;
    }
    Ok(())
}
