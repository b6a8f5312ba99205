//! A group's rating: the bank's last one, criterion by criterion, and what the book alone lets estimate.

use lending::groups::rating::{Criterion, Measures, Share, beside_bank, estimate};
use store::queries::{GroupRecord, MemberRecord};

use super::views::{CriterionLine, GroupRating};
use super::{node_of, rule_missing};
use crate::amounts::Whole;
use crate::error::Error;
use crate::office::Office;

/// Judged by the rules of the day the bank's rating is of, or of today where there is none.
pub(super) fn rating(office: &Office, group: &GroupRecord) -> Result<GroupRating, Error> {
    let (reading, node) = (office.read(), node_of(group)?);
    let rules = reading.rules(node)?;
    let stated = reading.last_score(node, &group.code)?;
    let day = stated.as_ref().map_or_else(|| office.business_day(), |(day, _)| *day);
    let ours = estimate(&rules, &measures(group, &reading.members(group.id)?), day).map_err(rule_missing)?;
    let beside = stated.as_ref().map(|(_, row)| beside_bank(&rules, &ours, row, day)).transpose();
    let beside = beside.map_err(rule_missing)?;
    let points = stated.as_ref().and_then(|(_, row)| row.points);
    let lost = beside.as_ref().and_then(|beside| beside.lost);
    let line = |(nth, criterion): (usize, &Criterion)| {
        let own = ours.criteria.get(nth).copied().unwrap_or_default();
        CriterionLine {
            criterion: criterion.as_str().to_owned(),
            max: Whole(own.max),
            points: points.and_then(|points| points.get(nth).map(|points| Whole(i64::from(*points)))),
            lost: lost.and_then(|lost| lost.get(nth).map(|lost| Whole(*lost))),
            estimate: own.points.map(Whole),
        }
    };
    Ok(GroupRating {
        stated_on: stated.as_ref().map(|(day, _)| day.to_string()),
        score: stated.as_ref().and_then(|(_, row)| row.score).map(|score| Whole(i64::from(score))),
        band: beside.and_then(|beside| beside.band).map(|band| band.as_str().to_owned()),
        criteria: Criterion::ALL.iter().enumerate().map(line).collect(),
        estimated: Whole(ours.points),
        judged: Whole(ours.judged),
        max: Whole(ours.max),
    })
}

/// What the book knows today: who saves, and what is overdue. What was collected of what was due, what was transacted at the
/// commune and how savings grew in the month it does not tell.
fn measures(group: &GroupRecord, members: &[MemberRecord]) -> Measures {
    let saves = |member: &&MemberRecord| member.books.iter().any(|book| book.balance.is_positive());
    let saving = Share { part: members.iter().filter(saves).count() as i64, whole: members.len() as i64 };
    let overdue = Share { part: group.overdue.get(), whole: group.outstanding.get() };
    let mut measures = Measures::default();
    for (criterion, share) in [(Criterion::MembersSaving, saving), (Criterion::Overdue, overdue)] {
        if let Some(place) = measures.get_mut(criterion as usize) {
            *place = Some(share);
        }
    }
    measures
}
