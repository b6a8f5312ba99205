//! Lists of what an office writes down, against plain SQL: what was said is told to another program as it is said to the
//! book. Cards are kept, written anew, binned and taken out again; payments are made and taken back.

use acceptance::offices::loaded_branch;
use demo::Closing;
use lending::cards::{
    Answer, AnswerValue, Card, Founding, FoundingMember, Inspection, InspectionPlan, Inspector, Met, Note, PlanLine,
    Promised, Seat, Visit,
};
use lending::codes::{AssociationCode, CommuneCode};
use lending::groups::board::Kinship;
use lending::ids::{BorrowerId, GroupId, LoanId};
use office::{GroupQuery, KeptCard, ListTarget, ListWanted, RegisterGroup};

use super::core::core;
use super::{Asked, amounts, column, list, of_list, word};
use crate::life::desk::{Desk, day, desk_in, dong, repay};
use crate::measures::bank::Bank;

/// A Monday, two months and a half after the closing.
const TODAY: &str = "2026-03-16";

const KEPT: &str = concat!(include_str!("people.sql"), include_str!("kept.sql"));

/// An office that writes, and what it said, as SQL.
struct Story {
    desk: Desk,
    bank: Bank,
    said: String,
    cards: u32,
}

/// A contract with nothing but overdue principal.
struct Debtor {
    loan: LoanId,
    contract: String,
    borrower: BorrowerId,
    customer: String,
}

/// What a visit is told with: the promise's amount and last day, the next step and its day.
#[derive(Clone, Copy)]
struct Told<'a> {
    on: &'a str,
    promise: Option<(i64, &'a str)>,
    of_contract: bool,
    next: (&'a str, Option<&'a str>),
}

fn story() -> Story {
    let home = tempfile::tempdir().unwrap();
    let core = core();
    drop(loaded_branch(home.path(), &core).unwrap());
    let bank = Bank::with(home.path(), &[(&core, Closing::Opening)]);
    Story { desk: desk_in(home, TODAY), bank, said: String::new(), cards: 0 }
}

impl Story {
    fn say(&mut self, table: &str, values: &[&str]) {
        let values: Vec<String> = values.iter().map(|value| format!("'{}'", value.replace('\'', "''"))).collect();
        self.said.push_str(&format!("INSERT INTO {table} VALUES ({});\n", values.join(", ")));
    }

    /// The number of the next card; later words of a card have a number of their own.
    fn number(&mut self) -> String {
        self.cards += 1;
        self.cards.to_string()
    }

    /// Words that don't stand any more: written anew, or in the bin.
    fn gone(&mut self, number: &str) {
        self.say("gone", &[number]);
    }

    fn keep(&mut self, card: Card) -> KeptCard {
        self.desk.keep(card).unwrap()
    }

    fn debtors(&self) -> Vec<Debtor> {
        let table = list(&self.desk.office, "overdue", &ListWanted::default());
        let place = |key| column(&table, key);
        let (customer, contract, in_term) = (place("customer"), place("contract"), place("in_term"));
        let (overdue, frozen) = (place("overdue"), place("frozen"));
        let fits = |row: &&office::ListRow| {
            let amount = |nth: usize| super::number(&row.cells[nth]);
            amount(in_term) == 0 && amount(frozen) == 0 && amount(overdue) >= 2_000_000
        };
        let debtor = |row: &office::ListRow| {
            let ListTarget::Loan { id, .. } = &row.opens else { panic!("{row:?}") };
            let customer = word(&row.cells[customer]);
            Debtor {
                loan: LoanId::parse(id.0).unwrap(),
                contract: word(&row.cells[contract]),
                borrower: self.desk.borrower_id(&customer),
                customer,
            }
        };
        table.rows.iter().filter(fits).map(debtor).collect()
    }

    fn visit_card(debtor: &Debtor, told: Told<'_>) -> Card {
        let loan = told.of_contract.then_some(debtor.loan);
        let promise = |(amount, by): (i64, &str)| Promised { loan, amount: dong(amount), by: day(by) };
        Card::Visit(Box::new(Visit {
            borrower: debtor.borrower,
            loans: vec![debtor.loan],
            day: day(told.on),
            by: vec![inspector()],
            met: Met::Borrower,
            causes: Vec::new(),
            situation: String::new(),
            capacity: "later".to_owned(),
            next_step: told.next.0.to_owned(),
            next_on: told.next.1.map(day),
            promises: told.promise.map(promise).into_iter().collect(),
            photos: Vec::new(),
            home: String::new(),
        }))
    }

    /// Tells SQL of a visit's words; their number.
    fn visited(&mut self, debtor: &Debtor, told: Told<'_>) -> String {
        let number = self.number();
        let (step, next_on) = told.next;
        self.say("visited", &[&number, &debtor.customer, told.on, step, next_on.unwrap_or_default()]);
        if let Some((amount, by)) = told.promise {
            let contract = if told.of_contract { debtor.contract.as_str() } else { "" };
            self.say("promised", &[&number, &debtor.customer, contract, told.on, by, &amount.to_string()]);
        }
        number
    }

    fn visit(&mut self, debtor: &Debtor, told: Told<'_>) -> (KeptCard, String) {
        let kept = self.keep(Story::visit_card(debtor, told));
        (kept, self.visited(debtor, told))
    }

    /// Principal paid on a day.
    fn pay(&mut self, debtor: &Debtor, on: &str, amount: i64) {
        self.desk.take(&debtor.contract, on, repay(0, amount)).unwrap();
        self.say("paid", &[&debtor.contract, on, &amount.to_string(), "0"]);
    }

    /// Each list against SQL.
    fn holds(&self, asked: &[Asked]) {
        for (name, key, of) in asked {
            let table = list(&self.desk.office, name.split('/').next().unwrap(), &ListWanted::default());
            let told = of_list(&self.bank.ask(KEPT, &[("@said", &self.said), ("@list", name), ("@today", TODAY)]));
            assert!(!told.is_empty(), "nothing to hold {name} against");
            assert_eq!(amounts(&table, key, of), told, "{name}");
            assert_eq!(table.total.0, table.rows.len() as i64, "{name}");
        }
    }
}

fn inspector() -> Inspector {
    Inspector { name: "Cán bộ thử".to_owned(), post: "Cán bộ tín dụng".to_owned() }
}

/// Every way a promise can go, on contracts in turn.
#[test]
fn promises_follow_up_and_next_steps_hold_what_sql_holds() {
    let mut story = story();
    let debtors = story.debtors();
    assert!(debtors.len() >= 16, "{} debtors are too few for the story", debtors.len());
    for (nth, debtor) in debtors.iter().enumerate() {
        tell(&mut story, nth % 16, debtor);
    }
    let promise: &[&str] = &["customer", "promised_on", "promised_by", "promise_standing"];
    story.holds(&[
        ("promises/promised", promise, &["promised"]),
        ("promises/missing", promise, &["missing"]),
        ("follow-up/late", &["customer"], &["overdue", "frozen"]),
        ("follow-up/broken", &["customer"], &["promises_broken"]),
        ("follow-up/decided", &["customer"], &["promises_decided"]),
        ("follow-up/visits", &["customer", "visited", "next_step", "next_on"], &[]),
        ("next-steps", &["customer", "visited", "next_step", "next_on"], &["days_left"]),
    ]);
    story.desk.verify();
}

fn tell(story: &mut Story, way: usize, debtor: &Debtor) {
    let told = |on, amount, by| Told { on, promise: Some((amount, by)), of_contract: true, next: ("urge", None) };
    match way {
        // Kept, the second part on the last day.
        0 => {
            story.visit(debtor, told("2026-03-02", 600_000, "2026-03-09"));
            story.pay(debtor, "2026-03-05", 300_000);
            story.pay(debtor, "2026-03-09", 300_000);
        }
        // Broken: nothing was paid.
        1 => {
            story.visit(debtor, told("2025-12-20", 700_000, "2026-01-05"));
        }
        // Broken in part, with a step that is past.
        2 => {
            let next = ("with-commune", Some("2026-03-15"));
            story.visit(debtor, Told { next, ..told("2026-03-02", 400_000, "2026-03-06") });
            story.pay(debtor, "2026-03-06", 150_000);
        }
        // Paid, but a day late.
        3 => {
            story.visit(debtor, told("2026-03-02", 200_000, "2026-03-06"));
            story.pay(debtor, "2026-03-07", 200_000);
        }
        // Its last day is today.
        4 => {
            story.visit(debtor, told("2026-03-10", 500_000, TODAY));
            story.pay(debtor, "2026-03-12", 100_000);
        }
        // There is much time.
        5 => {
            let next = ("visit", Some("2026-04-20"));
            story.visit(debtor, Told { next, ..told("2026-03-10", 500_000, "2026-05-20") });
        }
        // What was paid on the visit itself was not promised.
        6 => {
            story.visit(debtor, told("2026-03-05", 100_000, "2026-03-11"));
            story.pay(debtor, "2026-03-05", 100_000);
        }
        // Promised for the same day, and paid.
        7 => {
            story.visit(debtor, told("2026-03-06", 100_000, "2026-03-06"));
            story.pay(debtor, "2026-03-06", 100_000);
        }
        // The payment was taken back.
        8 => {
            story.visit(debtor, told("2026-03-02", 250_000, "2026-03-09"));
            let taken = story.desk.take(&debtor.contract, "2026-03-08", repay(0, 250_000)).unwrap();
            story.desk.reverse(taken.event).unwrap();
        }
        // Written anew: more, and later.
        9 => {
            let (seen, before) = story.visit(debtor, told("2026-03-01", 500_000, "2026-03-09"));
            let again = Told { next: ("extend", Some("2026-03-18")), ..told("2026-03-02", 800_000, "2026-03-30") };
            story.desk.keep_again(&seen, Story::visit_card(debtor, again)).unwrap();
            story.gone(&before);
            story.visited(debtor, again);
        }
        // Binned; an earlier visit is the last then.
        10 => {
            story.visit(debtor, told("2026-02-02", 300_000, "2026-02-20"));
            let (seen, number) = story.visit(debtor, told("2026-03-03", 900_000, "2026-03-30"));
            story.desk.bin(&seen).unwrap();
            story.gone(&number);
        }
        // Binned and taken out again.
        11 => {
            let (seen, _) = story.visit(debtor, told("2026-03-03", 900_000, "2026-03-13"));
            let binned = story.desk.bin(&seen).unwrap();
            story.desk.restore(binned.card.id).unwrap();
        }
        // Two visits on one day: the later one said last what comes next.
        12 => {
            let next = ("visit", Some("2026-03-20"));
            story.visit(debtor, Told { next, promise: None, ..told("2026-03-04", 1, "2026-03-04") });
            let next = ("risk-file", Some("2026-03-25"));
            story.visit(debtor, Told { next, promise: None, ..told("2026-03-04", 1, "2026-03-04") });
        }
        // Written down in the other order: the last is that of the later day.
        13 => {
            let next = ("recall", Some("2026-03-16"));
            story.visit(debtor, Told { next, ..told("2026-03-11", 100_000, "2026-03-31") });
            let next = ("trace", Some("2026-03-12"));
            story.visit(debtor, Told { next, ..told("2026-02-11", 150_000, "2026-02-28") });
        }
        // Promised on whatever is owed; interest counts too.
        14 => {
            let interest = story.desk.pay_interest(&debtor.contract, "2026-03-09");
            story.say("paid", &[&debtor.contract, "2026-03-09", "0", &interest.to_string()]);
            story.visit(debtor, Told { of_contract: false, ..told("2026-03-02", interest, "2026-03-10") });
            story.visit(debtor, Told { of_contract: false, ..told("2026-03-03", interest + 1, "2026-03-10") });
        }
        // A day, but no word of what is to be done then.
        _ => {
            story.visit(debtor, Told { next: ("", Some("2026-03-17")), ..told("2026-03-13", 100_000, "2026-03-13") });
        }
    }
}

#[test]
fn notes_hold_what_sql_holds() {
    let mut story = story();
    let debtors = story.debtors();
    let groups = office::list_groups(&story.desk.office, &GroupQuery::default()).unwrap();
    let group = GroupId::parse(groups[0].id.0).unwrap();
    let abouts = [
        (Some(debtors[0].loan), None, None, debtors[0].customer.clone(), String::new()),
        (None, Some(debtors[1].borrower), None, debtors[1].customer.clone(), String::new()),
        (None, None, Some(group), String::new(), groups[0].code.clone()),
    ];
    for (about, remind) in abouts.iter().flat_map(|about| {
        [Some("2026-03-10"), Some(TODAY), Some("2026-06-01"), None].map(|remind| (about.clone(), remind))
    }) {
        for way in ["stands", "written anew", "binned"] {
            let (loan, borrower, of_group, customer, code) = &about;
            let note = |text: &str| {
                let text = format!("{text}, {}", remind.unwrap_or("không nhắc"));
                Note {
                    loan: *loan,
                    borrower: *borrower,
                    group: *of_group,
                    day: day("2026-03-02"),
                    text,
                    remind_on: remind.map(day),
                }
            };
            let words = note(way);
            let seen = story.keep(Card::Note(Box::new(words.clone())));
            let number = story.number();
            story.say("noted", &[&number, customer, code, remind.unwrap_or_default(), &words.text]);
            match way {
                "written anew" => {
                    let words = note("viết lại");
                    story.desk.keep_again(&seen, Card::Note(Box::new(words.clone()))).unwrap();
                    story.gone(&number);
                    let number = story.number();
                    story.say("noted", &[&number, customer, code, remind.unwrap_or_default(), &words.text]);
                }
                "binned" => {
                    story.desk.bin(&seen).unwrap();
                    story.gone(&number);
                }
                _ => {}
            }
        }
    }
    story.holds(&[("notes", &["customer", "group", "remind_on", "note"], &[])]);
    story.desk.verify();
}

/// What is told of a group's inspection: its day, by when to mend, when it was mended.
type Seen<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

/// What happened to groups in turn: the month they were planned for, and their inspections.
const INSPECTED: [(u8, &[Seen<'_>]); 9] = [
    (2, &[]),
    (3, &[]),
    (5, &[]),
    (2, &[("2026-02-10", None, None)]),
    (4, &[("2025-11-05", None, None)]),
    (2, &[("2026-02-10", Some("2026-03-10"), None)]),
    (2, &[("2026-02-10", Some(TODAY), None), ("2026-01-20", None, None)]),
    (2, &[("2026-02-10", Some("2026-03-10"), Some("2026-03-01"))]),
    (6, &[("2025-10-10", Some("2025-12-10"), None), ("2026-02-20", None, None)]),
];

fn inspection(group: GroupId, (on, mend_by, mended): Seen<'_>) -> Card {
    Card::Inspection(Box::new(Inspection {
        group,
        day: day(on),
        team: vec![inspector()],
        answers: vec![Answer { item: "takes-fees".to_owned(), value: AnswerValue::No }],
        loans: Vec::new(),
        strengths: String::new(),
        shortcomings: "Thiếu sổ họp".to_owned(),
        recommendations: String::new(),
        mend_by: mend_by.map(day),
        mended_on: mended.map(day),
    }))
}

impl Story {
    fn inspected(&mut self, code: &str, (on, mend_by, mended): Seen<'_>) -> String {
        let number = self.number();
        let values = [&number, code, on, mend_by.unwrap_or_default(), mended.unwrap_or_default()];
        self.say("inspected", &values);
        number
    }

    fn plan(&mut self, year: i32, lines: &[(GroupId, String, u8)]) -> (KeptCard, Vec<String>) {
        let card = InspectionPlan {
            year,
            commune: CommuneCode::parse(&self.commune()).unwrap(),
            association: AssociationCode::parse("11").unwrap(),
            number: "01/KH".to_owned(),
            day: day("2026-01-05"),
            lines: lines.iter().map(|(group, _, month)| PlanLine { group: *group, month: *month }).collect(),
        };
        let kept = self.keep(Card::InspectionPlan(Box::new(card)));
        let mut numbers = Vec::new();
        for (_, code, month) in lines {
            let number = self.number();
            self.say("planned", &[&number, code, &year.to_string(), &month.to_string()]);
            numbers.push(number);
        }
        (kept, numbers)
    }

    /// A commune of the office.
    fn commune(&self) -> String {
        office::place_tree(&self.desk.office).unwrap().communes[0].key.clone()
    }
}

#[test]
fn inspections_hold_what_sql_holds() {
    let mut story = story();
    let groups: Vec<(GroupId, String)> = office::list_groups(&story.desk.office, &GroupQuery::default())
        .unwrap()
        .into_iter()
        .map(|group| (GroupId::parse(group.id.0).unwrap(), group.code))
        .collect();
    let told = &groups[..INSPECTED.len()];
    let later: Vec<_> = told.iter().map(|(id, code)| (*id, code.clone(), 9)).collect();
    story.plan(2027, &later);
    let (wrong, numbers) = story.plan(2026, &later[..3]);
    story.desk.bin(&wrong).unwrap();
    numbers.iter().for_each(|number| story.gone(number));
    let lines: Vec<_> = told.iter().zip(INSPECTED).map(|((id, code), (month, _))| (*id, code.clone(), month)).collect();
    story.plan(2026, &lines);
    for ((group, code), (_, inspections)) in told.iter().zip(INSPECTED) {
        for seen in inspections {
            story.keep(inspection(*group, *seen));
            story.inspected(code, *seen);
        }
    }
    let (group, code) = &groups[INSPECTED.len()];
    // Binned: as if nobody had been there.
    let binned = story.keep(inspection(*group, ("2026-03-02", None, None)));
    let number = story.inspected(code, ("2026-03-02", None, None));
    story.desk.bin(&binned).unwrap();
    story.gone(&number);
    // Written anew once it was mended.
    let (group, code) = &groups[INSPECTED.len() + 1];
    let open = ("2026-02-02", Some("2026-02-20"), None);
    let seen = story.keep(inspection(*group, open));
    let number = story.inspected(code, open);
    let mended = ("2026-02-02", Some("2026-02-20"), Some("2026-02-18"));
    story.desk.keep_again(&seen, inspection(*group, mended)).unwrap();
    story.gone(&number);
    story.inspected(code, mended);

    let key: &[&str] = &["group", "planned_month", "inspected", "inspection_standing", "mend_by"];
    story.holds(&[("inspections", key, &[])]);
    story.desk.verify();
}

fn founding(commune: &str, leader: &str, approved: Option<&str>) -> Founding {
    let member = |name: &str| FoundingMember {
        borrower: None,
        from: None,
        name: name.to_owned(),
        paper: String::new(),
        phone: String::new(),
        address: String::new(),
    };
    let seat = |name: &str| Seat {
        borrower: None,
        name: name.to_owned(),
        phone: String::new(),
        in_association_board: Some(false),
        heads_other_banks_group: Some(false),
    };
    let deputy = format!("{leader} Hai");
    Founding {
        day: day("2026-02-20"),
        place: "Nhà văn hóa thôn".to_owned(),
        commune: CommuneCode::parse(commune).unwrap(),
        village: None,
        association: AssociationCode::parse("11").unwrap(),
        point: None,
        people: [leader, &deputy, "Lý Thị Ba", "Lý Thị Tư", "Lý Thị Năm", "Lý Thị Sáu"].map(member).into(),
        leader: seat(leader),
        deputy: Some(seat(&deputy)),
        kinship: Some(Kinship::Unrelated),
        present: 6,
        in_favour: 6,
        minimum_savings: None,
        approval: approved.map(|_| "15/UBND".to_owned()).unwrap_or_default(),
        approved_on: approved.map(day),
        registered: None,
    }
}

impl Story {
    fn found(&mut self, leader: &str, approved: Option<&str>) -> (KeptCard, String) {
        let commune = self.commune();
        let kept = self.keep(Card::Founding(Box::new(founding(&commune, leader, approved))));
        (kept, self.founded(leader, approved, ""))
    }

    fn founded(&mut self, leader: &str, approved: Option<&str>, code: &str) -> String {
        let number = self.number();
        self.say("founded", &[&number, leader, "2026-02-20", "6", approved.unwrap_or_default(), code]);
        number
    }
}

#[test]
fn foundings_hold_what_sql_holds() {
    let mut story = story();
    let approved = Some("2026-03-02");
    story.found("Hoàng Văn Chờ", None);
    story.found("Hoàng Văn Duyệt", approved);
    let (binned, number) = story.found("Hoàng Văn Thôi", None);
    story.desk.bin(&binned).unwrap();
    story.gone(&number);

    let (waiting, number) = story.found("Hoàng Văn Mới", None);
    let again = founding(&story.commune(), "Hoàng Văn Mới", approved);
    story.desk.keep_again(&waiting, Card::Founding(Box::new(again))).unwrap();
    story.gone(&number);
    story.founded("Hoàng Văn Mới", approved, "");

    let (founded, number) = story.found("Hoàng Văn Xong", approved);
    let request = story.desk.request_id().as_str().to_owned();
    let (id, was) = (founded.card.id, founded.card.seq);
    let wanted =
        RegisterGroup { request, id, was, code: "0099001".to_owned(), day: day("2026-03-10"), overrides: Vec::new() };
    office::register_group(&mut story.desk.office, &wanted, None).unwrap();
    story.gone(&number);
    story.founded("Hoàng Văn Xong", approved, "0099001");

    story.holds(&[("foundings", &["leader", "founded_on", "approved_on"], &["people"])]);
    story.desk.verify();
}
