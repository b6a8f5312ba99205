//! The measures of a closing, put together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::calendar::last_of_month;
use lending::ids::Node;
use lending::interest::Status;
use store::Reading;

use super::contracts::{Contract, Part, Stated, Units};
use super::day::{
    SILENT_BANDS, average_loan, average_rate_ppb, bad_debt_ppm, collected_month, customers, hhi_points, lent_month,
    outstanding, silent_customers, turns, vintages,
};
use super::due::principal_due_unpaid;
use super::lists::{List, limits};
use super::pairs::{Pair, flow, migration, pair};
use super::periods::{in_order, keepers, latest};
use super::ratios::share_ppm;
use super::views::{Breakdown, Figure, Measured, MeasuredPart};
use crate::amounts::Whole;
use crate::error::Error;
use crate::office::Office;

/// The written measures on a closing (without `date`, the latest all offices keep); with an earlier closing also those
/// between the two. By a breakdown, each part's too.
pub fn measures(
    office: &Office,
    date: Option<NaiveDate>,
    earlier: Option<NaiveDate>,
    by: Option<Breakdown>,
) -> Result<Measured, Error> {
    let reading = office.read();
    let date = date.map_or_else(|| latest(reading), Ok)?;
    let days: Vec<NaiveDate> = earlier.into_iter().chain([date]).collect();
    earlier.map_or(Ok(()), |earlier| in_order(earlier, date))?;
    let kept = keepers(reading, &days)?;
    let now = Stated::read(reading, &kept.offices, date)?;
    let then = earlier.map(|earlier| Stated::read(reading, &kept.offices, earlier)).transpose()?;
    let pairs = then.as_ref().map(|then| pair(then, &now));
    let turned = Turned::read(reading, &kept.offices, date)?;
    let mut figures = of_one(&now.whole(), date, &turned)?;
    let mut found_migration = Vec::new();
    if let (Some(pairs), Some(earlier)) = (&pairs, earlier) {
        figures.extend(of_two(pairs, earlier)?);
        found_migration = migration(pairs)?;
    }
    let parts = match by {
        None => Vec::new(),
        Some(by) => Parts { reading, by, turned: &turned }.measure(&now, pairs.as_deref(), earlier)?,
    };
    Ok(Measured {
        date: date.to_string(),
        earlier: earlier.map(|earlier| earlier.to_string()),
        figures,
        vintages: vintages(&now.whole())?,
        migration: found_migration,
        parts,
        left_out: kept.left_out,
    })
}

/// Contracts first lent in the closing's month and year, by office.
struct Turned {
    month: BTreeMap<Node, Option<BTreeSet<String>>>,
    year: BTreeMap<Node, Option<BTreeSet<String>>>,
}

impl Turned {
    fn read(reading: Reading<'_>, offices: &[Node], date: NaiveDate) -> Result<Turned, Error> {
        let kept = reading.closing_days()?;
        let (mut month, mut year) = (BTreeMap::new(), BTreeMap::new());
        let first_of_month = date.with_day(1).unwrap_or(date);
        let first_of_year = first_of_month.with_month(1).unwrap_or(first_of_month);
        for node in offices {
            month.insert(*node, Some(reading.first_lent(*node, first_of_month, date)?));
            let has = |day: NaiveDate| kept.get(&day).is_some_and(|keepers| keepers.contains(node));
            let mut ends = (1..date.month()).filter_map(|month| first_of_year.with_month(month)).map(last_of_month);
            let whole = ends.all(has).then(|| reading.first_lent(*node, first_of_year, date)).transpose()?;
            year.insert(*node, whole);
        }
        Ok(Turned { month, year })
    }
}

/// What parts are measured with.
struct Parts<'r> {
    reading: Reading<'r>,
    by: Breakdown,
    turned: &'r Turned,
}

impl Parts<'_> {
    fn measure(
        &self,
        now: &Stated,
        pairs: Option<&[Pair<'_>]>,
        earlier: Option<NaiveDate>,
    ) -> Result<Vec<MeasuredPart>, Error> {
        let units = Units::read(self.reading, self.by)?;
        let mut parts: BTreeMap<String, (Vec<&Contract>, Vec<Pair<'_>>)> = BTreeMap::new();
        for contract in &now.contracts {
            parts.entry(units.key_of(contract)).or_default().0.push(contract);
        }
        for pair in pairs.unwrap_or_default() {
            let Some(contract) = pair.then.or(pair.now) else { continue };
            parts.entry(units.key_of(contract)).or_default().1.push(*pair);
        }
        let names = self.reading.unit_names(self.by.dimension())?;
        let mut measured = Vec::new();
        for (key, (contracts, pairs)) in parts {
            let mut figures = of_one(&contracts, now.date, self.turned)?;
            if let Some(earlier) = earlier {
                figures.extend(of_two(&pairs, earlier)?);
            }
            let name = names.get(&key).cloned().unwrap_or_default();
            measured.push(MeasuredPart { key, name, figures });
        }
        Ok(measured)
    }
}

impl Figure {
    fn new(name: &str, unit: &str, value: Option<i64>, list: Option<List>) -> Figure {
        Figure {
            name: name.to_owned(),
            unit: unit.to_owned(),
            value: value.map(Whole),
            list: list.map(|list| list.name().to_owned()),
        }
    }

    fn dong(name: &str, amount: Dong) -> Figure {
        Figure::new(name, "dong", Some(amount.get()), None)
    }

    fn count(name: &str, count: i64) -> Figure {
        Figure::new(name, "count", Some(count), None)
    }
}

/// The figures of one closing, in the order they are shown.
fn of_one(part: &Part<'_>, date: NaiveDate, turned: &Turned) -> Result<Vec<Figure>, Error> {
    let owing = part.iter().filter(|contract| contract.is_owed()).count() as i64;
    let mut figures = vec![
        Figure::count("loans", owing),
        Figure::count("customers", customers(part)),
        Figure::dong("outstanding-dong", outstanding(part)?),
        Figure::dong("lent-month-dong", lent_month(part)?),
        Figure::dong("collected-month-dong", collected_month(part)?),
        Figure::new("turns-month", "count", turns(part, &turned.month), None),
        Figure::new("turns-year", "count", turns(part, &turned.year), None),
        Figure::new("average-loan-dong", "dong", average_loan(part)?, None),
        Figure::new("average-rate-ppb", "ppb", average_rate_ppb(part)?, None),
        Figure::new("bad-debt-ppm", "ppm", bad_debt_ppm(part)?, None),
    ];
    let commune = |contract: &Contract| contract.loan.commune.as_ref().map(|code| code.as_str().to_owned());
    let group =
        |contract: &Contract| contract.loan.group.as_ref().map(|code| (contract.node, code.as_str().to_owned()));
    figures.push(Figure::new("hhi-communes-points", "points", hhi_points(part, commune)?, None));
    figures.push(Figure::new("hhi-groups-points", "points", hhi_points(part, group)?, None));
    for band in SILENT_BANDS {
        let (over, up_to) = band;
        let name = match up_to {
            Some(up_to) => format!("silent-customers-{over}-to-{up_to}-months"),
            None => format!("silent-customers-over-{over}-months"),
        };
        figures.push(Figure::count(&name, silent_customers(part, date, band)));
    }
    for (list, name) in List::ALL {
        figures.extend(of_list(part, date, list, name)?);
    }
    Ok(figures)
}

/// How many contracts a list of one closing holds, and its own amount: overdue or frozen principal, what is due and
/// unpaid, the backlog of high arrears, months beyond a limit, else whole balances.
fn of_list(part: &Part<'_>, date: NaiveDate, list: List, name: &str) -> Result<Vec<Figure>, Error> {
    let mut held = Vec::new();
    for contract in part {
        if list.holds(contract, date)? {
            held.push(*contract);
        }
    }
    let loans = Figure::new(&format!("{name}-loans"), "count", Some(held.len() as i64), Some(list));
    let dong = |amount: Dong| Figure::new(&format!("{name}-dong"), "dong", Some(amount.get()), Some(list));
    Ok(match list {
        List::Rolled | List::Cured | List::Reactivated => Vec::new(),
        List::Overdue => vec![loans, dong(Dong::sum(held.iter().map(|contract| contract.loan.overdue))?)],
        List::Frozen => vec![loans, dong(Dong::sum(held.iter().map(|contract| contract.loan.frozen))?)],
        List::DueUnpaid => {
            let unpaid = held.iter().map(|contract| principal_due_unpaid(contract)).collect::<Result<Vec<_>, _>>()?;
            vec![loans, dong(Dong::sum(unpaid)?)]
        }
        List::HighArrears => {
            let backlog = held.iter().map(|contract| contract.loan.backlog()).collect::<Result<Vec<_>, _>>()?;
            vec![loans, dong(Dong::sum(backlog)?)]
        }
        List::AtRisk(_) => {
            let (balance, ppm) = (outstanding(&held)?, format!("{name}-ppm"));
            let share = share_ppm(balance, outstanding(part)?)?;
            vec![loans, dong(balance), Figure::new(&ppm, "ppm", share, Some(list))]
        }
        List::ExtensionExcess => {
            let mut months = 0;
            for contract in &held {
                months += limits(contract, date)?.map_or(0, |(_, over)| i64::from(over));
            }
            vec![loans, Figure::new(&format!("{name}-months"), "months", Some(months), Some(list))]
        }
        List::Inactive | List::Due(_) | List::ExtensionLeft => vec![loans, dong(outstanding(&held)?)],
    })
}

/// The figures between two closings, in the order they are shown.
fn of_two(pairs: &[Pair<'_>], earlier: NaiveDate) -> Result<Vec<Figure>, Error> {
    let mut figures = Vec::new();
    for (list, from, to) in
        [(List::Rolled, Status::InTerm, Status::Overdue), (List::Cured, Status::Overdue, Status::InTerm)]
    {
        let (name, flow) = (list.name(), flow(pairs, from, to)?);
        figures.push(Figure::new(&format!("{name}-loans"), "count", Some(flow.loans), Some(list)));
        figures.push(Figure::new(&format!("{name}-dong"), "dong", Some(flow.amount.get()), Some(list)));
        figures.push(Figure::new(&format!("{name}-ppm"), "ppm", flow.ppm, Some(list)));
    }
    let list = List::Reactivated;
    let woken: Vec<&Contract> =
        pairs.iter().filter(|pair| list.holds_pair(pair, earlier)).filter_map(|pair| pair.now).collect();
    figures.push(Figure::new("reactivated-loans", "count", Some(woken.len() as i64), Some(list)));
    figures.push(Figure::new("reactivated-dong", "dong", Some(outstanding(&woken)?.get()), Some(list)));
    Ok(figures)
}
