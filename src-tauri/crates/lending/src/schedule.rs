//! When principal falls due: the instalments of a contract, what of them is due and unpaid, what may be moved.
//!
//! A preview and a booking call the same functions. Sources: SOURCES.md.

mod contract;
mod due;
mod due_list;
mod extension;
mod interest;
mod intervals;
mod plan;
mod student;

pub use contract::{Lent, plan_for};
pub use due::{NotRescheduled, PrincipalAccount, PrincipalRule, due_so_far, reschedule, turned_overdue, unpaid_due};
pub use due_list::{DueBySession, DueDay, due_by_session};
pub(crate) use extension::limit_on;
pub use extension::{
    ExtensionLimit, RequestWindow, RescheduleDeadlines, extension_limit, extension_window, reschedule_deadlines,
};
pub use interest::{ScheduleRow, interest_schedule};
pub use intervals::{Interval, IntervalRow, LoanScope, interval_on, shipped_intervals};
pub use plan::{Grace, Instalment, MissingRule, NoSchedule, SchedulePlan, instalments};
pub use student::{Step, StepValue, Study, StudyTerm, study_term};

/// Rules this module reads; the unit stands last in the key.
pub mod keys {
    /// Every instalment but the last is a multiple of so many đồng.
    pub const MULTIPLE: &str = "instalment-multiple-dong";
    /// 1 for contracts signed from the row's day on: an unpaid instalment turns overdue.
    pub const OVERDUE_FROM: &str = "instalment-overdue-from";
    /// A course of at most so many months is a short one.
    pub const SHORT_COURSE: &str = "student-short-course-months";
    /// Months between the end of the course and the first instalment.
    pub const STUDENT_GRACE: &str = "student-grace-months";
    /// A short course is paid back in so many times the months of disbursing.
    pub const REPAY_SHORT: &str = "student-repay-short-times";
    /// A long course is paid back in so many times the months of disbursing.
    pub const REPAY_LONG: &str = "student-repay-long-times";
    /// A term of at most so many months is short.
    pub const SHORT_TERM: &str = "extension-short-term-months";
    /// A short term may be extended by so many months in all.
    pub const EXTENSION_SHORT: &str = "extension-short-months";
    /// A longer term may be extended by this share of it in all.
    pub const EXTENSION_SHARE: &str = "extension-share-ppm";
    /// Where a programme has such a row, its loans may be extended by so many months in all, whatever their term.
    pub const EXTENSION_MONTHS: &str = "extension-max-months";
    /// An extension is asked for at the earliest so many months before the final date.
    pub const EXTENSION_OPENS: &str = "extension-request-months";
    /// An extension is asked for at the latest so many working days before the final date.
    pub const EXTENSION_CLOSES: &str = "extension-request-working-days";
    /// The borrower asks to move an instalment at least so many working days before it.
    pub const RESCHEDULE_BORROWER: &str = "reschedule-borrower-working-days";
    /// The group's leader hands the request in at least so many working days before it.
    pub const RESCHEDULE_LEADER: &str = "reschedule-leader-working-days";
}
