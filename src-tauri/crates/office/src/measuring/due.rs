//! What falls due, what is late, and how far terms may be and were extended.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use lending::calendar::{SessionDay, align_to_session, last_of_month, next_day, whole_months};
use lending::schedule::{ExtensionLimit, MissingRule, PrincipalAccount, extension_limit};

use super::contracts::Contract;
use super::definitions::ParDefinition;

/// The last day of the period whose dues a closing announces: the end of the month after it.
pub(super) fn period_end(date: NaiveDate) -> NaiveDate {
    last_of_month(next_day(date))
}

/// The final date moved to the session: as stated, else the last session before it.
pub(super) fn session_due(contract: &Contract) -> Option<NaiveDate> {
    let session = contract.loan.session_day.and_then(|day| SessionDay::new(day).ok());
    contract.loan.due_session.or_else(|| Some(align_to_session(contract.due()?, session?)))
}

/// The class a contract with a balance falls due in, seen from a closing: 1, its final date has come, its session not;
/// 2, both come in the period; 3, the final date comes in the period, the session after it. Source: SOURCES.md R-42.
pub(super) fn due_class(contract: &Contract, date: NaiveDate) -> Option<u8> {
    let (due, session) = (contract.due()?, session_due(contract)?);
    let end = period_end(date);
    let inside = |day: NaiveDate| date < day && day <= end;
    match () {
        () if !contract.is_owed() => None,
        () if due <= date && date < session => Some(1),
        () if inside(due) && inside(session) => Some(2),
        () if inside(due) && session > end => Some(3),
        () => None,
    }
}

/// Principal that has fallen due and was not paid, as the closing states them. Source: SOURCES.md R-25.
pub(super) fn principal_due_unpaid(contract: &Contract) -> Result<Dong, NotDong> {
    let loan = &contract.loan;
    let account = PrincipalAccount { paid: loan.repaid, disbursed: loan.disbursed, balance: contract.balance };
    account.unpaid(loan.principal_due)
}

/// Days a contract with a balance is past its final date, or past its session where the office counts by that.
/// Source: SOURCES.md R-43, row `par-definition`.
pub(super) fn days_late(contract: &Contract, date: NaiveDate) -> Option<i64> {
    let due = match contract.by.par {
        ParDefinition::FinalDate => contract.due(),
        ParDefinition::SessionDay => session_due(contract),
    };
    due.filter(|_| contract.is_owed()).map(|due| (date - due).num_days())
}

/// At risk: the whole balance counts once the contract is late by more than so many days. Source: SOURCES.md R-43.
pub(super) fn is_at_risk(contract: &Contract, date: NaiveDate, days: i64) -> bool {
    days_late(contract, date).is_some_and(|late| late > days)
}

/// How far a contract's term may be extended and was: nothing where its loan day or due date is not stated. The term is
/// counted in whole months from the loan to the contract's own due date. Source: SOURCES.md.
pub(super) fn extension(contract: &Contract, date: NaiveDate) -> Result<Option<ExtensionLimit>, MissingRule> {
    let (Some(from), Some(due)) = (contract.lent_on(), contract.loan.due) else { return Ok(None) };
    let (rules, programme) = (&contract.by.rules, &contract.loan.programme);
    extension_limit(rules, Some(programme), whole_months(from, due), contract.loan.extended_months, date).map(Some)
}
