//! How promises stand by what was paid since.

use chrono::NaiveDate;
use lending::groups::promise::{BrokenOf, Payment, Promise, PromiseState, broken_of};
use store::Reading;
use store::queries::PromiseRow;

use crate::error::Error;

/// How a promise stands on a day, by the payments on its contract, or on any of the debtor's where it names none.
pub(crate) fn judge(reading: Reading<'_>, promised: &PromiseRow, day: NaiveDate) -> Result<PromiseState, Error> {
    let paid = reading.paid_since(promised.borrower, promised.made)?;
    let counts = paid.iter().filter(|paid| promised.loan.is_none_or(|loan| loan == paid.loan));
    let payments: Vec<Payment> = counts.map(|paid| Payment { day: paid.day, amount: paid.amount }).collect();
    let promise = Promise { made: promised.made, by: promised.by, amount: promised.amount };
    Ok(promise.state(&payments, day)?)
}

/// Of a debtor's promises that are decided, how many were broken.
pub(crate) fn broken_promises(reading: Reading<'_>, borrower: i64, day: NaiveDate) -> Result<BrokenOf, Error> {
    Ok(broken_of(&judged_of(reading, borrower, day)?.into_iter().map(|(_, state)| state).collect::<Vec<_>>()))
}

/// A debtor's promises made by a day, the last to be kept first, with how each stands.
pub(super) fn judged_of(
    reading: Reading<'_>,
    borrower: i64,
    day: NaiveDate,
) -> Result<Vec<(PromiseRow, PromiseState)>, Error> {
    let mut judged = Vec::new();
    for promised in reading.promises_of(borrower)? {
        if promised.made <= day {
            let state = judge(reading, &promised, day)?;
            judged.push((promised, state));
        }
    }
    judged.reverse();
    Ok(judged)
}
