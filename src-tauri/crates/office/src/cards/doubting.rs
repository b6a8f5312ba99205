//! What the rules hold against a card.

use chrono::NaiveDate;
use lending::cards::{Card, MemberSeat, RegroupingKind};
use lending::ids::{BorrowerId, GroupId, Node};
use store::Reading;
use store::queries::CardRecord;

use super::views::CardDoubt;
use crate::error::{Error, Refusal};

/// Everything that stands against a card, its own earlier words left aside.
pub(super) fn doubts(
    reading: Reading<'_>,
    node: Node,
    today: NaiveDate,
    before: Option<&CardRecord>,
    card: &Card,
) -> Result<Vec<CardDoubt>, Error> {
    check_moves(reading, before, card)?;
    super::supervised::doubts(reading, node, today, before, card)
}

/// Customers are where a card says it takes them from, once what its earlier words moved is undone.
pub(super) fn check_moves(reading: Reading<'_>, before: Option<&CardRecord>, card: &Card) -> Result<(), Error> {
    let undone = before.map(|record| moves_of(&record.card)).unwrap_or_default();
    for (borrower, from, to) in moves_of(card) {
        let now = reading.group_of(borrower)?;
        let stands = undone.iter().find(|step| step.0 == borrower && now == step.2).map_or(now, |step| step.1);
        if stands != from {
            let name = reading.borrower(borrower)?.map(|found| found.name).unwrap_or_default();
            return Err(Refusal::new("member-elsewhere").with("name", name).into());
        }
        if to.is_none() && reading.owes_through(borrower, from)? {
            let name = reading.borrower(borrower)?.map(|found| found.name).unwrap_or_default();
            return Err(Refusal::new("member-owes").with("name", name).into());
        }
    }
    check_none_stays(reading, card)
}

/// A group that ends has nobody left in it.
fn check_none_stays(reading: Reading<'_>, card: &Card) -> Result<(), Error> {
    let Card::Regrouping(regrouping) = card else { return Ok(()) };
    if regrouping.kind == RegroupingKind::Split {
        return Ok(());
    }
    let members = reading.member_ids(regrouping.group)?;
    let staying = members.iter().filter(|member| !regrouping.members.contains(member)).count();
    if staying == 0 {
        return Ok(());
    }
    let group = reading.group_code(regrouping.group)?.unwrap_or_default();
    Err(Refusal::new("group-has-members").with("group", group).with("count", staying as i64).into())
}

/// Who goes from which group to which, by a card.
fn moves_of(card: &Card) -> Vec<(BorrowerId, Option<GroupId>, Option<GroupId>)> {
    match card {
        Card::Meeting(meeting) => {
            let step = |moved: &lending::cards::MemberMove| match moved.seat {
                MemberSeat::Joins => (moved.borrower, moved.from, Some(meeting.group)),
                MemberSeat::Leaves => (moved.borrower, Some(meeting.group), None),
            };
            meeting.moves.iter().map(step).collect()
        }
        Card::Regrouping(regrouping) => {
            let step = |borrower: &BorrowerId| (*borrower, Some(regrouping.group), regrouping.into);
            regrouping.members.iter().map(step).collect()
        }
        Card::Founding(founding) => {
            let Some(registered) = &founding.registered else { return Vec::new() };
            let joining = founding.people.iter().filter(|person| person.from != Some(registered.group));
            joining.filter_map(|person| Some((person.borrower?, person.from, Some(registered.group)))).collect()
        }
        _ => Vec::new(),
    }
}
