use office::{BinCard, CardChecks, CardEvent, CardView, Done, KeepCard, KeptCard, Refused, RegisterGroup, Whole};
use tauri::State;

use super::standing::{SecondGiven, stand_by};
use crate::state::AppState;

/// Writes a card, or writes it anew.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_card(
    state: State<'_, AppState>,
    wanted: KeepCard,
    second: Option<SecondGiven>,
) -> Result<Done<KeptCard>, Refused> {
    state.with_office(|office| {
        let second = stand_by(office, second.as_ref())?;
        office::keep_card(office, &wanted, second.as_ref())
    })
}

/// What keeping a card would meet.
#[tauri::command(async)]
#[specta::specta]
pub fn check_card(state: State<'_, AppState>, wanted: KeepCard) -> Result<CardChecks, Refused> {
    state.with_office(|office| office::check_card(office, &wanted))
}

/// A card, in the bin or not.
#[tauri::command(async)]
#[specta::specta]
pub fn open_card(state: State<'_, AppState>, id: Whole) -> Result<CardView, Refused> {
    state.with_office(|office| office::open_card(office, id))
}

/// Puts a card in the bin.
#[tauri::command(async)]
#[specta::specta]
pub fn bin_card(state: State<'_, AppState>, wanted: BinCard) -> Result<Done<KeptCard>, Refused> {
    state.with_office(|office| office::bin_card(office, &wanted))
}

/// Takes a card out of the bin.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_card(state: State<'_, AppState>, request: String, id: Whole) -> Result<Done<KeptCard>, Refused> {
    state.with_office(|office| office::restore_card(office, &request, id))
}

/// Takes back what was done last with a card.
#[tauri::command(async)]
#[specta::specta]
pub fn undo_card(state: State<'_, AppState>, request: String, event: Whole) -> Result<Done<KeptCard>, Refused> {
    state.with_office(|office| office::undo_card(office, &request, event))
}

/// What lies in the bin.
#[tauri::command(async)]
#[specta::specta]
pub fn bin_list(state: State<'_, AppState>) -> Result<Vec<CardView>, Refused> {
    state.with_office(|office| office::bin_list(office))
}

/// Everything that happened to a card.
#[tauri::command(async)]
#[specta::specta]
pub fn card_history(state: State<'_, AppState>, id: Whole) -> Result<Vec<CardEvent>, Refused> {
    state.with_office(|office| office::card_history(office, id))
}

/// A founded group gets its code.
#[tauri::command(async)]
#[specta::specta]
pub fn register_group(
    state: State<'_, AppState>,
    wanted: RegisterGroup,
    second: Option<SecondGiven>,
) -> Result<Done<KeptCard>, Refused> {
    state.with_office(|office| {
        let second = stand_by(office, second.as_ref())?;
        office::register_group(office, &wanted, second.as_ref())
    })
}
