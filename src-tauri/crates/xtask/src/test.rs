//! `cargo xtask test`: every test, with all its set-up. CI calls nothing else.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use crate::step::{Stop, answers, step, succeed};
use crate::workspace::{Workspace, cargo};
use crate::{interface, machine, programs};

/// Where tests find the built `diemsang`.
const COMMAND_LINE: &str = "DIEMSANG_CLI";
/// Where the window test finds the built window.
const WINDOW: &str = "DIEMSANG_SHELL";
/// Where the window test finds tauri-driver.
const WINDOW_DRIVER: &str = "DIEMSANG_DRIVER";
/// Where the tests in Chromium find the window's commands.
const CHROMIUM_COMMANDS: &str = "DIEMSANG_CHROMIUM_COMMANDS";
/// Set to 1 when randomised tests should take many more rounds.
const LONG: &str = "DIEMSANG_LONG";

const MEND: &str = "mend what it printed above; one test alone: cargo test -p CRATE NAME";

/// Runs every test, the cheapest first.
///
/// # Errors
/// [`Stop`] at the first step that fails.
pub fn test(long: bool) -> Result<ExitCode, Stop> {
    let start = Instant::now();
    let workspace = Workspace::find()?;
    machine::packages(&[machine::FOR_CORE, machine::FOR_WINDOW, machine::FOR_TESTS], &workspace.target)?;
    interface::install(&workspace)?;
    interface::check(&workspace)?;
    interface::test(&workspace)?;
    interface::build(&workspace)?;
    let command_line = programs::command_line(&workspace)?;
    core_tests(&workspace, &command_line, long)?;
    let window = programs::window(&workspace)?;
    step("tests: window's own (types are not stale)", || {
        let mut tests = workspace.cargo(&["test", "-p", "diem-sang", "--features", "custom-protocol"]);
        succeed(tests.env(COMMAND_LINE, &command_line), MEND)
    })?;
    browser_tests(&workspace, &command_line, long)?;
    window_test(&workspace, &command_line, &window, long)?;
    if long {
        step("benches", || {
            // The hot crates are compiled for speed in the dev profile: a release build would be made for this alone.
            let mut benches = workspace.cargo(&["bench", "-p", "acceptance", "--profile", "dev"]);
            succeed(benches.env(COMMAND_LINE, &command_line).env(LONG, "1"), MEND)
        })?;
    }
    println!("xtask: every test passed {:>26.1} s", start.elapsed().as_secs_f32());
    Ok(ExitCode::SUCCESS)
}

/// The workspace's default members: everything but the window.
fn core_tests(workspace: &Workspace, command_line: &Path, long: bool) -> Result<(), Stop> {
    let run = |arguments: &[&str]| {
        let mut tests = workspace.cargo(arguments);
        tests.env(COMMAND_LINE, command_line);
        succeed(lengthen(&mut tests, long), MEND)
    };
    if answers(&mut workspace.cargo(&["nextest", "--version"])) {
        step("tests: core", || run(&["nextest", "run"]))?;
        // nextest leaves the examples in doc comments out.
        step("tests: examples in doc comments", || run(&["test", "--doc"]))
    } else {
        step("tests: core (cargo-nextest is not here)", || run(&["test"]))
    }
}

/// Every screen and the journeys in Chromium, the engine family of Windows' web view.
fn browser_tests(workspace: &Workspace, command_line: &Path, long: bool) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        println!("xtask: Chromium is driven on Linux only; those tests are left out here");
        return Ok(());
    }
    let commands = programs::chromium_commands(workspace)?;
    step("tests: the window in Chromium", || {
        interface::test_in_browser(workspace, |tests| {
            lengthen(tests.env(COMMAND_LINE, command_line).env(CHROMIUM_COMMANDS, &commands), long);
        })
    })
}

/// The journey through the real window, on a screen in memory.
fn window_test(workspace: &Workspace, command_line: &Path, window: &Path, long: bool) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        println!("xtask: the real window is driven on Linux only; that test is left out here");
        return Ok(());
    }
    let driver = programs::window_driver(workspace)?;
    step("tests: the real window", || {
        let mut journey = Command::new("xvfb-run");
        journey
            .args(["-a", "-s", "-screen 0 1400x900x24"])
            .arg(cargo())
            .args(["test", "-p", "acceptance", "--test", "window"])
            .current_dir(&workspace.root)
            .env(COMMAND_LINE, command_line)
            .env(WINDOW, window)
            .env(WINDOW_DRIVER, driver);
        succeed(lengthen(&mut journey, long), MEND)
    })
}

fn lengthen(command: &mut Command, long: bool) -> &mut Command {
    if long { command.env(LONG, "1") } else { command }
}
