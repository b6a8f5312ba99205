//! What a bundle's events must be before they are taken in, and taking them in.

use std::collections::{BTreeMap, BTreeSet};

use ::exchange::{Manifest, Opened};
use events::{Event, Fact, OfficeCard, OfficeKind};
use lending::ids::Node;
use store::{StoreError, Writing};

use super::control::{control_totals, first_difference};
use super::sending::digest;
use crate::error::{Error, Refusal};
use crate::{OnProgress, Stage, relay};

pub(super) fn sender(manifest: &Manifest) -> Result<Node, Error> {
    Node::new(manifest.from).map_err(Error::fault)
}

/// Events we have already must be the very same lines; the first new one must go on from our last.
pub(super) fn check_overlap(reading: store::Reading<'_>, opened: &Opened) -> Result<(), Error> {
    let node = sender(&opened.manifest)?;
    let chain = reading.chain(node)?;
    let forked = |seq: u64| Error::from(Refusal::new("stream-forked").with("seq", seq));
    for (seq, line) in (opened.manifest.first..).zip(&opened.events) {
        if seq > chain.seq {
            let prev = Event::read(line).map_err(|error| bad_event(seq, &error.to_string()))?.prev;
            return if prev == chain.head { Ok(()) } else { Err(forked(seq)) };
        }
        if reading.line(node, seq)?.as_ref() != Some(line) {
            return Err(forked(seq));
        }
    }
    Ok(())
}

/// Appends and projects what is new, then recomputes the sender's control totals: all as one change.
pub(super) fn take_events(writing: &mut Writing<'_>, opened: &Opened, progress: OnProgress<'_>) -> Result<u64, Error> {
    let manifest = &opened.manifest;
    let node = sender(manifest)?;
    check_overlap(writing.read(), opened)?;
    let seen = writing.read().chain(node)?.seq;
    let sender = writing.read().office(node)?.ok_or_else(|| Error::fault("sender without a card"))?;
    let mut counts = BTreeMap::new();
    let mut named = BTreeSet::new();
    let total = opened.events.len() as u64;
    let mut taken = 0;
    for (seq, line) in (manifest.first..).zip(&opened.events) {
        let event = Event::read(line).map_err(|error| bad_event(seq, &error.to_string()))?;
        *counts.entry(event.fact.kind().to_owned()).or_insert(0) += 1;
        if let Some(blob) = event.fact.blob() {
            named.insert(digest(blob.sha256)?);
        }
        if seq <= seen {
            continue;
        }
        check_event(&event, seq, &sender.card, manifest)?;
        if let Some(blob) = event.fact.blob() {
            let content = opened.files.get(&digest(blob.sha256)?).ok_or_else(|| bad_event(seq, "content"))?;
            writing.put_blob(content)?;
        }
        writing.take(&event).map_err(|error| refuse_event(seq, error))?;
        taken += 1;
        if relay(progress, Stage::Importing, taken, total).is_break() {
            return Err(Refusal::new("cancelled").into());
        }
    }
    if counts != manifest.counts || opened.files.keys().any(|file| !named.contains(file)) {
        return Err(bad_event(manifest.last, "contents"));
    }
    let own = writing.read().own_node()?;
    let acknowledged = manifest.acknowledges.min(writing.read().chain(own)?.seq);
    writing.note_acknowledged(node, acknowledged)?;
    let chain = writing.read().chain(node)?;
    if chain.seq > manifest.last {
        // A bundle that comes late: every line of it is ours already, and our totals are of a later event.
        return Ok(taken);
    }
    if digest(chain.head)? != manifest.head {
        return Err(bad_event(manifest.last, "head"));
    }
    let ours = control_totals(writing.read(), node)?;
    match first_difference(&ours, &manifest.totals) {
        None => Ok(taken),
        Some((total, ours, theirs)) => {
            let refusal = Refusal::new("bundle-totals-differ").with("total", total);
            Err(refusal.with("computed", ours).with("stated", theirs).into())
        }
    }
}

/// What an event may say depends on who sends it: a branch speaks of its own book, under the card it was admitted
/// with, and of no office but the province.
fn check_event(event: &Event, seq: u64, sender: &OfficeCard, manifest: &Manifest) -> Result<(), Error> {
    if event.at.node != sender.node || event.at.seq != seq {
        return Err(bad_event(seq, "place"));
    }
    let branch = sender.kind == OfficeKind::Branch;
    let allowed = match &event.fact {
        Fact::OfficeOpened(opened) => {
            opened.card.node == sender.node
                && opened.card.code == sender.code
                && opened.card.kind == sender.kind
                && opened.card.keys == sender.keys
                && u64::from(opened.epoch) == manifest.epoch
        }
        Fact::OfficeAdmitted(card) => !branch || card.kind == OfficeKind::Province,
        Fact::ClosingLoaded(closing) | Fact::BaselineKept(closing) => branch && closing.office == sender.code,
        Fact::SourceKept(kept) => branch && kept.office.as_ref().is_none_or(|office| *office == sender.code),
        Fact::SheetCollected(_)
        | Fact::SourceWithdrawn(_)
        | Fact::ReceiptReversed(_)
        | Fact::RecordsTaken(_)
        | Fact::ClosingAdopted(_)
        | Fact::RequestStepped(_)
        | Fact::LoanStepped(_)
        | Fact::LoanStepReversed(_)
        | Fact::SavingsStepped(_)
        | Fact::SavingsStepReversed(_)
        | Fact::SavingsInterestCredited(_)
        | Fact::SavingsInterestReversed(_)
        | Fact::CashMoved(_)
        | Fact::CashMoveReversed(_)
        | Fact::DayClosed(_)
        | Fact::PeriodLocked(_)
        | Fact::PeriodReopened(_)
        | Fact::SessionOpened(_)
        | Fact::SessionBooked(_)
        | Fact::GroupHandedIn(_)
        | Fact::SessionCounted(_)
        | Fact::SessionClosed(_)
        | Fact::SessionReopened(_) => branch,
        // Points, people, Party bodies: the province writes cards of its own.
        Fact::CardKept(_) | Fact::CardBinned(_) | Fact::CardRestored(_) => true,
        Fact::RulesAdopted(_) | Fact::TermsAdopted(_) => true,
    };
    if allowed { Ok(()) } else { Err(bad_event(seq, event.fact.kind())) }
}

fn bad_event(seq: u64, why: &str) -> Error {
    Refusal::new("bundle-bad-event").with("seq", seq).with("why", why).into()
}

/// What the store refuses in an event from outside is the bundle's fault, not the program's.
fn refuse_event(seq: u64, error: StoreError) -> Error {
    match error {
        error if error.is_busy() || error.is_disk_full() => error.into(),
        StoreError::Io(_) => error.into(),
        StoreError::Impossible { what, .. } => bad_event(seq, what),
        error => bad_event(seq, &error.to_string()),
    }
}
