//! A clerk's desk: the synthetic branch, a colleague as the second person, a clock that stands.

use std::cell::Cell;

use acceptance::offices::{PASSPHRASE, USER, loaded_branch, quiet, synthetic};
use chrono::NaiveDate;
use office::{Error, FixedDay, Office, ReverseStep, RuleLine, SecondPerson, TakeSavingsStep, Whole};
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
        let loans = office::list_loans(&office, "loans", &Default::default(), None).unwrap().rows;
        let contracts = loans.into_iter().filter(|loan| !loan.closed).map(|loan| loan.contract).collect();
        let mut desk = Desk { _home: home, office, second, contracts, requests: Cell::new(0) };
        desk.order("in-term", 1);
        desk.order("overdue", 2);
        desk.order("frozen", 1);
        desk.save_something();
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
