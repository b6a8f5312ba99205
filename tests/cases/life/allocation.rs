//! How a payment is split: by the clerk's word, or by a dated rule for each status.

use office::{RuleLine, StepWanted, Whole};

use super::desk::{Desk, FIRST, LATE, OVERDUE, code, customer, day, desk, lines, money, pay, refusal, repay};

fn allocate_by(desk: &mut Desk, status: &str, from: &str, value: i64) {
    let line = RuleLine {
        key: "allocation-order".to_owned(),
        scope: status.to_owned(),
        valid_from: day(from),
        value: Whole(value),
        legal_base: "CV 12/NHCS".to_owned(),
        source: "đọc tại phòng".to_owned(),
        verified: false,
    };
    let request = desk.request_id();
    office::add_rule(&mut desk.office, &request, &line).unwrap();
}

// On 12/01/2026 the first loan owes 264,986 of backlog and 50,000,000 × 6.24 % × 11 days ÷ 365 = 94,027.39… → 359,013;
// the second, all overdue, 20,000,000 × 8.112 % × 11 ÷ 365 = 48,894.24… → 48,894.

#[test]
fn without_a_rule_the_clerk_says() {
    let mut desk = desk(LATE);
    assert_eq!(code(desk.take(FIRST, "2026-01-12", pay(500_000))), "allocation-undecided");
    let more = refusal(desk.take(FIRST, "2026-01-12", repay(359_014, 0)));
    assert_eq!((more.code, money(&more, "due")), ("interest-more-than-due", 359_013));
    let paid = desk.take(FIRST, "2026-01-12", repay(359_013, 140_987)).unwrap();
    let told = [("loans-in-term", -140_987), ("cash", 500_000), ("interest-income", -359_013)];
    assert_eq!(desk.entry(FIRST, paid.event), lines(&told));
    let principal_alone = desk.take(FIRST, "2026-01-12", repay(0, 1_000)).unwrap();
    assert_eq!((principal_alone.after.interest_due.0, principal_alone.after.in_term.0), (0, 49_858_013));
    desk.verify();
}

#[test]
fn a_rule_for_each_status_from_its_day_on() {
    let mut desk = desk(LATE);
    allocate_by(&mut desk, "in-term", "2026-01-12", 1);
    allocate_by(&mut desk, "overdue", "2026-01-12", 2);
    assert_eq!(code(desk.take(FIRST, "2026-01-11", pay(500_000))), "allocation-undecided", "the day before the rule");

    // Interest first: 359,013 of 500,000, the rest is principal.
    let paid = desk.take(FIRST, "2026-01-12", pay(500_000)).unwrap();
    let told = [("loans-in-term", -140_987), ("cash", 500_000), ("interest-income", -359_013)];
    assert_eq!(desk.entry(FIRST, paid.event), lines(&told));

    // Principal first: all of it, though interest is due.
    let paid = desk.take(OVERDUE, "2026-01-12", pay(300_000)).unwrap();
    assert_eq!(desk.entry(OVERDUE, paid.event), lines(&[("loans-overdue", -300_000), ("cash", 300_000)]));
    assert_eq!(paid.after.interest_due.0, 48_894);

    // More than everything, by one đồng.
    let too_much = refusal(desk.take(OVERDUE, "2026-01-12", pay(19_700_000 + 48_894 + 1)));
    assert_eq!((too_much.code, money(&too_much, "over")), ("paid-too-much", 1));
    desk.take(OVERDUE, "2026-01-12", pay(19_700_000 + 48_894)).unwrap();
    assert_eq!((desk.page(OVERDUE).now.overdue.0, desk.page(OVERDUE).now.interest_due.0), (0, 0));

    // A later row replaces the earlier from its day on.
    allocate_by(&mut desk, "in-term", "2026-02-01", 0);
    assert_eq!(code(desk.take(FIRST, "2026-02-01", pay(1_000))), "allocation-undecided");
    desk.verify();
}

#[test]
fn principal_pays_what_is_overdue_before_what_is_in_term() {
    let mut desk = desk(LATE);
    let turn =
        StepWanted::TurnOverdue { amount: Some(Whole(10_000_000)), cause: office::PaidCause::Misuse, instalment: None };
    desk.take_against(FIRST, "2026-01-10", ("overdue-amount", "bán bò trả nợ ngoài"), turn).unwrap();
    let paid = desk.take(FIRST, "2026-01-12", repay(0, 12_000_000)).unwrap();
    let told = [("loans-in-term", -2_000_000), ("loans-overdue", -10_000_000), ("cash", 12_000_000)];
    assert_eq!(desk.entry(FIRST, paid.event), lines(&told));
    desk.verify();
}

#[test]
fn by_mandate_from_the_borrowers_own_savings() {
    let mut desk = desk(LATE);
    let book_of = |desk: &Desk, loan: &str| desk.page(loan).books[0].0;
    let (own, anothers) = (book_of(&desk, FIRST), book_of(&desk, OVERDUE));
    let debit = |book, interest, principal| StepWanted::Repay {
        amount: None,
        interest: Some(Whole(interest)),
        grace_interest: None,
        principal: Some(Whole(principal)),
        book: Some(book),
    };
    let paid = desk.take(FIRST, "2026-01-12", debit(own, 100_000, 200_000)).unwrap();
    let told = [("loans-in-term", -200_000), ("member-savings", 300_000), ("interest-income", -100_000)];
    assert_eq!(desk.entry(FIRST, paid.event), lines(&told));
    assert_eq!(paid.receipt, None, "no cash, no receipt");
    assert_eq!(desk.page(FIRST).books, [(own, customer(1), Whole(700_000))]);
    assert_eq!(desk.account("cash"), 0);

    let short = refusal(desk.take(FIRST, "2026-01-12", debit(own, 0, 700_001)));
    assert_eq!((short.code, money(&short, "balance")), ("savings-not-enough", 700_000));
    assert_eq!(code(desk.take(FIRST, "2026-01-12", debit(anothers, 0, 1))), "not-their-book");
    assert_eq!(code(desk.take(FIRST, "2026-01-12", debit(Whole(7), 0, 1))), "not-their-book");
    // The rest of the debt does not fit into the book either.
    assert_eq!(code(desk.take(FIRST, "2026-01-12", StepWanted::Settle { book: Some(own) })), "savings-not-enough");
    desk.verify();
}
