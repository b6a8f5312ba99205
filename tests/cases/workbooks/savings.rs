//! Savings: per book, never per loan; customers who only save.

use acceptance::workbooks::{Cell, Report};
use intake::{FindingCode, RefusalCode};

use super::{assert_at, borrower, counts_jobs, only, refused, taken};

#[test]
fn a_customer_who_only_saves_stands_in_no_commune_and_no_group() {
    for group in [Cell::from("0000000"), Cell::Number(0.0), Cell::Empty] {
        let reading = taken(&Report::with(3, "Mã tổ", group));
        let saver = borrower(&reading, "2700000043");
        assert!(saver.commune.is_none() && saver.village.is_none() && saver.group.is_none());
        assert_eq!(reading.summary.savings_only, 1);
        assert!(reading.closing.books().any(|book| book.customer == saver.code && book.balance.get() == 500_000));
        assert!(reading.findings.is_empty(), "{:?}", reading.findings);
    }
}

#[test]
fn a_balance_stands_on_only_one_row_of_a_book() {
    let mut report = Report::sound();
    let copy = report.repeat(0);
    report.set(copy, "Số khế ước", "6600000200000019");
    report.set(copy, "Số dư tiền gửi 105", Cell::Empty);
    let reading = taken(&report);
    assert_eq!(reading.closing.totals(counts_jobs).unwrap().savings.get(), 3_500_000);
    assert_eq!(reading.summary.books, 4);
}

#[test]
fn a_book_with_two_balances_is_refused() {
    let mut report = Report::sound();
    let copy = report.repeat(0);
    report.set(copy, "Số khế ước", "6600000200000019");
    report.set(copy, "Số dư tiền gửi 105", 999.0);
    assert_at(&refused(&report, RefusalCode::BookConflict), 10, "Số dư tiền gửi 105");
}

#[test]
fn a_book_of_two_customers_is_refused() {
    let report = Report::with(1, "Sổ tiết kiệm 105", "2000100001");
    assert_at(&refused(&report, RefusalCode::BookConflict), 7, "Mã KH");
}

#[test]
fn savings_without_a_book_are_refused() {
    let report = Report::with(0, "Sổ tiết kiệm 105", Cell::Empty);
    assert_at(&refused(&report, RefusalCode::BalanceWithoutBook), 6, "Sổ tiết kiệm 105");
}

#[test]
fn a_book_that_became_a_number_is_noticed() {
    let reading = taken(&Report::with(0, "Sổ tiết kiệm 105", 2_000_100_001.0));
    assert_eq!(only(&reading, FindingCode::BookWasNumber).row, Some(6));
}
