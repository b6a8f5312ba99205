//! The rows below a header, with the cells that are read and nothing else: numbers as they are, texts
//! by their place in the collection of texts.

use std::ops::ControlFlow;
use std::sync::Arc;

use wording::LegacyFont;

use crate::cells::{Cell, Workbook};
use crate::columns::key;
use crate::fields::ColumnId;
use crate::findings::{FindingCode, Findings, Printed};
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

/// A data row.
pub(crate) struct Row {
    /// As Excel counts, from 1.
    pub(crate) number: u32,
    /// The cells that are read, by their columns' places.
    cells: Box<[Value]>,
}

impl Row {
    /// The value in a column.
    pub(crate) fn get(&self, field: impl ColumnId) -> Value {
        self.cells[field.place()]
    }

    /// The values by their columns' places.
    pub(crate) fn cells(&self) -> &[Value] {
        &self.cells
    }
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

impl Sheet {
    /// Whether any of the columns holds a number other than 0, or text with such a digit.
    pub(crate) fn has_amount(row: &Row, amounts: &[usize], texts: &Texts) -> bool {
        amounts.iter().any(|&place| match row.get(place) {
            Value::Number(number) => number != 0.0,
            Value::Text(text) => texts.get(text).bytes().any(|byte| matches!(byte, b'1'..=b'9')),
            Value::Empty | Value::Error => false,
        })
    }
}

/// Which rows of a sheet are to be read, and how they are told apart.
pub(crate) struct Plan<'p> {
    /// The sheet's name.
    pub(crate) sheet: &'p str,
    /// The header's last row, from 0.
    pub(crate) header_row: u32,
    /// By the sheet's column, from 0: the place of what is read there.
    pub(crate) places: &'p [Option<usize>],
    /// The columns' names.
    pub(crate) printed: &'p Arc<Printed>,
    /// The legacy font of the file.
    pub(crate) font: Option<LegacyFont>,
    /// What tells rows apart.
    pub(crate) rules: &'p dyn Rules,
}

/// Tells the rows of one kind of export apart.
pub(crate) trait Rules {
    /// Whether the row repeats the header, as page breaks make it.
    fn is_header(&self, row: &Row, texts: &Texts) -> bool;

    /// Whether the row states something of its own.
    fn is_data(&self, row: &Row, texts: &Texts) -> bool;

    /// What any other row is; `first_text` is the text it begins with.
    fn other(&self, row: &Row, first_text: &str, texts: &Texts) -> Other;

    /// Whether no row that states something is a statement too, the sheet's total being what it is.
    fn may_be_empty(&self, _total: Option<&Row>, _texts: &Texts) -> bool {
        false
    }
}

/// A row that is neither header nor data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Other {
    /// The sheet's total.
    Total,
    /// A sum of some rows, which states nothing new.
    Subtotal,
    /// Amounts that belong to nobody: the file is refused.
    Amounts,
    /// Words: a signature, a remark.
    Note,
}

/// Reads the rows below the header.
pub(crate) fn read(
    workbook: &mut Workbook<'_>,
    plan: &Plan<'_>,
    limits: &Limits,
    findings: &mut Findings,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Sheet, Refusal> {
    let header_row = plan.header_row;
    let declared = workbook.declared_rows(plan.sheet)?;
    let last_row = header_row.saturating_add(limits.rows);
    let too_many = |rows: u32| Refusal::new(RefusalCode::TooManyRows).with("rows", rows).with("limit", limits.rows);
    if let Some(rows) = declared.filter(|&rows| rows > last_row.saturating_add(1)) {
        return Err(too_many(rows));
    }
    let expected = declared.map(|rows| rows.saturating_sub(header_row + 1));
    let mut gathering = Gathering::new(plan, limits, workbook.counts_from_1904(), findings);
    let mut reported = 0;
    workbook.visit(plan.sheet, &mut |row, column, cell| {
        if row <= header_row {
            return Ok(ControlFlow::Continue(()));
        }
        if row > last_row {
            return Err(too_many(row - header_row));
        }
        if cell == Cell::Empty {
            return Ok(ControlFlow::Continue(()));
        }
        if column >= limits.columns {
            return Err(Refusal::new(RefusalCode::TooManyColumns).with("limit", limits.columns).with("row", row + 1));
        }
        if gathering.current.as_ref().is_none_or(|current| current.number != row + 1) {
            gathering.begin(row + 1)?;
            if row - header_row >= reported + ROWS_PER_REPORT {
                reported = row - header_row;
                report(progress, Step::Reading, reported, expected)?;
            }
        }
        gathering.take(plan.places.get(column as usize).copied().flatten(), cell)?;
        Ok(ControlFlow::Continue(()))
    })?;
    gathering.end_row()?;
    let sheet = &gathering.sheet;
    if sheet.rows.is_empty() && !plan.rules.may_be_empty(sheet.total_row.as_ref(), &sheet.texts) {
        return Err(Refusal::new(RefusalCode::NoRows));
    }
    Ok(gathering.sheet)
}

struct Gathering<'f> {
    sheet: Sheet,
    rules: &'f dyn Rules,
    findings: &'f mut Findings,
    current: Option<Row>,
    /// The row's first text, read or not: it tells a total row and signatures.
    first_text: String,
    any_field: bool,
    /// Rows without codes since the last data row: signatures, unless data follow.
    notes: Vec<(u32, String)>,
}

impl<'f> Gathering<'f> {
    fn new(plan: &Plan<'f>, limits: &Limits, from_1904: bool, findings: &'f mut Findings) -> Gathering<'f> {
        Gathering {
            sheet: Sheet {
                rows: Vec::new(),
                texts: Texts::new(plan.font, limits),
                printed: Arc::clone(plan.printed),
                total_row: None,
                from_1904,
            },
            rules: plan.rules,
            findings,
            current: None,
            first_text: String::new(),
            any_field: false,
            notes: Vec::new(),
        }
    }

    fn begin(&mut self, number: u32) -> Result<(), Refusal> {
        if self.current.as_ref().is_some_and(|current| current.number > number) {
            return Err(crate::open::damaged());
        }
        self.end_row()?;
        let cells = vec![Value::Empty; self.sheet.printed.count()].into_boxed_slice();
        self.current = Some(Row { number, cells });
        Ok(())
    }

    fn take(&mut self, place: Option<usize>, cell: Cell<'_>) -> Result<(), Refusal> {
        let Some(row) = &mut self.current else { return Ok(()) };
        if let Cell::Text(text) = cell
            && self.first_text.is_empty()
        {
            self.first_text.extend(text.trim().chars().take(100));
        }
        let Some(place) = place else { return Ok(()) };
        let value = match cell {
            Cell::Empty => Value::Empty,
            Cell::Number(number) => Value::Number(number),
            Cell::Error => Value::Error,
            Cell::Text(text) => match self.sheet.texts.keep(text) {
                Ok(kept) => kept.map_or(Value::Empty, Value::Text),
                Err(refusal) => {
                    return Err(refusal.with("row", row.number).with("column", self.sheet.printed.name(place)));
                }
            },
        };
        self.any_field |= value != Value::Empty;
        row.cells[place] = value;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let Some(row) = self.current.take() else { return Ok(()) };
        let first_text = std::mem::take(&mut self.first_text);
        let any_field = std::mem::take(&mut self.any_field);
        if any_field && self.rules.is_header(&row, &self.sheet.texts) {
            return Ok(());
        }
        if any_field && self.rules.is_data(&row, &self.sheet.texts) {
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
        match self.rules.other(&row, &first_text, &self.sheet.texts) {
            Other::Total => self.sheet.total_row = Some(row),
            Other::Subtotal => {
                let facts = vec![fact("text", first_text)];
                self.findings.note(FindingCode::SubtotalSkipped, Some(row.number), facts);
            }
            Other::Amounts => {
                let refusal = Refusal::new(RefusalCode::RowWithoutCode);
                return Err(refusal.with("row", row.number).with("text", first_text));
            }
            Other::Note => self.notes.push((row.number, first_text)),
        }
        Ok(())
    }

    fn unicode(&mut self, text: &str) -> String {
        match self.sheet.texts.keep(text) {
            Ok(Some(place)) => self.sheet.texts.get(place).to_owned(),
            // A signature that can't be kept needn't be.
            Ok(None) | Err(_) => String::new(),
        }
    }
}

/// "Tổng cộng", "TỔNG SỐ", "Cộng:" …
pub(crate) fn is_total(text: &str) -> bool {
    let text = key(text);
    ["tongcong", "tongso", "cong"].iter().any(|word| text.starts_with(word))
}
