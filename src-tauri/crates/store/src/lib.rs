//! The book: one encrypted SQLite file with the event log, the tables that follow from it, and the
//! queries over them. The only home of rusqlite. Decides nothing about lending: it remembers.

mod book;
mod drafts;
mod error;
mod keyring;
mod log;
mod migrations;
mod peers;
mod project;
pub mod queries;
mod rebuild;
#[cfg(test)]
mod testing;

pub use book::{Book, Reading, Writing};
pub use drafts::DraftRow;
pub use error::StoreError;
pub use keyring::{BookKey, KeyRing, KeyRingError, is_same_user};
pub use log::Appended;
pub use migrations::{SCHEMA_VERSION, schema_text};
pub use peers::{Peer, ReceivedBundle};
pub use rebuild::{Difference, LogReport, ProjectionHashes};
