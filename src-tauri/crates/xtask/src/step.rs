//! One step of an order: a name, its wall time, and what to do when it fails.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus};
use std::time::Instant;

/// Why an order stopped, and what its reader can do about it.
#[derive(Debug)]
pub struct Stop {
    what: String,
    advice: String,
    code: u8,
}

impl Stop {
    /// A step that failed.
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Stop {
        Stop { what: what.into(), advice: advice.into(), code: 1 }
    }

    /// A line that was typed wrongly.
    pub fn usage(what: impl Into<String>, advice: impl Into<String>) -> Stop {
        Stop { code: 2, ..Stop::new(what, advice) }
    }

    /// What the shell gets.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}\n       {}", self.what, self.advice)
    }
}

/// Does `work` and prints `name` with the wall time it took, whether it ended well or not.
///
/// # Errors
/// Those of `work`.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Stop>) -> Result<T, Stop> {
    let start = Instant::now();
    let result = work();
    let ending = if result.is_ok() { "" } else { "  stopped" };
    println!("xtask: {name:<42} {:>6.1} s{ending}", start.elapsed().as_secs_f32());
    result
}

/// Runs a child to its end with this process's own streams, so that runners print their own summaries.
///
/// # Errors
/// [`Stop`] with `advice` when the child cannot be started or does not end with 0.
pub fn succeed(command: &mut Command, advice: &str) -> Result<(), Stop> {
    let status = finish(command, advice)?;
    if status.success() {
        return Ok(());
    }
    Err(Stop::new(format!("`{}` ended with {status}", line(command)), advice))
}

/// Runs a child to its end and hands on how it ended.
///
/// # Errors
/// [`Stop`] with `advice` when the child cannot be started.
pub fn finish(command: &mut Command, advice: &str) -> Result<ExitStatus, Stop> {
    command.status().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Stop::new(format!("`{}` was not found", command.get_program().display()), advice),
        _ => Stop::new(format!("`{}` could not be started: {error}", line(command)), advice),
    })
}

/// The exit code to end with when a child's ending is our own; a child ended by a signal counts as in a shell.
pub fn exit_code(status: ExitStatus) -> ExitCode {
    #[cfg(unix)]
    let signal = std::os::unix::process::ExitStatusExt::signal(&status);
    #[cfg(not(unix))]
    let signal: Option<i32> = None;
    let code = status.code().or(signal.map(|number| 128 + number)).unwrap_or(1);
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// True when a program answers, for instance `cargo nextest --version`.
pub fn answers(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// The command as one would type it, for messages.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_says_what_to_do() {
        let stop = succeed(&mut Command::new("diem-sang-no-such-program"), "install it").unwrap_err();
        assert_eq!(stop.to_string(), "`diem-sang-no-such-program` was not found\n       install it");
    }

    #[test]
    fn a_failing_child_names_itself() {
        let mut child = Command::new(env!("CARGO"));
        child.arg("--no-such-flag").stderr(std::process::Stdio::null());
        let stop = succeed(&mut child, "mend it").unwrap_err();
        assert!(stop.to_string().starts_with("`cargo --no-such-flag` ended with exit"), "{stop}");
    }

    #[cfg(unix)]
    #[test]
    fn a_child_that_was_killed_counts_as_in_a_shell() {
        use std::os::unix::process::ExitStatusExt;
        assert_eq!(exit_code(ExitStatus::from_raw(15)), ExitCode::from(143));
        assert_eq!(exit_code(ExitStatus::from_raw(3 << 8)), ExitCode::from(3));
    }
}
