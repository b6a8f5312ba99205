//! Listings, looked at from outside: the sheet as XML, the paper through poppler's tools, the clipboard as text.

#![allow(clippy::unwrap_used, reason = "a test may fall over")]

mod limits;
mod sample;
mod sheet;
mod text;
