//! Terms of products and rate cuts.

use std::collections::HashMap;

use chrono::NaiveDate;
use events::{Event, TermsAdopted};
use lending::calendar::{day_before, next_day};
use lending::codes::ProgrammeCode;
use lending::programmes::{ProductCode, TermsRow, product_of, terms_reckon_anew};
use lending::rate::AnnualRate;

use super::impossible;
use crate::book::Writing;
use crate::error::StoreError;
use crate::queries::parse_day;

/// Rows are kept as stated; loans whose product was not known may be known now.
pub(super) fn adopt(book: &mut Writing<'_>, event: &Event, adopted: &TermsAdopted) -> Result<(), StoreError> {
    check_not_locked(book, event, adopted)?;
    let (node, seq) = (i64::from(event.at.node.get()), event.at.seq as i64);
    let json = |error: serde_json::Error| StoreError::Io(error.into());
    let mut insert = book.transaction.prepare_cached(
        "INSERT INTO terms (node, seq, line, product, valid_from, row) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (index, row) in adopted.terms.iter().enumerate() {
        row.check().map_err(|_| impossible(event, "terms"))?;
        let text = serde_json::to_string(row).map_err(json)?;
        insert.execute((node, seq, index as i64, row.product.as_str(), row.valid_from.to_string(), text))?;
    }
    drop(insert);
    let mut insert = book
        .transaction
        .prepare_cached("INSERT INTO rate_cut (node, seq, line, id, row) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for (index, cut) in adopted.cuts.iter().enumerate() {
        insert.execute((node, seq, index as i64, &cut.id, serde_json::to_string(cut).map_err(json)?))?;
    }
    drop(insert);
    let mut insert = book
        .transaction
        .prepare_cached("INSERT INTO instalment_interval (node, seq, line, row) VALUES (?1, ?2, ?3, ?4)")?;
    for (index, interval) in adopted.intervals.iter().enumerate() {
        insert.execute((node, seq, index as i64, serde_json::to_string(interval).map_err(json)?))?;
    }
    drop(insert);
    name_products(book, event)
}

/// Interest of a locked day is not reckoned anew.
fn check_not_locked(book: &Writing<'_>, event: &Event, adopted: &TermsAdopted) -> Result<(), StoreError> {
    let (reading, node) = (book.read(), event.at.node);
    let Some(locked) = reading.locked_through(node)? else { return Ok(()) };
    match terms_reckon_anew(&reading.terms(node)?, &adopted.terms, &adopted.cuts, locked) {
        Some(_) => Err(impossible(event, "terms of a locked day")),
        None => Ok(()),
    }
}

/// Gives the loans that came from the core the product their programme and rate tell, where they tell one.
pub(super) fn name_products(book: &Writing<'_>, event: &Event) -> Result<(), StoreError> {
    let rows = book.read().terms(event.at.node)?;
    let mut products = Products { boundaries: boundaries(&rows), rows: &rows, known: HashMap::new() };
    let mut find = book.transaction.prepare_cached(
        "SELECT id, programme, rate_ppb, signed, interest_from FROM loan
         WHERE node = ?1 AND product IS NULL AND interest_from IS NOT NULL",
    )?;
    let mut loans = find.query([i64::from(event.at.node.get())])?;
    let mut named = Vec::new();
    while let Some(row) = loans.next()? {
        let signed: Option<String> = row.get(3)?;
        let signed = signed.map(|day| parse_day(&day, "loan.signed")).transpose()?;
        let from = parse_day(&row.get::<_, String>(4)?, "loan.interest_from")?;
        if let Some(product) = products.of(row.get(1)?, row.get(2)?, signed, from)? {
            named.push((row.get::<_, i64>(0)?, product));
        }
    }
    drop(loans);
    let mut name = book.transaction.prepare_cached("UPDATE loan SET product = ?2 WHERE id = ?1")?;
    for (loan, product) in named {
        name.execute((loan, product.as_str()))?;
    }
    Ok(())
}

/// The days on which what some product offers changes.
fn boundaries(rows: &[TermsRow]) -> Vec<NaiveDate> {
    let ends = rows.iter().filter_map(|row| row.valid_to).map(next_day);
    let mut days: Vec<NaiveDate> = rows.iter().map(|row| row.valid_from).chain(ends).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// A programme, a rate, and between which of the changing days a contract was signed and stated.
type Sort = (String, i64, Option<usize>, usize);

/// Between two changing days a product's terms are the same: of thousands of contracts few sorts differ.
struct Products<'a> {
    rows: &'a [TermsRow],
    boundaries: Vec<NaiveDate>,
    known: HashMap<Sort, Option<ProductCode>>,
}

impl Products<'_> {
    fn of(
        &mut self,
        programme: String,
        rate: i64,
        signed: Option<NaiveDate>,
        from: NaiveDate,
    ) -> Result<Option<ProductCode>, StoreError> {
        let era = |day: NaiveDate| self.boundaries.partition_point(|boundary| *boundary <= day);
        let closing = day_before(from);
        let sort = (programme, rate, signed.map(era), era(closing));
        if let Some(known) = self.known.get(&sort) {
            return Ok(known.clone());
        }
        let programme = ProgrammeCode::parse(&sort.0).map_err(|_| StoreError::Stored("loan.programme"))?;
        let rate = AnnualRate::from_ppb(rate).map_err(|_| StoreError::Stored("loan.rate_ppb"))?;
        let product = product_of(self.rows, &programme, rate, closing, signed).cloned();
        self.known.insert(sort, product.clone());
        Ok(product)
    }
}
