//! A request from the form to the decision: what its cost was read from, whose loans count, which days follow which, and
//! that a retry is the same wish and nothing else.

use office::{ApprovalPreview, ApproveLoan, Override, RequestStepWanted, RequestWanted, StartRequest, Whole};

use super::desk::{Desk, LATE, code, customer, day, desk, desk_of, money, refusal, report, text, wanted};

const NEW: &str = "6600000200000101";

fn asked(desk: &mut Desk, wanted: RequestWanted) -> Whole {
    let loan = desk.start("2026-01-05", wanted).unwrap();
    desk.vote(loan, "2026-01-06");
    desk.certify(loan, "2026-01-08");
    loan
}

fn preview(desk: &Desk, decision: &ApproveLoan) -> ApprovalPreview {
    office::preview_approval(&desk.office, decision).unwrap()
}

/// The guard's outcome, what was found and what it was held against.
fn check(preview: &ApprovalPreview, guard: &str) -> (String, Option<i64>, Option<i64>) {
    let check = preview.checks.iter().find(|check| check.guard == guard).unwrap();
    (check.outcome.clone(), check.found.map(|found| found.0), check.limit.map(|limit| limit.0))
}

fn outcome(name: &str, found: i64, limit: i64) -> (String, Option<i64>, Option<i64>) {
    (name.to_owned(), Some(found), Some(limit))
}

/// Social housing for 300 months.
fn housing(amount: i64, cost: Option<i64>, cost_is: Option<&str>) -> RequestWanted {
    RequestWanted {
        product: "NOXH".to_owned(),
        months: 300,
        cost: cost.map(Whole),
        cost_is: cost_is.map(str::to_owned),
        ..wanted(&customer(1), amount)
    }
}

#[test]
fn without_its_cost_social_housing_of_five_billion_is_refused() {
    let mut desk = desk(LATE);
    let loan = asked(&mut desk, housing(5_000_000_000, None, None));
    let mut decision = ApproveLoan { months: 300, ..desk.approval(loan, "2026-01-20", NEW, 5_000_000_000) };
    decision.overrides = ["cost-stated", "ceiling"]
        .map(|rule| Override { rule: rule.to_owned(), reason: "xin xem xét".to_owned() })
        .to_vec();
    let refused = refusal(desk.approve(&decision));
    assert_eq!((refused.code, text(&refused, "guard")), ("guard-refuses", "cost-stated".to_owned()));
}

#[test]
fn a_building_estimate_lends_seventy_percent_and_no_more_than_the_ceiling() {
    let cases = [("estimate", 1_000_000_000), ("contract", 1_600_000_000)];
    for (cost_is, most) in cases {
        let mut desk = desk(LATE);
        let loan = asked(&mut desk, housing(1_600_000_000, Some(2_000_000_000), Some(cost_is)));
        let decision = ApproveLoan { months: 300, ..desk.approval(loan, "2026-01-20", NEW, 1_600_000_000) };
        let came = if most < 1_600_000_000 { "asks-second" } else { "passed" };
        assert_eq!(check(&preview(&desk, &decision), "ceiling"), outcome(came, 1_600_000_000, most), "{cost_is}");
    }
    let unknown = desk(LATE).start("2026-01-05", housing(1, Some(1), Some("guess")));
    assert_eq!(code(unknown), "bad-code");
}

#[test]
fn a_display_split_of_the_programme_is_the_households_loan_too() {
    let mut report = report();
    report.set(0, "Mã chương trình", "01A");
    let mut desk = desk_of(&report, LATE);
    let loan = asked(&mut desk, wanted(&customer(1), 50_000_001));
    let decision = desk.approval(loan, "2026-01-20", NEW, 50_000_001);
    // 50,000,000 are owed as 01A.
    let ceiling = check(&preview(&desk, &decision), "ceiling");
    assert_eq!(ceiling, outcome("asks-second", 100_000_001, 100_000_000));
}

#[test]
fn the_planned_disbursement_follows_the_approval_and_a_long_wait_is_part_of_the_term() {
    let mut desk = desk(LATE);
    let loan = asked(&mut desk, RequestWanted { months: 120, ..wanted(&customer(1), 10_000_000) });
    let mut decision = ApproveLoan { months: 120, ..desk.approval(loan, "2026-01-20", NEW, 10_000_000) };
    decision.disbursed_on = day("2026-01-19");
    let early = refusal(desk.approve(&decision));
    assert_eq!((early.code, text(&early, "day")), ("planned-before-approval", "2026-01-19".to_owned()));
    // From 20/01/2026 whole months pass on the 20th: none by 19/02/2026, one by 20/02/2026, 167 by 15/01/2040.
    let cases = [("2026-02-19", "passed", 120), ("2026-02-20", "asks-second", 121), ("2040-01-15", "asks-second", 287)];
    for (planned, came, months) in cases {
        decision.disbursed_on = day(planned);
        assert_eq!(check(&preview(&desk, &decision), "term"), outcome(came, months, 120), "{planned}");
    }
    assert_eq!(code(desk.approve(&decision)), "guard-asks-second");
}

#[test]
fn more_or_longer_than_was_asked_takes_a_second_persons_reason_that_is_kept() {
    let mut desk = desk(LATE);
    let loan = asked(&mut desk, wanted(&customer(1), 10_000_000));
    let mut decision = desk.approval(loan, "2026-01-20", NEW, 10_000_001);
    decision.months = 61;
    let found = preview(&desk, &decision);
    assert_eq!(check(&found, "amount-asked"), outcome("asks-second", 10_000_001, 10_000_000));
    assert_eq!(check(&found, "months-asked"), outcome("asks-second", 61, 60));
    let refused = refusal(desk.approve(&decision));
    assert_eq!((refused.code, text(&refused, "guard")), ("guard-asks-second", "amount-asked".to_owned()));
    assert_eq!((money(&refused, "found"), money(&refused, "limit")), (10_000_001, 10_000_000));
    let reason = |rule: &str| Override { rule: rule.to_owned(), reason: "hộ xin thêm tại phiên".to_owned() };
    decision.overrides = vec![reason("amount-asked"), reason("months-asked")];
    desk.approve(&decision).unwrap();
    desk.verify();
}

#[test]
fn nothing_is_voted_or_decided_before_the_request_but_the_certificate_may_be_older() {
    let mut desk = desk(LATE);
    let loan = desk.start("2026-01-05", wanted(&customer(1), 10_000_000)).unwrap();
    let vote = RequestStepWanted::Vote { present: 20, in_favour: 18 };
    let early = refusal(desk.further(loan, "2026-01-04", vote));
    assert_eq!((early.code, text(&early, "asked")), ("before-request", "2026-01-05".to_owned()));
    desk.vote(loan, "2026-01-05");
    // The commune's list of the year is of the 2nd.
    desk.certify(loan, "2026-01-02");
    let decision = desk.approval(loan, "2026-01-04", NEW, 10_000_000);
    assert_eq!(code(desk.approve(&decision)), "before-request");
    let decision = desk.approval(loan, "2026-01-05", NEW, 10_000_000);
    desk.approve(&decision).unwrap();
}

#[test]
fn a_requests_id_answers_the_same_wish_and_no_other() {
    let mut desk = desk(LATE);
    let start = |request: &str, amount: i64, on: &str| StartRequest {
        request: request.to_owned(),
        day: day(on),
        wanted: wanted(&customer(1), amount),
    };
    let first = office::start_request(&mut desk.office, &start("wish-1", 10_000_000, "2026-01-05")).unwrap();
    let again = office::start_request(&mut desk.office, &start("wish-1", 10_000_000, "2026-01-05")).unwrap();
    assert_eq!((first.repeated, again.repeated, again.answer), (false, true, first.answer));
    for other in [start("wish-1", 10_000_001, "2026-01-05"), start("wish-1", 10_000_000, "2026-01-06")] {
        assert_eq!(code(office::start_request(&mut desk.office, &other)), "request-used");
    }

    let loan = first.answer;
    let mut vote = |on: &str| {
        let step = RequestStepWanted::Vote { present: 20, in_favour: 18 };
        office::request_step(&mut desk.office, "wish-2", loan, day(on), &step)
    };
    assert!(!vote("2026-01-06").unwrap().repeated);
    assert!(vote("2026-01-06").unwrap().repeated);
    assert_eq!(code(vote("2026-01-07")), "request-used");
    desk.certify(loan, "2026-01-08");

    let reason = |text: &str| vec![Override { rule: "amount-asked".to_owned(), reason: text.to_owned() }];
    let wish = ApproveLoan {
        overrides: reason("hộ xin thêm"),
        disbursed_on: day("2026-01-22"),
        ..desk.approval(loan, "2026-01-20", NEW, 11_000_000)
    };
    desk.approve(&wish).unwrap();
    let second = desk.second();
    assert!(office::approve_loan(&mut desk.office, &wish, &second).unwrap().repeated);
    let others = [
        ApproveLoan { amount: Whole(12_000_000), ..wish.clone() },
        ApproveLoan { months: 48, ..wish.clone() },
        ApproveLoan { day: day("2026-01-21"), ..wish.clone() },
        ApproveLoan { contract: "6600000200000102".to_owned(), ..wish.clone() },
        // Its instalments fall due half a year later.
        ApproveLoan { disbursed_on: day("2026-07-22"), ..wish.clone() },
        ApproveLoan { overrides: reason("lý do khác"), ..wish.clone() },
        ApproveLoan { overrides: Vec::new(), ..wish.clone() },
    ];
    for other in others {
        assert_eq!(code(desk.approve(&other)), "request-used", "{other:?}");
    }
    desk.verify();
}
