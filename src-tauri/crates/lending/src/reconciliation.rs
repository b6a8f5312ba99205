//! The bank's closing beside our book, contract by contract: what agrees, and what differs and how.
//!
//! One cause gives one class: where principal, status or rate differ, the interest that differs with them is not a
//! second difference. Source: SOURCES.md.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::closing::LoanRow;
use crate::codes::{CustomerCode, GroupCode};
use crate::parts::Parts;
use crate::rate::AnnualRate;

/// How something differs. "Here" is our book, "there" the bank's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// The bank has a contract our book does not know.
    UnknownContract,
    /// Our book has a contract with a balance the bank does not state.
    ContractMissing,
    /// Another customer's.
    CustomerDiffers,
    /// In another group.
    MovedGroup,
    /// Another rate.
    RateDiffers,
    /// Another final date.
    DueDiffers,
    /// More was disbursed there.
    LentMissingHere,
    /// More was disbursed here.
    LentMissingThere,
    /// More principal was paid there.
    PrincipalMissingHere,
    /// More principal was paid here.
    PrincipalMissingThere,
    /// More principal was written off there in the month.
    WriteOffMissingHere,
    /// More principal was written off here in the month.
    WriteOffMissingThere,
    /// The same balance, otherwise divided into in term, overdue and frozen; or open here and closed there.
    StatusDiffers,
    /// More interest was paid there in the month.
    InterestMissingHere,
    /// More interest was paid here in the month.
    InterestMissingThere,
    /// The backlog differs by no more than rounding.
    InterestRounding,
    /// The backlog differs, and nothing above explains it.
    InterestDiffers,
    /// A savings book's balance differs.
    SavingsDiffer,
    /// The bank has a savings book ours does not know.
    UnknownBook,
    /// Our book has a savings book with a balance the bank does not state.
    BookMissing,
    /// A group's leader is another.
    LeaderDiffers,
}

impl Class {
    /// Every class, in the order they are shown.
    pub const ALL: [Class; 21] = [
        Class::UnknownContract,
        Class::ContractMissing,
        Class::CustomerDiffers,
        Class::MovedGroup,
        Class::RateDiffers,
        Class::DueDiffers,
        Class::LentMissingHere,
        Class::LentMissingThere,
        Class::PrincipalMissingHere,
        Class::PrincipalMissingThere,
        Class::WriteOffMissingHere,
        Class::WriteOffMissingThere,
        Class::StatusDiffers,
        Class::InterestMissingHere,
        Class::InterestMissingThere,
        Class::InterestRounding,
        Class::InterestDiffers,
        Class::SavingsDiffer,
        Class::UnknownBook,
        Class::BookMissing,
        Class::LeaderDiffers,
    ];

    /// Its stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Class::UnknownContract => "unknown-contract",
            Class::ContractMissing => "contract-missing",
            Class::CustomerDiffers => "customer-differs",
            Class::MovedGroup => "moved-group",
            Class::RateDiffers => "rate-differs",
            Class::DueDiffers => "due-differs",
            Class::LentMissingHere => "lent-missing-here",
            Class::LentMissingThere => "lent-missing-there",
            Class::PrincipalMissingHere => "principal-missing-here",
            Class::PrincipalMissingThere => "principal-missing-there",
            Class::WriteOffMissingHere => "write-off-missing-here",
            Class::WriteOffMissingThere => "write-off-missing-there",
            Class::StatusDiffers => "status-differs",
            Class::InterestMissingHere => "interest-missing-here",
            Class::InterestMissingThere => "interest-missing-there",
            Class::InterestRounding => "interest-rounding",
            Class::InterestDiffers => "interest-differs",
            Class::SavingsDiffer => "savings-differ",
            Class::UnknownBook => "unknown-book",
            Class::BookMissing => "book-missing",
            Class::LeaderDiffers => "leader-differs",
        }
    }
}

/// A contract as our book has it at the closing's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OurLoan {
    /// Whose.
    pub customer: CustomerCode,
    /// In which group.
    pub group: Option<GroupCode>,
    /// Principal by status.
    pub parts: Parts,
    /// Disbursed in all.
    pub disbursed: Dong,
    /// The rate.
    pub rate: AnnualRate,
    /// The final date that holds.
    pub due: Option<NaiveDate>,
    /// Closed.
    pub closed: bool,
    /// Months of extension granted.
    pub extended_months: u32,
    /// Principal written off in the closing's month.
    pub written_off_month: Dong,
    /// Lent in the closing's month, without refinancing.
    pub lent_month: Dong,
    /// Principal collected in the closing's month.
    pub collected_month: Dong,
    /// Interest paid in the closing's month.
    pub interest_month: Dong,
    /// Interest owed by our own reckoning, an estimate: below nothing when paid ahead.
    pub backlog: Dong,
}

/// One difference; `ours` and `theirs` in đồng, parts per billion or nothing, as the class says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How.
    pub class: Class,
    /// What we have.
    pub ours: String,
    /// What the bank has.
    pub theirs: String,
}

fn difference(class: Class, ours: impl ToString, theirs: impl ToString) -> Difference {
    Difference { class, ours: ours.to_string(), theirs: theirs.to_string() }
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(T::to_string).unwrap_or_default()
}

/// How a contract differs; nothing when it is the same here and there. `rounding` is the most that interest may differ
/// and be called rounding.
pub fn compare(ours: Option<&OurLoan>, theirs: Option<&LoanRow>, rounding: Dong) -> Result<Vec<Difference>, NotDong> {
    match (ours, theirs) {
        (None, None) => Ok(Vec::new()),
        (None, Some(theirs)) => Ok(vec![difference(Class::UnknownContract, "", theirs.outstanding()?.get())]),
        (Some(ours), None) => missing(ours),
        (Some(ours), Some(theirs)) => both(ours, theirs, rounding),
    }
}

/// The bank leaves out what was settled in an earlier year, and may not have what was approved and not yet paid out.
fn missing(ours: &OurLoan) -> Result<Vec<Difference>, NotDong> {
    let left = ours.parts.total()?;
    Ok(if left.is_zero() && (ours.closed || ours.disbursed.is_zero()) {
        Vec::new()
    } else {
        vec![difference(Class::ContractMissing, left.get(), "")]
    })
}

fn both(ours: &OurLoan, theirs: &LoanRow, rounding: Dong) -> Result<Vec<Difference>, NotDong> {
    let mut found = particulars(ours, theirs);
    let principal = principal(ours, theirs)?;
    let explained = !principal.is_empty() || ours.rate != theirs.rate;
    found.extend(principal);
    found.extend(interest(ours, theirs, rounding, explained)?);
    Ok(found)
}

fn particulars(ours: &OurLoan, theirs: &LoanRow) -> Vec<Difference> {
    let mut found = Vec::new();
    // Another customer may well be in another group.
    if ours.customer != theirs.customer {
        found.push(difference(Class::CustomerDiffers, &ours.customer, &theirs.customer));
    } else if ours.group != theirs.group {
        found.push(difference(Class::MovedGroup, text(ours.group.as_ref()), text(theirs.group.as_ref())));
    }
    if ours.rate != theirs.rate {
        found.push(difference(Class::RateDiffers, ours.rate.ppb(), theirs.rate.ppb()));
    }
    let due = theirs.due_extended.or(theirs.due);
    if due.is_some() && ours.due != due {
        found.push(difference(Class::DueDiffers, text(ours.due.as_ref()), text(due.as_ref())));
    }
    found
}

fn principal(ours: &OurLoan, theirs: &LoanRow) -> Result<Vec<Difference>, NotDong> {
    let mut found = Vec::new();
    let (own_left, their_left) = (ours.parts.total()?, theirs.outstanding()?);
    let mut push = |here: Class, there: Class, own: Dong, their: Dong| match own.cmp(&their) {
        std::cmp::Ordering::Less => found.push(difference(here, own.get(), their.get())),
        std::cmp::Ordering::Greater => found.push(difference(there, own.get(), their.get())),
        std::cmp::Ordering::Equal => {}
    };
    push(Class::LentMissingHere, Class::LentMissingThere, ours.disbursed, theirs.disbursed);
    let own_paid = ours.disbursed.minus(own_left)?.minus(ours.written_off_month)?;
    let their_paid = theirs.disbursed.minus(their_left)?.minus(theirs.written_off_month)?;
    push(Class::PrincipalMissingHere, Class::PrincipalMissingThere, own_paid, their_paid);
    let (own_off, their_off) = (ours.written_off_month, theirs.written_off_month);
    push(Class::WriteOffMissingHere, Class::WriteOffMissingThere, own_off, their_off);
    let standing = ours.closed == theirs.closed;
    if found.is_empty() && (ours.parts != theirs.parts() || !standing) {
        found.push(difference(
            Class::StatusDiffers,
            shown(ours.parts, ours.closed),
            shown(theirs.parts(), theirs.closed),
        ));
    }
    Ok(found)
}

/// In term / overdue / frozen, and whether closed.
fn shown(parts: Parts, closed: bool) -> String {
    let amounts = format!("{}/{}/{}", parts.in_term.get(), parts.overdue.get(), parts.frozen.get());
    if closed { format!("{amounts} closed") } else { amounts }
}

fn interest(ours: &OurLoan, theirs: &LoanRow, rounding: Dong, explained: bool) -> Result<Vec<Difference>, NotDong> {
    let mut found = Vec::new();
    let more_there = theirs.interest_month.minus(ours.interest_month)?;
    if more_there.is_positive() {
        found.push(difference(Class::InterestMissingHere, ours.interest_month.get(), theirs.interest_month.get()));
    } else if more_there.is_negative() {
        found.push(difference(Class::InterestMissingThere, ours.interest_month.get(), theirs.interest_month.get()));
    }
    if explained || theirs.closed {
        return Ok(found);
    }
    // What we would owe had we seen the same payments; the bank states no backlog below nothing.
    let expected = ours.backlog.minus(more_there)?.max(Dong::ZERO);
    let stated = theirs.backlog()?;
    let off = stated.minus(expected)?;
    let size = off.max(off.opposite());
    if size > rounding {
        found.push(difference(Class::InterestDiffers, expected.get(), stated.get()));
    } else if !size.is_zero() {
        found.push(difference(Class::InterestRounding, expected.get(), stated.get()));
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
