//! From what a clerk wants to the step as it would be booked: amounts filled in from the book, rules held against it.

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::cards::Inspector;
use lending::codes::ProgrammeCode;
use lending::collection::{InterestDue, ReceiptNumber};
use lending::ids::{BookId, LoanId, Node};
use lending::interest::Status;
use lending::loan::{
    Allocation, AllocationOrder, CarriedOver, Disbursed, Due, Extended, FreezeEnded, Frozen, LoanState, LoanStep,
    OverdueCause, PaidBy, PaidFrom, Recalled, Refinanced, Repaid, Rescheduled, Settled, UseChecked, UseSeen,
    WrittenOff, allocate, apply,
};
use lending::parts::Parts;
use lending::rules::{ALLOCATION_ORDER, RuleRow, value_on};
use store::Reading;

use super::refusing::{inexact, negative_on, not_allocated, not_allowed, over_interest};
use super::views::{DoubtLine, PaidCause, StepWanted};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::interest::{account_of, find_loan, status_name};
use crate::opening::short_text;
use crate::savings::{check_holds, check_uncredited};

/// A step ready to be booked.
pub(super) struct Decided {
    pub(super) loan: LoanId,
    pub(super) before: LoanState,
    pub(super) step: LoanStep,
    pub(super) after: LoanState,
    /// Rules that stand against it and that a second person may override.
    pub(super) doubts: Vec<DoubtLine>,
}

/// What the decision is made from.
pub(super) struct Desk<'a> {
    reading: Reading<'a>,
    node: Node,
    loan: LoanId,
    pub(super) name: &'a str,
    pub(super) day: NaiveDate,
    pub(super) state: LoanState,
    pub(super) rules: Vec<RuleRow>,
}

/// Decides a step on `day` for the loan with that contract number or identity.
pub(super) fn decide(
    reading: Reading<'_>,
    node: Node,
    loan: &str,
    day: NaiveDate,
    wanted: &StepWanted,
) -> Result<Decided, Error> {
    let id = find_loan(reading, loan)?;
    // A contract number that is not in the book reads as an identity of some office: that it is unknown comes first.
    let state = reading.loan_state(id)?.ok_or_else(|| Refusal::new("unknown-loan").with("loan", loan))?;
    if id.node() != node.get() {
        return Err(Refusal::new("not-our-loan").with("loan", loan).into());
    }
    let desk = Desk { reading, node, loan: id, name: loan, day, state, rules: reading.rules(node)? };
    let mut doubts = Vec::new();
    let step = desk.step(wanted, &mut doubts)?;
    let after =
        apply(Some(&desk.state), day, &step).map_err(|why| not_allowed(why, loan, Some(desk.state.standing)))?;
    desk.check_later_days(&step)?;
    Ok(Decided { loan: id, before: desk.state, step, after, doubts })
}

/// The form's own words, as they are kept: who was there is named.
fn tidied(seen: &UseSeen) -> Result<UseSeen, Error> {
    let named = |one: &Inspector| -> Result<Inspector, Error> {
        let post = if one.post.trim().is_empty() { String::new() } else { short_text("post", &one.post)? };
        Ok(Inspector { name: short_text("inspector", &one.name)?, post })
    };
    let inspectors = seen.inspectors.iter().map(named).collect::<Result<Vec<_>, _>>()?;
    if inspectors.is_empty() || inspectors.len() > INSPECTORS_MOST {
        return Err(Refusal::new("use-check-inspectors").with("limit", INSPECTORS_MOST as i64).into());
    }
    let effect = if seen.effect.trim().is_empty() { String::new() } else { short_text("effect", &seen.effect)? };
    Ok(UseSeen { effect, inspectors, ..seen.clone() })
}

/// The form has room for so many inspectors and witnesses (06/TD: two, and who stood by).
const INSPECTORS_MOST: usize = 4;

fn dong(amount: Whole) -> Result<Dong, Error> {
    Ok(Dong::new(amount.0)?)
}

impl Desk<'_> {
    fn step(&self, wanted: &StepWanted, doubts: &mut Vec<DoubtLine>) -> Result<LoanStep, Error> {
        Ok(match wanted {
            StepWanted::Disburse { amount, transfer } => {
                let by = if *transfer { PaidBy::Transfer } else { PaidBy::Cash };
                LoanStep::Disbursed(Disbursed { amount: dong(*amount)?, by })
            }
            StepWanted::CheckUse { used, kept_to_purpose, note, seen } => LoanStep::UseChecked(UseChecked {
                used: dong(*used)?,
                kept_to_purpose: *kept_to_purpose,
                note: if note.trim().is_empty() { String::new() } else { short_text("note", note)? },
                seen: seen.as_ref().map(tidied).transpose()?,
            }),
            StepWanted::Repay { amount, interest, grace_interest, principal, book } => {
                let parts = [*interest, *grace_interest, *principal];
                let split = match amount {
                    Some(_) if parts.iter().any(Option::is_some) => {
                        return Err(Refusal::new("amount-and-parts").with("loan", self.name).into());
                    }
                    Some(amount) => self.split(dong(*amount)?)?,
                    None => self.as_said(parts)?,
                };
                LoanStep::Repaid(self.payment(split, *book)?)
            }
            StepWanted::Settle { book } => self.settlement(*book)?,
            StepWanted::Reschedule { no, due, requested, by_leader } => {
                self.check_requested(*requested)?;
                self.doubt_late_request(*no, *requested, *by_leader, doubts)?;
                LoanStep::Rescheduled(Rescheduled { no: *no, due: *due, requested: *requested, by_leader: *by_leader })
            }
            StepWanted::Extend { due, requested, back_in_term, decision } => {
                self.check_requested(*requested)?;
                let months = self.extension(*due, *requested, doubts)?;
                LoanStep::Extended(Extended {
                    due: *due,
                    months,
                    requested: *requested,
                    back_in_term: dong(*back_in_term)?,
                    decision: short_text("decision", decision)?,
                })
            }
            StepWanted::TurnOverdue { amount, cause, instalment } => {
                let cause = self.cause(*cause, *instalment)?;
                LoanStep::TurnedOverdue(self.turn_overdue(amount.map(dong).transpose()?, cause, doubts)?)
            }
            StepWanted::Recall { minutes, pay_by, reason } => {
                self.doubt_recall(*minutes, *pay_by, doubts)?;
                let reason = short_text("reason", reason)?;
                LoanStep::Recalled(Recalled { minutes: *minutes, pay_by: *pay_by, reason })
            }
            StepWanted::Freeze { in_term, overdue, until, decision } => {
                self.doubt_freeze(*until, doubts)?;
                LoanStep::Frozen(Frozen {
                    in_term: dong(*in_term)?,
                    overdue: dong(*overdue)?,
                    until: *until,
                    decision: short_text("decision", decision)?,
                })
            }
            StepWanted::EndFreeze { in_term, overdue } => {
                LoanStep::FreezeEnded(FreezeEnded { in_term: dong(*in_term)?, overdue: dong(*overdue)? })
            }
            StepWanted::WriteOff { in_term, overdue, frozen, interest, grace_interest, decision } => {
                let (interest, grace_interest) = self.within_due(dong(*interest)?, dong(*grace_interest)?)?;
                let principal = Parts { in_term: dong(*in_term)?, overdue: dong(*overdue)?, frozen: dong(*frozen)? };
                // Nothing can be paid on the contract once it is closed.
                if principal == self.state.parts {
                    self.check_no_interest_left(interest.plus(grace_interest)?)?;
                }
                let decision = short_text("decision", decision)?;
                LoanStep::WrittenOff(WrittenOff { principal, interest, grace_interest, decision })
            }
            StepWanted::CarryOver { due, decision } => {
                self.doubt_carry_over(*due, doubts)?;
                LoanStep::CarriedOver(CarriedOver { due: *due, decision: short_text("decision", decision)? })
            }
            StepWanted::Refinance { into } => {
                let into = self.successor(into)?;
                self.check_no_interest_left(Dong::ZERO)?;
                LoanStep::Refinanced(Refinanced { into, principal: self.state.parts })
            }
        })
    }

    fn interest_due(&self) -> Result<InterestDue, Error> {
        account_of(self.reading, self.loan)?.due_at(self.day).map_err(|_| inexact(self.name))
    }

    /// What the loan owes on the day, for a payment to be split by.
    fn due(&self) -> Result<Due, Error> {
        let due = self.interest_due()?;
        Ok(Due {
            interest: due.due.max(Dong::ZERO),
            grace_interest: due.grace.max(Dong::ZERO),
            principal: self.state.parts,
        })
    }

    fn split(&self, paid: Dong) -> Result<Allocation, Error> {
        let status = self.state.parts.status().unwrap_or(Status::InTerm);
        let order = value_on(&self.rules, ALLOCATION_ORDER, status_name(status), self.day);
        let order = AllocationOrder::from_rule(order.unwrap_or_default());
        allocate(self.due()?, paid, order).map_err(|why| not_allocated(why, self.name))
    }

    /// The parts as the clerk says; principal goes to what is overdue first.
    fn as_said(&self, [interest, grace, principal]: [Option<Whole>; 3]) -> Result<Allocation, Error> {
        let said = |amount: Option<Whole>| dong(amount.unwrap_or_default());
        let due = self.due()?;
        let (interest, grace_interest) = self.within_due(said(interest)?, said(grace)?)?;
        let principal = match said(principal)? {
            nothing if nothing.is_zero() => Parts::NONE,
            amount => {
                let only = Due { principal: due.principal, ..Due::default() };
                let split = allocate(only, amount, AllocationOrder::PrincipalFirst);
                split.map_err(|why| not_allocated(why, self.name))?.principal
            }
        };
        Ok(Allocation { interest, grace_interest, principal })
    }

    fn payment(&self, split: Allocation, book: Option<Whole>) -> Result<Repaid, Error> {
        let mut paid = Repaid {
            receipt: None,
            from: PaidFrom::Cash,
            principal: split.principal,
            interest: split.interest,
            grace_interest: split.grace_interest,
        };
        match book {
            Some(book) => paid.from = PaidFrom::Savings(self.book(book, paid.total()?)?),
            None => paid.receipt = Some(self.next_receipt()?),
        }
        Ok(paid)
    }

    fn next_receipt(&self) -> Result<ReceiptNumber, Error> {
        let year = self.day.year();
        Ok(ReceiptNumber { year, number: self.reading.last_receipt(self.node, year)? + 1 })
    }

    /// The borrower's own open book, with enough in it on the day and ever since.
    fn book(&self, id: Whole, amount: Dong) -> Result<BookId, Error> {
        let unknown = || Refusal::new("not-their-book").with("book", id.0.to_string()).with("group", "");
        let book = BookId::parse(id.0).map_err(|_| unknown())?;
        let state = self.reading.book_state(book)?.ok_or_else(unknown)?;
        if state.borrower != self.state.borrower || state.closed {
            return Err(unknown().into());
        }
        if state.balance < amount {
            return Err(Refusal::new("savings-not-enough").with("balance", state.balance).into());
        }
        check_uncredited(self.reading, self.node, self.day)?;
        check_holds(self.reading, book, amount.opposite(), self.day)?;
        Ok(book)
    }

    /// Everything that is left. Where nothing is, there is no payment and no receipt.
    fn settlement(&self, book: Option<Whole>) -> Result<LoanStep, Error> {
        let due = self.due()?;
        let all = Allocation { interest: due.interest, grace_interest: due.grace_interest, principal: due.principal };
        let mut last = self.payment(all, book)?;
        if last.total()?.is_zero() {
            (last.receipt, last.from) = (None, PaidFrom::Cash);
        }
        Ok(LoanStep::Settled(Settled { last }))
    }

    /// Interest and grace-period interest that are paid or forgiven: of each no more than is due.
    fn within_due(&self, interest: Dong, grace_interest: Dong) -> Result<(Dong, Dong), Error> {
        let due = self.due()?;
        if interest > due.interest {
            return Err(over_interest(due.interest, self.name));
        }
        if grace_interest > due.grace_interest {
            return Err(over_interest(due.grace_interest, self.name));
        }
        Ok((interest, grace_interest))
    }

    /// A contract that closes leaves no interest behind: it is paid, or forgiven with the principal.
    fn check_no_interest_left(&self, forgiven: Dong) -> Result<(), Error> {
        let due = self.due()?;
        let left = due.interest.plus(due.grace_interest)?.minus(forgiven)?;
        if left.is_positive() {
            return Err(Refusal::new("interest-still-due").with("due", left).with("loan", self.name).into());
        }
        Ok(())
    }

    fn cause(&self, cause: PaidCause, instalment: Option<u32>) -> Result<OverdueCause, Error> {
        match (cause, instalment) {
            (PaidCause::FinalDue, _) => Ok(OverdueCause::FinalDue),
            (PaidCause::Misuse, _) => Ok(OverdueCause::Misuse),
            (PaidCause::Instalment, Some(no)) if self.state.instalments.iter().any(|row| row.no == no) => {
                Ok(OverdueCause::Instalment(no))
            }
            (PaidCause::Instalment, no) => Err(Refusal::new("loan-instalment")
                .with("no", i64::from(no.unwrap_or(0)))
                .with("loan", self.name)
                .into()),
        }
    }

    pub(super) fn programme(&self) -> Result<Option<ProgrammeCode>, Error> {
        Ok(self.reading.loan_programme(self.loan)?)
    }

    fn successor(&self, into: &str) -> Result<LoanId, Error> {
        let id = find_loan(self.reading, into)?;
        let state = self.reading.loan_state(id)?.ok_or_else(|| Refusal::new("unknown-loan").with("loan", into))?;
        if state.borrower != self.state.borrower || id == self.loan {
            return Err(Refusal::new("refinance-other-borrower").with("loan", into).into());
        }
        let paid = LoanStep::Disbursed(Disbursed { amount: self.state.parts.total()?, by: PaidBy::Transfer });
        if state.standing != lending::loan::Standing::Approved {
            return Err(not_allowed(lending::loan::NotAllowed::Stage, into, Some(state.standing)));
        }
        apply(Some(&state), self.day, &paid).map_err(|why| not_allowed(why, into, Some(state.standing)))?;
        Ok(id)
    }

    /// A back-dated step must leave no later day with less than nothing.
    fn check_later_days(&self, step: &LoanStep) -> Result<(), Error> {
        let change = step.principal_change()?;
        let mut days = self.reading.balances(self.loan)?;
        let then = days.iter().rfind(|(day, _)| *day <= self.day).map_or(Parts::NONE, |(_, parts)| *parts);
        days.retain(|(day, _)| *day > self.day);
        days.insert(0, (self.day, then));
        for (day, parts) in days {
            if parts.plus(change)?.has_negative() {
                return Err(negative_on(day, self.name));
            }
        }
        Ok(())
    }
}
