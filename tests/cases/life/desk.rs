//! The small office of these cases, its two people, and short ways of asking them for a step.
//!
//! Closing 31/12/2025, one commune, groups 0026001 and 0026002 with their session on the 5th, loans of programme 01, the
//! last of 02, at 6.24 % a year, due 12/02/2027:
//!
//! | customer | group | in term | overdue | backlog | book |
//! |---|---|---|---|---|---|
//! | …001 | 0026001 | 50,000,000 | | 264,986 | 1,000,000 |
//! | …002 | 0026001 | | 20,000,000 | | 1,000,000 |
//! | …003 | 0026002 | 30,000,000 | | | 1,000,000 |
//! | …004, born 27/05/2010 | 0026001 | 1,000,000 | | | 1,000,000 |
//! | …005, birth not known | 0026001 | 1,000,000 | | | 1,000,000 |
//! | …006, no identity paper | 0026001 | 1,000,000 | | | 1,000,000 |
//! | 2700000043, saves only | | | | | 500,000 |

use std::path::Path;

use acceptance::offices::{PASSPHRASE, USER, empty_branch, load, quiet};
use acceptance::workbooks::{Cell, Report};
use chrono::NaiveDate;
use ledger::Dong;
use office::{
    AccountLine, ApproveLoan, Error, FactValue, FixedDay, LoanPage, Office, Override, Refusal, RequestStepWanted,
    RequestWanted, ReverseStep, SecondPerson, StartRequest, StepPreview, StepTaken, StepWanted, TakeStep, TotalsBy,
    TotalsFigures, Whole,
};

/// The second person.
pub const COLLEAGUE: &str = "Nông Thị Hòa";
/// Their passphrase.
pub const THEIRS: &str = "cây đa bến nước";
/// The groups.
pub const GROUP: &str = "0026001";
pub const OTHER_GROUP: &str = "0026002";
/// Loans of the closing.
pub const FIRST: &str = "6600000200000011";
pub const OVERDUE: &str = "6600000200000012";
pub const THIRD: &str = "6600000200000013";
/// A day by which every story is told.
pub const LATE: &str = "2035-12-31";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

pub fn customer(number: u8) -> String {
    format!("200010000{number}")
}

/// The hand-made report 31.
pub fn report() -> Report {
    let mut report = Report::sound();
    for number in 4..=6 {
        let copy = report.repeat(2);
        report.set(copy, "Mã KH", customer(number));
        report.set(copy, "Tên KH", format!("KHÁCH HÀNG THỬ {number}"));
        report.set(copy, "Số CMND", format!("02017800000{number}"));
        report.set(copy, "Số khế ước", format!("660000020000001{number}"));
        report.set(copy, "Sổ tiết kiệm 105", customer(number));
        report.set(copy, "Mã tổ", GROUP);
        report.set(copy, "Tên tổ", format!("TỔ TRƯỞNG {GROUP}"));
        for column in ["Dư nợ trong hạn", "Tổng dư nợ", "Mức vay", "Tổng giải ngân", "Giải ngân trong tháng"]
        {
            report.set(copy, column, 1_000_000.0);
        }
        match number {
            4 => report.set(copy, "Ngày sinh", "27/05/2010"),
            5 => report.set(copy, "Ngày sinh", Cell::Empty),
            _ => {
                report.set(copy, "Số CMND", Cell::Empty);
                report.set(copy, "Mã chương trình", "02");
                report.set(copy, "Tên chương trình", "Cho vay học sinh, sinh viên");
            }
        }
    }
    report
}

/// The office with both its people.
pub struct Desk {
    pub office: Office,
    asked: u32,
    _home: tempfile::TempDir,
}

/// The office on a day that stands for today.
pub fn desk(today: &str) -> Desk {
    desk_of(&report(), today)
}

/// The same with another report 31.
pub fn desk_of(report: &Report, today: &str) -> Desk {
    let home = tempfile::tempdir().unwrap();
    drop(make_of(report, home.path()));
    let office = open(&home.path().join("branch"), today);
    Desk { office, asked: 0, _home: home }
}

/// The desk over a branch's book that lies in `home` already.
pub fn desk_in(home: tempfile::TempDir, today: &str) -> Desk {
    Desk { office: open(&home.path().join("branch"), today), asked: 0, _home: home }
}

/// The office's book in a folder, loaded, with its second person.
pub fn make(home: &Path) -> Office {
    make_of(&report(), home)
}

fn make_of(report: &Report, home: &Path) -> Office {
    let mut office = empty_branch(&home.join("branch"), "002002", "PGD Bắc Sơn").unwrap();
    let file = home.join("31.xlsx");
    std::fs::write(&file, report.xlsx()).unwrap();
    load(&mut office, &file).unwrap();
    office::add_user(&mut office, COLLEAGUE, THEIRS).unwrap();
    office
}

pub fn open(folder: &Path, today: &str) -> Office {
    office::open_office(folder, USER, PASSPHRASE, Box::new(FixedDay(day(today)))).unwrap()
}

/// What is asked for: product HN through the first group, for 60 months, a cow.
pub fn wanted(customer: &str, amount: i64) -> RequestWanted {
    RequestWanted {
        borrower: customer.to_owned(),
        group: Some(GROUP.to_owned()),
        product: "HN".to_owned(),
        amount: Whole(amount),
        months: 60,
        units: 1,
        cost: None,
        cost_is: None,
        purpose: "Mua bò sinh sản".to_owned(),
    }
}

pub fn repay(interest: i64, principal: i64) -> StepWanted {
    StepWanted::Repay {
        amount: None,
        interest: Some(Whole(interest)),
        grace_interest: None,
        principal: Some(Whole(principal)),
        book: None,
    }
}

pub fn pay(amount: i64) -> StepWanted {
    StepWanted::Repay { amount: Some(Whole(amount)), interest: None, grace_interest: None, principal: None, book: None }
}

pub fn disburse(amount: i64) -> StepWanted {
    StepWanted::Disburse { amount: Whole(amount), transfer: false }
}

pub fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> &'static str {
    refusal(result).code
}

pub fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> Refusal {
    match result {
        Err(Error::Refusal(refusal)) => refusal,
        other => panic!("expected a refusal, not {other:?}"),
    }
}

pub fn money(refusal: &Refusal, name: &str) -> i64 {
    match &refusal.facts[name] {
        FactValue::Money(amount) | FactValue::Number(amount) => amount.0,
        other => panic!("{name} is {other:?}"),
    }
}

pub fn text(refusal: &Refusal, name: &str) -> String {
    match &refusal.facts[name] {
        FactValue::Text(text) | FactValue::Day(text) => text.clone(),
        other => panic!("{name} is {other:?}"),
    }
}

/// What can be compared of a loan and its office before a step and after its reversal: everything but the trace, and
/// what the month of the reversal lent and collected.
#[derive(Clone, Debug, PartialEq)]
pub struct Stand {
    page: LoanPage,
    totals: TotalsFigures,
    accounts: Vec<(String, i64)>,
}

impl Desk {
    /// The same desk with another of its people signed in.
    pub fn seated(self, user: &str, passphrase: &str) -> Desk {
        let (folder, today) = (self.office.folder().to_owned(), self.office.business_day());
        drop(self.office);
        let office = office::open_office(&folder, user, passphrase, Box::new(FixedDay(today))).unwrap();
        Desk { office, asked: self.asked, _home: self._home }
    }

    /// A request id of this desk that was not used before.
    fn ask(&mut self) -> String {
        self.asked += 1;
        format!("life-{}", self.asked)
    }

    pub fn request_id(&mut self) -> office::RequestId {
        office::RequestId::parse(&self.ask()).unwrap()
    }

    pub fn second(&self) -> SecondPerson {
        office::verify_second_person(&self.office, COLLEAGUE, THEIRS).unwrap()
    }

    pub fn start(&mut self, on: &str, wanted: RequestWanted) -> Result<Whole, Error> {
        let request = self.ask();
        office::start_request(&mut self.office, &StartRequest { request, day: day(on), wanted }).map(|done| done.answer)
    }

    pub fn further(&mut self, loan: Whole, on: &str, step: RequestStepWanted) -> Result<Whole, Error> {
        let request = self.ask();
        office::request_step(&mut self.office, &request, loan, day(on), &step).map(|done| done.answer)
    }

    pub fn vote(&mut self, loan: Whole, on: &str) {
        self.further(loan, on, RequestStepWanted::Vote { present: 20, in_favour: 18 }).unwrap();
    }

    pub fn certify(&mut self, loan: Whole, on: &str) {
        let step = RequestStepWanted::Certify {
            class: "poor".to_owned(),
            valid_from: day("2026-01-01"),
            valid_through: day("2026-12-31"),
            number: "03/TD-12".to_owned(),
        };
        self.further(loan, on, step).unwrap();
    }

    pub fn approval(&mut self, loan: Whole, on: &str, contract: &str, amount: i64) -> ApproveLoan {
        ApproveLoan {
            request: self.ask(),
            loan,
            day: day(on),
            contract: contract.to_owned(),
            amount: Whole(amount),
            months: 60,
            disbursed_on: day(on),
            study: None,
            overrides: Vec::new(),
        }
    }

    pub fn approve(&mut self, wanted: &ApproveLoan) -> Result<StepTaken, Error> {
        let second = self.second();
        office::approve_loan(&mut self.office, wanted, &second).map(|done| done.answer)
    }

    /// A loan of product HN, approved on 20/01/2026, not paid out.
    pub fn approved(&mut self, customer: &str, contract: &str, amount: i64) -> Whole {
        self.approved_on("2026-01-20", customer, contract, amount)
    }

    pub fn approved_on(&mut self, on: &str, customer: &str, contract: &str, amount: i64) -> Whole {
        let loan = self.start("2026-01-05", wanted(customer, amount)).unwrap();
        self.vote(loan, "2026-01-06");
        self.certify(loan, "2026-01-08");
        let wanted = self.approval(loan, on, contract, amount);
        self.approve(&wanted).unwrap();
        loan
    }

    pub fn step(&mut self, loan: &str, on: &str, step: StepWanted) -> TakeStep {
        let (request, loan) = (self.ask(), loan.to_owned());
        TakeStep { request, loan, day: day(on), backdated: false, step, overrides: Vec::new() }
    }

    /// One person takes a step.
    pub fn take(&mut self, loan: &str, on: &str, step: StepWanted) -> Result<StepTaken, Error> {
        let wanted = self.step(loan, on, step);
        office::take_step(&mut self.office, &wanted, None).map(|done| done.answer)
    }

    /// Two people take a step.
    pub fn take_both(&mut self, loan: &str, on: &str, step: StepWanted) -> Result<StepTaken, Error> {
        let (wanted, second) = (self.step(loan, on, step), self.second());
        office::take_step(&mut self.office, &wanted, Some(&second)).map(|done| done.answer)
    }

    /// Two people take a step against a rule.
    pub fn take_against(
        &mut self,
        loan: &str,
        on: &str,
        (rule, reason): (&str, &str),
        step: StepWanted,
    ) -> Result<StepTaken, Error> {
        let mut wanted = self.step(loan, on, step);
        wanted.overrides = vec![Override { rule: rule.to_owned(), reason: reason.to_owned() }];
        let second = self.second();
        office::take_step(&mut self.office, &wanted, Some(&second)).map(|done| done.answer)
    }

    /// Pays what interest is due on the day; the amount.
    pub fn pay_interest(&mut self, loan: &str, on: &str) -> i64 {
        let due = self.preview(loan, on, repay(0, 1)).unwrap().before.interest_due.0;
        self.take(loan, on, repay(due, 0)).unwrap();
        due
    }

    pub fn preview(&mut self, loan: &str, on: &str, step: StepWanted) -> Result<StepPreview, Error> {
        let wanted = self.step(loan, on, step);
        office::preview_step(&mut self.office, &wanted)
    }

    pub fn reverse(&mut self, event: Whole) -> Result<Whole, Error> {
        let wanted = ReverseStep { request: self.ask(), event, reason: "ghi nhầm".to_owned() };
        office::reverse_step(&mut self.office, &wanted).map(|done| done.answer)
    }

    pub fn page(&self, loan: &str) -> LoanPage {
        office::loan_page(&self.office, loan).unwrap()
    }

    /// The entry of a loan's step, account by account, debit positive.
    pub fn entry(&self, loan: &str, event: Whole) -> Vec<(String, i64)> {
        let page = self.page(loan);
        let step = page.steps.iter().find(|step| step.event == event).unwrap();
        step.entry.iter().map(|line| (line.account.clone(), line.amount.0)).collect()
    }

    /// Accounts that are not at nothing at the end of today, debit positive.
    pub fn accounts(&self) -> Vec<(String, i64)> {
        let view = office::trial_balance(&self.office, Some(self.office.business_day())).unwrap();
        assert_eq!(view.debit_total, view.credit_total);
        let balance = |line: &AccountLine| (line.code.clone(), line.balance.0);
        view.accounts.iter().map(balance).filter(|(_, balance)| *balance != 0).collect()
    }

    pub fn account(&self, code: &str) -> i64 {
        self.accounts().iter().find(|(account, _)| account == code).map_or(0, |(_, balance)| *balance)
    }

    pub fn totals(&self) -> TotalsFigures {
        office::totals(&self.office, TotalsBy::Everything, Some(self.office.business_day())).unwrap().figures
    }

    pub fn stand(&self, loan: &str) -> Stand {
        let mut page = self.page(loan);
        page.steps.clear();
        page.payments.clear();
        let totals = TotalsFigures { lent_month: Whole(0), collected_month: Whole(0), ..self.totals() };
        Stand { page, totals, accounts: self.accounts() }
    }

    /// The log is whole and says what the tables say.
    pub fn verify(&self) {
        office::verify(&self.office, true, &mut quiet()).unwrap();
    }
}

/// Pairs as an entry is told.
pub fn lines(told: &[(&str, i64)]) -> Vec<(String, i64)> {
    told.iter().map(|(account, amount)| ((*account).to_owned(), *amount)).collect()
}
