//! Detached minisign signatures over bytes as they are.

use std::io::Cursor;

use minisign::SignatureBox;

use crate::keys::key_id_text;
use crate::{OfficeKeys, PublicKeys, Refusal};

/// Signs bytes. `about` is the trusted comment, signed along and printed by `minisign -V`; nothing in this
/// program reads it.
pub(crate) fn sign(bytes: &[u8], keys: &OfficeKeys, about: &str) -> Result<Vec<u8>, Refusal> {
    let comment = untrusted_comment(&keys.public().key_id());
    // The key is not encrypted and readers of memory do not fail: only the random numbers can.
    minisign::sign(None, keys.signing(), Cursor::new(bytes), Some(about), Some(&comment))
        .map(|signature| signature.to_bytes())
        .map_err(|_| Refusal::NoRandomness)
}

/// Checks a signature over received bytes with the key the directory holds for the sender.
///
/// # Errors
/// [`Refusal::KeyMismatch`] when the signature names another key, [`Refusal::BadSignature`] otherwise.
pub(crate) fn verify(bytes: &[u8], signature: &[u8], from: u16, sender: &PublicKeys) -> Result<(), Refusal> {
    let bad = || Refusal::BadSignature { from };
    let signature = parse(signature).ok_or_else(bad)?;
    let found = key_id_text(signature.keynum());
    // minisign leaves this line unsigned; with only one possible text nothing in the file is left open.
    if !signature.untrusted_comment().is_ok_and(|comment| comment == untrusted_comment(&found)) {
        return Err(bad());
    }
    if found != sender.key_id() {
        return Err(Refusal::KeyMismatch { from, found, expected: sender.key_id() });
    }
    minisign::verify(&sender.verifying_key()?, &signature, Cursor::new(bytes), true, false, false).map_err(|_| bad())
}

/// The first line of every signature of ours.
fn untrusted_comment(key_id: &str) -> String {
    format!("signature of {key_id}")
}

/// Accepts only the spelling that minisign itself writes.
fn parse(bytes: &[u8]) -> Option<SignatureBox> {
    // The library slices the two signatures without looking at their lengths, so they are checked before
    // it sees them: 2 + 8 + 64 bytes and 64 bytes, in base64.
    let text = std::str::from_utf8(bytes).ok()?;
    let lines: Vec<&str> = text.lines().collect();
    let [_, signature, _, over_comment] = lines[..] else {
        return None;
    };
    if signature.len() != 100 || over_comment.len() != 88 || !over_comment.ends_with("==") {
        return None;
    }
    let parsed = SignatureBox::from_string(text).ok()?;
    (parsed.is_prehashed() && parsed.to_bytes() == bytes).then_some(parsed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_flip_of_text_or_signature_is_refused() {
        let keys = OfficeKeys::generate().unwrap();
        let text = b"{\"from\":12}\n";
        let signature = sign(text, &keys, "diemsang test").unwrap();
        assert_eq!(verify(text, &signature, 12, keys.public()), Ok(()));
        for at in 0..text.len() {
            let mut bad = text.to_vec();
            bad[at] ^= 4;
            assert_eq!(verify(&bad, &signature, 12, keys.public()), Err(Refusal::BadSignature { from: 12 }));
        }
        for at in 0..signature.len() {
            for bit in 0..8 {
                let mut bad = signature.clone();
                bad[at] ^= 1 << bit;
                assert!(verify(text, &bad, 12, keys.public()).is_err(), "byte {at} bit {bit}");
            }
        }
        for length in 0..signature.len() {
            assert!(verify(text, &signature[..length], 12, keys.public()).is_err(), "cut at {length}");
        }
    }

    #[test]
    fn short_signatures_are_refused_without_a_panic() {
        let keys = OfficeKeys::generate().unwrap();
        let good = String::from_utf8(sign(b"x", &keys, "about").unwrap()).unwrap();
        let lines: Vec<&str> = good.lines().collect();
        for (second, fourth) in [("", ""), (lines[1], "AA=="), ("AA==", lines[3]), (lines[1], "")] {
            let bad = format!("{}\n{second}\n{}\n{fourth}\n", lines[0], lines[2]);
            assert_eq!(verify(b"x", bad.as_bytes(), 3, keys.public()), Err(Refusal::BadSignature { from: 3 }));
        }
    }

    #[test]
    fn another_office_key_is_named() {
        let (branch, other) = (OfficeKeys::generate().unwrap(), OfficeKeys::generate().unwrap());
        let signature = sign(b"x", &branch, "about").unwrap();
        let expected =
            Refusal::KeyMismatch { from: 7, found: branch.public().key_id(), expected: other.public().key_id() };
        assert_eq!(verify(b"x", &signature, 7, other.public()), Err(expected));
    }
}
