//! Every command the window may call, three lines each: take the state, call the office, give the view.

pub mod books;
pub mod cards;
pub mod closing_set;
pub mod drafts;
pub mod exchange;
pub mod groups;
pub mod listing;
pub mod loading;
pub mod loans;
pub mod measuring;
pub mod month_end;
pub mod office;
pub mod organising;
pub mod overview;
pub mod programmes;
pub mod reconciling;
pub mod requests;
mod standing;
pub mod supervision;
