//! Interest of a schedule that is kept to the day. Source: SOURCES.md.

use chrono::NaiveDate;
use ledger::Dong;

use super::plan::{Instalment, SchedulePlan};
use crate::calendar::day_before;
use crate::interest::{InterestTerms, NoInterest, Status, accrue, timeline};
use crate::parts::Parts;
use crate::rate::AnnualRate;

/// One instalment with the interest of the days since the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScheduleRow {
    /// 1, 2, 3 …
    pub no: u32,
    /// The day it falls due.
    pub due: NaiveDate,
    /// Principal due, whole đồng.
    pub principal: Dong,
    /// Interest from the instalment before (the first: from the disbursement) to the day before this one.
    pub interest: Dong,
    /// Principal left after it.
    pub balance: Dong,
}

/// The instalments with interest, when the whole principal is disbursed on the first day and each instalment is paid on
/// its day. `rates` is the contract's rate from each day on; before the first of them nothing is borne.
///
/// Every row is summed exactly and rounded half-up once, so that it can be checked by itself; the column's sum may
/// therefore differ from interest rounded over the whole term, by at most half a đồng a row.
pub fn interest_schedule(
    plan: &SchedulePlan,
    instalments: &[Instalment],
    rates: &[(NaiveDate, AnnualRate)],
) -> Result<Vec<ScheduleRow>, NoInterest> {
    let mut balances = vec![(plan.disbursed, Parts::of(Status::InTerm, plan.principal))];
    let mut left = plan.principal;
    for row in instalments {
        left = left.minus(row.principal)?;
        balances.push((row.due, Parts::of(Status::InTerm, left)));
    }
    let terms = InterestTerms { rates: rates.to_vec(), factors: Vec::new(), grace_through: None };
    let positions = timeline(&balances, &terms);
    let starts = balances.iter().map(|(day, _)| *day);
    let after = balances.iter().skip(1).map(|(_, parts)| parts.in_term);
    let rows = instalments.iter().zip(starts.zip(after));
    rows.map(|(row, (from, balance))| {
        let interest = accrue(&positions, from, day_before(row.due))?.rounded()?;
        Ok(ScheduleRow { no: row.no, due: row.due, principal: row.principal, interest, balance })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interest::ExactInterest;
    use crate::schedule::{Grace, instalments};
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn percent(text: &str) -> AnnualRate {
        AnnualRate::from_percent(text.parse().unwrap()).unwrap()
    }

    fn plan(principal: i64) -> SchedulePlan {
        SchedulePlan {
            principal: Dong::new(principal).unwrap(),
            disbursed: day("2025-03-10"),
            months: 60,
            interval: 24,
            grace: Grace::Months(0),
            session_day: None,
            multiple: Dong::new(100_000).unwrap(),
        }
    }

    #[test]
    fn each_row_bears_the_balance_it_began_with_at_the_rates_of_its_days() {
        let plan = plan(50_000_000);
        let rows = instalments(&plan).unwrap();
        let rates = [(day("2025-03-10"), percent("6.6")), (day("2025-12-01"), percent("6.24"))];
        let schedule = interest_schedule(&plan, &rows, &rates).unwrap();
        let told: Vec<_> =
            schedule.iter().map(|row| (row.due.to_string(), row.interest.get(), row.balance.get())).collect();
        // Row 1: 10/03–30/11/2025 = 266 days at 6.6 %: 50,000,000 × 0.066 × 266 ÷ 365 = 2,404,931.5068…;
        //   01/12/2025–09/03/2027 = 464 days at 6.24 %: 50,000,000 × 0.0624 × 464 ÷ 365 = 3,966,246.5753…; together
        //   6,371,178.0822. Row 2: 33,400,000 × 0.0624 × 731 ÷ 365 = 4,174,030.0274 (29/02/2028 counts). Row 3:
        //   16,800,000 × 0.0624 for the 365 days to 09/03/2030.
        assert_eq!(
            told,
            [
                ("2027-03-10".to_owned(), 6_371_178, 33_400_000),
                ("2029-03-10".to_owned(), 4_174_030, 16_800_000),
                ("2030-03-10".to_owned(), 1_048_320, 0),
            ]
        );
    }

    #[test]
    fn nothing_is_borne_before_the_first_rate() {
        let plan = plan(50_000_000);
        let rows = instalments(&plan).unwrap();
        assert!(interest_schedule(&plan, &rows, &[]).unwrap().iter().all(|row| row.interest.is_zero()));
    }

    proptest! {
        #[test]
        fn rows_differ_from_the_whole_by_rounding_alone(principal in 1i64..900_000_000, ppb in 0i64..200_000_000) {
            let plan = plan(principal);
            let rows = instalments(&plan).unwrap();
            let rates = [(plan.disbursed, AnnualRate::from_ppb(ppb).unwrap())];
            let schedule = interest_schedule(&plan, &rows, &rates).unwrap();
            // The whole, day by day, each day on the balance that is left.
            let mut exact = ExactInterest::default();
            for probe in plan.disbursed.iter_days().take_while(|probe| *probe < rows.last().unwrap().due) {
                let paid = Dong::sum(rows.iter().filter(|row| row.due <= probe).map(|row| row.principal)).unwrap();
                let balance = Parts::of(Status::InTerm, plan.principal.minus(paid).unwrap());
                let terms = InterestTerms { rates: rates.to_vec(), factors: Vec::new(), grace_through: None };
                let one = accrue(&timeline(&[(probe, balance)], &terms), probe, probe).unwrap();
                exact = exact.plus(one.exact);
            }
            let sum = Dong::sum(schedule.iter().map(|row| row.interest)).unwrap().get();
            let rows_count = i64::try_from(rows.len()).unwrap();
            prop_assert!((sum - exact.rounded().unwrap().get()).abs() <= (rows_count + 1) / 2);
            prop_assert_eq!(schedule.last().unwrap().balance, Dong::ZERO);
        }
    }
}
