//! VNI for Windows: a plain letter followed by one character for all its marks; some letters
//! alone. Capitals follow the same pattern with the capital characters.

/// A mark, the letters it may follow, and what each pair means.
const PAIRS: [(char, &str, &str); 17] = [
    ('ù', "aeouyôö", "áéóúýớứ"),
    ('ø', "aeouyôö", "àèòùỳờừ"),
    ('û', "aeouyôö", "ảẻỏủỷởử"),
    ('õ', "aeouyôö", "ãẽõũỹỡữ"),
    ('ï', "aeouôö", "ạẹọụợự"),
    ('â', "aeo", "âêô"),
    ('á', "aeo", "ấếố"),
    ('à', "aeo", "ầềồ"),
    ('å', "aeo", "ẩểổ"),
    ('ã', "aeo", "ẫễỗ"),
    ('ä', "aeo", "ậệộ"),
    ('ê', "a", "ă"),
    ('é', "a", "ắ"),
    ('è', "a", "ằ"),
    ('ú', "a", "ẳ"),
    ('ü', "a", "ẵ"),
    ('ë', "a", "ặ"),
];

/// Characters that are a whole letter. `ô` and `ö` may also begin a pair; a pair is tried first.
#[rustfmt::skip]
const SINGLES: [(char, char); 9] = [
    ('ô', 'ơ'), ('ö', 'ư'), ('í', 'í'), ('ì', 'ì'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('î', 'ỵ'), ('ñ', 'đ'),
];

pub(super) fn to_unicode(text: &str) -> String {
    let mut unicode = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(first) = rest.next() {
        let small = lower(first);
        let letter = match rest.peek().and_then(|&mark| pair(small, lower(mark))) {
            Some(letter) => {
                rest.next();
                letter
            }
            None => single(small).unwrap_or(small),
        };
        // The first character carries the case: clerks leave the mark small after a capital.
        if first == small {
            unicode.push(letter);
        } else {
            unicode.extend(letter.to_uppercase());
        }
    }
    unicode
}

/// The small form, for characters that have a single one; others stand for themselves.
fn lower(c: char) -> char {
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

fn pair(letter: char, mark: char) -> Option<char> {
    let (_, before, after) = PAIRS.iter().find(|entry| entry.0 == mark)?;
    let place = before.chars().position(|c| c == letter)?;
    after.chars().nth(place)
}

fn single(c: char) -> Option<char> {
    SINGLES.iter().find(|entry| entry.0 == c).map(|entry| entry.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::legacy::{HEADERS, LETTERS, LegacyFont};
    use proptest::prelude::*;

    fn to_legacy(text: &str) -> String {
        text.chars()
            .map(|c| {
                encode(lower(c)).map_or(c.to_string(), |code| match c == lower(c) {
                    true => code,
                    false => code.to_uppercase(),
                })
            })
            .collect()
    }

    fn encode(letter: char) -> Option<String> {
        if let Some((code, _)) = SINGLES.iter().find(|entry| entry.1 == letter) {
            return Some(code.to_string());
        }
        PAIRS.iter().find_map(|(mark, before, after)| {
            let place = after.chars().position(|c| c == letter)?;
            Some([before.chars().nth(place)?, *mark].iter().collect())
        })
    }

    #[test]
    fn the_table_holds_every_letter_once() {
        for (_, before, after) in PAIRS {
            assert_eq!(before.chars().count(), after.chars().count(), "{before}");
        }
        let all: Vec<char> =
            PAIRS.iter().flat_map(|entry| entry.2.chars()).chain(SINGLES.iter().map(|entry| entry.1)).collect();
        for letter in LETTERS.chars() {
            assert_eq!(all.iter().filter(|&&c| c == letter).count(), 1, "{letter}");
        }
        assert_eq!(all.len(), LETTERS.chars().count());
    }

    #[test]
    fn known_words() {
        assert_eq!(to_unicode("Ngaân haøng Chính saùch xaõ hoäi"), "Ngân hàng Chính sách xã hội");
        assert_eq!(to_unicode("Ñôn vò: Laïng Sôn"), "Đơn vị: Lạng Sơn");
        assert_eq!(to_unicode("NGUYEÃN THÒ PHÖÔNG"), "NGUYỄN THỊ PHƯƠNG");
        assert_eq!(to_unicode("AÙnh, Aùnh, ngheøo, nghó, kyõ, kyø, tyî"), "Ánh, Ánh, nghèo, nghĩ, kỹ, kỳ, tyỵ");
    }

    #[test]
    fn headers_are_recognised_in_small_letters_and_in_capitals() {
        for headers in [HEADERS.map(to_legacy), HEADERS.map(|header| to_legacy(&header.to_uppercase()))] {
            for end in 3..=headers.len() {
                let sample: Vec<&str> = headers[..end].iter().map(String::as_str).collect();
                assert_eq!(LegacyFont::detect(&sample), Some(LegacyFont::Vni), "{sample:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_back(
            text in "[ a-zA-Z0-9/.,àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ]{0,60}",
            capitals in any::<bool>(),
        ) {
            let text = if capitals { text.to_uppercase() } else { text };
            prop_assert_eq!(to_unicode(&to_legacy(&text)), text);
        }
    }
}
