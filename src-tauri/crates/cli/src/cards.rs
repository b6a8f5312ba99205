//! `card`, `group register`: what an office writes down beside its bookings.

use office::{
    BinCard, CardChecks, CardView, Done, KeepCard, KeptCard, Office, Refusal, RegisterGroup, SecondPerson, Whole,
};
use serde::Serialize;

use crate::arguments::{Arguments, BothArguments, CardCommand, GroupCommand, KeepArguments};
use crate::commands::{Rows, read_text, request_id};
use crate::failure::Failure;
use crate::show::repeated;
use crate::signing_in::second_person;
use crate::terminal::Terminal;

/// Does what the arguments say with a card.
pub fn run(
    arguments: &Arguments,
    office: &mut Office,
    command: &CardCommand,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let request = request_id(arguments)?.as_str().to_owned();
    let done = match command {
        CardCommand::Keep(wanted) => return keep(office, request, wanted, terminal),
        CardCommand::Show { id } => return show(office, Whole(*id), terminal),
        CardCommand::List => {
            return terminal.answer(&Rows::all(office::bin_list(office)?), |terminal, bin| {
                for binned in &bin.rows {
                    let card = &binned.card;
                    let parts = [&card.id.0.to_string(), &card.kind, &binned.about, &binned.at, &binned.maker];
                    terminal.line(&parts.map(String::as_str).join("  "));
                }
            });
        }
        CardCommand::Bin { id } => {
            let was = office::open_card(office, Whole(*id))?.seq;
            office::bin_card(office, &BinCard { request, id: Whole(*id), was })?
        }
        CardCommand::Restore { id } => office::restore_card(office, &request, Whole(*id))?,
        CardCommand::Undo { event } => office::undo_card(office, &request, Whole(*event))?,
    };
    terminal.answer(&done, kept)
}

/// Does what the arguments say with a group.
pub fn group(
    arguments: &Arguments,
    office: &mut Office,
    command: &GroupCommand,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let GroupCommand::Register { id, code, day, both } = command;
    let wanted = RegisterGroup {
        request: request_id(arguments)?.as_str().to_owned(),
        id: Whole(*id),
        was: office::open_card(office, Whole(*id))?.seq,
        code: code.clone(),
        day: *day,
        overrides: both.overrides.clone(),
    };
    let second = second_of(office, both, terminal)?;
    terminal.answer(&office::register_group(office, &wanted, second.as_ref())?, kept)
}

fn second_of(office: &Office, both: &BothArguments, terminal: &Terminal) -> Result<Option<SecondPerson>, Failure> {
    both.checker.as_ref().map(|name| second_person(office, name, terminal)).transpose()
}

fn keep(office: &mut Office, request: String, wanted: &KeepArguments, terminal: &Terminal) -> Result<(), Failure> {
    let card = serde_json::from_str(&read_text(&wanted.file)?)
        .map_err(|error| Failure::Usage(format!("{}: {error}", wanted.file.display())))?;
    let id = wanted.id.map(Whole);
    let was = id.map(|id| office::open_card(office, id)).transpose()?.map(|card| card.seq);
    let asked = KeepCard { request, id, was, card, overrides: wanted.both.overrides.clone() };
    if wanted.preview {
        return terminal.answer(&office::check_card(office, &asked)?, doubts);
    }
    let second = second_of(office, &wanted.both, terminal)?;
    terminal.answer(&office::keep_card(office, &asked, second.as_ref())?, kept)
}

/// A card with what happened to it.
#[derive(Serialize)]
struct Shown {
    card: CardView,
    history: Vec<office::CardEvent>,
}

fn show(office: &Office, id: Whole, terminal: &Terminal) -> Result<(), Failure> {
    let shown = Shown { card: office::open_card(office, id)?, history: office::card_history(office, id)? };
    let words = serde_json::to_string_pretty(&shown.card.card).map_err(Failure::fault)?;
    terminal.answer(&shown, |terminal, shown| {
        line(terminal, &shown.card);
        terminal.line(&words);
        for event in &shown.history {
            terminal.line(&format!("{}  {}  {}", event.at, event.act, event.maker));
        }
    })
}

/// The kind by its stable name, which is also the key a card's JSON begins with.
fn line(terminal: &Terminal, card: &CardView) {
    terminal.line(&format!("{}  {}", card.id.0, card.kind));
}

fn kept(terminal: &Terminal, done: &Done<KeptCard>) {
    line(terminal, &done.answer.card);
    terminal.say("cli-event-number", &[("event", done.answer.event.0.to_string().into())]);
    repeated(terminal, done);
}

/// What the rules hold against a card, in the words of a refusal's rule.
fn doubts(terminal: &Terminal, checks: &CardChecks) {
    for doubt in &checks.doubts {
        let does = match (doubt.warns, doubt.refuses) {
            (true, _) => "warns",
            (_, true) => "refuses",
            _ => "takes-two",
        };
        let mut refusal = Refusal::new("card-refused").with("rule", doubt.rule.as_str());
        refusal.facts.extend(doubt.facts.clone());
        let told = office::Refused::worded(terminal.words(), &refusal.into(), None);
        terminal.line(&format!("{}: {}", terminal.words().text(&format!("severity-{does}")), told.what));
    }
}
