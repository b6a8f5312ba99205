//! Groups that were planned, inspected, founded.

use lending::cards::{Answer, AnswerValue, Card, Founding, FoundingMember, Inspection, InspectionPlan, PlanLine, Seat};
use lending::codes::{AssociationCode, CommuneCode};
use lending::groups::board::Kinship;
use lending::ids::GroupId;
use office::{GroupQuery, KeptCard, RegisterGroup};

use super::{Story, TODAY, inspector, story};
use crate::life::desk::day;

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

/// A founding by six who are no customers yet, leader and deputy among them.
pub fn founding(commune: &str, leader: &str, approved: Option<&str>) -> Founding {
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
