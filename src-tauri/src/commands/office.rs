use office::{NewOffice, OfficeView, Today, init_office, open_office, users_of};
use tauri::State;

use crate::state::{AppState, FirstLook};
use office::Refused;

/// What the window shows before anybody signed in.
#[tauri::command]
#[specta::specta]
pub fn first_look(state: State<'_, AppState>) -> Result<FirstLook, Refused> {
    let has_book = office::has_book(state.folder());
    let users = if has_book { state.worded(users_of(state.folder()))? } else { Vec::new() };
    Ok(FirstLook { has_book, users, folder: state.folder().display().to_string() })
}

/// Makes this computer's book and signs its first user in.
#[tauri::command(async)]
#[specta::specta]
pub fn make_office(state: State<'_, AppState>, form: NewOffice) -> Result<OfficeView, Refused> {
    let made = state.worded(init_office(state.folder(), &form, state.clock()))?;
    state.sign_in(made)
}

/// Opens the book for a user.
#[tauri::command(async)]
#[specta::specta]
pub fn sign_in(state: State<'_, AppState>, user: String, passphrase: String) -> Result<OfficeView, Refused> {
    let opened = state.worded(open_office(state.folder(), &user, &passphrase, state.clock()))?;
    state.sign_in(opened)
}

/// Closes the book, once a task that may be running is done.
#[tauri::command(async)]
#[specta::specta]
pub fn sign_out(state: State<'_, AppState>) {
    state.sign_out();
}

/// The office as the header shows it.
#[tauri::command(async)]
#[specta::specta]
pub fn office_view(state: State<'_, AppState>) -> Result<OfficeView, Refused> {
    state.with_office(|office| office.view())
}

/// The start of the day; of one's own points and groups where wanted.
#[tauri::command(async)]
#[specta::specta]
pub fn today(state: State<'_, AppState>, mine: bool) -> Result<Today, Refused> {
    state.with_office(|office| office::today(office, mine))
}

/// The language refusals are worded in from now on: `vi` or `en`.
#[tauri::command]
#[specta::specta]
pub fn speak(state: State<'_, AppState>, language: String) -> Result<(), Refused> {
    state.speak(&language)
}
