use ledger::{Account, Dong, Entry, Line, Unbalanced};

use crate::collection::SheetCollected;

/// Cash in; interest earned and members' savings on the other side.
pub fn sheet_collected(sheet: &SheetCollected) -> Result<Entry, Unbalanced> {
    let mut interest = Dong::ZERO;
    let mut savings = Dong::ZERO;
    for receipt in &sheet.receipts {
        interest = interest.plus(receipt.interest_total()?)?;
        savings = savings.plus(receipt.deposit_total()?)?;
    }
    Entry::balanced([
        Line::debit(Account::Cash, interest.plus(savings)?),
        Line::credit(Account::InterestIncome, interest),
        Line::credit(Account::MemberSavings, savings),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::{BookAmount, LoanAmount, Receipt, ReceiptNumber};
    use crate::ids::{BookId, BorrowerId, GroupId, LoanId, Node, raw_id};

    #[test]
    fn cash_is_interest_and_savings_together() {
        let raw = |counter| raw_id(Node::new(2).unwrap(), counter).unwrap();
        let dong = |amount| Dong::new(amount).unwrap();
        let sheet = SheetCollected {
            group: GroupId::parse(raw(1)).unwrap(),
            session: "2026-01-12".parse().unwrap(),
            receipts: vec![Receipt {
                no: ReceiptNumber { year: 2026, number: 1 },
                borrower: BorrowerId::parse(raw(2)).unwrap(),
                interest: vec![LoanAmount { loan: LoanId::parse(raw(3)).unwrap(), amount: dong(105_995) }],
                deposits: vec![BookAmount { book: BookId::parse(raw(4)).unwrap(), amount: dong(50_000) }],
            }],
        };
        let entry = sheet_collected(&sheet).unwrap();
        assert_eq!(entry.lines()[0], Line::debit(Account::Cash, dong(155_995)));
    }
}
