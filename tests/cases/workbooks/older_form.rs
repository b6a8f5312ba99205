//! What only `.xls` has. That it says the same as `.xlsx` is checked with nearly every other case.

use acceptance::workbooks::Report;
use acceptance::workbooks::containers::compound_file;
use intake::RefusalCode;

use super::{read, refused_bytes, text_fact};

#[test]
fn dates_that_count_from_1904_are_understood() {
    let mut report = Report::sound();
    report.set_all("Ngày số liệu", 44_560.0);
    let stream = report.xls_stream_with(0x0022, &[1, 0]);
    let reading = read(&compound_file(&[("Workbook", stream)])).unwrap();
    assert_eq!(reading.closing.date.to_string(), "2025-12-31");
}

#[test]
fn a_workbook_of_excel_95_is_told_apart() {
    let mut stream = Report::sound().xls_stream();
    stream[5] = 0x05;
    let refusal = refused_bytes(&compound_file(&[("Workbook", stream)]), RefusalCode::NotAWorkbook);
    assert_eq!(text_fact(&refusal, "found"), "excel-95");
}

#[test]
fn a_sheet_that_begins_nowhere_is_refused() {
    let mut stream = Report::sound().xls_stream();
    // BOF (4 + 16), then the head of the sheet's record (4): its place in the stream.
    stream[24..28].copy_from_slice(&[0xff; 4]);
    refused_bytes(&compound_file(&[("Workbook", stream)]), RefusalCode::DamagedWorkbook);
}

#[test]
fn links_and_names_of_other_workbooks_are_ignored() {
    // SUPBOOK and EXTERNNAME: a DDE link.
    let stream = Report::sound().xls_stream_with(0x01ae, b"\x01\x00\x03\x00\x00cmd");
    assert_eq!(read(&compound_file(&[("Workbook", stream)])).unwrap().summary.loans, 3);
}
