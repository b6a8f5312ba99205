//! What reports state of points and no card tells. Nothing is invented: a new point can be taken over where all its
//! groups lie in one commune and meet on one day; else the clerk writes its card, and its groups follow by its name.

use std::collections::BTreeMap;

use store::queries::GroupPlace;

use super::Seen;
use super::views::{ProposedPoint, UnitRef};
use crate::amounts::Whole;
use crate::listing::PointOrigin;

impl Seen<'_> {
    /// By office and name.
    pub(super) fn proposed(&self) -> Vec<ProposedPoint> {
        let mut stated: BTreeMap<(u16, String), Vec<&GroupPlace>> = BTreeMap::new();
        for group in self.groups() {
            let Some(point) = self.places.point(group.id) else { continue };
            if matches!(point.origin, PointOrigin::Stated { .. }) {
                stated.entry((group.node, wording::fold(&point.name))).or_default().push(group);
            }
        }
        let mut proposed: Vec<ProposedPoint> =
            stated.into_iter().filter_map(|((node, _), groups)| self.proposal(node, &groups)).collect();
        proposed.sort_by_cached_key(|point| (point.node, wording::text_sort_key(&point.name)));
        proposed
    }

    fn proposal(&self, node: u16, groups: &[&GroupPlace]) -> Option<ProposedPoint> {
        let point = self.places.point(groups.first()?.id)?;
        let mut communes: Vec<UnitRef> =
            groups.iter().filter_map(|group| Some(self.commune(node, group.commune.as_deref()?))).collect();
        communes.sort_by(|a, b| a.code.cmp(&b.code));
        communes.dedup();
        let mut days: Vec<u8> = groups.iter().filter_map(|group| group.session_day).collect();
        days.sort_unstable();
        days.dedup();
        let stated_on = groups.iter().filter_map(|group| group.stated.as_ref()).map(|(_, day)| day.clone()).max()?;
        Some(ProposedPoint {
            node,
            name: point.name.clone(),
            point: point.id.map(Whole),
            ready: point.id.is_some() || (communes.len() == 1 && days.len() == 1),
            communes,
            days,
            groups: groups.iter().map(|group| self.group(group)).collect(),
            stated_on,
        })
    }
}
