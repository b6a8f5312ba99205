//! Identity papers: numbers, until when a citizen card is valid, and whether a number fits its holder.
//! Sources: SOURCES.md.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::rules::{RuleRow, value_on};
use crate::schedule::MissingRule;
use crate::sources::names;

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

/// A card is near its end when at most so many days are left.
pub const PAPER_NEAR_DAYS: &str = "paper-near-days";

/// How a paper stands in the list of papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperStanding {
    /// The book has no number.
    Unknown,
    /// Neither twelve digits nor nine.
    Malformed,
    /// A nine-digit card, void.
    Void,
    /// Past its last day.
    Expired {
        /// The last day.
        last: NaiveDate,
        /// Days since.
        days_over: i64,
    },
    /// Near its last day.
    Near {
        /// The last day.
        last: NaiveDate,
        /// Days left; 0 on the last day.
        days_left: i64,
    },
    /// A number, but birth date or day of issue is missing: until when it is valid can't be told.
    Undated,
    /// Valid for longer than that.
    Fine {
        /// The last day; none for a card that lasts for life.
        last: Option<NaiveDate>,
    },
}

/// How a paper stands on `day`, by the row `paper-near-days`. Source: SOURCES.md R-90.
///
/// A last day of 04/03/2030 is near from 02/09/2029 on, 183 days before.
pub fn paper_standing(
    rules: &[RuleRow],
    number: Option<&str>,
    born: Option<NaiveDate>,
    issued: Option<NaiveDate>,
    day: NaiveDate,
) -> Result<PaperStanding, MissingRule> {
    let near = value_on(rules, PAPER_NEAR_DAYS, "", day).ok_or(MissingRule(PAPER_NEAR_DAYS))?;
    Ok(match paper_state(number, born, issued, day) {
        PaperState::Unknown => PaperStanding::Unknown,
        PaperState::Malformed => PaperStanding::Malformed,
        PaperState::Void => PaperStanding::Void,
        PaperState::Expired(last) => PaperStanding::Expired { last, days_over: (day - last).num_days() },
        PaperState::ValidThrough(last) if (last - day).num_days() <= near => {
            PaperStanding::Near { last, days_left: (last - day).num_days() }
        }
        PaperState::ValidThrough(last) => PaperStanding::Fine { last: Some(last) },
        PaperState::Valid if born.is_none() || issued.is_none() => PaperStanding::Undated,
        PaperState::Valid => PaperStanding::Fine { last: None },
    })
}

names! {
    /// Where a twelve-digit number does not fit its holder. It only warns: the number has no check digit, and what the
    /// book says of the holder may be wrong as well. Its words are `doubt-<code>`.
    NumberDoubt {
        /// The first three digits are no province's.
        Province = "identity-province",
        /// Century and year of birth are others.
        BirthYear = "identity-birth-year",
        /// The sex is the other.
        Sex = "identity-sex",
    }
}

/// Provinces in which a birth was registered, as numbers have them since 2016; they stay what they are when provinces
/// merge. Source: SOURCES.md R-90.
const BIRTH_PROVINCES: [u16; 63] = [
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45,
    46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92,
    93, 94, 95, 96,
];
/// From here on the first three digits name the country of a birth registered abroad.
const FIRST_COUNTRY: u16 = 100;

/// Where a number does not fit its holder: three digits for the province of birth, one for century and sex (0, 1 for men
/// and women born in 1900–1999, 2, 3 in 2000–2099 and so on), two for the year, six by chance. What the book does not
/// know is not compared; a number that is not twelve digits is no number to compare with.
///
/// 020 1 90 001234: Lạng Sơn, a woman born in 1990.
#[must_use]
pub fn number_doubts(number: &str, birth_year: Option<i32>, is_woman: Option<bool>) -> Vec<NumberDoubt> {
    let number = number.trim();
    if number.len() != 12 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let digits = |from: usize, to: usize| number.get(from..to).and_then(|digits| digits.parse::<u16>().ok());
    let (Some(province), Some(century_sex), Some(year)) = (digits(0, 3), digits(3, 4), digits(4, 6)) else {
        return Vec::new();
    };
    let says_year = 1900 + i32::from(century_sex / 2) * 100 + i32::from(year);
    let says_woman = century_sex % 2 == 1;
    let doubts = [
        (NumberDoubt::Province, province < FIRST_COUNTRY && !BIRTH_PROVINCES.contains(&province)),
        (NumberDoubt::BirthYear, birth_year.is_some_and(|known| known != says_year)),
        (NumberDoubt::Sex, is_woman.is_some_and(|known| known != says_woman)),
    ];
    doubts.into_iter().filter(|(_, holds)| *holds).map(|(doubt, _)| doubt).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

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

    #[test]
    fn a_card_is_near_its_end_for_half_a_year() {
        let rules = shipped().unwrap();
        let on = |on: &str| {
            let (born, issued) = (Some(day("1990-03-05")), Some(day("2021-06-01")));
            paper_standing(&rules, Some("020090001234"), born, issued, day(on)).unwrap()
        };
        let last = day("2030-03-04");
        assert_eq!(on("2029-09-01"), PaperStanding::Fine { last: Some(last) }, "184 days");
        assert_eq!(on("2029-09-02"), PaperStanding::Near { last, days_left: 183 });
        assert_eq!(on("2030-03-04"), PaperStanding::Near { last, days_left: 0 });
        assert_eq!(on("2030-03-06"), PaperStanding::Expired { last, days_over: 2 });
    }

    #[test]
    fn a_card_for_life_is_told_apart_from_one_without_dates() {
        let rules = shipped().unwrap();
        let of = |number, born: Option<&str>, issued: Option<&str>| {
            paper_standing(&rules, number, born.map(day), issued.map(day), day("2026-01-12")).unwrap()
        };
        let number = Some("020060001234");
        assert_eq!(of(number, Some("1960-03-05"), Some("2021-06-01")), PaperStanding::Fine { last: None });
        assert_eq!(of(number, Some("1960-03-05"), None), PaperStanding::Undated);
        assert_eq!(of(Some("082123456"), None, None), PaperStanding::Void);
        assert_eq!(
            [of(Some("12345"), None, None), of(None, None, None)],
            [PaperStanding::Malformed, PaperStanding::Unknown]
        );
    }

    #[test]
    fn a_number_fits_its_holder() {
        assert_eq!(number_doubts("020190001234", Some(1990), Some(true)), []);
        assert_eq!(number_doubts("020305001234", Some(2005), Some(true)), []);
        assert_eq!(number_doubts("020190001234", Some(1991), Some(true)), [NumberDoubt::BirthYear]);
        assert_eq!(number_doubts("020105001234", Some(2005), Some(true)), [NumberDoubt::BirthYear], "the century");
        assert_eq!(number_doubts("020190001234", Some(1990), Some(false)), [NumberDoubt::Sex]);
        assert_eq!(number_doubts("021190001234", None, None), [NumberDoubt::Province], "021 is none");
        assert_eq!(number_doubts("126190001234", None, None), [], "registered abroad");
        let every = number_doubts("000190001234", Some(1980), Some(false));
        assert_eq!(every, NumberDoubt::ALL);
        assert_eq!(number_doubts("02019000123", Some(1980), Some(false)), [], "eleven digits");
    }

    #[test]
    fn the_provinces_of_birth_are_sixty_three() {
        assert!(BIRTH_PROVINCES.windows(2).all(|two| two[0] < two[1]));
        assert!([1, 4, 20, 22, 24, 79, 96].iter().all(|code| BIRTH_PROVINCES.contains(code)));
    }
}
