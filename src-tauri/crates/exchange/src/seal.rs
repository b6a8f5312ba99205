//! Sealing a bundle: collect, sign, pack, encrypt, read back, and only then give it its name.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::disk::{PartFile, read_whole};
use crate::envelope::Packer;
use crate::manifest::{BundleFacts, FileEntry, Manifest};
use crate::member::{self, Listed};
use crate::open::{Expectation, open_bytes};
use crate::progress::{OnProgress, Stretch, Watched, tell};
use crate::text::check_line;
use crate::words::{SixWords, six_words_of};
use crate::{Digest, OfficeKeys, PublicKeys, Refusal, limits, signing, ustar};

/// What goes into a bundle. The iterators are drained once, into memory: nothing unencrypted ever touches
/// the stick, and the manifest, which stands first, needs every hash. Their sum is limited by
/// [`limits::PLAIN_BYTES_MAX`].
pub struct Parcel<'a> {
    /// What the manifest says.
    pub facts: BundleFacts,
    /// Event lines without line breaks, in order, bytes exactly as in the log.
    pub events: &'a mut dyn Iterator<Item = Vec<u8>>,
    /// Attachments with their hashes; the same one twice is packed once.
    pub files: &'a mut dyn Iterator<Item = (Digest, Vec<u8>)>,
}

/// A bundle that lies on the disk and was read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Where it lies.
    pub path: PathBuf,
    /// What it says.
    pub manifest: Manifest,
    /// SHA-256 of `manifest.json`: the identity of the bundle, quoted by its receipt.
    pub manifest_sha256: Digest,
    /// Size of the file.
    pub bytes: u64,
    /// SHA-256 of the file.
    pub sha256: Digest,
}

impl Sealed {
    /// The six words of the bundle, for the telephone.
    #[must_use]
    pub fn words(&self) -> SixWords {
        six_words_of(&self.manifest_sha256)
    }
}

/// Seals a parcel for `recipient` (and for ourselves) into `dir`, as [`Manifest::file_name`]. A file of that
/// name is replaced in one step; until then nothing bears the name.
///
/// # Errors
/// [`Refusal::TooLarge`], [`Refusal::BadText`], [`Refusal::BadManifest`] and [`Refusal::EventCount`] for a parcel
/// that no receiver would accept; [`Refusal::Io`] and [`Refusal::ReadBackDiffers`] for the disk;
/// [`Refusal::Cancelled`].
pub fn seal(
    parcel: Parcel<'_>,
    keys: &OfficeKeys,
    recipient: &PublicKeys,
    dir: &Path,
    progress: OnProgress<'_>,
) -> Result<Sealed, Refusal> {
    let (manifest, archive) = arrange(parcel, keys, progress)?;
    let name = manifest.file_name();
    let plain = ustar::archive_bytes(archive.iter().map(|(_, content)| content.len() as u64));
    let total = plain * 2;
    let mut stretch = Stretch::new(&mut *progress, plain, 0, plain, total);
    let part = PartFile::write(dir, &name, |file| pack(&archive, file, &[recipient, keys.public()], &mut stretch))?;

    let cipher = read_whole(part.path())?;
    let mut stretch = Stretch::new(progress, cipher.len() as u64, plain, plain, total);
    let Some(manifest_sha256) = read_back(&cipher, &manifest, keys, &mut stretch)? else {
        return Err(Refusal::ReadBackDiffers { path: part.path().to_owned() });
    };
    let path = part.keep(dir, &name)?;
    let sha256 = Digest::of(&cipher);
    if Digest::of(&read_whole(&path)?) != sha256 {
        return Err(Refusal::ReadBackDiffers { path });
    }
    Ok(Sealed { path, manifest, manifest_sha256, bytes: cipher.len() as u64, sha256 })
}

/// Seals a parcel as [`seal()`] does, but keeps it in memory: for a receipt that must not exist anywhere before
/// what it confirms is committed.
///
/// # Errors
/// As [`seal()`], but for the disk.
pub fn seal_in_memory(
    parcel: Parcel<'_>,
    keys: &OfficeKeys,
    recipient: &PublicKeys,
    progress: OnProgress<'_>,
) -> Result<Vec<u8>, Refusal> {
    let (manifest, archive) = arrange(parcel, keys, progress)?;
    let plain = ustar::archive_bytes(archive.iter().map(|(_, content)| content.len() as u64));
    let total = plain * 2;
    let memory = || std::path::PathBuf::from(manifest.file_name());
    let mut stretch = Stretch::new(&mut *progress, plain, 0, plain, total);
    let cipher = pack(&archive, Vec::new(), &[recipient, keys.public()], &mut stretch)
        .map_err(|error| Refusal::from_io(&memory(), &error))?;
    let mut stretch = Stretch::new(progress, cipher.len() as u64, plain, plain, total);
    match read_back(&cipher, &manifest, keys, &mut stretch)? {
        Some(_) => Ok(cipher),
        None => Err(Refusal::ReadBackDiffers { path: memory() }),
    }
}

/// The members of the archive, the signed manifest first.
type Archive = Vec<(String, Vec<u8>)>;

fn arrange(parcel: Parcel<'_>, keys: &OfficeKeys, progress: OnProgress<'_>) -> Result<(Manifest, Archive), Refusal> {
    let members = collect(parcel.events, parcel.files, progress)?;
    let listing = members.iter().map(|(member, content)| FileEntry {
        name: member.name(),
        bytes: content.len() as u64,
        sha256: Digest::of(content),
    });
    let manifest = Manifest::new(parcel.facts, keys.public(), listing.collect());
    manifest.check()?;
    let manifest_bytes = manifest.to_bytes()?;
    let about = format!("diemsang {} {}", manifest.purpose.as_str(), manifest.file_name());
    let signature = signing::sign(&manifest_bytes, keys, &about)?;
    let sums = manifest.sums();
    let mut archive = vec![
        (member::MANIFEST.to_owned(), manifest_bytes),
        (member::SIGNATURE.to_owned(), signature),
        (member::SUMS.to_owned(), sums),
    ];
    archive.extend(members.into_iter().map(|(member, content)| (member.name(), content)));
    Ok((manifest, archive))
}

/// Opens what was sealed with our own key; gives the manifest's hash when it is the one we meant.
fn read_back(
    cipher: &[u8],
    manifest: &Manifest,
    keys: &OfficeKeys,
    stretch: &mut Stretch<'_>,
) -> Result<Option<Digest>, Refusal> {
    let own = |node| (node == manifest.from).then(|| keys.public().clone());
    let expect =
        Expectation { node: manifest.to, schema: manifest.schema, senders: &own, purposes: &[manifest.purpose] };
    let opened = open_bytes(cipher, keys, &expect, stretch)?;
    Ok((opened.manifest == *manifest).then_some(opened.manifest_sha256))
}

fn pack<W: io::Write>(
    archive: &[(String, Vec<u8>)],
    out: W,
    offices: &[&PublicKeys],
    stretch: &mut Stretch<'_>,
) -> io::Result<W> {
    let mut packer = Watched { inner: Packer::new(out, offices)?, stretch };
    for (name, content) in archive {
        ustar::append(&mut packer, name, content)?;
    }
    ustar::finish(&mut packer)?;
    packer.inner.finish()
}

/// Takes in events and files, within the limits, and cuts the events into members of whole lines.
fn collect(
    events: &mut dyn Iterator<Item = Vec<u8>>,
    files: &mut dyn Iterator<Item = (Digest, Vec<u8>)>,
    progress: OnProgress<'_>,
) -> Result<BTreeMap<Listed, Vec<u8>>, Refusal> {
    let mut members = BTreeMap::new();
    let mut bytes = 0;
    let mut number = 1;
    let mut content = Vec::new();
    for (event, line) in events.zip(1..) {
        check_line(&event, "events", line)?;
        bytes = within_plain(bytes, event.len() + 1)?;
        if (content.len() + event.len() + 1) as u64 > limits::EVENTS_BYTES_MAX {
            members.insert(Listed::Events(number), std::mem::take(&mut content));
            number += 1;
            tell(progress, bytes, 0)?;
        }
        content.extend_from_slice(&event);
        content.push(b'\n');
    }
    if !content.is_empty() {
        members.insert(Listed::Events(number), content);
    }
    for (digest, content) in files {
        if Digest::of(&content) != digest {
            return Err(Refusal::HashMismatch { name: Listed::File(digest).name() });
        }
        bytes = within_plain(bytes, content.len())?;
        members.insert(Listed::File(digest), content);
        tell(progress, bytes, 0)?;
    }
    tell(progress, bytes, 0)?;
    Ok(members)
}

fn within_plain(bytes: u64, more: usize) -> Result<u64, Refusal> {
    let sum = bytes + more as u64;
    if sum > limits::PLAIN_BYTES_MAX {
        return Err(Refusal::TooLarge { what: "content", limit: limits::PLAIN_BYTES_MAX });
    }
    Ok(sum)
}
