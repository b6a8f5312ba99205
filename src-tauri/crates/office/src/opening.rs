//! Making an office's book, and signing in to it.

use std::path::Path;

use ::exchange::OfficeKeys;
use events::{Draft, Fact, OfficeCard, OfficeKind, OfficeOpened, PublicKeys};
use lending::codes::OfficeCode;
use lending::ids::Node;
use serde::{Deserialize, Serialize};
use store::{Book, BookKey, KeyRing, KeyRingError};

use crate::clock::Clock;
use crate::error::{Error, Refusal, file_refusal};
use crate::office::{Office, new_request_id};
use crate::programmes::{adopt_first_terms, shipped_facts};
use crate::remembered::Memory;

/// What a new office's book needs.
#[derive(Clone, Deserialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct NewOffice {
    /// Branch or province: `branch`, `province`.
    pub kind: String,
    /// Its number, 1…8191, given by the province.
    pub node: u16,
    /// The bank's code, six digits.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The first user.
    pub user: String,
    /// Their passphrase, at least eight characters.
    pub passphrase: String,
}

/// An office as the window's header shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OfficeView {
    /// Its number.
    pub node: u16,
    /// `branch` or `province`.
    pub kind: String,
    /// The bank's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Who is signed in.
    pub user: String,
    /// Today, `yyyy-mm-dd`.
    pub today: String,
    /// The closing the book opened with, if it has.
    pub closing: Option<String>,
    /// The day of the last booking.
    pub book_date: Option<String>,
}

const BOOK: &str = "book.db";
pub(crate) const KEY: &str = "book.key";
const NEW_BOOK: &str = "book.db.new";
const NEW_KEY: &str = "book.key.new";
const MINIMUM_PASSPHRASE: usize = 8;
const LONGEST_NAME: usize = 120;
const PROGRAM: &str = concat!("diemsang ", env!("CARGO_PKG_VERSION"));

pub(crate) fn program() -> &'static str {
    PROGRAM
}

/// Whether there is a book in the folder.
pub fn has_book(folder: &Path) -> bool {
    folder.join(BOOK).exists() && folder.join(KEY).exists()
}

/// Who may sign in to the book in the folder.
pub fn users_of(folder: &Path) -> Result<Vec<String>, Error> {
    let ring = KeyRing::read(&folder.join(KEY)).map_err(|error| key_refusal(folder, "", error))?;
    Ok(ring.users().map(str::to_owned).collect())
}

/// Makes an office's book in `folder`: random key, own signing and sealing keys, the first events.
pub fn init_office(folder: &Path, new: &NewOffice, clock: Box<dyn Clock>) -> Result<Office, Error> {
    let kind = read_kind(&new.kind)?;
    let node = Node::new(new.node).map_err(|_| bad_code("node", &new.node.to_string()))?;
    let code = OfficeCode::parse(&new.code).map_err(|_| bad_code("office", &new.code))?;
    let name = short_text("name", &new.name)?;
    let user = user_name(&new.user)?;
    let passphrase = new_passphrase(&new.passphrase)?;
    refuse_overwriting(folder)?;
    std::fs::create_dir_all(folder).map_err(|error| file_refusal(folder, &error))?;
    build_book(
        folder,
        &user,
        &passphrase,
        |keys| {
            let public = PublicKeys { sign: keys.public().sign().to_owned(), seal: keys.public().seal().to_owned() };
            OfficeCard { node, kind, code, name, keys: public }
        },
        clock.as_ref(),
    )?;
    open_office(folder, &user, &new.passphrase, clock)
}

/// A book, or a key whose book is missing, must not be written over. What an interrupted making left may.
fn refuse_overwriting(folder: &Path) -> Result<(), Error> {
    let interrupted = folder.join(NEW_BOOK).exists() && !folder.join(BOOK).exists();
    if folder.join(BOOK).exists() || (folder.join(KEY).exists() && !interrupted) {
        return Err(Refusal::new("book-exists").with("path", folder).into());
    }
    Ok(())
}

/// Makes book and key under other names, whole and with their first events, and renames them last: a cut at any
/// moment leaves either no book or a whole one.
fn build_book(
    folder: &Path,
    user: &str,
    passphrase: &str,
    card: impl FnOnce(&OfficeKeys) -> OfficeCard,
    clock: &dyn Clock,
) -> Result<(), Error> {
    let (new_book, new_key) = (folder.join(NEW_BOOK), folder.join(NEW_KEY));
    for leftover in [NEW_BOOK, "book.db.new-wal", "book.db.new-shm", NEW_KEY] {
        let path = folder.join(leftover);
        if path.exists() {
            std::fs::remove_file(&path).map_err(|error| file_refusal(&path, &error))?;
        }
    }
    let keys = OfficeKeys::generate()?;
    let key = BookKey::random().map_err(Error::fault)?;
    let ring = KeyRing::new(user, passphrase, &key).map_err(Error::fault)?;
    ring.write(&new_key).map_err(|error| key_refusal(folder, user, error))?;
    let card = card(&keys);
    let mut book = Book::create(&new_book, &key, card.node, &keys.to_bytes()?)?;
    write_first_events(&mut book, card, user, clock)?;
    // Closed, SQLite has folded its write-ahead log into the file.
    drop(book);
    // The key comes first: a book without its key could never be opened again.
    for (from, to) in [(new_key, folder.join(KEY)), (new_book, folder.join(BOOK))] {
        std::fs::rename(&from, &to).map_err(|error| file_refusal(&to, &error))?;
        crate::durable::sync_folder(&to).map_err(|error| file_refusal(&to, &error))?;
    }
    Ok(())
}

fn write_first_events(book: &mut Book, card: OfficeCard, user: &str, clock: &dyn Clock) -> Result<(), Error> {
    let [rules, terms] = shipped_facts()?;
    let opened = Fact::OfficeOpened(OfficeOpened { card, epoch: 1, program: PROGRAM.to_owned() });
    let facts = [opened, rules, terms];
    book.write(|writing| {
        for fact in facts {
            writing.append(Draft {
                business_date: clock.today(),
                recorded_at: clock.now(),
                maker: user.to_owned(),
                request: new_request_id()?,
                fact,
            })?;
        }
        Ok(())
    })
}

/// Opens the book in `folder` for a user.
pub fn open_office(folder: &Path, user: &str, passphrase: &str, clock: Box<dyn Clock>) -> Result<Office, Error> {
    if !has_book(folder) {
        return Err(Refusal::new("no-book").with("path", folder).into());
    }
    let ring = KeyRing::read(&folder.join(KEY)).map_err(|error| key_refusal(folder, user, error))?;
    let (user, passphrase) = (&*wording::nfc(user), &*wording::nfc(passphrase));
    let key = ring.unlock(user, passphrase).map_err(|error| key_refusal(folder, user, error))?;
    let book = Book::open(&folder.join(BOOK), &key)?;
    let keys = OfficeKeys::from_bytes(&book.secret_keys()?)?;
    let mut office =
        Office { book, key, keys, clock, user: user.to_owned(), folder: folder.to_owned(), memory: Memory::default() };
    adopt_first_terms(&mut office)?;
    Ok(office)
}

impl Office {
    /// The office as the header shows it.
    pub fn view(&self) -> Result<OfficeView, Error> {
        let reading = self.read();
        let card = reading.own_office()?.card;
        let opening = reading.opening(card.node)?;
        Ok(OfficeView {
            node: card.node.get(),
            kind: card.kind.as_str().to_owned(),
            code: card.code.as_str().to_owned(),
            name: card.name,
            user: self.user.clone(),
            today: self.clock.today().to_string(),
            closing: opening.map(|closing| closing.date.to_string()),
            book_date: reading.last_business_date()?.map(|day| day.to_string()),
        })
    }
}

fn read_kind(text: &str) -> Result<OfficeKind, Error> {
    match text {
        "branch" => Ok(OfficeKind::Branch),
        "province" => Ok(OfficeKind::Province),
        _ => Err(bad_code("office-kind", text)),
    }
}

fn bad_code(kind: &str, text: &str) -> Error {
    Refusal::new("bad-code").with("kind", kind).with("text", text).into()
}

/// Who a user is called: trimmed, composed, 1 to 120 visible characters.
pub(crate) fn user_name(text: &str) -> Result<String, Error> {
    short_text("user", text)
}

/// A passphrase to be set: composed, at least eight characters.
pub(crate) fn new_passphrase(text: &str) -> Result<String, Error> {
    let text = wording::nfc(text);
    if text.chars().count() < MINIMUM_PASSPHRASE {
        return Err(Refusal::new("weak-passphrase").with("minimum", MINIMUM_PASSPHRASE as i64).into());
    }
    Ok(text)
}

/// A text of a line, trimmed; refused when it is empty, too long or holds control characters.
pub(crate) fn short_text(field: &str, text: &str) -> Result<String, Error> {
    let text = wording::nfc(text.trim());
    if text.is_empty() {
        return Err(Refusal::new("text-empty").with("field", field).into());
    }
    if text.chars().count() > LONGEST_NAME || text.chars().any(char::is_control) {
        return Err(Refusal::new("text-too-long").with("field", field).with("limit", LONGEST_NAME as i64).into());
    }
    Ok(text)
}

pub(crate) fn key_refusal(folder: &Path, user: &str, error: KeyRingError) -> Error {
    match error {
        KeyRingError::WrongPassphrase => Refusal::new("wrong-passphrase").into(),
        KeyRingError::UnknownUser => Refusal::new("unknown-user").with("user", user).into(),
        KeyRingError::Damaged => Refusal::new("book-damaged").with("detail", KEY).into(),
        KeyRingError::Io(error) => file_refusal(&folder.join(KEY), &error),
        KeyRingError::Taken => Refusal::new("user-taken").with("user", user).into(),
        KeyRingError::LastUser => Refusal::new("last-user").with("user", user).into(),
        KeyRingError::NoRandomness => Error::fault(error),
    }
}

#[cfg(test)]
mod tests;
