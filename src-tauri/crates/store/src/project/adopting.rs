//! A later closing taken over: the rows the book lacked, and the day from which interest goes by the bank's backlog.

use events::{ClosingAdopted, Event, RecordsTaken};
use lending::closing::Record;

use super::records::Records;
use super::terms::name_products;
use super::{check_day, impossible, one_row};
use crate::book::Writing;
use crate::error::StoreError;
use crate::queries::ids_of;

/// Rows of a closing that was kept, and only such rows.
pub(super) fn take_records(book: &mut Writing<'_>, event: &Event, taken: &RecordsTaken) -> Result<(), StoreError> {
    check_day(book, event, event.business_date)?;
    check_kept(book, event)?;
    if taken.first_id != book.read().next_id(event.at.node)? {
        return Err(impossible(event, "identity"));
    }
    let mut records = Records::new(book, event, taken.first_id)?;
    for record in &taken.records {
        records.put(record)?;
    }
    let next = records.next;
    book.transaction
        .execute("UPDATE id_counter SET next = ?2 WHERE node = ?1", (i64::from(event.at.node.get()), next))?;
    // What a contract's status says of its group's members stands on the loans; the rest follows from them.
    if taken.records.iter().any(|record| matches!(record, Record::Loan(_))) {
        name_products(book, event)?;
    }
    Ok(())
}

/// The closing becomes what interest is reckoned from; its balances must be the book's by now.
pub(super) fn adopt(book: &mut Writing<'_>, event: &Event, adopted: &ClosingAdopted) -> Result<(), StoreError> {
    check_day(book, event, event.business_date)?;
    check_balances(book, event, adopted)?;
    count_as_booked(book, event, adopted)?;
    begin_interest(book, event, adopted)?;
    let changed = book.transaction.execute(
        "UPDATE closing SET adopted = ?3 WHERE node = ?1 AND date = ?2 AND role = 'later' AND adopted IS NULL",
        (i64::from(event.at.node.get()), adopted.date.to_string(), event.at.seq as i64),
    )?;
    one_row(event, changed, "closing")
}

/// Every contract of the closing is in the book, and owes there what the bank states.
fn check_balances(book: &Writing<'_>, event: &Event, adopted: &ClosingAdopted) -> Result<(), StoreError> {
    let differing: i64 = book.transaction.query_row(
        "SELECT count(*) FROM closing_loan c LEFT JOIN loan l ON l.node = c.node AND l.contract = c.contract
         LEFT JOIN (SELECT loan, sum(in_term) AS in_term, sum(overdue) AS overdue, sum(frozen) AS frozen
                    FROM loan_move WHERE day <= ?2 GROUP BY loan) m ON m.loan = l.id
         WHERE c.node = ?1 AND c.date = ?2
           AND (l.id IS NULL OR coalesce(m.in_term, 0) <> c.in_term OR coalesce(m.overdue, 0) <> c.overdue
                OR coalesce(m.frozen, 0) <> c.frozen)",
        (i64::from(event.at.node.get()), adopted.date.to_string()),
        |row| row.get(0),
    )?;
    if differing > 0 || adopted.date != event.business_date {
        return Err(impossible(event, "closing"));
    }
    Ok(())
}

/// What was booked later for days up to the closing's, a reversal say, is in the figures the bank's replace: a report of
/// the closing's day shows the bank's, and no later month takes it off again.
fn count_as_booked(book: &Writing<'_>, event: &Event, adopted: &ClosingAdopted) -> Result<(), StoreError> {
    let (first, last) = ids_of(event.at.node);
    for (table, of) in [("loan_move", "loan"), ("book_move", "book")] {
        let sql = format!("UPDATE {table} SET booked = ?1 WHERE booked > ?1 AND day <= ?1 AND {of} BETWEEN ?2 AND ?3");
        book.transaction.execute(&sql, (adopted.date.to_string(), first, last))?;
    }
    Ok(())
}

/// From the day after the closing interest is reckoned from the bank's backlog; a contract the bank does not state owes
/// none. Grace-period interest goes on from what the event states.
fn begin_interest(book: &Writing<'_>, event: &Event, adopted: &ClosingAdopted) -> Result<(), StoreError> {
    let node = i64::from(event.at.node.get());
    let date = adopted.date.to_string();
    let from = adopted.date.succ_opt().ok_or(StoreError::Stored("closing.date"))?.to_string();
    book.transaction.execute(
        "UPDATE loan SET interest_from = ?3, grace_backlog = 0,
             interest_since = coalesce((SELECT sum(paid) FROM interest_move WHERE loan = loan.id AND day > ?2), 0),
             grace_collected = coalesce((SELECT sum(grace - grace_owed) FROM interest_move WHERE loan = loan.id AND day > ?2), 0),
             backlog = coalesce((SELECT c.backlog FROM closing_loan c
                                 WHERE c.node = ?1 AND c.date = ?2 AND c.contract = loan.contract), 0)
                     + coalesce((SELECT sum(owed) FROM interest_move WHERE loan = loan.id AND day > ?2), 0)
         WHERE node = ?1 AND interest_from < ?3",
        (node, &date, &from),
    )?;
    let mut carry =
        book.transaction.prepare_cached("UPDATE loan SET grace_backlog = ?3 WHERE id = ?1 AND node = ?2")?;
    for owed in &adopted.grace {
        one_row(event, carry.execute((owed.loan.get(), node, owed.amount.get()))?, "grace-period interest")?;
    }
    Ok(())
}

fn check_kept(book: &Writing<'_>, event: &Event) -> Result<(), StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM closing WHERE node = ?1 AND date = ?2 AND role = 'later')";
    let values = (i64::from(event.at.node.get()), event.business_date.to_string());
    if book.transaction.prepare_cached(sql)?.query_row(values, |row| row.get(0))? {
        Ok(())
    } else {
        Err(impossible(event, "closing"))
    }
}
