//! What the rules on groups hold against a card: refused, or kept before a second person with the reason recorded, or told
//! and kept all the same.

use acceptance::offices::{PASSPHRASE, USER};
use events::{CardKept, Draft, Fact, RequestId};
use lending::cards::{AssociationBoard, Board, Card, MemberSeat, Regrouping, RegroupingKind, Seat, Vote};
use lending::codes::{AssociationCode, CommuneCode};
use lending::groups::board::Kinship;
use lending::ids::{CardId, raw_id};
use office::{Error, KeepCard, KeptCard, Override};
use store::{Book, KeyRing, StoreError};

use super::writing::{meeting, moved};
use crate::life::desk::{COLLEAGUE, Desk, GROUP, OTHER_GROUP, code, customer, day, desk, dong, refusal, text};

/// A customer in a seat, with a clean answer to everything.
fn seat(desk: &Desk, number: u8) -> Seat {
    Seat {
        borrower: Some(desk.borrower_id(&customer(number))),
        name: format!("Khách hàng thử {number}"),
        phone: String::new(),
        in_association_board: Some(false),
        heads_other_banks_group: Some(false),
    }
}

/// Customers 4 and 5, members of the first group, unrelated.
fn board(desk: &Desk) -> Board {
    Board {
        group: desk.group_id(GROUP),
        from: day("2026-01-05"),
        until: None,
        leader: seat(desk, 4),
        deputy: Some(seat(desk, 5)),
        kinship: Some(Kinship::Unrelated),
        minutes: "10/TD ngày 05/01/2026".into(),
        contract: "11/TD số 07".into(),
        contracted_on: Some(day("2026-01-06")),
    }
}

fn card(board: Board) -> Card {
    Card::Board(Box::new(board))
}

/// What the office says against a card, as `rule: what it does`.
fn told(desk: &Desk, card: &Card) -> Vec<String> {
    let wanted = KeepCard { request: "look".into(), id: None, was: None, card: card.clone(), overrides: Vec::new() };
    let does = |doubt: &office::CardDoubt| match (doubt.warns, doubt.refuses) {
        (true, _) => "warns",
        (_, true) => "refuses",
        _ => "takes two",
    };
    let doubts = office::check_card(&desk.office, &wanted).unwrap().doubts;
    doubts.iter().map(|doubt| format!("{}: {}", doubt.rule, does(doubt))).collect()
}

impl Desk {
    /// Two people keep a card against a rule.
    fn keep_against(&mut self, card: Card, rule: &str) -> Result<KeptCard, Error> {
        let request = self.request_id().as_str().to_owned();
        let overrides = vec![Override { rule: rule.into(), reason: "Tổ đã họp lại".into() }];
        let second = self.second();
        let wanted = KeepCard { request, id: None, was: None, card, overrides };
        office::keep_card(&mut self.office, &wanted, Some(&second)).map(|done| done.answer)
    }
}

#[test]
fn kin_double_seats_and_other_offices_are_refused_whoever_signs() {
    let mut desk = desk("2026-01-12");
    let sound = board(&desk);
    assert_eq!(told(&desk, &card(sound.clone())), Vec::<String>::new());
    let kin = |kinship| Board { kinship: Some(kinship), ..sound.clone() };
    let banker = Seat { heads_other_banks_group: Some(true), ..seat(&desk, 4) };
    let official = Seat { in_association_board: Some(true), ..seat(&desk, 5) };
    for (refused, rule) in [
        (kin(Kinship::Spouses), "board-spouses"),
        (kin(Kinship::ParentAndChild), "board-parent-and-child"),
        (kin(Kinship::Siblings), "board-siblings"),
        (Board { deputy: Some(seat(&desk, 4)), ..sound.clone() }, "board-same-person"),
        (Board { leader: banker, ..sound.clone() }, "board-other-bank"),
        (Board { deputy: Some(official), ..sound.clone() }, "board-association-standing"),
    ] {
        assert_eq!(told(&desk, &card(refused.clone())), [format!("{rule}: refuses")]);
        let told = refusal(desk.keep_against(card(refused.clone()), rule));
        assert_eq!((told.code, text(&told, "rule")), ("card-refused", rule.to_owned()), "nobody overrides it");
        assert_eq!(forged(&desk, card(refused)), Some("rule"), "nor does a bundle bring it in");
    }
    assert_eq!(forged(&desk, card(sound.clone())), None);
    desk.keep(card(sound)).unwrap();
    desk.verify();
}

#[test]
fn what_takes_two_is_kept_with_the_second_person_and_the_reason() {
    let mut desk = desk("2026-01-12");
    let sound = board(&desk);
    let silent = Seat { in_association_board: None, ..seat(&desk, 5) };
    let elsewhere = Seat { borrower: Some(desk.borrower_id(&customer(3))), ..seat(&desk, 3) };
    for (doubtful, rule) in [
        (Board { deputy: None, ..sound.clone() }, "board-seat-empty"),
        (Board { deputy: Some(elsewhere), ..sound.clone() }, "board-not-member"),
        (Board { deputy: Some(silent), ..sound.clone() }, "board-not-answered-association-standing"),
        (Board { kinship: None, ..sound.clone() }, "board-not-answered-kinship"),
    ] {
        assert_eq!(told(&desk, &card(doubtful.clone())), [format!("{rule}: takes two")]);
        assert_eq!(code(desk.keep(card(doubtful.clone()))), "card-needs-override");
        let kept = desk.keep_against(card(doubtful), rule).unwrap();
        let history = office::card_history(&desk.office, kept.card.id).unwrap();
        assert_eq!(history[0].checker.as_deref(), Some(COLLEAGUE));
        assert_eq!(history[0].overrides[rule], "Tổ đã họp lại");
        desk.bin(&kept).unwrap();
    }
    desk.keep(card(sound)).unwrap();
    let other = Board { group: desk.group_id(OTHER_GROUP), deputy: None, ..board(&desk) };
    let rules = ["board-seat-empty: takes two", "board-not-member: takes two", "board-leads-two: takes two"];
    let mut all = told(&desk, &card(other));
    all.sort();
    let mut expected = rules.map(str::to_owned);
    expected.sort();
    assert_eq!(all, expected, "leads the first group since 5 January");
    desk.verify();
}

#[test]
fn the_association_s_board_of_that_day_is_known_by_name_without_accents() {
    let mut desk = desk("2026-01-12");
    let standing = AssociationBoard {
        commune: CommuneCode::parse("200105").unwrap(),
        association: AssociationCode::parse("11").unwrap(),
        chair: "Lương Thị Chủ Tịch".into(),
        title: "Chủ tịch".into(),
        phone: String::new(),
        standing: vec!["KHÁCH HÀNG THỬ 5".into()],
        from: day("2025-07-01"),
        until: Some(day("2026-01-31")),
    };
    desk.keep(Card::AssociationBoard(Box::new(standing))).unwrap();
    let sound = board(&desk);
    assert_eq!(told(&desk, &card(sound.clone())), ["board-association-standing: refuses"], "though she said no");
    let later = Board { from: day("2026-02-01"), ..sound };
    assert_eq!(told(&desk, &card(later)), Vec::<String>::new(), "another board sits by then");
}

#[test]
fn meetings_warn_of_counts_and_hold_debtors_and_savers() {
    let mut desk = desk("2026-01-12");
    let group = desk.group_id(GROUP);
    let mut short = meeting(group, Vec::new());
    (short.members, short.present) = (5, 2);
    short.votes = vec![Vote { about: "Mức gửi".into(), in_favour: 1, against: 1 }];
    short.minimum_savings = Some(dong(4_000));
    let short = Card::Meeting(Box::new(short));
    let warned = ["meeting-below-quorum: warns", "meeting-savings-below-min: warns", "meeting-no-majority: warns"];
    assert_eq!(told(&desk, &short), warned);
    desk.keep(short).unwrap();

    let out = |number| {
        let who = desk.borrower_id(&customer(number));
        Card::Meeting(Box::new(meeting(group, vec![moved(who, Some(group), MemberSeat::Leaves)])))
    };
    // Customer 1 owes 50,000,000 of principal and 264,986 of interest and saves 1,000,000.
    let owing = out(1);
    let held = ["leaving-owes-principal: refuses", "leaving-owes-interest: refuses", "leaving-has-savings: takes two"];
    assert_eq!(told(&desk, &owing), held);
    assert_eq!(code(desk.keep_against(owing.clone(), "leaving-owes-principal")), "card-refused");
    assert_eq!(forged(&desk, owing), Some("rule"));
}

#[test]
fn a_group_split_below_five_takes_two_and_an_ended_one_takes_no_card() {
    let mut desk = desk("2026-01-12");
    let (first, other) = (desk.group_id(GROUP), desk.group_id(OTHER_GROUP));
    let move_all = |kind, group, into, members: Vec<_>| {
        let base = "Biên bản 10/TD ngày 10/01/2026".to_owned();
        Card::Regrouping(Box::new(Regrouping { kind, group, into, day: day("2026-01-10"), base, members }))
    };
    let one = vec![desk.borrower_id(&customer(4))];
    let split = move_all(RegroupingKind::Split, first, Some(other), one);
    assert_eq!(told(&desk, &split), ["group-below-min: takes two"], "two there, four here");
    let everyone: Vec<_> = desk.members(OTHER_GROUP).iter().map(|code| desk.borrower_id(code)).collect();
    let merged = move_all(RegroupingKind::Merged, other, Some(first), everyone);
    assert_eq!(told(&desk, &merged), Vec::<String>::new(), "six in all");
    desk.keep(merged).unwrap();

    let late = Card::Meeting(Box::new(lending::cards::Meeting { day: day("2026-01-11"), ..meeting(other, vec![]) }));
    let refused = refusal(desk.keep(late));
    assert_eq!(
        (refused.code, text(&refused, "rule"), text(&refused, "group")),
        ("card-refused", "group-ended".into(), OTHER_GROUP.into())
    );
    let before = Card::Meeting(Box::new(meeting(other, vec![])));
    desk.keep(before).unwrap();
    desk.verify();
}

/// Writes a new card past every task, as a bundle would bring it: why it is impossible, if it is. Nothing of it stays.
fn forged(desk: &Desk, card: Card) -> Option<&'static str> {
    let folder = desk.office.folder();
    let key = KeyRing::read(&folder.join("book.key")).unwrap().unlock(USER, PASSPHRASE).unwrap();
    let mut book = Book::open(&folder.join("book.db"), &key).unwrap();
    let node = book.node().unwrap();
    let id = CardId::parse(raw_id(node, book.read().next_id(node).unwrap()).unwrap()).unwrap();
    let overrides = [("board-spouses".to_owned(), "xin".to_owned())].into();
    let fact = CardKept { id, was: None, card, checker: Some(COLLEAGUE.into()), overrides };
    let draft = Draft {
        business_date: day("2026-01-12"),
        recorded_at: "2026-01-12T08:00:00Z".parse().unwrap(),
        maker: USER.to_owned(),
        request: RequestId::parse("forged").unwrap(),
        fact: Fact::CardKept(fact),
    };
    // What could be written is not: the story goes on without it.
    let tried = book.write(|writing| -> Result<(), StoreError> {
        writing.append(draft)?;
        Err(StoreError::Stored("taken back"))
    });
    match tried {
        Err(StoreError::Impossible { what, .. }) => Some(what),
        Err(StoreError::Stored("taken back")) => None,
        other => panic!("{other:?}"),
    }
}
