//! A meeting: attendance and votes, who joins, who leaves.

use ledger::Dong;

use super::{Fact, Found, Known, KnownPerson, counted, text};
use crate::cards::{Meeting, MemberMove, MemberSeat};
use crate::groups::meeting::{Joining, Leaving, LeavingCode, Minutes, joining_doubts, leaving_doubts, meeting_doubts};
use crate::ids::GroupId;
use crate::rules::RuleRow;

pub(super) fn judge(found: &mut Found, rules: &[RuleRow], meeting: &Meeting, known: &Known) {
    found.ended(meeting.group, meeting.day, known);
    let minutes = Minutes {
        day: meeting.day,
        members: meeting.members,
        present: meeting.present,
        votes: &meeting.votes,
        savings_min: meeting.minimum_savings,
    };
    judge_minutes(found, rules, &minutes);
    let mut members = known.groups.get(&meeting.group).map_or(0, |group| group.members.len());
    // Who leaves makes room for who joins.
    for moved in meeting.moves.iter().filter(|moved| moved.seat == MemberSeat::Leaves) {
        if is_member(known, meeting.group, moved) {
            leaves(found, rules, meeting, moved, known);
            members = members.saturating_sub(1);
        }
    }
    for moved in meeting.moves.iter().filter(|moved| moved.seat == MemberSeat::Joins) {
        if !is_member(known, meeting.group, moved) {
            joins(found, rules, meeting, moved, known, counted(members));
            members += 1;
        }
    }
}

/// What stands against the minutes themselves, each item that was not adopted by its name.
pub(super) fn judge_minutes(found: &mut Found, rules: &[RuleRow], minutes: &Minutes<'_>) {
    for one in meeting_doubts(rules, minutes) {
        let about = one.item.and_then(|item| minutes.votes.get(item)).map(|vote| ("about", text(&vote.about)));
        let about: Vec<_> = about.into_iter().collect();
        found.count(&one.doubt, one.doubt.code.as_str(), &about);
    }
}

fn is_member(known: &Known, group: GroupId, moved: &MemberMove) -> bool {
    known.groups.get(&group).is_some_and(|group| group.members.contains_key(&moved.borrower))
}

fn leaves(found: &mut Found, rules: &[RuleRow], meeting: &Meeting, moved: &MemberMove, known: &Known) {
    let Some(person) = known.people.get(&moved.borrower) else { return };
    let (principal, interest) = owed_through(person, meeting.group);
    let on_board = known.groups.get(&meeting.group).is_some_and(|group| group.board.contains(&moved.borrower));
    let leaving = Leaving { principal, interest, savings: person.savings, on_board };
    for doubt in leaving_doubts(rules, &leaving, meeting.day) {
        let amount = match doubt.code {
            LeavingCode::OwesPrincipal => Some(principal),
            LeavingCode::OwesInterest => Some(interest),
            LeavingCode::HasSavings => Some(person.savings),
            LeavingCode::OnBoard => None,
        };
        let amount = amount.map(|amount| ("amount", Fact::Number(amount.get())));
        let facts: Vec<_> = [("who", text(&person.name))].into_iter().chain(amount).collect();
        found.count(&doubt, doubt.code.as_str(), &facts);
    }
}

/// Principal and interest of the contracts through the group. Sums of a book's amounts stay far below their bound; one
/// that would not is as good as owed in full.
fn owed_through(person: &KnownPerson, group: GroupId) -> (Dong, Dong) {
    let own = || person.contracts.iter().filter(move |(through, ..)| *through == Some(group));
    let sum = |amounts: Vec<Dong>| Dong::sum(amounts).unwrap_or(Dong::MAX);
    (sum(own().map(|contract| contract.1).collect()), sum(own().map(|contract| contract.2).collect()))
}

fn joins(found: &mut Found, rules: &[RuleRow], meeting: &Meeting, moved: &MemberMove, known: &Known, members: u32) {
    let Some(person) = known.people.get(&moved.borrower) else { return };
    let commune = known.groups.get(&meeting.group).and_then(|group| group.commune.as_ref());
    let joining = Joining {
        other_group: stays_elsewhere(person, moved, meeting.group),
        other_commune: matches!((person.home.commune.as_ref(), commune), (Some(at), Some(of)) if at != of),
        members,
    };
    for doubt in joining_doubts(rules, &joining, meeting.day) {
        found.count(&doubt, doubt.code.as_str(), &[("who", text(&person.name))]);
    }
}

/// Whether somebody who joins stays in a third group: with a contract through it, or as another customer with the same
/// number of an identity paper.
fn stays_elsewhere(person: &KnownPerson, moved: &MemberMove, joined: GroupId) -> bool {
    let third = |group: &GroupId| Some(*group) != moved.from && *group != joined;
    let owes = person.contracts.iter().filter_map(|(through, ..)| through.as_ref()).any(third);
    owes || person.same_paper_in.iter().any(|group| *group != joined)
}
