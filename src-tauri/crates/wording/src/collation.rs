//! The Vietnamese order of names and of other texts: that of the Unicode collation as CLDR tailors it for
//! Vietnamese, the same a browser's `Intl.Collator('vi')` gives.
//!
//! Letters first, in the order a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y; then, for texts of the same
//! letters, the tones: ngang, huyền, hỏi, ngã, sắc, nặng; then small letters before capitals. `Hòa` and `Hoà` are
//! different to it, because the tone stands on another letter: all that write it one way come before the others.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use crate::fold::fold;

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

/// The sort key of a person's name: given name, then family name, then middle names, each compared as
/// `Intl.Collator('vi')` compares. Keys compare as bytes; names that are equal to the collation have equal keys. Keys
/// belong to this build of the program: keep them in a projection that can be rebuilt, never in an event or a bundle.
#[must_use]
pub fn name_sort_key(name: &str) -> Vec<u8> {
    let parts = NameParts::of(name);
    let mut key = Vec::with_capacity(96);
    for part in [parts.given, parts.family, parts.middle] {
        write_key(&PLAIN, &one_blank(part), &mut key);
        key.push(END);
    }
    key
}

/// The sort key of any other text (villages, groups, programmes), compared whole, as
/// `Intl.Collator('vi', { numeric: true })` compares: runs of digits count as numbers, `Nà Pài 2` before `Nà Pài 10`.
/// The same remarks hold as for [`name_sort_key`].
#[must_use]
pub fn text_sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(64);
    write_key(&NUMERIC, &one_blank(text), &mut key);
    key
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

/// No collation key holds a zero byte, so a zero closes a part: the shorter part comes first.
const END: u8 = 0;

/// Without the blanks at the ends, and with one where several stand: they are slips of typing.
fn one_blank(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if !text.contains("  ") && text.chars().all(|c| c == ' ' || !c.is_whitespace()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// `None` only if the compiled-in data lacked Vietnamese, which a test rules out.
type Collator = LazyLock<Option<CollatorBorrowed<'static>>>;

static PLAIN: Collator = LazyLock::new(|| vietnamese(CollationNumericOrdering::False));
static NUMERIC: Collator = LazyLock::new(|| vietnamese(CollationNumericOrdering::True));

fn vietnamese(numeric: CollationNumericOrdering) -> Option<CollatorBorrowed<'static>> {
    let mut preferences = CollatorPreferences::from(&locale!("vi"));
    preferences.numeric_ordering = Some(numeric);
    CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
}

fn write_key(collator: &Collator, text: &str, key: &mut Vec<u8>) {
    match collator.as_ref() {
        Some(collator) => {
            // Writing to a vector cannot fail: the error type has no value.
            let Ok(()) = collator.write_sort_key_to(text, key);
        }
        None => key.extend_from_slice(fold(text).as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

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
        assert!(PLAIN.is_some() && NUMERIC.is_some());
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
        // The tone counts only after all letters of the whole text.
        assert_ascending(&["bạn", "bàng"], compare_text);
        assert_ascending(&["bạ an", "bà xa", "bạ xa"], compare_text);
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
    fn each_part_of_a_name_is_settled_before_the_next() {
        // The tone of the given name counts before any letter of the family name.
        assert_ascending(&["Vi Thị Hoa", "An Thị Hoà", "An Thị Hoá"], compare_names);
        // The tone on the first vowel stands after all tones on the second, as the collation has it.
        assert_ascending(&["Vi Thị Hoá", "An Thị Hòa"], compare_names);
        // Small letters before capitals, where all else is equal.
        assert_ascending(&["Vi an", "Bế An", "Lý An"], compare_names);
    }

    #[test]
    fn equal_names_keep_their_order_and_blanks_do_not_matter() {
        let mut names = vec!["Nông Văn Ba", "Lý  Văn\u{a0}An", " Lý Văn An ", "Lý Văn An"];
        sort_names(&mut names, |name| name);
        assert_eq!(names, ["Lý  Văn\u{a0}An", " Lý Văn An ", "Lý Văn An", "Nông Văn Ba"]);
        assert_ascending(&["Nà Pài 2", "Nà  Pài 10", "Nà Pàn"], compare_text);
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
