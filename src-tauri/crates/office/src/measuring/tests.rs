//! What the synthetic bank never states, told on contracts made by hand.

use std::rc::Rc;

use chrono::NaiveDate;
use ledger::Dong;
use lending::closing::LoanRow;
use lending::codes::{ContractNumber, CustomerCode, ProgrammeCode};
use lending::ids::Node;
use lending::inactive::InactiveRule;
use lending::rate::AnnualRate;

use super::contracts::{Contract, note_customers};
use super::day::{hhi_points, is_high_arrears, is_inactive, turns};
use super::definitions::{Definitions, InactiveDefinition, ParDefinition};
use super::due::{days_late, due_class, extension, principal_due_unpaid, session_due};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

fn by(inactive: InactiveDefinition, par: ParDefinition) -> Rc<Definitions> {
    Rc::new(Definitions {
        inactive,
        month_days_hundredths: 3_044,
        inactive_rule: InactiveRule { months: 3, excepted: vec!["02".to_owned()] },
        par,
        high_arrears_months: 6,
        rules: lending::rules::shipped().unwrap(),
    })
}

/// 20 of 50 million left, 6.24 % a year, lent 15/06/2021 for 60 months.
fn loan(number: u32) -> LoanRow {
    LoanRow {
        contract: ContractNumber::parse(&format!("66000000{number:08}")).unwrap(),
        customer: CustomerCode::parse("6600000001").unwrap(),
        group: None,
        commune: None,
        village: None,
        association: None,
        programme: ProgrammeCode::parse("01").unwrap(),
        funds: None,
        investor: None,
        direct: true,
        closed: false,
        signed: Some(day("2021-06-15")),
        due: Some(day("2026-06-15")),
        due_extended: None,
        due_session: None,
        first_principal: None,
        session_day: None,
        rate: AnnualRate::from_ppb(62_400_000).unwrap(),
        approved: dong(50_000_000),
        disbursed: dong(50_000_000),
        first_disbursed: Some(day("2021-06-15")),
        last_disbursed: None,
        in_term: dong(20_000_000),
        overdue: Dong::ZERO,
        frozen: Dong::ZERO,
        repaid: dong(30_000_000),
        principal_due: Dong::ZERO,
        backlog_in_term: Dong::ZERO,
        backlog_overdue: Dong::ZERO,
        disbursed_month: Dong::ZERO,
        refinanced_month: Dong::ZERO,
        collected_month: Dong::ZERO,
        written_off_month: Dong::ZERO,
        interest_month: Dong::ZERO,
        extended_months: 0,
        overdue_since: None,
        frozen_until: None,
        last_transaction: None,
        effect: None,
        effect_value: 0,
        student: None,
        school: None,
        school_from: None,
        school_until: None,
    }
}

fn contract(loan: LoanRow) -> Contract {
    let by = by(InactiveDefinition::Calendar, ParDefinition::FinalDate);
    Contract::new(Node::new(2).unwrap(), loan, &by).unwrap()
}

#[test]
fn a_contract_falls_due_in_the_class_of_its_two_days() {
    // Closing 31/05/2026, period June: class by final date and session.
    let class = |due: &str, session: &str| {
        let row = LoanRow { due: Some(day(due)), due_session: Some(day(session)), ..loan(1) };
        due_class(&contract(row), day("2026-05-31"))
    };
    assert_eq!(class("2026-05-31", "2026-06-12"), Some(1), "the term is over on the closing's own day");
    assert_eq!(class("2026-05-20", "2026-05-31"), None, "the session was");
    assert_eq!(class("2026-06-01", "2026-06-30"), Some(2));
    assert_eq!(class("2026-06-15", "2026-05-12"), None, "due in June, but its session was in May");
    assert_eq!(class("2026-06-30", "2026-07-01"), Some(3));
    assert_eq!(class("2026-07-01", "2026-07-01"), None);
    let extended = LoanRow { due: Some(day("2026-05-01")), due_extended: Some(day("2026-06-20")), ..loan(1) };
    let extended = LoanRow { due_session: Some(day("2026-06-12")), ..extended };
    assert_eq!(due_class(&contract(extended), day("2026-05-31")), Some(2), "the extended date holds");
    let settled = LoanRow { in_term: Dong::ZERO, repaid: dong(50_000_000), ..loan(1) };
    let settled = LoanRow { due: Some(day("2026-06-15")), due_session: Some(day("2026-06-12")), ..settled };
    assert_eq!(due_class(&contract(settled), day("2026-05-31")), None);
}

#[test]
fn a_session_not_stated_is_the_last_before_the_final_date() {
    let row = LoanRow { session_day: Some(20), ..loan(1) };
    assert_eq!(session_due(&contract(row)), Some(day("2026-05-20")));
    assert_eq!(session_due(&contract(loan(1))), None);
}

#[test]
fn lateness_counts_from_the_final_date_or_its_session() {
    let row = LoanRow { due_session: Some(day("2026-05-20")), ..loan(1) };
    assert_eq!(days_late(&contract(row.clone()), day("2026-07-15")), Some(30));
    let by = by(InactiveDefinition::Calendar, ParDefinition::SessionDay);
    let by_session = Contract::new(Node::new(2).unwrap(), row, &by).unwrap();
    assert_eq!(days_late(&by_session, day("2026-07-15")), Some(56));
}

#[test]
fn principal_due_unpaid_takes_the_larger_of_the_two_paid_figures() {
    let unpaid = |principal_due, repaid, in_term| {
        let row =
            LoanRow { principal_due: dong(principal_due), repaid: dong(repaid), in_term: dong(in_term), ..loan(1) };
        principal_due_unpaid(&contract(row)).unwrap().get()
    };
    assert_eq!(unpaid(33_200_000, 30_000_000, 20_000_000), 3_200_000);
    assert_eq!(unpaid(33_200_000, 0, 20_000_000), 3_200_000, "the balance fell though nothing stands as paid");
    assert_eq!(unpaid(33_200_000, 32_000_000, 20_000_000), 1_200_000);
    assert_eq!(unpaid(16_600_000, 30_000_000, 20_000_000), 0, "paid ahead");
    assert_eq!(unpaid(50_000_000, 0, 50_000_000), 50_000_000);
}

#[test]
fn inactive_by_three_definitions() {
    // 31/12/2025: three months back is 30/09; 92 days back too, for 91 are 2.99 mean months.
    let date = day("2025-12-31");
    let inactive = |definition, last: &str, loan: LoanRow| {
        let row = LoanRow { last_transaction: Some(day(last)), ..loan };
        let by = by(definition, ParDefinition::FinalDate);
        is_inactive(&Contract::new(Node::new(2).unwrap(), row, &by).unwrap(), date)
    };
    use InactiveDefinition::{Calendar, Customer, Days};
    assert!(inactive(Calendar, "2025-09-29", loan(1)) && !inactive(Calendar, "2025-09-30", loan(1)));
    assert!(inactive(Days, "2025-09-30", loan(1)) && !inactive(Days, "2025-10-01", loan(1)));
    let student = LoanRow { programme: ProgrammeCode::parse("02").unwrap(), ..loan(1) };
    assert!(!inactive(Calendar, "2025-01-01", student.clone()) && !inactive(Days, "2025-01-01", student.clone()));
    assert!(inactive(Customer, "2025-01-01", student), "the third leaves nothing out");
    let frozen = LoanRow { frozen: dong(1), ..loan(1) };
    assert!(!inactive(Calendar, "2025-01-01", frozen.clone()) && !inactive(Days, "2025-01-01", frozen));
    assert!(!is_inactive(&contract(loan(1)), date), "no date is no silence");

    // A customer is as lively as the liveliest contract, even a settled one.
    let by = by(Customer, ParDefinition::FinalDate);
    let settled = LoanRow { in_term: Dong::ZERO, last_transaction: Some(day("2025-12-12")), ..loan(2) };
    let silent = LoanRow { last_transaction: Some(day("2025-01-12")), ..loan(1) };
    let mut both = [silent, settled].map(|row| Contract::new(Node::new(2).unwrap(), row, &by).unwrap());
    assert!(is_inactive(&both[0], date), "alone");
    note_customers(&mut both);
    assert!(!is_inactive(&both[0], date));
}

#[test]
fn high_arrears_are_more_than_six_months_interest() {
    // 20,000,000 × 6.24 % ÷ 2 = 624,000.
    let with = |backlog| LoanRow { backlog_in_term: dong(backlog), ..loan(1) };
    assert!(!is_high_arrears(&contract(with(624_000))).unwrap());
    assert!(is_high_arrears(&contract(with(624_001))).unwrap());
}

#[test]
fn extensions_are_held_against_half_the_term() {
    let limit = |extended_months, due: Option<&str>| {
        let row = LoanRow { extended_months, due: due.map(day), ..loan(1) };
        extension(&contract(row), day("2026-05-31")).unwrap().map(|limit| (limit.months, limit.left, limit.over))
    };
    assert_eq!(limit(12, Some("2026-06-15")), Some((30, 18, 0)));
    assert_eq!(limit(36, Some("2026-06-15")), Some((30, 0, 6)));
    assert_eq!(limit(12, Some("2026-06-14")), Some((29, 17, 0)), "59 whole months, half rounded down");
    assert_eq!(limit(12, None), None, "no term is stated");
}

#[test]
fn concentration_and_turns_of_parts() {
    // Three quarters and a quarter: 0.5625 + 0.0625 = 0.625.
    let (large, small) = (contract(LoanRow { in_term: dong(60_000_000), ..loan(1) }), contract(loan(2)));
    let number = |contract: &Contract| Some(contract.loan.contract.as_str().to_owned());
    assert_eq!(hhi_points(&[&large, &small], number).unwrap(), Some(6_250));
    assert_eq!(hhi_points(&[], number).unwrap(), None);
    let node = Node::new(2).unwrap();
    let turned = |known| [(node, known)].into_iter().collect();
    let first = [large.loan.contract.as_str().to_owned()].into_iter().collect();
    assert_eq!(turns(&[&large, &small], &turned(Some(first))), Some(1));
    assert_eq!(turns(&[&large, &small], &turned(None)), None, "a month is not kept");
}
