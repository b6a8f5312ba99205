//! What a source states about each unit, so that equal measures of two sources can be held side by side.
//! Pure sums: nothing is filled in, each contract, book and group counts once.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use super::{BalanceRow, OfficialTotalRow, SavingsRow, Source, SourceKind, SourceRow, Units, names};
use crate::codes::{AssociationCode, CommuneCode, GroupCode};

names! {
    /// What units are.
    Dimension {
        /// The whole office.
        Office = "office",
        /// Communes.
        Commune = "commune",
        /// Entrusted associations.
        Association = "association",
        /// Loan programmes.
        Programme = "programme",
        /// Savings and credit groups.
        Group = "group",
    }
}

names! {
    /// What is counted or added up. Amounts are in whole đồng.
    Measure {
        /// Contracts with a balance.
        Contracts = "contracts",
        /// Distinct customers with a balance.
        Customers = "customers",
        /// Groups that have a contract with a balance.
        Groups = "groups",
        /// Groups that a report of groups lists, with or without a balance.
        ListedGroups = "listed-groups",
        /// Members of groups.
        Members = "members",
        /// Principal in term.
        InTerm = "in-term",
        /// Principal overdue.
        Overdue = "overdue",
        /// Principal frozen.
        Frozen = "frozen",
        /// All principal.
        Outstanding = "outstanding",
        /// Interest backlog in term and overdue of contracts with a balance, without that of a grace period.
        Backlog = "backlog",
        /// Interest backlog of a grace period of contracts with a balance.
        BacklogGrace = "backlog-grace",
        /// Savings books' balances.
        Savings = "savings",
        /// Lent in the period without refinancing.
        Lent = "lent",
        /// Lent in the period, refinancing included, as LEN_31 counts.
        LentGross = "lent-gross",
        /// Principal collected in the period.
        Collected = "collected",
        /// Contracts listed as inactive.
        InactiveContracts = "inactive-contracts",
        /// Contracts with overdue principal.
        OverdueContracts = "overdue-contracts",
        /// Contracts with frozen principal.
        FrozenContracts = "frozen-contracts",
        /// Principal of instalments that fall due.
        PrincipalDue = "principal-due",
    }
}

/// One figure of one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitSum {
    /// What kind of unit.
    pub dimension: Dimension,
    /// The unit's code; empty for the office. A form that prints names only has the name here.
    pub key: String,
    /// What.
    pub measure: Measure,
    /// How much: a count, or whole đồng.
    pub value: i64,
}

/// What a source states, by unit, in the order of dimension, key, measure.
///
/// Where a source states a measure for some unit of a dimension, a unit of that dimension without it has none
/// of it: a list of overdue loans says of every other commune that it has no overdue principal. Where it
/// states it for no unit, it says nothing. Rows without a unit count for the office only. Customers and groups of an
/// official form by programme or association are not added up for the office, because one may stand under
/// several; the form's own total line states them.
///
/// # Errors
/// A sum beyond ±[`Dong::MAX`].
///
/// ```
/// use lending::sources::{Dimension, Measure, Source, SourceKind, UnitSum, unit_sums};
/// let row = serde_json::from_str(
///     r#"{"overdue":{"contract":"6600000200000011","units":{"commune":"200105"},"overdue":5000000}}"#,
/// )?;
/// let source = Source { kind: SourceKind::Overdue2, date: None, office: None, rows: vec![row] };
/// let overdue = UnitSum { dimension: Dimension::Commune, key: "200105".into(), measure: Measure::Overdue, value: 5_000_000 };
/// assert!(unit_sums(&source)?.contains(&overdue));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn unit_sums(source: &Source) -> Result<Vec<UnitSum>, NotDong> {
    let mut tally = Tally::default();
    let mut seen = Seen::default();
    let has_total = source
        .rows
        .iter()
        .any(|row| matches!(row, SourceRow::OfficialTotal(total) if total.dimension == Dimension::Office));
    for row in &source.rows {
        if seen.is_new(row) {
            add(row, has_total, &mut tally)?;
        }
    }
    if source.rows.is_empty() {
        let mut office = tally.at(vec![(Dimension::Office, "")]);
        for measure in listed_measures(source.kind) {
            office.add(*measure, 0)?;
        }
    }
    Ok(tally.into_sums())
}

/// What a list of contracts that are inactive, overdue, frozen or due lists. Such a list may rightly be empty: then it
/// says that the office has none of it. Every other report without rows says nothing.
#[must_use]
pub fn listed_measures(kind: SourceKind) -> &'static [Measure] {
    match kind {
        SourceKind::Inactive14 => &[Measure::InactiveContracts],
        SourceKind::Overdue2 => &[Measure::OverdueContracts, Measure::Overdue],
        SourceKind::Frozen13 => &[Measure::FrozenContracts, Measure::Frozen],
        SourceKind::InstalmentsDue => &[Measure::PrincipalDue],
        _ => &[],
    }
}

/// What has been counted already.
#[derive(Default)]
struct Seen<'s>(HashSet<(&'static str, &'s str, String)>);

impl<'s> Seen<'s> {
    fn is_new(&mut self, row: &'s SourceRow) -> bool {
        let plain = |what, key: &'s str| (what, key, String::new());
        self.0.insert(match row {
            SourceRow::Balance(row) => plain("contract", row.contract.as_str()),
            SourceRow::Savings(row) => plain("book", row.book.as_str()),
            SourceRow::Inactive(row) => plain("contract", row.contract.as_str()),
            SourceRow::Overdue(row) => plain("contract", row.contract.as_str()),
            SourceRow::Frozen(row) => plain("contract", row.contract.as_str()),
            SourceRow::Leader(row) => plain("group", row.group.as_str()),
            SourceRow::GroupList(row) => plain("group", row.group.as_str()),
            SourceRow::GroupScore(row) => plain("group", row.group.as_str()),
            SourceRow::InstalmentDue(row) => ("instalment", row.contract.as_str(), row.due.to_string()),
            SourceRow::OfficialTotal(row) => ("unit", key_of(row), row.dimension.as_str().to_owned()),
        })
    }
}

/// A form's unit by its code, else by its name.
fn key_of(row: &OfficialTotalRow) -> &str {
    row.key.as_deref().or(row.name.as_deref()).unwrap_or_default()
}

fn add<'s>(row: &'s SourceRow, has_total: bool, tally: &mut Tally<'s>) -> Result<(), NotDong> {
    match row {
        SourceRow::Balance(row) => add_balance(row, tally),
        SourceRow::Savings(row) => add_savings(row, tally),
        SourceRow::Inactive(row) => {
            let mut at = tally.at(keys_of(&row.units));
            at.count(Measure::InactiveContracts, true)
        }
        SourceRow::Overdue(row) => {
            let mut at = tally.at(keys_of(&row.units));
            at.count(Measure::OverdueContracts, row.overdue.is_positive())?;
            at.amount(Measure::Overdue, Some(row.overdue))
        }
        SourceRow::Frozen(row) => {
            let mut at = tally.at(keys_of(&row.units));
            at.count(Measure::FrozenContracts, row.frozen.is_positive())?;
            at.amount(Measure::Frozen, Some(row.frozen))
        }
        SourceRow::Leader(row) => {
            let keys = group_keys(&row.group, row.commune.as_ref(), row.association.as_ref());
            tally.at(keys).count(Measure::ListedGroups, true)
        }
        SourceRow::GroupList(row) => {
            let mut at = tally.at(group_keys(&row.group, row.commune.as_ref(), row.association.as_ref()));
            at.group(row.members, row.outstanding, row.savings)
        }
        SourceRow::GroupScore(row) => {
            let mut at = tally.at(group_keys(&row.group, row.commune.as_ref(), row.association.as_ref()));
            at.group(row.members, row.outstanding, row.savings)?;
            at.amount(Measure::Overdue, row.overdue)
        }
        SourceRow::InstalmentDue(row) => {
            tally.at(keys_of(&row.units)).amount(Measure::PrincipalDue, Some(row.principal))
        }
        SourceRow::OfficialTotal(row) => add_official(row, has_total, tally),
    }
}

fn add_balance<'s>(row: &'s BalanceRow, tally: &mut Tally<'s>) -> Result<(), NotDong> {
    let mut at = tally.at(keys_of(&row.units));
    at.amount(Measure::InTerm, row.in_term)?;
    at.amount(Measure::Overdue, row.overdue)?;
    at.amount(Measure::Frozen, row.frozen)?;
    at.amount(Measure::LentGross, row.disbursed_month)?;
    if let (Some(lent), Some(refinanced)) = (row.disbursed_month, row.refinanced_month) {
        at.amount(Measure::Lent, Some(lent.minus(refinanced)?))?;
    }
    at.amount(Measure::Collected, row.collected_month)?;
    if let Some(overdue) = row.overdue {
        at.count(Measure::OverdueContracts, overdue.is_positive())?;
    }
    if let Some(frozen) = row.frozen {
        at.count(Measure::FrozenContracts, frozen.is_positive())?;
    }
    let Some(outstanding) = row.outstanding()? else { return Ok(()) };
    let has_balance = outstanding.is_positive();
    at.amount(Measure::Outstanding, Some(outstanding))?;
    at.count(Measure::Contracts, has_balance)?;
    at.distinct(Measure::Customers, row.customer.as_str(), has_balance);
    if let Some(group) = &row.units.group {
        at.distinct(Measure::Groups, group.as_str(), has_balance);
    }
    let of_balance = |backlog: Option<Dong>| backlog.map(|amount| if has_balance { amount } else { Dong::ZERO });
    if let (Some(in_term), Some(overdue)) = (row.backlog_in_term, row.backlog_overdue) {
        at.amount(Measure::Backlog, of_balance(Some(in_term.plus(overdue)?)))?;
    }
    at.amount(Measure::BacklogGrace, of_balance(row.backlog_grace))
}

fn add_savings<'s>(row: &'s SavingsRow, tally: &mut Tally<'s>) -> Result<(), NotDong> {
    tally.at(keys_of(&row.units)).amount(Measure::Savings, Some(row.balance))
}

fn add_official<'s>(row: &'s OfficialTotalRow, has_total: bool, tally: &mut Tally<'s>) -> Result<(), NotDong> {
    let mut keys = vec![(row.dimension, key_of(row))];
    if row.dimension == Dimension::Office {
        keys = vec![(Dimension::Office, "")];
    }
    let adds_up = row.dimension == Dimension::Commune;
    let mut counted = keys.clone();
    if row.dimension != Dimension::Office && !has_total {
        keys.push((Dimension::Office, ""));
        if adds_up {
            counted.push((Dimension::Office, ""));
        }
    }
    let mut at = tally.at(keys);
    at.amount(Measure::InTerm, row.in_term)?;
    at.amount(Measure::Overdue, row.overdue)?;
    at.amount(Measure::Frozen, row.frozen)?;
    at.amount(Measure::Outstanding, row.outstanding()?)?;
    at.amount(Measure::LentGross, row.lent)?;
    at.amount(Measure::Collected, row.collected)?;
    let mut at = tally.at(counted);
    at.number(Measure::Customers, row.customers)?;
    at.number(Measure::Groups, row.groups)
}

type Keys<'s> = Vec<(Dimension, &'s str)>;

fn keys_of(units: &Units) -> Keys<'_> {
    let units = [
        (Dimension::Commune, units.commune.as_ref().map(|code| code.as_str())),
        (Dimension::Association, units.association.as_ref().map(|code| code.as_str())),
        (Dimension::Programme, units.programme.as_ref().map(|code| code.as_str())),
        (Dimension::Group, units.group.as_ref().map(|code| code.as_str())),
    ];
    let known = units.into_iter().filter_map(|(dimension, key)| Some((dimension, key?)));
    std::iter::once((Dimension::Office, "")).chain(known).collect()
}

fn group_keys<'s>(
    group: &'s GroupCode,
    commune: Option<&'s CommuneCode>,
    association: Option<&'s AssociationCode>,
) -> Keys<'s> {
    let units = [
        Some((Dimension::Office, "")),
        Some((Dimension::Group, group.as_str())),
        commune.map(|code| (Dimension::Commune, code.as_str())),
        association.map(|code| (Dimension::Association, code.as_str())),
    ];
    units.into_iter().flatten().collect()
}

#[derive(Default)]
struct Figures<'s> {
    sums: BTreeMap<Measure, i64>,
    distinct: BTreeMap<Measure, BTreeSet<&'s str>>,
}

#[derive(Default)]
struct Tally<'s>(BTreeMap<(Dimension, &'s str), Figures<'s>>);

/// Adds to several units at once.
struct At<'t, 's> {
    tally: &'t mut Tally<'s>,
    keys: Keys<'s>,
}

impl<'s> Tally<'s> {
    fn at(&mut self, keys: Keys<'s>) -> At<'_, 's> {
        At { tally: self, keys }
    }

    fn into_sums(self) -> Vec<UnitSum> {
        let mut sums = Vec::new();
        for ((dimension, key), figures) in self.0 {
            let distinct = figures.distinct.into_iter().map(|(measure, all)| (measure, all.len() as i64));
            let all: BTreeMap<Measure, i64> = figures.sums.into_iter().chain(distinct).collect();
            let key = key.to_owned();
            sums.extend(all.into_iter().map(|(measure, value)| UnitSum {
                dimension,
                key: key.clone(),
                measure,
                value,
            }));
        }
        sums
    }
}

impl<'s> At<'_, 's> {
    fn add(&mut self, measure: Measure, value: i64) -> Result<(), NotDong> {
        for &key in &self.keys {
            let sum = self.tally.0.entry(key).or_default().sums.entry(measure).or_default();
            *sum = sum.checked_add(value).ok_or(NotDong).and_then(|sum| Dong::new(sum).map(Dong::get))?;
        }
        Ok(())
    }

    fn amount(&mut self, measure: Measure, amount: Option<Dong>) -> Result<(), NotDong> {
        amount.map_or(Ok(()), |amount| self.add(measure, amount.get()))
    }

    fn number(&mut self, measure: Measure, number: Option<u32>) -> Result<(), NotDong> {
        number.map_or(Ok(()), |number| self.add(measure, i64::from(number)))
    }

    fn count(&mut self, measure: Measure, counts: bool) -> Result<(), NotDong> {
        self.add(measure, i64::from(counts))
    }

    /// One of so many different ones, if it counts; the measure is stated in any case.
    fn distinct(&mut self, measure: Measure, one: &'s str, counts: bool) {
        for &key in &self.keys {
            let all = self.tally.0.entry(key).or_default().distinct.entry(measure).or_default();
            if counts {
                all.insert(one);
            }
        }
    }

    fn group(&mut self, members: Option<u32>, outstanding: Option<Dong>, savings: Option<Dong>) -> Result<(), NotDong> {
        self.count(Measure::ListedGroups, true)?;
        self.number(Measure::Members, members)?;
        self.amount(Measure::Outstanding, outstanding)?;
        self.amount(Measure::Savings, savings)?;
        match outstanding {
            Some(outstanding) => self.count(Measure::Groups, outstanding.is_positive()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::SourceKind;
    use proptest::prelude::*;

    /// A contract of one of eight customers, three communes, two programmes: in term, overdue, frozen.
    fn balance() -> impl Strategy<Value = (u32, u32, u32, [u32; 3])> {
        (0..40u32, 0..3u32, 1..3u32, prop::array::uniform3(0..1_000u32))
    }

    fn source(balances: &[(u32, u32, u32, [u32; 3])]) -> Source {
        let row = |&(contract, commune, programme, [in_term, overdue, frozen]): &(u32, u32, u32, [u32; 3])| {
            let text = format!(
                r#"{{"balance":{{"contract":"66000002000000{contract:02}","customer":"200010000{}",
                "units":{{"commune":"20010{commune}","programme":"0{programme}"}},
                "in_term":{in_term},"overdue":{overdue},"frozen":{frozen}}}}}"#,
                contract % 8,
            );
            serde_json::from_str::<SourceRow>(&text).unwrap()
        };
        Source { kind: SourceKind::Daily10, date: None, office: None, rows: balances.iter().map(row).collect() }
    }

    fn of(sums: &[UnitSum], dimension: Dimension, measure: Measure) -> i64 {
        let these = sums.iter().filter(|sum| sum.dimension == dimension && sum.measure == measure);
        these.map(|sum| sum.value).sum()
    }

    proptest! {
        #[test]
        fn units_add_up_to_the_office_in_whatever_order(
            balances in prop::collection::vec(balance(), 1..40).prop_map(|mut all| {
                all.sort_unstable();
                all.dedup_by_key(|balance| balance.0);
                all
            }),
            turn in 0..40usize,
        ) {
            let sums = unit_sums(&source(&balances)).unwrap();
            let added = [Measure::Contracts, Measure::InTerm, Measure::Overdue, Measure::Frozen, Measure::Outstanding];
            for measure in added {
                let office = of(&sums, Dimension::Office, measure);
                for dimension in [Dimension::Commune, Dimension::Programme] {
                    prop_assert_eq!(of(&sums, dimension, measure), office, "{:?} {:?}", dimension, measure);
                }
            }
            let outstanding: i64 = balances.iter().map(|balance| balance.3.iter().map(|&part| i64::from(part)).sum::<i64>()).sum();
            prop_assert_eq!(of(&sums, Dimension::Office, Measure::Outstanding), outstanding);
            prop_assert!(of(&sums, Dimension::Office, Measure::Customers) <= 8);
            let mut turned = balances.clone();
            turned.rotate_left(turn % balances.len());
            prop_assert_eq!(unit_sums(&source(&turned)).unwrap(), sums);
        }
    }
}
