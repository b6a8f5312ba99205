//! Amounts in words beside the npm package `read-vietnamese-number` (MIT), on 20,000 amounts.
//!
//! It spells otherwise in two words, and each is counted:
//!
//! - `lẻ` for a zero in the tens place, where ours is `linh`: both are right, `lẻ` is the South's. Told to write `lẻ`,
//!   ours has no such difference left.
//! - `tỉ` for 10⁹, where ours is `tỷ`: both spellings are in use; the bank's reports and decisions write `tỷ`.
//!
//! With the South's spelling two more differ, at our own wish: `bốn` for its `tư`, `ngàn` for its `nghìn`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use wording::{Four, Locale, MAX_DONG, Spelling, Thousand, ZeroTens, dong_in_words};

use super::chance::Chance;
use super::{answer, refusal, run, witness};

const COUNT: usize = 20_000;
const TY_999: u64 = 1_000_000_000_000;

fn amounts() -> Vec<i64> {
    let edges = [0, 4, 5, 10, 11, 14, 15, 21, 24, 25, 44, 55, 100, 101, 104, 105, 110, 111, 115, 121, 1_001, 1_005];
    let powers = (0..16).map(|power| 10_i64.pow(power)).flat_map(|power| [power - 1, power, power + 1, power * 5]);
    let mut amounts: BTreeSet<i64> = edges.into_iter().chain(powers).collect();
    amounts.extend([TY_999 as i64 - 1, 9_000_000_000_000_001, MAX_DONG - 1, MAX_DONG, -1, -1_500, -MAX_DONG]);
    let mut chance = Chance(20_260_701);
    while amounts.len() < COUNT {
        // As many short ones as long ones, and a third with groups of zeros.
        let bound = 10_u64.pow(1 + chance.below(12) as u32);
        let amount = chance.below(bound.min(TY_999));
        let round = if chance.below(3) == 0 { 10_u64.pow(chance.below(10) as u32) } else { 1 };
        amounts.insert((amount / round * round) as i64);
    }
    amounts.into_iter().collect()
}

/// Our words, the library's, and the word before: what the difference is called, or nothing if it has no name.
fn class(ours: &str, theirs: &str, before: &str) -> Option<&'static str> {
    match (ours, theirs) {
        ("linh", "lẻ") if before == "trăm" => Some("linh, lẻ"),
        ("tỷ", "tỉ") => Some("tỷ, tỉ"),
        ("bốn", "tư") if before == "mươi" => Some("bốn, tư"),
        ("ngàn", "nghìn") => Some("ngàn, nghìn"),
        _ => None,
    }
}

/// How often each named difference occurs; any other falls.
fn differences(spelling: Spelling) -> BTreeMap<&'static str, usize> {
    let amounts = amounts();
    let digits: Vec<String> = amounts.iter().map(i64::to_string).collect();
    let read: Vec<String> = serde_json::from_value(witness("words", &json!(digits))).unwrap();
    assert_eq!((amounts.len(), read.len()), (COUNT, COUNT));
    let mut counts = BTreeMap::new();
    for (amount, theirs) in amounts.iter().zip(&read) {
        let ours = dong_in_words(Locale::Vi, *amount, spelling).unwrap();
        let first = ours.chars().next().unwrap();
        assert!(first.is_uppercase() && ours.ends_with(" đồng"), "{ours}");
        let lower = ours.to_lowercase();
        let pairs: Vec<(&str, &str)> = lower.split(' ').zip(theirs.split(' ')).collect();
        assert_eq!(ours.split(' ').count(), theirs.split(' ').count(), "{amount}: {ours} / {theirs}");
        for (place, (word, other)) in pairs.iter().enumerate().filter(|(_, (word, other))| word != other) {
            let before = place.checked_sub(1).map_or("", |place| pairs[place].0);
            let class = class(word, other, before);
            *counts.entry(class.unwrap_or_else(|| panic!("{amount}: {ours} / {theirs}"))).or_default() += 1;
        }
    }
    counts
}

#[test]
fn twenty_thousand_amounts_read_as_a_public_library_reads_them() {
    let counts = differences(Spelling::default());
    println!("{counts:?}");
    assert_eq!(counts.keys().copied().collect::<Vec<_>>(), ["linh, lẻ", "tỷ, tỉ"]);
    let with_le = differences(Spelling { zero_tens: ZeroTens::Le, ..Spelling::default() });
    assert_eq!(with_le, BTreeMap::from([("tỷ, tỉ", counts["tỷ, tỉ"])]));
}

#[test]
fn the_souths_spelling_differs_in_its_own_words_only() {
    let counts = differences(Spelling { zero_tens: ZeroTens::Le, four: Four::Bon, thousand: Thousand::Ngan });
    println!("{counts:?}");
    assert_eq!(counts.keys().copied().collect::<Vec<_>>(), ["bốn, tư", "ngàn, nghìn", "tỷ, tỉ"]);
}

#[test]
fn a_difference_without_a_name_is_none() {
    for (ours, theirs, before) in [
        ("lẻ", "linh", "trăm"),
        ("linh", "lẻ", "nghìn"),
        ("bốn", "tư", "trăm"),
        ("mốt", "một", "mươi"),
        ("năm", "lăm", ""),
    ] {
        assert_eq!(class(ours, theirs, before), None);
    }
}

#[test]
fn the_command_line_writes_an_amount_without_a_book() {
    let said = answer(&["words", "1.000.105"]);
    assert_eq!(said, json!({"amount": 1_000_105, "words": "Một triệu một trăm linh năm đồng"}));
    assert_eq!(answer(&["words", "-125000"])["words"], "Âm một trăm hai mươi lăm nghìn đồng");
    let south = ["words", "24.105", "--zero-tens", "le", "--four", "bon", "--thousand", "ngan"];
    assert_eq!(answer(&south)["words"], "Hai mươi bốn ngàn một trăm lẻ năm đồng");
    let english = answer(&["--lang", "en", "words", "125,000"]);
    assert_eq!(english["words"], "One hundred and twenty-five thousand dong");
    for (text, code) in
        [("trăm", "bad-amount"), ("1500,5", "amount-has-fraction"), ("9007199254740992", "amount-too-large")]
    {
        assert_eq!(refusal(&["words", text]), json!({"code": code, "facts": {"text": text}}));
    }
    assert_eq!(run(&["words"]).status.code(), Some(2));
}
