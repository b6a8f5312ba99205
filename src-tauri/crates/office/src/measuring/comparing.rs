//! Two closings beside each other, unit by unit: opening + movement = closing. Source: SOURCES.md R-40.

use chrono::{Datelike, NaiveDate};
use ledger::{Dong, NotDong};
use lending::calendar::{day_before, next_day};
use store::queries::{ComparedUnit, Standing, TwoClosings};

use super::periods::{PeriodRef, keepers, resolve};
use super::ratios::PPM;
use super::views::{Breakdown, ComparedStanding, ComparisonLine, Mover, PeriodComparison};
use crate::amounts::Whole;
use crate::error::Error;
use crate::office::Office;

/// Movers skip units below this part of the largest: 0.5 %. Source: SOURCES.md R-40.
const MOVERS_FLOOR_PPM: i128 = 5_000;
/// So many rises and so many falls are told.
const MOVERS: usize = 5;

/// Two kept closings, by commune, association, programme, group or office. `to` is seen from the latest closing, `from`
/// from `to`.
///
/// A contract is followed by its number: when its unit or its customer changed it moved out of the one and into the
/// other with its earlier balance. The total is the sum of the units, but for customers, who may stand in several. What
/// was written off is known only where a month lies between: the core states it for the closing's month.
pub fn compare_periods(
    office: &Office,
    from: PeriodRef,
    to: PeriodRef,
    by: Breakdown,
) -> Result<PeriodComparison, Error> {
    let reading = office.read();
    let (from, to) = resolve(reading, from, to)?;
    let kept = keepers(reading, &[from, to])?;
    let closings = TwoClosings {
        from,
        to,
        offices: kept.offices,
        is_one_month: is_one_month(from, to),
        keeps_settled: next_day(from).year() == to.year(),
    };
    let mut units = reading.compared(&closings, by.dimension())?;
    units.retain(has_anything);
    let mut whole = sum(&units)?;
    (whole.opening.customers, whole.closing.customers) = reading.compared_customers(&closings)?;
    let (rises, falls) = movers(&units);
    let line = |unit: &ComparedUnit| ComparisonLine::of(unit, closings.is_one_month);
    Ok(PeriodComparison {
        from: from.to_string(),
        to: to.to_string(),
        total: line(&whole),
        rows: units.iter().map(line).collect(),
        rises,
        falls,
        left_out: kept.left_out,
    })
}

/// Every column added up; customers are not the sum of their units'.
fn sum(units: &[ComparedUnit]) -> Result<ComparedUnit, NotDong> {
    let of = |pick: fn(&ComparedUnit) -> Dong| Dong::sum(units.iter().map(pick));
    let standing = |pick: fn(&ComparedUnit) -> &Standing| -> Result<Standing, NotDong> {
        let all = || units.iter().map(pick);
        Ok(Standing {
            outstanding: Dong::sum(all().map(|at| at.outstanding))?,
            overdue: Dong::sum(all().map(|at| at.overdue))?,
            frozen: Dong::sum(all().map(|at| at.frozen))?,
            backlog: Dong::sum(all().map(|at| at.backlog))?,
            loans: all().map(|at| at.loans).sum(),
            customers: 0,
        })
    };
    Ok(ComparedUnit {
        opening: standing(|unit| &unit.opening)?,
        closing: standing(|unit| &unit.closing)?,
        new_loans: of(|unit| unit.new_loans)?,
        further: of(|unit| unit.further)?,
        repaid: of(|unit| unit.repaid)?,
        settled: of(|unit| unit.settled)?,
        written_off: of(|unit| unit.written_off)?,
        moved_in: of(|unit| unit.moved_in)?,
        moved_out: of(|unit| unit.moved_out)?,
        ..ComparedUnit::default()
    })
}

fn is_one_month(from: NaiveDate, to: NaiveDate) -> bool {
    to.with_day(1).is_some_and(|first| day_before(first) == from)
}

fn has_anything(unit: &ComparedUnit) -> bool {
    let none = ComparedUnit { key: unit.key.clone(), name: unit.name.clone(), ..ComparedUnit::default() };
    *unit != none
}

/// The largest rises and falls in parts per million of the opening, largest first. Units that had nothing have no such
/// rate; units below 0.5 % of the largest, at both closings, are left out.
fn movers(units: &[ComparedUnit]) -> (Vec<Mover>, Vec<Mover>) {
    let size = |unit: &ComparedUnit| i128::from(unit.opening.outstanding.max(unit.closing.outstanding).get());
    let largest = units.iter().map(size).max().unwrap_or_default();
    let told = units.iter().filter(|unit| size(unit) * PPM >= largest * MOVERS_FLOOR_PPM);
    let mut moved: Vec<Mover> = told.filter_map(Mover::of).collect();
    moved.sort_by(|a, b| (b.change_ppm, b.change, &a.key).cmp(&(a.change_ppm, a.change, &b.key)));
    let rises = moved.iter().filter(|mover| mover.change.0 > 0).take(MOVERS).cloned().collect();
    let falls = moved.iter().rev().filter(|mover| mover.change.0 < 0).take(MOVERS).cloned().collect();
    (rises, falls)
}

impl Mover {
    fn of(unit: &ComparedUnit) -> Option<Mover> {
        let (opening, closing) = (unit.opening.outstanding, unit.closing.outstanding);
        Some(Mover {
            key: unit.key.clone(),
            name: unit.name.clone(),
            opening: opening.into(),
            closing: closing.into(),
            change: Whole(closing.get() - opening.get()),
            change_ppm: Whole(lending::totals::growth_ppm(opening, closing)?),
        })
    }
}

impl ComparisonLine {
    fn of(unit: &ComparedUnit, is_one_month: bool) -> ComparisonLine {
        ComparisonLine {
            key: unit.key.clone(),
            name: unit.name.clone(),
            opening: unit.opening.into(),
            new_loans: unit.new_loans.into(),
            further: unit.further.into(),
            repaid: unit.repaid.into(),
            settled: unit.settled.into(),
            written_off: is_one_month.then_some(unit.written_off.into()),
            moved_in: unit.moved_in.into(),
            moved_out: unit.moved_out.into(),
            closing: unit.closing.into(),
        }
    }
}

impl From<Standing> for ComparedStanding {
    fn from(standing: Standing) -> ComparedStanding {
        ComparedStanding {
            outstanding: standing.outstanding.into(),
            overdue: standing.overdue.into(),
            frozen: standing.frozen.into(),
            backlog: standing.backlog.into(),
            loans: standing.loans.into(),
            customers: standing.customers.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(key: &str, opening: i64, closing: i64) -> ComparedUnit {
        let standing = |amount| Standing { outstanding: Dong::new(amount).unwrap(), ..Standing::default() };
        ComparedUnit {
            key: key.to_owned(),
            opening: standing(opening),
            closing: standing(closing),
            ..ComparedUnit::default()
        }
    }

    #[test]
    fn movers_go_by_rate_and_skip_what_is_small() {
        // Of 1,000,000, half a per cent is 5,000: "small" falls below it at both closings, "edge" just reaches it.
        let units = [
            unit("largest", 1_000_000, 990_000),
            unit("small", 1_000, 4_999),
            unit("edge", 5_000, 4_000),
            unit("doubled", 10_000, 20_000),
            unit("new", 0, 60_000),
            unit("still", 50_000, 50_000),
        ];
        let (rises, falls) = movers(&units);
        let told = |movers: &[Mover]| movers.iter().map(|m| (m.key.clone(), m.change_ppm.0)).collect::<Vec<_>>();
        assert_eq!(told(&rises), [("doubled".to_owned(), 1_000_000)]);
        assert_eq!(told(&falls), [("edge".to_owned(), -200_000), ("largest".to_owned(), -10_000)]);
    }

    #[test]
    fn one_month_is_from_its_own_eve() {
        let is = |from: &str, to: &str| is_one_month(from.parse().unwrap(), to.parse().unwrap());
        assert!(is("2025-12-31", "2026-01-31") && is("2026-02-28", "2026-03-31"));
        assert!(!is("2025-11-30", "2026-01-31") && !is("2026-01-15", "2026-01-31"));
    }
}
