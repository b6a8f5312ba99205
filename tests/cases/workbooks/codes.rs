//! Codes that a spreadsheet spoilt.

use acceptance::workbooks::containers::with_part_changed;
use acceptance::workbooks::{Cell, Report};
use intake::{Action, FindingCode, RefusalCode};

use super::{assert_at, borrower, codes_found, loan, only, read, refused, refused_bytes, taken, text_fact, told};

#[test]
fn leading_zeros_are_given_back() {
    let mut report = Report::with(0, "Mã tổ", 26001.0);
    report.set(1, "Mã tổ", "26001");
    report.set(0, "Mã chương trình", 1.0);
    let reading = taken(&report);
    assert_eq!(loan(&reading, 1).group.as_ref().unwrap().as_str(), "0026001");
    assert_eq!(loan(&reading, 2).group.as_ref().unwrap().as_str(), "0026001");
    assert_eq!(loan(&reading, 1).programme.as_str(), "01");
    let padded = reading.found(FindingCode::CodePadded).unwrap();
    assert_eq!((padded.count, padded.samples[0].action), (3, Action::Changed));
    let group = padded.samples.iter().find(|found| found.column.as_deref() == Some("Mã tổ")).unwrap();
    assert_eq!((group.row, told(group, "from"), told(group, "to")), (Some(6), "26001".into(), "0026001".into()));
}

#[test]
fn a_contract_number_that_became_an_exact_number_is_taken() {
    let reading = taken(&Report::with(0, "Số khế ước", 6_600_000_200_000_011.0));
    assert_eq!(loan(&reading, 1).outstanding().unwrap().get(), 50_000_000);
    assert_eq!(only(&reading, FindingCode::ContractWasNumber).row, Some(6));
}

#[test]
fn contract_numbers_that_lost_digits_are_refused() {
    for spoilt in [
        Cell::from("6.6E+15"),
        Cell::from("6,60000020000001E+15"),
        Cell::Number(6.6e15),
        Cell::Number(66_000_002_000_000_110.0),
    ] {
        let refusal = refused(&Report::with(1, "Số khế ước", spoilt), RefusalCode::LostDigits);
        assert_at(&refusal, 7, "Số khế ước");
    }
}

#[test]
fn contract_numbers_whose_last_digits_all_became_0_are_refused() {
    let mut report = Report::sound();
    for last in 1..=5 {
        let copy = report.repeat(0);
        report.set(copy, "Số khế ước", 6_600_000_200_001_000.0 + f64::from(last * 10));
        report.set(copy, "Sổ tiết kiệm 105", Cell::Empty);
        report.set(copy, "Số dư tiền gửi 105", Cell::Empty);
    }
    assert_at(&refused(&report, RefusalCode::LostDigits), 10, "Số khế ước");
    report.set(5, "Số khế ước", 6_600_000_200_001_023.0);
    assert_eq!(taken(&report).summary.loans, 8);
}

#[test]
fn a_cell_with_an_error_is_refused_where_it_is_needed_and_ignored_elsewhere() {
    let spoil = |cell: &str| {
        with_part_changed(&Report::sound().xlsx(), "xl/worksheets/sheet1.xml", |xml| {
            let at = xml.find(&format!("<c r=\"{cell}\"")).unwrap();
            let end = at + xml[at..].find("</c>").unwrap();
            format!("{}<c r=\"{cell}\" t=\"e\"><v>#N/A</v>{}", &xml[..at], &xml[end..])
        })
    };
    // Column AC holds the contract, U the address, both one behind the manual's place.
    assert_at(&refused_bytes(&spoil("AC6"), RefusalCode::CellError), 6, "Số khế ước");
    let reading = read(&spoil("U6")).unwrap();
    assert_eq!(only(&reading, FindingCode::CellErrorIgnored).column.as_deref(), Some("Địa chỉ"));
}

#[test]
fn another_beginning_of_a_contract_number_is_noticed() {
    let reading = taken(&Report::with(0, "Số khế ước", "1234000200000011"));
    assert_eq!(told(only(&reading, FindingCode::ContractBeginning), "contract"), "1234000200000011");
}

#[test]
fn a_code_of_another_shape_is_refused() {
    let refusal = refused(&Report::with(2, "Mã KH", "20001000031"), RefusalCode::NotACode);
    assert_at(&refusal, 8, "Mã KH");
    assert_eq!(
        (text_fact(&refusal, "value").as_str(), text_fact(&refusal, "wanted").as_str()),
        ("20001000031", "10 digits")
    );
    refused(&Report::with(0, "Mã xã", "Vũ Lăng"), RefusalCode::NotACode);
    refused(&Report::with(0, "Mã tổ", 26001.5), RefusalCode::NotACode);
}

#[test]
fn a_row_without_a_customer_is_refused() {
    assert_at(&refused(&Report::with(0, "Mã KH", Cell::Empty), RefusalCode::MissingCode), 6, "Mã KH");
}

#[test]
fn a_balance_without_a_contract_is_refused() {
    assert_at(&refused(&Report::with(0, "Số khế ước", Cell::Empty), RefusalCode::MissingCode), 6, "Số khế ước");
}

#[test]
fn particulars_that_became_numbers_get_their_zeros_back() {
    let mut report = Report::with(0, "Giới tính", 2.0);
    report.set(0, "Số điện thoại", 900_100_001.0);
    report.set(0, "Số CMND", 20_178_000_001.0);
    report.set(1, "Số CMND", 80_123_456.0);
    let reading = taken(&report);
    let first = borrower(&reading, "2000100001");
    assert_eq!(first.sex.as_deref(), Some("02"));
    assert_eq!(first.phone.as_deref(), Some("0900100001"));
    assert_eq!(first.paper.as_deref(), Some("020178000001"));
    assert_eq!(borrower(&reading, "2000100002").paper.as_deref(), Some("080123456"));
}

#[test]
fn an_apostrophe_and_signs_of_no_width_are_not_part_of_a_code() {
    let mut report = Report::with(0, "Mã tổ", "'0026001");
    report.set(1, "Mã tổ", "\u{feff}0026001\u{200b} ");
    let reading = taken(&report);
    assert!(codes_found(&reading).is_empty());
    assert_eq!(reading.summary.groups, 2);
}

#[test]
fn a_display_split_of_a_programme_keeps_its_letter() {
    assert_eq!(loan(&taken(&Report::with(0, "Mã chương trình", "03a")), 1).programme.as_str(), "03A");
}

#[test]
fn two_offices_in_one_file_are_refused() {
    let refusal = refused(&Report::with(2, "Mã PGD", "002003"), RefusalCode::MixedOffices);
    assert_at(&refusal, 8, "Mã PGD");
    assert_eq!(
        (text_fact(&refusal, "office").as_str(), text_fact(&refusal, "other_office").as_str()),
        ("002003", "002002")
    );
}
