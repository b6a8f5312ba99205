//! The session at a transaction point: opened by a team of three, sat in while money is booked, handed in group by group,
//! counted, and closed by two people once sheets, cash and book agree.

mod closing;
mod handing;
mod opening;
mod sitting;
mod views;

pub use closing::{close_session, reopen_session};
pub use handing::{CountCash, HandGroup, count_cash, hand_group};
pub use opening::{OpenSession, open_session};
pub use sitting::{enter_session, leave_session};
pub use views::{
    SessionBookingLine, SessionGapLine, SessionGroupLine, SessionLine, SessionPage, list_sessions, session_page,
};

pub(crate) use sitting::tie;

use chrono::NaiveDate;
use events::EventRef;
use lending::cards::Card;
use lending::ids::{CardId, Node};
use store::Reading;
use store::queries::SessionRecord;

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::At;

/// The session a task is about: the one named by the event that opened it, or the one this machine sits in.
fn find(reading: Reading<'_>, node: Node, session: Option<Whole>) -> Result<SessionRecord, Error> {
    let Some(seq) = session else {
        return reading.sitting()?.ok_or_else(|| Refusal::new("not-in-a-session").into());
    };
    let at = u64::try_from(seq.0).map(|seq| EventRef { node, seq });
    let found = at.map_or(Ok(None), |at| reading.session(at))?;
    found.ok_or_else(|| Refusal::new("unknown-session").with("session", seq.0.to_string()).into())
}

/// The same, refused where it was closed.
fn find_open(reading: Reading<'_>, node: Node, session: Option<Whole>) -> Result<SessionRecord, Error> {
    let session = find(reading, node, session)?;
    if session.closed.is_some() {
        return Err(closed(reading, &session)?.into());
    }
    Ok(session)
}

fn closed(reading: Reading<'_>, session: &SessionRecord) -> Result<Refusal, Error> {
    let point = point_name(reading, session.opened.point)?;
    Ok(Refusal::new("session-is-closed").with("point", point).with("day", session.opened.day))
}

fn point_name(reading: Reading<'_>, point: CardId) -> Result<String, Error> {
    match reading.card(point)?.map(|record| record.card) {
        Some(Card::Point(point)) => Ok(point.name),
        _ => Err(Error::fault("session at no point")),
    }
}

/// What is said of a session is said today, or on its own day where a clock was set back.
fn said_on(at: &At, session: &SessionRecord) -> NaiveDate {
    at.today.max(session.opened.day)
}
