//! Closing a day, locking a period, and moving a lock back.

use chrono::NaiveDate;
use events::{DayClosed, Fact, PeriodLocked, PeriodReopened};
use ledger::{Account, Dong};
use lending::ids::Node;
use serde::Serialize;
use store::Reading;

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::{At, Done, Office, RequestId, answered_before};
use crate::opening::short_text;
use crate::users::SecondPerson;

/// Which days are still open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct DaysStatus {
    /// The closing the balances come from.
    pub base: Option<String>,
    /// The last day closed: what is booked through it is back-dated.
    pub closed: Option<String>,
    /// The last day locked: nothing may be booked through it.
    pub locked: Option<String>,
    /// The last run of savings interest that stands: the last one that can be taken back.
    pub interest: Option<InterestStanding>,
    /// Cash now.
    pub cash: Whole,
}

/// A run of savings interest that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct InterestStanding {
    /// The event.
    pub event: Whole,
    /// The last day whose interest it credited.
    pub through: String,
}

/// A closed day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ClosedDay {
    /// The day.
    pub day: String,
    /// Cash in the book at its end.
    pub cash: Whole,
}

/// A day money may be booked for: come, after what the bank's closing covers, not locked; and after the last closed day
/// unless the clerk says that it is back-dated.
pub(crate) fn check_day(
    reading: Reading<'_>,
    at: &At,
    node: Node,
    day: NaiveDate,
    backdated: bool,
) -> Result<(), Error> {
    if day > at.today {
        return Err(Refusal::new("day-in-future").with("day", day).into());
    }
    let base = reading.base(node)?.ok_or_else(|| Refusal::new("no-closing"))?;
    if day <= base {
        return Err(Refusal::new("day-before-closing").with("day", day).with("closing", base).into());
    }
    if let Some(locked) = reading.locked_through(node)?.filter(|locked| day <= *locked) {
        return Err(Refusal::new("period-locked").with("day", day).with("locked", locked).into());
    }
    match reading.closed_through(node)?.filter(|closed| day <= *closed) {
        Some(closed) if !backdated => Err(Refusal::new("day-closed").with("day", day).with("closed", closed).into()),
        _ => Ok(()),
    }
}

/// Which days are still open.
pub fn days_status(office: &Office) -> Result<DaysStatus, Error> {
    let (reading, node) = (office.read(), office.node()?);
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    Ok(DaysStatus {
        base: text(reading.base(node)?),
        closed: text(reading.closed_through(node)?),
        locked: text(reading.locked_through(node)?),
        interest: reading
            .last_savings_interest(node)?
            .map(|run| InterestStanding { event: Whole(run.seq as i64), through: run.through.to_string() }),
        cash: reading.account_balance(node, Account::Cash, office.clock.today())?.into(),
    })
}

/// Closes a day: what comes for it, or for a day before it, is back-dated from now on. `counted` is the cash as counted.
pub fn close_day(
    office: &mut Office,
    request: &RequestId,
    day: NaiveDate,
    counted: Whole,
) -> Result<Done<ClosedDay>, Error> {
    let node = office.node()?;
    office.task(|at, writing| {
        let answer = |cash: Whole| ClosedDay { day: day.to_string(), cash };
        let before = answered_before(writing.read(), request, |event| match &event.fact {
            Fact::DayClosed(closed) if event.business_date == day => Some(closed.cash.into()),
            _ => None,
        })?;
        if let Some(cash) = before {
            return Ok(Done { answer: answer(cash), repeated: true });
        }
        if day > at.today {
            return Err(Refusal::new("day-in-future").with("day", day).into());
        }
        let reading = writing.read();
        let base = reading.base(node)?.ok_or_else(|| Refusal::new("no-closing"))?;
        if day <= base {
            return Err(Refusal::new("day-before-closing").with("day", day).with("closing", base).into());
        }
        if let Some(closed) = reading.closed_through(node)?.filter(|closed| day <= *closed) {
            return Err(Refusal::new("day-closed").with("day", day).with("closed", closed).into());
        }
        let counted = Dong::new(counted.0)?;
        if counted.is_negative() {
            return Err(Refusal::new("counted-below-zero").with("counted", counted).into());
        }
        let cash = reading.account_balance(node, Account::Cash, day)?;
        if cash != counted {
            return Err(Refusal::new("cash-differs")
                .with("book", cash)
                .with("counted", counted)
                .with("day", day)
                .into());
        }
        at.record(writing, request, day, Fact::DayClosed(DayClosed { cash }))?;
        Ok(Done { answer: answer(cash.into()), repeated: false })
    })
}

/// Locks everything through a day: nothing is booked there any more.
pub fn lock_period(office: &mut Office, request: &RequestId, through: NaiveDate) -> Result<Done<String>, Error> {
    let node = office.node()?;
    office.task(|at, writing| {
        let before = answered_before(writing.read(), request, |event| match &event.fact {
            Fact::PeriodLocked(locked) if locked.through == through => Some(()),
            _ => None,
        })?;
        if before.is_some() {
            return Ok(Done { answer: through.to_string(), repeated: true });
        }
        if through >= at.today {
            return Err(Refusal::new("lock-not-past").with("day", through).into());
        }
        if let Some(locked) = writing.read().locked_through(node)?.filter(|locked| through <= *locked) {
            return Err(Refusal::new("period-locked").with("day", through).with("locked", locked).into());
        }
        at.record(writing, request, at.today, Fact::PeriodLocked(PeriodLocked { through }))?;
        Ok(Done { answer: through.to_string(), repeated: false })
    })
}

/// Moves a lock back to `through`, or takes it off; two people, with a reason.
pub fn reopen_period(
    office: &mut Office,
    request: &RequestId,
    through: Option<NaiveDate>,
    reason: &str,
    second: &SecondPerson,
) -> Result<Done<Option<String>>, Error> {
    let node = office.node()?;
    let reason = short_text("reason", reason)?;
    let answer = through.map(|day| day.to_string());
    office.task(|at, writing| {
        let before = answered_before(writing.read(), request, |event| match &event.fact {
            Fact::PeriodReopened(reopened) if reopened.through == through => Some(()),
            _ => None,
        })?;
        if before.is_some() {
            return Ok(Done { answer, repeated: true });
        }
        match writing.read().locked_through(node)? {
            None => return Err(Refusal::new("nothing-locked").into()),
            Some(locked) if through.is_some_and(|through| through >= locked) => {
                return Err(Refusal::new("lock-not-back").with("locked", locked).into());
            }
            Some(_) => {}
        }
        let fact = PeriodReopened { through, checker: second.name().to_owned(), reason };
        at.record(writing, request, at.today, Fact::PeriodReopened(fact))?;
        Ok(Done { answer, repeated: false })
    })
}
