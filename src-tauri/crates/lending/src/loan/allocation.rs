//! How a payment is split between interest and principal. The order is a dated rule of the office, one for each
//! status; where there is none, the clerk says. Source: SOURCES.md R-31.

use ledger::{Dong, NotDong};

use crate::interest::Status;
use crate::parts::Parts;

/// What a loan owes on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// Interest in term and overdue.
    pub interest: Dong,
    /// Grace-period interest that may be paid.
    pub grace_interest: Dong,
    /// Principal by status, due or not: a borrower may pay early.
    pub principal: Parts,
}

/// Which is paid first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllocationOrder {
    /// The clerk says how much is interest.
    Clerk,
    /// Interest, then principal.
    InterestFirst,
    /// Principal, then interest.
    PrincipalFirst,
}

/// A payment, split.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allocation {
    /// Interest in term and overdue.
    pub interest: Dong,
    /// Grace-period interest.
    pub grace_interest: Dong,
    /// Principal: overdue before in term before frozen.
    pub principal: Parts,
}

/// Why a payment can't be split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAllocated {
    /// Nothing or less than nothing was paid.
    #[error("nothing paid")]
    Nothing,
    /// More than is owed; by how much.
    #[error("more than owed")]
    TooMuch(Dong),
    /// The rule leaves it to the clerk, who has not said.
    #[error("the clerk decides")]
    ClerkDecides,
    /// Out of the range of money.
    #[error(transparent)]
    Range(#[from] NotDong),
}

impl AllocationOrder {
    /// As a rule's row states it: 0 the clerk, 1 interest first, 2 principal first.
    pub const fn from_rule(value: i64) -> AllocationOrder {
        match value {
            1 => AllocationOrder::InterestFirst,
            2 => AllocationOrder::PrincipalFirst,
            _ => AllocationOrder::Clerk,
        }
    }
}

/// Splits `paid` by `order`; nothing is left over, and no more is taken than is owed.
pub fn allocate(due: Due, paid: Dong, order: AllocationOrder) -> Result<Allocation, NotAllocated> {
    if !paid.is_positive() {
        return Err(NotAllocated::Nothing);
    }
    let mut purse = Purse { left: paid };
    let mut allocation = Allocation::default();
    match order {
        AllocationOrder::Clerk => return Err(NotAllocated::ClerkDecides),
        AllocationOrder::InterestFirst => {
            purse.pay_interest(due, &mut allocation)?;
            purse.pay_principal(due, &mut allocation)?;
        }
        AllocationOrder::PrincipalFirst => {
            purse.pay_principal(due, &mut allocation)?;
            purse.pay_interest(due, &mut allocation)?;
        }
    }
    if purse.left.is_zero() { Ok(allocation) } else { Err(NotAllocated::TooMuch(purse.left)) }
}

struct Purse {
    left: Dong,
}

impl Purse {
    fn take(&mut self, owed: Dong) -> Result<Dong, NotDong> {
        let taken = if owed.is_negative() { Dong::ZERO } else { owed.min(self.left) };
        self.left = self.left.minus(taken)?;
        Ok(taken)
    }

    fn pay_interest(&mut self, due: Due, allocation: &mut Allocation) -> Result<(), NotDong> {
        allocation.interest = self.take(due.interest)?;
        allocation.grace_interest = self.take(due.grace_interest)?;
        Ok(())
    }

    fn pay_principal(&mut self, due: Due, allocation: &mut Allocation) -> Result<(), NotDong> {
        for status in [Status::Overdue, Status::InTerm, Status::Frozen] {
            let taken = self.take(due.principal.get(status))?;
            allocation.principal = allocation.principal.plus(Parts::of(status, taken))?;
        }
        Ok(())
    }
}
