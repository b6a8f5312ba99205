use super::*;
use crate::cards::{Board, Founding, FoundingMember, Meeting, MeetingKind, MemberMove, MemberSeat, Regrouping};
use crate::cards::{RegroupingKind, Vote};
use crate::codes::AssociationCode;
use crate::groups::board::Kinship;
use crate::ids::{Node, raw_id};
use crate::rules::shipped;

fn person(counter: i64) -> BorrowerId {
    BorrowerId::parse(raw_id(Node::new(2).unwrap(), counter).unwrap()).unwrap()
}

fn group(counter: i64) -> GroupId {
    GroupId::parse(raw_id(Node::new(2).unwrap(), 900 + counter).unwrap()).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn home() -> KnownHome {
    KnownHome { village: VillageCode::parse("20010501").ok(), commune: CommuneCode::parse("200105").ok() }
}

/// Group 1 has so many members, persons 1 and on; person 99 is in no group.
fn known(members: i64) -> Known {
    let own = |id| KnownPerson { name: format!("Người {id}"), home: home(), ..KnownPerson::default() };
    let commune = home().commune;
    let one = KnownGroup {
        code: "0026001".into(),
        commune: commune.clone(),
        members: (1..=members).map(|id| (person(id), home())).collect(),
        ..KnownGroup::default()
    };
    let two = KnownGroup { code: "0026002".into(), commune, ..KnownGroup::default() };
    Known {
        people: (1..=members).chain([99]).map(|id| (person(id), own(id))).collect(),
        groups: [(group(1), one), (group(2), two)].into(),
        standing: BTreeSet::new(),
        fold: |name| name.to_lowercase(),
    }
}

fn seat(counter: i64) -> Seat {
    Seat {
        borrower: Some(person(counter)),
        name: format!("Người {counter}"),
        phone: String::new(),
        in_association_board: Some(false),
        heads_other_banks_group: Some(false),
    }
}

fn board() -> Board {
    Board {
        group: group(1),
        from: day("2026-03-01"),
        until: None,
        leader: seat(1),
        deputy: Some(seat(2)),
        kinship: Some(Kinship::Unrelated),
        minutes: String::new(),
        contract: String::new(),
        contracted_on: None,
    }
}

fn meeting(moves: Vec<MemberMove>) -> Meeting {
    Meeting {
        group: group(1),
        day: day("2026-03-01"),
        place: String::new(),
        kind: MeetingKind::Vetting,
        members: 20,
        present: 20,
        chair: String::new(),
        secretary: String::new(),
        attended_by: String::new(),
        content: String::new(),
        votes: Vec::new(),
        minimum_savings: None,
        moves,
    }
}

fn moved(counter: i64, from: Option<GroupId>, seat: MemberSeat) -> MemberMove {
    MemberMove { borrower: person(counter), from, seat, reason: String::new() }
}

fn told(card: Card, known: &Known) -> Vec<(String, Severity)> {
    let all = doubts(&shipped().unwrap(), &card, known);
    all.into_iter().map(|one| (one.rule, one.severity)).collect()
}

fn rule(rule: &str, severity: Severity) -> (String, Severity) {
    (rule.to_owned(), severity)
}

#[test]
fn the_association_s_list_of_that_day_outweighs_what_they_say() {
    let mut known = known(20);
    assert_eq!(told(Card::Board(Box::new(board())), &known), []);
    known.standing.insert("người 2".into());
    let all = doubts(&shipped().unwrap(), &Card::Board(Box::new(board())), &known);
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].rule.as_str(), all[0].severity), ("board-association-standing", Severity::Refuses));
    assert_eq!(all[0].facts["who"], Fact::Text("Người 2".into()));
}

#[test]
fn a_rule_stands_once_with_everybody_it_is_about_and_each_question_by_itself() {
    let stranger = |counter| Seat { borrower: None, in_association_board: None, ..seat(counter) };
    let board = Board { leader: stranger(1), deputy: Some(stranger(2)), ..board() };
    let all = doubts(&shipped().unwrap(), &Card::Board(Box::new(board)), &known(20));
    let told: Vec<_> = all.iter().map(|one| (one.rule.as_str(), one.facts["who"].clone())).collect();
    let both = Fact::Text("Người 1, Người 2".into());
    assert_eq!(told, [("board-not-member", both.clone()), ("board-not-answered-association-standing", both)]);
}

#[test]
fn a_leader_of_another_group_takes_two_but_not_of_this_one() {
    let mut known = known(20);
    known.people.get_mut(&person(1)).unwrap().leads = [group(1)].into();
    assert_eq!(told(Card::Board(Box::new(board())), &known), []);
    known.people.get_mut(&person(1)).unwrap().leads = [group(1), group(2)].into();
    assert_eq!(told(Card::Board(Box::new(board())), &known), [rule("board-leads-two", Severity::TakesTwo)]);
}

#[test]
fn the_sixty_first_member_takes_two_unless_somebody_leaves_at_the_same_meeting() {
    let known = known(60);
    let joins = moved(99, None, MemberSeat::Joins);
    let card = Card::Meeting(Box::new(meeting(vec![joins.clone()])));
    assert_eq!(told(card, &known), [rule("joining-above-max", Severity::TakesTwo)]);
    let leaves = moved(7, Some(group(1)), MemberSeat::Leaves);
    assert_eq!(told(Card::Meeting(Box::new(meeting(vec![joins, leaves]))), &known), []);
}

#[test]
fn a_debtor_does_not_leave_a_saver_leaves_before_two_and_who_moves_over_is_in_one_group() {
    let mut known = known(20);
    let dong = |amount| Dong::new(amount).unwrap();
    known.people.get_mut(&person(3)).unwrap().contracts = vec![(Some(group(1)), dong(1_000_000), dong(0))];
    known.people.get_mut(&person(4)).unwrap().savings = dong(120_000);
    let leaves = |counter| vec![moved(counter, Some(group(1)), MemberSeat::Leaves)];
    let card = |moves| Card::Meeting(Box::new(meeting(moves)));
    assert_eq!(told(card(leaves(3)), &known), [rule("leaving-owes-principal", Severity::Refuses)]);
    assert_eq!(told(card(leaves(4)), &known), [rule("leaving-has-savings", Severity::TakesTwo)]);

    let joins = || card(vec![moved(99, Some(group(2)), MemberSeat::Joins)]);
    known.people.get_mut(&person(99)).unwrap().contracts = vec![(Some(group(2)), dong(1_000_000), dong(0))];
    assert_eq!(told(joins(), &known), [], "the contracts come along");
    known.people.get_mut(&person(99)).unwrap().contracts.push((Some(group(5)), dong(1), dong(0)));
    assert_eq!(told(joins(), &known), [rule("joining-other-group", Severity::TakesTwo)]);
}

#[test]
fn half_a_quorum_and_a_lost_vote_are_told_by_name() {
    let votes = vec![
        Vote { about: "Kết nạp".into(), in_favour: 9, against: 0 },
        Vote { about: "Mức gửi".into(), in_favour: 4, against: 5 },
    ];
    let short = Meeting { present: 9, votes, ..meeting(Vec::new()) };
    let all = doubts(&shipped().unwrap(), &Card::Meeting(Box::new(short)), &known(20));
    let told: Vec<_> = all.iter().map(|one| (one.rule.as_str(), one.severity)).collect();
    assert_eq!(told, [("meeting-below-quorum", Severity::Warns), ("meeting-no-majority", Severity::Warns)]);
    assert_eq!(all[0].facts["found"], Fact::Number(9));
    assert_eq!(all[1].facts["about"], Fact::Text("Mức gửi".into()));
}

fn founding(people: i64) -> Founding {
    let member = |id| FoundingMember {
        borrower: None,
        from: None,
        name: format!("Người {id}"),
        paper: String::new(),
        phone: String::new(),
        address: "Thôn Nà Lùng".into(),
    };
    let unknown = |counter| Seat { borrower: None, ..seat(counter) };
    Founding {
        day: day("2026-03-01"),
        place: String::new(),
        commune: CommuneCode::parse("200105").unwrap(),
        village: None,
        association: AssociationCode::parse("11").unwrap(),
        point: None,
        people: (1..=people).map(member).collect(),
        leader: unknown(1),
        deputy: Some(unknown(2)),
        kinship: Some(Kinship::Unrelated),
        present: people as u32,
        in_favour: people as u32,
        minimum_savings: None,
        approval: String::new(),
        approved_on: None,
        registered: None,
    }
}

#[test]
fn five_found_a_group_and_four_take_two() {
    assert_eq!(told(Card::Founding(Box::new(founding(5))), &known(0)), [], "the board is among the founders by name");
    let four = Card::Founding(Box::new(founding(4)));
    assert_eq!(told(four, &known(0)), [rule("group-below-min", Severity::TakesTwo)]);
    let strange = Founding { leader: Seat { borrower: None, ..seat(9) }, ..founding(5) };
    let strange = Card::Founding(Box::new(strange));
    assert_eq!(told(strange, &known(0)), [rule("board-not-member", Severity::TakesTwo)]);
}

#[test]
fn a_split_leaves_five_and_an_ended_group_takes_no_more_cards() {
    let mut known = known(12);
    let split = |going: i64| {
        Card::Regrouping(Box::new(Regrouping {
            kind: RegroupingKind::Split,
            group: group(1),
            into: Some(group(2)),
            day: day("2026-03-01"),
            base: "Biên bản".into(),
            members: (1..=going).map(person).collect(),
        }))
    };
    assert_eq!(told(split(7), &known), []);
    assert_eq!(told(split(8), &known), [rule("group-below-min", Severity::TakesTwo)], "four stay");
    assert_eq!(told(split(4), &known), [rule("group-below-min", Severity::TakesTwo)], "four come");
    known.groups.get_mut(&group(1)).unwrap().ended = Some(day("2026-02-01"));
    let refused = [rule("group-ended", Severity::Refuses)];
    assert_eq!(told(Card::Board(Box::new(board())), &known), refused);
    let before = Board { from: day("2026-01-31"), ..board() };
    assert_eq!(told(Card::Board(Box::new(before)), &known), []);
}
