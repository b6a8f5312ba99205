//! What booking something would do: it is booked, looked at, and taken back with the rehearsal around it.

use chrono::NaiveDate;
use events::Fact;
use ledger::Account;
use lending::ids::Node;
use serde::Serialize;
use store::{Reading, Writing};

use crate::amounts::Whole;
use crate::error::Error;
use crate::office::{At, new_request_id};
use crate::totals::{TotalsFigures, office_figures};

/// A line of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct EntryLine {
    /// The account; `account-<code>` words it.
    pub account: String,
    /// Debit positive, whole đồng.
    pub amount: Whole,
}

/// What a task would do to the book: its entry, the day's cash, and the office's figures of today, before and after. A
/// back-dated task names the last day closed, so that the clerk sees what of the past would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Effect {
    /// The day it counts for.
    pub day: String,
    /// The last day closed, when the task would be back-dated.
    pub backdated_before: Option<String>,
    /// The entry; empty where no money moves.
    pub entry: Vec<EntryLine>,
    /// Cash at the day's end before.
    pub cash_before: Whole,
    /// Cash at the day's end after.
    pub cash_after: Whole,
    /// The office's figures at today's end before.
    pub totals_before: TotalsFigures,
    /// The office's figures at today's end after.
    pub totals_after: TotalsFigures,
}

/// The lines of what a fact posts; none where it moves no money.
pub(crate) fn entry_lines(fact: &Fact) -> Result<Vec<EntryLine>, Error> {
    let entry = fact.entry().map_err(Error::fault)?;
    Ok(entry.map(|entry| entry.lines().iter().map(EntryLine::from).collect()).unwrap_or_default())
}

/// Books `fact` for `day`, and says what that did.
pub(crate) fn effect_of(
    at: &At,
    writing: &mut Writing<'_>,
    node: Node,
    day: NaiveDate,
    fact: Fact,
) -> Result<Effect, Error> {
    let reading = writing.read();
    let closed = reading.closed_through(node)?.filter(|closed| day <= *closed);
    let cash_before = cash_on(reading, node, day)?;
    let totals_before = office_figures(reading, node, at.today)?;
    let entry = entry_lines(&fact)?;
    at.record(writing, &new_request_id()?, day, fact)?;
    let reading = writing.read();
    Ok(Effect {
        day: day.to_string(),
        backdated_before: closed.map(|day| day.to_string()),
        entry,
        cash_before,
        cash_after: cash_on(reading, node, day)?,
        totals_before,
        totals_after: office_figures(reading, node, at.today)?,
    })
}

fn cash_on(reading: Reading<'_>, node: Node, day: NaiveDate) -> Result<Whole, Error> {
    Ok(reading.account_balance(node, Account::Cash, day)?.into())
}

impl From<&ledger::Line> for EntryLine {
    fn from(line: &ledger::Line) -> EntryLine {
        EntryLine { account: line.account.code().to_owned(), amount: line.amount.into() }
    }
}
