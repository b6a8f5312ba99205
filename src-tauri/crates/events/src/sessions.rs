//! What is said of a session at a commune's transaction point, after it was opened.

use lending::session::{Agreed, CashCount, GroupHanded};
use serde::{Deserialize, Serialize};

use crate::envelope::EventRef;

/// A booking that moved cash at the session's table. It stands right behind that booking in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionBooked {
    /// The event that opened the session.
    pub session: EventRef,
    /// The booking.
    pub booking: EventRef,
}

/// A leader's sheet was handed in; said again, it replaces what was said before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupHandedIn {
    /// The event that opened the session.
    pub session: EventRef,
    /// What the sheet comes to.
    pub handed: GroupHanded,
}

/// The cash was counted; counted again, it replaces what was counted before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionCounted {
    /// The event that opened the session.
    pub session: EventRef,
    /// The cash, note by note.
    pub count: CashCount,
}

/// Two people closed a session: sheets, cash and book agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionClosed {
    /// The event that opened the session.
    pub session: EventRef,
    /// What they agree on.
    pub agreed: Agreed,
    /// The second person.
    pub checker: String,
}

/// Two people opened a closed session again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionReopened {
    /// The event that opened the session.
    pub session: EventRef,
    /// Why.
    pub reason: String,
    /// The second person.
    pub checker: String,
}

#[cfg(test)]
mod tests {
    use lending::ids::Node;

    use crate::{Chain, Draft, Event, Fact};

    const KINDS: [&str; 6] =
        ["session-opened", "session-booked", "group-handed", "session-counted", "session-closed", "session-reopened"];

    /// Lines of the version that shipped, byte for byte: each must be readable for ever, and is still written so.
    #[test]
    fn version_one_of_a_sessions_events_is_still_read() {
        let lines = include_str!("../vectors/session-v1.jsonl").lines();
        let events: Vec<Event> = lines.map(|line| Event::read(line.as_bytes()).unwrap()).collect();
        assert_eq!(events.iter().map(|event| event.fact.kind()).collect::<Vec<_>>(), KINDS);
        for event in &events {
            let draft = Draft {
                business_date: event.business_date,
                recorded_at: event.recorded_at,
                maker: event.maker.clone(),
                request: event.request.clone(),
                fact: event.fact.clone(),
            };
            let written =
                Event::write(event.at.node, Chain { seq: event.at.seq - 1, head: event.prev }, draft).unwrap();
            assert_eq!(String::from_utf8(written.line), String::from_utf8(event.line.clone()));
        }
        let Fact::SessionClosed(closed) = &events[4].fact else { panic!("another kind") };
        assert_eq!((closed.agreed.cash.get(), closed.agreed.count.total().unwrap().get()), (15_200_000, 15_200_000));
    }

    /// A session of one office says nothing of another's groups, cards or bookings.
    #[test]
    fn a_session_names_rows_of_its_own_office_only() {
        let (own, other) = (Node::new(2).unwrap(), Node::new(3).unwrap());
        for line in include_str!("../vectors/session-v1.jsonl").lines() {
            let event = Event::read(line.as_bytes()).unwrap();
            assert!(event.fact.is_owned_by(own) && !event.fact.is_owned_by(other), "{}", event.fact.kind());
        }
    }
}
