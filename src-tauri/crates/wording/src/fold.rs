//! Folding: the form in which texts are compared when accents, case and blanks must not matter.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Folds a text for column names, keys and search: decomposed, marks dropped, `đ` → `d`, lower
/// case, blanks (no-break ones too) squeezed to one space and trimmed, zero-width signs dropped.
///
/// `"  Thu lãi\u{a0}QH  Tháng "` gives `"thu lai qh thang"`; `"Đỗ"` and `"đô"` give `"do"`.
/// Folding twice is folding once.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = Folded { text: String::with_capacity(text.len()), blank_due: false };
    for c in text.chars() {
        if c.is_ascii() {
            folded.push(c);
        } else {
            decompose_canonical(c, |part| folded.push(part));
        }
    }
    folded.text
}

struct Folded {
    text: String,
    /// A blank is written only when a letter follows it, so that the end needs no trimming.
    blank_due: bool,
}

impl Folded {
    fn push(&mut self, c: char) {
        if c.is_whitespace() {
            self.blank_due = !self.text.is_empty();
            return;
        }
        if c.is_control() || is_zero_width(c) || (!c.is_ascii() && is_combining_mark(c)) {
            return;
        }
        if self.blank_due {
            self.text.push(' ');
            self.blank_due = false;
        }
        match c {
            'đ' | 'Đ' => self.text.push('d'),
            _ if c.is_ascii() => self.text.push(c.to_ascii_lowercase()),
            _ => self.text.extend(c.to_lowercase().filter(|&lower| !is_combining_mark(lower))),
        }
    }
}

/// Signs that take no room: zero-width space and joiners, direction marks, word joiner, byte-order
/// mark, soft hyphen. They come with text copied from web pages and from Excel.
fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The composed form (NFC) in which every text is kept, so that equal words are equal bytes.
#[must_use]
pub fn nfc(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    text.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn column_names_that_drift_fold_to_one() {
        assert_eq!(fold("Thu lãi QH Tháng"), "thu lai qh thang");
        assert_eq!(fold("  Thu  lãi\u{a0}QH\nTháng\u{200b} "), "thu lai qh thang");
        assert_eq!(fold("Ngày B đầu trả gốc"), fold("NGÀY B ĐẦU TRẢ GỐC"));
        assert_eq!(fold("Đỗ Đình Đường"), "do dinh duong");
        assert_eq!(fold("Số khế ước"), "so khe uoc");
        assert_eq!(fold("Hòa"), fold("Hoà"));
        assert_eq!(fold("\u{feff}Mã xã"), "ma xa");
        assert_eq!(fold(" \u{a0}\u{3000}"), "");
    }

    #[test]
    fn every_vietnamese_letter_folds_to_a_plain_one() {
        for letter in "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ".chars()
        {
            for form in [letter.to_string(), letter.to_uppercase().collect()] {
                let folded = fold(&form);
                assert!(folded.len() == 1 && folded.is_ascii(), "{form} gave {folded}");
            }
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,30}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn composed_and_decomposed_fold_alike(text in "[a-zA-ZàảãáạăằẳẵắặâầđĐÊƯƠớợ ]{0,30}") {
            let apart: String = text.nfd().collect();
            prop_assert_eq!(fold(&apart), fold(&text));
            prop_assert_eq!(nfc(&apart), nfc(&text));
        }
    }
}
