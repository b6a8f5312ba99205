//! How long a term may be extended, and until when one may ask. Source: SOURCES.md.

use chrono::NaiveDate;

use super::keys;
use super::plan::MissingRule;
use crate::calendar::{take_months, working_days_before};
use crate::codes::ProgrammeCode;
use crate::rules::{RuleRow, value_on};

/// How far a term may be extended, all extensions together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtensionLimit {
    /// Months in all.
    pub months: u32,
    /// Of them, not yet used.
    pub left: u32,
    /// Months used beyond the limit.
    pub over: u32,
}

/// From when through when an extension may be asked for, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestWindow {
    /// First day.
    pub opens: NaiveDate,
    /// Last day.
    pub closes: NaiveDate,
}

impl RequestWindow {
    /// Whether `day` lies in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.opens <= day && day <= self.closes
    }
}

/// The last days to ask for an instalment to be moved (08/TD). At the session itself the leader may still hand it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RescheduleDeadlines {
    /// The borrower asks by this day.
    pub borrower: NaiveDate,
    /// The leader hands it in by this day.
    pub leader: NaiveDate,
}

const PPM: u64 = 1_000_000;

fn rule(rules: &[RuleRow], key: &'static str, scope: &str, day: NaiveDate) -> Result<u32, MissingRule> {
    value_on(rules, key, scope, day).and_then(|value| u32::try_from(value).ok()).ok_or(MissingRule(key))
}

/// A limit that holds on `day` for a programme. Refused where there is no row, or one below nothing.
pub(crate) fn limit_on(
    rules: &[RuleRow],
    key: &'static str,
    programme: Option<&ProgrammeCode>,
    day: NaiveDate,
) -> Result<u32, MissingRule> {
    rule(rules, key, scope(programme), day)
}

fn scope(programme: Option<&ProgrammeCode>) -> &str {
    programme.and_then(|code| code.as_str().get(..2)).unwrap_or_default()
}

/// The months a contract may be extended by in all, `already` of them used: a short term by 12, a longer one by half
/// of itself, rounded down to whole months; programmes with a row `extension-max-months` by that. The rules are those
/// of `day`. Source: SOURCES.md R-27.
///
/// 60 months, 12 used: 30 in all, 18 left.
pub fn extension_limit(
    rules: &[RuleRow],
    programme: Option<&ProgrammeCode>,
    term_months: u32,
    already: u32,
    day: NaiveDate,
) -> Result<ExtensionLimit, MissingRule> {
    let scope = scope(programme);
    let months = if let Ok(own) = rule(rules, keys::EXTENSION_MONTHS, scope, day) {
        own
    } else if term_months <= rule(rules, keys::SHORT_TERM, scope, day)? {
        rule(rules, keys::EXTENSION_SHORT, scope, day)?
    } else {
        let share = u64::from(rule(rules, keys::EXTENSION_SHARE, scope, day)?);
        u32::try_from(u64::from(term_months) * share / PPM).unwrap_or(u32::MAX)
    };
    Ok(ExtensionLimit { months, left: months.saturating_sub(already), over: already.saturating_sub(months) })
}

/// When an extension of a contract due on `final_due` may be asked for: from 3 months to 5 working days before.
/// Source: SOURCES.md R-28.
pub fn extension_window(
    rules: &[RuleRow],
    programme: Option<&ProgrammeCode>,
    final_due: NaiveDate,
) -> Result<RequestWindow, MissingRule> {
    let scope = scope(programme);
    Ok(RequestWindow {
        opens: take_months(final_due, rule(rules, keys::EXTENSION_OPENS, scope, final_due)?),
        closes: working_days_before(final_due, rule(rules, keys::EXTENSION_CLOSES, scope, final_due)?),
    })
}

/// By when moving an instalment due on `due` must be asked for. Refused for days before the rule began.
/// Source: SOURCES.md R-26.
pub fn reschedule_deadlines(
    rules: &[RuleRow],
    programme: Option<&ProgrammeCode>,
    due: NaiveDate,
) -> Result<RescheduleDeadlines, MissingRule> {
    let by = |key| rule(rules, key, scope(programme), due).map(|days| working_days_before(due, days));
    Ok(RescheduleDeadlines { borrower: by(keys::RESCHEDULE_BORROWER)?, leader: by(keys::RESCHEDULE_LEADER)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_short_term_by_twelve_months_a_longer_one_by_half_in_all() {
        let rules = shipped().unwrap();
        let limit = |programme: &str, term, already| {
            let programme = ProgrammeCode::parse(programme).ok();
            let limit = extension_limit(&rules, programme.as_ref(), term, already, day("2026-11-01")).unwrap();
            (limit.months, limit.left, limit.over)
        };
        assert_eq!(limit("01", 6, 0), (12, 12, 0));
        assert_eq!(limit("01", 12, 12), (12, 0, 0));
        assert_eq!(limit("01", 13, 0), (6, 6, 0), "half of 13, whole months");
        assert_eq!(limit("01", 60, 12), (30, 18, 0));
        assert_eq!(limit("01", 120, 66), (60, 0, 6));
        assert_eq!(limit("17", 60, 12), (30, 18, 0));
        assert_eq!(limit("17", 120, 0), (30, 30, 0), "its own row, whatever the term");
        assert_eq!(limit("", 60, 0), (30, 30, 0));
    }

    #[test]
    fn an_extension_is_asked_for_in_its_window() {
        // Final date Monday 16/11/2026: three months before, and five working days back.
        let window = extension_window(&shipped().unwrap(), None, day("2026-11-16")).unwrap();
        assert_eq!(window, RequestWindow { opens: day("2026-08-16"), closes: day("2026-11-09") });
        assert!(window.holds(day("2026-08-16")) && window.holds(day("2026-11-09")));
        assert!(!window.holds(day("2026-08-15")) && !window.holds(day("2026-11-10")));
        assert_eq!(
            extension_window(&shipped().unwrap(), None, day("2026-05-31")).unwrap().opens,
            day("2026-02-28"),
            "three months before 31/05"
        );
    }

    #[test]
    fn moving_an_instalment_is_asked_for_in_working_days() {
        let rules = shipped().unwrap();
        let deadlines = reschedule_deadlines(&rules, None, day("2026-11-16")).unwrap();
        assert_eq!(deadlines, RescheduleDeadlines { borrower: day("2026-11-09"), leader: day("2026-11-11") });
        let before = reschedule_deadlines(&rules, None, day("2026-02-28"));
        assert_eq!(before, Err(MissingRule(keys::RESCHEDULE_BORROWER)), "the rule began on 1/3/2026");
    }
}
