//! A later closing taken over: the rows the book lacked, and the day from which interest goes by the bank's backlog.

use events::{ClosingAdopted, Event, RecordsTaken};
use lending::closing::Record;

use super::records::Records;
use super::terms::name_products;
use super::{check_day, impossible, one_row};
use crate::book::Writing;
use crate::error::StoreError;

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
    let node = i64::from(event.at.node.get());
    check_day(book, event, event.business_date)?;
    let date = adopted.date.to_string();
    let from = adopted.date.succ_opt().ok_or(StoreError::Stored("closing.date"))?.to_string();
    let differing: i64 = book.transaction.query_row(
        "SELECT count(*) FROM closing_loan c LEFT JOIN loan l ON l.node = c.node AND l.contract = c.contract
         LEFT JOIN (SELECT loan, sum(in_term) AS in_term, sum(overdue) AS overdue, sum(frozen) AS frozen
                    FROM loan_move WHERE day <= ?2 GROUP BY loan) m ON m.loan = l.id
         WHERE c.node = ?1 AND c.date = ?2
           AND (l.id IS NULL OR coalesce(m.in_term, 0) <> c.in_term OR coalesce(m.overdue, 0) <> c.overdue
                OR coalesce(m.frozen, 0) <> c.frozen)",
        (node, &date),
        |row| row.get(0),
    )?;
    if differing > 0 || adopted.date != event.business_date {
        return Err(impossible(event, "closing"));
    }
    book.transaction.execute(
        "UPDATE loan SET interest_from = ?3,
             interest_since = coalesce((SELECT sum(paid) FROM interest_move WHERE loan = loan.id AND day > ?2), 0),
             backlog = c.backlog + coalesce((SELECT sum(owed) FROM interest_move WHERE loan = loan.id AND day > ?2), 0)
         FROM closing_loan c WHERE loan.node = ?1 AND c.node = ?1 AND c.date = ?2 AND c.contract = loan.contract",
        (node, &date, &from),
    )?;
    let changed = book.transaction.execute(
        "UPDATE closing SET adopted = ?3 WHERE node = ?1 AND date = ?2 AND role = 'later' AND adopted IS NULL",
        (node, &date, event.at.seq as i64),
    )?;
    one_row(event, changed, "closing")
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
