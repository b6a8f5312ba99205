//! The core system's book while a month is being told: the office, found by the bank's numbers and codes.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use crate::account::InterestPayment;
use crate::customers::{Customer, SavingsBook, ToldBook};
use crate::entries::{Borrower, CoreEntry, NewLoan};
use crate::error::Error;
use crate::interest::Interest;
use crate::loan::{Event, Happening, Loan, Part, Position};
use crate::office::{Office, Span};
use crate::programmes;

/// An office with its keys.
pub(crate) struct CoreBook {
    pub(crate) office: Office,
    contracts: HashMap<String, usize>,
    customers: HashMap<String, usize>,
    groups: HashMap<String, usize>,
    /// The customer and the place among the customer's books.
    books: HashMap<String, (usize, usize)>,
}

impl CoreBook {
    pub(crate) fn new(office: Office) -> Self {
        let contracts = office.loans.iter().enumerate().map(|(nth, loan)| (loan.contract.clone(), nth)).collect();
        let customers = office.customers.iter().enumerate().map(|(nth, c)| (c.code.clone(), nth)).collect();
        let groups = office.groups.iter().enumerate().map(|(nth, group)| (group.code.clone(), nth)).collect();
        let books = office
            .customers
            .iter()
            .enumerate()
            .flat_map(|(whose, customer)| {
                customer.books.iter().enumerate().map(move |(nth, book)| (book.number.clone(), (whose, nth)))
            })
            .collect();
        Self { office, contracts, customers, groups, books }
    }

    /// Books one entry.
    pub(crate) fn book(&mut self, entry: &CoreEntry) -> Result<(), Error> {
        if let Some(day) = entry.day() {
            self.check_day(day)?;
        }
        match entry {
            CoreEntry::InterestPaid { contract, day, amount } => self.pay_interest(contract, *day, *amount),
            CoreEntry::PrincipalPaid { contract, day, amount, part } => {
                self.pay_principal(contract, *day, *amount, *part)
            }
            CoreEntry::TurnedOverdue { contract, day, amount } => {
                self.check_part(contract, *day, *amount, |at| at.in_term)?;
                self.add(contract, *day, Happening::TurnedOverdue { amount: *amount })
            }
            CoreEntry::BackInTerm { contract, day, amount } => {
                self.check_part(contract, *day, *amount, |at| at.overdue)?;
                self.add(contract, *day, Happening::BackInTerm { amount: *amount })
            }
            CoreEntry::Frozen { contract, day, amount, until } => self.freeze(contract, *day, *amount, *until),
            CoreEntry::FreezeEnded { contract, day, in_term, overdue } => {
                let ended = Happening::FreezeEnded { in_term: *in_term, overdue: *overdue };
                // A part below nothing is refused with the sum it would hide in.
                let amount = if *in_term < 0 || *overdue < 0 { 0 } else { in_term + overdue };
                self.check_part(contract, *day, amount, |at| at.frozen)?;
                self.add(contract, *day, ended)
            }
            CoreEntry::WrittenOff { contract, day, amount } => {
                self.check_part(contract, *day, *amount, |at| at.frozen)?;
                self.add(contract, *day, Happening::WrittenOff { amount: *amount })
            }
            CoreEntry::CarriedOver { contract, day, new_due } => {
                let amount = self.loan(contract)?.position(*day).in_term;
                self.add(contract, *day, Happening::CarriedOver { amount, until: *new_due })
            }
            CoreEntry::Extended { contract, day, new_due } => self.extend(contract, *day, *new_due),
            CoreEntry::Disbursed { contract, day, amount } => self.disburse(contract, *day, *amount, 0),
            CoreEntry::Refinanced { contract, into, day, amount } => {
                self.check_part(contract, *day, *amount, |at| at.in_term)?;
                self.disburse(into, *day, *amount, *amount)?;
                self.add(contract, *day, Happening::Refinanced { amount: *amount })
            }
            CoreEntry::NewLoan(loan) => self.sign(loan),
            CoreEntry::Deposit { book, day, amount } => {
                check_amount(book, *amount, i64::MAX)?;
                self.move_savings(book, *day, *amount)
            }
            CoreEntry::Withdrawal { book, day, amount } => {
                let most = self.savings(book)?.balance(*day);
                check_amount(book, *amount, most)?;
                self.move_savings(book, *day, -amount)
            }
            CoreEntry::NewBook { book, customer, day, amount } => self.open_book(book, customer, *day, *amount),
            CoreEntry::MovedGroup { customer, group } => {
                let group = self.group(group)?;
                self.customer(customer)?.group = Some(group);
                Ok(())
            }
            CoreEntry::LeaderChanged { group, leader } => self.name_leader(group, leader),
            CoreEntry::Settled { contract, day } => self.settle(contract, *day),
        }
    }

    pub(crate) fn loan(&mut self, contract: &str) -> Result<&mut Loan, Error> {
        let nth = self.contracts.get(contract).copied();
        nth.and_then(|nth| self.office.loans.get_mut(nth)).ok_or_else(|| unknown(contract))
    }

    pub(crate) fn customer(&mut self, code: &str) -> Result<&mut Customer, Error> {
        let nth = self.customer_place(code)?;
        self.office.customers.get_mut(nth).ok_or_else(|| unknown(code))
    }

    pub(crate) fn customer_place(&self, code: &str) -> Result<usize, Error> {
        self.customers.get(code).copied().ok_or_else(|| unknown(code))
    }

    pub(crate) fn group(&self, code: &str) -> Result<usize, Error> {
        self.groups.get(code).copied().ok_or_else(|| unknown(code))
    }

    pub(crate) fn savings(&mut self, number: &str) -> Result<&mut SavingsBook, Error> {
        let (whose, nth) = self.books.get(number).copied().ok_or_else(|| unknown(number))?;
        let customer = self.office.customers.get_mut(whose);
        customer.and_then(|customer| customer.books.get_mut(nth)).ok_or_else(|| unknown(number))
    }

    /// Drops a contract; the others keep their order.
    pub(crate) fn drop_contract(&mut self, contract: &str) -> Result<(), Error> {
        let nth = self.contracts.remove(contract).ok_or_else(|| unknown(contract))?;
        self.office.loans.remove(nth);
        for place in self.contracts.values_mut().filter(|place| **place > nth) {
            *place -= 1;
        }
        Ok(())
    }

    /// Puts an event where its day belongs, after those of the same day.
    pub(crate) fn add(&mut self, contract: &str, on: NaiveDate, what: Happening) -> Result<(), Error> {
        let loan = self.loan(contract)?;
        let place = loan.events.partition_point(|event| event.on <= on);
        loan.events.insert(place, Event { on, what });
        Ok(())
    }

    pub(crate) fn check_day(&self, day: NaiveDate) -> Result<(), Error> {
        let Span { after, through } = self.office.latest;
        if day > after && day <= through { Ok(()) } else { Err(Error::DayOutside { day, after, through }) }
    }

    fn pay_interest(&mut self, contract: &str, day: NaiveDate, amount: i64) -> Result<(), Error> {
        check_amount(contract, amount, i64::MAX)?;
        let loan = self.loan(contract)?;
        let overdue = interest_due(loan, day).overdue.clamp(0, amount);
        let paid = Interest { in_term: amount - overdue, overdue };
        if let Some(account) = &mut loan.account {
            let place = account.paid.partition_point(|payment| payment.on <= day);
            account.paid.insert(place, InterestPayment { on: day, amount: paid });
        }
        Ok(())
    }

    fn pay_principal(&mut self, contract: &str, day: NaiveDate, amount: i64, only: Option<Part>) -> Result<(), Error> {
        let at = self.loan(contract)?.position(day);
        let parts = [(Part::InTerm, at.in_term), (Part::Overdue, at.overdue), (Part::Frozen, at.frozen)];
        let parts: Vec<(Part, i64)> = parts.into_iter().filter(|(part, _)| only.is_none_or(|o| o == *part)).collect();
        check_amount(contract, amount, parts.iter().map(|(_, balance)| balance).sum())?;
        let mut left = amount;
        for (part, balance) in parts {
            let amount = left.min(balance);
            if amount > 0 {
                self.add(contract, day, Happening::Repaid { part, amount })?;
                left -= amount;
            }
        }
        Ok(())
    }

    fn check_part(
        &mut self,
        contract: &str,
        day: NaiveDate,
        amount: i64,
        part: impl Fn(&Position) -> i64,
    ) -> Result<(), Error> {
        let most = part(&self.loan(contract)?.position(day));
        check_amount(contract, amount, most)
    }

    fn extend(&mut self, contract: &str, day: NaiveDate, until: NaiveDate) -> Result<(), Error> {
        let loan = self.loan(contract)?;
        // What was truly extended contradicts nothing any more.
        loan.contradictory_extension = None;
        let amount = loan.position(day).in_term;
        self.add(contract, day, Happening::Extended { amount, until })
    }

    fn name_leader(&mut self, group: &str, leader: &str) -> Result<(), Error> {
        let place = self.group(group)?;
        if let Some(group) = self.office.groups.get_mut(place) {
            leader.clone_into(&mut group.leader);
        }
        Ok(())
    }

    fn freeze(&mut self, contract: &str, day: NaiveDate, amount: i64, until: NaiveDate) -> Result<(), Error> {
        let at = self.loan(contract)?.position(day);
        check_amount(contract, amount, at.in_term + at.overdue)?;
        let overdue = amount - at.in_term;
        if overdue > 0 {
            self.add(contract, day, Happening::BackInTerm { amount: overdue })?;
        }
        self.add(contract, day, Happening::Frozen { amount, until })
    }

    fn disburse(&mut self, contract: &str, day: NaiveDate, amount: i64, refinanced: i64) -> Result<(), Error> {
        let loan = self.loan(contract)?;
        check_amount(contract, amount, loan.approved_dong - loan.position(day).disbursed)?;
        self.add(contract, day, Happening::Disbursed { amount, refinanced })
    }

    fn settle(&mut self, contract: &str, day: NaiveDate) -> Result<(), Error> {
        let loan = self.loan(contract)?;
        let principal = loan.position(day).balance();
        let interest =
            interest_due(loan, day).total() + day.pred_opt().map_or(0, |before| loan.interest_waiting(before));
        if interest > 0 {
            self.pay_interest(contract, day, interest)?;
        }
        self.pay_principal(contract, day, principal, None)
    }

    fn sign(&mut self, new: &NewLoan) -> Result<(), Error> {
        let taken = self.contracts.contains_key(&new.contract);
        if taken {
            return Err(Error::KeyTaken { key: new.contract.clone() });
        }
        let programme = programmes::of_code(&new.programme).ok_or_else(|| unknown(&new.programme))?;
        check_amount(&new.contract, new.approved_dong, i64::MAX)?;
        let customer = self.borrower(&new.borrower)?;
        let months = i64::from(new.due_on.year() - new.signed_on.year()) * 12 + i64::from(new.due_on.month())
            - i64::from(new.signed_on.month());
        let mut loan = Loan {
            contract: new.contract.clone(),
            customer,
            programme,
            signed_on: new.signed_on,
            approved_dong: new.approved_dong,
            due_on: new.due_on,
            term_months: u32::try_from(months).unwrap_or(0),
            local_funds: new.local_funds,
            session_day: self.office.session_day(customer),
            events: Vec::new(),
            arrears: None,
            effect_count: 0,
            student: None,
            paid_shown_as_zero: false,
            contradictory_extension: None,
            own_rate_ppb: Some(new.rate_ppb),
            stated_rate_ppb: None,
            account: None,
        };
        loan.carry_account(self.office.latest.after);
        self.contracts.insert(new.contract.clone(), self.office.loans.len());
        self.office.loans.push(loan);
        if new.amount_dong == 0 { Ok(()) } else { self.disburse(&new.contract, new.day, new.amount_dong, 0) }
    }

    fn borrower(&mut self, borrower: &Borrower) -> Result<usize, Error> {
        let new = match borrower {
            Borrower::Known(code) => return self.customer_place(code),
            Borrower::New(new) => new,
        };
        if self.customers.contains_key(&new.code) {
            return Err(Error::KeyTaken { key: new.code.clone() });
        }
        let group = self.group(&new.group)?;
        let village = self.office.groups.get(group).map(|group| group.village);
        let place = self.office.customers.len();
        self.customers.insert(new.code.clone(), place);
        self.office.customers.push(Customer {
            code: new.code.clone(),
            person: new.person.clone(),
            group: Some(group),
            village,
            books: Vec::new(),
            keeps_books: true,
        });
        Ok(place)
    }

    pub(crate) fn move_savings(&mut self, number: &str, day: NaiveDate, amount: i64) -> Result<(), Error> {
        let book = self.savings(number)?;
        if let Some(told) = &mut book.told {
            told.moves.push((day, amount));
        }
        Ok(())
    }

    fn open_book(&mut self, number: &str, customer: &str, day: NaiveDate, amount: i64) -> Result<(), Error> {
        if self.books.contains_key(number) {
            return Err(Error::KeyTaken { key: number.to_owned() });
        }
        if amount != 0 {
            check_amount(number, amount, i64::MAX)?;
        }
        let whose = self.customer_place(customer)?;
        let since = self.office.latest.after;
        let customer = self.customer(customer)?;
        customer.books.push(SavingsBook {
            number: number.to_owned(),
            opened_on: day,
            first_dong: amount,
            monthly_dong: 0,
            told: Some(ToldBook { since, balance_dong: 0, moves: vec![(day, amount)] }),
        });
        let nth = customer.books.len() - 1;
        self.books.insert(number.to_owned(), (whose, nth));
        Ok(())
    }
}

/// Interest due at a payment on `day`, whose own day does not count yet.
fn interest_due(loan: &Loan, day: NaiveDate) -> Interest {
    let Some((account, before)) = loan.account.as_ref().zip(day.pred_opt()) else { return Interest::default() };
    let through_before = if before > account.since { loan.backlog_told(account, before) } else { account.backlog };
    // What was paid earlier on the same day is paid.
    through_before.minus(loan.interest_told(before, day))
}

fn check_amount(key: &str, amount_dong: i64, most_dong: i64) -> Result<(), Error> {
    if amount_dong > 0 && amount_dong <= most_dong {
        Ok(())
    } else {
        Err(Error::AmountOutside { key: key.to_owned(), amount_dong, most_dong })
    }
}

fn unknown(key: &str) -> Error {
    Error::UnknownKey { key: key.to_owned() }
}
