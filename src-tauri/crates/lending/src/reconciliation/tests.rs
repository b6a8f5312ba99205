use super::*;
use crate::codes::{ContractNumber, ProgrammeCode};

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

fn theirs() -> LoanRow {
    serde_json::from_value(serde_json::json!({
        "contract": "6600000000000001", "customer": "2000000001", "group": "0026001", "programme": "01",
        "direct": false, "closed": false, "due": "2028-06-12", "rate": 62_400_000, "approved": 50_000_000,
        "disbursed": 50_000_000, "in_term": 30_000_000, "overdue": 0, "frozen": 0, "repaid": 20_000_000,
        "backlog_in_term": 158_992, "backlog_overdue": 0, "disbursed_month": 0, "refinanced_month": 0,
        "collected_month": 0, "written_off_month": 0, "interest_month": 100_000
    }))
    .unwrap()
}

fn ours() -> OurLoan {
    OurLoan {
        customer: CustomerCode::parse("2000000001").unwrap(),
        group: GroupCode::parse("0026001").ok(),
        parts: Parts { in_term: dong(30_000_000), ..Parts::NONE },
        disbursed: dong(50_000_000),
        rate: AnnualRate::from_ppb(62_400_000).unwrap(),
        due: "2028-06-12".parse().ok(),
        closed: false,
        extended_months: 0,
        written_off_month: Dong::ZERO,
        lent_month: Dong::ZERO,
        collected_month: Dong::ZERO,
        interest_month: dong(100_000),
        backlog: dong(158_992),
    }
}

fn classes(ours: &OurLoan, theirs: &LoanRow) -> Vec<Class> {
    compare(Some(ours), Some(theirs), dong(1)).unwrap().into_iter().map(|found| found.class).collect()
}

#[test]
fn the_same_here_and_there_is_no_difference() {
    assert_eq!(classes(&ours(), &theirs()), []);
    assert_eq!(ContractNumber::parse("6600000000000001").unwrap(), theirs().contract);
    assert_eq!(ProgrammeCode::parse("01").unwrap(), theirs().programme);
}

#[test]
fn one_cause_gives_one_class() {
    let with = |change: fn(&mut LoanRow)| {
        let mut row = theirs();
        change(&mut row);
        classes(&ours(), &row)
    };
    // The bank saw 5 million of principal paid: its interest is less too, which is no second difference.
    let paid = |row: &mut LoanRow| (row.in_term, row.backlog_in_term) = (dong(25_000_000), dong(140_000));
    assert_eq!(with(paid), [Class::PrincipalMissingHere]);
    assert_eq!(with(|row| row.in_term = dong(35_000_000)), [Class::PrincipalMissingThere]);
    let lent = |row: &mut LoanRow| (row.disbursed, row.in_term) = (dong(60_000_000), dong(40_000_000));
    assert_eq!(with(lent), [Class::LentMissingHere]);
    let overdue = |row: &mut LoanRow| (row.in_term, row.overdue) = (dong(20_000_000), dong(10_000_000));
    assert_eq!(with(overdue), [Class::StatusDiffers]);
    assert_eq!(with(|row| row.rate = AnnualRate::from_ppb(66_000_000).unwrap()), [Class::RateDiffers]);
    assert_eq!(with(|row| row.due_extended = "2029-06-12".parse().ok()), [Class::DueDiffers]);
    assert_eq!(with(|row| row.group = None), [Class::MovedGroup]);
    assert_eq!(with(|row| row.customer = CustomerCode::parse("2000000002").unwrap()), [Class::CustomerDiffers]);
}

#[test]
fn a_payment_of_interest_the_bank_saw_explains_the_smaller_backlog() {
    let mut row = theirs();
    (row.interest_month, row.backlog_in_term) = (dong(150_000), dong(108_992));
    assert_eq!(classes(&ours(), &row), [Class::InterestMissingHere]);
    row.backlog_in_term = dong(108_000);
    assert_eq!(classes(&ours(), &row), [Class::InterestMissingHere, Class::InterestDiffers], "and 992 đ more");
}

#[test]
fn a_dong_is_rounding_and_more_is_not() {
    let with = |backlog| {
        let mut row = theirs();
        row.backlog_in_term = dong(backlog);
        classes(&ours(), &row)
    };
    assert_eq!(with(158_993), [Class::InterestRounding]);
    assert_eq!(with(158_991), [Class::InterestRounding]);
    assert_eq!(with(158_994), [Class::InterestDiffers]);
}

#[test]
fn paid_ahead_is_no_backlog_and_no_difference() {
    let ahead = OurLoan { backlog: dong(-5_000), ..ours() };
    let mut row = theirs();
    row.backlog_in_term = Dong::ZERO;
    assert_eq!(classes(&ahead, &row), []);
}

#[test]
fn a_contract_only_here_or_only_there() {
    let only = |ours: Option<&OurLoan>, theirs: Option<&LoanRow>| {
        compare(ours, theirs, dong(1)).unwrap().into_iter().map(|found| found.class).collect::<Vec<_>>()
    };
    assert_eq!(only(None, Some(&theirs())), [Class::UnknownContract]);
    assert_eq!(only(Some(&ours()), None), [Class::ContractMissing]);
    let settled = OurLoan { parts: Parts::NONE, closed: true, ..ours() };
    assert_eq!(only(Some(&settled), None), [], "settled in an earlier year");
}
