//! Savings books.

use std::rc::Rc;

use chrono::NaiveDate;
use events::{Fact, SavingsInterestReversed, SavingsStepReversed, SavingsStepped};
use lending::ids::{BookId, BorrowerId};
use lending::savings::{BookState, SavingsInterest, SavingsStep};

use super::{BookLife, BookStep, Model, Run, Verdict};

impl Model {
    fn book_life(&mut self, book: BookId) -> Result<&mut BookLife, &'static str> {
        self.books.get_mut(&book).ok_or("no such book")
    }

    pub(super) fn savings_step(&mut self, day: NaiveDate, stepped: &SavingsStepped) -> Verdict {
        let SavingsStepped { book, borrower, step } = stepped;
        self.check_day(day)?;
        if step.moves_cash() {
            self.check_uncredited(day)?;
        }
        let before = self.books.get(book).map(|life| life.state);
        let after = BookState::after(before.as_ref(), *borrower, step).map_err(|_| "not as the book stands")?;
        match step {
            SavingsStep::Opened(opened) => {
                self.take_id(book.get())?;
                let number = opened.number.as_str().to_owned();
                if self.books.values().any(|life| life.number == number) || !self.borrowers.contains(borrower) {
                    return Err("the number is taken, or nobody's");
                }
                let moves = Default::default();
                self.books.insert(*book, BookLife { number, state: after, steps: Vec::new(), moves, moved: false });
            }
            SavingsStep::Deposited(paid) => self.take_receipt(day, paid.receipt)?,
            SavingsStep::Withdrawn(_) | SavingsStep::Closed(_) | SavingsStep::Adjusted(_) => {}
        }
        let (seq, change) = (self.seq, step.change().map_err(|_| "range")?.get());
        let life = self.book_life(*book)?;
        let adjusts = matches!(step, SavingsStep::Adjusted(_)).then_some(day);
        life.steps.push(BookStep { seq, closes: matches!(step, SavingsStep::Closed(_)), adjusts });
        life.put(day, change)?;
        life.state.closed = after.closed;
        Ok(())
    }

    pub(super) fn reverse_savings_step(&mut self, booked: NaiveDate, reversal: &SavingsStepReversed) -> Verdict {
        let SavingsStepped { book, step, .. } = &reversal.stepped;
        let seq = reversal.reverses.seq;
        self.check_told(seq, reversal.day, booked, &Fact::SavingsStepped(reversal.stepped.clone()))?;
        if step.moves_cash() {
            self.check_uncredited(reversal.day)?;
        }
        let change = step.change().map_err(|_| "range")?.get();
        let life = self.book_life(*book)?;
        let stands = life.steps.iter().position(|step| step.seq == seq).ok_or("not the last step")?;
        // What the bank's balance for an earlier day adjusted since belongs before it.
        if life.steps[stands + 1..].iter().any(|later| later.adjusts.is_none_or(|day| day >= reversal.day)) {
            return Err("not the last step");
        }
        life.steps.remove(stands);
        if let SavingsStep::Opened(_) = step {
            if life.moved {
                return Err("opened and used");
            }
            self.books.remove(book);
            return Ok(());
        }
        life.put(reversal.day, -change)?;
        life.state.closed = life.steps.last().is_some_and(|step| step.closes);
        Ok(())
    }

    /// On a day whose interest was credited no book moves any more.
    fn check_uncredited(&self, day: NaiveDate) -> Verdict {
        let passed = self.runs.iter().any(|run| !run.reversed && day <= run.credited.through);
        if passed { Err("a day whose interest was credited") } else { Ok(()) }
    }

    /// A change of a borrower's own book that is open.
    pub(super) fn move_book(&mut self, day: NaiveDate, book: BookId, borrower: BorrowerId, amount: i64) -> Verdict {
        self.check_uncredited(day)?;
        let life = self.book_life(book)?;
        if life.state.closed || life.state.borrower != borrower {
            return Err("not their open book");
        }
        life.put(day, amount)
    }

    pub(super) fn credit(&mut self, day: NaiveDate, credited: &SavingsInterest) -> Verdict {
        self.check_day(day)?;
        self.check_uncredited(credited.from)?;
        if credited.through < credited.from || day < credited.through {
            return Err("no days, or not over");
        }
        for line in &credited.books {
            let life = self.book_life(line.book)?;
            if !line.amount.is_positive() || life.state.closed {
                return Err("no interest");
            }
            life.put(day, line.amount.get())?;
        }
        self.runs.push(Run { seq: self.seq, day, credited: Rc::new(credited.clone()), reversed: false });
        Ok(())
    }

    pub(super) fn reverse_credit(&mut self, booked: NaiveDate, reversal: &SavingsInterestReversed) -> Verdict {
        let seq = reversal.reverses.seq;
        let fact = Fact::SavingsInterestCredited(reversal.credited.clone());
        self.check_told(seq, reversal.day, booked, &fact)?;
        match self.runs.iter_mut().rfind(|run| !run.reversed) {
            Some(last) if last.seq == seq => last.reversed = true,
            _ => return Err("not the last run"),
        }
        for line in &reversal.credited.books {
            self.book_life(line.book)?.put(reversal.day, -line.amount.get())?;
        }
        Ok(())
    }
}

impl BookLife {
    /// A change of balance on a day; on no day may the book have held less than nothing.
    fn put(&mut self, day: NaiveDate, amount: i64) -> Verdict {
        if amount == 0 {
            return Ok(());
        }
        self.moved = true;
        *self.moves.entry(day).or_default() += amount;
        self.state.balance = ledger::Dong::new(self.moves.values().sum()).map_err(|_| "range")?;
        let running = self.moves.values().scan(0, |running, amount| {
            *running += amount;
            Some(*running)
        });
        if running.into_iter().any(|balance| balance < 0) { Err("less than nothing was held on a day") } else { Ok(()) }
    }
}
