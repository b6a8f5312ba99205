//! Requests and loans.

use std::rc::Rc;

use chrono::NaiveDate;
use events::{Fact, LoanStepReversed, LoanStepped, RequestStepped};
use ledger::Dong;
use lending::ids::LoanId;
use lending::interest::Status;
use lending::loan::{
    Approved, Disbursed, LoanRequest, LoanState, LoanStep, Outcome, PaidBy, PaidFrom, RequestStep, Standing, apply,
};
use lending::parts::Parts;

use super::{LoanLife, LoanTaken, Model, Verdict, check_second};
use crate::properties::branch::MAKER;

impl Model {
    pub(super) fn request(&mut self, stepped: &RequestStepped) -> Verdict {
        let before = self.requests.get(&stepped.loan);
        let after = LoanRequest::after(before, &stepped.step).map_err(|_| "request")?;
        if let RequestStep::Requested(asked) = &stepped.step {
            self.take_id(stepped.loan.get())?;
            if !self.borrowers.contains(&asked.borrower) {
                return Err("nobody's request");
            }
        }
        self.requests.insert(stepped.loan, after);
        Ok(())
    }

    pub(super) fn loan_step(&mut self, day: NaiveDate, stepped: &LoanStepped) -> Verdict {
        let LoanStepped { loan, step, checker, overrides, wish: _ } = stepped;
        self.check_day(day)?;
        check_second(checker.as_deref())?;
        if checker.is_none() && !overrides.is_empty() {
            return Err("overridden by nobody");
        }
        let before = self.loans.get(loan).map(|life| Rc::new(life.state.clone()));
        let after = apply(before.as_deref(), day, step).map_err(|_| "not as the loan stands")?;
        if let LoanStep::Approved(approved) = step {
            self.approve(*loan, approved, checker.as_deref(), &after)?;
        }
        let seq = self.seq;
        let life = self.life(*loan)?;
        life.state = after;
        let adjusted = matches!(step, LoanStep::Adjusted(_)).then(|| Rc::new(step.clone()));
        life.steps.push(LoanTaken { seq, day, before, adjusted });
        if let LoanStep::Refinanced(refinanced) = step {
            self.take_over(day, *loan, refinanced.into, refinanced.principal)?;
        }
        self.move_loan(day, *loan, step, 1)?;
        self.move_money(day, *loan, step, 1)
    }

    fn life(&mut self, loan: LoanId) -> Result<&mut LoanLife, &'static str> {
        self.loans.get_mut(&loan).ok_or("no such loan")
    }

    fn approve(&mut self, loan: LoanId, approved: &Approved, checker: Option<&str>, state: &LoanState) -> Verdict {
        let request = self.requests.get(&loan).ok_or("approved without a request")?;
        if request.asked.borrower != approved.borrower || request.asked.group != approved.group {
            return Err("another's request");
        }
        if approved.checker == MAKER {
            return Err("one person is not two");
        }
        if checker != Some(&approved.checker) {
            return Err("another stood by than is told");
        }
        if approved.checks.is_empty() || approved.checks.iter().any(|check| check.outcome == Outcome::Refused) {
            return Err("the guards were not passed");
        }
        let contract = approved.contract.as_str().to_owned();
        if self.loans.values().any(|life| life.contract == contract) {
            return Err("the contract number is taken");
        }
        let request = request.approved().map_err(|_| "the request is decided")?;
        self.requests.insert(loan, request);
        let life = LoanLife {
            contract,
            state: state.clone(),
            steps: Vec::new(),
            moves: Default::default(),
            moved: false,
            interest: 0,
        };
        self.loans.insert(loan, life);
        Ok(())
    }

    /// The new contract takes the principal over: it is the same borrower's, approved and not paid out.
    fn take_over(&mut self, day: NaiveDate, from: LoanId, into: LoanId, principal: Parts) -> Verdict {
        let borrower = self.life(from)?.state.borrower;
        let amount = principal.total().map_err(|_| "range")?;
        let seq = self.seq;
        let life = self.life(into)?;
        if life.state.standing != Standing::Approved || life.state.borrower != borrower {
            return Err("not a new contract of the borrower's");
        }
        let paid = LoanStep::Disbursed(Disbursed { amount, by: PaidBy::Transfer });
        let before = Rc::new(life.state.clone());
        life.state = apply(Some(&before), day, &paid).map_err(|_| "not into that contract")?;
        life.steps.push(LoanTaken { seq, day, before: Some(before), adjusted: None });
        life.put(day, Parts::of(Status::InTerm, amount))
    }

    fn move_loan(&mut self, day: NaiveDate, loan: LoanId, step: &LoanStep, sign: i64) -> Verdict {
        let change = step.principal_change().map_err(|_| "range")?;
        let change = if sign < 0 { change.opposite() } else { change };
        let moves_without_principal = matches!(step, LoanStep::Adjusted(adjusted) if !adjusted.disbursed.is_zero());
        let life = self.life(loan)?;
        life.moved |= moves_without_principal;
        if change.is_none() { Ok(()) } else { life.put(day, change) }
    }

    /// Interest, and where the payment comes from.
    fn move_money(&mut self, day: NaiveDate, loan: LoanId, step: &LoanStep, sign: i64) -> Verdict {
        let interest = match (step, step.payment()) {
            (LoanStep::Adjusted(adjusted), _) => adjusted.interest.get(),
            (_, Some(paid)) => paid.interest.get() + paid.grace_interest.get(),
            _ => 0,
        };
        let forgiven =
            matches!(step, LoanStep::WrittenOff(off) if !off.interest.is_zero() || !off.grace_interest.is_zero());
        let life = self.life(loan)?;
        life.interest += sign * interest;
        life.moved |= interest != 0 || forgiven;
        let borrower = life.state.borrower;
        let Some(paid) = step.payment() else { return Ok(()) };
        match (paid.from, paid.receipt) {
            (PaidFrom::Savings(book), _) => {
                let total = paid.total().map_err(|_| "range")?.get();
                self.move_book(day, book, borrower, -sign * total)
            }
            (PaidFrom::Cash, None) => Err("cash without a receipt"),
            (PaidFrom::Cash, Some(no)) if sign > 0 => self.take_receipt(day, no),
            (PaidFrom::Cash, Some(_)) => Ok(()),
        }
    }

    pub(super) fn reverse_loan_step(&mut self, booked: NaiveDate, reversal: &LoanStepReversed) -> Verdict {
        let LoanStepped { loan, step, .. } = &reversal.stepped;
        let seq = reversal.reverses.seq;
        self.check_told(seq, reversal.day, booked, &Fact::LoanStepped(reversal.stepped.clone()))?;
        if let LoanStep::Approved(_) = step {
            return self.unapprove(*loan, seq);
        }
        self.take_back(*loan, seq)?;
        if let LoanStep::Refinanced(refinanced) = step {
            self.take_back(refinanced.into, seq)?;
            let amount = refinanced.principal.total().map_err(|_| "range")?;
            self.life(refinanced.into)?.put(reversal.day, Parts::of(Status::InTerm, amount).opposite())?;
        }
        self.move_loan(reversal.day, *loan, step, -1)?;
        self.move_money(reversal.day, *loan, step, -1)
    }

    /// Only the last step that stands, of every loan it touched; the bank's figures for an earlier day stay.
    fn take_back(&mut self, loan: LoanId, seq: u64) -> Verdict {
        let life = self.life(loan)?;
        let at = life.steps.iter().position(|step| step.seq == seq).ok_or("no standing step")?;
        let gone = life.steps.remove(at);
        let later = &mut life.steps[at..];
        if !later.iter().all(|later| later.adjusted.is_some() && later.day < gone.day) {
            return Err("not the last step");
        }
        let mut state = gone.before.ok_or("the first step")?;
        for later in later {
            later.before = Some(Rc::clone(&state));
            let adjusted = later.adjusted.as_deref().ok_or("not adjusted")?;
            state = Rc::new(apply(Some(&state), later.day, adjusted).map_err(|_| "the bank's figures do not fit")?);
        }
        life.state = (*state).clone();
        Ok(())
    }

    fn unapprove(&mut self, loan: LoanId, seq: u64) -> Verdict {
        let life = self.life(loan)?;
        if life.moved || life.steps.last().is_none_or(|last| last.seq != seq) {
            return Err("approved and gone further");
        }
        self.loans.remove(&loan);
        let request = self.requests.get_mut(&loan).ok_or("approved without a request")?;
        *request = request.unapproved();
        Ok(())
    }
}

impl LoanLife {
    /// A change of principal on a day; on no day may a status have held less than nothing.
    pub(super) fn put(&mut self, day: NaiveDate, change: Parts) -> Verdict {
        self.moved = true;
        let moved = self.moves.entry(day).or_default();
        *moved = moved.plus(change).map_err(|_| "range")?;
        let mut running = Parts::NONE;
        for change in self.moves.values() {
            running = running.plus(*change).map_err(|_| "range")?;
            if running.has_negative() {
                return Err("less than nothing was owed on a day");
            }
        }
        Ok(())
    }

    /// Whether it is open to a payment.
    pub fn owes(&self) -> bool {
        self.state.parts.total().is_ok_and(Dong::is_positive)
    }
}
