use std::path::Path;

use ::exchange::{BundleFacts, Expectation, Manifest, Opened, Parcel, Purpose, Receipt, open, seal, six_words_of};
use events::{Event, Fact, Hash, OfficeKind};
use lending::ids::Node;
use serde::Serialize;
use store::{ReceivedBundle, StoreError, Writing};

use super::control::{control_totals, first_difference};
use super::sending::digest;
use super::{SCHEMA, directory, exchange_keys, find_peer};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;
use crate::opening::program;
use crate::{OnProgress, Stage, relay};

/// What a bundle brought or would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Imported {
    /// Who sent it.
    pub from: u16,
    /// The sender's name.
    pub name: String,
    /// Its first event.
    pub first: Whole,
    /// Its last event.
    pub last: Whole,
    /// Events that were new.
    pub new_events: Whole,
    /// Contracts with a balance at its last event.
    pub loans: Whole,
    /// Principal outstanding at its last event.
    pub outstanding: Whole,
    /// It had been taken in before; nothing was changed, the receipt is the same.
    pub repeated: bool,
    /// The receipt to carry back; nothing when only looked at.
    pub receipt: Option<String>,
    /// SHA-256 of the receipt file.
    pub receipt_sha256: Option<String>,
    /// Six words of the bundle, to read out over the telephone.
    pub words: Vec<String>,
}

/// Opens a bundle and says what it would change; changes nothing.
pub fn inspect_bundle(office: &mut Office, path: &Path, progress: OnProgress<'_>) -> Result<Imported, Error> {
    let opened = open_bundle(office, path, progress)?;
    if let Some(received) = office.read().received_bundle(manifest_hash(&opened)?)? {
        return imported(office, &opened.manifest, &received, None);
    }
    let before = refuse_strangers(office, &opened.manifest)?;
    let name = before.name;
    let new_events = office.rehearse(|_, writing| take_events(writing, &opened, progress))?;
    describe(&opened.manifest, name, new_events, &opened.manifest_sha256)
}

/// Takes a bundle in, all or nothing, and writes the receipt into the folder `out`.
pub fn import_bundle(
    office: &mut Office,
    path: &Path,
    out: &Path,
    progress: OnProgress<'_>,
) -> Result<Imported, Error> {
    let opened = open_bundle(office, path, progress)?;
    let manifest_sha256 = manifest_hash(&opened)?;
    if let Some(received) = office.read().received_bundle(manifest_sha256)? {
        return imported(office, &opened.manifest, &received, Some(out));
    }
    refuse_strangers(office, &opened.manifest)?;
    freeze_when_forked(office, &opened)?;
    let receipt = write_receipt(office, &opened, manifest_sha256, progress)?;
    let mut new_events = 0;
    office.task(|_, writing| {
        new_events = take_events(writing, &opened, progress)?;
        Ok(writing.note_received(&receipt)?)
    })?;
    let mut answer = imported(office, &opened.manifest, &receipt, Some(out))?;
    (answer.repeated, answer.new_events) = (false, Whole(new_events as i64));
    Ok(answer)
}

fn open_bundle(office: &Office, path: &Path, progress: OnProgress<'_>) -> Result<Opened, Error> {
    let own = office.read().own_office()?.card;
    let keys = directory(office)?;
    let senders = |wanted: u16| keys.iter().find(|(known, _)| *known == wanted).map(|(_, keys)| keys.clone());
    let purposes: &[Purpose] = match own.kind {
        OfficeKind::Province => &[Purpose::Up],
        OfficeKind::Branch => &[Purpose::Down],
    };
    let expect = Expectation { node: own.node.get(), schema: SCHEMA, senders: &senders, purposes };
    Ok(open(path, &office.keys, &expect, &mut |step| relay(progress, Stage::Opening, step.done, step.total))?)
}

fn manifest_hash(opened: &Opened) -> Result<Hash, Error> {
    Hash::parse(&opened.manifest_sha256.to_string()).ok_or_else(|| Error::fault("manifest hash"))
}

/// What a peer must be before anything of it is taken in. Gives its card.
fn refuse_strangers(office: &Office, manifest: &Manifest) -> Result<events::OfficeCard, Error> {
    let peer = find_peer(office, manifest.from)?;
    let known = office.read().peer(peer.card.node)?;
    if known.frozen.is_some() {
        return Err(Refusal::new("stream-frozen").with("office", peer.card.name.as_str()).into());
    }
    if manifest.epoch != u64::from(peer.epoch) {
        return Err(Refusal::new("bundle-of-another-epoch").with("epoch", manifest.epoch).into());
    }
    let seen = office.read().chain(peer.card.node)?.seq;
    if manifest.first > seen + 1 {
        let refusal = Refusal::new("bundle-gap").with("first", seen + 1).with("last", manifest.first - 1);
        return Err(refusal.with("office", peer.card.name.as_str()).into());
    }
    Ok(peer.card)
}

/// The same number with another content means two pasts: the stream stops until people have spoken.
fn freeze_when_forked(office: &mut Office, opened: &Opened) -> Result<(), Error> {
    let Err(error) = check_overlap(office.read(), opened) else { return Ok(()) };
    if let Error::Refusal(refusal) = &error
        && refusal.code == "stream-forked"
    {
        let node = sender(&opened.manifest)?;
        let why = serde_json::to_string(refusal).map_err(Error::fault)?;
        office.task(|_, writing| Ok(writing.freeze_stream(node, &why)?))?;
    }
    Err(error)
}

fn sender(manifest: &Manifest) -> Result<Node, Error> {
    Node::new(manifest.from).map_err(Error::fault)
}

/// Events we have already must be the very same lines; the first new one must go on from our last.
fn check_overlap(reading: store::Reading<'_>, opened: &Opened) -> Result<(), Error> {
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
fn take_events(writing: &mut Writing<'_>, opened: &Opened, progress: OnProgress<'_>) -> Result<u64, Error> {
    let manifest = &opened.manifest;
    let node = sender(manifest)?;
    check_overlap(writing.read(), opened)?;
    for content in opened.files.values() {
        writing.put_blob(content)?;
    }
    let seen = writing.read().chain(node)?.seq;
    let kind = writing.read().office(node)?.map(|office| office.card.kind);
    let total = opened.events.len() as u64;
    let mut taken = 0;
    for (seq, line) in (manifest.first..).zip(&opened.events).filter(|(seq, _)| *seq > seen) {
        let event = Event::read(line).map_err(|error| bad_event(seq, &error.to_string()))?;
        check_event(&event, node, seq, kind)?;
        writing.take(&event).map_err(|error| refuse_event(seq, error))?;
        taken += 1;
        if relay(progress, Stage::Importing, taken, total).is_break() {
            return Err(Refusal::new("cancelled").into());
        }
    }
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

fn check_event(event: &Event, node: Node, seq: u64, sender: Option<OfficeKind>) -> Result<(), Error> {
    if event.at.node != node || event.at.seq != seq {
        return Err(bad_event(seq, "place"));
    }
    let branch_only = matches!(
        event.fact,
        Fact::ClosingLoaded(_) | Fact::BaselineKept(_) | Fact::SheetCollected(_) | Fact::ReceiptReversed(_)
    );
    if branch_only && sender != Some(OfficeKind::Branch) {
        return Err(bad_event(seq, event.fact.kind()));
    }
    Ok(())
}

fn bad_event(seq: u64, why: &str) -> Error {
    Refusal::new("bundle-bad-event").with("seq", seq).with("why", why).into()
}

/// What the store refuses in an event from outside is the bundle's fault, not the program's.
fn refuse_event(seq: u64, error: StoreError) -> Error {
    match error {
        error if error.is_busy() || error.is_disk_full() => error.into(),
        StoreError::Io(_) => error.into(),
        error => bad_event(seq, &error.to_string()),
    }
}

/// Seals the receipt and keeps it in the office's own folder, so that asking again gives the same bytes.
fn write_receipt(
    office: &Office,
    opened: &Opened,
    manifest_sha256: Hash,
    progress: OnProgress<'_>,
) -> Result<ReceivedBundle, Error> {
    let manifest = &opened.manifest;
    let own = office.read().own_office()?;
    let peer = find_peer(office, manifest.from)?;
    let facts = BundleFacts {
        schema: SCHEMA,
        program: program().to_owned(),
        purpose: Purpose::Receipt,
        from: own.card.node.get(),
        to: manifest.from,
        epoch: u64::from(own.epoch),
        first: 0,
        last: 0,
        prev_head: ::exchange::Digest::ZERO,
        head: ::exchange::Digest::ZERO,
        counts: std::collections::BTreeMap::new(),
        totals: serde_json::json!({}),
        acknowledges: manifest.last,
        created_at: office.now().to_rfc3339(),
        receipt: Some(Receipt {
            bundle: opened.manifest_sha256,
            through: manifest.last,
            head: manifest.head,
            totals: manifest.totals.clone(),
        }),
    };
    let folder = office.folder.join("receipts");
    std::fs::create_dir_all(&folder).map_err(|error| crate::error::file_refusal(&folder, &error))?;
    let parcel = Parcel { facts, events: &mut std::iter::empty(), files: &mut std::iter::empty() };
    let sealed = seal(parcel, &office.keys, &exchange_keys(&peer.card.keys)?, &folder, &mut |step| {
        relay(progress, Stage::Sealing, step.done, step.total)
    })?;
    let receipt = std::fs::read(&sealed.path).map_err(|error| crate::error::file_refusal(&sealed.path, &error))?;
    Ok(ReceivedBundle {
        manifest: manifest_sha256,
        node: peer.card.node,
        first: manifest.first,
        last: manifest.last,
        received_at: office.now().to_rfc3339(),
        receipt,
    })
}

/// The answer for a bundle that is in the book: puts its receipt into `out` again.
fn imported(
    office: &Office,
    manifest: &Manifest,
    received: &ReceivedBundle,
    out: Option<&Path>,
) -> Result<Imported, Error> {
    let name = find_peer(office, manifest.from)?.card.name;
    let bundle = digest(received.manifest)?;
    let mut answer = describe(manifest, name, 0, &bundle)?;
    answer.repeated = true;
    if let Some(out) = out {
        let day: String = received.received_at.chars().take(10).filter(char::is_ascii_digit).collect();
        let own = office.node()?;
        let file = out.join(format!("diemsang_{own}-{}_receipt_{}_{day}.dsb", manifest.from, received.last));
        crate::durable::write(&file, &received.receipt)?;
        answer.receipt = Some(file.display().to_string());
        answer.receipt_sha256 = Some(Hash::of(&received.receipt).to_string());
    }
    Ok(answer)
}

fn describe(
    manifest: &Manifest,
    name: String,
    new_events: u64,
    bundle: &::exchange::Digest,
) -> Result<Imported, Error> {
    let total = |name: &str| manifest.totals.get(name).and_then(serde_json::Value::as_i64).unwrap_or(0);
    Ok(Imported {
        from: manifest.from,
        name,
        first: Whole(manifest.first as i64),
        last: Whole(manifest.last as i64),
        new_events: Whole(new_events as i64),
        loans: Whole(total("loans")),
        outstanding: Whole(total("in_term") + total("overdue") + total("frozen")),
        repeated: false,
        receipt: None,
        receipt_sha256: None,
        words: six_words_of(bundle).to_vec(),
    })
}
