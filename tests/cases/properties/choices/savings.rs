//! Savings books.

use chrono::Days;
use events::{EventRef, Fact, SavingsInterestReversed, SavingsStepReversed, SavingsStepped};
use ledger::Dong;
use lending::codes::BookNumber;
use lending::collection::BookAmount;
use lending::ids::{BookId, raw_id};
use lending::rate::AnnualRate;
use lending::savings::{BookAdjusted, BookClosed, BookOpened, Deposited, SavingsInterest, SavingsStep, Withdrawn};

use super::{Choice, Kind, pick_fitting};
use crate::properties::branch::node;
use crate::properties::model::{BookLife, Model, Told};

impl Choice {
    pub(super) fn of_book(self, kind: Kind, model: &Model) -> Option<Told> {
        let day = self.day(model);
        if kind == Kind::OpenBook {
            return Some(self.new_book(model));
        }
        let fits = |_: BookId, life: &BookLife| !life.state.closed;
        let (book, life) = pick_fitting(&model.books, self.which, fits)?;
        let balance = life.state.balance;
        let interest = Dong::new(i64::from(self.other % 4) * 25).unwrap();
        let step = match kind {
            Kind::Deposit => {
                let mut receipt = model.next_receipt(day);
                receipt.number += u32::from(self.seldom(19));
                SavingsStep::Deposited(Deposited { receipt, amount: self.share(Dong::new(2_000_000).unwrap()) })
            }
            Kind::Withdraw => SavingsStep::Withdrawn(Withdrawn { amount: self.share(balance), checker: None }),
            Kind::CloseBook => {
                let paid_out = balance.plus(interest).unwrap().plus(Dong::new(i64::from(self.seldom(7))).unwrap());
                SavingsStep::Closed(BookClosed { interest, paid_out: paid_out.unwrap(), checker: None })
            }
            Kind::AdjustBook => {
                let less = self.which.is_multiple_of(2);
                let amount = self.share(if less { balance } else { Dong::new(500_000).unwrap() });
                SavingsStep::Adjusted(BookAdjusted { amount: if less { amount.opposite() } else { amount } })
            }
            _ => return None,
        };
        let borrower = if self.seldom(33) { model.borrowers[4] } else { life.state.borrower };
        Some(Told { day, fact: Fact::SavingsStepped(SavingsStepped { book, borrower, step }) })
    }

    fn new_book(self, model: &Model) -> Told {
        let counter = model.next_id + i64::from(self.seldom(31));
        let book = BookId::parse(raw_id(node(), counter).unwrap()).unwrap();
        let number = if self.seldom(37) { "1051".to_owned() } else { format!("105{:06}", counter) };
        let step = SavingsStep::Opened(BookOpened { number: BookNumber::parse(&number).unwrap() });
        let borrower = model.borrowers[usize::from(self.which) % model.borrowers.len()];
        Told { day: self.day(model), fact: Fact::SavingsStepped(SavingsStepped { book, borrower, step }) }
    }

    pub(super) fn of_savings(self, kind: Kind, model: &Model) -> Option<Told> {
        match kind {
            Kind::CreditInterest => Some(self.run_of_interest(model)),
            Kind::ReverseInterest => {
                let run = model.runs.iter().rfind(|run| !run.reversed || self.seldom(9))?;
                self.reversal_of_interest(model, run.seq)
            }
            _ => {
                let (_, life) = pick_fitting(&model.books, self.which, |_, life| !life.steps.is_empty())?;
                let seq = if self.seldom(9) { life.steps.first()?.seq } else { life.steps.last()?.seq };
                self.reversal_of_savings(model, seq)
            }
        }
    }

    /// The reversal of that step of a book, booked today.
    pub fn reversal_of_savings(self, model: &Model, seq: u64) -> Option<Told> {
        let told = model.told.get(&seq)?;
        let Fact::SavingsStepped(stepped) = &told.fact else { return None };
        let reversal = SavingsStepReversed {
            reverses: EventRef { node: node(), seq },
            day: told.day,
            stepped: stepped.clone(),
            reason: "ghi nhầm".to_owned(),
        };
        Some(Told { day: model.today.max(told.day), fact: Fact::SavingsStepReversed(reversal) })
    }

    /// The reversal of that run of interest, booked today.
    pub fn reversal_of_interest(self, model: &Model, seq: u64) -> Option<Told> {
        let run = model.runs.iter().find(|run| run.seq == seq)?;
        let reversal = SavingsInterestReversed {
            reverses: EventRef { node: node(), seq },
            day: run.day,
            credited: (*run.credited).clone(),
            reason: "ghi nhầm".to_owned(),
        };
        Some(Told { day: model.today.max(run.day), fact: Fact::SavingsInterestReversed(reversal) })
    }

    /// From the day after the last run that stands; now and then a day of it once more.
    fn run_of_interest(self, model: &Model) -> Told {
        let last = model.runs.iter().rfind(|run| !run.reversed).map_or(model.base, |run| run.credited.through);
        let from = last + Days::new(u64::from(!self.seldom(11)));
        let through = from + Days::new(u64::from(self.amount % 31));
        let books = model.books.iter().filter(|(_, life)| !life.state.closed || self.seldom(13));
        let books = books
            .map(|(book, _)| BookAmount { book: *book, amount: Dong::new(1 + i64::from(self.other % 200)).unwrap() });
        let rate = AnnualRate::from_ppb(1_000_000).unwrap();
        let credited = SavingsInterest { from, through, rate, books: books.collect() };
        Told { day: self.day(model).max(through), fact: Fact::SavingsInterestCredited(credited) }
    }
}
