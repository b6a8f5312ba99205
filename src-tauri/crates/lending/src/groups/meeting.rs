//! A group's meeting (10/TD, 10C/TD): who was there, how it voted, and who may come in or leave.
//! Source: SOURCES.md R-82.
//!
//! No text that was read says what quorum a meeting needs: the shares are assumed rows, and a meeting that falls short
//! is warned about, not refused. Only counts that contradict each other are refused whatever the rows say.

use chrono::NaiveDate;
use ledger::Dong;
use serde::{Deserialize, Serialize};

use super::{Doubt, Severity};
use crate::cards::Vote;
use crate::rules::{RuleRow, value_on};
use crate::sources::names;

/// At least this share of the members is present, parts per million.
pub const QUORUM_PPM: &str = "meeting-quorum-ppm";
/// More than this share of those present is in favour, parts per million.
pub const MAJORITY_PPM: &str = "meeting-majority-ppm";
/// The least a member may put in at a time, whole đồng.
pub const SAVINGS_MIN: &str = "savings-min-deposit-dong";

const PPM: i64 = 1_000_000;

names! {
    /// What speaks against a meeting's minutes. Where the name is a rule's key, that row says how strict the office is.
    MeetingCode {
        /// More are present than are members.
        TooManyPresent = "meeting-too-many-present",
        /// More votes than persons present.
        TooManyVotes = "meeting-too-many-votes",
        /// Fewer are present than the quorum.
        BelowQuorum = "meeting-below-quorum",
        /// No more than the needed share is in favour, so the item is not adopted.
        NoMajority = "meeting-no-majority",
        /// The least deposit decided is below the bank's.
        SavingsBelowMin = "meeting-savings-below-min",
        /// The office's rules don't say what to hold it against.
        RuleUnknown = "meeting-rule-unknown",
    }
}

impl MeetingCode {
    /// Counts that can't be, whatever the rules say.
    const fn is_contradiction(self) -> bool {
        matches!(self, MeetingCode::TooManyPresent | MeetingCode::TooManyVotes)
    }

    fn severity(self, rules: &[RuleRow], day: NaiveDate) -> Severity {
        match self {
            MeetingCode::RuleUnknown => Severity::Warns,
            _ if self.is_contradiction() => Severity::Refuses,
            _ => Severity::on(rules, self.as_str(), day),
        }
    }
}

/// A meeting as its minutes tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes<'a> {
    /// The day it was held, whose rules hold.
    pub day: NaiveDate,
    /// Members on that day.
    pub members: u32,
    /// Members present.
    pub present: u32,
    /// What was voted on, in the order of the minutes; who did neither abstained.
    pub votes: &'a [Vote],
    /// The least monthly deposit it decided, where it did.
    pub savings_min: Option<Dong>,
}

/// A doubt, and which item it is about; nothing where it is about the whole meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingDoubt {
    /// The item's place in the minutes, from 0.
    pub item: Option<usize>,
    /// What.
    pub doubt: Doubt<MeetingCode>,
}

/// All that speaks against a meeting's minutes: first the whole, then item by item.
#[must_use]
pub fn meeting_doubts(rules: &[RuleRow], minutes: &Minutes<'_>) -> Vec<MeetingDoubt> {
    let doubt = |item, (code, found, limit): Found| MeetingDoubt {
        item,
        doubt: Doubt { code, severity: code.severity(rules, minutes.day), found, limit },
    };
    let whole = [attendance(rules, minutes), savings(rules, minutes)].into_iter().flatten();
    let items = minutes.votes.iter().enumerate();
    let items = items.filter_map(|(place, vote)| Some(doubt(Some(place), item(rules, minutes, vote)?)));
    whole.map(|found| doubt(None, found)).chain(items).collect()
}

type Found = (MeetingCode, Option<u32>, Option<u32>);

fn attendance(rules: &[RuleRow], minutes: &Minutes<'_>) -> Option<Found> {
    let (present, members) = (minutes.present, minutes.members);
    if present > members {
        return Some((MeetingCode::TooManyPresent, Some(present), Some(members)));
    }
    let Some(quorum) = value_on(rules, QUORUM_PPM, "", minutes.day) else {
        return Some((MeetingCode::RuleUnknown, None, None));
    };
    let short = i128::from(present) * i128::from(PPM) < i128::from(members) * i128::from(quorum);
    short.then_some((MeetingCode::BelowQuorum, Some(present), Some(members)))
}

fn item(rules: &[RuleRow], minutes: &Minutes<'_>, vote: &Vote) -> Option<Found> {
    let (present, votes) = (minutes.present, vote.in_favour.saturating_add(vote.against));
    if votes > present {
        return Some((MeetingCode::TooManyVotes, Some(votes), Some(present)));
    }
    let Some(majority) = value_on(rules, MAJORITY_PPM, "", minutes.day) else {
        return Some((MeetingCode::RuleUnknown, None, None));
    };
    let adopted = i128::from(vote.in_favour) * i128::from(PPM) > i128::from(present) * i128::from(majority);
    (!adopted).then_some((MeetingCode::NoMajority, Some(vote.in_favour), Some(present)))
}

/// The amounts stand in đồng: the least deposits are far below four thousand million.
fn savings(rules: &[RuleRow], minutes: &Minutes<'_>) -> Option<Found> {
    let decided = minutes.savings_min?.get();
    let counted = |amount: i64| u32::try_from(amount).ok();
    match value_on(rules, SAVINGS_MIN, "", minutes.day) {
        None => Some((MeetingCode::RuleUnknown, None, None)),
        Some(least) if decided < least => Some((MeetingCode::SavingsBelowMin, counted(decided), counted(least))),
        Some(_) => None,
    }
}

names! {
    /// What speaks against taking someone into a group. The name is the key of the rule.
    JoiningCode {
        /// Already a member of another group.
        OtherGroup = "joining-other-group",
        /// Lives in another commune than the group.
        OtherCommune = "joining-other-commune",
        /// With them the group would have more members than the most.
        AboveMax = "joining-above-max",
    }
}

/// Who wants to come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Joining {
    /// A member of another group of ours, which they don't leave for this one.
    pub other_group: bool,
    /// Lives in another commune than the group.
    pub other_commune: bool,
    /// Members of the group before.
    pub members: u32,
}

/// What speaks against taking someone in on `day`.
#[must_use]
pub fn joining_doubts(rules: &[RuleRow], joining: &Joining, day: NaiveDate) -> Vec<Doubt<JoiningCode>> {
    let most = value_on(rules, super::size::MEMBERS_MAX, "", day).and_then(|most| u32::try_from(most).ok());
    let with_them = joining.members.saturating_add(1);
    let above = most.is_some_and(|most| with_them > most);
    let found = [
        (JoiningCode::OtherGroup, joining.other_group, None, None),
        (JoiningCode::OtherCommune, joining.other_commune, None, None),
        (JoiningCode::AboveMax, above, Some(with_them), most),
    ];
    let doubt = |(code, _, found, limit): (JoiningCode, bool, Option<u32>, Option<u32>)| Doubt {
        code,
        severity: Severity::on(rules, code.as_str(), day),
        found,
        limit,
    };
    found.into_iter().filter(|(_, holds, ..)| *holds).map(doubt).collect()
}

names! {
    /// What speaks against letting a member go. The name is the key of the rule.
    LeavingCode {
        /// Principal lent through the group is not paid back.
        OwesPrincipal = "leaving-owes-principal",
        /// Interest on it is not paid.
        OwesInterest = "leaving-owes-interest",
        /// Savings were not paid out.
        HasSavings = "leaving-has-savings",
        /// Sits on the group's board.
        OnBoard = "leaving-on-board",
    }
}

/// A member who wants to leave, whole đồng.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Leaving {
    /// Principal of every status lent through the group.
    pub principal: Dong,
    /// Interest on it not paid.
    pub interest: Dong,
    /// Savings.
    pub savings: Dong,
    /// Leader or deputy of the group.
    pub on_board: bool,
}

/// What speaks against letting a member go on `day`.
#[must_use]
pub fn leaving_doubts(rules: &[RuleRow], leaving: &Leaving, day: NaiveDate) -> Vec<Doubt<LeavingCode>> {
    let found = [
        (LeavingCode::OwesPrincipal, leaving.principal.is_positive()),
        (LeavingCode::OwesInterest, leaving.interest.is_positive()),
        (LeavingCode::HasSavings, leaving.savings.is_positive()),
        (LeavingCode::OnBoard, leaving.on_board),
    ];
    let doubt = |(code, _): (LeavingCode, bool)| Doubt {
        code,
        severity: Severity::on(rules, code.as_str(), day),
        found: None,
        limit: None,
    };
    found.into_iter().filter(|(_, holds)| *holds).map(doubt).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    fn day() -> NaiveDate {
        "2026-06-01".parse().unwrap()
    }

    fn dong(amount: i64) -> Dong {
        Dong::new(amount).unwrap()
    }

    fn told(members: u32, present: u32, votes: &[(u32, u32)]) -> Vec<(Option<usize>, MeetingCode, Severity)> {
        let vote =
            |(in_favour, against): &(u32, u32)| Vote { about: String::new(), in_favour: *in_favour, against: *against };
        let votes: Vec<_> = votes.iter().map(vote).collect();
        let minutes = Minutes { day: day(), members, present, votes: &votes, savings_min: None };
        let doubts = meeting_doubts(&shipped().unwrap(), &minutes);
        doubts.into_iter().map(|one| (one.item, one.doubt.code, one.doubt.severity)).collect()
    }

    #[test]
    fn half_the_members_meet_and_more_than_half_of_them_decide() {
        assert_eq!(told(40, 20, &[(11, 9)]), []);
        assert_eq!(told(41, 20, &[]), [(None, MeetingCode::BelowQuorum, Severity::Warns)]);
        let second = (Some(1), MeetingCode::NoMajority, Severity::Warns);
        assert_eq!(told(40, 20, &[(20, 0), (10, 0)]), [second], "half with ten abstaining is no majority");
    }

    #[test]
    fn counts_that_cannot_be_are_refused_whatever_the_rules_say() {
        assert_eq!(told(40, 41, &[]), [(None, MeetingCode::TooManyPresent, Severity::Refuses)]);
        assert_eq!(told(40, 20, &[(15, 6)]), [(Some(0), MeetingCode::TooManyVotes, Severity::Refuses)]);
    }

    #[test]
    fn the_least_deposit_is_held_against_the_banks() {
        let decided = |amount, rules: &[RuleRow]| {
            let savings_min = Some(dong(amount));
            let minutes = Minutes { day: day(), members: 10, present: 10, votes: &[], savings_min };
            meeting_doubts(rules, &minutes)
                .into_iter()
                .map(|one| (one.doubt.code, one.doubt.severity))
                .collect::<Vec<_>>()
        };
        let rules = shipped().unwrap();
        assert_eq!(decided(5_000, &rules), []);
        assert_eq!(decided(4_999, &rules), [(MeetingCode::SavingsBelowMin, Severity::Warns)]);
        let unknown = (MeetingCode::RuleUnknown, Severity::Warns);
        assert_eq!(decided(5_000, &[]), [unknown, unknown], "neither quorum nor least deposit is known");
    }

    #[test]
    fn a_debtor_stays_and_a_saver_leaves_before_two() {
        let told = |leaving: Leaving| {
            let doubts = leaving_doubts(&shipped().unwrap(), &leaving, day());
            doubts.into_iter().map(|doubt| (doubt.code, doubt.severity)).collect::<Vec<_>>()
        };
        assert_eq!(told(Leaving::default()), []);
        let owing = Leaving { principal: dong(1), interest: dong(1), ..Leaving::default() };
        let refused = [(LeavingCode::OwesPrincipal, Severity::Refuses), (LeavingCode::OwesInterest, Severity::Refuses)];
        assert_eq!(told(owing), refused);
        let saving = Leaving { savings: dong(120_000), ..Leaving::default() };
        assert_eq!(told(saving), [(LeavingCode::HasSavings, Severity::TakesTwo)]);
        let leader = Leaving { on_board: true, ..Leaving::default() };
        assert_eq!(told(leader), [(LeavingCode::OnBoard, Severity::TakesTwo)]);
    }

    #[test]
    fn the_sixtieth_member_is_the_last() {
        let told = |joining: Joining| {
            let doubts = joining_doubts(&shipped().unwrap(), &joining, day());
            doubts.into_iter().map(|doubt| (doubt.code, doubt.severity, doubt.found)).collect::<Vec<_>>()
        };
        assert_eq!(told(Joining { members: 59, ..Joining::default() }), []);
        let full = Joining { members: 60, ..Joining::default() };
        assert_eq!(told(full), [(JoiningCode::AboveMax, Severity::TakesTwo, Some(61))]);
        let elsewhere = Joining { other_group: true, other_commune: true, members: 0 };
        let both = [JoiningCode::OtherGroup, JoiningCode::OtherCommune].map(|code| (code, Severity::TakesTwo, None));
        assert_eq!(told(elsewhere), both);
    }
}
