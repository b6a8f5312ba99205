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
    #![proptest_config(cases(400))]

    #[test]
    fn the_book_takes_what_the_model_allows_and_refuses_the_rest(choices in vec(choice(), 1..60)) {
        let mut branch = Branch::new();
        try_each(&mut branch, &choices);
        assert_same(&branch.book, &branch.model);
    }
}

proptest! {
    #![proptest_config(cases(12))]

    /// Nothing here stands for the day's other end: 560 choices are more than 500 events even where some are none.
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
