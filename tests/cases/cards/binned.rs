//! One bin, one undo: whatever was done last with a card is taken back the same way.

use lending::cards::{Card, Duty, GroupAtPoint, Staff};

use super::writing::{id_of, note, point};
use crate::life::desk::{GROUP, code, day, desk};

#[test]
fn what_was_binned_comes_back_as_it_was_and_every_act_can_be_undone() {
    let mut desk = desk("2026-01-12");
    let group = desk.group_id(GROUP);
    let first = desk.keep(note(group, "  Tổ trưởng nghỉ ốm  ")).unwrap();
    assert_eq!(first.card.card, note(group, "Tổ trưởng nghỉ ốm"), "blanks at both ends go");
    let second = desk.keep_again(&first, note(group, "Tổ trưởng đã khỏi")).unwrap();

    let binned = desk.bin(&second).unwrap();
    assert!(binned.card.binned);
    assert_eq!(office::bin_list(&desk.office).unwrap().len(), 1);
    assert_eq!(code(desk.bin(&second)), "card-in-bin");
    let restored = desk.undo(binned.event).unwrap();
    assert_eq!((restored.card.card.clone(), restored.card.binned), (second.card.card.clone(), false));
    assert_eq!(office::bin_list(&desk.office).unwrap(), []);

    // Undoing the change gives the words before it; undoing the new card puts it in the bin.
    assert_eq!(code(desk.undo(second.event)), "card-changed-since", "not the last thing done with it");
    let third = desk.keep_again(&restored, note(group, "Đổi tổ trưởng")).unwrap();
    let back = desk.undo(third.event).unwrap();
    assert_eq!(back.card.card, note(group, "Tổ trưởng đã khỏi"));
    let acts: Vec<String> =
        office::card_history(&desk.office, first.card.id).unwrap().into_iter().map(|event| event.act).collect();
    assert_eq!(acts, ["changed", "changed", "restored", "binned", "changed", "written"]);
    desk.verify();
}

#[test]
fn nobody_writes_over_what_they_have_not_seen() {
    let mut desk = desk("2026-01-12");
    let group = desk.group_id(GROUP);
    let first = desk.keep(note(group, "một")).unwrap();
    desk.keep_again(&first, note(group, "hai")).unwrap();
    assert_eq!(code(desk.keep_again(&first, note(group, "ba"))), "card-changed-since");
    assert_eq!(code(desk.bin(&first)), "card-changed-since");
    assert_eq!(office::open_card(&desk.office, first.card.id).unwrap().card, note(group, "hai"));
    let other = desk.keep(Card::Point(Box::new(point("Điểm Tân Tri")))).unwrap();
    assert_eq!(code(desk.keep_again(&other, note(group, "bốn"))), "card-kind");
}

#[test]
fn what_others_hang_on_is_not_binned() {
    let mut desk = desk("2026-01-12");
    let group = desk.group_id(GROUP);
    let kept = desk.keep(Card::Point(Box::new(point("Điểm Tân Tri")))).unwrap();
    let at = GroupAtPoint { groups: vec![group], point: id_of(&kept), from: day("2026-01-01"), source: String::new() };
    let seated = desk.keep(Card::GroupAtPoint(Box::new(at))).unwrap();
    let staff = Staff {
        name: "Cán bộ thử".into(),
        post: "Cán bộ tín dụng".into(),
        user: String::new(),
        phone: String::new(),
        from: day("2025-01-01"),
        until: None,
    };
    let officer = desk.keep(Card::Staff(Box::new(staff))).unwrap();
    let duty = Duty {
        staff: id_of(&officer),
        points: vec![id_of(&kept)],
        groups: vec![],
        from: day("2026-01-01"),
        until: None,
    };
    let duty = desk.keep(Card::Duty(Box::new(duty))).unwrap();

    assert_eq!(code(desk.bin(&kept)), "card-in-use");
    assert_eq!(code(desk.bin(&officer)), "card-in-use");
    desk.bin(&duty).unwrap();
    desk.bin(&officer).unwrap();
    desk.bin(&seated).unwrap();
    desk.bin(&kept).unwrap();
    // Out of the bin in the wrong order: what it names is not there.
    assert_eq!(code(desk.restore(duty.card.id)), "card-names-unknown");
    desk.restore(kept.card.id).unwrap();
    desk.restore(officer.card.id).unwrap();
    desk.restore(duty.card.id).unwrap();
    desk.verify();
}

#[test]
fn a_card_that_cannot_be_is_refused_by_field() {
    let mut desk = desk("2026-01-12");
    let refused = crate::life::desk::refusal(desk.keep(Card::Point(Box::new(point(" ")))));
    assert_eq!((refused.code, crate::life::desk::text(&refused, "field")), ("card-empty", "name".to_owned()));
    let long = point(&"x".repeat(201));
    assert_eq!(code(desk.keep(Card::Point(Box::new(long)))), "card-long");
}
