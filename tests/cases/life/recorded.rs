//! An approval that no task of a branch would have booked is taken from no log: what it says of itself is held against its
//! request, the office's rules and the people.

use acceptance::offices::{PASSPHRASE, USER};
use events::{Draft, Fact, LoanStepped, RequestId};
use lending::loan::{Approved, Guard, LoanStep, Outcome};
use store::{Book, KeyRing, StoreError};

use super::desk::{COLLEAGUE, Desk, LATE, THEIRS, customer, day, desk, wanted};

const NEW: &str = "6600000200000101";

/// An approval as a task booked it and took back again, and the book it may be booked in.
struct Forge {
    desk: Desk,
    stepped: LoanStepped,
}

impl Forge {
    fn new() -> Forge {
        let mut desk = desk(LATE);
        let loan = desk.start("2026-01-05", wanted(&customer(1), 10_000_000)).unwrap();
        desk.vote(loan, "2026-01-06");
        desk.certify(loan, "2026-01-08");
        let decision = desk.approval(loan, "2026-01-20", NEW, 10_000_000);
        let booked = desk.approve(&decision).unwrap().event;
        let book = open(&desk);
        let event = book.read().event(book.node().unwrap(), booked.0 as u64).unwrap().unwrap();
        drop(book);
        desk.reverse(booked).unwrap();
        let Fact::LoanStepped(stepped) = event.fact else { panic!("{:?}", event.fact) };
        Forge { desk, stepped }
    }

    /// Books the approval with what was changed of it, by that maker: why it is impossible, if it is.
    fn book(&self, maker: &str, change: impl FnOnce(&mut LoanStepped, &mut Approved)) -> Option<&'static str> {
        let mut stepped = self.stepped.clone();
        let LoanStep::Approved(mut approved) = stepped.step.clone() else { panic!("{stepped:?}") };
        change(&mut stepped, &mut approved);
        stepped.step = LoanStep::Approved(approved);
        let draft = Draft {
            business_date: day("2026-01-20"),
            recorded_at: "2026-01-20T08:00:00Z".parse().unwrap(),
            maker: maker.to_owned(),
            request: RequestId::parse("forged").unwrap(),
            fact: Fact::LoanStepped(stepped),
        };
        let mut book = open(&self.desk);
        match book.write(|writing| writing.append(draft).map(|_| ())) {
            Ok(()) => None,
            Err(StoreError::Impossible { what, .. }) => Some(what),
            Err(fault) => panic!("{fault}"),
        }
    }

    fn changed(&self, change: impl FnOnce(&mut Approved)) -> Option<&'static str> {
        self.book(USER, |_, approved| change(approved))
    }
}

/// The desk's book, past every task.
fn open(desk: &Desk) -> Book {
    let folder = desk.office.folder();
    let key = KeyRing::read(&folder.join("book.key")).unwrap().unlock(USER, PASSPHRASE).unwrap();
    Book::open(&folder.join("book.db"), &key).unwrap()
}

fn set(approved: &mut Approved, guard: Guard, outcome: Outcome, reason: Option<&str>) {
    let check = approved.checks.iter_mut().find(|check| check.guard == guard).unwrap();
    (check.outcome, check.reason) = (outcome, reason.map(str::to_owned));
}

/// One đồng more than was asked for.
fn more(approved: &mut Approved) {
    approved.amount = super::desk::dong(10_000_001);
    let last = approved.instalments.last_mut().unwrap();
    last.principal = super::desk::dong(last.principal.get() + 1);
}

#[test]
fn the_approval_itself_is_taken() {
    assert_eq!(Forge::new().changed(|_| ()), None);
}

#[test]
fn guards_not_checked_or_standing_in_the_way_are_refused() {
    let forge = Forge::new();
    let refused = Some("approval");
    assert_eq!(forge.changed(|approved| approved.checks.clear()), refused);
    assert_eq!(forge.changed(|approved| approved.checks.retain(|check| check.guard != Guard::Vote)), refused);
    assert_eq!(forge.changed(|approved| set(approved, Guard::Vote, Outcome::Refused, None)), refused);
    assert_eq!(forge.changed(|approved| set(approved, Guard::Term, Outcome::AsksSecond, None)), refused);
    // The shipped rules let nobody override the age.
    let age = |approved: &mut Approved| set(approved, Guard::Age, Outcome::Overridden, Some("xin"));
    assert_eq!(forge.changed(age), refused);
}

#[test]
fn what_is_not_the_requests_is_refused() {
    let forge = Forge::new();
    let refused = Some("approval");
    assert_eq!(forge.changed(|approved| approved.product = "CN".to_owned().try_into().unwrap()), refused);
    assert_eq!(forge.changed(|approved| approved.programme = "19".to_owned().try_into().unwrap()), refused);
    let borrower = approved_borrower(&forge) + 1;
    assert_eq!(forge.changed(|approved| approved.borrower = borrower.try_into().unwrap()), refused);
    assert_eq!(forge.changed(more), refused, "the guard says it passed");
    let overridden = |approved: &mut Approved| {
        more(approved);
        set(approved, Guard::AmountAsked, Outcome::Overridden, Some("hộ xin thêm"));
    };
    assert_eq!(forge.changed(overridden), None);
}

fn approved_borrower(forge: &Forge) -> i64 {
    let LoanStep::Approved(approved) = &forge.stepped.step else { panic!("{:?}", forge.stepped) };
    approved.borrower.get()
}

#[test]
fn the_second_person_is_the_one_that_is_told_and_made_neither_the_request_nor_the_approval() {
    let forge = Forge::new();
    let refused = Some("second person");
    assert_eq!(forge.changed(|approved| approved.checker = "người khác".to_owned()), refused);
    let both = |maker: &str, second: &str| {
        forge.book(maker, |stepped, approved| {
            (stepped.checker, approved.checker) = (Some(second.to_owned()), second.to_owned());
        })
    };
    assert_eq!(both(USER, USER), refused);
    // The request was taken in by the first of the two.
    assert_eq!(both(COLLEAGUE, USER), refused);
    assert_eq!(both(USER, COLLEAGUE), None);
}

#[test]
fn whoever_took_the_request_in_stands_by_only_where_the_office_says_so() {
    let mut desk = desk(LATE);
    let loan = desk.start("2026-01-05", wanted(&customer(1), 10_000_000)).unwrap();
    desk.vote(loan, "2026-01-06");
    desk.certify(loan, "2026-01-08");
    let mut desk = desk.seated(COLLEAGUE, THEIRS);
    let second = office::verify_second_person(&desk.office, USER, PASSPHRASE).unwrap();
    let decision = desk.approval(loan, "2026-01-20", NEW, 10_000_000);
    let refused = super::desk::refusal(office::approve_loan(&mut desk.office, &decision, &second));
    assert_eq!((refused.code, super::desk::text(&refused, "user")), ("second-person-took-request", USER.to_owned()));
    let mut rule = office::rules(&desk.office).unwrap();
    rule.retain(|row| row.key == "approval-second-took-request");
    let rule = office::RuleLine { value: office::Whole(1), valid_from: day("2026-01-01"), ..rule.remove(0) };
    let request = desk.request_id();
    office::add_rule(&mut desk.office, &request, &rule).unwrap();
    office::approve_loan(&mut desk.office, &decision, &second).unwrap();
    desk.verify();
}
