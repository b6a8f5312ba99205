//! The same money again: for the next crop, or by a new contract; and the last payment.

use office::{StepWanted, Whole};

use super::desk::{FIRST, LATE, OVERDUE, code, customer, day, desk, disburse, lines, refusal, repay, text};

const NEW: &str = "6600000200000101";

fn refinance(into: &str) -> StepWanted {
    StepWanted::Refinance { into: into.to_owned() }
}

#[test]
fn the_same_money_for_the_next_crop() {
    let mut desk = desk(LATE);
    let carry = |due| StepWanted::CarryOver { due: day(due), decision: "QĐ 78".to_owned() };
    assert_eq!(code(desk.take(FIRST, "2027-02-10", carry("2028-02-12"))), "needs-second-person");
    let carried = desk.take_both(FIRST, "2027-02-10", carry("2028-02-12")).unwrap();
    assert_eq!((carried.after.due.as_deref(), carried.after.in_term.0), (Some("2028-02-12"), 50_000_000));
    assert_eq!(desk.entry(FIRST, carried.event), []);
    assert_eq!(desk.page(FIRST).extended_months, 0, "a carry-over uses up no extension");
    assert_eq!(code(desk.take(FIRST, "2027-02-10", carry("2028-02-12"))), "loan-day");
    assert_eq!(code(desk.take(OVERDUE, "2027-02-10", carry("2028-02-12"))), "loan-out-of-turn");
    desk.verify();
}

#[test]
fn a_loan_is_closed_into_a_new_contract() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 50_000_000);
    // Half of it was overdue; the new contract has all of it in term.
    let turn = StepWanted::TurnOverdue {
        amount: Some(Whole(25_000_000)),
        cause: office::PaidCause::FinalDue,
        instalment: None,
    };
    desk.take_against(FIRST, "2026-02-01", ("overdue-amount", "xã đề nghị"), turn).unwrap();
    // A contract that closes leaves no interest behind.
    let left = refusal(desk.take_both(FIRST, "2026-02-02", refinance(NEW)));
    assert_eq!(left.code, "interest-still-due");
    let paid = desk.pay_interest(FIRST, "2026-02-02");
    assert_eq!(super::desk::money(&left, "due"), paid);
    let (accounts, totals) = (desk.accounts(), desk.totals());
    assert_eq!(code(desk.take(FIRST, "2026-02-02", refinance(NEW))), "needs-second-person");
    let refused = refusal(desk.take_both(OVERDUE, "2026-02-02", refinance(NEW)));
    assert_eq!((refused.code, text(&refused, "loan")), ("refinance-other-borrower", NEW.to_owned()));
    assert_eq!(code(desk.take_both(FIRST, "2026-02-02", refinance(FIRST))), "refinance-other-borrower");
    assert_eq!(code(desk.take_both(FIRST, "2026-02-02", refinance("6600000200009999"))), "unknown-loan");

    let closed = desk.take_both(FIRST, "2026-02-02", refinance(NEW)).unwrap();
    let told = [("loans-in-term", -25_000_000), ("loans-overdue", -25_000_000), ("loans-in-term", 50_000_000)];
    assert_eq!(desk.entry(FIRST, closed.event), lines(&told));
    assert_eq!((closed.after.standing.as_str(), closed.after.repaid.0), ("closed", 50_000_000));
    let new = desk.page(NEW);
    assert_eq!((new.now.standing.as_str(), new.now.in_term.0, new.now.disbursed.0), ("open", 50_000_000, 50_000_000));
    assert_eq!(new.first_disbursed.as_deref(), Some("2026-02-02"));
    let after = desk.totals();
    assert_eq!(
        (after.outstanding, after.loans, after.lent_month),
        (totals.outstanding, totals.loans, totals.lent_month)
    );
    assert_eq!((after.overdue.0, totals.overdue.0), (20_000_000, 45_000_000));
    assert_eq!(desk.account("cash"), paid, "no money moves but the interest");

    let due = desk.preview(NEW, "2026-02-12", repay(0, 1)).unwrap().before.interest_due.0;
    // 50,000,000 × 6.24 % × 10 days (02/02–11/02) ÷ 365 = 85,479.45…
    assert_eq!(due, 85_479);
    assert_eq!(code(desk.take_both(FIRST, "2026-02-12", refinance(NEW))), "loan-out-of-turn", "NEW is paid out now");

    // Taken back, both stand as before.
    desk.reverse(closed.event).unwrap();
    assert_eq!((desk.accounts(), desk.totals()), (accounts, totals));
    assert_eq!(desk.page(NEW).now.standing, "approved");
    assert_eq!((desk.page(FIRST).now.in_term.0, desk.page(FIRST).now.overdue.0), (25_000_000, 25_000_000));
    desk.verify();
}

#[test]
fn a_new_contract_takes_over_no_more_than_it_may_and_only_once() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 49_999_999);
    desk.pay_interest(FIRST, "2026-02-02");
    let over = refusal(desk.take_both(FIRST, "2026-02-02", refinance(NEW)));
    assert_eq!((over.code, super::desk::money(&over, "left")), ("over-approved", 49_999_999));
    desk.take(NEW, "2026-02-02", disburse(1_000_000)).unwrap();
    desk.take(FIRST, "2026-02-02", repay(0, 49_000_000)).unwrap();
    let opened = refusal(desk.take_both(FIRST, "2026-02-02", refinance(NEW)));
    assert_eq!((opened.code, text(&opened, "standing")), ("loan-out-of-turn", "open".to_owned()));
}

#[test]
fn settled_early_everything_is_paid_and_the_contract_closes() {
    let mut desk = desk(LATE);
    // 264,986 of backlog and 50,000,000 × 6.24 % × 11 ÷ 365 = 94,027.39…
    let preview = desk.preview(FIRST, "2026-01-12", StepWanted::Settle { book: None }).unwrap();
    let settled = desk.take(FIRST, "2026-01-12", StepWanted::Settle { book: None }).unwrap();
    let told = lines(&[("loans-in-term", -50_000_000), ("cash", 50_359_013), ("interest-income", -359_013)]);
    assert_eq!(desk.entry(FIRST, settled.event), told);
    let entry: Vec<_> = preview.effect.entry.iter().map(|line| (line.account.clone(), line.amount.0)).collect();
    assert_eq!((entry, preview.after), (told, settled.after.clone()), "the preview is the booking");
    assert_eq!((settled.after.standing.as_str(), settled.receipt.as_deref()), ("closed", Some("1/2026")));
    let loans = office::loans_of_borrower(&desk.office, &customer(1)).unwrap();
    assert_eq!((loans[0].contract.as_str(), loans[0].standing.as_str(), loans[0].outstanding.0), (FIRST, "closed", 0));
    desk.verify();
}
