//! A synthetic office whose records add up to the published figures.
//!
//! This crate is the only home of made-up people and of chance. [`Office::generate`] makes an office from
//! [`Parameters`] and a seed: villages, groups, people and the whole life of every contract. From that one
//! life [`Office::report31`] writes the workbook the bank's core system would have exported at each of two
//! closings, and [`Office::truth`] sums the same records without a program in between.
//!
//! After the opening nothing is drawn any more: [`Office::advance`] tells the core's next month from what is
//! said to have reached it, and [`Office::inject`] puts [`Difference`]s into its closing.
//! [`Office::closing_set`] makes the other reports of a closing, and [`ClosingSet::inject`] puts a
//! [`SetDifference`] into one of them. Interest is reckoned here by this crate's own means, so that whoever
//! compares it with a program's has compared two things.

mod account;
mod advance;
mod chance;
mod closing_set;
mod core_book;
mod customers;
mod days;
mod differences;
mod entries;
mod error;
mod fit;
mod instalments;
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

pub use account::{InterestAccount, InterestPayment};
pub use closing_set::{ClosingSet, SetDifference, SetFile, SetKind, UnitKind};
pub use customers::{Customer, SavingsBook, ToldBook};
pub use differences::{Difference, Status};
pub use entries::{Borrower, CoreEntry, NewCustomer, NewLoan};
pub use error::Error;
pub use interest::Interest;
pub use loan::{Arrears, ByPart, Event, Happening, Loan, Part, Position, Student};
pub use office::{Closing, Office, Span};
pub use parameters::{CommunePlan, Contracts, Parameters, PointPlan, Traps};
pub use people::Person;
pub use places::{Group, Village};
pub use programmes::Programme;
pub use report31::{AmountForm, DateForm, HEADINGS, Layout, Report31};
pub use truth::{Sums, Truth};
