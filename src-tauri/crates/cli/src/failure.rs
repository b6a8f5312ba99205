use std::process::ExitCode;

use office::{Error, Refused, SystemClock};

use crate::arguments::Arguments;
use crate::terminal::Terminal;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// The words of the command don't fit.
    Usage(String),
    /// The office refused, or something is broken.
    Office(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Office(error)
    }
}

impl From<office::Refusal> for Failure {
    fn from(refusal: office::Refusal) -> Failure {
        Failure::Office(refusal.into())
    }
}

impl Failure {
    /// A fault of the program or the machine.
    pub fn fault(detail: impl std::fmt::Display) -> Failure {
        Failure::Office(Error::Fault(office::Incident { detail: detail.to_string() }))
    }

    /// Says what went wrong on standard error and gives the exit code.
    pub fn report(&self, arguments: &Arguments, terminal: &Terminal) -> ExitCode {
        match self {
            Failure::Usage(why) => {
                terminal.complain(why);
                ExitCode::from(2)
            }
            Failure::Office(error @ Error::Refusal(refusal)) => {
                let worded = Refused::worded(terminal.words(), error, None);
                terminal.complain(&worded.what);
                terminal.complain(&worded.fix);
                if arguments.json {
                    terminal.complain(&serde_json::json!(refusal).to_string());
                }
                ExitCode::from(3)
            }
            Failure::Office(error @ Error::Fault(incident)) => {
                let now = office::Clock::now(&SystemClock);
                let number = office::log_incident(&arguments.data, now, incident);
                let worded = Refused::worded(terminal.words(), error, Some(number));
                terminal.complain(&worded.what);
                terminal.complain(&worded.fix);
                terminal.complain(&incident.detail);
                ExitCode::from(4)
            }
        }
    }
}
