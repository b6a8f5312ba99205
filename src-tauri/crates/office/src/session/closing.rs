use events::{Fact, SessionClosed, SessionReopened};
use lending::ids::GroupId;
use lending::session::{SessionGap, agreed, gaps};
use store::Reading;

use super::views::{SessionPage, page};
use super::{find, find_open, point_name, said_on};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::{Done, Office, RequestId, answered_before};
use crate::opening::short_text;
use crate::users::SecondPerson;

/// Closes a session; two people. Refused as long as a sheet, the cash and the book differ: the first difference is
/// named, with how many there are.
pub fn close_session(
    office: &mut Office,
    request: &RequestId,
    session: Option<Whole>,
    second: &SecondPerson,
) -> Result<Done<SessionPage>, Error> {
    let node = office.node()?;
    let (at, repeated) = office.task(|at, writing| {
        let before = answered_before(writing.read(), request, |event| match &event.fact {
            Fact::SessionClosed(before) if is_meant(before.session.seq, session) => Some(before.session),
            _ => None,
        })?;
        if let Some(before) = before {
            return Ok((before, true));
        }
        let reading = writing.read();
        let found = find_open(reading, node, session)?;
        let held = reading.session_book(&found)?;
        let differences = gaps(&held, found.count.as_ref())?;
        if let Some(first) = differences.first() {
            return Err(refuse(reading, first, differences.len())?.into());
        }
        let count = found.count.clone().ok_or_else(|| Error::fault("nothing counted"))?;
        let fact =
            SessionClosed { session: found.at, agreed: agreed(&held, count)?, checker: second.name().to_owned() };
        at.record(writing, request, said_on(at, &found), Fact::SessionClosed(fact))?;
        Ok((found.at, false))
    })?;
    Ok(Done { answer: page(office.read(), at)?, repeated })
}

/// Opens a closed session again, to be put right; two people, with a reason. Refused: `session-not-closed`.
pub fn reopen_session(
    office: &mut Office,
    request: &RequestId,
    session: Option<Whole>,
    reason: &str,
    second: &SecondPerson,
) -> Result<Done<SessionPage>, Error> {
    let node = office.node()?;
    let reason = short_text("reason", reason)?;
    let (at, repeated) = office.task(|at, writing| {
        let before = answered_before(writing.read(), request, |event| match &event.fact {
            Fact::SessionReopened(before) if is_meant(before.session.seq, session) && before.reason == reason => {
                Some(before.session)
            }
            _ => None,
        })?;
        if let Some(before) = before {
            return Ok((before, true));
        }
        let found = find(writing.read(), node, session)?;
        if found.closed.is_none() {
            let point = point_name(writing.read(), found.opened.point)?;
            let refusal = Refusal::new("session-not-closed").with("point", point);
            return Err(refusal.with("day", found.opened.day).into());
        }
        let fact = SessionReopened { session: found.at, reason, checker: second.name().to_owned() };
        at.record(writing, request, said_on(at, &found), Fact::SessionReopened(fact))?;
        Ok((found.at, false))
    })?;
    Ok(Done { answer: page(office.read(), at)?, repeated })
}

/// Whether an event's session is the one asked for; one that is not named is the one the office sits in.
fn is_meant(seq: u64, asked: Option<Whole>) -> bool {
    asked.is_none_or(|asked| asked.0 == seq as i64)
}

/// The first of so many differences, as the clerk is told of it.
fn refuse(reading: Reading<'_>, gap: &SessionGap, differences: usize) -> Result<Refusal, Error> {
    let of = |refusal: Refusal, group: GroupId| {
        let record = reading.group(group)?.ok_or_else(|| Error::fault("session of an unknown group"))?;
        Ok::<_, Error>(refusal.with("group", record.code.as_str()).with("leader", record.leader))
    };
    let refusal = match gap {
        SessionGap::NoSheet { group, booked } => of(Refusal::new("session-no-sheet").with("booked", *booked), *group),
        SessionGap::Sheet { group, declared, booked } => {
            of(Refusal::new("session-sheet-differs").with("declared", *declared).with("booked", *booked), *group)
        }
        SessionGap::Stranger { group } => of(Refusal::new("session-stranger"), *group),
        SessionGap::NotCounted => Ok(Refusal::new("session-not-counted")),
        SessionGap::Cash { counted, booked } => {
            Ok(Refusal::new("session-cash-differs").with("counted", *counted).with("booked", *booked))
        }
    };
    Ok(refusal?.with("differences", differences as i64))
}
