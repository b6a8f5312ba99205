//! Workers given work by loans of job creation, over any period and by unit. Where a card counts a contract's workers it
//! is believed, else the effect the bank states. Source: SOURCES.md R-88.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use lending::cards::Card;
use lending::groups::jobs::{JobCount, JobLoan, Priority, Workers, count_jobs};
use serde::{Deserialize, Serialize};
use store::Reading;
use store::queries::{JobLoanRow, Units};

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// What workers are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum JobsBy {
    /// Commune.
    Commune,
    /// Association.
    Association,
    /// Programme.
    Programme,
}

/// Workers over a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct JobsAnswer {
    /// First day of first disbursements.
    pub from: String,
    /// Last day.
    pub through: String,
    /// All of it.
    pub total: JobsLine,
    /// By unit, in the order of codes; where none is set the code is empty.
    pub rows: Vec<JobsLine>,
}

/// Workers of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct JobsLine {
    /// The unit's code; empty for all, and where it is not set.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Contracts counted.
    pub loans: Whole,
    /// Of those, contracts whose workers a card counts.
    pub with_card: Whole,
    /// Workers given new work; by the bank's effect all of them.
    pub created: Whole,
    /// Workers kept in work, by cards alone.
    pub kept: Whole,
    /// Both together.
    pub workers: Whole,
    /// Women among them, by cards alone.
    pub women: Whole,
    /// Contracts by priority 1 to 6, by cards alone.
    pub by_priority: Vec<Whole>,
}

/// Workers of the contracts first disbursed from `from` through `through`.
pub fn jobs(office: &Office, from: NaiveDate, through: NaiveDate, by: Option<JobsBy>) -> Result<JobsAnswer, Error> {
    if through < from {
        return Err(Refusal::new("period-order").with("from", from).with("through", through).into());
    }
    let reading = office.read();
    let loans = reading.job_loans()?;
    let names: BTreeMap<String, String> = match by {
        Some(by) => reading.unit_codes(by.units())?.into_iter().collect(),
        None => BTreeMap::new(),
    };
    let mut parts: BTreeMap<String, Vec<&JobLoanRow>> = BTreeMap::new();
    if let Some(by) = by {
        for loan in &loans {
            parts.entry(by.key(loan)).or_default().push(loan);
        }
    }
    let named = |(key, loans): (String, Vec<&JobLoanRow>)| {
        let name = names.get(&key).cloned().unwrap_or_default();
        line(key, name, &loans, from, through)
    };
    Ok(JobsAnswer {
        from: from.to_string(),
        through: through.to_string(),
        total: line(String::new(), String::new(), &loans.iter().collect::<Vec<_>>(), from, through),
        rows: parts.into_iter().map(named).filter(|line| line.loans.0 > 0).collect(),
    })
}

/// Workers of each year of first disbursement, by the same rule.
pub(crate) fn jobs_by_year(reading: Reading<'_>) -> Result<Vec<(i32, i64)>, Error> {
    let loans = reading.job_loans()?;
    let counted: Vec<JobLoan> = loans.iter().map(job_loan).collect();
    let mut years: Vec<i32> = loans.iter().filter_map(|loan| loan.first_disbursed).map(|day| day.year()).collect();
    years.sort_unstable();
    years.dedup();
    let workers = |year: i32| {
        let ends = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
        let count = ends.map(|(from, through)| count_jobs(&counted, from, through)).unwrap_or_default();
        (year, i64::try_from(count.created + count.kept).unwrap_or(i64::MAX))
    };
    Ok(years.into_iter().map(workers).collect())
}

impl JobsBy {
    const fn units(self) -> Units {
        match self {
            JobsBy::Commune => Units::Communes,
            JobsBy::Association => Units::Associations,
            JobsBy::Programme => Units::Programmes,
        }
    }

    fn key(self, loan: &JobLoanRow) -> String {
        let code = match self {
            JobsBy::Commune => loan.commune.clone(),
            JobsBy::Association => loan.association.clone(),
            JobsBy::Programme => Some(loan.programme.clone()),
        };
        code.unwrap_or_default()
    }
}

fn line(key: String, name: String, loans: &[&JobLoanRow], from: NaiveDate, through: NaiveDate) -> JobsLine {
    let count = |of: &dyn Fn(&JobLoanRow) -> bool| -> JobCount {
        let counted: Vec<JobLoan> = loans.iter().filter(|loan| of(loan)).map(|loan| job_loan(loan)).collect();
        count_jobs(&counted, from, through)
    };
    let (all, with_card) = (count(&|_| true), count(&|loan| loan.card.is_some()));
    let whole = |number: u64| Whole(i64::try_from(number).unwrap_or(i64::MAX));
    JobsLine {
        key,
        name,
        loans: Whole(all.loans.into()),
        with_card: Whole(with_card.loans.into()),
        created: whole(all.created),
        kept: whole(all.kept),
        workers: whole(all.created + all.kept),
        women: whole(all.women),
        by_priority: all.by_priority.iter().map(|loans| Whole((*loans).into())).collect(),
    }
}

/// A contract that only closed an old one into a new is no loan of job creation to the book: it has neither an effect nor,
/// unless somebody writes it, a card.
fn job_loan(row: &JobLoanRow) -> JobLoan {
    let card = row.card.as_ref().and_then(|record| match &record.card {
        Card::Workers(workers) => Some(workers),
        _ => None,
    });
    let workers = match card {
        Some(card) => Workers {
            created: Some(card.created),
            kept: Some(card.kept),
            women: Some(card.women),
            in_household: Some(card.in_household),
            outside: Some(card.outside),
        },
        None => Workers { created: row.effect.and_then(|effect| u32::try_from(effect).ok()), ..Workers::default() },
    };
    let priority = card.and_then(|card| card.priority);
    JobLoan {
        first_disbursed: row.first_disbursed,
        refinancing: false,
        workers,
        priority: priority.and_then(|number| Priority::ALL.get(usize::from(number).checked_sub(1)?).copied()),
    }
}
