//! Which closings are meant, and which offices keep them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use lending::calendar::day_before;
use lending::ids::Node;
use serde::Deserialize;
use store::Reading;

use crate::error::{Error, Refusal};

/// A closing, by its day or by what it is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum PeriodRef {
    /// The last one all offices keep.
    Latest,
    /// The one of a day.
    Day(NaiveDate),
    /// The end of the month before.
    Month,
    /// The end of the quarter before.
    Quarter,
    /// 31 December of the year before.
    Year,
}

impl PeriodRef {
    /// The day meant, as seen from `to`.
    fn before(self, to: NaiveDate) -> NaiveDate {
        let month_before = |month: u32| NaiveDate::from_ymd_opt(to.year(), month, 1).map_or(to, day_before);
        match self {
            PeriodRef::Latest => to,
            PeriodRef::Day(day) => day,
            PeriodRef::Month => month_before(to.month()),
            PeriodRef::Quarter => month_before((to.month() - 1) / 3 * 3 + 1),
            PeriodRef::Year => month_before(1),
        }
    }
}

/// Offices that keep the closings asked for, and the codes of those that don't: never left out silently.
pub(super) struct Keepers {
    pub(super) offices: Vec<Node>,
    pub(super) left_out: Vec<String>,
}

/// The last closing every office with one keeps; where they share none, the last there is.
pub(super) fn latest(reading: Reading<'_>) -> Result<NaiveDate, Error> {
    let days = reading.closing_days()?;
    let offices = days.values().flatten().collect::<std::collections::BTreeSet<_>>().len();
    let shared = days.iter().rev().find(|(_, keepers)| keepers.len() == offices);
    let last = shared.or(days.iter().next_back()).map(|(day, _)| *day);
    last.ok_or_else(|| Refusal::new("no-closing-kept").into())
}

/// The later and the earlier closing meant.
pub(super) fn resolve(reading: Reading<'_>, from: PeriodRef, to: PeriodRef) -> Result<(NaiveDate, NaiveDate), Error> {
    let to = match to {
        PeriodRef::Day(day) => day,
        to => to.before(latest(reading)?),
    };
    let from = from.before(to);
    in_order(from, to)?;
    Ok((from, to))
}

/// Refuses an earlier closing that is not earlier.
pub(super) fn in_order(from: NaiveDate, to: NaiveDate) -> Result<(), Error> {
    if from < to {
        return Ok(());
    }
    Err(Refusal::new("closings-out-of-order").with("from", from).with("to", to).into())
}

/// The offices that keep all of these closings; refused when none does.
pub(super) fn keepers(reading: Reading<'_>, wanted: &[NaiveDate]) -> Result<Keepers, Error> {
    let days = reading.closing_days()?;
    let mut kept: BTreeMap<Node, usize> = BTreeMap::new();
    for node in days.values().flatten() {
        kept.entry(*node).or_default();
    }
    for (at, day) in wanted.iter().enumerate() {
        let of_day = days.get(day).ok_or_else(|| Refusal::new("no-such-closing").with("date", *day))?;
        for node in of_day {
            kept.entry(*node).and_modify(|count| *count += usize::from(*count == at));
        }
    }
    let (whole, lacking): (Vec<_>, Vec<_>) = kept.into_iter().partition(|(_, count)| *count == wanted.len());
    if whole.is_empty() {
        let day = wanted.last().copied().unwrap_or_default();
        return Err(Refusal::new("no-such-closing").with("date", day).into());
    }
    let mut left_out = Vec::new();
    for (node, _) in lacking {
        left_out.push(
            reading.office(node)?.map_or_else(|| node.get().to_string(), |office| office.card.code.as_str().to_owned()),
        );
    }
    Ok(Keepers { offices: whole.into_iter().map(|(node, _)| node).collect(), left_out })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn month_quarter_and_year_end_before_the_day() {
        let before = |period: PeriodRef, to: &str| period.before(to.parse().unwrap()).to_string();
        assert_eq!(before(PeriodRef::Month, "2026-03-31"), "2026-02-28");
        assert_eq!(before(PeriodRef::Month, "2026-01-31"), "2025-12-31");
        assert_eq!(before(PeriodRef::Quarter, "2026-03-31"), "2025-12-31");
        assert_eq!(before(PeriodRef::Quarter, "2026-04-30"), "2026-03-31");
        assert_eq!(before(PeriodRef::Quarter, "2026-11-05"), "2026-09-30");
        assert_eq!(before(PeriodRef::Year, "2026-11-30"), "2025-12-31");
    }
}
