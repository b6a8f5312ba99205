use events::{Fact, GroupHandedIn, SessionCounted};
use ledger::Dong;
use lending::session::{CashCount, Counted, GroupHanded, NotCounted, denominations};
use serde::Deserialize;

use super::views::{SessionPage, page};
use super::{find_open, point_name, said_on};
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::error::{Error, Refusal};
use crate::groups::find_group;
use crate::office::{Done, Office, answered_before};

/// A leader's sheet that is handed in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct HandGroup {
    /// Makes a repeat harmless.
    pub request: String,
    /// The session; otherwise the one this machine sits in.
    #[serde(default)]
    pub session: Option<Whole>,
    /// The group's code or identity.
    pub group: String,
    /// Interest and savings the sheet comes to, as it was handed in.
    pub declared: Whole,
}

/// Cash that was counted.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CountCash {
    /// Makes a repeat harmless.
    pub request: String,
    /// The session; otherwise the one this machine sits in.
    #[serde(default)]
    pub session: Option<Whole>,
    /// Note by note, in any order.
    pub notes: Vec<Counted>,
}

/// Writes down what a leader's sheet comes to; said again, it replaces what was said. Refused: `session-is-closed`,
/// `group-not-expected`, `declared-below-zero`.
pub fn hand_group(office: &mut Office, wanted: &HandGroup) -> Result<Done<SessionPage>, Error> {
    let request = read_request(&wanted.request)?;
    let node = office.node()?;
    let group = find_group(office, &wanted.group)?;
    let declared = Dong::new(wanted.declared.0)?;
    if declared.is_negative() {
        return Err(Refusal::new("declared-below-zero").with("declared", declared).into());
    }
    let handed = GroupHanded { group: group.id, declared };
    let (at, repeated) = office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::GroupHandedIn(before) if before.handed == handed => Some(before.session),
            _ => None,
        })?;
        if let Some(session) = before {
            return Ok((session, true));
        }
        let session = find_open(writing.read(), node, wanted.session)?;
        if !session.opened.groups.contains(&group.id) {
            let point = point_name(writing.read(), session.opened.point)?;
            let refusal = Refusal::new("group-not-expected").with("group", group.code.as_str());
            return Err(refusal.with("point", point).with("day", session.opened.day).into());
        }
        let fact = GroupHandedIn { session: session.at, handed: handed.clone() };
        at.record(writing, &request, said_on(at, &session), Fact::GroupHandedIn(fact))?;
        Ok((session.at, false))
    })?;
    Ok(Done { answer: page(office.read(), at)?, repeated })
}

/// Writes down the cash note by note; counted again, it replaces what was counted. Refused: `session-is-closed`, a note
/// that is not in use (`no-such-note`), one that is counted twice (`note-twice`).
pub fn count_cash(office: &mut Office, wanted: &CountCash) -> Result<Done<SessionPage>, Error> {
    let request = read_request(&wanted.request)?;
    let node = office.node()?;
    let (at, repeated) = office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::SessionCounted(before) if is_same_count(&before.count, &wanted.notes) => Some(before.session),
            _ => None,
        })?;
        if let Some(session) = before {
            return Ok((session, true));
        }
        let session = find_open(writing.read(), node, wanted.session)?;
        let notes = denominations(&writing.read().rules(node)?, session.opened.day);
        let count = CashCount::read(wanted.notes.iter().copied(), &notes).map_err(refuse)?;
        let fact = SessionCounted { session: session.at, count };
        at.record(writing, &request, said_on(at, &session), Fact::SessionCounted(fact))?;
        Ok((session.at, false))
    })?;
    Ok(Done { answer: page(office.read(), at)?, repeated })
}

/// Whether a count that was kept is that of these notes, in whatever order they come.
fn is_same_count(kept: &CashCount, notes: &[Counted]) -> bool {
    let mut counted: Vec<Counted> = notes.iter().copied().filter(|one| one.pieces > 0).collect();
    counted.sort_by_key(|one| std::cmp::Reverse(one.note));
    kept.notes == counted
}

fn refuse(why: NotCounted) -> Refusal {
    match why {
        NotCounted::NoSuchNote(note) => Refusal::new("no-such-note").with("note", note),
        NotCounted::Twice(note) => Refusal::new("note-twice").with("note", note),
        NotCounted::TooMuch(_) => Refusal::new("sum-too-big"),
    }
}
