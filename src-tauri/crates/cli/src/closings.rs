//! `reconcile` and `month-end`: the bank's closing beside the book, and the month's statements.

use office::{AdoptedClosing, BacklogLine, Done, MonthEnd, Office, Reconciliation, StatementLine};
use wording::Arg;

use crate::arguments::{Arguments, MonthEndArguments, ReconcileArguments};
use crate::commands::{Rows, request_id};
use crate::failure::Failure;
use crate::show::repeated;
use crate::terminal::Terminal;

/// Compares, lists or takes over.
pub fn reconcile(
    arguments: &Arguments,
    office: &mut Office,
    wanted: &ReconcileArguments,
    terminal: &Terminal,
) -> Result<(), Failure> {
    if wanted.adopt {
        let request = request_id(arguments)?;
        let done = office::adopt_closing(office, &request, wanted.date, &mut terminal.progress())?;
        return terminal.answer(&done, show_adopted);
    }
    if wanted.list || wanted.class.is_some() {
        let found = office::list_differences(office, wanted.date, wanted.class.as_deref(), wanted.limit)?;
        return terminal.answer(&found, |terminal, found| {
            let head = ["cli-class", "cli-key", "cli-name", "cli-group", "cli-ours", "cli-theirs"];
            let rows: Vec<_> = found
                .rows
                .iter()
                .map(|row| {
                    let class = terminal.words().text(&format!("difference-{}", row.class));
                    let group = row.group.clone().unwrap_or_default();
                    vec![class, row.key.clone(), row.name.clone(), group, row.ours.clone(), row.theirs.clone()]
                })
                .collect();
            terminal.table(&head, 4, &rows);
        });
    }
    terminal.answer(&office::reconcile(office, wanted.date)?, show_reconciliation)
}

fn show_reconciliation(terminal: &Terminal, found: &Reconciliation) {
    let words = [
        ("day", terminal.day(Some(&found.date)).into()),
        ("loans", Arg::Integer(found.loans.0)),
        ("equal", Arg::Integer(found.equal.0)),
    ];
    terminal.say("cli-reconciled", &words);
    for line in &found.classes {
        terminal.pair(&format!("difference-{}", line.class), &terminal.figure(line.count));
    }
    let figures = [
        ("cli-outstanding", found.ours.outstanding, found.theirs.outstanding),
        ("cli-interest-owed", found.our_interest, found.their_interest),
    ];
    let rows: Vec<_> = figures
        .iter()
        .map(|(label, ours, theirs)| {
            vec![terminal.words().text(label), terminal.figure(*ours), terminal.figure(*theirs)]
        })
        .collect();
    terminal.table(&["cli-name", "cli-ours", "cli-theirs"], 1, &rows);
    if found.adopted {
        terminal.say("cli-closing-adopted-already", &[]);
    } else {
        terminal.say("cli-month-before-adopting", &[("day", terminal.day(Some(&found.date)).into())]);
    }
}

fn show_adopted(terminal: &Terminal, done: &Done<AdoptedClosing>) {
    let words = [
        ("day", terminal.day(Some(&done.answer.date)).into()),
        ("loans", Arg::Integer(done.answer.loans.0)),
        ("books", Arg::Integer(done.answer.books.0)),
        ("records", Arg::Integer(done.answer.records.0)),
    ];
    terminal.say("cli-closing-adopted", &words);
    repeated(terminal, done);
}

/// The month's statements, or with a group its contracts' backlog.
pub fn month_end(office: &Office, wanted: &MonthEndArguments, terminal: &Terminal) -> Result<(), Failure> {
    let mut progress = terminal.progress();
    if wanted.backlog || wanted.group.is_some() {
        let lines = office::month_backlog(office, wanted.month, wanted.group.as_deref(), &mut progress)?;
        return terminal.answer(&Rows::all(lines), |terminal, lines| show_backlog(terminal, &lines.rows));
    }
    terminal.answer(&office::month_end(office, wanted.month, &mut progress)?, show_month)
}

fn show_month(terminal: &Terminal, month: &MonthEnd) {
    terminal.say("cli-month-end", &[("day", terminal.day(Some(&month.through)).into())]);
    let head = [
        "cli-group",
        "cli-name",
        "cli-loans",
        "cli-outstanding",
        "cli-overdue",
        "cli-owed-before",
        "cli-accrued",
        "cli-paid",
        "cli-interest-owed",
        "cli-grace",
        "cli-in-arrears",
        "cli-commission",
        "cli-inactive",
    ];
    let row = |line: &StatementLine, name: String| {
        let figures = [
            line.loans,
            line.outstanding,
            line.overdue,
            line.owed_before,
            line.accrued,
            line.paid,
            line.owed,
            line.grace,
            line.in_arrears,
            line.commission,
            line.inactive,
        ];
        let figures = figures.map(|figure| terminal.figure(figure));
        [line.group.clone(), name].into_iter().chain(figures).collect::<Vec<_>>()
    };
    let mut rows: Vec<_> = month.groups.iter().map(|line| row(line, line.leader.clone())).collect();
    rows.push(row(&month.total, terminal.words().text("cli-total")));
    terminal.table(&head, 2, &rows);
    if !month.commission_verified {
        terminal.say("cli-commission-unverified", &[]);
    }
}

fn show_backlog(terminal: &Terminal, lines: &[BacklogLine]) {
    let head = [
        "cli-contract",
        "cli-name",
        "cli-outstanding",
        "cli-owed-before",
        "cli-accrued",
        "cli-paid",
        "cli-interest-owed",
        "cli-grace",
    ];
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            let figures = [line.outstanding, line.owed_before, line.accrued, line.paid, line.owed, line.grace];
            let figures = figures.map(|figure| terminal.figure(figure));
            [line.contract.clone(), line.name.clone()].into_iter().chain(figures).collect::<Vec<_>>()
        })
        .collect();
    terminal.table(&head, 2, &rows);
}
