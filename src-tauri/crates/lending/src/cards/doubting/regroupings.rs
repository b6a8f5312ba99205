//! Groups merged, split or closed: what is left, and what the other becomes.

use std::collections::BTreeMap;

use super::{Found, Known, KnownGroup, KnownHome, counted, text};
use crate::cards::{Regrouping, RegroupingKind};
use crate::groups::size::{Home, SizeCode, place_doubts, size_doubt};
use crate::ids::BorrowerId;
use crate::rules::RuleRow;

pub(super) fn judge(found: &mut Found, rules: &[RuleRow], regrouping: &Regrouping, known: &Known) {
    found.ended(regrouping.group, regrouping.day, known);
    let (Some(group), Some(into)) = (known.groups.get(&regrouping.group), regrouping.into) else { return };
    found.ended(into, regrouping.day, known);
    if let Some(other) = known.groups.get(&into) {
        grown(found, rules, regrouping, other, known);
    }
    if regrouping.kind == RegroupingKind::Split {
        let left = group.members.keys().filter(|id| !regrouping.members.contains(id)).count();
        size(found, rules, regrouping, group, left);
    }
}

/// The group the members come to, with them.
fn grown(found: &mut Found, rules: &[RuleRow], regrouping: &Regrouping, into: &KnownGroup, known: &Known) {
    let mut homes: BTreeMap<BorrowerId, &KnownHome> = into.members.iter().map(|(id, home)| (*id, home)).collect();
    for id in &regrouping.members {
        if let Some(person) = known.people.get(id) {
            homes.insert(*id, &person.home);
        }
    }
    size(found, rules, regrouping, into, homes.len());
    let homes: Vec<Home<'_>> = homes.into_values().map(KnownHome::as_home).collect();
    for doubt in place_doubts(rules, into.commune.as_ref(), &homes, regrouping.day) {
        found.count(&doubt, doubt.code.as_str(), &[]);
    }
}

fn size(found: &mut Found, rules: &[RuleRow], regrouping: &Regrouping, group: &KnownGroup, members: usize) {
    let Some(doubt) = size_doubt(rules, counted(members), regrouping.day) else { return };
    // A merged group grows: that it is still small is no fault of merging.
    if regrouping.kind == RegroupingKind::Merged && doubt.code == SizeCode::BelowMin {
        return;
    }
    found.count(&doubt, doubt.code.as_str(), &[("group", text(&group.code))]);
}
