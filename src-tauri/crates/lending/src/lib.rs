//! Policy lending as the field knows it: groups, borrowers, loans, exact interest, the collection
//! sheet. Pure: no file, no database, no clock, no floating point. Rules and their sources: `SOURCES.md`.
#![deny(clippy::float_arithmetic)]

pub mod calendar;
pub mod cards;
pub mod cash;
pub mod closing;
pub mod codes;
pub mod collection;
pub mod commission;
pub mod communes;
pub mod contact;
pub mod groups;
pub mod identity;
pub mod ids;
pub mod inactive;
pub mod interest;
pub mod loan;
pub mod parts;
pub mod postings;
pub mod programmes;
pub mod rate;
pub mod reconciliation;
pub mod rules;
pub mod savings;
pub mod schedule;
pub mod session;
pub mod sources;
pub mod totals;
