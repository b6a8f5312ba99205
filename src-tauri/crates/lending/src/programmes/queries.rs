//! What held on a day. Rows come in the order they were written: of two with the same product and first day the
//! later replaces the earlier.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cuts::RateCut;
use super::terms::{ProductCode, Reprices, TermsRow};
use crate::calendar::next_day;
use crate::codes::ProgrammeCode;
use crate::rate::{AnnualRate, NotARate};

/// The rows of a product that were not replaced, by their first day.
fn standing<'a>(rows: &'a [TermsRow], product: &ProductCode) -> BTreeMap<NaiveDate, &'a TermsRow> {
    rows.iter().filter(|row| row.product == *product).map(|row| (row.valid_from, row)).collect()
}

/// The products of the rows, in the order they first appear.
fn products(rows: &[TermsRow]) -> Vec<&ProductCode> {
    let mut seen: Vec<&ProductCode> = Vec::new();
    for row in rows {
        if !seen.contains(&&row.product) {
            seen.push(&row.product);
        }
    }
    seen
}

/// The terms of a product that held on `day`: the row that began last. When that row has ended, nothing holds: an
/// older row does not come back.
pub fn terms_on<'a>(rows: &'a [TermsRow], product: &ProductCode, day: NaiveDate) -> Option<&'a TermsRow> {
    let standing = standing(rows, product);
    let (_, row) = standing.range(..=day).next_back()?;
    row.holds_on(day).then_some(*row)
}

/// The products that could be lent on `day`, with their terms.
pub fn open_products_on(rows: &[TermsRow], day: NaiveDate) -> Vec<&TermsRow> {
    let held = products(rows).into_iter().filter_map(|product| terms_on(rows, product, day));
    held.filter(|row| !row.closed_to_new).collect()
}

/// The product a contract of the core system belongs to, of which the bank states only the programme and the rate.
///
/// It is the one product of the programme whose rate on `day`, or on the day of signing, is that rate. Where several
/// have it, only those that could be signed on the day of signing stay; when these too are several, or none, the
/// product is not known. A programme's display splits (`03A`) belong to their programme.
pub fn product_of<'a>(
    rows: &'a [TermsRow],
    programme: &ProgrammeCode,
    rate: AnnualRate,
    day: NaiveDate,
    signed: Option<NaiveDate>,
) -> Option<&'a ProductCode> {
    let bears = |product: &ProductCode, on: NaiveDate| {
        terms_on(rows, product, on).is_some_and(|row| same_programme(row, programme) && row.rate == Some(rate))
    };
    let mut found = products(rows);
    found.retain(|product| bears(product, day) || signed.is_some_and(|signed| bears(product, signed)));
    if let (2.., Some(signed)) = (found.len(), signed) {
        found.retain(|product| terms_on(rows, product, signed).is_some_and(|row| !row.closed_to_new));
    }
    match found.as_slice() {
        [product] => Some(product),
        _ => None,
    }
}

fn same_programme(row: &TermsRow, programme: &ProgrammeCode) -> bool {
    row.programme.as_ref().is_some_and(|own| own.family() == programme.family())
}

/// The rates a contract bears from `from` on, each with its first day; the first entry is `from` itself.
///
/// The contract's own rate holds from its signing; each later row of its product that reprices old balances replaces
/// it from its first day; cuts in force are taken off from their first through their last day, one after another in
/// the order given. A contract whose product is not known is never repriced. Refused when a cut can't be taken off
/// exactly. Source: SOURCES.md.
pub fn rates_from(
    rows: &[TermsRow],
    cuts: &[RateCut],
    product: Option<&ProductCode>,
    contract_rate: AnnualRate,
    signed: NaiveDate,
    from: NaiveDate,
) -> Result<Vec<(NaiveDate, AnnualRate)>, NotARate> {
    let later: Vec<(NaiveDate, AnnualRate)> = product
        .map(|product| standing(rows, product))
        .unwrap_or_default()
        .into_iter()
        .filter(|(first, row)| *first > signed && row.reprices == Reprices::OldBalances)
        .filter_map(|(first, row)| Some((first, row.rate?)))
        .collect();
    let ends = cuts.iter().flat_map(|cut| [cut.from, next_day(cut.through)]);
    let mut days: Vec<NaiveDate> =
        later.iter().map(|(first, _)| *first).chain(ends).filter(|day| *day > from).collect();
    days.push(from);
    days.sort_unstable();
    let mut line: Vec<(NaiveDate, AnnualRate)> = Vec::new();
    for day in days {
        let before_cuts = later.iter().rfind(|(first, _)| *first <= day).map_or(contract_rate, |(_, rate)| *rate);
        let applied = cuts.iter().filter(|cut| cut.applies(product, day));
        let rate = applied.map(|cut| cut.kind).try_fold(before_cuts, |rate, kind| kind.taken_off(rate))?;
        if line.last().is_none_or(|(_, last)| *last != rate) {
            line.push((day, rate));
        }
    }
    Ok(line)
}

#[cfg(test)]
mod tests;
