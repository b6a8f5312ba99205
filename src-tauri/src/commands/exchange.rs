use std::path::Path;

use office::{Admitted, ExchangeStatus, Exported, Imported, Progress, Requested, Taken, Whole};
use tauri::State;
use tauri::ipc::Channel;

use crate::state::AppState;
use office::Refused;

/// How the exchange stands.
#[tauri::command(async)]
#[specta::specta]
pub fn exchange_status(state: State<'_, AppState>) -> Result<ExchangeStatus, Refused> {
    state.with_office(|office| office::exchange_status(office))
}

/// Seals what an office has not confirmed into a bundle in `folder`.
#[tauri::command(async)]
#[specta::specta]
pub fn export_bundle(
    state: State<'_, AppState>,
    to: u16,
    folder: String,
    progress: Channel<Progress>,
) -> Result<Exported, Refused> {
    state.with_long_task(&progress, |office, tell| office::export_bundle(office, to, Path::new(&folder), tell))
}

/// What a bundle would bring.
#[tauri::command(async)]
#[specta::specta]
pub fn inspect_bundle(
    state: State<'_, AppState>,
    path: String,
    progress: Channel<Progress>,
) -> Result<Imported, Refused> {
    state.with_long_task(&progress, |office, tell| office::inspect_bundle(office, Path::new(&path), tell))
}

/// Takes a bundle in and writes its receipt into `folder`.
#[tauri::command(async)]
#[specta::specta]
pub fn import_bundle(
    state: State<'_, AppState>,
    path: String,
    folder: String,
    progress: Channel<Progress>,
) -> Result<Imported, Refused> {
    let (path, folder) = (Path::new(&path), Path::new(&folder));
    state.with_long_task(&progress, |office, tell| office::import_bundle(office, path, folder, tell))
}

/// Takes in a receipt: gives the number of our last event that arrived.
#[tauri::command(async)]
#[specta::specta]
pub fn take_receipt(state: State<'_, AppState>, path: String, progress: Channel<Progress>) -> Result<Whole, Refused> {
    state.with_long_task(&progress, |office, tell| office::take_receipt(office, Path::new(&path), tell))
}

/// A branch asks to be admitted: writes the file into `folder`.
#[tauri::command(async)]
#[specta::specta]
pub fn request_enrolment(state: State<'_, AppState>, folder: String) -> Result<Requested, Refused> {
    state.with_office(|office| office::request_enrolment(office, Path::new(&folder)))
}

/// The province admits an office: writes the admission into `folder`.
#[tauri::command(async)]
#[specta::specta]
pub fn admit_office(state: State<'_, AppState>, request: String, folder: String) -> Result<Admitted, Refused> {
    state.with_office(|office| office::admit_office(office, Path::new(&request), Path::new(&folder)))
}

/// A branch takes in the province's admission.
#[tauri::command(async)]
#[specta::specta]
pub fn accept_admission(state: State<'_, AppState>, path: String) -> Result<Taken, Refused> {
    state.with_office(|office| office::accept_admission(office, Path::new(&path)))
}
