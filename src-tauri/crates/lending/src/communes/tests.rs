use super::*;

fn shipped() -> Communes {
    Communes::shipped().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Accents are the caller's to fold; here only case is.
fn small(text: &str) -> String {
    text.to_lowercase()
}

#[test]
fn a_number_means_another_place_before_and_after() {
    let communes = shipped();
    let then = communes.old_by_code(OldCode::parse("05977").unwrap()).unwrap();
    let now = communes.new_by_code(NewCode::parse("05977").unwrap()).unwrap();
    assert_eq!((then.full_name(), now.full_name()), ("Phường Vĩnh Trại".into(), "Phường Đông Kinh".into()));
    assert_eq!(communes.resolve(then, day("2025-06-30")), Resolution::Itself(then));
    assert_eq!(communes.resolve(then, day("2025-07-01")), Resolution::Became(now));
    assert_eq!(communes.origin(now, day("2025-07-01")), Origin::Itself(now));
    let Origin::MadeOf(parts) = communes.origin(now, day("2025-06-30")) else { panic!("the ward is not there yet") };
    let parts: Vec<String> = parts.iter().map(|old| format!("{} {}", old.code, old.name)).collect();
    assert_eq!(parts, ["05977 Vĩnh Trại", "05980 Đông Kinh", "05992 Mai Pha", "06247 Yên Trạch"]);
}

#[test]
fn a_split_commune_asks_for_the_village_and_is_a_part_of_both() {
    let communes = shipped();
    let kien_moc = communes.old_by_code(OldCode::parse("06625").unwrap()).unwrap();
    let Resolution::AskVillage(parts) = communes.resolve(kien_moc, day("2026-01-01")) else {
        panic!("Kiên Mộc was split")
    };
    assert_eq!(parts.iter().map(|new| new.name.as_str()).collect::<Vec<_>>(), ["Kiên Mộc", "Châu Sơn"]);
    for part in parts {
        let Origin::MadeOf(old) = communes.origin(part, day("2025-01-01")) else { panic!("not there yet") };
        assert!(old.contains(&kien_moc), "{}", part.name);
    }
}

#[test]
fn names_are_found_with_or_without_their_kind_and_told_apart_by_the_district() {
    let communes = shipped();
    let old = |name: &str, district| {
        let found = communes.old_named(name, district, small);
        found.iter().map(|commune| format!("{}, {}", commune.full_name(), commune.district)).collect::<Vec<_>>()
    };
    assert_eq!(old("hòa bình", None).len(), 4);
    assert_eq!(old("xã hòa bình", Some("Huyện Chi Lăng")), ["Xã Hòa Bình, Huyện Chi Lăng"]);
    assert_eq!(old("HÒA BÌNH", Some("chi lăng")), ["Xã Hòa Bình, Huyện Chi Lăng"]);
    assert_eq!(old("phường Chi Lăng", None), ["Phường Chi Lăng, Thành phố Lạng Sơn"]);
    assert_eq!(old("thị trấn Chi Lăng", None), ["Thị trấn Chi Lăng, Huyện Chi Lăng"]);
    assert_eq!(old("hòa", None), Vec::<String>::new());
    assert_eq!(communes.new_named("phường kỳ lừa", small).len(), 1);
    assert_eq!(communes.new_named("xã kỳ lừa", small).len(), 0);
}

#[test]
fn a_code_is_five_digits_or_has_lost_its_zero() {
    assert_eq!(OldCode::parse("5977"), OldCode::parse("05977"));
    for text in ["", "977", "005977", "O5977", "0597७", "+5977", "-5977"] {
        assert_eq!(OldCode::parse(text), None, "{text}");
    }
    assert_eq!(NewCode::parse("05977").unwrap().to_string(), "05977");
}
