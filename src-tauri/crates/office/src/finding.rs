//! Find anything: customers, contracts, groups, points and people, without accents, in any order of words, by last
//! digits, by telephone. What can be found is read once and kept in memory until the book changes.

use std::sync::Arc;

use serde::Serialize;
use store::Reading;
use store::queries::{FindCards, FindContract, FindCustomer, FindGroup, FoundIds};
use wording::Query;

use crate::amounts::Whole;
use crate::error::Error;
use crate::office::Office;

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct FoundThing {
    /// `customer`, `contract`, `group`, `point`, `staff`.
    pub kind: String,
    /// Identity.
    pub id: Whole,
    /// The bank's code or the contract's number; empty for a card.
    pub code: String,
    /// The name.
    pub name: String,
    /// Settled, or nothing owed and nothing saved.
    pub past: bool,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Findings {
    /// The first of them, the likeliest first.
    pub things: Vec<FoundThing>,
    /// How many there are.
    pub total: Whole,
}

/// Everything that can be found.
pub(crate) struct FindIndex {
    /// The events there were when it was read.
    events: i64,
    customers: Vec<FindCustomer>,
    contracts: Vec<FindContract>,
    groups: Vec<FindGroup>,
    cards: Vec<(FindCards, String)>,
}

/// A number needs so many digits before contracts are looked through for it.
const DIGITS_MIN: usize = 3;

impl FindIndex {
    fn read(reading: Reading<'_>, events: i64) -> Result<FindIndex, Error> {
        let folded = |card: FindCards| {
            let search = wording::fold(&card.name);
            (card, search)
        };
        Ok(FindIndex {
            events,
            customers: reading.find_customers()?,
            contracts: reading.find_contracts()?,
            groups: reading.find_groups()?,
            cards: reading.find_cards()?.into_iter().map(folded).collect(),
        })
    }

    /// Customers and contracts a search finds; of a number also the customers of the contracts that hold it.
    pub(crate) fn found(&self, text: &str) -> FoundIds {
        let query = Query::new(text);
        let borrowers = self.customers.iter().filter(|one| query.finds(&one.search)).map(|one| one.id).collect();
        FoundIds { borrowers, loans: self.contracts_of(text).map(|one| one.id).collect() }
    }

    fn contracts_of<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a FindContract> {
        let digits = text.trim();
        let is_number = digits.len() >= DIGITS_MIN && digits.bytes().all(|byte| byte.is_ascii_digit());
        self.contracts.iter().filter(move |one| is_number && one.contract.contains(digits))
    }
}

impl Office {
    /// What can be found, read anew when the book has changed.
    pub(crate) fn find_index(&self) -> Result<Arc<FindIndex>, Error> {
        let events = self.read().event_count()?;
        if let Some(index) = self.finder.borrow().as_ref().filter(|index| index.events == events) {
            return Ok(Arc::clone(index));
        }
        let index = Arc::new(FindIndex::read(self.read(), events)?);
        *self.finder.borrow_mut() = Some(Arc::clone(&index));
        Ok(index)
    }
}

/// Finds anything by words or digits, at most `limit` of them: groups and active customers first, then numbers that end
/// with what was typed, then the others.
pub fn find(office: &Office, text: &str, limit: u32) -> Result<Findings, Error> {
    if text.trim().is_empty() {
        return Ok(Findings { things: Vec::new(), total: Whole(0) });
    }
    let index = office.find_index()?;
    let query = Query::new(text);
    let mut found: Vec<(u8, FoundThing)> = Vec::new();
    let groups = index.groups.iter().filter(|one| query.finds(&one.search));
    found.extend(
        groups.map(|one| (rank(&one.code, text, false), thing("group", one.id, &one.code, &one.leader, false))),
    );
    let cards = index.cards.iter().filter(|(_, search)| query.finds(search));
    found.extend(cards.map(|(one, _)| (1, thing(&one.kind, one.id, "", &one.name, false))));
    let customers = index.customers.iter().filter(|one| query.finds(&one.search));
    found.extend(customers.map(|one| {
        let past = !one.active;
        (rank(&one.code, text, past), thing("customer", one.id, &one.code, &one.name, past))
    }));
    let total = found.len();
    let mut contracts = 0;
    for one in index.contracts_of(text) {
        contracts += 1;
        let name = index.name_of(one.borrower);
        found.push((rank(&one.contract, text, one.closed), thing("contract", one.id, &one.contract, name, one.closed)));
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.truncate(limit as usize);
    let things = found.into_iter().map(|(_, thing)| thing).collect();
    Ok(Findings { things, total: Whole((total + contracts) as i64) })
}

/// The lower the likelier: what ends with the digits typed before what only holds them, the present before the past.
fn rank(code: &str, text: &str, past: bool) -> u8 {
    let ends = code.ends_with(text.trim());
    match (ends, past) {
        (true, false) => 0,
        (true, true) | (false, false) => 1,
        (false, true) => 2,
    }
}

fn thing(kind: &str, id: i64, code: &str, name: &str, past: bool) -> FoundThing {
    FoundThing { kind: kind.to_owned(), id: Whole(id), code: code.to_owned(), name: name.to_owned(), past }
}

impl FindIndex {
    fn name_of(&self, borrower: i64) -> &str {
        self.customers.iter().find(|one| one.id == borrower).map_or("", |one| one.name.as_str())
    }
}
