//! Lists made of cards: promises, debtors to follow up, next steps, notes that remind.

use std::collections::HashMap;

use chrono::NaiveDate;
use ledger::Dong;
use lending::groups::promise::PromiseState;
use store::queries::{BorrowerSet, GroupPlace, ListedBorrower, LoanSet, NoteRow, PromiseRow, VisitRow, Window};

use super::catalogue::{Gathered, Gathering, ListKind};
use super::groups::narrowed;
use super::places::RowPlace;
use super::table::CellKind::{Amount, Code, Count, Day, Name, Text};
use super::table::{ListCell, ListRow, ListTarget, Mark, column, summed};
use crate::amounts::Whole;
use crate::error::Error;
use crate::following::judge;

/// Columns of lists of debtors: who, then the list's own, then where.
macro_rules! columns {
    ($($own:expr),* $(,)?) => {
        &[
            column("customer", Code),
            column("name", Text),
            column("phone", Text),
            $($own,)*
            column("group", Code),
            column("leader", Text),
            column("point", Text),
            column("commune", Text),
        ]
    };
}

pub(super) const PROMISES: ListKind = ListKind {
    name: "promises",
    columns: columns![
        column("promised_on", Day),
        column("promised_by", Day),
        summed("promised", Amount),
        column("promise_standing", Name),
        summed("missing", Amount)
    ],
    gather: promises,
};

pub(super) const FOLLOW_UP: ListKind = ListKind {
    name: "follow-up",
    columns: columns![
        summed("overdue", Amount),
        summed("frozen", Amount),
        column("visited", Day),
        column("promises_broken", Count),
        column("promises_decided", Count),
        column("next_step", Name),
        column("next_on", Day)
    ],
    gather: follow_up,
};

pub(super) const NEXT_STEPS: ListKind = ListKind {
    name: "next-steps",
    columns: columns![
        column("visited", Day),
        column("next_step", Name),
        column("next_on", Day),
        column("days_left", Count)
    ],
    gather: next_steps,
};

pub(super) const NOTES: ListKind = ListKind {
    name: "notes",
    columns: columns![column("written_on", Day), column("remind_on", Day), column("note", Text)],
    gather: notes,
};

/// Customers by identity, those of the narrowed part.
fn people(from: &Gathering<'_>, ids: Vec<i64>) -> Result<HashMap<i64, ListedBorrower>, Error> {
    let read = from.reading.listed_borrowers(&BorrowerSet::Ids(ids), &from.narrow, Window::default())?;
    Ok(read.into_iter().map(|one| (one.id, one)).collect())
}

fn row(
    from: &Gathering<'_>,
    one: &ListedBorrower,
    own: Vec<ListCell>,
    mark: Option<Mark>,
    opens: ListTarget,
) -> ListRow {
    let book = from.book;
    let mut cells: Vec<ListCell> = Vec::with_capacity(own.len() + 7);
    cells.extend([one.code.as_str().into(), one.name.as_str().into(), one.phone.clone().into()]);
    cells.extend(own);
    cells.extend([
        book.group_code(one.group).into(),
        book.leader(one.group).into(),
        book.point_name(one.group).into(),
        book.commune_name(one.commune.as_deref()).into(),
    ]);
    let place = RowPlace {
        commune: one.commune.clone(),
        association: one.association.clone(),
        group: one.group,
        programme: None,
    };
    ListRow { opens, cells, mark, section: None, place }
}

/// A row about a group as a whole: of no customer.
fn row_of_group(
    from: &Gathering<'_>,
    group: &GroupPlace,
    own: Vec<ListCell>,
    mark: Option<Mark>,
    opens: ListTarget,
) -> ListRow {
    let book = from.book;
    let mut cells = vec![ListCell::Empty(()); 3];
    cells.extend(own);
    cells.extend([
        group.code.as_str().into(),
        group.leader.as_str().into(),
        book.point_name(Some(group.id)).into(),
        book.commune_name(group.commune.as_deref()).into(),
    ]);
    let place = RowPlace {
        commune: group.commune.clone(),
        association: group.association.clone(),
        group: Some(group.id),
        programme: None,
    };
    ListRow { opens, cells, mark, section: None, place }
}

fn opens(one: &ListedBorrower) -> ListTarget {
    ListTarget::Borrower { id: Whole(one.id), code: one.code.clone(), name: one.name.clone() }
}

/// How each promise stands today, by what was paid since.
fn judged(from: &Gathering<'_>) -> Result<Vec<(PromiseRow, PromiseState)>, Error> {
    let mut judged = Vec::new();
    for promised in from.reading.promises()? {
        let state = judge(from.reading, &promised, from.today)?;
        judged.push((promised, state));
    }
    Ok(judged)
}

/// Promises that are open or were not kept; what was kept needs no more looking after. Source: SOURCES.md R-86.
fn promises(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let judged = judged(from)?;
    let people = people(from, judged.iter().map(|(promised, _)| promised.borrower).collect())?;
    let mut rows = Vec::new();
    for (promised, state) in &judged {
        let (named, missing, mark) = match *state {
            PromiseState::Kept { .. } | PromiseState::Late { .. } => continue,
            PromiseState::Open { missing, days_left } => {
                ("promise-open", missing, (i64::from(days_left) <= SOON_DAYS).then_some(Mark::Soon))
            }
            PromiseState::Partly { missing } => ("promise-partly", missing, Some(Mark::Late)),
            PromiseState::Broken { missing } => ("promise-broken", missing, Some(Mark::Late)),
        };
        let Some(one) = people.get(&promised.borrower) else { continue };
        let own = vec![promised.made.into(), promised.by.into(), promised.amount.into(), named.into(), missing.into()];
        rows.push(row(from, one, own, mark, opens(one)));
    }
    Ok(rows.into())
}

/// Everybody who owes overdue or frozen principal, with what was done about it.
fn follow_up(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let mut owed: HashMap<i64, (Dong, Dong)> = HashMap::new();
    for set in [LoanSet::Overdue, LoanSet::Frozen] {
        for loan in from.reading.listed_loans(&set, &from.narrow, Window::default())? {
            // A contract with both parts comes in both sets.
            if set == LoanSet::Frozen && loan.overdue.is_positive() {
                continue;
            }
            let sum = owed.entry(loan.borrower).or_default();
            *sum = (sum.0.plus(loan.overdue)?, sum.1.plus(loan.frozen)?);
        }
    }
    let visits = from.reading.last_visits()?;
    let mut kept: HashMap<i64, (i64, i64)> = HashMap::new();
    for (promised, state) in judged(from)? {
        if let Some(is_kept) = state.is_kept() {
            let count = kept.entry(promised.borrower).or_default();
            *count = (count.0 + i64::from(!is_kept), count.1 + 1);
        }
    }
    let ids = BorrowerSet::Ids(owed.keys().copied().collect());
    let debtors = from.reading.listed_borrowers(&ids, &Default::default(), Window::default())?;
    let build = |one: &ListedBorrower| {
        let (overdue, frozen) = owed.get(&one.id).copied().unwrap_or_default();
        let visit = visits.get(&one.id);
        let (broken, decided) = kept.get(&one.id).copied().unwrap_or_default();
        let own = vec![
            overdue.into(),
            frozen.into(),
            visit.map(|visit| visit.day).into(),
            broken.into(),
            decided.into(),
            visit.and_then(next_step).into(),
            visit.and_then(|visit| visit.next_on).into(),
        ];
        row(from, one, own, None, opens(one))
    };
    let rows: Vec<ListRow> = debtors.iter().map(build).collect();
    Ok(rows.into())
}

/// What comes next; a day to remember may stand without it.
fn next_step(visit: &VisitRow) -> Option<String> {
    (!visit.next_step.is_empty()).then(|| format!("next-step-{}", visit.next_step))
}

/// A promise, a next step, a reminder is soon in its last week. Source: SOURCES.md R-104.
const SOON_DAYS: i64 = 7;

/// How soon a day is: past, within a week, later.
fn soonness(on: NaiveDate, today: NaiveDate) -> Option<Mark> {
    match (on - today).num_days() {
        left if left < 0 => Some(Mark::Late),
        left if left <= SOON_DAYS => Some(Mark::Soon),
        _ => None,
    }
}

/// Next steps said on the last visit to each debtor.
fn next_steps(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let visits = from.reading.last_visits()?;
    let people = people(from, visits.keys().copied().collect())?;
    let mut due: Vec<_> = visits.values().filter_map(|visit| Some((visit.next_on?, visit))).collect();
    due.sort_by_key(|(on, visit)| (*on, visit.card));
    let mut rows = Vec::new();
    for (on, visit) in due {
        let Some(one) = people.get(&visit.borrower) else { continue };
        let left = (on - from.today).num_days();
        let own = vec![visit.day.into(), next_step(visit).into(), on.into(), left.into()];
        rows.push(row(from, one, own, soonness(on, from.today), opens(one)));
    }
    Ok(rows.into())
}

/// Notes that remind of something, on a customer, a contract or a group.
fn notes(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let notes = from.reading.reminding_notes()?;
    let people = people(from, notes.iter().filter_map(|note| note.borrower).collect())?;
    let groups: HashMap<i64, &GroupPlace> = narrowed(from).map(|group| (group.id, group)).collect();
    let mut rows = Vec::new();
    for note in &notes {
        let mark = note.remind_on.and_then(|on| soonness(on, from.today));
        let opens = ListTarget::Card { id: Whole(note.card) };
        if let Some(one) = note.borrower.and_then(|borrower| people.get(&borrower)) {
            rows.push(row(from, one, note_cells(from, note)?, mark, opens));
        } else if let Some(group) = note.group.filter(|_| note.borrower.is_none()).and_then(|id| groups.get(&id)) {
            rows.push(row_of_group(from, group, note_cells(from, note)?, mark, opens));
        }
    }
    Ok(rows.into())
}

fn note_cells(from: &Gathering<'_>, note: &NoteRow) -> Result<Vec<ListCell>, Error> {
    let card = lending::ids::CardId::parse(note.card).map_err(Error::fault)?;
    match from.reading.card(card)?.map(|record| record.card) {
        Some(lending::cards::Card::Note(words)) => Ok(vec![note.day.into(), note.remind_on.into(), words.text.into()]),
        _ => Err(Error::fault("note without words")),
    }
}
