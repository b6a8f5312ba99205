use std::path::{Path, PathBuf};

use ::exchange::OfficeKeys;
use chrono::{DateTime, NaiveDate, Utc};
use events::{Draft, Event, Fact, OfficeKind};
use lending::ids::Node;
use serde::Serialize;
use store::{Appended, Book, BookKey, Reading, Writing};

use crate::clock::Clock;
use crate::error::{Error, Refusal};
use crate::remembered::Memory;
use crate::session::tie;

pub use events::RequestId;

/// An open office: its book, its keys, who sits there, and the clock.
pub struct Office {
    pub(crate) book: Book,
    // For giving colleagues a slot in the key ring, and for holding a second person's slot against it.
    pub(crate) key: BookKey,
    pub(crate) keys: OfficeKeys,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) user: String,
    pub(crate) folder: PathBuf,
    pub(crate) memory: Memory,
}

/// What a task did, and whether it was done before under the same request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Done<T> {
    /// The answer.
    pub answer: T,
    /// The request had been answered before; nothing was written now.
    pub repeated: bool,
}

/// When and by whom a task is done.
pub(crate) struct At {
    pub(crate) today: NaiveDate,
    pub(crate) now: DateTime<Utc>,
    maker: String,
}

impl At {
    /// Appends one event for `request` and says whether it is new. What moves cash where the office sits in a session is
    /// tied to it.
    pub(crate) fn record(
        &self,
        writing: &mut Writing<'_>,
        request: &RequestId,
        business_date: NaiveDate,
        fact: Fact,
    ) -> Result<Appended, Error> {
        let draft =
            Draft { business_date, recorded_at: self.now, maker: self.maker.clone(), request: request.clone(), fact };
        let appended = writing.append(draft)?;
        if let Appended::Now(event) = &appended {
            tie(self, writing, event)?;
        }
        Ok(appended)
    }
}

/// A request id nobody has used: 128 random bits.
pub fn new_request_id() -> Result<RequestId, Error> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(Error::fault)?;
    let text: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    RequestId::parse(&text).ok_or_else(|| Error::fault("request id"))
}

impl Office {
    /// Runs a task in one transaction; an error leaves the book as it was.
    pub(crate) fn task<T>(&mut self, run: impl FnOnce(&At, &mut Writing<'_>) -> Result<T, Error>) -> Result<T, Error> {
        let at = self.at();
        self.book.write(|writing| run(&at, writing))
    }

    /// Runs a task that signs something inside its transaction.
    pub(crate) fn task_with_keys<T>(
        &mut self,
        run: impl FnOnce(&At, &OfficeKeys, &mut Writing<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let at = self.at();
        let keys = &self.keys;
        self.book.write(|writing| run(&at, keys, writing))
    }

    /// Runs a task and takes everything back: what would happen.
    pub(crate) fn rehearse<T>(
        &mut self,
        run: impl FnOnce(&At, &mut Writing<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let at = self.at();
        self.book.rehearse(|writing| run(&at, writing))
    }

    fn at(&self) -> At {
        At { today: self.clock.today(), now: self.clock.now(), maker: self.user.clone() }
    }

    pub(crate) fn read(&self) -> Reading<'_> {
        self.book.read()
    }

    /// The office's number.
    pub(crate) fn node(&self) -> Result<Node, Error> {
        Ok(self.book.node()?)
    }

    /// Refuses a task that only the other kind of office does.
    pub(crate) fn require(&self, kind: OfficeKind) -> Result<(), Error> {
        let own = self.read().own_office()?.card.kind;
        if own == kind { Ok(()) } else { Err(Refusal::new("wrong-office-kind").with("kind", kind.as_str()).into()) }
    }

    /// The folder the book lies in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The wall clock, UTC.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The day the office works on.
    pub fn business_day(&self) -> NaiveDate {
        self.clock.today()
    }
}

/// The event that answered `request` before, if it is what `wanted` asks for; one of another kind is refused.
pub(crate) fn answered_before<T>(
    reading: Reading<'_>,
    request: &RequestId,
    wanted: impl FnOnce(&Event) -> Option<T>,
) -> Result<Option<T>, Error> {
    let Some(event) = reading.answer(request)? else { return Ok(None) };
    match wanted(&event) {
        Some(answer) => Ok(Some(answer)),
        None => Err(Refusal::new("request-used").with("request", request.as_str()).into()),
    }
}
