//! Bundles made well and badly.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bytes;
mod enrolment;
mod hostile_archive;
mod hostile_content;
mod round_trip;
mod standard_tools;
mod support;
