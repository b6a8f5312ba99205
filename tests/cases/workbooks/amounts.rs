//! Amounts as text and as numbers; whole đồng or nothing.

use acceptance::workbooks::{Cell, Report};
use intake::{FindingCode, RefusalCode};

use super::{assert_at, codes_found, loan, only, refused, taken, text_fact, told};

#[test]
fn vietnamese_and_english_amounts_are_decided_per_file() {
    for (large, small) in [("50.000.000", "264.986"), ("50,000,000", "264,986"), ("50.000.000,00", "264.986,0")] {
        let mut report = Report::with(0, "Dư nợ trong hạn", large);
        report.set(0, "Tổng dư nợ", large);
        report.set(0, "Lãi tồn TH", small);
        let reading = taken(&report);
        assert_eq!(loan(&reading, 1).in_term.get(), 50_000_000, "{large}");
        assert_eq!(loan(&reading, 1).backlog_in_term.get(), 264_986, "{small}");
        assert!(codes_found(&reading).is_empty(), "{large}: {:?}", reading.findings);
    }
}

#[test]
fn both_forms_in_one_file_are_refused() {
    let mut report = Report::with(0, "Lãi tồn TH", "1.264.986");
    report.set(1, "Lãi tồn TH", "1,264,986");
    let refusal = refused(&report, RefusalCode::MixedAmounts);
    assert_eq!((text_fact(&refusal, "row"), text_fact(&refusal, "other_row")), ("6".into(), "7".into()));
    // A thousand or one: one certain text makes the other a contradiction, never one đồng.
    report.set(1, "Lãi tồn TH", "1,000");
    refused(&report, RefusalCode::MixedAmounts);
}

#[test]
fn an_amount_that_allows_two_readings_is_read_the_vietnamese_way_and_noticed() {
    let reading = taken(&Report::with(0, "Lãi tồn TH", "264.986"));
    assert_eq!(loan(&reading, 1).backlog_in_term.get(), 264_986);
    let found = only(&reading, FindingCode::AmountFormAssumed);
    assert_eq!((told(found, "form").as_str(), found.row), ("vietnamese", Some(6)));
}

#[test]
fn a_part_of_a_dong_is_refused() {
    let mut report = Report::with(0, "Lãi tồn TH", "1.264.986,5");
    assert_at(&refused(&report, RefusalCode::FractionOfDong), 6, "Lãi tồn TH");
    report.set(0, "Lãi tồn TH", 105_994.5);
    assert_at(&refused(&report, RefusalCode::FractionOfDong), 6, "Lãi tồn TH");
    report.set(0, "Lãi tồn TH", 105_995.0);
    assert_eq!(loan(&taken(&report), 1).backlog_in_term.get(), 105_995);
}

#[test]
fn text_that_is_no_amount_is_refused() {
    let refusal = refused(&Report::with(1, "Mức vay", "hai mươi triệu"), RefusalCode::NotAnAmount);
    assert_at(&refusal, 7, "Mức vay");
    assert_eq!(text_fact(&refusal, "value"), "hai mươi triệu");
}

#[test]
fn a_negative_balance_is_refused() {
    let mut report = Report::with(0, "Dư nợ khoanh", -1.0);
    assert_at(&refused(&report, RefusalCode::NegativeBalance), 6, "Dư nợ khoanh");
    report = Report::with(3, "Số dư tiền gửi 105", "(500.000)");
    assert_at(&refused(&report, RefusalCode::NegativeBalance), 9, "Số dư tiền gửi 105");
}

#[test]
fn an_amount_beyond_all_money_is_refused() {
    assert_at(&refused(&Report::with(0, "Mức vay", 1e18), RefusalCode::AmountTooBig), 6, "Mức vay");
}

#[test]
fn a_formula_that_was_never_calculated_is_recomputed() {
    let reading = taken(&Report::with(0, "Tổng dư nợ", Cell::Formula("=BF6+BG6+BH6", 0.0)));
    assert_eq!(loan(&reading, 1).outstanding().unwrap().get(), 50_000_000);
    let found = only(&reading, FindingCode::TotalRecomputed);
    assert_eq!((found.row, told(found, "computed").as_str()), (Some(6), "50000000"));
    assert!(reading.identities.iter().all(|identity| identity.holds));
}

#[test]
fn a_formula_is_taken_by_its_cached_value() {
    let reading = taken(&Report::with(0, "Tổng dư nợ", Cell::Formula("=DDE(\"cmd\",\"x\",\"y\")", 50_000_000.0)));
    assert!(codes_found(&reading).is_empty());
}

#[test]
fn a_total_that_is_not_its_parts_is_refused_with_all_rows() {
    let mut report = Report::with(0, "Tổng dư nợ", 50_000_001.0);
    report.set(2, "Tổng dư nợ", 1.0);
    let refusal = refused(&report, RefusalCode::TotalDiffers);
    assert_at(&refusal, 6, "Tổng dư nợ");
    assert_eq!((text_fact(&refusal, "rows").as_str(), text_fact(&refusal, "count").as_str()), ("6, 8", "2"));
}

#[test]
fn rates_are_exact() {
    let mut report = Report::with(0, "Lãi suất", "7,9248");
    report.set(1, "Lãi suất", 0.6604 * 12.0);
    let reading = taken(&report);
    assert_eq!((loan(&reading, 1).rate.ppb(), loan(&reading, 2).rate.ppb()), (79_248_000, 79_248_000));
    assert_at(&refused(&Report::with(0, "Lãi suất", 624.0), RefusalCode::NotARate), 6, "Lãi suất");
    let reading = taken(&Report::with(0, "Lãi suất", Cell::Empty));
    assert_eq!(only(&reading, FindingCode::RateAbsent).row, Some(6));
}

#[test]
fn an_effect_that_is_no_count_is_noticed_and_counts_nothing() {
    let reading = taken(&Report::with(2, "Giá trị HQĐT1", 1.5));
    assert_eq!(loan(&reading, 3).effect_value, 0);
    assert_eq!(told(only(&reading, FindingCode::EffectNotWhole), "text"), "1.5");
}
