//! A request asked again is answered and not booked again; asked for anything else, it is refused.

use office::{Done, Override, PaidCause, StepTaken, StepWanted, TakeStep, Whole};

use super::desk::{Desk, FIRST, LATE, OVERDUE, code, customer, day, desk, disburse, pay, repay};

const NEW: &str = "6600000200000101";

/// A step of every kind that can be taken on one of the desk's loans, with its day.
fn every_kind() -> Vec<(&'static str, &'static str, StepWanted)> {
    let decision = || "QĐ 1".to_owned();
    let all_overdue = StepWanted::Freeze {
        in_term: Whole(0),
        overdue: Whole(20_000_000),
        until: day("2027-02-01"),
        decision: decision(),
    };
    let forgive = StepWanted::WriteOff {
        in_term: Whole(0),
        overdue: Whole(0),
        frozen: Whole(1_000_000),
        interest: Whole(0),
        grace_interest: Whole(0),
        decision: decision(),
    };
    let extend = StepWanted::Extend {
        due: day("2027-08-12"),
        requested: day("2026-12-01"),
        back_in_term: Whole(0),
        decision: decision(),
    };
    vec![
        (NEW, "2026-01-22", disburse(30_000_000)),
        (
            NEW,
            "2026-02-20",
            StepWanted::CheckUse { used: Whole(1), kept_to_purpose: true, note: String::new(), seen: None },
        ),
        (
            NEW,
            "2026-03-06",
            StepWanted::Reschedule { no: 2, due: day("2030-06-05"), requested: day("2026-03-06"), by_leader: false },
        ),
        (FIRST, "2026-01-12", repay(1_000, 1_000_000)),
        (OVERDUE, "2026-02-01", all_overdue),
        (OVERDUE, "2026-02-02", forgive),
        (OVERDUE, "2026-02-03", StepWanted::EndFreeze { in_term: Whole(19_000_000), overdue: Whole(0) }),
        (FIRST, "2026-12-02", extend),
        (FIRST, "2027-01-10", StepWanted::CarryOver { due: day("2028-08-12"), decision: decision() }),
        (
            FIRST,
            "2027-02-01",
            StepWanted::Recall { minutes: day("2027-02-01"), pay_by: day("2027-02-20"), reason: "sai".into() },
        ),
        (FIRST, "2027-02-21", StepWanted::TurnOverdue { amount: None, cause: PaidCause::Misuse, instalment: None }),
        (FIRST, "2027-03-01", StepWanted::Settle { book: None }),
    ]
}

fn ask(desk: &mut Desk, wanted: &TakeStep) -> Result<Done<StepTaken>, office::Error> {
    let second = desk.second();
    office::take_step(&mut desk.office, wanted, Some(&second))
}

#[test]
fn every_kind_of_step_answers_its_own_wish_only() {
    let mut desk = desk(LATE);
    desk.approved(&customer(1), NEW, 30_000_000);
    let steps = every_kind();
    let mut asked: Vec<TakeStep> = Vec::new();
    for (loan, on, step) in &steps {
        // The rest that settles the first loan is of 2026.
        let wanted = desk.step(loan, on, step.clone());
        let first = ask(&mut desk, &wanted).unwrap();
        let again = ask(&mut desk, &wanted).unwrap();
        assert_eq!((first.repeated, again.repeated), (false, true), "{step:?}");
        assert_eq!(first.answer, again.answer, "{step:?}");
        asked.push(wanted);
    }
    let accounts = desk.accounts();
    for wanted in &asked {
        // The same request for another loan, another day, another reason, or any other of the steps.
        let other_loan = if wanted.loan == FIRST { OVERDUE } else { FIRST };
        let mut others = vec![
            TakeStep { loan: other_loan.to_owned(), ..wanted.clone() },
            TakeStep { day: day("2027-03-02"), ..wanted.clone() },
            TakeStep { overrides: vec![Override { rule: "r".into(), reason: "x".into() }], ..wanted.clone() },
        ];
        let different = asked.iter().filter(|other| other.request != wanted.request);
        others.extend(different.map(|other| TakeStep { step: other.step.clone(), ..wanted.clone() }));
        for other in others {
            assert_eq!(code(ask(&mut desk, &other)), "request-used", "{wanted:?} answered {other:?}");
        }
    }
    assert_eq!(desk.accounts(), accounts, "nothing of it was booked");
    desk.verify();
}

#[test]
fn a_payment_is_not_the_answer_to_another_amount_or_another_split() {
    let mut desk = desk(LATE);
    let paid = desk.step(FIRST, "2026-01-12", repay(300_000, 200_000));
    ask(&mut desk, &paid).unwrap();
    for step in [repay(300_000, 200_001), repay(200_000, 300_000), pay(500_000)] {
        let other = TakeStep { step, ..paid.clone() };
        assert_eq!(code(ask(&mut desk, &other)), "request-used");
    }
}
