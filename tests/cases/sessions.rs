//! The session at a transaction point: from the cash taken along to the close that two people sign, on the small office
//! of the life cases.

mod chance;
mod commands;
mod day;
mod differing;
mod exchanged;
mod from_savings;
mod table;
