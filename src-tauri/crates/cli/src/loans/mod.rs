//! `loan`, `requests`, `show loan`, `show borrower`: a loan's life.

mod page;
mod requests;
mod steps;

use office::{Office, ReverseStep, StepWanted, Whole};

pub use page::{of_borrower, page};
pub use requests::list as requests;

use crate::arguments::{Arguments, LoanCommand};
use crate::commands::request_id;
use crate::failure::Failure;
use crate::terminal::Terminal;

/// Does what the arguments say.
pub fn run(
    arguments: &Arguments,
    office: &mut Office,
    command: &LoanCommand,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let whole = |amount: &Option<i64>| amount.map(Whole);
    let (step, wanted) = match command {
        LoanCommand::Request(wanted) => return requests::start(arguments, office, wanted, terminal),
        LoanCommand::Approve(wanted) => return requests::approve(arguments, office, wanted, terminal),
        LoanCommand::Vote { .. }
        | LoanCommand::Certify { .. }
        | LoanCommand::Decline { .. }
        | LoanCommand::Notify { .. } => return requests::step(arguments, office, command, terminal),
        LoanCommand::Reverse { event, reason } => return reverse(arguments, office, (*event, reason), terminal),
        LoanCommand::Step { step, wanted } => (step, wanted.clone()),
        LoanCommand::Disburse { step, amount, transfer } => {
            (step, StepWanted::Disburse { amount: Whole(*amount), transfer: *transfer })
        }
        LoanCommand::Repay { step, amount, interest, principal, grace, book } => {
            let wanted = StepWanted::Repay {
                amount: whole(amount),
                interest: whole(interest),
                grace_interest: whole(grace),
                principal: whole(principal),
                book: whole(book),
            };
            (step, wanted)
        }
        LoanCommand::Settle { step, book } => (step, StepWanted::Settle { book: whole(book) }),
    };
    steps::take(arguments, office, step, wanted, terminal)
}

fn reverse(
    arguments: &Arguments,
    office: &mut Office,
    (event, reason): (i64, &str),
    terminal: &Terminal,
) -> Result<(), Failure> {
    let request = request_id(arguments)?.as_str().to_owned();
    let wanted = ReverseStep { request, event: Whole(event), reason: reason.to_owned() };
    let done = office::reverse_step(office, &wanted)?;
    let answer = serde_json::json!({ "event": done.answer, "reverses": event, "repeated": done.repeated });
    terminal.answer(&answer, |terminal, _| {
        let words = [("event", event.to_string().into()), ("by", done.answer.0.to_string().into())];
        terminal.say("cli-step-reversed", &words);
        crate::show::repeated(terminal, &done);
    })
}
