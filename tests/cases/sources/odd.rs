//! What clerks' spreadsheets do to every report: drifted names, repeated headers, blank rows, totals, signatures,
//! lost zeros, repeated rows, dates in every form.

use super::*;
use acceptance::workbooks::Cell;

#[test]
fn names_that_drift_are_known_in_every_report() {
    for (kind, table) in all() {
        let mut drifted = table.clone();
        let drift = |name: &str| format!(" {} ", name.to_uppercase().replace(' ', "\u{a0} "));
        drifted.columns = table.columns.iter().map(|name| drift(name)).collect();
        for row in &mut drifted.rows {
            *row = row.iter().map(|(name, cell)| (drift(name), cell.clone())).collect();
        }
        for row in &mut drifted.closing_rows {
            *row = row
                .iter()
                .map(|(name, cell)| (if name == "STT" { name.clone() } else { drift(name) }, cell.clone()))
                .collect();
        }
        assert_eq!(taken(&drifted).source, taken(&table).source, "{kind:?}");
    }
}

#[test]
fn columns_in_another_order_are_the_same_columns() {
    for (kind, mut table) in all() {
        let source = taken(&table).source;
        table.columns.reverse();
        assert_eq!(taken(&table).source, source, "{kind:?}");
    }
}

#[test]
fn repeated_headers_and_blank_rows_are_skipped_and_rows_keep_their_numbers() {
    for (kind, table) in all() {
        let mut broken = table.clone();
        let last = broken.rows.len() - 1;
        broken.header_again_before = Some(last);
        broken.blank_before = Some(0);
        let reading = taken(&broken);
        assert_eq!(reading.source, taken(&table).source, "{kind:?}");
        assert_eq!(codes_found(&reading), codes_found(&taken(&table)), "{kind:?}");
    }
    // Header in row 5, the loan in row 6, the header again in row 7.
    let mut table = sources::daily_10();
    table.header_again_before = Some(1);
    table.set(1, "Mã khách hàng", "20001000021");
    assert_at(&refused(&table, RefusalCode::NotACode), 8, "Mã khách hàng");
}

#[test]
fn signatures_are_no_data_and_remarks_between_are_noticed() {
    for (kind, table) in all() {
        let mut signed = table.clone();
        let words = |text: &str| [("STT".to_owned(), Cell::from(text))].into_iter().collect();
        signed.closing_rows.push(words("Người lập biểu                Kiểm soát"));
        assert_eq!(taken(&signed), taken(&table), "{kind:?}");
    }
    let mut table = sources::overdue_2();
    table.rows.insert(0, [("Mã KH".to_owned(), Cell::Empty)].into_iter().collect());
    assert_eq!(taken(&table).source, taken(&sources::overdue_2()).source);
}

#[test]
fn a_total_row_is_held_against_the_rows() {
    let mut table = sources::daily_10();
    table.total_row(&[("Dư nợ trong hạn", 80e6), ("Tổng dư nợ", 100e6)]);
    assert_eq!(codes_found(&taken(&table)), ["no-date-stated"]);
    table.closing_rows.clear();
    table.total_row(&[("Dư nợ trong hạn", 80e6), ("Tổng dư nợ", 99e6)]);
    let reading = taken(&table);
    let finding = only(&reading, FindingCode::ColumnTotalDiffers);
    assert_eq!((finding.row, finding.column.as_deref()), (Some(9), Some("Tổng dư nợ")));
    assert_eq!((told(finding, "stated"), told(finding, "computed")), ("99000000".into(), "100000000".into()));
    // The core system's own total counts a repeated loan twice; that is known, not a difference.
    let mut table = sources::daily_10();
    let copy = table.repeat(0);
    table.set(copy, "Sổ tiết kiệm 105", "2000100009");
    table.total_row(&[("Tổng dư nợ", 150e6)]);
    assert!(taken(&table).found(FindingCode::ColumnTotalDiffers).is_none());
}

#[test]
fn amounts_that_belong_to_nobody_are_refused() {
    let mut table = sources::overdue_2();
    table.closing_rows.push([("Dư nợ quá hạn".to_owned(), Cell::Number(5e6))].into_iter().collect());
    let refusal = refused(&table, RefusalCode::RowWithoutCode);
    assert_eq!(refusal.fact("row"), Some(&FactValue::Number(7)));
    let table = sources::daily_10().with(0, "Mã món vay", Cell::Empty);
    assert_at(&refused(&table, RefusalCode::MissingCode), 6, "Mã món vay");
}

#[test]
fn leading_zeros_are_given_back() {
    for (kind, table) in all().into_iter().filter(|(_, table)| table.columns.iter().any(|name| name == "Mã tổ")) {
        let reading = taken(&table.clone().with(0, "Mã tổ", 26001.0));
        assert_eq!(reading.source, taken(&table).source, "{kind:?}");
        let padded = only(&reading, FindingCode::CodePadded);
        assert_eq!((told(padded, "from"), told(padded, "to")), ("26001".into(), "0026001".into()), "{kind:?}");
    }
}

#[test]
fn contract_numbers_that_lost_digits_are_refused() {
    for (kind, table) in all() {
        let Some(column) =
            table.columns.iter().find(|name| ["Mã món vay", "Số khế ước", "SOKU"].contains(&name.as_str()))
        else {
            continue;
        };
        for spoilt in [Cell::from("6.6E+15"), Cell::Number(6.6e15)] {
            let refusal = refused(&table.clone().with(0, column, spoilt), RefusalCode::LostDigits);
            assert_at(&refusal, 6, column);
        }
        let exact = taken(&table.clone().with(0, column, 6_600_000_200_000_011.0));
        assert!(exact.found(FindingCode::ContractWasNumber).is_some(), "{kind:?}");
    }
}

#[test]
fn a_loan_repeated_by_a_second_book_is_one_loan_with_two_books() {
    for mut table in [sources::daily_10(), sources::detailed_balances()] {
        let copy = table.repeat(0);
        table.set(copy, "Sổ tiết kiệm 105", "2000100009");
        table.set(copy, "Số dư tiền gửi 105", 400_000.0);
        let reading = taken(&table);
        assert_eq!((reading.data_rows, reading.repeated_rows), (4, 1));
        assert_eq!(told(only(&reading, FindingCode::SecondBook), "other_row"), "6");
        assert_eq!(office_sum(&reading, Measure::Outstanding), Some(100_000_000));
        assert_eq!(office_sum(&reading, Measure::Savings), Some(3_400_000));
    }
}

#[test]
fn the_very_same_row_twice_counts_once_in_every_report() {
    for (kind, table) in all() {
        let mut twice = table.clone();
        twice.repeat(0);
        let reading = taken(&twice);
        assert_eq!(reading.source, taken(&table).source, "{kind:?}");
        assert_eq!(reading.repeated_rows, 1, "{kind:?}");
        let expected = match kind {
            SourceKind::Leaders12 | SourceKind::GroupList | SourceKind::Bc0437 => FindingCode::GroupRepeated,
            SourceKind::Bcdhtd011 | SourceKind::Bcdhtd012 | SourceKind::Len31 => FindingCode::UnitRepeated,
            SourceKind::InstalmentsDue => FindingCode::InstalmentRepeated,
            _ => FindingCode::RowRepeated,
        };
        assert_eq!(told(only(&reading, expected), "other_row"), if twice.numbered { "7" } else { "6" }, "{kind:?}");
    }
}

#[test]
fn one_thing_with_two_figures_is_refused() {
    for (table, column, code) in [
        (sources::daily_10(), "Dư nợ trong hạn", RefusalCode::ContractConflict),
        (sources::inactive_14(), "Tổng dư nợ", RefusalCode::ContractConflict),
        (sources::instalments_due(), "NODENHAN", RefusalCode::ContractConflict),
        (sources::bc0437(), "Số dư tiền gửi", RefusalCode::GroupConflict),
        (sources::group_list(), "Số tổ viên", RefusalCode::GroupConflict),
        (sources::bcdhtd_01_1(), "Dư nợ khoanh", RefusalCode::UnitConflict),
    ] {
        let mut table = table;
        let copy = table.repeat(0);
        table.set(copy, column, 7.0);
        let first = if table.numbered { 7 } else { 6 };
        let refusal = refused(&table, code);
        assert_at(&refusal, first + copy as i64, column);
        assert_eq!(refusal.fact("other_row"), Some(&FactValue::Number(first)));
    }
    let mut table = sources::overdue_2();
    let copy = table.repeat(0);
    table.set(copy, "Mã KH", "2000100003");
    assert_at(&refused(&table, RefusalCode::ContractConflict), 7, "Mã KH");
}

#[test]
fn other_particulars_of_a_repeated_contract_are_noticed() {
    let mut table = sources::overdue_2();
    let copy = table.repeat(0);
    table.set(copy, "Ngày chuyển quá hạn", "22/11/2025");
    let reading = taken(&table);
    assert_eq!(only(&reading, FindingCode::ContractRowsDiffer).row, Some(7));
    assert_eq!(json(&reading.source.rows[0])["overdue"]["since"], "2025-11-21", "the first row's");
}

#[test]
fn dates_are_text_or_serials() {
    // 46,022 is 31/12/2025 counted from 30/12/1899.
    for date in [Cell::from("31/12/2025"), Cell::Number(46_022.0), Cell::from("2025-12-31")] {
        let reading = taken(&sources::inactive_14().with(0, "Ngày giao dịch gần nhất", date));
        assert_eq!(json(&reading.source.rows[0])["inactive"]["last_transaction"], "2025-12-31");
    }
    let reading = taken(&sources::inactive_14().with(0, "Ngày giao dịch gần nhất", "31/02/2025"));
    assert_eq!(told(only(&reading, FindingCode::DateImpossible), "text"), "31/02/2025");
    let refusal = refused(&sources::instalments_due().with(0, "NGAYDENHAN", "hôm nọ"), RefusalCode::MissingDate);
    assert_at(&refusal, 6, "NGAYDENHAN");
}

#[test]
fn two_days_or_two_offices_in_one_file_are_refused() {
    let table = sources::detailed_balances().with(1, "Ngày số liệu", "30/11/2025");
    let refusal = refused(&table, RefusalCode::MixedDates);
    assert_eq!(
        (refusal.fact("row"), text_fact(&refusal, "other_date")),
        (Some(&FactValue::Number(7)), "2025-12-31".into())
    );
    let table = sources::detailed_balances().title(2, "Đến ngày 30/11/2025");
    refused(&table, RefusalCode::MixedDates);
    refused(&sources::detailed_balances().with(2, "Mã PGD", "002003"), RefusalCode::MixedOffices);
    refused(&sources::detailed_balances().with(2, "Ngày số liệu", "ba mươi mốt"), RefusalCode::BadClosingDate);
}

#[test]
fn the_day_of_printing_is_not_the_reports_day() {
    let table = sources::daily_10().title(2, "Lạng Sơn, ngày 02 tháng 01 năm 2026").title(3, "Ngày in: 02/01/2026");
    let reading = taken(&table);
    assert_eq!(reading.source.date, None);
    assert_eq!(told(only(&reading, FindingCode::NoDateStated), "kind"), "10 - Sao kê chi tiết (DL Ngày)");
}

#[test]
fn a_column_that_stands_twice_is_refused() {
    let mut table = sources::overdue_2();
    table.columns.push("Dư nợ quá hạn".to_owned());
    assert_at(&refused(&table, RefusalCode::RepeatedColumn), 5, "Dư nợ quá hạn");
}

#[test]
fn columns_that_are_not_known_or_not_there_are_told() {
    let mut table = sources::overdue_2().without("Mã chương trình");
    table.columns.push("Cán bộ theo dõi".to_owned());
    let reading = taken(&table);
    let columns = |code| -> Vec<String> {
        reading.found(code).unwrap().samples.iter().map(|finding| told(finding, "column")).collect()
    };
    assert_eq!(columns(FindingCode::ColumnUnknown), ["STT", "Cán bộ theo dõi"]);
    assert_eq!(columns(FindingCode::ColumnAbsent), ["Mã PGD", "Ngày số liệu", "Mã chương trình"]);
    assert_eq!(sum_of(&reading, Dimension::Programme, "01", Measure::Overdue), None, "no programme is stated");
}

#[test]
fn a_status_that_is_neither_is_noticed() {
    let reading = taken(&sources::detailed_balances().with(0, "Tình trạng món vay", "CLOSE"));
    assert_eq!(json(&reading.source.rows[0])["balance"]["closed"], true);
    let reading = taken(&sources::detailed_balances().with(0, "Tình trạng món vay", "TREO"));
    assert_eq!(told(only(&reading, FindingCode::StatusUnknown), "text"), "TREO");
}

/// A text in TCVN3: for each letter the sign that this font's table shows it by.
fn in_tcvn3(text: &str) -> String {
    let signs: Vec<char> = ('\u{a1}'..='\u{ff}').collect();
    let letter = |c: char| {
        let shown = |sign: &&char| wording::LegacyFont::Tcvn3.to_unicode(&sign.to_string()) == c.to_string();
        if c.is_ascii() { c } else { signs.iter().find(shown).copied().unwrap_or(c) }
    };
    text.chars().map(letter).collect()
}

#[test]
fn a_file_in_an_old_font_is_converted() {
    let mut sheets = sources::frozen_13().sheets();
    for cell in sheets[0].cells.values_mut() {
        if let Cell::Text(text) = cell {
            *text = in_tcvn3(text);
        }
    }
    let reading = read(&acceptance::workbooks::xls_of(&sheets)).unwrap();
    assert_eq!(reading.source, taken(&sources::frozen_13()).source);
    assert_eq!(told(only(&reading, FindingCode::LegacyFont), "font"), "TCVN3");
}
