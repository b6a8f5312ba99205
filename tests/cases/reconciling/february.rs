//! The closing of 31 January taken over in February, after work of February was booked: what came later stays as it is,
//! what was taken back late does not turn up twice, and what can't stand beside the bank's figures is refused by name.

use office::{ApproveLoan, Error, Override, RequestStepWanted, RequestWanted, ReverseStep, SecondPerson, StartRequest};

use super::*;

const COLLEAGUE: &str = "kiem-soat";
const NEW: &str = "6700000000000001";
const LENT: i64 = 50_000_000;

fn request() -> String {
    new_request_id().unwrap().as_str().to_owned()
}

fn payment(interest: Option<i64>, principal: i64) -> StepWanted {
    StepWanted::Repay {
        amount: None,
        interest: interest.map(Whole),
        grace_interest: None,
        principal: Some(Whole(principal)),
        book: None,
    }
}

fn reason(rule: &str) -> Override {
    Override { rule: rule.to_owned(), reason: "có lý do".to_owned() }
}

impl Branch {
    fn second(&mut self) -> SecondPerson {
        if !office::list_users(&self.office).unwrap().iter().any(|user| user.name == COLLEAGUE) {
            office::add_user(&mut self.office, COLLEAGUE, PASSPHRASE).unwrap();
        }
        office::verify_second_person(&self.office, COLLEAGUE, PASSPHRASE).unwrap()
    }

    /// Takes a step with whatever a second person must agree to.
    fn take_both(&mut self, contract: &str, on: &str, step: StepWanted) -> Whole {
        let second = self.second();
        let mut wanted = TakeStep {
            request: request(),
            loan: contract.to_owned(),
            day: day(on),
            backdated: false,
            step,
            overrides: Vec::new(),
        };
        let preview = office::preview_step(&mut self.office, &wanted).unwrap();
        wanted.overrides = preview.doubts.iter().map(|doubt| reason(&doubt.rule)).collect();
        office::take_step(&mut self.office, &wanted, Some(&second)).unwrap().answer.event
    }

    /// A new contract, approved on 2 February and paid out on the 3rd.
    fn lend(&mut self, borrower: &str) {
        let on = day("2026-02-02");
        let wanted = RequestWanted {
            borrower: borrower.to_owned(),
            group: None,
            product: "HN".to_owned(),
            amount: Whole(LENT),
            months: 60,
            units: 1,
            cost: None,
            cost_is: None,
            purpose: "chăn nuôi".to_owned(),
        };
        let start = StartRequest { request: request(), day: on, wanted };
        let loan = office::start_request(&mut self.office, &start).unwrap().answer;
        let certify = RequestStepWanted::Certify {
            class: "poor".to_owned(),
            valid_from: on,
            valid_through: on,
            number: "1/XN".to_owned(),
        };
        office::request_step(&mut self.office, &request(), loan, on, &certify).unwrap();
        let mut approve = ApproveLoan {
            request: request(),
            loan,
            day: on,
            contract: NEW.to_owned(),
            amount: Whole(LENT),
            months: 60,
            disbursed_on: day("2026-02-03"),
            study: None,
            overrides: Vec::new(),
        };
        let preview = office::preview_approval(&self.office, &approve).unwrap();
        let asking = preview.checks.iter().filter(|check| check.outcome == "asks-second");
        approve.overrides = asking.map(|check| reason(&check.guard)).collect();
        let second = self.second();
        office::approve_loan(&mut self.office, &approve, &second).unwrap();
        self.take_both(NEW, "2026-02-03", StepWanted::Disburse { amount: Whole(LENT), transfer: false });
    }

    fn now(&self, contract: &str) -> office::LoanPage {
        office::loan_page(&self.office, contract).unwrap()
    }

    fn adopt(&mut self) -> Result<office::AdoptedClosing, Error> {
        let request = new_request_id().unwrap();
        office::adopt_closing(&mut self.office, &request, None, &mut quiet()).map(|done| done.answer)
    }

    fn back(&mut self, event: Whole) -> Result<Whole, Error> {
        let wanted = ReverseStep { request: request(), event, reason: "nhầm".to_owned() };
        office::reverse_step(&mut self.office, &wanted).map(|done| done.answer)
    }

    /// Contracts nothing was booked on, in term, of no student, with more than twenty million left.
    fn plain(&self) -> Vec<ListedLoan> {
        let mut plain = self.loans(|loan| {
            loan.in_term.0 > 20_000_000 && loan.overdue.0 == 0 && loan.frozen.0 == 0 && loan.programme != "02"
        });
        plain.retain(|loan| !self.touched(&loan.contract));
        plain
    }
}

#[test]
fn what_february_brought_is_no_difference_and_stays() {
    let mut branch = january();
    let plain = branch.plain();
    let [extended, settled, repaid] = [&plain[0], &plain[1], &plain[2]].map(|loan| loan.contract.clone());
    branch.lend(&plain[3].customer);
    let old_due = branch.now(&extended).now.due.unwrap();
    let new_due = day(&old_due) + chrono::Months::new(12);
    let extension = StepWanted::Extend {
        due: new_due,
        requested: day("2026-02-02"),
        back_in_term: Whole(0),
        decision: "QĐ 7".into(),
    };
    branch.take_both(&extended, "2026-02-03", extension);
    branch.take_both(&settled, "2026-02-02", StepWanted::Settle { book: None });
    let paid = branch.take_both(&repaid, "2026-02-02", payment(None, 1_000_000));

    branch.load_january(&[]);
    let found = office::reconcile(&branch.office, None).unwrap();
    assert_eq!(found.classes, [], "{:?}", office::list_differences(&branch.office, None, None, Some(5)));
    branch.adopt().unwrap();

    let page = branch.now(NEW);
    assert_eq!((page.now.standing.as_str(), page.now.in_term.0), ("open", LENT));
    assert_eq!(branch.now(&extended).now.due.unwrap(), new_due.to_string());
    assert_eq!((branch.now(&settled).now.standing.as_str(), branch.now(&settled).now.in_term.0), ("closed", 0));
    // The new contract is paid on, and February's payment can still be taken back.
    branch.take(NEW, "2026-02-05", payment(None, 1_000_000));
    let before = branch.now(&repaid).now.in_term.0;
    branch.back(paid).unwrap();
    assert_eq!(branch.now(&repaid).now.in_term.0, before + 1_000_000);
    assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
}

#[test]
fn a_step_of_february_is_taken_back_although_the_loan_was_adjusted_since() {
    let mut branch = january();
    let contract = branch.plain()[0].contract.clone();
    let paid = branch.take_both(&contract, "2026-02-02", payment(None, 1_000_000));
    let on = day("2026-01-22");
    branch.load_january(&[Difference::PrincipalMissingHere { contract: contract.clone(), day: on, amount: 2_000_000 }]);
    let before = branch.now(&contract).now.in_term.0;
    branch.adopt().unwrap();
    let page = branch.now(&contract);
    assert_eq!(page.now.in_term.0, before - 2_000_000);
    let reversible: Vec<_> = page.steps.iter().map(|step| (step.kind.as_str(), step.reversible)).collect();
    assert_eq!(reversible, [("loan-adjusted", false), ("loan-repaid", true)]);
    branch.back(paid).unwrap();
    assert_eq!(branch.now(&contract).now.in_term.0, before - 2_000_000 + 1_000_000, "the bank's payment still holds");
    assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
}

/// A member who is paid on nothing, with a book that holds something; its number.
fn saver(branch: &Branch) -> (ListedLoan, office::BookLine) {
    let book = |loan: ListedLoan| {
        let book = office::books_of_borrower(&branch.office, &loan.customer).unwrap().into_iter().next()?;
        (book.balance.0 > 50_000).then_some((loan, book))
    };
    branch.plain().into_iter().find_map(book).unwrap()
}

fn balance(branch: &Branch, loan: &ListedLoan) -> (i64, bool) {
    let books = office::books_of_borrower(&branch.office, &loan.customer).unwrap();
    (books[0].balance.0, books[0].closed)
}

fn save(branch: &mut Branch, on: &str, step: office::SavingsWanted) -> Whole {
    let second = branch.second();
    let wanted = office::TakeSavingsStep { request: request(), day: day(on), backdated: false, step };
    office::take_savings_step(&mut branch.office, &wanted, Some(&second)).unwrap().answer.event
}

/// The bank's book holds 7,000 đ more at the end of January than ours, whatever was done with it in February.
#[test]
fn what_a_book_did_in_february_is_taken_back_although_it_was_adjusted_since() {
    for way in ["deposited", "withdrawn", "closed"] {
        let mut branch = january();
        let (loan, book) = saver(&branch);
        let (before, id) = (book.balance.0, book.id);
        let step = match way {
            "deposited" => office::SavingsWanted::Deposit { book: id, amount: Whole(40_000) },
            "withdrawn" => office::SavingsWanted::Withdraw { book: id, amount: Whole(30_000) },
            _ => office::SavingsWanted::Close { book: id },
        };
        let moved = save(&mut branch, "2026-02-02", step);
        let held = match way {
            "deposited" => before + 40_000,
            "withdrawn" => before - 30_000,
            _ => 0,
        };
        assert_eq!(balance(&branch, &loan), (held, way == "closed"), "{way}");
        branch.load_january(&[Difference::SavingsOff { book: book.number.clone(), by_dong: 7_000 }]);
        branch.adopt().unwrap();
        assert_eq!(balance(&branch, &loan), (held + 7_000, false), "{way}: the bank's is the base");
        let moves = office::book_moves(&branch.office, id).unwrap();
        let reversible: Vec<_> = moves.iter().filter(|one| one.reversible).map(|one| one.event).collect();
        assert_eq!(reversible, [moved], "{way}");
        branch.back(moved).unwrap();
        assert_eq!(balance(&branch, &loan), (before + 7_000, false), "{way}: what the bank said still holds");
        let again = branch.back(moved);
        assert!(matches!(again, Err(Error::Refusal(refusal)) if refusal.code == "already-reversed"), "{way}");
        assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
        assert_eq!(office::reconcile(&branch.office, None).unwrap().classes, [], "{way}");
    }
}

/// By the bank the book held nothing at the end of January; 40,000 đ were paid in since, and 30,000 đ of them paid a loan.
#[test]
fn a_deposit_that_holds_what_was_paid_since_is_not_taken_back() {
    let mut branch = january();
    let (loan, book) = saver(&branch);
    let deposit = office::SavingsWanted::Deposit { book: book.id, amount: Whole(40_000) };
    let paid_in = save(&mut branch, "2026-02-02", deposit);
    let by_dong = -book.balance.0;
    branch.load_january(&[Difference::SavingsOff { book: book.number.clone(), by_dong }]);
    branch.adopt().unwrap();
    assert_eq!(balance(&branch, &loan).0, 40_000);
    let from_book = StepWanted::Repay {
        amount: None,
        interest: None,
        grace_interest: None,
        principal: Some(Whole(30_000)),
        book: Some(book.id),
    };
    let paid = branch.take_both(&loan.contract, "2026-02-03", from_book);
    let Err(Error::Refusal(refusal)) = branch.back(paid_in) else { panic!("30,000 more than there is") };
    assert_eq!((refusal.code, &refusal.facts["day"]), ("negative-balance-later", &day("2026-02-03").into()));
    branch.back(paid).unwrap();
    branch.back(paid_in).unwrap();
    assert_eq!(balance(&branch, &loan).0, 0);
    assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
}

#[test]
fn a_payment_taken_back_after_the_months_end_leaves_the_banks_total() {
    let mut branch = january();
    let contract = branch.plain()[0].contract.clone();
    branch.take(&contract, "2026-01-20", payment(None, 3_000_000));
    let page = branch.now(&contract);
    branch.back(page.steps[0].event).unwrap();
    let on = day("2026-01-20");
    branch.load_january(&[Difference::PrincipalMissingHere { contract, day: on, amount: 1_000_000 }]);
    let theirs = office::reconcile(&branch.office, None).unwrap().theirs;
    branch.adopt().unwrap();
    let after = office::reconcile(&branch.office, None).unwrap();
    assert_eq!(after.classes, []);
    let january = office::totals(&branch.office, TotalsBy::Everything, Some(day("2026-01-31"))).unwrap().figures;
    assert_eq!((january.outstanding, january.collected_month), (theirs.outstanding, theirs.collected_month));
    let february = office::totals(&branch.office, TotalsBy::Everything, None).unwrap().figures;
    assert_eq!((february.outstanding, february.collected_month.0), (theirs.outstanding, 0));
    assert!(office::verify(&branch.office, true, &mut quiet()).unwrap().rebuilt);
}

#[test]
fn what_cannot_stand_beside_the_banks_figures_is_refused_by_contract() {
    let mut branch = january();
    let contract = branch.plain()[0].contract.clone();
    let settled = branch.take_both(&contract, "2026-02-02", StepWanted::Settle { book: None });
    let on = day("2026-01-22");
    branch.load_january(&[Difference::PrincipalMissingHere { contract: contract.clone(), day: on, amount: 2_000_000 }]);
    let before = office::verify(&branch.office, false, &mut quiet()).unwrap().tables;
    let Err(Error::Refusal(refusal)) = branch.adopt() else { panic!("two million more than there is") };
    assert_eq!(refusal.code, "adopt-later-steps");
    assert_eq!(refusal.facts["loan"], contract.as_str().into());
    assert_eq!(office::verify(&branch.office, false, &mut quiet()).unwrap().tables, before, "nothing was changed");
    branch.back(settled).unwrap();
    branch.adopt().unwrap();
    assert_eq!(office::reconcile(&branch.office, None).unwrap().classes, []);
}

#[test]
fn a_members_grace_interest_goes_on_after_the_banks_figures() {
    let mut branch = january();
    let students = branch.loans(|loan| loan.programme == "02");
    let grace = |branch: &Branch, contract: &str| branch.now(contract).now.grace_due.0;
    let student = students.iter().find(|loan| grace(&branch, &loan.contract) > 1_000).unwrap().contract.clone();
    let step = StepWanted::Repay {
        amount: None,
        interest: None,
        grace_interest: Some(Whole(1_000)),
        principal: None,
        book: None,
    };
    branch.take(&student, "2026-01-15", step);
    branch.load_january(&[]);
    let before = grace(&branch, &student);
    branch.adopt().unwrap();
    // Reckoned to the day before, rounded once more at the closing: at most one đồng.
    assert!((grace(&branch, &student) - before).abs() <= 1, "{before} became {}", grace(&branch, &student));
}
