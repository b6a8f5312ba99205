//! Files of a closing set: kept, summed up by unit, withdrawn.

use events::{Event, SourceKept, SourceWithdrawn, WorkbookBooked, WorkbookRef, read_rows};
use lending::closing::Closing;
use lending::sources::{Source, SourceKind, unit_sums};

use super::{closings, impossible, one_row};
use crate::book::Writing;
use crate::error::StoreError;

/// A report beside report 31. One kept before for the same day gives way.
pub(super) fn keep(book: &mut Writing<'_>, event: &Event, kept: &SourceKept) -> Result<(), StoreError> {
    if kept.date != event.business_date || kept.kind == SourceKind::Report31 {
        return Err(impossible(event, "source"));
    }
    let own = book.read().office_code_of(event.at.node)?;
    if kept.office.as_ref().is_some_and(|office| own.as_deref() != Some(office.as_str())) {
        return Err(impossible(event, "office of the source"));
    }
    let content = book.read().blob(kept.rows.sha256)?;
    if content.len() as u64 != kept.rows.bytes {
        return Err(StoreError::Blob(kept.rows.sha256));
    }
    let rows = read_rows(&content)?;
    let source = Source { kind: kept.kind, date: Some(kept.date), office: kept.office.clone(), rows };
    if source.rows.len() as u64 != kept.count {
        return Err(StoreError::Totals(event.at.seq));
    }
    let rows = kept.rows.sha256.to_string();
    put_file(book, event, &source, &rows, &kept.workbook)
}

/// Report 31, which is a closing.
pub(super) fn keep_closing(
    book: &mut Writing<'_>,
    event: &Event,
    booked: &WorkbookBooked,
    closing: &Closing,
) -> Result<(), StoreError> {
    let rows = booked.rows.sha256.to_string();
    put_file(book, event, &Source::of_closing(closing), &rows, &booked.workbook)
}

/// A file taken back, which must be the one that counts; the one it replaced counts again.
pub(super) fn withdraw(book: &mut Writing<'_>, event: &Event, withdrawn: &SourceWithdrawn) -> Result<(), StoreError> {
    let files = book.read().source_files(event.at.node)?;
    let reversed = files.iter().find(|file| file.seq == withdrawn.reverses.seq);
    let reversed = reversed.filter(|file| file.date == withdrawn.date && file.report.kind == withdrawn.kind);
    let report = reversed.ok_or_else(|| impossible(event, "source"))?.report;
    let files = book.read().source_files_of(event.at.node, withdrawn.date, report)?;
    let mut standing = files.iter().rev().map(|file| file.seq);
    if standing.next() != Some(withdrawn.reverses.seq) {
        return Err(impossible(event, "source"));
    }
    if withdrawn.kind == SourceKind::Report31 {
        closings::restore(book, event, withdrawn.date, standing.next())?;
    }
    let key = (i64::from(event.at.node.get()), withdrawn.reverses.seq as i64);
    for table in ["source_sum", "stated_point", "stated_score"] {
        book.transaction.execute(&format!("DELETE FROM {table} WHERE node = ?1 AND seq = ?2"), key)?;
    }
    let changed = book.transaction.execute(
        "UPDATE source_file SET withdrawn = ?3, reason = ?4 WHERE node = ?1 AND seq = ?2",
        (key.0, key.1, event.at.seq as i64, &withdrawn.reason),
    )?;
    one_row(event, changed, "source")
}

fn put_file(
    book: &Writing<'_>,
    event: &Event,
    source: &Source,
    rows: &str,
    workbook: &WorkbookRef,
) -> Result<(), StoreError> {
    let key = (i64::from(event.at.node.get()), event.at.seq as i64);
    book.transaction.execute(
        "INSERT INTO source_file (node, seq, date, kind, count, rows, workbook, name)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        (
            key.0,
            key.1,
            event.business_date.to_string(),
            source.kind.as_str(),
            source.rows.len() as i64,
            rows,
            workbook.sha256.to_string(),
            &workbook.name,
        ),
    )?;
    let mut insert = book.transaction.prepare_cached(
        "INSERT INTO source_sum (node, seq, dimension, key, measure, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for sum in unit_sums(source)? {
        insert.execute((key.0, key.1, sum.dimension.as_str(), &sum.key, sum.measure.as_str(), sum.value))?;
    }
    let mut insert = book
        .transaction
        .prepare_cached("INSERT INTO stated_point (node, group_code, date, seq, point) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for (group, point) in source.points() {
        insert.execute((key.0, group.as_str(), event.business_date.to_string(), key.1, point))?;
    }
    put_scores(book, event, source)
}

fn put_scores(book: &Writing<'_>, event: &Event, source: &Source) -> Result<(), StoreError> {
    let mut insert = book.transaction.prepare_cached(
        "INSERT INTO stated_score (node, group_code, date, seq, score, row) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let key = (i64::from(event.at.node.get()), event.business_date.to_string(), event.at.seq as i64);
    for score in source.scores() {
        let row = serde_json::to_string(score).map_err(|_| StoreError::Stored("stated_score.row"))?;
        insert.execute((key.0, score.group.as_str(), &key.1, key.2, score.score, row))?;
    }
    Ok(())
}
