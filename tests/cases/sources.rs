//! The closing set's reports beside report 31, sound, odd and bad, each made by code: what is recognised, what
//! is taken, what is noticed, what is refused and where.

mod forms;
mod groups;
mod money;
mod odd;
mod recognising;
mod size;
mod sound;
mod sums;

use std::ops::ControlFlow;

use acceptance::sources::{self, Table};
use intake::{FactValue, Finding, FindingCode, Limits, Refusal, RefusalCode, SourceReading};
use lending::sources::{Dimension, Measure, SourceKind, SourceRow, UnitSum, unit_sums};

fn read(bytes: &[u8]) -> Result<SourceReading, Refusal> {
    intake::read_source(bytes, &Limits::default(), &mut |_| ControlFlow::Continue(()))
}

/// Reads a report that must be taken, in both forms of workbook, which must say the same.
fn taken(table: &Table) -> SourceReading {
    let reading = read(&table.xlsx()).unwrap();
    assert_eq!(reading, read(&table.xls()).unwrap(), ".xls reads as .xlsx does");
    reading
}

/// The refusal a report gets, the same in both forms of workbook.
fn refused(table: &Table, code: RefusalCode) -> Refusal {
    let refusal = read(&table.xlsx()).unwrap_err();
    assert_eq!(refusal.code, code, "{refusal:?}");
    assert_eq!(Err(&refusal), read(&table.xls()).as_ref(), ".xls is refused as .xlsx is");
    refusal
}

fn text_fact(refusal: &Refusal, name: &str) -> String {
    refusal.fact(name).map(ToString::to_string).unwrap_or_default()
}

/// The refusal names this place.
fn assert_at(refusal: &Refusal, row: i64, column: &str) {
    assert_eq!(refusal.fact("row"), Some(&FactValue::Number(row)), "{refusal:?}");
    assert_eq!(text_fact(refusal, "column"), column, "{refusal:?}");
}

/// The only finding of a code.
fn only(reading: &SourceReading, code: FindingCode) -> &Finding {
    let group = reading.found(code).unwrap_or_else(|| panic!("no {}: {:?}", code.as_str(), reading.findings));
    assert_eq!(group.count, 1, "{group:?}");
    &group.samples[0]
}

/// A finding's fact as text.
fn told(finding: &Finding, name: &str) -> String {
    finding.facts.iter().find(|fact| fact.name == name).map(|fact| fact.value.to_string()).unwrap_or_default()
}

/// The codes of all findings but those about the header, which every small report has.
fn codes_found(reading: &SourceReading) -> Vec<&'static str> {
    let of_header = [FindingCode::ColumnAbsent, FindingCode::ColumnUnknown];
    let others = reading.findings.iter().filter(|group| !of_header.contains(&group.code));
    others.map(|group| group.code.as_str()).collect()
}

/// A figure of a unit; nothing where the source does not state it.
fn sum_of(reading: &SourceReading, dimension: Dimension, key: &str, measure: Measure) -> Option<i64> {
    let sums = unit_sums(&reading.source).unwrap();
    let found = |sum: &&UnitSum| sum.dimension == dimension && sum.key == key && sum.measure == measure;
    sums.iter().find(found).map(|sum| sum.value)
}

fn office_sum(reading: &SourceReading, measure: Measure) -> Option<i64> {
    sum_of(reading, Dimension::Office, "", measure)
}

/// Every kind but report 31, with a sound report.
fn all() -> Vec<(SourceKind, Table)> {
    vec![
        (SourceKind::DetailedBalances, sources::detailed_balances()),
        (SourceKind::Daily10, sources::daily_10()),
        (SourceKind::Inactive14, sources::inactive_14()),
        (SourceKind::Overdue2, sources::overdue_2()),
        (SourceKind::Frozen13, sources::frozen_13()),
        (SourceKind::Leaders12, sources::leaders_12()),
        (SourceKind::GroupList, sources::group_list()),
        (SourceKind::Bc0437, sources::bc0437()),
        (SourceKind::InstalmentsDue, sources::instalments_due()),
        (SourceKind::Bcdhtd011, sources::bcdhtd_01_1()),
        (SourceKind::Bcdhtd012, sources::bcdhtd_01_2()),
        (SourceKind::Len31, sources::len_31()),
    ]
}

/// The row as stored, for a report of one thing.
fn json(row: &SourceRow) -> serde_json::Value {
    serde_json::to_value(row).unwrap()
}
