//! Rows that begin on a day whose figures are final: with them interest would be reckoned anew from that day.

use chrono::NaiveDate;

use super::cuts::RateCut;
use super::terms::TermsRow;

/// The first day, up to the last locked one, from which the new rows would have interest reckoned anew; none when they
/// change nothing there. A row stated again with the same figures, a cut not in force and the very first terms of a
/// book, by which nothing was reckoned yet, change nothing.
pub fn terms_reckon_anew(
    known: &[TermsRow],
    terms: &[TermsRow],
    cuts: &[RateCut],
    locked: NaiveDate,
) -> Option<NaiveDate> {
    if known.is_empty() {
        return None;
    }
    let stated =
        |row: &TermsRow| known.iter().rfind(|old| old.product == row.product && old.valid_from == row.valid_from);
    let terms = terms.iter().filter(|row| stated(row).is_none_or(|old| !row.reckons_as(old))).map(|row| row.valid_from);
    let cuts = cuts.iter().filter(|cut| cut.in_force).map(|cut| cut.from);
    terms.chain(cuts).filter(|first| *first <= locked).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes::{shipped_cuts, shipped_terms};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn only_what_changes_a_locked_days_interest_is_named() {
        let known = shipped_terms().unwrap();
        let poor = known.iter().rfind(|row| row.product.as_str() == "HN").unwrap();
        let anew = |row: TermsRow| terms_reckon_anew(&known, &[row], &[], day("2026-01-31"));
        let from = |first: &str| TermsRow { valid_from: day(first), ..poor.clone() };
        assert_eq!(anew(from("2026-01-31")), Some(day("2026-01-31")), "its last day is locked too");
        assert_eq!(anew(from("2026-02-01")), None);
        // The same figures, now checked against the decision's text.
        assert_eq!(anew(TermsRow { verified: true, source: "Công báo".into(), ..poor.clone() }), None);
        let rate = crate::rate::AnnualRate::from_ppb(1_000_000).unwrap();
        assert_eq!(anew(TermsRow { rate: Some(rate), ..poor.clone() }), Some(poor.valid_from));
        assert_eq!(terms_reckon_anew(&[], &known, &[], day("2026-01-31")), None, "a book without any");
    }

    #[test]
    fn a_cut_counts_once_it_is_in_force() {
        let (known, cut) = (shipped_terms().unwrap(), shipped_cuts().unwrap().remove(0));
        let anew = |in_force| {
            let cut = RateCut { in_force, ..cut.clone() };
            terms_reckon_anew(&known, &[], &[cut], day("2026-01-31"))
        };
        assert_eq!((anew(true), anew(false)), (Some(cut.from), None));
    }
}
