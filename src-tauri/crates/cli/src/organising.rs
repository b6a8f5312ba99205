//! `organisation`, `show point`, `show staff`: points, people, communes and boards as of a day.

use office::{Office, OrganisationView, Refusal, StaffRef, TakePoints, Whole, organisation};
use wording::{Arg, fold};

use crate::arguments::{Arguments, OrganisationArguments, OrganisationCommand};
use crate::commands::request_id;
use crate::failure::Failure;
use crate::terminal::Terminal;

/// Shows the organisation, or takes over what reports state of it.
pub fn run(
    arguments: &Arguments,
    office: &mut Office,
    wanted: &OrganisationArguments,
    terminal: &Terminal,
) -> Result<(), Failure> {
    match &wanted.command {
        None => {
            let on = wanted.on.unwrap_or_else(|| office.business_day());
            terminal.answer(&organisation(office, on)?, print)
        }
        Some(OrganisationCommand::TakePoints { names }) => {
            let request = request_id(arguments)?.as_str().to_owned();
            let done = office::take_stated_points(office, &TakePoints { request, names: names.clone() })?;
            terminal.answer(&done, |terminal, done| {
                let taken = [("points", done.answer.points), ("groups", done.answer.groups)];
                terminal.say("cli-points-taken", &taken.map(|(name, count)| (name, Arg::Integer(count.0))));
            })
        }
    }
}

/// A point of today, by its identity or its name.
pub fn point(office: &Office, wanted: &str, terminal: &Terminal) -> Result<(), Failure> {
    let today = office.business_day();
    let view = organisation(office, today)?;
    let found = view.points.into_iter().find(|point| is_named(wanted, point.id, &[&point.name, &point.code]));
    let point = found.ok_or_else(|| Refusal::new("unknown-point").with("point", wanted).with("day", today))?;
    terminal.answer(&point, |terminal, point| {
        terminal.line(&point.name);
        terminal.pair("term-commune", &point.commune.name);
        if let Some(old) = &point.old_commune {
            terminal.pair("label-old-commune", &old.name);
        }
        terminal.pair("label-session-day", &point.day.to_string());
        terminal.pair("label-hours", &format!("{}–{}", point.starts, point.ends));
        terminal.pair("label-place", &point.place);
        terminal.pair("screen-groups", &terminal.figure(point.groups));
        terminal.pair("label-officer", &names(&point.officers));
    })
}

/// Someone who works here today, by identity, name or sign-in name.
pub fn staff(office: &Office, wanted: &str, terminal: &Terminal) -> Result<(), Failure> {
    let view = organisation(office, office.business_day())?;
    let found = view.staff.into_iter().find(|staff| is_named(wanted, staff.id, &[&staff.name, &staff.user]));
    let staff = found.ok_or_else(|| Refusal::new("unknown-staff").with("name", wanted))?;
    terminal.answer(&staff, |terminal, staff| {
        terminal.line(&staff.name);
        terminal.pair("label-post", &staff.post);
        terminal.pair("label-sign-in-name", &staff.user);
        terminal.pair("card-kind-point", &terminal.figure(staff.points));
        terminal.pair("screen-groups", &terminal.figure(staff.groups));
    })
}

fn is_named(wanted: &str, id: Whole, names: &[&str]) -> bool {
    wanted == id.0.to_string() || names.iter().any(|name| !name.is_empty() && fold(name) == fold(wanted))
}

fn names(officers: &[StaffRef]) -> String {
    if officers.is_empty() {
        return "–".to_owned();
    }
    officers.iter().map(|officer| officer.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn print(terminal: &Terminal, view: &OrganisationView) {
    terminal.say("as-of-date", &[("date", terminal.day(Some(&view.on)).into())]);
    let heading = |id: &str, count: usize| {
        terminal.line(&format!("{} ({})", terminal.words().text(id), terminal.figure(Whole(count as i64))));
    };
    heading("register-points", view.points.len());
    for point in &view.points {
        let line = [point.day.to_string(), point.name.clone(), point.commune.name.clone(), names(&point.officers)];
        terminal.line(&format!("  {:>2}  {} · {} · {}", line[0], line[1], line[2], line[3]));
    }
    heading("register-proposed", view.proposed.len());
    for point in &view.proposed {
        terminal.line(&format!("  {} · {}", point.name, terminal.figure(Whole(point.groups.len() as i64))));
    }
    heading("register-staff", view.staff.len());
    for staff in &view.staff {
        let (points, groups) = (terminal.figure(staff.points), terminal.figure(staff.groups));
        terminal.line(&format!("  {} · {} · {points} · {groups}", staff.name, staff.post));
    }
    heading("register-nobody", view.points_of_nobody.len() + view.groups_of_nobody.len());
    heading("register-communes", view.communes.len());
    for commune in &view.communes {
        let state = commune.state.as_ref().map_or_else(|| "–".to_owned(), |state| state.in_full());
        terminal.line(&format!("  {} {} = {state}", commune.code, commune.name));
    }
    heading("register-boards", view.boards.len());
    heading("register-party", view.party.len());
    for body in &view.party {
        terminal.line(&format!("  {}{}", "  ".repeat(body.depth as usize), body.name));
    }
}
