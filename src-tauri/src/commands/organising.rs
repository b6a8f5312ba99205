use chrono::NaiveDate;
use office::{Done, OrganisationView, PastedText, Refused, TakePoints, TakenPoints};
use tauri::State;

use crate::state::AppState;

/// The organisation on a day.
#[tauri::command(async)]
#[specta::specta]
pub fn organisation(state: State<'_, AppState>, on: NaiveDate) -> Result<OrganisationView, Refused> {
    state.with_office(|office| office::organisation(office, on))
}

/// Takes over what reports state of points.
#[tauri::command(async)]
#[specta::specta]
pub fn take_stated_points(state: State<'_, AppState>, wanted: TakePoints) -> Result<Done<TakenPoints>, Refused> {
    state.with_office(|office| office::take_stated_points(office, &wanted))
}

/// A pasted text in a font before Unicode, as it reads.
#[tauri::command(async)]
#[specta::specta]
pub fn convert_pasted(state: State<'_, AppState>, text: String, font: Option<String>) -> Result<PastedText, Refused> {
    state.worded(office::convert_pasted(&text, font.as_deref()))
}
