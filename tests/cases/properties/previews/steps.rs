//! A step's preview and its booking.

use office::{Error, StepPreview, StepTaken, TakeStep, TotalsBy, Whole};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseResult, TestRunner};

use super::desk::{CLOSED, Desk, day, today};
use super::wishes::{Wish, wish};
use crate::properties::cases;

/// What can be seen of the book before or after a step.
#[derive(Debug, PartialEq)]
struct Seen {
    cash: i64,
    totals: office::TotalsFigures,
}

fn see(desk: &Desk, wish: Wish) -> Seen {
    let totals = office::totals(&desk.office, TotalsBy::Everything, Some(today())).unwrap().figures;
    // The book knows no day before its first.
    Seen { cash: desk.cash(wish.day().max(day("2025-12-31"))), totals }
}

/// A case's events, and the tables after the last of them.
struct Booked {
    events: Vec<Whole>,
    tables: (String, u64),
}

/// Wants the wish of its contract, looks at the preview, takes the step and holds one against the other.
fn want(desk: &mut Desk, wish: Wish, booked: &mut Booked) -> TestCaseResult {
    let contract = wish.contract(desk);
    let page = office::loan_page(&desk.office, &contract).unwrap();
    let mut wanted = TakeStep {
        request: desk.request(),
        loan: contract.clone(),
        day: wish.day(),
        backdated: wish.day() <= day(CLOSED),
        step: wish.step(desk, &page),
        overrides: Vec::new(),
    };
    let before = see(desk, wish);
    let preview = office::preview_step(&mut desk.office, &wanted);
    prop_assert_eq!(&desk.tables(), &booked.tables, "a preview leaves no trace");
    let doubts = preview.iter().flat_map(|preview| &preview.doubts);
    wanted.overrides =
        doubts.map(|doubt| office::Override { rule: doubt.rule.clone(), reason: "có lý do".to_owned() }).collect();
    let taken = office::take_step(&mut desk.office, &wanted, Some(&desk.second));
    match (preview, taken) {
        (Ok(preview), Ok(taken)) => {
            booked.events.push(taken.answer.event);
            booked.tables = desk.tables();
            compare(desk, wish, &contract, (&preview, &before), &taken.answer)?;
            if wish.day() == today() {
                prop_assert_eq!(preview.before, page.now);
            }
        }
        (Err(Error::Refusal(preview)), Err(Error::Refusal(taken))) => {
            prop_assert_eq!(preview, taken);
            prop_assert_eq!(&desk.tables(), &booked.tables, "a refusal leaves no trace");
        }
        (preview, taken) => prop_assert!(false, "{:?}: previewed {preview:?}, taken {taken:?}", wanted.step),
    }
    Ok(())
}

fn compare(
    desk: &Desk,
    wish: Wish,
    contract: &str,
    (preview, before): (&StepPreview, &Seen),
    taken: &StepTaken,
) -> TestCaseResult {
    let after = see(desk, wish);
    let effect = &preview.effect;
    prop_assert_eq!((effect.cash_before.0, &effect.totals_before), (before.cash, &before.totals));
    prop_assert_eq!((effect.cash_after.0, &effect.totals_after), (after.cash, &after.totals));
    prop_assert_eq!(&preview.after, &taken.after);
    let page = office::loan_page(&desk.office, contract).unwrap();
    let step = &page.steps[0];
    prop_assert_eq!((step.event, &step.entry, &step.day), (taken.event, &effect.entry, &effect.day));
    prop_assert_eq!(step.entry.iter().map(|line| line.amount.0).sum::<i64>(), 0);
    prop_assert_eq!(effect.backdated_before.is_some(), wish.day() <= day(CLOSED));
    if wish.day() == today() {
        prop_assert_eq!(&page.now, &taken.after);
    }
    Ok(())
}

#[test]
fn a_step_does_what_its_preview_shows() {
    let desk = std::cell::RefCell::new(Desk::new());
    let pages = |desk: &Desk| -> Vec<office::LoanBrief> {
        let contracts = desk.contracts.iter().chain(&desk.special);
        contracts.map(|contract| office::loan_page(&desk.office, contract).unwrap().now).collect()
    };
    let at_first = pages(&desk.borrow());
    let case = |wishes: Vec<Wish>| -> TestCaseResult {
        let desk = &mut *desk.borrow_mut();
        let mut booked = Booked { events: Vec::new(), tables: desk.tables() };
        // One loan a case, so that its steps follow on each other.
        let which = wishes[0].which;
        let held = wishes.iter().try_for_each(|wish| want(desk, Wish { which, ..*wish }, &mut booked));
        for event in booked.events.into_iter().rev() {
            desk.take_back(event).unwrap();
        }
        held
    };
    TestRunner::new(Config { source_file: Some(file!()), ..cases(120) })
        .run(&vec(wish(), 1..6), case)
        .unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(pages(&desk.borrow()), at_first);
}
