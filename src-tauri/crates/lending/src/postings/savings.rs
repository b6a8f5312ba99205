//! How the steps of a savings book are booked.

use ledger::{Account, Dong, Entry, Line, Unbalanced};

use crate::savings::{SavingsInterest, SavingsStep};

/// The entry of a step; nothing for a new book.
pub fn savings_step(step: &SavingsStep) -> Result<Option<Entry>, Unbalanced> {
    let lines = match step {
        SavingsStep::Opened(_) => return Ok(None),
        SavingsStep::Deposited(paid) => {
            vec![Line::debit(Account::Cash, paid.amount), Line::credit(Account::MemberSavings, paid.amount)]
        }
        SavingsStep::Withdrawn(taken) => {
            vec![Line::debit(Account::MemberSavings, taken.amount), Line::credit(Account::Cash, taken.amount)]
        }
        SavingsStep::Closed(closed) => vec![
            Line::debit(Account::SavingsInterest, closed.interest),
            Line::debit(Account::MemberSavings, closed.paid_out.minus(closed.interest)?),
            Line::credit(Account::Cash, closed.paid_out),
        ],
        SavingsStep::Adjusted(adjusted) => vec![
            Line::debit(Account::CoreFunding, adjusted.amount),
            Line::credit(Account::MemberSavings, adjusted.amount),
        ],
    };
    let entry = Entry::balanced(lines)?;
    Ok(Some(entry).filter(|entry| !entry.lines().is_empty()))
}

/// Interest credited is the bank's expense and the members' money.
pub fn savings_interest(credited: &SavingsInterest) -> Result<Entry, Unbalanced> {
    let total = Dong::sum(credited.books.iter().map(|line| line.amount))?;
    Entry::balanced([Line::debit(Account::SavingsInterest, total), Line::credit(Account::MemberSavings, total)])
}
