//! How each event that moves money is booked: one event, one file.

mod closing_loaded;
mod receipt_reversed;
mod sheet_collected;

pub use closing_loaded::closing_loaded;
pub use receipt_reversed::receipt_reversed;
pub use sheet_collected::sheet_collected;
