use chrono::NaiveDate;
use office::{
    ApprovalPreview, ApproveLoan, CheckLine, Office, RequestLine, RequestStepWanted, RequestWanted, StartRequest, Whole,
};
use wording::Arg;

use super::steps::show_taken;
use crate::arguments::{ApproveArguments, Arguments, LoanCommand, RequestArguments};
use crate::commands::{Rows, request_id};
use crate::failure::Failure;
use crate::show::repeated;
use crate::signing_in::second_person;
use crate::terminal::Terminal;
use crate::terms::instalments;

/// Every request, newest first.
pub fn list(office: &Office, terminal: &Terminal) -> Result<(), Failure> {
    let requests = Rows::all(office::list_requests(office)?);
    terminal.answer(&requests, |terminal, list| show_list(terminal, &list.rows))
}

fn show_list(terminal: &Terminal, requests: &[RequestLine]) {
    let row = |request: &RequestLine| {
        vec![
            request.id.0.to_string(),
            terminal.words().text(&format!("request-stage-{}", request.stage)),
            request.borrower.name.clone(),
            request.group.as_ref().map(|group| group.code.clone()).unwrap_or_default(),
            request.product.clone(),
            terminal.day(Some(&request.asked_on)),
            request.purpose.clone(),
            request.vote.map(|(present, in_favour)| format!("{in_favour}/{present}")).unwrap_or_default(),
            request.certificate.clone().unwrap_or_default(),
            terminal.figure(request.amount),
            request.months.to_string(),
        ]
    };
    let head = [
        "cli-request",
        "cli-stage",
        "cli-name",
        "cli-group",
        "cli-product",
        "cli-asked-on",
        "cli-purpose",
        "cli-vote",
        "cli-certificate",
        "cli-amount",
        "cli-months",
    ];
    terminal.table(&head, 9, &requests.iter().map(row).collect::<Vec<_>>());
}

/// Takes a request in.
pub(super) fn start(
    arguments: &Arguments,
    office: &mut Office,
    asked: &RequestArguments,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let wanted = RequestWanted {
        borrower: asked.borrower.clone(),
        group: asked.group.clone(),
        product: asked.product.clone(),
        amount: Whole(asked.amount),
        months: asked.months,
        units: asked.units,
        cost: asked.cost.map(Whole),
        cost_is: asked.cost_is.clone(),
        purpose: asked.purpose.clone(),
    };
    let request = request_id(arguments)?.as_str().to_owned();
    let done = office::start_request(office, &StartRequest { request, day: asked.day, wanted })?;
    show_request(&done, terminal)
}

/// Takes a request further.
pub(super) fn step(
    arguments: &Arguments,
    office: &mut Office,
    command: &LoanCommand,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let Some((id, day, wanted)) = step_wanted(command) else { return Ok(()) };
    let request = request_id(arguments)?;
    show_request(&office::request_step(office, request.as_str(), Whole(id), day, &wanted)?, terminal)
}

fn step_wanted(command: &LoanCommand) -> Option<(i64, NaiveDate, RequestStepWanted)> {
    Some(match command {
        LoanCommand::Vote { id, day, present, in_favour } => {
            (*id, *day, RequestStepWanted::Vote { present: *present, in_favour: *in_favour })
        }
        LoanCommand::Certify { id, day, class, from, through, number } => {
            let step = RequestStepWanted::Certify {
                class: class.clone(),
                valid_from: *from,
                valid_through: *through,
                number: number.clone(),
            };
            (*id, *day, step)
        }
        LoanCommand::Decline { id, day, reason } => (*id, *day, RequestStepWanted::Decline { reason: reason.clone() }),
        LoanCommand::Notify { id, day, number } => (*id, *day, RequestStepWanted::Notify { number: number.clone() }),
        _ => return None,
    })
}

fn show_request(done: &office::Done<Whole>, terminal: &Terminal) -> Result<(), Failure> {
    let answer = serde_json::json!({ "id": done.answer, "repeated": done.repeated });
    terminal.answer(&answer, |terminal, _| {
        terminal.say("cli-request-stands", &[("id", done.answer.0.to_string().into())]);
        repeated(terminal, done);
    })
}

/// Decides on a request, or shows what would be decided.
pub(super) fn approve(
    arguments: &Arguments,
    office: &mut Office,
    decision: &ApproveArguments,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let wanted = ApproveLoan {
        request: request_id(arguments)?.as_str().to_owned(),
        loan: Whole(decision.id),
        day: decision.day,
        contract: decision.contract.clone(),
        amount: Whole(decision.amount),
        months: decision.months,
        disbursed_on: decision.disbursed,
        study: decision.study_from.zip(decision.study_until),
        overrides: decision.overrides.clone(),
    };
    match &decision.checker {
        Some(name) if !decision.preview => {
            let second = second_person(office, name, terminal)?;
            terminal.answer(&office::approve_loan(office, &wanted, &second)?, show_taken)
        }
        _ => terminal.answer(&office::preview_approval(office, &wanted)?, show_preview),
    }
}

fn show_preview(terminal: &Terminal, preview: &ApprovalPreview) {
    let head = [("months", Arg::Integer(preview.months.into())), ("rate", preview.rate_percent.as_str().into())];
    terminal.say("cli-schedule", &head);
    if let Some(last) = &preview.grace_through {
        terminal.say("cli-grace-through", &[("day", terminal.day(Some(last)).into())]);
    }
    checks(terminal, &preview.checks);
    instalments(terminal, &preview.instalments);
}

fn checks(terminal: &Terminal, checks: &[CheckLine]) {
    let figure = |figure: Option<Whole>| figure.map_or_else(String::new, |figure| terminal.figure(figure));
    let row = |check: &CheckLine| {
        vec![
            terminal.words().text(&format!("guard-{}", check.guard)),
            terminal.words().text(&format!("outcome-{}", check.outcome)),
            check.reason.clone().unwrap_or_default(),
            figure(check.found),
            figure(check.limit),
        ]
    };
    let head = ["cli-guard", "cli-outcome", "cli-reason", "cli-found", "cli-limit"];
    terminal.table(&head, 3, &checks.iter().map(row).collect::<Vec<_>>());
}
