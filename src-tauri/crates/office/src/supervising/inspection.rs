//! A group's inspection (16/TD) before it is written down: figures and answers the book knows, whom to look at and why,
//! who may sign as inspectors.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::cards::{AnswerValue, Board, Card, Inspection, Inspector};
use lending::groups::board::Kinship;
use lending::groups::checklist::{AnswerKind, ChecklistItem, checklist_on};
use lending::groups::inspecting::pick;
use lending::groups::size::{SizeVerdict, group_size};
use lending::ids::{GroupId, Node};
use serde::Serialize;
use store::Reading;
use store::queries::{GroupCare, GroupRecord};

use super::members::{Owing, owing};
use super::missing_rule;
use super::use_checks::lines_of;
use crate::amounts::Whole;
use crate::error::Error;
use crate::groups::{GroupItem, Place, find_group};
use crate::office::Office;

/// What an inspection of a group begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct InspectionDraft {
    /// The group.
    pub group: GroupItem,
    /// The day it is of.
    pub day: String,
    /// Part I of the form.
    pub figures: GroupFigures,
    /// Part II of the form.
    pub checklist: Vec<ChecklistLine>,
    /// Whom to look at, the heaviest reasons first.
    pub picked: Vec<PickedMember>,
    /// What the drawing was made with: another number draws others who weigh the same.
    pub shuffle: u32,
    /// The last inspection.
    pub last: Option<PastInspection>,
    /// Who may sign: the association's board of the commune and the office's staff, with their titles.
    pub inspectors: Vec<Inspector>,
    /// The month it is planned for this year.
    pub planned_month: Option<u8>,
}

/// Part I: the group's general state. Money in đồng; the paper has millions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct GroupFigures {
    /// Members.
    pub members: Whole,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Overdue.
    pub overdue: Whole,
    /// Overdue of outstanding, parts per million; nothing where nothing is owed.
    pub overdue_ppm: Option<Whole>,
    /// Interest of earlier months not collected, without grace-period interest; an estimate beside the bank's.
    pub backlog: Whole,
    /// Members' savings.
    pub savings: Whole,
    /// The bank's own rating, hundredths of a point.
    pub score: Option<Whole>,
    /// The day of that rating.
    pub score_day: Option<String>,
}

/// An item of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ChecklistLine {
    /// Its code, worded as `inspection-item-<code>`.
    pub item: String,
    /// The part of the form, 1 to 3.
    pub part: u8,
    /// Whether so many are asked for; otherwise yes or no.
    pub counts: bool,
    /// What must not be.
    pub forbidden: bool,
    /// What the book knows, or «Không» for what must not be; nothing where it is to be asked.
    pub value: Option<AnswerValue>,
    /// Whether the book knows it.
    pub known: bool,
}

/// A member to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PickedMember {
    /// Identity.
    pub id: Whole,
    /// Code and name.
    pub borrower: Place,
    /// Why, the heaviest reason first; worded as `inspection-reason-<reason>`.
    pub reasons: Vec<String>,
    /// Their weights added up.
    pub weight: u32,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Of that overdue.
    pub overdue: Whole,
    /// Contracts with a balance.
    pub loans: Vec<Whole>,
    /// Looked at in the last inspection.
    pub seen_last: bool,
}

/// An inspection written down before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PastInspection {
    /// The card.
    pub id: Whole,
    /// The event whose words it has.
    pub seq: Whole,
    /// What it says.
    pub inspection: Inspection,
}

/// What an inspection of a group begins with today. `shuffle` draws others where many weigh the same.
pub fn inspection_draft(office: &Office, group: &str, shuffle: u32) -> Result<InspectionDraft, Error> {
    let (reading, today) = (office.read(), office.business_day());
    let group = find_group(office, group)?;
    let rules = reading.rules(Node::new(group.id.node()).map_err(Error::fault)?)?;
    let last = past(reading, group.id)?;
    let seen = last.as_ref().map(|last| last.inspection.loans.clone()).unwrap_or_default();
    let members = owing(office, group.id, &seen, today)?;
    let facts: Vec<_> = members.values().map(|member| member.facts).collect();
    let picked = pick(&rules, &facts, u64::from(shuffle), today).map_err(missing_rule)?;
    let care = reading.groups_under_care(today.year())?.remove(&group.id.get());
    let known = answers(office, &group, &members, today)?;
    let items = checklist_on(today).map_err(Error::fault)?;
    let inspectors = inspectors(reading, &group, today)?;
    Ok(InspectionDraft {
        day: today.to_string(),
        figures: figures(&group, &members, care.as_ref())?,
        checklist: items.iter().map(|item| checklist_line(item, &known)).collect(),
        picked: picked
            .into_iter()
            .filter_map(|one| {
                let member = members.get(&one.member)?;
                Some(PickedMember {
                    id: Whole(one.member),
                    borrower: Place { code: member.code.clone(), name: member.name.clone() },
                    reasons: one.reasons.iter().map(|reason| reason.as_str().to_owned()).collect(),
                    weight: one.weight,
                    outstanding: member.facts.outstanding.into(),
                    overdue: member.facts.overdue.into(),
                    loans: member.loans.iter().map(|loan| loan.get().into()).collect(),
                    seen_last: member.facts.picked_last,
                })
            })
            .collect(),
        shuffle,
        last,
        inspectors,
        planned_month: care.and_then(|care| care.planned),
        group: GroupItem::from(&group),
    })
}

fn past(reading: Reading<'_>, group: GroupId) -> Result<Option<PastInspection>, Error> {
    let record = reading.inspections_of(group)?.into_iter().next();
    Ok(record.and_then(|record| match record.card {
        Card::Inspection(inspection) => {
            Some(PastInspection { id: record.id.get().into(), seq: Whole(record.seq as i64), inspection: *inspection })
        }
        _ => None,
    }))
}

fn figures(
    group: &GroupRecord,
    members: &BTreeMap<i64, Owing>,
    care: Option<&GroupCare>,
) -> Result<GroupFigures, Error> {
    let owed = i128::from(group.outstanding.get());
    let ppm = (owed > 0).then(|| i64::try_from(i128::from(group.overdue.get()) * 1_000_000 / owed).unwrap_or(i64::MAX));
    let score = care.and_then(|care| care.score.clone());
    Ok(GroupFigures {
        members: group.members.into(),
        outstanding: group.outstanding.into(),
        overdue: group.overdue.into(),
        overdue_ppm: ppm.map(Whole),
        backlog: Dong::sum(members.values().map(|member| member.backlog))?.into(),
        savings: group.savings.into(),
        score: score.as_ref().map(|(score, _)| Whole(*score)),
        score_day: score.map(|(_, day)| day),
    })
}

fn checklist_line(item: &ChecklistItem, known: &BTreeMap<&str, AnswerValue>) -> ChecklistLine {
    let told = known.get(item.code.as_str()).cloned();
    ChecklistLine {
        item: item.code.clone(),
        part: item.part,
        counts: item.answer == AnswerKind::Count,
        forbidden: item.forbidden,
        known: told.is_some(),
        value: told.or_else(|| item.forbidden.then_some(AnswerValue::No)),
    }
}

/// What the book knows of the checklist, by item.
fn answers(
    office: &Office,
    group: &GroupRecord,
    members: &BTreeMap<i64, Owing>,
    today: NaiveDate,
) -> Result<BTreeMap<&'static str, AnswerValue>, Error> {
    let reading = office.read();
    let rules = reading.rules(Node::new(group.id.node()).map_err(Error::fault)?)?;
    let count = |number: usize| AnswerValue::Count(u32::try_from(number).unwrap_or(u32::MAX));
    let of = |counts: &dyn Fn(&Owing) -> bool| count(members.values().filter(|member| counts(member)).count());
    let people = u32::try_from(group.members).unwrap_or(u32::MAX);
    let size = group_size(&rules, people, group.outstanding, today).map_err(missing_rule)?;
    let misusing: std::collections::BTreeSet<i64> = lines_of(office, group.id)?
        .into_iter()
        .filter(|line| line.result.as_deref().is_some_and(|result| result != "right"))
        .map(|line| line.borrower_id.0)
        .collect();
    let mut known = BTreeMap::from([
        ("size-in-limits", yes_no(size.verdict == SizeVerdict::Fine)),
        ("members-in-backlog", of(&|member| member.backlog.is_positive())),
        ("members-overdue", of(&|member| member.facts.overdue.is_positive())),
        ("members-misusing", count(misusing.len())),
    ]);
    if let Some(board) = board_on(reading, group.id, today)? {
        known.extend(board_answers(&board));
    }
    Ok(known)
}

const fn yes_no(holds: bool) -> AnswerValue {
    if holds { AnswerValue::Yes } else { AnswerValue::No }
}

/// Of the board only what somebody asked and wrote down.
fn board_answers(board: &Board) -> Vec<(&'static str, AnswerValue)> {
    let seats: Vec<_> = std::iter::once(&board.leader).chain(&board.deputy).collect();
    let any = |asked: Vec<Option<bool>>| match asked.iter().all(Option::is_some) {
        true => Some(yes_no(asked.contains(&Some(true)))),
        false => asked.contains(&Some(true)).then_some(AnswerValue::Yes),
    };
    let standing = any(seats.iter().map(|seat| seat.in_association_board).collect());
    let other = any(seats.iter().map(|seat| seat.heads_other_banks_group).collect());
    let kin = board.kinship.map(|kinship| yes_no(kinship != Kinship::Unrelated));
    let people = AnswerValue::Count(u32::try_from(seats.len()).unwrap_or(u32::MAX));
    let told = [("board-association-standing", standing), ("board-other-bank", other), ("board-kin", kin)];
    let mut known: Vec<_> = told.into_iter().filter_map(|(item, value)| Some((item, value?))).collect();
    known.push(("board-people", people));
    known
}

fn board_on(reading: Reading<'_>, group: GroupId, day: NaiveDate) -> Result<Option<Board>, Error> {
    let boards = reading.cards("board")?.into_iter().filter_map(|record| match record.card {
        Card::Board(board) if board.group == group && holds(board.from, board.until, day) => Some(*board),
        _ => None,
    });
    Ok(boards.max_by_key(|board| board.from))
}

fn holds(from: NaiveDate, until: Option<NaiveDate>, day: NaiveDate) -> bool {
    from <= day && until.is_none_or(|until| day <= until)
}

/// Who may sign on a day: the commune's association first, then the office's own people.
fn inspectors(reading: Reading<'_>, group: &GroupRecord, day: NaiveDate) -> Result<Vec<Inspector>, Error> {
    let of = |unit: &Option<(String, String)>| unit.as_ref().map(|(code, _)| code.clone()).unwrap_or_default();
    let (commune, association) = (of(&group.commune), of(&group.association));
    let mut found = Vec::new();
    for record in reading.cards("association-board")? {
        let Card::AssociationBoard(board) = record.card else { continue };
        let same = board.commune.as_str() == commune && board.association.as_str() == association;
        if same && holds(board.from, board.until, day) {
            found.push(Inspector { name: board.chair.clone(), post: board.title.clone() });
            let others = board.standing.into_iter().filter(|name| *name != board.chair);
            found.extend(others.map(|name| Inspector { name, post: String::new() }));
        }
    }
    for record in reading.cards("staff")? {
        let Card::Staff(staff) = record.card else { continue };
        if record.id.node() == group.id.node() && holds(staff.from, staff.until, day) {
            found.push(Inspector { name: staff.name, post: staff.post });
        }
    }
    Ok(found)
}
