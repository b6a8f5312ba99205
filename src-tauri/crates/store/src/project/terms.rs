//! Terms of products and rate cuts.

use events::{Event, TermsAdopted};
use lending::codes::ProgrammeCode;
use lending::programmes::product_of;
use lending::rate::AnnualRate;

use super::impossible;
use crate::book::Writing;
use crate::error::StoreError;

/// Rows are kept as stated; loans whose product was not known may be known now.
pub(super) fn adopt(book: &mut Writing<'_>, event: &Event, adopted: &TermsAdopted) -> Result<(), StoreError> {
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

/// Gives the loans that came from the core the product their programme and rate tell, where they tell one.
pub(super) fn name_products(book: &Writing<'_>, event: &Event) -> Result<(), StoreError> {
    let rows = book.read().terms(event.at.node)?;
    let mut find = book.transaction.prepare_cached(
        "SELECT DISTINCT l.programme, l.rate_ppb, l.signed, l.interest_from FROM loan l
         WHERE l.node = ?1 AND l.product IS NULL AND l.interest_from IS NOT NULL",
    )?;
    let mut name = book.transaction.prepare_cached(
        "UPDATE loan SET product = ?6 WHERE node = ?1 AND product IS NULL
         AND programme = ?2 AND rate_ppb = ?3 AND signed IS ?4 AND interest_from = ?5",
    )?;
    let node = i64::from(event.at.node.get());
    let mut sorts = find.query([node])?;
    let mut found = Vec::new();
    while let Some(row) = sorts.next()? {
        let sort: (String, i64, Option<String>, String) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let stored = |_| StoreError::Stored("loan's rate");
        let programme = ProgrammeCode::parse(&sort.0).map_err(|_| StoreError::Stored("loan.programme"))?;
        let rate = AnnualRate::from_ppb(sort.1).map_err(stored)?;
        let signed = sort.2.as_deref().map(str::parse).transpose().map_err(|_| StoreError::Stored("loan.signed"))?;
        let from: chrono::NaiveDate = sort.3.parse().map_err(|_| StoreError::Stored("loan.interest_from"))?;
        let closing = from.pred_opt().unwrap_or(from);
        if let Some(product) = product_of(&rows, &programme, rate, closing, signed) {
            found.push((sort, product.as_str().to_owned()));
        }
    }
    drop(sorts);
    for ((programme, rate, signed, from), product) in found {
        name.execute((node, programme, rate, signed, from, product))?;
    }
    Ok(())
}
