//! One contract, one loan, however many savings books repeat its row; one book, one balance.

use std::collections::BTreeMap;

use ledger::Dong;
use lending::closing::LoanRow;
use lending::codes::{BookNumber, CustomerCode};

use crate::columns::Field;
use crate::findings::{FindingCode, Findings};
use crate::lines::Line;
use crate::refusal::{Refusal, RefusalCode, fact};

/// The distinct loans of sorted lines, and how many rows repeated one.
pub(super) fn distinct<'l>(lines: &'l [Line], findings: &mut Findings) -> Result<(Vec<&'l LoanRow>, u32), Refusal> {
    let mut loans = Vec::new();
    let mut repeats = 0;
    let with_loan: Vec<(&Line, &LoanRow)> = lines.iter().filter_map(|line| Some((line, line.loan.as_ref()?))).collect();
    for same in with_loan.chunk_by(|a, b| a.1.contract == b.1.contract) {
        let [(first_line, first), others @ ..] = same else { continue };
        loans.push(*first);
        let mut before = *first_line;
        for (line, loan) in others {
            repeats += 1;
            if let Some(column) = conflict(first, loan) {
                return Err(Refusal::new(RefusalCode::ContractConflict)
                    .with("contract", first.contract.as_str())
                    .with("row", line.row.max(first_line.row))
                    .with("other_row", line.row.min(first_line.row))
                    .with("column", column.manual_name()));
            }
            let facts = || vec![fact("contract", first.contract.as_str()), fact("other_row", first_line.row)];
            let repeated = line.book == before.book;
            let code = if repeated { FindingCode::RowRepeated } else { FindingCode::SecondBook };
            findings.note(code, Some(line.row), facts());
            if loan != first {
                findings.note(FindingCode::ContractRowsDiffer, Some(line.row), facts());
            }
            before = line;
        }
    }
    Ok((loans, repeats))
}

/// The first column in which two rows of a contract contradict each other about money or whose it is.
fn conflict(one: &LoanRow, other: &LoanRow) -> Option<Field> {
    if one.customer != other.customer {
        return Some(Field::Customer);
    }
    let amounts = |loan: &LoanRow| {
        [
            (Field::Approved, loan.approved),
            (Field::Disbursed, loan.disbursed),
            (Field::InTerm, loan.in_term),
            (Field::Overdue, loan.overdue),
            (Field::Frozen, loan.frozen),
            (Field::Repaid, loan.repaid),
            (Field::BacklogInTerm, loan.backlog_in_term),
            (Field::BacklogOverdue, loan.backlog_overdue),
            (Field::DisbursedMonth, loan.disbursed_month),
            (Field::RefinancedMonth, loan.refinanced_month),
            (Field::CollectedInTerm, loan.collected_month),
            (Field::WrittenOffMonth, loan.written_off_month),
            (Field::PrincipalDue, loan.principal_due),
            (Field::InterestInTermMonth, loan.interest_month),
        ]
    };
    amounts(one).into_iter().zip(amounts(other)).find(|(a, b)| a.1 != b.1).map(|(a, _)| a.0)
}

/// The books with their customers and balances. A balance stands on only one row of a book; on the
/// others it is empty or 0.
pub(super) fn books(lines: &[Line]) -> Result<BTreeMap<&BookNumber, (&CustomerCode, Dong)>, Refusal> {
    let mut books: BTreeMap<&BookNumber, (&Line, Dong)> = BTreeMap::new();
    for line in lines {
        let Some(number) = &line.book else { continue };
        let (first, balance) = books.entry(number).or_insert((line, line.balance));
        let two_balances = !balance.is_zero() && !line.balance.is_zero() && *balance != line.balance;
        if two_balances || first.person.code != line.person.code {
            let column = if two_balances { Field::BookBalance } else { Field::Customer };
            return Err(Refusal::new(RefusalCode::BookConflict)
                .with("book", number.as_str())
                .with("row", line.row.max(first.row))
                .with("other_row", line.row.min(first.row))
                .with("column", column.manual_name()));
        }
        if balance.is_zero() {
            *balance = line.balance;
        }
    }
    Ok(books.into_iter().map(|(number, (line, balance))| (number, (&line.person.code, balance))).collect())
}
