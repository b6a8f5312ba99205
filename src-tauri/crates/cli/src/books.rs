//! `savings` and `day`: members' savings books, days closed, periods locked.

use office::{
    CashTaken, CashWay, ClosedDay, DaysStatus, Done, InterestRun, MoveCash, Office, SavingsPreview, SavingsTaken,
    SavingsWanted, SecondPerson, TakeSavingsStep, Whole,
};
use serde::Serialize;
use wording::Arg;

use crate::arguments::{Arguments, Cash, DayCommand, SavingsCommand, When};
use crate::commands::request_id;
use crate::effect;
use crate::failure::Failure;
use crate::show::repeated;
use crate::signing_in::second_person;
use crate::terminal::Terminal;

/// A step of a savings book, or interest for all of them.
pub fn savings(
    arguments: &Arguments,
    office: &mut Office,
    command: &SavingsCommand,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let (step, when, second) = match command {
        SavingsCommand::Interest { through } => {
            let run = office::credit_savings_interest(office, &request_id(arguments)?, *through)?;
            return terminal.answer(&run, show_run);
        }
        SavingsCommand::Open { borrower, number, when } => {
            (SavingsWanted::Open { borrower: borrower.clone(), number: number.clone() }, when, None)
        }
        SavingsCommand::Deposit { book, amount, when } => {
            (SavingsWanted::Deposit { book: Whole(*book), amount: Whole(*amount) }, when, None)
        }
        SavingsCommand::Withdraw { book, amount, checker, when } => {
            (SavingsWanted::Withdraw { book: Whole(*book), amount: Whole(*amount) }, when, checker.as_ref())
        }
        SavingsCommand::Close { book, checker, when } => {
            (SavingsWanted::Close { book: Whole(*book) }, when, checker.as_ref())
        }
    };
    let second = second.map(|name| second_person(office, name, terminal)).transpose()?;
    take(arguments, office, (step, when), second.as_ref(), terminal)
}

fn take(
    arguments: &Arguments,
    office: &mut Office,
    (step, when): (SavingsWanted, &When),
    second: Option<&SecondPerson>,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let request = request_id(arguments)?.as_str().to_owned();
    let wanted = TakeSavingsStep { request, day: when.day, backdated: when.backdated, step };
    if when.preview {
        return terminal.answer(&office::preview_savings_step(office, &wanted)?, show_preview);
    }
    terminal.answer(&office::take_savings_step(office, &wanted, second)?, show_taken)
}

fn show_preview(terminal: &Terminal, preview: &SavingsPreview) {
    effect::show(terminal, &preview.effect);
    if preview.takes_two {
        terminal.say("cli-takes-two", &[]);
    }
}

fn show_taken(terminal: &Terminal, done: &Done<SavingsTaken>) {
    let SavingsTaken { event, book, receipt, balance, paid_out } = &done.answer;
    let words = [("book", book.0.to_string().into()), ("balance", Arg::Dong(balance.0))];
    terminal.say("cli-savings-taken", &words);
    if let Some(receipt) = receipt {
        terminal.say("cli-receipt-number", &[("receipt", receipt.as_str().into())]);
    }
    if paid_out.0 != 0 {
        terminal.say("cli-paid-out", &[("amount", Arg::Dong(paid_out.0))]);
    }
    terminal.say("cli-event-number", &[("event", event.0.to_string().into())]);
    repeated(terminal, done);
}

fn show_run(terminal: &Terminal, done: &Done<InterestRun>) {
    let InterestRun { event, from, through, books, amount } = &done.answer;
    let words = [
        ("from", terminal.day(Some(from)).into()),
        ("through", terminal.day(Some(through)).into()),
        ("books", Arg::Integer(books.0)),
        ("amount", Arg::Dong(amount.0)),
    ];
    terminal.say("cli-savings-interest", &words);
    terminal.say("cli-event-number", &[("event", event.0.to_string().into())]);
    repeated(terminal, done);
}

/// A period's lock, after it was set or moved.
#[derive(Serialize)]
struct Locked {
    locked: Option<String>,
    repeated: bool,
}

/// Days and periods.
pub fn days(
    arguments: &Arguments,
    office: &mut Office,
    command: &DayCommand,
    terminal: &Terminal,
) -> Result<(), Failure> {
    match command {
        DayCommand::Status => terminal.answer(&office::days_status(office)?, show_days),
        DayCommand::CashIn { cash } => move_cash(arguments, office, (cash, CashWay::Received), terminal),
        DayCommand::CashOut { cash } => move_cash(arguments, office, (cash, CashWay::Returned), terminal),
        DayCommand::Close { day, counted } => {
            let closed = office::close_day(office, &request_id(arguments)?, *day, Whole(*counted))?;
            terminal.answer(&closed, show_closed)
        }
        DayCommand::Lock { through } => {
            let done = office::lock_period(office, &request_id(arguments)?, *through)?;
            let locked = Locked { locked: Some(done.answer), repeated: done.repeated };
            terminal.answer(&locked, show_locked)
        }
        DayCommand::Reopen { through, reason, checker } => {
            let second = second_person(office, checker, terminal)?;
            let done = office::reopen_period(office, &request_id(arguments)?, *through, reason, &second)?;
            terminal.answer(&Locked { locked: done.answer, repeated: done.repeated }, show_locked)
        }
    }
}

fn move_cash(
    arguments: &Arguments,
    office: &mut Office,
    (cash, way): (&Cash, CashWay),
    terminal: &Terminal,
) -> Result<(), Failure> {
    let request = request_id(arguments)?.as_str().to_owned();
    let Cash { amount, note, when } = cash;
    let (amount, note) = (Whole(*amount), note.clone());
    let wanted = MoveCash { request, day: when.day, backdated: when.backdated, way, amount, note };
    if when.preview {
        return terminal.answer(&office::preview_cash(office, &wanted)?, effect::show);
    }
    terminal.answer(&office::move_cash(office, &wanted)?, show_cash)
}

fn show_cash(terminal: &Terminal, done: &Done<CashTaken>) {
    let CashTaken { event, day, cash } = &done.answer;
    let words = [("day", terminal.day(Some(day)).into()), ("cash", Arg::Dong(cash.0))];
    terminal.say("cli-cash-moved", &words);
    terminal.say("cli-event-number", &[("event", event.0.to_string().into())]);
    repeated(terminal, done);
}

fn show_days(terminal: &Terminal, status: &DaysStatus) {
    terminal.pair("cli-base-day", &terminal.day(status.base.as_deref()));
    terminal.pair("cli-closed-day", &terminal.day(status.closed.as_deref()));
    terminal.pair("cli-locked-day", &terminal.day(status.locked.as_deref()));
    terminal.pair("account-cash", &terminal.figure(status.cash));
}

fn show_closed(terminal: &Terminal, done: &Done<ClosedDay>) {
    let words = [("day", terminal.day(Some(&done.answer.day)).into()), ("cash", Arg::Dong(done.answer.cash.0))];
    terminal.say("cli-day-closed", &words);
    repeated(terminal, done);
}

fn show_locked(terminal: &Terminal, locked: &Locked) {
    match &locked.locked {
        Some(day) => terminal.say("cli-locked", &[("day", terminal.day(Some(day)).into())]),
        None => terminal.say("cli-unlocked", &[]),
    }
    if locked.repeated {
        terminal.say("cli-repeated", &[]);
    }
}
