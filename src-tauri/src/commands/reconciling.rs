use chrono::NaiveDate;
use office::{AdoptedClosing, DifferenceRows, Done, Progress, Reconciliation};
use tauri::State;
use tauri::ipc::Channel;

use super::standing::request_id;
use crate::state::AppState;
use office::Refused;

/// A later closing beside our book; without a date, the last one kept.
#[tauri::command(async)]
#[specta::specta]
pub fn reconcile(state: State<'_, AppState>, date: Option<NaiveDate>) -> Result<Reconciliation, Refused> {
    state.with_office(|office| office::reconcile(office, date))
}

/// The differences of a closing, of one class when it is named.
#[tauri::command(async)]
#[specta::specta]
pub fn list_differences(
    state: State<'_, AppState>,
    date: Option<NaiveDate>,
    kind: Option<String>,
    limit: Option<u32>,
) -> Result<DifferenceRows, Refused> {
    state.with_office(|office| office::list_differences(office, date, kind.as_deref(), limit))
}

/// Takes the bank's figures of a closing over.
#[tauri::command(async)]
#[specta::specta]
pub fn adopt_closing(
    state: State<'_, AppState>,
    request: String,
    date: NaiveDate,
    progress: Channel<Progress>,
) -> Result<Done<AdoptedClosing>, Refused> {
    state.with_long_task(&progress, |office, tell| {
        office::adopt_closing(office, &request_id(&request)?, Some(date), tell)
    })
}
