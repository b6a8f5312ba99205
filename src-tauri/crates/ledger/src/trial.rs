use std::collections::BTreeMap;

use crate::{Account, Dong, NotDong};

/// The trial balance (bảng cân đối thử): every account's balance, debit positive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrialBalance {
    balances: BTreeMap<Account, Dong>,
}

/// The book's debits and credits differ: it was written by something other than entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the book is out of balance by {0:?}")]
pub struct OutOfBalance(pub Dong);

impl TrialBalance {
    /// Sums postings by account; refused when a sum leaves the range of money.
    pub fn of(postings: impl IntoIterator<Item = (Account, Dong)>) -> Result<TrialBalance, NotDong> {
        let mut balances = BTreeMap::new();
        for (account, amount) in postings {
            let balance = balances.entry(account).or_insert(Dong::ZERO);
            *balance = balance.plus(amount)?;
        }
        Ok(TrialBalance { balances })
    }

    /// The account's balance, debit positive; nothing when it was never posted to.
    pub fn balance(&self, account: Account) -> Dong {
        self.balances.get(&account).copied().unwrap_or_default()
    }

    /// Every account posted to, with its balance.
    pub fn balances(&self) -> impl Iterator<Item = (Account, Dong)> + '_ {
        self.balances.iter().map(|(account, balance)| (*account, *balance))
    }

    /// Refuses a book whose balances do not add up to nothing.
    pub fn check(&self) -> Result<(), OutOfBalance> {
        match Dong::sum(self.balances.values().copied()) {
            Ok(left) if left.is_zero() => Ok(()),
            Ok(left) => Err(OutOfBalance(left)),
            Err(NotDong) => Err(OutOfBalance(Dong::MAX)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_dong_too_many_is_found() {
        let hundred = Dong::new(100).unwrap();
        let good = TrialBalance::of([(Account::Cash, hundred), (Account::InterestIncome, hundred.opposite())]).unwrap();
        assert_eq!(good.check(), Ok(()));
        assert_eq!(good.balance(Account::Cash), hundred);
        let bad = TrialBalance::of([(Account::Cash, hundred)]).unwrap();
        assert_eq!(bad.check(), Err(OutOfBalance(hundred)));
    }
}
