//! What debtors promised, whether they kept it, and what follows. Source: SOURCES.md R-86.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use super::days_between;
use crate::sources::names;

/// A promise to pay so much by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// The day it was made.
    pub made: NaiveDate,
    /// The last day to keep it.
    pub by: NaiveDate,
    /// How much, whole đồng.
    pub amount: Dong,
}

/// Why something is no promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPromise {
    /// An amount of nothing or less.
    #[error("promise-of-nothing")]
    Nothing,
    /// It was to be kept before it was made.
    #[error("promise-by-before-made")]
    BeforeMade {
        /// The day it was made.
        made: NaiveDate,
        /// The last day to keep it.
        by: NaiveDate,
    },
}

/// A payment of principal or interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The day.
    pub day: NaiveDate,
    /// How much, whole đồng; a reversal is below nothing.
    pub amount: Dong,
}

/// How a promise stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromiseState {
    /// All was paid in time.
    Kept {
        /// The day the amount was reached.
        on: NaiveDate,
    },
    /// There is still time.
    Open {
        /// Days left; 0 on the last day.
        days_left: u32,
        /// What is still to come.
        missing: Dong,
    },
    /// The day has passed and a part was paid by it.
    Partly {
        /// What was not paid to this day.
        missing: Dong,
    },
    /// The day has passed and nothing was paid by it.
    Broken {
        /// What was not paid to this day.
        missing: Dong,
    },
    /// All was paid, but after the day.
    Late {
        /// The day the amount was reached.
        on: NaiveDate,
        /// Days after the last day.
        days_over: u32,
    },
}

impl PromiseState {
    /// Its stable name; its words are `promise-<name>`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            PromiseState::Kept { .. } => "kept",
            PromiseState::Open { .. } => "open",
            PromiseState::Partly { .. } => "partly",
            PromiseState::Broken { .. } => "broken",
            PromiseState::Late { .. } => "late",
        }
    }

    /// Whether it counts as kept; nothing while there is time. Of "x of y broken" y are those that are decided.
    #[must_use]
    pub const fn is_kept(self) -> Option<bool> {
        match self {
            PromiseState::Kept { .. } => Some(true),
            PromiseState::Open { .. } => None,
            PromiseState::Partly { .. } | PromiseState::Broken { .. } | PromiseState::Late { .. } => Some(false),
        }
    }
}

impl Promise {
    /// Whether it is one.
    pub fn check(&self) -> Result<(), NotAPromise> {
        if !self.amount.is_positive() {
            Err(NotAPromise::Nothing)
        } else if self.by < self.made {
            Err(NotAPromise::BeforeMade { made: self.made, by: self.by })
        } else {
            Ok(())
        }
    }

    /// How it stands on `day`, by the payments of the debtor in any order. Payments count from the day after it was
    /// made: what was paid on the visit itself was not promised. Only where it was to be kept the same day, that day's
    /// count.
    pub fn state(&self, payments: &[Payment], day: NaiveDate) -> Result<PromiseState, NotDong> {
        let counts = |on: NaiveDate| on > self.made || (on == self.made && self.by == self.made);
        let mut counted: Vec<_> = payments.iter().filter(|paid| counts(paid.day) && paid.day <= day).collect();
        counted.sort_by_key(|paid| paid.day);
        let (mut sum, mut in_time, mut reached) = (Dong::ZERO, Dong::ZERO, None);
        for paid in counted {
            sum = sum.plus(paid.amount)?;
            if paid.day <= self.by {
                in_time = sum;
            }
            // A payment taken back later takes back what it reached.
            reached = if sum < self.amount { None } else { reached.or(Some(paid.day)) };
        }
        let missing = self.amount.minus(sum)?;
        Ok(match reached {
            Some(on) if on <= self.by => PromiseState::Kept { on },
            Some(on) => PromiseState::Late { on, days_over: days_between(self.by, on) },
            None if day <= self.by => PromiseState::Open { days_left: days_between(day, self.by), missing },
            None if in_time.is_positive() => PromiseState::Partly { missing },
            None => PromiseState::Broken { missing },
        })
    }
}

/// Of so many promises that are decided, so many were broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrokenOf {
    /// Not kept in time, or not in full.
    pub broken: u32,
    /// Decided.
    pub of: u32,
}

/// How many of a debtor's promises were broken; open ones are not counted.
#[must_use]
pub fn broken_of(states: &[PromiseState]) -> BrokenOf {
    states.iter().filter_map(|state| state.is_kept()).fold(BrokenOf::default(), |count, kept| BrokenOf {
        broken: count.broken.saturating_add(u32::from(!kept)),
        of: count.of.saturating_add(1),
    })
}

names! {
    /// Why a debtor does not pay. The list is our own, by what forms 16/TD and 06A/TD ask. Its words are `cause-<code>`.
    Cause {
        /// Disaster, disease of crops or animals.
        Disaster = "disaster",
        /// The undertaking makes a loss.
        Loss = "loss",
        /// Sale or harvest is still to come.
        NotSoldYet = "not-sold-yet",
        /// Illness or an accident in the household.
        Illness = "illness",
        /// The borrower has died or is missing.
        Dead = "dead",
        /// Works far from home.
        WorksAway = "works-away",
        /// The money was used by somebody else: borrowed through, or misappropriated.
        UsedByOther = "used-by-other",
        /// Was not told what was due.
        NotTold = "not-told",
        /// Could pay and won't.
        Unwilling = "unwilling",
        /// Another.
        Other = "other",
    }
}

names! {
    /// What a visit found of a debtor's capacity to pay (khả năng trả nợ). The list is our own.
    Capacity {
        /// Can pay what is due.
        Full = "full",
        /// Can pay a part.
        Part = "part",
        /// Will be able to after a harvest or a sale.
        Later = "later",
        /// Has nothing to pay from.
        None = "none",
        /// Could pay and won't.
        Unwilling = "unwilling",
        /// Has left the place.
        Away = "away",
        /// Was not found out.
        Unknown = "unknown",
    }
}

names! {
    /// What is to be done next about a debt. The list is our own, by the group's duties in form 16/TD.
    NextStep {
        /// Visit again.
        Visit = "visit",
        /// Urge by the group's leader.
        Urge = "urge",
        /// Put an instalment off (08/TD).
        Reschedule = "reschedule",
        /// Extend the final date.
        Extend = "extend",
        /// Make the risk file: freeze or write off (13XLN, 14XLN).
        RiskFile = "risk-file",
        /// Recall early for misuse.
        Recall = "recall",
        /// Work with commune and association.
        WithCommune = "with-commune",
        /// Find out where they are.
        Trace = "trace",
        /// Nothing more to do.
        Closed = "closed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dong(amount: i64) -> Dong {
        Dong::new(amount).unwrap()
    }

    /// 2 million, promised on 10/03 by 31/03.
    fn promise() -> Promise {
        Promise { made: day("2026-03-10"), by: day("2026-03-31"), amount: dong(2_000_000) }
    }

    fn state(payments: &[(&str, i64)], on: &str) -> PromiseState {
        let payments: Vec<_> =
            payments.iter().map(|(on, amount)| Payment { day: day(on), amount: dong(*amount) }).collect();
        promise().state(&payments, day(on)).unwrap()
    }

    #[test]
    fn a_promise_is_kept_on_the_day_the_amount_is_reached() {
        let two = [("2026-03-31", 500_000), ("2026-03-20", 1_500_000)];
        assert_eq!(state(&two, "2026-04-05"), PromiseState::Kept { on: day("2026-03-31") });
        let open = PromiseState::Open { days_left: 11, missing: dong(500_000) };
        assert_eq!(state(&two, "2026-03-20"), open, "what is paid later is not known yet");
        assert_eq!(state(&[], "2026-03-31"), PromiseState::Open { days_left: 0, missing: dong(2_000_000) });
    }

    #[test]
    fn past_its_day_it_is_partly_kept_broken_or_late() {
        assert_eq!(state(&[], "2026-04-01"), PromiseState::Broken { missing: dong(2_000_000) });
        let part = [("2026-03-30", 1_200_000), ("2026-04-02", 300_000)];
        assert_eq!(state(&part, "2026-04-01"), PromiseState::Partly { missing: dong(800_000) });
        assert_eq!(state(&part, "2026-04-03"), PromiseState::Partly { missing: dong(500_000) });
        let after = [("2026-04-02", 300_000)];
        assert_eq!(state(&after, "2026-04-03"), PromiseState::Broken { missing: dong(1_700_000) });
        let late = [("2026-03-30", 1_200_000), ("2026-04-03", 800_000)];
        assert_eq!(state(&late, "2026-05-01"), PromiseState::Late { on: day("2026-04-03"), days_over: 3 });
    }

    #[test]
    fn what_was_paid_on_the_visit_was_not_promised() {
        let same_day = [("2026-03-10", 2_000_000)];
        assert_eq!(state(&same_day, "2026-04-01"), PromiseState::Broken { missing: dong(2_000_000) });
        let today = Promise { by: day("2026-03-10"), ..promise() };
        let paid = [Payment { day: day("2026-03-10"), amount: dong(2_000_000) }];
        assert_eq!(today.state(&paid, day("2026-03-10")), Ok(PromiseState::Kept { on: day("2026-03-10") }));
    }

    #[test]
    fn a_payment_taken_back_keeps_nothing() {
        let reversed = [("2026-03-20", 2_000_000), ("2026-03-25", -2_000_000)];
        assert_eq!(state(&reversed, "2026-04-01"), PromiseState::Broken { missing: dong(2_000_000) });
    }

    #[test]
    fn broken_ones_are_counted_of_those_that_are_decided() {
        let states = [
            PromiseState::Kept { on: day("2026-01-31") },
            PromiseState::Broken { missing: dong(1) },
            PromiseState::Late { on: day("2026-03-03"), days_over: 2 },
            PromiseState::Open { days_left: 3, missing: dong(1) },
        ];
        assert_eq!(broken_of(&states), BrokenOf { broken: 2, of: 3 });
    }

    #[test]
    fn a_promise_says_something() {
        assert_eq!(promise().check(), Ok(()));
        assert_eq!(Promise { amount: Dong::ZERO, ..promise() }.check(), Err(NotAPromise::Nothing));
        let (made, by) = (day("2026-03-10"), day("2026-03-09"));
        assert_eq!(Promise { by, ..promise() }.check(), Err(NotAPromise::BeforeMade { made, by }));
    }
}
