//! The contracts behind a figure.

use chrono::NaiveDate;
use wording::Query;

use super::contracts::{Contract, Stated};
use super::day::{is_high_arrears, is_inactive};
use super::due::{due_class, extension, is_at_risk, principal_due_unpaid, session_due};
use super::pairs::{Pair, pair};
use super::periods::{in_order, keepers};
use super::views::{MeasuredLoan, MeasuredLoans, MeasuredQuery};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// A list of contracts a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Overdue,
    Frozen,
    Inactive,
    /// Which class.
    Due(u8),
    DueUnpaid,
    /// Later than so many days.
    AtRisk(i64),
    HighArrears,
    ExtensionLeft,
    ExtensionExcess,
    Rolled,
    Cured,
    Reactivated,
}

impl List {
    /// Every list with its name, one-closing ones first.
    pub(super) const ALL: [(List, &'static str); 16] = [
        (List::Overdue, "overdue"),
        (List::Frozen, "frozen"),
        (List::Inactive, "inactive"),
        (List::Due(1), "due-1"),
        (List::Due(2), "due-2"),
        (List::Due(3), "due-3"),
        (List::DueUnpaid, "principal-due-unpaid"),
        (List::AtRisk(30), "par-30"),
        (List::AtRisk(90), "par-90"),
        (List::AtRisk(180), "par-180"),
        (List::HighArrears, "high-arrears"),
        (List::ExtensionLeft, "extension-left"),
        (List::ExtensionExcess, "extension-excess"),
        (List::Rolled, "roll"),
        (List::Cured, "cure"),
        (List::Reactivated, "reactivated"),
    ];

    fn named(name: &str) -> Result<List, Error> {
        let found = List::ALL.iter().find(|(_, known)| *known == name).map(|(list, _)| *list);
        found.ok_or_else(|| Refusal::new("unknown-measure").with("measure", name).into())
    }

    pub(super) fn name(self) -> &'static str {
        List::ALL.iter().find(|(list, _)| *list == self).map_or("", |(_, name)| *name)
    }

    /// Whether a contract at a closing is in a list of one closing.
    pub(super) fn holds(self, contract: &Contract, date: NaiveDate) -> Result<bool, Error> {
        Ok(match self {
            List::Overdue => contract.loan.overdue.is_positive(),
            List::Frozen => contract.loan.frozen.is_positive(),
            List::Inactive => is_inactive(contract, date),
            List::Due(class) => due_class(contract, date) == Some(class),
            List::DueUnpaid => principal_due_unpaid(contract)?.is_positive(),
            List::AtRisk(days) => is_at_risk(contract, date, days),
            List::HighArrears => is_high_arrears(contract)?,
            List::ExtensionLeft => {
                let extended = contract.is_owed() && contract.loan.extended_months > 0;
                extended && limits(contract, date)?.is_some_and(|(left, _)| left > 0)
            }
            List::ExtensionExcess => contract.is_owed() && limits(contract, date)?.is_some_and(|(_, over)| over > 0),
            List::Rolled | List::Cured | List::Reactivated => false,
        })
    }

    /// Whether a pair is in a list of two closings.
    pub(super) fn holds_pair(self, pair: &Pair<'_>, earlier: NaiveDate) -> bool {
        match self {
            List::Rolled => pair.has_rolled(),
            List::Cured => pair.is_cured(),
            List::Reactivated => pair.is_reactivated(earlier),
            _ => false,
        }
    }

    const fn needs_two(self) -> bool {
        matches!(self, List::Rolled | List::Cured | List::Reactivated)
    }
}

/// Months left and months over of a contract's extensions.
pub(super) fn limits(contract: &Contract, date: NaiveDate) -> Result<Option<(u32, u32)>, Error> {
    let limit = extension(contract, date).map_err(|missing| Refusal::new("rule-missing").with("rule", missing.0))?;
    Ok(limit.map(|limit| (limit.left, limit.over)))
}

/// The contracts a figure of [`super::measures`] counts, by customer's name; over-extended ones worst first. Those of
/// two closings need the earlier one.
pub fn measure_list(
    office: &Office,
    date: NaiveDate,
    earlier: Option<NaiveDate>,
    name: &str,
    query: &MeasuredQuery,
) -> Result<MeasuredLoans, Error> {
    let list = List::named(name)?;
    let reading = office.read();
    let earlier = earlier.filter(|_| list.needs_two());
    let days: Vec<NaiveDate> = earlier.into_iter().chain([date]).collect();
    let kept = keepers(reading, &days)?;
    let now = Stated::read(reading, &kept.offices, date)?;
    let mut rows = match earlier {
        None if list.needs_two() => return Err(Refusal::new("earlier-closing-missing").with("measure", name).into()),
        None => one_closing(list, &now)?,
        Some(earlier) => {
            in_order(earlier, date)?;
            two_closings(list, &Stated::read(reading, &kept.offices, earlier)?, &now)?
        }
    };
    let typed = query.search.as_deref().map(str::trim).unwrap_or_default();
    let search = Query::new(typed);
    rows.retain(|row| {
        is_wanted(query, row) && (row.contract.ends_with(typed) || search.finds(&wording::fold(&row.name)))
    });
    wording::sort_names(&mut rows, |row| &row.name);
    if list == List::ExtensionExcess {
        rows.sort_by_key(|row| std::cmp::Reverse(row.extension_over_months));
    }
    let total = Whole(rows.len() as i64);
    rows.truncate(query.limit.map_or(usize::MAX, |limit| limit as usize));
    Ok(MeasuredLoans { date: date.to_string(), rows, total, left_out: kept.left_out })
}

fn one_closing(list: List, now: &Stated) -> Result<Vec<MeasuredLoan>, Error> {
    let mut rows = Vec::new();
    for contract in &now.contracts {
        if list.holds(contract, now.date)? {
            rows.push(MeasuredLoan::of(contract, now)?);
        }
    }
    Ok(rows)
}

fn two_closings(list: List, then: &Stated, now: &Stated) -> Result<Vec<MeasuredLoan>, Error> {
    let pairs = pair(then, now);
    let held = pairs.iter().filter(|pair| list.holds_pair(pair, then.date)).filter_map(|pair| pair.now);
    held.map(|contract| MeasuredLoan::of(contract, now)).collect()
}

fn is_wanted(query: &MeasuredQuery, row: &MeasuredLoan) -> bool {
    let same = |wanted: &Option<String>, found: Option<&str>| wanted.is_none() || wanted.as_deref() == found;
    same(&query.commune, row.commune.as_deref())
        && same(&query.association, row.association.as_deref())
        && same(&query.programme, Some(&row.programme))
        && same(&query.group, row.group.as_deref())
}

impl MeasuredLoan {
    fn of(contract: &Contract, stated: &Stated) -> Result<MeasuredLoan, Error> {
        let loan = &contract.loan;
        let limits = limits(contract, stated.date)?;
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        Ok(MeasuredLoan {
            contract: loan.contract.as_str().to_owned(),
            customer: loan.customer.as_str().to_owned(),
            name: stated.name_of(contract).to_owned(),
            group: loan.group.as_ref().map(|code| code.as_str().to_owned()),
            commune: loan.commune.as_ref().map(|code| code.as_str().to_owned()),
            association: loan.association.as_ref().map(|code| code.as_str().to_owned()),
            programme: loan.programme.as_str().to_owned(),
            in_term: loan.in_term.into(),
            overdue: loan.overdue.into(),
            frozen: loan.frozen.into(),
            backlog: loan.backlog()?.into(),
            due: day(contract.due()),
            due_session: day(session_due(contract)),
            last_transaction: day(loan.last_transaction),
            principal_due_unpaid: principal_due_unpaid(contract)?.into(),
            extension_left_months: limits.map(|(left, _)| left),
            extension_over_months: limits.map(|(_, over)| over),
        })
    }
}
