//! The dossier of a contract in trouble: a first page to be read in half a minute, and everything that happened to it.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use events::{Fact, LoanStepped};
use lending::cards::Card;
use lending::groups::promise::broken_of;
use lending::ids::{BorrowerId, LoanId, Node};
use lending::loan::LoanStep;
use serde::Serialize;
use store::Reading;
use store::queries::{CardRecord, PaidEvent};

use super::customer_views::{PromiseLine, PromisesBroken, VisitLine};
use super::judging::judged_of;
use crate::amounts::Whole;
use crate::error::Error;
use crate::interest::find_loan;
use crate::loans::{LoanPage, StepLine, loan_page};
use crate::office::Office;

/// A contract's dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Dossier {
    /// The day it is of.
    pub day: String,
    /// The contract with its figures.
    pub loan: LoanPage,
    /// Telephone.
    pub phone: Option<String>,
    /// Promises broken of those decided, about this contract or about whatever is owed.
    pub broken: PromisesBroken,
    /// The promises, the last first.
    pub promises: Vec<PromiseLine>,
    /// The last visit: causes, capacity, next step.
    pub last_visit: Option<VisitLine>,
    /// The last payment of principal or interest.
    pub last_paid: Option<String>,
    /// Everything that happened, the last first.
    pub timeline: Vec<TimelineLine>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TimelineLine {
    /// When.
    pub day: String,
    /// What: a step's kind, `payment`, `visit`, `note`, `inspection`; worded as `event-<kind>` or `timeline-<kind>`.
    pub kind: String,
    /// Principal and interest paid, where money moved.
    pub amount: Option<Whole>,
    /// In the words of whoever wrote it down.
    pub text: String,
    /// Why it was taken back, where it was.
    pub reversed: Option<String>,
    /// The card, where it is one.
    pub card: Option<Whole>,
}

/// The dossier of a contract by number or identity, as of today.
pub fn dossier(office: &Office, key: &str) -> Result<Dossier, Error> {
    let (reading, today) = (office.read(), office.business_day());
    let id = find_loan(reading, key)?;
    let page = loan_page(office, key)?;
    let borrower = BorrowerId::parse(page.borrower_id.0).map_err(Error::fault)?;
    let mut judged = judged_of(reading, borrower.get(), today)?;
    judged.retain(|(promised, _)| promised.loan.is_none_or(|loan| loan == id.get()));
    let states: Vec<_> = judged.iter().map(|(_, state)| *state).collect();
    let concerns = |card: &Card| match card {
        Card::Visit(visit) => visit.loans.is_empty() || visit.loans.contains(&id),
        Card::Note(note) => note.loan.is_none_or(|loan| loan == id),
        _ => true,
    };
    let visits: Vec<CardRecord> =
        reading.visits_to(borrower)?.into_iter().filter(|record| concerns(&record.card)).collect();
    let paid = reading.paid_by_event(id)?;
    let mut written = reading.notes_on(borrower)?;
    written.retain(|record| concerns(&record.card));
    written.extend(reading.inspections_with(id)?);
    written.extend(visits.iter().cloned());
    Ok(Dossier {
        day: today.to_string(),
        phone: reading.person(borrower)?.phone,
        broken: broken_of(&states).into(),
        promises: judged.iter().map(|(promised, state)| PromiseLine::of(promised, *state)).collect(),
        last_visit: visits.into_iter().next().and_then(VisitLine::of),
        last_paid: last_paid(&paid)?,
        timeline: timeline(reading, id, &page, paid, written)?,
        loan: page,
    })
}

/// The day of the last payment that was not taken back: days whose payments add up to nothing are none.
fn last_paid(paid: &[PaidEvent]) -> Result<Option<String>, Error> {
    let mut by_day: HashMap<NaiveDate, i64> = HashMap::new();
    for event in paid {
        *by_day.entry(event.day).or_default() += event.principal.plus(event.interest)?.get();
    }
    Ok(by_day.into_iter().filter(|(_, sum)| *sum > 0).map(|(day, _)| day).max().map(|day| day.to_string()))
}

fn timeline(
    reading: Reading<'_>,
    loan: LoanId,
    page: &LoanPage,
    paid: Vec<PaidEvent>,
    written: Vec<CardRecord>,
) -> Result<Vec<TimelineLine>, Error> {
    let amounts: HashMap<i64, i64> = paid
        .iter()
        .map(|event| Ok((event.seq as i64, event.principal.plus(event.interest)?.get())))
        .collect::<Result<_, Error>>()?;
    let checked = |step: &StepLine| -> Result<String, Error> {
        if step.kind != "loan-use-checked" { Ok(String::new()) } else { use_note(reading, loan, step.event) }
    };
    let mut lines = Vec::new();
    for step in &page.steps {
        lines.push(TimelineLine {
            day: step.day.clone(),
            kind: step.kind.clone(),
            amount: amounts.get(&step.event.0).copied().map(Whole),
            text: checked(step)?,
            reversed: step.reversed.clone(),
            card: None,
        });
    }
    let known: HashSet<i64> = page.steps.iter().map(|step| step.event.0).collect();
    let payments = paid.iter().filter(|event| !known.contains(&(event.seq as i64))).map(|event| TimelineLine {
        day: event.day.to_string(),
        kind: "payment".to_owned(),
        amount: amounts.get(&(event.seq as i64)).copied().map(Whole),
        text: String::new(),
        reversed: None,
        card: None,
    });
    lines.extend(payments.chain(written.into_iter().filter_map(written_line)));
    lines.sort_by(|a, b| b.day.cmp(&a.day));
    Ok(lines)
}

/// What the inspectors said of the loan's use.
fn use_note(reading: Reading<'_>, loan: LoanId, event: Whole) -> Result<String, Error> {
    let node = Node::new(loan.node()).map_err(Error::fault)?;
    let told = reading.event(node, event.0.unsigned_abs())?.map(|event| event.fact);
    let note = match told {
        Some(Fact::LoanStepped(LoanStepped { step: LoanStep::UseChecked(check), .. })) => check.note,
        _ => String::new(),
    };
    Ok(note)
}

fn written_line(record: CardRecord) -> Option<TimelineLine> {
    let (day, kind, text) = match record.card {
        Card::Visit(visit) => (visit.day, "visit", visit.situation),
        Card::Note(note) => (note.day, "note", note.text),
        Card::Inspection(inspection) => (inspection.day, "inspection", inspection.shortcomings),
        _ => return None,
    };
    Some(TimelineLine {
        day: day.to_string(),
        kind: kind.to_owned(),
        amount: None,
        text,
        reversed: None,
        card: Some(record.id.get().into()),
    })
}
