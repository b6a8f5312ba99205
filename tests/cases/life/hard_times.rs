//! Money misused, debt frozen, debt forgiven.

use office::{PaidCause, StepWanted, Whole};

use super::desk::{
    COLLEAGUE, FIRST, LATE, OVERDUE, code, customer, day, desk, disburse, lines, money, refusal, repay, text,
};

fn freeze(in_term: i64, overdue: i64) -> StepWanted {
    StepWanted::Freeze {
        in_term: Whole(in_term),
        overdue: Whole(overdue),
        until: day("2027-02-01"),
        decision: "QĐ 34/NHCS".to_owned(),
    }
}

fn write_off([in_term, overdue, frozen, interest]: [i64; 4]) -> StepWanted {
    StepWanted::WriteOff {
        in_term: Whole(in_term),
        overdue: Whole(overdue),
        frozen: Whole(frozen),
        interest: Whole(interest),
        grace_interest: Whole(0),
        decision: "QĐ 50/TTg".to_owned(),
    }
}

#[test]
fn misused_money_is_recalled_turns_overdue_and_is_paid_back() {
    let mut desk = desk(LATE);
    let minutes = StepWanted::Recall {
        minutes: day("2026-02-10"),
        pay_by: day("2026-03-10"),
        reason: "bán bò, mua xe máy".to_owned(),
    };
    let recalled = desk.take(FIRST, "2026-02-10", minutes).unwrap();
    assert_eq!(
        (recalled.after.standing.as_str(), desk.page(FIRST).recalled_by.as_deref()),
        ("recalled", Some("2026-03-10"))
    );
    assert_eq!(desk.entry(FIRST, recalled.event), []);

    let turn = StepWanted::TurnOverdue { amount: None, cause: PaidCause::Misuse, instalment: None };
    let turned = desk.take(FIRST, "2026-03-11", turn).unwrap();
    assert_eq!((turned.after.in_term.0, turned.after.overdue.0), (0, 50_000_000));
    // 264,986 + 50,000,000 × (6.24 % × 69 days (01/01–10/03) + 8.112 % × 10 (11/03–20/03)) ÷ 365 = 264,986 + 700,931.50…
    let paid = desk.take(FIRST, "2026-03-21", repay(965_918, 50_000_000)).unwrap();
    assert_eq!((paid.after.standing.as_str(), paid.after.interest_due.0), ("open", 0));
    let told = [("loans-overdue", -50_000_000), ("cash", 50_965_918), ("interest-income", -965_918)];
    assert_eq!(desk.entry(FIRST, paid.event), lines(&told));
    let settled = desk.take(FIRST, "2026-03-21", StepWanted::Settle { book: None }).unwrap();
    assert_eq!((settled.after.standing.as_str(), desk.page(FIRST).recalled_by), ("closed", None));
    desk.verify();
}

#[test]
fn frozen_debt_bears_nothing_until_its_end() {
    let mut desk = desk(LATE);
    assert_eq!(code(desk.take(FIRST, "2026-02-01", freeze(50_000_000, 0))), "needs-second-person");
    assert!(desk.preview(FIRST, "2026-02-01", freeze(50_000_000, 0)).unwrap().takes_two);
    let frozen = desk.take_both(FIRST, "2026-02-01", freeze(50_000_000, 0)).unwrap();
    assert_eq!(desk.entry(FIRST, frozen.event), lines(&[("loans-in-term", -50_000_000), ("loans-frozen", 50_000_000)]));
    let page = desk.page(FIRST);
    assert_eq!((page.frozen_until.as_deref(), page.steps[0].checker.as_deref()), (Some("2027-02-01"), Some(COLLEAGUE)));
    assert_eq!((desk.totals().frozen.0, desk.account("loans-frozen")), (50_000_000, 50_000_000));
    // The contract's rate is what it was, whatever its principal bears.
    assert_eq!((page.rate_percent.as_str(), desk.page(OVERDUE).rate_percent.as_str()), ("6.24", "6.24"));

    // January: 50,000,000 × 6.24 % × 31 ÷ 365 = 264,986.30…, with the backlog 529,972; the year after adds nothing.
    let end = StepWanted::EndFreeze { in_term: Whole(30_000_000), overdue: Whole(20_000_000) };
    let preview = desk.preview(FIRST, "2027-02-01", end.clone()).unwrap();
    assert_eq!((preview.before.interest_due.0, preview.after.interest_due.0), (529_972, 529_972));
    let ended = desk.take(FIRST, "2027-02-01", end).unwrap();
    let told = [("loans-in-term", 30_000_000), ("loans-overdue", 20_000_000), ("loans-frozen", -50_000_000)];
    assert_eq!(desk.entry(FIRST, ended.event), lines(&told));
    let page = desk.page(FIRST);
    assert_eq!((page.frozen_until, page.overdue_since.as_deref()), (None, Some("2027-02-01")));
    // Ten days on: (30,000,000 × 6.24 % + 20,000,000 × 8.112 %) × 10 ÷ 365 = 95,736.98…; with January's 264,986.30
    // rounded together 360,723.28…
    let preview = desk.preview(FIRST, "2027-02-11", repay(0, 1)).unwrap();
    assert_eq!(preview.before.interest_due.0, 264_986 + 360_723);
    desk.verify();
}

#[test]
fn a_part_is_forgiven_then_the_rest() {
    let mut desk = desk(LATE);
    let before = desk.totals();
    desk.take_both(OVERDUE, "2026-02-01", freeze(0, 20_000_000)).unwrap();
    assert_eq!(code(desk.take(OVERDUE, "2026-02-02", write_off([0, 0, 5_000_000, 0]))), "needs-second-person");
    // 20,000,000 × 8.112 % × 31 days ÷ 365 = 137,792.87…
    let over = refusal(desk.take_both(OVERDUE, "2026-02-02", write_off([0, 0, 5_000_000, 137_794])));
    assert_eq!((over.code, money(&over, "due")), ("interest-more-than-due", 137_793));
    let over = refusal(desk.take_both(OVERDUE, "2026-02-02", write_off([0, 1, 0, 0])));
    assert_eq!((over.code, text(&over, "status")), ("over-balance", "overdue".to_owned()));

    let part = desk.take_both(OVERDUE, "2026-02-02", write_off([0, 0, 5_000_000, 100_000])).unwrap();
    assert_eq!(desk.entry(OVERDUE, part.event), lines(&[("loans-frozen", -5_000_000), ("write-offs", 5_000_000)]));
    assert_eq!(
        (part.after.standing.as_str(), part.after.frozen.0, part.after.interest_due.0),
        ("open", 15_000_000, 37_793)
    );
    assert_eq!(part.after.repaid.0, 5_000_000, "forgiven is not repaid: only what the bank stated before is");

    let rest = desk.take_both(OVERDUE, "2026-02-03", write_off([0, 0, 15_000_000, 37_793])).unwrap();
    assert_eq!((rest.after.standing.as_str(), rest.after.interest_due.0), ("closed", 0));
    let after = desk.totals();
    assert_eq!((after.outstanding.0, after.loans.0), (before.outstanding.0 - 20_000_000, before.loans.0 - 1));
    assert_eq!((after.collected_month.0, desk.account("write-offs"), desk.account("cash")), (0, 20_000_000, 0));
    desk.verify();
}

#[test]
fn an_unpaid_instalment_turns_overdue_in_part() {
    let mut desk = desk(LATE);
    let new = "6600000200000101";
    // Signed on 02/03/2026: 10 million each on the sessions of 05/02/2028, 05/02/2030 and 05/02/2031.
    desk.approved_on("2026-03-02", &customer(1), new, 30_000_000);
    desk.take(new, "2026-03-02", disburse(30_000_000)).unwrap();
    desk.take(new, "2028-02-04", repay(0, 4_000_000)).unwrap();
    let turn = |amount: Option<i64>| StepWanted::TurnOverdue {
        amount: amount.map(Whole),
        cause: PaidCause::Instalment,
        instalment: Some(1),
    };
    // On its own day it is still in time; the day after, what is missing of it turns overdue and no more.
    assert_eq!(code(desk.take(new, "2028-02-05", turn(None))), "nothing-turns-overdue");
    let more = refusal(desk.take(new, "2028-02-06", turn(Some(6_000_001))));
    assert_eq!((more.code, text(&more, "rule")), ("step-needs-override", "overdue-amount".to_owned()));
    assert_eq!((money(&more, "found"), money(&more, "limit")), (6_000_001, 6_000_000));
    let turned = desk.take(new, "2028-02-06", turn(None)).unwrap();
    assert_eq!((turned.after.in_term.0, turned.after.overdue.0), (20_000_000, 6_000_000));
    // It is overdue already: nothing more of it turns.
    assert_eq!(code(desk.take(new, "2028-02-07", turn(None))), "nothing-turns-overdue");
    desk.verify();
}

#[test]
fn a_contract_turns_overdue_when_its_day_has_passed_and_not_before() {
    let mut desk = desk(LATE);
    let turn = |cause| StepWanted::TurnOverdue { amount: None, cause, instalment: None };
    let all = StepWanted::TurnOverdue { amount: Some(Whole(50_000_000)), cause: PaidCause::FinalDue, instalment: None };
    // Taken over from the bank: the book knows its final date only, 12/02/2027.
    for on in ["2026-02-03", "2027-02-12"] {
        assert_eq!(code(desk.take(FIRST, on, turn(PaidCause::FinalDue))), "nothing-turns-overdue");
        let early = refusal(desk.take(FIRST, on, all.clone()));
        assert_eq!((text(&early, "rule"), money(&early, "limit")), ("overdue-amount".to_owned(), 0));
    }
    // Nobody has recalled it.
    assert_eq!(code(desk.take(FIRST, "2026-02-03", turn(PaidCause::Misuse))), "nothing-turns-overdue");
    let turned = desk.take(FIRST, "2027-02-13", turn(PaidCause::FinalDue)).unwrap();
    assert_eq!((turned.after.in_term.0, turned.after.overdue.0), (0, 50_000_000));
    desk.verify();
}

#[test]
fn an_older_contract_carries_its_instalment_forward() {
    let mut desk = desk(LATE);
    // Signed before 1/3/2026, its instalment of 05/01/2028 is carried forward.
    let old = "6600000200000102";
    desk.approved(&customer(1), old, 30_000_000);
    desk.take(old, "2026-01-22", disburse(30_000_000)).unwrap();
    let first = StepWanted::TurnOverdue { amount: None, cause: PaidCause::Instalment, instalment: Some(1) };
    assert_eq!(code(desk.take(old, "2028-01-06", first)), "nothing-turns-overdue");
}

#[test]
fn a_recall_and_a_freeze_last_no_longer_than_the_rules_say() {
    let mut desk = desk(LATE);
    let recall = |pay_by: &str| StepWanted::Recall {
        minutes: day("2026-02-10"),
        pay_by: day(pay_by),
        reason: "bán bò, mua xe máy".to_owned(),
    };
    // Thirty days after 10/02/2026 is 12/03/2026; five years after 01/02/2026 is 01/02/2031.
    let late = refusal(desk.take(FIRST, "2026-02-10", recall("2026-03-13")));
    assert_eq!((text(&late, "rule"), text(&late, "limit")), ("recall-days".to_owned(), "2026-03-12".to_owned()));
    desk.take(FIRST, "2026-02-10", recall("2026-03-12")).unwrap();
    let until = |last: &str| StepWanted::Freeze {
        in_term: Whole(0),
        overdue: Whole(20_000_000),
        until: day(last),
        decision: "QĐ 34/NHCS".to_owned(),
    };
    let long = refusal(desk.take_both(OVERDUE, "2026-02-01", until("2031-02-02")));
    assert_eq!((text(&long, "rule"), text(&long, "limit")), ("freeze-years".to_owned(), "2031-02-01".to_owned()));
    desk.take_against(OVERDUE, "2026-02-01", ("freeze-years", "theo quyết định"), until("2031-02-02")).unwrap();
    desk.verify();
}

#[test]
fn a_students_loan_is_forgiven_whole_with_the_interest_of_its_grace() {
    let mut desk = desk(LATE);
    let new = "6600000200000101";
    let mut asked = super::desk::wanted(&customer(1), 40_000_000);
    (asked.product, asked.units, asked.months) = ("HSSV".to_owned(), 10, 100);
    let loan = desk.start("2026-08-25", asked).unwrap();
    desk.vote(loan, "2026-08-26");
    let mut decision = desk.approval(loan, "2026-09-28", new, 40_000_000);
    decision.disbursed_on = day("2026-10-15");
    decision.study = Some((day("2026-09-01"), day("2030-06-30")));
    desk.approve(&decision).unwrap();
    desk.take(new, "2026-10-15", disburse(36_500_000)).unwrap();
    // 36,500,000 × 6.24 % ÷ 365 = 6,240 a day: a hundred days are 624,000, all of the grace.
    let forgive = |grace: i64| StepWanted::WriteOff {
        in_term: Whole(36_500_000),
        overdue: Whole(0),
        frozen: Whole(0),
        interest: Whole(0),
        grace_interest: Whole(grace),
        decision: "QĐ 50/TTg".to_owned(),
    };
    let on = "2027-01-23";
    assert_eq!(code(desk.take_both(new, on, forgive(623_999))), "interest-still-due");
    let more = refusal(desk.take_both(new, on, forgive(624_001)));
    assert_eq!((more.code, money(&more, "due")), ("interest-more-than-due", 624_000));
    let before = desk.stand(new);
    let gone = desk.take_both(new, on, forgive(624_000)).unwrap();
    assert_eq!((gone.after.standing.as_str(), gone.after.in_term.0, gone.after.grace_due.0), ("closed", 0, 0));
    // Forgiven interest was never income and was never paid.
    assert_eq!(desk.entry(new, gone.event), lines(&[("loans-in-term", -36_500_000), ("write-offs", 36_500_000)]));
    assert_eq!(desk.page(new).payments, []);
    desk.reverse(gone.event).unwrap();
    assert_eq!(desk.stand(new), before);
    desk.verify();
}
