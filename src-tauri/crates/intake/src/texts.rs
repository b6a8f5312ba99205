//! The texts of a sheet, each kept once, cleaned: in Unicode, composed, blanks squeezed, nothing that
//! doesn't print. Rows then hold small numbers instead of strings.

use std::collections::HashMap;
use std::sync::Arc;

use wording::{LegacyFont, nfc};

use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};

/// A text's place in [`Texts`]; equal texts have equal places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TextId(u32);

/// The texts.
pub(crate) struct Texts {
    font: Option<LegacyFont>,
    text_chars: usize,
    places: HashMap<Box<str>, Option<TextId>>,
    cleaned: HashMap<Arc<str>, TextId>,
    texts: Vec<Arc<str>>,
}

impl Texts {
    /// An empty collection; `font` is the legacy font all texts are written in, if any.
    pub(crate) fn new(font: Option<LegacyFont>, limits: &Limits) -> Texts {
        Texts {
            font,
            text_chars: limits.text_chars,
            places: HashMap::new(),
            cleaned: HashMap::new(),
            texts: Vec::new(),
        }
    }

    /// Keeps a text; nothing for one that is blank. The refusals are `text-too-long` and
    /// `control-character`, without their place, which the caller knows.
    pub(crate) fn keep(&mut self, raw: &str) -> Result<Option<TextId>, Refusal> {
        if let Some(&place) = self.places.get(raw) {
            return Ok(place);
        }
        let cleaned = self.clean(raw)?;
        let place = if cleaned.is_empty() {
            None
        } else if let Some(&place) = self.cleaned.get(cleaned.as_str()) {
            // Two spellings that clean to one text are one text.
            Some(place)
        } else {
            let place = TextId(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
            let text: Arc<str> = Arc::from(cleaned);
            self.texts.push(Arc::clone(&text));
            self.cleaned.insert(text, place);
            Some(place)
        };
        self.places.insert(raw.into(), place);
        Ok(place)
    }

    fn clean(&self, raw: &str) -> Result<String, Refusal> {
        if raw.len() > self.text_chars {
            let length = raw.chars().count();
            if length > self.text_chars {
                return Err(Refusal::new(RefusalCode::TextTooLong)
                    .with("length", length)
                    .with("limit", self.text_chars));
            }
        }
        let text = self.font.map_or_else(|| nfc(raw), |font| nfc(&font.to_unicode(raw)));
        let mut cleaned = String::with_capacity(text.len());
        for word in text.split(char::is_whitespace).filter(|word| !word.is_empty()) {
            if !cleaned.is_empty() {
                cleaned.push(' ');
            }
            if word.chars().any(char::is_control) {
                return Err(Refusal::new(RefusalCode::ControlCharacter));
            }
            cleaned.extend(word.chars().filter(|&c| !is_invisible(c)));
        }
        Ok(cleaned)
    }

    /// The text at a place.
    pub(crate) fn get(&self, place: TextId) -> &str {
        self.texts.get(place.0 as usize).map_or("", |text| text)
    }
}

/// Signs of no width that come along when text is copied from the web; they would make equal codes differ.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(raw: &str) -> Result<String, Refusal> {
        let mut texts = Texts::new(None, &Limits::default());
        Ok(texts.keep(raw)?.map(|place| texts.get(place).to_owned()).unwrap_or_default())
    }

    #[test]
    fn texts_are_cleaned_and_kept_once() {
        assert_eq!(kept("  LÝ\u{a0} THỊ\nBÍCH\u{200b} ").unwrap(), "LÝ THỊ BÍCH");
        assert_eq!(kept(" \u{a0}").unwrap(), "");
        assert_eq!(kept("a\u{7}b").unwrap_err().code, RefusalCode::ControlCharacter);
        assert_eq!(kept(&"ế".repeat(1000)).unwrap().chars().count(), 1000);
        assert_eq!(kept(&"ế".repeat(1001)).unwrap_err().code, RefusalCode::TextTooLong);
        let mut texts = Texts::new(None, &Limits::default());
        assert_eq!(texts.keep("Xã").unwrap(), texts.keep("Xa\u{303} ").unwrap());
    }
}
