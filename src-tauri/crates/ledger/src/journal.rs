use crate::Account;

impl Account {
    /// Its name in a plain-text journal: a path from the side it belongs to, parts divided by `:`.
    ///
    /// The first part is one of the words by which such programs tell the sides apart (`assets`, `liabilities`,
    /// `income`, `expenses`), so that a balance sheet comes out right without further settings.
    pub const fn journal_name(self) -> &'static str {
        match self {
            Account::Cash => "assets:cash",
            Account::Transfers => "assets:transfers",
            Account::LoansInTerm => "assets:loans:in term",
            Account::LoansOverdue => "assets:loans:overdue",
            Account::LoansFrozen => "assets:loans:frozen",
            Account::MemberSavings => "liabilities:member savings",
            Account::InterestIncome => "income:interest",
            Account::SavingsInterest => "expenses:savings interest",
            Account::WriteOffs => "expenses:written off",
            Account::CoreFunding => "liabilities:core funding",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Side;

    #[test]
    fn every_account_has_a_name_of_its_own_under_its_side() {
        let names: BTreeSet<&str> = Account::ALL.into_iter().map(Account::journal_name).collect();
        assert_eq!(names.len(), Account::ALL.len());
        for account in Account::ALL {
            let name = account.journal_name();
            let side = match account.side() {
                Side::Asset => "assets:",
                Side::Liability => "liabilities:",
                Side::Income => "income:",
                Side::Expense => "expenses:",
            };
            assert!(name.starts_with(side), "{name}");
            // Two blanks end an account's name in a journal.
            assert!(name.split([':', ' ']).all(|word| !word.is_empty()), "{name}");
            assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || b": ".contains(&byte)), "{name}");
        }
    }
}
