//! From small numbers to events: what a choice means hangs on where the branch stands, so that any list of choices is a
//! history, a shorter list a shorter one, and smaller numbers a plainer one.

mod days;
mod loans;
mod requests;
mod savings;
mod sheets;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use ledger::Dong;
use proptest::prelude::*;

use super::model::{Model, Told};

pub use sheets::reversal_of_slip;

/// A choice, as small numbers.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// What is done: a place in [`KINDS`]; beyond its end, nothing.
    pub kind: u8,
    /// To which loan, book, request …
    pub which: u16,
    /// How much of what there is.
    pub amount: u16,
    /// How many days ago.
    pub day: u8,
    /// Everything else.
    pub other: u16,
}

/// What may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Nothing,
    DaysPass,
    Request,
    Vote,
    Certify,
    Decline,
    Notify,
    Approve,
    Disburse,
    CheckUse,
    Repay,
    RepayFromSavings,
    Settle,
    SettleFromSavings,
    Reschedule,
    Extend,
    TurnOverdue,
    Recall,
    Freeze,
    EndFreeze,
    WriteOff,
    CarryOver,
    Refinance,
    Adjust,
    ReverseLoanStep,
    Collect,
    ReverseReceipt,
    OpenBook,
    Deposit,
    Withdraw,
    CloseBook,
    AdjustBook,
    ReverseSavingsStep,
    CreditInterest,
    ReverseInterest,
    MoveCash,
    ReverseCash,
    CloseDay,
    Lock,
    Reopen,
}

/// The common ones more often; what stops the others, rarely.
pub const KINDS: [Kind; 66] = {
    use Kind::*;
    [
        Nothing,
        DaysPass,
        DaysPass,
        DaysPass,
        Request,
        Request,
        Vote,
        Certify,
        Decline,
        Notify,
        Approve,
        Approve,
        Approve,
        Disburse,
        Disburse,
        Disburse,
        CheckUse,
        Repay,
        Repay,
        Repay,
        RepayFromSavings,
        RepayFromSavings,
        Settle,
        SettleFromSavings,
        Reschedule,
        Reschedule,
        Extend,
        Extend,
        TurnOverdue,
        TurnOverdue,
        Recall,
        Freeze,
        Freeze,
        EndFreeze,
        EndFreeze,
        WriteOff,
        CarryOver,
        Refinance,
        Refinance,
        Refinance,
        Adjust,
        Adjust,
        ReverseLoanStep,
        ReverseLoanStep,
        ReverseLoanStep,
        Collect,
        Collect,
        Collect,
        ReverseReceipt,
        ReverseReceipt,
        OpenBook,
        Deposit,
        Deposit,
        Withdraw,
        CloseBook,
        AdjustBook,
        ReverseSavingsStep,
        ReverseSavingsStep,
        CreditInterest,
        CreditInterest,
        ReverseInterest,
        MoveCash,
        ReverseCash,
        CloseDay,
        Lock,
        Reopen,
    ]
};

/// What a choice comes to.
#[derive(Debug)]
pub enum Next {
    /// An event.
    Event(Box<Told>),
    /// So many days go by.
    Days(u64),
    /// Nothing.
    Nothing,
}

pub fn choice() -> impl Strategy<Value = Choice> {
    (0..KINDS.len() as u8, any::<u16>(), any::<u16>(), any::<u8>(), any::<u16>())
        .prop_map(|(kind, which, amount, day, other)| Choice { kind, which, amount, day, other })
}

impl Choice {
    pub fn kind(self) -> Kind {
        KINDS[usize::from(self.kind) % KINDS.len()]
    }

    /// What it comes to as the branch stands; it may be an event that must be refused. Nothing where there is nothing to
    /// do it with.
    pub fn next(self, model: &Model) -> Next {
        match self.kind() {
            Kind::Nothing => Next::Nothing,
            Kind::DaysPass => Next::Days(1 + u64::from(self.amount % 20)),
            kind => self.event(kind, model).map_or(Next::Nothing, |told| Next::Event(Box::new(told))),
        }
    }

    fn event(self, kind: Kind, model: &Model) -> Option<Told> {
        match kind {
            Kind::Nothing | Kind::DaysPass => None,
            Kind::Request | Kind::Vote | Kind::Certify | Kind::Decline | Kind::Notify | Kind::Approve => {
                self.of_request(kind, model)
            }
            Kind::Collect | Kind::ReverseReceipt => self.of_sheet(kind, model),
            Kind::OpenBook | Kind::Deposit | Kind::Withdraw | Kind::CloseBook | Kind::AdjustBook => {
                self.of_book(kind, model)
            }
            Kind::ReverseSavingsStep | Kind::CreditInterest | Kind::ReverseInterest => self.of_savings(kind, model),
            Kind::MoveCash | Kind::ReverseCash | Kind::CloseDay | Kind::Lock | Kind::Reopen => {
                self.of_days(kind, model)
            }
            _ => self.of_loan(kind, model),
        }
    }

    /// Its own kind, or where that may not be booked, the first that may: a legal event for every choice that is one.
    pub fn legal(self, model: &Model, may: impl Fn(Kind) -> bool) -> Next {
        for turn in 0..KINDS.len() {
            // By strides, so that the kinds behind one that can seldom be booked do not get all its turns.
            let place = (usize::from(self.kind) + turn * 29) % KINDS.len();
            let other = Choice { kind: place as u8, ..self };
            if !may(other.kind()) {
                continue;
            }
            match other.next(model) {
                Next::Event(told) if model.allows(&told).is_err() => {}
                Next::Nothing if turn > 0 || other.kind() != Kind::Nothing => {}
                next => return next,
            }
        }
        Next::Nothing
    }

    /// The day it counts for: today mostly, sometimes one before it, seldom one that has not come.
    fn day(self, model: &Model) -> NaiveDate {
        match self.day % 16 {
            0..8 => model.today,
            8..14 => model.today - Days::new(u64::from(self.day / 16) + 1),
            14 => model.today - Days::new(u64::from(self.day) / 2),
            _ => model.today + Days::new(u64::from(self.day / 16) % 3),
        }
    }

    /// Something between nothing and one đồng too much.
    fn share(self, of: Dong) -> Dong {
        let most = i128::from(of.get()) + 1;
        let share = most * i128::from(self.amount) / i128::from(u16::MAX);
        Dong::new(share as i64).unwrap()
    }

    /// Now and then, by chance, one time in `times`.
    fn seldom(self, times: u16) -> bool {
        self.other % times == times - 1
    }
}

/// One of those in the map.
fn pick<K: Copy + Ord, V>(map: &BTreeMap<K, V>, which: u16) -> Option<(K, &V)> {
    let index = usize::from(which) % map.len().max(1);
    map.iter().nth(index).map(|(key, value)| (*key, value))
}

/// One of those that fit, or where none does, any.
fn pick_fitting<K: Copy + Ord, V>(map: &BTreeMap<K, V>, which: u16, fits: impl Fn(K, &V) -> bool) -> Option<(K, &V)> {
    let fitting: Vec<(K, &V)> =
        map.iter().map(|(key, value)| (*key, value)).filter(|(key, value)| fits(*key, value)).collect();
    fitting.get(usize::from(which) % fitting.len().max(1)).copied().or_else(|| pick(map, which))
}
