//! A board, in office or elected when a group is founded.

use chrono::NaiveDate;

use super::{Found, Known, text};
use crate::cards::{Board, Seat};
use crate::groups::board::{Kinship, Post, Seated, board_doubts};
use crate::rules::RuleRow;

pub(super) fn judge(found: &mut Found, rules: &[RuleRow], board: &Board, known: &Known) {
    found.ended(board.group, board.from, known);
    let members = known.groups.get(&board.group).map(|group| &group.members);
    let is_member = |seat: &Seat| seat.borrower.is_some_and(|id| members.is_some_and(|all| all.contains_key(&id)));
    let seated = |seat| known.seated(seat, Some(board.group), is_member(seat));
    let deputy = board.deputy.as_ref().map(seated);
    judge_both(found, rules, &seated(&board.leader), deputy.as_ref(), board.kinship, board.from);
}

/// What stands against the two, each rule with the names of those it is about. What was not answered is told question by
/// question.
pub(super) fn judge_both(
    found: &mut Found,
    rules: &[RuleRow],
    leader: &Seated<'_>,
    deputy: Option<&Seated<'_>>,
    kinship: Option<Kinship>,
    day: NaiveDate,
) {
    for doubt in board_doubts(rules, leader, deputy, kinship, day) {
        let who = match doubt.post {
            Some(Post::Leader) => Some(leader),
            Some(Post::Deputy) => deputy,
            None => None,
        };
        let named: Vec<_> = who.map(|one| ("who", text(&one.seat.name))).into_iter().collect();
        match doubt.question {
            Some(question) => {
                let rule = format!("{}-{}", doubt.code.as_str(), question.as_str());
                found.add(&rule, doubt.severity, &named);
            }
            None => found.add(doubt.code.as_str(), doubt.severity, &named),
        }
    }
}
