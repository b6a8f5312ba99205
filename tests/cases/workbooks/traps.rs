//! The ten traps that are really there, those about savings aside.

use acceptance::workbooks::{Cell, Report};
use intake::{Action, FindingCode, IdentityName, RefusalCode};

use super::{assert_at, borrower, codes_found, counts_jobs, group, loan, only, read, refused, taken, told};

#[test]
fn a_sound_report_has_no_findings() {
    let reading = taken(&Report::sound());
    assert!(reading.findings.is_empty(), "{:?}", reading.findings);
    let totals = reading.closing.totals(counts_jobs).unwrap();
    assert_eq!((totals.loans, totals.borrowers, totals.groups), (3, 3, 2));
    assert_eq!(
        (totals.outstanding.get(), totals.in_term.get(), totals.overdue.get()),
        (100_000_000, 80_000_000, 20_000_000)
    );
    assert_eq!((totals.lent_month.get(), totals.collected_month.get()), (30_000_000, 1_000_000));
    assert_eq!((totals.savings.get(), totals.jobs), (3_500_000, 2));
    assert!(reading.identities.iter().all(|identity| identity.holds));
    assert_eq!(loan(&reading, 1).rate.ppb(), 62_400_000);
    assert_eq!(loan(&reading, 1).session_day, Some(5));
}

#[test]
fn a_loan_repeated_by_a_second_book_is_one_loan_with_two_books() {
    let mut report = Report::sound();
    let copy = report.repeat(0);
    report.set(copy, "Sổ tiết kiệm 105", "2000109991");
    report.set(copy, "Số dư tiền gửi 105", 300_000.0);
    let reading = taken(&report);
    let totals = reading.closing.totals(counts_jobs).unwrap();
    assert_eq!((totals.loans, totals.outstanding.get(), totals.savings.get()), (3, 100_000_000, 3_800_000));
    assert_eq!(reading.summary.duplicate_rows, 1);
    let found = only(&reading, FindingCode::SecondBook);
    assert_eq!((found.row, told(found, "contract")), (Some(10), "6600000200000011".to_owned()));
}

#[test]
fn the_very_same_row_twice_counts_once() {
    let mut report = Report::sound();
    report.repeat(1);
    let reading = taken(&report);
    assert_eq!(codes_found(&reading), ["row-repeated"]);
    assert_eq!(reading.closing, taken(&Report::sound()).closing);
}

#[test]
fn one_contract_with_two_balances_is_refused() {
    let mut report = Report::sound();
    let copy = report.repeat(0);
    report.set(copy, "Sổ tiết kiệm 105", "2000109991");
    report.set(copy, "Dư nợ trong hạn", 49_000_000.0);
    report.set(copy, "Tổng dư nợ", 49_000_000.0);
    report.set(copy, "Gốc đã trả", 1_000_000.0);
    let refusal = refused(&report, RefusalCode::ContractConflict);
    assert_at(&refusal, report.excel_row(copy), "Dư nợ trong hạn");
}

#[test]
fn a_contract_under_two_customers_is_refused() {
    let mut report = Report::sound();
    let copy = report.repeat(0);
    report.set(copy, "Mã KH", "2000100009");
    report.set(copy, "Sổ tiết kiệm 105", Cell::Empty);
    report.set(copy, "Số dư tiền gửi 105", Cell::Empty);
    assert_at(&refused(&report, RefusalCode::ContractConflict), report.excel_row(copy), "Mã KH");
}

#[test]
fn a_direct_loan_has_no_group_and_association_99() {
    let mut report = Report::with(0, "Hình thức vay", "1");
    report.set(0, "Mã tổ", Cell::Empty);
    report.set(0, "Mã ĐVUT", "99");
    let reading = taken(&report);
    let direct = loan(&reading, 1);
    assert!(direct.direct && direct.group.is_none() && direct.commune.is_some());
    assert_eq!(direct.association.as_ref().unwrap().as_str(), "99");
    assert_eq!((direct.session_day, reading.summary.direct_loans), (Some(5), 1));
}

#[test]
fn a_direct_loan_that_names_a_group_leaves_it_out() {
    let reading = taken(&Report::with(0, "Hình thức vay", 1.0));
    assert_eq!(told(only(&reading, FindingCode::DirectLoanWithGroup), "group"), "0026001");
    assert!(loan(&reading, 1).group.is_none());
}

#[test]
fn nothing_disbursed_is_not_yet_disbursed() {
    let mut report = Report::with(2, "Tổng giải ngân", 0.0);
    for column in ["Dư nợ trong hạn", "Tổng dư nợ", "Giải ngân trong tháng"] {
        report.set(2, column, 0.0);
    }
    let reading = taken(&report);
    assert!(loan(&reading, 3).is_not_disbursed() && loan(&reading, 3).first_disbursed.is_some());
    assert_eq!(reading.summary.not_disbursed, 1);
}

#[test]
fn extensions_that_contradict_end_with_the_later_date() {
    let mut report = Report::with(0, "Số lần đã gia hạn", 0.0);
    report.set(0, "Ngày ĐH theo Gia hạn", "12/02/2028");
    report.set(1, "Ngày ĐH theo Gia hạn", "12/02/2026");
    let reading = taken(&report);
    let due = |number| loan(&reading, number).due_extended.unwrap().to_string();
    assert_eq!((due(1), due(2)), ("2028-02-12".to_owned(), "2027-02-12".to_owned()));
    assert_eq!(reading.found(FindingCode::ExtensionContradicts).unwrap().count, 2);
}

#[test]
fn principal_repaid_is_the_larger_of_the_two() {
    let mut report = Report::with(1, "Gốc đã trả", 0.0);
    report.set(0, "Gốc đã trả", 7.0);
    let reading = taken(&report);
    assert_eq!((loan(&reading, 1).repaid.get(), loan(&reading, 2).repaid.get()), (7, 5_000_000));
    let found = only(&reading, FindingCode::RepaidRaised);
    assert_eq!((found.row, found.action), (Some(7), Action::Changed));
}

#[test]
fn refinancing_is_not_lending() {
    let reading = taken(&Report::with(2, "Đảo khoản GN tháng", 30_000_000.0));
    assert_eq!(loan(&reading, 3).lent_month().unwrap().get(), 0);
    assert_eq!(loan(&reading, 3).disbursed_month.get(), 30_000_000);
}

#[test]
fn leaders_of_one_name_stay_two_groups() {
    let mut report = Report::sound();
    for row in 0..3 {
        report.set(row, "Tên tổ", "NÔNG THỊ HOA");
    }
    let reading = taken(&report);
    assert_eq!(told(only(&reading, FindingCode::LeadersShareName), "groups"), "0026001, 0026002");
    assert_eq!((group(&reading, "0026001").leader.as_str(), reading.summary.groups), ("NÔNG THỊ HOA", 2));
}

#[test]
fn a_village_without_a_name_is_reported_and_kept() {
    let mut report = Report::sound();
    report.set_all("Tên thôn", Cell::Empty);
    let reading = taken(&report);
    let found = only(&reading, FindingCode::VillageWithoutName);
    assert_eq!((told(found, "village"), told(found, "rows")), ("20010505".to_owned(), "3".to_owned()));
    assert_eq!(loan(&reading, 1).village.as_ref().unwrap().as_str(), "20010505");
}

#[test]
fn a_customer_with_loans_in_two_groups_is_in_the_lower_one() {
    let mut report = Report::sound();
    report.set(2, "Mã KH", "2000100001");
    report.set(2, "Sổ tiết kiệm 105", Cell::Empty);
    report.set(2, "Số dư tiền gửi 105", Cell::Empty);
    let reading = taken(&report);
    assert_eq!(told(only(&reading, FindingCode::CustomerInSeveralGroups), "groups"), "0026001, 0026002");
    assert_eq!(borrower(&reading, "2000100001").group.as_ref().unwrap().as_str(), "0026001");
}

#[test]
fn a_group_stands_where_most_of_its_contracts_stand() {
    let mut report = Report::sound();
    for (row, commune, village) in [(0, "200106", "20010601"), (2, "200106", "20010601")] {
        report.set(row, "Mã xã", commune);
        report.set(row, "Tên xã", "Xã Nhất Hòa");
        report.set(row, "Mã thôn", village);
        report.set(row, "Tên thôn", "Thôn Tân");
        report.set(row, "Mã tổ", "0026001");
    }
    let reading = taken(&report);
    assert_eq!(group(&reading, "0026001").commune.as_ref().unwrap().as_str(), "200106");
    assert_eq!(group(&reading, "0026001").session_day, Some(5));
    assert_eq!(told(only(&reading, FindingCode::GroupSplit), "group"), "0026001");
}

#[test]
fn a_month_that_does_not_come_out_is_shown_and_never_blocks() {
    // First disbursed in December, yet a balance before December.
    let reading = taken(&Report::with(2, "Giải ngân trong tháng", 10_000_000.0));
    let found = only(&reading, FindingCode::MovementBreaks);
    assert_eq!((found.row, told(found, "before").as_str()), (Some(8), "20000000"));
    let movement = reading.identities.iter().find(|identity| identity.name == IdentityName::Movement).unwrap();
    assert_eq!((movement.stated, movement.computed, movement.holds), (3, 2, false));
}

#[test]
fn a_closed_contract_is_counted_as_closed() {
    let mut report = Report::with(1, "Tình trạng món vay", "CLOSE");
    for column in ["Dư nợ quá hạn", "Tổng dư nợ"] {
        report.set(1, column, 0.0);
    }
    report.set(1, "Gốc đã trả", 25_000_000.0);
    let reading = taken(&report);
    assert!(loan(&reading, 2).closed && !loan(&reading, 2).is_not_disbursed());
    assert_eq!(reading.summary.closed, 1);
}

#[test]
fn another_order_of_rows_gives_the_same_records() {
    let mut report = Report::sound();
    let copy = report.repeat(0);
    report.set(copy, "Sổ tiết kiệm 105", "2000109991");
    report.set(1, "Tên xã", "Xã Vũ Lăng (cũ)");
    let forwards = read(&report.xlsx()).unwrap();
    report.rows.reverse();
    let backwards = read(&report.xlsx()).unwrap();
    assert_eq!(forwards.closing.records, backwards.closing.records);
}
