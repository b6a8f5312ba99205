//! Single rows behind a sum, so that a sum that differs can be opened.

use std::collections::BTreeMap;

use ledger::NotDong;

use super::{Dimension, Measure, Source, SourceRow, Units, unit_sums};
use crate::codes::{AssociationCode, CommuneCode, GroupCode};

/// What the rows behind a sum are laid side by side by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemBy {
    /// The contract or savings book.
    Contract,
    /// The customer.
    Customer,
    /// The group.
    Group,
}

impl SourceRow {
    /// Its units, as far as it says.
    #[must_use]
    pub fn units(&self) -> Units {
        let of_group =
            |group: &GroupCode, commune: &Option<CommuneCode>, association: &Option<AssociationCode>| Units {
                group: Some(group.clone()),
                commune: commune.clone(),
                association: association.clone(),
                programme: None,
            };
        match self {
            SourceRow::Balance(row) => row.units.clone(),
            SourceRow::Savings(row) => row.units.clone(),
            SourceRow::Inactive(row) => row.units.clone(),
            SourceRow::Overdue(row) => row.units.clone(),
            SourceRow::Frozen(row) => row.units.clone(),
            SourceRow::InstalmentDue(row) => row.units.clone(),
            SourceRow::Leader(row) => of_group(&row.group, &row.commune, &row.association),
            SourceRow::GroupList(row) => of_group(&row.group, &row.commune, &row.association),
            SourceRow::GroupScore(row) => of_group(&row.group, &row.commune, &row.association),
            SourceRow::OfficialTotal(_) => Units::default(),
        }
    }

    fn item(&self, by: ItemBy) -> Option<String> {
        let (contract, customer) = match self {
            SourceRow::Balance(row) => (Some(row.contract.as_str()), Some(&row.customer)),
            SourceRow::Savings(row) => (Some(row.book.as_str()), Some(&row.customer)),
            SourceRow::Inactive(row) => (Some(row.contract.as_str()), row.customer.as_ref()),
            SourceRow::Overdue(row) => (Some(row.contract.as_str()), row.customer.as_ref()),
            SourceRow::Frozen(row) => (Some(row.contract.as_str()), row.customer.as_ref()),
            SourceRow::InstalmentDue(row) => (Some(row.contract.as_str()), row.customer.as_ref()),
            _ => (None, None),
        };
        match by {
            ItemBy::Contract => contract.map(str::to_owned),
            ItemBy::Customer => customer.map(|code| code.as_str().to_owned()),
            ItemBy::Group => self.units().group.map(|code| code.as_str().to_owned()),
        }
    }
}

impl Units {
    /// The code in a dimension; an empty one for the office.
    #[must_use]
    pub fn key(&self, dimension: Dimension) -> Option<&str> {
        match dimension {
            Dimension::Office => Some(""),
            Dimension::Commune => self.commune.as_ref().map(|code| code.as_str()),
            Dimension::Association => self.association.as_ref().map(|code| code.as_str()),
            Dimension::Programme => self.programme.as_ref().map(|code| code.as_str()),
            Dimension::Group => self.group.as_ref().map(|code| code.as_str()),
        }
    }

    /// Every unit they name, the office first.
    #[must_use]
    pub fn keys(&self) -> Vec<(Dimension, String)> {
        let named = |&dimension: &Dimension| Some((dimension, self.key(dimension)?.to_owned()));
        Dimension::ALL.iter().filter_map(named).collect()
    }
}

/// What each item of a source has of a measure in a unit; items that have none of it are left out. Of what is
/// counted once however often it stands there (customers, groups), an item has one.
///
/// # Errors
/// A sum beyond the range of an amount.
pub fn item_values(
    source: &Source,
    (dimension, key): (Dimension, &str),
    measure: Measure,
    by: ItemBy,
) -> Result<BTreeMap<String, i64>, NotDong> {
    let once = matches!(measure, Measure::Customers | Measure::Groups | Measure::ListedGroups);
    let mut items = BTreeMap::new();
    for row in source.rows.iter().filter(|row| row.units().key(dimension) == Some(key)) {
        let Some(item) = row.item(by) else { continue };
        let alone = Source { kind: source.kind, date: None, office: None, rows: vec![row.clone()] };
        let sums = unit_sums(&alone)?;
        let value = sums.iter().find(|sum| sum.dimension == Dimension::Office && sum.measure == measure);
        let Some(value) = value.map(|sum| sum.value).filter(|value| *value != 0) else { continue };
        let sum: &mut i64 = items.entry(item).or_default();
        *sum = if once { value.max(*sum) } else { sum.saturating_add(value) };
    }
    Ok(items)
}
