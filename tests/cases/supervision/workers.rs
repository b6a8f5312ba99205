//! Workers given work by loans of job creation, counted one by one.

use lending::cards::{Card, Workers};
use lending::ids::LoanId;
use office::JobsBy;

use crate::life::desk::{FIRST, THIRD, day, desk_of, report};

const EFFECT: &str = "Số lao động được tạo việc làm";

/// The first two loans were lent for job creation: 3 workers and 2 by the bank.
fn with_jobs() -> crate::life::desk::Desk {
    let mut report = report();
    for (row, workers) in [(0, 3.0), (2, 2.0)] {
        report.set(row, "Tên HQĐT", EFFECT);
        report.set(row, "Giá trị HQĐT1", workers);
    }
    desk_of(&report, "2026-02-15")
}

fn card(loan: &str, desk: &crate::life::desk::Desk) -> Workers {
    Workers {
        loan: LoanId::parse(desk.page(loan).id.0).unwrap(),
        day: day("2026-02-10"),
        created: 4,
        kept: 1,
        women: 2,
        in_household: 3,
        outside: 2,
        priority: Some(1),
        papers: "01/GQVL".into(),
    }
}

#[test]
fn a_card_is_believed_before_the_bank_and_the_year_adds_up_to_its_loans() {
    let mut desk = with_jobs();
    let told = |desk: &crate::life::desk::Desk| {
        let answer = office::jobs(&desk.office, day("2000-01-01"), day("2026-12-31"), Some(JobsBy::Commune)).unwrap();
        let of_rows: i64 = answer.rows.iter().map(|row| row.workers.0).sum();
        assert_eq!(of_rows, answer.total.workers.0, "units add up");
        (
            answer.total.loans.0,
            answer.total.created.0,
            answer.total.kept.0,
            answer.total.women.0,
            answer.total.with_card.0,
        )
    };
    let years = |desk: &crate::life::desk::Desk| -> Vec<(i32, i64)> {
        office::figures(&desk.office).unwrap().jobs.iter().map(|year| (year.year, year.workers.0)).collect()
    };
    // The three further customers of the desk have copies of the second contract.
    assert_eq!(told(&desk), (5, 11, 0, 0, 0), "3 and four times 2 by the bank");
    // The first was lent on 10/03/2022, the second and its copies on 05/12/2025.
    assert_eq!(years(&desk), [(2022, 3), (2025, 8)]);
    desk.keep(Card::Workers(Box::new(card(FIRST, &desk)))).unwrap();
    // 4 created and 1 kept by the card in place of the bank's 3; four times 2 by the bank.
    assert_eq!(told(&desk), (5, 12, 1, 2, 1));
    assert_eq!(years(&desk), [(2022, 5), (2025, 8)], "the year of the loan, not of the count");
    let again = desk.keep(Card::Workers(Box::new(card(FIRST, &desk))));
    assert!(again.is_err(), "a contract's workers are on one card");
    assert!(desk.page(THIRD).first_disbursed.is_some());
    let none = office::jobs(&desk.office, day("1990-01-01"), day("1990-12-31"), None).unwrap();
    assert_eq!((none.total.loans.0, none.total.workers.0), (0, 0));
    desk.verify();
}
