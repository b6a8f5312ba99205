use std::path::Path;

use ::exchange::{Expectation, Manifest, Opened, Purpose, open, six_words_of};
use events::{Hash, OfficeCard, OfficeKind};
use serde::Serialize;
use store::ReceivedBundle;

use super::receipts::ReceiptSigner;
use super::sending::digest;
use super::taking::{check_overlap, sender, take_events};
use super::{SCHEMA, directory, find_peer};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;
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
    /// The receipt to carry back; nothing when only looked at, or when it could not be written: import again then.
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
    let name = refuse_strangers(office, &opened.manifest)?.name;
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
    if !out.is_dir() {
        return Err(Refusal::new("folder-missing").with("path", out).into());
    }
    let signer = ReceiptSigner::of(office, &opened.manifest)?;
    let (new_events, receipt) = office.task_with_keys(|at, keys, writing| {
        let new_events = take_events(writing, &opened, progress)?;
        // Signed only now, and in memory: no receipt may exist for what was not taken in.
        let receipt = signer.sign(keys, &opened, manifest_sha256, at.now, progress)?;
        writing.note_received(&receipt)?;
        Ok((new_events, receipt))
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
fn refuse_strangers(office: &Office, manifest: &Manifest) -> Result<OfficeCard, Error> {
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
        // The bundle is in the book whatever becomes of this file; importing again writes it again.
        if crate::durable::write(&file, &received.receipt).is_ok() {
            answer.receipt = Some(file.display().to_string());
        }
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
