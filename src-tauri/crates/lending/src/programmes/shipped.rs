//! The rows this version ships. Columns are separated by semicolons; a field that held one would make a column too
//! many, and the table would be refused.

use std::str::FromStr;

use ledger::Dong;

use super::ceiling::CeilingBasis;
use super::cuts::{CutKind, RateCut};
use super::terms::{HouseholdClass, ProductCode, Reprices, TermsRow};
use crate::codes::ProgrammeCode;
use crate::rate::{AnnualRate, OverdueFactor};
use crate::rules::BadReference;

const TERMS: &str = include_str!("../../reference/programmes.csv");
const CUTS: &str = include_str!("../../reference/rate_cuts.csv");

/// The shipped terms of loan products.
pub fn shipped_terms() -> Result<Vec<TermsRow>, BadReference> {
    read(TERMS, read_terms)
}

/// The shipped temporary cuts.
pub fn shipped_cuts() -> Result<Vec<RateCut>, BadReference> {
    read(CUTS, read_cut)
}

fn read<T>(table: &str, row: fn(&[&str]) -> Option<T>) -> Result<Vec<T>, BadReference> {
    let lines = table.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty());
    lines.map(|(index, line)| row(&line.split(';').collect::<Vec<_>>()).ok_or(BadReference(index + 1))).collect()
}

/// An empty column is nothing; a filled one must be readable.
fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { read(text).map(Some) }
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn read_terms(columns: &[&str]) -> Option<TermsRow> {
    let [product, programme, name, name_en, legal_base, rate, factor, ceiling, basis, months, rest @ ..] = columns
    else {
        return None;
    };
    let [from, to, closed, reprices, formula, class, eligible, note, source, verified] = rest else { return None };
    let row = TermsRow {
        product: ProductCode::parse(product).ok()?,
        programme: optional(programme, |text| ProgrammeCode::parse(text).ok())?,
        name: (*name).to_owned(),
        name_en: (*name_en).to_owned(),
        legal_base: (*legal_base).to_owned(),
        rate: optional(rate, |text| AnnualRate::from_percent(parsed(text)?).ok())?,
        overdue_factor: OverdueFactor::from_ppm(parsed(factor)?).ok()?,
        ceiling: optional(ceiling, |text| Dong::new(parsed(text)?).ok())?,
        ceiling_basis: CeilingBasis::from_table(basis)?,
        max_months: optional(months, parsed)?,
        valid_from: parsed(from)?,
        valid_to: optional(to, parsed)?,
        closed_to_new: parsed(closed)?,
        reprices: read_reprices(reprices)?,
        rate_formula: (*formula).to_owned(),
        household_class: optional(class, read_class)?,
        eligible: (*eligible).to_owned(),
        note: (*note).to_owned(),
        source: (*source).to_owned(),
        verified: parsed(verified)?,
    };
    row.check().ok().map(|()| row)
}

fn read_reprices(text: &str) -> Option<Reprices> {
    match text {
        "old-balances" => Some(Reprices::OldBalances),
        "new-only" => Some(Reprices::NewOnly),
        _ => None,
    }
}

fn read_class(text: &str) -> Option<HouseholdClass> {
    match text {
        "poor" => Some(HouseholdClass::Poor),
        "near-poor" => Some(HouseholdClass::NearPoor),
        "newly-escaped" => Some(HouseholdClass::NewlyEscaped),
        "other" => Some(HouseholdClass::Other),
        _ => None,
    }
}

fn read_cut(columns: &[&str]) -> Option<RateCut> {
    let [id, legal_base, kind, amount, applies_to, from, through, source, verified, in_force] = columns else {
        return None;
    };
    let kind = match *kind {
        "points-ppb" => CutKind::Points(parsed(amount)?),
        "share-ppm" => CutKind::Share(parsed(amount)?),
        _ => return None,
    };
    let cut = RateCut {
        id: (*id).to_owned(),
        legal_base: (*legal_base).to_owned(),
        kind,
        applies_to: (*applies_to).to_owned(),
        products: Vec::new(),
        from: parsed(from)?,
        through: parsed(through)?,
        source: (*source).to_owned(),
        verified: parsed(verified)?,
        in_force: parsed(in_force)?,
    };
    cut.check().ok().map(|()| cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ships_can_be_read_names_its_source_and_claims_nothing() {
        let rows = shipped_terms().unwrap();
        assert!(rows.len() > 40);
        assert!(rows.iter().all(|row| !row.source.is_empty() && !row.verified));
        let cuts = shipped_cuts().unwrap();
        assert_eq!(
            cuts.iter().map(|cut| (cut.id.as_str(), cut.in_force, cut.verified)).collect::<Vec<_>>(),
            [("QD1990_2021", true, false), ("QD2654_2025", false, false)]
        );
    }

    #[test]
    fn the_rows_of_a_product_follow_each_other_without_a_gap_or_an_overlap() {
        let rows = shipped_terms().unwrap();
        for row in &rows {
            let next = rows
                .iter()
                .filter(|other| other.product == row.product && other.valid_from > row.valid_from)
                .min_by_key(|other| other.valid_from);
            assert_eq!(row.valid_to.map(crate::calendar::next_day), next.map(|next| next.valid_from), "{row:?}");
        }
    }

    #[test]
    fn a_field_with_the_separator_is_refused() {
        let line = TERMS.lines().nth(1).unwrap();
        assert!(read_terms(&line.split(';').collect::<Vec<_>>()).is_some());
        let torn = line.replacen("hộ nghèo", "hộ;nghèo", 1);
        assert!(read_terms(&torn.split(';').collect::<Vec<_>>()).is_none());
    }
}
