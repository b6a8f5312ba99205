use chrono::NaiveDate;
use office::{
    CollectSheet, Collected, Done, Effect, GroupCare, GroupItem, GroupPage, GroupQuery, ReceiptView, ReverseReceipt,
    Reversed, Sheet,
};
use tauri::State;

use crate::state::AppState;
use office::Refused;

/// The groups, sorted and found the Vietnamese way: for choosing one.
#[tauri::command(async)]
#[specta::specta]
pub fn list_groups(state: State<'_, AppState>, query: GroupQuery) -> Result<Vec<GroupItem>, Refused> {
    state.with_office(|office| office::list_groups(office, &query))
}

/// A group with its members.
#[tauri::command(async)]
#[specta::specta]
pub fn group_page(state: State<'_, AppState>, group: String) -> Result<GroupPage, Refused> {
    state.with_office(|office| office::group_page(office, &group))
}

/// What was done with a group, and how it stands.
#[tauri::command(async)]
#[specta::specta]
pub fn group_care(state: State<'_, AppState>, group: String) -> Result<GroupCare, Refused> {
    state.with_office(|office| office::group_care(office, &group))
}

/// A group's collection sheet.
#[tauri::command(async)]
#[specta::specta]
pub fn open_sheet(state: State<'_, AppState>, group: String, session: NaiveDate) -> Result<Sheet, Refused> {
    state.with_office(|office| office::open_sheet(office, &group, session))
}

/// Books what was typed on a sheet.
#[tauri::command(async)]
#[specta::specta]
pub fn collect_sheet(state: State<'_, AppState>, typed: CollectSheet) -> Result<Done<Collected>, Refused> {
    state.with_office(|office| office::collect_sheet(office, &typed))
}

/// What booking the sheet would do.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_sheet(state: State<'_, AppState>, typed: CollectSheet) -> Result<Effect, Refused> {
    state.with_office(|office| office::preview_sheet(office, &typed))
}

/// A group's receipts.
#[tauri::command(async)]
#[specta::specta]
pub fn receipts(state: State<'_, AppState>, group: String) -> Result<Vec<ReceiptView>, Refused> {
    state.with_office(|office| office::receipts(office, &group))
}

/// Takes a receipt back.
#[tauri::command(async)]
#[specta::specta]
pub fn reverse_receipt(state: State<'_, AppState>, wanted: ReverseReceipt) -> Result<Done<Reversed>, Refused> {
    state.with_office(|office| office::reverse_receipt(office, &wanted))
}
