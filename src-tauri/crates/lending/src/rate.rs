//! Interest rates, exact: integers inside, decimals only at the edges.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

/// A yearly interest rate in parts per billion of the principal: 62,400,000 is 6.24 % a year.
///
/// 0 % to 100 %. Seven decimals of the fraction are needed (10.30224 % = 0.1030224); nine are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct AnnualRate(i64);

/// How many times the contract's rate overdue principal bears, in parts per million: 1,300,000 is 130 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct OverdueFactor(i64);

/// A rate that is negative, above its limit, or finer than can be kept exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a rate")]
pub struct NotARate;

const PPB_PER_PERCENT: i64 = 10_000_000;
const PPM: i64 = 1_000_000;

impl AnnualRate {
    /// No interest.
    pub const NONE: AnnualRate = AnnualRate(0);

    /// `ppb` parts per billion; refused outside 0…1,000,000,000.
    pub const fn from_ppb(ppb: i64) -> Result<AnnualRate, NotARate> {
        if ppb < 0 || ppb > 1_000_000_000 { Err(NotARate) } else { Ok(AnnualRate(ppb)) }
    }

    /// A rate in percent a year, as contracts print it (`6.24`). Refused when it has more than seven
    /// decimals, rather than rounded.
    pub fn from_percent(percent: Decimal) -> Result<AnnualRate, NotARate> {
        let ppb = percent.checked_mul(Decimal::from(PPB_PER_PERCENT)).ok_or(NotARate)?;
        if !ppb.fract().is_zero() {
            return Err(NotARate);
        }
        ppb.to_i64().ok_or(NotARate).and_then(AnnualRate::from_ppb)
    }

    /// Parts per billion a year.
    pub const fn ppb(self) -> i64 {
        self.0
    }

    /// Percent a year, without trailing zeros.
    pub fn percent(self) -> Decimal {
        Decimal::new(self.0, 7).normalize()
    }

    /// The rate overdue principal bears, up to ten times the largest contract's; refused when it is not a whole
    /// number of parts per billion.
    ///
    /// 7.9248 % × 130 % = 10.30224 %. Source: SOURCES.md R-05.
    pub fn overdue(self, factor: OverdueFactor) -> Result<AnnualRate, NotARate> {
        let product = self.0.checked_mul(factor.0).ok_or(NotARate)?;
        if product % PPM != 0 {
            return Err(NotARate);
        }
        Ok(AnnualRate(product / PPM))
    }
}

impl OverdueFactor {
    /// Overdue principal bears no more than the rest.
    pub const ONCE: OverdueFactor = OverdueFactor(PPM);

    /// `ppm` parts per million; refused outside 1…10 times.
    pub const fn from_ppm(ppm: i64) -> Result<OverdueFactor, NotARate> {
        if ppm < PPM || ppm > 10 * PPM { Err(NotARate) } else { Ok(OverdueFactor(ppm)) }
    }
}

impl TryFrom<i64> for AnnualRate {
    type Error = NotARate;
    fn try_from(ppb: i64) -> Result<AnnualRate, NotARate> {
        AnnualRate::from_ppb(ppb)
    }
}

impl From<AnnualRate> for i64 {
    fn from(rate: AnnualRate) -> i64 {
        rate.0
    }
}

impl TryFrom<i64> for OverdueFactor {
    type Error = NotARate;
    fn try_from(ppm: i64) -> Result<OverdueFactor, NotARate> {
        OverdueFactor::from_ppm(ppm)
    }
}

impl From<OverdueFactor> for i64 {
    fn from(factor: OverdueFactor) -> i64 {
        factor.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_is_read_exactly_or_refused() {
        let rate = |text: &str| AnnualRate::from_percent(text.parse().unwrap());
        assert_eq!(rate("6.24").unwrap().ppb(), 62_400_000);
        assert_eq!(rate("7.9248").unwrap().ppb(), 79_248_000);
        assert_eq!(rate("7.9248").unwrap().percent().to_string(), "7.9248");
        assert_eq!(rate("6.24000001"), Err(NotARate), "finer than parts per billion");
        assert_eq!(rate("-1"), Err(NotARate));
        assert_eq!(rate("101"), Err(NotARate));
    }

    #[test]
    fn the_overdue_rate_is_exact() {
        let factor = OverdueFactor::from_ppm(1_300_000).unwrap();
        let jobs = AnnualRate::from_ppb(79_248_000).unwrap();
        assert_eq!(jobs.overdue(factor).unwrap().percent().to_string(), "10.30224");
        assert_eq!(AnnualRate::from_ppb(1).unwrap().overdue(factor), Err(NotARate), "1.3 parts per billion");
        assert_eq!(OverdueFactor::from_ppm(999_999), Err(NotARate));
    }
}
