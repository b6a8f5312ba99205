use std::path::PathBuf;

use office::{
    CopiedList, ExportList, Findings, ListForm, ListTable, ListWanted, PlaceTree, Progress, Refused, find,
    list_table as table_of,
};
use tauri::State;
use tauri::ipc::Channel;

use crate::state::AppState;

/// A list by name, narrowed, cut and broken down as wanted.
#[tauri::command(async)]
#[specta::specta]
pub fn list_table(state: State<'_, AppState>, list: String, wanted: ListWanted) -> Result<ListTable, Refused> {
    state.with_office(|office| table_of(office, &list, &wanted))
}

/// The tree lists are narrowed by.
#[tauri::command(async)]
#[specta::specta]
pub fn place_tree(state: State<'_, AppState>) -> Result<PlaceTree, Refused> {
    state.with_office(|office| office::place_tree(office))
}

/// Finds anything by words or digits.
#[tauri::command(async)]
#[specta::specta]
pub fn find_anything(state: State<'_, AppState>, text: String, limit: u32) -> Result<Findings, Refused> {
    state.with_office(|office| find(office, &text, limit))
}

/// The name a list's file is offered under.
#[tauri::command(async)]
#[specta::specta]
pub fn list_file_name(state: State<'_, AppState>, asked: ExportList, form: ListForm) -> Result<String, Refused> {
    state.with_office(|office| office::list_file_name(office, &state.words(), &asked, form))
}

/// Writes a list as PDF or XLSX; answers with the path.
#[tauri::command(async)]
#[specta::specta]
pub fn export_list(
    state: State<'_, AppState>,
    asked: ExportList,
    form: ListForm,
    path: String,
    steps: Channel<Progress>,
) -> Result<String, Refused> {
    let path = PathBuf::from(path);
    let written = state.with_long_task(&steps, |office, tell| {
        office::export_list(office, &state.words(), &asked, form, &path, tell)
    })?;
    Ok(written.display().to_string())
}

/// A list for the clipboard, as lines and as a table.
#[tauri::command(async)]
#[specta::specta]
pub fn copy_list(state: State<'_, AppState>, asked: ExportList) -> Result<CopiedList, Refused> {
    state.with_office(|office| office::copy_list(office, &state.words(), &asked))
}
