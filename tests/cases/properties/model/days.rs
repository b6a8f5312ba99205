//! Days closed and periods locked.

use chrono::NaiveDate;
use events::{DayClosed, PeriodLocked, PeriodReopened};
use ledger::Account;

use super::{Model, Verdict, check_second};

impl Model {
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
