//! The list of what falls due: by the session at which it is paid. Source: SOURCES.md R-91.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{SessionDay, align_to_session};

/// The day an instalment, or all that is left, falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueDay {
    /// As the contract counts it; it is still to be moved to the session before it.
    Counted(NaiveDate),
    /// At a session already, as a plan with a session day or the bank's report states it. Moved again it would fall a
    /// month too early.
    AtSession(NaiveDate),
}

/// A line of the list: when it is paid, and how far off that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueBySession {
    /// The day to pay by.
    pub effective: NaiveDate,
    /// Whether that is earlier than the contract counts.
    pub moved: bool,
    /// Days until then; 0 on the day, below nothing past it.
    pub days_left: i64,
}

/// When something is to be paid, seen on `day`. Without a session day the day as counted stands. Past the effective day
/// what is unpaid counts as overdue (credit officers' tools go by the session, not by the contract's day).
///
/// Due on 15/03/2026 where sessions are on the 20th: paid at the session of 20/02/2026.
#[must_use]
pub fn due_by_session(due: DueDay, session: Option<SessionDay>, day: NaiveDate) -> DueBySession {
    let (counted, effective) = match (due, session) {
        (DueDay::Counted(counted), Some(session)) => (counted, align_to_session(counted, session)),
        (DueDay::Counted(stands) | DueDay::AtSession(stands), _) => (stands, stands),
    };
    DueBySession { effective, moved: effective < counted, days_left: (effective - day).num_days() }
}

impl DueBySession {
    /// Whether it falls due from the day it was looked at through `days` later.
    #[must_use]
    pub fn is_within(&self, days: u32) -> bool {
        (0..=i64::from(days)).contains(&self.days_left)
    }

    /// Whether its day has passed.
    #[must_use]
    pub const fn is_past(&self) -> bool {
        self.days_left < 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn due(due: DueDay, session: Option<u8>, on: &str) -> DueBySession {
        due_by_session(due, session.map(|day| SessionDay::new(day).unwrap()), day(on))
    }

    #[test]
    fn what_is_due_before_the_session_is_paid_at_the_one_before() {
        let counted = DueDay::Counted(day("2026-03-15"));
        let before = due(counted, Some(20), "2026-02-10");
        assert_eq!(before, DueBySession { effective: day("2026-02-20"), moved: true, days_left: 10 });
        let same_month = due(counted, Some(10), "2026-03-10");
        assert_eq!(same_month, DueBySession { effective: day("2026-03-10"), moved: true, days_left: 0 });
        let past = due(counted, Some(10), "2026-03-11");
        assert_eq!((past.days_left, past.is_past()), (-1, true), "though the contract's day is still to come");
        let without = due(counted, None, "2026-03-11");
        assert_eq!(without, DueBySession { effective: day("2026-03-15"), moved: false, days_left: 4 });
    }

    #[test]
    fn a_day_that_is_a_session_is_not_moved_again() {
        let at = due(DueDay::AtSession(day("2026-03-20")), Some(20), "2026-03-01");
        assert_eq!(at, DueBySession { effective: day("2026-03-20"), moved: false, days_left: 19 });
        assert_eq!(due(DueDay::Counted(day("2026-03-20")), Some(20), "2026-03-01").effective, day("2026-02-20"));
    }

    #[test]
    fn due_in_so_many_days_counts_from_today_through_the_last() {
        let left = |on: &str| due(DueDay::AtSession(day("2026-03-20")), None, on);
        assert!(left("2026-02-18").is_within(30) && left("2026-03-20").is_within(0));
        assert!(!left("2026-02-17").is_within(30), "31 days off");
        assert!(!left("2026-03-21").is_within(30), "past");
    }
}
