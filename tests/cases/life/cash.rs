//! Cash from the bank's vault and back to it: what is paid out comes from somewhere, and a day closes on what is counted.

use office::{CashLine, CashTaken, CashWay, Error, MoveCash, Whole};

use super::desk::{Desk, code, day, desk, money, refusal};

const TODAY: &str = "2026-02-10";

fn wanted(desk: &mut Desk, on: &str, way: CashWay, amount: i64) -> MoveCash {
    let request = desk.request_id().as_str().to_owned();
    MoveCash {
        request, day: day(on), backdated: false, way, amount: Whole(amount), note: "PT 12 tiếp quỹ".to_owned()
    }
}

fn move_cash(desk: &mut Desk, on: &str, way: CashWay, amount: i64) -> Result<CashTaken, Error> {
    let wanted = wanted(desk, on, way, amount);
    office::move_cash(&mut desk.office, &wanted).map(|done| done.answer)
}

fn close(desk: &mut Desk, on: &str, counted: i64) -> Result<office::ClosedDay, Error> {
    let request = desk.request_id();
    office::close_day(&mut desk.office, &request, day(on), Whole(counted)).map(|done| done.answer)
}

fn listed(desk: &Desk) -> Vec<CashLine> {
    office::cash_moves(&desk.office).unwrap()
}

/// 50,000,000 paid out on 20/01 from a till that was empty.
#[test]
fn a_day_on_which_money_was_paid_out_closes_once_its_cash_is_told() {
    let mut desk = desk(TODAY);
    desk.approved(&super::desk::customer(1), "6600000200000101", 50_000_000);
    desk.take("6600000200000101", "2026-01-20", super::desk::disburse(50_000_000)).unwrap();
    let below = refusal(close(&mut desk, "2026-01-20", -50_000_000));
    assert_eq!((below.code, money(&below, "counted")), ("counted-below-zero", -50_000_000));
    assert_eq!(code(close(&mut desk, "2026-01-20", 0)), "cash-differs");

    let funding = desk.account("core-funding");
    let received = move_cash(&mut desk, "2026-01-20", CashWay::Received, 60_000_000).unwrap();
    assert_eq!((received.cash.0, desk.account("cash")), (10_000_000, 10_000_000));
    assert_eq!(desk.account("core-funding"), funding - 60_000_000);
    assert_eq!(close(&mut desk, "2026-01-20", 10_000_000).unwrap().cash.0, 10_000_000);
    assert_eq!(code(move_cash(&mut desk, "2026-01-20", CashWay::Returned, 1)), "day-closed");

    let back = wanted(&mut desk, "2026-01-21", CashWay::Returned, 10_000_000);
    let effect = office::preview_cash(&mut desk.office, &back).unwrap();
    assert_eq!((effect.cash_before.0, effect.cash_after.0), (10_000_000, 0));
    assert_eq!(desk.account("cash"), 10_000_000, "looking changes nothing");
    let done = office::move_cash(&mut desk.office, &back).unwrap();
    assert_eq!((done.answer.cash.0, desk.account("core-funding")), (0, funding - 50_000_000));
    assert!(office::move_cash(&mut desk.office, &back).unwrap().repeated);
    let other = MoveCash { amount: Whole(9_000_000), ..back };
    assert_eq!(code(office::move_cash(&mut desk.office, &other)), "request-used");
    desk.verify();
}

#[test]
fn only_an_amount_with_its_voucher_is_moved_and_only_on_an_open_day() {
    let mut desk = desk(TODAY);
    for amount in [0, -1] {
        assert_eq!(code(move_cash(&mut desk, TODAY, CashWay::Received, amount)), "cash-amount");
    }
    let silent = MoveCash { note: "  ".to_owned(), ..wanted(&mut desk, TODAY, CashWay::Received, 1) };
    assert_eq!(code(office::move_cash(&mut desk.office, &silent)), "text-empty");
    assert_eq!(code(move_cash(&mut desk, "2026-02-11", CashWay::Received, 1)), "day-in-future");
    assert_eq!(code(move_cash(&mut desk, "2025-12-31", CashWay::Received, 1)), "day-before-closing");
    assert_eq!(listed(&desk), []);
}

#[test]
fn a_movement_of_cash_is_taken_back_once_and_stays_to_be_seen() {
    let mut desk = desk(TODAY);
    let before = desk.accounts();
    let first = move_cash(&mut desk, "2026-01-20", CashWay::Received, 60_000_000).unwrap();
    let second = move_cash(&mut desk, "2026-01-21", CashWay::Returned, 5_000_000).unwrap();
    // Nothing stands on a movement: the first may go while the second stays.
    desk.reverse(first.event).unwrap();
    assert_eq!(code(desk.reverse(first.event)), "already-reversed");
    assert_eq!(desk.account("cash"), -5_000_000);
    let told: Vec<_> = listed(&desk).into_iter().map(|line| (line.event, line.way, line.reversed)).collect();
    let reason = Some("ghi nhầm".to_owned());
    assert_eq!(told, [(second.event, CashWay::Returned, None), (first.event, CashWay::Received, reason)]);
    desk.reverse(second.event).unwrap();
    assert_eq!(desk.accounts(), before);
    desk.verify();

    let journal = tempfile::tempdir().unwrap();
    let path = journal.path().join("book.journal");
    office::export_hledger(&desk.office, &path, &mut acceptance::offices::quiet()).unwrap();
    let journal = std::fs::read_to_string(&path).unwrap();
    assert!(journal.contains("Tiếp quỹ, nộp quỹ, nhận từ kho quỹ: PT 12 tiếp quỹ"), "{journal}");
    assert!(journal.contains("nộp về kho quỹ: PT 12 tiếp quỹ, bút toán 2-"), "{journal}");
}
