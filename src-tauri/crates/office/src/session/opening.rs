use chrono::NaiveDate;
use events::Fact;
use lending::cards::Card;
use lending::ids::{CardId, GroupId, Node};
use lending::session::{NotATeam, NotOpened, SessionOpened, Sitting, Team};
use serde::Deserialize;
use store::Reading;

use super::views::{SessionPage, page};
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::days::check_day;
use crate::error::{Error, Refusal};
use crate::groups::find_group;
use crate::listing::PlaceBook;
use crate::office::{Done, Office, answered_before};
use crate::opening::short_text;

/// A session to be opened.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OpenSession {
    /// Makes a repeat harmless.
    pub request: String,
    /// The point's card: its identity, or its name.
    pub point: String,
    /// The session's day.
    pub day: NaiveDate,
    /// Who sits there.
    pub team: Team,
    /// Cash taken along out of the office's cash; may be nothing.
    pub advance: Whole,
    /// The codes or identities of the groups expected; otherwise all that transact at the point.
    #[serde(default)]
    pub groups: Option<Vec<String>>,
}

/// Opens a session at a point. Refused: a team that is none, a second session of the point on that day, a day that is
/// not open, an advance below nothing, groups of another office.
pub fn open_session(office: &mut Office, wanted: &OpenSession) -> Result<Done<SessionPage>, Error> {
    let request = read_request(&wanted.request)?;
    let node = office.node()?;
    let opened = read(office, node, wanted)?;
    let (at, repeated) = office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::SessionOpened(before) if *before == opened => Some(event.at),
            _ => None,
        })?;
        if let Some(before) = before {
            return Ok((before, true));
        }
        let reading = writing.read();
        check_day(reading, at, node, opened.day, false)?;
        if reading.session_of_day(opened.point, opened.day)?.is_some() {
            let point = super::point_name(reading, opened.point)?;
            return Err(Refusal::new("session-opened-before").with("point", point).with("day", opened.day).into());
        }
        let appended = at.record(writing, &request, opened.day, Fact::SessionOpened(opened.clone()))?;
        Ok((appended.event().at, false))
    })?;
    Ok(Done { answer: page(office.read(), at)?, repeated })
}

fn read(office: &Office, node: Node, wanted: &OpenSession) -> Result<SessionOpened, Error> {
    let point = find_point(office.read(), node, &wanted.point, wanted.day)?;
    let groups = match &wanted.groups {
        Some(keys) => keys.iter().map(|key| own_group(office, node, key)).collect::<Result<_, _>>()?,
        None => groups_of(office, point, wanted.day)?,
    };
    let advance = ledger::Dong::new(wanted.advance.0)?;
    let opened = SessionOpened { point, day: wanted.day, team: seated(office, &wanted.team)?, advance, groups };
    opened.check(wording::fold).map_err(|why| refuse(office.read(), &why))?;
    Ok(opened)
}

/// A point held on the day, by its identity or its name.
fn find_point(reading: Reading<'_>, node: Node, key: &str, day: NaiveDate) -> Result<CardId, Error> {
    let folded = wording::fold(key.trim());
    let is_meant = |point: &&store::queries::PointPlace| {
        point.node == node.get() && (point.id.to_string() == folded || wording::fold(&point.name) == folded)
    };
    let held = reading.points_on(day)?;
    let mut meant = held.iter().filter(is_meant);
    let only = meant.next().filter(|_| meant.next().is_none());
    let id = only.and_then(|point| CardId::parse(point.id).ok());
    id.ok_or_else(|| Refusal::new("unknown-point").with("point", key).with("day", day).into())
}

fn own_group(office: &Office, node: Node, key: &str) -> Result<GroupId, Error> {
    let group = find_group(office, key)?;
    if group.id.node() == node.get() {
        Ok(group.id)
    } else {
        Err(Refusal::new("not-our-group").with("group", group.code.as_str()).into())
    }
}

/// The groups that transact at a point on a day, in the order of their leaders' names.
fn groups_of(office: &Office, point: CardId, day: NaiveDate) -> Result<Vec<GroupId>, Error> {
    let places = PlaceBook::read(office, day)?;
    let stands = |id: &&i64| {
        let ended = places.groups.get(id).is_none_or(|group| group.ended.is_some());
        !ended && places.point_card(**id) == Some(point.get())
    };
    places.order.iter().filter(stands).map(|id| GroupId::parse(*id).map_err(Error::fault)).collect()
}

/// The team with everybody's card, where one card and no other has that name.
fn seated(office: &Office, team: &Team) -> Result<Team, Error> {
    let cards = office.read().cards("staff")?;
    let seat = |duty: &str, sitting: &Sitting| {
        // A duty nobody has is refused with the team's own words.
        let empty = sitting.name.trim().is_empty();
        let name = if empty { String::new() } else { short_text(duty, &sitting.name)? };
        let folded = wording::fold(&name);
        let mut named = cards.iter().filter(|record| {
            matches!(&record.card, Card::Staff(staff) if record.binned.is_none() && wording::fold(&staff.name) == folded)
        });
        let only = named.next().filter(|_| named.next().is_none()).map(|record| record.id);
        Ok::<_, Error>(Sitting { staff: sitting.staff.or(only), name })
    };
    let staff = |sitting: &Sitting| {
        let known =
            sitting.staff.is_none_or(|id| cards.iter().any(|record| record.id == id && record.binned.is_none()));
        if known { Ok(()) } else { Err(Refusal::new("card-names-unknown").with("kind", "card")) }
    };
    for (_, sitting) in team.duties() {
        staff(sitting)?;
    }
    Ok(Team {
        head: seat("session-head", &team.head)?,
        controller: seat("session-controller", &team.controller)?,
        teller: seat("session-teller", &team.teller)?,
    })
}

fn refuse(reading: Reading<'_>, why: &NotOpened) -> Error {
    let refusal = match why {
        NotOpened::Team(NotATeam::Nobody(duty)) => Refusal::new("team-duty-empty").with("duty", *duty),
        NotOpened::Team(NotATeam::Twice(name)) => Refusal::new("team-person-twice").with("name", name.as_str()),
        NotOpened::Advance(advance) => Refusal::new("advance-below-zero").with("advance", *advance),
        NotOpened::TooManyGroups => {
            Refusal::new("session-groups-too-many").with("limit", lending::session::MOST_GROUPS as i64)
        }
        NotOpened::GroupTwice(group) => match reading.group_code(*group) {
            Ok(code) => Refusal::new("session-group-twice").with("group", code.unwrap_or_default()),
            Err(error) => return error.into(),
        },
    };
    refusal.into()
}
