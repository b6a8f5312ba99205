use events::{Event, ReceiptReversed};
use lending::collection::{Receipt, SheetCollected};

use crate::book::Writing;
use crate::error::StoreError;

/// A group's sheet: receipts with their lines; loans and books move.
pub(super) fn collect(book: &mut Writing<'_>, event: &Event, sheet: &SheetCollected) -> Result<(), StoreError> {
    for receipt in &sheet.receipts {
        put_receipt(book, event, sheet, receipt)?;
        put_lines(book, event, receipt)?;
        apply(book, receipt, 1)?;
    }
    Ok(())
}

/// A receipt taken back: it stays, marked, and what it moved moves back.
pub(super) fn reverse(book: &mut Writing<'_>, event: &Event, reversal: &ReceiptReversed) -> Result<(), StoreError> {
    let changed = book
        .transaction
        .prepare_cached(
            "UPDATE receipt SET reversed = ?4, reason = ?5
             WHERE node = ?1 AND year = ?2 AND number = ?3 AND reversed IS NULL AND seq = ?6",
        )?
        .execute((
            i64::from(event.at.node.get()),
            reversal.receipt.no.year,
            reversal.receipt.no.number,
            event.at.seq as i64,
            &reversal.reason,
            reversal.reverses.seq as i64,
        ))?;
    if changed != 1 {
        return Err(StoreError::Stored("receipt to reverse"));
    }
    apply(book, &reversal.receipt, -1)
}

fn put_receipt(book: &Writing<'_>, event: &Event, sheet: &SheetCollected, receipt: &Receipt) -> Result<(), StoreError> {
    let node = i64::from(event.at.node.get());
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
    // Numbers have no gaps: the counter moves by exactly one.
    let moved = book
        .transaction
        .prepare_cached(
            "INSERT INTO receipt_counter (node, year, last) VALUES (?1, ?2, ?3)
             ON CONFLICT (node, year) DO UPDATE SET last = excluded.last WHERE last = excluded.last - 1",
        )?
        .execute((node, receipt.no.year, receipt.no.number))?;
    if moved == 1 { Ok(()) } else { Err(StoreError::Stored("receipt number")) }
}

fn put_lines(book: &Writing<'_>, event: &Event, receipt: &Receipt) -> Result<(), StoreError> {
    let mut insert = book.transaction.prepare_cached(
        "INSERT INTO receipt_line (node, year, number, line, loan, book, amount) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let interest = receipt.interest.iter().map(|paid| (Some(paid.loan.get()), None, paid.amount));
    let deposits = receipt.deposits.iter().map(|paid| (None, Some(paid.book.get()), paid.amount));
    for (index, (loan, savings_book, amount)) in interest.chain(deposits).enumerate() {
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

fn apply(book: &Writing<'_>, receipt: &Receipt, sign: i64) -> Result<(), StoreError> {
    let mut loans = book
        .transaction
        .prepare_cached("UPDATE loan SET interest_collected = interest_collected + ?2 WHERE id = ?1")?;
    for paid in &receipt.interest {
        one_row(loans.execute((paid.loan.get(), sign * paid.amount.get()))?, "loan")?;
    }
    let mut books = book.transaction.prepare_cached("UPDATE savings_book SET balance = balance + ?2 WHERE id = ?1")?;
    for paid in &receipt.deposits {
        one_row(books.execute((paid.book.get(), sign * paid.amount.get()))?, "savings_book")?;
    }
    Ok(())
}

fn one_row(changed: usize, table: &'static str) -> Result<(), StoreError> {
    if changed == 1 { Ok(()) } else { Err(StoreError::Stored(table)) }
}
