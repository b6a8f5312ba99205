//! The life of a loan from its request to its end, told through the office's tasks on a small book whose every figure
//! was made by hand. Amounts and days stand in each test as they were worked out beside it.

mod allocation;
mod asked;
mod asked_again;
mod backdating;
mod book_moves;
mod cash;
pub(crate) mod commands;
pub(crate) mod desk;
mod endings;
mod exchanged;
mod guards;
mod hard_times;
mod putting_off;
mod recorded;
mod refusals;
mod reversing;
pub(crate) mod savings;
mod savings_days;
mod spoken;
mod whole;
