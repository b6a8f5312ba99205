//! What the rules of a loan's life refuse, in terms a clerk is told.

use chrono::NaiveDate;
use ledger::Dong;
use lending::groups::use_check::NotFound;
use lending::loan::{NotAllocated, NotAllowed, NotRequested, RequestStage, Standing};
use lending::programmes::MAX_TERM_MONTHS;
use lending::schedule::{MissingRule, NoSchedule};

use crate::error::{Error, Refusal};
use crate::interest::status_name;

/// Why a step can't be taken as the loan stands.
pub(super) fn not_allowed(why: NotAllowed, loan: &str, standing: Option<Standing>) -> Error {
    let refusal = match why {
        NotAllowed::Stage => Refusal::new("loan-out-of-turn").with("standing", standing.map_or("none", standing_name)),
        NotAllowed::Closed => Refusal::new("loan-closed"),
        NotAllowed::Amount => Refusal::new("loan-amount"),
        NotAllowed::OverApproved(left) => Refusal::new("over-approved").with("left", left),
        NotAllowed::OverBalance(status, left) => {
            Refusal::new("over-balance").with("status", status_name(status)).with("left", left)
        }
        NotAllowed::Sum => Refusal::new("loan-does-not-add-up"),
        NotAllowed::Day(day) => Refusal::new("loan-day").with("day", day),
        NotAllowed::BeforeApproval { approved, day } => {
            Refusal::new("disbursed-before-approval").with("approved", approved).with("day", day)
        }
        NotAllowed::Instalment(no) => Refusal::new("loan-instalment").with("no", i64::from(no)),
        NotAllowed::Range(_) => Refusal::new("sum-too-big"),
        NotAllowed::Use(NotFound::BelowNothing) => Refusal::new("use-check-below-nothing"),
        NotAllowed::Use(NotFound::AboveDisbursed { used, disbursed }) => {
            Refusal::new("use-check-above-disbursed").with("used", used).with("disbursed", disbursed)
        }
        NotAllowed::Use(NotFound::NothingUsed) => Refusal::new("use-check-nothing-used"),
    };
    refusal.with("loan", loan).into()
}

pub(crate) const fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Approved => "approved",
        Standing::Open => "open",
        Standing::Recalled(_) => "recalled",
        Standing::Closed => "closed",
    }
}

/// Why a payment can't be split.
pub(super) fn not_allocated(why: NotAllocated, loan: &str) -> Error {
    let refusal = match why {
        NotAllocated::Nothing => Refusal::new("loan-amount"),
        NotAllocated::TooMuch(over) => Refusal::new("paid-too-much").with("over", over),
        NotAllocated::ClerkDecides => Refusal::new("allocation-undecided"),
        NotAllocated::Range(_) => Refusal::new("sum-too-big"),
    };
    refusal.with("loan", loan).into()
}

/// Why a step of a request can't be taken.
pub(super) fn not_requested(why: NotRequested) -> Error {
    match why {
        NotRequested::Turn(stage) => {
            Refusal::new("request-out-of-turn").with("stage", stage.map_or("none", stage_name)).into()
        }
        NotRequested::Amount => Refusal::new("loan-amount").with("loan", "").into(),
        NotRequested::Votes => Refusal::new("request-votes").into(),
        NotRequested::Days => Refusal::new("request-days").into(),
    }
}

pub(super) const fn stage_name(stage: RequestStage) -> &'static str {
    match stage {
        RequestStage::Requested => "requested",
        RequestStage::Voted => "voted",
        RequestStage::Certified => "certified",
        RequestStage::Approved => "approved",
        RequestStage::Notified => "notified",
        RequestStage::Declined => "declined",
    }
}

/// Why there is no schedule.
pub(crate) fn no_schedule(why: NoSchedule) -> Error {
    let months = |code: &'static str, months: u32| {
        Refusal::new(code).with("months", i64::from(months)).with("most", i64::from(MAX_TERM_MONTHS))
    };
    match why {
        NoSchedule::Principal => Refusal::new("schedule-principal-not-positive"),
        NoSchedule::Months(found) => months("schedule-months-out-of-range", found),
        NoSchedule::Interval(found) => months("schedule-interval-out-of-range", found),
        NoSchedule::Multiple => Refusal::new("schedule-multiple-not-positive"),
        NoSchedule::Grace { end } => Refusal::new("schedule-grace-too-long").with("end", end),
        NoSchedule::Study => Refusal::new("schedule-study-too-short"),
        NoSchedule::Rule(missing) => return rule_missing(missing),
        NoSchedule::Range(_) => Refusal::new("sum-too-big"),
    }
    .into()
}

/// A dated table has no row for the day.
pub(crate) fn rule_missing(MissingRule(key): MissingRule) -> Error {
    Refusal::new("rule-missing").with("rule", key).into()
}

/// Interest that can't be reckoned exactly.
pub(crate) fn inexact(loan: &str) -> Error {
    Refusal::new("rate-not-exact").with("loan", loan).into()
}

/// More interest than is due.
pub(super) fn over_interest(due: Dong, loan: &str) -> Error {
    Refusal::new("interest-more-than-due").with("due", due).with("loan", loan).into()
}

/// A balance would have been below nothing on a day.
pub(super) fn negative_on(day: NaiveDate, loan: &str) -> Error {
    Refusal::new("negative-balance-later").with("day", day).with("loan", loan).into()
}
