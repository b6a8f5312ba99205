//! One loan from the request to the end, every step in its turn.

use office::{RequestStepWanted, StepWanted, Whole};

use super::desk::{COLLEAGUE, FIRST, GROUP, LATE, customer, day, desk, disburse, lines, refusal, repay, text, wanted};

const NEW: &str = "6600000200000101";

#[test]
fn a_loan_is_asked_for_decided_by_two_paid_out_and_paid_back() {
    let mut desk = desk(LATE);
    let before = desk.accounts();

    // 01/TD, 10C/TD, 03/TD: nothing is booked on any account.
    let loan = desk.start("2026-01-05", wanted(&customer(1), 30_000_000)).unwrap();
    let listed = |desk: &super::desk::Desk| office::list_requests(&desk.office).unwrap().swap_remove(0);
    assert_eq!((listed(&desk).stage.as_str(), listed(&desk).id), ("requested", loan));
    desk.vote(loan, "2026-01-06");
    assert_eq!((listed(&desk).stage.as_str(), listed(&desk).vote), ("voted", Some((20, 18))));
    desk.certify(loan, "2026-01-08");
    let request = listed(&desk);
    assert_eq!((request.stage.as_str(), request.certificate.as_deref()), ("certified", Some("03/TD-12")));
    assert_eq!((request.borrower.code.clone(), request.group.unwrap().code), (customer(1), GROUP.to_owned()));
    let early = desk.further(loan, "2026-01-09", RequestStepWanted::Notify { number: "04/TD-1".into() });
    let early = refusal(early);
    assert_eq!((early.code, text(&early, "stage")), ("request-out-of-turn", "certified".to_owned()));

    // The preview is the booking: three instalments, every 24 months, on the session of the 5th before.
    let mut decision = desk.approval(loan, "2026-01-20", NEW, 30_000_000);
    decision.disbursed_on = day("2026-01-22");
    let preview = office::preview_approval(&desk.office, &decision).unwrap();
    assert_eq!((preview.rate_percent.as_str(), preview.months, preview.checks.len()), ("6.24", 60, 13));
    // Every one passes; a household's ceiling asks for no cost.
    let unasked: Vec<_> = preview.checks.iter().filter(|check| check.outcome != "passed").collect();
    assert_eq!(unasked.iter().map(|check| check.guard.as_str()).collect::<Vec<_>>(), ["cost-stated"]);
    assert_eq!(unasked[0].outcome, "not-applicable");
    desk.approve(&decision).unwrap();
    assert_eq!(listed(&desk).stage, "approved");
    let page = desk.page(NEW);
    let due = |rows: &[office::InstalmentLine]| -> Vec<(String, i64, i64)> {
        rows.iter().map(|row| (row.due.clone(), row.principal.0, row.balance.0)).collect()
    };
    let ten = 10_000_000;
    let agreed = [("2028-01-05", ten, 2 * ten), ("2030-01-05", ten, ten), ("2031-01-05", ten, 0)];
    assert_eq!(due(&page.instalments), agreed.map(|(day, part, left)| (day.to_owned(), part, left)));
    assert_eq!(due(&preview.instalments), due(&page.instalments));
    assert_eq!((page.now.standing.as_str(), page.approved.0, page.now.in_term.0), ("approved", 30_000_000, 0));
    assert_eq!((page.steps[0].kind.as_str(), page.steps[0].checker.as_deref()), ("loan-approved", Some(COLLEAGUE)));
    desk.further(loan, "2026-01-21", RequestStepWanted::Notify { number: "04/TD-1".into() }).unwrap();
    assert_eq!(listed(&desk).stage, "notified");
    assert_eq!(desk.accounts(), before, "until it is paid out, no account moves");

    // Two disbursements, in cash and by transfer.
    let paid = desk.take(NEW, "2026-01-22", disburse(18_000_000)).unwrap();
    assert_eq!(desk.entry(NEW, paid.event), lines(&[("loans-in-term", 18_000_000), ("cash", -18_000_000)]));
    let transfer = StepWanted::Disburse { amount: Whole(12_000_000), transfer: true };
    let paid = desk.take(NEW, "2026-02-02", transfer).unwrap();
    assert_eq!(desk.entry(NEW, paid.event), lines(&[("loans-in-term", 12_000_000), ("transfers", -12_000_000)]));
    assert_eq!((paid.after.standing.as_str(), paid.after.disbursed.0, paid.receipt), ("open", 30_000_000, None));

    // 06/TD.
    let check =
        StepWanted::CheckUse { used: Whole(30_000_000), kept_to_purpose: true, note: "3 bò cái".into(), seen: None };
    desk.take(NEW, "2026-02-20", check).unwrap();
    assert_eq!(desk.page(NEW).use_checked.as_deref(), Some("2026-02-20"));

    // 18,000,000 × 11 days (22/01–01/02) + 30,000,000 × 31 days (02/02–04/03), at 6.24 % ÷ 365 = 192,841.64…
    let paid = desk.take(NEW, "2026-03-05", repay(192_842, 1_000_000)).unwrap();
    let told = [("loans-in-term", -1_000_000), ("cash", 1_192_842), ("interest-income", -192_842)];
    assert_eq!(desk.entry(NEW, paid.event), lines(&told));
    assert_eq!(paid.receipt.as_deref(), Some("1/2026"));
    assert_eq!((paid.after.in_term.0, paid.after.repaid.0, paid.after.interest_due.0), (29_000_000, 1_000_000, 0));

    // One instalment put off, the whole extended by 30 of the 30 months allowed.
    let move_it =
        StepWanted::Reschedule { no: 1, due: day("2028-06-05"), requested: day("2027-12-29"), by_leader: false };
    desk.take(NEW, "2027-12-30", move_it).unwrap();
    assert_eq!(desk.page(NEW).instalments[0].due, "2028-06-05");
    let extend = StepWanted::Extend {
        due: day("2033-07-05"),
        requested: day("2030-12-30"),
        back_in_term: Whole(0),
        decision: "QĐ 15/NHCS".into(),
    };
    desk.take(NEW, "2030-12-31", extend).unwrap();
    let page = desk.page(NEW);
    assert_eq!((page.now.due.as_deref(), page.extended_months, page.extension_left), (Some("2033-07-05"), 30, Some(0)));
    assert_eq!(page.instalments[2].due, "2033-07-05", "what was due on the old final date is due on the new one");
    assert_eq!(page.principal_due_unpaid.0, 29_000_000, "on the last day of 2035 all of them have passed");

    // The final date passes with 29,000,000 unpaid: all of it turns overdue.
    let turn = StepWanted::TurnOverdue { amount: None, cause: office::PaidCause::FinalDue, instalment: None };
    let turned = desk.take(NEW, "2033-07-06", turn).unwrap();
    assert_eq!(desk.entry(NEW, turned.event), lines(&[("loans-in-term", -29_000_000), ("loans-overdue", 29_000_000)]));
    assert_eq!(desk.page(NEW).overdue_since.as_deref(), Some("2033-07-06"));

    // Settled on 16/07/2033. In term 05/03/2026–05/07/2033: 2,680 days (seven years of 365, the leap days of 2028 and
    // 2032, and 123 from 05/03 to 05/07); overdue 06/07–15/07: 10 days at 8.112 %.
    // 29,000,000 × (0.0624 × 2,680 + 0.08112 × 10) ÷ 365 = 13,351,377.53…; with what was paid before, rounded together:
    // 192,841.64 + 13,351,377.53 = 13,544,219.17 → 13,544,219 − 192,842 paid = 13,351,377.
    let settled = desk.take(NEW, "2033-07-16", StepWanted::Settle { book: None }).unwrap();
    let told = [("loans-overdue", -29_000_000), ("cash", 42_351_377), ("interest-income", -13_351_377)];
    assert_eq!(desk.entry(NEW, settled.event), lines(&told));
    let page = desk.page(NEW);
    assert_eq!((page.now.standing.as_str(), page.now.repaid.0, page.now.interest_due.0), ("closed", 30_000_000, 0));
    assert_eq!((page.overdue_since, page.steps.len()), (None, 9));

    // Whatever happened to it, the first loan stands as it stood, and the log tells all of it.
    assert_eq!(desk.page(FIRST).now.in_term.0, 50_000_000);
    desk.verify();
}

#[test]
fn a_students_loan_keeps_the_interest_of_its_grace_apart() {
    let mut desk = desk(LATE);
    let mut asked = wanted(&customer(1), 40_000_000);
    (asked.product, asked.units, asked.months) = ("HSSV".to_owned(), 10, 100);
    let loan = desk.start("2026-08-25", asked).unwrap();
    desk.vote(loan, "2026-08-26");
    let mut decision = desk.approval(loan, "2026-09-28", NEW, 40_000_000);
    decision.disbursed_on = day("2026-10-15");
    decision.study = Some((day("2026-09-01"), day("2030-06-30")));
    // 44 months of disbursing, 12 of grace, 44 of repaying; the first instalment falls due on 30/06/2031, moved to the
    // session of 05/06. The grace ends the day before.
    let preview = office::preview_approval(&desk.office, &decision).unwrap();
    assert_eq!((preview.months, preview.grace_through.as_deref()), (100, Some("2031-06-04")));
    let class = preview.checks.iter().find(|check| check.guard == "household-class").unwrap();
    assert_eq!(class.outcome, "not-applicable", "the programme is for no class of household");
    desk.approve(&decision).unwrap();
    desk.take(NEW, "2026-10-15", disburse(36_500_000)).unwrap();

    // 36,500,000 × 6.24 % ÷ 365 = 6,240 a day. To the end of the grace, 15/10/2026–04/06/2031, 1,694 days; then 05/06.
    let told = office::explain_interest(&desk.office, NEW, day("2026-10-15"), day("2031-06-05")).unwrap();
    assert_eq!((told.grace.0, told.interest.0), (1_694 * 6_240, 6_240));
    assert_eq!(told.segments.iter().map(|segment| segment.grace).collect::<Vec<_>>(), [true, false]);

    // A hundred days: only grace-period interest is owed, and only as such is it taken.
    assert_eq!(desk.preview(NEW, "2027-01-23", repay(0, 1)).unwrap().before.grace_due.0, 624_000);
    let more = refusal(desk.take(NEW, "2027-01-23", repay(1, 0)));
    assert_eq!((more.code, super::desk::money(&more, "due")), ("interest-more-than-due", 0));
    let grace = StepWanted::Repay {
        amount: None,
        interest: None,
        grace_interest: Some(Whole(600_000)),
        principal: None,
        book: None,
    };
    let paid = desk.take(NEW, "2027-01-23", grace).unwrap();
    assert_eq!((paid.after.grace_due.0, paid.after.interest_due.0), (24_000, 0));
    assert_eq!(desk.entry(NEW, paid.event), lines(&[("cash", 600_000), ("interest-income", -600_000)]));
    desk.verify();
}

#[test]
fn the_first_loan_of_a_programme_needs_no_closing_that_names_it() {
    let mut desk = desk(LATE);
    let mut asked = wanted(&customer(1), 50_000_000);
    asked.product = "GQVL338".to_owned();
    let loan = desk.start("2026-01-05", asked).unwrap();
    desk.vote(loan, "2026-01-06");
    let decision = desk.approval(loan, "2026-01-20", NEW, 50_000_000);
    desk.approve(&decision).unwrap();
    let page = desk.page(NEW);
    assert_eq!((page.programme.code.as_str(), page.rate_percent.as_str()), ("03", "7.9248"));
    desk.verify();
}
