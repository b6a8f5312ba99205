//! Instalments moved and terms extended: what the rules allow, and what a second person answers for.

use office::StepWanted;

use super::desk::{FIRST, LATE, OVERDUE, code, customer, day, desk, disburse, lines, refusal, text};

const NEW: &str = "6600000200000101";
const BY_REASON: (&str, &str) = ("extension-limit", "thiên tai năm 2026");

fn move_first(due: &str, requested: &str) -> StepWanted {
    StepWanted::Reschedule { no: 1, due: day(due), requested: day(requested), by_leader: false }
}

fn extend(due: &str, requested: &str) -> StepWanted {
    StepWanted::Extend {
        due: day(due),
        requested: day(requested),
        back_in_term: office::Whole(0),
        decision: "QĐ 15".to_owned(),
    }
}

#[test]
fn an_instalment_is_moved_when_it_is_asked_for_in_time() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 30_000_000);
    desk.take(NEW, "2026-01-22", disburse(30_000_000)).unwrap();
    // Due on Wednesday 05/01/2028; five working days before are Tuesday, Monday, Friday, Thursday and Wednesday 29/12.
    let late = move_first("2028-06-05", "2027-12-30");
    let refused = refusal(desk.take(NEW, "2027-12-30", late.clone()));
    assert_eq!((refused.code, text(&refused, "rule")), ("step-needs-override", "reschedule-deadline".to_owned()));
    assert_eq!((text(&refused, "found"), text(&refused, "limit")), ("2027-12-30".to_owned(), "2027-12-29".to_owned()));
    let preview = desk.preview(NEW, "2027-12-30", late.clone()).unwrap();
    assert!(preview.takes_two);
    assert_eq!(
        (preview.doubts[0].rule.as_str(), preview.doubts[0].limit.as_str()),
        ("reschedule-deadline", "2027-12-29")
    );

    // A reason without a second person is no override; with one it is kept with the step.
    let mut alone = desk.step(NEW, "2027-12-30", late.clone());
    alone.overrides = vec![office::Override { rule: "reschedule-deadline".into(), reason: "lũ cuốn cầu".into() }];
    assert_eq!(code(office::take_step(&mut desk.office, &alone, None)), "needs-second-person");
    desk.take_against(NEW, "2027-12-30", ("reschedule-deadline", "lũ cuốn cầu"), late).unwrap();
    assert_eq!(desk.page(NEW).instalments[0].due, "2028-06-05");

    // Again, in time: Monday 29/05/2028 is five working days before Monday 05/06/2028.
    desk.take(NEW, "2028-05-29", move_first("2029-06-05", "2028-05-29")).unwrap();
    let page = desk.page(NEW);
    assert_eq!(
        page.instalments.iter().map(|row| row.due.as_str()).collect::<Vec<_>>(),
        ["2029-06-05", "2030-01-05", "2031-01-05"]
    );
    assert_eq!(page.now.due.as_deref(), Some("2031-01-05"), "the final date stays");
    desk.verify();
}

#[test]
fn the_leader_hands_in_later_than_the_borrower_asks_and_nobody_after_the_decision() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 30_000_000);
    desk.take(NEW, "2026-01-22", disburse(30_000_000)).unwrap();
    // Due on Wednesday 05/01/2028; three working days before is Friday 31/12/2027.
    let by_leader = |requested: &str| StepWanted::Reschedule {
        no: 1,
        due: day("2028-06-05"),
        requested: day(requested),
        by_leader: true,
    };
    let late = refusal(desk.take(NEW, "2028-01-03", by_leader("2028-01-03")));
    assert_eq!(
        (text(&late, "rule"), text(&late, "limit")),
        ("reschedule-deadline".to_owned(), "2027-12-31".to_owned())
    );
    let future = refusal(desk.take(NEW, "2027-12-30", by_leader("2027-12-31")));
    assert_eq!((future.code, text(&future, "requested")), ("requested-after-decided", "2027-12-31".to_owned()));
    let extend_ahead = desk.take(NEW, "2030-11-01", extend("2031-06-05", "2030-11-02"));
    assert_eq!(code(extend_ahead), "requested-after-decided");
    desk.take(NEW, "2027-12-31", by_leader("2027-12-31")).unwrap();
    desk.verify();
}

#[test]
fn a_carry_over_takes_two_people_and_one_season() {
    let mut desk = desk(LATE);
    let carry = |due: &str| StepWanted::CarryOver { due: day(due), decision: "QĐ 78".to_owned() };
    // Due on 12/02/2027: twelve months are 12/02/2028.
    let far = refusal(desk.take_both(FIRST, "2027-02-10", carry("2035-02-12")));
    assert_eq!((text(&far, "rule"), text(&far, "limit")), ("carry-over-months".to_owned(), "2028-02-12".to_owned()));
    assert!(desk.preview(FIRST, "2027-02-10", carry("2028-02-12")).unwrap().takes_two);
    desk.take_both(FIRST, "2027-02-10", carry("2028-02-12")).unwrap();
    desk.verify();
}

#[test]
fn a_term_is_extended_by_half_of_it_in_all() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 30_000_000);
    desk.take(NEW, "2026-01-22", disburse(30_000_000)).unwrap();
    assert_eq!(desk.page(NEW).extension_left, Some(30), "half of 60 months");
    // Final date Sunday 05/01/2031: from 05/10/2030 to Monday 30/12/2030.
    for early_or_late in ["2030-10-04", "2030-12-31"] {
        let refused = refusal(desk.take(NEW, "2030-12-31", extend("2031-06-05", early_or_late)));
        assert_eq!((refused.code, text(&refused, "rule")), ("step-needs-override", "extension-window".to_owned()));
    }
    let extended = desk.take(NEW, "2030-12-31", extend("2031-06-05", "2030-12-30")).unwrap();
    assert_eq!(desk.entry(NEW, extended.event), [], "no account moves");
    assert_eq!((desk.page(NEW).extended_months, desk.page(NEW).extension_left), (5, Some(25)));
    let beyond = extend("2033-08-05", "2031-05-05");
    let refused = refusal(desk.take(NEW, "2031-05-05", beyond.clone()));
    assert_eq!(
        (text(&refused, "rule"), text(&refused, "found"), text(&refused, "limit")),
        ("extension-limit".into(), "26".into(), "25".into())
    );
    desk.take_against(NEW, "2031-05-05", BY_REASON, beyond).unwrap();
    let page = desk.page(NEW);
    assert_eq!((page.extended_months, page.extension_left, page.now.due.as_deref()), (31, Some(0), Some("2033-08-05")));
    desk.verify();
}

#[test]
fn an_extension_brings_overdue_principal_back_in_term() {
    let mut desk = desk(LATE);
    let decided = |due, back| StepWanted::Extend {
        due: day(due),
        requested: day("2027-01-15"),
        back_in_term: office::Whole(back),
        decision: "QĐ 16".to_owned(),
    };
    // Signed 10/03/2022, due 12/02/2027: 59 whole months, 29 of extension.
    let extended = desk.take(OVERDUE, "2027-01-20", decided("2029-07-12", 20_000_000)).unwrap();
    let told = [("loans-in-term", 20_000_000), ("loans-overdue", -20_000_000)];
    assert_eq!(desk.entry(OVERDUE, extended.event), lines(&told));
    assert_eq!((extended.after.in_term.0, extended.after.overdue.0), (20_000_000, 0));
    assert_eq!(desk.page(OVERDUE).overdue_since, None);
    let refused = refusal(desk.take(FIRST, "2027-01-20", decided("2029-08-12", 0)));
    assert_eq!((text(&refused, "found"), text(&refused, "limit")), ("30".to_owned(), "29".to_owned()));
    let none_overdue = refusal(desk.take(FIRST, "2027-01-20", decided("2029-07-12", 1)));
    assert_eq!((none_overdue.code, text(&none_overdue, "status")), ("over-balance", "overdue".to_owned()));
    desk.verify();
}
