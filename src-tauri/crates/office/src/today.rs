//! What a clerk sees first: the sessions of the week, and everything that wants doing, each count the size of the list
//! it opens.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use lending::calendar::last_of_month;
use serde::Serialize;

use crate::amounts::Whole;
use crate::error::Error;
use crate::exchanging::{PeerLine, peers};
use crate::listing::{ListAsked, ListWanted, PlaceBook, count_lists, meets_on};
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
    /// Whether the one who is signed in looks after anything.
    pub has_mine: bool,
    /// Sessions of the next seven days, by day.
    pub sessions: Vec<TodaySession>,
    /// The lists of the day's work, with how many rows they have.
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
    /// Points with a session, by name; of a group whose point is not known, its commune.
    pub places: Vec<String>,
    /// How many groups are expected.
    pub groups: Whole,
}

/// A list as it is opened, and its size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TodayCount {
    /// The list's name.
    pub list: String,
    /// How many days it looks ahead, where Today says so.
    pub days: Option<u32>,
    /// Only its marked rows are counted.
    pub marked: bool,
    /// How many rows.
    pub count: Whole,
    /// Of them late.
    pub late: Whole,
    /// Of them soon.
    pub soon: Whole,
}

/// Sessions of so many days. Source: SOURCES.md R-104.
const DAYS_AHEAD: u64 = 7;

/// The lists of a day's work in the order they are worked off, with whether only their marked rows count: of the
/// others all groups, or papers of which nothing is known, would be in the number.
const WORK: [(&str, bool); 14] = [
    ("due", false),
    ("overdue", false),
    ("inactive", false),
    ("frozen-ending", false),
    ("checks", false),
    ("promises", false),
    ("next-steps", false),
    ("notes", true),
    ("inspections", true),
    ("papers", true),
    ("not-lent", false),
    ("group-sizes", false),
    ("duplicates", false),
    ("contacts", false),
];

/// The office's Today; of one's own points and groups where `mine` is asked for and there are any.
pub fn today(office: &Office, mine: bool) -> Result<Today, Error> {
    let reading = office.read();
    let node = office.node()?;
    let day = office.business_day();
    let closing = reading.opening(node)?.map(|closing| closing.date.to_string());
    let book = PlaceBook::today(office)?;
    let mine = mine && book.has_mine();
    let memory = if mine { &office.memory.own_work } else { &office.memory.work };
    let counts = memory.get(office, || count_lists(office, work_of(day, mine)))?;
    let lists = counts.iter().map(|((list, wanted), count)| TodayCount {
        list: (*list).to_owned(),
        days: wanted.days,
        marked: wanted.marked,
        count: Whole(count.total),
        late: Whole(count.late),
        soon: Whole(count.soon),
    });
    let figures = office.memory.figures.get(office, || figures(office))?;
    let unverified = reading.rules(node)?.iter().filter(|rule| !rule.verified && rule.valid_from <= day).count();
    Ok(Today {
        day: day.to_string(),
        closing,
        figures: (*figures).clone(),
        has_mine: book.has_mine(),
        sessions: sessions(&book, day, mine),
        lists: lists.collect(),
        exchange: peers(office)?,
        unverified_rules: Whole(unverified as i64),
    })
}

/// Of a book that holds anything.
fn figures(office: &Office) -> Result<Option<TotalsFigures>, Error> {
    let reading = office.read();
    for log in reading.logs()? {
        if reading.opening(log)?.is_some() {
            return Ok(Some(totals(office, crate::TotalsBy::Everything, None)?.figures));
        }
    }
    Ok(None)
}

/// Each list as Today opens it: principal due to the month's end, the others by their own measure.
fn work_of(day: NaiveDate, mine: bool) -> Vec<ListAsked> {
    let to_months_end = u32::try_from((last_of_month(day) - day).num_days()).ok();
    let wanted = |(list, marked): (&'static str, bool)| {
        let days = to_months_end.filter(|_| list == "due");
        (list, ListWanted { mine, marked, days, ..ListWanted::default() })
    };
    WORK.map(wanted).into()
}

/// The week's sessions: the groups that stand, as the list of groups shows them for that day.
fn sessions(book: &PlaceBook, from: NaiveDate, mine: bool) -> Vec<TodaySession> {
    let held = |ahead| {
        let day = from + Days::new(ahead);
        let meets = book.groups.values().filter(|group| {
            group.ended.is_none() && (!mine || book.is_mine(group.id)) && meets_on(group.session_day, day)
        });
        let place = |group: &store::queries::GroupPlace| {
            let point = book.point_name(Some(group.id));
            point.or_else(|| book.commune_name(group.commune.as_deref())).map(str::to_owned)
        };
        let groups = meets.clone().count();
        let mut places: Vec<String> = meets.filter_map(place).collect::<BTreeSet<_>>().into_iter().collect();
        places.sort_by(|a, b| wording::compare_text(a, b));
        (groups > 0).then(|| TodaySession { day: day.to_string(), places, groups: Whole(groups as i64) })
    };
    (0..DAYS_AHEAD).filter_map(held).collect()
}
