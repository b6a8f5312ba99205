use chrono::NaiveDate;
use office::{ApprovalPreview, ApproveLoan, Done, RequestLine, RequestStepWanted, StartRequest, StepTaken, Whole};
use tauri::State;

use super::standing::{SecondGiven, stand_by_always};
use crate::state::AppState;
use office::Refused;

/// The requests for loans, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_requests(state: State<'_, AppState>) -> Result<Vec<RequestLine>, Refused> {
    state.with_office(|office| office::list_requests(office))
}

/// Takes in a request for a loan.
#[tauri::command(async)]
#[specta::specta]
pub fn start_request(state: State<'_, AppState>, start: StartRequest) -> Result<Done<Whole>, Refused> {
    state.with_office(|office| office::start_request(office, &start))
}

/// Takes a request a step further.
#[tauri::command(async)]
#[specta::specta]
pub fn request_step(
    state: State<'_, AppState>,
    request: String,
    loan: Whole,
    day: NaiveDate,
    step: RequestStepWanted,
) -> Result<Done<Whole>, Refused> {
    state.with_office(|office| office::request_step(office, &request, loan, day, &step))
}

/// The guards and the schedule of an approval; nothing is kept.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_approval(state: State<'_, AppState>, wanted: ApproveLoan) -> Result<ApprovalPreview, Refused> {
    state.with_office(|office| office::preview_approval(office, &wanted))
}

/// Approves a request, with the second person.
#[tauri::command(async)]
#[specta::specta]
pub fn approve_loan(
    state: State<'_, AppState>,
    wanted: ApproveLoan,
    second: SecondGiven,
) -> Result<Done<StepTaken>, Refused> {
    state.with_office(|office| {
        let second = stand_by_always(office, &second)?;
        office::approve_loan(office, &wanted, &second)
    })
}
