//! Cash from and to the vault, days closed and periods locked.

use chrono::NaiveDate;
use events::{CashMoveReversed, DayClosed, Fact, PeriodLocked, PeriodReopened};
use ledger::Account;
use lending::cash::CashMoved;

use super::{Model, Verdict, check_second};

impl Model {
    pub(super) fn move_cash(&self, day: NaiveDate, moved: &CashMoved) -> Verdict {
        self.check_day(day)?;
        if moved.amount.is_positive() { Ok(()) } else { Err("nothing moved") }
    }

    pub(super) fn reverse_cash(&mut self, booked: NaiveDate, reversal: &CashMoveReversed) -> Verdict {
        let seq = reversal.reverses.seq;
        self.check_told(seq, reversal.day, booked, &Fact::CashMoved(reversal.moved.clone()))?;
        if self.cash_back.insert(seq) { Ok(()) } else { Err("taken back already") }
    }

    pub(super) fn close_day(&mut self, day: NaiveDate, closed: &DayClosed) -> Verdict {
        if closed.cash.get() != self.balance(Account::Cash, day) || self.closed.is_some_and(|before| day <= before) {
            return Err("not the cash, or closed already");
        }
        self.closed = Some(day);
        Ok(())
    }

    pub(super) fn lock(&mut self, day: NaiveDate, locked: &PeriodLocked) -> Verdict {
        if locked.through > day || self.locked.is_some_and(|before| locked.through <= before) {
            return Err("a lock moves on, and not past the day");
        }
        self.locked = Some(locked.through);
        Ok(())
    }

    pub(super) fn reopen(&mut self, reopened: &PeriodReopened) -> Verdict {
        check_second(Some(&reopened.checker))?;
        let before = self.locked.ok_or("nothing is locked")?;
        if reopened.through.is_some_and(|through| through >= before) {
            return Err("not back");
        }
        self.locked = reopened.through;
        Ok(())
    }
}
