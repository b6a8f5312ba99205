use super::*;
use crate::ids::{BorrowerId, GroupId, Node, raw_id};
use crate::loan::{Certified, CostIs, RequestStep, Voted};
use crate::programmes::{HouseholdClass, ProductCode, shipped_terms, terms_on};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

fn raw(counter: i64) -> i64 {
    raw_id(Node::new(2).unwrap(), counter).unwrap()
}

pub(super) fn request(product: &str, units: u32) -> LoanRequest {
    let terms = shipped_terms().unwrap();
    let product = ProductCode::parse(product).unwrap();
    let row = terms_on(&terms, &product, day("2026-02-02")).unwrap();
    let asked = Requested {
        borrower: BorrowerId::parse(raw(1)).unwrap(),
        group: Some(GroupId::parse(raw(2)).unwrap()),
        programme: row.programme.clone().unwrap(),
        product,
        amount: dong(50_000_000),
        months: 120,
        units,
        cost: None,
        cost_is: None,
        purpose: "chăn nuôi trâu".into(),
    };
    let steps = [
        RequestStep::Requested(Box::new(asked)),
        RequestStep::Voted(Voted { present: 20, in_favour: 11 }),
        RequestStep::Certified(Certified {
            class: HouseholdClass::Poor,
            valid_from: day("2026-01-01"),
            valid_through: day("2026-12-31"),
            number: "12/2026".into(),
        }),
    ];
    let made = steps.iter().try_fold(None, |before, step| LoanRequest::after(before.as_ref(), step).map(Some));
    made.unwrap().unwrap()
}

pub(super) fn applicant() -> Applicant {
    Applicant {
        born: Some(day("1990-03-05")),
        paper: Some("020190001234".into()),
        paper_issued: Some(day("2021-06-01")),
        is_member: true,
        ..Applicant::default()
    }
}

/// What the guards say of a loan of that amount approved on 2 February 2026.
fn checked(request: &LoanRequest, applicant: &Applicant, amount: Dong, months: u32) -> Vec<Checked> {
    let terms = shipped_terms().unwrap();
    let on = day("2026-02-02");
    let row = terms_on(&terms, &request.asked.product, on);
    let context = GuardContext {
        day: on,
        request,
        amount,
        months,
        by_course: false,
        disbursed_on: on,
        rate: row.and_then(|row| row.rate).unwrap_or(AnnualRate::NONE),
        terms: row,
        applicant,
        full_age: 18,
    };
    check(&context, |guard| guard == Guard::Ceiling).unwrap()
}

/// What they say of exactly what was asked for.
pub(super) fn checked_on(request: &LoanRequest, applicant: &Applicant) -> Vec<Checked> {
    checked(request, applicant, request.asked.amount, request.asked.months)
}

fn failing(request: &LoanRequest, applicant: &Applicant, amount: i64, months: u32) -> Vec<(Guard, Outcome)> {
    let all = checked(request, applicant, dong(amount), months);
    let failed = all.into_iter().filter(|check| !matches!(check.outcome, Outcome::Passed | Outcome::NotApplicable));
    failed.map(|check| (check.guard, check.outcome)).collect()
}

#[test]
fn a_poor_household_within_the_ceiling_passes_every_guard() {
    assert_eq!(failing(&request("HN", 1), &applicant(), 50_000_000, 36), []);
}

#[test]
fn the_ceiling_is_the_households_over_all_loans_of_the_programme() {
    let owing = Applicant { owed_in_programme: dong(60_000_000), ..applicant() };
    assert_eq!(failing(&request("HN", 1), &owing, 40_000_000, 36), [], "100 million exactly");
    assert_eq!(failing(&request("HN", 1), &owing, 40_000_001, 36), [(Guard::Ceiling, Outcome::AsksSecond)]);
}

#[test]
fn clean_water_counts_works_and_no_more_than_two() {
    let water = |units| request("NS", units);
    let ceiling = |units, amount| {
        failing(&water(units), &applicant(), amount, 60).iter().any(|(guard, _)| *guard == Guard::Ceiling)
    };
    assert!(!ceiling(1, 25_000_000) && ceiling(1, 25_000_001));
    assert!(!ceiling(2, 50_000_000) && ceiling(2, 50_000_001));
    assert!(ceiling(3, 50_000_001), "a third work adds nothing");
}

/// What may be lent on social housing of that cost, by what the cost was read from; 5,000,000,000 were asked for.
fn housing(cost: Option<i64>, cost_is: Option<CostIs>, amount: i64) -> Vec<(Guard, Outcome)> {
    let mut housing = request("NOXH", 1);
    (housing.asked.amount, housing.asked.cost, housing.asked.cost_is) = (dong(5_000_000_000), cost.map(dong), cost_is);
    failing(&housing, &applicant(), amount, 120)
}

#[test]
fn a_share_of_a_cost_asks_for_the_cost() {
    assert_eq!(housing(None, None, 1_000_000), [(Guard::CostStated, Outcome::Refused)]);
    assert_eq!(housing(None, Some(CostIs::Contract), 1_000_000), [(Guard::CostStated, Outcome::Refused)]);
    assert_eq!(housing(Some(2_000_000_000), None, 1_000_000), []);
}

#[test]
fn buying_lends_a_share_of_the_contract_and_building_of_the_estimate_up_to_the_ceiling() {
    let most = |cost, cost_is, amount| {
        assert_eq!(housing(Some(cost), cost_is, amount), [], "{cost_is:?} {amount}");
        let above = [(Guard::Ceiling, Outcome::AsksSecond)];
        assert_eq!(housing(Some(cost), cost_is, amount + 1), above, "{cost_is:?} {amount}");
    };
    // 80 % of 2,000,000,000; min(70 % of it, 1,000,000,000); 70 % of 1,000,000,000.
    most(2_000_000_000, Some(CostIs::Contract), 1_600_000_000);
    most(2_000_000_000, Some(CostIs::Estimate), 1_000_000_000);
    most(1_000_000_000, Some(CostIs::Estimate), 700_000_000);
    most(2_000_000_000, None, 1_000_000_000);
    most(1_000_000_000, None, 700_000_000);
}

#[test]
fn no_more_and_for_no_longer_than_was_asked() {
    let mut asked = request("HN", 1);
    asked.asked.months = 36;
    assert_eq!(failing(&asked, &applicant(), 50_000_000, 36), []);
    assert_eq!(failing(&asked, &applicant(), 50_000_001, 36), [(Guard::AmountAsked, Outcome::Refused)]);
    assert_eq!(failing(&asked, &applicant(), 50_000_000, 37), [(Guard::MonthsAsked, Outcome::Refused)]);
}

#[test]
fn each_of_the_other_guards_refuses_what_it_is_for() {
    let one = |changed: Applicant| failing(&request("HN", 1), &changed, 50_000_000, 36);
    let refused = |guard| vec![(guard, Outcome::Refused)];
    let mut long = request("HN", 1);
    long.asked.months = 121;
    assert_eq!(failing(&long, &applicant(), 50_000_000, 121), refused(Guard::Term));
    assert_eq!(failing(&request("GQVL", 1), &applicant(), 50_000_000, 60), refused(Guard::ProgrammeOpen));
    assert_eq!(failing(&request("CN", 1), &applicant(), 50_000_000, 36), refused(Guard::HouseholdClass));
    assert_eq!(one(Applicant { is_member: false, ..applicant() }), refused(Guard::Membership));
    assert_eq!(
        one(Applicant { born: Some(day("2008-02-03")), paper_issued: None, ..applicant() }),
        refused(Guard::Age)
    );
    assert_eq!(one(Applicant { paper: Some("082123456".into()), ..applicant() }), refused(Guard::IdentityPaper));
    assert_eq!(one(Applicant { overdue: dong(1), ..applicant() }), refused(Guard::NoOverdue));
    let mut outvoted = request("HN", 1);
    outvoted.vote = Some(Voted { present: 20, in_favour: 10 });
    assert_eq!(failing(&outvoted, &applicant(), 50_000_000, 36), refused(Guard::Vote), "half is not a majority");
    let mut late = request("HN", 1);
    late.certificate.as_mut().unwrap().valid_through = day("2026-02-01");
    assert_eq!(failing(&late, &applicant(), 50_000_000, 36), refused(Guard::HouseholdClass));
}

#[test]
fn an_override_is_recorded_with_its_reason_and_a_refusal_can_not_be_overridden() {
    let checked = |guard, outcome| Checked { guard, outcome, found: None, limit: None, reason: None };
    let checks = vec![checked(Guard::Ceiling, Outcome::AsksSecond), checked(Guard::Age, Outcome::Refused)];
    let reasons = [(Guard::Ceiling, "QĐ 12 của tỉnh".to_owned()), (Guard::Age, "đã đủ".to_owned())];
    let standing = settle(checks.clone(), &reasons).unwrap_err();
    assert_eq!(standing.iter().map(|check| check.guard).collect::<Vec<_>>(), [Guard::Age]);
    let settled = settle(checks[..1].to_vec(), &reasons).unwrap();
    assert_eq!(settled[0].outcome, Outcome::Overridden);
    assert_eq!(settled[0].reason.as_deref(), Some("QĐ 12 của tỉnh"));
    assert!(settle(checks[..1].to_vec(), &[]).is_err());
}
