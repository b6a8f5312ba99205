//! The plan of a contract, from the rows that hold for it. Source: SOURCES.md.

use chrono::NaiveDate;
use ledger::Dong;

use super::intervals::{IntervalRow, LoanScope, interval_on};
use super::keys;
use super::plan::{Grace, MissingRule, NoSchedule, SchedulePlan};
use crate::calendar::SessionDay;
use crate::rules::{RuleRow, value_on};

/// What a contract says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lent {
    /// The amount to pay back, whole đồng.
    pub principal: Dong,
    /// The day it was signed: its rows are those of that day.
    pub signed: NaiveDate,
    /// The first disbursement.
    pub disbursed: NaiveDate,
    /// The term in months.
    pub months: u32,
    /// The transaction point's session day, where it has one.
    pub session_day: Option<SessionDay>,
}

/// The plan of a contract: interval and grace from the interval rows, the multiple from the rules. A student's loan
/// takes term and first instalment from [`super::study_term`] instead, and keeps the interval.
pub fn plan_for(
    rules: &[RuleRow],
    intervals: &[IntervalRow],
    scope: &LoanScope<'_>,
    lent: &Lent,
) -> Result<SchedulePlan, NoSchedule> {
    let interval = interval_on(intervals, scope, lent.months, lent.signed);
    let interval = interval.ok_or(MissingRule("instalment-interval"))?;
    let programme = scope.programme.and_then(|code| code.as_str().get(..2)).unwrap_or_default();
    let multiple = value_on(rules, keys::MULTIPLE, programme, lent.signed).ok_or(MissingRule(keys::MULTIPLE))?;
    Ok(SchedulePlan {
        principal: lent.principal,
        disbursed: lent.disbursed,
        months: lent.months,
        interval: interval.months,
        grace: Grace::Months(interval.grace),
        session_day: lent.session_day,
        multiple: Dong::new(multiple)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::ProgrammeCode;
    use crate::programmes::ProductCode;
    use crate::rules::shipped;
    use crate::schedule::{instalments, shipped_intervals};

    fn lent(months: u32) -> Lent {
        Lent {
            principal: Dong::new(40_000_000).unwrap(),
            signed: "2025-06-18".parse().unwrap(),
            disbursed: "2025-06-20".parse().unwrap(),
            months,
            session_day: Some(SessionDay::new(12).unwrap()),
        }
    }

    #[test]
    fn a_housing_loan_of_the_ethnic_minority_programme() {
        let (product, programme) = (ProductCode::parse("ND28_NHA").unwrap(), ProgrammeCode::parse("25").unwrap());
        let scope = LoanScope { product: Some(&product), programme: Some(&programme), direct: false };
        let plan = plan_for(&shipped().unwrap(), &shipped_intervals().unwrap(), &scope, &lent(180)).unwrap();
        let rows = instalments(&plan).unwrap();
        let rows: Vec<_> = rows.iter().map(|row| (row.due.to_string(), row.principal.get())).collect();
        let due = |day: &str| (day.to_owned(), 10_000_000);
        assert_eq!(rows, [due("2031-06-12"), due("2034-06-12"), due("2037-06-12"), due("2040-06-12")]);
    }

    #[test]
    fn without_a_row_there_is_no_plan() {
        let scope = LoanScope::default();
        let rules = shipped().unwrap();
        let none = plan_for(&rules, &[], &scope, &lent(60));
        assert_eq!(none, Err(NoSchedule::Rule(MissingRule("instalment-interval"))));
        let none = plan_for(&[], &shipped_intervals().unwrap(), &scope, &lent(60));
        assert_eq!(none, Err(NoSchedule::Rule(MissingRule(keys::MULTIPLE))));
    }
}
