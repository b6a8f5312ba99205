//! Every command the window may call, three lines each: take the state, call the office, give the view.

pub mod books;
pub mod exchange;
pub mod groups;
pub mod loading;
pub mod loans;
pub mod office;
pub mod overview;
pub mod programmes;
pub mod requests;
mod standing;
