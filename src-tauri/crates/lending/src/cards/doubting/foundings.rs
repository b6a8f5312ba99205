//! A group being founded: its meeting, its size, where its members live, its board.

use super::boards::judge_both;
use super::meetings::judge_minutes;
use super::{Found, Known, KnownHome, counted, text};
use crate::cards::{Founding, FoundingMember, Seat, Vote};
use crate::groups::meeting::Minutes;
use crate::groups::size::{Home, place_doubts, size_doubt};
use crate::rules::RuleRow;

/// What a founding meeting votes on, as the words of a doubt choose by it.
const FOUNDING: &str = "founding";

pub(super) fn judge(found: &mut Found, rules: &[RuleRow], founding: &Founding, known: &Known) {
    let people = counted(founding.people.len());
    let founded = Vote { about: FOUNDING.to_owned(), in_favour: founding.in_favour, against: 0 };
    let minutes = Minutes {
        day: founding.day,
        members: people,
        present: founding.present,
        votes: &[founded],
        savings_min: founding.minimum_savings,
    };
    judge_minutes(found, rules, &minutes);
    if let Some(doubt) = size_doubt(rules, people, founding.day) {
        found.count(&doubt, doubt.code.as_str(), &[("group", text(&founding.leader.name))]);
    }
    homes(found, rules, founding, known);
    let seated = |seat| known.seated(seat, None, is_among(founding, seat, known));
    let deputy = founding.deputy.as_ref().map(seated);
    judge_both(found, rules, &seated(&founding.leader), deputy.as_ref(), founding.kinship, founding.day);
}

/// Where the customers among them live. Of who is no customer yet an address is all there is: without one it counts as
/// not known.
fn homes(found: &mut Found, rules: &[RuleRow], founding: &Founding, known: &Known) {
    let nowhere = KnownHome::default();
    let of = |person: &FoundingMember| match person.borrower.and_then(|id| known.people.get(&id)) {
        Some(customer) => Some(customer.home.clone()),
        None => person.address.is_empty().then(|| nowhere.clone()),
    };
    let homes: Vec<KnownHome> = founding.people.iter().filter_map(of).collect();
    let homes: Vec<Home<'_>> = homes.iter().map(KnownHome::as_home).collect();
    for doubt in place_doubts(rules, Some(&founding.commune), &homes, founding.day) {
        found.count(&doubt, doubt.code.as_str(), &[]);
    }
}

/// Whether who sits there is one of the founders, by identity or, where they are no customer, by name.
fn is_among(founding: &Founding, seat: &Seat, known: &Known) -> bool {
    let name = (known.fold)(&seat.name);
    founding.people.iter().any(|person| match seat.borrower {
        Some(id) => person.borrower == Some(id),
        None => (known.fold)(&person.name) == name,
    })
}
