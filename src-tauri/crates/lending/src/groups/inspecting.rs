//! Whom to look at when a group is inspected, and why. Source: SOURCES.md R-85.

use chrono::NaiveDate;
use ledger::Dong;
use serde::{Deserialize, Serialize};

use super::whole;
use crate::rules::{INACTIVE_MONTHS, RuleRow, value_on};
use crate::schedule::MissingRule;
use crate::sources::names;

/// At least so many members are picked, where the group has them.
pub const PICK_MIN: &str = "inspection-pick-min";
/// At most so many members are picked.
pub const PICK_MAX: &str = "inspection-pick-max";
/// From so many đồng on a balance is large.
pub const LARGE_BALANCE: &str = "inspection-large-balance-dong";
/// How heavy a reason (scope) weighs; a reason without a row weighs 1.
pub const WEIGHT: &str = "inspection-weight";

names! {
    /// Why a member is looked at, the reasons in their fixed order.
    Reason {
        /// A new loan not checked yet.
        NewUnchecked = "new-unchecked",
        /// Owes overdue principal.
        Overdue = "overdue",
        /// No transaction for months.
        Inactive = "inactive",
        /// Broke a promise to pay.
        BrokenPromise = "broken-promise",
        /// The loan book is kept by someone else (giữ sổ).
        BookKept = "book-kept",
        /// Owes frozen principal.
        Frozen = "frozen",
        /// Owes and was never checked.
        NeverChecked = "never-checked",
        /// A large balance.
        LargeBalance = "large-balance",
        /// Nothing in particular: drawn by lot to fill the list.
        ByLot = "by-lot",
    }
}

/// What is known of a member who owes through the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberFacts<Id> {
    /// Who.
    pub member: Id,
    /// Principal of every status, whole đồng.
    pub outstanding: Dong,
    /// Of that overdue.
    pub overdue: Dong,
    /// Of that frozen.
    pub frozen: Dong,
    /// Whether any loan was ever checked (06/TD).
    pub ever_checked: bool,
    /// Whether a disbursement waits for its check.
    pub new_unchecked: bool,
    /// Whole months without a transaction.
    pub inactive_months: u32,
    /// Promises broken.
    pub broken_promises: u32,
    /// Whether someone else keeps the loan book.
    pub book_kept: bool,
    /// Whether they were picked the last time.
    pub picked_last: bool,
}

/// A member to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked<Id> {
    /// Who.
    pub member: Id,
    /// Why, the heaviest reason first.
    pub reasons: Vec<Reason>,
    /// The weights of the reasons added up.
    pub weight: u32,
}

struct Weighing<'a> {
    rules: &'a [RuleRow],
    day: NaiveDate,
    inactive_months: u32,
    large: i64,
}

/// Members to look at on `day`, the heaviest first: at most as many as the rows say, and where there are too few reasons
/// filled up by lot. Nobody seen the last time is picked while another is left. Who weighs the same is put in an order
/// that `shuffle` decides: the same number gives the same list, another may give another.
pub fn pick<Id: Copy + Ord + Into<i64>>(
    rules: &[RuleRow],
    members: &[MemberFacts<Id>],
    shuffle: u64,
    day: NaiveDate,
) -> Result<Vec<Picked<Id>>, MissingRule> {
    let (min, max) = (whole(rules, PICK_MIN, "", day)?, whole(rules, PICK_MAX, "", day)?);
    let weighing = Weighing {
        rules,
        day,
        inactive_months: whole(rules, INACTIVE_MONTHS, "", day)?,
        large: value_on(rules, LARGE_BALANCE, "", day).ok_or(MissingRule(LARGE_BALANCE))?,
    };
    let mut owing: Vec<_> = members.iter().filter(|member| member.outstanding.is_positive()).collect();
    let weighed =
        |member: &&MemberFacts<Id>| weighing.reasons(member).into_iter().map(|(weight, _)| weight).sum::<u32>();
    owing.sort_by_cached_key(|member| {
        let lot = mixed(shuffle ^ member.member.into().unsigned_abs());
        (member.picked_last, std::cmp::Reverse(weighed(member)), lot, member.member)
    });
    let needed = |(place, member): &(usize, &MemberFacts<Id>)| {
        let has_reason = !member.picked_last && weighed(member) > 0;
        *place < to_usize(max) && (has_reason || *place < to_usize(min))
    };
    let picked = owing.into_iter().enumerate().filter(needed).map(|(_, member)| weighing.picked(member));
    Ok(picked.collect())
}

impl Weighing<'_> {
    /// The reasons that hold with their weights, the heaviest first.
    fn reasons<Id>(&self, member: &MemberFacts<Id>) -> Vec<(u32, Reason)> {
        let holds = |reason: Reason| match reason {
            Reason::NewUnchecked => member.new_unchecked,
            Reason::Overdue => member.overdue.is_positive(),
            Reason::Inactive => member.inactive_months >= self.inactive_months,
            Reason::BrokenPromise => member.broken_promises > 0,
            Reason::BookKept => member.book_kept,
            Reason::Frozen => member.frozen.is_positive(),
            Reason::NeverChecked => !member.ever_checked,
            Reason::LargeBalance => member.outstanding.get() >= self.large,
            Reason::ByLot => false,
        };
        let reasons = Reason::ALL.iter().copied().filter(|reason| holds(*reason));
        let mut weighed: Vec<_> = reasons.map(|reason| (self.weight(reason), reason)).collect();
        weighed.sort_by_key(|(weight, reason)| (std::cmp::Reverse(*weight), *reason));
        weighed
    }

    fn weight(&self, reason: Reason) -> u32 {
        let of_its_own = self.rules.iter().filter(|row| row.scope == reason.as_str());
        let weight = value_on(of_its_own, WEIGHT, reason.as_str(), self.day);
        // A reason never weighs nothing: it would be told and not counted.
        weight.and_then(|weight| u32::try_from(weight).ok()).unwrap_or(1).clamp(1, 1_000)
    }

    fn picked<Id: Copy>(&self, member: &MemberFacts<Id>) -> Picked<Id> {
        let weighed = self.reasons(member);
        let weight = weighed.iter().map(|(weight, _)| weight).sum();
        let reasons = if weighed.is_empty() {
            vec![Reason::ByLot]
        } else {
            weighed.into_iter().map(|(_, reason)| reason).collect()
        };
        Picked { member: member.member, reasons, weight }
    }
}

fn to_usize(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// Every bit of the number decides every bit of the lot (the finaliser of SplitMix64).
const fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    /// A member who owes 20 million, was checked, and gives no reason.
    fn quiet(member: i64) -> MemberFacts<i64> {
        MemberFacts {
            member,
            outstanding: Dong::new(20_000_000).unwrap(),
            overdue: Dong::ZERO,
            frozen: Dong::ZERO,
            ever_checked: true,
            new_unchecked: false,
            inactive_months: 0,
            broken_promises: 0,
            book_kept: false,
            picked_last: false,
        }
    }

    fn picked(members: &[MemberFacts<i64>], shuffle: u64) -> Vec<Picked<i64>> {
        pick(&shipped().unwrap(), members, shuffle, "2026-06-01".parse().unwrap()).unwrap()
    }

    fn who(picked: &[Picked<i64>]) -> Vec<i64> {
        picked.iter().map(|one| one.member).collect()
    }

    #[test]
    fn the_heaviest_come_first_with_their_reasons() {
        let mut members: Vec<_> = (1..=20).map(quiet).collect();
        members[4].overdue = Dong::new(1).unwrap();
        members[4].inactive_months = 3;
        members[9].new_unchecked = true;
        members[14].outstanding = Dong::new(80_000_000).unwrap();
        members[15].outstanding = Dong::new(79_999_999).unwrap();
        let list = picked(&members, 0);
        let reasons: Vec<_> = list.iter().take(3).map(|one| (one.member, one.reasons.clone())).collect();
        let first = (5, vec![Reason::Overdue, Reason::Inactive]);
        assert_eq!(reasons, [first, (10, vec![Reason::NewUnchecked]), (15, vec![Reason::LargeBalance])]);
        // Three with a reason, filled up to six by lot.
        assert_eq!(list.len(), 6);
        assert!(list[3..].iter().all(|one| one.reasons == [Reason::ByLot] && one.weight == 0));
    }

    #[test]
    fn at_most_eight_are_picked_and_a_settled_member_never() {
        let overdue = |member| MemberFacts { overdue: Dong::new(1).unwrap(), ..quiet(member) };
        let mut members: Vec<_> = (1..=12).map(overdue).collect();
        assert_eq!(picked(&members, 0).len(), 8);
        members.truncate(3);
        members[0].outstanding = Dong::ZERO;
        let mut left = who(&picked(&members, 0));
        left.sort_unstable();
        assert_eq!(left, [2, 3]);
    }

    #[test]
    fn another_shuffle_gives_another_list_and_the_same_the_same() {
        let members: Vec<_> = (1..=40).map(|member| MemberFacts { ever_checked: false, ..quiet(member) }).collect();
        let mut turned = members.clone();
        turned.reverse();
        assert_eq!(picked(&members, 7), picked(&turned, 7), "the order they are handed in does not matter");
        let lists: std::collections::BTreeSet<_> = (0..20).map(|shuffle| who(&picked(&members, shuffle))).collect();
        assert_eq!(lists.len(), 20);
    }

    #[test]
    fn who_was_seen_last_time_waits_until_no_other_is_left() {
        let mut members: Vec<_> = (1..=9).map(quiet).collect();
        for member in &mut members[..4] {
            member.picked_last = true;
            member.overdue = Dong::new(1).unwrap();
        }
        let list = who(&picked(&members, 3));
        assert_eq!(list.len(), 6);
        let fresh: std::collections::BTreeSet<_> = list[..5].iter().copied().collect();
        assert_eq!(fresh, (5..=9).collect(), "five others first");
        assert!(list[5] <= 4, "then one of the last time's to make six");
    }
}
