use std::io::{Cursor, Read};

use reports::listing::{Listing, Paper};

use crate::sample::{hostile, hostile_names, listing, row, section, signatures, two_villages};

/// One part of the file, unpacked.
fn part(listing: &Listing, name: &str) -> String {
    let bytes = listing.to_xlsx().unwrap();
    let mut text = String::new();
    zip::ZipArchive::new(Cursor::new(bytes)).unwrap().by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn sheet(listing: &Listing) -> String {
    part(listing, "xl/worksheets/sheet1.xml")
}

/// A cell's own element.
fn cell<'x>(xml: &'x str, place: &str) -> &'x str {
    let cell = &xml[xml.find(&format!("<c r=\"{place}\"")).unwrap()..];
    &cell[..cell.find("</c>").unwrap()]
}

#[test]
fn heading_rows_and_sums_stand_as_on_paper() {
    let xml = sheet(&Listing { signatures: Some(signatures()), ..two_villages() });
    for (place, content) in [
        ("A1", "PGD NHCSXH huyện Hữu Lũng"),
        ("A2", "Danh sách nợ đến hạn"),
        ("A3", "Xã Vân Nham"),
        ("A4", "30/11/2026"),
        ("A5", "Đơn vị: đồng"),
        ("A6", "In lúc"),
        ("B8", "Họ và tên"),
        ("A9", "Thôn Làng Cằng"),
        ("A10", "<v>1</v>"),
        ("B10", "Nguyễn Văn A"),
        ("C10", "<t>0026001</t>"),
        ("D10", "<v>25000000</v>"),
        // 15/3/2027 is day 46,461 of the spreadsheet's calendar: 46,022 is 31/12/2025, then 365 + 31 + 28 + 15.
        ("E10", "<v>46461</v>"),
        ("F10", "<v>0.066</v>"),
        ("A12", "Cộng"),
        ("D12", "<v>26250000</v>"),
        ("A13", "Thôn Đồng Mỷ"),
        ("D15", "<v>30000000</v>"),
        ("A16", "Tổng cộng"),
        ("D16", "<v>56250000</v>"),
        ("E18", "ngày 01 tháng 12 năm 2026"),
        ("A19", "Người lập biểu"),
        ("C19", "Kiểm soát"),
        ("E19", "Giám đốc"),
    ] {
        assert!(cell(&xml, place).contains(content), "{place}: {}", cell(&xml, place));
    }
}

#[test]
fn amounts_days_and_shares_are_formatted_as_such() {
    let styles = part(&two_villages(), "xl/styles.xml");
    for format in ["#,##0", "0.00%", "@", "dd/mm/yyyy"] {
        let format = &format!("formatCode=\"{format}\"");
        assert!(styles.contains(format), "{format}: {styles}");
    }
}

#[test]
fn the_sheet_is_set_up_for_reading_and_for_printing() {
    let listing = two_villages();
    let xml = sheet(&listing);
    assert!(xml.contains("<pane ySplit=\"8\" topLeftCell=\"A9\""), "the headings stay: {xml}");
    assert!(xml.contains("<autoFilter ref=\"A8:F14\"/>"), "all rows, not the sums of everything: {xml}");
    assert!(xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\""), "{xml}");
    assert!(xml.contains("<pageSetUpPr fitToPage=\"1\"/>") && xml.contains("fitToHeight=\"0\""), "{xml}");
    assert!(part(&listing, "xl/workbook.xml").contains("'Danh sách'!$8:$8"), "the headings are on every page");
    let tall = sheet(&Listing { paper: Paper::Portrait, ..two_villages() });
    assert!(tall.contains("orientation=\"portrait\""), "{tall}");
}

#[test]
fn a_column_is_wide_enough_for_its_longest_number() {
    let trillions = listing(vec![section("", vec![row(1, "a", "b", 1_234_567_890_123); 9])]);
    let xml = sheet(&trillions);
    // Nine times it is 11.111.111.011.107, 18 digits and dots.
    let width = &xml[xml.find("max=\"4\" ").unwrap()..];
    let width = width.split("width=\"").nth(1).unwrap().split('.').next().unwrap();
    assert!(width.parse::<u16>().unwrap() >= 20, "{width}");
}

#[test]
fn no_text_becomes_a_formula() {
    let xml = sheet(&hostile());
    assert!(!xml.contains("<f>") && !xml.contains("<script>"), "{xml}");
    assert!(xml.contains("<t>=SUM(A1)</t>") && xml.contains("<t>#panic()</t>"));
    assert!(xml.contains(&hostile_names()[11]), "a long name is whole");
    assert!(xml.contains("dòng một dòng hai  dòng ba"), "a name stands on one line");
}

#[test]
fn the_same_listing_makes_the_same_sheet() {
    assert_eq!(two_villages().to_xlsx().unwrap(), two_villages().to_xlsx().unwrap());
    assert!(part(&two_villages(), "docProps/core.xml").contains("2026-12-01T00:00:00Z"));
}

#[test]
fn what_the_format_cannot_carry_is_said_with_its_place() {
    let refusal = listing(vec![section("", vec![row(1, "a", "b", 1 << 53)])]).to_xlsx().unwrap_err();
    assert_eq!(refusal.code(), "workbook-number-too-long");
    let mut named = two_villages();
    named.words.sheet = "a/b".to_owned();
    assert_eq!(named.to_xlsx().unwrap_err().code(), "workbook-sheet-name-bad");
}
