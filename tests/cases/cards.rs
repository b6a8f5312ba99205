//! Cards: what is no booking is kept, changed, binned and undone by one rule, and the log alone makes the tables again.

mod binned;
mod duties;
mod membership;
mod organisation;
mod ruled;
pub(crate) mod writing;
