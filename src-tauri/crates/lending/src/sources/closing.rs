//! Report 31 as a source among others: what a closing states, in the rows the other reports have too.

use std::collections::HashMap;

use super::{BalanceRow, SavingsRow, Source, SourceKind, SourceRow, Units};
use crate::closing::{BookRow, BorrowerRow, Closing, LoanRow, Record};
use crate::codes::CustomerCode;

impl Source {
    /// Report 31's contracts and savings books, each once, in the closing's order.
    #[must_use]
    pub fn of_closing(closing: &Closing) -> Source {
        let mut units: HashMap<&CustomerCode, Units> = HashMap::new();
        let mut rows = Vec::new();
        for record in &closing.records {
            match record {
                Record::Borrower(borrower) => {
                    units.insert(&borrower.code, units_of(borrower));
                }
                Record::Loan(loan) => rows.push(SourceRow::Balance(Box::new(balance(loan)))),
                Record::Book(book) => rows.push(SourceRow::Savings(savings(book, &units))),
                _ => {}
            }
        }
        Source { kind: SourceKind::Report31, date: Some(closing.date), office: Some(closing.office.clone()), rows }
    }
}

fn units_of(borrower: &BorrowerRow) -> Units {
    Units {
        group: borrower.group.clone(),
        commune: borrower.commune.clone(),
        association: borrower.association.clone(),
        programme: None,
    }
}

fn savings(book: &BookRow, units: &HashMap<&CustomerCode, Units>) -> SavingsRow {
    SavingsRow {
        book: book.number.clone(),
        customer: book.customer.clone(),
        units: units.get(&book.customer).cloned().unwrap_or_default(),
        balance: book.balance,
    }
}

fn balance(loan: &LoanRow) -> BalanceRow {
    BalanceRow {
        contract: loan.contract.clone(),
        customer: loan.customer.clone(),
        units: Units {
            group: loan.group.clone(),
            commune: loan.commune.clone(),
            association: loan.association.clone(),
            programme: Some(loan.programme.clone()),
        },
        point: None,
        closed: Some(loan.closed),
        disbursed: Some(loan.disbursed),
        in_term: Some(loan.in_term),
        overdue: Some(loan.overdue),
        frozen: Some(loan.frozen),
        total: None,
        backlog_in_term: Some(loan.backlog_in_term),
        backlog_overdue: Some(loan.backlog_overdue),
        backlog_grace: None,
        disbursed_month: Some(loan.disbursed_month),
        refinanced_month: Some(loan.refinanced_month),
        collected_month: Some(loan.collected_month),
    }
}
