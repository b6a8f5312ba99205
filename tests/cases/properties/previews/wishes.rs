//! From small numbers to what a clerk wants done with a loan.

use chrono::{Days, NaiveDate};
use office::{LoanPage, PaidCause, StepWanted, Whole};
use proptest::prelude::*;

use super::desk::{Desk, today};

/// A wish, as small numbers.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub kind: u8,
    /// Which contract.
    pub which: u16,
    /// How much of what there is.
    pub amount: u16,
    /// How many days ago.
    pub back: u8,
    /// Everything else.
    pub other: u16,
}

pub fn wish() -> impl Strategy<Value = Wish> {
    let back = prop_oneof![2 => Just(0u8), 1 => 0u8..90];
    (0u8..21, any::<u16>(), any::<u16>(), back, any::<u16>()).prop_map(|(kind, which, amount, back, other)| Wish {
        kind,
        which,
        amount,
        back,
        other,
    })
}

impl Wish {
    pub fn day(self) -> NaiveDate {
        today() - Days::new(u64::from(self.back))
    }

    /// The contract it is about: every other time one with something to try.
    pub fn contract(self, desk: &Desk) -> String {
        let among = if self.which.is_multiple_of(2) { &desk.special } else { &desk.contracts };
        among[usize::from(self.which / 2) % among.len()].clone()
    }

    /// What is wanted of the loan on that page; it may be something the rules refuse.
    pub fn step(self, desk: &Desk, page: &LoanPage) -> StepWanted {
        let now = &page.now;
        let (in_term, overdue) = (now.in_term.0, now.overdue.0);
        let owed = in_term + overdue + now.frozen.0;
        let day = self.day();
        let decision = "QĐ 1".to_owned();
        let final_due: NaiveDate = now.due.as_deref().map_or(day, |due| due.parse().unwrap());
        let sometimes = |amount: Whole| if self.other.is_multiple_of(2) { amount } else { Whole(0) };
        match self.kind {
            0 => StepWanted::CheckUse {
                used: self.share(now.disbursed.0),
                kept_to_purpose: true,
                note: String::new(),
                seen: None,
            },
            1 | 2 => StepWanted::Disburse {
                amount: self.share(page.approved.0 - now.disbursed.0),
                transfer: self.other.is_multiple_of(2),
            },
            3..=5 => self.payment(Some(self.share(owed + now.interest_due.0)), None, None, None),
            6 | 7 => {
                let book = page.books.first().map(|(book, ..)| *book);
                let most = page.books.first().map_or(owed, |(.., balance)| balance.0.min(owed));
                self.payment(None, Some(Whole(self.interest(now.interest_due.0))), Some(self.share(most)), book)
            }
            8 => self.payment(None, Some(Whole(self.interest(now.interest_due.0))), Some(self.share(owed)), None),
            9 => StepWanted::Settle { book: None },
            10 => StepWanted::Settle { book: page.books.first().map(|(book, ..)| *book) },
            11 => StepWanted::Extend {
                due: final_due + Days::new(u64::from(self.amount % 800)),
                requested: day,
                back_in_term: sometimes(self.share(overdue)),
                decision,
            },
            12 => StepWanted::TurnOverdue {
                amount: Some(self.share(in_term)),
                cause: if self.other.is_multiple_of(2) { PaidCause::FinalDue } else { PaidCause::Misuse },
                instalment: None,
            },
            13 => StepWanted::TurnOverdue { amount: None, cause: PaidCause::Instalment, instalment: Some(1) },
            14 => {
                StepWanted::Recall { minutes: day, pay_by: day + Days::new(30), reason: "sai mục đích".to_owned() }
            }
            15 => StepWanted::Freeze {
                in_term: self.share(in_term),
                overdue: sometimes(self.share(overdue)),
                until: day + Days::new(u64::from(self.other % 900)),
                decision,
            },
            16 => StepWanted::EndFreeze { in_term: sometimes(self.share(now.frozen.0)), overdue: Whole(0) },
            17 => StepWanted::WriteOff {
                in_term: self.share(in_term),
                overdue: self.share(overdue),
                frozen: self.share(now.frozen.0),
                interest: Whole(self.interest(now.interest_due.0)),
                grace_interest: Whole(self.interest(now.grace_due.0)),
                decision,
            },
            18 => StepWanted::CarryOver { due: final_due + Days::new(u64::from(self.amount % 400)), decision },
            19 => {
                StepWanted::Refinance { into: desk.successors.get(&page.contract).unwrap_or(&desk.special[0]).clone() }
            }
            _ => self.rescheduling(page, day),
        }
    }

    /// One of the instalments, some days later; the next is due in a year.
    fn rescheduling(self, page: &LoanPage, requested: NaiveDate) -> StepWanted {
        let no = 1 + u32::from(self.other % 3);
        let due = page.instalments.iter().find(|row| row.no == no);
        let due = due.map_or(requested, |row| row.due.parse().unwrap());
        StepWanted::Reschedule { no, due: due + Days::new(u64::from(self.amount % 400)), requested, by_leader: false }
    }

    fn payment(
        self,
        amount: Option<Whole>,
        interest: Option<Whole>,
        principal: Option<Whole>,
        book: Option<Whole>,
    ) -> StepWanted {
        StepWanted::Repay { amount, interest, grace_interest: None, principal, book }
    }

    /// Something between nothing and one đồng too much.
    fn share(self, of: i64) -> Whole {
        let share = (i128::from(of) + 1) * i128::from(self.amount) / i128::from(u16::MAX);
        Whole(share as i64)
    }

    fn interest(self, due: i64) -> i64 {
        due.max(0) * i64::from(self.other) / i64::from(u16::MAX)
    }
}
