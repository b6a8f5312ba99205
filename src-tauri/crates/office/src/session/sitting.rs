use events::{Event, Fact, Hash, RequestId, SessionBooked};
use store::Writing;
use store::queries::SessionRecord;

use super::{closed, find_open};
use crate::amounts::Whole;
use crate::error::Error;
use crate::office::{At, Office};
use crate::session::{SessionPage, session_page};

/// Sits down in a session: what moves cash on its day belongs to it from now on, also after the program was closed.
/// Refused: `unknown-session`, `session-is-closed`.
pub fn enter_session(office: &mut Office, session: Whole) -> Result<SessionPage, Error> {
    let node = office.node()?;
    office.task(|_, writing| {
        let found = find_open(writing.read(), node, Some(session))?;
        Ok(writing.sit_in(Some(found.at.seq))?)
    })?;
    session_page(office, None, None)
}

/// Leaves the session this machine sits in; whoever sits in none has left already.
pub fn leave_session(office: &mut Office) -> Result<(), Error> {
    office.task(|_, writing| Ok(writing.sit_in(None)?))
}

/// Ties what was just booked to the session the office sits in, where it moved cash there. A session that was closed
/// takes nothing more: its cash was counted and signed for.
pub(crate) fn tie(at: &At, writing: &mut Writing<'_>, booking: &Event) -> Result<(), Error> {
    let Some(session) = sat_in(writing, booking)? else { return Ok(()) };
    if session.closed.is_some() {
        return Err(closed(writing.read(), &session)?.into());
    }
    let fact = Fact::SessionBooked(SessionBooked { session: session.at, booking: booking.at });
    at.record(writing, &tie_request(&booking.request)?, booking.business_date, fact)?;
    Ok(())
}

fn sat_in(writing: &Writing<'_>, booking: &Event) -> Result<Option<SessionRecord>, Error> {
    // Most of what is recorded moves no cash: then nothing needs to be asked of the book.
    if booking.fact.counter_cash().map_err(Error::fault)?.is_zero() {
        return Ok(None);
    }
    let reading = writing.read();
    let Some(session) = reading.sitting()? else { return Ok(None) };
    Ok(reading.is_of_session(&session, booking)?.then_some(session))
}

/// Follows from the booking's own request: a request is answered once, and so is what hangs on it.
fn tie_request(booking: &RequestId) -> Result<RequestId, Error> {
    let text = Hash::of(format!("session-booked {}", booking.as_str()).as_bytes()).to_string();
    RequestId::parse(&text).ok_or_else(|| Error::fault("request id"))
}
