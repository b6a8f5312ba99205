//! Every command the window may call, three lines each: take the state, call the office, give the view.

pub mod exchange;
pub mod groups;
pub mod loading;
pub mod office;
pub mod overview;
