//! TCVN3 (ABC): one character per letter. Toned capitals do not exist in it; a `…H` font draws the
//! small letters as capitals.

/// Each letter and the Latin-1 character that stands for it.
#[rustfmt::skip]
const TABLE: [(char, char); 74] = [
    ('\u{a1}', 'Ă'), ('\u{a2}', 'Â'), ('\u{a3}', 'Ê'), ('\u{a4}', 'Ô'), ('\u{a5}', 'Ơ'), ('\u{a6}', 'Ư'), ('\u{a7}', 'Đ'),
    ('\u{a8}', 'ă'), ('\u{a9}', 'â'), ('\u{aa}', 'ê'), ('\u{ab}', 'ô'), ('\u{ac}', 'ơ'), ('\u{ad}', 'ư'), ('\u{ae}', 'đ'),
    ('\u{b5}', 'à'), ('\u{b6}', 'ả'), ('\u{b7}', 'ã'), ('\u{b8}', 'á'), ('\u{b9}', 'ạ'),
    ('\u{bb}', 'ằ'), ('\u{bc}', 'ẳ'), ('\u{bd}', 'ẵ'), ('\u{be}', 'ắ'), ('\u{c6}', 'ặ'),
    ('\u{c7}', 'ầ'), ('\u{c8}', 'ẩ'), ('\u{c9}', 'ẫ'), ('\u{ca}', 'ấ'), ('\u{cb}', 'ậ'),
    ('\u{cc}', 'è'), ('\u{ce}', 'ẻ'), ('\u{cf}', 'ẽ'), ('\u{d0}', 'é'), ('\u{d1}', 'ẹ'),
    ('\u{d2}', 'ề'), ('\u{d3}', 'ể'), ('\u{d4}', 'ễ'), ('\u{d5}', 'ế'), ('\u{d6}', 'ệ'),
    ('\u{d7}', 'ì'), ('\u{d8}', 'ỉ'), ('\u{dc}', 'ĩ'), ('\u{dd}', 'í'), ('\u{de}', 'ị'),
    ('\u{df}', 'ò'), ('\u{e1}', 'ỏ'), ('\u{e2}', 'õ'), ('\u{e3}', 'ó'), ('\u{e4}', 'ọ'),
    ('\u{e5}', 'ồ'), ('\u{e6}', 'ổ'), ('\u{e7}', 'ỗ'), ('\u{e8}', 'ố'), ('\u{e9}', 'ộ'),
    ('\u{ea}', 'ờ'), ('\u{eb}', 'ở'), ('\u{ec}', 'ỡ'), ('\u{ed}', 'ớ'), ('\u{ee}', 'ợ'),
    ('\u{ef}', 'ù'), ('\u{f1}', 'ủ'), ('\u{f2}', 'ũ'), ('\u{f3}', 'ú'), ('\u{f4}', 'ụ'),
    ('\u{f5}', 'ừ'), ('\u{f6}', 'ử'), ('\u{f7}', 'ữ'), ('\u{f8}', 'ứ'), ('\u{f9}', 'ự'),
    ('\u{fa}', 'ỳ'), ('\u{fb}', 'ỷ'), ('\u{fc}', 'ỹ'), ('\u{fd}', 'ý'), ('\u{fe}', 'ỵ'),
];

pub(super) fn to_unicode(text: &str) -> String {
    text.chars().map(letter).collect()
}

fn letter(c: char) -> char {
    // `ư` is the soft hyphen, which programs turn into a visible minus on the way.
    let c = if c == '\u{2212}' { '\u{ad}' } else { c };
    TABLE.binary_search_by_key(&c, |&(code, _)| code).map_or(c, |place| TABLE[place].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::legacy::{HEADERS, LETTERS, LegacyFont};
    use proptest::prelude::*;

    fn to_legacy(text: &str) -> String {
        text.chars().map(|c| TABLE.iter().find(|&&(_, letter)| letter == c).map_or(c, |&(code, _)| code)).collect()
    }

    #[test]
    fn the_table_is_in_order_and_holds_every_letter() {
        assert!(TABLE.is_sorted_by(|a, b| a.0 < b.0));
        for letter in LETTERS.chars().chain("ĂÂÊÔƠƯĐ".chars()) {
            assert_eq!(TABLE.iter().filter(|entry| entry.1 == letter).count(), 1, "{letter}");
        }
    }

    #[test]
    fn known_words() {
        assert_eq!(to_unicode("Ng©n hµng ChÝnh s¸ch x· héi"), "Ngân hàng Chính sách xã hội");
        assert_eq!(to_unicode("§¬n vÞ: L¹ng S¬n"), "Đơn vị: Lạng Sơn");
        assert_eq!(to_unicode("NguyÔn ThÞ Ph\u{ad}¬ng"), "Nguyễn Thị Phương");
    }

    #[test]
    fn headers_are_recognised_however_many_are_given() {
        let headers = HEADERS.map(to_legacy);
        for end in 3..=headers.len() {
            let sample: Vec<&str> = headers[..end].iter().map(String::as_str).collect();
            assert_eq!(LegacyFont::detect(&sample), Some(LegacyFont::Tcvn3), "{sample:?}");
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_back(
            text in "[ a-zA-Z0-9/.,ĂÂÊÔƠƯĐàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ]{0,60}"
        ) {
            prop_assert_eq!(to_unicode(&to_legacy(&text)), text);
        }
    }
}
