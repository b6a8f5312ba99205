//! A synthetic office whose records add up to the published figures.
//!
//! This crate is the only home of made-up people and of chance. [`Office::generate`] makes an office from
//! [`Parameters`] and a seed: villages, groups, people and the whole life of every contract. From that one
//! life [`Office::report31`] writes the workbook the bank's core system would have exported at each of two
//! closings, and [`Office::truth`] sums the same records without a program in between.

mod chance;
mod customers;
mod days;
mod fit;
mod interest;
mod lives;
mod loan;
mod office;
mod parameters;
mod people;
mod places;
mod programmes;
mod report31;
mod truth;

pub use customers::{Customer, SavingsBook};
pub use interest::Interest;
pub use loan::{Arrears, ByPart, Event, Happening, Loan, Part, Position, Student};
pub use office::{Closing, Error, Office};
pub use parameters::{CommunePlan, Contracts, Parameters, PointPlan, Traps};
pub use people::Person;
pub use places::{Group, Village};
pub use programmes::Programme;
pub use report31::{AmountForm, DateForm, HEADINGS, Layout, Report31};
pub use truth::{Sums, Truth};
