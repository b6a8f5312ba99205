use chrono::NaiveDate;
use office::{Breakdown, Measured, MeasuredLoans, MeasuredQuery, PeriodComparison, PeriodRef};
use tauri::State;

use crate::state::AppState;
use office::Refused;

/// Two closings beside each other, unit by unit.
#[tauri::command(async)]
#[specta::specta]
pub fn compare_periods(
    state: State<'_, AppState>,
    from: PeriodRef,
    to: PeriodRef,
    by: Breakdown,
) -> Result<PeriodComparison, Refused> {
    state.with_office(|office| office::compare_periods(office, from, to, by))
}

/// The written measures on a closing, and with an earlier one those between the two.
#[tauri::command(async)]
#[specta::specta]
pub fn measures(
    state: State<'_, AppState>,
    date: Option<NaiveDate>,
    earlier: Option<NaiveDate>,
) -> Result<Measured, Refused> {
    state.with_office(|office| office::measures(office, date, earlier, None))
}

/// The contracts a measure counts.
#[tauri::command(async)]
#[specta::specta]
pub fn measure_list(
    state: State<'_, AppState>,
    date: NaiveDate,
    earlier: Option<NaiveDate>,
    list: String,
    query: MeasuredQuery,
) -> Result<MeasuredLoans, Refused> {
    state.with_office(|office| office::measure_list(office, date, earlier, &list, &query))
}
