//! The core system's Excel exports, read into typed rows with findings.
//!
//! Bytes in, a [`lending::closing::Closing`] out, or a [`Refusal`] that says where. No clock, no
//! database, no files: whoever calls has read the bytes and decides what becomes of the closing. A file
//! is read by what is in it (its columns' names), never by its own name; formulas, links and macros
//! are never followed.
//!
//! The way of a file: `open` (what is it) → `header` (which sheet, which columns) → `sheet` (rows) →
//! `amount_form` (once per file) → `lines` (each row by itself) → `normalise` (each thing once) →
//! `identities` (do the sums come out).

mod amount_form;
mod cells;
mod codes;
mod columns;
mod dates;
mod fields;
mod findings;
mod header;
mod identities;
mod limits;
mod lines;
mod normalise;
mod numbers;
mod open;
mod refusal;
mod report31;
mod row;
mod sheet;
pub mod sources;
mod texts;
mod xls;

pub use lending::sources::SourceKind as Kind;

pub use findings::{Action, Finding, FindingCode, FindingGroup, LISTED};
pub use identities::{Identity, IdentityName, Scope};
pub use limits::{Limits, Progress, Step};
pub use normalise::Summary;
pub use numbers::Unit;
pub use refusal::{Fact, FactValue, Refusal, RefusalCode};
pub use report31::{Reading, read_report31};
pub use sources::{SourceReading, read_source, recognise};
