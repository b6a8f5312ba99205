//! `session`: opened, sat in, handed in, counted, closed; and where sheets, cash and book differ.

use office::{
    CountCash, Counted, HandGroup, Office, OpenSession, SessionGapLine, SessionGroupLine, SessionLine, SessionPage,
    Sitting, Team, Whole,
};
use serde::Serialize;

use crate::arguments::{Arguments, SessionCommand, SessionOpening};
use crate::commands::{Rows, request_id};
use crate::failure::Failure;
use crate::signing_in::second_person;
use crate::terminal::Terminal;

/// Does what the arguments say.
pub fn run(
    arguments: &Arguments,
    office: &mut Office,
    command: &SessionCommand,
    terminal: &Terminal,
) -> Result<(), Failure> {
    match command {
        SessionCommand::Open(wanted) => open(arguments, office, wanted, terminal),
        SessionCommand::Enter { session } => {
            terminal.answer(&office::enter_session(office, Whole(*session))?, show_page)
        }
        SessionCommand::Leave => {
            office::leave_session(office)?;
            terminal.answer(&Left { sitting: false }, |terminal, _| terminal.say("cli-session-left", &[]))
        }
        SessionCommand::Hand { group, declared, session } => {
            let request = request_id(arguments)?.as_str().to_owned();
            let (session, declared) = (session.map(Whole), Whole(*declared));
            let wanted = HandGroup { request, session, group: group.clone(), declared };
            terminal.answer(&office::hand_group(office, &wanted)?, |terminal, done| show_page(terminal, &done.answer))
        }
        SessionCommand::Count { notes, session } => count(arguments, office, (notes, *session), terminal),
        SessionCommand::Close { checker, session } => {
            let second = second_person(office, checker, terminal)?;
            let done = office::close_session(office, &request_id(arguments)?, session.map(Whole), &second)?;
            terminal.answer(&done, |terminal, done| show_page(terminal, &done.answer))
        }
        SessionCommand::Reopen { reason, checker, session } => {
            let second = second_person(office, checker, terminal)?;
            let done = office::reopen_session(office, &request_id(arguments)?, session.map(Whole), reason, &second)?;
            terminal.answer(&done, |terminal, done| show_page(terminal, &done.answer))
        }
        SessionCommand::Show { session, node } => {
            terminal.answer(&office::session_page(office, *node, session.map(Whole))?, show_page)
        }
        SessionCommand::List { from, through } => {
            let lines = Rows::all(office::list_sessions(office, *from, *through)?);
            terminal.answer(&lines, |terminal, list| show_lines(terminal, &list.rows))
        }
    }
}

/// Where the machine sits after leaving.
#[derive(Serialize)]
struct Left {
    sitting: bool,
}

fn open(
    arguments: &Arguments,
    office: &mut Office,
    wanted: &SessionOpening,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let sitting = |name: &str| Sitting { staff: None, name: name.to_owned() };
    let wanted = OpenSession {
        request: request_id(arguments)?.as_str().to_owned(),
        point: wanted.point.clone(),
        day: wanted.day,
        team: Team {
            head: sitting(&wanted.head),
            controller: sitting(&wanted.controller),
            teller: sitting(&wanted.teller),
        },
        advance: Whole(wanted.advance),
        groups: wanted.groups.clone(),
    };
    terminal.answer(&office::open_session(office, &wanted)?, |terminal, done| show_page(terminal, &done.answer))
}

fn count(
    arguments: &Arguments,
    office: &mut Office,
    (notes, session): (&[(i64, u32)], Option<i64>),
    terminal: &Terminal,
) -> Result<(), Failure> {
    let notes = notes.iter().map(|(note, pieces)| Counted::of(*note, *pieces));
    let notes = notes.collect::<Result<_, _>>().map_err(office::Error::from)?;
    let wanted = CountCash { request: request_id(arguments)?.as_str().to_owned(), session: session.map(Whole), notes };
    terminal.answer(&office::count_cash(office, &wanted)?, |terminal, done| show_page(terminal, &done.answer))
}

fn show_page(terminal: &Terminal, page: &SessionPage) {
    let line = &page.line;
    let words = [
        ("session", line.session.0.to_string().into()),
        ("point", line.name.as_str().into()),
        ("day", terminal.day(Some(&line.day)).into()),
    ];
    terminal.say("cli-session-line", &words);
    let people = page.team.duties().map(|(_, sitting)| sitting.name.clone());
    terminal.pair("cli-session-team", &people.join(", "));
    terminal.pair("cli-session-state", &state(terminal, line));
    let figures = [
        ("cli-session-advance", Some(page.advance)),
        ("cli-session-in", Some(page.cash_in)),
        ("cli-session-out", Some(page.cash_out)),
        ("cli-session-cash", Some(page.cash)),
        ("cli-session-counted", page.counted),
    ];
    for (label, amount) in figures {
        terminal.pair(label, &figure(terminal, amount));
    }
    let group = |group: &SessionGroupLine| {
        vec![group.code.clone(), group.leader.clone(), figure(terminal, group.declared), terminal.figure(group.booked)]
    };
    let rows: Vec<Vec<String>> = page.groups.iter().map(group).collect();
    let head = ["cli-session-group", "cli-session-leader", "cli-session-declared", "cli-session-booked"];
    terminal.table(&head, 2, &rows);
    show_gaps(terminal, page);
}

fn show_gaps(terminal: &Terminal, page: &SessionPage) {
    if page.gaps.is_empty() {
        terminal.say("cli-session-agrees", &[]);
        return;
    }
    let gap = |gap: &SessionGapLine| {
        let name = terminal.words().text(&format!("session-gap-{}", gap.gap));
        let group = gap.group.clone().unwrap_or_else(|| "–".to_owned());
        vec![name, group, figure(terminal, gap.said), figure(terminal, gap.booked)]
    };
    let rows: Vec<Vec<String>> = page.gaps.iter().map(gap).collect();
    let head = ["cli-session-gap", "cli-session-group", "cli-session-declared", "cli-session-booked"];
    terminal.table(&head, 2, &rows);
}

fn show_lines(terminal: &Terminal, lines: &[SessionLine]) {
    let row = |line: &SessionLine| {
        let number = format!("{}-{}", line.node, line.session.0);
        vec![number, terminal.day(Some(&line.day)), line.name.clone(), state(terminal, line)]
    };
    let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
    terminal.table(&["cli-session-number", "cli-session", "cli-session-point", "cli-session-state"], 4, &rows);
}

fn state(terminal: &Terminal, line: &SessionLine) -> String {
    let state = terminal.words().text(if line.closed { "cli-session-closed" } else { "cli-session-open" });
    if line.sitting { format!("{state}, {}", terminal.words().text("cli-session-here")) } else { state }
}

fn figure(terminal: &Terminal, amount: Option<Whole>) -> String {
    amount.map_or_else(|| "–".to_owned(), |amount| terminal.figure(amount))
}
