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

/// Customers who may belong together, the strongest verdict first. Those found under one verdict are not told again under
/// a weaker one, unless with somebody new.
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
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// Twelve digits, or the nine of the old card, not all the same: a filler is no number.
fn is_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = bytes.iter().all(u8::is_ascii_digit);
    matches!(bytes.len(), 9 | 12) && digits && bytes.iter().any(|byte| Some(byte) != bytes.first())
}

type Groups = Vec<BTreeSet<BorrowerId>>;

/// Customers that share a key, in the order of keys; keys of one customer only are left out.
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
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// What was found so far, and who already belongs together: `root` leads to a customer that stands for all of them.
#[derive(Default)]
struct Found {
    suspects: Vec<Suspects>,
    root: HashMap<BorrowerId, BorrowerId>,
}

impl Found {
    fn take(&mut self, verdict: Verdict, because: Because, groups: Groups) {
        for group in groups {
            let roots: BTreeSet<_> = group.iter().map(|one| self.root_of(*one)).collect();
            if roots.len() < 2 {
                continue;
            }
            if let Some(first) = roots.first().copied() {
                self.root.extend(roots.iter().skip(1).map(|root| (*root, first)));
            }
            self.suspects.push(Suspects { verdict, because, customers: group.into_iter().collect() });
        }
    }

    fn root_of(&mut self, one: BorrowerId) -> BorrowerId {
        let mut root = one;
        while let Some(next) = self.root.get(&root) {
            root = *next;
        }
        // The way is kept short, so that looking up stays quick.
        if root != one {
            self.root.insert(one, root);
        }
        root
    }

    /// The person a student loan names is a customer too: by name and birth date, or by name in the borrower's village.
    fn students(&mut self, customers: &[Customer<'_>]) {
        let mut by_name: HashMap<&str, Vec<&Customer<'_>>> = HashMap::new();
        let wanted: BTreeSet<_> = customers.iter().flat_map(|one| one.students).map(|student| student.name).collect();
        for one in customers.iter().filter(|one| wanted.contains(one.name)) {
            by_name.entry(one.name).or_default().push(one);
        }
        let (mut born, mut village) = (BTreeSet::new(), BTreeSet::new());
        for borrower in customers {
            for student in borrower.students.iter().filter(|student| named(student.name).is_some()) {
                let bearers = by_name.get(student.name).into_iter().flatten();
                for bearer in bearers.filter(|bearer| bearer.id != borrower.id) {
                    let pair = BTreeSet::from([borrower.id, bearer.id]);
                    match (student.born, bearer.born) {
                        (Some(one), Some(other)) if one == other => born.insert(pair),
                        (Some(_), Some(_)) => false,
                        _ if named(borrower.village).is_some() && borrower.village == bearer.village => {
                            village.insert(pair)
                        }
                        _ => false,
                    };
                }
            }
        }
        self.take(Verdict::Student, Because::StudentBorn, born.into_iter().collect());
        self.take(Verdict::Student, Because::StudentVillage, village.into_iter().collect());
    }

    /// A borrower's spouse, by name in the same household or village, has a loan as well.
    fn spouses(&mut self, customers: &[Customer<'_>]) {
        let owing = || customers.iter().filter(|one| one.has_loan);
        type Place = for<'a> fn(&Customer<'a>) -> &'a str;
        let places: [(Because, Place); 2] =
            [(Because::SpouseHousehold, |one| one.household), (Because::SpouseVillage, |one| one.village)];
        for (because, place) in places {
            let mut at: HashMap<(&str, &str), Vec<BorrowerId>> = HashMap::new();
            for one in owing() {
                at.entry((one.name, place(one))).or_default().push(one.id);
            }
            let mut pairs = BTreeSet::new();
            for one in owing().filter(|one| named(one.spouse).is_some() && named(place(one)).is_some()) {
                let spouses = at.get(&(one.spouse, place(one))).into_iter().flatten();
                pairs.extend(
                    spouses.filter(|spouse| **spouse != one.id).map(|spouse| BTreeSet::from([one.id, *spouse])),
                );
            }
            self.take(Verdict::Spouse, because, pairs.into_iter().collect());
        }
    }
}

#[cfg(test)]
mod tests;
