//! Lists of groups.

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::cards::{Card, Founding};
use lending::groups::size::{SizeVerdict, group_size};
use store::queries::{CardRecord, GroupCare, GroupPlace};

use super::catalogue::{Gathered, Gathering, ListKind};
use super::places::RowPlace;
use super::table::CellKind::{Amount, Code, Count, Day, Name, Text};
use super::table::{ListCell, ListRow, ListTarget, Mark, column, summed};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};

/// Columns every list of groups begins with, and those it ends with; its own stand between.
macro_rules! columns {
    ($($own:expr),* $(,)?) => {
        &[
            column("group", Code),
            column("leader", Text),
            $($own,)*
            summed("members", Count),
            summed("loans", Count),
            summed("in_term", Amount),
            summed("overdue", Amount),
            summed("frozen", Amount),
            summed("savings", Amount),
            column("association", Text),
            column("point", Text),
            column("commune", Text),
        ]
    };
}

pub(super) const GROUPS: ListKind = ListKind {
    name: "groups",
    columns: columns![column("session_day", Count), column("score", Count), column("met", Day)],
    gather: all,
};

pub(super) const SIZES: ListKind =
    ListKind { name: "group-sizes", columns: columns![column("size", Name)], gather: sizes };

pub(super) const INSPECTIONS: ListKind = ListKind {
    name: "inspections",
    columns: columns![
        column("planned_month", Count),
        column("inspected", Day),
        column("inspection_standing", Name),
        column("mend_by", Day)
    ],
    gather: inspections,
};

pub(super) const FOUNDINGS: ListKind = ListKind {
    name: "foundings",
    columns: &[
        column("leader", Text),
        column("founded_on", Day),
        summed("people", Count),
        column("approval", Text),
        column("approved_on", Day),
        column("association", Text),
        column("commune", Text),
    ],
    gather: foundings,
};

/// The groups that stand and are wanted, in the order of leaders' names.
fn wanted<'a>(from: &'a Gathering<'_>) -> Result<Vec<(&'a GroupPlace, GroupCare)>, Error> {
    let mut care = from.reading.groups_under_care(from.today.year())?;
    Ok(narrowed(from).filter_map(|group| Some((group, care.remove(&group.id)?))).collect())
}

/// The groups of the narrowed part, those that ended too, in the order of leaders' names.
pub(super) fn narrowed<'a>(from: &'a Gathering<'_>) -> impl Iterator<Item = &'a GroupPlace> {
    let narrow = &from.narrow;
    let same = |wanted: &Option<Option<String>>, found: &Option<String>| wanted.as_ref().is_none_or(|one| one == found);
    let query = from.search().map(wording::Query::new);
    from.book.order.iter().filter_map(|id| from.book.groups.get(id)).filter(move |group| {
        same(&narrow.commune, &group.commune)
            && same(&narrow.association, &group.association)
            && narrow.groups.as_ref().is_none_or(|(ids, _)| ids.contains(&group.id))
            && query
                .as_ref()
                .is_none_or(|query| query.finds(&wording::fold(&format!("{} {}", group.leader, group.code))))
    })
}

fn row(from: &Gathering<'_>, group: &GroupPlace, care: &GroupCare, own: Vec<ListCell>, mark: Option<Mark>) -> ListRow {
    let book = from.book;
    let mut cells: Vec<ListCell> = Vec::with_capacity(own.len() + 11);
    cells.extend([group.code.as_str().into(), group.leader.as_str().into()]);
    cells.extend(own);
    cells.extend([
        care.members.into(),
        care.loans.into(),
        care.in_term.into(),
        care.overdue.into(),
        care.frozen.into(),
        care.savings.into(),
        book.association_name(group.association.as_deref()).into(),
        book.point_name(Some(group.id)).into(),
        book.commune_name(group.commune.as_deref()).into(),
    ]);
    ListRow {
        opens: ListTarget::Group { id: Whole(group.id), code: group.code.clone(), name: group.leader.clone() },
        cells,
        mark,
        section: None,
        place: RowPlace {
            commune: group.commune.clone(),
            association: group.association.clone(),
            group: Some(group.id),
            programme: None,
        },
    }
}

fn all(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let build = |(group, care): &(&GroupPlace, GroupCare)| {
        let score = care.score.as_ref().map(|(score, _)| score / 100);
        let own = vec![group.session_day.map(u32::from).into(), score.into(), care.met.into()];
        row(from, group, care, own, None)
    };
    let rows: Vec<ListRow> = wanted(from)?.iter().map(build).collect();
    Ok(rows.into())
}

fn outstanding(care: &GroupCare) -> Result<Dong, Error> {
    Ok(Dong::sum([care.in_term, care.overdue, care.frozen])?)
}

/// Groups out of size, and those to be closed. Source: SOURCES.md R-81.
fn sizes(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let mut rows = Vec::new();
    for (group, care) in wanted(from)? {
        let members = u32::try_from(care.members).unwrap_or(u32::MAX);
        let size = group_size(from.rules(group.node)?, members, outstanding(&care)?, from.today)
            .map_err(|missing| Refusal::new("rule-missing").with("rule", missing.0))?;
        let named = match size.verdict {
            SizeVerdict::Fine if size.without_balance => "without-balance",
            SizeVerdict::Fine => continue,
            out => out.as_str(),
        };
        rows.push(row(from, group, &care, vec![format!("size-{named}").into()], None));
    }
    Ok(rows.into())
}

/// Every group with its month in the year's plan and when it was inspected last.
fn inspections(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let build = |(group, care): &(&GroupPlace, GroupCare)| {
        let (named, mark) = inspection_standing(care, from.today);
        let own = vec![
            care.planned.map(u32::from).into(),
            care.inspected.into(),
            format!("inspection-{named}").into(),
            care.mend_by.into(),
        ];
        row(from, group, care, own, mark)
    };
    let rows: Vec<ListRow> = wanted(from)?.iter().map(build).collect();
    Ok(rows.into())
}

/// Inspected this year, with shortcomings still to be mended or not; else late, due this month, planned, not planned.
fn inspection_standing(care: &GroupCare, today: NaiveDate) -> (&'static str, Option<Mark>) {
    let this_year = care.inspected.is_some_and(|day| day.year() == today.year());
    let month = today.month();
    match care.planned.map(u32::from) {
        _ if care.mend_by.is_some_and(|by| by < today) => ("mending-late", Some(Mark::Late)),
        _ if care.mend_by.is_some() => ("mending", Some(Mark::Soon)),
        _ if this_year => ("done", None),
        Some(planned) if planned < month => ("late", Some(Mark::Late)),
        Some(planned) if planned == month => ("due", Some(Mark::Soon)),
        Some(_) => ("planned", None),
        None => ("not-planned", None),
    }
}

/// Groups being founded that have no code yet, the last meeting first.
fn foundings(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let query = from.search().map(wording::Query::new);
    let narrow = &from.narrow;
    let same =
        |wanted: &Option<Option<String>>, found: &str| wanted.as_ref().is_none_or(|one| one.as_deref() == Some(found));
    let found = |founding: &Founding| {
        same(&narrow.commune, founding.commune.as_str())
            && same(&narrow.association, founding.association.as_str())
            && query.as_ref().is_none_or(|query| query.finds(&wording::fold(&founding.leader.name)))
    };
    let records = from.reading.foundings()?;
    let rows = records.iter().filter_map(|record| match &record.card {
        Card::Founding(founding) if found(founding) => Some(founding_row(from, record, founding)),
        _ => None,
    });
    Ok(rows.collect::<Vec<ListRow>>().into())
}

fn founding_row(from: &Gathering<'_>, record: &CardRecord, founding: &Founding) -> ListRow {
    let (commune, association) = (founding.commune.as_str(), founding.association.as_str());
    ListRow {
        opens: ListTarget::Card { id: Whole(record.id.get()) },
        cells: vec![
            founding.leader.name.as_str().into(),
            Some(founding.day).into(),
            (founding.people.len() as i64).into(),
            founding.approval.as_str().into(),
            founding.approved_on.into(),
            from.book.association_name(Some(association)).into(),
            from.book.commune_name(Some(commune)).into(),
        ],
        mark: None,
        section: None,
        place: RowPlace {
            commune: Some(commune.to_owned()),
            association: Some(association.to_owned()),
            group: None,
            programme: None,
        },
    }
}
