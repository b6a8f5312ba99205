//! Each way in which sheets, cash and book can differ keeps a session open and is named; put right by reversal, it
//! closes.

use office::{SessionGapLine, Whole};

use super::table::{TODAY, table};
use crate::life::desk::{Desk, GROUP, OTHER_GROUP, THIRD, code, money, refusal, repay, text};

fn gap(name: &str, group: Option<&str>, said: Option<i64>, booked: Option<i64>) -> SessionGapLine {
    let (group, said, booked) = (group.map(str::to_owned), said.map(Whole), booked.map(Whole));
    SessionGapLine { gap: name.to_owned(), group, said, booked }
}

/// Both groups handed in and counted: 350,000 + 250,000 in cash.
fn agreed() -> Desk {
    let mut desk = table();
    desk.sit_down(0);
    desk.collect(GROUP, &[(1, 200_000, 50_000), (2, 100_000, 0)]).unwrap();
    desk.collect(OTHER_GROUP, &[(3, 150_000, 100_000)]).unwrap();
    desk.hand(GROUP, 350_000).unwrap();
    desk.hand(OTHER_GROUP, 250_000).unwrap();
    desk.count_amount(600_000).unwrap();
    assert_eq!(desk.session().gaps, []);
    desk
}

#[test]
fn a_line_typed_wrong_is_reversed_and_typed_again() {
    let mut desk = agreed();
    // The leader's sheet says 110,000 for …002, 100,000 were typed; the cash came as the sheet says.
    desk.hand(GROUP, 360_000).unwrap();
    desk.count_amount(610_000).unwrap();
    let expected =
        [gap("sheet", Some(GROUP), Some(360_000), Some(350_000)), gap("cash", None, Some(610_000), Some(600_000))];
    assert_eq!(desk.session().gaps, expected);
    let refused = refusal(desk.close());
    assert_eq!((refused.code, text(&refused, "group").as_str()), ("session-sheet-differs", GROUP));
    let figures = ["declared", "booked", "differences"].map(|name| money(&refused, name));
    assert_eq!(figures, [360_000, 350_000, 2]);

    desk.take_back(2026, 2).unwrap();
    desk.collect(GROUP, &[(2, 110_000, 0)]).unwrap();
    assert!(desk.close().unwrap().line.closed);
    desk.verify();
}

#[test]
fn cash_that_is_short_or_of_no_note_does_not_close() {
    let mut desk = agreed();
    let wrong = refusal(desk.count(&[(500_000, 1), (3_000, 1)]));
    assert_eq!((wrong.code, money(&wrong, "note")), ("no-such-note", 3_000));
    assert_eq!(code(desk.count(&[(500_000, 1), (500_000, 1)])), "note-twice");
    desk.count_amount(599_000).unwrap();
    let short = refusal(desk.close());
    assert_eq!(
        (short.code, money(&short, "counted"), money(&short, "booked")),
        ("session-cash-differs", 599_000, 600_000)
    );
    // A payment booked at the wrong table is taken back.
    let wrong = desk.take(THIRD, TODAY, repay(0, 1_000_000)).unwrap();
    desk.count_amount(600_000).unwrap();
    assert_eq!(desk.session().gaps, [gap("cash", None, Some(600_000), Some(1_600_000))]);
    desk.reverse(wrong.event).unwrap();
    assert!(desk.close().unwrap().line.closed);
    desk.verify();
}

#[test]
fn a_sheet_of_another_points_group_is_named_and_leaves_by_reversal() {
    let mut desk = table();
    let mut wanted = desk.opening(0);
    wanted.groups = Some(vec![GROUP.to_owned()]);
    let session = office::open_session(&mut desk.office, &wanted).unwrap().answer.line.session;
    office::enter_session(&mut desk.office, session).unwrap();
    assert_eq!(code(desk.hand(OTHER_GROUP, 0)), "group-not-expected");
    desk.collect(GROUP, &[(1, 200_000, 0)]).unwrap();
    desk.collect(OTHER_GROUP, &[(3, 70_000, 0)]).unwrap();
    desk.hand(GROUP, 200_000).unwrap();
    desk.count_amount(270_000).unwrap();
    let stranger = refusal(desk.close());
    assert_eq!((stranger.code, text(&stranger, "group").as_str()), ("session-stranger", OTHER_GROUP));
    desk.take_back(2026, 2).unwrap();
    assert_eq!(code(desk.close()), "session-cash-differs", "the money goes back too");
    desk.count_amount(200_000).unwrap();
    assert!(desk.close().unwrap().line.closed);
    desk.verify();
}

#[test]
fn without_a_count_or_a_sheet_nothing_closes() {
    let mut desk = table();
    desk.sit_down(0);
    assert_eq!(code(desk.close()), "session-not-counted");
    desk.count(&[]).unwrap();
    assert!(desk.close().unwrap().line.closed, "nobody came");
    desk.reopen("tổ đến muộn").unwrap();
    desk.collect(GROUP, &[(1, 5_000, 0)]).unwrap();
    desk.count_amount(5_000).unwrap();
    let unsaid = refusal(desk.close());
    assert_eq!((unsaid.code, money(&unsaid, "booked")), ("session-no-sheet", 5_000));
    assert_eq!(code(desk.hand(GROUP, -1)), "declared-below-zero");
    desk.hand(GROUP, 4_000).unwrap();
    assert_eq!(code(desk.close()), "session-sheet-differs");
    desk.hand(GROUP, 5_000).unwrap();
    assert!(desk.close().unwrap().line.closed, "the last word counts");
}
