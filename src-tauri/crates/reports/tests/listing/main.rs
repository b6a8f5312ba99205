//! Listings, looked at from outside: the sheet as XML, the paper through poppler's tools, the clipboard as text.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fall over")]

mod limits;
mod paper;
mod sample;
mod sheet;
mod text;
