//! What moves on a loan's interest account: paid, and owed otherwise than by accrual.

use events::Event;
use lending::loan::LoanStep;

use super::loans::Dated;
use crate::book::Writing;
use crate::error::StoreError;

/// What a step does to interest; `sign` is 1, or −1 when it is taken back.
pub(super) fn move_interest(
    book: &Writing<'_>,
    event: &Event,
    dated: Dated,
    step: &LoanStep,
    sign: i64,
) -> Result<(), StoreError> {
    let interest = match step {
        LoanStep::WrittenOff(off) => Interest {
            owed: -sign * off.interest.get(),
            grace_owed: -sign * off.grace_interest.get(),
            ..Interest::default()
        },
        LoanStep::Adjusted(adjusted) => Interest { paid: sign * adjusted.interest.get(), ..Interest::default() },
        step => match step.payment() {
            Some(paid) => Interest {
                paid: sign * paid.interest.get(),
                grace: sign * paid.grace_interest.get(),
                ..Interest::default()
            },
            None => return Ok(()),
        },
    };
    put_interest(book, event, dated, interest)
}

/// A change of a loan's interest, whole đồng of either sign.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Interest {
    /// Interest paid.
    pub(super) paid: i64,
    /// Grace-period interest paid.
    pub(super) grace: i64,
    /// What is owed otherwise than by accrual; below nothing where it was forgiven.
    pub(super) owed: i64,
    /// The same of grace-period interest.
    pub(super) grace_owed: i64,
}

pub(super) fn put_interest(
    book: &Writing<'_>,
    event: &Event,
    dated: Dated,
    interest: Interest,
) -> Result<(), StoreError> {
    if interest == Interest::default() {
        return Ok(());
    }
    let Interest { paid, grace, owed, grace_owed } = interest;
    // A sheet may name a loan once only, a step too: one row an event.
    book.transaction
        .prepare_cached(
            "INSERT INTO interest_move (loan, day, seq, booked, paid, grace, owed, grace_owed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            dated.loan.get(),
            dated.day.to_string(),
            event.at.seq as i64,
            dated.booked.to_string(),
            paid,
            grace,
            owed,
            grace_owed,
        ))?;
    // Grace-period interest is reckoned from the loan's beginning: what was forgiven of it is off what is due, as if it
    // had been collected, but it is nowhere counted as collected.
    book.transaction
        .prepare_cached(
            "UPDATE loan SET interest_collected = interest_collected + ?2 + ?3, grace_collected = grace_collected + ?3 - ?6,
                 interest_since = interest_since + CASE WHEN ?5 >= interest_from THEN ?2 ELSE 0 END,
                 backlog = backlog + ?4 WHERE id = ?1",
        )?
        .execute((dated.loan.get(), paid, grace, owed, dated.day.to_string(), grace_owed))?;
    Ok(())
}
