//! A mistake is taken back by an event of its own, the last step first, down to the request.

use office::{PaidCause, ReverseStep, StepWanted, Whole};

use super::desk::{Desk, LATE, Stand, code, customer, day, desk, disburse, money, refusal, repay};

const NEW: &str = "6600000200000101";

/// Steps of every kind that can follow each other on one loan, with their days and whether they take two.
fn life() -> Vec<(&'static str, StepWanted, bool)> {
    let extend = StepWanted::Extend {
        due: day("2032-01-05"),
        requested: day("2030-11-05"),
        back_in_term: Whole(0),
        decision: "QĐ 1".into(),
    };
    let freeze = StepWanted::Freeze {
        in_term: Whole(10_000_000),
        overdue: Whole(5_000_000),
        until: day("2034-01-05"),
        decision: "QĐ 2".into(),
    };
    let forgive = StepWanted::WriteOff {
        in_term: Whole(0),
        overdue: Whole(1_000_000),
        frozen: Whole(2_000_000),
        interest: Whole(50_000),
        grace_interest: Whole(0),
        decision: "QĐ 3".into(),
    };
    let overdue = |amount, cause| StepWanted::TurnOverdue { amount: Some(Whole(amount)), cause, instalment: None };
    vec![
        ("2026-01-22", disburse(20_000_000), false),
        ("2026-02-02", StepWanted::Disburse { amount: Whole(10_000_000), transfer: true }, false),
        (
            "2026-02-20",
            StepWanted::CheckUse { used: Whole(1), kept_to_purpose: false, note: "mới dùng".into(), seen: None },
            false,
        ),
        ("2026-03-05", repay(100_000, 2_000_000), false),
        (
            "2026-03-06",
            StepWanted::Reschedule { no: 2, due: day("2030-06-05"), requested: day("2026-03-06"), by_leader: false },
            false,
        ),
        ("2030-11-06", extend, false),
        ("2031-02-05", overdue(10_000_000, PaidCause::Instalment), false),
        (
            "2031-03-05",
            StepWanted::Recall { minutes: day("2031-03-05"), pay_by: day("2031-04-04"), reason: "bỏ đi".into() },
            false,
        ),
        ("2031-04-05", overdue(3_000_000, PaidCause::Misuse), false),
        ("2031-05-05", freeze, true),
        ("2031-06-05", forgive, true),
        ("2034-01-06", StepWanted::EndFreeze { in_term: Whole(5_000_000), overdue: Whole(8_000_000) }, false),
        ("2034-02-05", repay(0, 1_000_000), false),
        ("2034-03-05", StepWanted::Settle { book: None }, false),
    ]
}

fn standing(desk: &Desk) -> office::TotalsFigures {
    office::TotalsFigures { lent_month: Whole(0), collected_month: Whole(0), ..desk.totals() }
}

fn take_all(desk: &mut Desk) -> Vec<(Whole, Stand)> {
    let mut taken = Vec::new();
    for (on, step, two) in life() {
        let before = desk.stand(NEW);
        let done = match step {
            // Signed before 1/3/2026, it would carry the instalment forward.
            StepWanted::TurnOverdue { amount, cause: PaidCause::Instalment, .. } => {
                let step = StepWanted::TurnOverdue { amount, cause: PaidCause::Instalment, instalment: Some(1) };
                desk.take_against(NEW, on, ("overdue-amount", "bỏ đi khỏi xã"), step)
            }
            step if two => desk.take_both(NEW, on, step),
            step => desk.take(NEW, on, step),
        };
        taken.push((done.unwrap().event, before));
    }
    taken
}

#[test]
fn every_step_taken_back_leaves_the_loan_and_the_accounts_as_they_were() {
    let mut desk = desk(LATE);
    let requests = {
        let loan = desk.start("2026-01-05", super::desk::wanted(&customer(1), 30_000_000)).unwrap();
        desk.vote(loan, "2026-01-06");
        desk.certify(loan, "2026-01-08");
        office::list_requests(&desk.office).unwrap()
    };
    let (totals, accounts) = (standing(&desk), desk.accounts());
    let decision = desk.approval(requests[0].id, "2026-01-20", NEW, 30_000_000);
    let approved = desk.approve(&decision).unwrap().event;
    let taken = take_all(&mut desk);
    assert_eq!(desk.page(NEW).now.standing, "closed");

    for (event, before) in taken.iter().rev() {
        if *event != taken[0].0 {
            let first = refusal(desk.reverse(taken[0].0));
            assert_eq!((first.code, money(&first, "later")), ("reverse-later-first", event.0));
        }
        desk.reverse(*event).unwrap();
        assert_eq!(&desk.stand(NEW), before);
        assert_eq!(code(desk.reverse(*event)), "already-reversed");
    }
    let page = desk.page(NEW);
    assert_eq!(page.steps.iter().filter(|step| step.reversed.as_deref() == Some("ghi nhầm")).count(), taken.len());
    assert_eq!(code(desk.reverse(approved)), "approval-was-paid-out");
    assert_eq!((standing(&desk), desk.accounts()), (totals, accounts));
    // What was lent, 30 million, and collected, the rest of it, in earlier months is taken back in this one.
    let month = desk.totals();
    assert_eq!((month.lent_month.0, month.collected_month.0), (-30_000_000, -27_000_000));
    desk.verify();
}

#[test]
fn an_approval_never_paid_out_goes_back_to_its_request() {
    let mut desk = desk(LATE);
    let loan = desk.start("2026-01-05", super::desk::wanted(&customer(1), 30_000_000)).unwrap();
    desk.vote(loan, "2026-01-06");
    desk.certify(loan, "2026-01-08");
    let asked = office::list_requests(&desk.office).unwrap();
    let decision = desk.approval(loan, "2026-01-20", NEW, 30_000_000);
    let approved = desk.approve(&decision).unwrap().event;
    let step = desk.step(NEW, "2026-01-22", disburse(1));
    desk.further(loan, "2026-01-21", office::RequestStepWanted::Notify { number: "04/TD-1".into() }).unwrap();
    desk.reverse(approved).unwrap();
    assert_eq!(office::list_requests(&desk.office).unwrap(), asked, "certified, not told to anyone");
    assert_eq!(code(office::loan_page(&desk.office, NEW)), "unknown-loan");
    assert_eq!(code(office::take_step(&mut desk.office, &step, None)), "unknown-loan");
    assert_eq!(code(desk.reverse(approved)), "not-reversible");

    // The same request is decided again, under the same number.
    let again = desk.approval(loan, "2026-02-20", NEW, 20_000_000);
    desk.approve(&again).unwrap();
    assert_eq!((desk.page(NEW).approved.0, desk.page(NEW).steps.len()), (20_000_000, 1));
    desk.verify();
}

#[test]
fn what_is_no_step_is_not_taken_back_and_a_repeat_is_harmless() {
    let mut desk = desk(LATE);
    assert_eq!(code(desk.reverse(Whole(1))), "not-reversible", "the office's opening");
    assert_eq!(code(desk.reverse(Whole(9_999))), "not-reversible");
    assert_eq!(code(desk.reverse(Whole(-1))), "not-reversible");
    let paid = desk.take(super::desk::FIRST, "2026-01-12", repay(1_000, 0)).unwrap();
    let wanted = ReverseStep { request: "take-back".into(), event: paid.event, reason: "ghi nhầm".into() };
    let first = office::reverse_step(&mut desk.office, &wanted).unwrap();
    let again = office::reverse_step(&mut desk.office, &wanted).unwrap();
    assert_eq!((first.answer, again.repeated), (again.answer, true));
    let no_reason = ReverseStep { request: "no-reason".into(), event: paid.event, reason: " ".into() };
    assert_eq!(code(office::reverse_step(&mut desk.office, &no_reason)), "text-empty");
    desk.verify();
}
