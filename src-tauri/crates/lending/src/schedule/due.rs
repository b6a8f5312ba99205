//! What of the instalments is due, what stays unpaid, and moving one. Source: SOURCES.md.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};

use super::keys;
use super::plan::Instalment;
use crate::calendar::day_before;
use crate::codes::ProgrammeCode;
use crate::rules::{RuleRow, value_on};

/// What becomes of an instalment that is neither paid nor moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrincipalRule {
    /// It is carried to the next instalment; only the final date makes principal overdue.
    CarryForward,
    /// The unpaid part turns overdue the day after.
    OverduePart,
}

impl PrincipalRule {
    /// The rule of a contract, by its programme and the day it was signed. Contracts signed from 1/3/2026 and all social
    /// housing: the unpaid part; older ones: carried. Source: SOURCES.md R-24, row `instalment-overdue-from`.
    pub fn of(rules: &[RuleRow], programme: Option<&ProgrammeCode>, signed: NaiveDate) -> PrincipalRule {
        let scope = programme.and_then(|code| code.as_str().get(..2)).unwrap_or_default();
        match value_on(rules, keys::OVERDUE_FROM, scope, signed) {
            Some(1) => PrincipalRule::OverduePart,
            _ => PrincipalRule::CarryForward,
        }
    }
}

/// What a contract's principal account says, whole đồng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrincipalAccount {
    /// Principal repaid as stated.
    pub paid: Dong,
    /// Disbursed so far.
    pub disbursed: Dong,
    /// Outstanding: in term, overdue and frozen.
    pub balance: Dong,
}

impl PrincipalAccount {
    /// What of the principal `due` so far was not paid: due − the larger of what is stated as paid and disbursed −
    /// balance; not below nothing, and not more than the balance. Source: SOURCES.md R-25.
    pub fn unpaid(&self, due: Dong) -> Result<Dong, NotDong> {
        let paid = self.paid.max(self.disbursed.minus(self.balance)?);
        Ok(due.minus(paid)?.max(Dong::ZERO).min(self.balance.max(Dong::ZERO)))
    }
}

/// Principal due through `day`, its own instalment included.
pub fn due_so_far(instalments: &[Instalment], day: NaiveDate) -> Result<Dong, NotDong> {
    Dong::sum(instalments.iter().filter(|row| row.due <= day).map(|row| row.principal))
}

/// Principal due through `day` and not paid.
pub fn unpaid_due(instalments: &[Instalment], day: NaiveDate, account: &PrincipalAccount) -> Result<Dong, NotDong> {
    account.unpaid(due_so_far(instalments, day)?)
}

/// The principal that stands overdue at the beginning of `day` by the instalments: an instalment's own day is still in
/// time. Where instalments are carried forward, that is nothing until the final date has passed, then the balance.
pub fn turned_overdue(
    instalments: &[Instalment],
    rule: PrincipalRule,
    day: NaiveDate,
    account: &PrincipalAccount,
) -> Result<Dong, NotDong> {
    let in_time = rule == PrincipalRule::CarryForward && instalments.last().is_none_or(|last| day <= last.due);
    if in_time { Ok(Dong::ZERO) } else { unpaid_due(instalments, day_before(day), account) }
}

/// Why an instalment can't be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRescheduled {
    /// No such instalment.
    #[error("instalment-unknown")]
    Unknown {
        /// The number asked for.
        no: u32,
    },
    /// The last one: the final date moves only by an extension.
    #[error("instalment-final")]
    Final {
        /// Its number.
        no: u32,
        /// The final date.
        due: NaiveDate,
    },
    /// The new day is not later.
    #[error("instalment-not-later")]
    NotLater {
        /// Its number.
        no: u32,
        /// The day it is due now.
        due: NaiveDate,
    },
    /// The new day lies past the next instalment's.
    #[error("instalment-past-next")]
    PastNext {
        /// Its number.
        no: u32,
        /// The next instalment's day.
        next: NaiveDate,
    },
}

/// The instalments with one of them put off to `new_due`: later than now, at the latest on the next one's day; the
/// final date stays. It may be done again. Source: SOURCES.md R-26.
pub fn reschedule(instalments: &[Instalment], no: u32, new_due: NaiveDate) -> Result<Vec<Instalment>, NotRescheduled> {
    let at = instalments.iter().position(|row| row.no == no).ok_or(NotRescheduled::Unknown { no })?;
    let mut moved = instalments.to_vec();
    let next = moved.get(at + 1).map(|next| next.due);
    let Some(row) = moved.get_mut(at) else { return Err(NotRescheduled::Unknown { no }) };
    match next {
        None => Err(NotRescheduled::Final { no, due: row.due }),
        Some(_) if new_due <= row.due => Err(NotRescheduled::NotLater { no, due: row.due }),
        Some(next) if new_due > next => Err(NotRescheduled::PastNext { no, next }),
        Some(_) => {
            row.due = new_due;
            Ok(moved)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dong(amount: i64) -> Dong {
        Dong::new(amount).unwrap()
    }

    /// 50 million, due 09/03/2028, 09/03/2030, 09/03/2031.
    fn three() -> Vec<Instalment> {
        [("2028-03-09", 16_600_000), ("2030-03-09", 16_600_000), ("2031-03-09", 16_800_000)]
            .into_iter()
            .zip(1..)
            .map(|((due, principal), no)| Instalment { no, due: day(due), principal: dong(principal) })
            .collect()
    }

    fn account(paid: i64, balance: i64) -> PrincipalAccount {
        PrincipalAccount { paid: dong(paid), disbursed: dong(50_000_000), balance: dong(balance) }
    }

    #[test]
    fn the_rule_follows_the_day_of_signing_and_social_housing_is_apart() {
        let rules = shipped().unwrap();
        let of = |programme: &str, signed: &str| {
            PrincipalRule::of(&rules, ProgrammeCode::parse(programme).ok().as_ref(), day(signed))
        };
        assert_eq!(of("01", "2026-02-28"), PrincipalRule::CarryForward);
        assert_eq!(of("01", "2026-03-01"), PrincipalRule::OverduePart);
        assert_eq!(of("03A", "2026-03-01"), PrincipalRule::OverduePart);
        assert_eq!(of("12", "2024-08-01"), PrincipalRule::OverduePart);
        assert_eq!(of("", "2025-01-01"), PrincipalRule::CarryForward, "programme not known");
    }

    #[test]
    fn principal_is_due_through_its_own_day() {
        assert_eq!(due_so_far(&three(), day("2028-03-08")).unwrap(), Dong::ZERO);
        assert_eq!(due_so_far(&three(), day("2028-03-09")).unwrap(), dong(16_600_000));
        assert_eq!(due_so_far(&three(), day("2031-03-09")).unwrap(), dong(50_000_000));
    }

    #[test]
    fn what_is_unpaid_takes_the_larger_of_the_two_paid_figures() {
        let unpaid = |day_: &str, account| unpaid_due(&three(), day(day_), &account).unwrap().get();
        assert_eq!(unpaid("2028-03-09", account(10_000_000, 40_000_000)), 6_600_000);
        // The statement says nothing was paid, but the balance fell by 12 million.
        assert_eq!(unpaid("2028-03-09", account(0, 38_000_000)), 4_600_000);
        assert_eq!(unpaid("2028-03-09", account(20_000_000, 30_000_000)), 0, "paid ahead");
        assert_eq!(unpaid("2031-03-09", account(0, 30_000_000)), 30_000_000);
    }

    #[test]
    fn an_unpaid_instalment_turns_overdue_the_day_after_or_only_at_the_end() {
        let overdue = |rule, on: &str| turned_overdue(&three(), rule, day(on), &account(10_000_000, 40_000_000));
        let new = |on| overdue(PrincipalRule::OverduePart, on).unwrap().get();
        assert_eq!([new("2028-03-09"), new("2028-03-10"), new("2030-03-10")], [0, 6_600_000, 23_200_000]);
        let old = |on| overdue(PrincipalRule::CarryForward, on).unwrap().get();
        assert_eq!([old("2028-03-10"), old("2031-03-09"), old("2031-03-10")], [0, 0, 40_000_000]);
    }

    #[test]
    fn an_instalment_moves_up_to_the_next_and_the_last_not_at_all() {
        let three = three();
        let moved = reschedule(&three, 1, day("2029-06-09")).unwrap();
        assert_eq!(moved[0].due, day("2029-06-09"));
        assert_eq!(moved[1..], three[1..]);
        let again = reschedule(&moved, 1, day("2030-03-09")).unwrap();
        assert_eq!(again[0].due, again[1].due, "on the next one's day at the latest");
        let past = NotRescheduled::PastNext { no: 1, next: day("2030-03-09") };
        assert_eq!(reschedule(&three, 1, day("2030-03-10")), Err(past));
        let same = NotRescheduled::NotLater { no: 1, due: day("2028-03-09") };
        assert_eq!(reschedule(&three, 1, day("2028-03-09")), Err(same));
        let last = NotRescheduled::Final { no: 3, due: day("2031-03-09") };
        assert_eq!(reschedule(&three, 3, day("2031-04-09")), Err(last));
        assert_eq!(reschedule(&three, 4, day("2031-04-09")), Err(NotRescheduled::Unknown { no: 4 }));
    }

    proptest! {
        #[test]
        fn moving_keeps_the_sum_the_order_and_the_final_date(no in 0u32..5, offset in 0u64..2_000) {
            let before = three();
            let new_due = day("2027-06-01") + chrono::Days::new(offset);
            if let Ok(after) = reschedule(&before, no, new_due) {
                let sum = |rows: &[Instalment]| Dong::sum(rows.iter().map(|row| row.principal)).unwrap();
                prop_assert_eq!(sum(&after), sum(&before));
                prop_assert!(after.windows(2).all(|two| two[0].due <= two[1].due));
                prop_assert_eq!(after.last(), before.last());
                // Nothing ever falls due earlier than before.
                for probe in 0..1_500 {
                    let on = day("2027-06-01") + chrono::Days::new(probe);
                    prop_assert!(due_so_far(&after, on).unwrap() <= due_so_far(&before, on).unwrap());
                }
            }
        }
    }
}
