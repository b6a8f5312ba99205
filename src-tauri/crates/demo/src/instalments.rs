//! When the principal of a contract falls due, by the usual intervals: what the bank's list of instalments of
//! a month holds. Plain, and independent of any schedule a program makes.

use chrono::NaiveDate;

use crate::days;
use crate::loan::Loan;

/// Instalments are rounded down to this many đồng; the last takes the rest.
const STEP_DONG: i64 = 100_000;

impl Loan {
    /// Principal falling due after the end of `after` up to the end of `through`, with the day, and not paid by
    /// `after`: the sum due by that day less what has been paid, at most the in-term balance.
    pub fn principal_due(&self, after: NaiveDate, through: NaiveDate) -> Option<(NaiveDate, i64)> {
        let at = self.position(after);
        let paid = at.disbursed - at.balance();
        let mut due_by_then = 0;
        let mut last = None;
        for (on, amount) in self.instalments(after) {
            due_by_then += amount;
            if on > after && on <= through {
                last = Some((on, due_by_then));
            }
        }
        let (on, due) = last?;
        let unpaid = (due - paid).min(at.in_term);
        (unpaid > 0).then_some((on, unpaid))
    }

    /// Every instalment as it stands at the end of `day`: the days and how much of all that was lent by then.
    fn instalments(&self, day: NaiveDate) -> Vec<(NaiveDate, i64)> {
        let lent = self.position(day).disbursed;
        let due = days::session_by(self.due_at(day), self.session_day);
        let first = self.student.as_ref().map(|student| days::months_after(student.leaves_on, 12));
        let begin = first.unwrap_or(self.signed_on);
        let interval = self.interval_months();
        let mut on: Vec<NaiveDate> = (1..)
            .map(|nth| days::session_by(days::months_after(begin, nth * interval), self.session_day))
            .take_while(|on| *on < due)
            .collect();
        on.push(due);
        let count = i64::try_from(on.len()).unwrap_or(1);
        let each = lent / count / STEP_DONG * STEP_DONG;
        let mut instalments: Vec<(NaiveDate, i64)> = on.into_iter().map(|on| (on, each)).collect();
        if let Some((_, last)) = instalments.last_mut() {
            *last = lent - each * (count - 1);
        }
        instalments
    }

    /// Social housing every six months; clean water, students and work abroad every year; the rest by the term.
    fn interval_months(&self) -> u32 {
        match (self.programme.code, self.term_months) {
            ("12", _) => 6,
            ("02" | "04" | "06", _) => 12,
            (_, ..=12) => self.term_months.max(1),
            (_, 13..=60) => 24,
            _ => 36,
        }
    }
}
