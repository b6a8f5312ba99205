//! A list on paper, in a spreadsheet and on the clipboard: all three from the same table.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use reports::listing::{Column, Heading, Kind, Listing, Paper, Section, Stage as Typesetting, to_text};
use reports::workbook::Cell;
use serde::{Deserialize, Serialize};
use wording::{Arg, Words};

use super::catalogue::list_table;
use super::table::{CellKind, ListCell, ListColumn, ListRow, ListTable, ListWanted};
use crate::error::{Error, Refusal};
use crate::office::Office;
use crate::{OnProgress, Stage, relay};

/// What a list is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum ListForm {
    /// PDF, A4 lying.
    Pdf,
    /// XLSX.
    Xlsx,
}

/// A list to be written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ExportList {
    /// Which list.
    pub list: String,
    /// How it is narrowed and broken down.
    pub wanted: ListWanted,
    /// The columns wanted, by key, in this order; all of them without any.
    #[serde(default)]
    pub columns: Vec<String>,
    /// Names become numbers and digits stars; amounts stay.
    #[serde(default)]
    pub masked: bool,
}

/// A list on the clipboard, twice over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CopiedList {
    /// Plain lines, for a message.
    pub lines: String,
    /// A table of cells parted by tabs, for a spreadsheet.
    pub table: String,
    /// The table as HTML.
    pub html: String,
}

/// The name a list's file is offered under: kind, scope, day. `no-qua-han_xa-vu-lang_2026-01-12.pdf`.
pub fn list_file_name(office: &Office, words: &Words, asked: &ExportList, form: ListForm) -> Result<String, Error> {
    let title = words.text(&format!("list-{}", asked.list));
    let scope = scope(office, words, &asked.wanted)?;
    Ok(form.file_name(&[&title, &scope, &office.business_day().to_string()]))
}

impl ListForm {
    /// The parts that say something, without accents, each in one piece.
    pub(crate) fn file_name(self, parts: &[&str]) -> String {
        let ending = match self {
            ListForm::Pdf => "pdf",
            ListForm::Xlsx => "xlsx",
        };
        let parts: Vec<String> =
            parts.iter().map(|part| dashed(&wording::fold(part))).filter(|part| !part.is_empty()).collect();
        format!("{}.{ending}", parts.join("_"))
    }
}

/// Letters and digits with dashes between.
fn dashed(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// Writes a list to `path`, over a file of that name; answers with the path.
pub fn export_list(
    office: &Office,
    words: &Words,
    asked: &ExportList,
    form: ListForm,
    path: &Path,
    progress: OnProgress<'_>,
) -> Result<PathBuf, Error> {
    write_listing(&listing_of(office, words, asked)?, form, path, progress)
}

/// Writes what was laid out to `path`, over a file of that name; answers with the path.
pub(crate) fn write_listing(
    listing: &Listing,
    form: ListForm,
    path: &Path,
    progress: OnProgress<'_>,
) -> Result<PathBuf, Error> {
    let bytes = match form {
        ListForm::Xlsx => listing.to_xlsx().map_err(refused)?,
        ListForm::Pdf => {
            let mut step = |stage: Typesetting| {
                let done = match stage {
                    Typesetting::LayingOut => 0,
                    Typesetting::Writing => 1,
                };
                relay(progress, Stage::Writing, done, 2)
            };
            listing.to_pdf(&mut step).map_err(refused)?
        }
    };
    if relay(progress, Stage::Writing, 2, 2) == ControlFlow::Break(()) {
        return Err(Refusal::new("cancelled").into());
    }
    crate::durable::write(path, &bytes)?;
    Ok(path.to_owned())
}

/// A list for the clipboard.
pub fn copy_list(office: &Office, words: &Words, asked: &ExportList) -> Result<CopiedList, Error> {
    let copied = to_text(&listing_of(office, words, asked)?).map_err(refused)?;
    Ok(CopiedList { lines: copied.lines, table: copied.table, html: copied.html })
}

/// What the clerk can do something about is refused; the rest is ours.
fn refused(error: reports::listing::Error) -> Error {
    use reports::listing::Error as Listing;
    let code = match &error {
        Listing::TooManyRows { .. } => "listing-rows-too-many",
        Listing::TooLongForPaper { .. } => "listing-too-long-for-paper",
        Listing::TooWide => "listing-too-wide",
        Listing::Cancelled => "cancelled",
        _ => return Error::fault(error),
    };
    let mut refusal = Refusal::new(code);
    for (name, value) in error.facts() {
        refusal = match value.parse::<i64>() {
            Ok(number) => refusal.with(name, number),
            Err(_) => refusal.with(name, value),
        };
    }
    refusal.into()
}

fn listing_of(office: &Office, words: &Words, asked: &ExportList) -> Result<Listing, Error> {
    let wanted = ListWanted { limit: None, ..asked.wanted.clone() };
    let table = list_table(office, &asked.list, &wanted)?;
    let places = places(&table, &asked.columns)?;
    let view = office.view()?;
    let day = office.business_day();
    let title = words.text(&format!("list-{}", table.list));
    Ok(Listing {
        heading: Heading {
            office: view.name,
            title: title.clone(),
            subtitle: scope(office, words, &wanted)?,
            as_of: words.format("as-of-date", &[("date", Arg::Date(day))]),
            printed: words.format("list-printed", &[("date", Arg::Date(day)), ("user", office.user.as_str().into())]),
            unit: words.text("list-unit"),
            notes: Vec::new(),
            made_on: day,
        },
        columns: places.iter().map(|nth| column(words, &table.columns[*nth], *nth == places[0])).collect(),
        sections: sections(words, &table, &places, asked.masked)?,
        words: reports::listing::Words {
            subtotal: words.text("list-subtotal"),
            total: words.text("list-total"),
            page: words.text("list-page"),
            dong: words.text("list-dong"),
            language: words.locale().code().to_owned(),
            sheet: title.chars().filter(|sign| !"*?:[]\\/".contains(*sign)).take(31).collect(),
        },
        signatures: None,
        paper: Paper::Landscape,
    })
}

/// The wanted columns by their place in the table.
fn places(table: &ListTable, wanted: &[String]) -> Result<Vec<usize>, Error> {
    if wanted.is_empty() {
        return Ok((0..table.columns.len()).collect());
    }
    let place = |key: &String| {
        let found = table.columns.iter().position(|column| column.key == key.as_str());
        found.ok_or_else(|| Refusal::new("unknown-column").with("column", key.as_str()).into())
    };
    wanted.iter().map(place).collect()
}

fn column(words: &Words, column: &ListColumn, is_first: bool) -> Column {
    let (kind, weight) = match column.kind {
        CellKind::Text => (Kind::Text, 5),
        CellKind::Name => (Kind::Text, 4),
        CellKind::Code => (Kind::Code, 4),
        CellKind::Count => (Kind::Count, 2),
        CellKind::Amount => (Kind::Amount, 4),
        CellKind::Day => (Kind::Date, 3),
        // Rates are exact; as text they keep every decimal.
        CellKind::Percent => (Kind::Code, 2),
    };
    Column {
        heading: words.text(&format!("column-{}", column.key.replace('_', "-"))),
        kind,
        weight,
        summed: column.summed && !is_first,
        brief: matches!(
            column.key,
            "name" | "leader" | "outstanding" | "overdue" | "principal_due" | "promised" | "phone"
        ),
    }
}

fn sections(words: &Words, table: &ListTable, places: &[usize], masked: bool) -> Result<Vec<Section>, Error> {
    let mut shown = Masking::new(masked);
    let mut row = |row: &ListRow| -> Result<Vec<Cell>, Error> {
        places.iter().map(|nth| cell(words, &table.columns[*nth], &row.cells[*nth], &mut shown)).collect()
    };
    if table.sections.is_empty() {
        let rows = table.rows.iter().map(&mut row).collect::<Result<_, _>>()?;
        return Ok(vec![Section { label: String::new(), rows }]);
    }
    let mut sections = Vec::with_capacity(table.sections.len());
    for (nth, section) in (0..).zip(&table.sections) {
        let inside = table.rows.iter().filter(|row| row.section == Some(nth));
        let name = match (section.name.as_str(), section.key.as_str()) {
            ("", "") => words.text("list-not-set"),
            ("", key) => key.to_owned(),
            (name, key) if name == key => name.to_owned(),
            (name, key) => format!("{name} ({key})"),
        };
        sections.push(Section { label: name, rows: inside.map(&mut row).collect::<Result<_, _>>()? });
    }
    Ok(sections)
}

const LONGEST_CELL: usize = 300;

fn cell(words: &Words, column: &ListColumn, cell: &ListCell, masking: &mut Masking) -> Result<Cell, Error> {
    let text = match cell {
        ListCell::Empty(()) => return Ok(Cell::Empty),
        ListCell::Number(number) => return Ok(Cell::Integer(number.0)),
        ListCell::Text(text) => text,
    };
    Ok(match column.kind {
        CellKind::Day => Cell::Date(text.parse::<NaiveDate>().map_err(Error::fault)?),
        CellKind::Name => Cell::text(named(words, text)),
        CellKind::Percent => Cell::text(text.replace('.', ",")),
        _ if text.chars().count() > LONGEST_CELL => {
            let cut: String = text.chars().take(LONGEST_CELL - 1).collect();
            Cell::text(masking.of(column.key, &format!("{cut}…")))
        }
        _ => Cell::text(masking.of(column.key, text)),
    })
}

/// The words of a stable name: the list's own, or those it has everywhere.
fn named(words: &Words, name: &str) -> String {
    let own = format!("list-value-{name}");
    if words.has(&own) { words.text(&own) } else { words.text(name) }
}

/// Names become KH1, KH2 … in the order they come; of numbers that name a person only the last three digits stay.
struct Masking {
    on: bool,
    names: std::collections::HashMap<String, usize>,
}

impl Masking {
    fn new(on: bool) -> Masking {
        Masking { on, names: std::collections::HashMap::new() }
    }

    fn of(&mut self, key: &str, text: &str) -> String {
        if !self.on {
            return text.to_owned();
        }
        match key {
            "name" | "spouse" | "leader" => {
                let next = self.names.len() + 1;
                format!("KH{}", self.names.entry(text.to_owned()).or_insert(next))
            }
            "customer" | "contract" | "paper" | "phone" => starred(text),
            _ => text.to_owned(),
        }
    }
}

fn starred(text: &str) -> String {
    let kept = text.chars().count().saturating_sub(3);
    text.chars().enumerate().map(|(nth, sign)| if nth < kept { '*' } else { sign }).collect()
}

/// What a list is narrowed to, in words.
fn scope(office: &Office, words: &Words, wanted: &ListWanted) -> Result<String, Error> {
    let book = super::places::PlaceBook::today(office)?;
    let not_set = || words.text("list-not-set");
    let told = |id: &str, value: String| format!("{} {value}", words.text(id));
    let mut parts = Vec::new();
    if wanted.mine {
        parts.push(words.text("list-mine"));
    }
    let named = |code: &str, names: &std::collections::HashMap<String, String>| match code {
        "" => not_set(),
        code => names.get(code).cloned().unwrap_or_else(|| code.to_owned()),
    };
    if let Some(code) = &wanted.commune {
        parts.push(named(code, &book.communes));
    }
    if let Some(name) = &wanted.point {
        parts.push(told("list-point", if name.is_empty() { not_set() } else { name.clone() }));
    }
    if let Some(code) = &wanted.association {
        parts.push(named(code, &book.associations));
    }
    if let Some(code) = &wanted.group {
        parts.push(told("list-group", if code.is_empty() { not_set() } else { code.clone() }));
    }
    if let Some(code) = &wanted.programme {
        parts.push(named(code, &book.programmes));
    }
    if let Some(days) = wanted.days {
        parts.push(words.format("list-days", &[("days", Arg::Integer(i64::from(days)))]));
    }
    if let Some(text) = wanted.search.as_deref().filter(|text| !text.trim().is_empty()) {
        parts.push(format!("“{}”", text.trim()));
    }
    Ok(parts.join(", "))
}
