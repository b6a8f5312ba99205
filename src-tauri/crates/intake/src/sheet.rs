//! The rows below a header, with the cells that are read and nothing else: numbers as they are, texts
//! by their place in the collection of texts.

use std::ops::ControlFlow;
use std::sync::Arc;

use crate::cells::{Cell, Workbook};
use crate::columns::{Field, key};
use crate::findings::{FindingCode, Findings, Printed};
use crate::header::Header;
use crate::limits::{Limits, Progress, ROWS_PER_REPORT, Step, report};
use crate::refusal::{Refusal, RefusalCode, fact};
use crate::texts::{TextId, Texts};

/// A cell's value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    /// Nothing.
    Empty,
    /// A number.
    Number(f64),
    /// Text.
    Text(TextId),
    /// An Excel error.
    Error,
}

/// The cells of a row that are read.
pub(crate) type Cells = [Value; Field::COUNT];

/// A data row.
pub(crate) struct Row {
    /// As Excel counts, from 1.
    pub(crate) number: u32,
    /// Its cells.
    pub(crate) cells: Cells,
}

/// All data rows of a sheet.
pub(crate) struct Sheet {
    pub(crate) rows: Vec<Row>,
    pub(crate) texts: Texts,
    pub(crate) printed: Arc<Printed>,
    /// The sheet's own "Tổng cộng" row, where it has one.
    pub(crate) total_row: Option<Row>,
    /// Whether dates count from 1904.
    pub(crate) from_1904: bool,
}

/// Reads the rows below the header.
pub(crate) fn read(
    workbook: &mut Workbook<'_>,
    header: &Header,
    limits: &Limits,
    findings: &mut Findings,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Sheet, Refusal> {
    let declared = workbook.declared_rows(&header.sheet)?;
    let last_row = header.row.saturating_add(limits.rows);
    let too_many = |rows: u32| Refusal::new(RefusalCode::TooManyRows).with("rows", rows).with("limit", limits.rows);
    if let Some(rows) = declared.filter(|&rows| rows > last_row.saturating_add(1)) {
        return Err(too_many(rows));
    }
    let expected = declared.map(|rows| rows.saturating_sub(header.row + 1));
    let from_1904 = workbook.counts_from_1904();
    let mut gathering = Gathering {
        sheet: Sheet {
            rows: Vec::new(),
            texts: Texts::new(header.font, limits),
            printed: Arc::clone(&header.printed),
            total_row: None,
            from_1904,
        },
        findings,
        current: None,
        first_text: String::new(),
        any_field: false,
        notes: Vec::new(),
    };
    let mut reported = 0;
    workbook.visit(&header.sheet, &mut |row, column, cell| {
        if row <= header.row {
            return Ok(ControlFlow::Continue(()));
        }
        if row > last_row {
            return Err(too_many(row - header.row));
        }
        if cell == Cell::Empty {
            return Ok(ControlFlow::Continue(()));
        }
        if column >= limits.columns {
            return Err(Refusal::new(RefusalCode::TooManyColumns).with("limit", limits.columns).with("row", row + 1));
        }
        if gathering.current.as_ref().is_none_or(|current| current.number != row + 1) {
            gathering.begin(row + 1)?;
            if row - header.row >= reported + ROWS_PER_REPORT {
                reported = row - header.row;
                report(progress, Step::Reading, reported, expected)?;
            }
        }
        gathering.take(header.fields.get(column as usize).copied().flatten(), cell)?;
        Ok(ControlFlow::Continue(()))
    })?;
    gathering.end_row()?;
    if gathering.sheet.rows.is_empty() {
        return Err(Refusal::new(RefusalCode::NoRows));
    }
    Ok(gathering.sheet)
}

struct Gathering<'f> {
    sheet: Sheet,
    findings: &'f mut Findings,
    current: Option<Row>,
    /// The row's first text, read or not: it tells a total row and signatures.
    first_text: String,
    any_field: bool,
    /// Rows without codes since the last data row: signatures, unless data follow.
    notes: Vec<(u32, String)>,
}

impl Gathering<'_> {
    fn begin(&mut self, number: u32) -> Result<(), Refusal> {
        if self.current.as_ref().is_some_and(|current| current.number > number) {
            return Err(crate::open::damaged());
        }
        self.end_row()?;
        self.current = Some(Row { number, cells: [Value::Empty; Field::COUNT] });
        Ok(())
    }

    fn take(&mut self, field: Option<Field>, cell: Cell<'_>) -> Result<(), Refusal> {
        let Some(row) = &mut self.current else { return Ok(()) };
        if let Cell::Text(text) = cell
            && self.first_text.is_empty()
        {
            self.first_text.extend(text.trim().chars().take(100));
        }
        let Some(field) = field else { return Ok(()) };
        let value = match cell {
            Cell::Empty => Value::Empty,
            Cell::Number(number) => Value::Number(number),
            Cell::Error => Value::Error,
            Cell::Text(text) => match self.sheet.texts.keep(text) {
                Ok(place) => place.map_or(Value::Empty, Value::Text),
                Err(refusal) => {
                    return Err(refusal.with("row", row.number).with("column", self.sheet.printed.name(field)));
                }
            },
        };
        self.any_field |= value != Value::Empty;
        row.cells[field as usize] = value;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let Some(row) = self.current.take() else { return Ok(()) };
        let first_text = std::mem::take(&mut self.first_text);
        let any_field = std::mem::take(&mut self.any_field);
        if any_field && self.is_header(&row) {
            return Ok(());
        }
        let codes = [Field::Contract, Field::Customer, Field::Book];
        if codes.iter().any(|&code| row.cells[code as usize] != Value::Empty) {
            for (number, text) in self.notes.drain(..) {
                self.findings.note(FindingCode::RowSkipped, Some(number), vec![fact("text", text)]);
            }
            self.sheet.rows.push(row);
            return Ok(());
        }
        let first_text = self.unicode(&first_text);
        if first_text.is_empty() && !any_field {
            return Ok(());
        }
        if is_total(&first_text) {
            self.sheet.total_row = Some(row);
            return Ok(());
        }
        let has_amount = Field::AMOUNTS.iter().any(|&field| match row.cells[field as usize] {
            Value::Number(number) => number != 0.0,
            Value::Text(text) => self.sheet.texts.get(text).bytes().any(|byte| matches!(byte, b'1'..=b'9')),
            Value::Empty | Value::Error => false,
        });
        if has_amount {
            return Err(Refusal::new(RefusalCode::RowWithoutCode).with("row", row.number).with("text", first_text));
        }
        self.notes.push((row.number, first_text));
        Ok(())
    }

    fn unicode(&mut self, text: &str) -> String {
        match self.sheet.texts.keep(text) {
            Ok(Some(place)) => self.sheet.texts.get(place).to_owned(),
            // A signature that can't be kept needn't be.
            Ok(None) | Err(_) => String::new(),
        }
    }

    /// Page breaks repeat the header: cells that spell their own column's name.
    fn is_header(&self, row: &Row) -> bool {
        let spells_itself = |field: Field| match row.cells[field as usize] {
            Value::Text(text) => {
                let text = self.sheet.texts.get(text);
                !text.starts_with(|c: char| c.is_ascii_digit()) && key(text) == key(field.manual_name())
            }
            _ => false,
        };
        spells_itself(Field::Customer) || spells_itself(Field::Contract)
    }
}

/// "Tổng cộng", "TỔNG SỐ", "Cộng:" …
fn is_total(text: &str) -> bool {
    let text = key(text);
    ["tongcong", "tongso", "cong"].iter().any(|word| text.starts_with(word))
}
