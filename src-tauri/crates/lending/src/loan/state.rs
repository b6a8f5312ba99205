//! A loan as it stands: what its steps made of it.

use std::borrow::Cow;

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::ids::{BorrowerId, GroupId};
use crate::loan::step::OverdueCause;
use crate::parts::Parts;
use crate::rate::AnnualRate;
use crate::schedule::{Instalment, PrincipalAccount, PrincipalRule, turned_overdue};

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
    /// When the contract was approved, or signed as the bank states it. No step changes it: it is not kept with what
    /// the loan was before a step.
    #[serde(skip)]
    pub signed: Option<NaiveDate>,
}

impl LoanState {
    /// The final date that holds.
    pub fn final_due(&self) -> Option<NaiveDate> {
        self.due_extended.or(self.due)
    }

    /// Principal in term that may turn overdue on `day` for that cause, whole đồng; nothing where the cause does not hold
    /// on the day: a final date, an instalment's day or a day to pay by is itself still in time.
    /// Source: SOURCES.md.
    pub fn may_turn_overdue(&self, cause: OverdueCause, rule: PrincipalRule, day: NaiveDate) -> Result<Dong, NotDong> {
        let passed = |due: NaiveDate| due < day;
        match cause {
            OverdueCause::Misuse => match self.standing {
                Standing::Recalled(pay_by) if passed(pay_by) => Ok(self.parts.in_term),
                _ => Ok(Dong::ZERO),
            },
            OverdueCause::FinalDue if self.final_due().is_some_and(passed) => self.late_in_term(rule, day),
            OverdueCause::Instalment(no) if self.instalments.iter().any(|row| row.no == no && passed(row.due)) => {
                self.late_in_term(rule, day)
            }
            OverdueCause::FinalDue | OverdueCause::Instalment(_) => Ok(Dong::ZERO),
        }
    }

    /// What is due and unpaid at the beginning of `day` and still stands in term. What is overdue already, or frozen, is
    /// taken for the part that was due first.
    fn late_in_term(&self, rule: PrincipalRule, day: NaiveDate) -> Result<Dong, NotDong> {
        let account = PrincipalAccount { paid: self.repaid, disbursed: self.disbursed, balance: self.parts.total()? };
        let late = turned_overdue(&self.known_instalments(), rule, day, &account)?;
        let elsewhere = self.parts.overdue.plus(self.parts.frozen)?;
        Ok(late.minus(elsewhere)?.max(Dong::ZERO).min(self.parts.in_term))
    }

    /// The instalments, as far as the book knows them. Of a contract taken over from the bank only the final date is
    /// known: all of it is one instalment on that day, so nothing turns overdue by itself before.
    fn known_instalments(&self) -> Cow<'_, [Instalment]> {
        match self.final_due() {
            Some(due) if self.instalments.is_empty() => {
                Cow::Owned(vec![Instalment { no: 1, due, principal: self.disbursed }])
            }
            _ => Cow::Borrowed(&self.instalments),
        }
    }

    /// Outstanding principal.
    pub fn outstanding(&self) -> Result<Dong, NotDong> {
        self.parts.total()
    }
}
