//! What stands against duties, people, points and Party bodies: what is told, and what cannot be.

use acceptance::offices::USER;
use lending::cards::{Card, GroupAtPoint, PartyBody, PartyBodyKind};
use lending::ids::CardId;
use office::{CardDoubt, KeepCard, KeptCard};

use super::organisation::{officer, over};
use super::writing::{id_of, point};
use crate::life::desk::{COLLEAGUE, Desk, GROUP, code, day, desk};

/// What stands against a card: each rule, with `!` where nobody can override it.
fn against(desk: &Desk, seen: Option<&KeptCard>, card: Card) -> Vec<String> {
    let wanted = KeepCard {
        request: "preview".to_owned(),
        id: seen.map(|kept| kept.card.id),
        was: seen.map(|kept| kept.card.seq),
        card,
        overrides: Vec::new(),
    };
    let told = |doubt: CardDoubt| {
        assert_ne!(doubt.warns, doubt.refuses, "{}", doubt.rule);
        if doubt.refuses { format!("{}!", doubt.rule) } else { doubt.rule }
    };
    office::check_card(&desk.office, &wanted).unwrap().doubts.into_iter().map(told).collect()
}

#[test]
fn a_duty_lies_within_its_officers_time_and_a_shared_one_is_told() {
    let mut desk = desk("2026-01-12");
    let held = id_of(&desk.keep(Card::Point(Box::new(point("Điểm Vũ Lăng")))).unwrap());
    let other = id_of(&desk.keep(Card::Point(Box::new(point("Điểm Tân Tri")))).unwrap());
    let first = id_of(&desk.keep(officer("Hoàng Văn Nam", "", "2026-01-01", None)).unwrap());
    let leaving = id_of(&desk.keep(officer("Lý Thị Mai", "", "2026-01-01", Some("2026-06-30"))).unwrap());
    let kept = desk.keep(over(first, &[held], "2026-01-05", Some("2026-03-31"))).unwrap();

    // Who, over what, from, until: what stands against it.
    let table = [
        (first, held, "2025-12-31", None, vec!["duty-before-service!"]),
        (first, held, "2026-01-01", None, vec![]),
        (leaving, other, "2026-02-01", Some("2026-06-30"), vec![]),
        (leaving, other, "2026-02-01", Some("2026-07-01"), vec!["duty-outside-service!"]),
        (leaving, other, "2026-02-01", None, vec!["duty-outside-service!"]),
        (leaving, held, "2026-03-31", Some("2026-06-30"), vec!["duty-shared"]),
        (leaving, held, "2026-04-01", Some("2026-06-30"), vec![]),
        (leaving, held, "2026-01-01", Some("2026-01-04"), vec![]),
        (leaving, held, "2026-01-01", Some("2026-01-05"), vec!["duty-shared"]),
    ];
    for (staff, point, from, until, rules) in table {
        assert_eq!(against(&desk, None, over(staff, &[point], from, until)), rules, "{from} {until:?}");
    }
    // Its own earlier words do not stand against it.
    assert_eq!(against(&desk, Some(&kept), over(leaving, &[held], "2026-02-01", Some("2026-03-31"))), [""; 0]);
    assert_eq!(code(desk.keep(over(first, &[held], "2025-12-31", None))), "card-refused");
    desk.keep(over(leaving, &[held], "2026-03-31", Some("2026-06-30"))).unwrap();
    desk.verify();
}

#[test]
fn one_name_to_sign_in_belongs_to_one_person_at_a_time() {
    let mut desk = desk("2026-01-12");
    let first = desk.keep(officer("Hoàng Văn Nam", USER, "2026-01-01", Some("2026-03-31"))).unwrap();
    let table = [
        (officer("Lý Thị Mai", &USER.to_uppercase(), "2026-03-31", None), vec!["staff-user-taken!"]),
        (officer("Lý Thị Mai", USER, "2026-04-01", None), vec![]),
        (officer("Lý Thị Mai", COLLEAGUE, "2026-01-01", None), vec![]),
        (officer("Lý Thị Mai", "ai-do", "2026-01-01", None), vec!["staff-user-unknown"]),
        (officer("Lý Thị Mai", "", "2026-01-01", None), vec![]),
    ];
    for (card, rules) in table {
        assert_eq!(against(&desk, None, card.clone()), rules, "{card:?}");
    }
    let held = id_of(&desk.keep(Card::Point(Box::new(point("Điểm Vũ Lăng")))).unwrap());
    desk.keep(over(id_of(&first), &[held], "2026-01-05", Some("2026-03-31"))).unwrap();
    let earlier = officer("Hoàng Văn Nam", USER, "2026-01-01", Some("2026-02-28"));
    assert_eq!(against(&desk, Some(&first), earlier), ["staff-duties-left"]);
}

#[test]
fn a_point_that_closes_tells_of_the_groups_left_there() {
    let mut desk = desk("2026-01-12");
    let kept = desk.keep(Card::Point(Box::new(point("Điểm Vũ Lăng")))).unwrap();
    let mut closed = point("Điểm Vũ Lăng");
    closed.until = Some(day("2026-03-31"));
    let closed = Card::Point(Box::new(closed));
    assert_eq!(against(&desk, Some(&kept), closed.clone()), [""; 0]);
    let group = desk.group_id(GROUP);
    let at = |point, from| {
        let at = GroupAtPoint { groups: vec![group], point, from: day(from), source: String::new() };
        Card::GroupAtPoint(Box::new(at))
    };
    desk.keep(at(id_of(&kept), "2026-01-01")).unwrap();
    assert_eq!(against(&desk, Some(&kept), closed.clone()), ["point-still-used"]);
    let other = id_of(&desk.keep(Card::Point(Box::new(point("Điểm Tân Tri")))).unwrap());
    desk.keep(at(other, "2026-04-01")).unwrap();
    assert_eq!(against(&desk, Some(&kept), closed), [""; 0], "the group went elsewhere the day after");
}

#[test]
fn party_bodies_make_a_tree_and_no_ring() {
    let mut desk = desk("2026-01-12");
    let body = |name: &str, parent: Option<CardId>| {
        let kind = if parent.is_none() { PartyBodyKind::Committee } else { PartyBodyKind::Cell };
        Card::PartyBody(Box::new(PartyBody {
            kind,
            name: name.to_owned(),
            parent,
            from: day("2026-01-01"),
            until: None,
        }))
    };
    let top = desk.keep(body("Đảng ủy", None)).unwrap();
    let second = desk.keep(body("Chi bộ 2", Some(id_of(&top)))).unwrap();
    desk.keep(body("Chi bộ 1", Some(id_of(&top)))).unwrap();
    desk.keep(body("Tổ đảng", Some(id_of(&second)))).unwrap();
    assert_eq!(against(&desk, Some(&top), body("Đảng ủy", Some(id_of(&second)))), ["party-ring!"]);
    let view = office::organisation(&desk.office, day("2026-01-12")).unwrap();
    let tree: Vec<(u32, &str)> = view.party.iter().map(|body| (body.depth, body.name.as_str())).collect();
    assert_eq!(tree, [(0, "Đảng ủy"), (1, "Chi bộ 2"), (2, "Tổ đảng"), (1, "Chi bộ 1")]);
}
