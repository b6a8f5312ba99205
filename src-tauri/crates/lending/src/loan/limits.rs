//! How far a carry-over, a recall and a freeze may reach: dated rows, by programme. Source: SOURCES.md.

use chrono::{Days, NaiveDate};

use crate::calendar::add_months;
use crate::codes::ProgrammeCode;
use crate::rules::{CARRY_OVER_MONTHS, FREEZE_YEARS, RECALL_DAYS, RuleRow};
use crate::schedule::{MissingRule, limit_on};

/// The latest final date a carry-over decided on `day` may give a contract due on `final_due`.
/// Source: SOURCES.md R-62.
///
/// Due 12/02/2027, by 12 months: at the latest 12/02/2028.
pub fn carry_over_limit(
    rules: &[RuleRow],
    programme: Option<&ProgrammeCode>,
    final_due: NaiveDate,
    day: NaiveDate,
) -> Result<NaiveDate, MissingRule> {
    Ok(add_months(final_due, limit_on(rules, CARRY_OVER_MONTHS, programme, day)?))
}

/// The latest day by which misused money may be left to be paid back, from the day of the minutes on.
/// Source: SOURCES.md R-61.
pub fn recall_limit(
    rules: &[RuleRow],
    programme: Option<&ProgrammeCode>,
    minutes: NaiveDate,
) -> Result<NaiveDate, MissingRule> {
    let days = limit_on(rules, RECALL_DAYS, programme, minutes)?;
    Ok(minutes.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX))
}

/// The latest last day of a freeze that begins on `day`. How much of the undertaking was lost, which shortens it, is not
/// known to the book. Source: SOURCES.md R-63.
pub fn freeze_limit(
    rules: &[RuleRow],
    programme: Option<&ProgrammeCode>,
    day: NaiveDate,
) -> Result<NaiveDate, MissingRule> {
    Ok(add_months(day, limit_on(rules, FREEZE_YEARS, programme, day)?.saturating_mul(12)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_rows_that_ship_say_how_far_each_reaches() {
        let rules = shipped().unwrap();
        let carried = carry_over_limit(&rules, None, day("2027-02-12"), day("2027-02-10"));
        assert_eq!(carried, Ok(day("2028-02-12")));
        assert_eq!(recall_limit(&rules, None, day("2026-02-10")), Ok(day("2026-03-12")), "February has 28 days");
        assert_eq!(freeze_limit(&rules, None, day("2026-02-01")), Ok(day("2031-02-01")));
    }

    #[test]
    fn without_a_row_there_is_no_limit_to_hold_anything_against() {
        assert_eq!(recall_limit(&[], None, day("2026-02-10")), Err(MissingRule(RECALL_DAYS)));
    }

    #[test]
    fn a_programmes_own_row_holds_for_it_alone() {
        let mut rules = shipped().unwrap();
        let shorter = RuleRow { scope: "03".into(), value: 3, ..rules[0].clone() };
        rules.push(RuleRow { key: FREEZE_YEARS.into(), ..shorter });
        let until = |code: &str| freeze_limit(&rules, ProgrammeCode::parse(code).ok().as_ref(), day("2026-02-01"));
        assert_eq!([until("03A"), until("01")], [Ok(day("2029-02-01")), Ok(day("2031-02-01"))]);
    }
}
