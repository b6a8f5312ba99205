//! A branch that keeps three closings, 31/12/2024, 31/12/2025 and 31/01/2026, the last with something of every kind:
//! paid, settled, turned overdue and back, frozen, written off, lent, moved, renamed, lost.

use acceptance::lists::{ListedLoan, loans};
use acceptance::offices::{PASSPHRASE, USER, export_file, load, loaded_branch};
use chrono::NaiveDate;
use demo::{Borrower, Closing, CoreEntry, Difference, NewLoan, Parameters};
use office::{FixedDay, Office};

/// The branch with the core that made its files.
pub struct January {
    /// Where everything lies.
    pub home: tempfile::TempDir,
    /// The branch.
    pub office: Office,
    /// The core before January.
    pub before: demo::Office,
    /// The core after January.
    pub after: demo::Office,
}

pub const OPENING: &str = "2025-12-31";
pub const BASELINE: &str = "2024-12-31";
pub const LATER: &str = "2026-01-31";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The branch of an office of that size.
pub fn january(parameters: &Parameters) -> January {
    let home = tempfile::tempdir().unwrap();
    let before = demo::Office::generate(parameters, 1).unwrap();
    let folder = home.path().join("branch");
    drop(loaded_branch(home.path(), &before).unwrap());
    let mut office = office::open_office(&folder, USER, PASSPHRASE, Box::new(FixedDay(day("2026-02-05")))).unwrap();
    load(&mut office, &export_file(&before, Closing::Baseline, home.path())).unwrap();
    let (entries, differences) = happened(&office);
    let mut after = before.advance(&entries, day(LATER)).unwrap();
    after.inject(&differences).unwrap();
    load(&mut office, &export_file(&after, Closing::Latest, home.path())).unwrap();
    January { home, office, before, after }
}

/// What the core booked in January, and what else its file of January shows.
fn happened(office: &Office) -> (Vec<CoreEntry>, Vec<Difference>) {
    let (overdue, frozen) = (loans(office, "overdue").unwrap(), loans(office, "frozen").unwrap());
    let silent: Vec<ListedLoan> = loans(office, "inactive")
        .unwrap()
        .into_iter()
        .filter(|loan| loan.overdue.0 == 0 && loan.in_term.0 > 2_000_000)
        .filter(|loan| loan.last_transaction.as_deref() <= Some("2025-06-30"))
        .take(2)
        .collect();
    let known = |loan: &ListedLoan| silent.iter().any(|other| other.contract == loan.contract);
    let mut plain = loans(office, "loans").unwrap().into_iter().filter(|loan| {
        loan.in_term.0 > 20_000_000
            && loan.overdue.0 == 0
            && loan.frozen.0 == 0
            && loan.programme != "02"
            && !known(loan)
    });
    let mut next = || plain.next().unwrap().contract;
    let paid =
        |contract: String, amount| CoreEntry::PrincipalPaid { contract, day: day("2026-01-20"), amount, part: None };
    let mut entries = vec![
        paid(next(), 3_000_000),
        paid(next(), 1_000_000),
        CoreEntry::Settled { contract: next(), day: day("2026-01-12") },
        CoreEntry::TurnedOverdue { contract: next(), day: day("2026-01-15"), amount: 5_000_000 },
        CoreEntry::TurnedOverdue { contract: next(), day: day("2026-01-16"), amount: 20_000_000 },
        CoreEntry::Extended { contract: next(), day: day("2026-01-10"), new_due: day("2036-01-15") },
    ];
    let freezes =
        CoreEntry::Frozen { contract: next(), day: day("2026-01-08"), amount: 7_000_000, until: day("2029-01-08") };
    entries.push(freezes);
    entries.extend(silent.iter().map(|loan| paid(loan.contract.clone(), 1_000_000)));
    let cured = &overdue[0];
    entries.push(CoreEntry::BackInTerm {
        contract: cured.contract.clone(),
        day: day("2026-01-09"),
        amount: cured.overdue.0,
    });
    let lost = &frozen[0];
    entries.push(CoreEntry::WrittenOff {
        contract: lost.contract.clone(),
        day: day("2026-01-30"),
        amount: lost.frozen.0 / 2,
    });
    let (new, old) = (new_loan(&next_customer(office)), new_loan(&next_customer(office)));
    entries.push(CoreEntry::NewLoan(Box::new(new)));
    // Known only to January's file, though lent the year before.
    let from_outside =
        NewLoan { contract: "6600999900000002".into(), signed_on: day("2026-01-02"), day: day("2026-01-02"), ..old };
    entries.push(CoreEntry::NewLoan(Box::new(from_outside)));
    let waiting = loans(office, "loans")
        .unwrap()
        .into_iter()
        .find(|loan| loan.in_term.0 + loan.overdue.0 + loan.frozen.0 == 0 && !loan.closed);
    entries.extend(waiting.map(|loan| CoreEntry::Disbursed {
        contract: loan.contract,
        day: day("2026-01-18"),
        amount: 5_000_000,
    }));

    let mut others = loans(office, "loans").unwrap().into_iter().rev().filter(|loan| {
        loan.in_term.0 > 20_000_000 && loan.overdue.0 == 0 && loan.frozen.0 == 0 && !known(loan) && loan.group.is_some()
    });
    let mut other = || others.next().unwrap();
    let (moved, renamed, stranger) = (other(), other(), other());
    let group =
        loans(office, "loans").unwrap().into_iter().find(|loan| loan.group.is_some() && loan.commune != moved.commune);
    let differences = vec![
        Difference::MovedGroup { customer: moved.customer, group: group.unwrap().group.unwrap() },
        Difference::CustomerDiffers { contract: renamed.contract, customer: stranger.customer },
        Difference::ContractMissing { contract: other().contract },
    ];
    (entries, differences)
}

fn next_customer(office: &Office) -> String {
    loans(office, "loans")
        .unwrap()
        .into_iter()
        .find(|loan| loan.in_term.0 > 0 && loan.group.is_some())
        .unwrap()
        .customer
}

fn new_loan(customer: &str) -> NewLoan {
    NewLoan {
        contract: "6600999900000001".into(),
        borrower: Borrower::Known(customer.to_owned()),
        programme: "06".into(),
        rate_ppb: 84_000_000,
        local_funds: false,
        signed_on: day("2026-01-21"),
        due_on: day("2029-01-21"),
        approved_dong: 30_000_000,
        day: day("2026-01-21"),
        amount_dong: 30_000_000,
    }
}
