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
