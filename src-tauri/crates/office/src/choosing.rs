//! Finds customers for choosing one: by words of the name without accents, or by digits.

use serde::Serialize;
use store::queries::{BorrowerSet, ListedBorrower, Narrow, Window};

use crate::amounts::Whole;
use crate::error::Error;
use crate::listing::PlaceBook;
use crate::office::Office;

/// Customers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct FoundCustomers {
    /// The first of them, by name.
    pub rows: Vec<FoundCustomer>,
    /// How many there are.
    pub total: Whole,
}

/// A customer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct FoundCustomer {
    /// Identity.
    pub id: Whole,
    /// The bank's code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Group's code.
    pub group: Option<String>,
    /// Commune's name.
    pub commune: Option<String>,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Savings.
    pub savings: Whole,
}

/// The customers a text finds, at most `limit` of them; nobody where nothing was typed.
pub fn find_customers(office: &Office, text: &str, limit: u32) -> Result<FoundCustomers, Error> {
    if text.trim().is_empty() {
        return Ok(FoundCustomers { rows: Vec::new(), total: Whole(0) });
    }
    let ids = office.find_index()?.found(text).borrowers;
    let total = Whole(ids.len() as i64);
    let places = PlaceBook::read(office, office.business_day())?;
    let set = BorrowerSet::Ids(ids);
    let found = office.read().listed_borrowers(&set, &Narrow::default(), Window { limit: Some(limit) })?;
    let row = |one: ListedBorrower| FoundCustomer {
        id: Whole(one.id),
        group: places.group_code(one.group).map(str::to_owned),
        commune: places.commune_name(one.commune.as_deref()).map(str::to_owned),
        outstanding: one.outstanding.into(),
        savings: one.savings.into(),
        code: one.code,
        name: one.name,
    };
    Ok(FoundCustomers { rows: found.into_iter().map(row).collect(), total })
}
