//! Temporary cuts of the rates of contracts in being. Source: SOURCES.md R-19.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::terms::{MAX_TEXT, ProductCode};
use crate::rate::{AnnualRate, NotARate};

/// How a cut lowers a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum CutKind {
    /// So many parts per billion a year are taken off: 20,000,000 is two points. Not below nothing.
    Points(i64),
    /// So many parts per million of the rate are taken off: 100,000 is a tenth.
    Share(i64),
}

/// Contracts bear less from a day through a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateCut {
    /// Its name in our table.
    pub id: String,
    /// The decision it rests on.
    pub legal_base: String,
    /// How much.
    pub kind: CutKind,
    /// Whom it applies to, in Vietnamese.
    pub applies_to: String,
    /// The products it applies to; empty = all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<ProductCode>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub through: NaiveDate,
    /// Where we know it from.
    pub source: String,
    /// Whether the bank confirmed it.
    pub verified: bool,
    /// Whether rates are computed with it. A cut whose list of provinces we have not seen waits for the office.
    pub in_force: bool,
}

/// Why a cut can't be taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCut {
    /// A text that must say something says nothing; its name.
    #[error("cut-text-missing")]
    Missing(&'static str),
    /// A text longer than [`MAX_TEXT`]; its name.
    #[error("cut-text-too-long")]
    TooLong(&'static str),
    /// The last day lies before the first.
    #[error("cut-days-reversed")]
    DaysReversed {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// A cut of nothing or less, or of more than the whole.
    #[error("cut-amount-out-of-range")]
    Amount,
}

const PPM: i64 = 1_000_000;
const WHOLE_PPB: i64 = 1_000_000_000;

impl CutKind {
    /// The rate with the cut taken off; refused when it can't be kept exactly, or when the cut is below nothing or
    /// takes more than the whole.
    ///
    /// 6.6 % less a tenth is 5.94 %; 6.24 % less two points is 4.24 %.
    pub fn taken_off(self, rate: AnnualRate) -> Result<AnnualRate, NotARate> {
        match self {
            CutKind::Points(ppb) if ppb >= 0 => AnnualRate::from_ppb(rate.ppb().saturating_sub(ppb).max(0)),
            CutKind::Share(ppm) if (0..=PPM).contains(&ppm) => {
                // At most 10⁹ × 10⁶.
                let product = rate.ppb() * (PPM - ppm);
                if product % PPM == 0 { AnnualRate::from_ppb(product / PPM) } else { Err(NotARate) }
            }
            _ => Err(NotARate),
        }
    }
}

impl RateCut {
    /// Whether the cut makes sense by itself.
    pub fn check(&self) -> Result<(), BadCut> {
        let must = [("id", &self.id), ("legal_base", &self.legal_base), ("source", &self.source)];
        if let Some((field, _)) = must.iter().find(|(_, text)| text.trim().is_empty()) {
            return Err(BadCut::Missing(field));
        }
        let applies_to = ("applies_to", &self.applies_to);
        if let Some((field, _)) = must.iter().chain([&applies_to]).find(|(_, text)| text.chars().count() > MAX_TEXT) {
            return Err(BadCut::TooLong(field));
        }
        if self.through < self.from {
            return Err(BadCut::DaysReversed { from: self.from, to: self.through });
        }
        let (amount, whole) = match self.kind {
            CutKind::Points(ppb) => (ppb, WHOLE_PPB),
            CutKind::Share(ppm) => (ppm, PPM),
        };
        if (1..=whole).contains(&amount) { Ok(()) } else { Err(BadCut::Amount) }
    }

    /// Whether it lowers the rate of that product's contracts on `day`. A contract whose product is not known takes
    /// part in cuts of all products.
    pub fn applies(&self, product: Option<&ProductCode>, day: NaiveDate) -> bool {
        let meant = self.products.is_empty() || product.is_some_and(|product| self.products.contains(product));
        self.in_force && meant && self.from <= day && day <= self.through
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(text: &str) -> AnnualRate {
        AnnualRate::from_percent(text.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_cut_that_makes_no_sense_is_refused() {
        let good = super::super::shipped_cuts().unwrap().swap_remove(0);
        let bad = |change: fn(&mut RateCut)| {
            let mut cut = good.clone();
            change(&mut cut);
            cut.check()
        };
        assert_eq!(bad(|_| ()), Ok(()));
        assert_eq!(bad(|cut| cut.source.clear()), Err(BadCut::Missing("source")));
        assert_eq!(bad(|cut| cut.applies_to = "x".repeat(1_001)), Err(BadCut::TooLong("applies_to")));
        assert_eq!(bad(|cut| cut.kind = CutKind::Share(0)), Err(BadCut::Amount));
        assert_eq!(bad(|cut| cut.kind = CutKind::Points(1_000_000_001)), Err(BadCut::Amount));
        let reversed = BadCut::DaysReversed { from: good.from, to: "2021-09-30".parse().unwrap() };
        assert_eq!(bad(|cut| cut.through = "2021-09-30".parse().unwrap()), Err(reversed));
    }

    #[test]
    fn a_cut_is_exact_and_never_below_nothing() {
        assert_eq!(CutKind::Share(100_000).taken_off(percent("6.6")), Ok(percent("5.94")));
        assert_eq!(CutKind::Points(20_000_000).taken_off(percent("6.24")), Ok(percent("4.24")));
        assert_eq!(CutKind::Points(20_000_000).taken_off(percent("1.2")), Ok(AnnualRate::NONE));
        let third = CutKind::Share(333_333);
        assert_eq!(third.taken_off(AnnualRate::from_ppb(1).unwrap()), Err(NotARate), "finer than parts per billion");
        assert_eq!(CutKind::Share(-1).taken_off(percent("6.6")), Err(NotARate), "a cut is no rise");
        assert_eq!(CutKind::Points(-1).taken_off(percent("6.6")), Err(NotARate));
    }
}
