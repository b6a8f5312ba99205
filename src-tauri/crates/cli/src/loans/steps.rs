use office::{Done, DoubtLine, LoanBrief, Office, StepPreview, StepTaken, StepWanted, TakeStep, Whole};
use wording::Arg;

use crate::arguments::{Arguments, StepArguments};
use crate::commands::request_id;
use crate::effect;
use crate::failure::Failure;
use crate::show::repeated;
use crate::signing_in::second_person;
use crate::terminal::Terminal;

/// Takes a step, or shows what it would change.
pub(super) fn take(
    arguments: &Arguments,
    office: &mut Office,
    step: &StepArguments,
    wanted: StepWanted,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let wanted = TakeStep {
        request: request_id(arguments)?.as_str().to_owned(),
        loan: step.loan.clone(),
        day: step.day,
        backdated: step.backdated,
        step: wanted,
        overrides: step.overrides.clone(),
    };
    if step.preview {
        return terminal.answer(&office::preview_step(office, &wanted)?, show_preview);
    }
    let second = step.checker.as_ref().map(|name| second_person(office, name, terminal)).transpose()?;
    terminal.answer(&office::take_step(office, &wanted, second.as_ref())?, show_taken)
}

/// What a step made of the loan.
pub(super) fn show_taken(terminal: &Terminal, done: &Done<StepTaken>) {
    let taken = &done.answer;
    brief(terminal, &taken.after);
    if let Some(receipt) = &taken.receipt {
        terminal.say("cli-receipt-number", &[("receipt", receipt.as_str().into())]);
    }
    terminal.say("cli-event-number", &[("event", taken.event.0.to_string().into())]);
    repeated(terminal, done);
}

/// A loan in figures.
pub(super) fn brief(terminal: &Terminal, loan: &LoanBrief) {
    terminal.pair("cli-standing", &terminal.words().text(&format!("standing-{}", loan.standing)));
    terminal.pair("cli-final-due", &terminal.day(loan.due.as_deref()));
    let figures = [
        ("cli-disbursed", loan.disbursed),
        ("cli-repaid", loan.repaid),
        ("cli-in-term", loan.in_term),
        ("cli-overdue", loan.overdue),
        ("cli-frozen", loan.frozen),
        ("cli-interest-due", loan.interest_due),
        ("cli-grace-due", loan.grace_due),
    ];
    for (label, amount) in figures {
        terminal.pair(label, &terminal.figure(amount));
    }
}

fn show_preview(terminal: &Terminal, preview: &StepPreview) {
    let loan = LOAN.map(|(label, of)| (label, of(&preview.before), of(&preview.after)));
    effect::show_with(terminal, &loan, &preview.effect);
    for doubt in &preview.doubts {
        show_doubt(terminal, doubt);
    }
    if preview.takes_two {
        terminal.say("cli-takes-two", &[]);
    }
}

const LOAN: [effect::Figure<LoanBrief>; 5] = [
    ("cli-in-term", |loan| loan.in_term),
    ("cli-overdue", |loan| loan.overdue),
    ("cli-frozen", |loan| loan.frozen),
    ("cli-interest-due", |loan| loan.interest_due),
    ("cli-grace-due", |loan| loan.grace_due),
];

fn show_doubt(terminal: &Terminal, doubt: &DoubtLine) {
    let rule = terminal.words().text(&format!("guard-{}", doubt.rule));
    let compared = |text: &str| match text.parse() {
        Ok(amount) if doubt.rule == "overdue-amount" => terminal.figure(Whole(amount)),
        _ => terminal.day(Some(text)),
    };
    let words: [(&str, Arg); 3] =
        [("rule", rule.into()), ("found", compared(&doubt.found).into()), ("limit", compared(&doubt.limit).into())];
    terminal.say("cli-doubt", &words);
}
