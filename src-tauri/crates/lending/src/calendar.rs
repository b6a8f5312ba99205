//! Months, session days and working days. Sources: SOURCES.md.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A transaction point's day of the month, 1…31; where the month is shorter, its last day. Source: SOURCES.md R-13.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct SessionDay(u8);

/// A day of the month no month has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day of the month")]
pub struct NotASessionDay;

impl SessionDay {
    /// The day numbered `day`; refused outside 1…31.
    pub const fn new(day: u8) -> Result<SessionDay, NotASessionDay> {
        if day == 0 || day > 31 { Err(NotASessionDay) } else { Ok(SessionDay(day)) }
    }

    /// Its number.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The session of the month that `day` lies in.
    pub fn in_month_of(self, day: NaiveDate) -> NaiveDate {
        day.with_day(u32::from(self.0)).unwrap_or_else(|| last_of_month(day))
    }
}

impl TryFrom<u8> for SessionDay {
    type Error = NotASessionDay;
    fn try_from(day: u8) -> Result<SessionDay, NotASessionDay> {
        SessionDay::new(day)
    }
}

impl From<SessionDay> for u8 {
    fn from(day: SessionDay) -> u8 {
        day.0
    }
}

/// The last day of the month that `day` lies in.
pub fn last_of_month(day: NaiveDate) -> NaiveDate {
    (28..=31).rev().find_map(|last| day.with_day(last)).unwrap_or(day)
}

/// The same day of the month `months` later, or that month's last day where it is shorter. Source: SOURCES.md R-15.
///
/// 31/01/2025 + 1 month = 28/02/2025, + 2 months = 31/03/2025: counted from one day, nothing drifts.
pub fn add_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The same day of the month `months` earlier, or that month's last day where it is shorter.
pub fn take_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// The day after.
pub fn next_day(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
}

/// The day before.
pub fn day_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN)
}

/// Whole months from `from` until `until`: how many can be added to `from` without passing `until`. Rest days are
/// dropped; none when `until` is the earlier. Source: SOURCES.md R-15.
pub fn whole_months(from: NaiveDate, until: NaiveDate) -> u32 {
    let months = i64::from(until.year() - from.year()) * 12 + i64::from(until.month()) - i64::from(from.month());
    let Ok(months) = u32::try_from(months) else { return 0 };
    if add_months(from, months) <= until { months } else { months.saturating_sub(1) }
}

/// Months begun from `from` until `until`: how few must be added to `from` to reach `until`. None when `until` is not
/// the later.
///
/// 12/02/2027 to 12/07/2029 are 29 months, to 13/07/2029 thirty; 01/01/2027 to 28/02/2027 are two.
pub fn months_begun(from: NaiveDate, until: NaiveDate) -> u32 {
    let whole = whole_months(from, until);
    if add_months(from, whole) < until { whole + 1 } else { whole }
}

/// The due day moved to the point's session: due on or before the session of its month → the previous month's
/// session, else that month's. So it is always the last session before the due day. Source: SOURCES.md R-16.
pub fn align_to_session(due: NaiveDate, session: SessionDay) -> NaiveDate {
    let this_month = session.in_month_of(due);
    if due <= this_month { session.in_month_of(take_months(due, 1)) } else { this_month }
}

/// Monday to Friday. Public holidays and the working Saturdays that make up for some of them are not known here.
/// Source: SOURCES.md R-21.
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The latest day that still leaves `count` working days before `day`, itself counted when it is one.
///
/// Five working days before Monday 16/03/2026 is Monday 09/03/2026.
pub fn working_days_before(day: NaiveDate, count: u32) -> NaiveDate {
    let (mut at, mut left) = (day, count);
    while left > 0 && at > NaiveDate::MIN {
        at = day_before(at);
        left -= u32::from(is_working_day(at));
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_due_day_up_to_the_session_goes_to_the_previous_months() {
        // session day, due day, aligned day: around the session, over the year's end, at the ends of short months.
        let table = [
            (15, "2026-05-14", "2026-04-15"),
            (15, "2026-05-15", "2026-04-15"),
            (15, "2026-05-16", "2026-05-15"),
            (15, "2026-05-31", "2026-05-15"),
            (15, "2026-01-10", "2025-12-15"),
            (1, "2026-03-01", "2026-02-01"),
            (1, "2026-03-02", "2026-03-01"),
            (29, "2026-02-28", "2026-01-29"),
            (29, "2026-03-29", "2026-02-28"),
            (29, "2028-02-29", "2028-01-29"),
            (29, "2028-03-10", "2028-02-29"),
            (30, "2026-02-28", "2026-01-30"),
            (30, "2026-03-01", "2026-02-28"),
            (30, "2026-03-31", "2026-03-30"),
            (31, "2026-04-30", "2026-03-31"),
            (31, "2026-05-01", "2026-04-30"),
            (31, "2026-05-31", "2026-04-30"),
        ];
        for (session, due, aligned) in table {
            let session = SessionDay::new(session).unwrap();
            assert_eq!(align_to_session(day(due), session), day(aligned), "{session:?} {due}");
        }
    }

    #[test]
    fn months_are_added_without_drift_and_counted_back() {
        let end_of_january = day("2025-01-31");
        assert_eq!(add_months(end_of_january, 1), day("2025-02-28"));
        assert_eq!(add_months(end_of_january, 2), day("2025-03-31"));
        assert_eq!(take_months(day("2028-03-31"), 1), day("2028-02-29"));
        assert_eq!(whole_months(end_of_january, day("2025-02-28")), 1);
        assert_eq!(whole_months(end_of_january, day("2025-03-30")), 1);
        assert_eq!(whole_months(day("2026-10-15"), day("2030-06-30")), 44);
        assert_eq!(whole_months(day("2026-10-15"), day("2026-10-14")), 0);
        assert_eq!(whole_months(day("2026-10-15"), day("2025-01-01")), 0);
        assert_eq!(whole_months(day("2026-10-15"), day("2026-11-14")), 0);
        let begun = |from: &str, until: &str| months_begun(day(from), day(until));
        assert_eq!([begun("2027-02-12", "2029-07-12"), begun("2027-02-12", "2029-07-13")], [29, 30]);
        assert_eq!([begun("2027-01-01", "2027-02-01"), begun("2027-01-01", "2027-02-28")], [1, 2]);
        assert_eq!([begun("2027-01-01", "2027-01-01"), begun("2027-01-02", "2027-01-01")], [0, 0]);
    }

    #[test]
    fn working_days_leave_out_the_week_end() {
        assert_eq!(working_days_before(day("2026-03-16"), 5), day("2026-03-09"), "Monday to Monday");
        assert_eq!(working_days_before(day("2026-03-15"), 1), day("2026-03-13"), "from a Sunday to Friday");
        assert_eq!(working_days_before(day("2026-03-16"), 0), day("2026-03-16"));
        assert!(!is_working_day(day("2026-03-14")) && is_working_day(day("2026-03-13")));
    }

    #[test]
    fn a_session_day_is_a_day_some_month_has() {
        assert!(SessionDay::new(0).is_err() && SessionDay::new(32).is_err());
        assert_eq!(SessionDay::new(31).unwrap().in_month_of(day("2026-02-05")), day("2026-02-28"));
    }

    proptest! {
        #[test]
        fn the_aligned_day_is_the_last_session_before_the_due_day(offset in 0u64..20_000, session in 1u8..=31) {
            let due = day("2020-01-01") + Days::new(offset);
            let session = SessionDay::new(session).unwrap();
            // Told by walking back day by day instead.
            let mut walked = day_before(due);
            while session.in_month_of(walked) != walked {
                walked = day_before(walked);
            }
            prop_assert_eq!(align_to_session(due, session), walked);
        }

        #[test]
        fn whole_months_never_pass_the_end_and_one_more_would(offset in 0u64..3_000, length in 0u64..9_000) {
            let from = day("2020-01-01") + Days::new(offset);
            let until = from + Days::new(length);
            let months = whole_months(from, until);
            prop_assert!(add_months(from, months) <= until);
            prop_assert!(add_months(from, months + 1) > until);
        }
    }
}
