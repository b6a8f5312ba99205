//! Borrowers who may be one person, or one household, twice: four verdicts, the strongest wins.
//! Source: SOURCES.md R-89.
//!
//! Names come in as folded keys (without accents and case), so that spelling does not hide anybody. Everything is looked
//! up by key: the work grows with the number of customers, not with its square.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::BorrowerId;
use crate::sources::names;

names! {
    /// What two customers may be to each other, the strongest first.
    Verdict {
        /// One person under two customer codes.
        SelfAgain = "self",
        /// The one is the student another borrowed for.
        Student = "student",
        /// Husband and wife, both with a loan.
        Spouse = "spouse",
        /// They bear the same name in the same place; nothing else is known.
        SameName = "same-name",
    }
}

names! {
    /// What the verdict rests on.
    Because {
        /// The same number of an identity paper, the present or an earlier one.
        SamePaper = "same-paper",
        /// The student's name and the customer's birth date agree.
        StudentBorn = "student-born",
        /// The student's name agrees, and they live in the borrower's village.
        StudentVillage = "student-village",
        /// The spouse's name agrees, in the same household.
        SpouseHousehold = "spouse-household",
        /// The spouse's name agrees, in the same village.
        SpouseVillage = "spouse-village",
        /// Name and birth date agree.
        SameBorn = "same-born",
        /// Name and village agree.
        SameVillage = "same-village",
        /// Name and commune agree.
        SameCommune = "same-commune",
    }
}

/// A student a customer borrowed for, as the loan names them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StudentOf<'a> {
    /// The student's name, folded.
    pub name: &'a str,
    /// The student's date of birth, where it is known.
    pub born: Option<NaiveDate>,
}

/// A customer, as far as the book knows. Texts that are empty count as not known.
#[derive(Clone, Copy, Debug)]
pub struct Customer<'a> {
    /// Who.
    pub id: BorrowerId,
    /// Name, folded.
    pub name: &'a str,
    /// Numbers of identity papers: the present one and earlier ones.
    pub papers: &'a [&'a str],
    /// Date of birth.
    pub born: Option<NaiveDate>,
    /// Village code.
    pub village: &'a str,
    /// Commune code.
    pub commune: &'a str,
    /// Something that names the household, where the office keeps one.
    pub household: &'a str,
    /// The spouse's name, folded.
    pub spouse: &'a str,
    /// Whether they owe.
    pub has_loan: bool,
    /// The students of their student loans.
    pub students: &'a [StudentOf<'a>],
}

/// Customers who may belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suspects {
    /// What they may be to each other.
    pub verdict: Verdict,
    /// What that rests on.
    pub because: Because,
    /// Two or more, in order.
    pub customers: Vec<BorrowerId>,
}

/// Customers who may belong together, the strongest verdict first. Those who stand together in one finding are not told
/// again, unless with somebody new. Texts are compared as they are handed in.
#[must_use]
pub fn duplicates(customers: &[Customer<'_>]) -> Vec<Suspects> {
    let mut found = Found::default();
    let same_paper = by_key(customers, |one| one.papers.iter().copied().filter(|number| is_number(number)));
    found.take(Verdict::SelfAgain, Because::SamePaper, same_paper);
    found.students(customers);
    found.spouses(customers);
    let born = by_key(customers, |one| named(one.name).zip(one.born));
    found.take(Verdict::SameName, Because::SameBorn, born);
    let village = by_key(customers, |one| named(one.name).zip(named(one.village)));
    found.take(Verdict::SameName, Because::SameVillage, village);
    let commune = by_key(customers, |one| named(one.name).zip(named(one.commune)));
    found.take(Verdict::SameName, Because::SameCommune, commune);
    found.suspects
}

fn named(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.trim().is_empty())
}

/// Twelve digits, or the nine of the old card, not all the same: a filler is no number.
fn is_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = bytes.iter().all(u8::is_ascii_digit);
    matches!(bytes.len(), 9 | 12) && digits && bytes.iter().any(|byte| Some(byte) != bytes.first())
}

type Groups = Vec<BTreeSet<BorrowerId>>;

/// Customers that share a key, in the order of keys.
fn by_key<'a, K: Ord, I: IntoIterator<Item = K>>(
    customers: &[Customer<'a>],
    keys: impl Fn(&Customer<'a>) -> I,
) -> Groups {
    let mut groups: BTreeMap<K, BTreeSet<BorrowerId>> = BTreeMap::new();
    for one in customers {
        for key in keys(one) {
            groups.entry(key).or_default().insert(one.id);
        }
    }
    groups.into_values().collect()
}

/// What was found so far, and for each customer the places of the findings they stand in.
#[derive(Default)]
struct Found {
    suspects: Vec<Suspects>,
    places: HashMap<BorrowerId, BTreeSet<usize>>,
}

impl Found {
    fn take(&mut self, verdict: Verdict, because: Because, groups: Groups) {
        for group in groups.into_iter().filter(|group| group.len() > 1) {
            if self.stand_together(&group) {
                continue;
            }
            for one in &group {
                self.places.entry(*one).or_default().insert(self.suspects.len());
            }
            self.suspects.push(Suspects { verdict, because, customers: group.into_iter().collect() });
        }
    }

    /// Whether one finding has all of them already. That each of them stands with some third says nothing: father and
    /// mother of one student are still husband and wife.
    fn stand_together(&self, group: &BTreeSet<BorrowerId>) -> bool {
        let mut places = group.iter().map(|one| self.places.get(one));
        let Some(Some(first)) = places.next() else { return false };
        let mut common = first.clone();
        for others in places {
            let Some(others) = others else { return false };
            common.retain(|place| others.contains(place));
        }
        !common.is_empty()
    }

    /// The person a student loan names is a customer too: by name and birth date; where one of the dates is not known,
    /// by name in the borrower's village.
    fn students(&mut self, customers: &[Customer<'_>]) {
        let born = index(customers, |one| one.born);
        let village = index(customers, |one| named(one.village));
        let (mut by_born, mut by_village) = (Groups::new(), Groups::new());
        for borrower in customers {
            for student in borrower.students.iter().filter(|student| named(student.name).is_some()) {
                let same_day = student.born.and_then(|day| born.get(&(student.name, day))).into_iter().flatten();
                by_born.push(with(borrower, same_day.copied()));
                let neighbours = named(borrower.village).and_then(|place| village.get(&(student.name, place)));
                let undated = |one: &&&Customer<'_>| student.born.is_none() || one.born.is_none();
                by_village.push(with(borrower, neighbours.into_iter().flatten().filter(undated).copied()));
            }
        }
        self.take(Verdict::Student, Because::StudentBorn, by_born);
        self.take(Verdict::Student, Because::StudentVillage, by_village);
    }

    /// A borrower's spouse, by name in the same household or village, has a loan as well.
    fn spouses(&mut self, customers: &[Customer<'_>]) {
        type Place = for<'a> fn(&Customer<'a>) -> &'a str;
        let places: [(Because, Place); 2] =
            [(Because::SpouseHousehold, |one| one.household), (Because::SpouseVillage, |one| one.village)];
        for (because, place) in places {
            let owing = index(customers, |one| named(place(one)).filter(|_| one.has_loan));
            let borrowers = customers.iter().filter(|one| one.has_loan && named(one.spouse).is_some());
            let couples = borrowers.map(|one| {
                let spouses = named(place(one)).and_then(|place| owing.get(&(one.spouse, place)));
                with(one, spouses.into_iter().flatten().copied())
            });
            self.take(Verdict::Spouse, because, couples.collect());
        }
    }
}

/// Customers by name and something else that is known of them.
fn index<'c, 'a, K: Eq + std::hash::Hash>(
    customers: &'c [Customer<'a>],
    key: impl Fn(&Customer<'a>) -> Option<K>,
) -> HashMap<(&'a str, K), Vec<&'c Customer<'a>>> {
    let mut index: HashMap<_, Vec<_>> = HashMap::new();
    for one in customers {
        if let Some(key) = key(one) {
            index.entry((one.name, key)).or_default().push(one);
        }
    }
    index
}

/// A customer and those found with them.
fn with<'c, 'a: 'c>(one: &Customer<'_>, others: impl Iterator<Item = &'c Customer<'a>>) -> BTreeSet<BorrowerId> {
    others.map(|other| other.id).chain([one.id]).collect()
}

#[cfg(test)]
mod tests;
