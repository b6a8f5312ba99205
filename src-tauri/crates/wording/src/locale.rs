//! The languages the program speaks.

use std::fmt;
use std::str::FromStr;

/// A language of the catalogue. Vietnamese is the first language; English stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Locale {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

impl Locale {
    /// Every language, in the order a chooser shows them.
    pub const ALL: [Locale; 2] = [Locale::Vi, Locale::En];

    /// The two-letter code, as in `--lang vi` and in the catalogue's folder names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Locale::Vi => "vi",
            Locale::En => "en",
        }
    }

    /// What stands between groups of three digits.
    pub(crate) const fn group_sign(self) -> char {
        match self {
            Locale::Vi => '.',
            Locale::En => ',',
        }
    }

    /// What stands before the decimals.
    pub(crate) const fn decimal_sign(self) -> char {
        match self {
            Locale::Vi => ',',
            Locale::En => '.',
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language code the catalogue does not have. Refusal `unknown-language`, fact `language`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown-language: {0}")]
pub struct UnknownLocale(pub String);

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Locale::ALL.into_iter().find(|locale| locale.code() == code).ok_or_else(|| UnknownLocale(code.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_parse_back_and_others_are_refused() {
        for locale in Locale::ALL {
            assert_eq!(locale.code().parse(), Ok(locale));
        }
        assert_eq!("fr".parse::<Locale>(), Err(UnknownLocale("fr".to_owned())));
        assert!("VI".parse::<Locale>().is_err());
    }
}
