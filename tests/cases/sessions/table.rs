//! The table at the commune: a desk with a point at which both its groups transact, and short ways of sitting there.

use lending::cards::Card;
use office::{
    CollectAmount, CollectLine, CollectSheet, Collected, CountCash, Counted, Error, HandGroup, OpenSession,
    ReverseReceipt, SavingsTaken, SavingsWanted, SessionPage, Sitting, TakeSavingsStep, Team, Whole,
};

use crate::cards::writing::point;
use crate::life::desk::{Desk, day, desk, dong};

/// The session's day; everything happens on it.
pub const TODAY: &str = "2026-01-20";
pub const POINT: &str = "Điểm giao dịch Hưng Vũ";
pub const NOTES: [i64; 9] = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000];

/// A member's line: the customer's number, interest on the first contract, savings in the first book.
pub type Line = (u8, i64, i64);

/// The office with its point, on the session's day.
pub fn table() -> Desk {
    let mut desk = desk(TODAY);
    desk.keep(Card::Point(Box::new(point(POINT)))).unwrap();
    desk
}

pub fn team(head: &str, controller: &str, teller: &str) -> Team {
    let sitting = |name: &str| Sitting { staff: None, name: name.to_owned() };
    Team { head: sitting(head), controller: sitting(controller), teller: sitting(teller) }
}

impl Desk {
    fn ask_text(&mut self) -> String {
        self.request_id().as_str().to_owned()
    }

    pub fn opening(&mut self, advance: i64) -> OpenSession {
        OpenSession {
            request: self.ask_text(),
            point: POINT.to_lowercase(),
            day: day(TODAY),
            team: team("Hoàng Văn Phúc", "Nông Thị Hòa", "Lý Thị Mai"),
            advance: Whole(advance),
            groups: None,
        }
    }

    /// Opens a session with that much cash taken along, and sits down in it.
    pub fn sit_down(&mut self, advance: i64) -> Whole {
        let wanted = self.opening(advance);
        let session = office::open_session(&mut self.office, &wanted).unwrap().answer.line.session;
        office::enter_session(&mut self.office, session).unwrap();
        session
    }

    pub fn session(&self) -> SessionPage {
        office::session_page(&self.office, None, None).unwrap()
    }

    pub fn collect(&mut self, group: &str, lines: &[Line]) -> Result<Collected, Error> {
        let sheet = office::open_sheet(&self.office, group, day(TODAY)).unwrap();
        let line = |(number, interest, deposit): &Line| {
            let code = crate::life::desk::customer(*number);
            let member = sheet.members.iter().find(|member| member.code == code).unwrap();
            let amount = |id: Whole, amount: i64| vec![CollectAmount { id, amount: Whole(amount) }];
            CollectLine {
                borrower: member.borrower,
                interest: amount(member.loans[0].loan, *interest),
                deposits: amount(member.books[0].book, *deposit),
                from_savings: Vec::new(),
            }
        };
        let typed = CollectSheet {
            request: self.ask_text(),
            group: group.to_owned(),
            session: day(TODAY),
            backdated: false,
            lines: lines.iter().map(line).collect(),
        };
        office::collect_sheet(&mut self.office, &typed).map(|done| done.answer)
    }

    pub fn take_back(&mut self, year: i32, number: u32) -> Result<(), Error> {
        let wanted = ReverseReceipt { request: self.ask_text(), year, number, reason: "ghi nhầm".to_owned() };
        office::reverse_receipt(&mut self.office, &wanted).map(drop)
    }

    /// A step of a savings book in front of two people.
    pub fn savings(&mut self, step: SavingsWanted) -> Result<SavingsTaken, Error> {
        let wanted = TakeSavingsStep { request: self.ask_text(), day: day(TODAY), backdated: false, step };
        let second = self.second();
        office::take_savings_step(&mut self.office, &wanted, Some(&second)).map(|done| done.answer)
    }

    pub fn hand(&mut self, group: &str, declared: i64) -> Result<SessionPage, Error> {
        let request = self.ask_text();
        let wanted = HandGroup { request, session: None, group: group.to_owned(), declared: Whole(declared) };
        office::hand_group(&mut self.office, &wanted).map(|done| done.answer)
    }

    pub fn count(&mut self, notes: &[(i64, u32)]) -> Result<SessionPage, Error> {
        let counted = |(note, pieces): &(i64, u32)| Counted { note: dong(*note), pieces: *pieces };
        let wanted = CountCash { request: self.ask_text(), session: None, notes: notes.iter().map(counted).collect() };
        office::count_cash(&mut self.office, &wanted).map(|done| done.answer)
    }

    /// Counts an amount in as few notes as there can be.
    pub fn count_amount(&mut self, amount: i64) -> Result<SessionPage, Error> {
        let mut left = amount;
        let pieces = NOTES.map(|note| {
            let pieces = left / note;
            left -= pieces * note;
            (note, u32::try_from(pieces).unwrap())
        });
        assert_eq!(left, 0, "amounts are whole thousands");
        self.count(&pieces)
    }

    pub fn close(&mut self) -> Result<SessionPage, Error> {
        let (request, second) = (self.request_id(), self.second());
        office::close_session(&mut self.office, &request, None, &second).map(|done| done.answer)
    }

    pub fn reopen(&mut self, reason: &str) -> Result<SessionPage, Error> {
        let (request, second) = (self.request_id(), self.second());
        office::reopen_session(&mut self.office, &request, None, reason, &second).map(|done| done.answer)
    }
}
