//! `today`: the week's sessions, what wants doing, how the exchange stands.

use office::{Office, TodayCount, TodaySession};
use wording::Arg;

use crate::failure::Failure;
use crate::show;
use crate::terminal::Terminal;

/// Prints the office's day, or that of the one who is signed in.
pub fn print(office: &Office, mine: bool, terminal: &Terminal) -> Result<(), Failure> {
    terminal.answer(&office::today(office, mine)?, |terminal, today| {
        let scope = match (mine, today.has_mine) {
            (true, true) => "cli-today-mine",
            (true, false) => "cli-today-nothing-mine",
            (false, _) => "cli-today",
        };
        terminal.say(scope, &[("day", terminal.day(Some(&today.day)).into())]);
        sessions(terminal, &today.sessions);
        work(terminal, &today.lists);
        if !today.exchange.is_empty() {
            show::peers(terminal, &today.exchange);
        }
        terminal.say("cli-today-unverified", &[("count", Arg::Integer(today.unverified_rules.0))]);
    })
}

fn sessions(terminal: &Terminal, sessions: &[TodaySession]) {
    let row = |session: &TodaySession| {
        vec![terminal.day(Some(&session.day)), session.places.join(", "), terminal.figure(session.groups)]
    };
    let rows: Vec<Vec<String>> = sessions.iter().map(row).collect();
    terminal.table(&["cli-session", "cli-today-places", "cli-today-groups"], 2, &rows);
}

fn work(terminal: &Terminal, lists: &[TodayCount]) {
    let row = |one: &TodayCount| {
        let name = terminal.words().text(&format!("today-{}", one.list));
        vec![name, terminal.figure(one.count), terminal.figure(one.late), terminal.figure(one.soon)]
    };
    let rows: Vec<Vec<String>> = lists.iter().map(row).collect();
    terminal.table(&["cli-today-work", "cli-today-count", "cli-today-late", "cli-today-soon"], 1, &rows);
}
