//! The book's key is random and never leaves the machine bare: it lies beside the book in `book.key`,
//! wrapped once for each user by a key made from the passphrase (Argon2id), so changing a passphrase
//! rewrites a few bytes and not the book.

use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

/// The key SQLCipher encrypts the book with.
#[derive(PartialEq, Eq)]
pub struct BookKey([u8; 32]);

impl Drop for BookKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl BookKey {
    /// A new one from the system's randomness.
    pub fn random() -> Result<BookKey, KeyRingError> {
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|_| KeyRingError::NoRandomness)?;
        Ok(BookKey(key))
    }

    /// As `PRAGMA key` takes a raw key: no second, slow derivation inside SQLCipher.
    pub(crate) fn as_pragma(&self) -> Zeroizing<String> {
        let mut text = String::with_capacity(67);
        text.push_str("x'");
        for byte in self.0 {
            text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
            text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
        }
        text.push('\'');
        Zeroizing::new(text)
    }
}

/// Why a key could not be had.
#[derive(Debug, thiserror::Error)]
pub enum KeyRingError {
    /// The passphrase opens none of the user's slots.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// No such user.
    #[error("unknown user")]
    UnknownUser,
    /// `book.key` is missing or can't be read.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// `book.key` is not a key file of this program.
    #[error("damaged key file")]
    Damaged,
    /// The system gave no randomness.
    #[error("no randomness")]
    NoRandomness,
    /// The user is there already.
    #[error("user taken")]
    Taken,
    /// The only user: without one, nobody could ever open the book again.
    #[error("last user")]
    LastUser,
}

/// `book.key`: who may open the book.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyRing {
    format: String,
    users: Vec<Slot>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    user: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: Vec<u8>,
    nonce: Vec<u8>,
    wrapped: Vec<u8>,
}

const FORMAT: &str = "diemsang-key/1";
// RFC 9106's second recommendation, which fits a laptop of 4 GB.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

impl KeyRing {
    /// A ring with one user.
    pub fn new(user: &str, passphrase: &str, key: &BookKey) -> Result<KeyRing, KeyRingError> {
        Ok(KeyRing { format: FORMAT.into(), users: vec![Slot::wrap(user, passphrase, key)?] })
    }

    /// Reads `book.key`.
    pub fn read(path: &Path) -> Result<KeyRing, KeyRingError> {
        let ring: KeyRing = serde_json::from_slice(&std::fs::read(path)?).map_err(|_| KeyRingError::Damaged)?;
        if ring.format == FORMAT && !ring.users.is_empty() { Ok(ring) } else { Err(KeyRingError::Damaged) }
    }

    /// Writes `book.key` durably: a temporary file beside it, then a rename, then the folder. A cut at any moment
    /// leaves the old ring or the new one; a temporary file it left is written over by the next.
    pub fn write(&self, path: &Path) -> Result<(), KeyRingError> {
        use std::io::Write;
        let temporary = path.with_extension("part");
        let mut options = std::fs::OpenOptions::new();
        options.create(true).truncate(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&temporary)?;
        file.write_all(&serde_json::to_vec_pretty(self).map_err(|_| KeyRingError::Damaged)?)?;
        file.sync_all()?;
        std::fs::rename(temporary, path)?;
        Ok(sync_folder(path)?)
    }

    /// Who has a slot.
    pub fn users(&self) -> impl Iterator<Item = &str> {
        self.users.iter().map(|slot| slot.user.as_str())
    }

    /// The book's key, by a user's passphrase. Takes a fraction of a second on purpose.
    pub fn unlock(&self, user: &str, passphrase: &str) -> Result<BookKey, KeyRingError> {
        let slot = self.users.iter().find(|slot| slot.user == user).ok_or(KeyRingError::UnknownUser)?;
        slot.unwrap(passphrase)
    }

    /// Whether the passphrase is the user's and opens this very book: a ring that somebody made for another key
    /// vouches for nobody here.
    pub fn check(&self, user: &str, passphrase: &str, key: &BookKey) -> Result<(), KeyRingError> {
        if self.unlock(user, passphrase)? == *key { Ok(()) } else { Err(KeyRingError::Damaged) }
    }

    /// Gives one more user a slot. Names that differ in capitals only are the same name.
    pub fn add(&mut self, user: &str, passphrase: &str, key: &BookKey) -> Result<(), KeyRingError> {
        if self.users().any(|taken| is_same_user(taken, user)) {
            return Err(KeyRingError::Taken);
        }
        self.users.push(Slot::wrap(user, passphrase, key)?);
        Ok(())
    }

    /// Wraps the key anew for a user, by another passphrase; the old one opens nothing any more.
    pub fn change_passphrase(&mut self, user: &str, passphrase: &str, key: &BookKey) -> Result<(), KeyRingError> {
        let slot = self.users.iter_mut().find(|slot| slot.user == user).ok_or(KeyRingError::UnknownUser)?;
        *slot = Slot::wrap(user, passphrase, key)?;
        Ok(())
    }

    /// Takes a user's slot away, never the last one.
    pub fn remove(&mut self, user: &str) -> Result<(), KeyRingError> {
        let place = self.users.iter().position(|slot| slot.user == user).ok_or(KeyRingError::UnknownUser)?;
        if self.users.len() == 1 {
            return Err(KeyRingError::LastUser);
        }
        self.users.remove(place);
        Ok(())
    }
}

/// Whether two names are one user's: capitals do not tell people apart, accents do.
pub fn is_same_user(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// A rename is safe from a power cut once its folder is written too. Windows writes it by itself.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) && !folder.as_os_str().is_empty() => std::fs::File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

impl Slot {
    fn wrap(user: &str, passphrase: &str, key: &BookKey) -> Result<Slot, KeyRingError> {
        let mut random = [0; 16 + 24];
        getrandom::fill(&mut random).map_err(|_| KeyRingError::NoRandomness)?;
        let (salt, nonce) = random.split_at(16);
        let mut slot = Slot {
            user: user.to_owned(),
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: LANES,
            salt: salt.to_vec(),
            nonce: nonce.to_vec(),
            wrapped: Vec::new(),
        };
        let payload = Payload { msg: &key.0, aad: user.as_bytes() };
        slot.wrapped = slot.cipher(passphrase)?.encrypt(&slot.nonce()?, payload).map_err(|_| KeyRingError::Damaged)?;
        Ok(slot)
    }

    fn unwrap(&self, passphrase: &str) -> Result<BookKey, KeyRingError> {
        let payload = Payload { msg: &self.wrapped, aad: self.user.as_bytes() };
        let plain = self.cipher(passphrase)?.decrypt(&self.nonce()?, payload);
        let plain = Zeroizing::new(plain.map_err(|_| KeyRingError::WrongPassphrase)?);
        Ok(BookKey(plain.as_slice().try_into().map_err(|_| KeyRingError::Damaged)?))
    }

    fn nonce(&self) -> Result<XNonce, KeyRingError> {
        XNonce::try_from(self.nonce.as_slice()).map_err(|_| KeyRingError::Damaged)
    }

    fn cipher(&self, passphrase: &str) -> Result<XChaCha20Poly1305, KeyRingError> {
        // A damaged file must not ask for more memory than the machine has.
        if self.memory_kib > 1024 * 1024 || self.passes > 64 {
            return Err(KeyRingError::Damaged);
        }
        let params =
            Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| KeyRingError::Damaged)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &self.salt, key.as_mut())
            .map_err(|_| KeyRingError::Damaged)?;
        XChaCha20Poly1305::new_from_slice(key.as_ref()).map_err(|_| KeyRingError::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_passphrase_of_the_right_user_opens() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.key");
        let key = BookKey::random().unwrap();
        KeyRing::new("lan", "tám chữ cái dài", &key).unwrap().write(&path).unwrap();
        let ring = KeyRing::read(&path).unwrap();
        assert_eq!(ring.unlock("lan", "tám chữ cái dài").unwrap().0, key.0);
        assert!(matches!(ring.unlock("lan", "tám chữ cái dàj"), Err(KeyRingError::WrongPassphrase)));
        assert!(matches!(ring.unlock("hoa", "tám chữ cái dài"), Err(KeyRingError::UnknownUser)));
    }

    #[test]
    fn a_slot_moved_to_another_user_does_not_open() {
        let key = BookKey::random().unwrap();
        let mut ring = KeyRing::new("lan", "mật khẩu", &key).unwrap();
        ring.users[0].user = "hoa".into();
        assert!(matches!(ring.unlock("hoa", "mật khẩu"), Err(KeyRingError::WrongPassphrase)));
    }
    #[test]
    fn every_user_opens_the_same_book_with_a_passphrase_of_their_own() {
        let key = BookKey::random().unwrap();
        let mut ring = KeyRing::new("lan", "mật khẩu của lan", &key).unwrap();
        ring.add("hòa", "mật khẩu của hòa", &key).unwrap();
        assert!(ring.unlock("hòa", "mật khẩu của hòa").unwrap() == key);
        assert!(ring.unlock("lan", "mật khẩu của lan").unwrap() == key);
        assert!(matches!(ring.unlock("hòa", "mật khẩu của lan"), Err(KeyRingError::WrongPassphrase)));
        assert!(matches!(ring.add("Hòa", "khác", &key), Err(KeyRingError::Taken)));
        // Another accent is another person.
        ring.add("hoa", "mật khẩu của hoa", &key).unwrap();

        ring.change_passphrase("hòa", "mật khẩu mới", &key).unwrap();
        assert!(matches!(ring.unlock("hòa", "mật khẩu của hòa"), Err(KeyRingError::WrongPassphrase)));
        assert!(ring.unlock("hòa", "mật khẩu mới").unwrap() == key);
        assert!(matches!(ring.change_passphrase("minh", "x", &key), Err(KeyRingError::UnknownUser)));
    }

    #[test]
    fn the_last_user_stays() {
        let key = BookKey::random().unwrap();
        let mut ring = KeyRing::new("lan", "mật khẩu của lan", &key).unwrap();
        assert!(matches!(ring.remove("lan"), Err(KeyRingError::LastUser)));
        ring.add("hòa", "mật khẩu của hòa", &key).unwrap();
        assert!(matches!(ring.remove("minh"), Err(KeyRingError::UnknownUser)));
        ring.remove("lan").unwrap();
        assert!(matches!(ring.unlock("lan", "mật khẩu của lan"), Err(KeyRingError::UnknownUser)));
        assert!(matches!(ring.remove("hòa"), Err(KeyRingError::LastUser)));
    }

    #[test]
    fn a_ring_made_for_another_book_vouches_for_nobody() {
        let (key, other) = (BookKey::random().unwrap(), BookKey::random().unwrap());
        let ring = KeyRing::new("lan", "mật khẩu", &other).unwrap();
        assert!(matches!(ring.check("lan", "mật khẩu", &key), Err(KeyRingError::Damaged)));
        assert!(ring.check("lan", "mật khẩu", &other).is_ok());
        assert!(matches!(ring.check("lan", "mật khẩụ", &other), Err(KeyRingError::WrongPassphrase)));
    }

    #[test]
    fn what_a_cut_left_half_written_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.key");
        let key = BookKey::random().unwrap();
        let mut ring = KeyRing::new("lan", "mật khẩu", &key).unwrap();
        ring.write(&path).unwrap();
        // The power went between the temporary file and the rename.
        std::fs::write(folder.path().join("book.part"), "{\"format\": \"diem").unwrap();
        assert_eq!(KeyRing::read(&path).unwrap().users().collect::<Vec<_>>(), ["lan"]);
        ring.add("hòa", "mật khẩu", &key).unwrap();
        ring.write(&path).unwrap();
        assert_eq!(KeyRing::read(&path).unwrap().users().collect::<Vec<_>>(), ["lan", "hòa"]);
        assert!(!folder.path().join("book.part").exists());
    }
}
