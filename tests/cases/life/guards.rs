//! What stands against an approval: each guard refuses, or asks a second person for a reason that is kept.

use office::{ApprovalPreview, CheckLine, Override, RequestStepWanted, RequestWanted, Whole};

use super::desk::{Desk, LATE, OTHER_GROUP, customer, day, desk, money, refusal, text, wanted};

const NEW: &str = "6600000200000101";

/// A request with its vote and certificate, and what approving it as asked would find.
fn checked(desk: &mut Desk, asked: RequestWanted) -> (Whole, ApprovalPreview) {
    let loan = desk.start("2026-01-05", asked).unwrap();
    desk.vote(loan, "2026-01-06");
    desk.certify(loan, "2026-01-08");
    let preview = preview(desk, loan);
    (loan, preview)
}

fn preview(desk: &mut Desk, loan: Whole) -> ApprovalPreview {
    let asked = office::list_requests(&desk.office).unwrap().into_iter().find(|request| request.id == loan).unwrap();
    let mut decision = desk.approval(loan, "2026-01-20", NEW, asked.amount.0);
    decision.months = asked.months;
    office::preview_approval(&desk.office, &decision).unwrap()
}

fn check(preview: &ApprovalPreview, guard: &str) -> (String, Option<i64>, Option<i64>) {
    let CheckLine { outcome, found, limit, .. } = preview.checks.iter().find(|check| check.guard == guard).unwrap();
    (outcome.clone(), found.map(|found| found.0), limit.map(|limit| limit.0))
}

/// Every guard but those passes.
fn only(preview: &ApprovalPreview, guards: &[&str]) {
    let failed: Vec<&str> = preview
        .checks
        .iter()
        .filter(|check| check.outcome != "passed" && check.outcome != "not-applicable")
        .map(|check| check.guard.as_str())
        .collect();
    assert_eq!(failed, guards);
}

#[test]
fn a_sound_request_passes_every_guard() {
    let mut desk = desk(LATE);
    let (_, preview) = checked(&mut desk, wanted(&customer(1), 50_000_000));
    only(&preview, &[]);
    // 50,000,000 owed already and 50,000,000 more are the household's ceiling to the đồng.
    assert_eq!(check(&preview, "ceiling"), ("passed".to_owned(), Some(100_000_000), Some(100_000_000)));
    assert_eq!(check(&preview, "term"), ("passed".to_owned(), Some(60), Some(120)));
    assert_eq!(check(&preview, "age"), ("passed".to_owned(), Some(47), Some(18)), "born 27/05/1978");
    assert_eq!(check(&preview, "rate"), ("passed".to_owned(), Some(62_400_000), Some(62_400_000)));
}

#[test]
fn above_the_ceiling_a_second_person_answers_with_a_reason_that_is_kept() {
    let mut desk = desk(LATE);
    let (loan, preview) = checked(&mut desk, wanted(&customer(1), 50_000_001));
    only(&preview, &["ceiling"]);
    assert_eq!(check(&preview, "ceiling"), ("asks-second".to_owned(), Some(100_000_001), Some(100_000_000)));

    let mut decision = desk.approval(loan, "2026-01-20", NEW, 50_000_001);
    let refused = refusal(desk.approve(&decision));
    assert_eq!((refused.code, text(&refused, "guard")), ("guard-asks-second", "ceiling".to_owned()));
    assert_eq!((money(&refused, "found"), money(&refused, "limit")), (100_000_001, 100_000_000));
    decision.overrides = vec![Override { rule: "ceiling".to_owned(), reason: "  ".to_owned() }];
    assert_eq!(refusal(desk.approve(&decision)).code, "guard-asks-second", "no reason is no override");
    decision.overrides[0].rule = "ceilings".to_owned();
    decision.overrides[0].reason = "hai hộ chung sổ".to_owned();
    assert_eq!(refusal(desk.approve(&decision)).code, "bad-code");
    decision.overrides[0].rule = "ceiling".to_owned();
    desk.approve(&decision).unwrap();

    // What counts against the ceiling is what is approved, paid out or not.
    let (_, second) = checked(&mut desk, wanted(&customer(1), 1));
    assert_eq!(check(&second, "ceiling"), ("asks-second".to_owned(), Some(100_000_002), Some(100_000_000)));
    desk.verify();
}

#[test]
fn a_term_too_long_an_unknown_paper_and_overdue_debt_ask_a_second_person() {
    let mut desk = desk(LATE);
    let mut long = wanted(&customer(1), 10_000_000);
    long.months = 121;
    let (_, preview) = checked(&mut desk, long);
    only(&preview, &["term"]);
    assert_eq!(check(&preview, "term"), ("asks-second".to_owned(), Some(121), Some(120)));

    let (_, preview) = checked(&mut desk, wanted(&customer(6), 10_000_000));
    only(&preview, &["identity-paper"]);
    assert_eq!(check(&preview, "identity-paper").0, "asks-second");

    let (loan, preview) = checked(&mut desk, wanted(&customer(2), 10_000_000));
    only(&preview, &["no-overdue"]);
    assert_eq!(check(&preview, "no-overdue"), ("asks-second".to_owned(), Some(20_000_000), Some(0)));
    let mut decision = desk.approval(loan, "2026-01-20", NEW, 10_000_000);
    decision.overrides = vec![Override { rule: "no-overdue".to_owned(), reason: "đã cam kết trả".to_owned() }];
    desk.approve(&decision).unwrap();
    desk.verify();
}

#[test]
fn what_no_reason_helps_against_is_refused() {
    let mut desk = desk(LATE);
    let cases = [
        ("age", wanted(&customer(4), 10_000_000)),
        ("age", wanted(&customer(5), 10_000_000)),
        ("membership", wanted(&customer(3), 10_000_000)),
    ];
    for (guard, asked) in cases {
        let (loan, preview) = checked(&mut desk, asked);
        only(&preview, &[guard]);
        assert_eq!(check(&preview, guard).0, "refused");
        let mut decision = desk.approval(loan, "2026-01-20", NEW, 10_000_000);
        decision.overrides = vec![Override { rule: guard.to_owned(), reason: "xin xem xét".to_owned() }];
        let refused = refusal(desk.approve(&decision));
        assert_eq!((refused.code, text(&refused, "guard")), ("guard-refuses", guard.to_owned()));
    }
    // Born 27/05/2010: fifteen on the day.
    let (_, young) = checked(&mut desk, wanted(&customer(4), 10_000_000));
    assert_eq!(check(&young, "age"), ("refused".to_owned(), Some(15), Some(18)));
    let mut through_own = wanted(&customer(3), 10_000_000);
    through_own.group = Some(OTHER_GROUP.to_owned());
    only(&checked(&mut desk, through_own).1, &[]);
    let mut direct = wanted(&customer(3), 10_000_000);
    direct.group = None;
    let loan = desk.start("2026-01-05", direct).unwrap();
    desk.certify(loan, "2026-01-08");
    let found = preview(&mut desk, loan);
    only(&found, &[]);
    assert_eq!(check(&found, "membership").0, "not-applicable");
    assert_eq!(check(&found, "vote").0, "not-applicable");
}

#[test]
fn a_programme_that_takes_no_new_loans_takes_none() {
    let mut desk = desk(LATE);
    let mut asked = wanted(&customer(1), 10_000_000);
    asked.product = "QD755".to_owned();
    let (loan, preview) = checked(&mut desk, asked);
    only(&preview, &["programme-open"]);
    let decision = desk.approval(loan, "2026-01-20", NEW, 10_000_000);
    let refused = refusal(desk.approve(&decision));
    assert_eq!((refused.code, text(&refused, "guard")), ("guard-refuses", "programme-open".to_owned()));
}

#[test]
fn more_than_half_of_those_present_are_in_favour() {
    let mut desk = desk(LATE);
    let loan = desk.start("2026-01-05", wanted(&customer(1), 10_000_000)).unwrap();
    desk.certify(loan, "2026-01-08");
    assert_eq!(check(&preview(&mut desk, loan), "vote"), ("refused".to_owned(), None, None), "nobody voted");
    for (in_favour, outcome) in [(10, "refused"), (11, "passed")] {
        desk.further(loan, "2026-01-09", RequestStepWanted::Vote { present: 20, in_favour }).unwrap();
        let told = (outcome.to_owned(), Some(i64::from(in_favour)), Some(20));
        assert_eq!(check(&preview(&mut desk, loan), "vote"), told);
    }
    let votes = desk.further(loan, "2026-01-09", RequestStepWanted::Vote { present: 20, in_favour: 21 });
    assert_eq!(refusal(votes).code, "request-votes");
}

#[test]
fn the_certificate_names_the_class_and_is_valid_on_the_day() {
    let mut desk = desk(LATE);
    let loan = desk.start("2026-01-05", wanted(&customer(1), 10_000_000)).unwrap();
    desk.vote(loan, "2026-01-06");
    only(&preview(&mut desk, loan), &["household-class"]);
    let certificates = [
        ("near-poor", "2026-01-01", "2026-12-31", "refused"),
        ("poor", "2025-01-01", "2026-01-19", "refused"),
        ("poor", "2026-01-21", "2026-12-31", "refused"),
        ("poor", "2026-01-20", "2026-01-20", "passed"),
    ];
    for (class, from, through, outcome) in certificates {
        let step = RequestStepWanted::Certify {
            class: class.to_owned(),
            valid_from: day(from),
            valid_through: day(through),
            number: "03/TD-12".to_owned(),
        };
        desk.further(loan, "2026-01-09", step).unwrap();
        assert_eq!(check(&preview(&mut desk, loan), "household-class").0, outcome, "{class} {from} {through}");
    }
}
