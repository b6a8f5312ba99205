//! When a contract counts as inactive (không hoạt động), as the bank's report counts it. Source: SOURCES.md.

use chrono::NaiveDate;

use crate::calendar::take_months;
use crate::parts::Parts;

/// An office's rule, by the rows that hold on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InactiveRule {
    /// Whole months without a transaction.
    pub months: u32,
    /// Programmes that are never counted (students).
    pub excepted: Vec<String>,
}

impl InactiveRule {
    /// Whether a contract is counted at all: it has a balance, none of it frozen, and its programme is not excepted.
    #[must_use]
    pub fn counts(&self, parts: Parts, programme: &str) -> bool {
        let owes = parts.in_term.is_positive() || parts.overdue.is_positive();
        owes && parts.frozen.is_zero() && !self.excepted.iter().any(|one| one.eq_ignore_ascii_case(programme))
    }

    /// Whether a contract is inactive on a day: it is counted, and `last`, its last transaction, is long enough ago.
    #[must_use]
    pub fn holds(&self, on: NaiveDate, parts: Parts, programme: &str, last: Option<NaiveDate>) -> bool {
        self.counts(parts, programme) && is_silent(last, on, self.months)
    }
}

/// Silent for so many whole months: the last transaction lies strictly before the same day of the month so many months
/// back. No transaction at all is not silence.
#[must_use]
pub fn is_silent(last: Option<NaiveDate>, on: NaiveDate, months: u32) -> bool {
    last.is_some_and(|last| last < take_months(on, months))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::Dong;

    #[test]
    fn three_months_are_counted_to_the_same_day_and_only_of_what_is_owed_and_not_frozen() {
        let rule = InactiveRule { months: 3, excepted: vec!["02".to_owned(), "03a".to_owned()] };
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let parts = |in_term, overdue, frozen| {
            let [in_term, overdue, frozen] = [in_term, overdue, frozen].map(|amount| Dong::new(amount).unwrap());
            Parts { in_term, overdue, frozen }
        };
        let holds = |parts, programme, last: &str| rule.holds(day("2026-01-31"), parts, programme, Some(day(last)));
        assert!(holds(parts(1, 0, 0), "01", "2025-10-30"));
        assert!(!holds(parts(1, 0, 0), "01", "2025-10-31"), "exactly three months are not more");
        assert!(holds(parts(0, 1, 0), "01", "2025-01-01"));
        assert!(!holds(parts(1, 0, 1), "01", "2025-01-01") && !holds(parts(0, 0, 0), "01", "2025-01-01"));
        assert!(!holds(parts(1, 0, 0), "02", "2025-01-01") && !holds(parts(1, 0, 0), "03A", "2025-01-01"));
        assert!(!rule.holds(day("2026-01-31"), parts(1, 0, 0), "01", None), "no day is no silence");
    }
}
