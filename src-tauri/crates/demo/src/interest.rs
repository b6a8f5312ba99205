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

    pub(crate) fn plus(self, other: Self) -> Self {
        Self { in_term: self.in_term + other.in_term, overdue: self.overdue + other.overdue }
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        Self { in_term: self.in_term - other.in_term, overdue: self.overdue - other.overdue }
    }
}

/// Interest before rounding, in tenths of đồng × days × parts per billion: overdue principal bears 13 tenths.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Exact {
    in_term: i128,
    overdue: i128,
}

/// So many of these units are a đồng of interest.
const UNITS_PER_DONG: i128 = 10 * 365 * 1_000_000_000;
/// A thousandth of a per cent in parts per billion.
pub(crate) const PPB_PER_THOUSANDTH: i64 = 10_000;

impl Exact {
    /// Each part rounded half up by itself.
    fn parts_rounded(self) -> Interest {
        Interest { in_term: rounded(self.in_term), overdue: rounded(self.overdue) }
    }

    /// The sum rounded half up once; the overdue part rounded half up and the in-term part what is left.
    pub(crate) fn sum_rounded(self) -> Interest {
        let overdue = rounded(self.overdue);
        Interest { in_term: rounded(self.in_term + self.overdue) - overdue, overdue }
    }
}

impl Loan {
    /// The rate of a day, parts per billion a year: 6.24 % is 62,400,000.
    pub fn rate_ppb_at(&self, day: NaiveDate) -> i64 {
        self.own_rate_ppb.unwrap_or_else(|| self.programme.rate_at(day) * PPB_PER_THOUSANDTH)
    }

    /// Interest from `from` (whose day counts) to `to` (whose day does not), each sum rounded half up once.
    pub fn interest(&self, from: NaiveDate, to: NaiveDate) -> Interest {
        self.exact_interest(from, to).parts_rounded()
    }

    /// The same before rounding. A day counts on the balance at its end.
    pub(crate) fn exact_interest(&self, from: NaiveDate, to: NaiveDate) -> Exact {
        let mut exact = Exact::default();
        if from >= to {
            return exact;
        }
        let mut cuts: Vec<NaiveDate> = self.events.iter().map(|event| event.on).collect();
        cuts.extend(self.programme.rate_changes().map(|(since, _)| since));
        cuts.retain(|cut| *cut > from && *cut < to);
        cuts.extend([from, to]);
        cuts.sort_unstable();
        for (start, end) in cuts.iter().zip(cuts.iter().skip(1)) {
            let Position { in_term: sound, overdue: late, .. } = self.position(*start);
            let days_and_rate = i128::from((*end - *start).num_days()) * i128::from(self.rate_ppb_at(*start));
            exact.in_term += 10 * i128::from(sound) * days_and_rate;
            exact.overdue += 13 * i128::from(late) * days_and_rate;
        }
        exact
    }

    /// The day up to which interest had been paid at the end of `day`, in the lives drawn up to the opening.
    pub fn interest_paid_through(&self, day: NaiveDate) -> NaiveDate {
        let Some(first) = self.events.first().map(|event| event.on) else { return day };
        if day <= first || self.interest_waits(day) {
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
        if let Some(account) = self.account_on(day) {
            return self.backlog_told(account, day);
        }
        if self.position(day).balance() == 0 || !self.in_arrears(day) {
            return Interest::default();
        }
        self.interest(self.interest_paid_through(day), day)
    }

    /// Interest of a student's contract that waits until studies are over, unpaid at the end of `day`.
    pub fn interest_waiting(&self, day: NaiveDate) -> i64 {
        if let Some(account) = self.account_on(day) {
            return self.waiting_told(account, day);
        }
        let first = self.events.first().map_or(day, |event| event.on);
        if self.interest_waits(day) { self.interest(first, day).total() } else { 0 }
    }

    /// Interest paid after the end of `after` up to the end of `through`.
    pub fn interest_paid(&self, after: NaiveDate, through: NaiveDate) -> Interest {
        let drawn_until = self.account.as_ref().map_or(through, |account| account.opened_on);
        let from = self.interest_paid_through(after.min(drawn_until));
        let drawn = self.interest(from, self.interest_paid_through(through.min(drawn_until)));
        drawn.plus(self.interest_told(after, through))
    }

    /// Interest that accrued after the end of `after` up to the end of `through`.
    pub fn interest_accrued(&self, after: NaiveDate, through: NaiveDate) -> Interest {
        match self.account_on(through) {
            Some(account) => self.accrued_told(account, after, through),
            None => self.interest(after, through),
        }
    }

    /// The last day before or on `day` on which anything was paid, lent or changed.
    pub fn last_transaction(&self, day: NaiveDate) -> Option<NaiveDate> {
        let Event { on, .. } = self.events_through(day).next_back()?;
        let drawn_until = self.account.as_ref().map_or(day, |account| account.opened_on.min(day));
        let before = self.events.first().is_some_and(|first| first.on <= drawn_until);
        let paid = if before { self.interest_paid_through(drawn_until) } else { *on };
        Some(paid.max(*on).max(self.last_interest_told(day).unwrap_or(*on)))
    }

    /// Is it a student's contract whose interest is not asked for yet?
    pub(crate) fn interest_waits(&self, day: NaiveDate) -> bool {
        self.student.as_ref().is_some_and(|student| day < days::months_after(student.leaves_on, 12))
    }

    fn in_arrears(&self, day: NaiveDate) -> bool {
        let session = days::session_by(day, self.session_day);
        self.arrears.is_some_and(|arrears| arrears.since < session && session < arrears.until)
    }
}

fn rounded(units: i128) -> i64 {
    // Less than nothing never comes; more than fits in 64 bits would be more money than there is.
    i64::try_from((units + UNITS_PER_DONG / 2).div_euclid(UNITS_PER_DONG)).unwrap_or(i64::MAX)
}
