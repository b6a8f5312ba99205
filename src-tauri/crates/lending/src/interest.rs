//! Simple interest on the actual balance: balance × actual days × yearly rate ÷ 365, rounded once.
//! Source: SOURCES.md R-02 (days), R-03 (basis), R-04 (rounding), R-05 (overdue), R-06 (frozen).

use chrono::{Days, NaiveDate};
use ledger::{Dong, NotDong};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

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
    /// Principal in term.
    pub in_term: Dong,
    /// Principal overdue.
    pub overdue: Dong,
    /// Principal frozen.
    pub frozen: Dong,
    /// The contract's rate.
    pub rate: AnnualRate,
    /// What overdue principal bears of it.
    pub factor: OverdueFactor,
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
}

/// Interest before rounding, in đồng × days × parts per billion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExactInterest(i128);

/// Interest over a period with every segment that made it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accrual {
    /// In the order of days, then in term, overdue, frozen.
    pub segments: Vec<Segment>,
    /// Their exact sum.
    pub exact: ExactInterest,
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

    fn plus(self, other: ExactInterest) -> ExactInterest {
        ExactInterest(self.0 + other.0)
    }
}

impl Accrual {
    /// Whole đồng, rounded once.
    pub fn rounded(&self) -> Result<Dong, NotDong> {
        self.exact.rounded()
    }
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
        let parts = [
            (Status::InTerm, position.in_term),
            (Status::Overdue, position.overdue),
            (Status::Frozen, position.frozen),
        ];
        for (status, balance) in parts.into_iter().filter(|(_, balance)| !balance.is_zero()) {
            let rate = position.rate_of(status)?;
            let segment = Segment { from: start, through: until, days, balance, rate, status };
            accrual.exact = accrual.exact.plus(ExactInterest::of(&segment));
            accrual.segments.push(segment);
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

    fn position(from: &str, in_term: i64, overdue: i64, frozen: i64) -> Position {
        Position {
            from: day(from),
            in_term: Dong::new(in_term).unwrap(),
            overdue: Dong::new(overdue).unwrap(),
            frozen: Dong::new(frozen).unwrap(),
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
