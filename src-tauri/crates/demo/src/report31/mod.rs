//! The bank's report 31 of a synthetic office: one row for each contract, in the bank's own shape and with the
//! awkward things real files hold.

mod columns;
mod row;

use std::path::Path;

use chrono::NaiveDate;
use reports::{Cell, Place, Properties, Sheet, Workbook};

pub use columns::HEADINGS;

use crate::customers::SavingsBook;
use crate::loan::Loan;
use crate::office::{Closing, Office};
use row::Writing;

/// How a clerk's spreadsheet shows amounts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AmountForm {
    /// Numbers: 1234567.
    #[default]
    Number,
    /// Text: `1.234.567`, and a rate `6,24`.
    VietnameseText,
    /// Text: `1,234,567`, and a rate `6.24`.
    EnglishText,
}

/// How days are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DateForm {
    /// Text dd/mm/yyyy, as the bank does.
    #[default]
    Text,
    /// The spreadsheet's own days.
    Serial,
}

/// Ways a file may differ from the usual one, for tests. The default is the usual file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// Headings left out with all their cells.
    pub without: Vec<String>,
    /// How amounts are written.
    pub amounts: AmountForm,
    /// How days are written.
    pub dates: DateForm,
    /// Another closing date than the true one, in the column that states it.
    pub dated: Option<NaiveDate>,
    /// Another office's code and name than the true ones.
    pub office: Option<(String, String)>,
}

/// The report of one closing.
pub struct Report31<'o> {
    office: &'o Office,
    closing: Closing,
    layout: Layout,
}

/// One data row's subject.
#[derive(Clone, Copy)]
enum Line<'o> {
    /// A contract, and a savings book that stands on its row.
    Contract { loan: &'o Loan, book: Option<&'o SavingsBook>, code_as_number: bool },
    /// A customer who only saves.
    Saver { customer: usize, code_as_number: bool },
    /// A member whose contracts have all left the file, and a savings book that has not.
    Remaining { customer: usize, book: &'o SavingsBook },
}

impl Office {
    /// The report 31 of a closing.
    pub fn report31(&self, closing: Closing) -> Report31<'_> {
        Report31 { office: self, closing, layout: Layout::default() }
    }
}

/// The title in the second row of the sheet.
const TITLE: &str = "31 - Tạo hồ sơ tín dụng chi tiết theo kỳ số liệu";

impl<'o> Report31<'o> {
    /// The same report in another layout.
    pub fn with(self, layout: Layout) -> Self {
        Self { layout, ..self }
    }

    /// The data rows in order, each with a cell for every heading of the layout: no header, blank or closing row.
    pub fn rows(&self) -> impl Iterator<Item = Vec<Cell>> + use<'o> {
        let writing = self.writing();
        self.lines().into_iter().map(move |line| writing.row(line))
    }

    /// The workbook: the sheet `BCQUERY` with its header in row 5 and again at a page break, blank rows, a sum
    /// and signatures, and a sheet the clerk noted something on.
    pub fn workbook(&self) -> Workbook<'o> {
        let lines = self.lines();
        let writing = self.writing();
        let (blank, page_break) = (lines.len() / 3, lines.len() / 2);
        let headings: Vec<String> = writing.headings().collect();
        let header: Vec<Cell> = headings.iter().cloned().map(Cell::Text).collect();
        let ending = self.ending(&lines, &writing);
        let body = lines.into_iter().enumerate().flat_map(move |(nth, line)| {
            let before = match nth {
                0 => None,
                nth if nth == blank => Some(Vec::new()),
                nth if nth == page_break => Some(header.clone()),
                _ => None,
            };
            before.into_iter().chain(std::iter::once(writing.row(line)))
        });
        let made_on = self.office.date(self.closing);
        let note = vec![Cell::text(format!("Đã đối chiếu với bảng cân đối ngày {}", crate::days::written(made_on)))];
        Workbook {
            properties: Properties { title: TITLE.to_owned(), made_on },
            sheets: vec![
                Sheet {
                    name: "BCQUERY".to_owned(),
                    title: Some(TITLE.to_owned()),
                    place: Place { title_row: 1, header_row: 4, first_column: 1 },
                    columns: headings,
                    rows: Box::new(body.chain(ending)),
                },
                Sheet {
                    name: "Ghi chú".to_owned(),
                    title: None,
                    place: Place::default(),
                    columns: Vec::new(),
                    rows: Box::new(std::iter::once(note)),
                },
            ],
        }
    }

    /// Writes the workbook to `path`.
    ///
    /// # Errors
    /// [`reports::Error`] when it cannot be written there.
    pub fn save(&self, path: &Path) -> Result<(), reports::Error> {
        self.workbook().save(path)
    }

    fn writing(&self) -> Writing<'o> {
        Writing::new(self.office, self.office.date(self.closing), self.layout.clone())
    }

    /// What each data row is about: contracts by group and member, doubled rows of second books apart from
    /// their twins, people who only save last.
    fn lines(&self) -> Vec<Line<'o>> {
        let office = self.office;
        let day = office.date(self.closing);
        let mut contracts: Vec<Vec<&Loan>> = vec![Vec::new(); office.customers.len()];
        for loan in office.loans.iter().filter(|loan| loan.in_file_of(day)) {
            if let Some(theirs) = contracts.get_mut(loan.customer) {
                theirs.push(loan);
            }
        }
        let mut order: Vec<usize> = (0..office.customers.len()).collect();
        order.sort_by_key(|nth| office.customers.get(*nth).map(|customer| customer.group.unwrap_or(usize::MAX)));

        let mut members_lost = office.parameters.traps.group_codes_as_numbers;
        let (mut lines, mut doubled, mut savers) = (Vec::new(), Vec::new(), Vec::new());
        let told = day > office.parameters.opening;
        for nth in order {
            let Some((customer, theirs)) = office.customers.get(nth).zip(contracts.get(nth)) else { continue };
            let mut books = customer.books.iter().filter(|book| book.opened_on <= day);
            if customer.village.is_none() {
                if books.next().is_some() {
                    savers.push(Line::Saver { customer: nth, code_as_number: savers.len() % 50 == 7 });
                }
                continue;
            }
            for (place, loan) in theirs.iter().enumerate() {
                // Every ninth row, so that a group has codes of both kinds.
                let code_as_number = members_lost > 0 && customer.group.is_some() && lines.len() % 9 == 4;
                members_lost -= usize::from(code_as_number);
                let book = if place == 0 { books.next() } else { None };
                lines.push(Line::Contract { loan, book, code_as_number });
            }
            match theirs.first() {
                Some(loan) => {
                    doubled.extend(books.map(|book| Line::Contract { loan, book: Some(book), code_as_number: false }))
                }
                None if told && customer.keeps_books => {
                    savers.extend(books.map(|book| Line::Remaining { customer: nth, book }));
                }
                None => {}
            }
        }
        lines.extend(doubled);
        lines.extend(savers);
        lines
    }

    /// The sum, which counts doubled rows twice as the bank's own does, and the signatures.
    fn ending(&self, lines: &[Line<'o>], writing: &Writing<'o>) -> [Vec<Cell>; 3] {
        let day = self.office.date(self.closing);
        let sum: i64 = lines
            .iter()
            .map(|line| match line {
                Line::Contract { loan, .. } => loan.position(day).balance(),
                Line::Saver { .. } | Line::Remaining { .. } => 0,
            })
            .sum();
        [
            writing.total_row(sum),
            Vec::new(),
            vec![Cell::text("Người lập biểu"), Cell::Empty, Cell::Empty, Cell::Empty, Cell::text("Kiểm soát")],
        ]
    }
}
