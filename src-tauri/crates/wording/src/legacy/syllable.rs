//! Whether a word is built like a Vietnamese syllable: the yardstick for recognising an encoding.

use unicode_normalization::UnicodeNormalization;

/// The consonants a syllable may begin with; it may also begin with its vowel.
#[rustfmt::skip]
const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

/// The vowel groups, without tones.
#[rustfmt::skip]
const NUCLEI: [&str; 60] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo",
    "êu", "ia", "iê", "iêu", "iu", "oa", "oă", "oai", "oao", "oay", "oe", "oeo", "oi", "oo", "ôi", "ơi", "ua",
    "uâ", "uây", "ue", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ưa", "ưi", "ươ", "ươi",
    "ươu", "ưu", "ya", "yê", "yêu", "yu", "uao", "uay",
];

/// The consonants a syllable may end with.
const CODAS: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
const SHARP: char = '\u{301}';
const HEAVY: char = '\u{323}';

/// True for one composed or decomposed syllable in small letters, in capitals, or with a capital
/// first, with at most one tone, and sắc or nặng where it ends in a stop (c, ch, p, t).
pub(super) fn is_vietnamese(word: &str) -> bool {
    if !has_plain_case(word) {
        return false;
    }
    let (tones, letters): (Vec<char>, Vec<char>) = word.to_lowercase().nfd().partition(|c| TONES.contains(c));
    let letters: String = letters.into_iter().nfc().collect();
    tones.len() <= 1 && has_parts(&letters, tones.first().copied())
}

fn has_plain_case(word: &str) -> bool {
    let tail_is = |test: fn(char) -> bool| word.nfc().skip(1).all(test);
    word.chars().all(|c| c.is_alphabetic() || TONES.contains(&c) || matches!(c, '\u{302}' | '\u{306}' | '\u{31b}'))
        && (tail_is(char::is_lowercase) || word.nfc().all(char::is_uppercase))
}

fn has_parts(letters: &str, tone: Option<char>) -> bool {
    ONSETS.iter().filter_map(|onset| letters.strip_prefix(onset)).any(|rhyme| {
        CODAS.iter().any(|coda| {
            let stops = matches!(*coda, "c" | "ch" | "p" | "t");
            rhyme.strip_suffix(coda).is_some_and(|nucleus| NUCLEI.contains(&nucleus))
                && (!stops || matches!(tone, Some(SHARP | HEAVY)))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_the_counter_are_known() {
        let text = "Ngân hàng Chính sách xã hội Lạng Sơn số khế ước tổng dư nợ quá hạn khoanh tiết kiệm và vay vốn giải ngân \
            thuỷ thủy nghiêng quyển khuỷu rượu giặt giếng QUYẾT ĐỊNH yêu Bế Triệu Hứa Đàm Nguyễn Hoàng gì quốc Uyên xoăn";
        for word in text.split_whitespace() {
            assert!(is_vietnamese(word), "{word}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for word in
            ["khÕ", "café", "cafộ", "Tæng", "d−", "dẫnổ", "báchà", "bac1", "một2", "sàch", "đặtà", "strẹ", "ƯỚc"]
        {
            assert!(!is_vietnamese(word), "{word}");
        }
    }
}
