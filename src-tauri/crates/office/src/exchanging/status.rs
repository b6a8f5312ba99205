use chrono::{DateTime, NaiveDate};
use events::OfficeKind;
use lending::rules::{BUNDLE_LATE_DAYS, value_on};
use serde::Serialize;
use store::Peer;

use super::enrolment::OfficeLine;
use crate::amounts::Whole;
use crate::error::Error;
use crate::office::Office;

/// How the exchange stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ExchangeStatus {
    /// This office, with its six words.
    pub own: OfficeLine,
    /// This office's last event.
    pub head: Whole,
    /// The other offices.
    pub peers: Vec<PeerLine>,
}

/// How the exchange with another office stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PeerLine {
    /// Who.
    pub office: OfficeLine,
    /// Our last event in a bundle for it; 0 = none.
    pub sent: Whole,
    /// When that bundle was written.
    pub sent_at: Option<String>,
    /// Our last event it confirmed; 0 = none.
    pub acknowledged: Whole,
    /// Our events it has not confirmed.
    pub waiting: Whole,
    /// Its last event we have; 0 = none.
    pub received: Whole,
    /// When its last bundle was taken in.
    pub received_at: Option<String>,
    /// What to make of it.
    pub state: PeerState,
}

/// What to make of the exchange with an office, the first that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum PeerState {
    /// Its past and ours differ: nothing is taken in until people have spoken.
    Stopped,
    /// No bundle yet: a branch has sent none, a province received none.
    Never,
    /// The last one is older than the rule's days, and there is something to carry.
    Late,
    /// Something waits to be carried.
    Waiting,
    /// Nothing to do.
    Quiet,
}

/// How the exchange with every office stands.
pub fn exchange_status(office: &Office) -> Result<ExchangeStatus, Error> {
    let own = office.read().own_office()?.card;
    let head = office.read().chain(own.node)?.seq;
    Ok(ExchangeStatus { own: OfficeLine::of(&own)?, head: Whole(head as i64), peers: peers(office)? })
}

pub(crate) fn peers(office: &Office) -> Result<Vec<PeerLine>, Error> {
    let reading = office.read();
    let own = office.node()?;
    let head = reading.chain(own)?.seq;
    let today = office.clock.today();
    let late_days = value_on(&reading.rules(own)?, BUNDLE_LATE_DAYS, "", today);
    let sends = reading.own_office()?.card.kind == OfficeKind::Branch;
    let mut lines = Vec::new();
    for record in reading.offices()?.iter().filter(|record| record.card.node != own) {
        let peer = reading.peer(record.card.node)?;
        let waiting = head.saturating_sub(peer.acknowledged);
        lines.push(PeerLine {
            office: OfficeLine::of(&record.card)?,
            state: state_of(&peer, sends.then_some(waiting), today, late_days),
            sent: Whole(peer.sent as i64),
            sent_at: peer.sent_at,
            acknowledged: Whole(peer.acknowledged as i64),
            waiting: Whole(waiting as i64),
            received: Whole(reading.chain(record.card.node)?.seq as i64),
            received_at: peer.received_at,
        });
    }
    Ok(lines)
}

/// A branch, which has events `waiting` to be carried, looks at what it sent; a province at what it received.
fn state_of(peer: &Peer, waiting: Option<u64>, today: NaiveDate, late_days: Option<i64>) -> PeerState {
    let last = if waiting.is_some() { &peer.sent_at } else { &peer.received_at };
    match last.as_deref().and_then(|moment| days_since(moment, today)) {
        _ if peer.frozen.is_some() => PeerState::Stopped,
        None => PeerState::Never,
        Some(_) if waiting == Some(0) => PeerState::Quiet,
        Some(days) if late_days.is_some_and(|late| days > late) => PeerState::Late,
        Some(_) if waiting.is_some() => PeerState::Waiting,
        Some(_) => PeerState::Quiet,
    }
}

/// Whole days from a stored moment to a day.
fn days_since(moment: &str, today: NaiveDate) -> Option<i64> {
    let moment = DateTime::parse_from_rfc3339(moment).ok()?;
    Some((today - moment.date_naive()).num_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(sent: Option<&str>, received: Option<&str>, waiting: Option<u64>) -> PeerState {
        let peer = Peer {
            node: lending::ids::Node::new(1).unwrap(),
            sent: 0,
            sent_at: sent.map(str::to_owned),
            acknowledged: 0,
            received_at: received.map(str::to_owned),
            frozen: None,
        };
        state_of(&peer, waiting, "2026-01-12".parse().unwrap(), Some(7))
    }

    #[test]
    fn a_branch_is_late_when_events_wait_and_its_last_bundle_is_older_than_the_rule() {
        assert_eq!(state(Some("2026-01-04T08:00:00+00:00"), None, Some(3)), PeerState::Late);
        assert_eq!(state(Some("2026-01-05T08:00:00+00:00"), None, Some(3)), PeerState::Waiting);
        assert_eq!(state(Some("2025-12-01T08:00:00+00:00"), None, Some(0)), PeerState::Quiet);
        assert_eq!(state(None, None, Some(3)), PeerState::Never);
    }

    #[test]
    fn a_province_misses_a_bundle_by_when_it_received_one() {
        assert_eq!(state(None, Some("2026-01-01T08:00:00+00:00"), None), PeerState::Late);
        assert_eq!(state(None, Some("2026-01-11T08:00:00+00:00"), None), PeerState::Quiet);
        assert_eq!(state(Some("2026-01-11T08:00:00+00:00"), None, None), PeerState::Never);
    }
}
