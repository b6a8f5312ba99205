//! The reports of a monthly closing set: recognised by their columns, read row by row, each thing once.
//!
//! The way of a file: `header` (which report, which sheet, with `form` and `titles`) → `sheet` (rows, told
//! apart by `rules`) → `amount_form` → `contracts`, `groups` or `official` (each row by itself) → `distinct`
//! (each thing once) → `totals` (does the sheet's own total come out).

mod column;
pub mod columns;
mod contracts;
mod distinct;
mod form;
mod groups;
mod header;
mod official;
mod reader;
mod rules;
mod titles;
mod totals;

use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::NaiveDate;
use lending::codes::OfficeCode;
use lending::sources::{Source, SourceKind};

use crate::cells::Workbook;
use crate::dates::Dates;
use crate::findings::{FindingCode, FindingGroup, Findings};
use crate::limits::{Limits, Progress, ROWS_PER_REPORT, Step, report};
use crate::numbers::{Form, Unit};
use crate::refusal::{Refusal, RefusalCode, fact};
use crate::sheet::{Plan, Row, Sheet};
use crate::{amount_form, codes, open, report31, sheet};
use columns::{Field, Holds, columns_of, layout_of};
use distinct::Distinct;
use header::{Header, Recognised};
use reader::Cells;
use rules::SourceRules;
use totals::Totals;

/// What a report of the closing set was read as, and what was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceReading {
    /// What the report states. Its date is absent where the report says none (daily 10).
    pub source: Source,
    /// What was noticed, by code.
    pub findings: Vec<FindingGroup>,
    /// Data rows of the sheet, repeated ones included.
    pub data_rows: u32,
    /// Of those, rows that repeat another.
    pub repeated_rows: u32,
}

impl SourceReading {
    /// The findings of a code.
    #[must_use]
    pub fn found(&self, code: FindingCode) -> Option<&FindingGroup> {
        self.findings.iter().find(|group| group.code == code)
    }
}

/// Tells what kind of report a workbook is, by its columns.
///
/// # Errors
/// Every refusal that concerns the file or its header; rows are not looked at.
pub fn recognise(bytes: &[u8], limits: &Limits) -> Result<SourceKind, Refusal> {
    let mut workbook = open::open(bytes, limits)?;
    match header::recognise(&mut workbook, limits)? {
        Recognised::Report31 => crate::header::find(&mut workbook, limits).map(|_| SourceKind::Report31),
        Recognised::Source(header) => Ok(header.kind),
    }
}

/// Reads any report of the closing set from an `.xlsx` or `.xls` file's bytes. Report 31 is read as
/// [`read_report31`](crate::read_report31) reads it; of what it states, the contracts and savings books are
/// given here.
///
/// # Errors
/// A [`Refusal`] with the row and column where it has one; `unknown-source` for a workbook that is no report
/// of the set.
pub fn read_source(
    bytes: &[u8],
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<SourceReading, Refusal> {
    report(progress, Step::Opening, 0, None)?;
    let mut workbook = open::open(bytes, limits)?;
    match header::recognise(&mut workbook, limits)? {
        Recognised::Report31 => {
            let reading = report31::read_opened(workbook, limits, progress)?;
            Ok(SourceReading {
                source: Source::of_closing(&reading.closing),
                findings: reading.findings,
                data_rows: reading.summary.rows,
                repeated_rows: reading.summary.duplicate_rows,
            })
        }
        Recognised::Source(header) => read(workbook, &header, limits, progress),
    }
}

fn read(
    mut workbook: Workbook<'_>,
    header: &Header,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<SourceReading, Refusal> {
    let titles = header.titles()?;
    let unit = titles
        .unit
        .or(layout_of(header.kind).unit)
        .ok_or_else(|| Refusal::new(RefusalCode::UnitNotStated).with("row", header.row + 1))?;
    let rules = SourceRules::of(header)?;
    let mut findings = Findings::new(Arc::clone(&header.printed));
    header.note(&mut findings);
    let plan = Plan {
        sheet: &header.sheet,
        header_row: header.row,
        places: &header.places,
        printed: &header.printed,
        font: header.font,
        rules: &rules,
    };
    let sheet = sheet::read(&mut workbook, &plan, limits, &mut findings, progress)?;
    drop(workbook);
    codes::check_contracts(&sheet, Field::Contract)?;
    let form = amount_form::decide(&sheet, &money_of(header.kind), unit, &mut findings)?;
    let maker = Maker { sheet: &sheet, kind: header.kind, form, unit, limits };
    let (date, office) = date_and_office(&maker, &titles, &mut findings)?;
    let mut distinct = Distinct::new(header.kind, rules.dimension());
    take_rows(&maker, &mut distinct, &mut findings, progress)?;
    if date.is_none() {
        findings.note(FindingCode::NoDateStated, None, vec![fact("kind", layout_of(header.kind).title)]);
    }
    let (rows, repeated_rows) = distinct.into_rows();
    let source = Source { kind: header.kind, date, office, rows };
    let data_rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    Ok(SourceReading { source, findings: findings.into_groups(), data_rows, repeated_rows })
}

/// Takes every row, and holds the sheet's own total against them.
fn take_rows<'s>(
    maker: &Maker<'s>,
    distinct: &mut Distinct<'s>,
    findings: &mut Findings,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(), Refusal> {
    let mut totals = Totals::new(&maker.sheet.printed, &money_of(maker.kind));
    let all = u32::try_from(maker.sheet.rows.len()).ok();
    for (done, row) in (0u32..).zip(&maker.sheet.rows) {
        if done % ROWS_PER_REPORT == 0 {
            report(progress, Step::Checking, done, all)?;
        }
        let cells = maker.cells(row);
        let is_new = distinct.take(&cells, maker, findings)?;
        totals.add(&cells, is_new)?;
    }
    if let Some(row) = &maker.sheet.total_row {
        let cells = maker.cells(row);
        totals.compare(&cells, findings);
        distinct.take_total(&cells, findings)?;
    }
    Ok(())
}

/// The places of a report's columns of money.
fn money_of(kind: SourceKind) -> Vec<usize> {
    let money = columns_of(kind).iter().filter(|column| column.holds == Holds::Money);
    money.filter_map(|column| column.field).map(|field| field as usize).collect()
}

/// Makes readers of one file's rows.
struct Maker<'s> {
    sheet: &'s Sheet,
    kind: SourceKind,
    form: Form,
    unit: Unit,
    limits: &'s Limits,
}

impl<'s> Maker<'s> {
    fn cells(&self, row: &'s Row) -> Cells<'s> {
        Cells::new(
            crate::row::RowReader {
                sheet: self.sheet,
                form: self.form,
                unit: self.unit,
                dates: Dates { from_1904: self.sheet.from_1904 },
                limits: self.limits,
                row,
            },
            self.kind,
        )
    }
}

/// The one day and the one office that the lines above the header and all rows name, where any does.
fn date_and_office(
    maker: &Maker<'_>,
    titles: &titles::Titles,
    findings: &mut Findings,
) -> Result<(Option<NaiveDate>, Option<OfficeCode>), Refusal> {
    let mut date = titles.date;
    let mut office = titles.office.clone();
    for row in &maker.sheet.rows {
        let cells = maker.cells(row);
        if let Some(its_date) = cells.closing_date()? {
            match date {
                Some((other_row, other)) if other != its_date => {
                    return Err(titles::mixed_dates((row.number, its_date), (other_row, other)));
                }
                _ => date = date.or(Some((row.number, its_date))),
            }
        }
        if let Some(its_office) = cells.code(Field::Office, OfficeCode::DIGITS, OfficeCode::parse, findings)? {
            match &office {
                Some((other_row, other)) if *other != its_office => {
                    return Err(Refusal::new(RefusalCode::MixedOffices)
                        .with("row", row.number)
                        .with("column", maker.sheet.printed.name(Field::Office))
                        .with("office", its_office.as_str())
                        .with("other_row", *other_row)
                        .with("other_office", other.as_str()));
                }
                Some(_) => {}
                None => office = Some((row.number, its_office)),
            }
        }
    }
    Ok((date.map(|(_, date)| date), office.map(|(_, office)| office)))
}
