use chrono::NaiveDate;
use lending::ids::LoanId;
use lending::interest::{Accrual, ExactInterest, Segment, Status, accrue};
use serde::Serialize;

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// Interest of a loan over a period, with every segment that made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct InterestExplained {
    /// Whole đồng, rounded half-up once.
    pub interest: Whole,
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
    let reading = office.read();
    let unknown = || Refusal::new("unknown-loan").with("loan", contract);
    let loan = match reading.loan_by_contract(contract)? {
        Some(loan) => loan,
        None => contract.parse().ok().and_then(|raw| LoanId::parse(raw).ok()).ok_or_else(unknown)?,
    };
    let rules = reading.rules(lending::ids::Node::new(loan.node()).map_err(Error::fault)?)?;
    let account = reading.interest_account(loan, &rules)?.ok_or_else(unknown)?;
    let inexact = |_| Refusal::new("rate-not-exact").with("loan", contract);
    let accrual = accrue(&account.positions, from, through).map_err(inexact)?;
    Ok(InterestExplained { interest: accrual.rounded()?.into(), segments: segment_lines(&accrual) })
}

pub(crate) fn segment_lines(accrual: &Accrual) -> Vec<SegmentLine> {
    accrual.segments.iter().map(segment_line).collect()
}

fn segment_line(segment: &Segment) -> SegmentLine {
    let status = match segment.status {
        Status::InTerm => "in-term",
        Status::Overdue => "overdue",
        Status::Frozen => "frozen",
    };
    SegmentLine {
        from: segment.from.to_string(),
        through: segment.through.to_string(),
        days: segment.days.into(),
        balance: segment.balance.into(),
        rate_percent: segment.rate.percent().to_string(),
        status: status.to_owned(),
        exact: ExactInterest::of(segment).shown().to_string(),
    }
}
