//! What stands around the data: repeated headers, blank rows, totals, signatures, other sheets.

use acceptance::workbooks::{Cell, Report, Sheet};
use intake::{FindingCode, IdentityName, RefusalCode};

use super::{codes_found, only, read, refused, taken, text_fact, told};

#[test]
fn a_repeated_header_and_blank_rows_are_skipped() {
    let mut report = Report::sound();
    report.header_again_before = Some(2);
    report.blank_before = Some(1);
    let reading = taken(&report);
    assert_eq!(reading.closing, taken(&Report::sound()).closing);
    assert!(codes_found(&reading).is_empty());
    // The rows keep their own numbers: blank row 7, header row 9, the third loan on row 10.
    report.set(2, "Ngày vay", "99/99/9999");
    assert_eq!(only(&taken(&report), FindingCode::DateImpossible).row, Some(10));
}

fn total_row(total: f64) -> Vec<Cell> {
    let mut row = vec![Cell::Empty; 60];
    row[0] = "Tổng cộng".into();
    row[59] = total.into();
    row
}

#[test]
fn a_total_row_and_signatures_close_the_sheet() {
    let mut report = Report::sound();
    report.closing_rows = vec![
        total_row(100_000_000.0),
        vec![],
        vec!["Người lập biểu".into(), Cell::Empty, "Kiểm soát".into()],
        vec!["NÔNG THỊ HOA".into()],
    ];
    let reading = taken(&report);
    assert!(codes_found(&reading).is_empty(), "{:?}", reading.findings);
    let total = reading.identities.iter().find(|identity| identity.name == IdentityName::SheetTotal).unwrap();
    assert!(total.holds && total.stated == 100_000_000);
}

#[test]
fn a_total_row_that_differs_is_shown_and_never_blocks() {
    let mut report = Report::sound();
    report.closing_rows = vec![total_row(200_000_000.0)];
    let reading = taken(&report);
    let found = only(&reading, FindingCode::SheetTotalDiffers);
    assert_eq!((found.row, told(found, "stated").as_str()), (Some(10), "200000000"));
}

#[test]
fn a_note_between_the_rows_is_skipped_and_noticed() {
    let mut report = Report::sound();
    report.rows.insert(1, [("Mã CN".to_owned(), Cell::from("Trang 2"))].into());
    let found_in = taken(&report);
    let found = only(&found_in, FindingCode::RowSkipped);
    assert_eq!((found.row, told(found, "text").as_str()), (Some(7), "Trang 2"));
}

#[test]
fn amounts_that_belong_to_nobody_are_refused() {
    let mut report = Report::sound();
    let row = [("Mã CN".to_owned(), Cell::from("Phòng")), ("Dư nợ trong hạn".to_owned(), Cell::from(5.0))];
    report.rows.insert(1, row.into());
    assert_eq!(text_fact(&refused(&report, RefusalCode::RowWithoutCode), "row"), "7");
}

#[test]
fn sheets_the_clerk_added_are_ignored() {
    let mut report = Report::sound();
    let mut note = Sheet::new("Ghi chú");
    note.put(3, 2, "Số khế ước");
    note.put(900, 5, 12.0);
    report.other_sheets = vec![note, Sheet::new("Sheet3")];
    assert_eq!(taken(&report).closing, taken(&Report::sound()).closing);
}

#[test]
fn two_sheets_with_data_are_refused_but_one_may_be_empty() {
    let mut report = Report::sound();
    let mut second = report.sheets().remove(0);
    second.name = "BCQUERY (2)".to_owned();
    report.other_sheets = vec![second.clone()];
    let refusal = refused(&report, RefusalCode::SeveralSheets);
    assert_eq!(text_fact(&refusal, "sheets"), "BCQUERY, BCQUERY (2)");
    second.cells.retain(|&(row, _), _| row < report.header_row);
    report.other_sheets = vec![second];
    assert_eq!(taken(&report).closing, taken(&Report::sound()).closing);
}

#[test]
fn a_header_without_rows_is_refused() {
    let mut report = Report::sound();
    report.rows.clear();
    refused(&report, RefusalCode::NoRows);
}

#[test]
fn long_names_long_texts_and_control_characters_are_refused() {
    let refusal = refused(&Report::with(0, "Tên KH", "A".repeat(201)), RefusalCode::TextTooLong);
    super::assert_at(&refusal, 6, "Tên KH");
    assert_eq!((text_fact(&refusal, "length"), text_fact(&refusal, "limit")), ("201".into(), "200".into()));
    let refusal = refused(&Report::with(0, "Địa chỉ", "ế".repeat(1001)), RefusalCode::TextTooLong);
    super::assert_at(&refusal, 6, "Địa chỉ");
    let refusal = super::refused_bytes(&Report::with(0, "Tên KH", "LÝ\u{1}BÍCH").xls(), RefusalCode::ControlCharacter);
    super::assert_at(&refusal, 6, "Tên KH");
    assert!(read(&Report::with(0, "Địa chỉ", "Thôn Đon Sơn\nXã Vũ Lăng").xlsx()).is_ok(), "a line break is a blank");
}
