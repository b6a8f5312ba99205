//! The bank's later closing beside our book: compared, listed, taken over.

mod adopting;
mod comparing;
mod views;

pub use adopting::adopt_closing;
pub use comparing::{list_differences, reconcile};
pub use views::{AdoptedClosing, ClassLine, DifferenceLine, DifferenceRows, Reconciliation};
