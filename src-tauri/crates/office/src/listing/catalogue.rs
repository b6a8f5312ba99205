//! Which lists there are, and how one is made.

use chrono::{Days, NaiveDate};
use lending::ids::Node;
use lending::rules::{RuleRow, value_on};
use std::collections::HashMap;
use std::sync::Arc;

use store::Reading;
use store::queries::{Narrow, Window};

use super::places::PlaceBook;
use super::sections::{broken_down, sums};
use super::table::{ListColumn, ListRow, ListTable, ListWanted, Mark};
use super::{customers, groups, loans, watched};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// A list: its name, its columns, how its rows are gathered.
pub(super) struct ListKind {
    pub(super) name: &'static str,
    pub(super) columns: &'static [ListColumn],
    pub(super) gather: fn(&Gathering<'_>) -> Result<Gathered, Error>,
}

/// The names of all lists.
pub const LISTS: [&str; 25] = {
    let mut names = [""; 25];
    let mut nth = 0;
    while nth < names.len() {
        names[nth] = KINDS[nth].name;
        nth += 1;
    }
    names
};

const KINDS: [ListKind; 25] = [
    loans::ALL,
    loans::OVERDUE,
    loans::INACTIVE,
    loans::FROZEN,
    loans::FROZEN_ENDING,
    loans::DUE,
    loans::CHECKS,
    loans::NOT_LENT,
    loans::EXTENDED,
    loans::JOBS,
    customers::BORROWERS,
    customers::SAVINGS,
    customers::SAVINGS_ONLY,
    customers::SETTLED,
    customers::PAPERS,
    customers::CONTACTS,
    customers::DUPLICATES,
    groups::GROUPS,
    groups::SIZES,
    groups::INSPECTIONS,
    groups::FOUNDINGS,
    watched::PROMISES,
    watched::FOLLOW_UP,
    watched::NEXT_STEPS,
    watched::NOTES,
];

/// What rows are gathered from.
pub(super) struct Gathering<'a> {
    pub(super) office: &'a Office,
    pub(super) reading: Reading<'a>,
    pub(super) book: &'a PlaceBook,
    pub(super) narrow: Narrow,
    wanted: &'a ListWanted,
    /// Days ahead, where the clerk said so.
    pub(super) days: Option<u32>,
    pub(super) today: NaiveDate,
    /// The day silence is counted to, where the clerk said so.
    pub(super) as_of: Option<NaiveDate>,
    /// May be applied by who reads the rows; they are cut to it at the end anyway.
    pub(super) window: Window,
    rules: &'a HashMap<u16, Vec<RuleRow>>,
}

impl Gathering<'_> {
    /// What is searched for.
    pub(super) fn search(&self) -> Option<&str> {
        self.wanted.search.as_deref().filter(|text| !text.trim().is_empty())
    }

    /// The most days a rule says at any office today.
    pub(super) fn longest(&self, rule: &'static str) -> Result<Days, Error> {
        let of = |rules: &Vec<RuleRow>| value_on(rules, rule, "", self.today);
        let days = self.rules.values().filter_map(of).max().and_then(|days| u64::try_from(days).ok());
        Ok(Days::new(days.ok_or_else(|| Refusal::new("rule-missing").with("rule", rule))?))
    }

    /// Days an office's rule says today.
    pub(super) fn days_of(&self, rule: &'static str, node: Node) -> Result<Days, Error> {
        let days = value_on(self.rules(node.get())?, rule, "", self.today).and_then(|days| u64::try_from(days).ok());
        Ok(Days::new(days.ok_or_else(|| Refusal::new("rule-missing").with("rule", rule))?))
    }

    /// The dated rules of an office.
    pub(super) fn rules(&self, node: u16) -> Result<&[RuleRow], Error> {
        let known = self.rules.get(&node).map(Vec::as_slice);
        known.ok_or_else(|| Error::fault(format!("rules of office {node}")))
    }
}

/// How many rows a whole list has, and what they add up to, one sum a column.
pub(super) type WholeList = (i64, Vec<Option<Whole>>);

/// Rows with what they add up to, where not all of them were read.
pub(super) struct Gathered {
    pub(super) rows: Vec<ListRow>,
    /// What the whole list adds up to, where it was asked of the book.
    pub(super) whole: Option<WholeList>,
    /// How far ahead it looked.
    pub(super) days: Option<u32>,
}

impl From<Vec<ListRow>> for Gathered {
    fn from(rows: Vec<ListRow>) -> Gathered {
        Gathered { rows, whole: None, days: None }
    }
}

/// What every list of one answer is gathered from, read once.
struct Shelf<'a> {
    office: &'a Office,
    book: Arc<PlaceBook>,
    rules: HashMap<u16, Vec<RuleRow>>,
    today: NaiveDate,
    as_of: Option<NaiveDate>,
}

impl Shelf<'_> {
    fn read(office: &Office) -> Result<Shelf<'_>, Error> {
        let (today, reading) = (office.business_day(), office.read());
        let mut rules = HashMap::new();
        for node in reading.logs()? {
            rules.insert(node.get(), reading.rules(node)?);
        }
        Ok(Shelf { office, book: PlaceBook::today(office)?, rules, today, as_of: None })
    }

    fn gather(&self, kind: &ListKind, wanted: &ListWanted) -> Result<Gathered, Error> {
        let mut narrow = self.book.narrow(wanted)?;
        if let Some(text) = wanted.search.as_deref().filter(|text| !text.trim().is_empty()) {
            narrow.found = Some(self.office.find_index()?.found(text));
        }
        // Sections are made of all rows, and a mark is known only of a row that was read.
        let window = Window { limit: wanted.limit.filter(|_| wanted.by.is_none() && !wanted.marked) };
        let mut gathered = (kind.gather)(&Gathering {
            office: self.office,
            reading: self.office.read(),
            book: &self.book,
            narrow,
            wanted,
            days: wanted.days,
            today: self.today,
            as_of: self.as_of,
            window,
            rules: &self.rules,
        })?;
        if wanted.marked {
            gathered.rows.retain(|row| row.mark.is_some());
            gathered.whole = None;
        }
        Ok(gathered)
    }
}

fn kind_of(list: &str) -> Result<&'static ListKind, Error> {
    let kind = KINDS.iter().find(|kind| kind.name == list);
    kind.ok_or_else(|| Refusal::new("unknown-list").with("list", list).into())
}

/// A list by name, narrowed, cut and broken down as wanted.
pub fn list_table(office: &Office, list: &str, wanted: &ListWanted) -> Result<ListTable, Error> {
    table_of(&Shelf::read(office)?, kind_of(list)?, wanted)
}

/// Inactive contracts as they were silent on a day: what was paid or lent since does not count.
pub fn inactive_as_of(office: &Office, day: NaiveDate, wanted: &ListWanted) -> Result<ListTable, Error> {
    let shelf = Shelf { as_of: Some(day), ..Shelf::read(office)? };
    table_of(&shelf, &loans::INACTIVE, wanted)
}

fn table_of(shelf: &Shelf<'_>, kind: &ListKind, wanted: &ListWanted) -> Result<ListTable, Error> {
    let gathered = shelf.gather(kind, wanted)?;
    let mut rows = gathered.rows;
    let (total, sums) = match gathered.whole {
        Some((total, sums)) => (total, sums),
        None => (rows.len() as i64, sums(kind.columns, rows.iter())?),
    };
    let sections = match wanted.by {
        Some(by) => broken_down(&shelf.book, kind.columns, &mut rows, by)?,
        None => Vec::new(),
    };
    rows.truncate(wanted.limit.map_or(usize::MAX, |limit| limit as usize));
    Ok(ListTable {
        list: kind.name.to_owned(),
        day: shelf.as_of.unwrap_or(shelf.today).to_string(),
        days: gathered.days,
        columns: kind.columns.to_vec(),
        rows,
        total: Whole(total),
        sums,
        sections,
    })
}

/// How many rows a list has.
pub(crate) struct ListCount {
    pub(crate) total: i64,
    /// Those marked late, and those marked soon.
    pub(crate) late: i64,
    pub(crate) soon: i64,
}

/// A list by its name, and how it is wanted.
pub(crate) type ListAsked = (&'static str, ListWanted);

/// Lists with how many rows each has.
pub(crate) type ListCounts = Vec<(ListAsked, ListCount)>;

/// How many rows each of several lists has.
pub(crate) fn count_lists(office: &Office, asked: Vec<ListAsked>) -> Result<ListCounts, Error> {
    let shelf = Shelf::read(office)?;
    let count = |(list, wanted): ListAsked| {
        // Lists that the book can add up have no marks but where only the marked rows are asked for.
        let gathered = shelf.gather(kind_of(list)?, &ListWanted { limit: Some(0), ..wanted.clone() })?;
        let marked = |mark| gathered.rows.iter().filter(|row| row.mark == Some(mark)).count() as i64;
        let total = gathered.whole.as_ref().map_or(gathered.rows.len() as i64, |(total, _)| *total);
        Ok(((list, wanted), ListCount { total, late: marked(Mark::Late), soon: marked(Mark::Soon) }))
    };
    asked.into_iter().map(count).collect()
}
