//! A loan as it stands: what its steps made of it.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::ids::{BorrowerId, GroupId};
use crate::parts::Parts;
use crate::rate::AnnualRate;
use crate::schedule::Instalment;

/// Where a contract stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Standing {
    /// Approved, not one đồng paid out.
    Approved,
    /// Paid out at least in part, and not closed.
    Open,
    /// Misuse was found: to be paid back by the day.
    Recalled(NaiveDate),
    /// Closed: settled, refinanced or written off whole.
    Closed,
}

/// What steps change of a loan, besides what is only ever added up (interest collected).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoanState {
    /// Where it stands.
    pub standing: Standing,
    /// Whose it is.
    pub borrower: BorrowerId,
    /// The group it is in.
    pub group: Option<GroupId>,
    /// The contract's rate.
    pub rate: AnnualRate,
    /// The most that may be disbursed.
    pub approved: Dong,
    /// Disbursed so far.
    pub disbursed: Dong,
    /// First disbursement.
    pub first_disbursed: Option<NaiveDate>,
    /// Last disbursement.
    pub last_disbursed: Option<NaiveDate>,
    /// Outstanding principal by status.
    pub parts: Parts,
    /// Principal repaid.
    pub repaid: Dong,
    /// Principal written off.
    pub written_off: Dong,
    /// Term in months, where known.
    pub months: Option<u32>,
    /// The final date of the contract.
    pub due: Option<NaiveDate>,
    /// The final date after extension or carry-over.
    pub due_extended: Option<NaiveDate>,
    /// Months of extension granted.
    pub extended_months: u32,
    /// The instalments agreed; none where the book does not know them.
    pub instalments: Vec<Instalment>,
    /// When principal last turned overdue.
    pub overdue_since: Option<NaiveDate>,
    /// The freeze's last day.
    pub frozen_until: Option<NaiveDate>,
    /// When the use of the money was last checked.
    pub use_checked: Option<NaiveDate>,
}

impl LoanState {
    /// The final date that holds.
    pub fn final_due(&self) -> Option<NaiveDate> {
        self.due_extended.or(self.due)
    }

    /// Outstanding principal.
    pub fn outstanding(&self) -> Result<Dong, NotDong> {
        self.parts.total()
    }
}
