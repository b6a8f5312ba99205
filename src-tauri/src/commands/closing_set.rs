use std::path::PathBuf;

use chrono::NaiveDate;
use office::{
    CheckRows, ClosingGrid, CrossChecks, Done, Error, FileStanding, FindingLine, KeptFile, LoadReport, Office,
    Progress, Refusal, SetFile, SetFileLine, Whole, WithdrawnSource,
};
use serde::Serialize;
use tauri::State;
use tauri::ipc::Channel;

use super::standing::request_id;
use crate::state::AppState;
use office::Refused;

/// A file of the closing set as the window shows it, read or kept.
#[derive(Serialize, specta::Type)]
pub struct SetLine {
    /// Its name without folders.
    file: String,
    /// Which report.
    kind: Option<String>,
    /// The date it is for.
    date: Option<String>,
    /// Its content states no date.
    needs_date: bool,
    /// The date of the other files, where it states none.
    suggested: Option<String>,
    /// What keeping it would do, or did.
    standing: FileStanding,
    /// Rows, each thing once.
    rows: Whole,
    /// What was noticed, of a report beside report 31.
    findings: Vec<FindingLine>,
    /// Of report 31: everything.
    report: Option<LoadReport>,
    /// Why it can't be kept, in the clerk's words.
    refused: Option<Refused>,
}

impl SetLine {
    fn read(state: &AppState, line: SetFileLine) -> SetLine {
        SetLine {
            file: line.file,
            kind: line.kind,
            date: line.date,
            needs_date: line.needs_date,
            suggested: line.suggested,
            standing: line.standing,
            rows: line.rows,
            findings: line.findings,
            report: line.report,
            refused: line.refused.map(|refusal| refused(state, refusal)),
        }
    }

    fn kept(state: &AppState, kept: KeptFile) -> SetLine {
        SetLine {
            file: kept.file,
            kind: kept.kind,
            date: kept.date,
            needs_date: false,
            suggested: None,
            standing: kept.standing,
            rows: kept.rows,
            findings: kept.findings,
            report: kept.report,
            refused: kept.refused.map(|refusal| refused(state, refusal)),
        }
    }
}

fn refused(state: &AppState, refusal: Refusal) -> Refused {
    state.word(&Error::Refusal(refusal))
}

fn lines(office: &Office, files: &[SetFile]) -> Result<Vec<SetFileLine>, Error> {
    files.iter().map(|file| file.line(office)).collect()
}

fn shown(state: &AppState, files: Vec<SetFile>) -> Result<Vec<SetLine>, Refused> {
    let read = state.with_office(|office| lines(office, &files));
    state.keep_set(files);
    Ok(read?.into_iter().map(|line| SetLine::read(state, line)).collect())
}

/// Reads files of the closing set, beside those read before; they wait for [`keep_set`].
#[tauri::command(async)]
#[specta::specta]
pub fn read_set(
    state: State<'_, AppState>,
    paths: Vec<String>,
    progress: Channel<Progress>,
) -> Result<Vec<SetLine>, Refused> {
    let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
    let read = state.with_long_task(&progress, |office, tell| office::read_files(office, &paths, tell))?;
    let mut files = state.take_set();
    files.extend(read);
    shown(&state, files)
}

/// Confirms the date of a file that states none.
#[tauri::command(async)]
#[specta::specta]
pub fn date_set_file(state: State<'_, AppState>, place: u32, date: NaiveDate) -> Result<Vec<SetLine>, Refused> {
    let mut files = state.take_set();
    if let Some(file) = files.get_mut(place as usize) {
        file.set_date(date);
    }
    shown(&state, files)
}

/// Leaves a file out of what is kept; without a place, all of them.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_set_file(state: State<'_, AppState>, place: Option<u32>) -> Result<Vec<SetLine>, Refused> {
    let mut files = state.take_set();
    match place.map(|place| place as usize) {
        Some(place) if place < files.len() => drop(files.remove(place)),
        Some(_) => {}
        None => files.clear(),
    }
    shown(&state, files)
}

/// Keeps the files that were read, each by itself.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_set(
    state: State<'_, AppState>,
    request: String,
    progress: Channel<Progress>,
) -> Result<Vec<SetLine>, Refused> {
    let mut files = state.take_set();
    let kept = state
        .with_long_task(&progress, |office, tell| office::keep_files(office, &request_id(&request)?, &mut files, tell));
    if kept.is_err() {
        // Cancelled, or a fault: the clerk may try again without reading the files anew.
        state.keep_set(files);
    }
    Ok(kept?.into_iter().map(|kept| SetLine::kept(&state, kept)).collect())
}

/// Which reports of the last closings are there.
#[tauri::command(async)]
#[specta::specta]
pub fn closing_grid(state: State<'_, AppState>, months: u32) -> Result<ClosingGrid, Refused> {
    state.with_office(|office| office::closing_grid(office, months))
}

/// The reports of a closing held against one another.
#[tauri::command(async)]
#[specta::specta]
pub fn cross_checks(state: State<'_, AppState>, date: NaiveDate) -> Result<CrossChecks, Refused> {
    state.with_office(|office| office::cross_checks(office, date))
}

/// The rows of both sides behind a red figure.
#[tauri::command(async)]
#[specta::specta]
pub fn check_rows(
    state: State<'_, AppState>,
    date: NaiveDate,
    source: String,
    dimension: String,
    key: String,
    measure: String,
) -> Result<CheckRows, Refused> {
    state.with_office(|office| office::check_rows(office, date, &source, &dimension, &key, &measure))
}

/// Takes a kept file back: the one it replaced counts again.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_source(
    state: State<'_, AppState>,
    request: String,
    kind: String,
    date: NaiveDate,
    reason: String,
) -> Result<Done<WithdrawnSource>, Refused> {
    state.with_office(|office| office::withdraw_source(office, &request_id(&request)?, &kind, date, &reason))
}
