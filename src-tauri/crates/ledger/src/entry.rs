use crate::{Account, Dong, NotDong};

/// One line of an entry: a debit is positive, a credit negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The account posted to.
    pub account: Account,
    /// Whole đồng: debit positive, credit negative, never zero inside an [`Entry`].
    pub amount: Dong,
}

impl Line {
    /// `amount` on the debit side.
    pub const fn debit(account: Account, amount: Dong) -> Line {
        Line { account, amount }
    }

    /// `amount` on the credit side.
    pub const fn credit(account: Account, amount: Dong) -> Line {
        Line { account, amount: amount.opposite() }
    }
}

/// A bookkeeping entry (bút toán). One that does not balance can't be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    lines: Vec<Line>,
}

/// Why lines do not make an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unbalanced {
    /// Debits less credits, which should have been nothing.
    #[error("debits and credits differ by {0:?}")]
    Difference(Dong),
    /// An amount out of range.
    #[error(transparent)]
    Range(#[from] NotDong),
}

impl Entry {
    /// An entry of these lines, those of nothing left out; refused unless debits equal credits.
    pub fn balanced(lines: impl IntoIterator<Item = Line>) -> Result<Entry, Unbalanced> {
        let lines: Vec<Line> = lines.into_iter().filter(|line| !line.amount.is_zero()).collect();
        let difference = Dong::sum(lines.iter().map(|line| line.amount))?;
        if difference.is_zero() { Ok(Entry { lines }) } else { Err(Unbalanced::Difference(difference)) }
    }

    /// The lines, in the order given.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The reversal (bút toán đảo): the same accounts, every sign turned.
    #[must_use]
    pub fn reversal(&self) -> Entry {
        let lines = self.lines.iter().map(|line| Line { account: line.account, amount: line.amount.opposite() });
        Entry { lines: lines.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dong(amount: i64) -> Dong {
        Dong::new(amount).unwrap()
    }

    #[test]
    fn a_difference_of_one_dong_is_refused() {
        let lines = [Line::debit(Account::Cash, dong(100_000)), Line::credit(Account::InterestIncome, dong(99_999))];
        assert_eq!(Entry::balanced(lines), Err(Unbalanced::Difference(dong(1))));
    }

    proptest! {
        #[test]
        fn an_entry_and_its_reversal_leave_nothing(amounts in prop::collection::vec(1i64..1_000_000_000_000, 1..20)) {
            let total = dong(amounts.iter().sum());
            let mut lines: Vec<Line> = amounts.iter().map(|amount| Line::debit(Account::Cash, dong(*amount))).collect();
            lines.push(Line::credit(Account::MemberSavings, total));
            let entry = Entry::balanced(lines).unwrap();
            let both = entry.lines().iter().chain(entry.reversal().lines()).copied().collect::<Vec<_>>();
            for account in Account::ALL {
                let left = Dong::sum(both.iter().filter(|line| line.account == account).map(|line| line.amount)).unwrap();
                prop_assert_eq!(left, Dong::ZERO);
            }
        }
    }
}
