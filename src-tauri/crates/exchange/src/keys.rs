//! An office's keys: what it signs with, what is sealed to it, and the words that stand for both.

use std::fmt;

use minisign::{KeyPair, PublicKey, SecretKey, SecretKeyBox};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::words::{SixWords, six_words_of};
use crate::{Digest, Refusal};

/// First line of [`OfficeKeys::to_bytes`].
const STORED_FORMAT: &str = "diemsang-office-keys/1";

/// What other offices know of an office: a minisign public key and an age recipient. Always valid keys in
/// their one canonical spelling.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "KeyTexts", into = "KeyTexts")]
pub struct PublicKeys {
    sign: String,
    seal: String,
}

/// The JSON form of [`PublicKeys`].
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyTexts {
    sign: String,
    seal: String,
}

impl PublicKeys {
    /// Takes `sign`, the base64 line of a minisign public key, and `seal`, an `age1…` recipient.
    ///
    /// # Errors
    /// [`Refusal::BadKeys`] when either is not a key or not in canonical spelling.
    pub fn parse(sign: &str, seal: &str) -> Result<PublicKeys, Refusal> {
        let keys = PublicKeys { sign: sign.to_owned(), seal: seal.to_owned() };
        if keys.verifying_key()?.to_base64() != sign {
            return Err(Refusal::BadKeys { part: "sign" });
        }
        if keys.recipient()?.to_string() != seal {
            return Err(Refusal::BadKeys { part: "seal" });
        }
        Ok(keys)
    }

    /// The minisign public key, one base64 line.
    #[must_use]
    pub fn sign(&self) -> &str {
        &self.sign
    }

    /// The age recipient, `age1…`.
    #[must_use]
    pub fn seal(&self) -> &str {
        &self.seal
    }

    /// The minisign key id, 16 capital hexadecimal digits; `minisign` itself prints it without leading zeros. It
    /// names a key among honest ones; only the signature and the six words prove anything.
    #[must_use]
    pub fn key_id(&self) -> String {
        self.verifying_key().map(|key| key_id_text(key.keynum())).unwrap_or_default()
    }

    /// The fingerprint of both keys, to compare over the telephone.
    #[must_use]
    pub fn words(&self) -> SixWords {
        six_words_of(&Digest::of(format!("diemsang-keys/1\n{}\n{}\n", self.sign, self.seal).as_bytes()))
    }

    /// The text of a `.pub` file for `minisign -V -p`.
    #[must_use]
    pub fn minisign_public_text(&self) -> String {
        format!("untrusted comment: minisign public key {}\n{}\n", self.key_id(), self.sign)
    }

    pub(crate) fn verifying_key(&self) -> Result<PublicKey, Refusal> {
        PublicKey::from_base64(&self.sign).map_err(|_| Refusal::BadKeys { part: "sign" })
    }

    pub(crate) fn recipient(&self) -> Result<age::x25519::Recipient, Refusal> {
        self.seal.parse().map_err(|_| Refusal::BadKeys { part: "seal" })
    }
}

/// A minisign key number in the order the tool prints it, little-endian, in capitals, all 16 digits.
pub(crate) fn key_id_text(number: &[u8]) -> String {
    number.iter().rev().map(|byte| format!("{byte:02X}")).collect()
}

impl TryFrom<KeyTexts> for PublicKeys {
    type Error = Refusal;

    fn try_from(texts: KeyTexts) -> Result<PublicKeys, Refusal> {
        PublicKeys::parse(&texts.sign, &texts.seal)
    }
}

impl From<PublicKeys> for KeyTexts {
    fn from(keys: PublicKeys) -> KeyTexts {
        KeyTexts { sign: keys.sign, seal: keys.seal }
    }
}

/// The secret half. It lives in the encrypted database and nowhere else; it is never part of a bundle, a
/// log or a `Debug` print.
pub struct OfficeKeys {
    signing: SecretKey,
    opening: age::x25519::Identity,
    public: PublicKeys,
}

impl OfficeKeys {
    /// Makes the keys of a new office.
    ///
    /// # Errors
    /// [`Refusal::NoRandomness`].
    pub fn generate() -> Result<OfficeKeys, Refusal> {
        let pair = KeyPair::generate_unencrypted_keypair().map_err(|_| Refusal::NoRandomness)?;
        OfficeKeys::from_parts(pair.sk, age::x25519::Identity::generate())
    }

    fn from_parts(signing: SecretKey, opening: age::x25519::Identity) -> Result<OfficeKeys, Refusal> {
        let sign = PublicKey::from_secret_key(&signing).map_err(|_| Refusal::BadKeys { part: "secret" })?;
        let public = PublicKeys::parse(&sign.to_base64(), &opening.to_public().to_string())?;
        Ok(OfficeKeys { signing, opening, public })
    }

    /// The keys as an opaque secret, for the encrypted database. Wiped from memory when dropped.
    ///
    /// # Errors
    /// [`Refusal::BadKeys`] if the signing key cannot be written, which a generated key always can.
    pub fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, Refusal> {
        let boxed = self.signing.to_box(Some(STORED_FORMAT)).map_err(|_| Refusal::BadKeys { part: "secret" })?;
        let boxed = Zeroizing::new(boxed.into_string());
        let signing = boxed.lines().nth(1).ok_or(Refusal::BadKeys { part: "secret" })?;
        let opening = self.opening.to_string();
        let opening = age::secrecy::ExposeSecret::expose_secret(&opening);
        Ok(Zeroizing::new(format!("{STORED_FORMAT}\n{signing}\n{opening}\n").into_bytes()))
    }

    /// Reads what [`OfficeKeys::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`Refusal::BadKeys`] for anything else; the signing key carries a checksum, the other a Bech32 one.
    pub fn from_bytes(bytes: &[u8]) -> Result<OfficeKeys, Refusal> {
        let bad = || Refusal::BadKeys { part: "secret" };
        let text = std::str::from_utf8(bytes).map_err(|_| bad())?;
        let mut lines = text.lines();
        let (Some(STORED_FORMAT), Some(signing), Some(opening), None) =
            (lines.next(), lines.next(), lines.next(), lines.next())
        else {
            return Err(bad());
        };
        let boxed = SecretKeyBox::from(format!("untrusted comment: {STORED_FORMAT}\n{signing}\n"));
        let signing = boxed.into_unencrypted_secret_key().map_err(|_| bad())?;
        OfficeKeys::from_parts(signing, opening.parse().map_err(|_| bad())?)
    }

    /// The half that other offices may know.
    #[must_use]
    pub fn public(&self) -> &PublicKeys {
        &self.public
    }

    /// The text of a key file for `age -d -i`, for an auditor who must open bundles without this program.
    /// Whoever holds it can read everything ever sealed to this office.
    #[must_use]
    pub fn age_identity_text(&self) -> Zeroizing<String> {
        let secret = self.opening.to_string();
        let secret = age::secrecy::ExposeSecret::expose_secret(&secret);
        Zeroizing::new(format!("# public key: {}\n{secret}\n", self.public.seal))
    }

    /// The text of a `.pub` file for `minisign -V -p`, for an auditor.
    #[must_use]
    pub fn minisign_public_text(&self) -> String {
        self.public.minisign_public_text()
    }

    pub(crate) fn signing(&self) -> &SecretKey {
        &self.signing
    }

    pub(crate) fn opening(&self) -> &age::x25519::Identity {
        &self.opening
    }
}

/// The underlying key types print their secrets; this one does not.
impl fmt::Debug for OfficeKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OfficeKeys").field("public", &self.public).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn stored_keys_come_back_and_damaged_ones_do_not() {
        let keys = OfficeKeys::generate().unwrap();
        let stored = keys.to_bytes().unwrap();
        let again = OfficeKeys::from_bytes(&stored).unwrap();
        assert_eq!(again.public(), keys.public());
        assert_eq!(again.to_bytes().unwrap(), stored);
        for at in 0..stored.len() - 1 {
            let mut bad = stored.to_vec();
            bad[at] ^= 1;
            let read = OfficeKeys::from_bytes(&bad);
            // The minisign form has room for the salt and cost of a password; none is used, so a flip
            // there changes no key.
            let same_keys = read.as_ref().is_ok_and(|read| read.public() == keys.public());
            let refused = matches!(read, Err(Refusal::BadKeys { part: "secret" }));
            assert!(same_keys || refused, "byte {at}");
        }
    }

    #[test]
    fn words_change_with_either_key() {
        let (one, two) = (OfficeKeys::generate().unwrap(), OfficeKeys::generate().unwrap());
        let (one, two) = (one.public(), two.public());
        let mixed = PublicKeys::parse(one.sign(), two.seal()).unwrap();
        assert_ne!(mixed.words(), one.words());
        assert_ne!(mixed.words(), two.words());
        assert_eq!(one.words(), one.clone().words());
    }

    #[test]
    fn public_keys_have_one_spelling() {
        let keys = OfficeKeys::generate().unwrap();
        let (sign, seal) = (keys.public().sign(), keys.public().seal());
        assert_eq!(PublicKeys::parse(sign, seal).unwrap(), *keys.public());
        let bad_sign = Err(Refusal::BadKeys { part: "sign" });
        let bad_seal = Err(Refusal::BadKeys { part: "seal" });
        assert_eq!(PublicKeys::parse("", seal), bad_sign);
        assert_eq!(PublicKeys::parse(&format!(" {sign}"), seal), bad_sign);
        assert_eq!(PublicKeys::parse(sign, &seal.to_uppercase()), bad_seal);
        assert_eq!(PublicKeys::parse(sign, &seal[..40]), bad_seal);
        let json = serde_json::to_string(keys.public()).unwrap();
        assert_eq!(serde_json::from_str::<PublicKeys>(&json).unwrap(), *keys.public());
        assert!(serde_json::from_str::<PublicKeys>(&json.replace("age1", "age2")).is_err());
    }

    #[test]
    fn debug_keeps_the_secret() {
        let keys = OfficeKeys::generate().unwrap();
        let printed = format!("{keys:?}");
        assert!(!printed.contains("AGE-SECRET-KEY"));
        assert!(printed.len() < 300, "{printed}");
    }
}
