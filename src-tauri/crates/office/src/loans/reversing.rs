use events::{
    CashMoveReversed, Fact, LoanStepReversed, RequestId, SavingsInterestReversed, SavingsStepReversed, SavingsStepped,
};
use ledger::Dong;
use lending::ids::{BookId, LoanId, Node};
use lending::loan::PaidFrom;
use lending::savings::SavingsStep;
use store::Reading;
use store::queries::undone_with;

use super::views::ReverseStep;
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::days::check_day;
use crate::error::{Error, Refusal};
use crate::office::{Done, Office, answered_before};
use crate::opening::short_text;
use crate::savings::{check_can_go_back, check_uncredited};

/// Takes back a step of a loan, of a savings book, a run of savings interest, or a movement of cash: an event of its own
/// books the opposite today, and the loan or book is what it was before. Only the last step that stands can be taken
/// back.
pub fn reverse_step(office: &mut Office, wanted: &ReverseStep) -> Result<Done<Whole>, Error> {
    let request: RequestId = read_request(&wanted.request)?;
    let reason = short_text("reason", &wanted.reason)?;
    let node = office.node()?;
    let seq = u64::try_from(wanted.event.0).map_err(|_| unknown(wanted.event.0))?;
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match event.fact.reverses() {
            Some(reversed) if reversed.seq == seq => Some(event.at.seq),
            _ => None,
        })?;
        if let Some(before) = before {
            return Ok(Done { answer: Whole(before as i64), repeated: true });
        }
        let fact = reversal_of(writing.read(), node, seq, reason)?;
        // A clock that was set back does not bring the reversal before what it reverses.
        let day = reversed_day(&fact).map_or(at.today, |day| at.today.max(day));
        check_day(writing.read(), at, node, reversed_day(&fact).unwrap_or(day), true)?;
        // The cash of a closed day was counted: what is taken back is booked on the next.
        check_day(writing.read(), at, node, day, false)?;
        let appended = at.record(writing, &request, day, fact)?;
        Ok(Done { answer: Whole(appended.event().at.seq as i64), repeated: false })
    })
}

fn reversed_day(fact: &Fact) -> Option<chrono::NaiveDate> {
    match fact {
        Fact::LoanStepReversed(fact) => Some(fact.day),
        Fact::SavingsStepReversed(fact) => Some(fact.day),
        Fact::SavingsInterestReversed(fact) => Some(fact.day),
        Fact::CashMoveReversed(fact) => Some(fact.day),
        _ => None,
    }
}

fn unknown(seq: i64) -> Refusal {
    Refusal::new("not-reversible").with("event", seq)
}

fn reversal_of(reading: Reading<'_>, node: Node, seq: u64, reason: String) -> Result<Fact, Error> {
    let event = reading.event(node, seq)?.ok_or_else(|| unknown(seq as i64))?;
    let (reverses, day) = (event.at, event.business_date);
    match &event.fact {
        Fact::LoanStepped(stepped) => check_last_step(reading, stepped.loan, seq)?,
        Fact::SavingsStepped(stepped) => check_last_saved(reading, stepped.book, seq)?,
        Fact::SavingsInterestCredited(_) => check_last(&reading.savings_interest_runs(node)?, seq)?,
        // Nothing stands on a movement of cash: each is taken back for itself.
        Fact::CashMoved(_) => check_last(&[(seq, reading.is_cash_reversed(node, seq)?)], seq)?,
        _ => return Err(unknown(seq as i64).into()),
    }
    Ok(match event.fact {
        Fact::LoanStepped(stepped) => {
            if let lending::loan::LoanStep::Approved(_) = &stepped.step
                && reading.has_moves(stepped.loan)?
            {
                return Err(Refusal::new("approval-was-paid-out").into());
            }
            if let lending::loan::LoanStep::Refinanced(refinanced) = &stepped.step {
                check_last_step(reading, refinanced.into, seq)?;
            }
            if let Some(PaidFrom::Savings(book)) = stepped.step.payment().map(|paid| paid.from) {
                check_uncredited(reading, node, day)?;
                check_can_go_back(reading, book, Dong::ZERO, day)?;
            }
            Fact::LoanStepReversed(LoanStepReversed { reverses, day, stepped, reason })
        }
        Fact::SavingsStepped(stepped) => {
            check_savings_step(reading, node, &stepped, day)?;
            Fact::SavingsStepReversed(SavingsStepReversed { reverses, day, stepped, reason })
        }
        Fact::SavingsInterestCredited(credited) => {
            for line in &credited.books {
                check_can_go_back(reading, line.book, line.amount, day)?;
            }
            Fact::SavingsInterestReversed(SavingsInterestReversed { reverses, day, credited, reason })
        }
        Fact::CashMoved(moved) => Fact::CashMoveReversed(CashMoveReversed { reverses, day, moved, reason }),
        _ => return Err(unknown(seq as i64).into()),
    })
}

/// A book's step can go: its day bears no interest yet, and what was paid in is still there. An opening goes only as
/// long as nothing ever moved.
fn check_savings_step(
    reading: Reading<'_>,
    node: Node,
    stepped: &SavingsStepped,
    day: chrono::NaiveDate,
) -> Result<(), Error> {
    if stepped.step.moves_cash() {
        check_uncredited(reading, node, day)?;
    }
    match &stepped.step {
        SavingsStep::Deposited(paid) => check_can_go_back(reading, stepped.book, paid.amount, day),
        SavingsStep::Opened(_) if !reading.book_balances(stepped.book)?.is_empty() => {
            Err(Refusal::new("book-was-used").into())
        }
        _ => Ok(()),
    }
}

/// A loan's step can be taken back although the bank's figures for an earlier day were taken over since.
fn check_last_step(reading: Reading<'_>, loan: LoanId, seq: u64) -> Result<(), Error> {
    let steps = reading.loan_steps(loan)?;
    // Of an approval nothing would be left for the bank's figures to stand on.
    if undone_with(&steps, seq).is_some_and(|undone| undone.kept.is_empty() || undone.step.before.is_some()) {
        return Ok(());
    }
    let steps: Vec<_> = steps.into_iter().map(|step| (step.seq, step.reversed.is_some())).collect();
    check_last(&steps, seq)
}

/// A book's step can be taken back although the bank's balance for an earlier day was taken over since.
fn check_last_saved(reading: Reading<'_>, book: BookId, seq: u64) -> Result<(), Error> {
    let steps = reading.savings_steps(book)?;
    if steps.iter().any(|step| step.seq == seq && step.stands_last(&steps)) {
        return Ok(());
    }
    let steps: Vec<_> = steps.into_iter().map(|step| (step.seq, step.reversed)).collect();
    check_last(&steps, seq)
}

/// Steps are taken back from the last one: each stands on the one before.
fn check_last(steps: &[(u64, bool)], seq: u64) -> Result<(), Error> {
    match steps.iter().find(|(step, _)| *step == seq) {
        None => return Err(unknown(seq as i64).into()),
        Some((_, true)) => return Err(Refusal::new("already-reversed").with("entry", seq.to_string()).into()),
        Some((_, false)) => {}
    }
    match steps.iter().find(|(_, reversed)| !reversed) {
        Some((last, _)) if *last != seq => Err(Refusal::new("reverse-later-first").with("later", *last).into()),
        _ => Ok(()),
    }
}
