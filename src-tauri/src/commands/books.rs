use chrono::NaiveDate;
use office::{
    CashLine, CashTaken, ClosedDay, DaysStatus, Done, Effect, InterestRun, MoveCash, TrialBalanceView, UserLine, Whole,
};
use tauri::State;

use super::standing::{SecondGiven, request_id, stand_by_always};
use crate::state::AppState;
use office::Refused;

/// Every account at the end of a day, or what moved between two days.
#[tauri::command(async)]
#[specta::specta]
pub fn accounts(
    state: State<'_, AppState>,
    from: Option<NaiveDate>,
    as_of: Option<NaiveDate>,
) -> Result<TrialBalanceView, Refused> {
    state.with_office(|office| match from {
        Some(from) => office::account_movement(office, from, as_of),
        None => office::trial_balance(office, as_of),
    })
}

/// Which days are still open.
#[tauri::command(async)]
#[specta::specta]
pub fn days_status(state: State<'_, AppState>) -> Result<DaysStatus, Refused> {
    state.with_office(|office| office::days_status(office))
}

/// Books cash received from the vault or returned to it.
#[tauri::command(async)]
#[specta::specta]
pub fn move_cash(state: State<'_, AppState>, wanted: MoveCash) -> Result<Done<CashTaken>, Refused> {
    state.with_office(|office| office::move_cash(office, &wanted))
}

/// What such a booking would do.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_cash(state: State<'_, AppState>, wanted: MoveCash) -> Result<Effect, Refused> {
    state.with_office(|office| office::preview_cash(office, &wanted))
}

/// Cash received and returned, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn cash_moves(state: State<'_, AppState>) -> Result<Vec<CashLine>, Refused> {
    state.with_office(|office| office::cash_moves(office))
}

/// Closes a day with the cash as counted.
#[tauri::command(async)]
#[specta::specta]
pub fn close_day(
    state: State<'_, AppState>,
    request: String,
    day: NaiveDate,
    counted: Whole,
) -> Result<Done<ClosedDay>, Refused> {
    state.with_office(|office| office::close_day(office, &request_id(&request)?, day, counted))
}

/// Locks everything through a day.
#[tauri::command(async)]
#[specta::specta]
pub fn lock_period(state: State<'_, AppState>, request: String, through: NaiveDate) -> Result<Done<String>, Refused> {
    state.with_office(|office| office::lock_period(office, &request_id(&request)?, through))
}

/// Moves a lock back, with the second person.
#[tauri::command(async)]
#[specta::specta]
pub fn reopen_period(
    state: State<'_, AppState>,
    request: String,
    through: Option<NaiveDate>,
    reason: String,
    second: SecondGiven,
) -> Result<Done<Option<String>>, Refused> {
    state.with_office(|office| {
        let second = stand_by_always(office, &second)?;
        office::reopen_period(office, &request_id(&request)?, through, &reason, &second)
    })
}

/// Credits interest to the savings books through a month's end.
#[tauri::command(async)]
#[specta::specta]
pub fn credit_savings_interest(
    state: State<'_, AppState>,
    request: String,
    through: NaiveDate,
) -> Result<Done<InterestRun>, Refused> {
    state.with_office(|office| office::credit_savings_interest(office, &request_id(&request)?, through))
}

/// Who may open the book.
#[tauri::command(async)]
#[specta::specta]
pub fn list_users(state: State<'_, AppState>) -> Result<Vec<UserLine>, Refused> {
    state.with_office(|office| office::list_users(office))
}

/// Gives a colleague a way into the book.
#[tauri::command(async)]
#[specta::specta]
pub fn add_user(state: State<'_, AppState>, name: String, passphrase: String) -> Result<Vec<UserLine>, Refused> {
    state.with_office(|office| office::add_user(office, &name, &passphrase))
}
