//! A loan from the request to its settlement, by keyboard alone, with two people and every figure worked by hand.

use std::path::Path;

use acceptance::lists::{ListedCustomer, customers};
use acceptance::offices::{PASSPHRASE, USER, empty_branch, load, quiet, session_day};
use office::{FixedDay, Office};

use crate::clerk::{Clerk, figure};
use crate::driver::{Failure, Outcome};
use crate::loan_steps as steps;

/// Who stands by.
const COLLEAGUE: &str = "kiem-soat";
const THEIRS: &str = "cay-da-ben-nuoc";

/// 120,000,000 đ × 6.24 % × 10 days (2 to 11 January) ÷ 365 = 205,150.68… Source: SOURCES.md R-07.
const INTEREST: i64 = 205_151;
const LENT: i64 = 120_000_000;
const REPAID: i64 = 20_000_000;
const CONTRACT: &str = "6600000000009001";

/// What the journey is about.
pub struct Journey {
    pub borrower: ListedCustomer,
    pub contract: &'static str,
    pub lent: i64,
    pub repaid: i64,
    pub interest: i64,
    pub second: &'static str,
    pub passphrase: &'static str,
}

#[test]
fn a_loan_from_request_to_settlement() -> Outcome<()> {
    let home = tempfile::tempdir()?;
    let folder = home.path().join("branch");
    let borrower = borrower_of(&opened(&folder)?)?;
    let journey = Journey {
        borrower,
        contract: CONTRACT,
        lent: LENT,
        repaid: REPAID,
        interest: INTEREST,
        second: COLLEAGUE,
        passphrase: THEIRS,
    };

    let clerk = Clerk::open("loan", &folder)?;
    clerk.sign_in()?;
    steps::add_colleague(&clerk, &journey)?;
    steps::look_up_programme(&clerk)?;
    steps::request(&clerk, &journey)?;
    steps::vote_and_certify(&clerk)?;
    steps::approve(&clerk, &journey)?;
    steps::open_loan(&clerk, &journey)?;
    steps::disburse(&clerk, &journey)?;
    steps::explain(&clerk, &journey)?;
    steps::repay(&clerk, &journey)?;
    let before = steps::final_date(&clerk)?;
    steps::extend(&clerk, &journey)?;
    steps::reverse(&clerk, &before)?;
    steps::settle(&clerk, &journey)?;
    steps::save_in_book(&clerk)?;
    steps::look_at_accounts(&clerk, &journey)?;
    steps::look_at_overdue_loan(&clerk, &journey)?;
    clerk.close()?;
    assert_booked(&folder, &journey)
}

/// A branch with the sample export loaded.
fn opened(folder: &Path) -> Outcome<Office> {
    let workbook = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/report31/small.xlsx");
    let mut office = empty_branch(folder, "002002", "PGD Bắc Sơn")?;
    load(&mut office, &workbook)?;
    Ok(office)
}

/// Somebody in a group who owes nothing for the poor's programme and nothing overdue, and has a savings book.
fn borrower_of(office: &Office) -> Outcome<ListedCustomer> {
    for borrower in customers(office)? {
        let loans = office::loans_of_borrower(office, &borrower.code)?;
        let is_free = loans.iter().all(|loan| loan.programme != "01") && !loans.is_empty();
        if borrower.group.is_none() || !is_free {
            continue;
        }
        let page = office::loan_page(office, &loans[0].id.0.to_string())?;
        if page.now.overdue.0 == 0 && page.now.frozen.0 == 0 && !page.books.is_empty() {
            return Ok(borrower);
        }
    }
    Err(Failure("nobody in the sample could ask for such a loan".to_owned()))
}

/// The book holds what was typed, and a replay of its log gives the same.
fn assert_booked(folder: &Path, journey: &Journey) -> Outcome<()> {
    let office = office::open_office(folder, USER, PASSPHRASE, Box::new(FixedDay(session_day())))?;
    let page = office::loan_page(&office, journey.contract)?;
    assert_eq!(page.now.standing, "closed");
    assert_eq!((page.now.repaid.0, page.collected.0), (journey.lent, journey.interest));
    let done: Vec<_> = page.steps.iter().map(|step| (step.kind.as_str(), step.reversed.is_some())).collect();
    let expected = [
        ("loan-settled", false),
        ("loan-extended", true),
        ("loan-repaid", false),
        ("loan-disbursed", false),
        ("loan-approved", false),
    ];
    assert_eq!(done, expected, "every step stands in the order it was taken, the reversed one too");
    let two: Vec<_> = page.steps.iter().filter(|step| step.checker.is_some()).map(|step| step.kind.as_str()).collect();
    assert_eq!(two, ["loan-extended", "loan-approved"], "two people where it takes two, one where it does not");
    let verified = office::verify(&office, true, &mut quiet())?;
    assert!(verified.rebuilt, "a replay gives the same tables");
    Ok(())
}

impl Journey {
    /// What is in the till at the end: the interest, and what was saved.
    pub fn cash(&self, saved: i64) -> String {
        figure(self.interest + saved)
    }
}
