//! Amounts: đồng, thousands and millions, as numbers and as text in both forms, with totals never calculated.

use super::*;
use acceptance::workbooks::Cell;

fn first_in_term(table: &Table) -> i64 {
    let row = json(&taken(table).source.rows[0]);
    row["official-total"]["in_term"].as_i64().unwrap()
}

#[test]
fn text_amounts_are_read_in_the_form_of_the_file() {
    for (one, other) in [("50.000.000", "20.000.000,00"), ("50,000,000", "20,000,000.00")] {
        let table = sources::daily_10().with(0, "Dư nợ trong hạn", one).with(1, "Dư nợ quá hạn", other);
        assert_eq!(taken(&table).source, taken(&sources::daily_10()).source, "{one}");
    }
    let table = sources::daily_10().with(0, "Dư nợ trong hạn", "50.000.000").with(1, "Dư nợ quá hạn", "20,000,000");
    let refusal = refused(&table, RefusalCode::MixedAmounts);
    assert_eq!((text_fact(&refusal, "row"), text_fact(&refusal, "other_row")), ("6".to_owned(), "7".to_owned()));
}

#[test]
fn millions_are_exact_to_the_dong() {
    for (cell, dong) in [
        (Cell::Number(662_412.345_678), 662_412_345_678),
        (Cell::from("662.412,345678"), 662_412_345_678),
        (Cell::from("662,412.345678"), 662_412_345_678),
        (Cell::from("0,000001"), 1),
        (Cell::from("80"), 80_000_000),
    ] {
        let mut table = sources::bcdhtd_01_1().with(0, "Dư nợ trong hạn", cell);
        table.set(0, "Tổng dư nợ", Cell::Empty);
        assert_eq!(first_in_term(&table), dong);
    }
}

#[test]
fn part_of_a_dong_is_refused() {
    for spoilt in [Cell::Number(1.234_567_8), Cell::from("1,2345678")] {
        let table = sources::bcdhtd_01_1().with(0, "Dư nợ trong hạn", spoilt);
        assert_at(&refused(&table, RefusalCode::FractionOfDong), 7, "Dư nợ trong hạn");
    }
    refused(&sources::daily_10().with(0, "Dư nợ trong hạn", 0.5), RefusalCode::FractionOfDong);
    refused(&sources::bc0437().with(0, "Tổng dư nợ", 1e12), RefusalCode::AmountTooBig);
    refused(&sources::bc0437().with(0, "Tổng dư nợ", "nhiều"), RefusalCode::NotAnAmount);
    refused(&sources::bc0437().with(0, "Tổng dư nợ", -1.0), RefusalCode::NegativeBalance);
}

#[test]
fn a_text_in_millions_that_may_be_a_thousandfold_is_not_guessed() {
    let table = sources::bcdhtd_01_1().with(0, "Dư nợ trong hạn", "80.123");
    let refusal = refused(&table, RefusalCode::AmountFormUnclear);
    assert_eq!((text_fact(&refusal, "row"), text_fact(&refusal, "value")), ("7".to_owned(), "80.123".to_owned()));
    // Another text of the file tells: 80.123 is eighty million in the English form, eighty thousand million otherwise.
    let english = table.clone().with(1, "Dư nợ trong hạn", "1.234567").with(0, "Tổng dư nợ", Cell::Empty);
    assert_eq!(first_in_term(&english), 80_123_000);
    let vietnamese = table.with(1, "Dư nợ trong hạn", "1,234567").with(0, "Tổng dư nợ", Cell::Empty);
    assert_eq!(first_in_term(&vietnamese), 80_123_000_000);
}

#[test]
fn what_the_sheet_says_of_its_unit_holds() {
    let mut table = sources::bcdhtd_01_1();
    for title in &mut table.titles {
        title.1 = title.1.replace("Đơn vị tính: triệu đồng", "ĐVT: đồng");
    }
    table.set(1, "Dư nợ trong hạn", 1_234_567.0);
    table.set(1, "Tổng dư nợ", 1_234_567.0);
    table.closing_rows.clear();
    assert_eq!(first_in_term(&table), 80);
    // BC0437 and BCDHTD are in millions unless they say otherwise; LEN_31 must say.
    table.titles.retain(|(_, text)| !text.starts_with("ĐVT"));
    assert_eq!(first_in_term(&table), 80_000_000);
    let mut silent = sources::len_31();
    silent.titles.retain(|(_, text)| !text.starts_with("Đơn vị tính"));
    assert_eq!(text_fact(&refused(&silent, RefusalCode::UnitNotStated), "row"), "6");
    let torn = sources::len_31().title(3, "Đơn vị tính: đồng");
    assert_eq!(text_fact(&refused(&torn, RefusalCode::UnitUnclear), "row"), "4");
}

#[test]
fn totals_never_calculated_are_computed_again() {
    let cached = Cell::Formula("=SUM(H6:J6)", 0.0);
    let reading = taken(&sources::daily_10().with(1, "Tổng dư nợ", cached.clone()));
    assert_eq!(told(only(&reading, FindingCode::TotalRecomputed), "computed"), "20000000");
    assert_eq!(office_sum(&reading, Measure::Outstanding), Some(100_000_000));
    let reading = taken(&sources::bcdhtd_01_1().with(0, "Tổng dư nợ", cached));
    assert_eq!(only(&reading, FindingCode::TotalRecomputed).row, Some(7));
    assert_eq!(sum_of(&reading, Dimension::Commune, "200105", Measure::Outstanding), Some(100_000_000));
}

#[test]
fn a_total_that_is_not_its_parts_is_told_and_kept() {
    let reading = taken(&sources::daily_10().with(1, "Tổng dư nợ", 21e6));
    let finding = only(&reading, FindingCode::PartsDiffer);
    assert_eq!((told(finding, "stated"), told(finding, "computed")), ("21000000".into(), "20000000".into()));
    assert_eq!(office_sum(&reading, Measure::Outstanding), Some(101_000_000), "as stated");
    assert_eq!(office_sum(&reading, Measure::Overdue), Some(20_000_000));
}
