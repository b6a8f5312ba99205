//! `schedule`, `programmes`, `rules`: what the tables say, and what is added to them.

use office::{
    Adopted, Done, InstalmentLine, NewTerms, Office, RuleLine, ScheduleView, ScheduleWanted, TermsLine, Whole,
};
use wording::Arg;

use crate::arguments::{
    AddRule, AddTerms, Arguments, ProgrammesArguments, ProgrammesCommand, RulesCommand, ScheduleArguments,
};
use crate::commands::{Rows, request_id};
use crate::failure::Failure;
use crate::show::repeated;
use crate::terminal::Terminal;

/// A schedule by the shipped rules.
pub fn schedule(wanted: &ScheduleArguments, terminal: &Terminal) -> Result<(), Failure> {
    let wanted = ScheduleWanted {
        principal: Whole(wanted.principal),
        disbursed: wanted.disbursed,
        months: wanted.months,
        rate_percent: wanted.rate.clone(),
        product: wanted.programme.clone(),
        session_day: wanted.session_day,
        interval: wanted.interval,
        study: wanted.study_from.zip(wanted.study_until),
    };
    terminal.answer(&office::schedule(&wanted)?, show_schedule)
}

fn show_schedule(terminal: &Terminal, view: &ScheduleView) {
    let head = [("months", Arg::Integer(view.months.into())), ("rate", view.rate_percent.as_str().into())];
    terminal.say("cli-schedule", &head);
    for (label, value) in &view.steps {
        terminal.pair(label, &terminal.day(Some(value)));
    }
    instalments(terminal, &view.instalments);
    terminal.say("cli-schedule-interest", &[("amount", Arg::Dong(view.interest.0))]);
}

/// Instalments; interest where they are a schedule's.
pub fn instalments(terminal: &Terminal, rows: &[InstalmentLine]) {
    let with_interest = rows.iter().any(|row| row.interest.is_some());
    let row = |row: &InstalmentLine| {
        let interest = row.interest.map(|interest| terminal.figure(interest));
        let interest = interest.or_else(|| with_interest.then(String::new));
        [terminal.day(Some(&row.due)), row.no.to_string(), terminal.figure(row.principal)]
            .into_iter()
            .chain(interest)
            .chain([terminal.figure(row.balance)])
            .collect::<Vec<_>>()
    };
    let interest = with_interest.then_some("cli-interest-column");
    let head: Vec<_> =
        ["cli-due-day", "cli-no", "cli-principal"].into_iter().chain(interest).chain(["cli-left"]).collect();
    terminal.table(&head, 1, &rows.iter().map(row).collect::<Vec<_>>());
}

/// The terms that held, or a change of them.
pub fn programmes(
    arguments: &Arguments,
    office: &mut Office,
    wanted: &ProgrammesArguments,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let request = request_id(arguments)?;
    match &wanted.command {
        None => {
            let day = wanted.on.unwrap_or(office.business_day());
            let rows = Rows::all(office::programmes(office, day, wanted.product.as_deref())?);
            terminal.answer(&rows, |terminal, list| show_terms(terminal, &list.rows))
        }
        Some(ProgrammesCommand::Add(row)) => {
            terminal.answer(&office::add_terms(office, &request, &new_terms(row))?, show_added)
        }
        Some(ProgrammesCommand::Verify { product, from, source }) => {
            terminal.answer(&office::verify_terms(office, &request, product, *from, source)?, show_added)
        }
        Some(ProgrammesCommand::AdoptShipped) => {
            terminal.answer(&office::adopt_shipped(office, &request)?, show_adopted)
        }
    }
}

fn new_terms(row: &AddTerms) -> NewTerms {
    NewTerms {
        product: row.product.clone(),
        valid_from: row.from,
        rate_percent: row.rate.clone(),
        ceiling: row.ceiling.map(Whole),
        max_months: row.max_months,
        closed_to_new: row.closed_to_new,
        reprices_old: row.reprices_old,
        legal_base: row.legal_base.clone(),
        source: row.source.clone(),
        verified: row.verified,
    }
}

fn show_added(terminal: &Terminal, done: &Done<TermsLine>) {
    show_terms(terminal, std::slice::from_ref(&done.answer));
    repeated(terminal, done);
}

fn show_adopted(terminal: &Terminal, done: &Done<Adopted>) {
    let Adopted { rules, terms, cuts, intervals } = done.answer;
    let counts = [("rules", rules), ("terms", terms), ("cuts", cuts), ("intervals", intervals)];
    terminal.say("cli-adopted", &counts.map(|(name, count)| (name, Arg::Integer(count.into()))));
    repeated(terminal, done);
}

fn show_terms(terminal: &Terminal, rows: &[TermsLine]) {
    let mark = |verified: bool| terminal.words().text(if verified { "cli-verified" } else { "cli-unverified" });
    let row = |row: &TermsLine| {
        let closed = row.closed_to_new.then(|| terminal.words().text("cli-closed-to-new"));
        vec![
            row.product.clone(),
            row.programme.clone().unwrap_or_default(),
            row.name.clone(),
            closed.unwrap_or_default(),
            mark(row.verified),
            row.rate_percent.clone().unwrap_or_else(|| "–".to_owned()),
            row.ceiling.map_or_else(|| "–".to_owned(), |ceiling| terminal.figure(ceiling)),
            terminal.words().text(&format!("ceiling-{}", row.ceiling_basis)),
            row.max_months.map_or_else(|| "–".to_owned(), |months| months.to_string()),
            terminal.day(Some(&row.valid_from)),
            terminal.day(row.valid_to.as_deref()),
        ]
    };
    let head = [
        "cli-product",
        "cli-programme",
        "cli-name",
        "cli-new-loans",
        "cli-checked",
        "cli-rate",
        "cli-ceiling",
        "cli-ceiling-basis",
        "cli-months",
        "cli-from",
        "cli-through",
    ];
    terminal.table(&head, 5, &rows.iter().map(row).collect::<Vec<_>>());
}

/// The dated rules, or one more.
pub fn rules(
    arguments: &Arguments,
    office: &mut Office,
    command: Option<&RulesCommand>,
    terminal: &Terminal,
) -> Result<(), Failure> {
    match command {
        None => {
            let rows = Rows::all(office::rules(office)?);
            terminal.answer(&rows, |terminal, list| show_rules(terminal, &list.rows))
        }
        Some(RulesCommand::Add(row)) => {
            let done = office::add_rule(office, &request_id(arguments)?, &rule_line(row))?;
            terminal.answer(&done, |terminal, done| {
                show_rules(terminal, std::slice::from_ref(&done.answer));
                repeated(terminal, done);
            })
        }
    }
}

fn rule_line(row: &AddRule) -> RuleLine {
    RuleLine {
        key: row.key.clone(),
        scope: row.scope.clone(),
        valid_from: row.from,
        value: Whole(row.value),
        legal_base: row.legal_base.clone(),
        source: row.source.clone(),
        verified: row.verified,
    }
}

fn show_rules(terminal: &Terminal, rows: &[RuleLine]) {
    let row = |row: &RuleLine| {
        vec![
            row.key.clone(),
            row.scope.clone(),
            terminal.words().text(&format!("rule-{}", row.key)),
            terminal.words().text(if row.verified { "cli-verified" } else { "cli-unverified" }),
            terminal.day(Some(&row.valid_from.to_string())),
            terminal.figure(row.value),
        ]
    };
    let head = ["cli-rule", "cli-scope", "cli-name", "cli-checked", "cli-from", "cli-value"];
    terminal.table(&head, 4, &rows.iter().map(row).collect::<Vec<_>>());
}
