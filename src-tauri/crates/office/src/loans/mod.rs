//! A loan's life: asked for, decided by two people, taken step by step, and taken back.

mod approving;
mod deciding;
mod doubting;
mod page;
mod previewing;
mod refusing;
mod requesting;
mod reversing;
mod stepping;
mod views;

pub(crate) use previewing::{SOMEBODY, recall_after};
pub(crate) use refusing::{inexact, no_schedule, standing_name};
pub(crate) use requesting::{find_borrower, find_borrower_to_read};
pub(crate) use stepping::book_step;

pub use approving::{approve_loan, preview_approval};
pub use page::{list_requests, loan_page, loans_of_borrower};
pub use previewing::preview_step;
pub use requesting::{request_step, start_request};
pub use reversing::reverse_step;
pub use stepping::take_step;
pub use views::{
    ApprovalPreview, ApproveLoan, CheckLine, DoubtLine, InstalmentLine, LoanBrief, LoanPage, LoanRef, MoveLine,
    Override, PaidCause, RequestLine, RequestStepWanted, RequestWanted, ReverseStep, StartRequest, StepLine,
    StepPreview, StepTaken, StepWanted, TakeStep,
};
