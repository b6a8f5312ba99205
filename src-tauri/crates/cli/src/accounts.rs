//! `accounts` and `export hledger`: the office's bookkeeping, printed and written for other programs.

use std::path::Path;

use chrono::NaiveDate;
use office::{AccountLine, Office, TrialBalanceView};
use wording::Arg;

use crate::failure::Failure;
use crate::show;
use crate::terminal::Terminal;

/// The trial balance, or with `from` the movement between two days.
pub fn print(
    office: &Office,
    from: Option<NaiveDate>,
    as_of: Option<NaiveDate>,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let answer = match from {
        None => office::trial_balance(office, as_of)?,
        Some(from) => office::account_movement(office, from, as_of)?,
    };
    terminal.answer(&answer, show_accounts)
}

/// Writes the book as an hledger journal.
pub fn export(office: &Office, out: &Path, terminal: &Terminal) -> Result<(), Failure> {
    let written = office::export_hledger(office, out, &mut terminal.progress())?;
    terminal.answer(&written, |terminal, written| {
        show::written(terminal, &written.file);
        terminal.say("cli-journal", &[("transactions", Arg::Integer(written.transactions.0))]);
    })
}

fn show_accounts(terminal: &Terminal, answer: &TrialBalanceView) {
    let day = terminal.day(Some(&answer.as_of));
    match &answer.from {
        None => terminal.say("cli-accounts", &[("day", day.into())]),
        Some(from) => {
            let words = [("from", terminal.day(Some(from)).into()), ("day", day.into())];
            terminal.say("cli-accounts-moved", &words);
        }
    }
    let moved = answer.from.is_some();
    let row = |account: &AccountLine| {
        let opening = account.opening.map(|opening| terminal.figure(opening));
        let figures = [account.debit, account.credit, account.balance].map(|figure| terminal.figure(figure));
        let name = terminal.words().text(&account.name_key);
        std::iter::once(name).chain(opening).chain(figures).collect::<Vec<_>>()
    };
    let mut rows: Vec<_> = answer.accounts.iter().map(row).collect();
    let totals = [answer.debit_total, answer.credit_total].map(|figure| terminal.figure(figure));
    let blank = moved.then(String::new);
    rows.push(std::iter::once(terminal.words().text("cli-total")).chain(blank).chain(totals).collect());
    let opening = moved.then_some("cli-opening");
    let head: Vec<_> =
        ["cli-name"].into_iter().chain(opening).chain(["cli-debit", "cli-credit", "cli-closing"]).collect();
    terminal.table(&head, 1, &rows);
}
