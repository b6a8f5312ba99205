//! Closings measured: what moved between two of them, and the written definitions of users' measures on one or two.
//! Sources: SOURCES.md.

mod comparing;
mod contracts;
mod day;
mod definitions;
mod due;
mod lists;
mod pairs;
mod periods;
mod ratios;
mod tasks;
#[cfg(test)]
mod tests;
mod views;

pub use comparing::compare_periods;
pub use lists::measure_list;
pub use periods::PeriodRef;
pub use tasks::measures;
pub use views::{
    Breakdown, ComparedStanding, ComparisonLine, Figure, Measured, MeasuredLoan, MeasuredLoans, MeasuredPart,
    MeasuredQuery, MigrationCell, Mover, PeriodComparison, VintageLine,
};
