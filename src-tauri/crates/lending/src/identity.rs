//! Identity papers: numbers, and until when a citizen card is valid. Source: SOURCES.md R-35.

use chrono::{Datelike, Days, NaiveDate};

/// Whether a paper may be used on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperState {
    /// The book has no number.
    Unknown,
    /// Neither twelve digits nor the nine of the old card.
    Malformed,
    /// A nine-digit card (CMND), void from 1 January 2025.
    Void,
    /// The last day was before.
    Expired(NaiveDate),
    /// Valid; the book can't tell until when, because a date is missing.
    Valid,
    /// Valid through this day.
    ValidThrough(NaiveDate),
}

/// A card is renewed in the year its holder turns 25, 40 and 60 (the first, at 14, makes no borrower).
const RENEWAL_AGES: [i32; 4] = [14, 25, 40, 60];
/// A card issued within so many years before such an age lasts to the next.
const SPARED_YEARS: i32 = 2;

/// How a paper stands on `day`.
///
/// Born 5 March 1990, issued 1 June 2021: valid until the 40th birthday, 5 March 2030.
pub fn paper_state(
    number: Option<&str>,
    born: Option<NaiveDate>,
    issued: Option<NaiveDate>,
    day: NaiveDate,
) -> PaperState {
    let Some(number) = number.map(str::trim).filter(|number| !number.is_empty()) else { return PaperState::Unknown };
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return PaperState::Malformed;
    }
    match number.len() {
        12 => {}
        9 if day.year() < 2025 => return PaperState::Valid,
        9 => return PaperState::Void,
        _ => return PaperState::Malformed,
    }
    let (Some(born), Some(issued)) = (born, issued) else { return PaperState::Valid };
    match last_day(born, issued) {
        None => PaperState::Valid,
        Some(last) if last < day => PaperState::Expired(last),
        Some(last) => PaperState::ValidThrough(last),
    }
}

/// The last day of a card; none for one that lasts for life.
fn last_day(born: NaiveDate, issued: NaiveDate) -> Option<NaiveDate> {
    let spared_until = add_years(issued, SPARED_YEARS)?;
    let birthday = RENEWAL_AGES.into_iter().filter_map(|age| add_years(born, age)).find(|day| *day > spared_until)?;
    birthday.checked_sub_days(Days::new(1))
}

/// The same day so many years on; 29 February becomes the 28th where there is none.
fn add_years(day: NaiveDate, years: i32) -> Option<NaiveDate> {
    let year = day.year().checked_add(years)?;
    day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, day.month(), 28))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn state(born: &str, issued: &str, on: &str) -> PaperState {
        paper_state(Some("020090001234"), Some(day(born)), Some(day(issued)), day(on))
    }

    #[test]
    fn a_card_lasts_to_the_next_of_the_ages() {
        assert_eq!(state("1990-03-05", "2021-06-01", "2026-01-12"), PaperState::ValidThrough(day("2030-03-04")));
        assert_eq!(state("1990-03-05", "2021-06-01", "2030-03-05"), PaperState::Expired(day("2030-03-04")));
        assert_eq!(state("1960-03-05", "2021-06-01", "2050-01-01"), PaperState::Valid, "for life after sixty");
    }

    #[test]
    fn one_issued_within_two_years_before_an_age_lasts_to_the_next() {
        assert_eq!(state("1986-03-05", "2024-03-05", "2026-04-01"), PaperState::ValidThrough(day("2046-03-04")));
        assert_eq!(state("1986-03-05", "2024-03-04", "2026-04-01"), PaperState::Expired(day("2026-03-04")));
    }

    #[test]
    fn nine_digits_are_void_from_2025() {
        let nine = |on| paper_state(Some("082123456"), None, None, day(on));
        assert_eq!((nine("2024-12-31"), nine("2025-01-01")), (PaperState::Valid, PaperState::Void));
        assert_eq!(paper_state(Some("12345"), None, None, day("2026-01-01")), PaperState::Malformed);
        assert_eq!(paper_state(Some(" "), None, None, day("2026-01-01")), PaperState::Unknown);
    }
}
