//! Checks of how a loan is used (06/TD): by when each disbursement is looked at, what was found, and how many of a group's
//! loans were. Source: SOURCES.md R-84.

use chrono::{Days, NaiveDate};
use ledger::Dong;
use serde::{Deserialize, Serialize};

use super::{days_between, whole};
use crate::codes::ProgrammeCode;
use crate::loan::recall_limit;
use crate::rules::RuleRow;
use crate::schedule::MissingRule;
use crate::sources::names;

/// A disbursement is checked within so many days.
pub const CHECK_DAYS: &str = "use-check-days";
/// The share of the year's new loans that is checked, parts per million.
pub const NEW_PPM: &str = "use-check-new-ppm";
/// The share of earlier years' loans of a checked group that is checked, parts per million; scope `difficult` for a
/// difficult area.
pub const EARLIER_PPM: &str = "use-check-earlier-ppm";

const DIFFICULT: &str = "difficult";
const PPM: u64 = 1_000_000;

/// A disbursement and what is known of its check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid {
    /// The day it was paid out.
    pub day: NaiveDate,
    /// The first check since, where there was one.
    pub checked: Option<NaiveDate>,
    /// It only closed an old contract into a new one (đảo khoản): no money was handed out.
    pub refinancing: bool,
    /// The contract was settled on this day.
    pub settled: Option<NaiveDate>,
}

/// How the check of a disbursement stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckState {
    /// Checked.
    Done {
        /// When.
        on: NaiveDate,
        /// So many days after the last day for it; 0 in time.
        days_late: u32,
    },
    /// Still in time.
    Due {
        /// The last day for it.
        by: NaiveDate,
        /// Days left; 0 on the last day.
        days_left: u32,
    },
    /// Past the last day.
    Late {
        /// The last day for it.
        by: NaiveDate,
        /// Days since.
        days_over: u32,
    },
    /// No money was handed out, or the contract was settled before the last day.
    NotNeeded,
}

/// The last day to check a disbursement of `day`.
///
/// Paid out on 10/02/2026, 30 days: by 12/03/2026.
pub fn check_by(rules: &[RuleRow], day: NaiveDate) -> Result<NaiveDate, MissingRule> {
    let days = whole(rules, CHECK_DAYS, "", day)?;
    Ok(day.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX))
}

/// How the check of a disbursement stands on `day`. What happened after `day` is not known yet; a check before the
/// disbursement is none of it.
pub fn check_state(rules: &[RuleRow], paid: &Paid, day: NaiveDate) -> Result<CheckState, MissingRule> {
    let by = check_by(rules, paid.day)?;
    let checked = paid.checked.filter(|on| paid.day <= *on && *on <= day);
    Ok(match checked {
        Some(on) => CheckState::Done { on, days_late: days_between(by, on) },
        None if paid.refinancing || paid.settled.is_some_and(|on| on <= by && on <= day) => CheckState::NotNeeded,
        None if day <= by => CheckState::Due { by, days_left: days_between(day, by) },
        None => CheckState::Late { by, days_over: days_between(by, day) },
    })
}

names! {
    /// What a check found.
    UseResult {
        /// All that was used was used for the purpose.
        Right = "right",
        /// A part was used for something else.
        Partly = "partly",
        /// All that was used was used for something else.
        Wrong = "wrong",
    }
}

/// What a check found, whole đồng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UseFound {
    right: Dong,
    wrong: Dong,
    unused: Dong,
}

/// Why amounts are no finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFound {
    /// An amount below nothing.
    #[error("use-check-below-nothing")]
    BelowNothing,
    /// Right and wrong purpose together are more than was disbursed.
    #[error("use-check-above-disbursed")]
    AboveDisbursed {
        /// What was found in use.
        used: Dong,
        /// What was disbursed.
        disbursed: Dong,
    },
    /// Nothing was found in use: there is nothing to judge yet.
    #[error("use-check-nothing-used")]
    NothingUsed,
}

impl UseFound {
    /// Of what was `disbursed`, so much was used for the purpose and so much for something else.
    pub fn new(disbursed: Dong, right: Dong, wrong: Dong) -> Result<UseFound, NotFound> {
        if right.is_negative() || wrong.is_negative() {
            return Err(NotFound::BelowNothing);
        }
        let used = right.plus(wrong).map_err(|_| NotFound::AboveDisbursed { used: Dong::MAX, disbursed })?;
        match disbursed.minus(used) {
            Ok(unused) if !unused.is_negative() && used.is_positive() => Ok(UseFound { right, wrong, unused }),
            Ok(unused) if !unused.is_negative() => Err(NotFound::NothingUsed),
            _ => Err(NotFound::AboveDisbursed { used, disbursed }),
        }
    }

    /// Used for the purpose.
    #[must_use]
    pub const fn right(&self) -> Dong {
        self.right
    }

    /// Used for something else.
    #[must_use]
    pub const fn wrong(&self) -> Dong {
        self.wrong
    }

    /// Not used yet.
    #[must_use]
    pub const fn unused(&self) -> Dong {
        self.unused
    }

    /// In one word.
    #[must_use]
    pub const fn result(&self) -> UseResult {
        match (self.right.is_zero(), self.wrong.is_zero()) {
            (_, true) => UseResult::Right,
            (true, false) => UseResult::Wrong,
            (false, false) => UseResult::Partly,
        }
    }

    /// The last day by which misused money may be left to be paid back, from the day of the minutes; nothing where none
    /// was misused. Source: SOURCES.md R-61.
    pub fn recall_by(
        &self,
        rules: &[RuleRow],
        programme: Option<&ProgrammeCode>,
        minutes: NaiveDate,
    ) -> Result<Option<NaiveDate>, MissingRule> {
        if self.wrong.is_zero() { Ok(None) } else { recall_limit(rules, programme, minutes).map(Some) }
    }
}

/// A loan of a checked group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupLoan {
    /// First disbursed in the year of the check.
    pub is_new: bool,
    /// Holds principal overdue or frozen.
    pub overdue_or_frozen: bool,
    /// Checked in the year.
    pub checked: bool,
}

/// How many of so many loans were checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Checked.
    pub checked: u32,
    /// Of so many.
    pub of: u32,
    /// At least so many have to be.
    pub needed: u32,
}

impl Checked {
    fn of(loans: impl Iterator<Item = bool>, ppm: u32) -> Checked {
        let (mut of, mut checked) = (0u32, 0u32);
        for is_checked in loans {
            of = of.saturating_add(1);
            checked = checked.saturating_add(u32::from(is_checked));
        }
        // At most 2³² loans of at most 2³² parts; the share is held for what is left of a loan too.
        let needed = (u64::from(of) * u64::from(ppm)).div_ceil(PPM);
        Checked { checked, of, needed: u32::try_from(needed).unwrap_or(u32::MAX) }
    }

    /// How many are missing.
    #[must_use]
    pub const fn missing(self) -> u32 {
        self.needed.saturating_sub(self.checked)
    }
}

/// How far a group's loans were checked in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The year's new loans.
    pub new: Checked,
    /// Earlier years' loans in term: those overdue or frozen are left out of both numbers.
    pub earlier: Checked,
}

/// How far a group's loans were checked, by the rules of `day`.
pub fn coverage(
    rules: &[RuleRow],
    loans: &[GroupLoan],
    difficult_area: bool,
    day: NaiveDate,
) -> Result<Coverage, MissingRule> {
    let new = loans.iter().filter(|loan| loan.is_new).map(|loan| loan.checked);
    let earlier = loans.iter().filter(|loan| !loan.is_new && !loan.overdue_or_frozen).map(|loan| loan.checked);
    let scope = if difficult_area { DIFFICULT } else { "" };
    Ok(Coverage {
        new: Checked::of(new, whole(rules, NEW_PPM, "", day)?),
        earlier: Checked::of(earlier, whole(rules, EARLIER_PPM, scope, day)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dong(amount: i64) -> Dong {
        Dong::new(amount).unwrap()
    }

    fn paid() -> Paid {
        Paid { day: day("2026-02-10"), checked: None, refinancing: false, settled: None }
    }

    fn state(paid: Paid, on: &str) -> CheckState {
        check_state(&shipped().unwrap(), &paid, day(on)).unwrap()
    }

    #[test]
    fn thirty_days_after_the_disbursement_is_the_last_day() {
        let by = day("2026-03-12");
        assert_eq!(state(paid(), "2026-02-10"), CheckState::Due { by, days_left: 30 });
        assert_eq!(state(paid(), "2026-03-12"), CheckState::Due { by, days_left: 0 });
        assert_eq!(state(paid(), "2026-03-13"), CheckState::Late { by, days_over: 1 });
        let done = |on: &str| Paid { checked: Some(day(on)), ..paid() };
        let (last, after) = (day("2026-03-12"), day("2026-03-14"));
        assert_eq!(state(done("2026-03-12"), "2026-04-01"), CheckState::Done { on: last, days_late: 0 });
        assert_eq!(state(done("2026-03-14"), "2026-04-01"), CheckState::Done { on: after, days_late: 2 });
        assert_eq!(state(done("2026-03-14"), "2026-03-13"), CheckState::Late { by, days_over: 1 }, "not known yet");
        assert_eq!(state(done("2026-02-09"), "2026-03-12"), CheckState::Due { by, days_left: 0 }, "of another one");
    }

    #[test]
    fn where_no_money_was_handed_out_or_it_is_back_nothing_is_checked() {
        assert_eq!(state(Paid { refinancing: true, ..paid() }, "2026-06-01"), CheckState::NotNeeded);
        let settled = |on: &str| Paid { settled: Some(day(on)), ..paid() };
        assert_eq!(state(settled("2026-03-12"), "2026-06-01"), CheckState::NotNeeded);
        let by = day("2026-03-12");
        assert_eq!(state(settled("2026-03-13"), "2026-03-22"), CheckState::Late { by, days_over: 10 });
        assert_eq!(state(settled("2026-03-12"), "2026-03-10"), CheckState::Due { by, days_left: 2 });
    }

    #[test]
    fn what_was_found_stays_within_what_was_disbursed() {
        let found = |right, wrong| UseFound::new(dong(50_000_000), dong(right), dong(wrong));
        let result = |right, wrong| found(right, wrong).map(|found| (found.result(), found.unused().get()));
        assert_eq!(result(50_000_000, 0), Ok((UseResult::Right, 0)));
        assert_eq!(result(30_000_000, 20_000_000), Ok((UseResult::Partly, 0)));
        assert_eq!(result(0, 50_000_000), Ok((UseResult::Wrong, 0)));
        assert_eq!(result(45_000_000, 0), Ok((UseResult::Right, 5_000_000)), "what is not used is not misused");
        let above = NotFound::AboveDisbursed { used: dong(50_000_001), disbursed: dong(50_000_000) };
        assert_eq!(result(30_000_000, 20_000_001), Err(above));
        assert_eq!(result(0, 0), Err(NotFound::NothingUsed));
        assert_eq!(result(-1, 1), Err(NotFound::BelowNothing));
        let huge = UseFound::new(Dong::MAX, Dong::MAX, Dong::MAX);
        assert_eq!(huge, Err(NotFound::AboveDisbursed { used: Dong::MAX, disbursed: Dong::MAX }));
    }

    #[test]
    fn misuse_leads_to_the_day_to_pay_back_by() {
        let rules = shipped().unwrap();
        let by = |right, wrong| {
            let found = UseFound::new(dong(50_000_000), dong(right), dong(wrong)).unwrap();
            found.recall_by(&rules, None, day("2026-02-10")).unwrap()
        };
        assert_eq!((by(30_000_000, 1), by(50_000_000, 0)), (Some(day("2026-03-12")), None));
    }

    #[test]
    fn all_new_loans_and_nine_tenths_of_the_others_in_term_are_checked() {
        let loan = |is_new, overdue_or_frozen, checked| GroupLoan { is_new, overdue_or_frozen, checked };
        // Two new ones, one of them overdue; 21 earlier in term, of which 18 were checked; three earlier overdue, checked.
        let mut loans = vec![loan(true, false, true), loan(true, true, false)];
        loans.extend((0..21).map(|place| loan(false, false, place < 18)));
        loans.extend([loan(false, true, true); 3]);
        let covered = |difficult| coverage(&shipped().unwrap(), &loans, difficult, day("2026-10-01")).unwrap();
        assert_eq!(covered(false).new, Checked { checked: 1, of: 2, needed: 2 });
        // 21 × 0.9 = 18.9, so 19; in a difficult area 15.75, so 16.
        assert_eq!(covered(false).earlier, Checked { checked: 18, of: 21, needed: 19 });
        assert_eq!((covered(false).earlier.missing(), covered(true).earlier.missing()), (1, 0));
        assert_eq!(covered(true).earlier.needed, 16);
    }
}
