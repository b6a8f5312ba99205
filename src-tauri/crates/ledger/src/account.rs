use serde::{Deserialize, Serialize};

/// Which side of the balance sheet an account belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Grows by a debit (a positive line).
    Asset,
    /// Grows by a credit (a negative line).
    Liability,
    /// Grows by a credit (a negative line).
    Income,
    /// Grows by a debit (a positive line).
    Expense,
}

/// The accounts this program posts to. The names are the field's; the bank's own account numbers
/// belong to the core system and are not invented here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Account {
    /// Cash taken in and not yet handed over (tiền mặt).
    Cash,
    /// Paid out by transfer, not in cash (chuyển khoản).
    Transfers,
    /// Principal in term (dư nợ trong hạn).
    LoansInTerm,
    /// Principal overdue (dư nợ quá hạn).
    LoansOverdue,
    /// Principal frozen (dư nợ khoanh).
    LoansFrozen,
    /// Members' savings, books 105 (tiền gửi tổ viên).
    MemberSavings,
    /// Interest collected (thu lãi cho vay).
    InterestIncome,
    /// Interest credited to savings books (trả lãi tiền gửi).
    SavingsInterest,
    /// Principal written off by decision (xóa nợ).
    WriteOffs,
    /// The other side of what the core system brings in at a closing: what funds the book.
    CoreFunding,
}

impl Account {
    /// Every account, in the order of the trial balance.
    pub const ALL: [Account; 10] = [
        Account::Cash,
        Account::Transfers,
        Account::LoansInTerm,
        Account::LoansOverdue,
        Account::LoansFrozen,
        Account::MemberSavings,
        Account::InterestIncome,
        Account::SavingsInterest,
        Account::WriteOffs,
        Account::CoreFunding,
    ];

    /// The stable code, as stored and exported.
    pub const fn code(self) -> &'static str {
        match self {
            Account::Cash => "cash",
            Account::Transfers => "transfers",
            Account::LoansInTerm => "loans-in-term",
            Account::LoansOverdue => "loans-overdue",
            Account::LoansFrozen => "loans-frozen",
            Account::MemberSavings => "member-savings",
            Account::InterestIncome => "interest-income",
            Account::SavingsInterest => "savings-interest",
            Account::WriteOffs => "write-offs",
            Account::CoreFunding => "core-funding",
        }
    }

    /// The account with that code, if there is one.
    pub fn from_code(code: &str) -> Option<Account> {
        Account::ALL.into_iter().find(|account| account.code() == code)
    }

    /// The side it belongs to.
    pub const fn side(self) -> Side {
        match self {
            Account::Cash
            | Account::Transfers
            | Account::LoansInTerm
            | Account::LoansOverdue
            | Account::LoansFrozen => Side::Asset,
            Account::MemberSavings | Account::CoreFunding => Side::Liability,
            Account::InterestIncome => Side::Income,
            Account::SavingsInterest | Account::WriteOffs => Side::Expense,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_come_back() {
        for account in Account::ALL {
            assert_eq!(Account::from_code(account.code()), Some(account));
        }
        assert_eq!(Account::from_code("suspense"), None);
    }
}
