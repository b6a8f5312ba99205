//! What the rules hold against cards of supervision: workers, inspections, balances, plans, visits.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use lending::cards::{AnswerValue, Card, Inspection, InspectionPlan, Reconciled, Visit};
use lending::groups::Severity;
use lending::groups::checklist::checklist_on;
use lending::groups::jobs::{Workers, job_doubts};
use lending::ids::{BorrowerId, GroupId, LoanId, Node};
use store::Reading;
use store::queries::CardRecord;

use super::views::CardDoubt;
use crate::error::{Error, FactValue};

/// Everything that stands against a card of supervision; nothing for others.
pub(super) fn doubts(
    reading: Reading<'_>,
    node: Node,
    today: NaiveDate,
    before: Option<&CardRecord>,
    card: &Card,
) -> Result<Vec<CardDoubt>, Error> {
    match card {
        Card::Workers(card) => {
            let taken = reading.workers_of(card.loan)?.is_some_and(|known| before.is_none_or(|own| own.id != known.id));
            let mut found = workers(reading, node, today, card)?;
            found.extend(taken.then(|| refused("workers-counted-before")));
            Ok(found)
        }
        Card::Inspection(card) => inspection(reading, today, card),
        Card::Reconciled(card) => reconciled(reading, today, card),
        Card::InspectionPlan(card) => plan(reading, before, card),
        Card::Visit(card) => visit(reading, today, card),
        _ => Ok(Vec::new()),
    }
}

fn refused(rule: &str) -> CardDoubt {
    CardDoubt { rule: rule.to_owned(), warns: false, refuses: true, facts: BTreeMap::new() }
}

fn told(rule: &str) -> CardDoubt {
    CardDoubt { rule: rule.to_owned(), warns: true, refuses: false, facts: BTreeMap::new() }
}

impl CardDoubt {
    fn with(mut self, fact: &str, value: impl Into<FactValue>) -> CardDoubt {
        self.facts.insert(fact.to_owned(), value.into());
        self
    }
}

fn workers(
    reading: Reading<'_>,
    node: Node,
    today: NaiveDate,
    card: &lending::cards::Workers,
) -> Result<Vec<CardDoubt>, Error> {
    let stated = Workers {
        created: Some(card.created),
        kept: Some(card.kept),
        women: Some(card.women),
        in_household: Some(card.in_household),
        outside: Some(card.outside),
    };
    let found = job_doubts(&reading.rules(node)?, &stated, today).into_iter().map(|doubt| CardDoubt {
        rule: doubt.code.as_str().to_owned(),
        warns: doubt.severity == Severity::Warns,
        refuses: doubt.severity == Severity::Refuses,
        facts: BTreeMap::new(),
    });
    Ok(later_than(card.day, today).into_iter().chain(found).collect())
}

/// What is written down has happened.
fn later_than(day: NaiveDate, today: NaiveDate) -> Option<CardDoubt> {
    (day > today).then(|| refused("supervision-day-ahead"))
}

/// Items are those of the form; what must not be and is makes a shortcoming to be written down with a day to mend it by.
fn inspection(reading: Reading<'_>, today: NaiveDate, card: &Inspection) -> Result<Vec<CardDoubt>, Error> {
    let items = checklist_on(card.day).map_err(Error::fault)?;
    let mut found: Vec<CardDoubt> = later_than(card.day, today).into_iter().collect();
    let known: BTreeSet<&str> = items.iter().map(|item| item.code.as_str()).collect();
    if card.answers.iter().any(|answer| !known.contains(answer.item.as_str())) {
        found.push(refused("inspection-item-unknown"));
    }
    let done = |code: &str| card.answers.iter().any(|answer| answer.item == code && answer.value == AnswerValue::Yes);
    let broken = items.iter().filter(|item| item.forbidden && done(&item.code)).count();
    if broken > 0 && card.shortcomings.trim().is_empty() {
        found.push(refused("inspection-forbidden-unsaid").with("count", broken as i64));
    } else if !card.shortcomings.trim().is_empty() && card.mend_by.is_none() {
        found.push(told("inspection-no-mend-by"));
    }
    let elsewhere = foreign_loans(reading, card.group, &card.loans)?;
    found.extend((elsewhere > 0).then(|| refused("inspection-loan-elsewhere").with("count", elsewhere)));
    Ok(found)
}

fn foreign_loans(reading: Reading<'_>, group: GroupId, loans: &[LoanId]) -> Result<i64, Error> {
    let mut elsewhere = 0;
    for loan in loans {
        let of = reading.loan_state(*loan)?.and_then(|state| state.group);
        elsewhere += i64::from(of != Some(group));
    }
    Ok(elsewhere)
}

/// What differs has a cause.
fn reconciled(reading: Reading<'_>, today: NaiveDate, card: &Reconciled) -> Result<Vec<CardDoubt>, Error> {
    let mut found: Vec<CardDoubt> = later_than(card.day, today).into_iter().collect();
    let differs =
        |line: &&lending::cards::ReconciledLine| line.ours != line.theirs || line.ours_interest != line.theirs_interest;
    let unsaid = card.lines.iter().filter(differs).filter(|line| line.cause.trim().is_empty()).count();
    found.extend((unsaid > 0).then(|| told("reconciled-no-cause").with("count", unsaid as i64)));
    let mut foreign = 0;
    for line in &card.lines {
        let Some(loan) = line.loan else { continue };
        foreign += i64::from(owner(reading, loan)? != Some(line.borrower));
    }
    found.extend((foreign > 0).then(|| refused("reconciled-loan-elsewhere").with("count", foreign)));
    Ok(found)
}

fn owner(reading: Reading<'_>, loan: LoanId) -> Result<Option<BorrowerId>, Error> {
    Ok(reading.loan_state(loan)?.map(|state| state.borrower))
}

/// A group has one month a year, in one plan.
fn plan(reading: Reading<'_>, before: Option<&CardRecord>, card: &InspectionPlan) -> Result<Vec<CardDoubt>, Error> {
    let groups: BTreeSet<GroupId> = card.lines.iter().map(|line| line.group).collect();
    let mut twice = 0;
    for record in reading.plans_of(card.year)? {
        if before.is_some_and(|own| own.id == record.id) {
            continue;
        }
        if let Card::InspectionPlan(other) = &record.card {
            twice += other.lines.iter().filter(|line| groups.contains(&line.group)).count();
        }
    }
    Ok((twice > 0).then(|| refused("plan-group-twice").with("count", twice as i64)).into_iter().collect())
}

/// Contracts a visit is about are the debtor's own.
fn visit(reading: Reading<'_>, today: NaiveDate, card: &Visit) -> Result<Vec<CardDoubt>, Error> {
    let mut found: Vec<CardDoubt> = later_than(card.day, today).into_iter().collect();
    let mut foreign = 0;
    let promised = card.promises.iter().filter_map(|promised| promised.loan);
    for loan in card.loans.iter().copied().chain(promised) {
        foreign += i64::from(owner(reading, loan)? != Some(card.borrower));
    }
    found.extend((foreign > 0).then(|| refused("visit-loan-elsewhere").with("count", foreign)));
    Ok(found)
}
