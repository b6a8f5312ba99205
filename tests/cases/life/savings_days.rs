//! Savings booked late: what the book held on that day decides, and no day counts whose interest was credited.

use acceptance::offices::pay_all;
use office::{CollectSheet, ReverseReceipt, SavingsWanted, StepWanted, Whole};

use super::desk::{Desk, FIRST, GROUP, LATE, code, day, desk, money, refusal, text};
use super::savings::{book_of, credit, rate, save};

/// From FIRST's book: 1,000,000 at the closing, 5,000,000 paid in on 03/02.
fn filled_late() -> (Desk, Whole) {
    let mut desk = desk(LATE);
    let book = book_of(&desk, FIRST);
    save(&mut desk, "2026-02-03", SavingsWanted::Deposit { book, amount: Whole(5_000_000) }).unwrap();
    (desk, book)
}

fn from_savings(book: Whole, principal: i64) -> StepWanted {
    StepWanted::Repay {
        amount: None,
        interest: None,
        grace_interest: None,
        principal: Some(Whole(principal)),
        book: Some(book),
    }
}

#[test]
fn no_more_is_taken_out_for_a_day_than_the_book_held_then() {
    let (mut desk, book) = filled_late();
    let over = refusal(save(&mut desk, "2026-01-10", SavingsWanted::Withdraw { book, amount: Whole(6_000_000) }));
    assert_eq!((over.code, money(&over, "balance")), ("savings-not-enough-then", 1_000_000));
    assert_eq!(text(&over, "day"), "2026-01-10");
    let over = refusal(desk.take(FIRST, "2026-01-10", from_savings(book, 1_000_001)));
    assert_eq!((over.code, money(&over, "balance")), ("savings-not-enough-then", 1_000_000));

    // What was there may go; what is asked for a day must be left on every later one too.
    desk.take(FIRST, "2026-01-10", from_savings(book, 900_000)).unwrap();
    save(&mut desk, "2026-02-05", SavingsWanted::Withdraw { book, amount: Whole(5_050_000) }).unwrap();
    let below = refusal(save(&mut desk, "2026-01-12", SavingsWanted::Withdraw { book, amount: Whole(60_000) }));
    assert_eq!(below.code, "savings-not-enough", "today only 50,000 are left");
    save(&mut desk, "2026-03-01", SavingsWanted::Deposit { book, amount: Whole(20_000) }).unwrap();
    let below = refusal(save(&mut desk, "2026-01-12", SavingsWanted::Withdraw { book, amount: Whole(60_000) }));
    assert_eq!((below.code, text(&below, "day").as_str()), ("negative-balance-later", "2026-02-05"));
    desk.verify();
}

#[test]
fn a_book_is_closed_for_a_day_with_what_it_held_then_and_not_under_later_moves() {
    let (mut desk, book) = filled_late();
    let later = refusal(save(&mut desk, "2026-01-10", SavingsWanted::Close { book }));
    assert_eq!((later.code, text(&later, "later").as_str()), ("book-moved-later", "2026-02-03"));
    let closed = save(&mut desk, "2026-02-03", SavingsWanted::Close { book }).unwrap();
    assert_eq!((closed.paid_out.0, closed.balance.0), (6_000_000, 0));
    assert_eq!(code(save(&mut desk, "2026-01-10", SavingsWanted::Close { book })), "book-closed");
    desk.verify();
}

#[test]
fn nothing_is_saved_for_a_day_whose_interest_was_credited() {
    let mut desk = desk(LATE);
    let book = book_of(&desk, FIRST);
    rate(&mut desk, "2026-01-01", 5_000_000);
    let deposit = |amount| SavingsWanted::Deposit { book, amount: Whole(amount) };
    let early = save(&mut desk, "2026-01-20", deposit(365_000)).unwrap();
    let sheet = |desk: &Desk, on: &str, request: &str, savings: i64| -> CollectSheet {
        let sheet = office::open_sheet(&desk.office, GROUP, day(on)).unwrap();
        let mut typed = pay_all(&sheet, request, savings);
        typed.lines.retain(|line| line.deposits.iter().all(|paid| paid.id != book));
        typed.lines.truncate(1);
        typed
    };
    let collected = sheet(&desk, "2026-01-05", "sheet-1", 10_000);
    let receipt = office::collect_sheet(&mut desk.office, &collected).unwrap().answer.receipts.remove(0);
    let run = credit(&mut desk, "2026-01-31").unwrap();
    let before = desk.accounts();

    let passed = refusal(save(&mut desk, "2026-01-02", deposit(100_000_000)));
    assert_eq!((passed.code, text(&passed, "through").as_str()), ("savings-interest-passed", "2026-01-31"));
    assert_eq!(text(&passed, "event"), run.event.0.to_string());
    for step in [deposit(1), SavingsWanted::Withdraw { book, amount: Whole(1) }, SavingsWanted::Close { book }] {
        assert_eq!(code(save(&mut desk, "2026-01-31", step)), "savings-interest-passed");
    }
    assert_eq!(code(desk.take(FIRST, "2026-01-31", from_savings(book, 1))), "savings-interest-passed");
    assert_eq!(code(desk.reverse(early.event)), "savings-interest-passed");
    let back = ReverseReceipt {
        request: "back-1".to_owned(),
        year: receipt.year,
        number: receipt.number,
        reason: "ghi nhầm".to_owned(),
    };
    assert_eq!(code(office::reverse_receipt(&mut desk.office, &back)), "savings-interest-passed");
    let late = sheet(&desk, "2026-01-12", "sheet-2", 10_000);
    assert_eq!(code(office::collect_sheet(&mut desk.office, &late)), "savings-interest-passed");
    assert_eq!(desk.accounts(), before, "what is refused leaves nothing behind");
    // A sheet without savings is not kept waiting.
    let only_interest = sheet(&desk, "2026-01-12", "sheet-3", 0);
    office::collect_sheet(&mut desk.office, &only_interest).unwrap();

    // 0.5 % ÷ 365 on 1,000,000 × 31 + 365,000 × 12 days = 484.65… → 485; with 100,000,000 × 30 days more 41,580.54… →
    // 41,581.
    desk.reverse(run.event).unwrap();
    save(&mut desk, "2026-01-02", deposit(100_000_000)).unwrap();
    let again = credit(&mut desk, "2026-01-31").unwrap();
    assert_eq!(again.amount.0 - run.amount.0, 41_581 - 485);
    desk.verify();
}
