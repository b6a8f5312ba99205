//! The interface in `ui/`: its packages, its checks, its build.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::machine;
use crate::step::{Stop, step, succeed};
use crate::workspace::Workspace;

/// A copy of the lock file that `node_modules` was installed from. Times of files say nothing in a fresh clone, and
/// npm's own record inside `node_modules` is written differently.
const INSTALLED_FROM: &str = "node_modules/.installed-from.json";

/// Installs the interface's packages unless those of this very lock file are there.
///
/// # Errors
/// [`Stop`] when Node.js is missing or npm fails.
pub fn install(workspace: &Workspace) -> Result<(), Stop> {
    step("interface: packages", || {
        machine::node()?;
        let lock_file = folder(workspace).join("package-lock.json");
        let unreadable = |error| Stop::new(format!("{}: {error}", lock_file.display()), "take a whole clone");
        let lock = fs::read(&lock_file).map_err(unreadable)?;
        let record = folder(workspace).join(INSTALLED_FROM);
        if !stale(&lock, fs::read(&record).ok().as_deref()) {
            return Ok(());
        }
        npm(
            workspace,
            &["ci", "--no-audit", "--no-fund"],
            "check the network, and that package.json and package-lock.json agree",
        )?;
        fs::write(&record, lock)
            .map_err(|error| Stop::new(format!("{}: {error}", record.display()), "make it writable"))
    })
}

/// Type-checks the interface.
///
/// # Errors
/// [`Stop`] when it finds something.
pub fn check(workspace: &Workspace) -> Result<(), Stop> {
    step("interface: types", || npm(workspace, &["run", "check"], "mend what it printed above"))
}

/// Runs the interface's unit tests.
///
/// # Errors
/// [`Stop`] when one fails.
pub fn test(workspace: &Workspace) -> Result<(), Stop> {
    step("interface: unit tests", || npm(workspace, &["test"], "mend what it printed above"))
}

/// Runs the journeys and the look at every screen in Chromium; `prepare` says in the environment where programs are.
///
/// # Errors
/// [`Stop`] when one fails.
pub fn test_in_browser(workspace: &Workspace, prepare: impl FnOnce(&mut Command)) -> Result<(), Stop> {
    let mut tests = machine::npm();
    tests.args(["run", "test:browser"]).current_dir(folder(workspace));
    prepare(&mut tests);
    succeed(&mut tests, "mend what it printed above; one test alone: node --test tests/browser/NAME.test.mjs")
}

/// Builds the assets that the window carries inside.
///
/// # Errors
/// [`Stop`] when the build fails.
pub fn build(workspace: &Workspace) -> Result<(), Stop> {
    step("interface: build", || npm(workspace, &["run", "build"], "mend what it printed above"))
}

fn npm(workspace: &Workspace, arguments: &[&str], advice: &str) -> Result<(), Stop> {
    let mut command: Command = machine::npm();
    succeed(command.args(arguments).current_dir(folder(workspace)), advice)
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root.join("ui")
}

fn stale(lock: &[u8], installed_from: Option<&[u8]>) -> bool {
    installed_from != Some(lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_stale_without_a_record_or_with_another_lock() {
        let lock = br#"{"lockfileVersion":3}"#;
        assert!(stale(lock, None));
        assert!(stale(lock, Some(b"{}")));
        assert!(!stale(lock, Some(lock)));
    }
}
