//! Headers: found by names, in any order, with names missing, drifted or in legacy fonts.

use acceptance::workbooks::{Report, Sheet};
use intake::{FindingCode, RefusalCode};

use super::{assert_at, borrower, codes_found, only, read, refused, refused_bytes, taken, text_fact, told};

#[test]
fn columns_in_another_order_are_the_same_columns() {
    let mut report = Report::sound();
    report.columns.reverse();
    report.columns.swap(3, 90);
    assert_eq!(taken(&report).closing, taken(&Report::sound()).closing);
}

#[test]
fn the_header_may_stand_anywhere_in_the_first_rows() {
    for (header_row, first_column) in [(1, 0), (7, 1), (50, 3)] {
        let mut report = Report::sound();
        (report.header_row, report.first_column) = (header_row, first_column);
        assert_eq!(taken(&report).closing, taken(&Report::sound()).closing, "row {header_row}");
    }
    let mut report = Report::sound();
    report.header_row = 51;
    refused(&report, RefusalCode::UnknownExport);
}

#[test]
fn names_that_drift_are_known() {
    let mut report = Report::sound();
    for name in &mut report.columns {
        *name = format!(" {} ", name.to_uppercase().replace(' ', "\u{a0} "));
    }
    let drifted = intake::read_report31(&renamed(&report), &intake::Limits::default(), &mut |_| {
        std::ops::ControlFlow::Continue(())
    });
    assert_eq!(drifted.unwrap().closing, taken(&Report::sound()).closing);
}

/// The report's header as spelt, over the cells of the manual's names.
fn renamed(report: &Report) -> Vec<u8> {
    let mut plain = Report::sound();
    let mut sheet = plain.sheets().remove(0);
    for (column, name) in (plain.first_column..).zip(&report.columns) {
        sheet.put(plain.header_row - 1, column, name.as_str());
    }
    plain.columns.clear();
    plain.rows.clear();
    plain.other_sheets = vec![sheet];
    plain.sheet_name = "Ghi chú".to_owned();
    plain.other_sheets[0].name = "BCQUERY".to_owned();
    plain.xlsx()
}

#[test]
fn an_export_of_174_columns_is_taken() {
    let mut report = Report::sound();
    report.columns.retain(|name| name != "Chuẩn nghèo ĐP");
    let reading = taken(&report);
    assert!(codes_found(&reading).is_empty(), "a column that is not used is not missed");
    report.columns.retain(|name| name != "Tên HQĐT");
    let reading = taken(&report);
    assert_eq!(told(only(&reading, FindingCode::ColumnAbsent), "column"), "Tên HQĐT");
}

#[test]
fn missing_needed_columns_are_all_named() {
    let mut report = Report::sound();
    report.columns.retain(|name| !["Số khế ước", "Dư nợ khoanh"].contains(&name.as_str()));
    let refusal = refused(&report, RefusalCode::MissingColumn);
    assert_eq!(text_fact(&refusal, "columns"), "Số khế ước, Dư nợ khoanh");
    assert_eq!(text_fact(&refusal, "row"), "5");
}

#[test]
fn an_unknown_column_is_noticed() {
    let mut report = Report::sound();
    report.columns.push("Ghi chú của cán bộ".to_owned());
    let reading = taken(&report);
    assert_eq!(told(only(&reading, FindingCode::ColumnUnknown), "column"), "Ghi chú của cán bộ");
}

#[test]
fn a_used_column_that_stands_twice_is_refused() {
    let mut report = Report::sound();
    report.columns.push("Tổng dư nợ".to_owned());
    assert_at(&refused(&report, RefusalCode::RepeatedColumn), 5, "Tổng dư nợ");
    report.columns.pop();
    report.columns.push("Chuẩn nghèo ĐP".to_owned());
    assert_eq!(codes_found(&taken(&report)), ["column-twice"]);
}

#[test]
fn another_export_is_refused_with_the_names_it_has() {
    let mut report = Report::sound();
    report.columns = ["Mã món vay", "Mã khách hàng", "Số tiền giải ngân", "Mã tổ"].map(str::to_owned).to_vec();
    let refusal = refused(&report, RefusalCode::UnknownExport);
    assert_eq!(text_fact(&refusal, "columns"), "Mã món vay, Mã khách hàng, Số tiền giải ngân, Mã tổ");
    let empty = refused_bytes(
        &Report { rows: vec![], columns: vec![], header_row: 1, ..report }.xlsx(),
        RefusalCode::UnknownExport,
    );
    assert_eq!(text_fact(&empty, "columns"), "");
}

/// Unicode to TCVN3 and VNI, as far as the sound report's texts need.
const LETTERS: &str = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĐ";
const TCVN3: &str = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u{ad}øõö÷ùýúûüþ§";
const VNI: [&str; 68] = [
    "aù", "aø", "aû", "aõ", "aï", "aê", "aé", "aè", "aú", "aü", "aë", "aâ", "aá", "aà", "aå", "aã", "aä", "ñ", "eù",
    "eø", "eû", "eõ", "eï", "eâ", "eá", "eà", "eå", "eã", "eä", "í", "ì", "æ", "ó", "ò", "où", "oø", "oû", "oõ", "oï",
    "oâ", "oá", "oà", "oå", "oã", "oä", "ô", "ôù", "ôø", "ôû", "ôõ", "ôï", "uù", "uø", "uû", "uõ", "uï", "ö", "öù",
    "öø", "öû", "öõ", "öï", "yù", "yø", "yû", "yõ", "î", "Ñ",
];

/// A sound report in a legacy font: every text of the sheet.
fn in_font(font: impl Fn(usize) -> String) -> Report {
    let mut report = Report::sound();
    for row in &mut report.rows {
        row.insert("Tên xã".to_owned(), "Xã Vũ Lăng".into());
        row.remove("Tên KH");
        row.insert("Tên KH".to_owned(), "Lý Thị Bích".into());
        row.insert("Tên tổ".to_owned(), "Nông Văn Hòa".into());
    }
    let convert = |text: &str| -> String {
        let letter = |c: char| LETTERS.chars().position(|known| known == c).map_or(c.to_string(), &font);
        text.chars().map(letter).collect()
    };
    let mut sheets = report.sheets();
    for cell in sheets[0].cells.values_mut() {
        if let acceptance::workbooks::Cell::Text(text) = cell {
            *text = convert(text);
        }
    }
    sheets[0].name = "Sheet2".to_owned();
    Report { columns: vec![], rows: vec![], other_sheets: sheets, ..report }
}

#[test]
fn a_file_in_tcvn3_is_converted() {
    let letters: Vec<char> = TCVN3.chars().collect();
    assert_eq!(letters.len(), LETTERS.chars().count());
    legacy(&in_font(|place| letters[place].to_string()), "TCVN3");
}

#[test]
fn a_file_in_vni_is_converted() {
    assert_eq!(VNI.len(), LETTERS.chars().count());
    legacy(&in_font(|place| VNI[place].to_owned()), "VNI");
}

fn legacy(report: &Report, font: &str) {
    for bytes in [report.xlsx(), report.xls()] {
        let reading = read(&bytes).unwrap();
        assert_eq!(told(only(&reading, FindingCode::LegacyFont), "font"), font);
        assert_eq!(borrower(&reading, "2000100001").name, "Lý Thị Bích");
        assert_eq!(reading.closing.office_name, "PGD Bắc Sơn");
        assert_eq!(reading.summary.loans, 3);
    }
}

#[test]
fn a_sheet_with_a_header_elsewhere_is_found() {
    let mut report = Report::sound();
    let mut first = Sheet::new("Trang bìa");
    first.put(0, 0, "Ngân hàng Chính sách xã hội");
    let mut sheets = report.sheets();
    sheets.insert(0, first);
    report.other_sheets = sheets.split_off(1);
    report.other_sheets[0].name = "Dữ liệu".to_owned();
    report.columns.clear();
    report.rows.clear();
    assert_eq!(read(&report.xlsx()).unwrap().closing, taken(&Report::sound()).closing);
}
