//! From a plan to its instalments. Source: SOURCES.md.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::calendar::{SessionDay, add_months, align_to_session};
use crate::programmes::MAX_TERM_MONTHS;

/// One part of the principal with the day it falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// 1, 2, 3 …
    pub no: u32,
    /// The day it falls due: the session's, where the plan has a session day.
    pub due: NaiveDate,
    /// Above nothing, whole đồng.
    pub principal: Dong,
}

/// How long no principal falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grace {
    /// None falls due in the first so many months; the instalments that would are left out. 0 = no grace.
    Months(u32),
    /// The first falls due on this day, the next every interval after it (students: the end of the grace).
    Until(NaiveDate),
}

/// What a schedule is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SchedulePlan {
    /// The amount to pay back, whole đồng.
    pub principal: Dong,
    /// The first disbursement.
    pub disbursed: NaiveDate,
    /// The term in months, at most [`MAX_TERM_MONTHS`].
    pub months: u32,
    /// Months from one instalment to the next.
    pub interval: u32,
    /// How long no principal falls due.
    pub grace: Grace,
    /// The transaction point's session day; none leaves the days as counted.
    pub session_day: Option<SessionDay>,
    /// Every instalment but the last is a multiple of this, whole đồng (rule `instalment-multiple-dong`).
    pub multiple: Dong,
}

/// A rule without a row for the day: the tables are incomplete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("rule-missing")]
pub struct MissingRule(pub &'static str);

/// Why there is no schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSchedule {
    /// A principal of nothing or less.
    #[error("schedule-principal-not-positive")]
    Principal,
    /// A multiple of nothing or less.
    #[error("schedule-multiple-not-positive")]
    Multiple,
    /// A term of no months, or above [`MAX_TERM_MONTHS`].
    #[error("schedule-months-out-of-range")]
    Months(u32),
    /// An interval of no months, or above [`MAX_TERM_MONTHS`].
    #[error("schedule-interval-out-of-range")]
    Interval(u32),
    /// The grace leaves no time to pay back.
    #[error("schedule-grace-too-long")]
    Grace {
        /// The final date.
        end: NaiveDate,
    },
    /// Less than one month of disbursing before the course ends.
    #[error("schedule-study-too-short")]
    Study,
    /// A table lacks the row for the day.
    #[error(transparent)]
    Rule(#[from] MissingRule),
    /// Out of the range of money.
    #[error(transparent)]
    Range(#[from] NotDong),
}

/// The instalments of a plan, in the order of days. Their sum is the principal, the last falls due at the term's end.
///
/// Days: disbursement + k × interval, and disbursement + term for the last (SOURCES.md R-20), each then moved to the
/// session before it. Where that would not be later than the disbursement or the instalment before (it takes an interval
/// of one month), the day as counted stands.
///
/// Amounts: principal ÷ count, rounded down to the multiple; the last takes the rest (SOURCES.md R-22):
/// 50,000,000 đ in 3 = 16,600,000 + 16,600,000 + 16,800,000. A principal too small for that is due in as many
/// instalments as it holds multiples, at least one: the earliest days are left out, never an instalment of nothing.
pub fn instalments(plan: &SchedulePlan) -> Result<Vec<Instalment>, NoSchedule> {
    check(plan)?;
    let days = days(plan)?;
    let holds = usize::try_from(plan.principal.get() / plan.multiple.get()).unwrap_or(usize::MAX);
    let count = days.len().min(holds.max(1));
    let dues = align(plan, days.get(days.len() - count..).unwrap_or_default());
    let amounts = amounts(plan, i64::try_from(count).map_err(|_| NotDong)?)?;
    let rows = (1..).zip(dues).zip(amounts);
    Ok(rows.map(|((no, due), principal)| Instalment { no, due, principal }).collect())
}

fn check(plan: &SchedulePlan) -> Result<(), NoSchedule> {
    if !plan.principal.is_positive() {
        Err(NoSchedule::Principal)
    } else if !plan.multiple.is_positive() {
        Err(NoSchedule::Multiple)
    } else if !(1..=MAX_TERM_MONTHS).contains(&plan.months) {
        Err(NoSchedule::Months(plan.months))
    } else if !(1..=MAX_TERM_MONTHS).contains(&plan.interval) {
        Err(NoSchedule::Interval(plan.interval))
    } else {
        Ok(())
    }
}

/// The days as counted, in order, the term's end last.
fn days(plan: &SchedulePlan) -> Result<Vec<NaiveDate>, NoSchedule> {
    let end = add_months(plan.disbursed, plan.months);
    let steps = (0..).map(|step| step * plan.interval);
    let mut days: Vec<NaiveDate> = match plan.grace {
        Grace::Months(grace) if grace >= plan.months => return Err(NoSchedule::Grace { end }),
        Grace::Months(grace) => {
            let due = steps.take_while(|months| *months < plan.months).filter(|months| *months > grace);
            due.map(|months| add_months(plan.disbursed, months)).collect()
        }
        Grace::Until(first) if first <= plan.disbursed || first > end => return Err(NoSchedule::Grace { end }),
        Grace::Until(first) => steps.map(|months| add_months(first, months)).take_while(|day| *day < end).collect(),
    };
    days.push(end);
    Ok(days)
}

fn align(plan: &SchedulePlan, days: &[NaiveDate]) -> Vec<NaiveDate> {
    let mut last = plan.disbursed;
    let aligned = days.iter().map(|counted| {
        let session = plan.session_day.map(|session| align_to_session(*counted, session));
        last = session.filter(|session| *session > last).unwrap_or(*counted);
        last
    });
    aligned.collect()
}

fn amounts(plan: &SchedulePlan, count: i64) -> Result<Vec<Dong>, NotDong> {
    let (principal, multiple) = (plan.principal.get(), plan.multiple.get());
    let share = principal / count / multiple * multiple;
    let before_last = (1..count).map(|_| Dong::new(share));
    before_last.chain([Dong::new(principal - share * (count - 1))]).collect()
}

#[cfg(test)]
mod tests;
