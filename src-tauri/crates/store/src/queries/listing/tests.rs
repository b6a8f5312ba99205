//! What the lists, Today and "find anything" read must not grow with the years a book holds.

use super::*;
use crate::Book;
use crate::testing::{day, instructions, loan_id, long, node, opened, pay_all};
use lending::ids::GroupId;
use lending::ids::raw_id;

/// Every list of contracts and of customers, with what it adds up to, as the desk asks for it on a day.
fn lists(book: &Book, on: NaiveDate) {
    let reading = book.read();
    let (none, window) = (Narrow::default(), Window { limit: Some(200) });
    let loans = [
        LoanSet::All,
        LoanSet::Overdue,
        LoanSet::Frozen,
        LoanSet::FrozenUntil(on),
        LoanSet::SilentSince(on),
        LoanSet::DueBetween(on, on + chrono::Months::new(1)),
        LoanSet::LentSince(on),
        LoanSet::NotLent,
        LoanSet::Extended,
        LoanSet::Jobs,
    ];
    for set in loans {
        reading.listed_loans(&set, &none, window).unwrap();
        reading.loan_sums(&set, &none).unwrap();
    }
    let customers = [
        BorrowerSet::All,
        BorrowerSet::PaperEnding(vec![(node(), on)]),
        BorrowerSet::HardToReach,
        BorrowerSet::Saving,
        BorrowerSet::SavingOnly,
        BorrowerSet::Settled,
    ];
    for set in customers {
        reading.listed_borrowers(&set, &none, window).unwrap();
        reading.borrower_sums(&set, &none).unwrap();
    }
}

/// Groups and their places, a group with its members, what can be found, how the log stands.
fn pages(book: &Book, on: NaiveDate) {
    let reading = book.read();
    reading.groups().unwrap();
    reading.group_places(on).unwrap();
    let group = GroupId::parse(raw_id(node(), 1).unwrap()).unwrap();
    reading.group(group).unwrap().unwrap();
    reading.members(group).unwrap();
    reading.active_customers().unwrap();
    reading.find_customers().unwrap();
    reading.find_contracts().unwrap();
    reading.find_groups().unwrap();
    reading.logs().unwrap();
    reading.event_count().unwrap();
    reading.last_business_date().unwrap();
}

#[test]
fn the_desk_does_not_grow_with_the_years() {
    let (loans, years) = if long() { (2_000, [1, 5, 20]) } else { (200, [1, 5, 10]) };
    let home = tempfile::tempdir().unwrap();
    let mut book = opened(home.path(), loans, "2005-12-31");
    let mut year = 0;
    let mut counts = Vec::new();
    for until in years {
        while year < until {
            pay_all(&mut book, loans, day("2006-06-12") + chrono::Months::new(12 * year));
            year += 1;
        }
        let on = day("2006-06-12") + chrono::Months::new(12 * (year - 1));
        counts.push([instructions(&mut book, |book| lists(book, on)), instructions(&mut book, |book| pages(book, on))]);
    }
    println!("instructions of lists and of pages after {years:?} years: {counts:?}");
    assert!(book.read().loan_state(loan_id(loans, 7)).unwrap().is_some(), "the last contract is there still");
    for later in &counts[1..] {
        for (first, last) in counts[0].iter().zip(later) {
            assert!(*last <= first + first / 20, "{first} instructions grew to {last}");
        }
    }
}
