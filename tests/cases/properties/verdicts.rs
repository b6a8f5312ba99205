//! The book takes what the model allows and refuses what it does not; and whatever it took, it adds up.

use std::ops::ControlFlow;

use chrono::Days;
use proptest::collection::vec;
use proptest::prelude::*;

use super::branch::{Branch, node};
use super::cases;
use super::choices::{Choice, Next, choice};
use super::model::assert_same;

/// The trial balance is zero, loans and books add up to their accounts, and the log makes these very tables.
fn assert_adds_up(branch: &Branch) {
    let reports = branch.book.read().check_logs().unwrap();
    assert_eq!(reports[0].events, branch.model.seq);
    assert_eq!(reports[0].balances.iter().map(|(_, amount)| amount.get()).sum::<i64>(), 0);
    let differences = branch.book.rebuild_and_compare(&mut |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!(differences, []);
    assert_same(&branch.book, &branch.model);
}

fn days_pass(branch: &mut Branch, days: u64) {
    branch.model.today = branch.model.today + Days::new(days);
}

/// Each choice as it comes, legal or not: book and model must agree on it.
fn try_each(branch: &mut Branch, choices: &[Choice]) {
    for choice in choices {
        match choice.next(&branch.model) {
            Next::Nothing => {}
            Next::Days(days) => days_pass(branch, days),
            Next::Event(told) => {
                let before = branch.book.read().chain(node()).unwrap();
                match (branch.book(&told).map(|_| ()), branch.model.take(&told)) {
                    (Ok(()), Ok(())) => {}
                    (Err(_), Err(_)) => assert_eq!(branch.book.read().chain(node()).unwrap(), before),
                    (booked, verdict) => panic!("the book: {booked:?}; the model: {verdict:?}; {told:?}"),
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn the_book_takes_what_the_model_allows_and_refuses_the_rest(choices in vec(choice(), 1..60)) {
        let mut branch = Branch::new();
        try_each(&mut branch, &choices);
        assert_same(&branch.book, &branch.model);
    }
}

proptest! {
    #![proptest_config(cases(12))]

    /// Of 560 choices a few are only days that pass, or nothing: more than 500 are events.
    #[test]
    fn the_trial_balance_is_zero_after_any_500_legal_events(choices in vec(choice(), 560)) {
        let mut branch = Branch::new();
        for choice in choices {
            match choice.legal(&branch.model, |_| true) {
                Next::Nothing => {}
                Next::Days(days) => days_pass(&mut branch, days),
                Next::Event(told) => branch.take(&told),
            }
        }
        assert_adds_up(&branch);
    }
}

/// Found by the first of these tests: what was asked of whom, each time more than the book checked.
mod found {
    use super::*;
    use crate::properties::choices::{KINDS, Kind};

    fn choice(kind: Kind, which: u16, amount: u16, other: u16) -> Choice {
        let place = KINDS.iter().position(|listed| *listed == kind).unwrap();
        Choice { kind: place as u8, which, amount, day: 0, other }
    }

    /// The last of the choices must be refused, those before it booked.
    fn assert_refused(choices: &[Choice]) {
        let (last, before) = choices.split_last().unwrap();
        let mut branch = Branch::new();
        for choice in before {
            let Next::Event(told) = choice.next(&branch.model) else { panic!("no event: {choice:?}") };
            branch.take(&told);
        }
        let Next::Event(told) = last.next(&branch.model) else { panic!("no event: {last:?}") };
        assert!(branch.model.allows(&told).is_err(), "{told:?}");
        assert!(branch.book(&told).is_err(), "{told:?}");
    }

    #[test]
    fn a_loan_is_not_refinanced_into_another_borrowers_contract() {
        // The third loan with a balance, into the one that borrower 4 was approved.
        assert_refused(&[choice(Kind::Refinance, 10, 0, 0)]);
    }

    #[test]
    fn a_closed_book_gets_no_interest() {
        // Borrower 4's book is empty: closed with nothing, then credited with the others.
        assert_refused(&[choice(Kind::CloseBook, 2, 0, 0), choice(Kind::CreditInterest, 0, 0, 12)]);
    }

    #[test]
    fn an_opening_is_not_taken_back_from_under_a_closing() {
        let steps = [
            choice(Kind::OpenBook, 0, 0, 0),
            choice(Kind::CloseBook, 3, 0, 0),
            // The book's first step, not its last.
            choice(Kind::ReverseSavingsStep, 0, 0, 8),
        ];
        assert_refused(&steps);
    }
}
