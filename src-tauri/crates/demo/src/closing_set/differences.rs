//! What one file of a set has otherwise than the others, put in on purpose.

use chrono::NaiveDate;

use super::table::{Row, Table, Value, text};
use super::{ClosingSet, SetKind, contracts};
use crate::error::Error;
use crate::office::Office;

/// One difference in one file. Keys are contract numbers, group codes, or the codes of the lines of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetDifference {
    /// A line's balance is off: of detailed balances and daily 10 the in-term part and the sum, of overdue 2 the
    /// overdue and of frozen 13 the frozen amount, of a form the line's and the last line's in-term part and sum.
    BalanceOff {
        /// The file; not leaders 12.
        kind: SetKind,
        /// The line.
        key: String,
        /// By how much, đồng.
        by_dong: i64,
    },
    /// A line is missing; a form's last line stays.
    LineMissing {
        /// The file.
        kind: SetKind,
        /// The line.
        key: String,
    },
    /// Inactive 14 lists a contract that is not inactive.
    InactiveExtra {
        /// The contract.
        contract: String,
    },
    /// Leaders 12 names another leader than report 31.
    LeaderOther {
        /// The group.
        group: String,
        /// The name.
        leader: String,
    },
    /// An instalment of a contract that is in no other file.
    InstalmentUnknown {
        /// The contract.
        contract: String,
        /// When it falls due.
        due_on: NaiveDate,
        /// How much, đồng.
        amount: i64,
    },
    /// Daily 10 is of another day, as its name says; its figures are not changed.
    DailyOf {
        /// The day.
        day: NaiveDate,
    },
}

/// What units are, as the lines of an office are summed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// The whole office; its key is empty.
    Office,
    /// A commune.
    Commune,
    /// An association.
    Association,
    /// A programme.
    Programme,
    /// A group.
    Group,
}

impl UnitKind {
    /// The stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Commune => "commune",
            Self::Association => "association",
            Self::Programme => "programme",
            Self::Group => "group",
        }
    }
}

impl SetDifference {
    /// The file it stands in.
    pub fn kind(&self) -> SetKind {
        match self {
            Self::BalanceOff { kind, .. } | Self::LineMissing { kind, .. } => *kind,
            Self::InactiveExtra { .. } => SetKind::Inactive14,
            Self::LeaderOther { .. } => SetKind::Leaders12,
            Self::InstalmentUnknown { .. } => SetKind::InstalmentsDue,
            Self::DailyOf { .. } => SetKind::Daily10,
        }
    }

    /// The line it stands in; the day of a whole file.
    pub fn key(&self) -> String {
        match self {
            Self::BalanceOff { key, .. } | Self::LineMissing { key, .. } => key.clone(),
            Self::InactiveExtra { contract } | Self::InstalmentUnknown { contract, .. } => contract.clone(),
            Self::LeaderOther { group, .. } => group.clone(),
            Self::DailyOf { day } => day.to_string(),
        }
    }

    /// Every unit whose sums of this file it changes, the office first: of a contract's line all the units the
    /// contract stands under, of a group's line the group and what it stands under, of a form's line its unit. A
    /// leader's other name changes no sum and stands at the group; another day stands at the office, as does an
    /// instalment of an unknown contract, whose line names no other unit.
    pub fn units(&self, office: &Office) -> Vec<(UnitKind, String)> {
        let key = self.key();
        let mut units = vec![(UnitKind::Office, String::new())];
        if let Some(of_form) = self.kind().form_unit() {
            // A form's last line stays as it is.
            if matches!(self, Self::LineMissing { .. }) {
                units.clear();
            }
            units.push((of_form, key));
            return units;
        }
        match (self, self.kind()) {
            (Self::LeaderOther { .. }, _) => units = vec![(UnitKind::Group, key)],
            (_, SetKind::Leaders12 | SetKind::GroupList | SetKind::Bc0437) => units.extend(group_units(office, &key)),
            _ => units.extend(contract_units(office, &key)),
        }
        units
    }
}

fn group_units(office: &Office, code: &str) -> Vec<(UnitKind, String)> {
    let Some(group) = office.groups.iter().find(|group| group.code == code) else { return Vec::new() };
    let village = office.villages.get(group.village);
    let commune = village.and_then(|village| office.parameters.communes.get(village.commune));
    let mut units = vec![(UnitKind::Association, group.association.0.to_owned()), (UnitKind::Group, code.to_owned())];
    units.extend(commune.map(|commune| (UnitKind::Commune, commune.code.to_owned())));
    units
}

fn contract_units(office: &Office, contract: &str) -> Vec<(UnitKind, String)> {
    let Some(loan) = office.loans.iter().find(|loan| loan.contract == contract) else { return Vec::new() };
    let group = office.customers.get(loan.customer).and_then(|customer| customer.group);
    let group = group.and_then(|group| office.groups.get(group));
    let mut units = vec![
        (UnitKind::Commune, office.commune_of(loan).to_owned()),
        (UnitKind::Association, office.association_of(loan).to_owned()),
        (UnitKind::Programme, loan.programme.code.to_owned()),
    ];
    units.extend(group.map(|group| (UnitKind::Group, group.code.clone())));
    units
}

impl ClosingSet<'_> {
    /// Puts differences into the files, in the order given; on an error nothing is changed.
    ///
    /// # Errors
    /// [`Error::UnknownKey`] when the file has no such line, or the office no such contract;
    /// [`Error::NothingDiffers`] when nothing would change, or the file has no balances.
    pub fn inject(&mut self, differences: &[SetDifference]) -> Result<(), Error> {
        let mut changed = self.clone();
        for difference in differences {
            changed.differ(difference)?;
        }
        self.tables = changed.tables;
        self.daily_of = changed.daily_of;
        Ok(())
    }

    fn differ(&mut self, difference: &SetDifference) -> Result<(), Error> {
        let (key, closing) = (difference.key(), self.office.date(self.closing));
        if let SetDifference::DailyOf { day } = difference {
            self.daily_of = Some(*day);
            return if *day == closing { Err(Error::NothingDiffers { key }) } else { Ok(()) };
        }
        let office = self.office;
        let table = self.tables.iter_mut().find(|table| table.kind == difference.kind());
        let table = table.ok_or_else(|| Error::UnknownKey { key: difference.kind().as_str().to_owned() })?;
        match difference {
            SetDifference::BalanceOff { by_dong, .. } => move_balance(table, &key, *by_dong),
            SetDifference::LineMissing { .. } => {
                line_of(table, &key)?;
                table.rows.retain(|row| row.key != key);
                Ok(())
            }
            SetDifference::InactiveExtra { .. } => {
                if line_of(table, &key).is_ok() {
                    return Err(Error::NothingDiffers { key });
                }
                let line = contracts::lines(office, closing).into_iter().find(|line| line.is_of(&key));
                let line = line.ok_or(Error::UnknownKey { key })?;
                table.rows.extend(contracts::inactive_line(line).rows);
                Ok(())
            }
            SetDifference::LeaderOther { leader, .. } => {
                line_of(table, &key)?;
                let named = text(leader);
                let mut changes = false;
                for value in table.under("Tên tổ trưởng", &key) {
                    changes |= *value != named;
                    *value = named.clone();
                }
                if changes { Ok(()) } else { Err(Error::NothingDiffers { key }) }
            }
            SetDifference::InstalmentUnknown { contract, due_on, amount } => {
                table.rows.push(instalment(table, office, closing, (contract, *due_on, *amount)));
                Ok(())
            }
            SetDifference::DailyOf { .. } => Ok(()),
        }
    }
}

fn line_of<'t>(table: &'t Table, key: &str) -> Result<&'t Row, Error> {
    table.rows.iter().find(|row| row.key == key).ok_or_else(|| Error::UnknownKey { key: key.to_owned() })
}

fn move_balance(table: &mut Table, key: &str, by_dong: i64) -> Result<(), Error> {
    line_of(table, key)?;
    let headings: &[&str] = match table.kind {
        SetKind::Report31 | SetKind::Leaders12 => &[],
        SetKind::Overdue2 => &["Dư nợ quá hạn"],
        SetKind::Frozen13 => &["Dư nợ khoanh"],
        SetKind::InstalmentsDue => &["NODENHAN"],
        SetKind::Inactive14 | SetKind::GroupList | SetKind::Bc0437 => &["Tổng dư nợ"],
        _ => &["Dư nợ trong hạn", "Tổng dư nợ"],
    };
    if headings.is_empty() || by_dong == 0 {
        return Err(Error::NothingDiffers { key: key.to_owned() });
    }
    for heading in headings {
        for value in table.under(heading, key) {
            if let Value::Money(amount) = value {
                *amount += by_dong;
            }
        }
    }
    Ok(())
}

fn instalment(table: &Table, office: &Office, closing: NaiveDate, of: (&str, NaiveDate, i64)) -> Row {
    let (contract, due_on, amount) = of;
    let value = |heading: &&str| match *heading {
        "Mã PGD" => text(office.parameters.office_code),
        "Ngày số liệu" => Value::Day(closing),
        "SOKU" => text(contract),
        "NGAYDENHAN" => Value::Day(due_on),
        "NODENHAN" => Value::Money(amount),
        _ => Value::Empty,
    };
    Row { key: contract.to_owned(), values: table.headings.iter().map(value).collect() }
}
