//! The core system's next month: every contract's interest runs on, and what reached the core is booked.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::core_book::CoreBook;
use crate::customers::{Customer, ToldBook};
use crate::entries::CoreEntry;
use crate::error::Error;
use crate::office::{Closing, Office, Span};

impl Office {
    /// The office at its next closing `through`, after `entries` reached the core.
    ///
    /// Nothing happens but the entries: what the drawn lives would have brought later is dropped. Interest on
    /// each contract runs from the day after the latest closing through `through` at the contract's rate, the
    /// overdue part at 130 % of it, the frozen part at none; the backlog is carried on, and the sum of the
    /// month's days is rounded half up once. A student's interest that waits is carried apart. Savings bear no
    /// interest until it is deposited.
    ///
    /// Ask the new office for [`Closing::Latest`] only: names, groups and homes carry no dates, so its earlier
    /// closings would show the changes too.
    ///
    /// # Errors
    /// [`Error::DayOutside`] for a `through` or an entry outside the new month, [`Error::UnknownKey`],
    /// [`Error::KeyTaken`], [`Error::AmountOutside`], and [`Error::PaidAhead`] when at `through` more interest
    /// has been paid than has come due.
    pub fn advance(&self, entries: &[CoreEntry], through: NaiveDate) -> Result<Office, Error> {
        let after = self.latest.through;
        if through <= after {
            return Err(Error::DayOutside { day: through, after, through });
        }
        let mut next = self.clone();
        next.begin_month(after, through);
        let mut core = CoreBook::new(next);
        let mut in_order: Vec<&CoreEntry> = entries.iter().collect();
        // Of one day in the order given, those without a day last.
        in_order.sort_by_key(|entry| entry.day().unwrap_or(NaiveDate::MAX));
        for entry in in_order {
            core.book(entry)?;
        }
        core.office.check_paid_ahead()?;
        Ok(core.office)
    }

    fn begin_month(&mut self, after: NaiveDate, through: NaiveDate) {
        let present: HashSet<usize> =
            self.loans.iter().filter(|loan| loan.in_file_of(after)).map(|loan| loan.customer).collect();
        for (nth, customer) in self.customers.iter_mut().enumerate() {
            customer.keeps_books |= present.contains(&nth);
            begin_books(customer, after);
        }
        for loan in &mut self.loans {
            loan.events.retain(|event| event.on <= after);
            loan.carry_account(after);
        }
        self.latest = Span { after, through };
    }

    /// Checks that no contract stands below nothing with its interest at the latest closing.
    pub(crate) fn check_paid_ahead(&self) -> Result<(), Error> {
        let through = self.date(Closing::Latest);
        for loan in &self.loans {
            let due = loan.interest_backlog(through).total().min(loan.interest_waiting(through));
            if due < 0 {
                return Err(Error::PaidAhead { key: loan.contract.clone(), amount_dong: -due });
            }
        }
        Ok(())
    }
}

/// Books opened after the opening by the drawn lives never were.
fn begin_books(customer: &mut Customer, after: NaiveDate) {
    customer.books.retain(|book| book.opened_on <= after);
    for book in &mut customer.books {
        if book.told.is_none() {
            book.told = Some(ToldBook { since: after, balance_dong: book.balance(after), moves: Vec::new() });
        }
    }
}
