use chrono::NaiveDate;
use events::EventRef;
use ledger::Dong;
use lending::ids::{GroupId, Node};
use lending::session::{Counted, SessionBook, SessionGap, Team, gaps};
use serde::Serialize;
use store::Reading;
use store::queries::SessionRecord;

use super::{find, point_name};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// A session, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SessionPage {
    /// What the list says of it.
    pub line: SessionLine,
    /// Who sits there.
    pub team: Team,
    /// Cash taken along.
    pub advance: Whole,
    /// Cash that came in.
    pub cash_in: Whole,
    /// Cash that was paid out.
    pub cash_out: Whole,
    /// The cash there must be: taken along, more what came in, less what was paid out.
    pub cash: Whole,
    /// The cash as it was counted.
    pub counted: Option<Whole>,
    /// The count that holds, the largest note first.
    pub notes: Vec<Counted>,
    /// The groups expected, by leaders' names.
    pub groups: Vec<SessionGroupLine>,
    /// What was booked there, in order.
    pub bookings: Vec<SessionBookingLine>,
    /// What keeps it from being closed.
    pub gaps: Vec<SessionGapLine>,
}

/// A session in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SessionLine {
    /// Whose book.
    pub node: u16,
    /// The event that opened it.
    pub session: Whole,
    /// The point's card.
    pub point: Whole,
    /// The point's name.
    pub name: String,
    /// The day.
    pub day: String,
    /// Whether it is closed.
    pub closed: bool,
    /// Whether this machine sits in it.
    pub sitting: bool,
}

/// A group of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SessionGroupLine {
    /// Identity.
    pub group: Whole,
    /// The bank's code.
    pub code: String,
    /// The leader.
    pub leader: String,
    /// What the leader's sheet comes to; nothing while none was handed in.
    pub declared: Option<Whole>,
    /// What was booked of it.
    pub booked: Whole,
}

/// A booking of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SessionBookingLine {
    /// The event.
    pub event: Whole,
    /// What it was; `event-<kind>` words it.
    pub kind: String,
    /// The code of the group whose sheet it is of.
    pub group: Option<String>,
    /// Cash it brought; below nothing where it was paid out.
    pub cash: Whole,
}

/// A difference that keeps a session open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SessionGapLine {
    /// Which; `session-gap-<gap>` words it.
    pub gap: String,
    /// The group's code.
    pub group: Option<String>,
    /// As the sheet says, or as it was counted.
    pub said: Option<Whole>,
    /// As the book has it.
    pub booked: Option<Whole>,
}

/// A session, by the office whose it is (otherwise our own) and the event that opened it (otherwise the one this machine
/// sits in).
pub fn session_page(office: &Office, node: Option<u16>, session: Option<Whole>) -> Result<SessionPage, Error> {
    let node = match node {
        Some(number) => Node::new(number).map_err(|_| unknown(number))?,
        None => office.node()?,
    };
    let found = find(office.read(), node, session)?;
    page(office.read(), found.at)
}

fn unknown(node: u16) -> Refusal {
    Refusal::new("unknown-session").with("session", node.to_string())
}

/// Sessions from a day through another, the last first.
pub fn list_sessions(office: &Office, from: NaiveDate, through: NaiveDate) -> Result<Vec<SessionLine>, Error> {
    let reading = office.read();
    let sitting = reading.sitting()?.map(|record| record.at);
    reading.sessions(from, through)?.iter().map(|record| line(reading, record, sitting)).collect()
}

/// The session an event opened, as it stands.
pub(super) fn page(reading: Reading<'_>, at: EventRef) -> Result<SessionPage, Error> {
    let record = reading.session(at)?.ok_or_else(|| Error::fault("session without opening"))?;
    let sitting = reading.sitting()?.map(|record| record.at);
    let held = reading.session_book(&record)?;
    let bookings = reading.session_bookings(&record)?;
    let sum = |is_in: bool| Dong::sum(bookings.iter().map(|one| one.cash).filter(|cash| cash.is_positive() == is_in));
    let counted = record.count.as_ref().map(|count| count.total()).transpose()?;
    let code = |group: GroupId| reading.group_code(group).map(Option::unwrap_or_default);
    let mut lines = Vec::with_capacity(bookings.len());
    for booking in &bookings {
        lines.push(SessionBookingLine {
            event: Whole(booking.event as i64),
            kind: booking.kind.clone(),
            group: booking.group.map(code).transpose()?,
            cash: booking.cash.into(),
        });
    }
    let mut differences = Vec::new();
    for gap in gaps(&held, record.count.as_ref())? {
        differences.push(gap_line(reading, &gap)?);
    }
    Ok(SessionPage {
        line: line(reading, &record, sitting)?,
        team: record.opened.team.clone(),
        advance: record.opened.advance.into(),
        cash_in: sum(true)?.into(),
        cash_out: Whole(-sum(false)?.get()),
        cash: held.cash()?.into(),
        counted: counted.map(Whole::from),
        notes: record.count.map(|count| count.notes).unwrap_or_default(),
        groups: group_lines(reading, &held)?,
        bookings: lines,
        gaps: if record.closed.is_some() { Vec::new() } else { differences },
    })
}

fn line(reading: Reading<'_>, record: &SessionRecord, sitting: Option<EventRef>) -> Result<SessionLine, Error> {
    Ok(SessionLine {
        node: record.at.node.get(),
        session: Whole(record.at.seq as i64),
        point: record.opened.point.get().into(),
        name: point_name(reading, record.opened.point)?,
        day: record.opened.day.to_string(),
        closed: record.closed.is_some(),
        sitting: sitting == Some(record.at),
    })
}

fn group_lines(reading: Reading<'_>, held: &SessionBook) -> Result<Vec<SessionGroupLine>, Error> {
    let mut lines = Vec::with_capacity(held.groups.len());
    for (group, handed) in &held.groups {
        let record = reading.group(*group)?.ok_or_else(|| Error::fault("session of an unknown group"))?;
        lines.push(SessionGroupLine {
            group: group.get().into(),
            code: record.code.as_str().to_owned(),
            leader: record.leader,
            declared: handed.declared.map(Whole::from),
            booked: handed.booked.into(),
        });
    }
    wording::sort_names(&mut lines, |line| &line.leader);
    Ok(lines)
}

fn gap_line(reading: Reading<'_>, gap: &SessionGap) -> Result<SessionGapLine, Error> {
    let (name, group, said, booked) = match gap {
        SessionGap::NoSheet { group, booked } => ("no-sheet", Some(*group), None, Some(*booked)),
        SessionGap::Sheet { group, declared, booked } => ("sheet", Some(*group), Some(*declared), Some(*booked)),
        SessionGap::Stranger { group } => ("stranger", Some(*group), None, None),
        SessionGap::NotCounted => ("not-counted", None, None, None),
        SessionGap::Cash { counted, booked } => ("cash", None, Some(*counted), Some(*booked)),
    };
    Ok(SessionGapLine {
        gap: name.to_owned(),
        group: group.map(|group| reading.group_code(group)).transpose()?.flatten(),
        said: said.map(Whole::from),
        booked: booked.map(Whole::from),
    })
}
