//! How cash between the office and the vault is booked.

use ledger::{Account, Entry, Line, Unbalanced};

use crate::cash::{CashMoved, CashWay};

/// Cash received is funded by the bank; cash returned funds it no longer.
pub fn cash_moved(moved: &CashMoved) -> Result<Entry, Unbalanced> {
    let (debit, credit) = match moved.way {
        CashWay::Received => (Account::Cash, Account::CoreFunding),
        CashWay::Returned => (Account::CoreFunding, Account::Cash),
    };
    Entry::balanced([Line::debit(debit, moved.amount), Line::credit(credit, moved.amount)])
}

#[cfg(test)]
mod tests {
    use ledger::Dong;

    use super::*;

    #[test]
    fn what_is_received_is_there_and_what_is_returned_is_gone() {
        let on_hand = |way| {
            let moved = CashMoved { way, amount: Dong::new(90_000_000).unwrap(), note: "PT 12".to_owned() };
            let entry = cash_moved(&moved).unwrap();
            entry.lines().iter().find(|line| line.account == Account::Cash).map(|line| line.amount.get())
        };
        assert_eq!(on_hand(CashWay::Received), Some(90_000_000));
        assert_eq!(on_hand(CashWay::Returned), Some(-90_000_000));
    }
}
