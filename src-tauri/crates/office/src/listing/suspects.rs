//! Customers who may be one, set by set: looked for once, and kept until the book changes. Source: SOURCES.md R-89.

use std::collections::{HashMap, HashSet};

use ledger::Dong;
use lending::groups::duplicates::{Customer, StudentOf, Suspects, duplicates};
use lending::ids::BorrowerId;
use store::Reading;
use store::queries::{ActiveCustomer, BorrowerSet, BorrowerSums, ListedBorrower, Narrow, Window};

use super::catalogue::{Gathered, Gathering};
use super::customers::{DUPLICATES, row, sum_of};
use super::table::ListCell;
use crate::error::Error;

/// The sets found, and the customers in them.
pub(crate) struct KnownSuspects {
    sets: Vec<Suspects>,
    people: HashMap<i64, ActiveCustomer>,
}

/// Looks through all who owe or save.
fn look(reading: Reading<'_>) -> Result<KnownSuspects, Error> {
    let everyone = reading.active_customers()?;
    let folded: Vec<[String; 2]> = everyone
        .iter()
        .map(|one| [wording::fold(&one.name), one.spouse.as_deref().map(wording::fold).unwrap_or_default()])
        .collect();
    let mut named: HashMap<i64, Vec<String>> = HashMap::new();
    for (borrower, name) in reading.students()? {
        named.entry(borrower).or_default().push(wording::fold(&name));
    }
    let papers: Vec<[&str; 1]> = everyone.iter().map(|one| [one.paper.as_deref().unwrap_or_default()]).collect();
    let students: Vec<Vec<StudentOf<'_>>> = everyone
        .iter()
        .map(|one| {
            let names = named.get(&one.id).map(Vec::as_slice).unwrap_or_default();
            names.iter().map(|name| StudentOf { name, born: None }).collect()
        })
        .collect();
    let mut customers = Vec::with_capacity(everyone.len());
    for (nth, one) in everyone.iter().enumerate() {
        customers.push(Customer {
            id: BorrowerId::parse(one.id).map_err(Error::fault)?,
            name: &folded[nth][0],
            papers: &papers[nth],
            born: one.born,
            village: one.village.as_deref().unwrap_or_default(),
            commune: one.commune.as_deref().unwrap_or_default(),
            household: "",
            spouse: &folded[nth][1],
            has_loan: one.loans > 0,
            students: &students[nth],
        });
    }
    let sets = duplicates(&customers);
    let found: HashSet<i64> = sets.iter().flat_map(|set| set.customers.iter().map(|id| id.get())).collect();
    let people = everyone.into_iter().filter(|one| found.contains(&one.id)).map(|one| (one.id, one)).collect();
    Ok(KnownSuspects { sets, people })
}

/// The sets with somebody in the narrowed part; the other of a pair may live elsewhere.
pub(super) fn gather(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let known = from.office.memory.suspects.get(from.office, || look(from.reading))?;
    let here: Option<HashSet<i64>> = match from.narrow == Narrow::default() {
        true => None,
        false => Some(from.reading.borrower_ids(&from.narrow)?.into_iter().collect()),
    };
    let is_here = |id: &BorrowerId| here.as_ref().is_none_or(|here| here.contains(&id.get()));
    let shown = known.sets.iter().filter(|set| set.customers.iter().any(is_here));
    let mut lines: Vec<(i64, &Suspects, i64)> = Vec::new();
    for (nth, set) in (1..).zip(shown) {
        lines.extend(set.customers.iter().map(|id| (nth, set, id.get())));
    }
    let sums = known.sums(&lines)?;
    let whole = (lines.len() as i64, DUPLICATES.columns.iter().map(|column| sum_of(&sums, column)).collect());
    lines.truncate(from.window.limit.map_or(usize::MAX, |limit| limit as usize));
    let set = BorrowerSet::Ids(lines.iter().map(|(.., id)| *id).collect());
    let read = from.reading.listed_borrowers(&set, &Narrow::default(), Window::default())?;
    let by_id: HashMap<i64, &ListedBorrower> = read.iter().map(|one| (one.id, one)).collect();
    let build = |(nth, set, id): &(i64, &Suspects, i64)| {
        let one = by_id.get(id)?;
        Some(row(from, one, own(*nth, set, one), None))
    };
    Ok(Gathered { rows: lines.iter().filter_map(build).collect(), whole: Some(whole), days: None })
}

impl KnownSuspects {
    /// Of each line, so that who stands in two sets counts twice, as the rows show it.
    fn sums(&self, lines: &[(i64, &Suspects, i64)]) -> Result<BorrowerSums, Error> {
        let people = || lines.iter().filter_map(|(.., id)| self.people.get(id));
        Ok(BorrowerSums {
            count: lines.len() as i64,
            loans: people().map(|one| one.loans).sum(),
            outstanding: Dong::sum(people().map(|one| one.outstanding))?,
            savings: Dong::sum(people().map(|one| one.savings))?,
            books: 0,
        })
    }
}

fn own(nth: i64, set: &Suspects, one: &ListedBorrower) -> Vec<ListCell> {
    vec![
        nth.into(),
        format!("duplicate-{}", set.verdict.as_str()).into(),
        format!("because-{}", set.because.as_str()).into(),
        one.paper.clone().into(),
        one.born.into(),
        one.spouse.clone().into(),
    ]
}
