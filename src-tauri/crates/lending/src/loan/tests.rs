//! What holds of every loan, whatever its numbers: tried on thousands of them, each failure shrunk to a small one.

mod days;
mod payments;
