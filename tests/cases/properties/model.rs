//! What may be booked and what it makes of the book, said a second time: without SQL, from `lending`'s pure functions
//! and the rules on days, receipts, identities and reversals.

mod days;
mod loans;
mod savings;
mod sheets;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{Datelike, Days, NaiveDate};
use events::Fact;
use ledger::Account;
use lending::collection::{Receipt, ReceiptNumber};
use lending::ids::{BookId, BorrowerId, GroupId, LoanId, raw_id};
use lending::loan::{LoanRequest, LoanState, LoanStep};
use lending::parts::Parts;
use lending::savings::{BookState, SavingsInterest};
use store::Book;

use super::branch::{MAKER, closing_day, node};

/// An event as it is to be booked: the day it counts for, and what it says.
#[derive(Clone, Debug)]
pub struct Told {
    pub day: NaiveDate,
    pub fact: Fact,
}

/// Why an event may not be booked.
pub type Verdict = Result<(), &'static str>;

/// The branch, as far as it decides what may be booked.
#[derive(Clone, Debug)]
pub struct Model {
    pub today: NaiveDate,
    pub base: NaiveDate,
    pub closed: Option<NaiveDate>,
    pub locked: Option<NaiveDate>,
    /// The last event.
    pub seq: u64,
    pub next_id: i64,
    receipts: BTreeMap<i32, u32>,
    pub groups: Vec<GroupId>,
    pub borrowers: Vec<BorrowerId>,
    pub requests: BTreeMap<LoanId, LoanRequest>,
    pub loans: BTreeMap<LoanId, LoanLife>,
    pub books: BTreeMap<BookId, BookLife>,
    pub slips: Vec<Slip>,
    pub runs: Vec<Run>,
    /// Movements of cash that were taken back.
    cash_back: BTreeSet<u64>,
    /// Every event of this model by its number.
    pub told: BTreeMap<u64, Rc<Told>>,
    balances: BTreeMap<(Account, NaiveDate), i64>,
}

/// A loan with what moved it.
#[derive(Clone, Debug)]
pub struct LoanLife {
    pub contract: String,
    pub state: LoanState,
    /// Steps that stand, the last one last.
    pub steps: Vec<LoanTaken>,
    moves: BTreeMap<NaiveDate, Parts>,
    /// Whether money or principal ever moved, taken back or not.
    pub moved: bool,
    pub interest: i64,
}

/// A step of a loan that stands.
#[derive(Clone, Debug)]
pub struct LoanTaken {
    pub seq: u64,
    pub day: NaiveDate,
    /// The loan before it.
    pub before: Option<Rc<LoanState>>,
    /// The bank's figures taken over, which stay when a step for a later day goes.
    pub adjusted: Option<Rc<LoanStep>>,
}

/// A step of a book that stands.
#[derive(Clone, Debug)]
pub struct BookStep {
    pub seq: u64,
    pub closes: bool,
    /// The day whose balance the bank's was taken over for.
    pub adjusts: Option<NaiveDate>,
}

/// A savings book with what moved it.
#[derive(Clone, Debug)]
pub struct BookLife {
    pub number: String,
    pub state: BookState,
    /// The last one last.
    pub steps: Vec<BookStep>,
    moves: BTreeMap<NaiveDate, i64>,
    pub moved: bool,
}

/// A receipt of a sheet.
#[derive(Clone, Debug)]
pub struct Slip {
    pub seq: u64,
    pub group: GroupId,
    pub session: NaiveDate,
    pub receipt: Rc<Receipt>,
    pub reversed: bool,
}

/// A run of savings interest.
#[derive(Clone, Debug)]
pub struct Run {
    pub seq: u64,
    pub day: NaiveDate,
    pub credited: Rc<SavingsInterest>,
    pub reversed: bool,
}

impl Model {
    /// Of a book that a closing has just opened.
    pub fn of(book: &Book) -> Model {
        let reading = book.read();
        let mut model = Model {
            today: closing_day() + Days::new(30),
            base: closing_day(),
            closed: None,
            locked: None,
            seq: reading.chain(node()).unwrap().seq,
            next_id: reading.next_id(node()).unwrap(),
            receipts: BTreeMap::new(),
            groups: reading.groups().unwrap().iter().map(|group| group.id).collect(),
            borrowers: Vec::new(),
            requests: BTreeMap::new(),
            loans: BTreeMap::new(),
            books: BTreeMap::new(),
            slips: Vec::new(),
            runs: Vec::new(),
            cash_back: BTreeSet::new(),
            told: BTreeMap::new(),
            balances: BTreeMap::new(),
        };
        let ids = || (1..model.next_id).map(|counter| raw_id(node(), counter).unwrap());
        let borrowers = ids().filter_map(|id| reading.borrower(BorrowerId::parse(id).unwrap()).unwrap());
        let loans = ids().map(|id| LoanId::parse(id).unwrap()).filter_map(|id| {
            let state = reading.loan_state(id).unwrap()?;
            let moves = BTreeMap::from([(closing_day(), state.parts)]);
            let moved = reading.has_moves(id).unwrap();
            let contract = reading.contract_of(id).unwrap().unwrap();
            Some((id, LoanLife { contract, state, steps: Vec::new(), moves, moved, interest: 0 }))
        });
        let books = ids().map(|id| BookId::parse(id).unwrap()).filter_map(|id| {
            let state = reading.book_state(id).unwrap()?;
            let moves = BTreeMap::from([(closing_day(), state.balance.get())]);
            let number = reading.number_of_book(id).unwrap().unwrap();
            Some((id, BookLife { number, state, steps: Vec::new(), moves, moved: !state.balance.is_zero() }))
        });
        let (borrowers, loans, books) = (borrowers.map(|found| found.id).collect(), loans.collect(), books.collect());
        (model.borrowers, model.loans, model.books) = (borrowers, loans, books);
        for (account, amount) in reading.trial_balance(node()).unwrap().balances() {
            model.balances.insert((account, closing_day()), amount.get());
        }
        model
    }

    /// The model after an event, or why the event may not be booked; then the model is left as it was.
    pub fn take(&mut self, told: &Told) -> Verdict {
        let mut after = self.clone();
        after.seq += 1;
        after.told.insert(after.seq, Rc::new(told.clone()));
        after.apply(told)?;
        if let Some(entry) = told.fact.entry().map_err(|_| "unbalanced")? {
            for line in entry.lines() {
                *after.balances.entry((line.account, told.day)).or_default() += line.amount.get();
            }
        }
        *self = after;
        Ok(())
    }

    /// Whether an event may be booked.
    pub fn allows(&self, told: &Told) -> Verdict {
        self.clone().take(told)
    }

    fn apply(&mut self, told: &Told) -> Verdict {
        // A clock may differ by a day.
        if told.day > self.today + Days::new(1) {
            return Err("a day to come");
        }
        let day = told.day;
        match &told.fact {
            Fact::RequestStepped(stepped) => self.request(stepped),
            Fact::LoanStepped(stepped) => self.loan_step(day, stepped),
            Fact::LoanStepReversed(reversal) => self.reverse_loan_step(day, reversal),
            Fact::SheetCollected(sheet) => self.collect(day, sheet),
            Fact::ReceiptReversed(reversal) => self.reverse_receipt(day, reversal),
            Fact::SavingsStepped(stepped) => self.savings_step(day, stepped),
            Fact::SavingsStepReversed(reversal) => self.reverse_savings_step(day, reversal),
            Fact::SavingsInterestCredited(credited) => self.credit(day, credited),
            Fact::SavingsInterestReversed(reversal) => self.reverse_credit(day, reversal),
            Fact::CashMoved(moved) => self.move_cash(day, moved),
            Fact::CashMoveReversed(reversal) => self.reverse_cash(day, reversal),
            Fact::DayClosed(closed) => self.close_day(day, closed),
            Fact::PeriodLocked(locked) => self.lock(day, locked),
            Fact::PeriodReopened(reopened) => self.reopen(reopened),
            _ => Err("not an event of these"),
        }
    }

    /// After the closing the balances come from, and after what is locked.
    fn check_day(&self, day: NaiveDate) -> Verdict {
        if day <= self.base {
            return Err("a day of the closing");
        }
        if self.locked.is_some_and(|locked| day <= locked) { Err("a locked day") } else { Ok(()) }
    }

    /// A reversal says what was said, and is booked on an open day not before it.
    fn check_told(&self, seq: u64, day: NaiveDate, booked: NaiveDate, fact: &Fact) -> Verdict {
        self.check_day(day)?;
        self.check_day(booked)?;
        let told = self.told.get(&seq).ok_or("no such event")?;
        if told.day != day || told.fact != *fact || day > booked { Err("not what was said") } else { Ok(()) }
    }

    fn take_id(&mut self, id: i64) -> Verdict {
        if raw_id(node(), self.next_id) != Ok(id) {
            return Err("not the next identity");
        }
        self.next_id += 1;
        Ok(())
    }

    fn take_receipt(&mut self, day: NaiveDate, no: ReceiptNumber) -> Verdict {
        if self.next_receipt(day) != no {
            return Err("not the next receipt");
        }
        self.receipts.insert(no.year, no.number);
        Ok(())
    }

    /// The number a receipt of that day gets.
    pub fn next_receipt(&self, day: NaiveDate) -> ReceiptNumber {
        let last = self.receipts.get(&day.year()).copied().unwrap_or_default();
        ReceiptNumber { year: day.year(), number: last + 1 }
    }

    /// An account's balance at a day's end, debit positive.
    pub fn balance(&self, account: Account, day: NaiveDate) -> i64 {
        let moves = self.balances.range((account, NaiveDate::MIN)..=(account, day));
        moves.map(|(_, amount)| amount).sum()
    }
}

/// What a second person is not: the one who makes the entry.
fn check_second(checker: Option<&str>) -> Verdict {
    if checker == Some(MAKER) { Err("one person is not two") } else { Ok(()) }
}

/// The model and the book hold the same.
pub fn assert_same(book: &Book, model: &Model) {
    let reading = book.read();
    assert_eq!(reading.next_id(node()).unwrap(), model.next_id);
    assert_eq!(
        (reading.closed_through(node()).unwrap(), reading.locked_through(node()).unwrap()),
        (model.closed, model.locked)
    );
    for (year, last) in &model.receipts {
        assert_eq!(reading.last_receipt(node(), *year).unwrap(), *last);
    }
    for id in (1..model.next_id).map(|counter| raw_id(node(), counter).unwrap()) {
        let (loan, savings) = (LoanId::parse(id).unwrap(), BookId::parse(id).unwrap());
        assert_eq!(reading.loan_state(loan).unwrap().as_ref(), model.loans.get(&loan).map(|life| &life.state));
        assert_eq!(reading.loan_request(loan).unwrap().as_ref(), model.requests.get(&loan));
        assert_eq!(reading.book_state(savings).unwrap(), model.books.get(&savings).map(|life| life.state));
    }
    let trial = reading.trial_balance(node()).unwrap();
    for account in Account::ALL {
        assert_eq!(trial.balance(account).get(), model.balance(account, NaiveDate::MAX), "{account:?}");
    }
    let interest: i64 = model.loans.values().map(|life| life.interest).sum();
    assert_eq!(interest, -trial.balance(Account::InterestIncome).get());
}
