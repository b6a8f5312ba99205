//! Balances held against what borrowers say (15/TD): each borrower once in so many years, or a share of the members every
//! year. Source: SOURCES.md R-121.

use std::collections::BTreeSet;

use chrono::{Datelike, Months, NaiveDate};
use ledger::{Dong, NotDong};

use super::whole;
use crate::rules::RuleRow;
use crate::schedule::MissingRule;

/// Every borrower is asked once in so many years.
pub const EVERY_YEARS: &str = "reconcile-every-years";
/// Or of a group's members so many every year, parts per million.
pub const YEARLY_PPM: &str = "reconcile-yearly-ppm";

const PPM: u64 = 1_000_000;

/// Ours and theirs of one balance, whole đồng.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// In the book.
    pub ours: Dong,
    /// As the borrower says.
    pub theirs: Dong,
}

impl Agreed {
    /// What the book has above what the borrower says; below nothing where the borrower says more.
    pub fn difference(&self) -> Result<Dong, NotDong> {
        self.ours.minus(self.theirs)
    }
}

/// How far a group's members have been asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedStanding {
    /// Members who owe or save.
    pub members: u32,
    /// Of those, asked in the years the rule looks back on, the year of the day among them.
    pub in_years: u32,
    /// Asked in the year of the day.
    pub this_year: u32,
    /// How many make the yearly share, rounded up.
    pub yearly_share: u32,
    /// Whether one of the two is met.
    pub met: bool,
}

/// How far a group's members have been asked by `day`: `asked` tells for each time one was, who and when.
///
/// Of 40 members, 15 % are 6: with 6 asked this year it is met, with 5 only if all 40 were within three years.
pub fn asked_standing<Id: Ord + Copy>(
    rules: &[RuleRow],
    members: &[Id],
    asked: &[(Id, NaiveDate)],
    day: NaiveDate,
) -> Result<AskedStanding, MissingRule> {
    let (years, ppm) = (whole(rules, EVERY_YEARS, "", day)?, whole(rules, YEARLY_PPM, "", day)?);
    let since = day.checked_sub_months(Months::new(years.saturating_mul(12))).unwrap_or(NaiveDate::MIN);
    let members: BTreeSet<Id> = members.iter().copied().collect();
    let of = |counts: &dyn Fn(NaiveDate) -> bool| -> usize {
        let known = asked.iter().filter(|(who, on)| members.contains(who) && *on <= day && counts(*on));
        known.map(|(who, _)| *who).collect::<BTreeSet<_>>().len()
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (in_years, this_year) = (count(of(&|on| on > since)), count(of(&|on| on.year() == day.year())));
    let all = count(members.len());
    let yearly_share = u32::try_from((u64::from(all) * u64::from(ppm)).div_ceil(PPM)).unwrap_or(u32::MAX);
    let met = in_years == all || this_year >= yearly_share;
    Ok(AskedStanding { members: all, in_years, this_year, yearly_share, met })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn standing(asked: &[(u32, NaiveDate)], on: &str) -> AskedStanding {
        let members: Vec<u32> = (1..=40).collect();
        asked_standing(&shipped().unwrap(), &members, asked, day(on)).unwrap()
    }

    #[test]
    fn fifteen_of_a_hundred_in_a_year_or_everybody_in_three() {
        let six: Vec<_> = (1..=6).map(|who| (who, day("2026-05-10"))).collect();
        let found = standing(&six, "2026-06-01");
        // 40 × 15 % = 6.
        assert_eq!((found.members, found.this_year, found.yearly_share, found.met), (40, 6, 6, true));
        assert!(!standing(&six[..5], "2026-06-01").met);
        assert!(!standing(&six, "2027-01-02").met, "another year begins anew");
        let all: Vec<_> = (1..=40).map(|who| (who, day("2024-05-10"))).collect();
        assert_eq!((standing(&all, "2027-05-09").in_years, standing(&all, "2027-05-09").met), (40, true));
        assert_eq!((standing(&all, "2027-05-10").in_years, standing(&all, "2027-05-10").met), (0, false));
    }

    #[test]
    fn who_is_asked_twice_or_no_member_any_more_counts_once_or_not() {
        let asked = [(1, day("2026-02-01")), (1, day("2026-03-01")), (99, day("2026-03-01"))];
        assert_eq!(standing(&asked, "2026-06-01").this_year, 1);
        assert_eq!(standing(&asked, "2026-02-01").this_year, 1, "what comes later is not known yet");
    }
}
