//! Members go from group to group with their contracts, and come back when the card that moved them is undone.

use lending::cards::{Card, Founding, FoundingMember, MemberSeat, Regrouping, RegroupingKind, Seat};
use lending::codes::{AssociationCode, CommuneCode};
use office::{Error, KeptCard, RegisterGroup};

use super::writing::{meeting, moved};
use crate::life::desk::{Desk, GROUP, OTHER_GROUP, code, customer, day, desk};

fn group_of_loans(desk: &Desk, group: &str) -> Vec<String> {
    let page = office::group_page(&desk.office, group).unwrap();
    let mut loans: Vec<String> =
        page.members.into_iter().flat_map(|member| member.loans).map(|loan| loan.contract).collect();
    loans.sort();
    loans
}

#[test]
fn a_member_moves_with_the_contracts_and_back_again() {
    let mut desk = desk("2026-01-12");
    let (first, other) = (desk.group_id(GROUP), desk.group_id(OTHER_GROUP));
    let who = desk.borrower_id(&customer(1));
    let (members, loans) = (desk.members(OTHER_GROUP), group_of_loans(&desk, OTHER_GROUP));

    let joins = Card::Meeting(Box::new(meeting(other, vec![moved(who, Some(first), MemberSeat::Joins)])));
    let kept = desk.keep(joins.clone()).unwrap();
    assert!(desk.members(OTHER_GROUP).contains(&customer(1)) && !desk.members(GROUP).contains(&customer(1)));
    assert_eq!(group_of_loans(&desk, OTHER_GROUP).len(), loans.len() + 1);
    assert_eq!(code(desk.keep(joins)), "member-elsewhere", "is there already");

    desk.verify();
    desk.undo(kept.event).unwrap();
    assert_eq!((desk.members(OTHER_GROUP), group_of_loans(&desk, OTHER_GROUP)), (members, loans));
    desk.verify();
}

#[test]
fn who_owes_does_not_leave_and_the_last_move_is_undone_first() {
    let mut desk = desk("2026-01-12");
    let (first, other) = (desk.group_id(GROUP), desk.group_id(OTHER_GROUP));
    let who = desk.borrower_id(&customer(1));
    let leaves = Card::Meeting(Box::new(meeting(first, vec![moved(who, Some(first), MemberSeat::Leaves)])));
    assert_eq!(code(desk.keep(leaves)), "card-refused");

    let there = Card::Meeting(Box::new(meeting(other, vec![moved(who, Some(first), MemberSeat::Joins)])));
    let back = Card::Meeting(Box::new(meeting(first, vec![moved(who, Some(other), MemberSeat::Joins)])));
    let there = desk.keep(there).unwrap();
    let back = desk.keep(back).unwrap();
    assert_eq!(code(desk.bin(&there)), "member-moved-on");
    desk.bin(&back).unwrap();
    desk.bin(&there).unwrap();
    assert!(desk.members(GROUP).contains(&customer(1)));
    desk.verify();
}

#[test]
fn a_merged_group_ends_and_lives_again_when_that_is_undone() {
    let mut desk = desk("2026-01-12");
    let (first, other) = (desk.group_id(GROUP), desk.group_id(OTHER_GROUP));
    let merged = |members| {
        Card::Regrouping(Box::new(Regrouping {
            kind: RegroupingKind::Merged,
            group: other,
            into: Some(first),
            day: day("2026-01-10"),
            base: "Biên bản 10/TD ngày 10/01/2026".into(),
            members,
        }))
    };
    assert_eq!(code(desk.keep(merged(vec![]))), "group-has-members", "nobody named, but people are in it");
    let everyone: Vec<_> = desk.members(OTHER_GROUP).iter().map(|code| desk.borrower_id(code)).collect();
    let whole = desk.members(OTHER_GROUP).len() + desk.members(GROUP).len();
    let kept = desk.keep(merged(everyone)).unwrap();
    assert_eq!((desk.members(OTHER_GROUP).len(), desk.members(GROUP).len()), (0, whole));
    desk.verify();
    desk.undo(kept.event).unwrap();
    assert_eq!(desk.members(GROUP).len() + desk.members(OTHER_GROUP).len(), whole);
    assert!(!desk.members(OTHER_GROUP).is_empty());
}

fn founding(desk: &Desk) -> Founding {
    let person = |number: u8| FoundingMember {
        borrower: Some(desk.borrower_id(&customer(number))),
        from: Some(desk.group_id(GROUP)),
        name: format!("Khách hàng thử {number}"),
        paper: String::new(),
        phone: String::new(),
        address: String::new(),
    };
    let mut people: Vec<FoundingMember> = (4..=6).map(person).collect();
    for name in ["Lý Thị Mới", "Hoàng Văn Mới"] {
        let (name, paper) = (name.to_owned(), "020178000099".to_owned());
        people.push(FoundingMember { borrower: None, from: None, name, paper, ..people[0].clone() });
    }
    let seat = |name: &str| Seat {
        borrower: None,
        name: name.into(),
        phone: String::new(),
        in_association_board: Some(false),
        heads_other_banks_group: Some(false),
    };
    Founding {
        day: day("2026-01-05"),
        place: "Nhà văn hóa thôn".into(),
        commune: CommuneCode::parse("200105").unwrap(),
        village: None,
        association: AssociationCode::parse("11").unwrap(),
        point: None,
        people,
        leader: seat("Lý Thị Mới"),
        deputy: Some(seat("Hoàng Văn Mới")),
        kinship: Some(lending::groups::board::Kinship::Unrelated),
        present: 5,
        in_favour: 5,
        minimum_savings: None,
        approval: "12/QĐ-UBND".into(),
        approved_on: Some(day("2026-01-08")),
        registered: None,
    }
}

fn register(desk: &mut Desk, kept: &KeptCard, code: &str) -> Result<KeptCard, Error> {
    let request = desk.request_id().as_str().to_owned();
    let (id, was) = (kept.card.id, kept.card.seq);
    let wanted = RegisterGroup { request, id, was, code: code.into(), day: day("2026-01-12"), overrides: vec![] };
    office::register_group(&mut desk.office, &wanted, None).map(|done| done.answer)
}

#[test]
fn a_founded_group_is_one_of_the_book_s_once_the_core_has_its_code() {
    let mut desk = desk("2026-01-12");
    let card = founding(&desk);
    let kept = desk.keep(Card::Founding(Box::new(card.clone()))).unwrap();
    let unapproved = Founding { approved_on: None, approval: String::new(), ..card };
    let waiting = desk.keep(Card::Founding(Box::new(unapproved))).unwrap();
    assert_eq!(code(register(&mut desk, &waiting, "0026009")), "card-empty", "not approved yet");
    assert_eq!(code(register(&mut desk, &kept, "26009")), "bad-code");

    let registered = register(&mut desk, &kept, "0026009").unwrap();
    let page = office::group_page(&desk.office, "0026009").unwrap();
    assert_eq!((page.group.leader.as_str(), page.members.len()), ("Lý Thị Mới", 3), "those without a code wait");
    assert_eq!(group_of_loans(&desk, "0026009").len(), 3);
    assert!(!desk.members(GROUP).contains(&customer(4)));
    assert_eq!(code(register(&mut desk, &registered, "0026010")), "group-registered");
    desk.verify();

    desk.undo(registered.event).unwrap();
    assert_eq!(code(office::group_page(&desk.office, "0026009")), "unknown-group");
    assert!(desk.members(GROUP).contains(&customer(4)));
    desk.verify();
}
