//! Report 31 from its bytes to a closing: find the header, read the rows, check them, bring them
//! together. Either all of it is taken or none.

use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::NaiveDate;
use ledger::Dong;
use lending::closing::Closing;
use lending::codes::OfficeCode;

use crate::cells::Workbook;
use crate::columns::{Field, key};
use crate::dates::Dates;
use crate::findings::{FindingGroup, Findings};
use crate::identities::{self, Identity};
use crate::limits::{Limits, Progress, ROWS_PER_REPORT, Step, report};
use crate::lines::{self, Line, WrongTotals};
use crate::normalise::{self, Summary};
use crate::numbers::Unit;
use crate::refusal::{Refusal, RefusalCode};
use crate::row::RowReader;
use crate::sheet::{Other, Plan, Row, Rules, Sheet, Value, is_total};
use crate::texts::Texts;
use crate::{amount_form, codes, header, open, sheet};

/// What a file was read as, and what is to be seen before it is booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the file states.
    pub closing: Closing,
    /// What was noticed, by code.
    pub findings: Vec<FindingGroup>,
    /// How many of what.
    pub summary: Summary,
    /// Sums that must come out.
    pub identities: Vec<Identity>,
}

impl Reading {
    /// The findings of a code.
    #[must_use]
    pub fn found(&self, code: crate::FindingCode) -> Option<&FindingGroup> {
        self.findings.iter().find(|group| group.code == code)
    }
}

/// Reads report 31 from an `.xlsx` or `.xls` file's bytes.
///
/// # Errors
/// A [`Refusal`] with the row and column where it has one.
pub fn read_report31(
    bytes: &[u8],
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Reading, Refusal> {
    report(progress, Step::Opening, 0, None)?;
    read_opened(open::open(bytes, limits)?, limits, progress)
}

/// Reads report 31 from a workbook that is open.
pub(crate) fn read_opened(
    mut workbook: Workbook<'_>,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Reading, Refusal> {
    let header = header::find(&mut workbook, limits)?;
    let mut findings = Findings::new(Arc::clone(&header.printed));
    header.note(&mut findings);
    let plan = Plan {
        sheet: &header.sheet,
        header_row: header.row,
        places: &header.places,
        printed: &header.printed,
        font: header.font,
        rules: &Contracts,
    };
    let sheet = sheet::read(&mut workbook, &plan, limits, &mut findings, progress)?;
    // The shared texts of the workbook are the largest thing in memory, and no longer needed.
    drop(workbook);
    codes::check_contracts(&sheet, Field::Contract)?;
    let form = amount_form::decide(&sheet, &amounts(), Unit::Dong, &mut findings)?;
    let reader = |row| RowReader {
        sheet: &sheet,
        form,
        unit: Unit::Dong,
        dates: Dates { from_1904: sheet.from_1904 },
        limits,
        row,
    };
    let (date, office) = date_and_office(&sheet, &reader, &mut findings)?;
    let mut lines = read_lines(&sheet, &reader, &mut findings, progress)?;
    normalise::sort(&mut lines);
    let (records, summary) = normalise::records(&lines, &sheet.texts, &mut findings)?;
    let office_name = office_name(&sheet, &reader)?;
    let closing = Closing { date, office, office_name, records };
    let sheet_total = sheet.total_row.as_ref().and_then(|row| stated_total(&reader(row)));
    let identities = identities::of(&closing, &lines, sheet_total, &mut findings)
        .map_err(|_| Refusal::new(RefusalCode::SumTooBig))?;
    Ok(Reading { closing, findings: findings.into_groups(), summary, identities })
}

/// Tells the rows of report 31 apart.
struct Contracts;

impl Rules for Contracts {
    fn is_header(&self, row: &Row, texts: &Texts) -> bool {
        let spells_itself = |field: Field| match row.get(field) {
            Value::Text(text) => {
                let text = texts.get(text);
                !text.starts_with(|c: char| c.is_ascii_digit()) && key(text) == key(field.manual_name())
            }
            _ => false,
        };
        spells_itself(Field::Customer) || spells_itself(Field::Contract)
    }

    fn is_data(&self, row: &Row, _texts: &Texts) -> bool {
        [Field::Contract, Field::Customer, Field::Book].into_iter().any(|code| row.get(code) != Value::Empty)
    }

    fn other(&self, row: &Row, first_text: &str, texts: &Texts) -> Other {
        if is_total(first_text) {
            Other::Total
        } else if Sheet::has_amount(row, &amounts(), texts) {
            Other::Amounts
        } else {
            Other::Note
        }
    }
}

fn amounts() -> Vec<usize> {
    Field::AMOUNTS.iter().map(|&field| field as usize).collect()
}

fn read_lines<'s>(
    sheet: &'s Sheet,
    reader: &impl Fn(&'s Row) -> RowReader<'s>,
    findings: &mut Findings,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<Line>, Refusal> {
    let mut wrong = WrongTotals::default();
    let mut lines = Vec::with_capacity(sheet.rows.len());
    let all = u32::try_from(sheet.rows.len()).ok();
    for (done, row) in (0u32..).zip(&sheet.rows) {
        if done % ROWS_PER_REPORT == 0 {
            report(progress, Step::Checking, done, all)?;
        }
        lines.push(lines::read(&reader(row), &mut wrong, findings)?);
    }
    wrong.refuse()?;
    Ok(lines)
}

/// The one closing date and the one office of all rows.
fn date_and_office<'s>(
    sheet: &'s Sheet,
    reader: &impl Fn(&'s Row) -> RowReader<'s>,
    findings: &mut Findings,
) -> Result<(NaiveDate, OfficeCode), Refusal> {
    let mut date: Option<(u32, NaiveDate)> = None;
    let mut office: Option<(u32, OfficeCode)> = None;
    for row in &sheet.rows {
        let (its_date, its_office) = lines::closing_of(&reader(row), findings)?;
        match (&date, its_date) {
            (None, Some(its_date)) => date = Some((row.number, its_date)),
            (Some((first_row, first)), Some(its_date)) if *first != its_date => {
                return Err(Refusal::new(RefusalCode::MixedDates)
                    .with("row", row.number)
                    .with("column", sheet.printed.name(Field::ClosingDate))
                    .with("date", its_date)
                    .with("other_row", *first_row)
                    .with("other_date", *first));
            }
            _ => {}
        }
        match (&office, its_office) {
            (None, Some(its_office)) => office = Some((row.number, its_office)),
            (Some((first_row, first)), Some(its_office)) if *first != its_office => {
                return Err(Refusal::new(RefusalCode::MixedOffices)
                    .with("row", row.number)
                    .with("column", sheet.printed.name(Field::Office))
                    .with("office", its_office.as_str())
                    .with("other_row", *first_row)
                    .with("other_office", first.as_str()));
            }
            _ => {}
        }
    }
    let (_, date) = date.ok_or_else(|| Refusal::new(RefusalCode::NoClosingDate))?;
    let (_, office) = office
        .ok_or_else(|| Refusal::new(RefusalCode::NoOfficeCode).with("column", sheet.printed.name(Field::Office)))?;
    Ok((date, office))
}

/// The office's name on the row of the lowest number of those that have one; all rows have the same.
fn office_name<'s>(sheet: &'s Sheet, reader: &impl Fn(&'s Row) -> RowReader<'s>) -> Result<String, Refusal> {
    for row in &sheet.rows {
        if let Some(name) = reader(row).name_text(Field::OfficeName)? {
            return Ok(name);
        }
    }
    Ok(String::new())
}

/// The sheet's own total, where its row can be read as an amount. It never blocks.
fn stated_total(cells: &RowReader<'_>) -> Option<(u32, Dong)> {
    cells.stated(Field::Total).ok().flatten().map(|total| (cells.row.number, total))
}
