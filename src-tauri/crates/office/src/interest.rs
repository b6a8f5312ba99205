use chrono::NaiveDate;
use lending::collection::InterestAccount;
use lending::ids::{LoanId, Node};
use lending::interest::{Accrual, ExactInterest, Segment, Status, accrue};
use serde::Serialize;
use store::Reading;

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// Interest of a loan over a period, with every segment that made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct InterestExplained {
    /// Whole đồng, rounded half-up once; without grace-period interest.
    pub interest: Whole,
    /// Grace-period interest, kept apart.
    pub grace: Whole,
    /// balance × days × rate ÷ 365, each.
    pub segments: Vec<SegmentLine>,
}

/// One segment of the explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SegmentLine {
    /// First day that counts.
    pub from: String,
    /// Last day that counts.
    pub through: String,
    /// Days, both ends counted.
    pub days: Whole,
    /// Principal that bore interest.
    pub balance: Whole,
    /// Percent a year it bore.
    pub rate_percent: String,
    /// `in-term`, `overdue`, `frozen`.
    pub status: String,
    /// Whether it is grace-period interest.
    pub grace: bool,
    /// Đồng before rounding, nine decimals, cut off.
    pub exact: String,
}

/// A loan's interest from `from` through `through`, both days counted, by contract number.
///
/// The book knows balances from the day after its opening; days before bear none here.
pub fn explain_interest(
    office: &Office,
    contract: &str,
    from: NaiveDate,
    through: NaiveDate,
) -> Result<InterestExplained, Error> {
    let loan = find_loan(office.read(), contract)?;
    let account = account_of(office.read(), loan)?;
    let inexact = |_| Refusal::new("rate-not-exact").with("loan", contract);
    let accrual = accrue(&account.positions, from, through).map_err(inexact)?;
    Ok(InterestExplained {
        interest: accrual.rounded()?.into(),
        grace: accrual.grace.rounded()?.into(),
        segments: segment_lines(&accrual),
    })
}

/// A loan by the bank's contract number, or by identity.
pub(crate) fn find_loan(reading: Reading<'_>, key: &str) -> Result<LoanId, Error> {
    if let Some(loan) = reading.loan_by_contract(key)? {
        return Ok(loan);
    }
    let loan = key.parse().ok().and_then(|raw| LoanId::parse(raw).ok());
    loan.ok_or_else(|| Refusal::new("unknown-loan").with("loan", key).into())
}

/// A loan's interest account, by the rates of its office.
pub(crate) fn account_of(reading: Reading<'_>, loan: LoanId) -> Result<InterestAccount, Error> {
    let node = Node::new(loan.node()).map_err(Error::fault)?;
    let account = reading.interest_account(loan, &reading.rate_book(node)?)?;
    account.ok_or_else(|| Refusal::new("unknown-loan").with("loan", loan.get().to_string()).into())
}

pub(crate) fn segment_lines(accrual: &Accrual) -> Vec<SegmentLine> {
    accrual.segments.iter().map(segment_line).collect()
}

fn segment_line(segment: &Segment) -> SegmentLine {
    let status = status_name(segment.status);
    SegmentLine {
        from: segment.from.to_string(),
        through: segment.through.to_string(),
        days: segment.days.into(),
        balance: segment.balance.into(),
        rate_percent: segment.rate.percent().to_string(),
        status: status.to_owned(),
        grace: segment.grace,
        exact: ExactInterest::of(segment).shown().to_string(),
    }
}

pub(crate) const fn status_name(status: Status) -> &'static str {
    match status {
        Status::InTerm => "in-term",
        Status::Overdue => "overdue",
        Status::Frozen => "frozen",
    }
}
