//! Lists of customers.

use chrono::NaiveDate;
use ledger::Dong;
use lending::identity::{PAPER_NEAR_DAYS, PaperStanding, paper_standing};
use store::queries::{BorrowerSet, ListedBorrower, Window};

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

fn all_of(from: &Gathering<'_>, set: &BorrowerSet) -> Result<Vec<ListedBorrower>, Error> {
    Ok(from.reading.listed_borrowers(set, &from.narrow, Window::default())?)
}

/// Of a large list only the first rows are read; what it adds up to is asked of the book.
fn simple(
    from: &Gathering<'_>,
    set: &BorrowerSet,
    columns: &[ListColumn],
    own: impl Fn(&ListedBorrower) -> Vec<ListCell>,
) -> Result<Gathered, Error> {
    let read = from.reading.listed_borrowers(set, &from.narrow, from.window)?;
    let rows = read.iter().map(|one| row(from, one, own(one), None)).collect();
    let whole = match from.window.limit {
        None => None,
        Some(_) => {
            let found = from.reading.borrower_sums(set, &from.narrow)?;
            let sum = |column: &ListColumn| match column.key {
                "loans" => Some(Whole(found.loans)),
                "outstanding" => Some(found.outstanding.into()),
                "savings" => Some(found.savings.into()),
                "books" => Some(Whole(found.books)),
                _ => None,
            };
            Some((found.count, columns.iter().map(sum).collect()))
        }
    };
    Ok(Gathered { rows, whole, days: None })
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

/// Customers whom something is found of, with what was found. Of many only the first become rows; what all of them add
/// up to is counted.
fn found_of<Found>(
    from: &Gathering<'_>,
    set: &BorrowerSet,
    columns: &[ListColumn],
    look: impl Fn(&ListedBorrower) -> Result<Option<Found>, Error>,
    own: impl Fn(&ListedBorrower, &Found) -> (Vec<ListCell>, Option<Mark>),
) -> Result<Gathered, Error> {
    let mut kept = Vec::new();
    for one in all_of(from, set)? {
        if let Some(found) = look(&one)? {
            kept.push((one, found));
        }
    }
    let sum = |column: &ListColumn| {
        Ok(match column.key {
            "loans" => Some(Whole(kept.iter().map(|(one, _)| one.loans).sum())),
            "outstanding" => Some(Dong::sum(kept.iter().map(|(one, _)| one.outstanding))?.into()),
            "savings" => Some(Dong::sum(kept.iter().map(|(one, _)| one.savings))?.into()),
            _ => None,
        })
    };
    let sums = columns.iter().map(sum).collect::<Result<Vec<_>, Error>>()?;
    let shown = from.window.limit.map_or(usize::MAX, |limit| limit as usize);
    let build = |(one, found): &(ListedBorrower, Found)| {
        let (own, mark) = own(one, found);
        row(from, one, own, mark)
    };
    let rows = kept.iter().take(shown).map(build).collect();
    Ok(Gathered { rows, whole: Some((kept.len() as i64, sums)), days: None })
}

/// Papers that are no good any more or soon will not be, of customers who owe or save. Source: SOURCES.md.
fn papers(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let set = BorrowerSet::PaperEnding(from.today + from.longest(PAPER_NEAR_DAYS)?);
    let look = |one: &ListedBorrower| {
        let standing =
            paper_standing(from.rules(one.node)?, one.paper.as_deref(), one.born, one.paper_issued, from.today)
                .map_err(|missing| Refusal::new("rule-missing").with("rule", missing.0))?;
        Ok(Some(standing).filter(|standing| !matches!(standing, PaperStanding::Fine { .. })))
    };
    found_of(from, &set, PAPERS.columns, look, |one, standing| {
        let (name, last, left, mark) = worded(*standing);
        let own = vec![
            one.paper.clone().into(),
            one.born.into(),
            one.paper_issued.into(),
            name.into(),
            last.into(),
            left.into(),
        ];
        (own, mark)
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
    let look = |one: &ListedBorrower| {
        let phone = phone_standing(one.phone.as_deref());
        // A village the bank has a code but no name for is not known either.
        let named = one.village.as_ref().is_some_and(|(_, name)| !name.trim().is_empty());
        let village = if named { None } else { Some("village-missing") };
        Ok(Some((phone, village)).filter(|found| *found != (None, None)))
    };
    found_of(from, &BorrowerSet::HardToReach, CONTACTS.columns, look, |one, (phone, village)| {
        let name = one.village.as_ref().map(|(_, name)| name.as_str());
        (vec![one.phone.clone().into(), (*phone).into(), name.into(), (*village).into()], None)
    })
}

/// A number that can be dialled: ten digits from 0, blanks and points left aside.
fn phone_standing(phone: Option<&str>) -> Option<&'static str> {
    let Some(phone) = phone.map(str::trim).filter(|phone| !phone.is_empty()) else { return Some("phone-missing") };
    let digits: String = phone.chars().filter(|sign| !matches!(sign, ' ' | '.' | '-')).collect();
    let dialled = digits.len() == 10 && digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    // A field filled with one digit is no number.
    let filler = digits.bytes().skip(1).all(|byte| digits.as_bytes().get(1) == Some(&byte));
    if dialled && !filler { None } else { Some("phone-malformed") }
}
