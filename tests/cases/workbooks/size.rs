//! Files too large: refused quickly, without filling memory.

use std::time::{Duration, Instant};

use acceptance::workbooks::Report;
use acceptance::workbooks::containers::with_part_changed;
use intake::{Limits, RefusalCode};
use std::ops::ControlFlow;

use super::{refused_bytes, text_fact};

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// How long a refusal may take, in a debug build on a busy machine.
const QUICK: Duration = Duration::from_secs(20);

#[test]
fn a_sheet_that_says_it_has_a_million_rows_is_refused_at_once() {
    let bytes = with_part_changed(&Report::sound().xlsx(), SHEET, |xml| {
        let at = xml.find("<dimension ref=\"").unwrap() + "<dimension ref=\"".len();
        let end = at + xml[at..].find('"').unwrap();
        format!("{}A1:FT1048576{}", &xml[..at], &xml[end..])
    });
    let before = Instant::now();
    let refusal = refused_bytes(&bytes, RefusalCode::TooManyRows);
    assert!(before.elapsed() < Duration::from_secs(2));
    assert_eq!((text_fact(&refusal, "rows"), text_fact(&refusal, "limit")), ("1048576".into(), "200000".into()));
}

#[test]
fn a_million_rows_that_are_there_are_refused_quickly() {
    let bytes = with_part_changed(&Report::sound().xlsx(), SHEET, |xml| {
        let at = xml.find("</sheetData>").unwrap();
        let rows: String = (11..1_000_000)
            .map(|row| format!("<row r=\"{row}\"><c r=\"B{row}\"><v>1</v></c><c r=\"C{row}\" s=\"0\"/></row>"))
            .collect();
        format!("{}{rows}{}", &xml[..at], &xml[at..])
    });
    let before = Instant::now();
    refused_bytes(&bytes, RefusalCode::TooManyRows);
    assert!(before.elapsed() < QUICK, "{:?}", before.elapsed());
}

#[test]
fn a_sheet_of_blank_formatted_cells_to_the_end_is_refused_too() {
    let bytes = with_part_changed(&Report::sound().xlsx(), SHEET, |xml| {
        let at = xml.find("</sheetData>").unwrap();
        format!("{}<row r=\"1048576\"><c r=\"A1048576\" s=\"0\"/></row>{}", &xml[..at], &xml[at..])
    });
    refused_bytes(&bytes, RefusalCode::TooManyRows);
}

#[test]
fn more_columns_than_any_report_are_refused() {
    let mut report = Report::sound();
    report.columns.extend((0..250).map(|number| format!("Cột {number}")));
    refused_bytes(&report.xlsx(), RefusalCode::TooManyColumns);
    let mut report = Report::sound();
    report.other_sheets = (0..120).map(|number| acceptance::workbooks::Sheet::new(&format!("S{number}"))).collect();
    refused_bytes(&report.xlsx(), RefusalCode::TooManySheets);
}

#[test]
fn a_file_larger_than_the_limit_is_not_even_opened() {
    let limits = Limits { file_bytes: 1000, ..Limits::default() };
    let refusal = read_with(&Report::sound().xlsx(), &limits);
    assert_eq!((refusal.code, text_fact(&refusal, "limit")), (RefusalCode::FileTooBig, "1000".into()));
}

#[test]
fn a_package_that_unpacks_too_far_is_refused_by_what_it_declares() {
    let bomb = with_part_changed(&Report::sound().xlsx(), SHEET, |xml| xml + &" ".repeat(3 << 20));
    let limits = Limits { unpacked_bytes: 2 << 20, ..Limits::default() };
    assert_eq!(read_with(&bomb, &limits).code, RefusalCode::UnpackedTooBig);
    let shared = with_part_changed(&Report::sound().xlsx(), "xl/sharedStrings.xml", |xml| xml + &" ".repeat(2 << 20));
    let limits = Limits { shared_bytes: 1 << 20, ..Limits::default() };
    assert_eq!(read_with(&shared, &limits).code, RefusalCode::UnpackedTooBig);
}

#[test]
fn a_package_that_unpacks_further_than_it_declares_is_refused() {
    let bytes = Report::sound().xlsx();
    // The directory's entry of the sheet: 24 bytes after its signature stands the unpacked size.
    let name = SHEET.as_bytes();
    let entry = (0..bytes.len() - 46 - name.len())
        .rev()
        .find(|&at| bytes[at..].starts_with(b"PK\x01\x02") && bytes[at + 46..].starts_with(name))
        .unwrap();
    let mut lying = bytes.clone();
    lying[entry + 24..entry + 28].copy_from_slice(&5_000u32.to_le_bytes());
    refused_bytes(&lying, RefusalCode::DamagedWorkbook);
}

#[test]
fn rows_beyond_the_limit_are_counted_in_the_older_form_too() {
    let limits = Limits { rows: 2, ..Limits::default() };
    assert_eq!(read_with(&Report::sound().xls(), &limits).code, RefusalCode::TooManyRows);
}

fn read_with(bytes: &[u8], limits: &Limits) -> intake::Refusal {
    intake::read_report31(bytes, limits, &mut |_| ControlFlow::Continue(())).unwrap_err()
}
