use chrono::NaiveDate;

use super::*;
use crate::ids::{Node, raw_id};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn raw(counter: i64) -> i64 {
    raw_id(Node::new(2).unwrap(), counter).unwrap()
}

fn point() -> Point {
    Point {
        code: String::new(),
        name: "Điểm giao dịch Tân Tri".into(),
        commune: crate::codes::CommuneCode::parse("482001").unwrap(),
        old_commune: String::new(),
        day: 12,
        starts: "07:30".into(),
        ends: "11:00".into(),
        place: "Nhà văn hóa xã".into(),
        in_office: false,
        phone: String::new(),
        from: day("2025-07-01"),
        until: None,
    }
}

fn meeting() -> Meeting {
    Meeting {
        group: GroupId::parse(raw(1)).unwrap(),
        day: day("2026-03-12"),
        place: String::new(),
        kind: MeetingKind::Vetting,
        members: 30,
        present: 25,
        chair: String::new(),
        secretary: String::new(),
        attended_by: String::new(),
        content: String::new(),
        votes: vec![Vote { about: "Kết nạp".into(), in_favour: 20, against: 5 }],
        minimum_savings: None,
        moves: vec![],
    }
}

#[test]
fn a_point_has_a_day_of_the_month_and_hours_of_a_clock() {
    assert_eq!(point().check(), Ok(()));
    assert_eq!(Point { day: 0, ..point() }.check(), Err(CardFault::Range("day")));
    assert_eq!(Point { day: 32, ..point() }.check(), Err(CardFault::Range("day")));
    for hours in ["7:30", "24:00", "07:60", "0730", "07:30:00", "ab:cd", "+7:30"] {
        assert_eq!(Point { starts: hours.into(), ..point() }.check(), Err(CardFault::Range("starts")), "{hours}");
    }
    assert_eq!(Point { name: "  ".into(), ..point() }.check(), Err(CardFault::Empty("name")));
    assert_eq!(Point { name: "a".repeat(201), ..point() }.check(), Err(CardFault::Long("name", 200)));
    assert_eq!(Point { until: Some(day("2025-06-30")), ..point() }.check(), Err(CardFault::Order("until")));
}

#[test]
fn no_more_vote_than_were_there_and_nobody_moves_twice() {
    assert_eq!(meeting().check(), Ok(()));
    let votes = vec![Vote { about: "Kết nạp".into(), in_favour: 21, against: 5 }];
    assert_eq!(Meeting { votes, ..meeting() }.check(), Err(CardFault::Parts("votes")));
    assert_eq!(Meeting { present: 31, ..meeting() }.check(), Err(CardFault::Parts("present")));
    let joins = MemberMove {
        borrower: BorrowerId::parse(raw(9)).unwrap(),
        from: None,
        seat: MemberSeat::Joins,
        reason: String::new(),
    };
    let twice = vec![joins.clone(), joins.clone()];
    assert_eq!(Meeting { moves: twice, ..meeting() }.check(), Err(CardFault::Twice("moves")));
    let from_here = vec![MemberMove { from: Some(meeting().group), ..joins }];
    assert_eq!(Meeting { moves: from_here, ..meeting() }.check(), Err(CardFault::Range("moves")), "joins where it is");
}

#[test]
fn a_card_is_written_and_read_back_and_names_its_office_s_rows() {
    let card = Card::Meeting(Box::new(meeting()));
    let text = serde_json::to_string(&card).unwrap();
    assert!(text.starts_with(r#"{"meeting":{"group":"#), "{text}");
    assert_eq!(serde_json::from_str::<Card>(&text).unwrap(), card);
    assert!(card.names().are_of(2) && !card.names().are_of(3));
}
