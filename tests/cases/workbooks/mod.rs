//! Report 31 workbooks, sound, odd and bad, each made by code: what is taken, what is noticed, what is
//! refused and where.

mod amounts;
mod codes;
mod columns;
mod dates;
mod files;
mod older_form;
mod sample;
mod savings;
mod sheets;
mod size;
mod traps;

use std::ops::ControlFlow;

use acceptance::workbooks::Report;
use intake::{FactValue, Finding, FindingCode, Limits, Reading, Refusal, RefusalCode};
use lending::closing::{BorrowerRow, GroupRow, LoanRow, Record};

fn read(bytes: &[u8]) -> Result<Reading, Refusal> {
    intake::read_report31(bytes, &Limits::default(), &mut |_| ControlFlow::Continue(()))
}

/// Reads a report that must be taken, in both forms of workbook, which must say the same.
fn taken(report: &Report) -> Reading {
    let reading = read(&report.xlsx()).unwrap();
    assert_eq!(reading, read(&report.xls()).unwrap(), ".xls reads as .xlsx does");
    reading
}

/// The refusal a report gets, the same in both forms of workbook.
fn refused(report: &Report, code: RefusalCode) -> Refusal {
    let refusal = refused_bytes(&report.xlsx(), code);
    assert_eq!(refusal, refused_bytes(&report.xls(), code), ".xls is refused as .xlsx is");
    refusal
}

fn refused_bytes(bytes: &[u8], code: RefusalCode) -> Refusal {
    let refusal = read(bytes).unwrap_err();
    assert_eq!(refusal.code, code, "{refusal:?}");
    refusal
}

/// The refusal names this place.
fn assert_at(refusal: &Refusal, row: i64, column: &str) {
    assert_eq!(refusal.fact("row"), Some(&FactValue::Number(row)), "{refusal:?}");
    assert_eq!(refusal.fact("column"), Some(&FactValue::Text(column.to_owned())), "{refusal:?}");
}

fn text_fact(refusal: &Refusal, name: &str) -> String {
    refusal.fact(name).map(ToString::to_string).unwrap_or_default()
}

/// The only finding of a code.
fn only(reading: &Reading, code: FindingCode) -> &Finding {
    let group = reading.found(code).unwrap_or_else(|| panic!("no {}: {:?}", code.as_str(), reading.findings));
    assert_eq!(group.count, 1, "{group:?}");
    &group.samples[0]
}

/// A finding's fact as text.
fn told(finding: &Finding, name: &str) -> String {
    finding.facts.iter().find(|fact| fact.name == name).map(|fact| fact.value.to_string()).unwrap_or_default()
}

fn codes_found(reading: &Reading) -> Vec<&'static str> {
    reading.findings.iter().map(|group| group.code.as_str()).collect()
}

fn loan(reading: &Reading, number: u32) -> &LoanRow {
    let contract = format!("660000020000001{number}");
    reading.closing.loans().find(|loan| loan.contract.as_str() == contract).unwrap()
}

fn borrowers(reading: &Reading) -> impl Iterator<Item = &BorrowerRow> {
    reading.closing.records.iter().filter_map(|record| match record {
        Record::Borrower(borrower) => Some(borrower.as_ref()),
        _ => None,
    })
}

fn borrower<'r>(reading: &'r Reading, code: &str) -> &'r BorrowerRow {
    borrowers(reading).find(|borrower| borrower.code.as_str() == code).unwrap()
}

fn group<'r>(reading: &'r Reading, code: &str) -> &'r GroupRow {
    let mut groups = reading.closing.records.iter().filter_map(|record| match record {
        Record::Group(group) => Some(group),
        _ => None,
    });
    groups.find(|group| group.code.as_str() == code).unwrap()
}

fn counts_jobs(effect: &str) -> bool {
    effect == "Số lao động được tạo việc làm"
}
