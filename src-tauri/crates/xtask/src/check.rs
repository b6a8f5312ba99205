//! `cargo xtask check`: what can be said without running the program.

use std::process::ExitCode;

use crate::step::{Stop, answers, step};
use crate::workspace::Workspace;
use crate::{interface, machine};

/// Formatting, lints, types, and the arrows between crates.
///
/// # Errors
/// [`Stop`] at the first step that finds something.
pub fn check() -> Result<ExitCode, Stop> {
    let workspace = Workspace::find()?;
    step("formatting", || workspace.run_cargo(&["fmt", "--all", "--check"]))?;
    machine::packages(&[machine::FOR_CORE, machine::FOR_WINDOW], &workspace.target)?;
    let lints = |name: &str, selected: &[&str]| {
        let arguments = [&["clippy"], selected, &["--", "-D", "warnings"]].concat();
        step(name, || workspace.run_cargo(&arguments))
    };
    lints("lints: core", &["--all-targets"])?;
    // The window test runs only when it is named, so `--all-targets` leaves it out.
    lints("lints: window test", &["-p", "acceptance", "--test", "window"])?;
    interface::install(&workspace)?;
    interface::check(&workspace)?;
    // The window's program carries the built interface inside.
    interface::build(&workspace)?;
    lints("lints: window", &["-p", "diem-sang", "--all-targets", "--features", "custom-protocol"])?;
    if answers(&mut workspace.cargo(&["deny", "--version"])) {
        step("arrows and licences", || workspace.run_cargo(&["deny", "check", "bans", "licenses"]))?;
    } else {
        println!("xtask: cargo-deny is not here: licences were not checked (cargo install cargo-deny --locked)");
    }
    Ok(ExitCode::SUCCESS)
}
