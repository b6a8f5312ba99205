//! The listing on A4 paper, as a PDF.

use std::ops::ControlFlow;

use chrono::Datelike;
use serde::Serialize;

use super::tally::{Line, Sums, Tallied};
use super::{Column, Error, Kind, Listing, PAPER_CELLS_MAX, Paper, shown, typesetting, widths};

/// What the typesetter is about to do. It cannot be stopped in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// To lay the rows out on pages, nearly all of the work.
    LayingOut,
    /// To write the pages as a file.
    Writing,
}

/// Letter sizes in half points, the largest that holds every column is taken.
const SIZES_HALF_POINTS: std::ops::RangeInclusive<usize> = 12..=21;
/// Blank room between a cell's sides and what stands in it, in digits.
const CELL_PADDING_DIGITS: usize = 2;

/// The width between the template's margins, in points.
const fn width_points(paper: Paper) -> usize {
    match paper {
        Paper::Landscape => 742,
        Paper::Portrait => 496,
    }
}

impl Listing {
    /// The listing as a PDF file's bytes: headings on every page, pages numbered, no row on two pages. `progress`
    /// is asked before each stage.
    ///
    /// # Errors
    /// See [`Error`]; [`Error::Cancelled`] where `progress` breaks off.
    pub fn to_pdf(&self, progress: &mut dyn FnMut(Stage) -> ControlFlow<()>) -> Result<Vec<u8>, Error> {
        let tallied = Tallied::of(self)?;
        let limit = PAPER_CELLS_MAX / self.columns.len().max(1);
        if self.rows() > limit {
            return Err(Error::TooLongForPaper { count: self.rows(), limit });
        }
        let data = serde_json::to_vec(&Sheet::of(&tallied)?).map_err(typesetting::not_typeset)?;
        let made_on = self.heading.made_on;
        typesetting::pdf(data, (made_on.year(), made_on.month(), made_on.day()), progress)
    }
}

/// What the template reads. Every text in it is finished.
#[derive(Serialize)]
struct Sheet<'l> {
    office: String,
    title: String,
    subtitle: String,
    as_of: String,
    printed: String,
    unit: String,
    notes: Vec<String>,
    page: String,
    language: &'l str,
    landscape: bool,
    /// The letter size, in points.
    size: f64,
    columns: Vec<ColumnOnPaper>,
    lines: Vec<LineOnPaper>,
    place_and_date: String,
    signers: Vec<String>,
}

#[derive(Serialize)]
struct ColumnOnPaper {
    heading: String,
    width: usize,
    side: &'static str,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum LineOnPaper {
    Row { cells: Vec<String> },
    Label { word: String },
    Subtotal(SumsOnPaper),
    Total(SumsOnPaper),
}

#[derive(Serialize)]
struct SumsOnPaper {
    word: String,
    /// How many columns the word may take: those before the first sum.
    reach: usize,
    /// What stands in the other columns.
    sums: Vec<String>,
}

impl<'l> Sheet<'l> {
    fn of(tallied: &Tallied<'l>) -> Result<Self, Error> {
        let listing = tallied.listing;
        let heading = &listing.heading;
        let line = |text: &String| shown::one_line(text);
        let (half_points, widths) = fitted(tallied)?;
        let columns = listing.columns.iter().zip(&widths).map(|(column, width)| ColumnOnPaper {
            heading: widths::breakable(&line(&column.heading), width.saturating_sub(CELL_PADDING_DIGITS)),
            width: *width,
            side: side(column.kind),
        });
        let signatures = listing.signatures.as_ref();
        Ok(Self {
            office: line(&heading.office),
            title: line(&heading.title),
            subtitle: line(&heading.subtitle),
            as_of: line(&heading.as_of),
            printed: line(&heading.printed),
            unit: line(&heading.unit),
            notes: heading.notes.iter().map(line).collect(),
            page: line(&listing.words.page),
            language: &listing.words.language,
            landscape: listing.paper == Paper::Landscape,
            size: half_points as f64 / 2.0,
            columns: columns.collect(),
            lines: tallied.lines().map(|line| on_paper(line, &listing.columns, &widths)).collect(),
            place_and_date: signatures.map(|block| line(&block.place_and_date)).unwrap_or_default(),
            signers: signatures.map(|block| block.titles.iter().map(line).collect()).unwrap_or_default(),
        })
    }
}

/// The letter size in half points, and each column's width in digits of that size.
fn fitted(tallied: &Tallied<'_>) -> Result<(usize, Vec<usize>), Error> {
    let listing = tallied.listing;
    let needed: Vec<usize> = widths::needed(tallied).iter().map(|digits| digits + CELL_PADDING_DIGITS).collect();
    // A digit is half the letter size wide: a quarter of its half points.
    let across = |half_points: usize| width_points(listing.paper) * 4 / half_points;
    let holds_all = |half_points: &usize| needed.iter().sum::<usize>() <= across(*half_points);
    let size = SIZES_HALF_POINTS.rev().find(holds_all).ok_or(Error::TooWide)?;
    let weights: Vec<u16> = listing.columns.iter().map(|column| column.weight).collect();
    Ok((size, widths::shared(&needed, &weights, across(size))))
}

fn side(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Code => "left",
        Kind::Date => "center",
        Kind::Count | Kind::Amount | Kind::Percent { .. } => "right",
    }
}

fn on_paper(line: Line<'_>, columns: &[Column], widths: &[usize]) -> LineOnPaper {
    match line {
        Line::Label(label) => LineOnPaper::Label { word: shown::one_line(label) },
        Line::Row(cells) => {
            let cells = cells.iter().zip(columns).zip(widths);
            let text = |((cell, column), width): ((_, &Column), &usize)| {
                widths::breakable(&shown::cell(cell, column.kind), width.saturating_sub(CELL_PADDING_DIGITS))
            };
            LineOnPaper::Row { cells: cells.map(text).collect() }
        }
        Line::Sums { word, sums, all: true } => LineOnPaper::Total(sums_on_paper(word, sums)),
        Line::Sums { word, sums, all: false } => LineOnPaper::Subtotal(sums_on_paper(word, sums)),
    }
}

fn sums_on_paper(word: &str, sums: &Sums) -> SumsOnPaper {
    let reach = sums.iter().take_while(|sum| sum.is_none()).count();
    let texts = sums.iter().skip(reach).map(|sum| sum.map(shown::grouped).unwrap_or_default());
    SumsOnPaper { word: shown::one_line(word), reach, sums: texts.collect() }
}
