//! How each event that moves money is booked: one event, or one family of steps, one file.

mod cash;
mod closing_loaded;
mod loan;
mod receipt_reversed;
mod records_taken;
mod savings;
mod sheet_collected;

pub use cash::cash_moved;
pub use closing_loaded::closing_loaded;
pub use loan::{loan_account, loan_step};
pub use receipt_reversed::receipt_reversed;
pub use records_taken::records_taken;
pub use savings::{savings_interest, savings_step};
pub use sheet_collected::sheet_collected;
