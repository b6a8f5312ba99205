//! Brings a total to the đồng: contracts that nothing special happened to are made a little larger or
//! smaller, in steps a clerk could have lent, until they sum to what is wanted.

use crate::lives::STEP_DONG;
use crate::loan::{Happening, Loan};

/// What contracts are usually rounded to.
const USUAL_STEP_DONG: i64 = 5_000_000;
/// The smallest contract.
const LEAST_DONG: i64 = 10_000_000;

/// Changes contracts in the order given until `gap_dong` is spread over them.
///
/// Returns what could not be spread: not 0 when the contracts have no room left, or when the gap is no
/// multiple of 500,000 đ.
pub(crate) fn spread(loans: &mut [Loan], movable: &[usize], mut gap_dong: i64) -> i64 {
    let mut moved = true;
    while gap_dong.abs() >= USUAL_STEP_DONG && moved {
        moved = false;
        for place in movable {
            let step = USUAL_STEP_DONG * gap_dong.signum();
            if gap_dong.abs() >= USUAL_STEP_DONG && loans.get_mut(*place).is_some_and(|loan| resize(loan, step)) {
                gap_dong -= step;
                moved = true;
            }
        }
    }
    let whole = gap_dong % STEP_DONG == 0;
    if gap_dong != 0 && whole && movable.iter().any(|place| loans.get_mut(*place).is_some_and(|l| resize(l, gap_dong)))
    {
        return 0;
    }
    gap_dong
}

/// Makes a contract larger or smaller by `by` đồng, if it stays a usual one with at least half unpaid.
fn resize(loan: &mut Loan, by: i64) -> bool {
    let larger = loan.approved_dong + by;
    let repaid: i64 = loan
        .events
        .iter()
        .map(|event| match event.what {
            Happening::Repaid { amount, .. } => amount,
            _ => 0,
        })
        .sum();
    if !(LEAST_DONG.max(2 * repaid)..=loan.programme.ceiling_dong).contains(&larger) {
        return false;
    }
    let Some(Happening::Disbursed { amount, .. }) = loan.events.first_mut().map(|event| &mut event.what) else {
        return false;
    };
    *amount += by;
    loan.approved_dong = larger;
    true
}
