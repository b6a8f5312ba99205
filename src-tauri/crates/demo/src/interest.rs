//! The interest side of a contract, plain but consistent: simple interest by actual days over 365, at the
//! rate of each day, 130 % of it on overdue principal, none on frozen. The bank's own figures are what an
//! office books; these only have to look like them and agree among themselves.

use chrono::NaiveDate;

use crate::days;
use crate::loan::{Event, Loan, Position};

/// Interest on the in-term and the overdue balance, whole đồng.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Interest {
    /// On in-term balance.
    pub in_term: i64,
    /// On overdue balance.
    pub overdue: i64,
}

impl Interest {
    /// Both together.
    pub fn total(self) -> i64 {
        self.in_term + self.overdue
    }
}

/// Đồng × days × thousandths of a per cent make this many to a đồng of interest.
const UNITS_PER_DONG: i64 = 365 * 100_000;

impl Loan {
    /// Interest from `from` (whose day counts) to `to` (whose day does not), each sum rounded half up once.
    pub fn interest(&self, from: NaiveDate, to: NaiveDate) -> Interest {
        if from >= to {
            return Interest::default();
        }
        let mut cuts: Vec<NaiveDate> = self.events.iter().map(|event| event.on).collect();
        cuts.extend(self.programme.rate_changes().map(|(since, _)| since));
        cuts.retain(|cut| *cut > from && *cut < to);
        cuts.extend([from, to]);
        cuts.sort_unstable();
        let (mut in_term, mut overdue) = (0, 0);
        for (start, end) in cuts.iter().zip(cuts.iter().skip(1)) {
            let Position { in_term: sound, overdue: late, .. } = self.position(*start);
            let days_and_rate = (*end - *start).num_days().max(0) * self.programme.rate_at(*start);
            in_term += sound * days_and_rate;
            overdue += late * days_and_rate;
        }
        Interest { in_term: rounded(in_term, UNITS_PER_DONG), overdue: rounded(overdue * 13, UNITS_PER_DONG * 10) }
    }

    /// The day up to which interest had been paid at the end of `day`.
    pub fn interest_paid_through(&self, day: NaiveDate) -> NaiveDate {
        let Some(first) = self.events.first().map(|event| event.on) else { return day };
        if day <= first || self.student.as_ref().is_some_and(|student| day < student.interest_begins_on()) {
            return first;
        }
        if let Some(settled) = self.settled_by(day) {
            return settled;
        }
        let session = days::session_by(day, self.session_day);
        match self.arrears {
            Some(arrears) if arrears.since < session && session < arrears.until => arrears.since,
            _ => session,
        }
        .max(first)
    }

    /// Interest due and unpaid at the end of `day`. None while a student studies: that interest waits.
    pub fn interest_backlog(&self, day: NaiveDate) -> Interest {
        if self.position(day).balance() == 0 || !self.in_arrears(day) {
            return Interest::default();
        }
        self.interest(self.interest_paid_through(day), day)
    }

    /// Interest paid after the end of `after` up to the end of `through`.
    pub fn interest_paid(&self, after: NaiveDate, through: NaiveDate) -> Interest {
        self.interest(self.interest_paid_through(after), self.interest_paid_through(through))
    }

    /// The last day before or on `day` on which anything was paid, lent or changed.
    pub fn last_transaction(&self, day: NaiveDate) -> Option<NaiveDate> {
        let event = self.events_through(day).next_back().map(|Event { on, .. }| *on)?;
        Some(event.max(self.interest_paid_through(day)))
    }

    fn in_arrears(&self, day: NaiveDate) -> bool {
        let session = days::session_by(day, self.session_day);
        self.arrears.is_some_and(|arrears| arrears.since < session && session < arrears.until)
    }
}

impl crate::loan::Student {
    fn interest_begins_on(&self) -> NaiveDate {
        days::months_after(self.leaves_on, 12)
    }
}

fn rounded(units: i64, per_dong: i64) -> i64 {
    (units + per_dong / 2).div_euclid(per_dong)
}
