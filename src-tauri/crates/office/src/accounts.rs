//! The accounts of the office: trial balance and movement between two days.

use chrono::NaiveDate;
use ledger::{Account, Dong, Side};
use serde::Serialize;
use store::queries::AccountMovement;

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// Every account of the office, with what was posted to it; whole đồng.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TrialBalanceView {
    /// The first day whose postings are counted, `yyyy-mm-dd`; nothing from the book's beginning.
    pub from: Option<String>,
    /// The last day, `yyyy-mm-dd`.
    pub as_of: String,
    /// Every account of the chart, posted to or not, in the order of the trial balance.
    pub accounts: Vec<AccountLine>,
    /// All debits of those days.
    pub debit_total: Whole,
    /// All credits of those days; equal to the debits in a sound book.
    pub credit_total: Whole,
}

/// An account, with what was posted to it; whole đồng.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct AccountLine {
    /// Its stable code.
    pub code: String,
    /// Its name's id in the catalogue, `account-<code>`.
    pub name_key: String,
    /// `asset`, `liability`, `income` or `expense`.
    pub side: String,
    /// The balance before the first day, debit positive; nothing where the days begin with the book.
    pub opening: Option<Whole>,
    /// The sum of its debits, never below nothing.
    pub debit: Whole,
    /// The sum of its credits, never below nothing.
    pub credit: Whole,
    /// The balance at the end of the last day, debit positive: opening + debit − credit.
    pub balance: Whole,
}

/// The office's trial balance (bảng cân đối thử) at the end of a day: by default the day of its last booking.
///
/// Refuses a day before the book's first (`day-before-book`). What other offices' bundles brought is not in it.
pub fn trial_balance(office: &Office, as_of: Option<NaiveDate>) -> Result<TrialBalanceView, Error> {
    view(office, None, as_of)
}

/// What moved from `from` to the end of `as_of`, both days counted: opening, debits, credits, closing.
///
/// Refuses days in the wrong order (`days-turned-round`) and an `as_of` before the book's first day
/// (`day-before-book`). A `from` before that day has an opening of nothing.
pub fn account_movement(office: &Office, from: NaiveDate, as_of: Option<NaiveDate>) -> Result<TrialBalanceView, Error> {
    view(office, Some(from), as_of)
}

fn view(office: &Office, from: Option<NaiveDate>, as_of: Option<NaiveDate>) -> Result<TrialBalanceView, Error> {
    let reading = office.read();
    let node = office.node()?;
    let day = as_of.or(reading.last_business_date()?).unwrap_or(office.business_day());
    if let Some(opening) = reading.opening(node)?
        && day < opening.date
    {
        return Err(Refusal::new("day-before-book").with("day", day).with("opening", opening.date).into());
    }
    if let Some(from) = from
        && from > day
    {
        return Err(Refusal::new("days-turned-round").with("from", from).with("through", day).into());
    }
    let posted = reading.account_movements(node, from, day)?;
    let accounts: Vec<AccountLine> =
        Account::ALL.into_iter().map(|account| line(account, &posted, from.is_some())).collect::<Result<_, _>>()?;
    let total = |of: fn(&AccountMovement) -> Dong| Dong::sum(posted.iter().map(of));
    Ok(TrialBalanceView {
        from: from.map(|day| day.to_string()),
        as_of: day.to_string(),
        accounts,
        debit_total: total(|movement| movement.debit)?.into(),
        credit_total: total(|movement| movement.credit)?.into(),
    })
}

fn line(account: Account, posted: &[AccountMovement], with_opening: bool) -> Result<AccountLine, Error> {
    let none = AccountMovement { account, opening: Dong::ZERO, debit: Dong::ZERO, credit: Dong::ZERO };
    let moved = posted.iter().find(|movement| movement.account == account).copied().unwrap_or(none);
    let side = match account.side() {
        Side::Asset => "asset",
        Side::Liability => "liability",
        Side::Income => "income",
        Side::Expense => "expense",
    };
    Ok(AccountLine {
        code: account.code().to_owned(),
        name_key: format!("account-{}", account.code()),
        side: side.to_owned(),
        opening: with_opening.then(|| moved.opening.into()),
        debit: moved.debit.into(),
        credit: moved.credit.into(),
        balance: moved.opening.plus(moved.debit)?.minus(moved.credit)?.into(),
    })
}
