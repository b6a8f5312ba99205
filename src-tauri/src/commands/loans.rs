use office::{
    BookLine, BookMove, Done, FoundCustomers, LoanPage, LoanRef, ReverseStep, SavingsPreview, SavingsTaken,
    StepPreview, StepTaken, TakeSavingsStep, TakeStep, Whole,
};
use tauri::State;

use super::standing::{SecondGiven, stand_by};
use crate::state::AppState;
use office::Refused;

/// A loan, whole, by contract number or identity.
#[tauri::command(async)]
#[specta::specta]
pub fn loan_page(state: State<'_, AppState>, loan: String) -> Result<LoanPage, Refused> {
    state.with_office(|office| office::loan_page(office, &loan))
}

/// A borrower's loans.
#[tauri::command(async)]
#[specta::specta]
pub fn loans_of_borrower(state: State<'_, AppState>, borrower: String) -> Result<Vec<LoanRef>, Refused> {
    state.with_office(|office| office::loans_of_borrower(office, &borrower))
}

/// Customers to choose one of.
#[tauri::command(async)]
#[specta::specta]
pub fn find_customers(state: State<'_, AppState>, text: String, limit: u32) -> Result<FoundCustomers, Refused> {
    state.with_office(|office| office::find_customers(office, &text, limit))
}

/// What a step would do; nothing is kept.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_step(state: State<'_, AppState>, wanted: TakeStep) -> Result<StepPreview, Refused> {
    state.with_office(|office| office::preview_step(office, &wanted))
}

/// Takes a step of a loan.
#[tauri::command(async)]
#[specta::specta]
pub fn take_step(
    state: State<'_, AppState>,
    wanted: TakeStep,
    second: Option<SecondGiven>,
) -> Result<Done<StepTaken>, Refused> {
    state.with_office(|office| {
        let second = stand_by(office, second.as_ref())?;
        office::take_step(office, &wanted, second.as_ref())
    })
}

/// Takes back a step of a loan or of a savings book, a run of savings interest or a movement of cash.
#[tauri::command(async)]
#[specta::specta]
pub fn reverse_step(state: State<'_, AppState>, wanted: ReverseStep) -> Result<Done<Whole>, Refused> {
    state.with_office(|office| office::reverse_step(office, &wanted))
}

/// A borrower's savings books, with those that are closed.
#[tauri::command(async)]
#[specta::specta]
pub fn books_of_borrower(state: State<'_, AppState>, borrower: String) -> Result<Vec<BookLine>, Refused> {
    state.with_office(|office| office::books_of_borrower(office, &borrower))
}

/// What happened to a savings book, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn book_moves(state: State<'_, AppState>, book: Whole) -> Result<Vec<BookMove>, Refused> {
    state.with_office(|office| office::book_moves(office, book))
}

/// What a step of a savings book would do, and whether it takes two people.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_savings_step(state: State<'_, AppState>, wanted: TakeSavingsStep) -> Result<SavingsPreview, Refused> {
    state.with_office(|office| office::preview_savings_step(office, &wanted))
}

/// Takes a step of a savings book.
#[tauri::command(async)]
#[specta::specta]
pub fn take_savings_step(
    state: State<'_, AppState>,
    wanted: TakeSavingsStep,
    second: Option<SecondGiven>,
) -> Result<Done<SavingsTaken>, Refused> {
    state.with_office(|office| {
        let second = stand_by(office, second.as_ref())?;
        office::take_savings_step(office, &wanted, second.as_ref())
    })
}
