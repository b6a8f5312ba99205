//! Opening a bundle: limits, seal, signature, then everything else, in that order.

use std::collections::BTreeMap;
use std::path::Path;

use crate::disk::read_whole;
use crate::envelope::Unpacker;
use crate::manifest::{Manifest, Purpose, sender_of};
use crate::member::{self, Listed};
use crate::progress::{OnProgress, Stretch};
use crate::text::split_lines;
use crate::{Digest, OfficeKeys, PublicKeys, Refusal, limits, signing, ustar};

/// What the receiver expects, apart from being able to decrypt.
pub struct Expectation<'a> {
    /// The node that opens it.
    pub node: u16,
    /// The newest event schema it knows.
    pub schema: u32,
    /// The directory of offices: the keys of a node, if it is known and not revoked.
    pub senders: &'a dyn Fn(u16) -> Option<PublicKeys>,
    /// What may be brought to this place in the program.
    pub purposes: &'a [Purpose],
}

/// A bundle of which everything this crate can know is true: who sent it, to whom, that it is whole. Whether
/// it continues the stream and what its events mean is for others to find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The manifest, verified.
    pub manifest: Manifest,
    /// SHA-256 of `manifest.json`: the identity of the bundle, and what a receipt quotes.
    pub manifest_sha256: Digest,
    /// Event lines without line breaks, in order, bytes exactly as the sender's log has them.
    pub events: Vec<Vec<u8>>,
    /// Attachments by hash.
    pub files: BTreeMap<Digest, Vec<u8>>,
}

/// Opens the bundle at `path`. The whole file is read into memory first, so that a stick pulled out later
/// changes nothing.
///
/// # Errors
/// Every way a bundle can be bad is its own [`Refusal`]; no bytes make this function panic.
pub fn open(
    path: &Path,
    keys: &OfficeKeys,
    expect: &Expectation<'_>,
    progress: OnProgress<'_>,
) -> Result<Opened, Refusal> {
    let cipher = read_whole(path)?;
    let mut stretch = Stretch::whole(progress, cipher.len() as u64);
    open_bytes(&cipher, keys, expect, &mut stretch)
}

pub(crate) fn open_bytes(
    cipher: &[u8],
    keys: &OfficeKeys,
    expect: &Expectation<'_>,
    stretch: &mut Stretch<'_>,
) -> Result<Opened, Refusal> {
    let mut archive = ustar::Reader::new(Unpacker::new(cipher, keys, stretch)?, member::is_member_name);
    let manifest_bytes = archive.expect(member::MANIFEST, "manifest", limits::MANIFEST_BYTES_MAX)?;
    let signature = archive.expect(member::SIGNATURE, "signature", limits::SIGNATURE_BYTES_MAX)?;
    let manifest = admit(&manifest_bytes, &signature, expect)?;
    let (events, files) = read_members(&mut archive, &manifest)?;
    archive.into_inner().finish()?;
    if events.len() as u64 != manifest.events() {
        return Err(Refusal::EventCount { expected: manifest.events(), found: events.len() as u64, by: "lines" });
    }
    Ok(Opened { manifest, manifest_sha256: Digest::of(&manifest_bytes), events, files })
}

/// Verifies the signature over the bytes as received, and only then reads what they say.
fn admit(bytes: &[u8], signature: &[u8], expect: &Expectation<'_>) -> Result<Manifest, Refusal> {
    let from = sender_of(bytes)?;
    let sender = (expect.senders)(from).ok_or(Refusal::UnknownSender { from })?;
    signing::verify(bytes, signature, from, &sender)?;
    let manifest = Manifest::from_verified(bytes, expect.schema)?;
    if manifest.to != expect.node {
        return Err(Refusal::AddressedToAnother { to: manifest.to, own: expect.node });
    }
    if !expect.purposes.contains(&manifest.purpose) {
        return Err(Refusal::WrongPurpose { purpose: manifest.purpose.as_str() });
    }
    if manifest.key_id != sender.key_id() {
        return Err(Refusal::KeyMismatch { from, found: manifest.key_id, expected: sender.key_id() });
    }
    Ok(manifest)
}

/// Event lines and attachments.
type Members = (Vec<Vec<u8>>, BTreeMap<Digest, Vec<u8>>);

/// Reads every member after the signature and holds it against the manifest.
fn read_members(archive: &mut ustar::Reader<Unpacker<'_, '_, '_>>, manifest: &Manifest) -> Result<Members, Refusal> {
    let sums = archive.expect(member::SUMS, "manifest", limits::MANIFEST_BYTES_MAX)?;
    if sums != manifest.sums() {
        return Err(Refusal::HashMismatch { name: member::SUMS.to_owned() });
    }
    let listed: BTreeMap<&str, _> = manifest.files.iter().map(|file| (file.name.as_str(), file)).collect();
    let mut events: BTreeMap<u32, Vec<Vec<u8>>> = BTreeMap::new();
    let mut files = BTreeMap::new();
    while let Some(head) = archive.next()? {
        let name = head.name.clone();
        // The reader lets only a bundle's own names through, so what is not listed by shape came before.
        let Some(member) = Listed::parse(&name) else {
            return Err(Refusal::DuplicateMember { name });
        };
        let seen = match member {
            Listed::Events(number) => events.contains_key(&number),
            Listed::File(digest) => files.contains_key(&digest),
        };
        if seen {
            return Err(Refusal::DuplicateMember { name });
        }
        let Some(entry) = listed.get(name.as_str()) else {
            return Err(Refusal::ExtraMember { name });
        };
        if entry.bytes != head.bytes {
            return Err(Refusal::HashMismatch { name });
        }
        let (what, limit) = match member {
            Listed::Events(_) => ("events", limits::EVENTS_BYTES_MAX),
            Listed::File(_) => ("content", limits::PLAIN_BYTES_MAX),
        };
        let content = archive.content(&head, what, limit)?;
        if Digest::of(&content) != entry.sha256 {
            return Err(Refusal::HashMismatch { name });
        }
        match member {
            Listed::Events(number) => {
                events.insert(number, split_lines(&content, &name)?);
            }
            Listed::File(digest) => {
                files.insert(digest, content);
            }
        }
    }
    if let Some(file) = manifest.files.iter().find(|file| match Listed::parse(&file.name) {
        Some(Listed::Events(number)) => !events.contains_key(&number),
        Some(Listed::File(digest)) => !files.contains_key(&digest),
        None => true,
    }) {
        return Err(Refusal::MissingMember { name: file.name.clone() });
    }
    Ok((events.into_values().flatten().collect(), files))
}
