//! The use of a group's loans (06/TD): which are still to be checked, and what the book already knows for the form.

use chrono::NaiveDate;
use events::{Fact, LoanStepped};
use ledger::Dong;
use lending::groups::use_check::{CheckState, Paid, UseFound, check_by, check_state};
use lending::ids::{GroupId, LoanId, Node};
use lending::loan::{LoanStep, UseChecked};
use lending::rules::RuleRow;
use serde::Serialize;
use store::Reading;
use store::queries::{ListedLoan, LoanSet, Narrow, Window};

use super::missing_rule;
use crate::amounts::Whole;
use crate::error::Error;
use crate::groups::{Place, find_group};
use crate::interest::account_of;
use crate::loans::{inexact, recall_after};
use crate::office::Office;

/// A contract of a group, for the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct UseCheckLine {
    /// The contract.
    pub loan: Whole,
    /// Its number.
    pub contract: String,
    /// The borrower's code and name.
    pub borrower: Place,
    /// The borrower's identity.
    pub borrower_id: Whole,
    /// The programme.
    pub programme: Place,
    /// Disbursed in all.
    pub disbursed: Whole,
    /// The balance in the book.
    pub balance: Whole,
    /// Interest owed by the book, grace-period interest apart.
    pub interest_owed: Whole,
    /// What it was asked for, where it was asked for here.
    pub purpose: Option<String>,
    /// Last disbursed on.
    pub lent_on: Option<String>,
    /// The last day for the check of the last disbursement.
    pub check_by: Option<String>,
    /// `due`, `late`, `done`, `earlier`, `not-needed`; worded as `use-check-<standing>`.
    pub standing: String,
    /// Checked last on.
    pub checked_on: Option<String>,
    /// What the last check found: `right`, `partly`, `wrong`; worded as `use-result-<result>`.
    pub result: Option<String>,
    /// Where it found misuse: the last day the money may be left to be paid back by.
    pub recall_by: Option<String>,
}

/// A group's contracts with a balance, those still to be checked first, the most urgent before the others.
pub fn use_checks(office: &Office, group: &str) -> Result<Vec<UseCheckLine>, Error> {
    let group = find_group(office, group)?;
    let mut lines = lines_of(office, group.id)?;
    let rank = |line: &UseCheckLine| match line.standing.as_str() {
        "late" => 0,
        "due" => 1,
        _ => 2,
    };
    lines.sort_by(|a, b| (rank(a), &a.check_by).cmp(&(rank(b), &b.check_by)));
    Ok(lines)
}

/// In the order of borrowers' names.
pub(super) fn lines_of(office: &Office, group: GroupId) -> Result<Vec<UseCheckLine>, Error> {
    let (reading, today) = (office.read(), office.business_day());
    let node = Node::new(group.node()).map_err(Error::fault)?;
    let (rules, opened) = (reading.rules(node)?, reading.opening(node)?.map(|closing| closing.date));
    let programmes: std::collections::HashMap<String, String> =
        reading.unit_codes(store::queries::Units::Programmes)?.into_iter().collect();
    let narrow = Narrow { groups: Some((vec![group.get()], false)), ..Narrow::default() };
    let mut lines = Vec::new();
    for loan in reading.listed_loans(&LoanSet::All, &narrow, Window::default())? {
        let balance = Dong::sum([loan.in_term, loan.overdue, loan.frozen])?;
        if balance.is_positive() {
            let name = programmes.get(&loan.programme).cloned().unwrap_or_default();
            lines.push(line(reading, &rules, &loan, (balance, name), (opened, today))?);
        }
    }
    Ok(lines)
}

fn line(
    reading: Reading<'_>,
    rules: &[RuleRow],
    loan: &ListedLoan,
    (balance, programme): (Dong, String),
    (opened, today): (Option<NaiveDate>, NaiveDate),
) -> Result<UseCheckLine, Error> {
    let id = LoanId::parse(loan.id).map_err(Error::fault)?;
    let due = account_of(reading, id)?.due_at(today).map_err(|_| inexact(&loan.contract))?;
    let last = last_check(reading, id)?;
    let found = match &last {
        Some((day, check)) => {
            let programme = reading.loan_programme(id)?;
            (result_of(loan.disbursed, check), recall_after(rules, programme.as_ref(), check, *day)?)
        }
        None => (None, None),
    };
    let by = loan.last_lent.map(|day| check_by(rules, day)).transpose().map_err(missing_rule)?;
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    Ok(UseCheckLine {
        loan: Whole(loan.id),
        contract: loan.contract.clone(),
        borrower: Place { code: loan.customer.clone(), name: loan.name.clone() },
        borrower_id: Whole(loan.borrower),
        programme: Place { code: loan.programme.clone(), name: programme },
        disbursed: loan.disbursed.into(),
        balance: balance.into(),
        interest_owed: due.due.into(),
        purpose: reading.loan_request(id)?.map(|request| request.asked.purpose),
        lent_on: day(loan.last_lent),
        check_by: day(by),
        standing: standing(rules, loan, opened, today)?.to_owned(),
        checked_on: day(loan.use_checked),
        result: found.0.map(str::to_owned),
        recall_by: day(found.1),
    })
}

/// How the check of the last disbursement stands. What had to be checked before the book was opened is in the bank's
/// papers: it is neither due nor late here.
pub(super) fn standing(
    rules: &[RuleRow],
    loan: &ListedLoan,
    opened: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<&'static str, Error> {
    let Some(lent) = loan.last_lent else { return Ok("not-needed") };
    let by = check_by(rules, lent).map_err(missing_rule)?;
    if loan.use_checked.is_none() && opened.is_some_and(|opened| by <= opened) {
        return Ok("earlier");
    }
    let paid = Paid { day: lent, checked: loan.use_checked, refinancing: false, settled: None };
    Ok(match check_state(rules, &paid, today).map_err(missing_rule)? {
        CheckState::Done { .. } => "done",
        CheckState::Due { .. } => "due",
        CheckState::Late { .. } => "late",
        CheckState::NotNeeded => "not-needed",
    })
}

/// The last check of a contract that was not taken back, with its day.
fn last_check(reading: Reading<'_>, loan: LoanId) -> Result<Option<(NaiveDate, UseChecked)>, Error> {
    let node = Node::new(loan.node()).map_err(Error::fault)?;
    let steps = reading.loan_steps(loan)?;
    let checks = steps.iter().filter(|step| step.kind == "loan-use-checked" && step.reversed.is_none());
    let Some(step) = checks.max_by_key(|step| step.seq) else { return Ok(None) };
    let told = reading.event(node, step.seq)?;
    Ok(told.and_then(|event| match event.fact {
        Fact::LoanStepped(LoanStepped { step: LoanStep::UseChecked(check), .. }) => Some((event.business_date, check)),
        _ => None,
    }))
}

/// In one word; of a check without the whole form only whether it was all for the purpose is known.
fn result_of(disbursed: Dong, check: &UseChecked) -> Option<&'static str> {
    match &check.seen {
        Some(seen) => UseFound::new(disbursed, check.used, seen.wrong).ok().map(|found| found.result().as_str()),
        None if check.kept_to_purpose => Some("right"),
        None => Some("wrong"),
    }
}
