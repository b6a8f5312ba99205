use std::collections::BTreeMap;
use std::path::Path;

use ::exchange::{BundleFacts, Digest, Expectation, Parcel, Purpose, open, seal};
use events::{Chain, Event, Hash, OfficeKind};
use lending::ids::Node;
use serde::Serialize;
use store::Reading;

use super::control::control_totals;
use super::{SCHEMA, directory, exchange_keys, find_peer};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;
use crate::opening::program;
use crate::{OnProgress, Stage, relay};

/// A bundle was written, read back and found whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Exported {
    /// Where.
    pub file: String,
    /// Its size.
    pub bytes: Whole,
    /// The receiving office.
    pub to: u16,
    /// Its first event.
    pub first: Whole,
    /// Its last event.
    pub last: Whole,
    /// SHA-256 of its manifest.
    pub manifest: String,
    /// Six words of the manifest, to read out over the telephone.
    pub words: Vec<String>,
}

/// Writes everything the other office has not confirmed yet into a sealed bundle in the folder `out`.
///
/// What was sent but not confirmed is sent again: a lost stick loses nothing.
pub fn export_bundle(office: &mut Office, to: u16, out: &Path, progress: OnProgress<'_>) -> Result<Exported, Error> {
    let peer = find_peer(office, to)?;
    let own = office.read().own_office()?;
    let recipient = exchange_keys(&peer.card.keys)?;
    let purpose = match (own.card.kind, peer.card.kind) {
        (OfficeKind::Branch, OfficeKind::Province) => Purpose::Up,
        (OfficeKind::Province, OfficeKind::Branch) => Purpose::Down,
        _ => return Err(Refusal::new("wrong-office-kind").with("kind", OfficeKind::Province.as_str()).into()),
    };
    let reading = office.read();
    let node = own.card.node;
    let chain = reading.chain(node)?;
    let first = reading.peer(peer.card.node)?.acknowledged + 1;
    if first > chain.seq {
        return Err(Refusal::new("nothing-to-send").with("through", chain.seq).into());
    }
    let events = reading.lines(node, first, chain.seq)?;
    let (counts, blobs) = contents(&events)?;
    let mut files = Vec::new();
    for blob in blobs {
        files.push((digest(blob)?, reading.blob(blob)?));
    }
    let facts = BundleFacts {
        schema: SCHEMA,
        program: program().to_owned(),
        purpose,
        from: node.get(),
        to,
        epoch: u64::from(own.epoch),
        first,
        last: chain.seq,
        prev_head: digest(head_before(reading, node, first)?)?,
        head: digest(chain.head)?,
        counts,
        totals: control_totals(reading, node)?,
        acknowledges: reading.chain(peer.card.node)?.seq,
        created_at: office.now().to_rfc3339(),
        receipt: None,
    };
    let parcel = Parcel { facts, events: &mut events.into_iter(), files: &mut files.into_iter() };
    let sealed = seal(parcel, &office.keys, &recipient, out, &mut |step| {
        relay(progress, Stage::Sealing, step.done, step.total)
    })?;
    let now = office.now().to_rfc3339();
    office.task(|_, writing| Ok(writing.note_sent(peer.card.node, chain.seq, &now)?))?;
    Ok(Exported {
        file: sealed.path.display().to_string(),
        bytes: Whole(i64::try_from(sealed.bytes).unwrap_or(i64::MAX)),
        to,
        first: Whole(first as i64),
        last: Whole(chain.seq as i64),
        manifest: sealed.manifest_sha256.to_string(),
        words: sealed.words().to_vec(),
    })
}

/// Takes in the other office's receipt: our events through its number arrived. Gives that number.
pub fn take_receipt(office: &mut Office, path: &Path, progress: OnProgress<'_>) -> Result<Whole, Error> {
    let node = office.node()?;
    let keys = directory(office)?;
    let senders = |wanted: u16| keys.iter().find(|(known, _)| *known == wanted).map(|(_, keys)| keys.clone());
    let expect = Expectation { node: node.get(), schema: SCHEMA, senders: &senders, purposes: &[Purpose::Receipt] };
    let opened = open(path, &office.keys, &expect, &mut |step| relay(progress, Stage::Opening, step.done, step.total))?;
    let receipt = opened.manifest.receipt.as_ref().ok_or_else(|| Error::fault("receipt without its part"))?;
    let from = Node::new(opened.manifest.from).map_err(Error::fault)?;
    let line = office.read().line(node, receipt.through)?;
    let ours = line.map(|line| Hash::of(&line));
    if ours.map(digest).transpose()? != Some(receipt.head) {
        return Err(Refusal::new("receipt-of-another-past").with("through", receipt.through).into());
    }
    office.task(|_, writing| Ok(writing.note_acknowledged(from, receipt.through)?))?;
    Ok(Whole(receipt.through as i64))
}

/// Counts events by kind and gathers the content they refer to.
fn contents(lines: &[Vec<u8>]) -> Result<(BTreeMap<String, u64>, Vec<Hash>), Error> {
    let mut counts = BTreeMap::new();
    let mut blobs = Vec::new();
    for line in lines {
        let event = Event::read(line).map_err(Error::fault)?;
        *counts.entry(event.fact.kind().to_owned()).or_insert(0) += 1;
        blobs.extend(event.fact.blob().map(|blob| blob.sha256));
    }
    blobs.sort();
    blobs.dedup();
    Ok((counts, blobs))
}

pub(super) fn head_before(reading: Reading<'_>, node: Node, first: u64) -> Result<Hash, Error> {
    match first {
        1 => Ok(Chain::EMPTY.head),
        first => {
            let line = reading.line(node, first - 1)?.ok_or_else(|| Error::fault("gap in the own log"))?;
            Ok(Hash::of(&line))
        }
    }
}

pub(super) fn digest(hash: Hash) -> Result<Digest, Error> {
    Ok(Digest::parse(&hash.to_string())?)
}
