//! A signed document: one JSON member and its signature in a plain archive. Enrol files are this.

use std::io::{self, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{OfficeKeys, Refusal, limits, signing, ustar};

/// A document with its signature, read but not yet verified.
pub(crate) struct Unverified {
    bytes: Vec<u8>,
    signature: Vec<u8>,
}

/// Writes and signs a document as the two members `name` and `name.minisig`.
pub(crate) fn write<W: Write>(mut out: W, name: &str, document: &impl Serialize, keys: &OfficeKeys) -> io::Result<W> {
    let mut bytes = serde_json::to_vec_pretty(document)?;
    bytes.push(b'\n');
    let signature = signing::sign(&bytes, keys, &format!("diemsang {name}"))?;
    ustar::append(&mut out, name, &bytes)?;
    ustar::append(&mut out, &format!("{name}.minisig"), &signature)?;
    ustar::finish(&mut out)?;
    Ok(out)
}

/// Reads the two members `name` and `name.minisig`, and nothing after them.
pub(crate) fn read<R: Read>(archive: R, name: &str, accepts: fn(&str) -> bool) -> Result<(Unverified, R), Refusal> {
    let mut archive = ustar::Reader::new(archive, accepts);
    let bytes = archive.expect(name, "content", limits::ENROL_BYTES_MAX)?;
    let signature = archive.expect(&format!("{name}.minisig"), "signature", limits::SIGNATURE_BYTES_MAX)?;
    match archive.next()? {
        None => Ok((Unverified { bytes, signature }, archive.into_inner())),
        Some(head) => Err(Refusal::DuplicateMember { name: head.name }),
    }
}

impl Unverified {
    /// Parses a document that carries its own signer: `signer` names the node and keys in it, and the
    /// signature proves that whoever wrote it holds those keys. Whether they are the right ones is settled
    /// by the six words.
    pub(crate) fn verified<T: DeserializeOwned>(
        self,
        format: &str,
        known: &'static str,
        signer: impl Fn(&T) -> (u16, crate::PublicKeys),
    ) -> Result<T, Refusal> {
        #[derive(serde::Deserialize)]
        struct Version {
            format: String,
        }
        let json = |_| Refusal::BadManifest { field: "json" };
        let version: Version = serde_json::from_slice(&self.bytes).map_err(json)?;
        if version.format != known {
            if version.format.starts_with(format) {
                return Err(Refusal::NewerFormat { found: version.format.chars().take(40).collect(), known });
            }
            return Err(Refusal::BadManifest { field: "format" });
        }
        let document: T = serde_json::from_slice(&self.bytes).map_err(json)?;
        let (from, keys) = signer(&document);
        signing::verify(&self.bytes, &self.signature, from, &keys)?;
        Ok(document)
    }
}

/// The refusal behind a failure to write into memory, where only our own layers can fail.
pub(crate) fn unwritten(error: &io::Error) -> Refusal {
    Refusal::carried_by(error).unwrap_or(Refusal::BadManifest { field: "json" })
}
