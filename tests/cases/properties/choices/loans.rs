//! The steps of a loan, and taking one back.

use chrono::{Days, NaiveDate};
use events::{EventRef, Fact, LoanStepReversed, LoanStepped};
use ledger::Dong;
use lending::ids::{BookId, LoanId};
use lending::interest::Status;
use lending::loan::{
    Adjusted, AllocationOrder, CarriedOver, Disbursed, Due, Extended, FreezeEnded, Frozen, LoanState, LoanStep,
    OverdueCause, PaidBy, PaidFrom, Recalled, Refinanced, Repaid, Rescheduled, Settled, Standing, TurnedOverdue,
    UseChecked, WrittenOff, allocate,
};
use lending::parts::Parts;
use lending::rate::AnnualRate;

use super::{Choice, Kind, pick_fitting};
use crate::properties::branch::{SECOND, node};
use crate::properties::model::{LoanLife, Model, Told};

impl Choice {
    pub(super) fn of_loan(self, kind: Kind, model: &Model) -> Option<Told> {
        if kind == Kind::ReverseLoanStep {
            return self.reversal_of_loan_step(model);
        }
        let fits = |_: LoanId, life: &LoanLife| match kind {
            Kind::Disburse => life.state.disbursed < life.state.approved && life.state.standing != Standing::Closed,
            Kind::EndFreeze => life.state.parts.frozen.is_positive(),
            Kind::Reschedule => life.state.instalments.len() > 1 && life.owes(),
            Kind::Adjust => true,
            _ => life.owes(),
        };
        let (loan, life) = pick_fitting(&model.loans, self.which, fits)?;
        let day = self.day(model);
        let step = self.step(kind, model, day, (loan, &life.state))?;
        let checker = Some(SECOND.to_owned());
        let stepped = LoanStepped { loan, step, checker, overrides: Default::default(), wish: None };
        Some(Told { day, fact: Fact::LoanStepped(stepped) })
    }

    fn step(self, kind: Kind, model: &Model, day: NaiveDate, loan: (LoanId, &LoanState)) -> Option<LoanStep> {
        let (id, state) = loan;
        let decision = || "QĐ 1".to_owned();
        let later = |by: u64| state.final_due().unwrap_or(day) + Days::new(by);
        Some(match kind {
            Kind::Disburse => {
                let by = if self.other.is_multiple_of(2) { PaidBy::Cash } else { PaidBy::Transfer };
                LoanStep::Disbursed(Disbursed {
                    amount: self.share(state.approved.minus(state.disbursed).unwrap()),
                    by,
                })
            }
            Kind::CheckUse => LoanStep::UseChecked(UseChecked {
                used: self.share(state.disbursed),
                kept_to_purpose: true,
                note: String::new(),
                seen: None,
            }),
            Kind::Repay => LoanStep::Repaid(self.payment(model, day, state, None)),
            Kind::RepayFromSavings => {
                LoanStep::Repaid(self.payment(model, day, state, Some(self.book_of(model, state)?)))
            }
            Kind::Settle => LoanStep::Settled(self.settlement(model, day, state, None)),
            Kind::SettleFromSavings => {
                LoanStep::Settled(self.settlement(model, day, state, Some(self.book_of(model, state)?)))
            }
            Kind::Reschedule => {
                let no = 1 + u32::from(self.other) % (state.instalments.len() as u32 + 1);
                let due = state.instalments.iter().find(|row| row.no == no).map_or(day, |row| row.due);
                // The next one is due a year later.
                let due = due + Days::new(u64::from(self.amount % 400));
                LoanStep::Rescheduled(Rescheduled { no, due, requested: day, by_leader: false })
            }
            Kind::Extend => LoanStep::Extended(Extended {
                due: later(u64::from(self.amount % 700)),
                months: u32::from(self.amount % 24),
                requested: day,
                back_in_term: if self.other.is_multiple_of(2) { self.share(state.parts.overdue) } else { Dong::ZERO },
                decision: decision(),
            }),
            Kind::TurnOverdue => {
                let amount = self.share(state.parts.in_term);
                LoanStep::TurnedOverdue(TurnedOverdue { amount, cause: OverdueCause::FinalDue })
            }
            Kind::Recall => {
                let pay_by = day + Days::new(30) - Days::new(u64::from(self.other % 32));
                LoanStep::Recalled(Recalled { minutes: day, pay_by, reason: "sai mục đích".to_owned() })
            }
            Kind::Freeze => LoanStep::Frozen(Frozen {
                in_term: self.share(state.parts.in_term),
                overdue: if self.other.is_multiple_of(2) { self.share(state.parts.overdue) } else { Dong::ZERO },
                until: day + Days::new(u64::from(self.other % 600)),
                decision: decision(),
            }),
            Kind::EndFreeze => {
                let ended = self.share(state.parts.frozen);
                let in_term = if self.other.is_multiple_of(2) { ended } else { Dong::ZERO };
                LoanStep::FreezeEnded(FreezeEnded { in_term, overdue: ended.minus(in_term).unwrap() })
            }
            Kind::WriteOff => LoanStep::WrittenOff(WrittenOff {
                principal: self.principal(state, state.parts.total().unwrap()),
                interest: Dong::new(i64::from(self.other % 1_000)).unwrap(),
                grace_interest: Dong::new(i64::from(self.other % 5) * 10).unwrap(),
                decision: decision(),
            }),
            Kind::CarryOver => {
                LoanStep::CarriedOver(CarriedOver { due: later(u64::from(self.amount % 400)), decision: decision() })
            }
            Kind::Refinance => LoanStep::Refinanced(Refinanced {
                into: self.successor(model, id, state)?,
                principal: if self.seldom(17) { Parts::NONE } else { state.parts },
            }),
            Kind::Adjust => LoanStep::Adjusted(self.adjustment(model, state)),
            _ => return None,
        })
    }

    /// Principal as a payment goes: overdue, then in term, then frozen; one đồng too much stands in term.
    fn principal(self, state: &LoanState, most: Dong) -> Parts {
        let amount = self.share(most);
        let due = Due { principal: state.parts, ..Due::default() };
        match allocate(due, amount, AllocationOrder::PrincipalFirst) {
            Ok(split) => split.principal,
            Err(_) => Parts::of(Status::InTerm, amount),
        }
    }

    fn payment(self, model: &Model, day: NaiveDate, state: &LoanState, book: Option<BookId>) -> Repaid {
        let mut receipt = model.next_receipt(day);
        receipt.number += u32::from(self.seldom(19));
        let owed = state.parts.total().unwrap();
        // Not more than a book holds, where it comes from one.
        let most = book.map_or(owed, |book| owed.min(model.books[&book].state.balance));
        Repaid {
            receipt: book.is_none().then_some(receipt),
            from: book.map_or(PaidFrom::Cash, PaidFrom::Savings),
            principal: self.principal(state, most),
            interest: Dong::new(i64::from(self.other) % 50_000).unwrap(),
            grace_interest: Dong::new(i64::from(self.other % 7) * 100).unwrap(),
        }
    }

    fn settlement(self, model: &Model, day: NaiveDate, state: &LoanState, book: Option<BookId>) -> Settled {
        let part = self.payment(model, day, state, book);
        let principal = if self.seldom(13) { part.principal } else { state.parts };
        Settled { last: Repaid { principal, ..part } }
    }

    /// A book of the borrower's that is open; seldom another's.
    fn book_of(self, model: &Model, state: &LoanState) -> Option<BookId> {
        let (book, _) = pick_fitting(&model.books, self.which, |_, life| {
            !life.state.closed && (life.state.borrower == state.borrower) != self.seldom(23)
        })?;
        Some(book)
    }

    /// A new contract of the borrower's that is large enough; where there is none, any that must be refused.
    fn successor(self, model: &Model, loan: LoanId, state: &LoanState) -> Option<LoanId> {
        let (into, _) = pick_fitting(&model.loans, self.which, |id, life| {
            let new = life.state.standing == Standing::Approved && life.state.borrower == state.borrower;
            id != loan && new && life.state.approved >= state.parts.total().unwrap()
        })?;
        Some(into)
    }

    fn adjustment(self, model: &Model, state: &LoanState) -> Adjusted {
        let status = [Status::InTerm, Status::Overdue, Status::Frozen][usize::from(self.other % 3)];
        let less = self.share(state.parts.get(status));
        let more = self.share(Dong::new(3_000_000).unwrap());
        let grows = self.which.is_multiple_of(2);
        let change = if grows { more } else { less.opposite() };
        let another = model.borrowers[usize::from(self.other) % model.borrowers.len()];
        Adjusted {
            principal: Parts::of(status, change),
            disbursed: if grows { more } else { Dong::ZERO },
            interest: Dong::new(i64::from(self.other % 1_000) - 300).unwrap(),
            rate: self.other.is_multiple_of(4).then(|| AnnualRate::from_ppb(66_000_000).unwrap()),
            borrower: self.seldom(6).then_some(another),
            closed: (!grows && less == state.parts.get(status) && self.other.is_multiple_of(2)).then_some(true),
            ..Adjusted::default()
        }
    }

    /// The last step that stands of a loan mostly; seldom its first.
    fn reversal_of_loan_step(self, model: &Model) -> Option<Told> {
        let (_, life) = pick_fitting(&model.loans, self.which, |_, life| !life.steps.is_empty())?;
        let seq = if self.seldom(9) { life.steps.first()?.seq } else { life.steps.last()?.seq };
        self.reversal_of(model, seq)
    }

    /// The reversal of that loan step, booked today.
    pub fn reversal_of(self, model: &Model, seq: u64) -> Option<Told> {
        let told = model.told.get(&seq)?;
        let Fact::LoanStepped(stepped) = &told.fact else { return None };
        let wrong = u64::from(self.seldom(27));
        let reversal = LoanStepReversed {
            reverses: EventRef { node: node(), seq },
            day: told.day - Days::new(wrong),
            stepped: stepped.clone(),
            reason: "ghi nhầm".to_owned(),
        };
        Some(Told { day: model.today.max(told.day), fact: Fact::LoanStepReversed(reversal) })
    }
}
