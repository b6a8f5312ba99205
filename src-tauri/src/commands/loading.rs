use std::path::Path;

use office::{LoadReport, Progress, book_export, new_request_id, preview_export, read_export};
use tauri::State;
use tauri::ipc::Channel;

use crate::state::AppState;
use office::Refused;

/// Reads a dropped export and shows what is in it; the reading waits for [`book_load`].
#[tauri::command(async)]
#[specta::specta]
pub fn preview_load(
    state: State<'_, AppState>,
    path: String,
    progress: Channel<Progress>,
) -> Result<LoadReport, Refused> {
    let export = state.with_long_task(&progress, |office, tell| read_export(office, Path::new(&path), tell))?;
    let report = preview_export(&export);
    state.keep_export(export);
    Ok(report)
}

/// Books the export that was read last.
#[tauri::command(async)]
#[specta::specta]
pub fn book_load(state: State<'_, AppState>, progress: Channel<Progress>) -> Result<LoadReport, Refused> {
    let export = state.take_export()?;
    let booked = state.with_long_task(&progress, |office, tell| book_export(office, &new_request_id()?, &export, tell));
    if booked.is_err() {
        // Refused or cancelled: the clerk may try again without reading the file anew.
        state.keep_export(export);
    }
    booked
}

/// Asks the long task that is running to stop; it leaves everything as it was.
#[tauri::command]
#[specta::specta]
pub fn cancel(state: State<'_, AppState>) {
    state.cancel();
}
