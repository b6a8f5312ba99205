use serde::Serialize;

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
    /// Its stream is stopped because its past and ours differ.
    pub frozen: bool,
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
    let mut lines = Vec::new();
    for record in reading.offices()?.iter().filter(|record| record.card.node != own) {
        let peer = reading.peer(record.card.node)?;
        lines.push(PeerLine {
            office: OfficeLine::of(&record.card)?,
            sent: Whole(peer.sent as i64),
            sent_at: peer.sent_at,
            acknowledged: Whole(peer.acknowledged as i64),
            waiting: Whole(head.saturating_sub(peer.acknowledged) as i64),
            received: Whole(reading.chain(record.card.node)?.seq as i64),
            received_at: peer.received_at,
            frozen: peer.frozen.is_some(),
        });
    }
    Ok(lines)
}
