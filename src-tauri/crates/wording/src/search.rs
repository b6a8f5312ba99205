//! Finding without accents, by whole words, by their beginnings, or by initials.

use crate::fold::fold;

/// Whether a query finds a text. The text is already folded (it is folded once and kept); the
/// query is folded here. Every word of the query must occur, in any order, in one of two ways:
///
/// - as a piece of the text: `phuong`, `phu`, `6600` (a code's digits), `huon`;
/// - run together from consecutive words: the first letters of one or more words, then a beginning
///   of the next: `dqua` finds `da qua han`, `ntphuong` finds `nguyen thi phuong`, `pgd` finds
///   `phong giao dich`.
///
/// An empty query finds everything.
#[must_use]
pub fn matches(haystack_folded: &str, query: &str) -> bool {
    let query = fold(query);
    query.split(' ').all(|word| haystack_folded.contains(word) || runs_together(haystack_folded, word))
}

/// Whether `word` is initials of consecutive words followed by a beginning of the word after them.
fn runs_together(haystack: &str, word: &str) -> bool {
    let words: Vec<&str> = haystack.split(' ').collect();
    (0..words.len()).any(|start| {
        let mut rest = word;
        for (position, next) in words[start..].iter().enumerate() {
            if position > 0 && next.starts_with(rest) {
                return true;
            }
            let Some(initial) = next.chars().next() else {
                return false;
            };
            match rest.strip_prefix(initial) {
                Some(shorter) if !shorter.is_empty() => rest = shorter,
                _ => return false,
            }
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_pieces_and_any_order() {
        let name = fold("Nguyễn Thị Phương, xã Bắc Sơn");
        for query in ["nguyen thi phuong", "PHƯƠNG nguyễn", "phu bac", "huon", "son,", "", "  ", "phương,"] {
            assert_eq!(matches(&name, query), query != "son,", "{query}");
        }
        assert!(!matches(&name, "phuong hoang"));
    }

    #[test]
    fn initials_run_into_the_next_word() {
        let label = fold("Đã quá hạn");
        for query in ["dqua han", "dqh", "dq", "qhan", "đqua", "dqhan"] {
            assert!(matches(&label, query), "{query}");
        }
        for query in ["dhan", "hqua", "dquan", "daqua", "dqhann"] {
            assert!(!matches(&label, query), "{query}");
        }
        assert!(matches(&fold("Nguyễn Thị Phương"), "ntphuong"));
        assert!(matches(&fold("Phòng giao dịch Bắc Sơn"), "pgd bson"));
    }

    #[test]
    fn a_village_is_found_with_or_without_its_kind() {
        assert!(matches(&fold("Xã La Ngà"), "la nga"));
        assert!(matches(&fold("0026001 Thôn Nà Pài"), "26001"));
    }

    proptest! {
        #[test]
        fn every_word_of_a_text_finds_it(text in "[a-zđăâêôơưàảãáạ ]{1,30}") {
            let folded = fold(&text);
            prop_assert!(matches(&folded, &text));
            for word in text.split_whitespace() {
                prop_assert!(matches(&folded, word));
            }
        }

        #[test]
        fn initials_of_all_words_find_it(words in proptest::collection::vec("[a-z]{1,6}", 1..6)) {
            let initials: String = words.iter().map(|word| &word[..1]).collect();
            prop_assert!(matches(&words.join(" "), &initials));
        }
    }
}
