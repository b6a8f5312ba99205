//! Days closed and periods locked: what may still be booked, and for when.

use events::{DayClosed, Event, PeriodLocked, PeriodReopened};
use ledger::{Account, Dong};

use super::impossible;
use crate::book::Writing;
use crate::error::StoreError;

/// A day is closed with the cash the book has at its end.
pub(super) fn close(book: &mut Writing<'_>, event: &Event, closed: &DayClosed) -> Result<(), StoreError> {
    let node = event.at.node;
    let cash = book.read().account_balance(node, Account::Cash, event.business_date)?;
    let before = book.read().closed_through(node)?;
    if cash != closed.cash || before.is_some_and(|before| event.business_date <= before) {
        return Err(impossible(event, "closed day"));
    }
    book.transaction.prepare_cached("INSERT INTO closed_day (node, day, seq, cash) VALUES (?1, ?2, ?3, ?4)")?.execute(
        (i64::from(node.get()), event.business_date.to_string(), event.at.seq as i64, Dong::get(closed.cash)),
    )?;
    Ok(())
}

/// A lock only moves on; moving it back takes two people.
pub(super) fn lock(book: &mut Writing<'_>, event: &Event, locked: &PeriodLocked) -> Result<(), StoreError> {
    let before = book.read().locked_through(event.at.node)?;
    if before.is_some_and(|before| locked.through <= before) || locked.through > event.business_date {
        return Err(impossible(event, "period lock"));
    }
    book.transaction
        .prepare_cached(
            "INSERT INTO period_lock (node, through, seq) VALUES (?1, ?2, ?3)
             ON CONFLICT (node) DO UPDATE SET through = excluded.through, seq = excluded.seq",
        )?
        .execute((i64::from(event.at.node.get()), locked.through.to_string(), event.at.seq as i64))?;
    Ok(())
}

/// A lock is moved back, or taken off.
pub(super) fn reopen(book: &mut Writing<'_>, event: &Event, reopened: &PeriodReopened) -> Result<(), StoreError> {
    let node = i64::from(event.at.node.get());
    let before = book.read().locked_through(event.at.node)?.ok_or_else(|| impossible(event, "period lock"))?;
    if reopened.checker == event.maker || reopened.through.is_some_and(|through| through >= before) {
        return Err(impossible(event, "period lock"));
    }
    match reopened.through {
        None => book.transaction.execute("DELETE FROM period_lock WHERE node = ?1", [node])?,
        Some(through) => book.transaction.execute(
            "UPDATE period_lock SET through = ?2, seq = ?3 WHERE node = ?1",
            (node, through.to_string(), event.at.seq as i64),
        )?,
    };
    Ok(())
}
