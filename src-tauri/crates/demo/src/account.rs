//! The interest account of a contract since the opening. Up to the opening a life is drawn and its interest
//! follows from it; after it nothing is paid but what is told, and the unpaid rest is carried to the next month.

use chrono::NaiveDate;

use crate::interest::Interest;
use crate::loan::Loan;

/// What the opening left and what has been paid since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestAccount {
    /// The opening: the last day of the life that was drawn.
    pub opened_on: NaiveDate,
    /// The closing before the latest; `backlog` and `waiting_dong` stood at its end.
    pub since: NaiveDate,
    /// Interest due and unpaid then.
    pub backlog: Interest,
    /// Interest of a student's contract that waited then, đồng.
    pub waiting_dong: i64,
    /// Payments since the opening, in order of day.
    pub paid: Vec<InterestPayment>,
    /// What the core's accrual of the latest month has otherwise than by days and balance, đồng.
    pub corrected: Interest,
}

/// Interest paid on a day, whole đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InterestPayment {
    /// The day.
    pub on: NaiveDate,
    /// On the in-term and the overdue part.
    pub amount: Interest,
}

impl Loan {
    /// Begins the account at the opening, or carries it on at a later closing.
    pub(crate) fn carry_account(&mut self, closing: NaiveDate) {
        let (backlog, waiting_dong) = (self.interest_backlog(closing), self.interest_waiting(closing));
        let before = self.account.take();
        let opened_on = before.as_ref().map_or(closing, |account| account.opened_on);
        let paid = before.map(|account| account.paid).unwrap_or_default();
        let corrected = Interest::default();
        self.account = Some(InterestAccount { opened_on, since: closing, backlog, waiting_dong, paid, corrected });
    }

    /// The account, if `day` is after the closing it carries on from.
    pub(crate) fn account_on(&self, day: NaiveDate) -> Option<&InterestAccount> {
        self.account.as_ref().filter(|account| account.since < day)
    }

    pub(crate) fn backlog_told(&self, account: &InterestAccount, day: NaiveDate) -> Interest {
        if self.interest_waits(day) {
            return account.backlog;
        }
        let accrued = self.accrued_told(account, account.since, day);
        let left = account.backlog.plus(accrued).minus(self.interest_told(account.since, day));
        // Rounding may leave one part a đồng short that the other has: neither stands below nothing.
        match left {
            Interest { in_term, overdue } if in_term < 0 => Interest { in_term: 0, overdue: overdue + in_term },
            Interest { in_term, overdue } if overdue < 0 => Interest { in_term: in_term + overdue, overdue: 0 },
            left => left,
        }
    }

    pub(crate) fn waiting_told(&self, account: &InterestAccount, day: NaiveDate) -> i64 {
        if !self.interest_waits(day) {
            return account.waiting_dong;
        }
        let accrued = self.accrued_told(account, account.since, day);
        account.waiting_dong + accrued.total() - self.interest_told(account.since, day).total()
    }

    /// The days after `after` through `through`, rounded half up once over both parts.
    pub(crate) fn accrued_told(&self, account: &InterestAccount, after: NaiveDate, through: NaiveDate) -> Interest {
        let (Some(from), Some(to)) = (after.succ_opt(), through.succ_opt()) else { return Interest::default() };
        self.exact_interest(from, to).sum_rounded().plus(account.corrected)
    }

    /// Paid after the end of `after` up to the end of `through`, as far as it has been told.
    pub(crate) fn interest_told(&self, after: NaiveDate, through: NaiveDate) -> Interest {
        let paid = self.account.iter().flat_map(|account| &account.paid);
        paid.filter(|payment| payment.on > after && payment.on <= through)
            .fold(Interest::default(), |sum, payment| sum.plus(payment.amount))
    }

    pub(crate) fn last_interest_told(&self, day: NaiveDate) -> Option<NaiveDate> {
        let paid = self.account.iter().flat_map(|account| &account.paid);
        paid.map(|payment| payment.on).filter(|on| *on <= day).max()
    }

    /// Does it owe interest at the end of `day`, whatever its balance? Only an account can tell.
    pub(crate) fn owes_interest_alone(&self, day: NaiveDate) -> bool {
        self.account_on(day)
            .is_some_and(|account| self.backlog_told(account, day).total() + self.waiting_told(account, day) > 0)
    }
}
