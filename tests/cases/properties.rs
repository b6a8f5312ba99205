//! What holds whatever is done: thousands of random events, each failure shrunk to a short one and kept beside its
//! test as a `.regressions` file, which every later run tries first.
//!
//! Those that need a book drive `store` directly, below the tasks: a small branch with random events of every kind, held
//! against a model that says of each whether it may be booked and what it makes of the book. `DIEMSANG_LONG` makes the
//! runs five times as long.

mod branch;
mod choices;
mod model;
mod previews;
mod reversals;
mod verdicts;

use proptest::test_runner::{Config, FileFailurePersistence};

/// So many cases, or five times as many in the long form.
fn cases(short: u32) -> Config {
    let times = if std::env::var_os("DIEMSANG_LONG").is_some() { 5 } else { 1 };
    Config {
        cases: short * times,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        // A case that drives a book takes a while; a failure is to be shown within minutes.
        max_shrink_time: 300_000,
        ..Config::default()
    }
}
