use chrono::NaiveDate;
use office::{Adopted, Done, NewTerms, ScheduleView, ScheduleWanted, TermsLine};
use tauri::State;

use super::standing::request_id;
use crate::state::AppState;
use office::Refused;

/// What held on a day; with a product, all of its rows.
#[tauri::command(async)]
#[specta::specta]
pub fn programmes(
    state: State<'_, AppState>,
    day: NaiveDate,
    product: Option<String>,
) -> Result<Vec<TermsLine>, Refused> {
    state.with_office(|office| office::programmes(office, day, product.as_deref()))
}

/// The province adds a row.
#[tauri::command(async)]
#[specta::specta]
pub fn add_terms(state: State<'_, AppState>, request: String, row: NewTerms) -> Result<Done<TermsLine>, Refused> {
    state.with_office(|office| office::add_terms(office, &request_id(&request)?, &row))
}

/// Marks a row as checked against the decision's text.
#[tauri::command(async)]
#[specta::specta]
pub fn verify_terms(
    state: State<'_, AppState>,
    request: String,
    product: String,
    valid_from: NaiveDate,
    source: String,
) -> Result<Done<TermsLine>, Refused> {
    state.with_office(|office| office::verify_terms(office, &request_id(&request)?, &product, valid_from, &source))
}

/// How many of the rows this version ships the book lacks.
#[tauri::command(async)]
#[specta::specta]
pub fn shipped_waiting(state: State<'_, AppState>) -> Result<Adopted, Refused> {
    state.with_office(|office| office::shipped_waiting(office))
}

/// Takes in the rows this version ships and the book lacks.
#[tauri::command(async)]
#[specta::specta]
pub fn adopt_shipped(state: State<'_, AppState>, request: String) -> Result<Done<Adopted>, Refused> {
    state.with_office(|office| office::adopt_shipped(office, &request_id(&request)?))
}

/// A schedule that needs no loan.
#[tauri::command(async)]
#[specta::specta]
pub fn schedule(state: State<'_, AppState>, wanted: ScheduleWanted) -> Result<ScheduleView, Refused> {
    state.worded(office::schedule(&wanted))
}
