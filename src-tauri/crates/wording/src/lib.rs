//! Vietnamese and English wording: catalogues, numbers, dates, name order, folding.
//!
//! Everything a person reads or types passes through here: the Fluent catalogues (shared with the
//! window, which reads the same files), amounts and dates in the local form, the Vietnamese order
//! of names, the folding that makes a search blind to accents, and the legacy fonts of old files.
//! The crate knows no loans, no files and no clock.

mod amount_words;
mod collation;
mod dates;
mod fold;
mod legacy;
mod locale;
mod numbers;
mod search;
mod words;

pub use amount_words::{Four, Spelling, Thousand, ZeroTens, dong_in_words};
pub use collation::{NameParts, compare_names, compare_text, name_sort_key, sort_names, text_sort_key};
pub use dates::{DateError, date, parse_date};
pub use fold::{fold, nfc};
pub use legacy::{Converted, LegacyFont, NotLegacy, text_of_bytes};
pub use locale::{Locale, UnknownLocale};
pub use numbers::{AmountError, MAX_DONG, dong, parse_dong, percent_from_ppb, percent_from_ppm};
pub use search::Query;
pub use words::{Arg, RefusalWords, Words};
