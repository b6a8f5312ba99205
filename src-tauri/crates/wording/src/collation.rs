//! The Vietnamese order of names and of other texts.
//!
//! Word by word: letters first, in the order a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v
//! x y; then, for words of the same letters, the tones: ngang, huyền, hỏi, ngã, sắc, nặng. The tone
//! is taken off a word before its letters are compared, so that `Hòa` and `Hoà`, two spellings of
//! one name, sort as one. Case does not matter; runs of digits count as numbers (`Nà Pài 2` before
//! `Nà Pài 10`).

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use unicode_normalization::UnicodeNormalization;

use crate::fold::{fold, nfc};

/// A Vietnamese personal name in its three parts. A name of one word is all given name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameParts<'a> {
    /// The last word: `An` in `Nguyễn Thị Minh An`.
    pub given: &'a str,
    /// The first word: `Nguyễn`. Empty when the name has one word.
    pub family: &'a str,
    /// What stands between, trimmed: `Thị Minh`. Often empty.
    pub middle: &'a str,
}

impl<'a> NameParts<'a> {
    /// Splits a name at its first and last blank.
    #[must_use]
    pub fn of(name: &'a str) -> Self {
        let name = name.trim();
        let Some((before, given)) = name.rsplit_once(char::is_whitespace) else {
            return NameParts { given: name, family: "", middle: "" };
        };
        let (family, middle) = before.trim_end().split_once(char::is_whitespace).unwrap_or((before, ""));
        NameParts { given, family: family.trim(), middle: middle.trim() }
    }
}

/// The sort key of a person's name: given name, then family name, then middle names. Keys compare
/// as bytes; equal keys mean equal names (in composed form). Keys belong to this build of the
/// program: keep them in a projection that can be rebuilt, never in an event or a bundle.
#[must_use]
pub fn name_sort_key(name: &str) -> Vec<u8> {
    let parts = NameParts::of(name);
    let words = [parts.given, parts.family].into_iter().chain(parts.middle.split_whitespace());
    sort_key(words, name)
}

/// The sort key of any other text (villages, groups, programmes), read from left to right.
/// The same remarks hold as for [`name_sort_key`].
#[must_use]
pub fn text_sort_key(text: &str) -> Vec<u8> {
    sort_key(text.split_whitespace(), text)
}

/// Compares two names of people by given, family and middle name. For whole lists use
/// [`sort_names`], which makes each key once.
#[must_use]
pub fn compare_names(a: &str, b: &str) -> Ordering {
    name_sort_key(a).cmp(&name_sort_key(b))
}

/// Compares two texts from left to right, in Vietnamese order.
#[must_use]
pub fn compare_text(a: &str, b: &str) -> Ordering {
    text_sort_key(a).cmp(&text_sort_key(b))
}

/// Sorts anything that has a person's name. Equal names keep their order.
pub fn sort_names<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    items.sort_by_cached_key(|item| name_sort_key(name(item)));
}

/// No collation key holds a zero byte, so a zero closes a word: the shorter word comes first.
const END: u8 = 0;

fn sort_key<'a>(words: impl Iterator<Item = &'a str>, whole: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(64);
    for word in words.filter(|word| !word.is_empty()) {
        let (letters, tone) = without_tone(word);
        write_letters(&letters, &mut key);
        key.push(END);
        key.push(tone);
    }
    key.push(END);
    // The text itself last, so that order never depends on chance.
    key.extend_from_slice(nfc(whole).as_bytes());
    key
}

/// A word's letters without the tone mark, and the tone's place in the order (ngang is 1).
fn without_tone(word: &str) -> (String, u8) {
    let mut tone = 1;
    let letters = word
        .nfd()
        .filter(|&c| match tone_place(c) {
            Some(place) => {
                tone = place;
                false
            }
            None => true,
        })
        .collect();
    (letters, tone)
}

fn tone_place(mark: char) -> Option<u8> {
    match mark {
        '\u{300}' => Some(2), // huyền
        '\u{309}' => Some(3), // hỏi
        '\u{303}' => Some(4), // ngã
        '\u{301}' => Some(5), // sắc
        '\u{323}' => Some(6), // nặng
        _ => None,
    }
}

/// Vietnamese letters, blind to case, digits as numbers. `None` only if the compiled-in data
/// lacked Vietnamese, which a test rules out.
static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut preferences = CollatorPreferences::from(&locale!("vi"));
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Secondary);
    CollatorBorrowed::try_new(preferences, options).ok()
});

fn write_letters(letters: &str, key: &mut Vec<u8>) {
    match COLLATOR.as_ref() {
        Some(collator) => {
            // Writing to a vector cannot fail: the error type has no value.
            let Ok(()) = collator.write_sort_key_to(letters, key);
        }
        None => key.extend_from_slice(fold(letters).as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn assert_ascending(texts: &[&str], compare: fn(&str, &str) -> Ordering) {
        for (index, a) in texts.iter().enumerate() {
            for b in &texts[index + 1..] {
                assert_eq!(compare(a, b), Ordering::Less, "{a} must come before {b}");
                assert_eq!(compare(b, a), Ordering::Greater, "{b} must come after {a}");
            }
        }
    }

    #[test]
    fn the_vietnamese_rules_are_compiled_in() {
        assert!(COLLATOR.is_some());
    }

    #[test]
    fn the_alphabet() {
        let letters: Vec<String> = "aăâbcdđeêghiklmnoôơpqrstuưvxy".chars().map(|c| c.to_string()).collect();
        let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
        assert_ascending(&letters, compare_text);
    }

    #[test]
    fn the_six_tones_break_ties() {
        assert_ascending(&["ma", "mà", "mả", "mã", "má", "mạ"], compare_text);
        assert_ascending(&["Hoa", "Hoà", "Hoả", "Hoã", "Hoá", "Hoạ"], compare_text);
        // The tone counts only after all letters of the word, but before the next word.
        assert_ascending(&["bạn", "bàng"], compare_text);
        assert_ascending(&["bà xa", "bạ an"], compare_text);
    }

    #[test]
    fn people_sort_by_given_then_family_then_middle_name() {
        assert_ascending(
            &[
                "Triệu Văn An",
                "Hoàng Thị Ân",
                "Lý A Bình",
                "Nông Văn Bình",
                "Nông Văn Đức Bình",
                "Nông Viết Bình",
                "Vi Thị Bính",
                "Hoàng Văn Dũng",
                "Bế Thị Đào",
                "Lương Thị Đào",
                "Nguyễn Văn Đức",
                "Chu Thị Hà",
                "Triệu Thị Hà",
                "An Thị Hạ",
                "Lê Quang",
                "Lê Quân",
                "Hứa Thị Uyên",
                "Hứa Thị Ước",
                "Đàm Thị Yến",
            ],
            compare_names,
        );
    }

    #[test]
    fn two_spellings_of_one_name_stand_together() {
        let mut names = vec!["Lý Thị Hoà", "Bế Thị Hoá", "Chu Thị Hòa", "Vi Thị Hòa", "Đỗ Thị Hoa"];
        sort_names(&mut names, |name| name);
        assert_eq!(names, ["Đỗ Thị Hoa", "Chu Thị Hòa", "Lý Thị Hoà", "Vi Thị Hòa", "Bế Thị Hoá"]);
    }

    #[test]
    fn capitals_and_blanks_do_not_matter() {
        assert_ascending(&["LÝ VĂN AN", "Nông Văn An", "NÔNG VĂN  BA"], compare_names);
        assert_ascending(&["Nà Pài 2", "Nà Pài 10", "Nà Pàn"], compare_text);
    }

    #[test]
    fn a_name_comes_apart() {
        assert_eq!(
            NameParts::of(" Nguyễn Thị  Minh An "),
            NameParts { given: "An", family: "Nguyễn", middle: "Thị  Minh" }
        );
        assert_eq!(NameParts::of("Lê An"), NameParts { given: "An", family: "Lê", middle: "" });
        assert_eq!(NameParts::of("An"), NameParts { given: "An", family: "", middle: "" });
        assert_eq!(NameParts::of("Lê  An").family, "Lê");
    }

    proptest! {
        #[test]
        fn order_does_not_depend_on_the_form_of_the_letters(
            a in "[a-zàảãáạăặâấđêếôốơớưứ ]{0,12}",
            b in "[a-zàảãáạăặâấđêếôốơớưứ ]{0,12}",
        ) {
            let apart: String = a.nfd().collect();
            prop_assert_eq!(compare_names(&apart, &b), compare_names(&a, &b));
            prop_assert_eq!(compare_names(&a, &b), compare_names(&b, &a).reverse());
        }
    }
}
