//! Money misused, debt frozen, debt forgiven.

use office::{PaidCause, StepWanted, Whole};

use super::desk::{COLLEAGUE, FIRST, LATE, OVERDUE, code, day, desk, lines, money, refusal, repay, text};

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
    let (loan, new) = (super::desk::customer(1), "6600000200000101");
    desk.approved(&loan, new, 30_000_000);
    desk.take(new, "2026-01-22", super::desk::disburse(30_000_000)).unwrap();
    desk.take(new, "2028-01-04", repay(0, 4_000_000)).unwrap();
    let turn =
        StepWanted::TurnOverdue { amount: Some(Whole(6_000_000)), cause: PaidCause::Instalment, instalment: Some(1) };
    let turned = desk.take(new, "2028-01-06", turn).unwrap();
    assert_eq!((turned.after.in_term.0, turned.after.overdue.0), (20_000_000, 6_000_000));
    desk.verify();
}
