//! Following up debtors: what they promised and whether they kept it, who they are on one screen, the dossier of a
//! contract, and the photographs of a visit.

mod customer;
mod customer_views;
mod dossier;
mod judging;
mod photos;

pub use customer::customer_card;
pub use customer_views::{
    CustomerBook, CustomerCard, CustomerLoan, NoteLine, PaperLine, PromiseLine, PromisesBroken, VisitLine,
};
pub use dossier::{Dossier, TimelineLine, dossier};
pub use photos::{PhotoView, keep_photo, open_photo};

pub(crate) use judging::{broken_promises, judge};
