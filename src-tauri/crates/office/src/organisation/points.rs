//! The points held on the day.

use std::collections::HashMap;

use lending::cards::{Card, Point};
use lending::communes::OldCode;
use store::queries::CardRecord;

use super::people::LookedAfter;
use super::views::OrganisedPoint;
use super::{Seen, day_text};
use crate::amounts::Whole;
use crate::communes::CommuneName;

impl Seen<'_> {
    /// The points held on the day, with their cards.
    pub(super) fn held_points(&self) -> impl Iterator<Item = (&CardRecord, &Point)> {
        let points = self.point_cards.iter().filter_map(|record| match &record.card {
            Card::Point(point) => Some((record, point.as_ref())),
            _ => None,
        });
        points.filter(|(_, point)| self.holds(point.from, point.until))
    }

    pub(super) fn points(&self, looked_after: &LookedAfter) -> Vec<OrganisedPoint> {
        let mut groups: HashMap<i64, i64> = HashMap::new();
        for id in self.groups().filter_map(|group| self.places.point(group.id)?.id) {
            *groups.entry(id).or_default() += 1;
        }
        let line = |(record, point): (&CardRecord, &Point)| {
            let id = record.id.get();
            self.point_line(record, point, Whole(groups.get(&id).copied().unwrap_or_default()), looked_after)
        };
        let mut points: Vec<OrganisedPoint> = self.held_points().map(line).collect();
        points.sort_by_cached_key(|point| (point.node, point.day, wording::text_sort_key(&point.name)));
        points
    }

    fn point_line(
        &self,
        record: &CardRecord,
        point: &Point,
        groups: Whole,
        looked_after: &LookedAfter,
    ) -> OrganisedPoint {
        let node = record.id.node();
        let old = OldCode::parse(&point.old_commune).and_then(|code| self.state.old_by_code(code));
        OrganisedPoint {
            id: record.id.get().into(),
            node,
            code: point.code.clone(),
            name: point.name.clone(),
            commune: self.commune(node, point.commune.as_str()),
            old_commune: old.map(CommuneName::from),
            day: point.day,
            starts: point.starts.clone(),
            ends: point.ends.clone(),
            place: point.place.clone(),
            in_office: point.in_office,
            phone: point.phone.clone(),
            from: point.from.to_string(),
            until: day_text(point.until),
            groups,
            officers: looked_after.officers_of(record.id.get()).to_vec(),
        }
    }
}
