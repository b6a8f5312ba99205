//! One dated row of a product's terms.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use ledger::Dong;
use serde::{Deserialize, Serialize};

use super::ceiling::CeilingBasis;
use crate::codes::ProgrammeCode;
use crate::rate::{AnnualRate, OverdueFactor};

/// No contract runs longer: 50 years.
pub const MAX_TERM_MONTHS: u32 = 600;
/// The longest text of a row, in characters.
pub const MAX_TEXT: usize = 1_000;

/// Our own name of a loan product (`HN`, `GQVL338_UT`): 1–16 of A–Z, 0–9 and `_`. The bank's programme codes are
/// coarser: several products with different rates share one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ProductCode(Arc<str>);

/// Text that is not a product code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a product code")]
pub struct NotAProduct(pub String);

impl ProductCode {
    /// Reads a code of exactly this shape.
    pub fn parse(text: &str) -> Result<ProductCode, NotAProduct> {
        let fits = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
        if (1..=16).contains(&text.len()) && text.bytes().all(fits) {
            Ok(ProductCode(Arc::from(text)))
        } else {
            Err(NotAProduct(text.to_owned()))
        }
    }

    /// The code's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ProductCode {
    type Error = NotAProduct;
    fn try_from(text: String) -> Result<ProductCode, NotAProduct> {
        ProductCode::parse(&text)
    }
}

impl From<ProductCode> for String {
    fn from(code: ProductCode) -> String {
        code.0.as_ref().to_owned()
    }
}

impl fmt::Display for ProductCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whom a product is for, by the household's class (hộ nghèo, cận nghèo, mới thoát nghèo).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HouseholdClass {
    /// Hộ nghèo.
    Poor,
    /// Hộ cận nghèo.
    NearPoor,
    /// Hộ mới thoát nghèo.
    NewlyEscaped,
    /// None of the three.
    Other,
}

/// Whether a row's rate also holds for balances outstanding on its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reprices {
    /// From its first day it applies to every balance of the product, old contracts included.
    OldBalances,
    /// It applies to contracts signed from its first day on; older ones keep theirs.
    NewOnly,
}

/// What a product offers from a day on. A later row of the same product and first day replaces the earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsRow {
    /// The product.
    pub product: ProductCode,
    /// The bank's programme code, where it is known.
    pub programme: Option<ProgrammeCode>,
    /// Vietnamese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// The decisions it rests on.
    pub legal_base: String,
    /// Yearly rate; none where it is not known.
    pub rate: Option<AnnualRate>,
    /// What overdue principal bears of the rate. Source: SOURCES.md R-05.
    pub overdue_factor: OverdueFactor,
    /// The most that may be lent for each of what `ceiling_basis` counts, whole đồng; none where it is not known.
    pub ceiling: Option<Dong>,
    /// What the ceiling is counted by.
    pub ceiling_basis: CeilingBasis,
    /// Longest term in months; none where it is computed or not known.
    pub max_months: Option<u32>,
    /// First day the row holds. 2000-01-01 where the true day was not found; the note says so.
    pub valid_from: NaiveDate,
    /// Last day the row holds.
    pub valid_to: Option<NaiveDate>,
    /// No new contracts: only balances outstanding.
    pub closed_to_new: bool,
    /// Whether old balances take its rate.
    pub reprices: Reprices,
    /// How the rate follows from another, as a hint: `1,27×HN`.
    pub rate_formula: String,
    /// The household class it is for, where it is for one.
    pub household_class: Option<HouseholdClass>,
    /// Who may borrow, in Vietnamese.
    pub eligible: String,
    /// What to know about the row, in Vietnamese.
    pub note: String,
    /// Where we know it from.
    pub source: String,
    /// Whether the bank confirmed it.
    pub verified: bool,
}

/// Why a row can't be taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadTerms {
    /// A text that must say something says nothing; its name.
    #[error("terms-text-missing")]
    Missing(&'static str),
    /// A text longer than [`MAX_TEXT`]; its name.
    #[error("terms-text-too-long")]
    TooLong(&'static str),
    /// The last day lies before the first.
    #[error("terms-days-reversed")]
    DaysReversed {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// A ceiling of nothing or less.
    #[error("terms-ceiling-not-positive")]
    Ceiling,
    /// Numbers of the ceiling's basis that make no sense: a share above the whole, no works.
    #[error("terms-basis-out-of-range")]
    Basis,
    /// A longest term of nothing, or above [`MAX_TERM_MONTHS`].
    #[error("terms-months-out-of-range")]
    Months(u32),
}

impl TermsRow {
    /// Whether the row makes sense by itself.
    pub fn check(&self) -> Result<(), BadTerms> {
        let must = [("name", &self.name), ("legal_base", &self.legal_base), ("source", &self.source)];
        if let Some((field, _)) = must.iter().find(|(_, text)| text.trim().is_empty()) {
            return Err(BadTerms::Missing(field));
        }
        let may = [
            ("name_en", &self.name_en),
            ("rate_formula", &self.rate_formula),
            ("eligible", &self.eligible),
            ("note", &self.note),
        ];
        if let Some((field, _)) = must.iter().chain(&may).find(|(_, text)| text.chars().count() > MAX_TEXT) {
            return Err(BadTerms::TooLong(field));
        }
        match self.valid_to {
            Some(to) if to < self.valid_from => return Err(BadTerms::DaysReversed { from: self.valid_from, to }),
            _ => {}
        }
        if self.ceiling.is_some_and(|ceiling| !ceiling.is_positive()) {
            return Err(BadTerms::Ceiling);
        }
        if !self.ceiling_basis.is_sound() {
            return Err(BadTerms::Basis);
        }
        match self.max_months {
            Some(months) if !(1..=MAX_TERM_MONTHS).contains(&months) => Err(BadTerms::Months(months)),
            _ => Ok(()),
        }
    }

    /// Whether interest goes by it just as by `other`.
    pub fn reckons_as(&self, other: &TermsRow) -> bool {
        let of = |row: &TermsRow| (row.rate, row.overdue_factor, row.valid_from, row.valid_to, row.reprices);
        of(self) == of(other) && self.product == other.product && self.programme == other.programme
    }

    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_code_is_short_and_plain() {
        assert_eq!(ProductCode::parse("GQVL338_UT").unwrap().as_str(), "GQVL338_UT");
        for bad in ["", "hn", "HN-2", "HỘ", "ABCDEFGHIJKLMNOPQ"] {
            assert!(ProductCode::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_row_that_makes_no_sense_is_refused() {
        let good = super::super::shipped_terms().unwrap().swap_remove(0);
        assert_eq!(good.check(), Ok(()));
        let day = |text: &str| text.parse().unwrap();
        let bad = |change: fn(&mut TermsRow)| {
            let mut row = good.clone();
            change(&mut row);
            row.check()
        };
        assert_eq!(bad(|row| row.legal_base = "  ".into()), Err(BadTerms::Missing("legal_base")));
        assert_eq!(bad(|row| row.note = "đ".repeat(1_001)), Err(BadTerms::TooLong("note")));
        assert_eq!(bad(|row| row.ceiling = Some(Dong::ZERO)), Err(BadTerms::Ceiling));
        assert_eq!(bad(|row| row.ceiling_basis = CeilingBasis::ContractShare { ppm: 1_000_001 }), Err(BadTerms::Basis));
        assert_eq!(bad(|row| row.ceiling_basis = CeilingBasis::Work { max_works: 0 }), Err(BadTerms::Basis));
        assert_eq!(bad(|row| row.max_months = Some(601)), Err(BadTerms::Months(601)));
        assert_eq!(
            bad(|row| row.valid_to = row.valid_from.pred_opt()),
            Err(BadTerms::DaysReversed { from: day("2000-01-01"), to: day("1999-12-31") })
        );
    }

    #[test]
    fn a_row_is_the_body_of_an_event_and_takes_no_unknown_field() {
        let row = super::super::shipped_terms().unwrap().swap_remove(0);
        let text = serde_json::to_string(&row).unwrap();
        assert_eq!(serde_json::from_str::<TermsRow>(&text).unwrap(), row);
        let more = text.replacen('{', "{\"rebate\":1,", 1);
        assert!(serde_json::from_str::<TermsRow>(&more).is_err());
    }
}
