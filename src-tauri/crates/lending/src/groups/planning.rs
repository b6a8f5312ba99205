//! The year's plan of inspecting groups (01/KH): every group once, spread over the months. Source: SOURCES.md R-87.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::whole;
use crate::ids::GroupId;
use crate::rules::RuleRow;
use crate::schedule::MissingRule;

/// The first month groups are inspected in.
pub const FIRST_MONTH: &str = "inspection-first-month";
/// The last month groups are inspected in.
pub const LAST_MONTH: &str = "inspection-last-month";

/// The months groups are inspected in, by the rules of `day`; none where the rows contradict each other.
pub fn inspection_months(rules: &[RuleRow], day: NaiveDate) -> Result<Vec<u32>, MissingRule> {
    let (first, last) = (whole(rules, FIRST_MONTH, "", day)?, whole(rules, LAST_MONTH, "", day)?);
    Ok((first.max(1)..=last.min(12)).collect())
}

/// A group to plan, with the units it is spread by; codes as the book has them, empty where it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanGroup<'a> {
    /// Which.
    pub group: GroupId,
    /// The association in charge of it.
    pub association: &'a str,
    /// Its commune.
    pub commune: &'a str,
}

/// A group with its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// Which.
    pub group: GroupId,
    /// 1…12.
    pub month: u32,
}

/// How many groups are planned for a month already: of the association's in the commune, of the association, in all.
type Load<'a> = HashMap<(u32, Option<&'a str>, Option<&'a str>), usize>;

/// A month for every group, by month and group. What is fixed stays as it is, also outside `months`; the others go to the
/// month with the fewest of their association in their commune, then of their association, then of all. No month takes
/// more than its share, groups ÷ months rounded up, unless more than that were fixed for it. The order groups are handed
/// in does not matter. Without months only what is fixed is planned.
#[must_use]
pub fn plan_year(groups: &[PlanGroup<'_>], months: &[u32], already: &[Planned]) -> Vec<Planned> {
    let fixed: HashMap<GroupId, u32> = already.iter().map(|one| (one.group, one.month)).collect();
    let mut sorted: Vec<_> = groups.iter().collect();
    sorted.sort_by_key(|group| (group.association, group.commune, group.group));
    sorted.dedup_by_key(|group| group.group);
    let share = sorted.len().div_ceil(months.len().max(1));
    let mut load = Load::new();
    let mut plan = Vec::with_capacity(sorted.len());
    for group in &sorted {
        if let Some(month) = fixed.get(&group.group) {
            take(&mut load, group, *month);
            plan.push(Planned { group: group.group, month: *month });
        }
    }
    for group in sorted.iter().filter(|group| !fixed.contains_key(&group.group)) {
        let open = months.iter().copied().filter(|month| in_all(&load, *month) < share);
        if let Some(month) = open.min_by_key(|month| (loads(&load, group, *month), *month)) {
            take(&mut load, group, month);
            plan.push(Planned { group: group.group, month });
        }
    }
    plan.sort_by_key(|one| (one.month, one.group));
    plan
}

fn keys<'a>(group: &PlanGroup<'a>, month: u32) -> [(u32, Option<&'a str>, Option<&'a str>); 3] {
    let (association, commune) = (Some(group.association), Some(group.commune));
    [(month, association, commune), (month, association, None), (month, None, None)]
}

fn loads<'a>(load: &Load<'a>, group: &PlanGroup<'a>, month: u32) -> [usize; 3] {
    keys(group, month).map(|key| load.get(&key).copied().unwrap_or_default())
}

fn in_all(load: &Load<'_>, month: u32) -> usize {
    load.get(&(month, None, None)).copied().unwrap_or_default()
}

fn take<'a>(load: &mut Load<'a>, group: &PlanGroup<'a>, month: u32) {
    for key in keys(group, month) {
        *load.entry(key).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn id(counter: usize) -> GroupId {
        GroupId::parse((1 << 40) | i64::try_from(counter).unwrap()).unwrap()
    }

    fn group(counter: usize, association: &'static str, commune: &'static str) -> PlanGroup<'static> {
        PlanGroup { group: id(counter), association, commune }
    }

    fn months() -> Vec<u32> {
        inspection_months(&shipped().unwrap(), "2026-01-05".parse().unwrap()).unwrap()
    }

    #[test]
    fn groups_are_inspected_from_february_to_october() {
        assert_eq!(months(), (2..=10).collect::<Vec<_>>());
    }

    #[test]
    fn a_communes_groups_of_one_association_are_spread_before_a_month_gets_two() {
        // Eleven groups of the farmers in one commune, one of the women in it: two a month at most.
        let mut groups: Vec<_> = (1..=11).map(|counter| group(counter, "11", "482001")).collect();
        groups.push(group(12, "12", "482001"));
        let plan = plan_year(&groups, &months(), &[]);
        let month_of: BTreeMap<_, _> = plan.iter().map(|one| (one.group, one.month)).collect();
        let farmers: Vec<_> = (1..=11).map(|counter| month_of[&id(counter)]).collect();
        assert_eq!(farmers, [2, 3, 4, 5, 6, 7, 8, 9, 10, 2, 3]);
        assert_eq!(month_of[&id(12)], 4, "the first month that has only one");
    }

    #[test]
    fn what_is_fixed_stays_and_the_others_make_room() {
        let groups: Vec<_> = (1..=9).map(|counter| group(counter, "11", "482001")).collect();
        // Three in May, one already in January.
        let fixed: Vec<_> =
            [(1, 5), (2, 5), (3, 5), (4, 1)].map(|(group, month)| Planned { group: id(group), month }).into();
        let plan = plan_year(&groups, &months(), &fixed);
        assert!(fixed.iter().all(|one| plan.contains(one)));
        let free: Vec<_> = plan.iter().filter(|one| !fixed.contains(one)).map(|one| one.month).collect();
        assert_eq!(free, [2, 3, 4, 6, 7], "one a month, none more in May");
        assert_eq!(plan_year(&groups, &months(), &plan), plan, "planning again changes nothing");
        assert_eq!(plan_year(&groups, &[], &fixed).len(), 4, "without months only what is fixed");
    }

    proptest! {
        #[test]
        fn every_group_has_one_month_and_no_month_more_than_its_share(
            units in proptest::collection::vec((0usize..3, 0usize..4), 0..120),
            fixed in proptest::collection::vec((0usize..120, 1u32..=12), 0..20),
        ) {
            let (associations, communes) = (["11", "12", "13"], ["1", "2", "3", "4"]);
            let of = |(counter, (association, commune)): (usize, &(usize, usize))| {
                group(counter + 1, associations[*association], communes[*commune])
            };
            let groups: Vec<_> = units.iter().enumerate().map(of).collect();
            let fixed: BTreeMap<_, _> = fixed.iter().map(|(counter, month)| (id(counter + 1), *month)).collect();
            let already: Vec<_> = fixed.iter().map(|(group, month)| Planned { group: *group, month: *month }).collect();
            let plan = plan_year(&groups, &months(), &already);
            let planned: BTreeSet<_> = plan.iter().map(|one| one.group).collect();
            prop_assert_eq!(planned.len(), plan.len());
            prop_assert_eq!(planned, groups.iter().map(|one| one.group).collect::<BTreeSet<_>>());
            let share = groups.len().div_ceil(9);
            for month in 1..=12 {
                let here = plan.iter().copied().filter(|one| one.month == month);
                let (kept, given): (Vec<_>, Vec<_>) = here.partition(|one| fixed.contains_key(&one.group));
                prop_assert!(kept.len() + given.len() <= share.max(kept.len()));
            }
            let mut turned = groups.clone();
            turned.reverse();
            prop_assert_eq!(plan_year(&turned, &months(), &already), plan);
        }
    }
}
