//! Whether a file shows what its head says it covers.

use chrono::{Datelike, Months, NaiveDate};

use super::file::{InterestLine, StepLine, Worked};

/// What the collection must cover.
pub const SUBJECTS: [&str; 25] = [
    "repricing-2025-12-01",
    "noxh-2025-10-10",
    "new-only-2024-08-01",
    "new-only-2026-01-01",
    "temporary-cut",
    "repriced-overdue",
    "leap-day",
    "year-boundary",
    "month-end-session",
    "principal-free-months",
    "direct",
    "several-disbursements",
    "two-works",
    "early-repayment",
    "carry-forward",
    "backlog-carried",
    "overdue-part",
    "overdue-final-date",
    "rescheduling",
    "extension",
    "freeze",
    "freeze-end",
    "course-over-12-months",
    "course-up-to-12-months",
    "grace-interest",
];

/// Whether the file's lines show it; nothing for an unknown subject.
pub fn shows(worked: &Worked, subject: &str) -> Option<bool> {
    let some = |is: fn(&InterestLine) -> bool| worked.segments().any(is);
    Some(match subject {
        "repricing-2025-12-01" => reprices(worked, 2025, 12, 1, "R-17"),
        "noxh-2025-10-10" => reprices(worked, 2025, 10, 10, "R-17"),
        "temporary-cut" => reprices(worked, 2021, 10, 1, "R-19"),
        "new-only-2024-08-01" => some(|line| line.from < ymd(2024, 8, 1) && holds(line, 2024, 8, 1)),
        "new-only-2026-01-01" => is_of_338(worked),
        "repriced-overdue" => overdue_rates(worked) > 1,
        "leap-day" => some(|line| [2028, 2032].into_iter().any(|year| holds(line, year, 2, 29))),
        "year-boundary" => some(|line| line.from.year() < line.through.year()),
        "month-end-session" => has_clamped_session(worked),
        "principal-free-months" => worked.schedule[0].counted > worked.day("disbursed") + Months::new(60),
        "direct" => worked.says("channel") == "direct" && worked.session_day().is_none(),
        "several-disbursements" => steps(worked, "disbursed").count() > 1,
        "two-works" => steps(worked, "disbursed").map(|step| step.amount).eq([25_000_000, 25_000_000]),
        "early-repayment" => paid_against_due(worked, |paid, due| paid > due),
        "carry-forward" => {
            paid_against_due(worked, |paid, due| paid < due) && worked.says("unpaid instalment") == "carried forward"
        }
        "backlog-carried" => {
            worked.interest.iter().any(|line| line.is_sum() && line.days > 31 && line.rule.contains("R-10"))
        }
        "overdue-part" => worked.segments().any(|line| line.status == "overdue" && in_term_beside(worked, line)),
        "overdue-final-date" => steps(worked, "turned-overdue").any(|step| step.in_term == 0),
        "rescheduling" => steps(worked, "rescheduled").count() > 0,
        "extension" => steps(worked, "extended").count() > 0,
        "freeze" => some(|line| line.status == "frozen" && line.exact == 0),
        "freeze-end" => steps(worked, "freeze-ended").any(|step| worked.segments().any(|line| line.from == step.day)),
        "course-over-12-months" => is_short_course(worked) == Some(false),
        "course-up-to-12-months" => is_short_course(worked) == Some(true),
        "grace-interest" => some(InterestLine::is_grace) && some(|line| !line.is_grace()),
        _ => return None,
    })
}

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn holds(line: &InterestLine, year: i32, month: u32, day: u32) -> bool {
    (line.from..=line.through).contains(&ymd(year, month, day))
}

fn steps<'a>(worked: &'a Worked, kind: &'a str) -> impl Iterator<Item = &'a StepLine> {
    worked.steps.iter().filter(move |step| step.step == kind)
}

/// A segment ends the day before and one of the same balance and a lower rate begins.
fn reprices(worked: &Worked, year: i32, month: u32, day: u32, rule: &str) -> bool {
    let first = ymd(year, month, day);
    worked.segments().filter(|new| new.from == first && new.rule.contains(rule)).any(|new| {
        let mut before = worked.segments().filter(|old| old.through.succ_opt() == Some(first));
        before.any(|old| old.status == new.status && old.balance == new.balance && new.rate < old.rate)
    })
}

/// A contract under the decree of 1/1/2026: its rate from the first day on, none before.
fn is_of_338(worked: &Worked) -> bool {
    worked.says("legal base") == "NĐ 338/2025/NĐ-CP"
        && worked.day("signed") >= ymd(2026, 1, 1)
        && !worked.says("rates").contains(", ")
}

fn overdue_rates(worked: &Worked) -> usize {
    let mut rates: Vec<_> = worked.segments().filter(|line| line.status == "overdue").map(|line| line.rate).collect();
    rates.dedup();
    rates.len()
}

fn in_term_beside(worked: &Worked, overdue: &InterestLine) -> bool {
    worked.segments().any(|line| line.status == "in-term" && line.from == overdue.from)
}

/// A period ends before a session that falls on the last day of a month without the session's own day.
fn has_clamped_session(worked: &Worked) -> bool {
    let wanted = worked.session_day().map_or(0, u32::from);
    let sessions = worked.interest.iter().filter_map(|line| line.through.succ_opt());
    sessions.filter(|session| session.succ_opt().is_some_and(|next| next.day() == 1)).any(|last| last.day() < wanted)
}

/// Principal paid so far against what is due so far, after some payment that is not the last.
fn paid_against_due(worked: &Worked, is: fn(i64, i64) -> bool) -> bool {
    steps(worked, "repaid").any(|at| {
        let paid: i64 = steps(worked, "repaid").filter(|step| step.day <= at.day).map(|step| step.amount).sum();
        let due: i64 = worked.schedule.iter().filter(|row| row.due <= at.day).map(|row| row.principal).sum();
        is(paid, due)
    })
}

fn is_short_course(worked: &Worked) -> Option<bool> {
    worked.course().map(|(from, until)| until <= from + Months::new(12))
}
