//! The organisation as of a day: both numberings of communes, villages that move, points reports state, and what nobody
//! looks after.

use acceptance::offices::{USER, quiet};
use acceptance::sources::detailed_balances;
use lending::cards::{Card, CommuneMatched, Duty, Staff, VillageMoved};
use lending::codes::{CommuneCode, VillageCode};
use lending::ids::CardId;
use office::{ListWanted, MatchedBy, OrganisationView, TakePoints, new_request_id, organisation};

use super::writing::{id_of, point};
use crate::life::desk::{Desk, GROUP, OTHER_GROUP, code, day, desk, desk_of, report};

/// The third contract, the only one of the second group, lies in a commune that the bank calls by its name of before.
fn desk_of_two_communes() -> Desk {
    let mut report = report();
    report.set(2, "Mã xã", "200106");
    report.set(2, "Tên xã", "Xã Bính Xá");
    report.set(2, "Mã thôn", "20010601");
    report.set(2, "Tên thôn", "Thôn Nà Riềng");
    desk_of(&report, "2026-01-12")
}

fn on(desk: &Desk, day_text: &str) -> OrganisationView {
    organisation(&desk.office, day(day_text)).unwrap()
}

pub fn officer(name: &str, user: &str, from: &str, until: Option<&str>) -> Card {
    Card::Staff(Box::new(Staff {
        name: name.to_owned(),
        post: "Cán bộ tín dụng".to_owned(),
        user: user.to_owned(),
        phone: String::new(),
        from: day(from),
        until: until.map(day),
    }))
}

pub fn over(staff: CardId, points: &[CardId], from: &str, until: Option<&str>) -> Card {
    let duty = Duty { staff, points: points.to_vec(), groups: Vec::new(), from: day(from), until: until.map(day) };
    Card::Duty(Box::new(duty))
}

fn keep_balances(desk: &mut Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("10.xlsx");
    std::fs::write(&path, detailed_balances().xlsx()).unwrap();
    let mut files = office::read_files(&desk.office, &[path], &mut quiet()).unwrap();
    office::keep_files(&mut desk.office, &new_request_id().unwrap(), &mut files, &mut quiet()).unwrap();
}

fn take(desk: &mut Desk, names: &[&str]) -> Result<(i64, i64, bool), office::Error> {
    let request = desk.request_id().as_str().to_owned();
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    let done = office::take_stated_points(&mut desk.office, &TakePoints { request, names })?;
    Ok((done.answer.points.0, done.answer.groups.0, done.repeated))
}

#[test]
fn a_commune_stands_in_both_numberings_and_what_no_name_tells_a_card_does() {
    let mut desk = desk_of_two_communes();
    let find = |desk: &Desk, code: &str| {
        let found = on(desk, "2026-01-12").communes.into_iter().find(|commune| commune.code == code);
        found.unwrap()
    };
    let known = find(&desk, "200105");
    let state = known.state.unwrap();
    assert_eq!((state.code.as_str(), state.name.as_str()), ("06367", "Xã Vũ Lăng"));
    assert_eq!((known.matched_by, known.groups.0), (MatchedBy::Name, 1));
    assert!(known.made_of.iter().all(|old| old.district.as_deref() == Some("Huyện Bắc Sơn")), "{:?}", known.made_of);
    assert!(known.made_of.iter().any(|old| old.name == "Xã Vũ Lăng"));

    // Old Bính Xá was split: only a person can tell which of the two the bank's commune is.
    let unknown = find(&desk, "200106");
    assert_eq!((unknown.state, unknown.matched_by), (None, MatchedBy::Nothing));
    let became: Vec<&str> = unknown.candidates.iter().map(|commune| commune.name.as_str()).collect();
    assert_eq!(became.len(), 2, "{became:?}");
    assert!(became.contains(&"Xã Đình Lập") && became.contains(&"Xã Kiên Mộc"), "{became:?}");
    let chosen = unknown.candidates.iter().find(|commune| commune.name == "Xã Kiên Mộc").unwrap();
    let matched = CommuneMatched { commune: CommuneCode::parse("200106").unwrap(), state_code: chosen.code.clone() };
    let kept = desk.keep(Card::CommuneMatched(Box::new(matched))).unwrap();
    let told = find(&desk, "200106");
    assert_eq!((told.state.unwrap().name.as_str(), told.matched_by), ("Xã Kiên Mộc", MatchedBy::Card));
    desk.bin(&kept).unwrap();
    assert_eq!(find(&desk, "200106").matched_by, MatchedBy::Nothing);
    desk.verify();
}

#[test]
fn everything_is_seen_as_it_was_or_will_be_on_the_day() {
    let mut desk = desk_of_two_communes();
    let mut old = point("Điểm Vũ Lăng");
    old.until = Some(day("2026-03-31"));
    desk.keep(Card::Point(Box::new(old))).unwrap();
    let mut new = point("Điểm Vũ Lăng mới");
    new.from = day("2026-04-01");
    desk.keep(Card::Point(Box::new(new))).unwrap();
    desk.keep(officer("Hoàng Văn Nam", "", "2026-02-01", Some("2026-04-30"))).unwrap();
    let village = VillageMoved {
        village: VillageCode::parse("20010505").unwrap(),
        from: CommuneCode::parse("200105").unwrap(),
        to: CommuneCode::parse("200106").unwrap(),
        day: day("2026-03-01"),
        base: "NQ 01".to_owned(),
    };
    desk.keep(Card::VillageMoved(Box::new(village))).unwrap();

    let seen = |text: &str| {
        let view = on(&desk, text);
        let village = view.villages.into_iter().find(|village| village.code == "20010505").unwrap();
        let points: Vec<String> = view.points.into_iter().map(|point| point.name).collect();
        (points, view.staff.len(), village.commune.code, village.moves.len())
    };
    let one = |name: &str| vec![name.to_owned()];
    assert_eq!(seen("2025-06-30"), (Vec::new(), 0, "200105".to_owned(), 1));
    assert_eq!(seen("2026-02-01"), (one("Điểm Vũ Lăng"), 1, "200105".to_owned(), 1));
    assert_eq!(seen("2026-02-28"), (one("Điểm Vũ Lăng"), 1, "200105".to_owned(), 1));
    assert_eq!(seen("2026-03-01"), (one("Điểm Vũ Lăng"), 1, "200106".to_owned(), 1));
    assert_eq!(seen("2026-03-31"), (one("Điểm Vũ Lăng"), 1, "200106".to_owned(), 1));
    assert_eq!(seen("2026-04-01"), (one("Điểm Vũ Lăng mới"), 1, "200106".to_owned(), 1));
    assert_eq!(seen("2026-05-01"), (one("Điểm Vũ Lăng mới"), 0, "200106".to_owned(), 1));
    desk.verify();
}

#[test]
fn points_a_report_states_become_cards_with_the_report_as_their_source() {
    let mut desk = desk("2026-01-12");
    assert_eq!(code(take(&mut desk, &[])), "no-stated-points");
    keep_balances(&mut desk);
    let view = on(&desk, "2026-01-12");
    let [stated] = view.proposed.as_slice() else { panic!("{:?}", view.proposed) };
    assert_eq!((stated.name.as_str(), stated.point, stated.ready), ("Điểm GD Vũ Lăng", None, true));
    assert_eq!((stated.days.as_slice(), stated.stated_on.as_str()), (&[5][..], "2025-12-31"));
    let groups: Vec<&str> = stated.groups.iter().map(|group| group.code.as_str()).collect();
    assert_eq!((groups.len(), groups.contains(&GROUP), groups.contains(&OTHER_GROUP)), (2, true, true));

    assert_eq!(take(&mut desk, &[]).unwrap(), (1, 2, false));
    let view = on(&desk, "2026-01-12");
    assert_eq!(view.proposed, []);
    let [taken] = view.points.as_slice() else { panic!("{:?}", view.points) };
    assert_eq!((taken.commune.code.as_str(), taken.day, taken.groups.0), ("200105", 5, 2));
    assert_eq!((taken.from.as_str(), taken.place.as_str()), ("2025-12-31", ""), "nothing is invented");
    desk.verify();
}

#[test]
fn a_stated_point_whose_groups_disagree_waits_for_its_card() {
    let mut desk = desk_of_two_communes();
    keep_balances(&mut desk);
    let [stated] = on(&desk, "2026-01-12").proposed.try_into().unwrap();
    assert_eq!((stated.ready, stated.communes.len()), (false, 2));
    assert_eq!(code(take(&mut desk, &["diem gd vu lang"])), "stated-point-unclear");
    assert_eq!(code(take(&mut desk, &[])), "no-stated-points", "none is ready");

    desk.keep(Card::Point(Box::new(point("Điểm GD Vũ Lăng")))).unwrap();
    assert_eq!(take(&mut desk, &[]).unwrap(), (0, 2, false), "the card is there, its groups follow");
    assert_eq!(on(&desk, "2026-01-12").points[0].groups.0, 2);
    desk.verify();
}

#[test]
fn what_an_officer_looks_after_is_theirs_and_what_is_left_is_nobodys() {
    let mut desk = desk("2026-01-12");
    keep_balances(&mut desk);
    take(&mut desk, &[]).unwrap();
    let own = CardId::parse(on(&desk, "2026-01-12").points[0].id.0).unwrap();
    let other = id_of(&desk.keep(Card::Point(Box::new(point("Điểm Tân Tri")))).unwrap());
    let officer = id_of(&desk.keep(officer("Hoàng Văn Nam", USER, "2026-01-01", None)).unwrap());
    let view = on(&desk, "2026-01-12");
    assert_eq!((view.points_of_nobody.len(), view.groups_of_nobody.len()), (2, 2));
    let mine = |desk: &Desk| {
        let wanted = ListWanted { mine: true, ..ListWanted::default() };
        office::list_table(&desk.office, "groups", &wanted).unwrap().total.0
    };
    assert_eq!(mine(&desk), 0);

    let duty = desk.keep(over(officer, &[own], "2026-01-05", None)).unwrap();
    let view = on(&desk, "2026-01-12");
    assert_eq!((view.points_of_nobody[0].id.0, view.points_of_nobody.len()), (other.get(), 1));
    assert_eq!(view.groups_of_nobody, []);
    assert_eq!((view.staff[0].points.0, view.staff[0].groups.0), (1, 2));
    let held = view.points.iter().find(|point| point.id.0 == own.get()).unwrap();
    assert_eq!(held.officers[0].name, "Hoàng Văn Nam");
    assert_eq!(mine(&desk), 2, "a list is narrowed to them by the name they sign in with");
    assert_eq!(on(&desk, "2026-01-04").groups_of_nobody.len(), 2, "before the duty began");
    desk.bin(&duty).unwrap();
    assert_eq!(on(&desk, "2026-01-12").groups_of_nobody.len(), 2);
    desk.verify();
}
