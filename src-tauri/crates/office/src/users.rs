//! The people of an office: who may open its book, and who stands by as the second person of an act that needs two.
//!
//! People are not events. The ring of keys, `book.key`, is this machine's own and lies beside the book: it says who
//! can open *this* copy, and neither a bundle nor a replay of the log may change that. What a person *did* is in the
//! log, under the name they signed in with.

use serde::Serialize;
use store::{BookKey, KeyRing, KeyRingError, is_same_user};

use crate::error::{Error, Refusal};
use crate::office::Office;
use crate::opening::{KEY, key_refusal, new_passphrase, user_name};

/// Someone who may open the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct UserLine {
    /// The name they sign in with.
    pub name: String,
    /// Whether it is they who sit here.
    pub signed_in: bool,
}

/// A second person stood by and gave their passphrase. Only [`verify_second_person`] makes one, so a task that asks
/// for it can't be called without; it is not copied and not stored, and serves one act.
#[derive(Debug)]
pub struct SecondPerson {
    name: String,
}

impl SecondPerson {
    /// Who it was, as the act's event names them.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Everyone who may open the book, in the order they came.
pub fn list_users(office: &Office) -> Result<Vec<UserLine>, Error> {
    Ok(lines(&read_ring(office)?, &office.user))
}

/// The one who is signed in gives a colleague a way into the book; answers with everyone.
///
/// Refuses a name that is empty, too long (`text-empty`, `text-too-long`) or taken in whatever capitals
/// (`user-taken`), and a passphrase under eight characters (`weak-passphrase`).
pub fn add_user(office: &mut Office, name: &str, passphrase: &str) -> Result<Vec<UserLine>, Error> {
    let (name, passphrase) = (user_name(name)?, new_passphrase(passphrase)?);
    rewrite_ring(office, &name, |ring, key| ring.add(&name, &passphrase, key))
}

/// The one who is signed in sets another passphrase; `old` shows that it is still they who sit here.
///
/// Refuses a wrong `old` (`wrong-passphrase`) and a new one under eight characters (`weak-passphrase`).
pub fn change_passphrase(office: &mut Office, old: &str, new: &str) -> Result<(), Error> {
    let (user, old, new) = (office.user.clone(), wording::nfc(old), new_passphrase(new)?);
    rewrite_ring(office, &user, |ring, key| {
        ring.check(&user, &old, key)?;
        ring.change_passphrase(&user, &new, key)
    })?;
    Ok(())
}

/// Takes someone's way into the book away, one's own too; answers with those who stay.
///
/// Refuses a name that is not there (`unknown-user`) and the last one (`last-user`). The book's key stays the same:
/// a copy of the old `book.key` with its passphrase still opens a copy of the book.
pub fn remove_user(office: &mut Office, name: &str) -> Result<Vec<UserLine>, Error> {
    let name = user_name(name)?;
    rewrite_ring(office, &name, |ring, _| ring.remove(&name))
}

/// Checks that another user of this book stands by: their passphrase, against their slot in the ring and against
/// the key of the open book.
///
/// Refuses the signed-in user in whatever capitals (`second-person-is-first`), someone who is not there
/// (`unknown-user`) and a wrong passphrase (`wrong-passphrase`).
pub fn verify_second_person(office: &Office, name: &str, passphrase: &str) -> Result<SecondPerson, Error> {
    let name = user_name(name)?;
    if is_same_user(&name, &office.user) {
        return Err(Refusal::new("second-person-is-first").with("user", name).into());
    }
    let checked = read_ring(office)?.check(&name, &wording::nfc(passphrase), &office.key);
    checked.map_err(|error| key_refusal(&office.folder, &name, error))?;
    Ok(SecondPerson { name })
}

fn read_ring(office: &Office) -> Result<KeyRing, Error> {
    KeyRing::read(&office.folder.join(KEY)).map_err(|error| key_refusal(&office.folder, &office.user, error))
}

/// Reads the ring, changes it and writes it back, all while this program alone may write to the book: two that
/// change it at the same time would lose one of the changes. `about` is the name a refusal tells.
fn rewrite_ring(
    office: &mut Office,
    about: &str,
    change: impl FnOnce(&mut KeyRing, &BookKey) -> Result<(), KeyRingError>,
) -> Result<Vec<UserLine>, Error> {
    let Office { book, key, user, folder, .. } = office;
    let refused = |error| key_refusal(folder, about, error);
    let path = folder.join(KEY);
    book.write(|_| {
        let mut ring = KeyRing::read(&path).map_err(refused)?;
        // Whoever was removed while they sat here changes nothing any more.
        if !ring.users().any(|present| present == user) {
            return Err(key_refusal(folder, user, KeyRingError::UnknownUser));
        }
        change(&mut ring, key).map_err(refused)?;
        ring.write(&path).map_err(refused)?;
        Ok(lines(&ring, user))
    })
}

fn lines(ring: &KeyRing, signed_in: &str) -> Vec<UserLine> {
    ring.users().map(|name| UserLine { name: name.to_owned(), signed_in: name == signed_in }).collect()
}
