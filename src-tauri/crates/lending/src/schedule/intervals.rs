//! How many months lie between instalments, by programme and term: dated rows. Source: SOURCES.md.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::codes::ProgrammeCode;
use crate::programmes::ProductCode;
use crate::rules::BadReference;

/// One dated row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntervalRow {
    /// Whom it is for: a product (`ND28_NHA`), a programme (`12`), `direct` for loans without a group, or empty for all.
    /// The narrowest scope holds, in this order.
    pub scope: String,
    /// The shortest term it is for, months.
    pub months_min: u32,
    /// The longest term it is for, months; none = no limit.
    pub months_max: Option<u32>,
    /// Months from one instalment to the next.
    pub interval: u32,
    /// Months in which no principal falls due.
    pub grace: u32,
    /// Contracts signed from this day on.
    pub valid_from: NaiveDate,
    /// The decision it rests on.
    pub legal_base: String,
    /// Where we know it from.
    pub source: String,
    /// Whether the bank confirmed it.
    pub verified: bool,
}

/// What a contract is, to find its row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoanScope<'a> {
    /// Its product, where known.
    pub product: Option<&'a ProductCode>,
    /// The bank's programme, where known.
    pub programme: Option<&'a ProgrammeCode>,
    /// Lent directly, not through a group.
    pub direct: bool,
}

/// Months between instalments and months without principal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Months from one instalment to the next.
    pub months: u32,
    /// Months in which no principal falls due.
    pub grace: u32,
}

const SHIPPED: &str = include_str!("../../reference/instalment_intervals.csv");
const DIRECT: &str = "direct";

/// The rows this version ships. Columns are separated by semicolons; none of them holds one.
pub fn shipped_intervals() -> Result<Vec<IntervalRow>, BadReference> {
    let rows = SHIPPED.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty());
    rows.map(|(index, line)| read_row(line).ok_or(BadReference(index + 1))).collect()
}

fn read_row(line: &str) -> Option<IntervalRow> {
    let columns: Vec<&str> = line.split(';').collect();
    let [scope, months_min, months_max, interval, grace, valid_from, legal_base, source, verified] = columns.as_slice()
    else {
        return None;
    };
    Some(IntervalRow {
        scope: (*scope).to_owned(),
        months_min: months_min.parse().ok()?,
        months_max: if months_max.is_empty() { None } else { Some(months_max.parse().ok()?) },
        interval: interval.parse().ok()?,
        grace: grace.parse().ok()?,
        valid_from: valid_from.parse().ok()?,
        legal_base: (*legal_base).to_owned(),
        source: (*source).to_owned(),
        verified: verified.parse().ok()?,
    })
}

impl LoanScope<'_> {
    /// How narrowly a row's scope means this contract, nothing when it does not.
    fn narrowness(&self, scope: &str) -> Option<u8> {
        // Display splits (`03A`) belong to their programme.
        let programme = self.programme.and_then(|code| code.as_str().get(..2));
        match scope {
            "" => Some(0),
            DIRECT => self.direct.then_some(1),
            _ if programme == Some(scope) => Some(2),
            _ => self.product.is_some_and(|product| product.as_str() == scope).then_some(3),
        }
    }
}

/// The interval of a contract signed on `signed` with a term of `months`: the narrowest scope, then the latest row.
pub fn interval_on(rows: &[IntervalRow], scope: &LoanScope<'_>, months: u32, signed: NaiveDate) -> Option<Interval> {
    let fits = |row: &&IntervalRow| {
        row.valid_from <= signed && row.months_min <= months && row.months_max.is_none_or(|most| months <= most)
    };
    let found = rows.iter().filter(fits).filter_map(|row| Some((scope.narrowness(&row.scope)?, row)));
    let (_, row) = found.max_by_key(|(narrowness, row)| (*narrowness, row.valid_from))?;
    Some(Interval { months: row.interval, grace: row.grace })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(product: &str, programme: &str, direct: bool, months: u32, signed: &str) -> (u32, u32) {
        let product = ProductCode::parse(product).ok();
        let programme = ProgrammeCode::parse(programme).ok();
        let scope = LoanScope { product: product.as_ref(), programme: programme.as_ref(), direct };
        let found = interval_on(&shipped_intervals().unwrap(), &scope, months, signed.parse().unwrap()).unwrap();
        (found.months, found.grace)
    }

    #[test]
    fn by_term_where_no_programme_says_otherwise() {
        let of_term = |term| months("HN", "01", false, term, "2026-03-10").0;
        assert_eq!([1, 12, 13, 60, 61, 120].map(of_term), [12, 12, 24, 24, 36, 36]);
    }

    #[test]
    fn by_programme_product_or_channel() {
        let of = |product, programme, direct| months(product, programme, direct, 120, "2026-03-10");
        assert_eq!(of("", "06", false), (12, 0));
        assert_eq!(of("HSSV", "02", false), (12, 0));
        assert_eq!(of("", "04", false), (12, 0));
        assert_eq!(of("NOXH", "12", true), (6, 0), "a programme is narrower than the channel");
        assert_eq!(of("GQVL338", "03A", true), (12, 0), "direct");
        assert_eq!(of("GQVL338", "03A", false), (36, 0));
        assert_eq!(of("ND28_NHA", "25", false), (36, 60), "a product is narrower than its programme");
        assert_eq!(of("ND28_CGT", "25", false), (36, 0));
        assert_eq!(months("", "10", false, 12, "2026-03-10"), (12, 0));
        assert_eq!(months("STEM", "", false, 60, "2025-08-27"), (24, 0), "before the product began");
        assert_eq!(months("STEM", "", false, 60, "2025-08-28"), (12, 0));
    }

    #[test]
    fn what_ships_names_its_source_and_claims_nothing() {
        let rows = shipped_intervals().unwrap();
        assert!(rows.iter().all(|row| !row.source.is_empty() && !row.verified && row.interval > 0));
    }
}
