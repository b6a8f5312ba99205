//! A listing's sheet, read back by the reader that the bank's own workbooks go through.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use reports::Cell;
use reports::listing::{Column, Heading, Kind, Listing, Paper, Section, Words};

fn column(heading: &str, kind: Kind) -> Column {
    Column { heading: heading.to_owned(), kind, weight: 1, summed: kind == Kind::Amount, brief: false }
}

fn listing(rows: Vec<Vec<Cell>>) -> Listing {
    let columns = vec![
        column("Họ và tên", Kind::Text),
        column("Mã món vay", Kind::Code),
        column("Dư nợ", Kind::Amount),
        column("Hạn cuối", Kind::Date),
        column("Lãi suất", Kind::Percent { decimals: 2 }),
    ];
    let said = |text: &str| text.to_owned();
    Listing {
        heading: Heading {
            office: said("PGD"),
            title: said("Danh sách"),
            subtitle: String::new(),
            as_of: String::new(),
            printed: String::new(),
            unit: String::new(),
            notes: Vec::new(),
            made_on: day(2026, 12, 1),
        },
        columns,
        sections: vec![Section { label: String::new(), rows }],
        words: Words {
            subtotal: said("Cộng"),
            total: said("Tổng cộng"),
            page: said("Trang"),
            dong: said("đ"),
            language: said("vi"),
            sheet: said("Danh sách"),
        },
        signatures: None,
        paper: Paper::Landscape,
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn a_listings_sheet_reads_back_as_what_was_put_in() {
    let row = |name: &str, amount: i64| {
        vec![
            Cell::text(name),
            Cell::text("0026001"),
            Cell::Integer(amount),
            Cell::Date(day(2027, 3, 15)),
            Cell::Number { units: 66, scale: 1 },
        ]
    };
    let bytes = listing(vec![row("Hoàng Thị Ế", 25_000_000), row("=SUM(A1)", 1_250_000)]).to_xlsx().unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Danh sách").unwrap();
    // Office and title, a blank row, the headings, two rows and the sums.
    let at = |row: u32, column: u32| sheet.get_value((row, column)).unwrap();
    assert_eq!(at(4, 0), &Data::String("Hoàng Thị Ế".to_owned()));
    assert_eq!(at(4, 1), &Data::String("0026001".to_owned()));
    assert_eq!(at(4, 2), &Data::Float(25_000_000.0));
    assert!(matches!(at(4, 3), Data::DateTime(date) if date.as_f64() == 46_461.0), "{:?}", at(4, 3));
    assert_eq!(at(4, 4), &Data::Float(0.066));
    assert_eq!(at(5, 0), &Data::String("=SUM(A1)".to_owned()));
    assert_eq!(at(6, 0), &Data::String("Tổng cộng".to_owned()));
    assert_eq!(at(6, 2), &Data::Float(26_250_000.0));
    assert!(book.worksheet_formula("Danh sách").unwrap().is_empty(), "no formula anywhere");
}
