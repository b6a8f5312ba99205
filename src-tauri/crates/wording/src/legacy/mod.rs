//! The legacy fonts of old files: text that looks Vietnamese only in its own font, because letters
//! were drawn over other characters. Such text reaches us as Latin-1 characters.

mod recognise;
mod syllable;
mod tcvn3;
mod vni;

pub use recognise::{Converted, NotLegacy, text_of_bytes};

use crate::fold::fold;

/// A way of writing Vietnamese before Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegacyFont {
    /// TCVN3, also called ABC: fonts `.VnTime`, `.VnArial`, …
    Tcvn3,
    /// TCVN3 in a font of capitals: `.VnTimeH`, `.VnArialH`, … The characters are those of the
    /// small letters; only the font makes them capitals, so statistics cannot tell it from
    /// [`LegacyFont::Tcvn3`] and only the font's name can.
    Tcvn3Capitals,
    /// VNI for Windows: fonts `VNI-Times`, `VNI-Helve`, … A letter and its mark are two characters.
    Vni,
}

impl LegacyFont {
    /// The encoding a font's name tells, where it tells one. Ask this first.
    #[must_use]
    pub fn of_font_name(name: &str) -> Option<Self> {
        let name = fold(name);
        if name.starts_with(".vn") {
            Some(if name.ends_with('h') { LegacyFont::Tcvn3Capitals } else { LegacyFont::Tcvn3 })
        } else if name.starts_with("vni-") || name.starts_with("vni ") {
            Some(LegacyFont::Vni)
        } else {
            None
        }
    }

    /// Recognises legacy text by what it would mean. Give it a header row, or a few hundred cells.
    ///
    /// Of the words with characters beyond ASCII, those are counted that are Vietnamese syllables
    /// as they stand, and those that become so under each encoding. An encoding wins if it explains
    /// most of these words, at least two, and more of them than Unicode does. Proper Unicode
    /// text, and text without accents, give `None`. Show a preview before converting.
    #[must_use]
    pub fn detect(sample: &[&str]) -> Option<Self> {
        let words: Vec<&str> = sample.iter().flat_map(|cell| words_beyond_ascii(cell)).collect();
        let explained =
            |read: &dyn Fn(&str) -> String| words.iter().filter(|word| syllable::is_vietnamese(&read(word))).count();
        let as_it_stands = explained(&str::to_owned);
        [LegacyFont::Tcvn3, LegacyFont::Vni]
            .into_iter()
            .map(|font| (explained(&|word| font.to_unicode(word)), font))
            .filter(|&(count, _)| count >= 2 && count > as_it_stands && count * 10 >= words.len() * 6)
            .max_by_key(|&(count, _)| count)
            .map(|(_, font)| font)
    }

    /// Converts text of this font to composed Unicode. Characters the font has no letter for pass
    /// unchanged; text that is already Unicode must not be given.
    #[must_use]
    pub fn to_unicode(self, text: &str) -> String {
        match self {
            LegacyFont::Tcvn3 => tcvn3::to_unicode(text),
            LegacyFont::Tcvn3Capitals => tcvn3::to_unicode(text).to_uppercase(),
            LegacyFont::Vni => vni::to_unicode(text),
        }
    }
}

fn words_beyond_ascii(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric()).filter(|word| !word.is_ascii())
}

/// Every small Vietnamese letter that ASCII lacks.
#[cfg(test)]
const LETTERS: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

/// Column names of a bank export.
#[cfg(test)]
const HEADERS: [&str; 12] = [
    "Mã PGD",
    "Tên xã",
    "Số khế ước",
    "Ngày vay",
    "Tổng dư nợ",
    "Dư nợ quá hạn",
    "Lãi suất",
    "Tên vợ/chồng",
    "Địa chỉ",
    "Tình trạng món vay",
    "Lũy kế thu lãi",
    "Ngày số liệu",
];

#[cfg(test)]
mod tests {
    use super::*;

    const TCVN3_HEADER: [&str; 4] = ["Sè khÕ −íc", "Tæng d− nî", "M· KH", "Ngµy vay"];
    const VNI_HEADER: [&str; 4] = ["Soá kheá öôùc", "Toång dö nôï", "Maõ KH", "Ngaøy vay"];
    const UNICODE_HEADER: [&str; 4] = ["Số khế ước", "Tổng dư nợ", "Mã KH", "Ngày vay"];

    #[test]
    fn the_header_of_an_export_is_recognised_and_read() {
        assert_eq!(LegacyFont::detect(&TCVN3_HEADER), Some(LegacyFont::Tcvn3));
        assert_eq!(TCVN3_HEADER.map(|cell| LegacyFont::Tcvn3.to_unicode(cell)), UNICODE_HEADER);
        assert_eq!(LegacyFont::detect(&VNI_HEADER), Some(LegacyFont::Vni));
        assert_eq!(VNI_HEADER.map(|cell| LegacyFont::Vni.to_unicode(cell)), UNICODE_HEADER);
        // Two cells alone are enough, with the soft hyphen as Excel keeps it.
        assert_eq!(LegacyFont::detect(&["Sè khÕ \u{ad}íc", "Tæng d\u{ad} nî"]), Some(LegacyFont::Tcvn3));
    }

    #[test]
    fn unicode_and_plain_text_are_left_alone() {
        assert_eq!(LegacyFont::detect(&UNICODE_HEADER), None);
        // Every letter of these lies in Latin-1, as legacy text would.
        assert_eq!(LegacyFont::detect(&["Mã xã", "Thôn Nà Pài", "là bà mà", "Hà", "tên"]), None);
        assert_eq!(LegacyFont::detect(&["LOAN", "DU NO", "6600123"]), None);
        assert_eq!(LegacyFont::detect(&["café", "naïve", "façade", "50 m²", "± 1 °C"]), None);
        assert_eq!(LegacyFont::detect(&[]), None);
    }

    #[test]
    fn unicode_headers_are_left_alone_however_many() {
        for end in 0..=HEADERS.len() {
            assert_eq!(LegacyFont::detect(&HEADERS[..end]), None);
        }
    }

    #[test]
    fn decomposed_unicode_is_not_mistaken() {
        use unicode_normalization::UnicodeNormalization;
        let apart = UNICODE_HEADER.map(|cell| cell.nfd().collect::<String>());
        assert_eq!(LegacyFont::detect(&apart.each_ref().map(String::as_str)), None);
    }

    #[test]
    fn font_names_tell() {
        assert_eq!(LegacyFont::of_font_name(".VnTime"), Some(LegacyFont::Tcvn3));
        assert_eq!(LegacyFont::of_font_name(".VnArialH"), Some(LegacyFont::Tcvn3Capitals));
        assert_eq!(LegacyFont::of_font_name("VNI-Times"), Some(LegacyFont::Vni));
        assert_eq!(LegacyFont::of_font_name("Times New Roman"), None);
        assert_eq!(LegacyFont::Tcvn3Capitals.to_unicode("sè khÕ −íc"), "SỐ KHẾ ƯỚC");
    }
}
