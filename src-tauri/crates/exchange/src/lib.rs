//! The sealed bundle: bytes in, bytes out.
//!
//! A USB stick is the network between two offices. A bundle is a slice of one node's event log as a file in
//! standard formats, so that an auditor needs none of this code:
//!
//! ```text
//! age -d -i key.txt F.dsb | zstd -d | tar x
//! minisign -Vm manifest.json -p office.pub
//! sha256sum -c SHA256SUMS
//! ```
//!
//! Members, in this order: `manifest.json`, `manifest.json.minisig`, `SHA256SUMS`, `events/000001.jsonl`…,
//! `files/<sha256>`. The manifest lists the hash of every member after it and is signed; the whole is then
//! encrypted to the recipient and to the sender. [`seal()`] writes it, [`open()`] reads it: limits and seal
//! first, then the signature over the bytes as received, then what they say.
//!
//! This crate never parses an event, knows no database and no loan, reads no clock.

mod admission;
mod digest;
mod disk;
mod document;
mod enrol;
mod envelope;
mod evidence;
mod keys;
pub mod limits;
mod manifest;
mod member;
mod open;
mod progress;
mod refusal;
mod seal;
mod signing;
mod text;
mod ustar;
mod words;

#[cfg(test)]
mod tests;

pub use admission::{ADMISSION_EXTENSION, Admission, admission, read_admission};
pub use digest::Digest;
pub use enrol::{ENROL_EXTENSION, EnrolRequest, OfficeCard, OfficeKind, enrol_request, read_enrol_request};
pub use evidence::{decrypt_own, encrypt_to_self};
pub use keys::{OfficeKeys, PublicKeys};
pub use manifest::{BundleFacts, FORMAT, FileEntry, Manifest, Purpose, Receipt};
pub use open::{Expectation, Opened, open};
pub use progress::{OnProgress, Progress};
pub use refusal::{Fact, Refusal};
pub use seal::{Parcel, Sealed, seal, seal_in_memory};
pub use words::{SixWords, six_words_of};
