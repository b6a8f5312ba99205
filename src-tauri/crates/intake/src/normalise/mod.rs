//! Lines brought together into what the closing states, each thing once. The outcome doesn't depend on
//! the order of the rows: lines are put in the order of their contracts first, and where rows disagree
//! about a particular, most of them decide, then the lower code.

mod borrowers;
mod groups;
mod loans;
mod places;
mod votes;

use lending::closing::{BookRow, LoanRow, Record};
use serde::Serialize;

use crate::findings::Findings;
use crate::lines::Line;
use crate::refusal::Refusal;
use crate::texts::Texts;

/// How many of what a file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Data rows of the sheet.
    pub rows: u32,
    /// Contracts.
    pub loans: u32,
    /// Rows that repeat a contract, as a second savings book makes them.
    pub duplicate_rows: u32,
    /// Contracts approved but not yet disbursed.
    pub not_disbursed: u32,
    /// Contracts settled within the year.
    pub closed: u32,
    /// Contracts without a group.
    pub direct_loans: u32,
    /// Customers.
    pub customers: u32,
    /// Customers without a contract.
    pub savings_only: u32,
    /// Groups.
    pub groups: u32,
    /// Savings books.
    pub books: u32,
}

/// Sorts lines so that everything after is the same for every order of rows.
pub(crate) fn sort(lines: &mut [Line]) {
    lines.sort_by(|a, b| {
        let contract = |line: &'_ Line| line.loan.as_ref().map(|loan| loan.contract.clone());
        let key = |line: &'_ Line| (line.loan.is_none(), contract(line), line.book.clone(), line.person.code.clone());
        key(a).cmp(&key(b)).then(a.row.cmp(&b.row))
    });
}

/// Brings sorted lines together, as records in the order the closing keeps them.
///
/// # Errors
/// `contract-conflict`, `book-conflict`.
pub(crate) fn records(
    lines: &[Line],
    texts: &Texts,
    findings: &mut Findings,
) -> Result<(Vec<Record>, Summary), Refusal> {
    let (loans, duplicate_rows) = loans::distinct(lines, findings)?;
    let books = loans::books(lines)?;
    let places = places::of(lines, texts, findings);
    let groups = groups::of(lines, &loans, texts, findings);
    let borrowers = borrowers::of(lines, &loans, findings);
    let savers = borrowers.iter().filter(|borrower| !borrower.has_loan).count();
    let summary = Summary {
        rows: as_u32(lines.len()),
        loans: as_u32(loans.len()),
        duplicate_rows,
        not_disbursed: count(&loans, LoanRow::is_not_disbursed),
        closed: count(&loans, |loan| loan.closed),
        direct_loans: count(&loans, |loan| loan.direct),
        customers: as_u32(borrowers.len()),
        savings_only: as_u32(savers),
        groups: as_u32(groups.len()),
        books: as_u32(books.len()),
    };
    let mut records = places;
    records.extend(groups.into_iter().map(Record::Group));
    records.extend(borrowers.into_iter().map(|borrower| Record::Borrower(Box::new(borrower.row))));
    records.extend(loans.into_iter().map(|loan| Record::Loan(Box::new(loan.clone()))));
    records.extend(books.into_iter().map(|(number, (customer, balance))| {
        Record::Book(BookRow { number: number.clone(), customer: customer.clone(), balance })
    }));
    Ok((records, summary))
}

fn count(loans: &[&LoanRow], which: impl Fn(&LoanRow) -> bool) -> u32 {
    as_u32(loans.iter().filter(|loan| which(loan)).count())
}

/// A sheet has fewer rows than this can count.
fn as_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
