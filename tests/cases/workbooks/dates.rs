//! Dates as text, as serials, and wrong ones.

use acceptance::workbooks::{Cell, Report};
use intake::{FindingCode, RefusalCode};

use super::{assert_at, borrower, codes_found, loan, only, refused, taken, text_fact, told};

#[test]
fn serials_and_texts_are_one() {
    let mut report = Report::with(0, "Ngày vay", 44_630.0);
    report.set(1, "Ngày vay", "10/3/2022");
    report.set(2, "Ngày vay", "2022-03-10");
    report.set_all("Ngày số liệu", 46_022.0);
    let reading = taken(&report);
    for number in 1..=3 {
        assert_eq!(loan(&reading, number).signed.unwrap().to_string(), "2022-03-10");
    }
    assert_eq!(reading.closing.date.to_string(), "2025-12-31");
    assert!(codes_found(&reading).is_empty());
}

#[test]
fn a_birth_may_be_a_year_alone() {
    let mut report = Report::with(0, "Ngày sinh", 1965.0);
    report.set(1, "Ngày sinh", "1965");
    let reading = taken(&report);
    for customer in ["2000100001", "2000100002"] {
        assert_eq!(borrower(&reading, customer).born.unwrap().to_string(), "1965-01-01");
    }
}

#[test]
fn an_impossible_date_is_noticed_and_left_out() {
    let reading = taken(&Report::with(0, "Ngày ĐH theo hợp đồng", "31/02/2027"));
    let found = only(&reading, FindingCode::DateImpossible);
    assert_eq!((found.row, found.column.as_deref()), (Some(6), Some("Ngày ĐH theo hợp đồng")));
    assert_eq!(told(found, "text"), "31/02/2027");
    assert!(loan(&reading, 1).due.is_none());
}

#[test]
fn two_closing_dates_in_one_file_are_refused() {
    let refusal = refused(&Report::with(2, "Ngày số liệu", "30/11/2025"), RefusalCode::MixedDates);
    assert_at(&refusal, 8, "Ngày số liệu");
    assert_eq!((text_fact(&refusal, "date"), text_fact(&refusal, "other_row")), ("2025-11-30".into(), "6".into()));
}

#[test]
fn a_closing_date_that_is_none_is_refused() {
    let refusal = refused(&Report::with(0, "Ngày số liệu", "31/13/2025"), RefusalCode::BadClosingDate);
    assert_at(&refusal, 6, "Ngày số liệu");
}

#[test]
fn a_row_without_closing_date_has_the_files() {
    let reading = taken(&Report::with(1, "Ngày số liệu", Cell::Empty));
    assert_eq!(only(&reading, FindingCode::ClosingDateAbsent).row, Some(7));
    let mut report = Report::sound();
    report.set_all("Ngày số liệu", Cell::Empty);
    refused(&report, RefusalCode::NoClosingDate);
}

#[test]
fn the_session_day_is_a_day_of_the_month() {
    let mut report = Report::with(0, "Ngày GDXA", 31.0);
    report.set(1, "Ngày GDXA", "32");
    let reading = taken(&report);
    assert_eq!((loan(&reading, 1).session_day, loan(&reading, 2).session_day), (Some(31), None));
    assert_eq!(only(&reading, FindingCode::SessionDayUnknown).row, Some(7));
}
