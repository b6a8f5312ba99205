//! The merger of 1/7/2025: every old commune resolves on any day, two ask for the village.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use lending::communes::{CommuneKind, Communes, NewCode, OldCode, Origin, Resolution};
use serde_json::Value;
use wording::fold;

use super::{answer, refusal};

const BEFORE: [&str; 4] = ["2000-01-01", "2024-02-29", "2025-06-29", "2025-06-30"];
const SINCE: [&str; 4] = ["2025-07-01", "2025-07-02", "2026-01-01", "2099-12-31"];
/// The two split ones, and what they went to.
const SPLIT: [(&str, &str, [&str; 2]); 2] =
    [("06622", "Xã Bính Xá", ["06613", "06625"]), ("06625", "Xã Kiên Mộc", ["06625", "06637"])];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn codes(said: &Value) -> Vec<&str> {
    said["communes"].as_array().unwrap().iter().map(|commune| commune["code"].as_str().unwrap()).collect()
}

#[test]
fn there_were_194_communes_and_there_are_65() {
    let communes = Communes::shipped().unwrap();
    assert_eq!((communes.old().len(), communes.current().len()), (194, 65));
    let wards = communes.current().iter().filter(|new| new.kind == CommuneKind::Ward);
    let wards: Vec<String> = wards.map(|new| format!("{} {}", new.code, new.name)).collect();
    assert_eq!(wards, ["05977 Đông Kinh", "05983 Lương Văn Tri", "05986 Tam Thanh", "06187 Kỳ Lừa"]);
    assert!(communes.current().iter().all(|new| new.kind != CommuneKind::Township));
    let of_bac_son = communes.old().iter().filter(|old| old.district == "Huyện Bắc Sơn");
    let became: BTreeSet<String> = of_bac_son.flat_map(|old| &old.became).map(NewCode::to_string).collect();
    assert_eq!(became, ["06325", "06337", "06349", "06364", "06367", "06376"].map(str::to_owned).into());
}

#[test]
fn every_old_commune_resolves_on_any_day_and_every_new_one_was_made_of_some() {
    let communes = Communes::shipped().unwrap();
    for old in communes.old() {
        for text in BEFORE {
            assert_eq!(communes.resolve(old, day(text)), Resolution::Itself(old), "{} on {text}", old.code);
        }
        for text in SINCE {
            match communes.resolve(old, day(text)) {
                Resolution::Became(new) => assert_eq!([new.code], *old.became, "{} on {text}", old.code),
                Resolution::AskVillage(parts) => {
                    let (_, name, codes) =
                        SPLIT.into_iter().find(|(code, ..)| OldCode::parse(code) == Some(old.code)).unwrap();
                    let parts: Vec<String> = parts.iter().map(|part| part.code.to_string()).collect();
                    assert_eq!((old.full_name(), parts), (name.to_owned(), codes.map(str::to_owned).to_vec()));
                }
                Resolution::Itself(_) => panic!("{} is still itself on {text}", old.code),
            }
        }
    }
    let asked = communes.old().iter().filter(|old| old.became.len() > 1).count();
    assert_eq!(asked, SPLIT.len());
    let mut parts = 0;
    for new in communes.current() {
        assert_eq!(communes.origin(new, day("2025-07-01")), Origin::Itself(new));
        let Origin::MadeOf(old) = communes.origin(new, day("2025-06-30")) else { panic!("{} before", new.code) };
        assert!(!old.is_empty(), "{} {}", new.code, new.name);
        parts += old.len();
    }
    assert_eq!(parts, 194 + SPLIT.len(), "each whole one once, the split ones twice");
}

#[test]
fn every_commune_is_found_by_its_name_however_it_is_typed() {
    let communes = Communes::shipped().unwrap();
    for old in communes.old() {
        let bare_district = old.district.trim_start_matches("Huyện ").trim_start_matches("Thành phố ");
        for name in [old.full_name(), fold(&old.full_name()), old.full_name().to_uppercase()] {
            for district in [old.district.as_str(), bare_district] {
                assert_eq!(communes.old_named(&name, Some(district), fold), [old], "{name}, {district}");
            }
        }
        assert!(communes.old_named(&old.name, None, fold).contains(&old), "{}", old.name);
    }
    for new in communes.current() {
        for name in [new.full_name(), fold(&new.name)] {
            assert_eq!(communes.new_named(&name, fold), [new], "{name}");
        }
    }
}

#[test]
fn the_command_line_resolves_a_code_or_a_name_on_a_day() {
    let on = |commune: &str, day: &str| answer(&["communes", "resolve", commune, "--on", day]);
    let said = on("05977", "2025-06-30");
    assert_eq!((&said["answer"], &said["communes"][0]["name"]), (&"itself".into(), &"Phường Vĩnh Trại".into()));
    let said = on("05977", "2025-07-01");
    assert_eq!((&said["answer"], &said["communes"][0]["name"]), (&"became".into(), &"Phường Đông Kinh".into()));
    let said = on("xa kien moc", "2026-11-23");
    assert_eq!((&said["answer"], codes(&said)), (&"ask-village".into(), vec!["06625", "06637"]));
    let said = answer(&["communes", "resolve", "Đông Kinh", "--new", "--on", "2025-06-30"]);
    assert_eq!((&said["answer"], codes(&said)), (&"made-of".into(), vec!["05977", "05980", "05992", "06247"]));
    let said = answer(&["communes", "resolve", "hoa binh", "--district", "chi lang", "--on", "2026-01-01"]);
    assert_eq!((&said["asked"]["code"], codes(&said)), (&"06508".into(), vec!["06505"]));
    // Without --on it is --today.
    assert_eq!(answer(&["--today", "2025-06-30", "communes", "resolve", "05977"])["answer"], "itself");

    let shared = refusal(&["communes", "resolve", "hoa binh"]);
    assert_eq!(shared["code"], "commune-name-shared");
    assert!(shared["facts"]["communes"].as_str().unwrap().contains("06103 Xã Hòa Bình (Huyện Bình Gia)"), "{shared}");
    for unknown in ["99999", "Hà Nội"] {
        assert_eq!(refusal(&["communes", "resolve", unknown])["code"], "unknown-state-commune", "{unknown}");
    }
}

#[test]
fn the_command_line_lists_the_communes_of_a_day_and_an_old_name_leads_to_todays() {
    let total = |day: &str| answer(&["communes", "--on", day])["total"].clone();
    assert_eq!((total("2025-06-30"), total("2025-07-01")), (194.into(), 65.into()));
    let found = answer(&["communes", "--on", "2026-01-01", "--search", "mai pha"]);
    assert_eq!((&found["total"], &found["rows"][0]["commune"]["name"]), (&1.into(), &"Phường Đông Kinh".into()));
}
