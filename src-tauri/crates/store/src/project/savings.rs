//! Savings books, step by step.

use chrono::NaiveDate;
use events::{Event, Fact, SavingsInterestReversed, SavingsStepReversed, SavingsStepped};
use lending::ids::{BookId, BorrowerId};
use lending::savings::{BookState, SavingsInterest, SavingsStep};
use rusqlite::OptionalExtension;

use super::{check_day, check_told, impossible, one_row};
use crate::book::Writing;
use crate::error::StoreError;

/// A book goes a step further.
pub(super) fn step(book: &mut Writing<'_>, event: &Event, stepped: &SavingsStepped) -> Result<(), StoreError> {
    let (id, day) = (stepped.book, event.business_date);
    check_day(book, event, day)?;
    if stepped.step.moves_cash() {
        check_uncredited(book, event, day)?;
    }
    let after = BookState::after(book.read().book_state(id)?.as_ref(), stepped.borrower, &stepped.step)
        .map_err(|_| impossible(event, "step of the savings book"))?;
    match &stepped.step {
        SavingsStep::Opened(opened) => {
            super::take_id(book, event, id.get())?;
            book.transaction
                .prepare_cached(
                    "INSERT INTO savings_book (id, node, number, borrower, balance) VALUES (?1, ?2, ?3, ?4, 0)",
                )?
                .execute((id.get(), i64::from(event.at.node.get()), opened.number.as_str(), stepped.borrower.get()))?;
        }
        SavingsStep::Deposited(paid) => super::receipts::take_number(book, event, paid.receipt)?,
        SavingsStep::Withdrawn(_) | SavingsStep::Closed(_) | SavingsStep::Adjusted(_) => {}
    }
    book.transaction
        .prepare_cached("INSERT INTO savings_step (book, seq, day, kind) VALUES (?1, ?2, ?3, ?4)")?
        .execute((id.get(), event.at.seq as i64, day.to_string(), stepped.step.kind()))?;
    put_move(book, event, id, (day, day), stepped.step.change()?.get())?;
    write_closed(book, id, after.closed)
}

/// A book's last step is taken back. The bank's balance for an earlier day, taken over since, still holds.
pub(super) fn reverse(book: &mut Writing<'_>, event: &Event, reversal: &SavingsStepReversed) -> Result<(), StoreError> {
    let SavingsStepped { book: id, step, .. } = &reversal.stepped;
    check_day(book, event, reversal.day)?;
    check_day(book, event, event.business_date)?;
    check_told(book, event, reversal.reverses.seq, reversal.day, &Fact::SavingsStepped(reversal.stepped.clone()))?;
    if step.moves_cash() {
        check_uncredited(book, event, reversal.day)?;
    }
    let seq = reversal.reverses.seq as i64;
    if let SavingsStep::Opened(_) = step {
        return unopen(book, event, *id, seq);
    }
    let steps = book.read().savings_steps(*id)?;
    if !steps.iter().any(|step| step.seq == reversal.reverses.seq && step.stands_last(&steps)) {
        return Err(impossible(event, "reversal"));
    }
    let changed = book
        .transaction
        .prepare_cached(
            "UPDATE savings_step SET reversed = ?3, reversed_on = ?4, reason = ?5 WHERE book = ?1 AND seq = ?2",
        )?
        .execute((id.get(), seq, event.at.seq as i64, event.business_date.to_string(), &reversal.reason))?;
    one_row(event, changed, "reversal")?;
    put_move(book, event, *id, (reversal.day, event.business_date), -step.change()?.get())?;
    write_closed(book, *id, stands_closed(book, *id)?)
}

/// Whether the last step that stands closed the book: what the bank still had in a closed one opened it again.
fn stands_closed(book: &Writing<'_>, id: BookId) -> Result<bool, StoreError> {
    let sql = "SELECT kind = 'savings-closed' FROM savings_step WHERE book = ?1 AND reversed IS NULL
               ORDER BY seq DESC LIMIT 1";
    let last = book.transaction.prepare_cached(sql)?.query_row([id.get()], |row| row.get(0)).optional()?;
    Ok(last.unwrap_or(false))
}

/// A book that never held anything, and with which nothing was done since, is as if it had never been opened.
fn unopen(book: &Writing<'_>, event: &Event, id: BookId, seq: i64) -> Result<(), StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM book_move WHERE book = ?1)
                   OR EXISTS (SELECT 1 FROM savings_step WHERE book = ?1 AND seq > ?2 AND reversed IS NULL)";
    if book.transaction.prepare_cached(sql)?.query_row((id.get(), seq), |row| row.get(0))? {
        return Err(impossible(event, "reversal"));
    }
    book.transaction.execute("DELETE FROM savings_step WHERE book = ?1", [id.get()])?;
    let gone = book.transaction.execute("DELETE FROM savings_book WHERE id = ?1", [id.get()])?;
    one_row(event, gone, "savings book")
}

/// Interest is credited to many books at once, and no day twice.
pub(super) fn credit(book: &mut Writing<'_>, event: &Event, credited: &SavingsInterest) -> Result<(), StoreError> {
    let node = i64::from(event.at.node.get());
    check_day(book, event, event.business_date)?;
    check_uncredited(book, event, credited.from)?;
    if credited.through < credited.from || event.business_date < credited.through {
        return Err(impossible(event, "savings interest"));
    }
    for line in &credited.books {
        if !line.amount.is_positive() {
            return Err(impossible(event, "amount"));
        }
        if book.read().book_state(line.book)?.is_none_or(|state| state.closed) {
            return Err(impossible(event, "savings book"));
        }
        let days = (event.business_date, event.business_date);
        put_move(book, event, line.book, days, line.amount.get())?;
    }
    book.transaction
        .prepare_cached("INSERT INTO savings_interest (node, seq, through) VALUES (?1, ?2, ?3)")?
        .execute((node, event.at.seq as i64, credited.through.to_string()))?;
    Ok(())
}

/// A run of interest is taken back, as long as it is the last.
pub(super) fn reverse_credit(
    book: &mut Writing<'_>,
    event: &Event,
    reversal: &SavingsInterestReversed,
) -> Result<(), StoreError> {
    check_day(book, event, reversal.day)?;
    check_day(book, event, event.business_date)?;
    let fact = Fact::SavingsInterestCredited(reversal.credited.clone());
    check_told(book, event, reversal.reverses.seq, reversal.day, &fact)?;
    let changed = book
        .transaction
        .prepare_cached(
            "UPDATE savings_interest SET reversed = ?3 WHERE node = ?1 AND seq = ?2 AND reversed IS NULL
             AND seq = (SELECT max(seq) FROM savings_interest WHERE node = ?1 AND reversed IS NULL)",
        )?
        .execute((i64::from(event.at.node.get()), reversal.reverses.seq as i64, event.at.seq as i64))?;
    one_row(event, changed, "reversal")?;
    for line in &reversal.credited.books {
        put_move(book, event, line.book, (reversal.day, event.business_date), -line.amount.get())?;
    }
    Ok(())
}

/// A day whose savings interest was credited has borne all the interest it will: no run that stands has passed it.
fn check_uncredited(book: &Writing<'_>, event: &Event, day: NaiveDate) -> Result<(), StoreError> {
    match book.read().last_savings_interest(event.at.node)? {
        Some(run) if day <= run.through => Err(impossible(event, "day whose savings interest was credited")),
        _ => Ok(()),
    }
}

/// A borrower's own book moves with a loan's payment or with a sheet, or back.
pub(super) fn debit_book(
    book: &Writing<'_>,
    event: &Event,
    id: BookId,
    borrower: BorrowerId,
    days: (NaiveDate, NaiveDate),
    amount: i64,
) -> Result<(), StoreError> {
    check_uncredited(book, event, days.0)?;
    let state = book.read().book_state(id)?.filter(|state| !state.closed && state.borrower == borrower);
    if state.is_none() {
        return Err(impossible(event, "savings book"));
    }
    put_move(book, event, id, days, amount)
}

/// Writes a change of balance; refused when the book would have held less than nothing on any day.
pub(super) fn put_move(
    book: &Writing<'_>,
    event: &Event,
    id: BookId,
    (day, booked): (NaiveDate, NaiveDate),
    amount: i64,
) -> Result<(), StoreError> {
    if amount == 0 {
        return Ok(());
    }
    book.transaction
        .prepare_cached("INSERT INTO book_move (book, day, seq, booked, amount) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((id.get(), day.to_string(), event.at.seq as i64, booked.to_string(), amount))?;
    let changed = book
        .transaction
        .prepare_cached("UPDATE savings_book SET balance = balance + ?2 WHERE id = ?1")?
        .execute((id.get(), amount))?;
    one_row(event, changed, "savings book")?;
    let ever_negative = amount < 0 && book.read().book_balances(id)?.iter().any(|(_, balance)| balance.is_negative());
    if ever_negative { Err(impossible(event, "balance of the savings book")) } else { Ok(()) }
}

fn write_closed(book: &Writing<'_>, id: BookId, closed: bool) -> Result<(), StoreError> {
    book.transaction
        .prepare_cached("UPDATE savings_book SET closed = ?2 WHERE id = ?1")?
        .execute((id.get(), closed))?;
    Ok(())
}
