//! Reads a report 31 back by its headings alone, without the records behind it.

#![allow(dead_code, reason = "every test reads with some of it")]

pub mod sheets;

use std::collections::{BTreeMap, BTreeSet};

use demo::{Closing, HEADINGS, Office, Sums};
use reports::Cell;

/// The rows of a report as a reader sees them, contracts doubled by a second book counted once.
pub struct Reader {
    pub rows: Vec<Vec<Cell>>,
}

impl Reader {
    pub fn of(office: &Office, closing: Closing) -> Self {
        Self { rows: office.report31(closing).rows().collect() }
    }

    pub fn contracts(&self) -> Vec<&Vec<Cell>> {
        let mut seen = BTreeSet::new();
        self.rows
            .iter()
            .filter(|row| !text(row, "Số khế ước").is_empty() && seen.insert(text(row, "Số khế ước")))
            .collect()
    }

    pub fn sums(&self) -> Sums {
        sums(&self.contracts())
    }

    pub fn sums_by(&self, heading: &str) -> BTreeMap<String, Sums> {
        let mut parts: BTreeMap<String, Vec<&Vec<Cell>>> = BTreeMap::new();
        for row in self.contracts() {
            parts.entry(text(row, heading)).or_default().push(row);
        }
        parts.into_iter().map(|(key, rows)| (key, sums(&rows))).collect()
    }
}

/// The cell of a row under a heading.
pub fn cell<'r>(row: &'r [Cell], heading: &str) -> &'r Cell {
    &row[HEADINGS.iter().position(|name| *name == heading).unwrap()]
}

/// Its text, or its number as text.
pub fn text(row: &[Cell], heading: &str) -> String {
    match cell(row, heading) {
        Cell::Text(text) => text.clone(),
        Cell::Integer(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Its amount; nothing is 0.
pub fn amount(row: &[Cell], heading: &str) -> i64 {
    match cell(row, heading) {
        Cell::Integer(number) => *number,
        Cell::Empty => 0,
        other => panic!("{heading}: {other:?}"),
    }
}

/// The group's code with its zeros.
pub fn group(row: &[Cell]) -> String {
    let code = text(row, "Mã tổ");
    if code.is_empty() { code } else { format!("{code:0>7}") }
}

/// Sums over rows, by their headings alone.
pub fn sums(rows: &[&Vec<Cell>]) -> Sums {
    let all = |heading: &str| -> i64 { rows.iter().map(|row| amount(row, heading)).sum() };
    let owing: Vec<&&Vec<Cell>> = rows.iter().filter(|row| amount(row, "Tổng dư nợ") > 0).collect();
    let over = |heading: &str| -> i64 { owing.iter().map(|row| amount(row, heading)).sum() };
    let groups: BTreeSet<String> = owing.iter().map(|row| group(row)).filter(|code| !code.is_empty()).collect();
    let workers = owing.iter().filter(|row| text(row, "Tên HQĐT") == "Số lao động được tạo việc làm");
    Sums {
        loans: owing.len(),
        borrowers: owing.iter().map(|row| text(row, "Mã KH")).collect::<BTreeSet<_>>().len(),
        groups: groups.len(),
        outstanding: over("Tổng dư nợ"),
        in_term: over("Dư nợ trong hạn"),
        overdue: over("Dư nợ quá hạn"),
        frozen: over("Dư nợ khoanh"),
        lent_in_month: all("Giải ngân trong tháng") - all("Đảo khoản GN tháng"),
        refinanced_in_month: all("Đảo khoản GN tháng"),
        collected_in_month: all("Thu nợ TH tháng") + all("Thu nợ QH tháng") + all("Thu nợ khoanh tháng"),
        written_off_in_month: all("Gốc xóa trong tháng"),
        interest_backlog: over("Lãi tồn TH") + over("Lãi tồn QH"),
        jobs: workers.map(|row| amount(row, "Giá trị HQĐT1")).sum(),
    }
}
