//! `inspect`, `supervise`, `jobs`, `show customer`, `show dossier`.

use office::{
    AgreementSheet, CustomerCard, Dossier, InspectionDraft, InspectionPlanning, JobsAnswer, JobsLine, KeepCard, Office,
    UseCheckLine, Whole,
};
use wording::Arg;

use crate::arguments::{Arguments, InspectArguments, JobsArguments, SuperviseCommand};
use crate::commands::{Rows, request_id};
use crate::failure::Failure;
use crate::terminal::Terminal;

/// What a group's inspection begins with.
pub fn inspect(office: &Office, wanted: &InspectArguments, terminal: &Terminal) -> Result<(), Failure> {
    terminal.answer(&office::inspection_draft(office, &wanted.group, wanted.shuffle)?, draft)
}

/// Workers over a period.
pub fn jobs(office: &Office, wanted: &JobsArguments, terminal: &Terminal) -> Result<(), Failure> {
    let answer = office::jobs(office, wanted.from, wanted.through, wanted.by.map(Into::into))?;
    terminal.answer(&answer, job_lines)
}

/// Does what the arguments say.
pub fn run(
    arguments: &Arguments,
    office: &mut Office,
    command: &SuperviseCommand,
    terminal: &Terminal,
) -> Result<(), Failure> {
    match command {
        SuperviseCommand::Checks { group } => {
            let lines = Rows::all(office::use_checks(office, group)?);
            terminal.answer(&lines, |terminal, list| checks(terminal, &list.rows))
        }
        SuperviseCommand::Balances { group } => terminal.answer(&office::agreement_sheet(office, group)?, balances),
        SuperviseCommand::Plan { year, commune, association } => {
            terminal.answer(&office::plan_inspections(office, *year, commune, association)?, plan)
        }
        SuperviseCommand::Keep { card } => {
            let told = std::fs::read(card).map_err(|error| Failure::Usage(format!("{}: {error}", card.display())))?;
            let card = serde_json::from_slice(&told).map_err(|error| Failure::Usage(error.to_string()))?;
            let request = request_id(arguments)?.as_str().to_owned();
            let wanted = KeepCard { request, id: None, was: None, card, overrides: Vec::new() };
            let done = office::keep_card(office, &wanted, None)?;
            terminal.answer(&done, |terminal, done| {
                terminal.say("cli-event-number", &[("event", done.answer.event.0.to_string().into())]);
            })
        }
        SuperviseCommand::Photo { path } => {
            terminal.answer(&office::keep_photo(office, path)?, |terminal, photo| terminal.line(&photo.sha256))
        }
    }
}

fn draft(terminal: &Terminal, draft: &InspectionDraft) {
    let words = [
        ("group", draft.group.code.as_str().into()),
        ("leader", draft.group.leader.as_str().into()),
        ("count", Arg::Integer(draft.picked.len() as i64)),
    ];
    terminal.say("cli-inspect", &words);
    let rows: Vec<Vec<String>> = draft
        .picked
        .iter()
        .map(|one| {
            let reasons =
                one.reasons.iter().map(|reason| terminal.words().text(&format!("inspection-reason-{reason}")));
            let reasons: Vec<String> = reasons.collect();
            vec![
                one.borrower.code.clone(),
                one.borrower.name.clone(),
                reasons.join(", "),
                terminal.figure(one.outstanding),
                terminal.figure(one.overdue),
            ]
        })
        .collect();
    terminal.table(
        &["cli-code", "cli-picked-member", "cli-picked-reasons", "cli-outstanding", "cli-overdue"],
        3,
        &rows,
    );
}

fn checks(terminal: &Terminal, lines: &[UseCheckLine]) {
    let row = |line: &UseCheckLine| {
        vec![
            line.contract.clone(),
            line.borrower.name.clone(),
            terminal.day(line.check_by.as_deref()),
            terminal.words().text(&format!("use-check-{}", line.standing)),
            terminal.figure(line.disbursed),
        ]
    };
    let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
    terminal.table(&["cli-code", "cli-name", "cli-check-by", "cli-check-standing", "cli-outstanding"], 4, &rows);
}

fn balances(terminal: &Terminal, sheet: &AgreementSheet) {
    let words = [
        ("group", sheet.group.code.as_str().into()),
        ("asked", Arg::Integer(sheet.this_year.into())),
        ("share", Arg::Integer(sheet.yearly_share.into())),
    ];
    terminal.say("cli-agreement", &words);
    let rows: Vec<Vec<String>> = sheet
        .lines
        .iter()
        .map(|line| {
            vec![
                line.contract.clone().unwrap_or_default(),
                line.borrower.name.clone(),
                terminal.day(line.asked_on.as_deref()),
                terminal.figure(line.ours),
                terminal.figure(line.ours_interest),
            ]
        })
        .collect();
    terminal.table(&["cli-code", "cli-name", "cli-agreed-last", "cli-balance-ours", "cli-interest-ours"], 3, &rows);
}

fn plan(terminal: &Terminal, plan: &InspectionPlanning) {
    let words = [
        ("year", plan.year.to_string().into()),
        ("association", plan.association.name.as_str().into()),
        ("commune", plan.commune.name.as_str().into()),
        ("inspected", Arg::Integer(plan.inspected.into())),
        ("groups", Arg::Integer(plan.groups.len() as i64)),
    ];
    terminal.say("cli-plan", &words);
    let rows: Vec<Vec<String>> = plan
        .groups
        .iter()
        .map(|line| {
            vec![
                line.group.code.clone(),
                line.group.name.clone(),
                terminal.day(line.inspected.as_deref()),
                line.month.to_string(),
            ]
        })
        .collect();
    terminal.table(&["cli-code", "cli-name", "cli-inspected", "cli-plan-month"], 3, &rows);
}

fn job_lines(terminal: &Terminal, answer: &JobsAnswer) {
    let day = |day: &str| Arg::from(terminal.day(Some(day)));
    terminal.say("cli-jobs-title", &[("from", day(&answer.from)), ("through", day(&answer.through))]);
    let row = |line: &JobsLine| {
        let figures = [line.loans, line.created, line.kept, line.workers, line.women, line.with_card];
        let named = [line.key.clone(), line.name.clone()];
        named.into_iter().chain(figures.map(|figure| terminal.figure(figure))).collect::<Vec<String>>()
    };
    let mut rows: Vec<Vec<String>> = answer.rows.iter().map(row).collect();
    rows.push(row(&answer.total));
    let head = [
        "cli-code",
        "cli-name",
        "cli-loans",
        "cli-jobs-created",
        "cli-jobs-kept",
        "cli-jobs-workers",
        "cli-jobs-women",
        "cli-jobs-cards",
    ];
    terminal.table(&head, 2, &rows);
}

/// A customer on one screen.
pub fn customer(terminal: &Terminal, card: &CustomerCard) {
    terminal.say("cli-customer", &[("name", card.name.as_str().into()), ("code", card.code.as_str().into())]);
    let figures: [(&str, Whole); 5] = [
        ("cli-in-term", card.in_term),
        ("cli-overdue", card.overdue),
        ("cli-frozen", card.frozen),
        ("cli-interest-ours", card.interest_due),
        ("cli-savings", card.savings),
    ];
    for (label, figure) in figures {
        terminal.pair(label, &terminal.figure(figure));
    }
    terminal.pair("cli-broken", &format!("{}/{}", card.broken.broken, card.broken.of));
    let rows: Vec<Vec<String>> = card
        .loans
        .iter()
        .map(|loan| {
            vec![
                loan.contract.clone(),
                loan.programme.name.clone(),
                terminal.day(loan.due.as_deref()),
                terminal.figure(loan.outstanding),
                terminal.figure(loan.overdue),
            ]
        })
        .collect();
    terminal.table(&["cli-code", "cli-name", "cli-due-day", "cli-outstanding", "cli-overdue"], 3, &rows);
}

/// The dossier of a contract.
pub fn dossier(terminal: &Terminal, dossier: &Dossier) {
    let words =
        [("contract", dossier.loan.contract.as_str().into()), ("name", dossier.loan.borrower.name.as_str().into())];
    terminal.say("cli-dossier", &words);
    terminal.pair("cli-overdue", &terminal.figure(dossier.loan.now.overdue));
    terminal.pair("cli-interest-ours", &terminal.figure(dossier.loan.now.interest_due));
    terminal.pair("cli-broken", &format!("{}/{}", dossier.broken.broken, dossier.broken.of));
    if let Some(last) = &dossier.last_visit {
        terminal.pair("cli-last-visit", &terminal.day(Some(&last.visit.day.to_string())));
        if !last.visit.next_step.is_empty() {
            let next = terminal.words().text(&format!("next-step-{}", last.visit.next_step));
            terminal.pair("cli-next-step", &next);
        }
    }
    for line in &dossier.timeline {
        let known = ["payment", "visit", "note", "inspection"].contains(&line.kind.as_str());
        let word = if known { format!("timeline-{}", line.kind) } else { format!("event-{}", line.kind) };
        let amount = line.amount.map(|amount| terminal.figure(amount)).unwrap_or_default();
        let day = terminal.day(Some(&line.day));
        terminal.line(&format!("{day}  {}  {amount}  {}", terminal.words().text(&word), line.text));
    }
}
