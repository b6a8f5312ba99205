//! How many members a group has, and whether they live next to one another. Source: SOURCES.md R-81.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use ledger::Dong;
use serde::{Deserialize, Serialize};

use super::{Doubt, Severity, whole};
use crate::codes::{CommuneCode, VillageCode};
use crate::rules::RuleRow;
use crate::schedule::MissingRule;
use crate::sources::names;

/// A group has at least so many members.
pub const MEMBERS_MIN: &str = "group-members-min";
/// A group has at most so many members.
pub const MEMBERS_MAX: &str = "group-members-max";

names! {
    /// How a group's size is judged.
    SizeVerdict {
        /// Within the limits.
        Fine = "fine",
        /// Fewer members than the least.
        Below = "below",
        /// More members than the most.
        Above = "above",
        /// Nobody is a member, but debt still runs through it.
        Empty = "empty",
        /// Neither members nor debt: to be closed.
        ToClose = "to-be-closed",
    }
}

/// A group's size held against the limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSize {
    /// Members.
    pub members: u32,
    /// The least.
    pub min: u32,
    /// The most.
    pub max: u32,
    /// What follows.
    pub verdict: SizeVerdict,
    /// Members, but no debt at all: the group only saves, or is about to end.
    pub without_balance: bool,
}

/// How a group of `members` with so much principal of every status stands on `day`.
pub fn group_size(
    rules: &[RuleRow],
    members: u32,
    outstanding: Dong,
    day: NaiveDate,
) -> Result<GroupSize, MissingRule> {
    let (min, max) = (whole(rules, MEMBERS_MIN, "", day)?, whole(rules, MEMBERS_MAX, "", day)?);
    let verdict = match members {
        0 if outstanding.is_positive() => SizeVerdict::Empty,
        0 => SizeVerdict::ToClose,
        _ if members < min => SizeVerdict::Below,
        _ if members > max => SizeVerdict::Above,
        _ => SizeVerdict::Fine,
    };
    Ok(GroupSize { members, min, max, verdict, without_balance: members > 0 && !outstanding.is_positive() })
}

names! {
    /// What speaks against the size a group would have. The name is the key of the rule that says how strict the office is.
    SizeCode {
        /// Fewer members than the least.
        BelowMin = "group-below-min",
        /// More members than the most.
        AboveMax = "group-above-max",
    }
}

/// What speaks against a group of so many `members` on `day`; nothing where the office's rules know no limits.
#[must_use]
pub fn size_doubt(rules: &[RuleRow], members: u32, day: NaiveDate) -> Option<Doubt<SizeCode>> {
    let limit = |key| whole(rules, key, "", day).ok();
    let below = limit(MEMBERS_MIN).filter(|min| members < *min).map(|min| (SizeCode::BelowMin, min));
    let above = || limit(MEMBERS_MAX).filter(|max| members > *max).map(|max| (SizeCode::AboveMax, max));
    let (code, limit) = below.or_else(above)?;
    let severity = Severity::on(rules, code.as_str(), day);
    Some(Doubt { code, severity, found: Some(members), limit: Some(limit) })
}

names! {
    /// What speaks against where the members live. The name is the key of the rule that says how strict the office is.
    PlaceCode {
        /// They live in more than one village; counted in villages.
        ManyVillages = "group-many-villages",
        /// Some live in another commune than the group; counted in members.
        OtherCommune = "group-other-commune",
        /// Of some the village is not known; counted in members.
        VillageUnknown = "group-village-unknown",
    }
}

/// Where a member lives, as far as the book says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Home<'a> {
    /// Thôn.
    pub village: Option<&'a VillageCode>,
    /// Xã.
    pub commune: Option<&'a CommuneCode>,
}

/// What speaks against where the members of a group of `commune` live: a group is a neighbourhood.
#[must_use]
pub fn place_doubts(
    rules: &[RuleRow],
    commune: Option<&CommuneCode>,
    homes: &[Home<'_>],
    day: NaiveDate,
) -> Vec<Doubt<PlaceCode>> {
    let villages: BTreeSet<_> = homes.iter().filter_map(|home| home.village).collect();
    let unknown = homes.iter().filter(|home| home.village.is_none()).count();
    let elsewhere = |home: &&Home<'_>| matches!((home.commune, commune), (Some(at), Some(of)) if at != of);
    let elsewhere = homes.iter().filter(elsewhere).count();
    let counted = [
        (PlaceCode::ManyVillages, villages.len(), Some(1)),
        (PlaceCode::OtherCommune, elsewhere, None),
        (PlaceCode::VillageUnknown, unknown, None),
    ];
    counted
        .into_iter()
        .map(|(code, found, limit)| (code, u32::try_from(found).unwrap_or(u32::MAX), limit))
        .filter(|(_, found, limit)| *found > limit.unwrap_or_default())
        .map(|(code, found, limit)| Doubt {
            code,
            severity: Severity::on(rules, code.as_str(), day),
            found: Some(found),
            limit,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    fn day() -> NaiveDate {
        "2026-06-01".parse().unwrap()
    }

    #[test]
    fn five_to_sixty_members_are_fine() {
        let verdict = |members, outstanding| {
            let outstanding = Dong::new(outstanding).unwrap();
            group_size(&shipped().unwrap(), members, outstanding, day()).unwrap().verdict
        };
        let owing = |members| verdict(members, 50_000_000);
        assert_eq!([4, 5, 60, 61].map(owing), {
            use SizeVerdict::{Above, Below, Fine};
            [Below, Fine, Fine, Above]
        });
        assert_eq!((owing(0), verdict(0, 0)), (SizeVerdict::Empty, SizeVerdict::ToClose));
        assert_eq!(group_size(&[], 10, Dong::ZERO, day()), Err(MissingRule(MEMBERS_MIN)));
    }

    #[test]
    fn members_without_any_debt_are_told_apart_from_an_empty_group() {
        let rules = shipped().unwrap();
        let saving = group_size(&rules, 12, Dong::ZERO, day()).unwrap();
        assert_eq!((saving.verdict, saving.without_balance), (SizeVerdict::Fine, true));
        assert!(!group_size(&rules, 0, Dong::ZERO, day()).unwrap().without_balance);
    }

    #[test]
    fn a_second_village_is_a_note_and_another_commune_a_doubt() {
        let village = |code: &str| VillageCode::parse(code).unwrap();
        let commune = |code: &str| CommuneCode::parse(code).unwrap();
        let (here, there) = (commune("482001"), commune("482002"));
        let villages = [village("48200101"), village("48200102")];
        let home = |village, commune| Home { village: Some(village), commune: Some(commune) };
        let told = |homes: &[Home<'_>]| {
            place_doubts(&shipped().unwrap(), Some(&here), homes, day())
                .into_iter()
                .map(|doubt| (doubt.code, doubt.severity, doubt.found.unwrap()))
                .collect::<Vec<_>>()
        };
        assert_eq!(told(&[home(&villages[0], &here), home(&villages[0], &here)]), []);
        let spread = [home(&villages[0], &here), home(&villages[1], &here), home(&villages[1], &there)];
        assert_eq!(
            told(&spread),
            [(PlaceCode::ManyVillages, Severity::Warns, 2), (PlaceCode::OtherCommune, Severity::TakesTwo, 1)]
        );
        assert_eq!(told(&[Home::default()]), [(PlaceCode::VillageUnknown, Severity::Warns, 1)]);
    }
}
