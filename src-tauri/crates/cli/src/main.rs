//! `diemsang`: the office's tasks at the command line, for scripts, tests, auditors and the province.
//!
//! Exit: 0 done, 2 usage, 3 refused, 4 fault. With `--json` one document goes to standard output, and a
//! refusal's code and facts stand on the last line of standard error.

mod accounts;
mod arguments;
mod books;
mod cards;
mod closing_set;
mod closings;
mod commands;
mod demo;
mod effect;
mod failure;
mod lists;
mod loans;
mod measures;
mod organising;
mod sessions;
mod sheets;
mod show;
mod signing_in;
mod supervision;
mod terminal;
mod terms;
mod today;
mod tour;
mod users;
mod vietnamese;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;
use crate::terminal::Terminal;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut terminal = Terminal::new(arguments.lang, arguments.json);
    match commands::run(&arguments, &mut terminal) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(&arguments, &terminal),
    }
}
