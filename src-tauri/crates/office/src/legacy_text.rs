//! Plain text and CSV files in the fonts before Unicode: shown before and after, and converted. Needs no book.

use std::io::Write;
use std::path::Path;

use serde::Serialize;
use wording::{Converted, LegacyFont};

use crate::amounts::Whole;
use crate::error::{Error, Refusal, file_refusal};

/// Larger files are no lists of people; they are refused before they are read.
const LIMIT_MB: u64 = 64;
/// More than that is not pasted but opened as a file.
const PASTED_LIMIT_MB: u64 = 2;
/// The fonts that are told by their codes.
const FONTS: [LegacyFont; 3] = [LegacyFont::Tcvn3, LegacyFont::Tcvn3Capitals, LegacyFont::Vni];
/// So many lines are shown.
const SHOWN_LINES: usize = 10;

/// A text file's font, and what it reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ConvertedText {
    /// The file.
    pub file: String,
    /// `tcvn3`, `tcvn3-capitals` or `vni`.
    pub font: String,
    /// How sure that is: the part per million of the words with special characters that become Vietnamese syllables.
    pub sure_ppm: Whole,
    /// The first lines that change.
    pub sample: Vec<TextLine>,
    /// How many lines change.
    pub changed: Whole,
    /// The converted file, where one was written.
    pub written: Option<String>,
}

/// A pasted text's font, and what it reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PastedText {
    /// `tcvn3`, `tcvn3-capitals` or `vni`.
    pub font: String,
    /// How sure that is, as of [`ConvertedText`].
    pub sure_ppm: Whole,
    /// As it reads.
    pub after: String,
}

/// A line before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TextLine {
    /// Its number, from 1.
    pub no: Whole,
    /// As it stands.
    pub before: String,
    /// As it reads.
    pub after: String,
}

/// Recognises the font of a text file, or takes the one told, and shows the first lines. With `out` the whole text is
/// written there as UTF-8 with a byte-order mark, by which Excel knows it; lines end as they did. The file itself is
/// left alone.
///
/// Refused: text that is Unicode already or has no accents (`text-already-unicode`), text in no font known
/// (`text-font-unknown`), what is no text (`text-not-plain`) or too large (`text-too-large`), and an `out` that is
/// there (`file-exists`).
pub fn convert_text(path: &Path, font: Option<LegacyFont>, out: Option<&Path>) -> Result<ConvertedText, Error> {
    let text = wording::text_of_bytes(&read(path)?);
    let converted = match font {
        Some(font) => Converted::from_font(&text, font),
        None => Converted::recognise(&text),
    };
    let converted = converted.map_err(|error| Refusal::new(error.code()).with("path", path))?;
    if let Some(out) = out {
        crate::durable::write_new(out, |file| {
            let written =
                file.write_all("\u{feff}".as_bytes()).and_then(|()| file.write_all(converted.after.as_bytes()));
            written.map_err(|error| file_refusal(out, &error))
        })?;
    }
    Ok(shown(path, &converted, out))
}

/// Recognises the font of a text that was pasted, or takes the one told by its code, and gives the whole of it converted.
///
/// Refused as by [`convert_text`], and a code no font has (`text-font-unknown`).
pub fn convert_pasted(text: &str, font: Option<&str>) -> Result<PastedText, Error> {
    let refused = |code: &'static str| Refusal::new(code).with("path", "");
    if text.len() as u64 > PASTED_LIMIT_MB * 1_000_000 {
        return Err(Refusal::new("text-too-large")
            .with("path", "")
            .with("limit_mb", PASTED_LIMIT_MB.to_string())
            .into());
    }
    let converted = match font {
        None => Converted::recognise(text),
        Some(told) => {
            let known = FONTS.into_iter().find(|font| code(*font) == told);
            Converted::from_font(text, known.ok_or_else(|| refused("text-font-unknown"))?)
        }
    };
    let converted = converted.map_err(|error| refused(error.code()))?;
    Ok(PastedText {
        font: code(converted.font).to_owned(),
        sure_ppm: Whole(converted.sure_ppm),
        after: converted.after,
    })
}

fn shown(path: &Path, converted: &Converted, out: Option<&Path>) -> ConvertedText {
    let lines = converted.before.lines().zip(converted.after.lines()).enumerate();
    let changed = lines.filter(|(_, (before, after))| before != after);
    let line = |(index, (before, after)): (usize, (&str, &str))| TextLine {
        no: Whole(index as i64 + 1),
        before: before.to_owned(),
        after: after.to_owned(),
    };
    ConvertedText {
        file: path.display().to_string(),
        font: code(converted.font).to_owned(),
        sure_ppm: Whole(converted.sure_ppm),
        changed: Whole(changed.clone().count() as i64),
        sample: changed.take(SHOWN_LINES).map(line).collect(),
        written: out.map(|out| out.display().to_string()),
    }
}

fn code(font: LegacyFont) -> &'static str {
    match font {
        LegacyFont::Tcvn3 => "tcvn3",
        LegacyFont::Tcvn3Capitals => "tcvn3-capitals",
        LegacyFont::Vni => "vni",
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let refused = |error: std::io::Error| file_refusal(path, &error);
    if std::fs::metadata(path).map_err(refused)?.len() > LIMIT_MB * 1_000_000 {
        return Err(Refusal::new("text-too-large").with("path", path).with("limit_mb", LIMIT_MB.to_string()).into());
    }
    let bytes = std::fs::read(path).map_err(refused)?;
    // Workbooks, pictures and programs hold zeros; of texts only UTF-16 does, which says so at its beginning.
    let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if bytes.contains(&0) && !is_utf16 {
        return Err(Refusal::new("text-not-plain").with("path", path).into());
    }
    Ok(bytes)
}
