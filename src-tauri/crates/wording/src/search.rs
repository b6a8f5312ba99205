//! Finding without accents, by whole words, by their beginnings, or by initials.

use crate::fold::fold;

/// What a person typed to find something, prepared once for a whole list.
///
/// Every word of it must occur, in any order, in one of two ways:
///
/// - as a piece of the text: `phuong`, `phu`, `6600` (a code's digits), `huon`;
/// - run together from consecutive words: the first letters of one or more words, then a beginning
///   of the next: `dqua` finds `da qua han`, `ntphuong` finds `nguyen thi phuong`, `pgd` finds
///   `phong giao dich`.
///
/// An empty query finds everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    words: Vec<QueryWord>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct QueryWord {
    /// Folded, not empty.
    text: String,
    /// A blank and the second letter: where letters run together from several words, the second of them begins a
    /// word. Most texts lack it, and there no word need be looked at. None for a single letter, which is a piece or
    /// nothing.
    second: Option<String>,
}

impl Query {
    /// Prepares what was typed, accents and capitals or not.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Query { words: fold(typed).split(' ').filter(|word| !word.is_empty()).map(QueryWord::new).collect() }
    }

    /// Whether it finds a text that is folded already: texts are folded once and kept.
    #[must_use]
    pub fn finds(&self, folded: &str) -> bool {
        self.words.iter().all(|word| word.is_in(folded))
    }
}

impl QueryWord {
    fn new(word: &str) -> Self {
        QueryWord { text: word.to_owned(), second: word.chars().nth(1).map(|letter| format!(" {letter}")) }
    }

    fn is_in(&self, folded: &str) -> bool {
        let may_run = || self.second.as_deref().is_some_and(|second| folded.contains(second));
        folded.contains(self.text.as_str()) || (may_run() && runs_together(folded, &self.text))
    }
}

/// Whether `word` is initials of consecutive words followed by a beginning of the word after them.
fn runs_together(folded: &str, word: &str) -> bool {
    let first = word.as_bytes().first();
    let mut start = 0;
    loop {
        let here = &folded[start..];
        if here.as_bytes().first() == first && begins_run(here, word) {
            return true;
        }
        match next_word(here) {
            Some(step) => start += step,
            None => return false,
        }
    }
}

/// The same for the words from the text's beginning on.
fn begins_run(text: &str, word: &str) -> bool {
    let (mut text, mut rest) = (text, word);
    loop {
        let Some(shorter) = text.chars().next().and_then(|initial| rest.strip_prefix(initial)) else {
            return false;
        };
        let Some(step) = next_word(text) else {
            return false;
        };
        (text, rest) = (&text[step..], shorter);
        if text.starts_with(rest) {
            return !rest.is_empty();
        }
    }
}

/// How far it is to the beginning of the next word.
fn next_word(text: &str) -> Option<usize> {
    text.bytes().position(|byte| byte == b' ').map(|blank| blank + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn matches(folded: &str, typed: &str) -> bool {
        Query::new(typed).finds(folded)
    }

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

    /// A scan of a province's names in the time of one frame on the screen; here against the plainest scan there
    /// is, so that a slow machine slows both.
    #[test]
    fn a_long_list_is_scanned_about_as_fast_as_its_letters_are_read() {
        let texts: Vec<String> = (0..100_000_u32)
            .map(|n| format!("{:07} nguyen thi phuong {n} thon na pai xa bac son da qua han {}", n * 7, n % 13))
            .collect();
        let timed = |run: &dyn Fn() -> usize| {
            let started = std::time::Instant::now();
            (std::hint::black_box(run()), started.elapsed()).1
        };
        let read = || texts.iter().filter(|text| text.bytes().all(|byte| byte < 0x80)).count();
        for typed in ["dqua", "khong co", "ntphuong", "nguyen thi phuong 99", "xyz"] {
            let query = Query::new(typed);
            let find = || texts.iter().filter(|text| query.finds(text)).count();
            // In turn, so that a busy moment of the machine meets both.
            let (plain, scan) = (0..7)
                .fold((std::time::Duration::MAX, std::time::Duration::MAX), |(plain, scan), _| {
                    (plain.min(timed(&read)), scan.min(timed(&find)))
                });
            println!("{typed}: {scan:?}, plain {plain:?}");
            assert!(scan < plain * 10, "{typed}: {scan:?}, a plain pass over the letters {plain:?}");
        }
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
