//! What the rules hold against a card.

use chrono::NaiveDate;
use lending::cards::doubting::{Against, Fact};
use lending::cards::{Card, MemberSeat, RegroupingKind};
use lending::groups::Severity;
use lending::ids::{BorrowerId, CardId, GroupId, Node};
use store::Reading;
use store::queries::CardRecord;

use super::views::CardDoubt;
use crate::error::{Error, FactValue, Refusal};

/// Everything that stands against a card, its own earlier words left aside.
pub(super) fn doubts(
    reading: Reading<'_>,
    node: Node,
    today: NaiveDate,
    before: Option<&CardRecord>,
    card: &Card,
) -> Result<Vec<CardDoubt>, Error> {
    let (own, words) = (before.map(|record| record.id), before.map(|record| &record.card));
    let mut found: Vec<CardDoubt> = reading.against(node, own, words, card)?.into_iter().map(CardDoubt::of).collect();
    // What a rule refuses is told as that rule, with whom it is about.
    if !found.iter().any(|doubt| doubt.refuses) {
        check_moves(reading, before, card)?;
    }
    found.extend(super::staffing::doubts(reading, before, card)?);
    found.extend(super::supervised::doubts(reading, node, today, before, card)?);
    Ok(found)
}

/// What is taken out of the bin, or back to its earlier words, is held against what nobody may override; the rest was
/// settled when it was written.
pub(super) fn check_again(
    reading: Reading<'_>,
    before: Option<&CardRecord>,
    card: &Card,
    id: CardId,
) -> Result<(), Error> {
    let node = Node::new(id.node()).map_err(Error::fault)?;
    let against = reading.against(node, Some(id), before.map(|record| &record.card), card)?;
    let refused = against.into_iter().map(CardDoubt::of).find(|doubt| doubt.refuses);
    match refused {
        Some(doubt) => Err(doubt.refusal("card-refused").into()),
        None => check_moves(reading, before, card),
    }
}

impl CardDoubt {
    fn of(against: Against) -> CardDoubt {
        let value = |fact| match fact {
            Fact::Text(text) => FactValue::from(text),
            Fact::Number(number) => FactValue::from(number),
            Fact::Day(day) => FactValue::from(day),
        };
        CardDoubt {
            rule: against.rule,
            warns: against.severity == Severity::Warns,
            refuses: against.severity == Severity::Refuses,
            facts: against.facts.into_iter().map(|(name, fact)| (name.to_owned(), value(fact))).collect(),
        }
    }

    /// A refusal that names the rule.
    pub(super) fn refusal(&self, code: &'static str) -> Refusal {
        Refusal { code, facts: self.facts.clone() }.with("rule", self.rule.as_str())
    }
}

/// Customers are where a card says it takes them from, once what its earlier words moved is undone.
fn check_moves(reading: Reading<'_>, before: Option<&CardRecord>, card: &Card) -> Result<(), Error> {
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
