//! The year's plan of inspections (01/KH): proposed by the program, fixed by the clerk, and how much of it was done.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use lending::cards::{Card, InspectionPlan};
use lending::codes::{AssociationCode, CommuneCode};
use lending::groups::planning::{PlanGroup, Planned, inspection_months, plan_year};
use lending::ids::GroupId;
use serde::Serialize;
use store::queries::{CardRecord, GroupPlace};

use super::missing_rule;
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::groups::Place;
use crate::listing::PlaceBook;
use crate::office::Office;

/// A year's plan of an association in a commune.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct InspectionPlanning {
    /// The year.
    pub year: i32,
    /// The commune.
    pub commune: Place,
    /// The association.
    pub association: Place,
    /// Its groups: planned, or with the month the program proposes.
    pub groups: Vec<PlanGroupLine>,
    /// The months of the year, and how many groups are inspected in each: why a month was proposed.
    pub months: Vec<PlanMonth>,
    /// The most groups of the office one month is proposed for.
    pub share: u32,
    /// Inspected in the year.
    pub inspected: u32,
    /// The card, where the plan is kept.
    pub card: Option<Whole>,
    /// The event whose words it has.
    pub seq: Option<Whole>,
    /// What it says.
    pub plan: Option<InspectionPlan>,
    /// The card as proposed: what keeping the plan writes.
    pub proposed: InspectionPlan,
}

/// A month of the year in a plan; counts are of groups planned for it, with what is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PlanMonth {
    /// 1 to 12.
    pub month: u8,
    /// Whether groups are proposed for it.
    pub open: bool,
    /// The association's in the whole office.
    pub of_association: u32,
    /// All of the office.
    pub in_all: u32,
}

/// A group in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PlanGroupLine {
    /// The group.
    pub id: Whole,
    /// Code and leader.
    pub group: Place,
    /// The month planned or proposed, 1 to 12.
    pub month: u8,
    /// Whether a kept plan says so.
    pub kept: bool,
    /// Inspected last in the year.
    pub inspected: Option<String>,
}

/// The plan of an association in a commune, those kept as they are, the other groups spread over the months with room. All
/// groups of the office count towards a month's share.
pub fn plan_inspections(
    office: &Office,
    year: i32,
    commune: &str,
    association: &str,
) -> Result<InspectionPlanning, Error> {
    let (reading, today, node) = (office.read(), office.business_day(), office.node()?);
    let first =
        NaiveDate::from_ymd_opt(year, 1, 1).ok_or_else(|| Refusal::new("plan-year").with("year", year.to_string()))?;
    let (commune_code, association_code) = codes(commune, association)?;
    let book = PlaceBook::today(office)?;
    let plans: Vec<CardRecord> =
        reading.plans_of(year)?.into_iter().filter(|record| record.id.node() == node.get()).collect();
    let kept: Vec<Planned> = plans.iter().flat_map(|record| lines_of(&record.card)).collect();
    let rules = reading.rules(node)?;
    let ruled = inspection_months(&rules, first.max(today.with_day(1).unwrap_or(today)).min(last_of(year)))
        .map_err(missing_rule)?;
    let open = months_left(&ruled, year, today);
    let standing = |group: &&GroupPlace| group.ended.is_none() && group.node == node.get();
    let groups: Vec<&GroupPlace> = book.order.iter().filter_map(|id| book.groups.get(id)).filter(standing).collect();
    let mut asked = Vec::with_capacity(groups.len());
    for group in &groups {
        asked.push(PlanGroup {
            group: GroupId::parse(group.id).map_err(Error::fault)?,
            association: group.association.as_deref().unwrap_or_default(),
            commune: group.commune.as_deref().unwrap_or_default(),
        });
    }
    let months: HashMap<GroupId, u32> =
        plan_year(&asked, &open, &kept).into_iter().map(|one| (one.group, one.month)).collect();
    let inspected = reading.inspected_in(year)?;
    let mut lines = Vec::new();
    for group in groups
        .iter()
        .filter(|group| group.commune.as_deref() == Some(commune) && group.association.as_deref() == Some(association))
    {
        let id = GroupId::parse(group.id).map_err(Error::fault)?;
        let Some(month) = months.get(&id).and_then(|month| u8::try_from(*month).ok()) else { continue };
        lines.push(PlanGroupLine {
            id: Whole(group.id),
            group: Place { code: group.code.clone(), name: group.leader.clone() },
            month,
            kept: kept.iter().any(|one| one.group == id),
            inspected: inspected.get(&group.id).map(ToString::to_string),
        });
    }
    let own = plans.into_iter().find_map(|record| match &record.card {
        Card::InspectionPlan(plan) if plan.commune == commune_code && plan.association == association_code => {
            Some((record.id.get(), record.seq, (**plan).clone()))
        }
        _ => None,
    });
    let proposed =
        proposal(year, (commune_code, association_code), own.as_ref().map(|(_, _, plan)| plan), &lines, today)?;
    let named =
        |code: &str, name: Option<&str>| Place { code: code.to_owned(), name: name.unwrap_or_default().to_owned() };
    Ok(InspectionPlanning {
        year,
        commune: named(commune, book.commune_name(Some(commune))),
        association: named(association, book.association_name(Some(association))),
        months: loads(&asked, &months, &open, association),
        share: u32::try_from(asked.len().div_ceil(open.len().max(1))).unwrap_or(u32::MAX),
        inspected: u32::try_from(lines.iter().filter(|line| line.inspected.is_some()).count()).unwrap_or(u32::MAX),
        groups: lines,
        card: own.as_ref().map(|(id, _, _)| Whole(*id)),
        seq: own.as_ref().map(|(_, seq, _)| Whole(*seq as i64)),
        plan: own.map(|(_, _, plan)| plan),
        proposed,
    })
}

/// The months a group may still be proposed for: those of the rules that are not over, or once all are over what is left of
/// the year.
fn months_left(ruled: &[u32], year: i32, today: NaiveDate) -> Vec<u32> {
    if year != today.year() {
        return ruled.to_vec();
    }
    let left: Vec<u32> = ruled.iter().copied().filter(|month| *month >= today.month()).collect();
    if left.is_empty() { (today.month()..=12).collect() } else { left }
}

/// How many groups each month has, planned or proposed.
fn loads(groups: &[PlanGroup<'_>], months: &HashMap<GroupId, u32>, open: &[u32], association: &str) -> Vec<PlanMonth> {
    let count = |month: u32, of: &dyn Fn(&PlanGroup<'_>) -> bool| {
        let here = groups.iter().filter(|group| of(group) && months.get(&group.group) == Some(&month));
        u32::try_from(here.count()).unwrap_or(u32::MAX)
    };
    let load = |month: u8| PlanMonth {
        month,
        open: open.contains(&month.into()),
        of_association: count(month.into(), &|group| group.association == association),
        in_all: count(month.into(), &|_| true),
    };
    (1..=12).map(load).collect()
}

fn codes(commune: &str, association: &str) -> Result<(CommuneCode, AssociationCode), Error> {
    let unknown = |code: &str| Refusal::new("plan-unit-unknown").with("code", code);
    let commune = CommuneCode::parse(commune).map_err(|_| unknown(commune))?;
    Ok((commune, AssociationCode::parse(association).map_err(|_| unknown(association))?))
}

fn lines_of(card: &Card) -> Vec<Planned> {
    match card {
        Card::InspectionPlan(plan) => {
            plan.lines.iter().map(|line| Planned { group: line.group, month: u32::from(line.month) }).collect()
        }
        _ => Vec::new(),
    }
}

fn last_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX)
}

fn proposal(
    year: i32,
    (commune, association): (CommuneCode, AssociationCode),
    kept: Option<&InspectionPlan>,
    lines: &[PlanGroupLine],
    today: NaiveDate,
) -> Result<InspectionPlan, Error> {
    let line = |line: &PlanGroupLine| {
        let group = GroupId::parse(line.id.0).map_err(Error::fault)?;
        Ok(lending::cards::PlanLine { group, month: line.month })
    };
    Ok(InspectionPlan {
        year,
        commune,
        association,
        number: kept.map(|plan| plan.number.clone()).unwrap_or_default(),
        day: kept.map_or(today, |plan| plan.day),
        lines: lines.iter().map(line).collect::<Result<_, Error>>()?,
    })
}
