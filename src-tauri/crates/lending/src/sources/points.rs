//! What reports say of groups that the closing does not: the point they transact at, the bank's own rating.

use std::collections::BTreeMap;

use super::{GroupScoreRow, Source, SourceRow};
use crate::codes::GroupCode;

impl Source {
    /// The transaction point of each group: the one that most of its contracts name, the first in the alphabet where
    /// two are named as often. Nothing where the report has no column for it. Source: SOURCES.md R-103.
    #[must_use]
    pub fn points(&self) -> BTreeMap<&GroupCode, &str> {
        let mut named: BTreeMap<&GroupCode, BTreeMap<&str, u32>> = BTreeMap::new();
        for row in &self.rows {
            let SourceRow::Balance(balance) = row else { continue };
            if let (Some(group), Some(point)) = (&balance.units.group, &balance.point) {
                *named.entry(group).or_default().entry(point).or_default() += 1;
            }
        }
        let most = |(group, points): (_, BTreeMap<_, u32>)| {
            // Of equals `max_by_key` gives the last: seen backwards, that is the first in the alphabet.
            let (point, _) = points.into_iter().rev().max_by_key(|(_, times)| *times)?;
            Some((group, point))
        };
        named.into_iter().filter_map(most).collect()
    }

    /// The bank's own rating of each group, where the report is one of it.
    pub fn scores(&self) -> impl Iterator<Item = &GroupScoreRow> {
        self.rows.iter().filter_map(|row| match row {
            SourceRow::GroupScore(score) => Some(score.as_ref()),
            _ => None,
        })
    }
}
