//! Dates out of cells: text as the bank writes it, Excel's serial numbers, a year alone for a birth.

use chrono::{Datelike, Days, NaiveDate};

/// Reads dates of one file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dates {
    /// Whether serials count from 1904.
    pub(crate) from_1904: bool,
}

/// What a date is for, which settles what a year of two digits or a year alone means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A birth: long ago, and a year alone means 1 January.
    Birth,
    /// Anything the bank recorded; it was founded in 2003, so two digits are of this century.
    Record,
}

/// Years beyond these are slips of the keyboard.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

impl Dates {
    /// A date Excel holds as a number.
    pub(crate) fn of_number(self, number: f64, meaning: Meaning) -> Option<NaiveDate> {
        let days = number.trunc();
        if meaning == Meaning::Birth && (1900.0..=2100.0).contains(&days) {
            return NaiveDate::from_ymd_opt(days as i32, 1, 1);
        }
        // What the bank recorded is not older than 1927: a smaller number is a year or a code.
        let earliest = if meaning == Meaning::Birth { 1.0 } else { 10_000.0 };
        if !(earliest..=2_958_465.0).contains(&days) {
            return None;
        }
        let days = days as u64;
        let start = if self.from_1904 {
            NaiveDate::from_ymd_opt(1904, 1, 1)?
        } else if days > 60 {
            // Excel counts a 29 February 1900 that never was.
            NaiveDate::from_ymd_opt(1899, 12, 30)?
        } else {
            NaiveDate::from_ymd_opt(1899, 12, 31)?
        };
        start.checked_add_days(Days::new(days)).filter(|date| YEARS.contains(&date.year()))
    }

    /// A date written as text: `31/12/2025`, `1-2-2025`, `2025-12-31`, a time behind it ignored.
    pub(crate) fn of_text(self, text: &str, meaning: Meaning) -> Option<NaiveDate> {
        let text = text.split([' ', 'T']).next()?;
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            let number: u32 = text.parse().ok()?;
            return self.of_number(f64::from(number), meaning);
        }
        let mut parts = text.split(['/', '-', '.']);
        let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || [first, second, third].iter().any(|part| !is_number(part)) {
            return None;
        }
        let (day, month, year) = match (first.len(), third.len()) {
            (4, 1..=2) => (third, second, first.parse().ok()?),
            (1..=2, 4) => (first, second, third.parse().ok()?),
            (1..=2, 2) => (first, second, year_of_two_digits(third.parse().ok()?, meaning)?),
            _ => return None,
        };
        if !YEARS.contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
    }
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Two digits of a year, where only one century can be meant. A birth in `30` is 1930, for nobody
/// born in 2030 is a customer; a birth in `05` may be of either century.
fn year_of_two_digits(year: i32, meaning: Meaning) -> Option<i32> {
    match meaning {
        Meaning::Record => Some(2000 + year),
        Meaning::Birth => (year >= 30).then_some(1900 + year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATES: Dates = Dates { from_1904: false };

    fn text(text: &str) -> Option<String> {
        DATES.of_text(text, Meaning::Record).map(|date| date.to_string())
    }

    #[test]
    fn texts_are_read_day_first() {
        assert_eq!(text("31/12/2025").as_deref(), Some("2025-12-31"));
        assert_eq!(text("1/2/2025").as_deref(), Some("2025-02-01"));
        assert_eq!(text("05-06-25").as_deref(), Some("2025-06-05"));
        assert_eq!(text("2025-12-31 00:00:00").as_deref(), Some("2025-12-31"));
        assert_eq!(text("46022").as_deref(), Some("2025-12-31"));
        for bad in ["31/02/2025", "12/31/2025", "00/00/0000", "31/12/20255", "31/12", "hôm qua", "1/1/1899", "2025"] {
            assert_eq!(text(bad), None, "{bad}");
        }
    }

    #[test]
    fn serials_are_days() {
        let day = |number| DATES.of_number(number, Meaning::Record).map(|date| date.to_string());
        assert_eq!(day(46_022.0).as_deref(), Some("2025-12-31"));
        assert_eq!(day(46_022.75).as_deref(), Some("2025-12-31"));
        assert_eq!((day(0.0), day(-1.0), day(1e9), day(2025.0)), (None, None, None, None));
        let born = |number| DATES.of_number(number, Meaning::Birth).map(|date| date.to_string());
        assert_eq!(born(1.0).as_deref(), Some("1900-01-01"));
        assert_eq!(born(61.0).as_deref(), Some("1900-03-01"));
        let mac = Dates { from_1904: true };
        assert_eq!(
            mac.of_number(44_560.0, Meaning::Record).map(|date| date.to_string()).as_deref(),
            Some("2025-12-31")
        );
    }

    #[test]
    fn a_birth_may_be_a_year_alone() {
        let born = |text| DATES.of_text(text, Meaning::Birth).map(|date| date.to_string());
        assert_eq!(born("1965").as_deref(), Some("1965-01-01"));
        assert_eq!(DATES.of_number(1965.0, Meaning::Birth).map(|date| date.year()), Some(1965));
        assert_eq!(born("01/02/65").as_deref(), Some("1965-02-01"));
        assert_eq!(born("01/02/05"), None, "1905 or 2005");
    }
}
