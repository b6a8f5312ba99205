//! From an event to the tables: one file a kind. The same code runs when an event is first booked, when
//! it arrives in a bundle, and when the log is replayed.

mod adopting;
mod approvals;
mod cards;
mod cash;
mod closings;
mod days;
mod interest;
mod loans;
mod offices;
mod receipts;
mod records;
mod savings;
mod sessions;
mod sources;
mod terms;

use chrono::NaiveDate;
use events::{Event, Fact};
use lending::ids::raw_id;

use crate::book::Writing;
use crate::error::StoreError;

/// Brings the tables to where `event` leaves them.
pub(crate) fn project(book: &mut Writing<'_>, event: &Event) -> Result<(), StoreError> {
    match &event.fact {
        Fact::OfficeOpened(opened) => offices::open(book, event, opened)?,
        Fact::OfficeAdmitted(card) => offices::admit(book, event, card)?,
        Fact::RulesAdopted(adopted) => offices::adopt_rules(book, event, adopted)?,
        Fact::TermsAdopted(adopted) => terms::adopt(book, event, adopted)?,
        Fact::ClosingLoaded(closing) => closings::load(book, event, closing)?,
        Fact::BaselineKept(closing) => closings::keep(book, event, closing)?,
        Fact::RecordsTaken(taken) => adopting::take_records(book, event, taken)?,
        Fact::ClosingAdopted(adopted) => adopting::adopt(book, event, adopted)?,
        Fact::SourceKept(kept) => sources::keep(book, event, kept)?,
        Fact::SourceWithdrawn(withdrawn) => sources::withdraw(book, event, withdrawn)?,
        Fact::SheetCollected(sheet) => receipts::collect(book, event, sheet)?,
        Fact::ReceiptReversed(reversal) => receipts::reverse(book, event, reversal)?,
        Fact::RequestStepped(stepped) => loans::request(book, event, stepped)?,
        Fact::LoanStepped(stepped) => loans::step(book, event, stepped)?,
        Fact::LoanStepReversed(reversal) => loans::reverse(book, event, reversal)?,
        Fact::SavingsStepped(stepped) => savings::step(book, event, stepped)?,
        Fact::SavingsStepReversed(reversal) => savings::reverse(book, event, reversal)?,
        Fact::SavingsInterestCredited(credited) => savings::credit(book, event, credited)?,
        Fact::SavingsInterestReversed(reversal) => savings::reverse_credit(book, event, reversal)?,
        Fact::CashMoved(moved) => cash::put(book, event, moved)?,
        Fact::CashMoveReversed(reversal) => cash::reverse(book, event, reversal)?,
        Fact::CardKept(kept) => cards::keep(book, event, kept)?,
        Fact::CardBinned(binned) => cards::bin(book, event, binned)?,
        Fact::CardRestored(restored) => cards::restore(book, event, restored)?,
        Fact::DayClosed(closed) => days::close(book, event, closed)?,
        Fact::PeriodLocked(locked) => days::lock(book, event, locked)?,
        Fact::PeriodReopened(reopened) => days::reopen(book, event, reopened)?,
        Fact::SessionOpened(opened) => sessions::open(book, event, opened)?,
        Fact::SessionBooked(booked) => sessions::tie(book, event, booked)?,
        Fact::GroupHandedIn(handed) => sessions::hand_in(book, event, handed)?,
        Fact::SessionCounted(counted) => sessions::count(book, event, counted)?,
        Fact::SessionClosed(closed) => sessions::close(book, event, closed)?,
        Fact::SessionReopened(reopened) => sessions::reopen(book, event, reopened)?,
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

fn impossible(event: &Event, what: &'static str) -> StoreError {
    StoreError::Impossible { node: event.at.node.get(), seq: event.at.seq, what }
}

fn one_row(event: &Event, changed: usize, what: &'static str) -> Result<(), StoreError> {
    if changed == 1 { Ok(()) } else { Err(impossible(event, what)) }
}

/// A day money may be booked for: after the closing the balances come from, and after what is locked.
fn check_day(book: &Writing<'_>, event: &Event, day: NaiveDate) -> Result<(), StoreError> {
    let reading = book.read();
    let base = reading.base(event.at.node)?;
    let locked = reading.locked_through(event.at.node)?;
    let open = base.is_some_and(|base| day > base) && locked.is_none_or(|locked| day > locked);
    if open { Ok(()) } else { Err(impossible(event, "day")) }
}

/// A reversal must name an event of its office that said exactly this, on that day, and not after its own.
fn check_told(book: &Writing<'_>, event: &Event, seq: u64, day: NaiveDate, fact: &Fact) -> Result<(), StoreError> {
    let told = book.read().event(event.at.node, seq)?;
    let same = told.is_some_and(|told| told.business_date == day && told.fact == *fact);
    if same && day <= event.business_date { Ok(()) } else { Err(impossible(event, "reversal")) }
}

/// Takes the office's next identity, which must be that one.
fn take_id(book: &Writing<'_>, event: &Event, id: i64) -> Result<(), StoreError> {
    let next = book.read().next_id(event.at.node)?;
    if raw_id(event.at.node, next) != Ok(id) {
        return Err(impossible(event, "identity"));
    }
    book.transaction
        .prepare_cached("UPDATE id_counter SET next = next + 1 WHERE node = ?1")?
        .execute([i64::from(event.at.node.get())])?;
    Ok(())
}
