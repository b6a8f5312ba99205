//! A report of the set before it is written: rows with keys, amounts still in whole đồng.

use chrono::NaiveDate;
use reports::{Cell, Place, Properties, Sheet, Workbook};

use super::SetKind;
use crate::days;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Empty,
    Text(String),
    /// A code that a spreadsheet made a number.
    Number(i64),
    Count(i64),
    /// Whole đồng, whatever the report counts in.
    Money(i64),
    Day(NaiveDate),
}

/// Text, or nothing.
pub(super) fn text(text: impl Into<String>) -> Value {
    let text = text.into();
    if text.is_empty() { Value::Empty } else { Value::Text(text) }
}

/// A day, or nothing.
pub(super) fn day(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::Empty, Value::Day)
}

/// One line and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) key: String,
    pub(super) values: Vec<Value>,
}

/// What a report looks like around its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A query's list: title, headings, and the headings again at a page break.
    List,
    /// A printed form: office, title, day and unit above the headings, a row of numbers below them.
    Form,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) kind: SetKind,
    pub(super) headings: Vec<&'static str>,
    pub(super) rows: Vec<Row>,
    /// The last line of a form, where it is more than a sum.
    pub(super) total: Option<Vec<Value>>,
}

impl Table {
    /// A line for each subject; a column is a heading and what stands under it.
    pub(super) fn of<S, F: Fn(&S) -> Value>(
        kind: SetKind,
        columns: &[(&'static str, F)],
        subjects: impl IntoIterator<Item = S>,
        key: impl Fn(&S) -> String,
    ) -> Self {
        let row = |subject: S| Row { key: key(&subject), values: columns.iter().map(|(_, of)| of(&subject)).collect() };
        let headings = columns.iter().map(|(heading, _)| *heading).collect();
        Self { kind, headings, rows: subjects.into_iter().map(row).collect(), total: None }
    }

    /// The values under a heading, of the rows with this key and, in a form, of its last line.
    pub(super) fn under<'t>(&'t mut self, heading: &str, key: &'t str) -> impl Iterator<Item = &'t mut Value> {
        let place = self.headings.iter().position(|name| *name == heading);
        let lines = self.rows.iter_mut().filter(move |row| row.key == key).map(|row| &mut row.values);
        lines.chain(&mut self.total).filter_map(move |values| values.get_mut(place?))
    }

    /// The workbook, as of a closing and of an office named by its code and name.
    pub(super) fn workbook(&self, day: NaiveDate, office: &str) -> Workbook<'static> {
        let title = self.kind.title();
        let (name, rows) = match self.kind.shape() {
            Shape::List => ("BCQUERY", self.list(title)),
            Shape::Form => ("Sheet1", self.form(title, day, office)),
        };
        let note = vec![Cell::text(format!("Số liệu đến {}", days::written(day)))];
        let sheet = |name: &str, place: Place, rows: Vec<Vec<Cell>>| Sheet {
            name: name.to_owned(),
            title: None,
            place,
            columns: Vec::new(),
            rows: Box::new(rows.into_iter()),
        };
        // The first row and the first column stay empty.
        let place = Place { title_row: 0, header_row: 1, first_column: 1 };
        Workbook {
            properties: Properties { title: title.to_owned(), made_on: day },
            sheets: vec![sheet(name, place, rows), sheet("Ghi chú", Place::default(), vec![note])],
        }
    }

    fn list(&self, title: &str) -> Vec<Vec<Cell>> {
        let header: Vec<Cell> = self.headings.iter().map(|heading| Cell::text(*heading)).collect();
        let (blank, page_break) = (self.rows.len() / 3, self.rows.len() / 2);
        let unit = if self.kind.in_millions() { vec![Cell::text(UNIT_MILLIONS)] } else { Vec::new() };
        let mut rows = vec![vec![Cell::text(title)], unit, Vec::new(), header.clone()];
        for (nth, row) in self.rows.iter().enumerate() {
            if nth > 0 && nth == blank {
                rows.push(Vec::new());
            }
            if nth > 0 && nth == page_break {
                rows.push(header.clone());
            }
            rows.push(self.cells(&row.values));
        }
        rows.extend([self.sum_line(), Vec::new(), signatures()]);
        rows
    }

    fn form(&self, title: &str, day: NaiveDate, office: &str) -> Vec<Vec<Cell>> {
        let unit =
            if self.kind.in_millions() { "Đơn vị tính: triệu đồng" } else { "Đơn vị tính: đồng" };
        let mut rows = vec![
            vec![Cell::text(title)],
            vec![Cell::text(format!("Đơn vị: {office}"))],
            vec![Cell::text(day.format("Đến ngày %d tháng %m năm %Y").to_string())],
            vec![Cell::text(unit)],
            self.headings.iter().map(|heading| Cell::text(*heading)).collect(),
            (1..=self.headings.len()).map(|nth| Cell::text(format!("({nth})"))).collect(),
        ];
        rows.extend(self.rows.iter().map(|row| self.cells(&row.values)));
        rows.push(self.total.as_ref().map_or_else(|| self.sum_line(), |total| self.cells(total)));
        let mut signed = vec![Cell::Empty];
        signed.extend(signatures());
        rows.extend([Vec::new(), signed]);
        rows
    }

    /// "Tổng cộng" and the sums of the columns of money, doubled rows counted twice as the bank's own does.
    fn sum_line(&self) -> Vec<Cell> {
        let mut line = vec![Value::Empty; self.headings.len()];
        for row in &self.rows {
            for (sum, value) in line.iter_mut().zip(&row.values) {
                match (&mut *sum, value) {
                    (Value::Money(sum), Value::Money(amount)) => *sum += amount,
                    (Value::Empty, Value::Money(amount)) => *sum = Value::Money(*amount),
                    _ => {}
                }
            }
        }
        if let Some(first) = line.first_mut() {
            *first = text(TOTAL);
        }
        self.cells(&line)
    }

    fn cells(&self, values: &[Value]) -> Vec<Cell> {
        values.iter().map(|value| self.cell(value)).collect()
    }

    fn cell(&self, value: &Value) -> Cell {
        match value {
            Value::Empty => Cell::Empty,
            Value::Text(text) => Cell::Text(text.clone()),
            Value::Number(number) | Value::Count(number) => Cell::Integer(*number),
            Value::Money(dong) if self.kind.in_millions() => Cell::Number { units: *dong, scale: 6 },
            Value::Money(dong) => Cell::Integer(*dong),
            Value::Day(day) => Cell::Text(days::written(*day)),
        }
    }
}

const UNIT_MILLIONS: &str = "Đơn vị tính: triệu đồng";
/// What the line of sums is called.
pub(super) const TOTAL: &str = "Tổng cộng";

/// Who signs. In a form they stand one column in, under the names.
fn signatures() -> Vec<Cell> {
    vec![Cell::text("Người lập biểu"), Cell::Empty, Cell::Empty, Cell::Empty, Cell::text("Kiểm soát")]
}
