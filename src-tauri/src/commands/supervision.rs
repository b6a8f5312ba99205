use std::path::PathBuf;

use chrono::NaiveDate;
use office::{
    AgreementSheet, CustomerCard, Dossier, ExportPlan, InspectionDraft, InspectionPlanning, JobsAnswer, JobsBy,
    ListForm, Photo, PhotoView, Progress, Refused, UseCheckLine,
};
use tauri::State;
use tauri::ipc::Channel;

use crate::state::AppState;

/// A customer on one screen.
#[tauri::command(async)]
#[specta::specta]
pub fn customer_card(state: State<'_, AppState>, borrower: String) -> Result<CustomerCard, Refused> {
    state.with_office(|office| office::customer_card(office, &borrower))
}

/// The dossier of a contract.
#[tauri::command(async)]
#[specta::specta]
pub fn dossier(state: State<'_, AppState>, loan: String) -> Result<Dossier, Refused> {
    state.with_office(|office| office::dossier(office, &loan))
}

/// Keeps a photograph of a visit.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_photo(state: State<'_, AppState>, path: PathBuf) -> Result<Photo, Refused> {
    state.with_office(|office| office::keep_photo(office, &path))
}

/// A photograph kept before.
#[tauri::command(async)]
#[specta::specta]
pub fn open_photo(state: State<'_, AppState>, sha256: String) -> Result<PhotoView, Refused> {
    state.with_office(|office| office::open_photo(office, &sha256))
}

/// A group's loans whose use is to be checked.
#[tauri::command(async)]
#[specta::specta]
pub fn use_checks(state: State<'_, AppState>, group: String) -> Result<Vec<UseCheckLine>, Refused> {
    state.with_office(|office| office::use_checks(office, &group))
}

/// What a group's inspection begins with.
#[tauri::command(async)]
#[specta::specta]
pub fn inspection_draft(state: State<'_, AppState>, group: String, shuffle: u32) -> Result<InspectionDraft, Refused> {
    state.with_office(|office| office::inspection_draft(office, &group, shuffle))
}

/// A group's sheet of balances to be held against members' word.
#[tauri::command(async)]
#[specta::specta]
pub fn agreement_sheet(state: State<'_, AppState>, group: String) -> Result<AgreementSheet, Refused> {
    state.with_office(|office| office::agreement_sheet(office, &group))
}

/// A year's plan of inspections of an association in a commune.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_inspections(
    state: State<'_, AppState>,
    year: i32,
    commune: String,
    association: String,
) -> Result<InspectionPlanning, Refused> {
    state.with_office(|office| office::plan_inspections(office, year, &commune, &association))
}

/// Workers given work by loans of job creation.
#[tauri::command(async)]
#[specta::specta]
pub fn jobs(
    state: State<'_, AppState>,
    from: NaiveDate,
    through: NaiveDate,
    by: Option<JobsBy>,
) -> Result<JobsAnswer, Refused> {
    state.with_office(|office| office::jobs(office, from, through, by))
}

/// The name a plan's file is offered under.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_file_name(state: State<'_, AppState>, asked: ExportPlan, form: ListForm) -> Result<String, Refused> {
    state.with_office(|office| office::plan_file_name(office, &state.words(), &asked, form))
}

/// Writes a year's plan of inspections as PDF or XLSX; answers with the path.
#[tauri::command(async)]
#[specta::specta]
pub fn export_plan(
    state: State<'_, AppState>,
    asked: ExportPlan,
    form: ListForm,
    path: String,
    steps: Channel<Progress>,
) -> Result<String, Refused> {
    let path = PathBuf::from(path);
    let written = state.with_long_task(&steps, |office, tell| {
        office::export_plan(office, &state.words(), &asked, form, &path, tell)
    })?;
    Ok(written.display().to_string())
}
