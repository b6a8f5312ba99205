//! The bank's next closing beside our book: the generator's core is told what our book booked in January, then
//! differences are put into it. Each is found in its class, and nothing else; taken over, the totals are the bank's.

mod february;

use std::collections::BTreeMap;

use acceptance::lists::{ListedLoan, loans};
use acceptance::offices::{
    PASSPHRASE, USER, largest_group, load, loaded_branch, pay_all, quiet, session_day, synthetic,
};
use chrono::NaiveDate;
use demo::{Borrower, Closing, CoreEntry, Difference, NewLoan, Status};
use office::{FixedDay, Office, StepWanted, TakeStep, TotalsBy, Whole, new_request_id};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The branch as it sits in February, with the folder it lies in.
struct Branch {
    home: tempfile::TempDir,
    office: Office,
    synthetic: demo::Office,
    entries: Vec<CoreEntry>,
}

impl Branch {
    fn loans(&self, keep: impl Fn(&ListedLoan) -> bool) -> Vec<ListedLoan> {
        loans(&self.office, "loans").unwrap().into_iter().filter(keep).collect()
    }

    fn take(&mut self, contract: &str, on: &str, step: StepWanted) {
        let wanted = TakeStep {
            request: new_request_id().unwrap().as_str().to_owned(),
            loan: contract.to_owned(),
            day: day(on),
            backdated: false,
            step,
            overrides: Vec::new(),
        };
        office::take_step(&mut self.office, &wanted, None).unwrap();
    }

    /// Before its day, against the rule: two people answer for it.
    fn turn_overdue(&mut self, contract: &str, on: &str, step: StepWanted) {
        let (name, passphrase) = ("Nông Thị Hòa", "cây đa bến nước");
        office::add_user(&mut self.office, name, passphrase).unwrap();
        let second = office::verify_second_person(&self.office, name, passphrase).unwrap();
        let overrides = vec![office::Override { rule: "overdue-amount".into(), reason: "xã đề nghị".into() }];
        let (request, loan) = (new_request_id().unwrap().as_str().to_owned(), contract.to_owned());
        let wanted = TakeStep { request, loan, day: day(on), backdated: false, step, overrides };
        office::take_step(&mut self.office, &wanted, Some(&second)).unwrap();
    }

    /// The core's next closing with these differences, loaded into the book.
    fn load_january(&mut self, differences: &[Difference]) {
        let mut next = self.synthetic.advance(&self.entries, day("2026-01-31")).unwrap();
        next.inject(differences).unwrap();
        let path = self.home.path().join("31_2026-01-31.xlsx");
        next.report31(Closing::Latest).save(&path).unwrap();
        let report = load(&mut self.office, &path).unwrap();
        assert_eq!(report.role, office::LoadRole::Later);
    }

    fn classes(&self) -> BTreeMap<String, i64> {
        let found = office::reconcile(&self.office, None).unwrap();
        found.classes.into_iter().map(|line| (line.class, line.count.0)).collect()
    }
}

/// A branch that collected two groups, was paid principal and turned a loan overdue in January.
fn january() -> Branch {
    let home = tempfile::tempdir().unwrap();
    let synthetic = synthetic(1).unwrap();
    let folder = home.path().join("branch");
    drop(loaded_branch(home.path(), &synthetic).unwrap());
    let office = office::open_office(&folder, USER, PASSPHRASE, Box::new(FixedDay(day("2026-02-05")))).unwrap();
    let mut branch = Branch { home, office, synthetic, entries: Vec::new() };
    branch.collect();
    let paid = branch.loans(|loan| loan.in_term.0 > 20_000_000 && loan.overdue.0 == 0 && loan.frozen.0 == 0);
    branch.take(
        &paid[0].contract,
        "2026-01-20",
        StepWanted::Repay {
            amount: None,
            interest: None,
            grace_interest: None,
            principal: Some(Whole(3_000_000)),
            book: None,
        },
    );
    branch.entries.push(CoreEntry::PrincipalPaid {
        contract: paid[0].contract.clone(),
        day: day("2026-01-20"),
        amount: 3_000_000,
        part: None,
    });
    let turned = &paid[1];
    let step = StepWanted::TurnOverdue {
        amount: Some(Whole(5_000_000)),
        cause: office::PaidCause::FinalDue,
        instalment: None,
    };
    branch.turn_overdue(&turned.contract, "2026-01-15", step);
    branch.entries.push(CoreEntry::TurnedOverdue {
        contract: turned.contract.clone(),
        day: day("2026-01-15"),
        amount: 5_000_000,
    });
    branch
}

impl Branch {
    /// The largest group pays what is due on 12 January, and saves.
    fn collect(&mut self) {
        let group = largest_group(&self.office).unwrap();
        let sheet = office::open_sheet(&self.office, &group, session_day()).unwrap();
        office::collect_sheet(&mut self.office, &pay_all(&sheet, "january", 50_000)).unwrap();
        for member in &sheet.members {
            for loan in member.loans.iter().filter(|loan| loan.due.0 > 0) {
                self.entries.push(CoreEntry::InterestPaid {
                    contract: loan.contract.clone(),
                    day: session_day(),
                    amount: loan.due.0,
                });
            }
            if let Some(book) = member.books.first() {
                self.entries.push(CoreEntry::Deposit { book: book.number.clone(), day: session_day(), amount: 50_000 });
            }
        }
    }
}

#[test]
fn the_same_month_here_and_there_agrees_to_the_dong() {
    let mut branch = january();
    branch.load_january(&[]);
    let found = office::reconcile(&branch.office, None).unwrap();
    let rows = office::list_differences(&branch.office, None, None, Some(5)).unwrap();
    assert_eq!(found.classes, [], "{rows:?}");
    assert_eq!(found.equal, found.loans);
    assert_eq!((found.ours.outstanding, found.ours.savings), (found.theirs.outstanding, found.theirs.savings));
}

/// One difference of each kind, each on a contract, book or group of its own, and the class it must be found in.
fn injected(branch: &Branch) -> Vec<(Difference, &'static str)> {
    let plain = branch.loans(|loan| loan.in_term.0 > 20_000_000 && loan.overdue.0 == 0 && loan.frozen.0 == 0);
    let mut free = plain.into_iter().skip(2).filter(|loan| !branch.touched(&loan.contract) && loan.programme != "02");
    let mut next = || free.next().unwrap();
    let on = day("2026-01-22");
    let collected = branch.entries.iter().find_map(|entry| match entry {
        CoreEntry::InterestPaid { contract, .. } => Some(contract.clone()),
        _ => None,
    });
    let repaid = branch.entries.iter().find_map(|entry| match entry {
        CoreEntry::PrincipalPaid { contract, .. } => Some(contract.clone()),
        _ => None,
    });
    let member = next();
    let other_group = branch.loans(|loan| loan.group.is_some() && loan.group != member.group)[0].clone();
    let rate = next();
    let rate_ppb = if rate.rate_percent == "6.24" { 66_000_000 } else { 62_400_000 };
    let (customer, stranger) = (next(), next());
    let book = branch.entries.iter().rev().find_map(|entry| match entry {
        CoreEntry::Deposit { book, .. } => Some(book.clone()),
        _ => None,
    });
    let saver = next();
    vec![
        (
            Difference::InterestMissingHere { contract: next().contract, day: on, amount: 10_000 },
            "interest-missing-here",
        ),
        (
            Difference::InterestMissingThere { contract: collected.unwrap(), day: session_day() },
            "interest-missing-there",
        ),
        (
            Difference::PrincipalMissingHere { contract: next().contract, day: on, amount: 2_000_000 },
            "principal-missing-here",
        ),
        (
            Difference::PrincipalMissingThere { contract: repaid.unwrap(), day: day("2026-01-20") },
            "principal-missing-there",
        ),
        (Difference::BacklogOff { contract: next().contract, by_dong: 1 }, "interest-rounding"),
        (Difference::BacklogOff { contract: next().contract, by_dong: 1_234 }, "interest-differs"),
        (Difference::UnknownContract(Box::new(new_loan(&stranger.customer, &stranger.programme))), "unknown-contract"),
        (Difference::ContractMissing { contract: next().contract }, "contract-missing"),
        (Difference::StatusDiffers { contract: next().contract, status: Status::Overdue }, "status-differs"),
        (Difference::MovedGroup { customer: member.customer, group: other_group.group.unwrap() }, "moved-group"),
        (Difference::RateDiffers { contract: rate.contract, rate_ppb }, "rate-differs"),
        (Difference::DueDiffers { contract: next().contract, due_on: day("2031-07-15") }, "due-differs"),
        (Difference::SavingsOff { book: book.unwrap(), by_dong: 7_000 }, "savings-differ"),
        (
            Difference::UnknownBook { book: "9900000001".into(), customer: saver.customer, amount: 120_000 },
            "unknown-book",
        ),
        (
            Difference::LeaderDiffers { group: next().group.unwrap(), leader: "Hoàng Thị Thử Nghiệm".into() },
            "leader-differs",
        ),
        (Difference::CustomerDiffers { contract: customer.contract, customer: next().customer }, "customer-differs"),
    ]
}

fn new_loan(customer: &str, programme: &str) -> NewLoan {
    NewLoan {
        contract: "6600999900000001".into(),
        borrower: Borrower::Known(customer.to_owned()),
        programme: programme.to_owned(),
        rate_ppb: 62_400_000,
        local_funds: false,
        signed_on: day("2026-01-21"),
        due_on: day("2029-01-21"),
        approved_dong: 30_000_000,
        day: day("2026-01-21"),
        amount_dong: 30_000_000,
    }
}

impl Branch {
    /// Whether January moved something on the contract.
    fn touched(&self, wanted: &str) -> bool {
        self.entries.iter().any(|entry| match entry {
            CoreEntry::InterestPaid { contract, .. }
            | CoreEntry::PrincipalPaid { contract, .. }
            | CoreEntry::TurnedOverdue { contract, .. } => contract == wanted,
            _ => false,
        })
    }
}

#[test]
fn each_difference_is_found_in_its_class_and_nothing_else() {
    let all = injected(&january());
    for (difference, class) in &all {
        let mut branch = january();
        branch.load_january(std::slice::from_ref(difference));
        let found = branch.classes();
        assert_eq!(found, BTreeMap::from([((*class).to_owned(), 1)]), "{difference:?}");
    }
}

#[test]
fn all_together_are_found_taken_over_and_the_totals_are_the_banks() {
    let mut branch = january();
    let all = injected(&branch);
    let differences: Vec<Difference> = all.iter().map(|(difference, _)| difference.clone()).collect();
    branch.load_january(&differences);
    let mut expected: BTreeMap<String, i64> = BTreeMap::new();
    for (_, class) in &all {
        *expected.entry((*class).to_owned()).or_default() += 1;
    }
    assert_eq!(branch.classes(), expected);

    let before = office::reconcile(&branch.office, None).unwrap();
    let request = new_request_id().unwrap();
    office::adopt_closing(&mut branch.office, &request, None, &mut quiet()).unwrap();
    let after = office::reconcile(&branch.office, None).unwrap();
    assert!(after.adopted);
    assert_eq!(after.classes, [], "{:?}", office::list_differences(&branch.office, None, None, Some(5)));
    // The bank's file alone has nothing to grow from.
    assert_eq!(office::TotalsFigures { growth_year_ppm: None, ..after.ours }, before.theirs);
    let now = office::totals(&branch.office, TotalsBy::Everything, Some(day("2026-01-31"))).unwrap();
    assert_eq!(now.figures.outstanding, before.theirs.outstanding);
    let verified = office::verify(&branch.office, true, &mut quiet()).unwrap();
    assert!(verified.rebuilt);

    // A repeat of the same request changes nothing; a second taking over is refused.
    let again = office::adopt_closing(&mut branch.office, &request, None, &mut quiet()).unwrap();
    assert!(again.repeated);
    let refused = office::adopt_closing(&mut branch.office, &new_request_id().unwrap(), None, &mut quiet());
    assert!(matches!(refused, Err(office::Error::Refusal(refusal)) if refusal.code == "closing-adopted"));
}

#[test]
fn taking_over_can_be_called_off_and_leaves_the_book_as_it_was() {
    let mut branch = january();
    let all = injected(&branch);
    let differences: Vec<Difference> = all.into_iter().map(|(difference, _)| difference).collect();
    branch.load_january(&differences);
    let tables = |office: &Office| office::verify(office, false, &mut quiet()).unwrap().tables;
    let before = tables(&branch.office);
    let mut stop = |_| std::ops::ControlFlow::Break(());
    let cancelled = office::adopt_closing(&mut branch.office, &new_request_id().unwrap(), None, &mut stop);
    assert!(matches!(cancelled, Err(office::Error::Refusal(refusal)) if refusal.code == "cancelled"));
    assert_eq!(tables(&branch.office), before);
}

#[test]
fn interest_after_a_closing_was_taken_over_starts_from_the_banks_backlog() {
    let mut branch = january();
    branch.load_january(&[]);
    let contract = branch.loans(|loan| loan.in_term.0 > 20_000_000 && loan.programme != "02")[5].contract.clone();
    let owed = |office: &Office| office::loan_page(office, &contract).unwrap().now.interest_due;
    let before = owed(&branch.office);
    office::adopt_closing(&mut branch.office, &new_request_id().unwrap(), None, &mut quiet()).unwrap();
    let page = office::loan_page(&branch.office, &contract).unwrap();
    assert_eq!(page.interest_from, "2026-02-01");
    // The bank rounded January by itself: at most one đồng between the two.
    assert!((owed(&branch.office).0 - before.0).abs() <= 1);
    // What the closing covers can't be touched any more.
    let late = TakeStep {
        request: "late".into(),
        loan: contract,
        day: day("2026-01-30"),
        backdated: true,
        step: StepWanted::Repay {
            amount: None,
            interest: None,
            grace_interest: None,
            principal: Some(Whole(1_000)),
            book: None,
        },
        overrides: Vec::new(),
    };
    let refused = office::take_step(&mut branch.office, &late, None);
    assert!(matches!(refused, Err(office::Error::Refusal(refusal)) if refusal.code == "day-before-closing"));
}
