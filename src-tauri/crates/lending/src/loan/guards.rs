//! What is checked before a loan is approved. Each guard passes, refuses, or asks a second person to override it;
//! which of the two a guard does is a dated rule. Source: SOURCES.md R-34.

use chrono::{Datelike, NaiveDate};
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use super::request::{CostIs, LoanRequest, Requested};
use crate::calendar::whole_months;
use crate::identity::{PaperState, paper_state};
use crate::programmes::{CeilingBasis, TermsRow};
use crate::rate::AnnualRate;
use crate::rules::{RuleRow, value_on};

mod recorded;

pub use recorded::{NotAnswered, answers};

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guard {
    /// The product has terms on the day and is open to new loans.
    ProgrammeOpen,
    /// No more is approved than was asked for.
    AmountAsked,
    /// For no longer than was asked for. It says nothing of a term that follows from a student's course.
    MonthsAsked,
    /// Where the ceiling is a share of the cost, the request states the cost.
    CostStated,
    /// What the household owes in the programme and this loan together stay within the ceiling.
    Ceiling,
    /// The term, with the whole months until the first disbursement is planned, stays within the product's: a loan put
    /// off for years is not the loan that was approved.
    Term,
    /// The rate is the product's on the day.
    Rate,
    /// The commune's certificate names the class the product is for and is valid on the day.
    HouseholdClass,
    /// The borrower is a member of the group.
    Membership,
    /// More than half of the members present voted for it.
    Vote,
    /// The borrower is of age.
    Age,
    /// The identity paper is known and valid on the day.
    IdentityPaper,
    /// The borrower has no overdue debt.
    NoOverdue,
}

impl Guard {
    /// Every guard, in the order they are checked.
    pub const ALL: [Guard; 13] = [
        Guard::ProgrammeOpen,
        Guard::AmountAsked,
        Guard::MonthsAsked,
        Guard::CostStated,
        Guard::Ceiling,
        Guard::Term,
        Guard::Rate,
        Guard::HouseholdClass,
        Guard::Membership,
        Guard::Vote,
        Guard::Age,
        Guard::IdentityPaper,
        Guard::NoOverdue,
    ];

    /// Its stable name; the rule that says how strict it is has the key `guard-<name>`.
    pub const fn name(self) -> &'static str {
        match self {
            Guard::ProgrammeOpen => "programme-open",
            Guard::AmountAsked => "amount-asked",
            Guard::MonthsAsked => "months-asked",
            Guard::CostStated => "cost-stated",
            Guard::Ceiling => "ceiling",
            Guard::Term => "term",
            Guard::Rate => "rate",
            Guard::HouseholdClass => "household-class",
            Guard::Membership => "membership",
            Guard::Vote => "vote",
            Guard::Age => "age",
            Guard::IdentityPaper => "identity-paper",
            Guard::NoOverdue => "no-overdue",
        }
    }

    /// Whether the office's rules let a second person override it on `day`; nothing where they don't know the guard, as
    /// those of a book that is older than the guard.
    pub fn may_be_overridden(self, rules: &[RuleRow], terms: Option<&TermsRow>, day: NaiveDate) -> Option<bool> {
        let scope = terms.and_then(|row| row.programme.as_ref()).map_or("", |code| code.as_str());
        value_on(rules, &format!("guard-{}", self.name()), scope, day).map(|value| value == 1)
    }
}

/// What came of a guard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It holds.
    Passed,
    /// It says nothing about this loan.
    NotApplicable,
    /// It does not hold, and a second person may override it with a reason.
    AsksSecond,
    /// It did not hold, and a second person overrode it.
    Overridden,
    /// It does not hold.
    Refused,
}

/// A guard with what was compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// Which.
    pub guard: Guard,
    /// What came of it.
    pub outcome: Outcome,
    /// What was found: đồng, months, years, votes or parts per billion, as the guard says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<i64>,
    /// What it was held against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Why it was overridden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The borrower as the book knows them on the day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applicant {
    /// Date of birth.
    pub born: Option<NaiveDate>,
    /// Identity paper's number.
    pub paper: Option<String>,
    /// When it was issued.
    pub paper_issued: Option<NaiveDate>,
    /// Whether they are a member of the request's group.
    pub is_member: bool,
    /// What the household owes, or is approved to get, in the programme over all its loans.
    pub owed_in_programme: Dong,
    /// Overdue principal over all their loans.
    pub overdue: Dong,
}

/// All that the guards look at.
#[derive(Clone, Copy, Debug)]
pub struct GuardContext<'a> {
    /// The day of the approval.
    pub day: NaiveDate,
    /// The request.
    pub request: &'a LoanRequest,
    /// What is to be approved.
    pub amount: Dong,
    /// For how many months.
    pub months: u32,
    /// Whether the months follow from a student's course.
    pub by_course: bool,
    /// The planned day of the first disbursement, from which the months run.
    pub disbursed_on: NaiveDate,
    /// At what rate.
    pub rate: AnnualRate,
    /// The product's terms on the day.
    pub terms: Option<&'a TermsRow>,
    /// The borrower.
    pub applicant: &'a Applicant,
    /// From how many years on one may borrow.
    pub full_age: i64,
}

/// Every guard, each with its outcome; `asks_second` says which of those that don't hold may be overridden.
pub fn check(context: &GuardContext<'_>, asks_second: impl Fn(Guard) -> bool) -> Result<Vec<Checked>, NotDong> {
    let checked = |guard| {
        let (holds, found, limit) = context.look(guard)?;
        let outcome = match holds {
            None => Outcome::NotApplicable,
            Some(true) => Outcome::Passed,
            Some(false) if asks_second(guard) => Outcome::AsksSecond,
            Some(false) => Outcome::Refused,
        };
        Ok(Checked { guard, outcome, found, limit, reason: None })
    };
    Guard::ALL.into_iter().map(checked).collect()
}

/// The checks with the second person's reasons put to those that ask for one; the guards that still stand in the
/// way, when there are any.
pub fn settle(checks: Vec<Checked>, reasons: &[(Guard, String)]) -> Result<Vec<Checked>, Vec<Checked>> {
    let overridden = |check: Checked| match reasons.iter().find(|(guard, _)| *guard == check.guard) {
        Some((_, reason)) if check.outcome == Outcome::AsksSecond => {
            Checked { outcome: Outcome::Overridden, reason: Some(reason.clone()), ..check }
        }
        _ => check,
    };
    let checks: Vec<Checked> = checks.into_iter().map(overridden).collect();
    let in_the_way = |check: &&Checked| matches!(check.outcome, Outcome::Refused | Outcome::AsksSecond);
    let standing: Vec<Checked> = checks.iter().filter(in_the_way).cloned().collect();
    if standing.is_empty() { Ok(checks) } else { Err(standing) }
}

type Look = (Option<bool>, Option<i64>, Option<i64>);

fn within(found: impl Into<i64>, limit: impl Into<i64>) -> Look {
    let (found, limit) = (found.into(), limit.into());
    (Some(found <= limit), Some(found), Some(limit))
}

impl GuardContext<'_> {
    fn look(&self, guard: Guard) -> Result<Look, NotDong> {
        Ok(match guard {
            Guard::ProgrammeOpen => (Some(self.terms.is_some_and(|terms| !terms.closed_to_new)), None, None),
            Guard::AmountAsked => within(self.amount.get(), self.request.asked.amount.get()),
            Guard::MonthsAsked if self.by_course => (None, Some(i64::from(self.months)), None),
            Guard::MonthsAsked => within(self.months, self.request.asked.months),
            Guard::CostStated => {
                let asks_cost = self.terms.is_some_and(|terms| terms.ceiling_basis.is_share_of_cost());
                (asks_cost.then_some(self.request.asked.cost.is_some()), None, None)
            }
            Guard::Ceiling => self.ceiling()?,
            Guard::Term => {
                let months = self.months.saturating_add(whole_months(self.day, self.disbursed_on));
                match self.terms.and_then(|terms| terms.max_months) {
                    None => (None, Some(i64::from(months)), None),
                    Some(limit) => within(months, limit),
                }
            }
            Guard::Rate => match self.terms.and_then(|terms| terms.rate) {
                None => (None, Some(self.rate.ppb()), None),
                Some(rate) => (Some(rate == self.rate), Some(self.rate.ppb()), Some(rate.ppb())),
            },
            Guard::HouseholdClass => (self.household_class(), None, None),
            Guard::Membership => (self.request.asked.group.map(|_| self.applicant.is_member), None, None),
            Guard::Vote => self.vote(),
            Guard::Age => self.age(),
            Guard::IdentityPaper => (Some(self.paper_is_valid()), None, None),
            Guard::NoOverdue => within(self.applicant.overdue.get(), 0),
        })
    }

    fn ceiling(&self) -> Result<Look, NotDong> {
        let together = self.applicant.owed_in_programme.plus(self.amount)?;
        let limit = match self.terms {
            Some(terms) => ceiling_for(terms, &self.request.asked)?,
            None => None,
        };
        Ok((limit.map(|limit| together <= limit), Some(together.get()), limit.map(Dong::get)))
    }

    fn household_class(&self) -> Option<bool> {
        let wanted = self.terms.and_then(|terms| terms.household_class)?;
        let certificate = self.request.certificate.as_ref();
        Some(certificate.is_some_and(|certificate| {
            certificate.class == wanted && (certificate.valid_from..=certificate.valid_through).contains(&self.day)
        }))
    }

    fn vote(&self) -> Look {
        if self.request.asked.group.is_none() {
            return (None, None, None);
        }
        match &self.request.vote {
            None => (Some(false), None, None),
            Some(vote) => {
                let holds = u64::from(vote.in_favour) * 2 > u64::from(vote.present);
                (Some(holds), Some(i64::from(vote.in_favour)), Some(i64::from(vote.present)))
            }
        }
    }

    fn age(&self) -> Look {
        let Some(born) = self.applicant.born else { return (Some(false), None, Some(self.full_age)) };
        let before_birthday = (self.day.month(), self.day.day()) < (born.month(), born.day());
        let years = i64::from(self.day.year() - born.year()) - i64::from(before_birthday);
        (Some(years >= self.full_age), Some(years), Some(self.full_age))
    }

    fn paper_is_valid(&self) -> bool {
        let applicant = self.applicant;
        let state = paper_state(applicant.paper.as_deref(), applicant.born, applicant.paper_issued, self.day);
        matches!(state, PaperState::Valid | PaperState::ValidThrough(_))
    }
}

/// The most that may be lent on a request, over all loans of the product; nothing where the terms state none, or
/// state a share of a cost the request does not name, which `CostStated` stands against. A request that does not say
/// whether its cost is a contract or an estimate gets the smaller of the two ceilings: what was left unsaid lends no
/// more. Source: SOURCES.md R-18.
fn ceiling_for(terms: &TermsRow, asked: &Requested) -> Result<Option<Dong>, NotDong> {
    let times =
        |amount: Dong, units: u32| amount.get().checked_mul(i64::from(units)).ok_or(NotDong).and_then(Dong::new);
    let share = |ppm: u32| match asked.cost {
        // At most 2⁵³ × 2³².
        Some(cost) => {
            let part = i128::from(cost.get()) * i128::from(ppm) / 1_000_000;
            i64::try_from(part).map_err(|_| NotDong).and_then(Dong::new).map(Some)
        }
        None => Ok(None),
    };
    let smaller = |one: Option<Dong>, other: Option<Dong>| match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    match terms.ceiling_basis {
        CeilingBasis::ContractShare { ppm } => Ok(smaller(share(ppm)?, terms.ceiling)),
        CeilingBasis::ContractOrEstimate { contract_ppm, estimate_ppm } => {
            let (bought, built) = (share(contract_ppm)?, smaller(share(estimate_ppm)?, terms.ceiling));
            Ok(match asked.cost_is {
                Some(CostIs::Contract) => bought,
                Some(CostIs::Estimate) => built,
                None => smaller(bought, built),
            })
        }
        basis => {
            let Some(ceiling) = terms.ceiling else { return Ok(None) };
            match basis {
                CeilingBasis::Work { max_works } => times(ceiling, asked.units.min(max_works)).map(Some),
                CeilingBasis::StudentMonth
                | CeilingBasis::TuitionAndMonth
                | CeilingBasis::Worker
                | CeilingBasis::Hectare => times(ceiling, asked.units).map(Some),
                CeilingBasis::Establishment { worker } => Ok(Some(ceiling.min(times(worker, asked.units)?))),
                _ => Ok(Some(ceiling)),
            }
        }
    }
}

#[cfg(test)]
mod tests;
