//! Makers of report 31 workbooks, sound or spoilt: a small sound report that a case changes where it
//! must, written as `.xlsx` or `.xls`.
#![allow(clippy::unwrap_used, reason = "a maker that fails fails its test")]

pub mod containers;
mod xls;
mod xlsx;

use std::collections::BTreeMap;

/// The 175 columns in the core system's order.
pub fn columns() -> Vec<String> {
    include_str!("../../vectors/report31/columns.txt").lines().map(str::to_owned).collect()
}

/// What a case puts into a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A number, a date's serial included.
    Number(f64),
    /// Text.
    Text(String),
    /// A formula with the number it was last calculated to.
    Formula(&'static str, f64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}

/// Cells of a data row by their columns' names.
pub type Row = BTreeMap<String, Cell>;

/// A sheet: cells by row and column, both from 0.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its cells.
    pub cells: BTreeMap<(u32, u16), Cell>,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(name: &str) -> Sheet {
        Sheet { name: name.to_owned(), cells: BTreeMap::new() }
    }

    /// Puts a value into a cell.
    pub fn put(&mut self, row: u32, column: u16, cell: impl Into<Cell>) {
        self.cells.insert((row, column), cell.into());
    }
}

/// Where the header of a made report stands, as Excel counts: row 5, as in most real files.
pub const HEADER_ROW: u32 = 5;

/// A report 31 to be changed and written.
#[derive(Clone, Debug)]
pub struct Report {
    /// The header's names in order.
    pub columns: Vec<String>,
    /// The data rows; the first stands on row 6.
    pub rows: Vec<Row>,
    /// Rows put literally after the data, first cell in the second column.
    pub closing_rows: Vec<Vec<Cell>>,
    /// Repeat the header before this data row.
    pub header_again_before: Option<usize>,
    /// Leave a blank row before this data row.
    pub blank_before: Option<usize>,
    /// The first column: 1 leaves column A empty.
    pub first_column: u16,
    /// The header's row as Excel counts.
    pub header_row: u32,
    /// The sheet's name.
    pub sheet_name: String,
    /// Sheets beside the report.
    pub other_sheets: Vec<Sheet>,
}

impl Report {
    /// A small sound report of 31/12/2025 of office 002002: three loans of two groups, one saver.
    ///
    /// Loan 1: 50,000,000 đ in term. Loan 2: 20,000,000 đ overdue. Loan 3: 30,000,000 đ lent in
    /// December, a worker given work. Savings 1,000,000 + 1,000,000 + 1,000,000 + 500,000 đ.
    pub fn sound() -> Report {
        let mut first = loan(1, "0026001");
        set(&mut first, "Dư nợ trong hạn", 50_000_000.0);
        set(&mut first, "Tổng dư nợ", 50_000_000.0);
        set(&mut first, "Mức vay", 50_000_000.0);
        set(&mut first, "Tổng giải ngân", 50_000_000.0);
        set(&mut first, "Lãi tồn TH", 264_986.0);
        let mut second = loan(2, "0026001");
        set(&mut second, "Dư nợ quá hạn", 20_000_000.0);
        set(&mut second, "Tổng dư nợ", 20_000_000.0);
        set(&mut second, "Mức vay", 25_000_000.0);
        set(&mut second, "Tổng giải ngân", 25_000_000.0);
        set(&mut second, "Gốc đã trả", 5_000_000.0);
        set(&mut second, "Thu nợ QH tháng", 1_000_000.0);
        set(&mut second, "Ngày CNQH gần nhất", "21/11/2025");
        let mut third = loan(3, "0026002");
        set(&mut third, "Dư nợ trong hạn", 30_000_000.0);
        set(&mut third, "Tổng dư nợ", 30_000_000.0);
        set(&mut third, "Mức vay", 30_000_000.0);
        set(&mut third, "Tổng giải ngân", 30_000_000.0);
        set(&mut third, "Ngày vay", "05/12/2025");
        set(&mut third, "Ngày GN đầu tiên", "05/12/2025");
        set(&mut third, "Ngày GN cuối cùng", "05/12/2025");
        set(&mut third, "Giải ngân trong tháng", 30_000_000.0);
        set(&mut third, "Mã HQĐT", "01");
        set(&mut third, "Tên HQĐT", "Số lao động được tạo việc làm");
        set(&mut third, "Giá trị HQĐT1", 2.0);
        Report {
            columns: columns(),
            rows: vec![first, second, third, saver()],
            closing_rows: Vec::new(),
            header_again_before: None,
            blank_before: None,
            first_column: 1,
            header_row: HEADER_ROW,
            sheet_name: "BCQUERY".to_owned(),
            other_sheets: Vec::new(),
        }
    }

    /// A sound report with one cell of one data row (from 0) changed.
    pub fn with(row: usize, column: &str, cell: impl Into<Cell>) -> Report {
        let mut report = Report::sound();
        report.set(row, column, cell);
        report
    }

    /// Changes a cell of a data row.
    pub fn set(&mut self, row: usize, column: &str, cell: impl Into<Cell>) {
        set(&mut self.rows[row], column, cell);
    }

    /// Changes a cell of every data row that has it.
    pub fn set_all(&mut self, column: &str, cell: impl Into<Cell> + Clone) {
        for row in self.rows.iter_mut().filter(|row| row.contains_key(column)) {
            set(row, column, cell.clone());
        }
    }

    /// Repeats a data row at the end and gives the copy's place.
    pub fn repeat(&mut self, row: usize) -> usize {
        self.rows.push(self.rows[row].clone());
        self.rows.len() - 1
    }

    /// The row as Excel counts of a data row, where neither header nor blank row stands between.
    pub fn excel_row(&self, row: usize) -> i64 {
        i64::from(self.header_row) + 1 + row as i64
    }

    /// All sheets as they will be written, the report's first.
    pub fn sheets(&self) -> Vec<Sheet> {
        let mut sheet = Sheet::new(&self.sheet_name);
        let header = self.header_row - 1;
        if header > 1 {
            sheet.put(1, self.first_column, "31 - Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu");
        }
        self.put_header(&mut sheet, header);
        let mut at = header + 1;
        for (place, row) in self.rows.iter().enumerate() {
            if self.header_again_before == Some(place) {
                self.put_header(&mut sheet, at);
                at += 1;
            }
            if self.blank_before == Some(place) {
                at += 1;
            }
            for (column, name) in (self.first_column..).zip(&self.columns) {
                if let Some(cell) = row.get(name.trim()).filter(|cell| **cell != Cell::Empty) {
                    sheet.put(at, column, cell.clone());
                }
            }
            at += 1;
        }
        for row in &self.closing_rows {
            for (column, cell) in (self.first_column..).zip(row).filter(|(_, cell)| **cell != Cell::Empty) {
                sheet.put(at, column, cell.clone());
            }
            at += 1;
        }
        [vec![sheet], self.other_sheets.clone()].concat()
    }

    fn put_header(&self, sheet: &mut Sheet, row: u32) {
        for (column, name) in (self.first_column..).zip(&self.columns) {
            sheet.put(row, column, name.as_str());
        }
    }

    /// The workbook as `.xlsx`.
    pub fn xlsx(&self) -> Vec<u8> {
        xlsx::write(&self.sheets())
    }

    /// The workbook as `.xls`.
    pub fn xls(&self) -> Vec<u8> {
        xls::write(&self.sheets())
    }

    /// The stream of an `.xls`, for a container of the case's own.
    pub fn xls_stream(&self) -> Vec<u8> {
        xls::stream(&self.sheets(), &[])
    }

    /// The stream of an `.xls` with a record among the workbook's own.
    pub fn xls_stream_with(&self, kind: u16, data: &[u8]) -> Vec<u8> {
        xls::stream(&self.sheets(), &[(kind, data.to_vec())])
    }
}

/// Sheets as an `.xlsx`.
pub fn xlsx_of(sheets: &[Sheet]) -> Vec<u8> {
    xlsx::write(sheets)
}

/// Sheets as an `.xls`.
pub fn xls_of(sheets: &[Sheet]) -> Vec<u8> {
    xls::write(sheets)
}

fn set(row: &mut Row, column: &str, cell: impl Into<Cell>) {
    row.insert(column.to_owned(), cell.into());
}

fn loan(number: u32, group: &str) -> Row {
    let mut row = Row::new();
    let texts = [
        ("Mã CN", "002000".to_owned()),
        ("Mã PGD", "002002".to_owned()),
        ("Tên PGD", "PGD Bắc Sơn".to_owned()),
        ("Mã xã", "200105".to_owned()),
        ("Tên xã", "Xã Vũ Lăng".to_owned()),
        ("Mã thôn", "20010505".to_owned()),
        ("Tên thôn", "Thôn Đon Sơn".to_owned()),
        ("Mã KH", format!("200010000{number}")),
        ("Tên KH", format!("KHÁCH HÀNG THỬ {number}")),
        ("Ngày sinh", "27/05/1978".to_owned()),
        ("Giới tính", "02".to_owned()),
        ("Mã dân tộc", "07".to_owned()),
        ("Số CMND", format!("02017800000{number}")),
        ("Số điện thoại", format!("090010000{number}")),
        ("Địa chỉ", "Thôn Đon Sơn, Xã Vũ Lăng, Lạng Sơn".to_owned()),
        ("Mã tổ", group.to_owned()),
        ("Tên tổ", format!("TỔ TRƯỞNG {group}")),
        ("Mã ĐVUT", "11".to_owned()),
        ("Tên ĐVUT", "Hội nông dân".to_owned()),
        ("Số khế ước", format!("660000020000001{number}")),
        ("Ngày vay", "10/03/2022".to_owned()),
        ("Ngày ĐH theo hợp đồng", "12/02/2027".to_owned()),
        ("Ngày ĐH theo Gia hạn", "12/02/2027".to_owned()),
        ("Ngày ĐH theo GDXA", "12/02/2027".to_owned()),
        ("Ngày GDXA", "05".to_owned()),
        ("Hình thức vay", "2".to_owned()),
        ("Tình trạng món vay", "OPEN".to_owned()),
        ("Nguồn vốn", "1".to_owned()),
        ("Mã chương trình", "01".to_owned()),
        ("Tên chương trình", "Cho vay ưu đãi hộ nghèo".to_owned()),
        ("Ngày GN đầu tiên", "10/03/2022".to_owned()),
        ("Ngày GN cuối cùng", "10/03/2022".to_owned()),
        ("Ngày giao dịch gần nhất", "05/12/2025".to_owned()),
        ("Sổ tiết kiệm 105", format!("200010000{number}")),
        ("Ngày số liệu", "31/12/2025".to_owned()),
    ];
    for (column, text) in texts {
        set(&mut row, column, text);
    }
    for column in ["Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Gốc đã trả", "Lãi tồn TH", "Lãi tồn QH"]
    {
        set(&mut row, column, 0.0);
    }
    set(&mut row, "Lãi suất", 6.24);
    set(&mut row, "Số dư tiền gửi 105", 1_000_000.0);
    row
}

fn saver() -> Row {
    let mut row = Row::new();
    for (column, text) in [
        ("Mã CN", "002000"),
        ("Mã PGD", "002002"),
        ("Mã xã", "200000"),
        ("Tên xã", "Vay trực tiếp"),
        ("Mã thôn", "20000000"),
        ("Mã KH", "2700000043"),
        ("Tên KH", "KHÁCH GỬI TIẾT KIỆM"),
        ("Mã tổ", "0000000"),
        ("Sổ tiết kiệm 105", "2700000043"),
        ("Ngày số liệu", "31/12/2025"),
    ] {
        set(&mut row, column, text);
    }
    set(&mut row, "Số dư tiền gửi 105", 500_000.0);
    row
}
