//! Simple interest on the actual balance: balance × actual days × yearly rate ÷ 365, rounded once.
//! Source: SOURCES.md R-02 (days), R-03 (basis), R-04 (rounding), R-05 (overdue), R-06 (frozen).

use chrono::{Days, NaiveDate};
use ledger::{Dong, NotDong};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::parts::Parts;
use crate::rate::{AnnualRate, NotARate, OverdueFactor};

/// Which part of the principal a segment is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Trong hạn: bears the contract's rate.
    InTerm,
    /// Quá hạn: bears the contract's rate times the overdue factor.
    Overdue,
    /// Khoanh: bears none.
    Frozen,
}

/// What a loan owes from the end of a day on, until the next such position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The first day that bears interest on these balances.
    pub from: NaiveDate,
    /// The principal.
    pub parts: Parts,
    /// The contract's rate.
    pub rate: AnnualRate,
    /// What overdue principal bears of it.
    pub factor: OverdueFactor,
    /// Whether interest of these days is grace-period interest (lãi ân hạn), kept apart until the grace ends.
    pub grace: bool,
}

/// A run of days with one balance, one rate and one status: the explanation of a đồng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The first day that counts.
    pub from: NaiveDate,
    /// The last day that counts.
    pub through: NaiveDate,
    /// Both ends counted.
    pub days: i64,
    /// The principal that bore interest.
    pub balance: Dong,
    /// The rate it bore.
    pub rate: AnnualRate,
    /// Which part of the principal.
    pub status: Status,
    /// Whether it is grace-period interest.
    pub grace: bool,
}

/// Interest before rounding, in đồng × days × parts per billion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExactInterest(i128);

/// Interest over a period with every segment that made it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accrual {
    /// In the order of days, then in term, overdue, frozen.
    pub segments: Vec<Segment>,
    /// The exact sum of what is not grace-period interest.
    pub exact: ExactInterest,
    /// The exact sum of grace-period interest.
    pub grace: ExactInterest,
}

/// Why interest can't be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoInterest {
    /// A rate that can't be kept exactly.
    #[error(transparent)]
    Rate(#[from] NotARate),
    /// A sum out of the range of money.
    #[error(transparent)]
    Range(#[from] NotDong),
}

/// Days of the yearly rate, whatever the year's length. Source: SOURCES.md R-03.
const YEAR_DAYS: i128 = 365;
const PPB: i128 = 1_000_000_000;

impl ExactInterest {
    /// Of one segment.
    pub fn of(segment: &Segment) -> ExactInterest {
        // 2⁵³ đồng × 10⁹ ppb × 4 million days is below 2¹²⁷.
        ExactInterest(i128::from(segment.balance.get()) * i128::from(segment.days) * i128::from(segment.rate.ppb()))
    }

    /// Rounded half-up to whole đồng: the one rounding of an interest figure.
    ///
    /// 20,000,000 đ × 6.24 % × 31 days ÷ 365 = 105,994.52…, booked 105,995 đ. Source: SOURCES.md R-04.
    pub fn rounded(self) -> Result<Dong, NotDong> {
        let unit = YEAR_DAYS * PPB;
        let rounded = (self.0 + unit / 2).div_euclid(unit);
        i64::try_from(rounded).map_err(|_| NotDong).and_then(Dong::new)
    }

    /// In đồng with nine decimals, cut off: for showing, not for adding.
    pub fn shown(self) -> Decimal {
        let nano = self.0 / YEAR_DAYS;
        Decimal::try_from_i128_with_scale(nano, 9).unwrap_or(Decimal::MAX)
    }

    /// The exact sum.
    #[must_use]
    pub fn plus(self, other: ExactInterest) -> ExactInterest {
        ExactInterest(self.0 + other.0)
    }
}

impl Accrual {
    /// Whole đồng, rounded once; without grace-period interest.
    pub fn rounded(&self) -> Result<Dong, NotDong> {
        self.exact.rounded()
    }

    fn add(&mut self, segment: Segment) {
        let sum = if segment.grace { &mut self.grace } else { &mut self.exact };
        *sum = sum.plus(ExactInterest::of(&segment));
        self.segments.push(segment);
    }
}

/// What a loan bears interest by, day by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterestTerms {
    /// The contract's rate from each day on, in the order of days; nothing is borne before the first.
    pub rates: Vec<(NaiveDate, AnnualRate)>,
    /// What overdue principal bears of it from each day on, in the order of days; once before the first.
    pub factors: Vec<(NaiveDate, OverdueFactor)>,
    /// The last day of the grace period, when there is one.
    pub grace_through: Option<NaiveDate>,
}

/// The positions of a loan whose balances changed on these days: split at every change of balance, rate, overdue
/// factor or grace, and nowhere else. `balances` are in the order of days, each what stood at the day's end.
pub fn timeline(balances: &[(NaiveDate, Parts)], terms: &InterestTerms) -> Vec<Position> {
    let Some((first, _)) = balances.first() else { return Vec::new() };
    let grace_ends = terms.grace_through.and_then(|last| last.checked_add_days(Days::new(1)));
    let changes = terms.rates.iter().map(|(day, _)| *day).chain(terms.factors.iter().map(|(day, _)| *day));
    let mut days: Vec<NaiveDate> = Vec::with_capacity(balances.len());
    days.extend(balances.iter().map(|(day, _)| *day));
    days.extend(changes.chain(grace_ends).filter(|day| day > first));
    if days.len() > balances.len() {
        days.sort_unstable();
        days.dedup();
    }
    let mut positions: Vec<Position> = Vec::with_capacity(days.len());
    for day in days {
        let position = Position {
            from: day,
            parts: at(balances, day).unwrap_or_default(),
            rate: at(&terms.rates, day).unwrap_or(AnnualRate::NONE),
            factor: at(&terms.factors, day).unwrap_or(OverdueFactor::ONCE),
            grace: terms.grace_through.is_some_and(|last| day <= last),
        };
        if positions.last().is_none_or(|last| Position { from: day, ..*last } != position) {
            positions.push(position);
        }
    }
    positions
}

/// What held on `day`: the latest of the dated values not after it.
fn at<T: Copy>(dated: &[(NaiveDate, T)], day: NaiveDate) -> Option<T> {
    let after = dated.partition_point(|(from, _)| *from <= day);
    dated.get(after.checked_sub(1)?).map(|(_, value)| *value)
}

impl Position {
    /// The rate that part of the principal bears.
    fn rate_of(&self, status: Status) -> Result<AnnualRate, NotARate> {
        match status {
            Status::InTerm => Ok(self.rate),
            Status::Overdue => self.rate.overdue(self.factor),
            Status::Frozen => Ok(AnnualRate::NONE),
        }
    }
}

/// Interest from `from` through `through`, both days counted, on `positions` in the order of their days.
///
/// A day bears interest on the balance that stood at its end: the day of disbursement counts, the day
/// of repayment does not (SOURCES.md R-02). Days before the first position bear none.
pub fn accrue(positions: &[Position], from: NaiveDate, through: NaiveDate) -> Result<Accrual, NoInterest> {
    let mut accrual = Accrual::default();
    for (index, position) in positions.iter().enumerate() {
        let until = match positions.get(index + 1) {
            Some(next) => next.from.checked_sub_days(Days::new(1)).unwrap_or(next.from).min(through),
            None => through,
        };
        let start = position.from.max(from);
        if start > until {
            continue;
        }
        let days = (until - start).num_days() + 1;
        for (status, balance) in position.parts.each().into_iter().filter(|(_, balance)| !balance.is_zero()) {
            let rate = position.rate_of(status)?;
            let grace = position.grace;
            accrual.add(Segment { from: start, through: until, days, balance, rate, status, grace });
        }
    }
    Ok(accrual)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn parts(in_term: i64, overdue: i64, frozen: i64) -> Parts {
        let dong = |amount| Dong::new(amount).unwrap();
        Parts { in_term: dong(in_term), overdue: dong(overdue), frozen: dong(frozen) }
    }

    fn position(from: &str, in_term: i64, overdue: i64, frozen: i64) -> Position {
        Position {
            from: day(from),
            parts: parts(in_term, overdue, frozen),
            grace: false,
            rate: AnnualRate::from_ppb(62_400_000).unwrap(),
            factor: OverdueFactor::from_ppm(1_300_000).unwrap(),
        }
    }

    #[test]
    fn the_worked_line_of_the_manual() {
        let january =
            accrue(&[position("2026-01-01", 20_000_000, 0, 0)], day("2026-01-01"), day("2026-01-31")).unwrap();
        assert_eq!(january.segments[0].days, 31);
        assert_eq!(january.exact.shown().to_string(), "105994.520547945");
        assert_eq!(january.rounded().unwrap().get(), 105_995);
    }

    #[test]
    fn half_a_dong_goes_up() {
        // 36,500,000,000 × 1 day × 5 ppb ÷ 365 = 0.5 đ.
        let mut half = position("2026-01-01", 36_500_000_000, 0, 0);
        half.rate = AnnualRate::from_ppb(5).unwrap();
        let accrual = accrue(&[half], day("2026-01-01"), day("2026-01-01")).unwrap();
        assert_eq!(accrual.rounded().unwrap().get(), 1);
    }

    #[test]
    fn overdue_bears_more_and_frozen_nothing() {
        let loan = position("2026-01-01", 10_000_000, 5_000_000, 7_000_000);
        let accrual = accrue(&[loan], day("2026-01-01"), day("2026-01-10")).unwrap();
        // 10,000,000 × 6.24 % × 10 ÷ 365 = 17,095.89; 5,000,000 × 8.112 % × 10 ÷ 365 = 11,112.32; frozen 0.
        assert_eq!(accrual.rounded().unwrap().get(), 28_208);
        assert_eq!(accrual.segments.len(), 3);
        assert_eq!(accrual.segments[2].rate, AnnualRate::NONE);
    }

    #[test]
    fn the_day_of_repayment_does_not_count() {
        // 10 million until a repayment of 4 million on 11 January.
        let loan = [position("2026-01-01", 10_000_000, 0, 0), position("2026-01-11", 6_000_000, 0, 0)];
        let accrual = accrue(&loan, day("2026-01-01"), day("2026-01-20")).unwrap();
        assert_eq!(
            accrual.segments.iter().map(|s| (s.days, s.balance.get())).collect::<Vec<_>>(),
            [(10, 10_000_000), (10, 6_000_000)]
        );
    }

    #[test]
    fn a_leap_february_has_its_29_days() {
        let accrual =
            accrue(&[position("2028-02-01", 36_500_000, 0, 0)], day("2028-02-01"), day("2028-02-29")).unwrap();
        // 36,500,000 × 6.24 % ÷ 365 = 6,240 a day.
        assert_eq!(accrual.rounded().unwrap().get(), 29 * 6_240);
    }

    #[test]
    fn nothing_before_the_first_day_or_in_a_period_that_ends_before_it_starts() {
        let loan = [position("2026-01-10", 1_000_000, 0, 0)];
        assert!(accrue(&loan, day("2026-01-01"), day("2026-01-09")).unwrap().segments.is_empty());
        assert_eq!(accrue(&loan, day("2026-01-01"), day("2026-01-11")).unwrap().segments[0].days, 2);
        assert!(accrue(&loan, day("2026-02-01"), day("2026-01-31")).unwrap().segments.is_empty());
    }

    fn terms(rates: &[(&str, i64)], grace_through: Option<&str>) -> InterestTerms {
        InterestTerms {
            rates: rates.iter().map(|(from, ppb)| (day(from), AnnualRate::from_ppb(*ppb).unwrap())).collect(),
            factors: vec![(day("2000-01-01"), OverdueFactor::from_ppm(1_300_000).unwrap())],
            grace_through: grace_through.map(day),
        }
    }

    #[test]
    fn a_repricing_splits_the_month_and_only_that() {
        let balances = [(day("2025-11-01"), parts(10_000_000, 0, 0))];
        let line = timeline(&balances, &terms(&[("2020-01-01", 66_000_000), ("2025-12-01", 62_400_000)], None));
        assert_eq!(line.iter().map(|p| p.from.to_string()).collect::<Vec<_>>(), ["2025-11-01", "2025-12-01"]);
        let accrual = accrue(&line, day("2025-11-16"), day("2025-12-15")).unwrap();
        // 10,000,000 × (6.6 % × 15 + 6.24 % × 15) ÷ 365 = 27,123.29 + 25,643.84 = 52,767.12…
        assert_eq!(accrual.rounded().unwrap().get(), 52_767);
    }

    #[test]
    fn grace_interest_is_kept_apart() {
        let balances = [(day("2026-01-01"), parts(36_500_000, 0, 0))];
        let line = timeline(&balances, &terms(&[("2026-01-01", 62_400_000)], Some("2026-01-10")));
        let accrual = accrue(&line, day("2026-01-01"), day("2026-01-31")).unwrap();
        // 6,240 a day: ten days of grace, twenty-one after.
        assert_eq!(accrual.grace.rounded().unwrap().get(), 62_400);
        assert_eq!(accrual.rounded().unwrap().get(), 21 * 6_240);
    }

    #[test]
    fn what_does_not_change_does_not_split() {
        let balances = [(day("2026-01-01"), parts(1, 0, 0)), (day("2026-01-05"), parts(1, 0, 0))];
        let line = timeline(&balances, &terms(&[("2020-01-01", 1), ("2026-01-03", 1)], None));
        assert_eq!(line.len(), 1);
        assert!(timeline(&[], &terms(&[("2020-01-01", 1)], Some("2026-01-01"))).is_empty());
    }

    proptest! {
        #[test]
        fn any_split_of_days_gives_the_same_exact_interest(
            in_term in 0i64..1_000_000_000, overdue in 0i64..1_000_000_000, frozen in 0i64..1_000_000_000,
            change in 1u64..700, days in 1u64..700, cut in 0u64..700,
        ) {
            let start = day("2027-11-15");
            let loan = [position("2027-11-15", in_term, overdue, frozen), Position {
                from: start + Days::new(change),
                ..position("2027-11-15", overdue, frozen, in_term)
            }];
            let end = start + Days::new(days);
            let middle = start + Days::new(cut.min(days));
            let whole = accrue(&loan, start, end).unwrap().exact;
            let first = accrue(&loan, start, middle).unwrap().exact;
            let second = accrue(&loan, middle + Days::new(1), end).unwrap().exact;
            prop_assert_eq!(first.plus(second), whole);
        }
    }
}
