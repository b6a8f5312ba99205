//! The workbook of a synthetic office, in the bank's shape.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fall over")]

use demo::{AmountForm, Closing, DateForm, HEADINGS, Layout, Office, Parameters};
use reports::Cell;

fn small() -> Office {
    Office::generate(&Parameters::small(), 1).unwrap()
}

fn first(cells: &[Vec<Cell>], heading: &str) -> Cell {
    cells[0][HEADINGS.iter().position(|name| *name == heading).unwrap()].clone()
}

#[test]
fn the_sheet_has_the_banks_shape_around_the_rows() {
    let office = small();
    let data = office.report31(Closing::Opening).rows().count();
    let mut workbook = office.report31(Closing::Opening).workbook();
    assert_eq!(workbook.sheets.len(), 2);
    let sheet = workbook.sheets.remove(0);
    assert_eq!(sheet.name, "BCQUERY");
    assert_eq!((sheet.place.title_row, sheet.place.header_row, sheet.place.first_column), (1, 4, 1));
    assert_eq!(sheet.columns, HEADINGS);
    let rows: Vec<Vec<Cell>> = sheet.rows.collect();
    let begins_with =
        |word: &str| rows.iter().positions_of(|row| matches!(row.first(), Some(Cell::Text(text)) if text == word));
    let header = begins_with("Mã CN");
    assert_eq!(header.len(), 1, "the header stands again at one page break");
    assert!(header[0] > data / 3 && header[0] < data * 2 / 3);
    assert_eq!(begins_with("Tổng cộng"), [rows.len() - 3]);
    assert_eq!(begins_with("Người lập biểu"), [rows.len() - 1]);
    assert_eq!(rows.iter().filter(|row| row.is_empty()).count(), 2);
    // A repeated header, two blank rows, the sum and the signatures.
    assert_eq!(rows.len(), data + 5);
}

trait PositionsOf: Iterator + Sized {
    fn positions_of(self, is: impl Fn(&Self::Item) -> bool) -> Vec<usize> {
        self.enumerate().filter(|(_, item)| is(item)).map(|(place, _)| place).collect()
    }
}
impl<I: Iterator> PositionsOf for I {}

#[test]
fn a_column_can_be_left_out() {
    let office = small();
    let without = vec!["Ngày GDXA".to_owned()];
    let report = office.report31(Closing::Opening).with(Layout { without, ..Layout::default() });
    assert!(report.rows().all(|row| row.len() == 174));
    let columns = &report.workbook().sheets[0].columns;
    assert!(columns.len() == 174 && !columns.iter().any(|heading| heading == "Ngày GDXA"));
}

#[test]
fn amounts_and_days_can_be_written_the_clerks_way() {
    let office = small();
    let rows = |layout| office.report31(Closing::Opening).with(layout).rows().collect::<Vec<_>>();
    let plain = rows(Layout::default());
    let Cell::Integer(approved) = first(&plain, "Mức vay") else { panic!("an amount is a number") };
    assert!(approved >= 10_000_000 && approved % 1_000_000 == 0);
    let millions = approved / 1_000_000;

    let vietnamese = rows(Layout { amounts: AmountForm::VietnameseText, ..Layout::default() });
    assert_eq!(first(&vietnamese, "Mức vay"), Cell::text(format!("{millions}.000.000")));
    let english = rows(Layout { amounts: AmountForm::EnglishText, ..Layout::default() });
    assert_eq!(first(&english, "Mức vay"), Cell::text(format!("{millions},000,000")));

    // A poor household's rate of that day is 6.24 %.
    let at = HEADINGS.iter().position(|name| *name == "Lãi suất").unwrap();
    let poor = plain.iter().position(|row| row[at] == Cell::Number { units: 6_240, scale: 3 }).unwrap();
    assert_eq!(vietnamese[poor][at], Cell::text("6,24"));
    assert_eq!(english[poor][at], Cell::text("6.24"));

    assert_eq!(first(&plain, "Ngày số liệu"), Cell::text("31/12/2025"));
    let serial = rows(Layout { dates: DateForm::Serial, ..Layout::default() });
    assert_eq!(first(&serial, "Ngày số liệu"), Cell::Date(office.parameters.opening));
}

#[test]
fn the_file_can_claim_another_office_and_day() {
    let office = small();
    let layout = Layout {
        office: Some(("002003".to_owned(), "PGD Văn Quan".to_owned())),
        dated: office.parameters.opening.succ_opt(),
        ..Layout::default()
    };
    let rows: Vec<_> = office.report31(Closing::Opening).with(layout).rows().collect();
    assert_eq!(first(&rows, "Mã PGD"), Cell::text("002003"));
    assert_eq!(first(&rows, "Tên PGD"), Cell::text("PGD Văn Quan"));
    assert_eq!(first(&rows, "Ngày số liệu"), Cell::text("01/01/2026"));
}

#[test]
fn the_same_seed_makes_the_same_bytes() {
    let bytes = |seed| {
        let office = Office::generate(&Parameters::small(), seed).unwrap();
        office.report31(Closing::Opening).workbook().into_bytes().unwrap()
    };
    assert!(bytes(7) == bytes(7));
    assert!(bytes(7) != bytes(8));
}
