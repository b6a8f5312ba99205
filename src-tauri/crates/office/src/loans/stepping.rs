use chrono::NaiveDate;
use events::{Fact, Hash, LoanStepped, RequestId};
use ledger::Dong;
use lending::ids::Node;
use lending::loan::LoanState;
use store::{Reading, Writing};

use super::deciding::{Decided, decide};
use super::doubting::OVERDUE_AMOUNT;
use super::refusing::{inexact, standing_name};
use super::views::{DoubtLine, LoanBrief, Override, StepTaken, StepWanted, TakeStep};
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::days::check_day;
use crate::error::{Error, FactValue, Refusal};
use crate::interest::account_of;
use crate::office::{At, Done, Office, answered_before};
use crate::users::SecondPerson;

/// Takes a step of a loan's life: one event, its entry, the loan as it stands after it. `second` is who stood by, where
/// the step takes two or a rule is overridden.
pub fn take_step(
    office: &mut Office,
    wanted: &TakeStep,
    second: Option<&SecondPerson>,
) -> Result<Done<StepTaken>, Error> {
    let request = read_request(&wanted.request)?;
    let node = office.node()?;
    office.task(|at, writing| {
        let wish = wish_of(wanted)?;
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::LoanStepped(stepped) if stepped.wish == Some(wish) => Some((event.at.seq, stepped.clone())),
            _ => None,
        })?;
        if let Some((seq, stepped)) = before {
            return Ok(Done { answer: taken(writing.read(), seq, &stepped, wanted.day)?, repeated: true });
        }
        check_day(writing.read(), at, node, wanted.day, wanted.backdated)?;
        let decided = decide(writing.read(), node, &wanted.loan, wanted.day, &wanted.step)?;
        let stepped = LoanStepped { wish: Some(wish), ..settle(decided, &wanted.overrides, second)? };
        let appended = at.record(writing, &request, wanted.day, Fact::LoanStepped(stepped.clone()))?;
        let answer = taken(writing.read(), appended.event().at.seq, &stepped, wanted.day)?;
        Ok(Done { answer, repeated: false })
    })
}

/// Books a step that another task is made of, one nobody has to stand by for and no rule stands against; its event.
pub(crate) fn book_step(
    at: &At,
    writing: &mut Writing<'_>,
    (node, request): (Node, &RequestId),
    loan: &str,
    day: NaiveDate,
    step: &StepWanted,
) -> Result<u64, Error> {
    let stepped = settle(decide(writing.read(), node, loan, day, step)?, &[], None)?;
    Ok(at.record(writing, request, day, Fact::LoanStepped(stepped))?.event().at.seq)
}

/// All that is asked for, in one number: the contract, the day, the step with its amounts, and what is overridden.
fn wish_of(wanted: &TakeStep) -> Result<Hash, Error> {
    let text = serde_json::to_vec(&(wanted.loan.trim(), wanted.day, &wanted.step, &wanted.overrides));
    Ok(Hash::of(&text.map_err(Error::fault)?))
}

/// The event's body, once everything that stands against the step is overridden by a second person.
fn settle(decided: Decided, overrides: &[Override], second: Option<&SecondPerson>) -> Result<LoanStepped, Error> {
    let mut overridden = std::collections::BTreeMap::new();
    for doubt in &decided.doubts {
        let reason = overrides.iter().find(|given| given.rule == doubt.rule).map(|given| given.reason.trim());
        match reason.filter(|reason| !reason.is_empty()) {
            Some(reason) => {
                overridden.insert(doubt.rule.clone(), crate::opening::short_text("reason", reason)?);
            }
            None => {
                let refusal = Refusal::new("step-needs-override").with("rule", doubt.rule.as_str());
                return Err(refusal
                    .with("found", said(doubt, &doubt.found)?)
                    .with("limit", said(doubt, &doubt.limit)?)
                    .into());
            }
        }
    }
    if second.is_none() && (decided.step.takes_two() || !overridden.is_empty()) {
        return Err(Refusal::new("needs-second-person").into());
    }
    Ok(LoanStepped {
        loan: decided.loan,
        step: decided.step,
        checker: second.map(|second| second.name().to_owned()),
        overrides: overridden,
        wish: None,
    })
}

/// What a rule compared: money where it holds amounts, a day where it is one, otherwise the text.
fn said(doubt: &DoubtLine, text: &str) -> Result<FactValue, Error> {
    if doubt.rule == OVERDUE_AMOUNT {
        let amount = text.parse().map_err(Error::fault)?;
        return Ok(Dong::new(amount)?.into());
    }
    Ok(text.parse::<NaiveDate>().map_or_else(|_| text.into(), FactValue::from))
}

fn taken(reading: Reading<'_>, seq: u64, stepped: &LoanStepped, day: NaiveDate) -> Result<StepTaken, Error> {
    let state = reading.loan_state(stepped.loan)?.ok_or_else(|| Error::fault("loan without state"))?;
    let receipt = stepped.step.payment().and_then(|paid| paid.receipt);
    Ok(StepTaken {
        event: Whole(seq as i64),
        loan: stepped.loan.get().into(),
        receipt: receipt.map(|no| format!("{}/{}", no.number, no.year)),
        after: brief(reading, stepped.loan, &state, day)?,
    })
}

/// A loan in a line, with the interest due on `day`.
pub(super) fn brief(
    reading: Reading<'_>,
    loan: lending::ids::LoanId,
    state: &LoanState,
    day: NaiveDate,
) -> Result<LoanBrief, Error> {
    let due = account_of(reading, loan)?.due_at(day).map_err(|_| inexact(&loan.get().to_string()))?;
    Ok(LoanBrief {
        standing: standing_name(state.standing).to_owned(),
        disbursed: state.disbursed.into(),
        repaid: state.repaid.into(),
        in_term: state.parts.in_term.into(),
        overdue: state.parts.overdue.into(),
        frozen: state.parts.frozen.into(),
        interest_due: due.due.into(),
        grace_due: due.grace.into(),
        due: state.final_due().map(|day| day.to_string()),
    })
}
