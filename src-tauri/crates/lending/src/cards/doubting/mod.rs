//! What the office's rules hold against a card, judged from what the book knows of whom and what it names. The task that
//! keeps a card asks it, and so does the projection: what nobody may override can't come in with a bundle either.

mod boards;
mod foundings;
mod meetings;
mod regroupings;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ledger::Dong;

use super::{Card, Seat};
use crate::codes::{CommuneCode, VillageCode};
use crate::groups::board::Seated;
use crate::groups::size::Home;
use crate::groups::{Doubt, Severity};
use crate::ids::{BorrowerId, GroupId};
use crate::rules::RuleRow;

/// A customer the card names, as the book knows them.
#[derive(Clone, Debug, Default)]
pub struct KnownPerson {
    /// Full name.
    pub name: String,
    /// Where they live.
    pub home: KnownHome,
    /// Groups they lead on the card's day.
    pub leads: BTreeSet<GroupId>,
    /// Contracts that are not settled: the group each runs through, principal of every status, interest not paid.
    pub contracts: Vec<(Option<GroupId>, Dong, Dong)>,
    /// Savings in every book.
    pub savings: Dong,
    /// Groups of customers with the same number of an identity paper.
    pub same_paper_in: BTreeSet<GroupId>,
}

/// Where somebody lives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownHome {
    /// Thôn.
    pub village: Option<VillageCode>,
    /// Xã.
    pub commune: Option<CommuneCode>,
}

impl KnownHome {
    fn as_home(&self) -> Home<'_> {
        Home { village: self.village.as_ref(), commune: self.commune.as_ref() }
    }
}

/// A group the card names, as the book knows it.
#[derive(Clone, Debug, Default)]
pub struct KnownGroup {
    /// The bank's code.
    pub code: String,
    /// The commune.
    pub commune: Option<CommuneCode>,
    /// Its members.
    pub members: BTreeMap<BorrowerId, KnownHome>,
    /// Customers on its board on the card's day.
    pub board: BTreeSet<BorrowerId>,
    /// The day it ended by another card.
    pub ended: Option<NaiveDate>,
}

/// What the book knows of all that a card names.
#[derive(Clone, Debug)]
pub struct Known {
    /// Customers.
    pub people: BTreeMap<BorrowerId, KnownPerson>,
    /// Groups.
    pub groups: BTreeMap<GroupId, KnownGroup>,
    /// The standing board of the association in the group's commune on the card's day: names, folded.
    pub standing: BTreeSet<String>,
    /// How names are folded.
    pub fold: fn(&str) -> String,
}

impl Known {
    fn is_standing(&self, name: &str) -> bool {
        self.standing.contains(&(self.fold)(name))
    }

    /// A seat with what the book knows of who sits there; `own` is the group the board is of, where it is one already.
    fn seated<'a>(&self, seat: &'a Seat, own: Option<GroupId>, member: bool) -> Seated<'a> {
        let person = seat.borrower.and_then(|id| self.people.get(&id));
        let others = person.map_or(0, |known| known.leads.iter().filter(|led| Some(**led) != own).count());
        Seated { seat, member, named_standing: self.is_standing(&seat.name), other_groups_led: counted(others) }
    }
}

/// A value that belongs to what stands against a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A name, several of them, a code.
    Text(String),
    /// A count, an amount of đồng.
    Number(i64),
    /// A day.
    Day(NaiveDate),
}

/// One rule that stands against a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Against {
    /// Which: a stable code, worded as `doubt-<rule>`.
    pub rule: String,
    /// What it does.
    pub severity: Severity,
    /// What its words name.
    pub facts: BTreeMap<&'static str, Fact>,
}

/// All that stands against a card, each rule once.
pub fn doubts(rules: &[RuleRow], card: &Card, known: &Known) -> Vec<Against> {
    let mut found = Found::default();
    match card {
        Card::Board(board) => boards::judge(&mut found, rules, board, known),
        Card::Meeting(meeting) => meetings::judge(&mut found, rules, meeting, known),
        Card::Founding(founding) => foundings::judge(&mut found, rules, founding, known),
        Card::Regrouping(regrouping) => regroupings::judge(&mut found, rules, regrouping, known),
        _ => {}
    }
    found.all
}

/// What was found so far.
#[derive(Default)]
struct Found {
    all: Vec<Against>,
}

impl Found {
    /// Adds a rule, or to one that stands there already: the stricter holds, and everybody it is about is named.
    fn add(&mut self, rule: &str, severity: Severity, facts: &[(&'static str, Fact)]) {
        let at = self.all.iter().position(|one| one.rule == rule).unwrap_or_else(|| {
            self.all.push(Against { rule: rule.to_owned(), severity, facts: BTreeMap::new() });
            self.all.len() - 1
        });
        let Some(one) = self.all.get_mut(at) else { return };
        one.severity = one.severity.max(severity);
        for (name, fact) in facts {
            match (one.facts.get_mut(name), fact) {
                (Some(Fact::Text(told)), Fact::Text(more)) => told.push_str(&format!(", {more}")),
                (Some(told), fact) => *told = fact.clone(),
                (None, fact) => _ = one.facts.insert(name, fact.clone()),
            }
        }
    }

    /// Adds a doubt that counts something.
    fn count<Code>(&mut self, doubt: &Doubt<Code>, rule: &str, facts: &[(&'static str, Fact)]) {
        let number = |name, count: Option<u32>| count.map(|count| (name, Fact::Number(i64::from(count))));
        let counts = [number("found", doubt.found), number("limit", doubt.limit)];
        let facts: Vec<_> = facts.iter().cloned().chain(counts.into_iter().flatten()).collect();
        self.add(rule, doubt.severity, &facts);
    }

    /// A group that is no more takes no card from its last day on.
    fn ended(&mut self, group: GroupId, day: NaiveDate, known: &Known) {
        let Some(group) = known.groups.get(&group) else { return };
        if let Some(ended) = group.ended.filter(|ended| day >= *ended) {
            let facts = [("group", Fact::Text(group.code.clone())), ("day", Fact::Day(ended))];
            self.add("group-ended", Severity::Refuses, &facts);
        }
    }
}

fn text(text: &str) -> Fact {
    Fact::Text(text.to_owned())
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
