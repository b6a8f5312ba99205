//! The order of names is Node's `Intl.Collator('vi')`, part by part: given, family, middle name.

use serde_json::json;
use wording::{NameParts, compare_names, compare_text, nfc, sort_names};

use super::chance::Chance;
use super::witness;

const COUNT: usize = 20_000;

const ONSETS: [&str; 16] = ["", "b", "c", "ch", "d", "đ", "gi", "h", "l", "ng", "nh", "ph", "qu", "th", "tr", "x"];
/// The twelve vowels, letters and marks apart.
const VOWELS: [&str; 12] =
    ["a", "a\u{306}", "a\u{302}", "e", "e\u{302}", "i", "o", "o\u{302}", "o\u{31b}", "u", "u\u{31b}", "y"];
/// Ngang, huyền, hỏi, ngã, sắc, nặng.
const TONES: [&str; 6] = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];
const CODAS: [&str; 6] = ["", "", "n", "ng", "c", "nh"];
/// Real ones, so that many names share a part, among them one name in two spellings.
const COMMON: [&str; 12] = ["Nguyễn", "Nông", "Lý", "Thị", "Văn", "Hòa", "Hoà", "Thúy", "Thuý", "An", "ĐỨC", "Đức"];

/// A syllable of one or two vowels, the tone on either.
fn syllable(chance: &mut Chance) -> String {
    let vowels: Vec<&str> = (0..=chance.below(2)).map(|_| *chance.one_of(&VOWELS)).collect();
    let toned = chance.below(vowels.len() as u64) as usize;
    let tone = *chance.one_of(&TONES);
    let rhyme = vowels.iter().enumerate().map(|(at, vowel)| format!("{vowel}{}", if at == toned { tone } else { "" }));
    let whole = format!("{}{}{}", chance.one_of(&ONSETS), rhyme.collect::<String>(), chance.one_of(&CODAS));
    match chance.below(4) {
        0 => whole.to_uppercase(),
        1 => whole,
        _ => whole.chars().take(1).flat_map(char::to_uppercase).chain(whole.chars().skip(1)).collect(),
    }
}

fn word(chance: &mut Chance) -> String {
    if chance.below(2) == 0 { (*chance.one_of(&COMMON)).to_owned() } else { syllable(chance) }
}

/// Texts of one to four words, most of them composed, as files have them.
fn generated(seed: u64, mut word: impl FnMut(&mut Chance) -> String) -> Vec<String> {
    let mut chance = Chance(seed);
    let text = |_| {
        let words: Vec<String> = (0..=chance.below(4)).map(|_| word(&mut chance)).collect();
        let text = words.join(" ");
        if chance.below(8) == 0 { text } else { nfc(&text) }
    };
    (0..COUNT).map(text).collect()
}

/// The places of the texts in our order, each with whether it is equal to the one before.
fn ours(texts: &[String], sorted: Vec<usize>, compare: fn(&str, &str) -> std::cmp::Ordering) -> Vec<(usize, bool)> {
    let equal = |rank: usize| rank > 0 && compare(&texts[sorted[rank - 1]], &texts[sorted[rank]]).is_eq();
    sorted.iter().enumerate().map(|(rank, place)| (*place, equal(rank))).collect()
}

fn assert_same(texts: &[String], ours: &[(usize, bool)], theirs: &[(usize, bool)]) {
    assert_eq!(ours.len(), theirs.len());
    for (rank, (our, their)) in ours.iter().zip(theirs).enumerate() {
        assert_eq!(our, their, "rank {rank}: {} / {}", texts[our.0], texts[their.0]);
    }
    let equal = ours.iter().filter(|(_, equal)| *equal).count();
    assert!(equal > 50 && equal < COUNT / 2, "{equal} equal ones: ties are tried, and not everything is one");
}

#[test]
fn twenty_thousand_names_stand_as_the_browsers_collation_puts_them() {
    let names = generated(1, word);
    let parts: Vec<[&str; 3]> =
        names.iter().map(|name| NameParts::of(name)).map(|parts| [parts.given, parts.family, parts.middle]).collect();
    let mut sorted: Vec<(usize, &str)> = names.iter().map(String::as_str).enumerate().collect();
    sort_names(&mut sorted, |(_, name)| name);
    let sorted = sorted.into_iter().map(|(place, _)| place).collect();
    let theirs: Vec<(usize, bool)> = serde_json::from_value(witness("names", &json!(parts))).unwrap();
    assert_same(&names, &ours(&names, sorted, compare_names), &theirs);
}

#[test]
fn twenty_thousand_words_and_other_texts_too_with_digits_as_numbers() {
    let with_digits = |chance: &mut Chance| match chance.below(6) {
        0 => chance.below(120).to_string(),
        _ => word(chance),
    };
    let single = generated(2, syllable).into_iter().map(|text| text.split(' ').next().unwrap().to_owned());
    for texts in [generated(3, with_digits), single.collect()] {
        let mut sorted: Vec<usize> = (0..COUNT).collect();
        sorted.sort_by(|a, b| compare_text(&texts[*a], &texts[*b]));
        let theirs: Vec<(usize, bool)> = serde_json::from_value(witness("texts", &json!(texts))).unwrap();
        assert_same(&texts, &ours(&texts, sorted, compare_text), &theirs);
    }
}

#[test]
fn the_tones_stand_in_the_dictionarys_order() {
    let mut words = vec!["mạ", "má", "mã", "mả", "mà", "ma", "đa", "da", "âm", "ăm", "am"];
    words.sort_by(|a, b| compare_text(a, b));
    assert_eq!(words, ["am", "ăm", "âm", "da", "đa", "ma", "mà", "mả", "mã", "má", "mạ"]);
}
