//! A loan's principal by status. One contract may hold all three at once (SOURCES.md R-30).

use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::interest::Status;

/// Principal in term, overdue and frozen, in whole đồng; also a change of it, when a part may be below nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parts {
    /// Trong hạn.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub in_term: Dong,
    /// Quá hạn.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub overdue: Dong,
    /// Khoanh.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub frozen: Dong,
}

impl Parts {
    /// No principal.
    pub const NONE: Parts = Parts { in_term: Dong::ZERO, overdue: Dong::ZERO, frozen: Dong::ZERO };

    /// So much of one status, nothing of the others.
    pub const fn of(status: Status, amount: Dong) -> Parts {
        match status {
            Status::InTerm => Parts { in_term: amount, ..Parts::NONE },
            Status::Overdue => Parts { overdue: amount, ..Parts::NONE },
            Status::Frozen => Parts { frozen: amount, ..Parts::NONE },
        }
    }

    /// `amount` taken from one status and put to another.
    pub fn moved(from: Status, to: Status, amount: Dong) -> Result<Parts, NotDong> {
        Parts::of(to, amount).minus(Parts::of(from, amount))
    }

    /// The amount of one status.
    pub const fn get(self, status: Status) -> Dong {
        match status {
            Status::InTerm => self.in_term,
            Status::Overdue => self.overdue,
            Status::Frozen => self.frozen,
        }
    }

    /// Each status with its amount.
    pub const fn each(self) -> [(Status, Dong); 3] {
        [(Status::InTerm, self.in_term), (Status::Overdue, self.overdue), (Status::Frozen, self.frozen)]
    }

    /// All three together: outstanding principal. Source: SOURCES.md R-08.
    pub fn total(self) -> Result<Dong, NotDong> {
        self.in_term.plus(self.overdue)?.plus(self.frozen)
    }

    /// Part by part.
    pub fn plus(self, other: Parts) -> Result<Parts, NotDong> {
        Ok(Parts {
            in_term: self.in_term.plus(other.in_term)?,
            overdue: self.overdue.plus(other.overdue)?,
            frozen: self.frozen.plus(other.frozen)?,
        })
    }

    /// Part by part.
    pub fn minus(self, other: Parts) -> Result<Parts, NotDong> {
        self.plus(other.opposite())
    }

    /// Every sign turned.
    #[must_use]
    pub const fn opposite(self) -> Parts {
        Parts { in_term: self.in_term.opposite(), overdue: self.overdue.opposite(), frozen: self.frozen.opposite() }
    }

    /// Whether there is none of any status.
    pub const fn is_none(&self) -> bool {
        self.in_term.is_zero() && self.overdue.is_zero() && self.frozen.is_zero()
    }

    /// Whether some part is below nothing.
    pub const fn has_negative(self) -> bool {
        self.in_term.is_negative() || self.overdue.is_negative() || self.frozen.is_negative()
    }

    /// The status the whole contract is counted under: frozen before overdue before in term; nothing without a
    /// balance. Source: SOURCES.md R-08.
    pub const fn status(self) -> Option<Status> {
        if self.frozen.is_positive() {
            Some(Status::Frozen)
        } else if self.overdue.is_positive() {
            Some(Status::Overdue)
        } else if self.in_term.is_positive() {
            Some(Status::InTerm)
        } else {
            None
        }
    }
}
