//! What the command line asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::step::Stop;

/// Printed by `--help`.
pub const HELP: &str = "\
cargo xtask ORDER

  run [--data DIR]   set everything up, make a demo office if there is none, open its window;
                     DIR opens the book in that folder instead. Without a display: the tour, in the terminal
  test [--long]      set everything up, run every test: Rust, interface, Chromium, and the real window under Xvfb;
                     --long gives randomised tests more rounds and runs the benches
  check              formatting, lints, types, and which crate may use which

Every order installs what it needs: Debian packages when it is root, otherwise it prints the command.
CARGO_TARGET_DIR is respected.
";

/// One order, parsed.
#[derive(Debug, PartialEq, Eq)]
pub enum Order {
    /// Print [`HELP`].
    Help,
    /// Open the window, or the tour where there is no display.
    Run {
        /// The folder of the book to open, as typed; `None` is the demo office.
        data: Option<PathBuf>,
    },
    /// Run every test.
    Test {
        /// More rounds, and the benches.
        long: bool,
    },
    /// Look without running.
    Check,
}

/// Parses the arguments after the program's name.
///
/// # Errors
/// [`Stop`] with exit code 2 for anything that is not in [`HELP`].
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Order, Stop> {
    let words: Vec<OsString> = arguments.into_iter().collect();
    if words.is_empty() || words.iter().any(|word| word == "--help" || word == "-h" || word == "help") {
        return Ok(Order::Help);
    }
    let (name, options) = (&words[0], &words[1..]);
    match (name.to_str(), options) {
        (Some("run"), []) => Ok(Order::Run { data: None }),
        (Some("run"), [flag, folder]) if flag == "--data" => Ok(Order::Run { data: Some(PathBuf::from(folder)) }),
        (Some("test"), []) => Ok(Order::Test { long: false }),
        (Some("test"), [flag]) if flag == "--long" => Ok(Order::Test { long: true }),
        (Some("check"), []) => Ok(Order::Check),
        _ => {
            let typed: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
            Err(Stop::usage(format!("`{}` is not an order", typed.join(" ")), "see `cargo xtask --help`"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(line: &str) -> Option<Order> {
        parse(line.split_whitespace().map(OsString::from)).ok()
    }

    #[test]
    fn orders_are_read() {
        assert_eq!(order("run"), Some(Order::Run { data: None }));
        assert_eq!(order("run --data books/na-sam"), Some(Order::Run { data: Some("books/na-sam".into()) }));
        assert_eq!(order("test"), Some(Order::Test { long: false }));
        assert_eq!(order("test --long"), Some(Order::Test { long: true }));
        assert_eq!(order("check"), Some(Order::Check));
    }

    #[test]
    fn help_is_never_in_the_way() {
        for line in ["", "--help", "-h", "help", "run --help", "test --long -h"] {
            assert_eq!(order(line), Some(Order::Help), "{line}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for line in ["runs", "run --data", "run --long", "test --data x", "check all", "run --data a b"] {
            assert_eq!(order(line), None, "{line}");
        }
    }
}
