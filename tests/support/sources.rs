//! Makers of the closing set's other reports: a small sound one of each kind, of the same office and the same
//! loans as the sound report 31, which a case changes where it must.

use crate::workbooks::{Cell, Row, Sheet, xls_of, xlsx_of};

/// A report to be changed and written.
#[derive(Clone, Debug)]
pub struct Table {
    /// Lines above the header, by the row as Excel counts.
    pub titles: Vec<(u32, String)>,
    /// The headings in order.
    pub columns: Vec<String>,
    /// Headings over several columns, by the first of them, in the row above the headings.
    pub over: Vec<(usize, String)>,
    /// Whether a row of column numbers stands below the headings.
    pub numbered: bool,
    /// The data rows.
    pub rows: Vec<Row>,
    /// Rows put literally after the data, by their headings.
    pub closing_rows: Vec<Row>,
    /// Repeat the header before this data row.
    pub header_again_before: Option<usize>,
    /// Leave a blank row before this data row.
    pub blank_before: Option<usize>,
    /// Sheets beside the report.
    pub other_sheets: Vec<Sheet>,
}

/// The heading's row as Excel counts, as in most real files.
pub const HEADER_ROW: u32 = 5;

impl Table {
    /// A report with these headings and no rows.
    pub fn of(columns: &[&str]) -> Table {
        Table {
            titles: Vec::new(),
            columns: columns.iter().map(|&name| name.to_owned()).collect(),
            over: Vec::new(),
            numbered: false,
            rows: Vec::new(),
            closing_rows: Vec::new(),
            header_again_before: None,
            blank_before: None,
            other_sheets: Vec::new(),
        }
    }

    /// Adds a data row, its cells in the headings' order.
    #[must_use]
    pub fn row(mut self, cells: impl IntoIterator<Item = Cell>) -> Table {
        let row = self.columns.iter().cloned().zip(cells).collect();
        self.rows.push(row);
        self
    }

    /// Adds a line above the header.
    #[must_use]
    pub fn title(mut self, row: u32, text: &str) -> Table {
        self.titles.push((row, text.to_owned()));
        self
    }

    /// Changes a cell of a data row (from 0).
    pub fn set(&mut self, row: usize, column: &str, cell: impl Into<Cell>) {
        assert!(self.columns.iter().any(|name| name == column), "{column}");
        self.rows[row].insert(column.to_owned(), cell.into());
    }

    /// The report with one cell changed.
    #[must_use]
    pub fn with(mut self, row: usize, column: &str, cell: impl Into<Cell>) -> Table {
        self.set(row, column, cell);
        self
    }

    /// Repeats a data row at the end and gives the copy's place.
    pub fn repeat(&mut self, row: usize) -> usize {
        self.rows.push(self.rows[row].clone());
        self.rows.len() - 1
    }

    /// Leaves a column out.
    #[must_use]
    pub fn without(mut self, column: &str) -> Table {
        self.columns.retain(|name| name != column);
        self
    }

    /// A "Tổng cộng" row with these amounts.
    pub fn total_row(&mut self, amounts: &[(&str, f64)]) {
        let mut row: Row = amounts.iter().map(|&(column, amount)| (column.to_owned(), amount.into())).collect();
        row.insert("STT".to_owned(), "Tổng cộng".into());
        self.closing_rows.push(row);
    }

    /// The sheets as they will be written; the first column, A, is empty, B is "STT".
    pub fn sheets(&self) -> Vec<Sheet> {
        let mut sheet = Sheet::new("BCQUERY");
        for (row, text) in &self.titles {
            sheet.put(row - 1, 2, text.as_str());
        }
        let mut at = self.put_header(&mut sheet, HEADER_ROW - 1);
        for (place, row) in self.rows.iter().enumerate() {
            if self.header_again_before == Some(place) {
                at = self.put_header(&mut sheet, at);
            }
            if self.blank_before == Some(place) {
                at += 1;
            }
            sheet.put(at, 1, (place + 1) as f64);
            self.put_row(&mut sheet, at, row);
            at += 1;
        }
        for row in &self.closing_rows {
            if let Some(first) = row.get("STT") {
                sheet.put(at, 1, first.clone());
            }
            self.put_row(&mut sheet, at, row);
            at += 1;
        }
        [vec![sheet], self.other_sheets.clone()].concat()
    }

    fn put_row(&self, sheet: &mut Sheet, at: u32, row: &Row) {
        for (column, name) in (2u16..).zip(&self.columns) {
            if let Some(cell) = row.get(name.as_str()).filter(|cell| **cell != Cell::Empty) {
                sheet.put(at, column, cell.clone());
            }
        }
    }

    /// Puts the header and gives the row below it.
    fn put_header(&self, sheet: &mut Sheet, mut at: u32) -> u32 {
        if !self.over.is_empty() {
            for (place, text) in &self.over {
                sheet.put(at, 2 + *place as u16, text.as_str());
            }
            at += 1;
        }
        sheet.put(at, 1, "STT");
        for (column, name) in (2u16..).zip(&self.columns) {
            sheet.put(at, column, name.as_str());
        }
        if self.numbered {
            at += 1;
            sheet.put(at, 1, "A");
            for column in 0..self.columns.len() {
                sheet.put(at, 2 + column as u16, format!("({})", column + 1));
            }
        }
        at + 1
    }

    /// The workbook as `.xlsx`.
    pub fn xlsx(&self) -> Vec<u8> {
        xlsx_of(&self.sheets())
    }

    /// The workbook as `.xls`.
    pub fn xls(&self) -> Vec<u8> {
        xls_of(&self.sheets())
    }
}

/// The contract of the sound loan of this number, 1 to 3.
pub fn contract(number: u32) -> Cell {
    format!("660000020000001{number}").into()
}

fn customer(number: u32) -> Cell {
    format!("200010000{number}").into()
}

/// Group, commune, association, programme of the sound loan of this number.
fn units(number: u32) -> [Cell; 4] {
    [if number == 3 { "0026002" } else { "0026001" }.into(), "200105".into(), "11".into(), "01".into()]
}

/// In term, overdue, frozen, total of the sound loan of this number.
fn parts(number: u32) -> [Cell; 4] {
    let [in_term, overdue] = [[50e6, 0.0], [0.0, 20e6], [30e6, 0.0]][number as usize - 1];
    [in_term.into(), overdue.into(), 0.0.into(), (in_term + overdue).into()]
}

const UNITS: [&str; 4] = ["Mã tổ", "Mã xã", "Mã ĐVUT", "Mã chương trình"];
const PARTS: [&str; 4] = ["Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Tổng dư nợ"];
const BACKLOG: [&str; 5] = ["Lãi tồn TH", "Lãi tồn QH", "Lãi tồn AH", "Sổ tiết kiệm 105", "Số dư tiền gửi 105"];

fn balances(number: u32) -> Vec<Cell> {
    let backlog = if number == 1 { 264_986.0 } else { 0.0 };
    let own = [backlog.into(), 0.0.into(), 0.0.into(), customer(number), 1e6.into()];
    [
        units(number).to_vec(),
        vec![customer(number), contract(number), 50e6.into()],
        parts(number).to_vec(),
        own.to_vec(),
    ]
    .concat()
}

/// 10 – daily: three loans, no date.
pub fn daily_10() -> Table {
    let columns = [&UNITS[..], &["Mã khách hàng", "Mã món vay", "Số tiền giải ngân"], &PARTS, &BACKLOG].concat();
    (1..=3).fold(Table::of(&columns), |table, number| table.row(balances(number)))
}

/// 10 – at the month's end, with transaction point, status and date.
pub fn detailed_balances() -> Table {
    let columns = [
        &["Ngày số liệu", "Mã PGD", "Tên điểm giao dịch", "Tình trạng món vay"],
        &UNITS[..],
        &["Mã khách hàng", "Mã món vay", "Số tiền giải ngân"],
        &PARTS,
        &BACKLOG,
    ]
    .concat();
    (1..=3).fold(Table::of(&columns), |table, number| {
        let own = ["31/12/2025", "002002", "Điểm GD Vũ Lăng", "OPEN"].map(Cell::from);
        table.row([own.to_vec(), balances(number)].concat())
    })
}

/// 14 – loan 1 has been without a transaction since August.
pub fn inactive_14() -> Table {
    let columns = [&UNITS[..], &["Mã KH", "Số khế ước", "Tổng dư nợ", "Ngày giao dịch gần nhất"]].concat();
    let own = [customer(1), contract(1), 50e6.into(), "05/08/2025".into()];
    Table::of(&columns).title(2, "Ngày số liệu: 31/12/2025").row([units(1).to_vec(), own.to_vec()].concat())
}

/// 2 – loan 2 is overdue since November.
pub fn overdue_2() -> Table {
    let columns = [&UNITS[..], &["Mã KH", "Số khế ước", "Dư nợ quá hạn", "Ngày chuyển quá hạn"]].concat();
    let own = [customer(2), contract(2), 20e6.into(), "21/11/2025".into()];
    Table::of(&columns).title(2, "Ngày số liệu: 31/12/2025").row([units(2).to_vec(), own.to_vec()].concat())
}

/// 13 – a frozen loan.
pub fn frozen_13() -> Table {
    let columns = [&UNITS[..], &["Mã KH", "Số khế ước", "Dư nợ khoanh", "Ngày hết hạn khoanh", "Nguyên nhân"]].concat();
    let own = [customer(2), contract(2), 7e6.into(), "30/06/2026".into(), "Thiên tai".into()];
    Table::of(&columns).title(2, "Ngày số liệu: 31/12/2025").row([units(2).to_vec(), own.to_vec()].concat())
}

/// 12 – leaders of the two groups.
pub fn leaders_12() -> Table {
    let columns = ["Mã xã", "Mã ĐVUT", "Mã tổ", "Mã tổ trưởng", "Tên tổ trưởng", "SĐT", "Tên tổ phó", "SĐT tổ phó"];
    let mut table = Table::of(&columns);
    for group in ["0026001", "0026002"] {
        let cells = ["200105", "11", group, "T001", "Nông Văn Hòa", "0912345678", "Lý Thị Bích", "0987654321"];
        table = table.row(cells.map(Cell::from));
    }
    table.title(2, "Ngày số liệu: 31/12/2025")
}

/// DSTO – the two groups.
pub fn group_list() -> Table {
    let columns = ["Mã xã", "Mã thôn", "Mã ĐVUT", "Mã tổ", "Tên tổ", "Tên điểm giao dịch", "Số tổ viên", "Tổng dư nợ"];
    let mut table = Table::of(&columns).title(2, "Ngày số liệu: 31/12/2025");
    for (group, members, outstanding) in [("0026001", 2.0, 70e6), ("0026002", 1.0, 30e6)] {
        let texts = ["200105", "20010505", "11", group, "Nông Văn Hòa", "Điểm GD Vũ Lăng"].map(Cell::from);
        table = table.row([texts.to_vec(), vec![members.into(), outstanding.into()]].concat());
    }
    table
}

/// The six criteria's columns of BC0437.
pub const CRITERIA: [&str; 6] = [
    "Điểm giao dịch tại xã",
    "Điểm thu nợ gốc đến hạn",
    "Điểm thu lãi",
    "Điểm tổ viên gửi tiết kiệm",
    "Điểm tăng trưởng tiền gửi",
    "Điểm nợ quá hạn",
];

/// BC0437 – the two groups, in millions.
pub fn bc0437() -> Table {
    let columns = [
        &["Mã xã", "Mã ĐVUT", "Mã tổ", "Tên tổ", "Số tổ viên", "Tổng dư nợ", "Dư nợ quá hạn", "Số dư tiền gửi"][..],
        &CRITERIA,
        &["Kết quả chấm điểm", "Xếp loại"],
    ]
    .concat();
    let mut table = Table::of(&columns).title(3, "Kỳ báo cáo: Tháng 12/2025");
    let groups = [("0026001", 2.0, [70.0, 20.0, 2.0], 12.5), ("0026002", 1.0, [30.0, 0.0, 1.0], 30.0)];
    for (group, members, amounts, last) in groups {
        let texts = ["200105", "11", group, "Nông Văn Hòa"].map(Cell::from);
        let points = [20.0, 15.0, 20.0, 5.0, 10.0, last];
        let sum: f64 = points.iter().sum();
        let numbers = [&[members][..], &amounts, &points, &[sum]].concat();
        table = table.row(texts.into_iter().chain(numbers.into_iter().map(Cell::from)).chain(["Tốt".into()]));
    }
    table
}

/// Instalments due: two of loan 1, one of loan 3.
pub fn instalments_due() -> Table {
    let columns = [&UNITS[..], &["Mã KH", "SOKU", "NGAYDENHAN", "NODENHAN"]].concat();
    let due = [(1, "12/02/2026", 5e6), (1, "12/08/2026", 5e6), (3, "05/03/2026", 10e6)];
    due.into_iter().fold(
        Table::of(&columns).title(2, "Ngày số liệu: 31/12/2025"),
        |table, (number, day, principal)| {
            let own = [customer(number), contract(number), day.into(), principal.into()];
            table.row([units(number).to_vec(), own.to_vec()].concat())
        },
    )
}

const OFFICIAL: [&str; 5] =
    ["Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Tổng dư nợ", "Số khách hàng còn dư nợ"];

/// BCDHTD 01.1 – two communes, in millions, with the form's total.
pub fn bcdhtd_01_1() -> Table {
    let mut table = form("Mã xã", "Tên xã", &OFFICIAL);
    table = table.row([
        "200105".into(),
        "Xã Vũ Lăng".into(),
        80.0.into(),
        20.0.into(),
        0.0.into(),
        100.0.into(),
        3.0.into(),
    ]);
    table = table.row([
        "200106".into(),
        "Xã Cộng Hòa".into(),
        1.234_567.into(),
        0.0.into(),
        0.0.into(),
        1.234_567.into(),
        1.0.into(),
    ]);
    table.total_row(&[
        ("Dư nợ trong hạn", 81.234_567),
        ("Dư nợ quá hạn", 20.0),
        ("Tổng dư nợ", 101.234_567),
        ("Số khách hàng còn dư nợ", 4.0),
    ]);
    table
}

/// BCDHTD 01.2 – one customer stands under both programmes, so that the form's total has one less.
pub fn bcdhtd_01_2() -> Table {
    let mut table = form("Mã chương trình", "Tên chương trình", &OFFICIAL);
    for (code, name, in_term, customers) in [("01", "Hộ nghèo", 60.0, 2.0), ("19", "Hộ mới thoát nghèo", 40.0, 2.0)]
    {
        let figures = [in_term, 0.0, 0.0, in_term, customers].map(Cell::from);
        table = table.row([code.into(), name.into()].into_iter().chain(figures));
    }
    table.total_row(&[("Dư nợ trong hạn", 100.0), ("Tổng dư nợ", 100.0), ("Số khách hàng còn dư nợ", 3.0)]);
    table
}

/// LEN_31 by association, in thousands as the sheet says.
pub fn len_31() -> Table {
    let mut table = form("Mã ĐVUT", "Tên ĐVUT", &["Doanh số cho vay", "Doanh số thu nợ", "Tổng dư nợ"]);
    table.titles.retain(|(_, text)| !text.starts_with("Đơn vị tính"));
    table = table.title(4, "Đơn vị tính: nghìn đồng");
    for (code, name, figures) in
        [("11", "Hội nông dân", [30_000.0, 1_000.0, 100_000.0]), ("12", "Hội phụ nữ", [0.0, 0.0, 5.5])]
    {
        table = table.row([code.into(), name.into()].into_iter().chain(figures.map(Cell::from)));
    }
    table
}

fn form(code: &str, name: &str, figures: &[&str]) -> Table {
    let mut table = Table::of(&[&[code, name], figures].concat());
    table.numbered = true;
    table
        .title(1, "Mã PGD: 002002")
        .title(2, "Từ ngày 01/12/2025 đến ngày 31/12/2025")
        .title(4, "Đơn vị tính: triệu đồng")
}
