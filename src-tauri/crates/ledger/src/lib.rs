//! Whole đồng, accounts and entries that balance by construction. Knows no loans.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod account;
mod dong;
mod entry;
mod journal;
mod trial;

pub use account::{Account, Side};
pub use dong::{Dong, NotDong};
pub use entry::{Entry, Line, Unbalanced};
pub use trial::{OutOfBalance, TrialBalance};
