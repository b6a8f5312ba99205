use ledger::{Entry, Unbalanced};

use super::closing_loaded;
use crate::closing::Record;
use crate::totals::Totals;

/// New contracts and savings books that a later closing brought: booked like the opening, against what funds the book.
pub fn records_taken(records: &[Record]) -> Result<Option<Entry>, Unbalanced> {
    let mut totals = Totals::default();
    for record in records {
        match record {
            Record::Loan(loan) => {
                totals.in_term = totals.in_term.plus(loan.in_term)?;
                totals.overdue = totals.overdue.plus(loan.overdue)?;
                totals.frozen = totals.frozen.plus(loan.frozen)?;
            }
            Record::Book(book) => totals.savings = totals.savings.plus(book.balance)?,
            _ => {}
        }
    }
    let entry = closing_loaded(&totals)?;
    Ok(Some(entry).filter(|entry| !entry.lines().is_empty()))
}
