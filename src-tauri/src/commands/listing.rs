use office::{Findings, ListTable, ListWanted, PlaceTree, Refused, find, list_table as table_of};
use tauri::State;

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
