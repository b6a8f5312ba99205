//! Find anything: customers, contracts, groups, points and people, without accents, in any order of words, by last
//! digits, by telephone. What can be found is read once and kept in memory until the book changes.

use std::collections::HashMap;
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
    customers: Vec<FindCustomer>,
    /// Where each customer stands among them, by identity.
    places: HashMap<i64, usize>,
    contracts: Vec<FindContract>,
    groups: Vec<FindGroup>,
    cards: Vec<(FindCards, String)>,
}

/// A number needs so many digits before contracts are looked through for it.
const DIGITS_MIN: usize = 3;

impl FindIndex {
    fn read(reading: Reading<'_>) -> Result<FindIndex, Error> {
        let folded = |card: FindCards| {
            let search = wording::fold(&card.name);
            (card, search)
        };
        let customers = reading.find_customers()?;
        Ok(FindIndex {
            places: customers.iter().enumerate().map(|(place, one)| (one.id, place)).collect(),
            customers,
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
    /// What can be found.
    pub(crate) fn find_index(&self) -> Result<Arc<FindIndex>, Error> {
        self.memory.finder.get(self, || FindIndex::read(self.read()))
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
    let mut best = Best { limit: limit as usize, ranks: Default::default(), total: 0 };
    for one in index.groups.iter().filter(|one| query.finds(&one.search)) {
        best.take(rank(&one.code, text, false), Found::Group(one));
    }
    for (one, _) in index.cards.iter().filter(|(_, search)| query.finds(search)) {
        best.take(1, Found::Card(one));
    }
    for one in index.customers.iter().filter(|one| query.finds(&one.search)) {
        best.take(rank(&one.code, text, !one.active), Found::Customer(one));
    }
    for one in index.contracts_of(text) {
        best.take(rank(&one.contract, text, one.closed), Found::Contract(one));
    }
    let total = Whole(best.total);
    let things = best.ranks.into_iter().flatten().take(limit as usize).map(|found| index.thing(found)).collect();
    Ok(Findings { things, total })
}

/// The first of what was found, likeliest first: of a letter that finds everybody no more is kept than is shown.
struct Best<'a> {
    limit: usize,
    ranks: [Vec<Found<'a>>; 3],
    total: i64,
}

impl<'a> Best<'a> {
    fn take(&mut self, rank: usize, found: Found<'a>) {
        self.total += 1;
        if let Some(kept) = self.ranks.get_mut(rank).filter(|kept| kept.len() < self.limit) {
            kept.push(found);
        }
    }
}

/// What was found, where it stands in the index.
enum Found<'a> {
    Group(&'a FindGroup),
    Card(&'a FindCards),
    Customer(&'a FindCustomer),
    Contract(&'a FindContract),
}

/// The lower the likelier: what ends with the digits typed before what only holds them, the present before the past.
fn rank(code: &str, text: &str, past: bool) -> usize {
    let ends = code.ends_with(text.trim());
    match (ends, past) {
        (true, false) => 0,
        (true, true) | (false, false) => 1,
        (false, true) => 2,
    }
}

impl FindIndex {
    fn thing(&self, found: Found<'_>) -> FoundThing {
        match found {
            Found::Group(one) => thing("group", one.id, &one.code, &one.leader, false),
            Found::Card(one) => thing(&one.kind, one.id, "", &one.name, false),
            Found::Customer(one) => thing("customer", one.id, &one.code, &one.name, !one.active),
            Found::Contract(one) => {
                let borrower = self.places.get(&one.borrower).and_then(|place| self.customers.get(*place));
                let name = borrower.map_or("", |borrower| borrower.name.as_str());
                thing("contract", one.id, &one.contract, name, one.closed)
            }
        }
    }
}

fn thing(kind: &str, id: i64, code: &str, name: &str, past: bool) -> FoundThing {
    FoundThing { kind: kind.to_owned(), id: Whole(id), code: code.to_owned(), name: name.to_owned(), past }
}
