//! Official forms: stacked headings, rows of column numbers, names without codes, subtotals.

use super::*;
use acceptance::workbooks::{Cell, Row};

/// BCDHTD 01.1 as forms are drawn: "Dư nợ" over its parts, no codes.
fn stacked() -> Table {
    let mut table = Table::of(&["Tên xã", "Tổng số", "Trong hạn", "Quá hạn", "Khoanh", "Số khách hàng còn dư nợ"]);
    table.over.push((1, "Dư nợ".to_owned()));
    table.numbered = true;
    for (name, in_term) in [("Vũ Lăng", 80.5), ("Cộng Hòa", 1.25)] {
        let figures = [in_term, in_term, 0.0, 0.0, 3.0].map(Cell::from);
        table = table.row([name.into()].into_iter().chain(figures));
    }
    table
}

#[test]
fn a_heading_over_several_columns_belongs_to_each() {
    let reading = taken(&stacked());
    assert_eq!(reading.source.kind, SourceKind::Bcdhtd011);
    assert_eq!(
        json(&reading.source.rows[0]),
        serde_json::json!({"official-total": {"dimension": "commune", "name": "Cộng Hòa", "in_term": 1_250_000,
            "overdue": 0, "frozen": 0, "total": 1_250_000, "customers": 3}}),
        "a commune that begins like a total is one"
    );
    assert_eq!(sum_of(&reading, Dimension::Commune, "Vũ Lăng", Measure::Outstanding), Some(80_500_000));
    let mut repeated = stacked();
    repeated.header_again_before = Some(1);
    assert_eq!(taken(&repeated).source, reading.source);
}

#[test]
fn without_its_row_of_numbers_a_form_is_not_recognised() {
    for mut table in [sources::bcdhtd_01_1(), sources::bcdhtd_01_2(), sources::len_31()] {
        table.numbered = false;
        refused(&table, RefusalCode::UnknownSource);
    }
}

#[test]
fn the_forms_total_is_kept_as_a_figure_of_its_own() {
    let reading = taken(&sources::bcdhtd_01_2());
    assert_eq!(office_sum(&reading, Measure::Customers), Some(3), "as the form says, not 2 + 2");
    let mut silent = sources::bcdhtd_01_2();
    silent.closing_rows.clear();
    let reading = taken(&silent);
    assert_eq!(office_sum(&reading, Measure::Customers), None, "programmes' customers don't add up");
    assert_eq!(office_sum(&reading, Measure::Outstanding), Some(100_000_000));
    let mut communes = sources::bcdhtd_01_1();
    communes.closing_rows.clear();
    assert_eq!(office_sum(&taken(&communes), Measure::Customers), Some(4), "communes' do");
}

#[test]
fn a_form_whose_total_differs_is_told() {
    let mut table = sources::bcdhtd_01_1();
    table.closing_rows.clear();
    table.total_row(&[("Dư nợ trong hạn", 81.234_568), ("Dư nợ quá hạn", 20.0), ("Tổng dư nợ", 101.234_568)]);
    let reading = taken(&table);
    let group = reading.found(FindingCode::ColumnTotalDiffers).unwrap();
    let columns: Vec<_> = group.samples.iter().map(|finding| finding.column.clone().unwrap()).collect();
    assert_eq!(columns, ["Dư nợ trong hạn", "Tổng dư nợ"]);
    assert_eq!(told(&group.samples[0], "stated"), "81234568");
}

#[test]
fn a_sum_of_some_rows_is_not_a_unit() {
    let mut table = sources::bcdhtd_01_1();
    let mut subtotal: Row = table.rows[0].clone();
    subtotal.insert("Mã xã".to_owned(), Cell::Empty);
    subtotal.insert("Tên xã".to_owned(), "Các xã vùng khó khăn".into());
    table.rows.insert(0, subtotal);
    let reading = taken(&table);
    assert_eq!(reading.source, taken(&sources::bcdhtd_01_1()).source);
    assert_eq!(only(&reading, FindingCode::SubtotalSkipped).row, Some(7));
}

#[test]
fn len_31_is_of_one_kind_of_unit() {
    for (code, name, dimension, key) in [
        ("Mã xã", "Tên xã", Dimension::Commune, "200105"),
        ("Mã ĐVUT", "Tên ĐVUT", Dimension::Association, "11"),
        ("Mã chương trình", "Tên chương trình", Dimension::Programme, "01"),
    ] {
        let mut table = sources::len_31();
        (table.columns[0], table.columns[1]) = (code.to_owned(), name.to_owned());
        table.rows.clear();
        let figures = [30_000.0, 1_000.0, 100_000.0].map(Cell::from);
        let table = table.row([key.into(), "Một đơn vị".into()].into_iter().chain(figures));
        let reading = taken(&table);
        assert_eq!(sum_of(&reading, dimension, key, Measure::LentGross), Some(30_000_000), "{dimension:?}");
        assert_eq!(sum_of(&reading, dimension, key, Measure::Collected), Some(1_000_000));
        assert_eq!(sum_of(&reading, dimension, key, Measure::Lent), None, "refinancing is inside");
    }
    let mut both = sources::len_31();
    both.columns.push("Tên xã".to_owned());
    assert_eq!(text_fact(&refused(&both, RefusalCode::DimensionUnclear), "columns"), "Tên xã, Mã ĐVUT, Tên ĐVUT");
    let none = sources::len_31().without("Mã ĐVUT").without("Tên ĐVUT");
    refused(&none, RefusalCode::DimensionNotStated);
}

#[test]
fn numbers_of_columns_may_be_numbers() {
    let mut sheets = sources::bcdhtd_01_1().sheets();
    for column in 2..9 {
        sheets[0].put(5, column, f64::from(column) - 1.0);
    }
    let bytes = acceptance::workbooks::xlsx_of(&sheets);
    assert_eq!(read(&bytes).unwrap().source, taken(&sources::bcdhtd_01_1()).source);
}
