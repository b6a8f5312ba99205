//! Whether an approval, as it was recorded, is the answer to its request: what holds of any approval a task booked can be
//! held against one that was not booked here.

use super::{Checked, Guard, Outcome};
use crate::loan::request::LoanRequest;
use crate::loan::step::Approved;

/// Why a recorded approval is no answer to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnswered {
    /// Another borrower, group, product or programme than was asked for.
    #[error("another request")]
    Another,
    /// A guard the office's rules know was not checked, or none was, or one twice.
    #[error("unchecked")]
    Unchecked,
    /// A guard stood in the way, or was overridden without a reason or against the rules.
    #[error("guard")]
    Guard(Guard),
}

/// Whether `approved` answers `request`. `overridable` says of a guard whether a second person may override it, and
/// nothing where the office's rules did not know the guard when the approval was booked.
pub fn answers(
    request: &LoanRequest,
    approved: &Approved,
    overridable: impl Fn(Guard) -> Option<bool>,
) -> Result<(), NotAnswered> {
    let asked = &request.asked;
    let same = (asked.borrower, asked.group) == (approved.borrower, approved.group);
    if !same || asked.product != approved.product || asked.programme != approved.programme {
        return Err(NotAnswered::Another);
    }
    let of = |guard: Guard| approved.checks.iter().filter(move |check| check.guard == guard);
    let complete = Guard::ALL.into_iter().all(|guard| match of(guard).count() {
        0 => overridable(guard).is_none(),
        count => count == 1,
    });
    if approved.checks.is_empty() || !complete {
        return Err(NotAnswered::Unchecked);
    }
    match approved.checks.iter().find(|check| !holds(check, request, approved, &overridable)) {
        Some(check) => Err(NotAnswered::Guard(check.guard)),
        None => Ok(()),
    }
}

fn holds(
    check: &Checked,
    request: &LoanRequest,
    approved: &Approved,
    overridable: &impl Fn(Guard) -> Option<bool>,
) -> bool {
    match check.outcome {
        Outcome::Refused | Outcome::AsksSecond => false,
        Outcome::Overridden => {
            let has_reason = check.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
            has_reason && overridable(check.guard) == Some(true)
        }
        // What was asked stands beside it, so these two need not be believed.
        Outcome::Passed | Outcome::NotApplicable => match check.guard {
            Guard::AmountAsked => approved.amount <= request.asked.amount,
            // Only a student's loan, whose term follows from the course, has a grace period from its approval.
            Guard::MonthsAsked if approved.grace_through.is_none() => approved.months <= request.asked.months,
            _ => true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{applicant, checked_on, request};
    use super::*;
    use crate::rate::AnnualRate;

    /// 50 million over 120 months were asked for, and approved with every guard passed.
    fn sound() -> (LoanRequest, Approved) {
        let request = request("HN", 1);
        let asked = &request.asked;
        let approved = serde_json::json!({
            "contract": "6600000000000001", "borrower": asked.borrower, "group": asked.group, "product": asked.product,
            "programme": asked.programme, "amount": asked.amount, "rate": AnnualRate::NONE, "months": asked.months,
            "instalments": [], "checker": "hai", "checks": checked_on(&request, &applicant()),
        });
        (request.clone(), serde_json::from_value(approved).unwrap())
    }

    fn verdict(change: impl FnOnce(&mut Approved)) -> Result<(), NotAnswered> {
        let (request, mut approved) = sound();
        change(&mut approved);
        answers(&request, &approved, |guard| Some(guard == Guard::AmountAsked))
    }

    fn outcome(approved: &mut Approved, guard: Guard, outcome: Outcome, reason: Option<&str>) {
        let check = approved.checks.iter_mut().find(|check| check.guard == guard).unwrap();
        (check.outcome, check.reason) = (outcome, reason.map(str::to_owned));
    }

    #[test]
    fn every_guard_the_rules_know_is_checked_once() {
        assert_eq!(verdict(|_| ()), Ok(()));
        assert_eq!(verdict(|approved| approved.checks.clear()), Err(NotAnswered::Unchecked));
        assert_eq!(verdict(|approved| drop(approved.checks.pop())), Err(NotAnswered::Unchecked));
        let twice = |approved: &mut Approved| approved.checks.push(approved.checks[0].clone());
        assert_eq!(verdict(twice), Err(NotAnswered::Unchecked));
    }

    #[test]
    fn only_what_may_be_overridden_was_and_with_a_reason() {
        let of = |guard, came, reason| verdict(|approved| outcome(approved, guard, came, reason));
        assert_eq!(of(Guard::Age, Outcome::Refused, None), Err(NotAnswered::Guard(Guard::Age)));
        assert_eq!(of(Guard::Age, Outcome::Overridden, Some("xin")), Err(NotAnswered::Guard(Guard::Age)));
        let asked = Guard::AmountAsked;
        assert_eq!(of(asked, Outcome::AsksSecond, None), Err(NotAnswered::Guard(asked)));
        assert_eq!(of(asked, Outcome::Overridden, Some(" ")), Err(NotAnswered::Guard(asked)));
        assert_eq!(of(asked, Outcome::Overridden, Some("thêm một con bò")), Ok(()));
    }

    #[test]
    fn more_than_was_asked_for_does_not_pass_because_it_says_so() {
        let more = |approved: &mut Approved| approved.amount = approved.amount.plus(approved.amount).unwrap();
        assert_eq!(verdict(more), Err(NotAnswered::Guard(Guard::AmountAsked)));
        let overridden = |approved: &mut Approved| {
            more(approved);
            outcome(approved, Guard::AmountAsked, Outcome::Overridden, Some("thêm một con bò"));
        };
        assert_eq!(verdict(overridden), Ok(()));
        assert_eq!(verdict(|approved| approved.months += 1), Err(NotAnswered::Guard(Guard::MonthsAsked)));
    }

    #[test]
    fn an_approval_older_than_a_guard_needs_no_answer_to_it() {
        let (request, mut approved) = sound();
        let new = [Guard::AmountAsked, Guard::MonthsAsked, Guard::CostStated];
        approved.checks.retain(|check| !new.contains(&check.guard));
        let old = |guard: Guard| (!new.contains(&guard)).then_some(false);
        assert_eq!(answers(&request, &approved, old), Ok(()));
        assert_eq!(answers(&request, &approved, |_| Some(false)), Err(NotAnswered::Unchecked));
    }
}
