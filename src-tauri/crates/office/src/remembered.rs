//! What was made of the whole book, kept in memory until the book or the day changes.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::error::Error;
use crate::finding::FindIndex;
use crate::listing::{KnownSuspects, ListCounts, PlaceBook};
use crate::office::Office;
use crate::totals::TotalsFigures;

/// All that an open office keeps so.
#[derive(Default)]
pub(crate) struct Memory {
    /// What can be found.
    pub(crate) finder: Remembered<FindIndex>,
    /// Customers who may be one.
    pub(crate) suspects: Remembered<KnownSuspects>,
    /// Where groups are.
    pub(crate) places: Remembered<PlaceBook>,
    /// The office's figures.
    pub(crate) figures: Remembered<Option<TotalsFigures>>,
    /// How long the lists of the day's work are: all of them, and one's own.
    pub(crate) work: Remembered<ListCounts>,
    pub(crate) own_work: Remembered<ListCounts>,
}

/// One such thing.
pub(crate) struct Remembered<T>(RefCell<Option<Kept<T>>>);

struct Kept<T> {
    /// The events there were, and the day it was.
    at: (i64, NaiveDate),
    made: Arc<T>,
}

impl<T> Default for Remembered<T> {
    fn default() -> Remembered<T> {
        Remembered(RefCell::new(None))
    }
}

impl<T> Remembered<T> {
    /// As it was kept; made anew where an event was appended since, or the day is another.
    pub(crate) fn get(&self, office: &Office, make: impl FnOnce() -> Result<T, Error>) -> Result<Arc<T>, Error> {
        let at = (office.read().event_count()?, office.business_day());
        if let Some(kept) = self.0.borrow().as_ref().filter(|kept| kept.at == at) {
            return Ok(Arc::clone(&kept.made));
        }
        let made = Arc::new(make()?);
        *self.0.borrow_mut() = Some(Kept { at, made: Arc::clone(&made) });
        Ok(made)
    }
}
