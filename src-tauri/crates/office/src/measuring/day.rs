//! Measures of one closing. Each takes a part of its contracts; unless it says otherwise, those with a balance count.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::ids::Node;
use lending::inactive::is_silent;

use super::contracts::{Contract, Part};
use super::definitions::InactiveDefinition;
use super::ratios::{quotient, share_ppm};
use super::views::VintageLine;
use crate::amounts::Whole;
use crate::error::Error;

/// In-term, overdue and frozen principal together, each contract once. Source: SOURCES.md R-08.
pub(super) fn outstanding(part: &Part<'_>) -> Result<Dong, Error> {
    Ok(Dong::sum(part.iter().map(|contract| contract.balance))?)
}

/// Distinct customers that owe something; those of several programmes don't add up. Source: SOURCES.md R-08.
pub(super) fn customers(part: &Part<'_>) -> i64 {
    let owing = part.iter().filter(|contract| contract.is_owed());
    owing.map(|contract| contract.customer()).collect::<HashSet<_>>().len() as i64
}

/// Disbursed in the closing's month less what refinanced old contracts; settled ones count too. Source: SOURCES.md R-08.
pub(super) fn lent_month(part: &Part<'_>) -> Result<Dong, Error> {
    part.iter().try_fold(Dong::ZERO, |sum, contract| Ok(sum.plus(contract.loan.lent_month()?)?))
}

/// Principal collected in the closing's month, in term, overdue and frozen together; settled contracts count too.
/// Source: SOURCES.md R-08.
pub(super) fn collected_month(part: &Part<'_>) -> Result<Dong, Error> {
    Ok(Dong::sum(part.iter().map(|contract| contract.loan.collected_month))?)
}

/// Loan turns: contracts first disbursed in the year for more than refinancing. What refinanced is stated month by
/// month, so `turned` holds, for each office, the contracts its kept closings show to have been lent, or nothing where
/// a month's closing is not kept: then nothing is told. Source: SOURCES.md R-44.
pub(super) fn turns(part: &Part<'_>, turned: &BTreeMap<Node, Option<BTreeSet<String>>>) -> Option<i64> {
    let mut count = 0;
    for contract in part {
        let turned = turned.get(&contract.node)?.as_ref()?;
        count += i64::from(turned.contains(contract.loan.contract.as_str()));
    }
    Some(count)
}

/// Inactive, by the office's definition: 1, by the calendar, neither frozen nor of a programme left out (students);
/// 2, so many mean months of days since the last transaction, with principal in term or overdue, the same left out;
/// 3, by the customer's latest transaction on any contract, nothing left out. Source: SOURCES.md R-41.
pub(super) fn is_inactive(contract: &Contract, date: NaiveDate) -> bool {
    let (loan, by) = (&contract.loan, &contract.by);
    let (rule, programme) = (&by.inactive_rule, loan.programme.as_str());
    match by.inactive {
        InactiveDefinition::Calendar => rule.holds(date, loan.parts(), programme, loan.last_transaction),
        InactiveDefinition::Days => {
            let days = loan.last_transaction.map(|last| (date - last).num_days());
            let needed = i64::from(rule.months) * by.month_days_hundredths;
            rule.counts(loan.parts(), programme) && days.is_some_and(|days| days * 100 >= needed)
        }
        InactiveDefinition::Customer => contract.is_owed() && is_silent(contract.customer_last, date, rule.months),
    }
}

/// The bands of a customer's silence, months: over the first, not over the second. Source: SOURCES.md R-41.
pub(super) const SILENT_BANDS: [(u32, Option<u32>); 4] = [(2, Some(3)), (3, Some(6)), (6, Some(12)), (12, None)];

/// Customers whose latest transaction on any contract lies in a band of [`SILENT_BANDS`]. Source: SOURCES.md R-41.
pub(super) fn silent_customers(part: &Part<'_>, date: NaiveDate, (over, up_to): (u32, Option<u32>)) -> i64 {
    let silent = part.iter().filter(|contract| {
        let last = contract.customer_last;
        contract.is_owed() && is_silent(last, date, over) && up_to.is_none_or(|months| !is_silent(last, date, months))
    });
    silent.map(|contract| contract.customer()).collect::<HashSet<_>>().len() as i64
}

/// More interest in arrears than so many months' interest on the balance at the contract's rate: backlog × 12 >
/// balance × yearly rate × months. Source: SOURCES.md R-46, row `high-arrears-months`.
pub(super) fn is_high_arrears(contract: &Contract) -> Result<bool, Error> {
    const PPB: i128 = 1_000_000_000;
    let backlog = i128::from(contract.loan.backlog()?.get()) * 12 * PPB;
    let months = i128::from(contract.by.high_arrears_months);
    let interest = i128::from(contract.balance.get()) * i128::from(contract.loan.rate.ppb()) * months;
    Ok(contract.is_owed() && backlog > interest)
}

/// Overdue and frozen principal ÷ outstanding, parts per million. Source: SOURCES.md R-45.
pub(super) fn bad_debt_ppm(part: &Part<'_>) -> Result<Option<i64>, Error> {
    let bad = part.iter().flat_map(|contract| [contract.loan.overdue, contract.loan.frozen]);
    Ok(share_ppm(Dong::sum(bad)?, outstanding(part)?)?)
}

/// Concentration: the sum of the squared shares of outstanding × 10,000, in points: 10,000 when one unit has it all.
/// Contracts without a unit are in neither. Source: SOURCES.md R-45.
pub(super) fn hhi_points<'c, K: Eq + Hash>(
    part: &Part<'c>,
    unit: impl Fn(&'c Contract) -> Option<K>,
) -> Result<Option<i64>, Error> {
    let mut sums: HashMap<K, i128> = HashMap::new();
    for contract in part {
        if let Some(unit) = unit(contract) {
            *sums.entry(unit).or_default() += i128::from(contract.balance.get());
        }
    }
    let whole: i128 = sums.values().sum();
    Ok(quotient(sums.values().map(|sum| sum * sum).sum(), whole * whole, 10_000)?)
}

/// Outstanding ÷ customers, đồng. Source: SOURCES.md R-45.
pub(super) fn average_loan(part: &Part<'_>) -> Result<Option<i64>, Error> {
    Ok(quotient(outstanding(part)?.get().into(), customers(part).into(), 1)?)
}

/// The yearly rate weighted by balance, parts per billion. Source: SOURCES.md R-45.
pub(super) fn average_rate_ppb(part: &Part<'_>) -> Result<Option<i64>, Error> {
    let weighed = part.iter().map(|contract| i128::from(contract.balance.get()) * i128::from(contract.loan.rate.ppb()));
    Ok(quotient(weighed.sum(), outstanding(part)?.get().into(), 1)?)
}

/// Overdue ÷ outstanding by the year the loan was signed (else first disbursed), oldest first. Source: SOURCES.md R-45.
pub(super) fn vintages(part: &Part<'_>) -> Result<Vec<VintageLine>, Error> {
    let mut years: BTreeMap<(bool, i32), Vec<&Contract>> = BTreeMap::new();
    for contract in part.iter().filter(|contract| contract.is_owed()) {
        let year = contract.lent_on().map(|day| day.year());
        years.entry((year.is_none(), year.unwrap_or_default())).or_default().push(contract);
    }
    let mut lines = Vec::new();
    for ((unknown, year), contracts) in years {
        let whole = outstanding(&contracts)?;
        let overdue = Dong::sum(contracts.iter().map(|contract| contract.loan.overdue))?;
        lines.push(VintageLine {
            year: (!unknown).then_some(year),
            loans: Whole(contracts.len() as i64),
            outstanding: whole.into(),
            overdue: overdue.into(),
            overdue_ppm: share_ppm(overdue, whole)?.map(Whole),
        });
    }
    Ok(lines)
}
