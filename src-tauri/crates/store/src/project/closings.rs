//! Closings: one opens the book, the others are kept to compare with.

use chrono::NaiveDate;
use events::{Event, Fact, WorkbookBooked, read_rows};
use lending::closing::{Closing, LoanRow};
use lending::rules::JOB_EFFECT;

use super::records::Records;
use super::terms::name_products;
use super::{impossible, sources};
use crate::book::Writing;
use crate::error::StoreError;

/// The core's closing becomes the opening book.
pub(super) fn load(book: &mut Writing<'_>, event: &Event, booked: &WorkbookBooked) -> Result<(), StoreError> {
    let closing = read_closing(book, event, booked)?;
    put_closing(book, event, booked, "opening")?;
    keep_loans(book, event, &closing)?;
    sources::keep_closing(book, event, booked, &closing)?;
    let first = booked.first_id.ok_or(StoreError::Stored("closing-loaded.first_id"))?;
    let mut records = Records::new(book, event, first)?;
    for record in &closing.records {
        records.put(record)?;
    }
    let next = records.next;
    book.transaction
        .execute("UPDATE id_counter SET next = ?2 WHERE node = ?1", (i64::from(event.at.node.get()), next))?;
    name_products(book, event)
}

/// Another closing is kept to compare with; one kept before for the same day gives way, unless its figures were
/// taken over.
pub(super) fn keep(book: &mut Writing<'_>, event: &Event, booked: &WorkbookBooked) -> Result<(), StoreError> {
    let closing = read_closing(book, event, booked)?;
    drop_kept(book, event, booked.date)?;
    let opening = book.read().opening(event.at.node)?.ok_or_else(|| impossible(event, "closing"))?;
    put_closing(book, event, booked, if booked.date < opening.date { "baseline" } else { "later" })?;
    keep_loans(book, event, &closing)?;
    sources::keep_closing(book, event, booked, &closing)
}

/// A closing that was withdrawn gives way to the one it had replaced, if there was one.
pub(super) fn restore(
    book: &mut Writing<'_>,
    event: &Event,
    date: NaiveDate,
    before: Option<u64>,
) -> Result<(), StoreError> {
    if drop_kept(book, event, date)? != 1 {
        return Err(impossible(event, "closing"));
    }
    let Some(seq) = before else { return Ok(()) };
    let kept = book.read().event(event.at.node, seq)?.ok_or_else(|| impossible(event, "closing"))?;
    let Fact::BaselineKept(booked) = &kept.fact else { return Err(impossible(event, "closing")) };
    let closing = read_closing(book, &kept, booked)?;
    let opening = book.read().opening(event.at.node)?.ok_or_else(|| impossible(event, "closing"))?;
    put_closing(book, &kept, booked, if booked.date < opening.date { "baseline" } else { "later" })?;
    keep_loans(book, &kept, &closing)
}

/// Takes the closing kept for a day away, unless it opened the book or its figures were taken over; how many that was.
fn drop_kept(book: &Writing<'_>, event: &Event, date: NaiveDate) -> Result<usize, StoreError> {
    let key = (i64::from(event.at.node.get()), date.to_string());
    book.transaction.execute("DELETE FROM closing_loan WHERE node = ?1 AND date = ?2", (key.0, &key.1))?;
    Ok(book.transaction.execute(
        "DELETE FROM closing WHERE node = ?1 AND date = ?2 AND role <> 'opening' AND adopted IS NULL",
        (key.0, &key.1),
    )?)
}

/// Every contract as stated, settled ones too.
fn keep_loans(book: &Writing<'_>, event: &Event, closing: &Closing) -> Result<(), StoreError> {
    let mut insert = book.transaction.prepare_cached(
        "INSERT INTO closing_loan (node, date, contract, customer, group_code, commune, association, programme, closed,
             in_term, overdue, frozen, rate_ppb, first_disbursed, due, due_extended, first_principal, disbursed, repaid,
             principal_due, backlog, lent_month, collected_month, written_off_month, interest_month, extended_months,
             last_transaction)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
             ?23, ?24, ?25, ?26, ?27)",
    )?;
    let (node, date) = (i64::from(event.at.node.get()), closing.date.to_string());
    for loan in closing.loans() {
        keep_loan(&mut insert, node, &date, loan)?;
    }
    Ok(())
}

fn keep_loan(
    insert: &mut rusqlite::CachedStatement<'_>,
    node: i64,
    date: &str,
    loan: &LoanRow,
) -> Result<(), StoreError> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    insert.execute(rusqlite::params![
        node,
        date,
        loan.contract.as_str(),
        loan.customer.as_str(),
        loan.group.as_ref().map(|code| code.as_str()),
        loan.commune.as_ref().map(|code| code.as_str()),
        loan.association.as_ref().map(|code| code.as_str()),
        loan.programme.as_str(),
        loan.closed,
        loan.in_term.get(),
        loan.overdue.get(),
        loan.frozen.get(),
        loan.rate.ppb(),
        day(loan.first_disbursed),
        day(loan.due),
        day(loan.due_extended),
        day(loan.first_principal),
        loan.disbursed.get(),
        loan.repaid.get(),
        loan.principal_due.get(),
        loan.backlog()?.get(),
        loan.lent_month()?.get(),
        loan.collected_month.get(),
        loan.written_off_month.get(),
        loan.interest_month.get(),
        loan.extended_months,
        day(loan.last_transaction),
    ])?;
    Ok(())
}

/// The records from the blob, which must add up to what the event says of them.
pub(super) fn read_closing(book: &Writing<'_>, event: &Event, booked: &WorkbookBooked) -> Result<Closing, StoreError> {
    let content = book.read().blob(booked.rows.sha256)?;
    if content.len() as u64 != booked.rows.bytes {
        return Err(StoreError::Blob(booked.rows.sha256));
    }
    let records: Vec<lending::closing::Record> = read_rows(&content)?;
    let closing = Closing { date: booked.date, office: booked.office.clone(), office_name: String::new(), records };
    let job_effects = book.read().scope_keys(event.at.node, JOB_EFFECT, booked.date)?;
    let totals = closing.totals(|effect| job_effects.contains(&wording::fold(effect)))?;
    if closing.records.len() as u64 != booked.records || totals != booked.totals {
        return Err(StoreError::Totals(event.at.seq));
    }
    Ok(closing)
}

fn put_closing(book: &Writing<'_>, event: &Event, booked: &WorkbookBooked, role: &str) -> Result<(), StoreError> {
    let opening = book.read().opening(event.at.node)?.map(|opening| opening.date);
    let in_place = match role {
        "opening" => opening.is_none(),
        "baseline" => opening.is_some_and(|opening| booked.date < opening),
        _ => opening.is_some_and(|opening| booked.date > opening),
    };
    if !in_place || booked.date != event.business_date {
        return Err(impossible(event, "closing"));
    }
    if book.read().office_code_of(event.at.node)?.as_deref() != Some(booked.office.as_str()) {
        return Err(impossible(event, "office of the closing"));
    }
    book.transaction.execute(
        "INSERT INTO closing (node, date, role, seq, rows, workbook, name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            i64::from(event.at.node.get()),
            booked.date.to_string(),
            role,
            event.at.seq as i64,
            booked.rows.sha256.to_string(),
            booked.workbook.sha256.to_string(),
            &booked.workbook.name,
        ),
    )?;
    Ok(())
}
