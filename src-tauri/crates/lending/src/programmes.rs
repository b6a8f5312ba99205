//! Loan products and their dated terms: what a programme offered on a day, and which rate a contract bears when.
//!
//! Nothing here is law verbatim: the shipped rows are `reference/programmes.csv` and `reference/rate_cuts.csv`, each with
//! its legal base, its source and whether it was verified; the province adds its own. Source: SOURCES.md.

mod ceiling;
mod cuts;
mod late;
mod queries;
mod shipped;
mod terms;

pub use ceiling::CeilingBasis;
pub use cuts::{BadCut, CutKind, RateCut};
pub use late::terms_reckon_anew;
pub use queries::{open_products_on, product_of, rates_from, terms_on};
pub use shipped::{shipped_cuts, shipped_terms};
pub use terms::{BadTerms, HouseholdClass, MAX_TERM_MONTHS, MAX_TEXT, NotAProduct, ProductCode, Reprices, TermsRow};
