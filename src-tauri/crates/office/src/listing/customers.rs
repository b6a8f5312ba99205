//! Lists of customers.

use chrono::NaiveDate;
use lending::contact::{PhoneDoubt, phone_doubt};
use lending::identity::{PAPER_NEAR_DAYS, PaperStanding, paper_standing};
use store::queries::{BorrowerSet, BorrowerSums, ListedBorrower};

use super::catalogue::{Gathered, Gathering, ListKind};
use super::places::RowPlace;
use super::table::CellKind::{Amount, Code, Count, Day, Name, Text};
use super::table::{ListCell, ListColumn, ListRow, ListTarget, Mark, column, summed};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};

/// Columns every list of customers begins with, and those it ends with; its own stand between.
macro_rules! columns {
    ($($own:expr),* $(,)?) => {
        &[
            column("customer", Code),
            column("name", Text),
            $($own,)*
            summed("loans", Count),
            summed("outstanding", Amount),
            summed("savings", Amount),
            column("group", Code),
            column("leader", Text),
            column("point", Text),
            column("commune", Text),
        ]
    };
}

pub(super) const BORROWERS: ListKind = ListKind {
    name: "borrowers",
    columns: columns![column("born", Day), column("paper", Code), column("phone", Text), column("village", Text)],
    gather: all,
};

pub(super) const SAVINGS: ListKind = ListKind {
    name: "savings",
    columns: columns![summed("books", Count)],
    gather: |from| saving(from, &BorrowerSet::Saving),
};

pub(super) const SAVINGS_ONLY: ListKind =
    ListKind { name: "savings-only", columns: SAVINGS.columns, gather: |from| saving(from, &BorrowerSet::SavingOnly) };

pub(super) const SETTLED: ListKind = ListKind {
    name: "settled-with-savings",
    columns: columns![column("phone", Text)],
    gather: |from| simple(from, &BorrowerSet::Settled, SETTLED.columns, |one| vec![one.phone.clone().into()]),
};

pub(super) const PAPERS: ListKind = ListKind {
    name: "papers",
    columns: columns![
        column("paper", Code),
        column("born", Day),
        column("paper_issued", Day),
        column("paper_standing", Name),
        column("last_day", Day),
        column("days_left", Count)
    ],
    gather: papers,
};

pub(super) const CONTACTS: ListKind = ListKind {
    name: "contacts",
    columns: columns![
        column("phone", Text),
        column("phone_standing", Name),
        column("village", Text),
        column("village_standing", Name)
    ],
    gather: contacts,
};

pub(super) const DUPLICATES: ListKind = ListKind {
    name: "duplicates",
    columns: columns![
        column("suspects", Count),
        column("verdict", Name),
        column("because", Name),
        column("paper", Code),
        column("born", Day),
        column("spouse", Text)
    ],
    gather: super::suspects::gather,
};

pub(super) fn row(from: &Gathering<'_>, one: &ListedBorrower, own: Vec<ListCell>, mark: Option<Mark>) -> ListRow {
    let book = from.book;
    let mut cells: Vec<ListCell> = Vec::with_capacity(own.len() + 9);
    cells.extend([one.code.as_str().into(), one.name.as_str().into()]);
    cells.extend(own);
    cells.extend([
        one.loans.into(),
        one.outstanding.into(),
        one.savings.into(),
        book.group_code(one.group).into(),
        book.leader(one.group).into(),
        book.point_name(one.group).into(),
        book.commune_name(one.commune.as_deref()).into(),
    ]);
    ListRow {
        opens: ListTarget::Borrower { id: Whole(one.id), code: one.code.clone(), name: one.name.clone() },
        cells,
        mark,
        section: None,
        place: RowPlace {
            commune: one.commune.clone(),
            association: one.association.clone(),
            group: one.group,
            programme: None,
        },
    }
}

/// Of a large list only the first rows are read; what it adds up to is asked of the book.
fn listed(
    from: &Gathering<'_>,
    set: &BorrowerSet,
    columns: &[ListColumn],
    own: impl Fn(&ListedBorrower) -> Result<(Vec<ListCell>, Option<Mark>), Error>,
) -> Result<Gathered, Error> {
    let mut rows = Vec::new();
    for one in from.reading.listed_borrowers(set, &from.narrow, from.window)? {
        let (cells, mark) = own(&one)?;
        rows.push(row(from, &one, cells, mark));
    }
    let whole = match from.window.limit {
        None => None,
        Some(_) => {
            let found = from.reading.borrower_sums(set, &from.narrow)?;
            Some((found.count, columns.iter().map(|column| sum_of(&found, column)).collect()))
        }
    };
    Ok(Gathered { rows, whole, days: None })
}

/// What customers add up to, in a column.
pub(super) fn sum_of(sums: &BorrowerSums, column: &ListColumn) -> Option<Whole> {
    match column.key {
        "loans" => Some(Whole(sums.loans)),
        "outstanding" => Some(sums.outstanding.into()),
        "savings" => Some(sums.savings.into()),
        "books" => Some(Whole(sums.books)),
        _ => None,
    }
}

fn simple(
    from: &Gathering<'_>,
    set: &BorrowerSet,
    columns: &[ListColumn],
    own: impl Fn(&ListedBorrower) -> Vec<ListCell>,
) -> Result<Gathered, Error> {
    listed(from, set, columns, |one| Ok((own(one), None)))
}

fn all(from: &Gathering<'_>) -> Result<Gathered, Error> {
    simple(from, &BorrowerSet::All, BORROWERS.columns, |one| {
        let village = one.village.as_ref().map(|(_, name)| name.as_str());
        vec![one.born.into(), one.paper.clone().into(), one.phone.clone().into(), village.into()]
    })
}

fn saving(from: &Gathering<'_>, set: &BorrowerSet) -> Result<Gathered, Error> {
    simple(from, set, SAVINGS.columns, |one| vec![one.books.into()])
}

/// Papers that are no good any more or soon will not be, of customers who owe or save. Source: SOURCES.md.
fn papers(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let mut days = Vec::new();
    for node in from.reading.logs()? {
        days.push((node, from.today + from.days_of(PAPER_NEAR_DAYS, node)?));
    }
    listed(from, &BorrowerSet::PaperEnding(days), PAPERS.columns, |one| {
        let standing =
            paper_standing(from.rules(one.node)?, one.paper.as_deref(), one.born, one.paper_issued, from.today)
                .map_err(|missing| Refusal::new("rule-missing").with("rule", missing.0))?;
        let (name, last, left, mark) = worded(standing);
        let own = vec![
            one.paper.clone().into(),
            one.born.into(),
            one.paper_issued.into(),
            name.into(),
            last.into(),
            left.into(),
        ];
        Ok((own, mark))
    })
}

/// A standing as a row says it: its stable name, the last day, days left.
fn worded(standing: PaperStanding) -> (&'static str, Option<NaiveDate>, Option<i64>, Option<Mark>) {
    match standing {
        PaperStanding::Unknown => ("paper-unknown", None, None, None),
        PaperStanding::Malformed => ("paper-malformed", None, None, Some(Mark::Late)),
        PaperStanding::Void => ("paper-void", None, None, Some(Mark::Late)),
        PaperStanding::Expired { last, days_over } => ("paper-expired", Some(last), Some(-days_over), Some(Mark::Late)),
        PaperStanding::Near { last, days_left } => ("paper-near", Some(last), Some(days_left), Some(Mark::Soon)),
        PaperStanding::Undated => ("paper-undated", None, None, None),
        PaperStanding::Fine { last } => ("paper-fine", last, None, None),
    }
}

/// Telephones that can't be dialled and villages that are not set, of customers who owe or save: a list to hand over.
fn contacts(from: &Gathering<'_>) -> Result<Gathered, Error> {
    simple(from, &BorrowerSet::HardToReach, CONTACTS.columns, |one| {
        let phone = phone_doubt(one.phone.as_deref()).map(PhoneDoubt::as_str);
        let name = one.village.as_ref().map(|(_, name)| name.as_str());
        // A village the bank has a code but no name for is not known either.
        let is_named = name.is_some_and(|name| !name.trim().is_empty());
        let village = if is_named { None } else { Some("village-missing") };
        vec![one.phone.clone().into(), phone.into(), name.into(), village.into()]
    })
}
