//! Making an office's book, and signing in to it.

use std::path::Path;

use events::{Fact, OfficeCard, OfficeKind, OfficeOpened, PublicKeys, RulesAdopted};
use lending::codes::OfficeCode;
use lending::ids::Node;
use serde::Serialize;
use store::{Book, BookKey, KeyRing, KeyRingError};

use crate::clock::Clock;
use crate::error::{Error, Refusal, file_refusal};
use crate::office::{Office, new_request_id};

/// What a new office's book needs.
#[derive(Clone, Debug)]
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
const KEY: &str = "book.key";
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
    let user = short_text("user", &new.user)?;
    if new.passphrase.chars().count() < MINIMUM_PASSPHRASE {
        return Err(Refusal::new("weak-passphrase").with("minimum", MINIMUM_PASSPHRASE as i64).into());
    }
    if folder.join(BOOK).exists() {
        return Err(Refusal::new("book-exists").with("path", folder).into());
    }
    std::fs::create_dir_all(folder).map_err(|error| file_refusal(folder, &error))?;
    let keys = ::exchange::OfficeKeys::generate()?;
    let key = BookKey::random().map_err(Error::fault)?;
    // The key file comes first: a book without its key could never be opened again.
    let ring = KeyRing::new(&user, &new.passphrase, &key).map_err(Error::fault)?;
    ring.write(&folder.join(KEY)).map_err(|error| key_refusal(folder, &user, error))?;
    let book = Book::create(&folder.join(BOOK), &key, node, &keys.to_bytes()?)?;
    let public = PublicKeys { sign: keys.public().sign().to_owned(), seal: keys.public().seal().to_owned() };
    let card = OfficeCard { node, kind, code, name, keys: public };
    let mut office = Office { book, keys, clock, user, folder: folder.to_owned() };
    write_first_events(&mut office, card)?;
    Ok(office)
}

fn write_first_events(office: &mut Office, card: OfficeCard) -> Result<(), Error> {
    let rules = lending::rules::shipped().map_err(Error::fault)?;
    let (opened, adopted) = (new_request_id()?, new_request_id()?);
    office.task(|at, writing| {
        let first = Fact::OfficeOpened(OfficeOpened { card, epoch: 1, program: PROGRAM.to_owned() });
        at.record(writing, &opened, at.today, first)?;
        at.record(writing, &adopted, at.today, Fact::RulesAdopted(RulesAdopted { rows: rules }))?;
        Ok(())
    })
}

/// Opens the book in `folder` for a user.
pub fn open_office(folder: &Path, user: &str, passphrase: &str, clock: Box<dyn Clock>) -> Result<Office, Error> {
    if !has_book(folder) {
        return Err(Refusal::new("no-book").with("path", folder).into());
    }
    let ring = KeyRing::read(&folder.join(KEY)).map_err(|error| key_refusal(folder, user, error))?;
    let key = ring.unlock(user, passphrase).map_err(|error| key_refusal(folder, user, error))?;
    let book = Book::open(&folder.join(BOOK), &key)?;
    let keys = ::exchange::OfficeKeys::from_bytes(&book.secret_keys()?)?;
    Ok(Office { book, keys, clock, user: user.to_owned(), folder: folder.to_owned() })
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

fn short_text(field: &str, text: &str) -> Result<String, Error> {
    let text = wording::nfc(text.trim());
    if text.is_empty() {
        return Err(Refusal::new("text-empty").with("field", field).into());
    }
    if text.chars().count() > LONGEST_NAME || text.chars().any(char::is_control) {
        return Err(Refusal::new("text-too-long").with("field", field).with("limit", LONGEST_NAME as i64).into());
    }
    Ok(text)
}

fn key_refusal(folder: &Path, user: &str, error: KeyRingError) -> Error {
    match error {
        KeyRingError::WrongPassphrase => Refusal::new("wrong-passphrase").into(),
        KeyRingError::UnknownUser => Refusal::new("unknown-user").with("user", user).into(),
        KeyRingError::Damaged => Refusal::new("book-damaged").with("detail", KEY).into(),
        KeyRingError::Io(error) => file_refusal(&folder.join(KEY), &error),
        KeyRingError::NoRandomness => Error::fault(error),
    }
}
