//! A workbook's file, looked at from outside: unpacked and read as XML.

#![allow(clippy::unwrap_used, reason = "a test may fall over")]

use std::io::{Cursor, Read};

use chrono::NaiveDate;
use reports::{Cell, Error, Place, Properties, Sheet, Workbook};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet<'static> {
    Sheet {
        name: "Sổ".to_owned(),
        title: None,
        place: Place::default(),
        columns: Vec::new(),
        rows: Box::new(rows.into_iter()),
    }
}

fn workbook(sheets: Vec<Sheet<'_>>) -> Workbook<'_> {
    Workbook { properties: Properties { title: "Sổ".to_owned(), made_on: day(2025, 12, 31) }, sheets }
}

/// One part of the file, unpacked.
fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    zip::ZipArchive::new(Cursor::new(bytes)).unwrap().by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn first_sheet(rows: Vec<Vec<Cell>>) -> String {
    part(&workbook(vec![sheet(rows)]).into_bytes().unwrap(), "xl/worksheets/sheet1.xml")
}

fn refusal(rows: Vec<Vec<Cell>>) -> Error {
    workbook(vec![sheet(rows)]).into_bytes().unwrap_err()
}

#[test]
fn numbers_stay_numbers_to_the_last_digit() {
    let xml = first_sheet(vec![vec![
        Cell::Integer(662_400_000_000),
        Cell::Integer(reports::workbook::WHOLE_NUMBER_MAX),
        Cell::Number { units: 624, scale: 2 },
        Cell::Number { units: 7_488, scale: 3 },
        Cell::Number { units: -79_248, scale: 4 },
        Cell::Number { units: 1_030_224, scale: 5 },
        Cell::Integer(0),
    ]]);
    for (place, digits) in [
        ("A1", "662400000000"),
        ("B1", "9007199254740991"),
        ("C1", "6.24"),
        ("D1", "7.488"),
        ("E1", "-7.9248"),
        ("F1", "10.30224"),
        ("G1", "0"),
    ] {
        assert!(xml.contains(&format!("<c r=\"{place}\"><v>{digits}</v></c>")), "{place}: {xml}");
    }
}

#[test]
fn text_never_becomes_a_formula_or_a_number() {
    let texts = ["=1+1", "@SUM(A1)", "+84900112345", "-5", "{=A1}", "0026001", "<b>&\"", " hai  khoảng "];
    let xml = first_sheet(vec![texts.iter().copied().map(Cell::text).collect()]);
    assert!(!xml.contains("<f>") && !xml.contains("<v>"), "{xml}");
    assert_eq!(xml.matches("t=\"inlineStr\"").count(), texts.len());
    assert!(xml.contains("<t>0026001</t>") && xml.contains("&lt;b&gt;&amp;"));
    assert!(xml.contains("xml:space=\"preserve\"> hai  khoảng <"), "blanks are kept: {xml}");
}

#[test]
fn days_are_days_and_empty_cells_are_not_there() {
    let xml = first_sheet(vec![vec![Cell::Empty, Cell::Date(day(2025, 12, 31))], vec![], vec![Cell::text("sau")]]);
    // 31/12/2025 is day 46,022 of the spreadsheet's calendar.
    assert!(xml.contains("<v>46022</v>"), "{xml}");
    assert!(!xml.contains("r=\"A1\"") && !xml.contains("r=\"A2\"") && xml.contains("r=\"A3\""), "{xml}");
}

#[test]
fn title_headings_and_rows_stand_where_they_are_put() {
    let placed = Sheet {
        title: Some("31 - Tạo hồ sơ".to_owned()),
        place: Place { title_row: 1, header_row: 4, first_column: 1 },
        columns: vec!["Mã xã".to_owned(), "Dư nợ".to_owned()],
        ..sheet(vec![vec![Cell::text("200101"), Cell::Integer(5)]])
    };
    let bytes = workbook(vec![placed, Sheet { name: "Ghi chú".to_owned(), ..sheet(vec![]) }]).into_bytes().unwrap();
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    let at = |place: &str, text: &str| {
        let cell = &xml[xml.find(&format!("<c r=\"{place}\"")).unwrap()..];
        assert!(cell[..cell.find("</c>").unwrap()].contains(text), "{place}: {xml}");
    };
    at("B2", "31 - Tạo hồ sơ");
    at("B5", "Mã xã");
    at("C5", "Dư nợ");
    at("B6", "200101");
    at("C6", "<v>5</v>");
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains("name=\"Sổ\"") && book.contains("name=\"Ghi chú\""));
}

#[test]
fn equal_rows_make_equal_bytes() {
    let bytes = || workbook(vec![sheet(vec![vec![Cell::text("một"), Cell::Integer(1)]])]).into_bytes().unwrap();
    assert_eq!(bytes(), bytes());
    assert!(part(&bytes(), "docProps/core.xml").contains("2025-12-31T00:00:00Z"));
}

#[test]
fn what_the_format_cannot_carry_is_refused_with_its_place() {
    let long = refusal(vec![vec![Cell::Empty, Cell::text("x".repeat(32_768))]]);
    assert_eq!(long.code(), "workbook-text-too-long");
    assert!(long.facts().contains(&("row", "1".to_owned())) && long.facts().contains(&("column", "2".to_owned())));
    assert!(workbook(vec![sheet(vec![vec![Cell::text("x".repeat(32_767))]])]).into_bytes().is_ok());

    for number in [Cell::Integer(1 << 53), Cell::Integer(i64::MIN), Cell::Number { units: 1, scale: 16 }] {
        assert_eq!(refusal(vec![vec![number]]).code(), "workbook-number-too-long");
    }
    assert_eq!(refusal(vec![vec![Cell::Date(day(1899, 12, 30))]]).code(), "workbook-date-too-early");
    assert_eq!(refusal(vec![vec![Cell::Integer(1); 16_385]]).code(), "workbook-columns-too-many");
    assert_eq!(workbook(vec![]).into_bytes().unwrap_err().code(), "workbook-without-sheets");

    for name in ["", "a/b", "[x]", "tên dài hơn ba mươi mốt ký tự đấy"] {
        let named = Sheet { name: name.to_owned(), ..sheet(vec![]) };
        assert_eq!(workbook(vec![named]).into_bytes().unwrap_err().code(), "workbook-sheet-name-bad", "{name}");
    }
    let twice = vec![sheet(vec![]), sheet(vec![])];
    assert_eq!(workbook(twice).into_bytes().unwrap_err().code(), "workbook-sheet-name-bad");
    let misplaced = Sheet { title: Some("tên".to_owned()), ..sheet(vec![]) };
    assert_eq!(workbook(vec![misplaced]).into_bytes().unwrap_err().code(), "workbook-title-misplaced");
}

#[test]
fn too_many_rows_are_refused() {
    let rows =
        Sheet { place: Place { header_row: 1_048_574, ..Place::default() }, ..sheet(vec![vec![Cell::Integer(1)]; 3]) };
    assert_eq!(workbook(vec![rows]).into_bytes().unwrap_err().code(), "workbook-rows-too-many");
}

#[test]
fn a_failed_save_leaves_the_old_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sổ.xlsx");
    workbook(vec![sheet(vec![vec![Cell::Integer(1)]])]).save(&path).unwrap();
    let before = std::fs::read(&path).unwrap();
    let failed = workbook(vec![sheet(vec![vec![Cell::Integer(i64::MAX)]])]).save(&path);
    assert!(matches!(failed, Err(Error::NumberTooLong { row: 1, column: 1, .. })));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let nowhere = workbook(vec![sheet(vec![])]).save(&folder.path().join("không có/sổ.xlsx"));
    assert_eq!(nowhere.unwrap_err().code(), "workbook-not-written");
}
