use office::{LoanPage, LoanRef, MoveLine, Office, StepLine};
use wording::Arg;

use super::steps::brief;
use crate::commands::Rows;
use crate::effect::entry_text;
use crate::failure::Failure;
use crate::show::segments;
use crate::terminal::Terminal;
use crate::terms::instalments;

/// A loan, whole.
pub fn page(terminal: &Terminal, page: &LoanPage) {
    let words = [
        ("contract", page.contract.as_str().into()),
        ("name", page.borrower.name.as_str().into()),
        ("code", page.borrower.code.as_str().into()),
    ];
    terminal.say("cli-loan", &words);
    particulars(terminal, page);
    brief(terminal, &page.now);
    let words = [
        ("from", terminal.day(Some(&page.interest_from)).into()),
        ("backlog", Arg::Dong(page.backlog.0)),
        ("accrued", Arg::Dong(page.accrued.0)),
        ("collected", Arg::Dong(page.collected.0)),
    ];
    terminal.say("cli-loan-interest", &words);
    segments(terminal, &page.segments);
    if !page.instalments.is_empty() {
        instalments(terminal, &page.instalments);
        terminal.pair("cli-due-unpaid", &terminal.figure(page.principal_due_unpaid));
    }
    steps(terminal, &page.steps);
    payments(terminal, &page.payments);
    books(terminal, page);
}

fn particulars(terminal: &Terminal, page: &LoanPage) {
    let group = page.group.as_ref().map(|group| format!("{} {}", group.code, group.name));
    let months = page.months.map_or_else(|| "–".to_owned(), |months| months.to_string());
    terminal.pair("cli-group", &group.unwrap_or_else(|| "–".to_owned()));
    terminal.pair("cli-programme", &format!("{} {}", page.programme.code, page.programme.name));
    terminal.pair("cli-product", page.product.as_deref().unwrap_or("–"));
    terminal.pair("cli-rate", &page.rate_percent);
    terminal.pair("cli-signed", &terminal.day(page.signed.as_deref()));
    terminal.pair("cli-months", &months);
    terminal.pair("cli-approved", &terminal.figure(page.approved));
    if page.extended_months > 0 {
        terminal.pair("cli-extended-months", &page.extended_months.to_string());
    }
    if let Some(left) = page.extension_left {
        terminal.pair("cli-extension-left", &left.to_string());
    }
    let days = [
        ("cli-overdue-since", &page.overdue_since),
        ("cli-frozen-until", &page.frozen_until),
        ("cli-recalled-by", &page.recalled_by),
        ("cli-use-checked", &page.use_checked),
    ];
    for (label, day) in days.into_iter().filter(|(_, day)| day.is_some()) {
        terminal.pair(label, &terminal.day(day.as_deref()));
    }
}

fn steps(terminal: &Terminal, steps: &[StepLine]) {
    let row = |step: &StepLine| {
        let people = [Some(step.maker.clone()), step.checker.clone()];
        vec![
            step.event.0.to_string(),
            terminal.day(Some(&step.day)),
            terminal.words().text(&format!("event-{}", step.kind)),
            people.into_iter().flatten().collect::<Vec<_>>().join(", "),
            step.reversed.clone().unwrap_or_default(),
            entry_text(terminal, &step.entry),
        ]
    };
    if !steps.is_empty() {
        let head = ["cli-event", "cli-day", "cli-step", "cli-people", "cli-reversed", "cli-entry"];
        terminal.table(&head, 6, &steps.iter().map(row).collect::<Vec<_>>());
    }
}

fn payments(terminal: &Terminal, payments: &[MoveLine]) {
    let row = |paid: &MoveLine| {
        vec![
            terminal.day(Some(&paid.day)),
            paid.event.0.to_string(),
            terminal.figure(paid.interest),
            terminal.figure(paid.grace),
        ]
    };
    if !payments.is_empty() {
        let head = ["cli-day", "cli-event", "cli-interest-column", "cli-grace-column"];
        terminal.table(&head, 1, &payments.iter().map(row).collect::<Vec<_>>());
    }
}

fn books(terminal: &Terminal, page: &LoanPage) {
    let rows: Vec<Vec<String>> = page
        .books
        .iter()
        .map(|(id, number, balance)| vec![id.0.to_string(), number.clone(), terminal.figure(*balance)])
        .collect();
    if !rows.is_empty() {
        terminal.table(&["cli-book", "cli-book-number", "cli-savings"], 2, &rows);
    }
}

/// A borrower's loans, those with a balance first.
pub fn of_borrower(office: &Office, borrower: &str, terminal: &Terminal) -> Result<(), Failure> {
    let loans = Rows::all(office::loans_of_borrower(office, borrower)?);
    terminal.answer(&loans, |terminal, list| {
        let row = |loan: &LoanRef| {
            vec![
                loan.contract.clone(),
                loan.programme.clone(),
                terminal.words().text(&format!("standing-{}", loan.standing)),
                terminal.figure(loan.outstanding),
            ]
        };
        let head = ["cli-contract", "cli-programme", "cli-standing", "cli-outstanding"];
        terminal.table(&head, 3, &list.rows.iter().map(row).collect::<Vec<_>>());
    })
}
