//! Set-up, run, test and check: the only command a newcomer needs, and the one that CI calls.
//!
//! No dependencies, so that it compiles in a second on a machine that has nothing else yet. Every step is one
//! line with its wall time; the first step that fails stops the order and says what to do.

mod check;
mod interface;
mod machine;
mod order;
mod programs;
mod run;
mod step;
mod test;
mod workspace;

use std::process::ExitCode;

use order::Order;
use step::Stop;

fn main() -> ExitCode {
    match carry_out() {
        Ok(code) => code,
        Err(stop) => {
            eprintln!("xtask: {stop}");
            stop.exit_code()
        }
    }
}

fn carry_out() -> Result<ExitCode, Stop> {
    match order::parse(std::env::args_os().skip(1))? {
        Order::Help => {
            print!("{}", order::HELP);
            Ok(ExitCode::SUCCESS)
        }
        Order::Run { data } => run::run(data),
        Order::Test { long } => test::test(long),
        Order::Check => check::check(),
    }
}
