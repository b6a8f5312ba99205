//! Measures between two closings. A contract is the same one while its number and its customer are. A pair belongs to
//! the unit it stood in at the earlier closing, or, when it was not there, at the later.

use std::collections::HashMap;

use chrono::NaiveDate;
use ledger::Dong;
use lending::calendar::take_months;
use lending::interest::Status;

use super::contracts::{Contract, Stated};
use super::ratios::share_ppm;
use super::views::MigrationCell;
use crate::amounts::Whole;
use crate::error::Error;

/// A contract then and now.
#[derive(Clone, Copy)]
pub(super) struct Pair<'c> {
    pub(super) then: Option<&'c Contract>,
    pub(super) now: Option<&'c Contract>,
}

/// How long a contract must have been silent before the earlier closing to be called back to life, months.
/// Source: SOURCES.md R-41.
const SILENT_MONTHS: u32 = 6;

/// The contracts of both closings, side by side.
pub(super) fn pair<'c>(then: &'c Stated, now: &'c Stated) -> Vec<Pair<'c>> {
    let key = |contract: &'c Contract| (contract.customer(), contract.loan.contract.as_str());
    let mut later: HashMap<_, &Contract> = now.contracts.iter().map(|contract| (key(contract), contract)).collect();
    let mut pairs: Vec<Pair<'c>> =
        then.contracts.iter().map(|then| Pair { then: Some(then), now: later.remove(&key(then)) }).collect();
    let rest = now.contracts.iter().filter(|contract| later.contains_key(&key(contract)));
    pairs.extend(rest.map(|now| Pair { then: None, now: Some(now) }));
    pairs
}

fn status(contract: Option<&Contract>) -> Option<Status> {
    contract.and_then(|contract| contract.loan.status())
}

impl Pair<'_> {
    fn now_of(&self, part: Status) -> Dong {
        self.now.map_or(Dong::ZERO, |contract| contract.loan.parts().get(part))
    }

    fn then_of(&self, part: Status) -> Dong {
        self.then.map_or(Dong::ZERO, |contract| contract.loan.parts().get(part))
    }

    /// Stood in term, has overdue principal now.
    pub(super) fn has_rolled(&self) -> bool {
        status(self.then) == Some(Status::InTerm) && self.now_of(Status::Overdue).is_positive()
    }

    /// Stood overdue, has principal in term now.
    pub(super) fn is_cured(&self) -> bool {
        status(self.then) == Some(Status::Overdue) && self.now_of(Status::InTerm).is_positive()
    }

    /// Owed something and had been silent for six months at the earlier closing, and has a transaction since.
    /// Source: SOURCES.md R-41.
    pub(super) fn is_reactivated(&self, earlier: NaiveDate) -> bool {
        let last = |contract: Option<&Contract>| contract.and_then(|contract| contract.loan.last_transaction);
        let silent = last(self.then).is_some_and(|last| last <= take_months(earlier, SILENT_MONTHS));
        self.then.is_some_and(Contract::is_owed) && silent && last(self.now).is_some_and(|last| last > earlier)
    }
}

/// A flow from one status to another and its rate.
pub(super) struct Flow {
    pub(super) loans: i64,
    pub(super) amount: Dong,
    /// Parts per million of what stood there before.
    pub(super) ppm: Option<i64>,
}

/// Principal now of status `to` on contracts that stood in `from` ÷ their principal of status `from` then: in term →
/// overdue is the roll, overdue → in term the cure. Where a contract held both, all of `to` counts, as written.
/// Source: SOURCES.md R-48.
pub(super) fn flow(pairs: &[Pair<'_>], from: Status, to: Status) -> Result<Flow, Error> {
    let of: Vec<&Pair<'_>> = pairs.iter().filter(|pair| status(pair.then) == Some(from)).collect();
    let amount = Dong::sum(of.iter().map(|pair| pair.now_of(to)))?;
    let before = Dong::sum(of.iter().map(|pair| pair.then_of(from)))?;
    let loans = of.iter().filter(|pair| pair.now_of(to).is_positive()).count() as i64;
    Ok(Flow { loans, amount, ppm: share_ppm(amount, before)? })
}

/// The four states a contract may be in at a closing.
const STATES: [(Option<Status>, &str); 4] = [
    (Some(Status::InTerm), "in-term"),
    (Some(Status::Overdue), "overdue"),
    (Some(Status::Frozen), "frozen"),
    (None, "none"),
];

/// What became of each state: counts, and principal then and now, frozen before overdue before in term; `none` is
/// without a balance or not in the file. Contracts with a balance at neither closing are not counted.
/// Source: SOURCES.md R-48.
pub(super) fn migration(pairs: &[Pair<'_>]) -> Result<Vec<MigrationCell>, Error> {
    let mut cells = Vec::new();
    for (from, from_name) in STATES {
        for (to, to_name) in STATES.into_iter().filter(|(to, _)| from.is_some() || to.is_some()) {
            let here = || pairs.iter().filter(move |pair| status(pair.then) == from && status(pair.now) == to);
            let balance = |contract: Option<&Contract>| contract.map_or(Dong::ZERO, |contract| contract.balance);
            cells.push(MigrationCell {
                from: from_name.to_owned(),
                to: to_name.to_owned(),
                loans: Whole(here().count() as i64),
                opening: Dong::sum(here().map(|pair| balance(pair.then)))?.into(),
                closing: Dong::sum(here().map(|pair| balance(pair.now)))?.into(),
            });
        }
    }
    Ok(cells)
}
