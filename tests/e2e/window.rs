//! The real window, driven as a clerk drives it. `cargo xtask test` builds the program, gives this test a screen in
//! memory and calls it by its name; alone: `xvfb-run -a cargo test -p acceptance --test window`.
#![cfg(target_os = "linux")]

mod driver;
mod keys;
mod screen;

use std::env;
use std::path::PathBuf;

use driver::Outcome;
use screen::Screen;

/// The window's program: where `cargo xtask test` says it is, or where a debug build puts it.
fn program() -> PathBuf {
    let usual = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/debug/diem-sang");
    env::var_os("DIEMSANG_SHELL").map_or_else(usual, PathBuf::from)
}

#[test]
fn the_window_opens_on_an_empty_folder() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let screen = Screen::open(&program(), &["--data".as_ref(), folder.path().as_os_str()])?;
    screen.resize(1366, 768)?;
    let heading = screen.wait_for("h1", 10)?;
    assert_ne!(screen.text(&heading)?, "", "the first screen says what it is");
    screen.close()
}
