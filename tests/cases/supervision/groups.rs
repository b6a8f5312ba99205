//! Groups: whom to inspect, what was found, balances held against members' word, the year's plan.

use lending::cards::{Answer, AnswerValue, Card, Inspection, Inspector, Reconciled, ReconciledLine};
use lending::ids::{BorrowerId, LoanId};

use crate::life::desk::{Desk, GROUP, code, day, desk, dong};

fn inspector() -> Inspector {
    Inspector { name: "Chủ tịch Hội thử".into(), post: "Chủ tịch Hội".into() }
}

fn inspection(desk: &Desk, loans: Vec<LoanId>) -> Inspection {
    Inspection {
        group: desk.group_id(GROUP),
        day: day("2026-02-10"),
        team: vec![inspector()],
        answers: vec![Answer { item: "takes-fees".into(), value: AnswerValue::No }],
        loans,
        strengths: String::new(),
        shortcomings: String::new(),
        recommendations: String::new(),
        mend_by: None,
        mended_on: None,
    }
}

#[test]
fn the_form_begins_with_what_the_book_knows_and_what_is_forbidden_is_answered_no() {
    let desk = desk("2026-02-15");
    let draft = office::inspection_draft(&desk.office, GROUP, 0).unwrap();
    // 50 + 20 + 3 × 1 million owed by five members, 20 overdue: 20 ÷ 73 = 273,972 ppm.
    assert_eq!((draft.figures.outstanding.0, draft.figures.overdue.0), (73_000_000, 20_000_000));
    assert_eq!(draft.figures.overdue_ppm.map(|ppm| ppm.0), Some(273_972));
    let value = |item: &str| draft.checklist.iter().find(|line| line.item == item).unwrap().value.clone();
    assert_eq!(value("members-overdue"), Some(AnswerValue::Count(1)));
    assert_eq!(value("size-in-limits"), Some(AnswerValue::Yes), "five members are just enough");
    assert_eq!(value("meets"), None, "what the book does not know is asked");
    let forbidden = draft.checklist.iter().filter(|line| line.forbidden);
    assert!(forbidden.map(|line| line.value.clone()).all(|value| value == Some(AnswerValue::No)));
    // Three members were lent money on 05/12/2025 and not looked at since: by 04/01/2026 they should have been.
    let first: Vec<&str> = draft.picked.iter().map(|one| one.reasons[0].as_str()).collect();
    assert_eq!(first[..4], ["new-unchecked", "new-unchecked", "new-unchecked", "overdue"]);
}

#[test]
fn who_was_seen_the_last_time_waits_and_another_shuffle_draws_anew() {
    let mut desk = desk("2026-02-15");
    let draft = office::inspection_draft(&desk.office, GROUP, 0).unwrap();
    let overdue = draft.picked[0].clone();
    let seen: Vec<LoanId> = overdue.loans.iter().map(|loan| LoanId::parse(loan.0).unwrap()).collect();
    desk.keep(Card::Inspection(Box::new(inspection(&desk, seen)))).unwrap();
    let again = office::inspection_draft(&desk.office, GROUP, 0).unwrap();
    assert_ne!(again.picked[0].id, overdue.id, "the heaviest was seen the last time");
    assert_eq!(again.picked.last().map(|last| (last.id, last.seen_last)), Some((overdue.id, true)));
    assert_eq!(again.last.map(|last| last.inspection.day), Some(day("2026-02-10")));
}

#[test]
fn what_is_forbidden_and_done_is_a_shortcoming_and_members_of_other_groups_are_not_inspected_here() {
    let mut desk = desk("2026-02-15");
    let mut found = inspection(&desk, Vec::new());
    found.answers = vec![Answer { item: "takes-fees".into(), value: AnswerValue::Yes }];
    let refused = desk.keep(Card::Inspection(Box::new(found.clone())));
    assert!(refused.is_err(), "a yes to what is forbidden without a shortcoming");
    found.shortcomings = "Thu phí 20.000 đ mỗi tổ viên".into();
    found.mend_by = Some(day("2026-03-10"));
    desk.keep(Card::Inspection(Box::new(found.clone()))).unwrap();
    found.answers = vec![Answer { item: "no-such-item".into(), value: AnswerValue::No }];
    assert!(desk.keep(Card::Inspection(Box::new(found))).is_err());
    desk.verify();
}

#[test]
fn differences_are_what_the_book_has_above_what_was_said() {
    let mut desk = desk("2026-02-15");
    let sheet = office::agreement_sheet(&desk.office, GROUP).unwrap();
    assert_eq!((sheet.members, sheet.yearly_share, sheet.met), (5, 1, false), "15 % of five is one");
    let first = sheet.lines.iter().find(|line| line.ours.0 == 50_000_000).unwrap();
    let line = ReconciledLine {
        borrower: BorrowerId::parse(first.borrower_id.0).unwrap(),
        loan: first.loan.map(|loan| LoanId::parse(loan.0).unwrap()),
        ours: dong(first.ours.0),
        ours_interest: dong(first.ours_interest.0),
        theirs: dong(49_000_000),
        theirs_interest: dong(first.ours_interest.0),
        cause: "Tổ trưởng thu 1.000.000 đ chưa nộp".into(),
    };
    let reconciled = Reconciled {
        group: desk.group_id(GROUP),
        as_of: day("2026-02-15"),
        day: day("2026-02-15"),
        by: inspector(),
        lines: vec![line],
    };
    desk.keep(Card::Reconciled(Box::new(reconciled))).unwrap();
    let after = office::agreement_sheet(&desk.office, GROUP).unwrap();
    assert_eq!((after.this_year, after.met), (1, true));
    assert_eq!(
        after.done[0].differences.iter().map(|(one, other)| (one.0, other.0)).collect::<Vec<_>>(),
        [(1_000_000, 0)]
    );
    assert_eq!(after.done[0].different.0, 1);
    desk.verify();
}

#[test]
fn the_plan_has_every_group_once_and_keeps_what_the_clerk_fixed() {
    let mut desk = desk("2026-01-12");
    let plan = office::plan_inspections(&desk.office, 2026, "200105", "11").unwrap();
    // Two groups over the months 2 to 10: one a month, the first two months.
    let months: Vec<u8> = plan.groups.iter().map(|line| line.month).collect();
    assert_eq!(months.iter().copied().collect::<std::collections::BTreeSet<_>>(), [2, 3].into());
    let load = |month: usize| (plan.months[month - 1].open, plan.months[month - 1].of_association);
    assert_eq!([1, 2, 3, 10, 11].map(load), [(false, 0), (true, 1), (true, 1), (true, 0), (false, 0)]);
    let mut fixed = plan.proposed.clone();
    fixed.lines[0].month = 9;
    let group = fixed.lines[0].group;
    desk.keep(Card::InspectionPlan(Box::new(fixed))).unwrap();
    let kept = office::plan_inspections(&desk.office, 2026, "200105", "11").unwrap();
    let line = kept.groups.iter().find(|line| line.id.0 == group.get()).unwrap();
    assert_eq!((line.month, line.kept, kept.inspected), (9, true, 0));
    let mut again = kept.proposed;
    again.number = "02/KH".into();
    assert!(desk.keep(Card::InspectionPlan(Box::new(again))).is_err(), "a group is planned once a year");
    assert_eq!(code(office::plan_inspections(&desk.office, 2026, "xã", "11")), "plan-unit-unknown");

    let seen = desk.group_id(GROUP);
    let mut found = inspection(&desk, Vec::new());
    found.day = day("2026-01-12");
    desk.keep(Card::Inspection(Box::new(found))).unwrap();
    let done = office::plan_inspections(&desk.office, 2026, "200105", "11").unwrap();
    assert_eq!(
        (done.inspected, done.groups.iter().find(|line| line.id.0 == seen.get()).unwrap().inspected.as_deref()),
        (1, Some("2026-01-12"))
    );
    desk.verify();
}

#[test]
fn no_group_is_proposed_for_a_month_that_is_over() {
    let months = |today: &str| {
        let desk = desk(today);
        let plan = office::plan_inspections(&desk.office, 2026, "200105", "11").unwrap();
        plan.groups.iter().map(|line| line.month).collect::<std::collections::BTreeSet<_>>()
    };
    // Two groups: in September the months 9 and 10 are left, in November all of the rules' are over.
    assert_eq!(months("2026-09-15"), [9, 10].into());
    assert_eq!(months("2026-11-15"), [11, 12].into());
}
