use ledger::{Account, Entry, Line, Unbalanced};

use crate::totals::Totals;

/// The opening book: principal on the asset side, members' savings on the other, and what funds the
/// difference. Interest backlog is the bank's off-balance figure and is not posted. Source: SOURCES.md R-11.
pub fn closing_loaded(totals: &Totals) -> Result<Entry, Unbalanced> {
    let funding = totals.in_term.plus(totals.overdue)?.plus(totals.frozen)?.minus(totals.savings)?;
    Entry::balanced([
        Line::debit(Account::LoansInTerm, totals.in_term),
        Line::debit(Account::LoansOverdue, totals.overdue),
        Line::debit(Account::LoansFrozen, totals.frozen),
        Line::credit(Account::MemberSavings, totals.savings),
        Line::credit(Account::CoreFunding, funding),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::Dong;

    #[test]
    fn lent_money_is_funded_by_savings_and_the_core() {
        let dong = |amount| Dong::new(amount).unwrap();
        let totals = Totals {
            in_term: dong(90),
            overdue: dong(8),
            frozen: dong(2),
            outstanding: dong(100),
            savings: dong(30),
            ..Totals::default()
        };
        let entry = closing_loaded(&totals).unwrap();
        assert!(entry.lines().contains(&Line::credit(Account::CoreFunding, dong(70))));
    }
}
