//! Measured against a plain scan in the same run: the whole book's interest, and one loan's page.
//!
//! The short form runs with every test; `DIEMSANG_LONG` makes it a province of 130,000 loans and twenty years.

use std::time::{Duration, Instant};

use super::*;
use crate::Book;
use crate::testing::{day, dong, instructions, loan_id, long, node, opened, pay_all};

/// The shortest of some rounds of each, in turn: a busy moment of the machine meets both.
fn best_of_both(mut one: impl FnMut(), mut other: impl FnMut()) -> (Duration, Duration) {
    let timed = |run: &mut dyn FnMut()| {
        let started = Instant::now();
        run();
        started.elapsed()
    };
    (0..7).fold((Duration::MAX, Duration::MAX), |(first, second), _| {
        (first.min(timed(&mut one)), second.min(timed(&mut other)))
    })
}

/// All interest owed at the end of `on`, in đồng.
fn all_interest(book: &Book, on: NaiveDate) -> i64 {
    let reading = book.read();
    let rates = reading.rate_book(node()).unwrap();
    let mut sum = 0;
    let visit = |account: LoanAccount| {
        sum += account.account.due_at(lending::calendar::next_day(on)).unwrap().due.get();
        Ok::<_, StoreError>(())
    };
    reading.each_account(node(), on, &rates, visit).unwrap();
    sum
}

/// The same columns of the same rows, summed by SQLite alone.
fn plain_scan(book: &Book, on: NaiveDate) -> i64 {
    let sql = "SELECT sum(length(l.contract) + l.borrower + coalesce(l.group_id, 0) + length(l.programme)
                          + length(coalesce(l.product, '')) + l.closed + length(coalesce(l.due_extended, l.due, ''))
                          + l.disbursed + length(l.interest_from) + l.backlog + l.interest_since + l.grace_collected
                          + length(coalesce(l.grace_through, '')) + length(m.day) + m.in_term + m.overdue + m.frozen)
                      + (SELECT sum(length(from_day) + rate_ppb) FROM loan_rate)
                      + (SELECT coalesce(sum(paid + grace + owed), 0) FROM interest_move
                         WHERE booked > ?1 AND day > ?1)
               FROM loan l LEFT JOIN loan_move m ON m.loan = l.id AND m.day <= ?1";
    let mut statement = book.read().connection.prepare(sql).unwrap();
    statement.query_row([on.to_string()], |row| row.get(0)).unwrap()
}

#[test]
fn the_interest_of_every_loan_is_what_one_loan_at_a_time_gives() {
    let home = tempfile::tempdir().unwrap();
    let mut book = opened(home.path(), 120, "2025-11-30");
    pay_all(&mut book, 120, day("2025-12-12"));
    let reading = book.read();
    let rates = reading.rate_book(node()).unwrap();
    let on = day("2026-01-31");
    let mut one_by_one = 0;
    for nth in 0..120 {
        let account = reading.interest_account(loan_id(120, nth), &rates).unwrap().unwrap();
        one_by_one += account.due_at(lending::calendar::next_day(on)).unwrap().due.get();
    }
    assert_eq!(all_interest(&book, on), one_by_one);
    // The first loan by hand: 40,000,000 at 6.24 % (repriced on 1/12/2025) for 11 days, 39,900,000 for 51; 50,000 paid.
    // 40,000,000 × 11 × 6.24 % ÷ 365 = 75,221.92; 39,900,000 × 51 × 6.24 % ÷ 365 = 347,884.27; together 423,106.19.
    let first = reading.interest_account(loan_id(120, 0), &rates).unwrap().unwrap();
    assert_eq!(first.due_at(day("2026-02-01")).unwrap().due, dong(423_106 - 50_000));
}

#[test]
fn the_whole_books_interest_takes_at_most_three_plain_scans() {
    // The more years, the fewer loans: about as many rows each time.
    let sizes: &[(usize, u32)] =
        if long() { &[(130_000, 1), (26_000, 5), (6_500, 20)] } else { &[(3_000, 5), (300, 20)] };
    for (loans, years) in sizes {
        let home = tempfile::tempdir().unwrap();
        let mut book = opened(home.path(), *loans, "2005-12-31");
        for year in 0..*years {
            pay_all(&mut book, *loans, day("2006-06-12") + chrono::Months::new(12 * year));
        }
        let end = day("2006-12-31") + chrono::Months::new(12 * (years - 1));
        for on in [day("2006-03-31"), end] {
            let (scan, whole) =
                best_of_both(|| assert!(plain_scan(&book, on) > 0), || assert!(all_interest(&book, on) > 0));
            let times = whole.as_secs_f64() / scan.as_secs_f64();
            println!("{loans} loans, {years} years, on {on}: scan {scan:?}, interest {whole:?}: {times:.2} times");
            // A small book's scan takes a few milliseconds, and anything that happens on the machine weighs in it.
            let limit = if long() { 3.0 } else { 6.0 };
            assert!(times <= limit, "{loans} loans, {years} years: {times:.2} plain scans");
        }
    }
}

#[test]
fn opening_a_loan_does_not_grow_with_the_years() {
    let (loans, late) = if long() { (2_000, 20) } else { (200, 10) };
    let home = tempfile::tempdir().unwrap();
    let mut book = opened(home.path(), loans, "2005-12-31");
    // Everybody else pays year after year; the loans that are opened paid in the first year only.
    let open = |book: &Book| {
        let reading = book.read();
        let rates = reading.rate_book(node()).unwrap();
        for nth in (0..loans).step_by(loans / 100) {
            let id = loan_id(loans, nth);
            reading.loan_state(id).unwrap().unwrap();
            reading.loan_particulars(id).unwrap().unwrap();
            reading.loan_steps(id).unwrap();
            reading.interest_payments(id, 24).unwrap();
            reading.interest_account(id, &rates).unwrap().unwrap();
        }
    };
    pay_all(&mut book, loans, day("2006-06-12"));
    let first = instructions(&mut book, open);
    for year in 1..late {
        crate::testing::pay_some(&mut book, loans, day("2006-06-12") + chrono::Months::new(12 * year), loans / 100);
    }
    let last = instructions(&mut book, open);
    println!("100 loans opened: {first} instructions after a year, {last} after {late}");
    assert!(first > 0 && last <= first + first / 20, "{first} instructions grew to {last} in {late} years");
}
