//! What a clerk sees first: the sessions of the week, and counts that open the lists behind them.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use crate::amounts::Whole;
use crate::error::Error;
use crate::exchanging::{PeerLine, peers};
use crate::lists::{ListQuery, list_loans};
use crate::office::Office;
use crate::totals::{TotalsFigures, totals};

/// The start of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Today {
    /// Today.
    pub day: String,
    /// The closing the book opened with; nothing before the first load.
    pub closing: Option<String>,
    /// The office's figures at the last booking.
    pub figures: Option<TotalsFigures>,
    /// Groups whose session falls in the next seven days, by day.
    pub sessions: Vec<TodaySession>,
    /// Lists worth opening, with how many rows they have.
    pub lists: Vec<TodayCount>,
    /// How the exchange stands.
    pub exchange: Vec<PeerLine>,
    /// Rules in force that nobody has verified.
    pub unverified_rules: Whole,
}

/// A day's sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TodaySession {
    /// The day.
    pub day: String,
    /// Communes with a session, by name.
    pub communes: Vec<String>,
    /// How many groups are expected.
    pub groups: Whole,
}

/// A list and its size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TodayCount {
    /// `inactive`, `overdue`, `frozen`.
    pub list: String,
    /// How many contracts.
    pub count: Whole,
}

const DAYS_AHEAD: u64 = 7;

/// The office's Today.
pub fn today(office: &Office) -> Result<Today, Error> {
    let reading = office.read();
    let node = office.node()?;
    let day = office.clock.today();
    let closing = reading.opening(node)?.map(|closing| closing.date.to_string());
    let nothing = ListQuery { limit: Some(0), ..ListQuery::default() };
    let mut lists = Vec::new();
    for list in ["overdue", "inactive", "frozen"] {
        lists.push(TodayCount { list: list.to_owned(), count: list_loans(office, list, &nothing, None)?.total });
    }
    let mut figures = None;
    for log in reading.logs()? {
        if figures.is_none() && reading.opening(log)?.is_some() {
            figures = Some(totals(office, crate::TotalsBy::Everything, None)?.figures);
        }
    }
    let unverified = reading.rules(node)?.iter().filter(|rule| !rule.verified && rule.valid_from <= day).count();
    Ok(Today {
        day: day.to_string(),
        closing,
        figures,
        sessions: sessions(office, day)?,
        lists,
        exchange: peers(office)?,
        unverified_rules: Whole(unverified as i64),
    })
}

/// A session day of 29–31 falls on the month's last day where the month is shorter. Source: SOURCES.md R-13.
fn falls_on(session_day: u8, day: NaiveDate) -> bool {
    let last_of_month = (day + Days::new(1)).day() == 1;
    let wanted = u32::from(session_day);
    wanted == day.day() || (last_of_month && wanted > day.day())
}

fn sessions(office: &Office, from: NaiveDate) -> Result<Vec<TodaySession>, Error> {
    let node = office.node()?.get();
    let groups = office.read().groups()?;
    let mut days = Vec::new();
    for ahead in 0..DAYS_AHEAD {
        let day = from + Days::new(ahead);
        let mut communes: BTreeMap<String, ()> = BTreeMap::new();
        let mut count = 0;
        for group in groups.iter().filter(|group| group.loans > 0 && group.id.node() == node) {
            if group.session_day.is_some_and(|wanted| falls_on(wanted, day)) {
                count += 1;
                communes.extend(group.commune.as_ref().map(|(_, name)| (name.clone(), ())));
            }
        }
        if count > 0 {
            let mut communes: Vec<String> = communes.into_keys().collect();
            communes.sort_by(|a, b| wording::compare_text(a, b));
            days.push(TodaySession { day: day.to_string(), communes, groups: Whole(count) });
        }
    }
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thirty_first_is_the_months_end() {
        let falls = |session_day, day: &str| falls_on(session_day, day.parse().unwrap());
        assert!(falls(31, "2026-02-28") && falls(29, "2026-02-28") && falls(31, "2026-04-30"));
        assert!(!falls(31, "2026-02-27") && !falls(29, "2026-03-31"), "the 29th exists in March");
        assert!(falls(12, "2026-01-12") && !falls(12, "2026-01-13"));
    }
}
