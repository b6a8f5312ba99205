//! Policy lending as the field knows it: groups, borrowers, loans, exact interest, the collection
//! sheet. Pure: no file, no database, no clock, no floating point. Rules and their sources: `SOURCES.md`.
#![deny(clippy::float_arithmetic)]

pub mod closing;
pub mod codes;
pub mod collection;
pub mod ids;
pub mod interest;
pub mod postings;
pub mod rate;
pub mod rules;
pub mod totals;
