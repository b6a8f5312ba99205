//! The programs that other steps need: the command line, the window, what drives the window in tests.

use std::path::PathBuf;

use crate::step::{Stop, step, succeed};
use crate::workspace::{Workspace, executable};

/// Builds `diemsang`, the command line.
///
/// # Errors
/// [`Stop`] when the build fails.
pub fn command_line(workspace: &Workspace) -> Result<PathBuf, Stop> {
    step("build: command line", || workspace.run_cargo(&["build", "-p", "cli"]))?;
    Ok(workspace.built("diemsang"))
}

/// Builds the window with the interface inside it.
///
/// # Errors
/// [`Stop`] when the build fails.
pub fn window(workspace: &Workspace) -> Result<PathBuf, Stop> {
    step("build: window", || workspace.run_cargo(&["build", "-p", "diem-sang", "--features", "custom-protocol"]))?;
    Ok(workspace.built("diem-sang"))
}

/// Builds the window's commands behind a loopback port, for the tests in Chromium.
///
/// # Errors
/// [`Stop`] when the build fails.
pub fn chromium_commands(workspace: &Workspace) -> Result<PathBuf, Stop> {
    step("build: window's commands for Chromium", || {
        let example = ["build", "-p", "diem-sang", "--example", "chromium", "--features", "custom-protocol"];
        workspace.run_cargo(&example)
    })?;
    Ok(executable(&workspace.target.join("debug").join("examples"), "chromium"))
}

/// Finds tauri-driver in the target folder's tools, or builds it there. cargo waits by itself when another build of
/// it holds the folder's lock.
///
/// # Errors
/// [`Stop`] when the build fails.
pub fn window_driver(workspace: &Workspace) -> Result<PathBuf, Stop> {
    let tools = workspace.target.join("tools");
    let driver = executable(&tools.join("bin"), "tauri-driver");
    if !driver.is_file() {
        step("build: window driver", || {
            let mut install = workspace.cargo(&["install", "tauri-driver", "--version", "^2", "--locked", "--root"]);
            succeed(install.arg(&tools), "check the network; cargo printed above what it lacks")
        })?;
    }
    Ok(driver)
}
