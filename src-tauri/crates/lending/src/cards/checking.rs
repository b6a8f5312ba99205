//! Limits on what a card says: a limit on everything, refused with the field's name.

use chrono::NaiveDate;
use ledger::Dong;

/// The longest short text (a name, a place, a number of a paper), characters.
pub const SHORT_TEXT: usize = 200;
/// The longest long text (findings, a situation), characters.
pub const LONG_TEXT: usize = 4_000;
/// The longest list on a card: members moved, contracts picked, votes.
pub const LONGEST_LIST: usize = 500;

/// What is wrong with a card, and in which field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CardFault {
    /// Nothing is written where something must be.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A text or a list is longer than a card takes.
    #[error("{0} is longer than {1}")]
    Long(&'static str, usize),
    /// A number lies outside what it may be.
    #[error("{0} is out of range")]
    Range(&'static str),
    /// The second day is before the first.
    #[error("{0} ends before it begins")]
    Order(&'static str),
    /// The parts are more than the whole they are of.
    #[error("{0} is more than its whole")]
    Parts(&'static str),
    /// The same is named twice.
    #[error("{0} is named twice")]
    Twice(&'static str),
}

impl CardFault {
    /// Its stable code.
    pub const fn code(self) -> &'static str {
        match self {
            CardFault::Empty(_) => "card-empty",
            CardFault::Long(..) => "card-long",
            CardFault::Range(_) => "card-range",
            CardFault::Order(_) => "card-order",
            CardFault::Parts(_) => "card-parts",
            CardFault::Twice(_) => "card-twice",
        }
    }

    /// The field's stable name.
    pub const fn field(self) -> &'static str {
        match self {
            CardFault::Empty(field)
            | CardFault::Long(field, _)
            | CardFault::Range(field)
            | CardFault::Order(field)
            | CardFault::Parts(field)
            | CardFault::Twice(field) => field,
        }
    }
}

/// A card's content that can be held against its limits.
pub(super) trait Checking {
    /// The first fault.
    fn check(&self) -> Result<(), CardFault>;
    /// Adds what it names.
    fn names(&self, names: &mut super::Names);
}

pub(super) fn name(field: &'static str, text: &str) -> Result<(), CardFault> {
    if text.trim().is_empty() { Err(CardFault::Empty(field)) } else { short(field, text) }
}

pub(super) fn short(field: &'static str, text: &str) -> Result<(), CardFault> {
    within(field, text.chars().count(), SHORT_TEXT)
}

pub(super) fn long(field: &'static str, text: &str) -> Result<(), CardFault> {
    within(field, text.chars().count(), LONG_TEXT)
}

pub(super) fn list<T>(field: &'static str, items: &[T]) -> Result<(), CardFault> {
    within(field, items.len(), LONGEST_LIST)
}

fn within(field: &'static str, found: usize, limit: usize) -> Result<(), CardFault> {
    if found > limit { Err(CardFault::Long(field, limit)) } else { Ok(()) }
}

pub(super) fn holds(field: &'static str, holds: bool) -> Result<(), CardFault> {
    if holds { Ok(()) } else { Err(CardFault::Range(field)) }
}

pub(super) fn amount(field: &'static str, amount: Dong) -> Result<(), CardFault> {
    holds(field, amount >= Dong::ZERO)
}

pub(super) fn in_order(field: &'static str, from: NaiveDate, until: Option<NaiveDate>) -> Result<(), CardFault> {
    if until.is_some_and(|until| until < from) { Err(CardFault::Order(field)) } else { Ok(()) }
}

/// `HH:MM` on a 24-hour clock, or nothing.
pub(super) fn clock(field: &'static str, text: &str) -> Result<(), CardFault> {
    let of = |part: Option<&str>, below: u8| {
        part.filter(|part| part.len() == 2 && part.bytes().all(|sign| sign.is_ascii_digit()))
            .and_then(|part| part.parse::<u8>().ok())
            .is_some_and(|part| part < below)
    };
    let mut parts = text.split(':');
    let told = of(parts.next(), 24) && of(parts.next(), 60) && parts.next().is_none();
    holds(field, text.is_empty() || told)
}

pub(super) fn distinct<T: Ord>(field: &'static str, items: impl IntoIterator<Item = T>) -> Result<(), CardFault> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort();
    if items.windows(2).any(|pair| pair[0] == pair[1]) { Err(CardFault::Twice(field)) } else { Ok(()) }
}
