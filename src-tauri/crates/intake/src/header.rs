//! Finding the header: the row, within a sheet's first rows, whose cells are names of report 31's
//! columns. Never by number, never by the sheet's or the file's name.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use wording::LegacyFont;

use crate::cells::{Cell, Workbook};
use crate::columns::{COLUMNS, Field, Need, key};
use crate::findings::{FindingCode, Findings, Printed};
use crate::limits::Limits;
use crate::refusal::{Fact, Refusal, RefusalCode, fact};

/// The header must stand within so many rows.
const HEADER_ROWS: u32 = 50;

/// Fewer known names than this are some other export that shares a few columns with report 31: the
/// widest of them has 43 columns, most named otherwise.
const ENOUGH_NAMES: usize = 30;

/// How many names a refusal lists.
const NAMES_LISTED: usize = 60;

/// A header that was found.
pub(crate) struct Header {
    /// The sheet's name.
    pub(crate) sheet: String,
    /// The header's row, from 0.
    pub(crate) row: u32,
    /// By the sheet's column, from 0: the place of what is read there.
    pub(crate) places: Vec<Option<usize>>,
    /// The header's spelling of what is read.
    pub(crate) printed: Arc<Printed>,
    /// The legacy font of the file.
    pub(crate) font: Option<LegacyFont>,
    unknown: Vec<String>,
    twice: Vec<String>,
    last_column: u32,
}

/// The first rows of a sheet: each row's number and its texts by column.
pub(crate) type FirstRows = Vec<(u32, Vec<(u32, String)>)>;

/// Finds the one header of the workbook.
///
/// # Errors
/// `unknown-export`, `missing-column`, `repeated-column`, `several-sheets`, `too-many-sheets`, `no-rows`
/// for a workbook without any cell, and what reading can refuse.
pub(crate) fn find(workbook: &mut Workbook<'_>, limits: &Limits) -> Result<Header, Refusal> {
    let sheets = sheets(workbook, limits)?;
    let known = known();
    let mut headers = Vec::new();
    let mut other_names = Vec::new();
    for sheet in sheets {
        let rows = first_rows(workbook, &sheet, limits, false)?;
        match find_in(&sheet, &rows, &known) {
            Some(header) => headers.push(header),
            None => other_names = widest(other_names, &rows),
        }
    }
    if headers.len() > 1 {
        let mut filled = Vec::new();
        for header in headers {
            let codes = [Field::Customer as usize, Field::Contract as usize];
            if has_rows(workbook, &header.sheet, header.row, &header.places, &codes)? {
                filled.push(header);
            }
        }
        headers = filled;
        if headers.is_empty() {
            return Err(Refusal::new(RefusalCode::NoRows));
        }
    }
    if headers.len() > 1 {
        let sheets: Vec<&str> = headers.iter().map(|header| header.sheet.as_str()).collect();
        return Err(Refusal::new(RefusalCode::SeveralSheets).with("sheets", sheets.join(", ")));
    }
    let header = headers
        .pop()
        .ok_or_else(|| Refusal::new(RefusalCode::UnknownExport).with("columns", other_names.join(", ")))?;
    header.check(limits)?;
    Ok(header)
}

/// The sheets of a workbook that doesn't have too many.
pub(crate) fn sheets(workbook: &Workbook<'_>, limits: &Limits) -> Result<Vec<String>, Refusal> {
    let sheets = workbook.sheets();
    if sheets.len() > limits.sheets as usize {
        return Err(Refusal::new(RefusalCode::TooManySheets).with("limit", limits.sheets));
    }
    Ok(sheets)
}

/// The places of report 31's columns by their names' keys.
fn known() -> HashMap<String, usize> {
    COLUMNS.iter().enumerate().map(|(place, column)| (key(column.name), place)).collect()
}

/// Whether the rows hold a header of report 31, and if so, whether it lacks nothing that is needed.
pub(crate) fn candidate(sheet: &str, rows: &FirstRows) -> Option<bool> {
    find_in(sheet, rows, &known()).map(|header| header.missing(Need::Needed).next().is_none())
}

/// The texts of a sheet's first rows; with `numbers`, also small whole numbers, as forms number columns.
pub(crate) fn first_rows(
    workbook: &mut Workbook<'_>,
    sheet: &str,
    limits: &Limits,
    numbers: bool,
) -> Result<FirstRows, Refusal> {
    let mut rows: FirstRows = Vec::new();
    workbook.visit(sheet, &mut |row, column, cell| {
        if row >= HEADER_ROWS {
            return Ok(ControlFlow::Break(()));
        }
        let number;
        let text = match cell {
            Cell::Text(text) => text,
            Cell::Number(column) if numbers && (1.0..100.0).contains(&column) && column.fract() == 0.0 => {
                number = column.to_string();
                &number
            }
            Cell::Number(_) | Cell::Empty | Cell::Error => "",
        };
        // A column's name is short; a long text can't be one.
        if text.len() <= 400 && !text.trim().is_empty() {
            match rows.last_mut() {
                // Of the texts beyond the last column allowed one is enough to refuse a header for.
                Some((last, texts)) if *last == row => {
                    if texts.last().is_none_or(|(before, _)| *before < limits.columns) {
                        texts.push((column, text.to_owned()));
                    }
                }
                _ => rows.push((row, vec![(column, text.to_owned())])),
            }
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(rows)
}

fn find_in(sheet: &str, rows: &FirstRows, known: &HashMap<String, usize>) -> Option<Header> {
    if let Some(header) = best_row(sheet, rows, known, None) {
        return Some(header);
    }
    let texts: Vec<&str> = rows.iter().flat_map(|(_, texts)| texts).map(|(_, text)| text.as_str()).collect();
    let font = LegacyFont::detect(&texts)?;
    best_row(sheet, rows, known, Some(font))
}

/// The first of the rows with the most known names, if they are enough.
fn best_row(sheet: &str, rows: &FirstRows, known: &HashMap<String, usize>, font: Option<LegacyFont>) -> Option<Header> {
    let unicode = |text: &str| font.map_or_else(|| text.to_owned(), |font| font.to_unicode(text));
    let count =
        |texts: &[(u32, String)]| texts.iter().filter(|(_, text)| known.contains_key(&key(&unicode(text)))).count();
    let (row, texts, names) = rows
        .iter()
        .map(|(row, texts)| (*row, texts, count(texts)))
        .reduce(|best, next| if next.2 > best.2 { next } else { best })?;
    if names < ENOUGH_NAMES {
        return None;
    }
    let mut header = Header {
        sheet: sheet.to_owned(),
        row,
        places: Vec::new(),
        printed: Arc::new(Printed::of_manual(Vec::new())),
        font,
        unknown: Vec::new(),
        twice: Vec::new(),
        last_column: texts.iter().map(|(column, _)| *column).max().unwrap_or(0),
    };
    let mut printed = Printed::of_manual(Field::ALL.iter().map(|field| field.manual_name().to_owned()).collect());
    let mut seen = vec![false; COLUMNS.len()];
    for (column, text) in texts {
        let name = unicode(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(&place) = known.get(&key(&name)) else {
            header.unknown.push(name);
            continue;
        };
        if std::mem::replace(&mut seen[place], true) {
            header.twice.push(name);
            continue;
        }
        if let Some((field, _)) = COLUMNS[place].used {
            let column = *column as usize;
            if header.places.len() <= column {
                header.places.resize(column + 1, None);
            }
            header.places[column] = Some(field as usize);
            printed.print(field as usize, name);
        }
    }
    header.printed = Arc::new(printed);
    Some(header)
}

/// The names of the widest row so far: what a refusal shows the clerk.
pub(crate) fn widest(so_far: Vec<String>, rows: &FirstRows) -> Vec<String> {
    let wide = rows.iter().map(|(_, texts)| texts).max_by_key(|texts| texts.len());
    match wide {
        Some(texts) if texts.len().min(NAMES_LISTED) > so_far.len() => {
            texts.iter().take(NAMES_LISTED).map(|(_, text)| text.trim().to_owned()).collect()
        }
        _ => so_far,
    }
}

/// Whether a code stands below the header in one of the columns (by their places in `places`).
pub(crate) fn has_rows(
    workbook: &mut Workbook<'_>,
    sheet: &str,
    header_row: u32,
    places: &[Option<usize>],
    codes: &[usize],
) -> Result<bool, Refusal> {
    let mut found = false;
    workbook.visit(sheet, &mut |row, column, cell| {
        let place = places.get(column as usize).copied().flatten();
        if row > header_row && place.is_some_and(|place| codes.contains(&place)) {
            found = match cell {
                Cell::Number(_) => true,
                Cell::Text(text) => text.trim().bytes().any(|byte| byte.is_ascii_digit()),
                Cell::Empty | Cell::Error => false,
            };
        }
        Ok(if found { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    Ok(found)
}

impl Header {
    /// The needed columns are there, and none that is used stands twice.
    fn check(&self, limits: &Limits) -> Result<(), Refusal> {
        if self.last_column >= limits.columns {
            let refusal = Refusal::new(RefusalCode::TooManyColumns);
            return Err(refusal.with("limit", limits.columns).with("row", self.row + 1));
        }
        let missing: Vec<&str> = self.missing(Need::Needed).collect();
        if !missing.is_empty() {
            return Err(Refusal::new(RefusalCode::MissingColumn)
                .with("columns", missing.join(", "))
                .with("sheet", self.sheet.as_str())
                .with("row", self.row + 1));
        }
        let used_twice = self.twice.iter().find(|name| {
            let name = key(name);
            COLUMNS.iter().any(|column| column.used.is_some() && key(column.name) == name)
        });
        match used_twice {
            Some(name) => {
                Err(Refusal::new(RefusalCode::RepeatedColumn).with("column", name.as_str()).with("row", self.row + 1))
            }
            None => Ok(()),
        }
    }

    fn missing(&self, need: Need) -> impl Iterator<Item = &'static str> {
        COLUMNS.iter().filter_map(move |column| match column.used {
            Some((field, its)) if its == need && !self.printed.has(field) => Some(column.name),
            _ => None,
        })
    }

    /// Notes what is odd about the header.
    pub(crate) fn note(&self, findings: &mut Findings) {
        let row = Some(self.row + 1);
        if let Some(font) = self.font {
            findings.note(FindingCode::LegacyFont, row, vec![font_fact(font)]);
        }
        for name in self.missing(Need::Used) {
            findings.note_column(FindingCode::ColumnAbsent, row, name.to_owned());
        }
        for name in &self.unknown {
            findings.note_column(FindingCode::ColumnUnknown, row, name.clone());
        }
        for name in &self.twice {
            findings.note_column(FindingCode::ColumnTwice, row, name.clone());
        }
    }
}

pub(crate) fn font_fact(font: LegacyFont) -> Fact {
    fact(
        "font",
        match font {
            LegacyFont::Tcvn3 | LegacyFont::Tcvn3Capitals => "TCVN3",
            LegacyFont::Vni => "VNI",
        },
    )
}
