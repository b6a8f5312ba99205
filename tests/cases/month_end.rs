//! Month's end: the statement of every group, worked again from the contracts' own rows.

use std::collections::{BTreeMap, BTreeSet};

use acceptance::lists::{ListedLoan, loans, loans_of};
use acceptance::offices::{
    PASSPHRASE, USER, export_file, largest_group, load, loaded_branch, pay_all, quiet, session_day, synthetic,
};
use office::{FixedDay, ListWanted, Office, StepWanted, TakeStep};

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
fn january(loan: &ListedLoan) -> i64 {
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
    let loans = loans(&office, "loans").unwrap();
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

/// 0.085 % of a balance, half-up.
fn share(balance: i64) -> i64 {
    (balance * 85 + 50_000) / 100_000
}

fn statement(office: &Office, day: &str) -> office::MonthEnd {
    office::month_end(office, day.parse().unwrap(), &mut quiet()).unwrap()
}

/// The branch opened again on another day.
fn on(office: Office, home: &tempfile::TempDir, day: &str) -> Office {
    drop(office);
    let clock = Box::new(FixedDay(day.parse().unwrap()));
    office::open_office(&home.path().join("branch"), USER, PASSPHRASE, clock).unwrap()
}

/// A contract settled on a day, and the principal it had.
fn settle(office: &mut Office, loan: &ListedLoan, day: &str) -> i64 {
    let wanted = TakeStep {
        request: office::new_request_id().unwrap().as_str().to_owned(),
        loan: loan.contract.clone(),
        day: day.parse().unwrap(),
        backdated: true,
        step: StepWanted::Settle { book: None },
        overrides: Vec::new(),
    };
    office::take_step(office, &wanted, None).unwrap();
    loan.in_term.0 + loan.overdue.0 + loan.frozen.0
}

#[test]
fn commission_is_a_share_of_the_balance_whose_interest_was_paid() {
    let (_home, office, group, _) = branch();
    let month = statement(&office, "2026-01-31");
    assert!(!month.commission_verified, "the quoted figure was never checked");
    // Contract by contract: on 12 January everybody of the group paid what was due, and no principal moved.
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    let backlog = office::month_backlog(&office, "2026-01-31".parse().unwrap(), Some(&group), &mut quiet()).unwrap();
    let paid: BTreeSet<&str> =
        backlog.iter().filter(|line| line.paid.0 > 0).map(|line| line.contract.as_str()).collect();
    assert!(paid.len() >= 3 && paid.len() <= sheet.members.iter().map(|member| member.loans.len()).sum());
    let loans = loans(&office, "loans").unwrap();
    let of_paid = loans.iter().filter(|loan| paid.contains(loan.contract.as_str()));
    let balance: i64 = of_paid.map(|loan| loan.in_term.0 + loan.overdue.0 + loan.frozen.0).sum();
    let line = month.groups.iter().find(|line| line.group == group).unwrap();
    assert_eq!((line.paid_balance.0, line.commission.0), (balance, share(balance)));
    assert!(line.commission.0 > 0);
    let others = month.groups.iter().filter(|line| line.group != group);
    assert!(others.clone().all(|line| line.commission.0 == 0 && line.paid_balance.0 == 0));
}

#[test]
fn a_contract_settled_with_its_interest_counts_for_the_commission() {
    let (home, office, group, _) = branch();
    let mut office = on(office, &home, "2026-01-20");
    let before = statement(&office, "2026-01-31");
    let loans = loans(&office, "loans").unwrap();
    let mut others = loans.iter().filter(|loan| loan.group.as_ref().is_some_and(|of| *of != group));
    let whole =
        |loan: &&ListedLoan| loan.in_term.0 > 0 && loan.overdue.0 + loan.frozen.0 == 0 && loan.programme == "01";
    let loan = others.find(whole).unwrap();
    let settled = settle(&mut office, loan, "2026-01-20");
    let after = statement(&office, "2026-01-31");
    let line = |month: &office::MonthEnd| {
        let line = month.groups.iter().find(|line| Some(&line.group) == loan.group.as_ref()).unwrap();
        (line.outstanding.0, line.paid_balance.0, line.commission.0)
    };
    let (outstanding, ..) = line(&before);
    assert_eq!(line(&before), (outstanding, 0, 0));
    assert_eq!(line(&after), (outstanding - settled, settled, share(settled)));
}

#[test]
fn a_months_statement_stays_what_it_was_when_contracts_move_later() {
    let (_home, mut office, ..) = branch();
    let before = statement(&office, "2026-01-31");
    let as_of = "2026-01-31".parse().unwrap();
    let inactive = loans_of(&office::inactive_as_of(&office, as_of, &ListWanted::default()).unwrap());
    assert_eq!(before.total.inactive.0, inactive.len() as i64);
    let loan = inactive.iter().find(|loan| loan.overdue.0 == 0 && loan.group.is_some()).unwrap();
    settle(&mut office, loan, "2026-02-03");
    assert_eq!(statement(&office, "2026-01-31"), before, "one of its inactive contracts was settled on 3 February");
    let february = statement(&office, "2026-02-05");
    assert!(february.groups.iter().all(|line| line.inactive.0 <= line.loans.0));
}

#[test]
fn a_month_that_has_not_begun_or_was_taken_over_has_no_statement() {
    let (home, mut office, ..) = branch();
    let code = |office: &Office, day: &str| match office::month_end(office, day.parse().unwrap(), &mut quiet()) {
        Err(office::Error::Refusal(refusal)) => refusal.code,
        Err(error) => panic!("{error}"),
        Ok(_) => "",
    };
    assert_eq!(code(&office, "2026-03-15"), "day-in-future");
    assert_eq!((code(&office, "2026-02-28"), code(&office, "2026-01-01")), ("", ""), "February has begun");
    let bank = synthetic(1).unwrap().advance(&[], "2026-01-31".parse().unwrap()).unwrap();
    let folder = home.path().join("bank");
    std::fs::create_dir(&folder).unwrap();
    load(&mut office, &export_file(&bank, demo::Closing::Latest, &folder)).unwrap();
    assert_eq!(code(&office, "2026-01-31"), "", "loaded, not taken over");
    office::adopt_closing(&mut office, &office::new_request_id().unwrap(), None, &mut quiet()).unwrap();
    assert_eq!(code(&office, "2026-01-31"), "month-taken-over");
    assert_eq!(code(&office, "2025-12-31"), "day-before-closing");
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
