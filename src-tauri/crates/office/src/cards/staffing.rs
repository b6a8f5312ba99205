//! What stands against cards of people, duties, points and Party bodies: not the bank's rules, but what cannot be so, or
//! what the clerk has to know. Source: SOURCES.md R-141.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use lending::cards::{Card, Duty, PartyBody, Point, Staff};
use lending::ids::CardId;
use store::queries::CardRecord;
use store::{Reading, is_same_user};

use super::views::CardDoubt;
use crate::error::{Error, FactValue};
use crate::office::Office;
use crate::users::list_users;

/// Told, or refused whoever stands by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Warns,
    Refuses,
}

/// What stands against such a card; nothing against any other.
pub(super) fn doubts(reading: Reading<'_>, before: Option<&CardRecord>, card: &Card) -> Result<Vec<CardDoubt>, Error> {
    let own = before.map(|record| record.id);
    match card {
        Card::Duty(duty) => duty_doubts(reading, own, duty),
        Card::Staff(staff) => staff_doubts(reading, own, staff),
        Card::Point(point) => Ok(closing_point(reading, own, point)?.into_iter().collect()),
        Card::PartyBody(body) => Ok(ring(reading, own, body)?.into_iter().collect()),
        _ => Ok(Vec::new()),
    }
}

/// A name to sign in with that no user of this book has: nothing would be "mine" to them.
pub(super) fn unknown_user(office: &Office, card: &Card) -> Result<Option<CardDoubt>, Error> {
    let Card::Staff(staff) = card else { return Ok(None) };
    if staff.user.is_empty() || list_users(office)?.iter().any(|user| is_same_user(&user.name, &staff.user)) {
        return Ok(None);
    }
    Ok(Some(doubt("staff-user-unknown", Weight::Warns, [("user", staff.user.as_str().into())])))
}

fn duty_doubts(reading: Reading<'_>, own: Option<CardId>, duty: &Duty) -> Result<Vec<CardDoubt>, Error> {
    let mut found = Vec::new();
    found.extend(outside_service(reading, duty)?);
    found.extend(shared(reading, own, duty)?);
    Ok(found)
}

/// Nobody looks after anything before they came or after they left.
fn outside_service(reading: Reading<'_>, duty: &Duty) -> Result<Option<CardDoubt>, Error> {
    let Some(Card::Staff(staff)) = reading.card(duty.staff)?.map(|record| record.card) else { return Ok(None) };
    let is_inside = duty.from >= staff.from && last(duty.until) <= last(staff.until);
    if is_inside {
        return Ok(None);
    }
    let mut facts = vec![("name", staff.name.as_str().into()), ("from", staff.from.into())];
    facts.extend(staff.until.map(|until| ("until", until.into())));
    let rule = if staff.until.is_some() { "duty-outside-service" } else { "duty-before-service" };
    Ok(Some(doubt(rule, Weight::Refuses, facts)))
}

/// Somebody else looks after the same point or group on some of the same days.
fn shared(reading: Reading<'_>, own: Option<CardId>, duty: &Duty) -> Result<Option<CardDoubt>, Error> {
    let (mut count, mut first) = (0, None);
    for record in reading.cards("duty")? {
        let Card::Duty(other) = record.card else { continue };
        let is_another = Some(record.id) != own && other.staff != duty.staff;
        if !is_another || !overlap((duty.from, duty.until), (other.from, other.until)) {
            continue;
        }
        let points = duty.points.iter().filter(|point| other.points.contains(point)).count();
        let groups = duty.groups.iter().filter(|group| other.groups.contains(group)).count();
        count += (points + groups) as i64;
        if points + groups > 0 && first.is_none() {
            first = Some(other.staff);
        }
    }
    let Some(staff) = first else { return Ok(None) };
    let name = match reading.card(staff)?.map(|record| record.card) {
        Some(Card::Staff(staff)) => staff.name,
        _ => String::new(),
    };
    Ok(Some(doubt("duty-shared", Weight::Warns, [("name", name.into()), ("count", count.into())])))
}

fn staff_doubts(reading: Reading<'_>, own: Option<CardId>, staff: &Staff) -> Result<Vec<CardDoubt>, Error> {
    let mut found = Vec::new();
    found.extend(taken_user(reading, own, staff)?);
    found.extend(duties_left(reading, own, staff)?);
    Ok(found)
}

/// Two who are here on the same day cannot sign in by one name: "mine" would be both of theirs.
fn taken_user(reading: Reading<'_>, own: Option<CardId>, staff: &Staff) -> Result<Option<CardDoubt>, Error> {
    if staff.user.is_empty() {
        return Ok(None);
    }
    for record in reading.cards("staff")? {
        let Card::Staff(other) = &record.card else { continue };
        let is_here = Some(record.id) != own && overlap((staff.from, staff.until), (other.from, other.until));
        if is_here && is_same_user(&other.user, &staff.user) {
            let facts = [("user", staff.user.as_str().into()), ("name", other.name.as_str().into())];
            return Ok(Some(doubt("staff-user-taken", Weight::Refuses, facts)));
        }
    }
    Ok(None)
}

/// Duties that reach beyond the time somebody is here: they end with it, and what they were over is nobody's.
fn duties_left(reading: Reading<'_>, own: Option<CardId>, staff: &Staff) -> Result<Option<CardDoubt>, Error> {
    let Some(own) = own else { return Ok(None) };
    let reaches = |record: &CardRecord| match &record.card {
        Card::Duty(duty) => duty.staff == own && (duty.from < staff.from || last(duty.until) > last(staff.until)),
        _ => false,
    };
    let count = reading.cards("duty")?.iter().filter(|record| reaches(record)).count() as i64;
    Ok((count > 0).then(|| doubt("staff-duties-left", Weight::Warns, [("count", count.into())])))
}

/// A point that ends while groups are still told to transact there.
fn closing_point(reading: Reading<'_>, own: Option<CardId>, point: &Point) -> Result<Option<CardDoubt>, Error> {
    let (Some(own), Some(until)) = (own, point.until) else { return Ok(None) };
    let Some(after) = until.succ_opt() else { return Ok(None) };
    let day_after = after.to_string();
    let groups = reading.group_places(after)?;
    let staying = groups
        .iter()
        .filter(|group| group.point == Some(own.get()) && group.ended.as_ref().is_none_or(|ended| *ended > day_after));
    let count = staying.count() as i64;
    let facts = [("count", count.into()), ("until", until.into())];
    Ok((count > 0).then(|| doubt("point-still-used", Weight::Warns, facts)))
}

/// A body that would stand below itself.
fn ring(reading: Reading<'_>, own: Option<CardId>, body: &PartyBody) -> Result<Option<CardDoubt>, Error> {
    let mut above = body.parent;
    let mut passed = Vec::new();
    while let Some(id) = above {
        if Some(id) == own {
            return Ok(Some(doubt("party-ring", Weight::Refuses, [("name", body.name.as_str().into())])));
        }
        if passed.contains(&id) {
            break;
        }
        passed.push(id);
        above = match reading.card(id)?.map(|record| record.card) {
            Some(Card::PartyBody(parent)) => parent.parent,
            _ => None,
        };
    }
    Ok(None)
}

fn overlap(one: (NaiveDate, Option<NaiveDate>), other: (NaiveDate, Option<NaiveDate>)) -> bool {
    one.0 <= last(other.1) && other.0 <= last(one.1)
}

/// The last day of what may go on without end.
fn last(until: Option<NaiveDate>) -> NaiveDate {
    until.unwrap_or(NaiveDate::MAX)
}

fn doubt(rule: &str, weight: Weight, facts: impl IntoIterator<Item = (&'static str, FactValue)>) -> CardDoubt {
    let facts: BTreeMap<String, FactValue> = facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    CardDoubt { rule: rule.to_owned(), warns: weight == Weight::Warns, refuses: weight == Weight::Refuses, facts }
}
