use chrono::NaiveDate;
use lending::parts::Parts;
use serde::{Deserialize, Serialize};
use store::Reading;
use store::queries::{BorrowerItem, LoanItem, LoanList};

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::groups::percent;
use crate::inactive::inactive_rule;
use crate::office::Office;

/// How to narrow a list.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ListQuery {
    /// Words of the name, or part of a number; accents don't matter.
    pub search: Option<String>,
    /// At most this many rows; the total still counts all.
    pub limit: Option<u32>,
    /// Only contracts of this commune, by code.
    #[serde(default)]
    pub commune: Option<String>,
    /// Only contracts of this association, by code.
    #[serde(default)]
    pub association: Option<String>,
    /// Only contracts of this programme, by code.
    #[serde(default)]
    pub programme: Option<String>,
    /// Only contracts of this group, by code.
    #[serde(default)]
    pub group: Option<String>,
}

impl ListQuery {
    fn keeps(&self, loan: &LoanItem) -> bool {
        let same =
            |wanted: &Option<String>, found: Option<&str>| wanted.as_deref().is_none_or(|wanted| found == Some(wanted));
        same(&self.commune, loan.commune.as_ref().map(|(code, _)| code.as_str()))
            && same(&self.association, loan.association.as_deref())
            && same(&self.programme, Some(&loan.programme))
            && same(&self.group, loan.group.as_ref().map(|(code, _)| code.as_str()))
    }
}

/// A list of contracts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct LoanRows {
    /// The rows, by the borrower's name.
    pub rows: Vec<LoanLine>,
    /// How many there are without the limit.
    pub total: Whole,
}

/// A contract in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct LoanLine {
    /// Identity.
    pub id: Whole,
    /// Contract number.
    pub contract: String,
    /// Borrower's code.
    pub customer: String,
    /// Borrower's name.
    pub name: String,
    /// Group's code.
    pub group: Option<String>,
    /// Group's leader.
    pub leader: Option<String>,
    /// Commune's name.
    pub commune: Option<String>,
    /// Programme's code.
    pub programme: String,
    /// Percent a year.
    pub rate_percent: String,
    /// In term.
    pub in_term: Whole,
    /// Overdue.
    pub overdue: Whole,
    /// Frozen.
    pub frozen: Whole,
    /// Due date that holds.
    pub due: Option<String>,
    /// Last transaction.
    pub last_transaction: Option<String>,
    /// Settled within the year.
    pub closed: bool,
}

/// A list of customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct BorrowerRows {
    /// The rows, by name.
    pub rows: Vec<BorrowerLine>,
    /// How many there are without the limit.
    pub total: Whole,
}

/// A customer in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct BorrowerLine {
    /// Identity.
    pub id: Whole,
    /// The bank's code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Group's code.
    pub group: Option<String>,
    /// Commune's name.
    pub commune: Option<String>,
    /// Contracts with a balance.
    pub loans: Whole,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Savings.
    pub savings: Whole,
}

/// A list of contracts: `loans`, `inactive`, `overdue` or `frozen`, on the day of the last booking or `as_of`.
pub fn list_loans(office: &Office, list: &str, query: &ListQuery, as_of: Option<NaiveDate>) -> Result<LoanRows, Error> {
    let reading = office.read();
    let day = as_of.or(reading.last_business_date()?).unwrap_or(office.clock.today());
    let mut loans = match list {
        "loans" => reading.loan_list(LoanList::All)?,
        "overdue" => reading.loan_list(LoanList::Overdue)?,
        "frozen" => reading.loan_list(LoanList::Frozen)?,
        "inactive" => inactive(reading, day)?,
        other => return Err(Refusal::new("unknown-list").with("list", other).into()),
    };
    loans.retain(|loan| query.keeps(loan));
    narrow(&mut loans, query, |loan| &loan.search, |loan| &loan.contract);
    wording::sort_names(&mut loans, |loan| &loan.borrower.2);
    let total = Whole(loans.len() as i64);
    let rows = limited(loans, query).map(|loan| LoanLine::of(&loan)).collect::<Result<_, _>>()?;
    Ok(LoanRows { rows, total })
}

/// Inactive contracts of every office in the book, each by its own rules.
fn inactive(reading: Reading<'_>, day: NaiveDate) -> Result<Vec<LoanItem>, Error> {
    let mut loans = Vec::new();
    for of in reading.logs()? {
        if reading.opening(of)?.is_none() {
            continue;
        }
        let rule = inactive_rule(reading, of, day)?;
        let mut listed = reading.loan_list(LoanList::AsOf { on: day, of })?;
        listed.retain(|loan| {
            let parts = Parts { in_term: loan.in_term, overdue: loan.overdue, frozen: loan.frozen };
            rule.holds(day, parts, &loan.programme, loan.last_transaction)
        });
        loans.extend(listed);
    }
    Ok(loans)
}

/// Every customer, borrowing or only saving, by name.
pub fn list_borrowers(office: &Office, query: &ListQuery) -> Result<BorrowerRows, Error> {
    let mut borrowers = office.read().borrower_list()?;
    narrow(&mut borrowers, query, |borrower| &borrower.search, |borrower| &borrower.code);
    wording::sort_names(&mut borrowers, |borrower| &borrower.name);
    let total = Whole(borrowers.len() as i64);
    Ok(BorrowerRows { rows: limited(borrowers, query).map(BorrowerLine::from).collect(), total })
}

fn narrow<T>(rows: &mut Vec<T>, query: &ListQuery, text: impl Fn(&T) -> &str, number: impl Fn(&T) -> &str) {
    if let Some(search) = query.search.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        let query = wording::Query::new(search);
        rows.retain(|row| number(row).ends_with(search) || query.finds(text(row)));
    }
}

fn limited<T>(rows: Vec<T>, query: &ListQuery) -> impl Iterator<Item = T> {
    let limit = query.limit.map_or(usize::MAX, |limit| limit as usize);
    rows.into_iter().take(limit)
}

impl LoanLine {
    fn of(loan: &LoanItem) -> Result<LoanLine, Error> {
        Ok(LoanLine {
            id: loan.id.into(),
            contract: loan.contract.clone(),
            customer: loan.borrower.1.clone(),
            name: loan.borrower.2.clone(),
            group: loan.group.as_ref().map(|group| group.0.clone()),
            leader: loan.group.as_ref().map(|group| group.1.clone()),
            commune: loan.commune.as_ref().map(|(_, name)| name.clone()),
            programme: loan.programme.clone(),
            rate_percent: percent(loan.rate_ppb)?,
            in_term: loan.in_term.into(),
            overdue: loan.overdue.into(),
            frozen: loan.frozen.into(),
            due: loan.due.clone(),
            last_transaction: loan.last_transaction.map(|day| day.to_string()),
            closed: loan.closed,
        })
    }
}

impl From<BorrowerItem> for BorrowerLine {
    fn from(borrower: BorrowerItem) -> BorrowerLine {
        BorrowerLine {
            id: borrower.id.into(),
            code: borrower.code,
            name: borrower.name,
            group: borrower.group,
            commune: borrower.commune,
            loans: borrower.loans.into(),
            outstanding: borrower.outstanding.into(),
            savings: borrower.savings.into(),
        }
    }
}
