//! Lists of contracts.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use lending::calendar::{SessionDay, take_months, whole_months};
use lending::groups::use_check::{CHECK_DAYS, CheckState, Paid, check_state};
use lending::inactive::InactiveRule;
use lending::parts::Parts;
use lending::schedule::{DueDay, due_by_session};
use store::queries::{ListedLoan, LoanSet, Window};

use super::catalogue::{Gathered, Gathering, ListKind, WholeList};
use super::places::RowPlace;
use super::table::CellKind::{Amount, Code, Count, Day, Name, Percent, Text};
use super::table::{ListCell, ListColumn, ListRow, ListTarget, Mark, column, summed};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::groups::percent;
use crate::inactive::inactive_rule;

/// Columns every list of contracts begins with, and those it ends with; its own stand between.
macro_rules! columns {
    ($($own:expr),* $(,)?) => {
        &[
            column("contract", Code),
            column("customer", Code),
            column("name", Text),
            $($own,)*
            summed("in_term", Amount),
            summed("overdue", Amount),
            summed("frozen", Amount),
            column("programme", Code),
            column("group", Code),
            column("leader", Text),
            column("point", Text),
            column("commune", Text),
        ]
    };
}

/// How many columns stand before a list's own.
const BEFORE: usize = 3;

pub(super) const ALL: ListKind = ListKind {
    name: "loans",
    columns: columns![
        column("rate_percent", Percent),
        column("due", Day),
        column("last_transaction", Day),
        column("standing", Name)
    ],
    gather: all,
};

pub(super) const OVERDUE: ListKind = ListKind {
    name: "overdue",
    columns: columns![
        column("due", Day),
        column("overdue_since", Day),
        column("last_transaction", Day),
        column("phone", Text)
    ],
    gather: |from| {
        simple(from, &LoanSet::Overdue, |loan| {
            vec![loan.due.into(), loan.overdue_since.into(), loan.last_seen.into(), loan.phone.clone().into()]
        })
    },
};

pub(super) const INACTIVE: ListKind = ListKind {
    name: "inactive",
    columns: columns![
        column("last_transaction", Day),
        column("months_silent", Count),
        column("due", Day),
        column("phone", Text)
    ],
    gather: inactive,
};

pub(super) const FROZEN: ListKind = ListKind {
    name: "frozen",
    columns: columns![column("frozen_until", Day), column("days_left", Count), column("due", Day)],
    gather: |from| frozen(from, &LoanSet::Frozen, None),
};

pub(super) const FROZEN_ENDING: ListKind =
    ListKind { name: "frozen-ending", columns: FROZEN.columns, gather: frozen_ending };

pub(super) const DUE: ListKind = ListKind {
    name: "due",
    columns: columns![
        column("due", Day),
        column("session", Day),
        column("days_left", Count),
        summed("principal_due", Amount),
        column("extended_months", Count),
        column("phone", Text)
    ],
    gather: due,
};

pub(super) const CHECKS: ListKind = ListKind {
    name: "checks",
    columns: columns![
        column("disbursed_on", Day),
        column("check_by", Day),
        column("days_left", Count),
        summed("disbursed", Amount)
    ],
    gather: checks,
};

pub(super) const NOT_LENT: ListKind = ListKind {
    name: "not-lent",
    columns: columns![summed("approved", Amount), column("signed", Day)],
    gather: |from| simple(from, &LoanSet::NotLent, |loan| vec![loan.approved.into(), loan.signed.into()]),
};

pub(super) const EXTENDED: ListKind = ListKind {
    name: "extended",
    columns: columns![column("extended_months", Count), column("due", Day)],
    gather: |from| simple(from, &LoanSet::Extended, |loan| vec![loan.extended_months.into(), loan.due.into()]),
};

pub(super) const JOBS: ListKind = ListKind {
    name: "jobs",
    columns: columns![column("disbursed_on", Day), summed("workers", Count), column("counted_by", Name)],
    gather: jobs,
};

/// A row from its contract and its own cells.
fn row(from: &Gathering<'_>, loan: &ListedLoan, own: Vec<ListCell>, mark: Option<Mark>) -> ListRow {
    let book = from.book;
    let mut cells: Vec<ListCell> = Vec::with_capacity(BEFORE + own.len() + 8);
    cells.extend([loan.contract.as_str().into(), loan.customer.as_str().into(), loan.name.as_str().into()]);
    cells.extend(own);
    cells.extend([
        loan.in_term.into(),
        loan.overdue.into(),
        loan.frozen.into(),
        loan.programme.as_str().into(),
        book.group_code(loan.group).into(),
        book.leader(loan.group).into(),
        book.point_name(loan.group).into(),
        book.commune_name(loan.commune.as_deref()).into(),
    ]);
    ListRow {
        opens: ListTarget::Loan { id: Whole(loan.id), name: loan.name.clone() },
        cells,
        mark,
        section: None,
        place: RowPlace {
            commune: loan.commune.clone(),
            association: loan.association.clone(),
            group: loan.group,
            programme: Some(loan.programme.clone()),
        },
    }
}

fn all_of(from: &Gathering<'_>, set: &LoanSet) -> Result<Vec<ListedLoan>, Error> {
    Ok(from.reading.listed_loans(set, &from.narrow, Window::default())?)
}

fn simple(from: &Gathering<'_>, set: &LoanSet, own: impl Fn(&ListedLoan) -> Vec<ListCell>) -> Result<Gathered, Error> {
    let rows: Vec<ListRow> = all_of(from, set)?.iter().map(|loan| row(from, loan, own(loan), None)).collect();
    Ok(rows.into())
}

/// All contracts: only the first are read where not more are wanted.
fn all(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let loans = from.reading.listed_loans(&LoanSet::All, &from.narrow, from.window)?;
    let mut rows = Vec::with_capacity(loans.len());
    for loan in &loans {
        let own = vec![
            percent(loan.rate_ppb)?.into(),
            loan.due.into(),
            loan.last_seen.into(),
            if loan.closed { "closed" } else { "open" }.into(),
        ];
        rows.push(row(from, loan, own, None));
    }
    Ok(Gathered { rows, whole: whole(from, &LoanSet::All, ALL.columns)?, days: None })
}

/// What a set adds up to, asked of the book, where not all of its rows are read.
fn whole(from: &Gathering<'_>, set: &LoanSet, columns: &[ListColumn]) -> Result<Option<WholeList>, Error> {
    if from.window.limit.is_none() {
        return Ok(None);
    }
    let found = from.reading.loan_sums(set, &from.narrow)?;
    let mut sums = Vec::with_capacity(columns.len());
    for column in columns {
        sums.push(match column.key {
            "in_term" => Some(found.in_term.into()),
            "overdue" => Some(found.overdue.into()),
            "frozen" => Some(found.frozen.into()),
            "workers" => Some(Whole(from.reading.workers_through(set, &from.narrow)?)),
            _ => None,
        });
    }
    Ok(Some((found.count, sums)))
}

fn parts(loan: &ListedLoan) -> Parts {
    Parts { in_term: loan.in_term, overdue: loan.overdue, frozen: loan.frozen }
}

/// By each office's own rule. Source: SOURCES.md.
fn inactive(from: &Gathering<'_>) -> Result<Gathered, Error> {
    // Silence is counted to the last day anything was booked: the bank's own list is as of its closing.
    let on = from.as_of.or(from.reading.last_business_date()?).unwrap_or(from.today);
    let mut rules: HashMap<u16, InactiveRule> = HashMap::new();
    for node in from.reading.logs()? {
        if from.reading.opening(node)?.is_some() {
            rules.insert(node.get(), inactive_rule(from.reading, node, on)?);
        }
    }
    let Some(months) = rules.values().map(|rule| rule.months).min() else { return Ok(Vec::new().into()) };
    let loans = match from.as_of {
        None => all_of(from, &LoanSet::SilentSince(take_months(on, months)))?,
        Some(day) => heard_of_by(from, day)?,
    };
    let mut rows = Vec::new();
    for loan in loans {
        let rule = rules.get(&loan.node);
        if rule.is_some_and(|rule| rule.holds(on, parts(&loan), &loan.programme, loan.last_seen)) {
            let silent = loan.last_seen.map(|last| whole_months(last, on));
            let own = vec![loan.last_seen.into(), silent.into(), loan.due.into(), loan.phone.clone().into()];
            rows.push(row(from, &loan, own, None));
        }
    }
    Ok(rows.into())
}

/// All contracts, each with the last transaction it had by a day.
fn heard_of_by(from: &Gathering<'_>, day: NaiveDate) -> Result<Vec<ListedLoan>, Error> {
    let mut last: HashMap<i64, NaiveDate> = HashMap::new();
    for node in from.reading.logs()? {
        last.extend(from.reading.last_transactions(node, day)?);
    }
    let loans = all_of(from, &LoanSet::All)?;
    Ok(loans.into_iter().map(|loan| ListedLoan { last_seen: last.get(&loan.id).copied(), ..loan }).collect())
}

/// Frozen debt ends soon within a month and is watched for half a year. Source: SOURCES.md R-104.
const FREEZE_SOON_DAYS: i64 = 30;
const FREEZE_WATCHED_DAYS: u32 = 180;

fn frozen(from: &Gathering<'_>, set: &LoanSet, days: Option<u32>) -> Result<Gathered, Error> {
    let build = |loan: &ListedLoan| {
        let left = loan.frozen_until.map(|until| (until - from.today).num_days());
        let mark = left.and_then(|left| match left {
            left if left <= FREEZE_SOON_DAYS => Some(Mark::Late),
            left if left <= i64::from(FREEZE_WATCHED_DAYS) => Some(Mark::Soon),
            _ => None,
        });
        row(from, loan, vec![loan.frozen_until.into(), left.into(), loan.due.into()], mark)
    };
    let rows = all_of(from, set)?.iter().map(build).collect();
    Ok(Gathered { rows, whole: None, days })
}

fn frozen_ending(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let days = from.days.unwrap_or(FREEZE_WATCHED_DAYS);
    frozen(from, &LoanSet::FrozenUntil(from.today + Days::new(u64::from(days))), Some(days))
}

/// How far ahead the list of dues looks: next month's are handed to leaders thirty days before. Source: SOURCES.md R-104.
const DUE_AHEAD_DAYS: u32 = 30;
/// A date may be moved to a session a month away.
const LONGEST_MONTH: u64 = 31;

/// Principal due by session day, an instalment or the final one, each its own row.
fn due(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let ahead = from.days.unwrap_or(DUE_AHEAD_DAYS);
    let until = from.today + Days::new(u64::from(ahead) + LONGEST_MONTH);
    let mut rows = Vec::new();
    for loan in all_of(from, &LoanSet::DueBetween(from.today - Days::new(LONGEST_MONTH), until))? {
        let session = loan.session_day.and_then(|day| SessionDay::new(day).ok());
        for (counted, day, principal) in dues(from, &loan, until)? {
            let by_session = due_by_session(day, session, from.today);
            if by_session.is_within(ahead) {
                let own = vec![
                    counted.into(),
                    by_session.effective.into(),
                    by_session.days_left.into(),
                    principal.into(),
                    loan.extended_months.into(),
                    loan.phone.clone().into(),
                ];
                rows.push(row(from, &loan, own, None));
            }
        }
    }
    Ok(Gathered { rows, whole: None, days: Some(ahead) })
}

type DueRow = (NaiveDate, DueDay, ledger::Dong);

/// What falls due of a contract: by its instalments, less what was repaid ahead; without any its whole balance at the
/// end.
fn dues(from: &Gathering<'_>, loan: &ListedLoan, until: NaiveDate) -> Result<Vec<DueRow>, Error> {
    let balance = parts(loan).total()?;
    let id = lending::ids::LoanId::parse(loan.id).map_err(Error::fault)?;
    let instalments = from.reading.instalments(id)?;
    if instalments.is_empty() {
        let Some(counted) = loan.due else { return Ok(Vec::new()) };
        let day = loan.due_session.map_or(DueDay::Counted(counted), DueDay::AtSession);
        return Ok(vec![(counted, day, balance)]);
    }
    // The last instalments are what the balance still holds.
    let mut left = balance;
    let mut dues = Vec::new();
    for instalment in instalments.iter().rev() {
        let principal = instalment.principal.min(left);
        if !principal.is_positive() {
            break;
        }
        left = left.minus(principal)?;
        if from.today <= instalment.due && instalment.due <= until {
            dues.push((instalment.due, DueDay::AtSession(instalment.due), principal));
        }
    }
    dues.reverse();
    Ok(dues)
}

/// A check is due soon in its last ten days. Source: SOURCES.md R-104.
const CHECK_SOON_DAYS: u32 = 10;

/// Disbursements whose use is still to be checked: those whose last day for it lies after the book was opened.
fn checks(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let mut rows = Vec::new();
    let Some(opened) = first_opening(from)? else { return Ok(rows.into()) };
    for loan in all_of(from, &LoanSet::LentSince(opened - from.longest(CHECK_DAYS)?))? {
        let Some(lent) = loan.last_lent else { continue };
        let paid = Paid { day: lent, checked: loan.use_checked, refinancing: false, settled: None };
        let missing = |missing: lending::schedule::MissingRule| Refusal::new("rule-missing").with("rule", missing.0);
        let (by, left, mark) = match check_state(from.rules(loan.node)?, &paid, from.today).map_err(missing)? {
            CheckState::Due { by, days_left } => {
                (by, i64::from(days_left), (days_left <= CHECK_SOON_DAYS).then_some(Mark::Soon))
            }
            CheckState::Late { by, days_over } => (by, -i64::from(days_over), Some(Mark::Late)),
            CheckState::Done { .. } | CheckState::NotNeeded => continue,
        };
        // What had to be checked before is in the bank's papers.
        if by > opened {
            let own = vec![lent.into(), by.into(), left.into(), loan.disbursed.into()];
            rows.push(row(from, &loan, own, mark));
        }
    }
    Ok(rows.into())
}

fn first_opening(from: &Gathering<'_>) -> Result<Option<NaiveDate>, Error> {
    let mut opened = None;
    for node in from.reading.logs()? {
        let day = from.reading.opening(node)?.map(|closing| closing.date);
        opened = [opened, day].into_iter().flatten().min();
    }
    Ok(opened)
}

/// Workers given work by each contract of job creation: as a card counts them, else as the bank states the effect.
fn jobs(from: &Gathering<'_>) -> Result<Gathered, Error> {
    let counted = from.reading.workers()?;
    let build = |loan: &ListedLoan| {
        let (workers, by) = match counted.get(&loan.id) {
            Some(workers) => (*workers, "card"),
            None => (loan.effect.as_ref().map_or(0, |(_, value)| *value), "bank"),
        };
        row(from, loan, vec![loan.first_lent.into(), workers.into(), by.into()], None)
    };
    let read = from.reading.listed_loans(&LoanSet::Jobs, &from.narrow, from.window)?;
    let rows = read.iter().map(build).collect();
    Ok(Gathered { rows, whole: whole(from, &LoanSet::Jobs, JOBS.columns)?, days: None })
}
