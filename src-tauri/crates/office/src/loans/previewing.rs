use events::{Fact, LoanStepped};

use super::deciding::decide;
use super::stepping::{brief, cash_on, check_day};
use super::views::{EntryLine, StepPreview, TakeStep};
use crate::error::Error;
use crate::office::{Office, new_request_id};
use crate::totals::office_figures;

/// Who stands by is not known before the step is taken; what is taken back names nobody.
const SOMEBODY: &str = "?";

/// What a step would do: the step is booked, looked at, and taken back before anything is kept. A back-dated step is
/// shown with the last day closed, so that the clerk sees what of the past would change.
pub fn preview_step(office: &mut Office, wanted: &TakeStep) -> Result<StepPreview, Error> {
    let node = office.node()?;
    office.rehearse(|at, writing| {
        check_day(writing.read(), at, node, wanted.day, true)?;
        let decided = decide(writing.read(), node, &wanted.loan, wanted.day, &wanted.step)?;
        let reading = writing.read();
        let closed = reading.closed_through(node)?.filter(|closed| wanted.day <= *closed);
        let before = brief(reading, decided.loan, &decided.before, wanted.day)?;
        let cash_before = cash_on(reading, node, wanted.day)?;
        let totals_before = office_figures(reading, node, at.today)?;
        let fact = Fact::LoanStepped(LoanStepped {
            loan: decided.loan,
            step: decided.step.clone(),
            checker: decided.step.takes_two().then(|| SOMEBODY.to_owned()),
            overrides: std::collections::BTreeMap::new(),
        });
        let entry = fact.entry().map_err(Error::fault)?;
        at.record(writing, &new_request_id()?, wanted.day, fact)?;
        let reading = writing.read();
        Ok(StepPreview {
            day: wanted.day.to_string(),
            backdated_before: closed.map(|day| day.to_string()),
            before,
            after: brief(reading, decided.loan, &decided.after, wanted.day)?,
            entry: entry.map(|entry| entry.lines().iter().map(EntryLine::from).collect()).unwrap_or_default(),
            cash_before,
            cash_after: cash_on(reading, node, wanted.day)?,
            totals_before,
            totals_after: office_figures(reading, node, at.today)?,
            takes_two: decided.step.takes_two() || !decided.doubts.is_empty(),
            doubts: decided.doubts,
        })
    })
}

impl From<&ledger::Line> for EntryLine {
    fn from(line: &ledger::Line) -> EntryLine {
        EntryLine { account: line.account.code().to_owned(), amount: line.amount.into() }
    }
}
