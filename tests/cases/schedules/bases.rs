//! Other ways of counting a year, told to our interest exactly.
//!
//! Our day is 1/365 of a year, always. A source whose day is another part of a year is expressed by the balance of that
//! day: `unit × 365 × part` times as large, with a unit that makes every such number whole. Our interest is then exactly
//! `unit` times the source's; no rate is rounded, and days, splits, rates and freezes stay those of the real calendar.
//! The sources with such bases leave out the first day of a period and count the last; so do the days given here.

use chrono::NaiveDate;
use ledger::Dong;
use lending::calendar::{day_before, next_day};
use lending::interest::{ExactInterest, InterestTerms, Status, accrue, timeline};
use lending::parts::Parts;
use lending::rate::AnnualRate;

use super::vectors::{Basis, Case, Row};

/// Divisible by the days of every month: 28, 29, 30, 31.
const MONTHS: i64 = 4 * 3 * 5 * 7 * 29 * 31;

/// By how much our figure is larger than the source's.
pub fn unit(basis: Basis) -> i64 {
    match basis {
        Basis::Actual365 => 1,
        Basis::ActualActual => 366,
        Basis::Month => 12 * MONTHS,
    }
}

/// By how much the balance of a day is larger than the source's.
fn weight(basis: Basis, day: NaiveDate, days_in_period: i64) -> i64 {
    match basis {
        Basis::Actual365 => 1,
        Basis::ActualActual if day.leap_year() => 365,
        Basis::ActualActual => 366,
        Basis::Month => 365 * (MONTHS / days_in_period),
    }
}

/// The first and the last day that bear interest in a period.
fn days_of(basis: Basis, row: &Row) -> (NaiveDate, NaiveDate) {
    match basis {
        Basis::Actual365 => (row.from, day_before(row.due)),
        Basis::ActualActual | Basis::Month => (next_day(row.from), row.due),
    }
}

/// Our exact interest of a period, [`unit`] times the source's.
pub fn interest_of(case: &Case, row: &Row) -> ExactInterest {
    let (first, last) = days_of(case.basis, row);
    let balances: Vec<(NaiveDate, Parts)> = first
        .iter_days()
        .take_while(|day| *day <= last)
        .map(|day| {
            let balance = row.balances.iter().rfind(|(from, _)| *from <= day).map_or(row.opening, |(_, left)| *left);
            let weighed = balance * weight(case.basis, day, (row.due - row.from).num_days());
            let frozen = case.frozen.is_some_and(|(from, through)| from <= day && day <= through);
            let status = if frozen { Status::Frozen } else { Status::InTerm };
            (day, Parts::of(status, Dong::new(weighed).unwrap()))
        })
        .collect();
    let terms = InterestTerms { rates: rates_of(case), factors: Vec::new(), grace_through: None };
    accrue(&timeline(&balances, &terms), first, last).unwrap().exact
}

pub fn rates_of(case: &Case) -> Vec<(NaiveDate, AnnualRate)> {
    let rate = |percent: &String| AnnualRate::from_percent(percent.parse().unwrap()).unwrap();
    case.rates.iter().map(|(day, percent)| (*day, rate(percent))).collect()
}

/// In the source's money: by the product's own rounding where nothing was made larger, else half-up from the exact sum.
pub fn rounded(case: &Case, exact: ExactInterest) -> i64 {
    if unit(case.basis) == 1 && case.multiple == 1 {
        return exact.rounded().unwrap().get();
    }
    // Nine decimals of our figure, cut off: far finer than half a unit of it.
    let shown = exact.shown();
    let nano = shown.mantissa() * 10_i128.pow(9 - shown.scale());
    let whole = i128::from(unit(case.basis)) * i128::from(case.multiple) * 1_000_000_000;
    let multiples = i64::try_from((2 * nano + whole).div_euclid(2 * whole)).unwrap();
    multiples * case.multiple
}
