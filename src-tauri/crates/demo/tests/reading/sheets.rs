//! Reads the other files of a closing set by their headings alone, and a month with something of everything.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use demo::{Closing, ClosingSet, CoreEntry, Office, Parameters, SetKind};
use reports::Cell;

/// The small office at its opening.
pub static SMALL: LazyLock<Office> = LazyLock::new(|| Office::generate(&Parameters::small(), 1).unwrap());

/// The same after a month with something of everything the set tells.
pub static NEXT: LazyLock<Office> = LazyLock::new(|| {
    let opening = SMALL.date(Closing::Opening);
    let plain: Vec<&demo::Loan> =
        SMALL.loans.iter().filter(|loan| loan.position(opening).in_term > 9_000_000).collect();
    let (contract, on) = (|nth: usize| plain[nth].contract.clone(), |nth| day(2026, 1, nth));
    let waiting = SMALL.loans.iter().filter(|loan| loan.awaits_disbursement(opening)).nth(1).unwrap();
    let entries = [
        CoreEntry::PrincipalPaid { contract: contract(0), day: on(8), amount: 2_345_000, part: None },
        CoreEntry::TurnedOverdue { contract: contract(9), day: on(9), amount: 3_000_000 },
        CoreEntry::Frozen { contract: contract(19), day: on(10), amount: 4_000_000, until: day(2029, 1, 9) },
        CoreEntry::Refinanced {
            contract: contract(29),
            into: waiting.contract.clone(),
            day: on(12),
            amount: 5_000_000,
        },
        CoreEntry::Settled { contract: contract(39), day: on(13) },
    ];
    SMALL.advance(&entries, day(2026, 1, 31)).unwrap()
});

/// A day.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A file's lines by heading, without headings again, blank lines, sums and signatures.
pub struct Sheet {
    pub headings: Vec<String>,
    pub lines: Vec<Vec<Cell>>,
    pub total: Vec<Cell>,
    pub all: Vec<Vec<Cell>>,
}

/// The files of a set but report 31.
pub fn sheets(set: &ClosingSet<'_>) -> BTreeMap<SetKind, Sheet> {
    let sheets = set.workbooks().into_iter().filter(|(_, kind, _)| *kind != SetKind::Report31);
    sheets.map(|(_, kind, workbook)| (kind, Sheet::of(workbook))).collect()
}

impl Sheet {
    pub fn of(mut workbook: reports::Workbook<'_>) -> Self {
        let sheet = workbook.sheets.remove(0);
        assert_eq!((sheet.place.header_row, sheet.place.first_column), (1, 1), "row 1 and column A stay empty");
        let all: Vec<Vec<Cell>> = sheet.rows.collect();
        let header = all.iter().position(|row| row.len() > 5).unwrap();
        let headings: Vec<String> = all[header].iter().map(shown).collect();
        let is_total = |row: &Vec<Cell>| row.iter().take(2).any(|cell| shown(cell) == "Tổng cộng");
        let after = &all[header + 1..];
        let end = after.iter().position(is_total).unwrap();
        let numbers = |row: &Vec<Cell>| shown(&row[0]) == "(1)";
        let is_line = |row: &&Vec<Cell>| !row.is_empty() && **row != all[header] && !numbers(row);
        let lines = after[..end].iter().filter(is_line).cloned().collect();
        Self { headings, lines, total: after[end].clone(), all }
    }

    pub fn cell<'r>(&self, row: &'r [Cell], heading: &str) -> &'r Cell {
        let place = self.headings.iter().position(|name| name == heading);
        &row[place.unwrap_or_else(|| panic!("{heading}: {:?}", self.headings))]
    }

    pub fn text(&self, row: &[Cell], heading: &str) -> String {
        shown(self.cell(row, heading))
    }

    /// Đồng, from đồng or from million đồng.
    pub fn dong(&self, row: &[Cell], heading: &str) -> i64 {
        match self.cell(row, heading) {
            Cell::Integer(dong) => *dong,
            Cell::Number { units, scale: 6 } => *units,
            other => panic!("{heading}: {other:?}"),
        }
    }

    pub fn by(&self, heading: &str) -> BTreeMap<String, Vec<Cell>> {
        self.lines.iter().map(|row| (self.text(row, heading), row.clone())).collect()
    }
}

/// Text, or a whole number as text.
pub fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Integer(number) => number.to_string(),
        _ => String::new(),
    }
}
