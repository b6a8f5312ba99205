//! When a step may be taken, and what it makes of the loan. The same function decides for the window's preview, for
//! the booking, for a bundle from another office and for the replay of the log.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};

use super::state::{LoanState, Standing};
use super::step::{
    Adjusted, Approved, CarriedOver, Disbursed, Extended, FreezeEnded, Frozen, LoanStep, Recalled, Refinanced, Repaid,
    Rescheduled, Settled, TurnedOverdue, WrittenOff,
};
use crate::groups::use_check::NotFound;
use crate::interest::Status;
use crate::parts::Parts;
use crate::schedule::{self, Instalment};

/// Why a step can't be taken as the loan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// The loan is approved already, or the step needs an approved one.
    #[error("not at this stage")]
    Stage,
    /// The contract is closed.
    #[error("closed")]
    Closed,
    /// An amount of nothing or below nothing.
    #[error("amount")]
    Amount,
    /// More than the contract allows to be disbursed; the rest it allows.
    #[error("more than approved")]
    OverApproved(Dong),
    /// More than there is of that status; what there is.
    #[error("more than outstanding")]
    OverBalance(Status, Dong),
    /// Principal or instalments that don't add up to what they must.
    #[error("does not add up")]
    Sum,
    /// A day before the one it must follow, or past the one it must not pass.
    #[error("day")]
    Day(NaiveDate),
    /// Money paid out before the contract stood.
    #[error("before the approval")]
    BeforeApproval {
        /// The day of the approval.
        approved: NaiveDate,
        /// The day of the payment.
        day: NaiveDate,
    },
    /// No such instalment.
    #[error("instalment")]
    Instalment(u32),
    /// Out of the range of money.
    #[error(transparent)]
    Range(#[from] NotDong),
    /// What a check of the loan's use says is no finding.
    #[error(transparent)]
    Use(NotFound),
}

/// The loan after `step` on `day`; `None` before is a loan that does not exist yet, which only an approval makes.
pub fn apply(before: Option<&LoanState>, day: NaiveDate, step: &LoanStep) -> Result<LoanState, NotAllowed> {
    let Some(before) = before else {
        return match step {
            LoanStep::Approved(approved) => approve(day, approved),
            _ => Err(NotAllowed::Stage),
        };
    };
    if before.standing == Standing::Closed && !matches!(step, LoanStep::Adjusted(_)) {
        return Err(NotAllowed::Closed);
    }
    let mut loan = before.clone();
    loan.parts = loan.parts.plus(step.principal_change()?)?;
    match step {
        LoanStep::Approved(_) => return Err(NotAllowed::Stage),
        LoanStep::Disbursed(paid) => loan.disburse(day, paid)?,
        LoanStep::UseChecked(check) => {
            check.check(loan.disbursed)?;
            loan.use_checked = Some(day);
        }
        LoanStep::Repaid(paid) => loan.repay(paid)?,
        LoanStep::Rescheduled(change) => loan.reschedule(change)?,
        LoanStep::Extended(extended) => loan.extend(extended)?,
        LoanStep::TurnedOverdue(turned) => loan.turn_overdue(day, turned)?,
        LoanStep::Recalled(recalled) => loan.recall(recalled)?,
        LoanStep::Frozen(frozen) => loan.freeze(day, frozen)?,
        LoanStep::FreezeEnded(ended) => loan.end_freeze(day, ended)?,
        LoanStep::WrittenOff(off) => loan.write_off(off)?,
        LoanStep::CarriedOver(carried) => loan.carry_over(carried)?,
        LoanStep::Refinanced(refinanced) => loan.refinance(before, refinanced)?,
        LoanStep::Settled(settled) => loan.settle(settled)?,
        LoanStep::Adjusted(adjusted) => loan.adjust(adjusted)?,
    }
    loan.check_parts(before)?;
    // What was never paid out can only be paid out, or closed.
    let first = matches!(step, LoanStep::Disbursed(_) | LoanStep::Adjusted(_) | LoanStep::Settled(_));
    if before.standing == Standing::Approved && !first {
        return Err(NotAllowed::Stage);
    }
    loan.tidy();
    Ok(loan)
}

fn approve(day: NaiveDate, approved: &Approved) -> Result<LoanState, NotAllowed> {
    positive(approved.amount)?;
    let planned = Dong::sum(approved.instalments.iter().map(|instalment| instalment.principal))?;
    if planned != approved.amount {
        return Err(NotAllowed::Sum);
    }
    check_order(&approved.instalments)?;
    Ok(LoanState {
        standing: Standing::Approved,
        borrower: approved.borrower,
        group: approved.group,
        rate: approved.rate,
        approved: approved.amount,
        disbursed: Dong::ZERO,
        first_disbursed: None,
        last_disbursed: None,
        parts: Parts::NONE,
        repaid: Dong::ZERO,
        written_off: Dong::ZERO,
        months: Some(approved.months),
        due: approved.instalments.last().map(|last| last.due),
        due_extended: None,
        extended_months: 0,
        instalments: approved.instalments.clone(),
        overdue_since: None,
        frozen_until: None,
        use_checked: None,
        signed: Some(day),
    })
}

fn check_order(instalments: &[Instalment]) -> Result<(), NotAllowed> {
    for (index, instalment) in instalments.iter().enumerate() {
        positive(instalment.principal)?;
        if instalments.get(index + 1).is_some_and(|next| next.due <= instalment.due) {
            return Err(NotAllowed::Day(instalment.due));
        }
    }
    Ok(())
}

fn positive(amount: Dong) -> Result<(), NotAllowed> {
    if amount.is_positive() { Ok(()) } else { Err(NotAllowed::Amount) }
}

fn positive_or_nothing(amount: Dong) -> Result<(), NotAllowed> {
    if amount.is_negative() { Err(NotAllowed::Amount) } else { Ok(()) }
}

fn positive_parts(parts: Parts) -> Result<(), NotAllowed> {
    if parts.has_negative() { Err(NotAllowed::Amount) } else { Ok(()) }
}

impl LoanState {
    fn disburse(&mut self, day: NaiveDate, paid: &Disbursed) -> Result<(), NotAllowed> {
        positive(paid.amount)?;
        if let Standing::Recalled(_) = self.standing {
            return Err(NotAllowed::Stage);
        }
        // Interest is reckoned from the approval on: of an earlier day nothing would ever be charged.
        if let Some(approved) = self.signed.filter(|approved| day < *approved) {
            return Err(NotAllowed::BeforeApproval { approved, day });
        }
        let left = self.approved.minus(self.disbursed)?;
        if paid.amount > left {
            return Err(NotAllowed::OverApproved(left));
        }
        if let Some(due) = self.final_due().filter(|due| *due <= day) {
            return Err(NotAllowed::Day(due));
        }
        self.disbursed = self.disbursed.plus(paid.amount)?;
        self.first_disbursed = Some(self.first_disbursed.map_or(day, |first| first.min(day)));
        self.last_disbursed = Some(self.last_disbursed.map_or(day, |last| last.max(day)));
        self.standing = Standing::Open;
        Ok(())
    }

    fn repay(&mut self, paid: &Repaid) -> Result<(), NotAllowed> {
        check_payment(paid)?;
        positive(paid.total()?)?;
        self.repaid = self.repaid.plus(paid.principal.total()?)?;
        Ok(())
    }

    fn settle(&mut self, settled: &Settled) -> Result<(), NotAllowed> {
        check_payment(&settled.last)?;
        self.repaid = self.repaid.plus(settled.last.principal.total()?)?;
        self.close_empty()
    }

    fn refinance(&mut self, before: &LoanState, refinanced: &Refinanced) -> Result<(), NotAllowed> {
        positive_parts(refinanced.principal)?;
        if refinanced.principal != before.parts {
            return Err(NotAllowed::Sum);
        }
        positive(refinanced.principal.total()?)?;
        self.repaid = self.repaid.plus(refinanced.principal.total()?)?;
        self.close_empty()
    }

    fn write_off(&mut self, off: &WrittenOff) -> Result<(), NotAllowed> {
        positive_parts(off.principal)?;
        positive_or_nothing(off.interest)?;
        positive_or_nothing(off.grace_interest)?;
        positive(off.principal.total()?.plus(off.interest)?.plus(off.grace_interest)?)?;
        self.written_off = self.written_off.plus(off.principal.total()?)?;
        if self.parts.is_none() && self.standing != Standing::Approved {
            self.standing = Standing::Closed;
        }
        Ok(())
    }

    fn close_empty(&mut self) -> Result<(), NotAllowed> {
        if !self.parts.is_none() {
            return Err(NotAllowed::Sum);
        }
        self.standing = Standing::Closed;
        Ok(())
    }

    fn reschedule(&mut self, change: &Rescheduled) -> Result<(), NotAllowed> {
        self.instalments = schedule::reschedule(&self.instalments, change.no, change.due)
            .map_err(|_| NotAllowed::Instalment(change.no))?;
        Ok(())
    }

    fn extend(&mut self, extended: &Extended) -> Result<(), NotAllowed> {
        positive_or_nothing(extended.back_in_term)?;
        self.put_off(extended.due)?;
        self.extended_months = self.extended_months.saturating_add(extended.months);
        Ok(())
    }

    fn carry_over(&mut self, carried: &CarriedOver) -> Result<(), NotAllowed> {
        if !self.parts.overdue.is_zero() || !self.parts.frozen.is_zero() {
            return Err(NotAllowed::Stage);
        }
        self.put_off(carried.due)
    }

    fn put_off(&mut self, due: NaiveDate) -> Result<(), NotAllowed> {
        if let Some(before) = self.final_due().filter(|before| *before >= due) {
            return Err(NotAllowed::Day(before));
        }
        self.move_final_due(due);
        Ok(())
    }

    /// What was due on the old final date is due on the new one.
    fn move_final_due(&mut self, due: NaiveDate) {
        self.due_extended = Some(due);
        if let Some(last) = self.instalments.last_mut() {
            last.due = due;
        }
    }

    fn turn_overdue(&mut self, day: NaiveDate, turned: &TurnedOverdue) -> Result<(), NotAllowed> {
        positive(turned.amount)?;
        self.overdue_since = Some(day);
        Ok(())
    }

    fn recall(&mut self, recalled: &Recalled) -> Result<(), NotAllowed> {
        if recalled.pay_by < recalled.minutes {
            return Err(NotAllowed::Day(recalled.minutes));
        }
        self.standing = Standing::Recalled(recalled.pay_by);
        Ok(())
    }

    fn freeze(&mut self, day: NaiveDate, frozen: &Frozen) -> Result<(), NotAllowed> {
        positive_or_nothing(frozen.in_term)?;
        positive_or_nothing(frozen.overdue)?;
        positive(frozen.in_term.plus(frozen.overdue)?)?;
        if frozen.until <= day {
            return Err(NotAllowed::Day(day));
        }
        self.frozen_until = Some(frozen.until);
        Ok(())
    }

    fn end_freeze(&mut self, day: NaiveDate, ended: &FreezeEnded) -> Result<(), NotAllowed> {
        positive_or_nothing(ended.in_term)?;
        positive_or_nothing(ended.overdue)?;
        positive(ended.in_term.plus(ended.overdue)?)?;
        if ended.overdue.is_positive() {
            self.overdue_since = Some(day);
        }
        Ok(())
    }

    fn adjust(&mut self, adjusted: &Adjusted) -> Result<(), NotAllowed> {
        self.disbursed = self.disbursed.plus(adjusted.disbursed)?;
        let paid = adjusted.disbursed.minus(adjusted.principal.total()?)?.minus(adjusted.written_off)?;
        self.repaid = self.repaid.plus(paid)?;
        self.written_off = self.written_off.plus(adjusted.written_off)?;
        self.rate = adjusted.rate.unwrap_or(self.rate);
        if let Some(due) = adjusted.due_extended {
            self.move_final_due(due);
        }
        self.extended_months = adjusted.extended_months.unwrap_or(self.extended_months);
        self.group = if adjusted.direct { None } else { adjusted.group.or(self.group) };
        self.overdue_since = adjusted.overdue_since.or(self.overdue_since);
        self.borrower = adjusted.borrower.unwrap_or(self.borrower);
        self.frozen_until = adjusted.frozen_until.or(self.frozen_until);
        match adjusted.closed {
            Some(true) => self.standing = Standing::Closed,
            Some(false) => self.standing = Standing::Open,
            None if self.standing == Standing::Approved && self.disbursed.is_positive() => {
                self.standing = Standing::Open;
            }
            None => {}
        }
        if self.disbursed.is_negative() {
            return Err(NotAllowed::Amount);
        }
        // What the bank has closed owes nothing there.
        if self.standing == Standing::Closed && !self.parts.is_none() { Err(NotAllowed::Sum) } else { Ok(()) }
    }

    fn check_parts(&self, before: &LoanState) -> Result<(), NotAllowed> {
        match self.parts.each().into_iter().find(|(_, amount)| amount.is_negative()) {
            Some((status, _)) => Err(NotAllowed::OverBalance(status, before.parts.get(status))),
            None => Ok(()),
        }
    }

    /// What belongs to a status goes with it.
    fn tidy(&mut self) {
        if self.parts.overdue.is_zero() {
            self.overdue_since = None;
        }
        if self.parts.frozen.is_zero() {
            self.frozen_until = None;
        }
        if matches!(self.standing, Standing::Recalled(_)) && self.parts.is_none() {
            self.standing = Standing::Open;
        }
    }
}

fn check_payment(paid: &Repaid) -> Result<(), NotAllowed> {
    positive_parts(paid.principal)?;
    positive_or_nothing(paid.interest)?;
    positive_or_nothing(paid.grace_interest)
}
