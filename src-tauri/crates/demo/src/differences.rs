//! What the core has otherwise than our book, put into its latest closing on purpose: each difference changes
//! one contract, book, customer or group and leaves the file's own sums and identities true.

use chrono::NaiveDate;

use crate::core_book::CoreBook;
use crate::entries::{CoreEntry, NewLoan};
use crate::error::Error;
use crate::interest::Interest;
use crate::loan::{Happening, Loan};
use crate::office::{Office, Span};

/// One difference. "Here" is our book, "there" the core. Amounts are whole đồng.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The core has an interest payment more.
    InterestMissingHere {
        /// The contract.
        contract: String,
        /// The day.
        day: NaiveDate,
        /// How much.
        amount: i64,
    },
    /// The core lacks the interest paid on a day.
    InterestMissingThere {
        /// The contract.
        contract: String,
        /// The day.
        day: NaiveDate,
    },
    /// The core has a payment of principal more. Its interest follows: `day` and the days after it bear less.
    PrincipalMissingHere {
        /// The contract.
        contract: String,
        /// The day.
        day: NaiveDate,
        /// How much; in term first.
        amount: i64,
    },
    /// The core lacks the principal paid on a day. Its interest follows: `day` and the days after it bear more.
    PrincipalMissingThere {
        /// The contract.
        contract: String,
        /// The day.
        day: NaiveDate,
    },
    /// The core's accrual of the month, and with it the backlog, is off: ±1 for its rounding, more for an error.
    BacklogOff {
        /// The contract.
        contract: String,
        /// By how much.
        by_dong: i64,
    },
    /// The core has a contract our book has not.
    UnknownContract(Box<NewLoan>),
    /// The core has lost a contract. Its customer's savings books stay.
    ContractMissing {
        /// The contract.
        contract: String,
    },
    /// The same balance stands in another part, after the closing day's interest had been run.
    StatusDiffers {
        /// The contract.
        contract: String,
        /// Where the whole balance stands.
        status: Status,
    },
    /// The customer is a member of another group; home and session day stay.
    MovedGroup {
        /// The customer.
        customer: String,
        /// The core's group.
        group: String,
    },
    /// The file states another rate, agreed for the days after the closing: the month's interest is as it was.
    RateDiffers {
        /// The contract.
        contract: String,
        /// The core's rate a year, parts per billion.
        rate_ppb: i64,
    },
    /// Another due date is in force: the contract's, or of an extended contract the extended one.
    DueDiffers {
        /// The contract.
        contract: String,
        /// The core's due date.
        due_on: NaiveDate,
    },
    /// A savings book's balance is off.
    SavingsOff {
        /// The book.
        book: String,
        /// By how much.
        by_dong: i64,
    },
    /// The core has a savings book our book has not.
    UnknownBook {
        /// The book, ten digits.
        book: String,
        /// Whose it is.
        customer: String,
        /// Its balance.
        amount: i64,
    },
    /// The group has another leader.
    LeaderDiffers {
        /// The group.
        group: String,
        /// The core's leader.
        leader: String,
    },
    /// The contract is another customer's.
    CustomerDiffers {
        /// The contract.
        contract: String,
        /// The core's customer.
        customer: String,
    },
}

/// Where a contract's whole balance stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// In term; only for a balance partly overdue.
    InTerm,
    /// Overdue; only for a balance partly in term.
    Overdue,
    /// Frozen; only for a balance partly in term or overdue.
    Frozen {
        /// The last day of the freeze.
        until: NaiveDate,
    },
}

impl Office {
    /// Puts differences into the latest closing, in the order given; on an error nothing is changed.
    ///
    /// # Errors
    /// [`Error::NotAdvanced`] while only the opening has been told; [`Error::NothingDiffers`] when a difference
    /// would change nothing; else as [`Office::advance`].
    pub fn inject(&mut self, differences: &[Difference]) -> Result<(), Error> {
        if self.latest.after == self.latest.through {
            return Err(Error::NotAdvanced);
        }
        let mut core = CoreBook::new(self.clone());
        for difference in differences {
            core.differ(difference)?;
        }
        core.office.check_paid_ahead()?;
        *self = core.office;
        Ok(())
    }
}

impl CoreBook {
    fn differ(&mut self, difference: &Difference) -> Result<(), Error> {
        let Span { after, through } = self.office.latest;
        match difference {
            Difference::InterestMissingHere { contract, day, amount } => {
                self.book(&CoreEntry::InterestPaid { contract: contract.clone(), day: *day, amount: *amount })
            }
            Difference::InterestMissingThere { contract, day } => self.lose_interest(contract, *day),
            Difference::PrincipalMissingHere { contract, day, amount } => {
                let (contract, day, amount) = (contract.clone(), *day, *amount);
                self.book(&CoreEntry::PrincipalPaid { contract, day, amount, part: None })
            }
            Difference::PrincipalMissingThere { contract, day } => self.lose_principal(contract, *day),
            Difference::BacklogOff { contract, by_dong } => shift_backlog(self.loan(contract)?, *by_dong, through),
            Difference::UnknownContract(loan) => self.book(&CoreEntry::NewLoan(loan.clone())),
            Difference::ContractMissing { contract } => self.drop_contract(contract),
            Difference::StatusDiffers { contract, status } => self.restate(contract, *status, through),
            Difference::MovedGroup { customer, group } => self.move_group(customer, group),
            Difference::RateDiffers { contract, rate_ppb } => restate_rate(self.loan(contract)?, *rate_ppb, through),
            Difference::DueDiffers { contract, due_on } => redate(self.loan(contract)?, *due_on, through),
            Difference::SavingsOff { book, by_dong } => {
                let balance = self.savings(book)?.balance(through) + by_dong;
                changed(*by_dong != 0 && balance >= 0, book)?;
                self.move_savings(book, through, *by_dong)
            }
            Difference::UnknownBook { book, customer, amount } => {
                let (book, customer) = (book.clone(), customer.clone());
                let day = after.succ_opt().unwrap_or(through);
                self.book(&CoreEntry::NewBook { book, customer, day, amount: *amount })
            }
            Difference::LeaderDiffers { group, leader } => self.other_leader(group, leader),
            Difference::CustomerDiffers { contract, customer } => self.other_customer(contract, customer),
        }
    }

    fn move_group(&mut self, customer: &str, group: &str) -> Result<(), Error> {
        let place = self.group(group)?;
        let same = self.customer(customer)?.group == Some(place);
        changed(!same, customer)?;
        self.book(&CoreEntry::MovedGroup { customer: customer.to_owned(), group: group.to_owned() })
    }

    fn other_leader(&mut self, group: &str, leader: &str) -> Result<(), Error> {
        let place = self.group(group)?;
        let same = self.office.groups.get(place).is_some_and(|group| group.leader == leader);
        changed(!same, group)?;
        self.book(&CoreEntry::LeaderChanged { group: group.to_owned(), leader: leader.to_owned() })
    }

    fn other_customer(&mut self, contract: &str, customer: &str) -> Result<(), Error> {
        let place = self.customer_place(customer)?;
        let loan = self.loan(contract)?;
        changed(loan.customer != place, contract)?;
        loan.customer = place;
        Ok(())
    }

    fn lose_interest(&mut self, contract: &str, day: NaiveDate) -> Result<(), Error> {
        self.check_day(day)?;
        let account = self.loan(contract)?.account.as_mut();
        let lost = account.is_some_and(|account| {
            let before = account.paid.len();
            account.paid.retain(|payment| payment.on != day);
            account.paid.len() < before
        });
        changed(lost, contract)
    }

    fn lose_principal(&mut self, contract: &str, day: NaiveDate) -> Result<(), Error> {
        self.check_day(day)?;
        let events = &mut self.loan(contract)?.events;
        let before = events.len();
        events.retain(|event| event.on != day || !matches!(event.what, Happening::Repaid { .. }));
        changed(events.len() < before, contract)
    }

    /// Moves the whole balance to one part and keeps the interest that had been run.
    fn restate(&mut self, contract: &str, status: Status, through: NaiveDate) -> Result<(), Error> {
        let loan = self.loan(contract)?;
        let (at, before) = (loan.position(through), loan.interest_backlog(through));
        let (moved, what) = match status {
            Status::InTerm => (at.overdue, Happening::BackInTerm { amount: at.overdue }),
            Status::Overdue => (at.in_term, Happening::TurnedOverdue { amount: at.in_term }),
            Status::Frozen { until } => {
                let amount = at.in_term + at.overdue;
                (amount, Happening::Frozen { amount, until })
            }
        };
        changed(moved > 0, contract)?;
        if matches!(status, Status::Frozen { .. }) && at.overdue > 0 {
            self.add(contract, through, Happening::BackInTerm { amount: at.overdue })?;
        }
        self.add(contract, through, what)?;
        let loan = self.loan(contract)?;
        let off = before.minus(loan.interest_backlog(through));
        correct(loan, off);
        Ok(())
    }
}

/// Adds to what accrued in the month, so that accrual, payments and backlog still agree.
fn correct(loan: &mut Loan, by: Interest) -> bool {
    if let Some(account) = &mut loan.account {
        account.corrected = account.corrected.plus(by);
    }
    loan.account.is_some()
}

fn shift_backlog(loan: &mut Loan, by_dong: i64, through: NaiveDate) -> Result<(), Error> {
    let shiftable = by_dong != 0 && !loan.interest_waits(through);
    changed(shiftable && correct(loan, Interest { in_term: by_dong, overdue: 0 }), &loan.contract)
}

fn restate_rate(loan: &mut Loan, rate_ppb: i64, through: NaiveDate) -> Result<(), Error> {
    changed(loan.rate_ppb_at(through) != rate_ppb, &loan.contract)?;
    loan.stated_rate_ppb = Some(rate_ppb);
    Ok(())
}

fn redate(loan: &mut Loan, due_on: NaiveDate, through: NaiveDate) -> Result<(), Error> {
    changed(loan.due_at(through) != due_on, &loan.contract)?;
    let extension = loan.events.iter_mut().rev().find_map(|event| match &mut event.what {
        Happening::Extended { until, .. } | Happening::CarriedOver { until, .. } => Some(until),
        _ => None,
    });
    match extension.or(loan.contradictory_extension.as_mut()) {
        Some(until) => *until = due_on,
        None => loan.due_on = due_on,
    }
    Ok(())
}

fn changed(differs: bool, key: &str) -> Result<(), Error> {
    if differs { Ok(()) } else { Err(Error::NothingDiffers { key: key.to_owned() }) }
}
