//! Which reports of which closings are there.

use chrono::{Datelike, NaiveDate};
use lending::calendar::{day_before, last_of_month};
use lending::ids::Node;
use lending::sources::{Report, SourceKind};
use store::queries::SourceFile;

use super::views::{ClosingGrid, GridCell, GridKind, GridMonth, GridState, ToExport};
use crate::amounts::Whole;
use crate::error::Error;
use crate::office::Office;

/// Without these a month does not pass.
const NEEDED: [SourceKind; 6] = [
    SourceKind::Report31,
    SourceKind::DetailedBalances,
    SourceKind::GroupList,
    SourceKind::Bcdhtd011,
    SourceKind::Bcdhtd012,
    SourceKind::Len31,
];

/// The most months a grid shows.
const MOST_MONTHS: u32 = 120;

/// The last `months` closings, at most 120, the newest the last month's end that has come.
pub fn closing_grid(office: &Office, months: u32) -> Result<ClosingGrid, Error> {
    closing_grid_of(office, office.node()?, months)
}

/// The same of any office in the book: what a branch has sent the province.
pub fn closing_grid_of(office: &Office, node: Node, months: u32) -> Result<ClosingGrid, Error> {
    let files = office.read().source_files(node)?;
    let kinds =
        Report::ALL.iter().map(|one| GridKind { kind: one.as_str().to_owned(), needed: NEEDED.contains(&one.kind) });
    let mut date = last_closing(office.clock.today());
    let mut lines = Vec::new();
    for _ in 0..months.min(MOST_MONTHS) {
        lines.push(month(&files, date));
        date = day_before(first_of_month(date));
    }
    Ok(ClosingGrid { kinds: kinds.collect(), months: lines })
}

/// The last month's end through `today`.
fn last_closing(today: NaiveDate) -> NaiveDate {
    if last_of_month(today) == today { today } else { day_before(first_of_month(today)) }
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn month(files: &[SourceFile], date: NaiveDate) -> GridMonth {
    let cells: Vec<(Report, GridCell)> = Report::ALL.map(|report| (report, cell(files, date, report))).into();
    let mut to_export: Vec<ToExport> = cells.iter().filter_map(|(report, cell)| wanted(*report, cell)).collect();
    to_export.sort_by_key(|wanted| !wanted.needed);
    let passes = !to_export.iter().any(|wanted| wanted.needed && wanted.why != STALE);
    GridMonth { date: date.to_string(), passes, cells: cells.into_iter().map(|(_, cell)| cell).collect(), to_export }
}

const STALE: &str = "stale";

fn wanted(report: Report, cell: &GridCell) -> Option<ToExport> {
    let needed = NEEDED.contains(&report.kind);
    let why = match cell.state {
        GridState::Missing => "missing",
        // A list of what went wrong may rightly be empty.
        _ if needed && cell.rows == Some(Whole(0)) => "empty",
        GridState::Stale => STALE,
        GridState::Kept | GridState::Replaced => return None,
    };
    Some(ToExport { kind: report.as_str().to_owned(), needed, why: why.to_owned() })
}

fn cell(files: &[SourceFile], date: NaiveDate, report: Report) -> GridCell {
    let of = |report: Report| files.iter().filter(move |file| file.report == report && !file.withdrawn);
    let standing = |report| of(report).filter(|file| file.date == date);
    let current = standing(report).next_back();
    let replaced = standing(report).count().saturating_sub(1);
    let closing = standing(Report::REPORT_31).next_back().filter(|_| standing(Report::REPORT_31).count() > 1);
    let state = match current {
        None => GridState::Missing,
        Some(file) if closing.is_some_and(|closing| file.seq < closing.seq) => GridState::Stale,
        Some(_) if replaced > 0 => GridState::Replaced,
        Some(_) => GridState::Kept,
    };
    let other = of_another_date(files, date, report);
    GridCell {
        kind: report.as_str().to_owned(),
        state,
        replaced: Whole(replaced as i64),
        rows: current.map(|file| Whole(file.count as i64)),
        file: current.map(|file| file.name.clone()),
        other_date: other.map(|file| file.date.to_string()),
    }
}

/// A file of another day of the closing's month, where there is none of the closing.
pub(super) fn of_another_date(files: &[SourceFile], date: NaiveDate, report: Report) -> Option<&SourceFile> {
    let mut standing = files.iter().filter(|file| file.report == report && !file.withdrawn);
    let there = standing.clone().any(|file| file.date == date);
    standing.rfind(|file| !there && last_of_month(file.date) == last_of_month(date))
}
