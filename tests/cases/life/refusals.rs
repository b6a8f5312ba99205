//! What a loan's life does not allow, each by its name, with what it is about; nothing is booked.

use office::{PaidCause, RequestStepWanted, StepWanted, Whole};

use super::desk::{
    FIRST, LATE, OVERDUE, code, customer, day, desk, disburse, money, pay, refusal, repay, text, wanted,
};

const NEW: &str = "6600000200000101";

fn turn(amount: Option<i64>) -> StepWanted {
    StepWanted::TurnOverdue { amount: amount.map(Whole), cause: PaidCause::FinalDue, instalment: None }
}

fn extend(due: &str) -> StepWanted {
    StepWanted::Extend {
        due: day(due),
        requested: day("2026-01-22"),
        back_in_term: Whole(0),
        decision: "QĐ 9".to_owned(),
    }
}

fn move_instalment(no: u32, due: &str) -> StepWanted {
    StepWanted::Reschedule { no, due: day(due), requested: day("2026-06-01"), by_leader: false }
}

#[test]
fn steps_out_of_turn() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 30_000_000);
    let before = desk.accounts();
    for step in [repay(0, 1), extend("2033-01-05"), turn(Some(1))] {
        let refused = refusal(desk.take(NEW, "2026-01-22", step.clone()));
        let known = ["loan-out-of-turn", "over-balance", "paid-too-much"];
        assert!(known.contains(&refused.code), "{step:?}: {}", refused.code);
    }
    // What was never paid out can be closed: nobody pays, and there is no receipt.
    let closed = desk.take(NEW, "2026-01-22", StepWanted::Settle { book: None }).unwrap();
    assert_eq!((closed.after.standing.as_str(), closed.receipt), ("closed", None));
    assert_eq!(desk.accounts(), before);
    desk.reverse(closed.event).unwrap();

    // Recalled, it is paid back and not paid out; with an overdue part it is not carried over.
    desk.take(NEW, "2026-01-22", disburse(20_000_000)).unwrap();
    let recall = StepWanted::Recall { minutes: day("2026-02-10"), pay_by: day("2026-03-10"), reason: "mua xe".into() };
    desk.take(NEW, "2026-02-10", recall).unwrap();
    let refused = refusal(desk.take(NEW, "2026-02-11", disburse(1)));
    assert_eq!((refused.code, text(&refused, "standing")), ("loan-out-of-turn", "recalled".to_owned()));
    let carry = StepWanted::CarryOver { due: day("2028-02-12"), decision: "QĐ 7".to_owned() };
    let refused = refusal(desk.take(OVERDUE, "2026-02-11", carry));
    assert_eq!((refused.code, text(&refused, "standing")), ("loan-out-of-turn", "open".to_owned()));
    let paid_out = lines_of(&before, 20_000_000);
    assert_eq!(desk.accounts(), paid_out, "only the disbursement was booked");
    desk.verify();
}

/// The accounts after so much was lent in cash.
fn lines_of(before: &[(String, i64)], lent: i64) -> Vec<(String, i64)> {
    let mut after: Vec<(String, i64)> = vec![("cash".to_owned(), -lent)];
    after.extend(before.iter().map(|(account, balance)| match account.as_str() {
        "loans-in-term" => (account.clone(), balance + lent),
        _ => (account.clone(), *balance),
    }));
    after
}

#[test]
fn a_closed_contract_takes_nothing_more() {
    let mut desk = desk(LATE);
    desk.take(FIRST, "2026-01-12", StepWanted::Settle { book: None }).unwrap();
    for step in [repay(0, 1), disburse(1), turn(Some(1)), StepWanted::Settle { book: None }] {
        let refused = desk.take(FIRST, "2026-01-13", step.clone());
        let known = ["loan-closed", "paid-too-much"];
        let code = code(refused);
        assert!(known.contains(&code), "{step:?}: {code}");
    }
    assert_eq!(code(desk.take(FIRST, "2026-01-13", StepWanted::Settle { book: None })), "loan-closed");
}

#[test]
fn amounts_of_nothing_below_it_and_above_what_there_is() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 30_000_000);
    for amount in [0, -1] {
        assert_eq!(code(desk.take(NEW, "2026-01-22", disburse(amount))), "loan-amount");
        assert_eq!(code(desk.take(FIRST, "2026-01-22", turn(Some(amount)))), "loan-amount");
    }
    assert_eq!(code(desk.take(FIRST, "2026-01-22", repay(0, 0))), "loan-amount", "a payment of nothing");
    assert_eq!(code(desk.take(FIRST, "2026-01-22", pay(0))), "loan-amount");
    assert_eq!(code(desk.take(OVERDUE, "2026-01-22", turn(None))), "nothing-turns-overdue", "nothing is in term");

    desk.take(NEW, "2026-01-22", disburse(20_000_000)).unwrap();
    let over = refusal(desk.take(NEW, "2026-01-23", disburse(10_000_001)));
    assert_eq!((over.code, money(&over, "left")), ("over-approved", 10_000_000));
    let over = refusal(desk.take(FIRST, "2026-01-23", turn(Some(50_000_001))));
    assert_eq!((over.code, money(&over, "left")), ("over-balance", 50_000_000));
    assert_eq!(text(&over, "status"), "in-term");
    let thaw = StepWanted::EndFreeze { in_term: Whole(1), overdue: Whole(0) };
    let over = refusal(desk.take(FIRST, "2026-01-23", thaw));
    assert_eq!((over.code, text(&over, "status"), money(&over, "left")), ("over-balance", "frozen".to_owned(), 0));
    let over = refusal(desk.take(FIRST, "2026-01-23", repay(0, 50_000_001)));
    assert_eq!((over.code, money(&over, "over")), ("paid-too-much", 1));
    desk.verify();
}

#[test]
fn days_that_do_not_follow_each_other() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 30_000_000);
    // Approved on 20/01/2026: the day before bears no interest, the day itself does.
    let early = refusal(desk.take(NEW, "2026-01-19", disburse(1)));
    assert_eq!(early.code, "disbursed-before-approval");
    assert_eq!((text(&early, "approved"), text(&early, "day")), ("2026-01-20".to_owned(), "2026-01-19".to_owned()));
    desk.preview(NEW, "2026-01-20", disburse(1)).unwrap();
    // Its final date is 05/01/2031: twenty days before 60 months are full, on the session.
    let late = refusal(desk.take(NEW, "2031-01-05", disburse(1)));
    assert_eq!((late.code, text(&late, "day")), ("loan-day", "2031-01-05".to_owned()));
    let same = refusal(desk.take(FIRST, "2027-02-01", extend("2027-02-12")));
    assert_eq!((same.code, text(&same, "day")), ("loan-day", "2027-02-12".to_owned()));
    let freeze = StepWanted::Freeze {
        in_term: Whole(50_000_000),
        overdue: Whole(0),
        until: day("2026-02-01"),
        decision: "QĐ 3".to_owned(),
    };
    let ended = refusal(desk.take_both(FIRST, "2026-02-01", freeze));
    assert_eq!((ended.code, text(&ended, "day")), ("loan-day", "2026-02-01".to_owned()));
    let recall = StepWanted::Recall { minutes: day("2026-03-10"), pay_by: day("2026-03-09"), reason: "mua xe".into() };
    let before = refusal(desk.take(FIRST, "2026-03-10", recall));
    assert_eq!((before.code, text(&before, "day")), ("loan-day", "2026-03-10".to_owned()));

    assert_eq!(code(desk.take(FIRST, "2036-01-01", repay(0, 1))), "day-in-future");
    assert_eq!(code(desk.take(FIRST, "2025-12-31", repay(0, 1))), "day-before-closing");
}

#[test]
fn an_instalment_moves_later_and_not_past_the_next() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 30_000_000);
    desk.take(NEW, "2026-01-22", disburse(30_000_000)).unwrap();
    // 05/01/2028, 05/01/2030, 05/01/2031.
    for (no, due) in [(9, "2028-02-05"), (3, "2031-06-05"), (1, "2028-01-05"), (1, "2030-01-06")] {
        let refused = refusal(desk.take(NEW, "2026-06-01", move_instalment(no, due)));
        assert_eq!((refused.code, money(&refused, "no")), ("loan-instalment", i64::from(no)));
    }
    desk.take(NEW, "2026-06-01", move_instalment(1, "2030-01-05")).unwrap();
    let unknown = StepWanted::TurnOverdue { amount: Some(Whole(1)), cause: PaidCause::Instalment, instalment: Some(7) };
    assert_eq!(code(desk.take(NEW, "2026-06-02", unknown)), "loan-instalment");
}

#[test]
fn requests_are_asked_by_whom_the_book_knows_for_what_is_lent() {
    let mut desk = desk(LATE);
    assert_eq!(code(desk.start("2026-01-05", wanted("2999999999", 1))), "unknown-borrower");
    let with = |change: fn(&mut office::RequestWanted)| {
        let mut asked = wanted(&customer(1), 10_000_000);
        change(&mut asked);
        asked
    };
    let cases = [
        (with(|asked| asked.product = "KHONG_CO".into()), "unknown-product"),
        (with(|asked| asked.product = "hn".into()), "unknown-product"),
        (with(|asked| asked.product = "GQVL338".into()), "unknown-product"),
        (with(|asked| asked.product = "ND75".into()), "product-without-programme"),
        (with(|asked| asked.group = Some("0099999".into())), "unknown-group"),
        (with(|asked| asked.amount = Whole(0)), "loan-amount"),
        (with(|asked| asked.months = 0), "loan-amount"),
        (with(|asked| asked.units = 0), "loan-amount"),
        (with(|asked| asked.purpose = " ".into()), "text-empty"),
        (with(|asked| asked.purpose = "x".repeat(121)), "text-too-long"),
    ];
    for (asked, wrong) in cases {
        // NĐ 338 is lent from 01/01/2026 on.
        let product = asked.product.clone();
        assert_eq!(code(desk.start("2025-12-30", asked)), wrong, "{product}");
    }
    assert_eq!(code(desk.start("2036-01-01", wanted(&customer(1), 1))), "day-in-future");
    assert_eq!(office::list_requests(&desk.office).unwrap(), []);
}

#[test]
fn a_request_declined_goes_no_further() {
    let mut desk = desk(LATE);
    let loan = desk.start("2026-01-05", wanted(&customer(1), 10_000_000)).unwrap();
    desk.further(loan, "2026-01-06", RequestStepWanted::Decline { reason: "rút đơn".into() }).unwrap();
    let vote = desk.further(loan, "2026-01-07", RequestStepWanted::Vote { present: 5, in_favour: 5 });
    assert_eq!(text(&refusal(vote), "stage"), "declined");
    let decision = desk.approval(loan, "2026-01-20", NEW, 10_000_000);
    assert_eq!(code(desk.approve(&decision)), "request-out-of-turn");
    assert_eq!(office::list_requests(&desk.office).unwrap()[0].stage, "declined");
    let bad = RequestStepWanted::Certify {
        class: "rich".into(),
        valid_from: day("2026-01-01"),
        valid_through: day("2026-12-31"),
        number: "1".into(),
    };
    assert_eq!(code(desk.further(loan, "2026-01-07", bad)), "bad-code");
    let loan = desk.start("2026-01-05", wanted(&customer(1), 10_000_000)).unwrap();
    let turned_round = RequestStepWanted::Certify {
        class: "poor".into(),
        valid_from: day("2026-12-31"),
        valid_through: day("2026-12-30"),
        number: "1".into(),
    };
    assert_eq!(code(desk.further(loan, "2026-01-07", turned_round)), "request-days");
    assert_eq!(
        code(desk.further(Whole(7), "2026-01-07", RequestStepWanted::Notify { number: "1".into() })),
        "unknown-request"
    );
}

#[test]
fn the_second_person_is_another_and_a_contract_number_is_one_loans() {
    let mut desk = desk(LATE);
    let first = office::verify_second_person(&desk.office, acceptance::offices::USER, acceptance::offices::PASSPHRASE);
    assert_eq!(code(first), "second-person-is-first");
    let loan = desk.start("2026-01-05", wanted(&customer(1), 10_000_000)).unwrap();
    desk.vote(loan, "2026-01-06");
    desk.certify(loan, "2026-01-06");
    let decision = desk.approval(loan, "2026-01-20", FIRST, 10_000_000);
    assert_eq!(code(desk.approve(&decision)), "contract-taken");
    let decision = desk.approval(loan, "2026-01-20", "66000002", 10_000_000);
    assert_eq!(code(desk.approve(&decision)), "bad-code");
    let mut decision = desk.approval(loan, "2026-01-20", NEW, 10_000_000);
    decision.months = 601;
    assert_eq!(code(desk.approve(&decision)), "schedule-months-out-of-range");
    decision.months = 60;
    desk.approve(&decision).unwrap();
    let second = desk.second();
    let again = office::approve_loan(&mut desk.office, &decision, &second);
    assert!(again.unwrap().repeated, "asked again, it is answered and not booked again");
    assert_eq!(code(desk.take("6600000200009999", "2026-01-22", repay(0, 1))), "unknown-loan");
}
