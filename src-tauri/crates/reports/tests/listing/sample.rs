//! Listings to try things on.

use chrono::NaiveDate;
use reports::Cell;
use reports::listing::{Column, Heading, Kind, Listing, Paper, Section, Signatures, Words};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn column(heading: &str, kind: Kind, weight: u16) -> Column {
    let summed = kind == Kind::Amount;
    Column { heading: heading.to_owned(), kind, weight, summed, brief: false }
}

/// Number, name, code, balance, day and rate; the name and the balance are brief.
pub fn columns() -> Vec<Column> {
    let brief = |column: Column| Column { brief: true, ..column };
    vec![
        column("STT", Kind::Count, 1),
        brief(column("Họ và tên", Kind::Text, 6)),
        column("Mã món vay", Kind::Code, 3),
        brief(column("Dư nợ", Kind::Amount, 3)),
        column("Hạn cuối", Kind::Date, 2),
        column("Lãi suất", Kind::Percent { decimals: 2 }, 2),
    ]
}

pub fn row(number: i64, name: &str, code: &str, balance: i64) -> Vec<Cell> {
    vec![
        Cell::Integer(number),
        Cell::text(name),
        Cell::text(code),
        Cell::Integer(balance),
        Cell::Date(day(2027, 3, 15)),
        Cell::Number { units: 66, scale: 1 },
    ]
}

pub fn section(label: &str, rows: Vec<Vec<Cell>>) -> Section {
    Section { label: label.to_owned(), rows }
}

pub fn listing(sections: Vec<Section>) -> Listing {
    Listing {
        heading: Heading {
            office: "PGD NHCSXH huyện Hữu Lũng".to_owned(),
            title: "Danh sách nợ đến hạn".to_owned(),
            subtitle: "Xã Vân Nham, đến hạn trong tháng 12/2026".to_owned(),
            as_of: "Số liệu đến ngày 30/11/2026".to_owned(),
            printed: "In lúc 08:15 ngày 01/12/2026 bởi gdv".to_owned(),
            unit: "Đơn vị: đồng".to_owned(),
            notes: Vec::new(),
            made_on: day(2026, 12, 1),
        },
        columns: columns(),
        sections,
        words: Words {
            subtotal: "Cộng".to_owned(),
            total: "Tổng cộng".to_owned(),
            page: "Trang".to_owned(),
            dong: "đ".to_owned(),
            language: "vi".to_owned(),
            sheet: "Danh sách".to_owned(),
        },
        signatures: None,
        paper: Paper::Landscape,
    }
}

/// Two villages: 25,000,000 + 1,250,000 = 26,250,000; 30,000,000; together 56,250,000.
pub fn two_villages() -> Listing {
    listing(vec![
        section(
            "Thôn Làng Cằng",
            vec![row(1, "Nguyễn Văn A", "0026001", 25_000_000), row(2, "Hoàng Thị Ế", "0026002", 1_250_000)],
        ),
        section("Thôn Đồng Mỷ", vec![row(3, "Vi Văn Ỡ", "0026003", 30_000_000)]),
    ])
}

pub fn signatures() -> Signatures {
    Signatures {
        place_and_date: "Hữu Lũng, ngày 01 tháng 12 năm 2026".to_owned(),
        titles: ["Người lập biểu", "Kiểm soát", "Giám đốc"].map(str::to_owned).to_vec(),
    }
}

/// Names that mean something to a typesetter, a spreadsheet or a web page.
pub fn hostile_names() -> Vec<String> {
    let names = [
        "#panic()",
        "$x$",
        "*a*",
        "=SUM(A1)",
        "]",
        "@SUM(A1)",
        "#read(\"/etc/passwd\")",
        "<script>alert('x')</script> & \"y\"",
        "\\u{41} // không phải ghi chú",
        "dòng một\tdòng hai\r\ndòng ba",
    ];
    let long = ["Nguyễn ".repeat(29).chars().take(200).collect(), "W".repeat(200)];
    names.into_iter().map(str::to_owned).chain(long).collect()
}

pub fn hostile() -> Listing {
    let rows = (1..).zip(hostile_names()).map(|(number, name)| row(number, &name, "=1+1", 1)).collect();
    let mut listing = listing(vec![section("#panic() <b>", rows)]);
    listing.heading.title = "#panic(\"tiêu đề\") $ * _ & <i>".to_owned();
    listing
}
