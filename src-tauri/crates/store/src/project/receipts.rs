use chrono::NaiveDate;
use events::{Event, ReceiptReversed};
use lending::collection::{Receipt, ReceiptNumber, SheetCollected};

use super::interest::{Interest, put_interest};
use super::loans::{Dated, mark_moved};
use super::{check_day, impossible, one_row};
use crate::book::Writing;
use crate::error::StoreError;

/// A group's sheet: receipts with their lines; loans and books move. What contradicts the book is refused
/// whoever wrote it, so that replaying proves it too.
pub(super) fn collect(book: &mut Writing<'_>, event: &Event, sheet: &SheetCollected) -> Result<(), StoreError> {
    if sheet.session != event.business_date {
        return Err(impossible(event, "session"));
    }
    check_day(book, event, sheet.session)?;
    for receipt in &sheet.receipts {
        put_receipt(book, event, sheet, receipt)?;
        put_lines(book, event, receipt)?;
        apply(book, event, sheet, receipt, Move { booked: event.business_date, sign: 1 })?;
    }
    Ok(())
}

/// A receipt taken back: it stays, marked, and what it moved moves back.
pub(super) fn reverse(book: &mut Writing<'_>, event: &Event, reversal: &ReceiptReversed) -> Result<(), StoreError> {
    check_day(book, event, reversal.session)?;
    check_day(book, event, event.business_date)?;
    if book.read().booked_receipt(event.at.node, reversal.receipt.no)?.as_ref() != Some(&reversal.receipt) {
        return Err(impossible(event, "receipt"));
    }
    let changed = book
        .transaction
        .prepare_cached(
            "UPDATE receipt SET reversed = ?4, reversed_on = ?5, reason = ?6
             WHERE node = ?1 AND year = ?2 AND number = ?3 AND reversed IS NULL AND seq = ?7 AND group_id = ?8
                   AND session = ?9 AND session <= ?5",
        )?
        .execute((
            i64::from(event.at.node.get()),
            reversal.receipt.no.year,
            reversal.receipt.no.number,
            event.at.seq as i64,
            event.business_date.to_string(),
            &reversal.reason,
            reversal.reverses.seq as i64,
            reversal.group.get(),
            reversal.session.to_string(),
        ))?;
    one_row(event, changed, "reversal")?;
    let (group, session) = (reversal.group, reversal.session);
    let sheet = SheetCollected { group, session, receipts: Vec::new() };
    apply(book, event, &sheet, &reversal.receipt, Move { booked: event.business_date, sign: -1 })
}

/// Takes the next number of the day's year; numbers have no gaps.
pub(super) fn take_number(book: &Writing<'_>, event: &Event, no: ReceiptNumber) -> Result<(), StoreError> {
    let year = chrono::Datelike::year(&event.business_date);
    if no.year != year || no.number != book.read().last_receipt(event.at.node, year)? + 1 {
        return Err(impossible(event, "receipt number"));
    }
    book.transaction
        .prepare_cached(
            "INSERT INTO receipt_counter (node, year, last) VALUES (?1, ?2, ?3)
             ON CONFLICT (node, year) DO UPDATE SET last = excluded.last",
        )?
        .execute((i64::from(event.at.node.get()), no.year, no.number))?;
    Ok(())
}

fn put_receipt(book: &Writing<'_>, event: &Event, sheet: &SheetCollected, receipt: &Receipt) -> Result<(), StoreError> {
    take_number(book, event, receipt.no)?;
    book.transaction
        .prepare_cached(
            "INSERT INTO receipt (node, year, number, seq, group_id, borrower, session)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            i64::from(event.at.node.get()),
            receipt.no.year,
            receipt.no.number,
            event.at.seq as i64,
            sheet.group.get(),
            receipt.borrower.get(),
            sheet.session.to_string(),
        ))?;
    Ok(())
}

fn put_lines(book: &Writing<'_>, event: &Event, receipt: &Receipt) -> Result<(), StoreError> {
    let mut insert = book.transaction.prepare_cached(
        "INSERT INTO receipt_line (node, year, number, line, loan, book, amount) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let interest = receipt.interest.iter().map(|paid| (Some(paid.loan.get()), None, paid.amount));
    let deposits = receipt.deposits.iter().map(|paid| (None, Some(paid.book.get()), paid.amount));
    for (index, (loan, savings_book, amount)) in interest.chain(deposits).enumerate() {
        if !amount.is_positive() {
            return Err(impossible(event, "amount"));
        }
        insert.execute((
            i64::from(event.at.node.get()),
            receipt.no.year,
            receipt.no.number,
            index as i64 + 1,
            loan,
            savings_book,
            amount.get(),
        ))?;
    }
    Ok(())
}

/// When a receipt's money is booked, and which way it goes: 1 in, −1 back.
#[derive(Clone, Copy)]
struct Move {
    booked: NaiveDate,
    sign: i64,
}

/// Moves the member's own loans through the group and the member's own books, and no others.
fn apply(
    book: &Writing<'_>,
    event: &Event,
    sheet: &SheetCollected,
    receipt: &Receipt,
    Move { booked, sign }: Move,
) -> Result<(), StoreError> {
    // A closed contract's interest can neither be paid nor become due again.
    let mut own = book.transaction.prepare_cached(
        "SELECT count(*) FROM loan WHERE id = ?1 AND borrower = ?2 AND group_id = ?3 AND standing <> 'closed'",
    )?;
    for paid in &receipt.interest {
        let values = (paid.loan.get(), receipt.borrower.get(), sheet.group.get());
        one_row(event, own.query_row(values, |row| row.get::<_, i64>(0))? as usize, "loan")?;
        let dated = Dated { loan: paid.loan, day: sheet.session, booked };
        put_interest(book, event, dated, Interest { paid: sign * paid.amount.get(), ..Interest::default() })?;
        mark_moved(book, paid.loan)?;
    }
    for paid in &receipt.deposits {
        let days = (sheet.session, booked);
        super::savings::debit_book(book, event, paid.book, receipt.borrower, days, sign * paid.amount.get())?;
    }
    Ok(())
}
