//! Recognising a report by its columns: in which sheet and row its header stands, and which kind of report
//! it is. Where the columns are those of several kinds, the most specific needed columns decide.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use lending::sources::SourceKind;
use wording::LegacyFont;

use super::columns::{Column, Field, Need, columns_of, layout_of};
use super::form::{self, Heading, Headings};
use super::titles::{self, Titles};
use crate::cells::Workbook;
use crate::columns::key;
use crate::findings::{FindingCode, Findings, Printed};
use crate::header::{self, FirstRows};
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};

/// A report that was recognised.
pub(super) struct Header {
    pub(super) kind: SourceKind,
    pub(super) sheet: String,
    /// The header's last row, from 0: the row of numbers of a form.
    pub(super) row: u32,
    /// By the sheet's column, from 0: the place of what is read there.
    pub(super) places: Vec<Option<usize>>,
    pub(super) printed: Arc<Printed>,
    /// By place: the headings of its column, as keys. A page break repeats them.
    pub(super) spellings: Vec<HashSet<String>>,
    pub(super) font: Option<LegacyFont>,
    titles: Result<Titles, Refusal>,
    unknown: Vec<String>,
    twice: Vec<String>,
    missing: Vec<&'static str>,
    needed: usize,
    known: usize,
    last_column: u32,
}

/// What a workbook is.
pub(super) enum Recognised {
    /// Report 31, which has a reader of its own.
    Report31,
    /// Another report of the closing set.
    Source(Box<Header>),
}

/// A report with fewer known columns than this is not guessed at when a needed one is missing.
const ENOUGH_TO_GUESS: usize = 3;

/// Recognises the one report of a workbook.
///
/// # Errors
/// `unknown-source`, `unclear-export`, `missing-column`, `repeated-column`, `several-sheets`, `no-rows`,
/// `too-many-sheets`, `too-many-columns`, and what reading can refuse.
pub(super) fn recognise(workbook: &mut Workbook<'_>, limits: &Limits) -> Result<Recognised, Refusal> {
    let sheets = header::sheets(workbook, limits)?;
    let mut whole = Vec::new();
    let mut parts = Vec::new();
    let mut report_31 = Vec::new();
    let mut other_names = Vec::new();
    for sheet in sheets {
        let rows = header::first_rows(workbook, &sheet, limits, true)?;
        let is_31 = header::candidate(&sheet, &rows);
        let found = find_in(&sheet, &rows, limits);
        let (mut complete, mut partial): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|found| found.missing.is_empty());
        if is_31.is_some() {
            // A report 31 that lacks a column is not another report for having that one's columns too.
            let others = |found: &Header| own(found.kind).beyond_report_31;
            complete.retain(others);
            partial.retain(others);
        }
        other_names = header::widest(other_names, &without_numbers(rows));
        report_31.extend(is_31);
        whole.extend(complete);
        parts.extend(partial);
    }
    if report_31.contains(&true) {
        return Ok(Recognised::Report31);
    }
    if let Some(header) = most_specific(workbook, whole)? {
        header.check(limits)?;
        return Ok(Recognised::Source(Box::new(header)));
    }
    if !report_31.is_empty() {
        return Ok(Recognised::Report31);
    }
    match nearest(parts) {
        Some(header) => header.check(limits).and_then(|()| Err(unknown(&other_names))),
        None => Err(unknown(&other_names)),
    }
}

fn unknown(names: &[String]) -> Refusal {
    let kinds: Vec<&str> = SourceKind::ALL.iter().map(|&kind| layout_of(kind).title).collect();
    Refusal::new(RefusalCode::UnknownSource).with("columns", names.join(", ")).with("kinds", kinds.join("; "))
}

/// What a kind's needed columns are worth against another kind's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Own {
    /// Needed columns that no other kind needs and report 31 does not have.
    own: usize,
    /// Needed columns.
    needed: usize,
    /// Whether it needs a column that report 31 does not have.
    beyond_report_31: bool,
}

static OWN: LazyLock<Vec<(SourceKind, Own)>> =
    LazyLock::new(|| SourceKind::ALL.iter().map(|&kind| (kind, own_of(kind))).collect());

fn own(kind: SourceKind) -> Own {
    let known = OWN.iter().find(|(known, _)| *known == kind);
    known.map_or(Own { own: 0, needed: 0, beyond_report_31: false }, |(_, own)| *own)
}

fn own_of(kind: SourceKind) -> Own {
    let keys = |kind: SourceKind, needed_only: bool| -> HashSet<String> {
        let columns = columns_of(kind).iter().filter(|column| !needed_only || column.need == Need::Needed);
        columns.map(|column| key(column.heading)).collect()
    };
    let report_31 = keys(SourceKind::Report31, false);
    let mine = keys(kind, true);
    let others: HashSet<String> =
        SourceKind::ALL.iter().filter(|&&other| other != kind).flat_map(|&other| keys(other, true)).collect();
    let beyond: Vec<&String> = mine.iter().filter(|name| !report_31.contains(*name)).collect();
    let own = beyond.iter().filter(|name| !others.contains(**name)).count();
    Own { own, needed: mine.len(), beyond_report_31: !beyond.is_empty() }
}

/// Of the complete reports of one sheet, the one whose needed columns are its own in the greatest number, then
/// the one that needs most columns. A second sheet with a report of its own would be lost: it is refused.
fn most_specific(workbook: &mut Workbook<'_>, found: Vec<Header>) -> Result<Option<Header>, Refusal> {
    let mut sheets: Vec<Vec<Header>> = Vec::new();
    for header in found {
        match sheets.last_mut() {
            Some(same) if same.iter().any(|other| other.sheet == header.sheet) => same.push(header),
            _ => sheets.push(vec![header]),
        }
    }
    if sheets.len() > 1 {
        let every: Vec<usize> = Field::ALL.iter().map(|&field| field as usize).collect();
        let mut filled = Vec::new();
        for sheet in sheets {
            let Some(header) = sheet.first() else { continue };
            if header::has_rows(workbook, &header.sheet, header.row, &header.places, &every)? {
                filled.push(sheet);
            }
        }
        sheets = filled;
        if sheets.is_empty() {
            return Err(Refusal::new(RefusalCode::NoRows));
        }
    }
    if sheets.len() > 1 {
        let mut names: Vec<&str> = sheets.iter().flatten().map(|header| header.sheet.as_str()).collect();
        names.dedup();
        return Err(Refusal::new(RefusalCode::SeveralSheets).with("sheets", names.join(", ")));
    }
    let Some(mut alike) = sheets.pop() else { return Ok(None) };
    let best = alike.iter().map(|header| own(header.kind)).max();
    alike.retain(|header| Some(own(header.kind)) == best);
    match alike.as_slice() {
        [] | [_] => Ok(alike.pop()),
        [first, ..] => {
            let kinds: Vec<&str> = alike.iter().map(|header| layout_of(header.kind).title).collect();
            Err(Refusal::new(RefusalCode::UnclearExport)
                .with("kinds", kinds.join("; "))
                .with("sheet", first.sheet.as_str())
                .with("row", first.row + 1))
        }
    }
}

/// Of incomplete reports, the one that is clearly nearest: at least half of its needed columns and enough
/// others are there.
fn nearest(mut parts: Vec<Header>) -> Option<Header> {
    parts.retain(|header| header.known >= ENOUGH_TO_GUESS && header.missing.len() * 2 <= header.needed);
    let rank = |header: &Header| ((header.needed - header.missing.len()) * 1000 / header.needed.max(1), header.known);
    let best = parts.iter().map(rank).max()?;
    parts.retain(|header| rank(header) == best);
    if parts.len() == 1 { parts.pop() } else { None }
}

/// The best header of each kind in a sheet.
fn find_in(sheet: &str, rows: &FirstRows, limits: &Limits) -> Vec<Header> {
    let plain = headers(sheet, rows, None, limits);
    if plain.iter().any(|header| header.missing.is_empty()) {
        return plain;
    }
    let texts: Vec<&str> = rows.iter().flat_map(|(_, texts)| texts).map(|(_, text)| text.as_str()).collect();
    let Some(font) = LegacyFont::detect(&texts) else { return plain };
    let unicode = |(column, text): &(u32, String)| (*column, font.to_unicode(text));
    let converted: FirstRows = rows.iter().map(|(row, texts)| (*row, texts.iter().map(unicode).collect())).collect();
    let legacy = headers(sheet, &converted, Some(font), limits);
    if legacy.iter().any(|header| header.missing.is_empty()) { legacy } else { plain }
}

/// A data row's small numbers are no names to show in a refusal.
fn without_numbers(mut rows: FirstRows) -> FirstRows {
    for (_, texts) in &mut rows {
        texts.retain(|(_, text)| !text.bytes().all(|byte| byte.is_ascii_digit()));
    }
    rows
}

fn headers(sheet: &str, rows: &FirstRows, font: Option<LegacyFont>, limits: &Limits) -> Vec<Header> {
    let lists = form::lists(rows);
    let forms = form::forms(rows);
    let mut found = Vec::new();
    for names in NAMES.iter() {
        let candidates = if layout_of(names.kind).numbered { &forms } else { &lists };
        let matched = candidates.iter().filter_map(|headings| match_kind(names, headings));
        let best = matched.reduce(|best, next| if next.fields.len() > best.fields.len() { next } else { best });
        if let Some(matched) = best {
            found.push(matched.header(sheet, rows, font, limits));
        }
    }
    found
}

/// Which columns of a kind a row of headings has.
struct Matched<'h> {
    kind: SourceKind,
    headings: &'h Headings,
    /// The kind's column and the sheet's.
    fields: Vec<(&'static Column, u32)>,
    /// The sheet's columns that are another of the same name.
    twice: Vec<u32>,
}

/// A column with the keys of its printed name and of its others.
type Keyed = (&'static Column, String, Vec<String>);

/// A kind's names as keys, made once: a hostile sheet has a million headings to compare.
struct Names {
    kind: SourceKind,
    columns: Vec<Keyed>,
    /// All of them.
    known: HashSet<String>,
    /// Those that must not be there.
    without: Vec<String>,
}

static NAMES: LazyLock<Vec<Names>> = LazyLock::new(|| {
    let kinds = SourceKind::ALL.iter().filter(|&&kind| kind != SourceKind::Report31);
    let names = |&kind: &SourceKind| {
        let keys = |column: &'static Column| {
            (column, key(column.heading), column.aliases.iter().map(|alias| key(alias)).collect::<Vec<_>>())
        };
        let columns: Vec<_> = columns_of(kind).iter().map(keys).collect();
        let known = columns.iter().flat_map(|(_, name, others)| others.iter().chain([name]).cloned()).collect();
        Names { kind, columns, known, without: layout_of(kind).without.iter().map(|name| key(name)).collect() }
    };
    kinds.map(names).collect()
});

fn match_kind<'h>(names: &Names, headings: &'h Headings) -> Option<Matched<'h>> {
    let is_without = |heading: &Heading| heading.keys.iter().any(|name| names.without.contains(name));
    if headings.columns.iter().any(is_without) {
        return None;
    }
    let mut matched = Matched { kind: names.kind, headings, fields: Vec::new(), twice: Vec::new() };
    let known: Vec<&Heading> =
        headings.columns.iter().filter(|heading| heading.keys.iter().any(|name| names.known.contains(name))).collect();
    let mut open: Vec<&Keyed> = names.columns.iter().collect();
    let mut taken = HashSet::new();
    // A column's printed name goes before any other name, and both names of a stacked heading before one.
    let passes: [fn(&Keyed, &String) -> bool; 2] =
        [|(_, printed, _), name| printed == name, |(_, _, others), name| others.contains(name)];
    for depth in 0..form::DEPTH {
        for pass in passes {
            for heading in &known {
                let Some(name) = heading.keys.get(depth).filter(|_| !taken.contains(&heading.column)) else { continue };
                if let Some(place) = open.iter().position(|column| pass(column, name)) {
                    matched.fields.push((open.remove(place).0, heading.column));
                    taken.insert(heading.column);
                }
            }
        }
    }
    let printed_twice = |heading: &&&Heading| {
        let is_printed = |name: &String| names.columns.iter().any(|(_, printed, _)| printed == name);
        !taken.contains(&heading.column) && heading.keys.first().is_some_and(is_printed)
    };
    matched.twice = known.iter().filter(printed_twice).map(|heading| heading.column).collect();
    (matched.fields.len() >= 2).then_some(matched)
}

impl Matched<'_> {
    fn header(self, sheet: &str, rows: &FirstRows, font: Option<LegacyFont>, limits: &Limits) -> Header {
        let columns = columns_of(self.kind);
        let mut names = vec![String::new(); Field::ALL.len()];
        for column in columns {
            if let Some(field) = column.field {
                names[field as usize] = column.heading.to_owned();
            }
        }
        let mut printed = Printed::of_manual(names);
        let mut places = Vec::new();
        let mut spellings = vec![HashSet::new(); Field::ALL.len()];
        for heading in &self.headings.columns {
            let matched = self.fields.iter().find(|(_, column)| *column == heading.column);
            let Some(field) = matched.and_then(|(column, _)| column.field) else { continue };
            let column = heading.column as usize;
            if column >= places.len() {
                places.resize(column.min(limits.columns as usize) + 1, None);
            }
            if let Some(place) = places.get_mut(column) {
                *place = Some(field as usize);
            }
            printed.print(field as usize, heading.printed.clone());
            spellings[field as usize] = heading.own.iter().map(|name| key(name)).collect();
        }
        let there = |column: &&Column| self.fields.iter().any(|(found, _)| found.heading == column.heading);
        let needed: Vec<&Column> = columns.iter().filter(|column| column.need == Need::Needed).collect();
        let missing = needed.iter().filter(|column| !there(column)).map(|column| column.heading).collect();
        let is_known = |heading: &&Heading| {
            self.twice.contains(&heading.column) || self.fields.iter().any(|(_, column)| *column == heading.column)
        };
        let all = self.headings.columns.iter();
        let above = rows.iter().take_while(|(row, _)| *row < self.headings.last_row);
        let texts = above.flat_map(|(row, texts)| texts.iter().map(move |(_, text)| (*row, text.as_str())));
        // Between stacked headings only what is labelled with a colon is a title.
        let titles = texts.filter(|(row, text)| *row < self.headings.first_row || text.contains(':'));
        Header {
            kind: self.kind,
            sheet: sheet.to_owned(),
            row: self.headings.last_row,
            places,
            printed: Arc::new(printed),
            spellings,
            font,
            titles: titles::read(titles),
            unknown: all.clone().filter(|h| !is_known(h)).map(|heading| heading.printed.clone()).collect(),
            twice: all.clone().filter(|h| self.twice.contains(&h.column)).map(|h| h.printed.clone()).collect(),
            missing,
            needed: needed.len(),
            known: self.fields.len(),
            last_column: all.map(|heading| heading.column).max().unwrap_or(0),
        }
    }
}

impl Header {
    /// The needed columns are there, and none stands twice.
    fn check(&self, limits: &Limits) -> Result<(), Refusal> {
        if self.last_column >= limits.columns {
            let refusal = Refusal::new(RefusalCode::TooManyColumns);
            return Err(refusal.with("limit", limits.columns).with("row", self.row + 1));
        }
        if !self.missing.is_empty() {
            return Err(Refusal::new(RefusalCode::MissingColumn)
                .with("columns", self.missing.join(", "))
                .with("sheet", self.sheet.as_str())
                .with("row", self.row + 1));
        }
        match self.twice.first() {
            Some(name) => {
                Err(Refusal::new(RefusalCode::RepeatedColumn).with("column", name.as_str()).with("row", self.row + 1))
            }
            None => Ok(()),
        }
    }

    /// What the lines above say.
    pub(super) fn titles(&self) -> Result<Titles, Refusal> {
        self.titles.clone()
    }

    /// Notes what is odd about the header.
    pub(super) fn note(&self, findings: &mut Findings) {
        let row = Some(self.row + 1);
        if let Some(font) = self.font {
            findings.note(FindingCode::LegacyFont, row, vec![header::font_fact(font)]);
        }
        for column in columns_of(self.kind) {
            if column.field.is_some_and(|field| !self.printed.has(field)) {
                findings.note_column(FindingCode::ColumnAbsent, row, column.heading.to_owned());
            }
        }
        for name in &self.unknown {
            findings.note_column(FindingCode::ColumnUnknown, row, name.clone());
        }
    }
}
