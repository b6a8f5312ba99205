//! Principal that a member's savings pay, on the leader's sheet: no cash moves for it.

use office::{CollectAmount, CollectLine, CollectSheet, FromSavings, PrincipalPaid, SheetMember, Whole};

use super::table::{TODAY, table};
use crate::life::desk::{Desk, GROUP, OTHER_GROUP, THIRD, code, customer, day, money, refusal};

fn member(desk: &Desk, group: &str, number: u8) -> SheetMember {
    let sheet = office::open_sheet(&desk.office, group, day(TODAY)).unwrap();
    sheet.members.into_iter().find(|member| member.code == customer(number)).unwrap()
}

/// 10,000 of interest, 50,000 saved, and `principal` out of the book.
fn typed(desk: &mut Desk, group: &str, member: &SheetMember, principal: i64) -> CollectSheet {
    let (loan, book) = (member.loans[0].loan, member.books[0].book);
    let amount = |id: Whole, amount: i64| vec![CollectAmount { id, amount: Whole(amount) }];
    let line = CollectLine {
        borrower: member.borrower,
        interest: amount(loan, 10_000),
        deposits: amount(book, 50_000),
        from_savings: vec![FromSavings { loan, book, amount: Whole(principal) }],
    };
    let request = desk.request_id().as_str().to_owned();
    CollectSheet { request, group: group.to_owned(), session: day(TODAY), backdated: false, lines: vec![line] }
}

#[test]
fn savings_pay_principal_with_the_sheet_and_the_cash_stays_what_was_handed_in() {
    let mut desk = table();
    desk.sit_down(0);
    let third = member(&desk, OTHER_GROUP, 3);
    let sheet = typed(&mut desk, OTHER_GROUP, &third, 600_000);
    office::preview_sheet(&mut desk.office, &sheet).unwrap();
    assert_eq!(desk.session().bookings, [], "looking books nothing");

    let done = office::collect_sheet(&mut desk.office, &sheet).unwrap();
    let (loan, book) = (third.loans[0].loan, third.books[0].book);
    let paid = &done.answer.principal[0];
    assert_eq!((paid.loan, paid.book, paid.amount.0, done.answer.principal.len()), (loan, book, 600_000, 1));
    // 30,000,000 − 600,000; 1,000,000 + 50,000 − 600,000; 10,000 + 50,000 in cash.
    let after = member(&desk, OTHER_GROUP, 3);
    assert_eq!((desk.page(THIRD).now.in_term.0, after.books[0].balance.0), (29_400_000, 450_000));
    assert_eq!((desk.session().cash.0, desk.session().groups[1].booked.0), (60_000, 60_000));

    let again = office::collect_sheet(&mut desk.office, &sheet).unwrap();
    assert!(again.repeated && again.answer == done.answer);
    let mut other = sheet.clone();
    other.lines[0].from_savings[0].amount = Whole(500_000);
    assert_eq!(code(office::collect_sheet(&mut desk.office, &other)), "request-used");
    let mut less = sheet;
    less.lines[0].from_savings.clear();
    assert_eq!(code(office::collect_sheet(&mut desk.office, &less)), "request-used");
    desk.reverse(paid.event).unwrap();
    assert_eq!(desk.page(THIRD).now.in_term.0, 30_000_000);
    desk.verify();
}

#[test]
fn savings_pay_no_more_than_they_hold_and_nobody_elses_loan() {
    let mut desk = table();
    let third = member(&desk, OTHER_GROUP, 3);
    // The sheet's own deposit is in the book: 1,050,000.
    let over = typed(&mut desk, OTHER_GROUP, &third, 1_050_001);
    let refused = refusal(office::collect_sheet(&mut desk.office, &over));
    assert_eq!((refused.code, money(&refused, "balance")), ("savings-not-enough", 1_050_000));
    // …004 owes 1,000,000 and has 1,050,000.
    let fourth = member(&desk, GROUP, 4);
    let settled = typed(&mut desk, GROUP, &fourth, 1_000_001);
    assert_eq!(code(office::collect_sheet(&mut desk.office, &settled)), "paid-too-much");
    let mut below = typed(&mut desk, GROUP, &fourth, -1);
    assert_eq!(code(office::collect_sheet(&mut desk.office, &below)), "loan-amount");
    below.lines[0].from_savings =
        vec![FromSavings { loan: third.loans[0].loan, book: fourth.books[0].book, amount: Whole(1) }];
    assert_eq!(code(office::collect_sheet(&mut desk.office, &below)), "unknown-loan");
    below.lines[0].from_savings =
        vec![FromSavings { loan: fourth.loans[0].loan, book: third.books[0].book, amount: Whole(1) }];
    assert_eq!(code(office::collect_sheet(&mut desk.office, &below)), "unknown-savings-book");
    assert_eq!(desk.account("cash"), 0, "a sheet is booked whole or not at all");
    let none: Vec<PrincipalPaid> = Vec::new();
    let whole = typed(&mut desk, GROUP, &fourth, 0);
    assert_eq!(office::collect_sheet(&mut desk.office, &whole).unwrap().answer.principal, none);
}
