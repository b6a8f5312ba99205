//! Which figures of which reports mean the same, and which of several that differ is the one to go by.
//!
//! | measure | stated alike by |
//! |---|---|
//! | in-term, overdue, frozen, outstanding | BCDHTD, LEN_31, report 31, detailed balances, daily 10; group list and BC0437 by group |
//! | contracts, backlog | report 31, detailed balances, daily 10 |
//! | customers | BCDHTD, LEN_31, report 31, detailed balances, daily 10 |
//! | groups with a balance | LEN_31, report 31, detailed balances, daily 10; group list and BC0437 by group and for the office |
//! | listed groups | group list, BC0437, leaders 12 |
//! | members | group list, BC0437 |
//! | savings | report 31, group list and BC0437, by group |
//! | lent with refinancing, collected | LEN_31, report 31 |
//! | inactive contracts | report 31 by the rule in force, inactive 14 |
//! | overdue, frozen contracts | report 31, detailed balances, daily 10, and overdue 2 or frozen 13 |
//!
//! Everything else only one report states. Source: SOURCES.md R-07.

use super::{Dimension, Measure, Report, SourceKind, names};

names! {
    /// Why a figure is known to mean something else than the others of its name.
    KnownGap {
        /// Lists of groups know no direct loans and no customers without a group, and put a contract under its
        /// group's commune.
        GroupsOnly = "groups-only",
        /// Daily 10 knows no customers that only save, and a book only beside a contract.
        BorrowersOnly = "borrowers-only",
    }
}

/// Why the figure is not held against others, where it is known not to be comparable.
#[must_use]
pub fn known_gap(kind: SourceKind, dimension: Dimension, measure: Measure) -> Option<KnownGap> {
    let by_group = dimension == Dimension::Group;
    match (kind, measure) {
        (SourceKind::Daily10, Measure::Savings) => Some(KnownGap::BorrowersOnly),
        (SourceKind::GroupList | SourceKind::Bc0437, Measure::Outstanding | Measure::Overdue | Measure::Savings) => {
            (!by_group).then_some(KnownGap::GroupsOnly)
        }
        (SourceKind::GroupList | SourceKind::Bc0437, Measure::Groups) => {
            (!by_group && dimension != Dimension::Office).then_some(KnownGap::GroupsOnly)
        }
        _ => None,
    }
}

/// From the most trusted to the least: the official totals, report 31, what is drawn from the same day's balances,
/// daily 10.
const TRUST: [SourceKind; 13] = [
    SourceKind::Bcdhtd011,
    SourceKind::Bcdhtd012,
    SourceKind::Len31,
    SourceKind::Report31,
    SourceKind::DetailedBalances,
    SourceKind::GroupList,
    SourceKind::Bc0437,
    SourceKind::Leaders12,
    SourceKind::Overdue2,
    SourceKind::Frozen13,
    SourceKind::Inactive14,
    SourceKind::InstalmentsDue,
    SourceKind::Daily10,
];

/// A source's place in the order of trust, 0 the first.
#[must_use]
pub fn trust(kind: SourceKind) -> usize {
    TRUST.iter().position(|known| *known == kind).unwrap_or(TRUST.len())
}

/// What a source states of one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The source.
    pub report: Report,
    /// The figure: a count, or whole đồng.
    pub value: i64,
    /// Its rows of this unit were found to differ from report 31's.
    pub suspect: bool,
}

/// Which of several sources a figure is held against: the most trusted that another one confirms, or, where no two
/// agree, the most trusted. One whose own rows are in doubt stands behind all others. So a single source that is off
/// is the one that differs, even an official form.
#[must_use]
pub fn yardstick(stated: &[Stated]) -> Option<Stated> {
    let confirmed = |one: &Stated| stated.iter().any(|other| other.report != one.report && other.value == one.value);
    let place = |one: &&Stated| (one.suspect, trust(one.report.kind));
    let first = stated.iter().min_by_key(place);
    stated.iter().filter(|one| confirmed(one)).min_by_key(place).or(first).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(kind: SourceKind, value: i64) -> Stated {
        Stated { report: Report::of(kind), value, suspect: false }
    }

    #[test]
    fn the_most_trusted_source_that_is_not_alone_is_the_yardstick() {
        let form = stated(SourceKind::Bcdhtd011, 100);
        let (ours, daily) = (stated(SourceKind::Report31, 105), stated(SourceKind::Daily10, 105));
        assert_eq!(yardstick(&[]), None);
        assert_eq!(yardstick(&[daily]), Some(daily));
        assert_eq!(yardstick(&[ours, form]), Some(form), "two that differ: the official one holds");
        assert_eq!(yardstick(&[form, ours, daily]), Some(ours), "alone against two, the form is what differs");
        let total = stated(SourceKind::Len31, 100);
        assert_eq!(yardstick(&[ours, daily, total, form]), Some(form), "two against two: the official ones hold");
    }

    #[test]
    fn a_source_with_doubtful_rows_gives_way() {
        let list = Stated { report: Report::of(SourceKind::GroupList), value: 40, suspect: true };
        let rating = stated(SourceKind::Bc0437, 50);
        assert_eq!(yardstick(&[list, rating]), Some(rating));
    }

    #[test]
    fn every_kind_has_its_own_place_in_the_order_of_trust() {
        let places: std::collections::BTreeSet<usize> = SourceKind::ALL.iter().map(|kind| trust(*kind)).collect();
        assert_eq!(places.len(), SourceKind::ALL.len());
        assert!(places.iter().all(|place| *place < SourceKind::ALL.len()));
    }
}
