//! Questions the tasks ask of the book, by subject. Each is one or two statements.

mod closings;
mod groups;
mod lists;
mod offices;
mod receipts;
mod sheets;
mod totals;

pub use closings::{ClosingKept, ClosingRole};
pub use groups::{BookRecord, GroupRecord, LoanRecord, MemberRecord};
pub use lists::{BorrowerItem, LoanItem, LoanList};
pub use offices::OfficeRecord;
pub use receipts::ReceiptRecord;
pub use totals::{Dimension, TotalsRow};
