//! SHA-256 as a type, so that a hash cannot be swapped with any other text.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::Digest as _;

use crate::Refusal;

/// A SHA-256. In JSON and file names: 64 lowercase hexadecimal digits, nothing else.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

impl Digest {
    /// The head of a stream that has no event yet, and the heads of bundles that carry none.
    pub const ZERO: Digest = Digest([0; 32]);

    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(sha2::Sha256::digest(bytes).into())
    }

    /// Takes a hash computed elsewhere (the event chain's, for example).
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Digest {
        Digest(bytes)
    }

    /// The 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads 64 lowercase hexadecimal digits.
    ///
    /// # Errors
    /// [`Refusal::BadDigest`] for anything else, capitals included: one hash has one spelling.
    pub fn parse(text: &str) -> Result<Digest, Refusal> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(Refusal::BadDigest);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = match pair {
                [high, low] => (nibble(*high)? << 4) | nibble(*low)?,
                _ => return Err(Refusal::BadDigest),
            };
        }
        Ok(Digest(bytes))
    }
}

fn nibble(digit: u8) -> Result<u8, Refusal> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(Refusal::BadDigest),
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for Digest {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Digest, Refusal> {
        Digest::parse(&text)
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.to_string()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn known_hash_and_its_only_spelling() {
        // FIPS 180-2, appendix B.1.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of(b"abc").to_string(), abc);
        assert_eq!(Digest::parse(abc).unwrap(), Digest::of(b"abc"));
        for other in [&abc.to_uppercase(), &abc[1..], &format!("{abc}0"), "", "đ"] {
            assert_eq!(Digest::parse(other), Err(Refusal::BadDigest));
        }
    }
}
