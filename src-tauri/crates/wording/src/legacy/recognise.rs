//! Whole texts in a legacy font: recognised, weighed, converted; and the bytes of a plain file made characters.

use super::{LegacyFont, syllable};
use crate::nfc;

/// Words beyond ASCII that are looked at; more of them say nothing new.
const MOST_WORDS: usize = 5_000;

/// A text of a legacy font, as it stands and as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Converted {
    /// The font it was read as.
    pub font: LegacyFont,
    /// How sure that is: of the words with characters beyond ASCII, the part per million that are Vietnamese
    /// syllables when read so.
    pub sure_ppm: i64,
    /// The text as it stands.
    pub before: String,
    /// The text in composed Unicode.
    pub after: String,
}

/// Why a text was not converted. `Display` is the refusal code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotLegacy {
    /// It is Unicode, or has no accents at all: converting it would spoil it.
    #[error("text-already-unicode")]
    AlreadyUnicode,
    /// It is Vietnamese neither as it stands nor as any font we know.
    #[error("text-font-unknown")]
    UnknownFont,
}

impl NotLegacy {
    /// The stable refusal code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            NotLegacy::AlreadyUnicode => "text-already-unicode",
            NotLegacy::UnknownFont => "text-font-unknown",
        }
    }
}

impl Converted {
    /// Recognises a text's font by what its words would mean (see [`LegacyFont::detect`]) and converts it. Show
    /// `before` and `after` before anything is replaced.
    ///
    /// # Errors
    /// [`NotLegacy`]: there is nothing to convert, or no font known to us.
    pub fn recognise(text: &str) -> Result<Converted, NotLegacy> {
        match LegacyFont::detect(&words(text)) {
            Some(font) => Ok(Converted::read_as(text, font)),
            None if Weighed::of(text, &nfc).is_mostly_read() => Err(NotLegacy::AlreadyUnicode),
            None => Err(NotLegacy::UnknownFont),
        }
    }

    /// Converts a text whose font is told: by a person, or by the document it comes from.
    ///
    /// # Errors
    /// [`NotLegacy::AlreadyUnicode`] where the words are Vietnamese as they stand, and no fewer than read so.
    pub fn from_font(text: &str, font: LegacyFont) -> Result<Converted, NotLegacy> {
        let (stands, converted) = (Weighed::of(text, &nfc), Weighed::of(text, &|word| font.to_unicode(word)));
        if stands.is_mostly_read() && stands.read >= converted.read {
            return Err(NotLegacy::AlreadyUnicode);
        }
        Ok(Converted::read_as(text, font))
    }

    fn read_as(text: &str, font: LegacyFont) -> Converted {
        let weighed = Weighed::of(text, &|word| font.to_unicode(word));
        let sure_ppm = (weighed.read * 1_000_000).checked_div(weighed.of).unwrap_or_default() as i64;
        Converted { font, sure_ppm, before: text.to_owned(), after: font.to_unicode(text) }
    }
}

/// How many of a text's words are Vietnamese syllables in one reading.
struct Weighed {
    read: usize,
    of: usize,
}

impl Weighed {
    fn of(text: &str, reading: &dyn Fn(&str) -> String) -> Weighed {
        let words = words(text);
        let read = words.iter().filter(|word| syllable::is_vietnamese(&reading(word))).count();
        Weighed { read, of: words.len() }
    }

    /// The share by which a font is recognised too; a text without accents is read whole.
    const fn is_mostly_read(&self) -> bool {
        self.read * 10 >= self.of * 6
    }
}

/// The first words with characters beyond ASCII.
fn words(text: &str) -> Vec<&str> {
    super::words_beyond_ascii(text).take(MOST_WORDS).collect()
}

/// The characters of a plain text file: UTF-8 or UTF-16 where its bytes say so, otherwise Windows-1252, in which the
/// programs of the legacy fonts kept their text. Lines end as they did; a byte-order mark is dropped.
#[must_use]
pub fn text_of_bytes(bytes: &[u8]) -> String {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|&byte| windows_1252(byte)).collect(),
        },
    }
}

/// What Windows-1252 has where Latin-1 has control signs, from 0x80 on; five places are empty.
const WINDOWS_SIGNS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn windows_1252(byte: u8) -> char {
    let sign = byte.checked_sub(0x80).and_then(|place| WINDOWS_SIGNS.chars().nth(place.into()));
    sign.unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_recognised_weighed_and_converted() {
        // Ten of the eleven words; `Œx` is none.
        let found = Converted::recognise("Ng©n hµng ChÝnh s¸ch x· héi\r\n§¬n vÞ: L¹ng S¬n Œx").unwrap();
        assert_eq!((found.font, found.sure_ppm), (LegacyFont::Tcvn3, 909_090));
        assert_eq!(found.after, "Ngân hàng Chính sách xã hội\r\nĐơn vị: Lạng Sơn Œx");
        let found = Converted::recognise("Ngaân haøng Chính saùch xaõ hoäi").unwrap();
        assert_eq!((found.font, found.after.as_str()), (LegacyFont::Vni, "Ngân hàng Chính sách xã hội"));
    }

    #[test]
    fn what_is_unicode_already_is_not_spoilt() {
        for text in ["Ngân hàng Chính sách xã hội", "Thôn Nà Pài, là bà mà", "du no 6600", ""] {
            assert_eq!(Converted::recognise(text), Err(NotLegacy::AlreadyUnicode), "{text}");
            assert_eq!(Converted::from_font(text, LegacyFont::Tcvn3), Err(NotLegacy::AlreadyUnicode), "{text}");
        }
        assert_eq!(Converted::recognise("Ä°stanbul’da çok gÃ¼zel"), Err(NotLegacy::UnknownFont));
    }

    #[test]
    fn one_word_is_too_little_to_recognise_but_may_be_told() {
        assert_eq!(Converted::recognise("S¬n"), Err(NotLegacy::UnknownFont));
        assert_eq!(Converted::from_font("S¬n", LegacyFont::Tcvn3).unwrap().after, "Sơn");
        assert_eq!(Converted::from_font("s¬n", LegacyFont::Tcvn3Capitals).unwrap().after, "SƠN");
    }

    #[test]
    fn bytes_become_characters() {
        assert_eq!(text_of_bytes(b"L\xb9ng S\xacn \x93\x94\x81"), "L¹ng S¬n “”\u{81}");
        assert_eq!(text_of_bytes("\u{feff}Lạng Sơn".as_bytes()), "Lạng Sơn");
        assert_eq!(text_of_bytes(b"\xff\xfeL\x00\xa1\x1e"), "Lạ");
        assert_eq!(text_of_bytes(b"\xfe\xff\x00L\x1e\xa1"), "Lạ");
    }
}
