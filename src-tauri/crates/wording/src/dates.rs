//! Dates as offices in Vietnam write them: day first.

use chrono::{Datelike, NaiveDate};

/// A typed date that is none. `Display` is the refusal code `bad-date`; the one fact is `text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("bad-date")]
pub struct DateError;

impl DateError {
    /// The stable refusal code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "bad-date"
    }
}

/// The years a date of this program can fall in: from the oldest borrower's birth to the last
/// instalment of a loan made in our time. Outside them a slip of the finger is certain.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// `31/12/2025`, in every language of the program.
#[must_use]
pub fn date(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// Reads `15092026`, `15/09/2026`, `15/9/2026` (also with `-` or `.`) and `2026-09-15`.
/// The year has four digits and lies in 1900–2199.
///
/// # Errors
/// [`DateError`] for everything else, days that do not exist included.
pub fn parse_date(text: &str) -> Result<NaiveDate, DateError> {
    let text = text.trim();
    let (day, month, year) = if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        (&text[..2], &text[2..4], &text[4..])
    } else {
        let sign = text.chars().find(|c| !c.is_ascii_digit()).ok_or(DateError)?;
        if !matches!(sign, '/' | '-' | '.') {
            return Err(DateError);
        }
        let parts: Vec<&str> = text.split(sign).collect();
        match parts[..] {
            [year, month, day] if year.len() == 4 && sign == '-' => (day, month, year),
            [day, month, year] => (day, month, year),
            _ => return Err(DateError),
        }
    };
    if year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return Err(DateError);
    }
    let year = i32::try_from(number(year)?).map_err(|_| DateError)?;
    if !YEARS.contains(&year) {
        return Err(DateError);
    }
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(DateError)
}

/// Plain digits only: the standard parser would also take a sign.
fn number(text: &str) -> Result<u32, DateError> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError);
    }
    text.parse().map_err(|_| DateError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
    }

    #[test]
    fn typed_dates() {
        for text in ["15092026", "15/09/2026", "15/9/2026", "15-09-2026", "15.9.2026", "2026-09-15", " 15/09/2026 "] {
            assert_eq!(parse_date(text), Ok(day(2026, 9, 15)), "{text}");
        }
        assert_eq!(parse_date("29022024"), Ok(day(2024, 2, 29)));
        assert_eq!(date(day(2025, 12, 31)), "31/12/2025");
        assert_eq!(date(day(2026, 1, 5)), "05/01/2026");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "15",
            "1509",
            "15/09",
            "15/09/26",
            "31/04/2026",
            "29/02/2025",
            "00/01/2026",
            "15/13/2026",
            "20260915",
            "2026/09/15",
            "15/09-2026",
            "+5/09/2026",
            "15/09/20260",
            "015/09/2026",
            "15 09 2026",
            "15/09/0026",
            "15092o26",
            "15/09/2026/1",
            "1/1/1899",
            "ngày 15",
        ] {
            assert_eq!(parse_date(text), Err(DateError), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_day_reads_back_in_each_form(offset in 0_i64..109_000) {
            let it = day(1900, 1, 1) + chrono::Duration::days(offset);
            let shown = date(it);
            prop_assert_eq!(parse_date(&shown), Ok(it));
            prop_assert_eq!(parse_date(&shown.replace('/', "")), Ok(it));
            prop_assert_eq!(parse_date(&it.to_string()), Ok(it));
        }

        #[test]
        fn no_text_makes_the_reader_fall(text in "[0-9/.\\-đ ]{0,12}") {
            if let Ok(it) = parse_date(&text) {
                prop_assert!(YEARS.contains(&it.year()));
            }
        }
    }
}
