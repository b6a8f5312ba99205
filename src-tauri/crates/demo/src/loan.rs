//! A contract and its whole life. Every figure of every closing is read off the same events, so two closings
//! of one office cannot contradict each other.

use chrono::NaiveDate;

use crate::account::InterestAccount;
use crate::days;
use crate::programmes::Programme;

/// A contract. Money is whole đồng.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loan {
    /// The contract's number, 16 digits.
    pub contract: String,
    /// The borrower's place in [`crate::Office::customers`].
    pub customer: usize,
    /// The programme it is lent under.
    pub programme: &'static Programme,
    /// The day it was signed.
    pub signed_on: NaiveDate,
    /// The amount approved.
    pub approved_dong: i64,
    /// The due date of the contract, before any extension.
    pub due_on: NaiveDate,
    /// The term, in months.
    pub term_months: u32,
    /// Lent from local funds; otherwise from central ones.
    pub local_funds: bool,
    /// The day of the month of the borrower's session.
    pub session_day: u32,
    /// What happened, in order of day.
    pub events: Vec<Event>,
    /// A time the borrower paid no interest.
    pub arrears: Option<Arrears>,
    /// How much it brought about of what its programme counts: workers given work, works of clean water; 0 when not noted.
    pub effect_count: i64,
    /// The student it is lent for.
    pub student: Option<Student>,
    /// The file says 0 principal paid, whatever was paid.
    pub paid_shown_as_zero: bool,
    /// The file shows this extended due date though nothing was extended.
    pub contradictory_extension: Option<NaiveDate>,
    /// The contract's own rate a year, parts per billion, where it is not its programme's.
    pub own_rate_ppb: Option<i64>,
    /// The rate the file states instead of the one interest runs at, parts per billion.
    pub stated_rate_ppb: Option<i64>,
    /// The interest account since the opening, once a next closing has been told.
    pub account: Option<InterestAccount>,
}

/// Something that happened to a contract on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub what: Happening,
}

/// What can happen to a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// Money lent; `refinanced` of it settled another contract and never left the office.
    Disbursed {
        /// All of it, đồng.
        amount: i64,
        /// The part that settled another contract, đồng.
        refinanced: i64,
    },
    /// Principal paid on one part of the balance.
    Repaid {
        /// The part.
        part: Part,
        /// Đồng.
        amount: i64,
    },
    /// The in-term balance was settled out of a new contract.
    Refinanced {
        /// Đồng.
        amount: i64,
    },
    /// In-term balance became overdue.
    TurnedOverdue {
        /// Đồng.
        amount: i64,
    },
    /// Overdue balance became in-term again.
    BackInTerm {
        /// Đồng.
        amount: i64,
    },
    /// In-term balance was frozen.
    Frozen {
        /// Đồng.
        amount: i64,
        /// The last day of it.
        until: NaiveDate,
    },
    /// The freeze ended: frozen balance became in-term or overdue again.
    FreezeEnded {
        /// In term, đồng.
        in_term: i64,
        /// Overdue, đồng.
        overdue: i64,
    },
    /// The due date was put off to the next crop.
    CarriedOver {
        /// The balance put off, đồng.
        amount: i64,
        /// The new due date.
        until: NaiveDate,
    },
    /// Frozen balance was written off.
    WrittenOff {
        /// Đồng.
        amount: i64,
    },
    /// The due date was put off.
    Extended {
        /// The balance put off, đồng.
        amount: i64,
        /// The new due date.
        until: NaiveDate,
    },
}

/// The parts of a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Not yet due, or due and carried forward.
    InTerm,
    /// Overdue.
    Overdue,
    /// Frozen.
    Frozen,
}

/// A time without interest paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrears {
    /// The last session interest was paid at.
    pub since: NaiveDate,
    /// The session it was all made up for; later than the opening when it was not.
    pub until: NaiveDate,
}

/// The student a contract is lent for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Student {
    /// The student's name.
    pub name: String,
    /// The school.
    pub school: &'static str,
    /// The first day of study.
    pub enrolled_on: NaiveDate,
    /// The last day of study. Interest waits until twelve months after it.
    pub leaves_on: NaiveDate,
}

/// Where a contract stands at the end of a day. Money is whole đồng.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Position {
    /// In-term balance.
    pub in_term: i64,
    /// Overdue balance.
    pub overdue: i64,
    /// Frozen balance.
    pub frozen: i64,
    /// All that was lent.
    pub disbursed: i64,
    /// Of that, what settled another contract.
    pub refinanced_in: i64,
    /// Principal paid, by part of the balance.
    pub repaid: ByPart,
    /// Settled out of a new contract.
    pub refinanced_out: i64,
    /// Written off.
    pub written_off: i64,
    /// Ever turned overdue.
    pub turned_overdue: i64,
    /// Ever frozen.
    pub turned_frozen: i64,
    /// Ever extended.
    pub extended: i64,
    /// How often extended.
    pub extensions: i64,
    /// Ever put off to the next crop.
    pub carried_over: i64,
}

/// One sum for each part of a balance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ByPart {
    /// On in-term balance.
    pub in_term: i64,
    /// On overdue balance.
    pub overdue: i64,
    /// On frozen balance.
    pub frozen: i64,
}

impl ByPart {
    /// The three together.
    pub fn total(self) -> i64 {
        self.in_term + self.overdue + self.frozen
    }
}

impl Position {
    /// The whole balance.
    pub fn balance(&self) -> i64 {
        self.in_term + self.overdue + self.frozen
    }

    /// Lent in money: without what only settled another contract.
    pub fn lent(&self) -> i64 {
        self.disbursed - self.refinanced_in
    }

    fn apply(&mut self, what: Happening) {
        match what {
            Happening::Disbursed { amount, refinanced } => {
                self.in_term += amount;
                self.disbursed += amount;
                self.refinanced_in += refinanced;
            }
            Happening::Repaid { part: Part::InTerm, amount } => {
                self.in_term -= amount;
                self.repaid.in_term += amount;
            }
            Happening::Repaid { part: Part::Overdue, amount } => {
                self.overdue -= amount;
                self.repaid.overdue += amount;
            }
            Happening::Repaid { part: Part::Frozen, amount } => {
                self.frozen -= amount;
                self.repaid.frozen += amount;
            }
            Happening::Refinanced { amount } => {
                self.in_term -= amount;
                self.refinanced_out += amount;
            }
            Happening::TurnedOverdue { amount } => {
                self.in_term -= amount;
                self.overdue += amount;
                self.turned_overdue += amount;
            }
            Happening::BackInTerm { amount } => {
                self.overdue -= amount;
                self.in_term += amount;
            }
            Happening::Frozen { amount, .. } => {
                self.in_term -= amount;
                self.frozen += amount;
                self.turned_frozen += amount;
            }
            Happening::FreezeEnded { in_term, overdue } => {
                self.frozen -= in_term + overdue;
                self.in_term += in_term;
                self.overdue += overdue;
            }
            Happening::CarriedOver { amount, .. } => self.carried_over += amount,
            Happening::WrittenOff { amount } => {
                self.frozen -= amount;
                self.written_off += amount;
            }
            Happening::Extended { amount, .. } => {
                self.extended += amount;
                self.extensions += 1;
            }
        }
    }
}

impl Loan {
    /// Where the contract stands at the end of `day`.
    pub fn position(&self, day: NaiveDate) -> Position {
        let mut position = Position::default();
        for event in self.events_through(day) {
            position.apply(event.what);
        }
        position
    }

    /// What happened after `day`'s end up to the end of `through`, summed: the balances of the result are
    /// the changes of the balances.
    pub fn movement(&self, after: NaiveDate, through: NaiveDate) -> Position {
        let mut movement = Position::default();
        for event in self.events_through(through).filter(|event| event.on > after) {
            movement.apply(event.what);
        }
        movement
    }

    /// The events up to the end of `day`, in order.
    pub fn events_through(&self, day: NaiveDate) -> impl DoubleEndedIterator<Item = &Event> {
        self.events.iter().filter(move |event| event.on <= day)
    }

    /// The day nothing was left to pay, if that has come by the end of `day`.
    pub fn settled_by(&self, day: NaiveDate) -> Option<NaiveDate> {
        let position = self.position(day);
        if position.disbursed == 0 || position.balance() > 0 || self.owes_interest_alone(day) {
            return None;
        }
        let last = self.events_through(day).next_back().map(|event| event.on)?;
        Some(last.max(self.last_interest_told(day).unwrap_or(last)))
    }

    /// Signed by the end of `day`, with nothing lent yet.
    pub fn awaits_disbursement(&self, day: NaiveDate) -> bool {
        self.signed_on <= day && self.position(day).disbursed == 0
    }

    /// In the file of the closing `day`: signed, and not settled in an earlier year.
    pub fn in_file_of(&self, day: NaiveDate) -> bool {
        self.signed_on <= day && self.settled_by(day).is_none_or(|settled| settled >= days::year_start(day))
    }

    /// The due date as it stands at the end of `day`.
    pub fn due_at(&self, day: NaiveDate) -> NaiveDate {
        self.events_through(day)
            .filter_map(|event| match event.what {
                Happening::Extended { until, .. } | Happening::CarriedOver { until, .. } => Some(until),
                _ => None,
            })
            .next_back()
            .unwrap_or(self.due_on)
    }
}
