//! A clerk's desk: the synthetic branch, a colleague as the second person, a clock that stands.

use std::cell::Cell;
use std::collections::BTreeMap;

use acceptance::offices::{PASSPHRASE, USER, loaded_branch, quiet, synthetic};
use chrono::NaiveDate;
use office::{
    ApprovalPreview, ApproveLoan, Error, FixedDay, Office, Override, RequestStepWanted, RequestWanted, ReverseStep,
    RuleLine, SecondPerson, StartRequest, StepWanted, TakeSavingsStep, TakeStep, Whole,
};
use tempfile::TempDir;

/// The last day that was closed: what counts for it or a day before is back-dated.
pub const CLOSED: &str = "2026-02-28";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn today() -> NaiveDate {
    day("2026-03-20")
}

pub struct Desk {
    _home: TempDir,
    pub office: Office,
    pub second: SecondPerson,
    /// Contract numbers: everything with a balance or still to be paid out.
    pub contracts: Vec<String>,
    /// Those of them with something to try: overdue, frozen, new, and what a new one is to take over.
    pub special: Vec<String>,
    /// New contracts by the one each could take over.
    pub successors: BTreeMap<String, String>,
    requests: Cell<u32>,
}

impl Desk {
    pub fn new() -> Desk {
        let home = tempfile::tempdir().unwrap();
        let loaded = loaded_branch(home.path(), &synthetic(1).unwrap()).unwrap();
        let folder = loaded.folder().to_owned();
        drop(loaded);
        let mut office = office::open_office(&folder, USER, PASSPHRASE, Box::new(FixedDay(today()))).unwrap();
        office::add_user(&mut office, "kiem-soat", PASSPHRASE).unwrap();
        let second = office::verify_second_person(&office, "kiem-soat", PASSPHRASE).unwrap();
        let loans = acceptance::lists::loans(&office, "loans").unwrap();
        let open = || loans.iter().filter(|loan| !loan.closed);
        let overdue = open().filter(|loan| loan.overdue.0 > 0).take(3);
        let special = overdue.chain(open().filter(|loan| loan.frozen.0 > 0).take(3)).map(|loan| loan.contract.clone());
        let (contracts, special) = (open().map(|loan| loan.contract.clone()).collect(), special.collect());
        let requests = Cell::new(0);
        let mut desk = Desk { _home: home, office, second, contracts, special, successors: BTreeMap::new(), requests };
        desk.order("in-term", 1);
        desk.order("overdue", 2);
        desk.order("frozen", 1);
        desk.save_something();
        for (number, old) in desk.contracts.iter().take(8).cloned().collect::<Vec<_>>().into_iter().enumerate() {
            desk.approve_another(number, old);
        }
        let request = office::RequestId::parse(&desk.request()).unwrap();
        let cash = desk.cash(day(CLOSED));
        office::close_day(&mut desk.office, &request, day(CLOSED), Whole(cash)).unwrap();
        desk
    }

    /// How payments on principal of that status are split, so that a payment can be given as one amount.
    fn order(&mut self, scope: &str, value: i64) {
        let line = RuleLine {
            key: "allocation-order".to_owned(),
            scope: scope.to_owned(),
            valid_from: day("2026-01-01"),
            value: Whole(value),
            legal_base: "thử".to_owned(),
            source: "thử".to_owned(),
            verified: false,
        };
        let request = office::RequestId::parse(&self.request()).unwrap();
        office::add_rule(&mut self.office, &request, &line).unwrap();
    }

    /// Money in some books, so that loans can be paid from them.
    fn save_something(&mut self) {
        for contract in self.contracts.iter().take(40).cloned().collect::<Vec<_>>() {
            let page = office::loan_page(&self.office, &contract).unwrap();
            let Some((book, ..)) = page.books.first() else { continue };
            let step = office::SavingsWanted::Deposit { book: *book, amount: Whole(30_000_000) };
            let wanted = TakeSavingsStep { request: self.request(), day: day("2026-01-05"), backdated: false, step };
            office::take_savings_step(&mut self.office, &wanted, None).unwrap();
        }
    }

    /// Approves a new contract for the old one's borrower; every other one is paid out in part.
    fn approve_another(&mut self, number: usize, old: String) {
        let page = office::loan_page(&self.office, &old).unwrap();
        let on = day("2026-01-10");
        let wanted = RequestWanted {
            borrower: page.borrower.code,
            group: None,
            product: "HN".to_owned(),
            amount: Whole(90_000_000),
            months: 60,
            units: 1,
            cost: None,
            cost_is: None,
            purpose: "chăn nuôi".to_owned(),
        };
        let start = StartRequest { request: self.request(), day: on, wanted };
        let loan = office::start_request(&mut self.office, &start).unwrap().answer;
        let certify = RequestStepWanted::Certify {
            class: "poor".to_owned(),
            valid_from: on,
            valid_through: on,
            number: "1/XN".to_owned(),
        };
        let request = self.request();
        office::request_step(&mut self.office, &request, loan, on, &certify).unwrap();
        let contract = format!("67{number:014}");
        let mut approve = ApproveLoan {
            request: self.request(),
            loan,
            day: on,
            contract: contract.clone(),
            amount: Whole(90_000_000),
            months: 60,
            disbursed_on: on,
            study: None,
            overrides: Vec::new(),
        };
        approve.overrides = overrides(&office::preview_approval(&self.office, &approve).unwrap());
        office::approve_loan(&mut self.office, &approve, &self.second).unwrap();
        if number.is_multiple_of(2) {
            let step = StepWanted::Disburse { amount: Whole(60_000_000), transfer: false };
            let (request, loan) = (self.request(), contract.clone());
            let wanted = TakeStep { request, loan, day: on, backdated: false, step, overrides: Vec::new() };
            office::take_step(&mut self.office, &wanted, None).unwrap();
        }
        self.special.extend([old.clone(), contract.clone()]);
        self.successors.insert(old, contract);
    }

    /// A request nobody made yet.
    pub fn request(&self) -> String {
        self.requests.set(self.requests.get() + 1);
        format!("tried-{}", self.requests.get())
    }

    /// Cash at a day's end, from the trial balance.
    pub fn cash(&self, day: NaiveDate) -> i64 {
        let view = office::trial_balance(&self.office, Some(day)).unwrap();
        view.accounts.iter().find(|account| account.code == "cash").unwrap().balance.0
    }

    /// One hash of everything the log makes.
    pub fn tables(&self) -> (String, u64) {
        let verified = office::verify(&self.office, false, &mut quiet()).unwrap();
        (verified.tables, verified.logs[0].events)
    }

    pub fn take_back(&mut self, event: Whole) -> Result<(), Error> {
        let wanted = ReverseStep { request: self.request(), event, reason: "thử".to_owned() };
        office::reverse_step(&mut self.office, &wanted).map(|_| ())
    }
}

/// A reason for every guard that asks for one.
pub fn overrides(preview: &ApprovalPreview) -> Vec<Override> {
    let asking = preview.checks.iter().filter(|check| check.outcome == "asks-second");
    asking.map(|check| Override { rule: check.guard.clone(), reason: "có lý do".to_owned() }).collect()
}
