//! A whole session, worked by hand.
//!
//! | | in | out |
//! |---|---|---|
//! | taken along | 60,000,000 | |
//! | group 0026001: 200,000 + 50,000 and 100,000 | 350,000 | |
//! | group 0026002: 150,000 + 100,000 | 250,000 | |
//! | principal of …003 | 5,000,000 | |
//! | disbursed to …001 | | 50,000,000 |
//! | withdrawn by …001 | | 400,000 |
//!
//! There must be 15,200,000 = 30 × 500,000 + 1 × 200,000.

use acceptance::offices::{PASSPHRASE, USER};
use office::{SavingsWanted, SessionPage, Whole};

use super::table::{POINT, TODAY, table, team};
use crate::life::desk::{Desk, FIRST, GROUP, OTHER_GROUP, THIRD, code, customer, day, disburse, refusal, repay, text};
use crate::life::savings::book_of;

const NEW: &str = "6600000200000101";

/// All that is booked at the table on the day.
pub fn a_day(desk: &mut Desk) {
    desk.collect(GROUP, &[(1, 200_000, 50_000), (2, 100_000, 0)]).unwrap();
    desk.collect(OTHER_GROUP, &[(3, 150_000, 100_000)]).unwrap();
    desk.take(THIRD, TODAY, repay(0, 5_000_000)).unwrap();
    desk.take(NEW, TODAY, disburse(50_000_000)).unwrap();
    let book = book_of(desk, FIRST);
    desk.savings(SavingsWanted::Withdraw { book, amount: Whole(400_000) }).unwrap();
}

/// What leaders brought and what was counted, as the book has it.
pub fn hand_and_count(desk: &mut Desk) {
    desk.hand(GROUP, 350_000).unwrap();
    desk.hand(OTHER_GROUP, 250_000).unwrap();
    desk.count(&[(500_000, 30), (200_000, 1)]).unwrap();
}

/// The table on its day, a loan of 50,000,000 approved, with 60,000,000 taken along.
pub fn seated() -> (Desk, Whole) {
    let mut desk = table();
    desk.approved_on(TODAY, &customer(1), NEW, 50_000_000);
    let session = desk.sit_down(60_000_000);
    (desk, session)
}

fn groups(page: &SessionPage) -> Vec<(&str, Option<i64>, i64)> {
    let line = |group: &'_ office::SessionGroupLine| (group.declared.map(|said| said.0), group.booked.0);
    page.groups.iter().map(|group| (group.code.as_str(), line(group).0, line(group).1)).collect()
}

#[test]
fn a_session_is_opened_booked_handed_in_counted_and_closed() {
    let (mut desk, session) = seated();
    let page = desk.session();
    assert_eq!((page.line.name.as_str(), page.line.session, page.line.sitting), (POINT, session, true));
    assert_eq!(groups(&page), [(GROUP, None, 0), (OTHER_GROUP, None, 0)], "the groups of the point are expected");
    a_day(&mut desk);
    let page = desk.session();
    assert_eq!(page.bookings.len(), 5);
    assert_eq!((page.cash_in.0, page.cash_out.0, page.cash.0), (5_600_000, 50_400_000, 15_200_000));
    assert_eq!(desk.account("cash"), 15_200_000 - 60_000_000, "what was taken along is the office's cash already");

    assert_eq!(code(desk.close()), "session-no-sheet");
    hand_and_count(&mut desk);
    let closed = desk.close().unwrap();
    assert!(closed.line.closed && closed.gaps.is_empty());
    assert_eq!(groups(&closed), [(GROUP, Some(350_000), 350_000), (OTHER_GROUP, Some(250_000), 250_000)]);
    assert_eq!(closed.counted, Some(Whole(15_200_000)));
    desk.verify();

    // What was signed for takes nothing more, until two people open it again.
    let late = refusal(desk.collect(GROUP, &[(4, 1_000, 0)]));
    assert_eq!(
        (late.code, text(&late, "point").as_str(), text(&late, "day").as_str()),
        ("session-is-closed", POINT, TODAY)
    );
    assert_eq!(code(desk.hand(GROUP, 0)), "session-is-closed");
    assert_eq!(code(desk.count(&[])), "session-is-closed");
    assert_eq!(code(desk.close()), "session-is-closed");
    assert_eq!(code(desk.reopen(" ")), "text-empty");
    assert!(!desk.reopen("tổ nộp bổ sung").unwrap().line.closed);
    assert_eq!(code(desk.reopen("lần nữa")), "session-not-closed");
    desk.collect(GROUP, &[(4, 1_000, 0)]).unwrap();
    assert_eq!(code(desk.close()), "session-sheet-differs");
    desk.hand(GROUP, 351_000).unwrap();
    desk.count(&[(500_000, 30), (200_000, 1), (1_000, 1)]).unwrap();
    assert!(desk.close().unwrap().line.closed);
    desk.verify();
}

#[test]
fn only_what_is_booked_while_sitting_there_belongs_to_the_session() {
    let mut desk = table();
    desk.collect(GROUP, &[(1, 10_000, 0)]).unwrap();
    desk.sit_down(0);
    desk.collect(GROUP, &[(2, 20_000, 0)]).unwrap();
    // A day that is not the session's, and cash of the vault: not over this table.
    desk.take(THIRD, "2026-01-19", repay(0, 1_000_000)).unwrap();
    let vault = office::MoveCash {
        request: "vault".to_owned(),
        day: day(TODAY),
        backdated: false,
        way: office::CashWay::Received,
        amount: Whole(9_000_000),
        note: "PT 1".to_owned(),
    };
    office::move_cash(&mut desk.office, &vault).unwrap();
    assert_eq!(desk.session().cash.0, 20_000);

    // The program is closed and opened again: still at the table.
    let mut desk = desk.seated(USER, PASSPHRASE);
    desk.collect(GROUP, &[(4, 3_000, 0)]).unwrap();
    assert_eq!((desk.session().cash.0, desk.session().bookings.len()), (23_000, 2));
    let session = desk.session().line.session;
    office::leave_session(&mut desk.office).unwrap();
    assert_eq!(code(office::session_page(&desk.office, None, None)), "not-in-a-session");
    assert_eq!(code(desk.close()), "not-in-a-session");
    desk.collect(GROUP, &[(5, 4_000, 0)]).unwrap();
    assert_eq!(office::session_page(&desk.office, None, Some(session)).unwrap().cash.0, 23_000);
    desk.verify();
}

#[test]
fn a_booking_asked_for_twice_is_tied_once() {
    let mut desk = table();
    desk.sit_down(0);
    let step = desk.step(THIRD, TODAY, repay(0, 1_000_000));
    assert!(!office::take_step(&mut desk.office, &step, None).unwrap().repeated);
    assert!(office::take_step(&mut desk.office, &step, None).unwrap().repeated);
    assert_eq!((desk.session().cash.0, desk.session().bookings.len()), (1_000_000, 1));
}

#[test]
fn a_session_takes_three_people_a_point_and_a_day() {
    let mut desk = table();
    let wanted = desk.opening(0);
    let with = |change: &dyn Fn(&mut office::OpenSession)| {
        let mut other = wanted.clone();
        change(&mut other);
        other
    };
    let cases = [
        (with(&|one| one.team = team("Hoàng Văn Phúc", "", "Lý Thị Mai")), "team-duty-empty"),
        (with(&|one| one.team = team("Lý Thị Mai", "Nông Thị Hòa", "LÝ THỊ MAI")), "team-person-twice"),
        (with(&|one| one.point = "Điểm khác".to_owned()), "unknown-point"),
        (with(&|one| one.advance = Whole(-1)), "advance-below-zero"),
        (with(&|one| one.groups = Some(vec![GROUP.to_owned(); 2])), "session-group-twice"),
        (with(&|one| one.groups = Some(vec!["9999999".to_owned()])), "unknown-group"),
        (with(&|one| one.day = day("2026-01-21")), "day-in-future"),
        (with(&|one| one.day = day("2025-12-31")), "day-before-closing"),
    ];
    for (wanted, expected) in cases {
        assert_eq!(code(office::open_session(&mut desk.office, &wanted)), expected);
    }
    let opened = office::open_session(&mut desk.office, &wanted).unwrap();
    let again = office::open_session(&mut desk.office, &wanted).unwrap();
    assert!(again.repeated && again.answer == opened.answer);
    let second = desk.opening(0);
    assert_eq!(code(office::open_session(&mut desk.office, &second)), "session-opened-before");
    assert_eq!(code(office::enter_session(&mut desk.office, Whole(7))), "unknown-session");
    let listed = office::list_sessions(&desk.office, day(TODAY), day(TODAY)).unwrap();
    assert_eq!(listed, [opened.answer.line]);
}
