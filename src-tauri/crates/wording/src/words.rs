//! The catalogue: every sentence the program says, in Fluent files shared with the window.
//!
//! Numbers, amounts and dates are turned into text **here**, before Fluent sees them, so that Rust
//! and TypeScript print the same characters whatever their number formatters know. For plurals a
//! whole number `count` is accompanied by `count-form`, `one` or `other`; a message chooses with
//! `{ $count-form -> [one] … *[other] … }`.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::{Locale, date, dong, percent_from_ppb, percent_from_ppm};

/// A value to be put into a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words as they are: names, codes, what a person typed.
    Text(String),
    /// A count; its thousands are separated. Numbers that name things (years, row numbers, codes)
    /// are [`Arg::Text`].
    Integer(i64),
    /// Whole đồng; the unit stands in the sentence.
    Dong(i64),
    /// A day.
    Date(NaiveDate),
    /// A yearly rate in parts per billion, shown exactly as a percentage.
    RatePpb(i64),
    /// A share in parts per million, shown as a percentage with one decimal.
    SharePpm(i64),
}

impl Arg {
    /// The value as the locale writes it.
    #[must_use]
    pub fn to_text(&self, locale: Locale) -> String {
        match self {
            Arg::Text(text) => text.clone(),
            Arg::Integer(amount) | Arg::Dong(amount) => dong(locale, *amount),
            Arg::Date(day) => date(*day),
            Arg::RatePpb(ppb) => percent_from_ppb(locale, *ppb),
            Arg::SharePpm(ppm) => percent_from_ppm(locale, *ppm),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Arg::Integer(count)
    }
}

impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Self {
        Arg::Date(day)
    }
}

/// A refusal in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalWords {
    /// What is wrong.
    pub what: String,
    /// What to do next.
    pub fix: String,
}

/// The catalogue of one language. Building it reads the compiled-in files; keep one and share it.
pub struct Words {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The catalogue of a language.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        let sources = match locale {
            Locale::Vi => VI,
            Locale::En => EN,
        };
        // Fluent would use the language for numbers only, and it never sees a number.
        let language: LanguageIdentifier = locale.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Direction marks around values would end up in printed forms and copied figures.
        bundle.set_use_isolating(false);
        for source in sources {
            // A file with a broken message still gives its other messages; tests refuse the file.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Words { locale, bundle }
    }

    /// The language of these words.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether the catalogue has this message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// A message without values. An unknown id gives the id in brackets.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.write(id, None)
    }

    /// A message with its values. An unknown id gives the id in brackets; a value the message
    /// asks for and does not get shows as `{$name}`.
    #[must_use]
    pub fn format(&self, id: &str, values: &[(&str, Arg)]) -> String {
        self.write(id, Some(&self.prepared(values.iter().map(|(name, value)| (*name, value)))))
    }

    /// A refusal's two sentences, from `err-<code>` and `fix-<code>`, both given the same facts.
    #[must_use]
    pub fn refusal(&self, code: &str, facts: &BTreeMap<String, Arg>) -> RefusalWords {
        let values = self.prepared(facts.iter().map(|(name, value)| (name.as_str(), value)));
        RefusalWords {
            what: self.write(&format!("err-{code}"), Some(&values)),
            fix: self.write(&format!("fix-{code}"), Some(&values)),
        }
    }

    fn prepared<'a>(&self, values: impl Iterator<Item = (&'a str, &'a Arg)>) -> FluentArgs<'static> {
        let mut prepared = FluentArgs::new();
        for (name, value) in values {
            prepared.set(name.to_owned(), value.to_text(self.locale));
            if let Arg::Integer(count) = value {
                prepared.set(format!("{name}-form"), self.plural_form(*count));
            }
        }
        prepared
    }

    /// Vietnamese nouns have no plural; English has one for everything but 1 and −1.
    fn plural_form(&self, count: i64) -> &'static str {
        match self.locale {
            Locale::En if count.unsigned_abs() == 1 => "one",
            Locale::En | Locale::Vi => "other",
        }
    }

    fn write(&self, id: &str, values: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("[{id}]");
        };
        // A missing value leaves its visible name in the sentence, which says more than an error.
        let mut problems = Vec::new();
        self.bundle.format_pattern(pattern, values, &mut problems).into_owned()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locale", &self.locale).finish_non_exhaustive()
    }
}

/// The files of a locale's folder, by subject; every locale has the same ones.
macro_rules! catalogue {
    ($locale:literal) => {
        catalogue!(
            $locale:
            "cards", "cli", "common", "findings", "groups", "lists",
            "organisation", "planning", "refusals", "refusals-bundles", "refusals-exports", "refusals-lending",
            "screens", "screens-accounts", "screens-closings", "screens-exchange", "screens-groups", "screens-lending",
            "screens-lists", "screens-programmes", "sessions", "supervision",
            "terms", "terms-closings", "terms-records",
            "vietnamese"
        )
    };
    ($locale:literal: $($file:literal),+) => {
        &[$(include_str!(concat!("../locales/", $locale, "/", $file, ".ftl"))),+]
    };
}

const VI: &[&str] = catalogue!("vi");
const EN: &[&str] = catalogue!("en");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }

    #[test]
    fn messages_and_unknown_ids() {
        let vi = Words::new(Locale::Vi);
        assert_eq!(vi.text("action-close"), "Đóng (Esc)");
        assert_eq!(vi.text("term-group"), "Tổ TK&VV");
        assert_eq!(vi.text("no-such-message"), "[no-such-message]");
        assert!(vi.has("action-save") && !vi.has("no-such-message"));
        assert_eq!(Words::new(Locale::En).text("action-close"), "Close (Esc)");
    }

    #[test]
    fn values_are_written_as_the_locale_writes_them() {
        let (vi, en) = (Words::new(Locale::Vi), Words::new(Locale::En));
        let count = |n: i64| [("count", Arg::Integer(n))];
        assert_eq!(vi.format("count-loans", &count(11_600)), "11.600 món vay");
        assert_eq!(en.format("count-loans", &count(11_600)), "11,600 loans");
        assert_eq!(en.format("count-loans", &count(1)), "1 loan");
        assert_eq!(vi.format("amount-dong", &[("amount", Arg::Dong(-1_500_000))]), "-1.500.000 đ");
        let day = NaiveDate::from_ymd_opt(2025, 12, 31).expect("a real day");
        assert_eq!(vi.format("as-of-date", &[("date", day.into())]), "Số liệu đến ngày 31/12/2025");
        assert_eq!(Arg::RatePpb(62_400_000).to_text(Locale::Vi), "6,24 %");
        assert_eq!(Arg::SharePpm(147_000).to_text(Locale::En), "14.7%");
    }

    #[test]
    fn a_keyword_among_the_facts_chooses_the_sentence() {
        let vi = Words::new(Locale::Vi);
        let said = |kind: &str| {
            let facts = [("path", "E:\\goi"), ("kind", kind), ("os", "5")];
            let facts = facts.map(|(name, value)| (name.to_owned(), Arg::from(value)));
            vi.refusal("exchange-io", &BTreeMap::from(facts)).what
        };
        assert_eq!(said("storage-full"), "Không còn chỗ trống để ghi E:\\goi.");
        assert_eq!(said("gone"), "Không đọc hoặc ghi được E:\\goi (mã lỗi của máy: 5).");
    }

    #[test]
    fn a_missing_value_is_seen_in_the_sentence() {
        assert_eq!(Words::new(Locale::Vi).format("amount-dong", &[]), "{$amount} đ");
    }

    #[test]
    fn a_refusal_says_what_is_wrong_and_what_to_do() {
        let facts = BTreeMap::from([("text".to_owned(), Arg::from("1500,5"))]);
        let words = Words::new(Locale::Vi).refusal("amount-has-fraction", &facts);
        assert!(words.what.contains("1500,5"), "{}", words.what);
        assert!(!words.fix.is_empty() && !words.fix.starts_with('['), "{}", words.fix);
        let unknown = Words::new(Locale::Vi).refusal("no-such-code", &facts);
        assert_eq!((unknown.what.as_str(), unknown.fix.as_str()), ("[err-no-such-code]", "[fix-no-such-code]"));
    }
}
