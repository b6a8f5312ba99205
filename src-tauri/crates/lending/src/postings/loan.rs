//! How the steps of a loan are booked: the change of principal by status, and against what.

use ledger::{Account, Entry, Line, NotDong, Unbalanced};

use crate::interest::Status;
use crate::loan::{Adjusted, Disbursed, LoanStep, PaidBy, PaidFrom, Refinanced, Repaid, WrittenOff};
use crate::parts::Parts;

/// The entry of a step; nothing for a step that moves no money and no principal.
pub fn loan_step(step: &LoanStep) -> Result<Option<Entry>, Unbalanced> {
    let against = match step {
        LoanStep::Disbursed(paid) => disbursed(paid),
        LoanStep::Repaid(paid) => repaid(paid)?,
        LoanStep::Settled(settled) => repaid(&settled.last)?,
        LoanStep::WrittenOff(off) => written_off(off)?,
        LoanStep::Refinanced(refinanced) => refinanced_into(refinanced)?,
        LoanStep::Adjusted(adjusted) => adjusted_by(adjusted)?,
        // Between the statuses of one loan nothing comes in or goes out.
        LoanStep::Extended(_) | LoanStep::TurnedOverdue(_) | LoanStep::Frozen(_) | LoanStep::FreezeEnded(_) => {
            Vec::new()
        }
        LoanStep::Approved(_)
        | LoanStep::UseChecked(_)
        | LoanStep::Rescheduled(_)
        | LoanStep::Recalled(_)
        | LoanStep::CarriedOver(_) => return Ok(None),
    };
    let entry = Entry::balanced(principal(step.principal_change()?).into_iter().chain(against))?;
    Ok(Some(entry).filter(|entry| !entry.lines().is_empty()))
}

/// A change of principal, debit positive, on the three loan accounts.
fn principal(change: Parts) -> [Line; 3] {
    change.each().map(|(status, amount)| Line::debit(loan_account(status), amount))
}

/// The account of principal of a status.
pub const fn loan_account(status: Status) -> Account {
    match status {
        Status::InTerm => Account::LoansInTerm,
        Status::Overdue => Account::LoansOverdue,
        Status::Frozen => Account::LoansFrozen,
    }
}

fn disbursed(paid: &Disbursed) -> Vec<Line> {
    let account = match paid.by {
        PaidBy::Cash => Account::Cash,
        PaidBy::Transfer => Account::Transfers,
    };
    vec![Line::credit(account, paid.amount)]
}

fn repaid(paid: &Repaid) -> Result<Vec<Line>, NotDong> {
    let account = match paid.from {
        PaidFrom::Cash => Account::Cash,
        PaidFrom::Savings(_) => Account::MemberSavings,
    };
    let income = paid.interest.plus(paid.grace_interest)?;
    Ok(vec![Line::debit(account, paid.total()?), Line::credit(Account::InterestIncome, income)])
}

/// The risk is the bank's: what is forgiven is its expense. Forgiven interest was never income and is not booked.
fn written_off(off: &WrittenOff) -> Result<Vec<Line>, NotDong> {
    Ok(vec![Line::debit(Account::WriteOffs, off.principal.total()?)])
}

/// The new contract takes the principal over in term; no money moves.
fn refinanced_into(refinanced: &Refinanced) -> Result<Vec<Line>, NotDong> {
    Ok(vec![Line::debit(Account::LoansInTerm, refinanced.principal.total()?)])
}

/// What the bank has and we had not, or the other way round, stands against what funds the book.
fn adjusted_by(adjusted: &Adjusted) -> Result<Vec<Line>, NotDong> {
    let funding = adjusted.interest.minus(adjusted.principal.total()?)?.minus(adjusted.written_off)?;
    Ok(vec![
        Line::debit(Account::WriteOffs, adjusted.written_off),
        Line::debit(Account::CoreFunding, funding),
        Line::credit(Account::InterestIncome, adjusted.interest),
    ])
}

#[cfg(test)]
mod tests {
    use ledger::Dong;

    use super::*;
    use crate::ids::{BookId, Node, raw_id};
    use crate::loan::{Frozen, Settled};

    fn dong(amount: i64) -> Dong {
        Dong::new(amount).unwrap()
    }

    fn lines(step: LoanStep) -> Vec<(Account, i64)> {
        let entry = loan_step(&step).unwrap().unwrap();
        entry.lines().iter().map(|line| (line.account, line.amount.get())).collect()
    }

    #[test]
    fn a_last_payment_by_mandate_takes_principal_and_interest_from_savings() {
        let book = BookId::parse(raw_id(Node::new(2).unwrap(), 4).unwrap()).unwrap();
        let principal = Parts { in_term: dong(900), overdue: dong(100), frozen: Dong::ZERO };
        let last = Repaid {
            receipt: None,
            from: PaidFrom::Savings(book),
            principal,
            interest: dong(30),
            grace_interest: dong(7),
        };
        assert_eq!(
            lines(LoanStep::Settled(Settled { last })),
            [
                (Account::LoansInTerm, -900),
                (Account::LoansOverdue, -100),
                (Account::MemberSavings, 1_037),
                (Account::InterestIncome, -37)
            ]
        );
    }

    #[test]
    fn a_freeze_moves_principal_between_accounts_and_no_money() {
        let until = "2028-01-01".parse().unwrap();
        let frozen = Frozen { in_term: dong(70), overdue: dong(30), until, decision: "QĐ 1".into() };
        assert_eq!(
            lines(LoanStep::Frozen(frozen)),
            [(Account::LoansInTerm, -70), (Account::LoansOverdue, -30), (Account::LoansFrozen, 100)]
        );
    }

    #[test]
    fn a_payment_the_bank_had_and_we_had_not_stands_against_the_funding() {
        let adjusted = Adjusted {
            principal: Parts { in_term: dong(-500), ..Parts::NONE },
            interest: dong(40),
            ..Adjusted::default()
        };
        assert_eq!(
            lines(LoanStep::Adjusted(adjusted)),
            [(Account::LoansInTerm, -500), (Account::CoreFunding, 540), (Account::InterestIncome, -40)]
        );
    }
}
