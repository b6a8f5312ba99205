use office::{FormDraft, Refused};
use tauri::State;

use crate::state::AppState;

/// Keeps what was typed into a form.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_draft(state: State<'_, AppState>, draft: FormDraft) -> Result<(), Refused> {
    state.with_office(|office| office::keep_draft(office, &draft))
}

/// The drafts of the one who is signed in.
#[tauri::command(async)]
#[specta::specta]
pub fn drafts(state: State<'_, AppState>) -> Result<Vec<FormDraft>, Refused> {
    state.with_office(|office| office::drafts(office))
}

/// Forgets a form.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_draft(state: State<'_, AppState>, name: String) -> Result<(), Refused> {
    state.with_office(|office| office::drop_draft(office, &name))
}
