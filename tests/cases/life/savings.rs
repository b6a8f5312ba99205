//! Members' savings books: opened, paid into and out of, credited with interest, closed, taken back.

use office::{InterestRun, RuleLine, SavingsPreview, SavingsTaken, SavingsWanted, TakeSavingsStep, Whole};

use super::desk::{Desk, FIRST, LATE, OVERDUE, code, customer, day, desk, money, refusal};

pub fn save(desk: &mut Desk, on: &str, step: SavingsWanted) -> Result<SavingsTaken, office::Error> {
    let request = desk.request_id().as_str().to_owned();
    let wanted = TakeSavingsStep { request, day: day(on), backdated: false, step };
    office::take_savings_step(&mut desk.office, &wanted, None).map(|done| done.answer)
}

pub fn book_of(desk: &Desk, loan: &str) -> Whole {
    desk.page(loan).books[0].0
}

pub fn rate(desk: &mut Desk, from: &str, ppb: i64) {
    let line = RuleLine {
        key: "savings-rate-ppb".to_owned(),
        scope: String::new(),
        valid_from: day(from),
        value: Whole(ppb),
        legal_base: "thông báo lãi suất tiền gửi".to_owned(),
        source: "đọc tại phòng".to_owned(),
        verified: false,
    };
    let request = desk.request_id();
    office::add_rule(&mut desk.office, &request, &line).unwrap();
}

pub fn credit(desk: &mut Desk, through: &str) -> Result<InterestRun, office::Error> {
    let request = desk.request_id();
    office::credit_savings_interest(&mut desk.office, &request, day(through)).map(|done| done.answer)
}

#[test]
fn a_book_is_opened_filled_emptied_and_closed() {
    let mut desk = desk(LATE);
    let open = |number: &str| SavingsWanted::Open { borrower: customer(1), number: number.to_owned() };
    assert_eq!(code(save(&mut desk, "2026-01-12", open(&customer(2)))), "book-taken");
    assert_eq!(code(save(&mut desk, "2026-01-12", open("sổ 1"))), "bad-code");
    let opened = save(&mut desk, "2026-01-12", open("2000100001B")).unwrap();
    let book = opened.book;
    assert_eq!((opened.balance.0, desk.page(FIRST).books.len()), (0, 2));

    let savings = desk.account("member-savings");
    let paid = save(&mut desk, "2026-01-12", SavingsWanted::Deposit { book, amount: Whole(200_000) }).unwrap();
    assert_eq!((paid.balance.0, paid.receipt.as_deref(), paid.paid_out.0), (200_000, Some("1/2026"), 0));
    assert_eq!((desk.account("cash"), desk.account("member-savings")), (200_000, savings - 200_000));
    let taken = save(&mut desk, "2026-01-13", SavingsWanted::Withdraw { book, amount: Whole(50_000) }).unwrap();
    assert_eq!((taken.balance.0, taken.paid_out.0, taken.receipt), (150_000, 50_000, None));
    let over = refusal(save(&mut desk, "2026-01-14", SavingsWanted::Withdraw { book, amount: Whole(150_001) }));
    assert_eq!((over.code, money(&over, "balance")), ("savings-not-enough", 150_000));
    assert_eq!(code(save(&mut desk, "2026-01-14", SavingsWanted::Deposit { book, amount: Whole(0) })), "loan-amount");
    assert_eq!(
        code(save(&mut desk, "2026-01-12", SavingsWanted::Withdraw { book, amount: Whole(200_000) })),
        "savings-not-enough"
    );

    let closed = save(&mut desk, "2026-01-20", SavingsWanted::Close { book }).unwrap();
    assert_eq!((closed.balance.0, closed.paid_out.0), (0, 150_000), "no rate is known: no interest");
    assert_eq!((desk.account("cash"), desk.account("member-savings")), (0, savings));
    assert_eq!(code(save(&mut desk, "2026-01-21", SavingsWanted::Deposit { book, amount: Whole(1) })), "book-closed");
    assert_eq!(code(save(&mut desk, "2026-01-21", SavingsWanted::Close { book: Whole(7) })), "unknown-savings-book");

    // Taken back one by one, the last first.
    assert_eq!(code(desk.reverse(paid.event)), "reverse-later-first");
    for event in [closed.event, taken.event, paid.event] {
        desk.reverse(event).unwrap();
    }
    assert_eq!((desk.account("cash"), desk.account("member-savings")), (0, savings));
    desk.verify();
}

#[test]
fn a_step_of_a_book_does_what_its_preview_shows() {
    let mut desk = desk(LATE);
    let book = book_of(&desk, OVERDUE);
    let steps = [
        SavingsWanted::Deposit { book, amount: Whole(70_000) },
        SavingsWanted::Withdraw { book, amount: Whole(400_000) },
        SavingsWanted::Close { book },
        SavingsWanted::Open { borrower: customer(1), number: "2000100001C".into() },
    ];
    for step in steps {
        let (request, second) = (desk.request_id().as_str().to_owned(), desk.second());
        let wanted = TakeSavingsStep { request, day: day("2026-01-12"), backdated: false, step };
        let (cash, totals) = (desk.account("cash"), desk.totals());
        let SavingsPreview { effect, takes_two } = office::preview_savings_step(&mut desk.office, &wanted).unwrap();
        assert_eq!(takes_two, matches!(wanted.step, SavingsWanted::Withdraw { .. } | SavingsWanted::Close { .. }));
        assert_eq!((desk.account("cash"), desk.totals()), (cash, totals.clone()), "looking changes nothing");
        assert_eq!((effect.cash_before.0, effect.totals_before), (cash, totals));
        office::take_savings_step(&mut desk.office, &wanted, Some(&second)).unwrap();
        assert_eq!((effect.cash_after.0, effect.totals_after), (desk.account("cash"), desk.totals()));
        let moved: i64 = effect.entry.iter().filter(|line| line.account == "cash").map(|line| line.amount.0).sum();
        assert_eq!(moved, desk.account("cash") - cash);
    }
    let gone = TakeSavingsStep {
        request: desk.request_id().as_str().to_owned(),
        day: day("2026-01-13"),
        backdated: false,
        step: SavingsWanted::Deposit { book, amount: Whole(1) },
    };
    assert_eq!(code(office::preview_savings_step(&mut desk.office, &gone)), "book-closed");
    desk.verify();
}

#[test]
fn the_same_request_for_another_step_of_a_book_is_refused_not_answered() {
    let mut desk = desk(LATE);
    let book = book_of(&desk, FIRST);
    let request = desk.request_id().as_str().to_owned();
    let deposit = |amount| TakeSavingsStep {
        request: request.clone(),
        day: day("2026-01-12"),
        backdated: false,
        step: SavingsWanted::Deposit { book, amount: Whole(amount) },
    };
    let taken = office::take_savings_step(&mut desk.office, &deposit(50_000), None).unwrap();
    let again = office::take_savings_step(&mut desk.office, &deposit(50_000), None).unwrap();
    assert!(again.repeated && again.answer == taken.answer);
    assert_eq!(code(office::take_savings_step(&mut desk.office, &deposit(60_000), None)), "request-used");
}

#[test]
fn a_debtor_withdraws_in_front_of_two_people() {
    let mut desk = desk(LATE);
    let book = book_of(&desk, OVERDUE);
    let withdraw = SavingsWanted::Withdraw { book, amount: Whole(400_000) };
    assert_eq!(code(save(&mut desk, "2026-01-12", withdraw.clone())), "withdrawal-with-debt");
    let (request, second) = (desk.request_id().as_str().to_owned(), desk.second());
    let wanted = TakeSavingsStep { request, day: day("2026-01-12"), backdated: false, step: withdraw };
    let taken = office::take_savings_step(&mut desk.office, &wanted, Some(&second)).unwrap().answer;
    assert_eq!((taken.balance.0, taken.paid_out.0), (600_000, 400_000));
    let repeated = office::take_savings_step(&mut desk.office, &wanted, None).unwrap();
    assert!(repeated.repeated && repeated.answer == taken);

    // Closing pays out as a withdrawal does: 600,000 left.
    assert_eq!(code(save(&mut desk, "2026-01-13", SavingsWanted::Close { book })), "withdrawal-with-debt");
    let (request, second) = (desk.request_id().as_str().to_owned(), desk.second());
    let close =
        TakeSavingsStep { request, day: day("2026-01-13"), backdated: false, step: SavingsWanted::Close { book } };
    let closed = office::take_savings_step(&mut desk.office, &close, Some(&second)).unwrap().answer;
    assert_eq!((closed.balance.0, closed.paid_out.0), (0, 600_000));
    desk.verify();
}

#[test]
fn interest_is_credited_by_a_rate_the_office_knows() {
    let mut desk = desk(LATE);
    assert_eq!(code(credit(&mut desk, "2026-01-31")), "no-savings-rate", "none ships: none is known");
    rate(&mut desk, "2026-01-01", 5_000_000);
    let (income, savings) = (desk.account("savings-interest"), desk.account("member-savings"));
    assert_eq!(income, 0);
    // 0.5 % a year on 31 days: 1,000,000 → 424.65…, booked 425, six times; 500,000 → 212.32…, booked 212.
    let run = credit(&mut desk, "2026-01-31").unwrap();
    assert_eq!((run.from.as_str(), run.through.as_str()), ("2026-01-01", "2026-01-31"));
    assert_eq!((run.books.0, run.amount.0), (7, 6 * 425 + 212));
    assert_eq!(desk.account("savings-interest"), 2_762);
    assert_eq!(desk.account("member-savings"), savings - 2_762);
    assert_eq!(desk.page(FIRST).books[0].2, Whole(1_000_425));
    assert_eq!(code(credit(&mut desk, "2026-01-31")), "interest-credited-already");

    // February bears on what stood at each day's end: the credit of 31/01 counts from the 31st on, a withdrawal of half
    // a million on 15/02 from the 15th: (1,000,425 × 14 + 500,425 × 14) × 0.5 % ÷ 365 = 287.83… → 288.
    let book = book_of(&desk, FIRST);
    save(&mut desk, "2026-02-15", SavingsWanted::Withdraw { book, amount: Whole(500_000) }).unwrap();
    let february = credit(&mut desk, "2026-02-28").unwrap();
    assert_eq!((february.from.as_str(), desk.page(FIRST).books[0].2), ("2026-02-01", Whole(500_425 + 288)));

    // Only the last run is taken back.
    assert_eq!(code(desk.reverse(run.event)), "reverse-later-first");
    desk.reverse(february.event).unwrap();
    assert_eq!(desk.page(FIRST).books[0].2, Whole(500_425));
    assert_eq!(credit(&mut desk, "2026-02-28").unwrap().amount, february.amount);

    // A book that closes on 10/03 takes its nine days with it: 500,713 × 9 × 0.5 % ÷ 365 = 61.73… → 62.
    let closed = save(&mut desk, "2026-03-10", SavingsWanted::Close { book }).unwrap();
    assert_eq!(closed.paid_out.0, 500_713 + 62);
    desk.verify();
}

#[test]
fn a_later_rate_holds_from_its_day_on() {
    let mut desk = desk(LATE);
    rate(&mut desk, "2026-01-01", 5_000_000);
    rate(&mut desk, "2026-01-17", 7_300_000);
    // 1,000,000 × (0.5 % × 16 + 0.73 % × 15) ÷ 365 = 519.17…
    credit(&mut desk, "2026-01-31").unwrap();
    assert_eq!(desk.page(FIRST).books[0].2, Whole(1_000_519));
    desk.verify();
}
