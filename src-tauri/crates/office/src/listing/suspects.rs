//! Customers who may be one, set by set: looked for once, and kept until the book changes. Source: SOURCES.md R-89.

use std::collections::{HashMap, HashSet};

use ledger::Dong;
use lending::groups::duplicates::{Customer, StudentOf, Suspects, duplicates};
use lending::ids::BorrowerId;
use store::Reading;
use store::queries::{BorrowerSet, ListedBorrower, Narrow, Window};

use super::catalogue::{Gathered, Gathering};
use super::customers::{DUPLICATES, row};
use super::table::ListCell;
use crate::amounts::Whole;
use crate::error::Error;

/// The sets found.
pub(crate) struct KnownSuspects(Vec<Suspects>);

/// Looks through all who owe or save.
fn look(reading: Reading<'_>) -> Result<Vec<Suspects>, Error> {
    let everyone = reading.listed_borrowers(&BorrowerSet::Active, &Narrow::default(), Window::default())?;
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
            village: one.village.as_ref().map_or("", |(code, _)| code.as_str()),
            commune: one.commune.as_deref().unwrap_or_default(),
            household: "",
            spouse: &folded[nth][1],
            has_loan: one.loans > 0,
            students: &students[nth],
        });
    }
    Ok(duplicates(&customers))
}

/// The sets with somebody in the narrowed part; the other of a pair may live elsewhere.
pub(super) fn gather(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let known = from.office.memory.suspects.get(from.office, || Ok(KnownSuspects(look(from.reading)?)))?;
    let ids: Vec<i64> = known.0.iter().flat_map(|set| set.customers.iter().map(|id| id.get())).collect();
    let people =
        |narrow: &Narrow| from.reading.listed_borrowers(&BorrowerSet::Ids(ids.clone()), narrow, Window::default());
    let everyone = people(&Narrow::default())?;
    let here: HashSet<i64> = if from.narrow == Narrow::default() {
        everyone.iter().map(|one| one.id).collect()
    } else {
        people(&from.narrow)?.iter().map(|one| one.id).collect()
    };
    let by_id: HashMap<i64, &ListedBorrower> = everyone.iter().map(|one| (one.id, one)).collect();
    let shown = known.0.iter().filter(|set| set.customers.iter().any(|id| here.contains(&id.get())));
    let mut kept = Vec::new();
    for (nth, set) in (1..).zip(shown) {
        kept.extend(set.customers.iter().filter_map(|id| Some((nth, set, *by_id.get(&id.get())?))));
    }
    let shown = from.window.limit.map_or(usize::MAX, |limit| limit as usize);
    let build = |(nth, set, one): &(i64, &Suspects, &ListedBorrower)| row(from, one, own(*nth, set, one), None);
    let rows = kept.iter().take(shown).map(build).collect();
    let mut sums = Vec::with_capacity(DUPLICATES.columns.len());
    for column in DUPLICATES.columns {
        sums.push(match column.key {
            "loans" => Some(Whole(kept.iter().map(|(.., one)| one.loans).sum())),
            "outstanding" => Some(Dong::sum(kept.iter().map(|(.., one)| one.outstanding))?.into()),
            "savings" => Some(Dong::sum(kept.iter().map(|(.., one)| one.savings))?.into()),
            _ => None,
        });
    }
    Ok(Gathered { rows, whole: Some((kept.len() as i64, sums)), days: None })
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
