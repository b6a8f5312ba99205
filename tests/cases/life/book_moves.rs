//! A savings book's movements: from the counter, a sheet, a run of interest and a loan's payment, and the way back.

use acceptance::offices::pay_all;
use office::{BookMove, SavingsWanted, StepWanted, Whole};

use super::desk::{Desk, FIRST, GROUP, LATE, code, customer, day, desk, lines};
use super::savings::{book_of, credit, rate, save};

fn moves(desk: &Desk, book: Whole) -> Vec<BookMove> {
    office::book_moves(&desk.office, book).unwrap()
}

/// Day, kind, change and balance after; nothing stands for the balance of what was taken back.
fn told(desk: &Desk, book: Whole) -> Vec<(String, String, i64, Option<i64>)> {
    let line = |line: BookMove| (line.day, line.kind, line.amount.0, line.balance.map(|balance| balance.0));
    moves(desk, book).into_iter().map(line).collect()
}

fn said(day: &str, kind: &str, amount: i64, balance: Option<i64>) -> (String, String, i64, Option<i64>) {
    (day.to_owned(), kind.to_owned(), amount, balance)
}

#[test]
fn everything_that_moved_a_book_is_listed_with_the_balance_after_it() {
    let mut desk = desk(LATE);
    let book = book_of(&desk, FIRST);
    let sheet = office::open_sheet(&desk.office, GROUP, day("2026-01-05")).unwrap();
    let mut typed = pay_all(&sheet, "sheet-1", 10_000);
    typed.lines.retain(|line| line.deposits.iter().any(|paid| paid.id == book));
    office::collect_sheet(&mut desk.office, &typed).unwrap();
    save(&mut desk, "2026-01-20", SavingsWanted::Deposit { book, amount: Whole(390_000) }).unwrap();
    rate(&mut desk, "2026-01-01", 5_000_000);
    credit(&mut desk, "2026-01-31").unwrap();
    let from_book = StepWanted::Repay {
        amount: None,
        interest: None,
        grace_interest: None,
        principal: Some(Whole(400_000)),
        book: Some(book),
    };
    desk.take(FIRST, "2026-02-02", from_book).unwrap();
    // 0.5 % ÷ 365 on 1,000,000 × 31, 10,000 × 27 and 390,000 × 12 days: 492.46… → 492.
    assert_eq!(
        told(&desk, book),
        [
            said("2026-02-02", "loan-repaid", -400_000, Some(1_000_492)),
            said("2026-01-31", "savings-interest-credited", 492, Some(1_400_492)),
            said("2026-01-20", "savings-deposited", 390_000, Some(1_400_000)),
            said("2026-01-05", "sheet-collected", 10_000, Some(1_010_000)),
            said("2025-12-31", "closing-loaded", 1_000_000, Some(1_000_000)),
        ]
    );
    let receipts: Vec<_> = moves(&desk, book).into_iter().map(|line| line.receipt).collect();
    assert_eq!(receipts, [None, None, Some("2/2026".to_owned()), Some("1/2026".to_owned()), None]);
    assert_eq!(code(office::book_moves(&desk.office, Whole(7))), "unknown-savings-book");
}

#[test]
fn a_withdrawal_that_was_too_much_is_taken_back_from_the_books_own_list() {
    let mut desk = desk(LATE);
    let opened =
        save(&mut desk, "2026-01-12", SavingsWanted::Open { borrower: customer(1), number: "2000100001B".into() });
    let book = opened.unwrap().book;
    save(&mut desk, "2026-01-12", SavingsWanted::Deposit { book, amount: Whole(6_000_000) }).unwrap();
    let wrong = save(&mut desk, "2026-01-13", SavingsWanted::Withdraw { book, amount: Whole(5_000_000) }).unwrap();

    let last = moves(&desk, book).remove(0);
    assert!(last.event == wrong.event && last.reversible);
    let entry: Vec<_> = last.entry.iter().map(|line| (line.account.clone(), line.amount.0)).collect();
    assert_eq!(entry, lines(&[("member-savings", 5_000_000), ("cash", -5_000_000)]));
    assert_eq!(moves(&desk, book).iter().filter(|line| line.reversible).count(), 1, "only the last");
    desk.reverse(last.event).unwrap();
    save(&mut desk, "2026-01-13", SavingsWanted::Withdraw { book, amount: Whole(500_000) }).unwrap();
    assert_eq!(
        told(&desk, book),
        [
            said("2026-01-13", "savings-withdrawn", -500_000, Some(5_500_000)),
            said("2026-01-13", "savings-withdrawn", -5_000_000, None),
            said("2026-01-12", "savings-deposited", 6_000_000, Some(6_000_000)),
            said("2026-01-12", "savings-opened", 0, Some(0)),
        ]
    );
    assert_eq!(moves(&desk, book)[1].reversed.as_deref(), Some("ghi nhầm"));

    // A book that was closed by mistake is still among its owner's, and opens again.
    let closed = save(&mut desk, "2026-01-14", SavingsWanted::Close { book }).unwrap();
    let listed = office::books_of_borrower(&desk.office, &customer(1)).unwrap();
    assert_eq!(
        listed.iter().map(|line| (line.id == book, line.closed)).collect::<Vec<_>>(),
        [(false, false), (true, true)]
    );
    desk.reverse(closed.event).unwrap();
    assert_eq!(moves(&desk, book)[1].balance, Some(Whole(5_500_000)));

    // What was used was opened: the opening goes only as long as nothing ever moved.
    while moves(&desk, book).iter().any(|line| line.reversible && line.kind != "savings-opened") {
        let last = moves(&desk, book).into_iter().find(|line| line.reversible).unwrap();
        desk.reverse(last.event).unwrap();
    }
    let opening = moves(&desk, book).into_iter().find(|line| line.kind == "savings-opened").unwrap();
    assert!(opening.reversible);
    assert_eq!(code(desk.reverse(opening.event)), "book-was-used");
    desk.verify();
}
