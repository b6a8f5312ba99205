use events::{Event, ReceiptReversed};
use lending::collection::{Receipt, SheetCollected};

use crate::book::Writing;
use crate::error::StoreError;

/// A group's sheet: receipts with their lines; loans and books move. What contradicts the book is refused
/// whoever wrote it, so that replaying proves it too.
pub(super) fn collect(book: &mut Writing<'_>, event: &Event, sheet: &SheetCollected) -> Result<(), StoreError> {
    let opening = book.read().opening(event.at.node)?;
    if sheet.session != event.business_date || opening.is_none_or(|opening| sheet.session <= opening.date) {
        return Err(impossible(event, "session"));
    }
    for receipt in &sheet.receipts {
        put_receipt(book, event, sheet, receipt)?;
        put_lines(book, event, receipt)?;
        apply(book, event, sheet, receipt, 1)?;
    }
    Ok(())
}

/// A receipt taken back: it stays, marked, and what it moved moves back.
pub(super) fn reverse(book: &mut Writing<'_>, event: &Event, reversal: &ReceiptReversed) -> Result<(), StoreError> {
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
    apply(book, event, &SheetCollected { group, session, receipts: Vec::new() }, &reversal.receipt, -1)
}

fn impossible(event: &Event, what: &'static str) -> StoreError {
    StoreError::Impossible { node: event.at.node.get(), seq: event.at.seq, what }
}

fn put_receipt(book: &Writing<'_>, event: &Event, sheet: &SheetCollected, receipt: &Receipt) -> Result<(), StoreError> {
    let node = i64::from(event.at.node.get());
    // Numbers have no gaps, and belong to the session's year.
    let year = chrono::Datelike::year(&sheet.session);
    if receipt.no.year != year || receipt.no.number != book.read().last_receipt(event.at.node, year)? + 1 {
        return Err(impossible(event, "receipt number"));
    }
    book.transaction
        .prepare_cached(
            "INSERT INTO receipt (node, year, number, seq, group_id, borrower, session)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            node,
            receipt.no.year,
            receipt.no.number,
            event.at.seq as i64,
            sheet.group.get(),
            receipt.borrower.get(),
            sheet.session.to_string(),
        ))?;
    book.transaction
        .prepare_cached(
            "INSERT INTO receipt_counter (node, year, last) VALUES (?1, ?2, ?3)
             ON CONFLICT (node, year) DO UPDATE SET last = excluded.last",
        )?
        .execute((node, receipt.no.year, receipt.no.number))?;
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

/// Moves the member's own loans through the group and the member's own books, and no others.
fn apply(
    book: &Writing<'_>,
    event: &Event,
    sheet: &SheetCollected,
    receipt: &Receipt,
    sign: i64,
) -> Result<(), StoreError> {
    let mut loans = book.transaction.prepare_cached(
        "UPDATE loan SET interest_collected = interest_collected + ?2
         WHERE id = ?1 AND borrower = ?3 AND group_id = ?4 AND outstanding > 0",
    )?;
    for paid in &receipt.interest {
        let values = (paid.loan.get(), sign * paid.amount.get(), receipt.borrower.get(), sheet.group.get());
        one_row(event, loans.execute(values)?, "loan")?;
    }
    let mut books = book
        .transaction
        .prepare_cached("UPDATE savings_book SET balance = balance + ?2 WHERE id = ?1 AND borrower = ?3")?;
    for paid in &receipt.deposits {
        let values = (paid.book.get(), sign * paid.amount.get(), receipt.borrower.get());
        one_row(event, books.execute(values)?, "savings book")?;
    }
    Ok(())
}

fn one_row(event: &Event, changed: usize, what: &'static str) -> Result<(), StoreError> {
    if changed == 1 { Ok(()) } else { Err(impossible(event, what)) }
}
