//! Month's end: the statement of every group, worked again from the contracts' own rows.

use std::collections::BTreeMap;

use acceptance::offices::{PASSPHRASE, USER, largest_group, loaded_branch, pay_all, quiet, session_day, synthetic};
use office::{FixedDay, ListQuery, LoanLine, Office};

/// A branch that collected from its largest group on 12 January and sits in February.
fn branch() -> (tempfile::TempDir, Office, String, i64) {
    let home = tempfile::tempdir().unwrap();
    let mut office = loaded_branch(home.path(), &synthetic(1).unwrap()).unwrap();
    let group = largest_group(&office).unwrap();
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    let paid = office::collect_sheet(&mut office, &pay_all(&sheet, "january", 50_000)).unwrap().answer.interest.0;
    drop(office);
    let clock = Box::new(FixedDay("2026-02-05".parse().unwrap()));
    let office = office::open_office(&home.path().join("branch"), USER, PASSPHRASE, clock).unwrap();
    (home, office, group, paid)
}

/// Interest of the 31 days of January on balances that did not move, half-up once: in term at the rate, overdue at
/// 130 % of it, frozen nothing. Reckoned in tenths, so that 130 % is a whole number.
fn january(loan: &LoanLine) -> i64 {
    let (whole, fraction) = loan.rate_percent.split_once('.').unwrap_or((&loan.rate_percent, ""));
    let rate: i128 = format!("{whole}{fraction:0<7}").parse().unwrap();
    let numerator = (i128::from(loan.in_term.0) * 10 + i128::from(loan.overdue.0) * 13) * 31 * rate;
    let unit = 365 * 1_000_000_000 * 10;
    i64::try_from((numerator + unit / 2) / unit).unwrap()
}

#[test]
fn every_groups_statement_is_the_sum_of_its_contracts() {
    let (_home, office, group, paid) = branch();
    let month = office::month_end(&office, "2026-01-15".parse().unwrap(), &mut quiet()).unwrap();
    assert_eq!(month.through, "2026-01-31");
    // Students' interest waits until their grace ends and is in no group's backlog.
    let loans = office::list_loans(&office, "loans", &ListQuery::default(), None).unwrap().rows;
    let mut accrued: BTreeMap<String, i64> = BTreeMap::new();
    for loan in loans.iter().filter(|loan| loan.programme != "02") {
        *accrued.entry(loan.group.clone().unwrap_or_default()).or_default() += january(loan);
    }
    let students = |code: &str| {
        let mut all = loans.iter().filter(|loan| loan.group.as_deref().unwrap_or_default() == code);
        all.any(|loan| loan.programme == "02")
    };
    let mut compared = 0;
    for line in &month.groups {
        assert_eq!(line.owed.0, line.owed_before.0 + line.accrued.0 - line.paid.0, "{}", line.group);
        if !students(&line.group) {
            assert_eq!(line.accrued.0, accrued[&line.group], "{}", line.group);
            compared += 1;
        }
    }
    assert!(compared >= 3, "{compared}");
    let collected = month.groups.iter().find(|line| line.group == group).unwrap();
    assert_eq!(collected.paid.0, paid);
    assert_eq!(month.total.paid.0, paid, "nobody else paid");
    assert_eq!(month.groups.iter().map(|line| line.outstanding.0).sum::<i64>(), month.total.outstanding.0);
}

#[test]
fn commission_is_a_share_of_the_balance_whose_interest_was_paid() {
    let (_home, office, group, _) = branch();
    let month = office::month_end(&office, "2026-01-31".parse().unwrap(), &mut quiet()).unwrap();
    assert!(!month.commission_verified, "the quoted figure was never checked");
    let line = month.groups.iter().find(|line| line.group == group).unwrap();
    // 0.085 % a month, half-up.
    assert_eq!(line.commission.0, (line.paid_balance.0 * 85 + 50_000) / 100_000);
    assert!(line.commission.0 > 0);
    let others = month.groups.iter().filter(|line| line.group != group);
    assert!(others.clone().all(|line| line.commission.0 == 0 && line.paid_balance.0 == 0));
}

#[test]
fn the_backlog_of_a_groups_contracts_is_what_its_sheet_asks_for_on_the_first() {
    let (_home, office, group, _) = branch();
    let lines = office::month_backlog(&office, "2026-01-31".parse().unwrap(), Some(&group), &mut quiet()).unwrap();
    let sheet = office::open_sheet(&office, &group, "2026-02-01".parse().unwrap()).unwrap();
    let due: BTreeMap<String, i64> =
        sheet.members.iter().flat_map(|member| &member.loans).map(|loan| (loan.contract.clone(), loan.due.0)).collect();
    for line in lines.iter().filter(|line| line.outstanding.0 > 0) {
        assert_eq!(line.owed.0, due[&line.contract], "{}", line.contract);
    }
}

#[test]
fn a_month_the_banks_closing_covers_is_refused() {
    let (_home, office, ..) = branch();
    let refused = office::month_end(&office, "2025-12-15".parse().unwrap(), &mut quiet());
    assert!(matches!(refused, Err(office::Error::Refusal(refusal)) if refusal.code == "day-before-closing"));
}
