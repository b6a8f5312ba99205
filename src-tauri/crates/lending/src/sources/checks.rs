//! The rows of a report against report 31 of the same closing: what sums can't see, or see without saying which row.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use ledger::{Dong, NotDong};

use super::{BalanceRow, Dimension, InstalmentDueRow, Source, SourceKind, SourceRow, Units, names};
use crate::calendar::{last_of_month, next_day};
use crate::closing::{Closing, LoanRow, Record};
use crate::parts::Parts;

names! {
    /// What a row was found to be against report 31.
    RowCheck {
        /// Its contract is not in report 31.
        ContractUnknown = "contract-unknown",
        /// A contract of report 31 that should be there is not.
        ContractMissing = "contract-missing",
        /// A contract that by report 31 should not be there.
        ContractExtra = "contract-extra",
        /// Another balance than in report 31.
        BalanceOff = "balance-off",
        /// The group has a balance and is not in report 31.
        GroupUnknown = "group-unknown",
        /// A group with a balance in report 31 that is not there.
        GroupMissing = "group-missing",
        /// Another balance of a group than in report 31.
        GroupBalanceOff = "group-balance-off",
        /// Another leader than in report 31.
        LeaderOther = "leader-other",
        /// A contract that falls due by the end of the month after the closing, or by the file's last day where that is
        /// later, with a balance in term, is not there.
        InstalmentMissing = "instalment-missing",
        /// A contract's instalments are more than its balance.
        InstalmentExceeds = "instalment-exceeds",
        /// The file is of another date, or its name says so.
        DateOther = "date-other",
    }
}

/// A row that differs from report 31.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFinding {
    /// In which way.
    pub check: RowCheck,
    /// The contract or group.
    pub key: String,
    /// The units the difference stands under.
    pub units: Vec<(Dimension, String)>,
    /// What the source has: đồng, or a name; nothing where it has no such row.
    pub stated: Option<String>,
    /// What report 31 has.
    pub expected: Option<String>,
}

/// A contract as report 31 knows it.
struct Contract {
    units: Units,
    parts: Parts,
    outstanding: Dong,
    is_inactive: bool,
    due: Option<NaiveDate>,
}

struct Group {
    units: Units,
    leader: String,
    outstanding: Dong,
}

/// What report 31 knows of contracts and groups.
pub struct Known {
    date: NaiveDate,
    contracts: BTreeMap<String, Contract>,
    groups: BTreeMap<String, Group>,
}

impl Known {
    /// Of a closing; `is_inactive` tells the contracts that the rule in force counts as inactive.
    ///
    /// # Errors
    /// A sum beyond the range of an amount.
    pub fn of_closing(closing: &Closing, is_inactive: impl Fn(&LoanRow) -> bool) -> Result<Known, NotDong> {
        let mut known = Known { date: closing.date, contracts: BTreeMap::new(), groups: BTreeMap::new() };
        for record in &closing.records {
            if let Record::Group(row) = record {
                let units = Units {
                    group: Some(row.code.clone()),
                    commune: row.commune.clone(),
                    association: row.association.clone(),
                    programme: None,
                };
                let group = Group { units, leader: row.leader.clone(), outstanding: Dong::ZERO };
                known.groups.insert(row.code.as_str().to_owned(), group);
            }
        }
        for loan in closing.loans() {
            let units = Units {
                group: loan.group.clone(),
                commune: loan.commune.clone(),
                association: loan.association.clone(),
                programme: Some(loan.programme.clone()),
            };
            let outstanding = loan.outstanding()?;
            let group = loan.group.as_ref().and_then(|code| known.groups.get_mut(code.as_str()));
            if let Some(group) = group {
                group.outstanding = group.outstanding.plus(outstanding)?;
            }
            let contract = Contract {
                units,
                parts: loan.parts(),
                outstanding,
                is_inactive: is_inactive(loan),
                due: loan.due_extended.or(loan.due),
            };
            known.contracts.insert(loan.contract.as_str().to_owned(), contract);
        }
        Ok(known)
    }
}

/// Every row of a source that differs from report 31 of the same closing. Names are compared as `fold` brings them to
/// one spelling. Official forms have no rows to compare, and report 31 none against itself.
///
/// # Errors
/// A sum beyond the range of an amount.
pub fn row_checks(source: &Source, known: &Known, fold: &dyn Fn(&str) -> String) -> Result<Vec<RowFinding>, NotDong> {
    let mut check = Checking { known, found: Vec::new() };
    match source.kind {
        SourceKind::Report31 | SourceKind::Bcdhtd011 | SourceKind::Bcdhtd012 | SourceKind::Len31 => {}
        SourceKind::DetailedBalances | SourceKind::Daily10 => check.balances(source)?,
        SourceKind::Inactive14 => check.inactive(source),
        SourceKind::Overdue2 | SourceKind::Frozen13 => check.amounts(source),
        SourceKind::InstalmentsDue => check.instalments(source)?,
        SourceKind::Leaders12 | SourceKind::GroupList | SourceKind::Bc0437 => check.groups(source, fold),
    }
    Ok(check.found)
}

struct Checking<'k> {
    known: &'k Known,
    found: Vec<RowFinding>,
}

fn amount(dong: Dong) -> Option<String> {
    Some(dong.get().to_string())
}

impl<'k> Checking<'k> {
    /// Notes a difference of a contract, under its units by report 31, else by the row itself.
    fn note(&mut self, check: RowCheck, key: &str, units: &Units, stated: Option<String>, expected: Option<String>) {
        let known = self.known.contracts.get(key).map(|contract| &contract.units);
        let units = known.unwrap_or(units).keys();
        self.found.push(RowFinding { check, key: key.to_owned(), units, stated, expected });
    }

    /// Contracts of report 31 that `should` be there and are not among those seen.
    fn missing(&mut self, check: RowCheck, seen: &BTreeSet<&str>, should: impl Fn(&'k Contract) -> Option<Dong>) {
        for (key, contract) in &self.known.contracts {
            let Some(expected) = should(contract).filter(|_| !seen.contains(key.as_str())) else { continue };
            self.note(check, key, &contract.units, None, amount(expected));
        }
    }

    fn balances(&mut self, source: &Source) -> Result<(), NotDong> {
        let mut seen = BTreeSet::new();
        for row in &source.rows {
            let SourceRow::Balance(row) = row else { continue };
            let key = row.contract.as_str();
            seen.insert(key);
            let Some(stated) = row.outstanding()? else { continue };
            match self.known.contracts.get(key) {
                None if stated.is_zero() => {}
                None => self.note(RowCheck::ContractUnknown, key, &row.units, amount(stated), None),
                Some(contract) if stated == contract.outstanding && parts_agree(row, contract) => {}
                Some(contract) => {
                    let expected = amount(contract.outstanding);
                    self.note(RowCheck::BalanceOff, key, &row.units, amount(stated), expected);
                }
            }
        }
        self.missing(RowCheck::ContractMissing, &seen, |contract| {
            Some(contract.outstanding).filter(|balance| balance.is_positive())
        });
        Ok(())
    }

    fn inactive(&mut self, source: &Source) {
        let mut seen = BTreeSet::new();
        for row in &source.rows {
            let SourceRow::Inactive(row) = row else { continue };
            let key = row.contract.as_str();
            seen.insert(key);
            let stated = row.outstanding.and_then(amount);
            match self.known.contracts.get(key) {
                None => self.note(RowCheck::ContractUnknown, key, &row.units, stated, None),
                Some(contract) => {
                    let expected = amount(contract.outstanding);
                    if !contract.is_inactive {
                        self.note(RowCheck::ContractExtra, key, &row.units, stated.clone(), None);
                    }
                    if stated.is_some() && stated != expected {
                        self.note(RowCheck::BalanceOff, key, &row.units, stated, expected);
                    }
                }
            }
        }
        self.missing(RowCheck::ContractMissing, &seen, |contract| contract.is_inactive.then_some(contract.outstanding));
    }

    /// Overdue or frozen contracts with their amounts.
    fn amounts(&mut self, source: &Source) {
        let overdue = source.kind == SourceKind::Overdue2;
        let part = |contract: &Contract| if overdue { contract.parts.overdue } else { contract.parts.frozen };
        let mut seen = BTreeSet::new();
        for row in &source.rows {
            let (key, units, stated) = match row {
                SourceRow::Overdue(row) => (row.contract.as_str(), &row.units, row.overdue),
                SourceRow::Frozen(row) => (row.contract.as_str(), &row.units, row.frozen),
                _ => continue,
            };
            seen.insert(key);
            match self.known.contracts.get(key) {
                None => self.note(RowCheck::ContractUnknown, key, units, amount(stated), None),
                Some(contract) if part(contract) == stated => {}
                Some(contract) => {
                    let extra = part(contract).is_zero();
                    let check = if extra { RowCheck::ContractExtra } else { RowCheck::BalanceOff };
                    self.note(check, key, units, amount(stated), amount(part(contract)));
                }
            }
        }
        self.missing(RowCheck::ContractMissing, &seen, |contract| {
            Some(part(contract)).filter(|amount| amount.is_positive())
        });
    }

    fn instalments(&mut self, source: &Source) -> Result<(), NotDong> {
        let rows: Vec<&InstalmentDueRow> = source
            .rows
            .iter()
            .filter_map(|row| match row {
                SourceRow::InstalmentDue(row) => Some(row),
                _ => None,
            })
            .collect();
        let mut sums: HashMap<&str, Dong> = HashMap::new();
        for row in &rows {
            let sum = sums.entry(row.contract.as_str()).or_default();
            *sum = sum.plus(row.principal)?;
        }
        let mut seen = BTreeSet::new();
        for row in &rows {
            let key = row.contract.as_str();
            let sum = sums.get(key).copied().unwrap_or_default();
            if !seen.insert(key) {
                continue;
            }
            match self.known.contracts.get(key) {
                None => self.note(RowCheck::ContractUnknown, key, &row.units, amount(sum), None),
                Some(contract) if sum > contract.outstanding => {
                    self.note(RowCheck::InstalmentExceeds, key, &row.units, amount(sum), amount(contract.outstanding));
                }
                Some(_) => {}
            }
        }
        // The closing says what belongs there: a list that was cut off would hide it by its own last day.
        let closing = self.known.date;
        let next_month = last_of_month(next_day(closing));
        let last = rows.iter().map(|row| row.due).fold(next_month, NaiveDate::max);
        self.missing(RowCheck::InstalmentMissing, &seen, |contract| {
            let falls_due = contract.due.is_some_and(|due| closing < due && due <= last);
            Some(contract.parts.in_term).filter(|balance| falls_due && balance.is_positive())
        });
        Ok(())
    }

    fn groups(&mut self, source: &Source, fold: &dyn Fn(&str) -> String) {
        let mut seen = BTreeSet::new();
        for row in &source.rows {
            let (key, leader, balance) = match row {
                SourceRow::Leader(row) => (row.group.as_str(), &row.leader, None),
                SourceRow::GroupList(row) => (row.group.as_str(), &row.leader, row.outstanding),
                SourceRow::GroupScore(row) => (row.group.as_str(), &row.leader, row.outstanding),
                _ => continue,
            };
            seen.insert(key);
            self.group((key, &row.units()), leader.as_deref(), balance, fold);
        }
        for (key, group) in &self.known.groups {
            if group.outstanding.is_positive() && !seen.contains(key.as_str()) {
                let expected = amount(group.outstanding);
                self.note(RowCheck::GroupMissing, key, &group.units, None, expected);
            }
        }
    }

    fn group(
        &mut self,
        (key, units): (&str, &Units),
        leader: Option<&str>,
        balance: Option<Dong>,
        fold: &dyn Fn(&str) -> String,
    ) {
        let Some(group) = self.known.groups.get(key) else {
            if let Some(balance) = balance.filter(|balance| balance.is_positive()) {
                self.note(RowCheck::GroupUnknown, key, units, amount(balance), None);
            }
            return;
        };
        if let Some(leader) = leader.filter(|leader| fold(leader) != fold(&group.leader)) {
            self.found.push(RowFinding {
                check: RowCheck::LeaderOther,
                key: key.to_owned(),
                units: vec![(Dimension::Group, key.to_owned())],
                stated: Some(leader.to_owned()),
                expected: Some(group.leader.clone()),
            });
        }
        if let Some(balance) = balance.filter(|balance| *balance != group.outstanding) {
            self.note(RowCheck::GroupBalanceOff, key, &group.units, amount(balance), amount(group.outstanding));
        }
    }
}

/// Whether the parts a row states are the contract's.
fn parts_agree(row: &BalanceRow, contract: &Contract) -> bool {
    let parts = [
        (row.in_term, contract.parts.in_term),
        (row.overdue, contract.parts.overdue),
        (row.frozen, contract.parts.frozen),
    ];
    parts.into_iter().all(|(stated, known)| stated.is_none_or(|stated| stated == known))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Report 31 with one contract of 10 million in term that falls due on 20 January, and its group.
    fn known() -> Known {
        let dong = |amount| Dong::new(amount).unwrap();
        let units: Units = serde_json::from_str(r#"{"group":"0000001","commune":"200105"}"#).unwrap();
        let contract = Contract {
            units: units.clone(),
            parts: Parts { in_term: dong(10_000_000), overdue: Dong::ZERO, frozen: Dong::ZERO },
            outstanding: dong(10_000_000),
            is_inactive: false,
            due: "2026-01-20".parse().ok(),
        };
        let group = Group { units, leader: "Hoàng Thị Thử".to_owned(), outstanding: dong(10_000_000) };
        Known {
            date: "2025-12-31".parse().unwrap(),
            contracts: BTreeMap::from([("6600000200000011".to_owned(), contract)]),
            groups: BTreeMap::from([("0000001".to_owned(), group)]),
        }
    }

    fn found(kind: SourceKind, rows: &str) -> Vec<(RowCheck, String, usize)> {
        let rows = serde_json::from_str(rows).unwrap();
        let source = Source { kind, date: None, office: None, rows };
        let rows = row_checks(&source, &known(), &|name| name.trim().to_lowercase()).unwrap();
        rows.into_iter().map(|row| (row.check, row.key, row.units.len())).collect()
    }

    fn one(check: RowCheck, key: &str, units: usize) -> Vec<(RowCheck, String, usize)> {
        vec![(check, key.to_owned(), units)]
    }

    #[test]
    fn balances_must_be_report_31s_contract_by_contract() {
        let row = |contract: &str, amount: i64| {
            format!(r#"{{"balance":{{"contract":"{contract}","customer":"2000100001","total":{amount}}}}}"#)
        };
        let own = "6600000200000011";
        let balances = |rows: &[String]| found(SourceKind::Daily10, &format!("[{}]", rows.join(",")));
        assert_eq!(balances(&[row(own, 10_000_000)]), []);
        assert_eq!(balances(&[row(own, 9_999_999)]), one(RowCheck::BalanceOff, own, 3));
        assert_eq!(balances(&[]), one(RowCheck::ContractMissing, own, 3));
        let stranger = "6600000200000099";
        assert_eq!(balances(&[row(own, 10_000_000), row(stranger, 0)]), [], "settled long ago");
        let both = [row(own, 10_000_000), row(stranger, 5)];
        assert_eq!(balances(&both), one(RowCheck::ContractUnknown, stranger, 1));
    }

    #[test]
    fn instalments_are_of_known_contracts_within_their_balance_and_the_last_one_is_there() {
        let row = |contract: &str, due: &str, amount: i64| {
            format!(r#"{{"instalment-due":{{"contract":"{contract}","due":"{due}","principal":{amount}}}}}"#)
        };
        let instalments = |rows: &[String]| found(SourceKind::InstalmentsDue, &format!("[{}]", rows.join(",")));
        let own = "6600000200000011";
        assert_eq!(instalments(&[row(own, "2026-01-10", 4_000_000), row(own, "2026-01-20", 6_000_000)]), []);
        let more = [row(own, "2026-01-10", 4_000_000), row(own, "2026-01-20", 6_000_001)];
        assert_eq!(instalments(&more), one(RowCheck::InstalmentExceeds, own, 3));
        let stranger = |day| row("6600000200000099", day, 1);
        let cut_off = instalments(&[stranger("2026-01-05")]);
        assert_eq!(cut_off[1..], one(RowCheck::InstalmentMissing, own, 3)[..], "the file ends before the 20th");
        assert_eq!(instalments(&[]), one(RowCheck::InstalmentMissing, own, 3), "nothing is due, says the file");
    }

    #[test]
    fn a_groups_leader_is_the_same_however_spelled() {
        let row = |leader: &str| format!(r#"[{{"leader":{{"group":"0000001","leader":"{leader}"}}}}]"#);
        assert_eq!(found(SourceKind::Leaders12, &row(" HOÀNG thị thử")), []);
        assert_eq!(found(SourceKind::Leaders12, &row("Hoàng Văn Khác")), one(RowCheck::LeaderOther, "0000001", 1));
        assert_eq!(found(SourceKind::Leaders12, "[]"), one(RowCheck::GroupMissing, "0000001", 3));
    }
}
