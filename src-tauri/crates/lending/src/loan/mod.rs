//! The life of a loan, step by step: what each step says, when it may be taken, and what it makes of the loan.

mod allocation;
mod apply;
mod guards;
mod limits;
mod request;
mod state;
mod step;
mod used;

pub use allocation::{Allocation, AllocationOrder, Due, NotAllocated, allocate};
pub use apply::{NotAllowed, apply};
pub use guards::{Applicant, Checked, Guard, GuardContext, NotAnswered, Outcome, answers, check, settle};
pub use limits::{carry_over_limit, freeze_limit, recall_limit};
pub use request::{
    Certified, CostIs, Declined, LoanRequest, NotRequested, Notified, RequestStage, RequestStep, Requested, Voted,
};
pub use state::{LoanState, Standing};
pub use step::{
    Adjusted, Approved, CarriedOver, Disbursed, Extended, FreezeEnded, Frozen, LoanStep, OverdueCause, PaidBy,
    PaidFrom, Recalled, Refinanced, Repaid, Rescheduled, Settled, TurnedOverdue, WrittenOff,
};
pub use used::{UseChecked, UseSeen};

#[cfg(test)]
mod tests;
