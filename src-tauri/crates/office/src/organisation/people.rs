//! Who works at the office on the day, what they look after, and what nobody does.

use std::collections::{HashMap, HashSet};

use lending::cards::{Card, Duty, Staff};
use store::queries::CardRecord;

use super::views::{GroupRef, OrganisedDuty, OrganisedStaff, PointRef, StaffRef};
use super::{Seen, day_text};
use crate::amounts::Whole;

/// Whose each point and each group is on the day.
pub(super) struct LookedAfter {
    points: HashMap<i64, Vec<StaffRef>>,
    groups: HashMap<i64, HashSet<i64>>,
}

impl LookedAfter {
    /// A group is whose it is singly, and whose its point is.
    pub(super) fn of(seen: &Seen<'_>, duties: &[OrganisedDuty]) -> LookedAfter {
        let mut found = LookedAfter { points: HashMap::new(), groups: HashMap::new() };
        for duty in duties {
            for point in &duty.points {
                let officers = found.points.entry(point.id.0).or_default();
                if !officers.contains(&duty.staff) {
                    officers.push(duty.staff.clone());
                }
            }
            for group in &duty.groups {
                found.groups.entry(group.id.0).or_default().insert(duty.staff.id.0);
            }
        }
        for group in seen.groups() {
            let point = seen.places.point(group.id).and_then(|point| point.id);
            let officers = point.and_then(|id| found.points.get(&id)).into_iter().flatten();
            let staff: Vec<i64> = officers.map(|officer| officer.id.0).collect();
            if !staff.is_empty() {
                found.groups.entry(group.id).or_default().extend(staff);
            }
        }
        found
    }

    pub(super) fn officers_of(&self, point: i64) -> &[StaffRef] {
        self.points.get(&point).map_or(&[], Vec::as_slice)
    }

    fn points_of(&self, staff: i64) -> Whole {
        let own = self.points.values().filter(|officers| officers.iter().any(|officer| officer.id.0 == staff));
        Whole(own.count() as i64)
    }

    /// Of the groups that stand.
    fn groups_of(&self, seen: &Seen<'_>, staff: i64) -> Whole {
        let own = |id: i64| self.groups.get(&id).is_some_and(|officers| officers.contains(&staff));
        Whole(seen.groups().filter(|group| own(group.id)).count() as i64)
    }
}

impl Seen<'_> {
    pub(super) fn staff(&self, looked_after: &LookedAfter) -> Vec<OrganisedStaff> {
        let mut staff: Vec<OrganisedStaff> = self
            .staff_here()
            .map(|(record, staff)| OrganisedStaff {
                id: record.id.get().into(),
                node: record.id.node(),
                name: staff.name.clone(),
                post: staff.post.clone(),
                user: staff.user.clone(),
                phone: staff.phone.clone(),
                from: staff.from.to_string(),
                until: day_text(staff.until),
                points: looked_after.points_of(record.id.get()),
                groups: looked_after.groups_of(self, record.id.get()),
            })
            .collect();
        staff.sort_by_cached_key(|line| (line.node, wording::name_sort_key(&line.name)));
        staff
    }

    fn staff_here(&self) -> impl Iterator<Item = (&CardRecord, &Staff)> {
        let staff = self.staff_cards.iter().filter_map(|record| match &record.card {
            Card::Staff(staff) => Some((record, staff.as_ref())),
            _ => None,
        });
        staff.filter(|(_, staff)| self.holds(staff.from, staff.until))
    }

    /// The duties of the day, of those who are here on it.
    pub(super) fn duties(&self) -> Result<Vec<OrganisedDuty>, crate::error::Error> {
        let here: HashSet<i64> = self.staff_here().map(|(record, _)| record.id.get()).collect();
        let mut duties = Vec::new();
        for record in self.reading.cards("duty")? {
            let Card::Duty(duty) = &record.card else { continue };
            if self.holds(duty.from, duty.until) && here.contains(&duty.staff.get()) {
                duties.push(self.duty_line(&record, duty));
            }
        }
        duties.sort_by_cached_key(|line| (line.node, wording::name_sort_key(&line.staff.name), line.id));
        Ok(duties)
    }

    fn duty_line(&self, record: &CardRecord, duty: &Duty) -> OrganisedDuty {
        let named = |id: &lending::ids::CardId| {
            let card = self.point_cards.iter().find(|record| record.id == *id).map(|record| &record.card);
            let name = card.and_then(|card| match card {
                Card::Point(point) => Some(point.name.clone()),
                _ => None,
            });
            PointRef { id: id.get().into(), name: name.unwrap_or_default() }
        };
        let groups = duty.groups.iter().filter_map(|id| self.places.groups.get(&id.get()));
        OrganisedDuty {
            id: record.id.get().into(),
            node: record.id.node(),
            staff: self.person(duty.staff),
            points: duty.points.iter().map(named).collect(),
            groups: groups.map(|group| self.group(group)).collect(),
            from: duty.from.to_string(),
            until: day_text(duty.until),
        }
    }

    pub(super) fn points_of_nobody(&self, looked_after: &LookedAfter) -> Vec<PointRef> {
        let alone = self.held_points().filter(|(record, _)| looked_after.officers_of(record.id.get()).is_empty());
        alone.map(|(record, point)| PointRef { id: record.id.get().into(), name: point.name.clone() }).collect()
    }

    pub(super) fn groups_of_nobody(&self, looked_after: &LookedAfter) -> Vec<GroupRef> {
        let alone = self.groups().filter(|group| !looked_after.groups.contains_key(&group.id));
        alone.map(|group| self.group(group)).collect()
    }
}
