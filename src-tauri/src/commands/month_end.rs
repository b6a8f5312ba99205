use chrono::NaiveDate;
use office::{BacklogLine, MonthEnd, Progress};
use tauri::State;
use tauri::ipc::Channel;

use crate::state::AppState;
use office::Refused;

/// The month's statement of every group.
#[tauri::command(async)]
#[specta::specta]
pub fn month_end(state: State<'_, AppState>, day: NaiveDate, progress: Channel<Progress>) -> Result<MonthEnd, Refused> {
    state.with_long_task(&progress, |office, tell| office::month_end(office, day, tell))
}

/// The backlog of a group's contracts at the month's end; of all contracts without a group.
#[tauri::command(async)]
#[specta::specta]
pub fn month_backlog(
    state: State<'_, AppState>,
    day: NaiveDate,
    group: Option<String>,
    progress: Channel<Progress>,
) -> Result<Vec<BacklogLine>, Refused> {
    state.with_long_task(&progress, |office, tell| office::month_backlog(office, day, group.as_deref(), tell))
}
