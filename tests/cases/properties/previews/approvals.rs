//! The schedule shown before an approval is the schedule booked by it, row by row.

use chrono::{Days, NaiveDate};
use office::{ApproveLoan, Error, RequestStepWanted, RequestWanted, StartRequest, Whole};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseResult, TestRunner};

use super::desk::{Desk, overrides, today};
use crate::properties::cases;

/// Products that lend in 2026, with the class their household is certified to be.
const PRODUCTS: [(&str, &str); 7] = [
    ("HN", "poor"),
    ("CN", "near-poor"),
    ("MTN", "newly-escaped"),
    ("NS", "other"),
    ("SXKDVKK", "other"),
    ("GQVL338", "other"),
    ("HSSV", "other"),
];

/// A request to be decided.
#[derive(Clone, Copy, Debug)]
struct Asked {
    product: usize,
    borrower: u16,
    through_group: bool,
    amount: i64,
    months: u32,
    /// Days from the approval to the first disbursement.
    wait: u64,
    /// Months of study that are left, for a student.
    study: u64,
    /// Seldom the household is certified to be of another class, or the group votes against it.
    flaw: u8,
}

fn asked() -> impl Strategy<Value = Asked> {
    let amount = prop_oneof![1i64..300_000_000, (1i64..3_000).prop_map(|hundreds| hundreds * 100_000)];
    (0..PRODUCTS.len(), any::<u16>(), any::<bool>(), amount, 0u32..140, 0u64..40, 0u64..60, 0u8..8).prop_map(
        |(product, borrower, through_group, amount, months, wait, study, flaw)| Asked {
            product,
            borrower,
            through_group,
            amount,
            months,
            wait,
            study,
            flaw,
        },
    )
}

/// Takes a request in, has it voted and certified; nothing where it can't even be asked for.
fn hand_in(desk: &mut Desk, asked: Asked) -> Result<Option<Whole>, TestCaseError> {
    let (product, class) = PRODUCTS[asked.product];
    let contract = &desk.contracts[usize::from(asked.borrower) % desk.contracts.len()];
    let page = office::loan_page(&desk.office, contract).unwrap();
    let group = page.group.filter(|_| asked.through_group).map(|group| group.code);
    let start = StartRequest {
        request: desk.request(),
        day: today(),
        wanted: RequestWanted {
            borrower: page.borrower.code,
            group: group.clone(),
            product: product.to_owned(),
            amount: Whole(asked.amount),
            months: asked.months,
            units: 10,
            cost: Some(Whole(asked.amount)),
            cost_is: None,
            purpose: "chăn nuôi".to_owned(),
        },
    };
    let loan = match office::start_request(&mut desk.office, &start) {
        Ok(done) => done.answer,
        Err(Error::Refusal(refusal)) => {
            prop_assert_eq!((refusal.code, asked.months), ("loan-amount", 0));
            return Ok(None);
        }
        Err(fault) => return Err(TestCaseError::fail(fault.to_string())),
    };
    let vote = group.map(|_| RequestStepWanted::Vote { present: 20, in_favour: if asked.flaw == 6 { 10 } else { 18 } });
    let certify = RequestStepWanted::Certify {
        class: if asked.flaw == 7 { "other" } else { class }.to_owned(),
        valid_from: today() - Days::new(30),
        valid_through: today() + Days::new(30),
        number: "1/XN".to_owned(),
    };
    for step in vote.into_iter().chain([certify]) {
        let request = desk.request();
        office::request_step(&mut desk.office, &request, loan, today(), &step).unwrap();
    }
    Ok(Some(loan))
}

fn decide(desk: &mut Desk, asked: Asked) -> TestCaseResult {
    let Some(loan) = hand_in(desk, asked)? else { return Ok(()) };
    let disbursed_on = today() + Days::new(asked.wait);
    let is_student = PRODUCTS[asked.product].0 == "HSSV";
    let course: (NaiveDate, NaiveDate) = (today() - Days::new(300), disbursed_on + Days::new(asked.study * 30));
    let mut wanted = ApproveLoan {
        request: desk.request(),
        loan,
        day: today(),
        contract: format!("66{:014}", loan.0 & 0xffff_ffff),
        amount: Whole(asked.amount),
        months: asked.months,
        disbursed_on,
        study: is_student.then_some(course),
        overrides: Vec::new(),
    };
    let tables = desk.tables();
    let preview = office::preview_approval(&desk.office, &wanted);
    prop_assert_eq!(desk.tables(), tables.clone(), "a preview leaves no trace");
    wanted.overrides = preview.as_ref().map(overrides).unwrap_or_default();
    let checks = preview.iter().flat_map(|preview| &preview.checks);
    let refused = checks.filter(|check| check.outcome == "refused").count();
    let taken = office::approve_loan(&mut desk.office, &wanted, &desk.second);
    match (preview, taken) {
        (Ok(preview), Ok(taken)) => {
            prop_assert_eq!(refused, 0);
            let page = office::loan_page(&desk.office, &wanted.contract).unwrap();
            desk.take_back(taken.answer.event).unwrap();
            let shown = preview.instalments.iter().map(|row| (row.no, &row.due, row.principal, row.balance));
            let booked = page.instalments.iter().map(|row| (row.no, &row.due, row.principal, row.balance));
            prop_assert!(shown.eq(booked), "shown {:?}, booked {:?}", preview.instalments, page.instalments);
            let sum: i64 = page.instalments.iter().map(|row| row.principal.0).sum();
            prop_assert_eq!((sum, page.approved.0), (asked.amount, asked.amount), "the schedule is the principal");
            prop_assert_eq!(page.instalments.last().unwrap().balance, Whole(0));
            prop_assert!(page.instalments.windows(2).all(|two| two[0].due < two[1].due));
            prop_assert_eq!((page.months, page.rate_percent), (Some(preview.months), preview.rate_percent));
            prop_assert_eq!(page.now.due.as_ref(), page.instalments.last().map(|row| &row.due));
        }
        (Ok(_), Err(Error::Refusal(refusal))) => {
            prop_assert!(refused > 0, "{refusal:?}");
            prop_assert_eq!(refusal.code, "guard-refuses");
            prop_assert_eq!(desk.tables(), tables);
        }
        (Err(Error::Refusal(preview)), Err(Error::Refusal(taken))) => prop_assert_eq!(preview, taken),
        (preview, taken) => prop_assert!(false, "previewed {preview:?}, taken {taken:?}"),
    }
    Ok(())
}

#[test]
fn an_approval_books_the_schedule_its_preview_shows() {
    let desk = std::cell::RefCell::new(Desk::new());
    let case = |asked: Asked| decide(&mut desk.borrow_mut(), asked);
    TestRunner::new(Config { source_file: Some(file!()), ..cases(200) })
        .run(&asked(), case)
        .unwrap_or_else(|failure| panic!("{failure}"));
}
