//! What the window and the command line ask with and are answered.

mod page;
mod requesting;
mod stepping;

pub use page::{LoanPage, LoanRef, MoveLine, StepLine};
pub use requesting::{
    ApprovalPreview, ApproveLoan, CheckLine, InstalmentLine, Override, RequestLine, RequestStepWanted, RequestWanted,
    StartRequest,
};
pub use stepping::{DoubtLine, LoanBrief, PaidCause, ReverseStep, StepPreview, StepTaken, StepWanted, TakeStep};
