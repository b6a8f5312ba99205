//! Customers: particulars from the row of a contract with a balance before others, gaps filled from
//! the other rows; the group is that of a contract with a balance.

use std::collections::{BTreeMap, BTreeSet};

use lending::closing::{BorrowerRow, LoanRow};
use lending::codes::{CustomerCode, GroupCode};

use crate::findings::{FindingCode, Findings};
use crate::lines::Line;
use crate::refusal::fact;

/// A customer, and whether he or she has a contract.
pub(super) struct Borrower {
    pub(super) row: BorrowerRow,
    pub(super) has_loan: bool,
}

/// The customers of sorted lines, by code.
pub(super) fn of(lines: &[Line], loans: &[&LoanRow], findings: &mut Findings) -> Vec<Borrower> {
    let mut groups: BTreeMap<&CustomerCode, BTreeSet<&GroupCode>> = BTreeMap::new();
    for loan in loans.iter().filter(|loan| loan.status().is_some()) {
        if let Some(group) = &loan.group {
            groups.entry(&loan.customer).or_default().insert(group);
        }
    }
    let has_balance = |line: &&Line| line.loan.as_ref().is_some_and(|loan| loan.status().is_some());
    let (first, later): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(has_balance);
    let mut borrowers: BTreeMap<&CustomerCode, Borrower> = BTreeMap::new();
    for line in first.into_iter().chain(later) {
        let borrower = borrowers
            .entry(&line.person.code)
            .or_insert_with(|| Borrower { row: line.person.clone(), has_loan: false });
        borrower.has_loan |= line.loan.is_some();
        fill(&mut borrower.row, &line.person);
    }
    for (customer, groups) in groups {
        if groups.len() > 1 {
            let listed: Vec<&str> = groups.iter().map(|group| group.as_str()).collect();
            let facts = vec![fact("customer", customer.as_str()), fact("groups", listed.join(", "))];
            findings.note(FindingCode::CustomerInSeveralGroups, None, facts);
        }
        if let (Some(borrower), Some(group)) = (borrowers.get_mut(customer), groups.first()) {
            borrower.row.group = Some((*group).clone());
        }
    }
    borrowers.into_values().collect()
}

fn fill(row: &mut BorrowerRow, other: &BorrowerRow) {
    fn gap<T: Clone>(own: &mut Option<T>, other: &Option<T>) {
        if own.is_none() {
            own.clone_from(other);
        }
    }
    if row.name.is_empty() {
        row.name.clone_from(&other.name);
    }
    gap(&mut row.born, &other.born);
    gap(&mut row.sex, &other.sex);
    gap(&mut row.ethnic, &other.ethnic);
    gap(&mut row.paper, &other.paper);
    gap(&mut row.paper_issued, &other.paper_issued);
    gap(&mut row.phone, &other.phone);
    gap(&mut row.address, &other.address);
    gap(&mut row.spouse, &other.spouse);
    if row.commune.is_none() {
        row.commune.clone_from(&other.commune);
        row.village.clone_from(&other.village);
    }
    gap(&mut row.group, &other.group);
    gap(&mut row.association, &other.association);
}
