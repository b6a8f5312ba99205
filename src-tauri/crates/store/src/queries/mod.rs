//! Questions the tasks ask of the book, by subject. Each is one or two statements.

mod accounts;
mod cards;
mod care;
mod cash;
mod closings;
mod compare;
mod days;
mod directory;
mod finding;
mod group_care;
mod groups;
mod journal;
mod known;
mod listed;
mod listing;
mod loan_page;
mod loans;
mod measures;
mod offices;
mod organisation;
mod places;
mod receipts;
mod requests;
mod savings;
mod sessions;
mod sheets;
mod silence;
mod sources;
mod supervision;
mod suspects;
mod totals;

pub use accounts::LoanAccount;
pub use cards::CardRecord;
pub use care::{GroupCare, NoteRow, PaidRow, PromiseRow, VisitRow};
pub use closings::{ClosingKept, ClosingRole};
pub use compare::{ComparedUnit, Standing, TwoClosings};
pub use days::StandingRun;
pub use directory::BookLine;
pub use finding::{FindCards, FindContract, FindCustomer, FindGroup};
pub use group_care::PastMember;
pub use groups::{BookRecord, GroupRecord, LoanRecord, MemberRecord};
pub use journal::{AccountMovement, BookedEvent};
pub use listed::{ListedBorrower, ListedLoan};
pub use listing::{BorrowerSet, BorrowerSums, FoundIds, LoanSet, LoanSums, Narrow, Window};
pub use loan_page::{BorrowersLoan, InterestPaid, LoanParticulars};
pub(crate) use loans::{ADJUSTED, parse_day};
pub use loans::{RateBook, StepRecord, undone_with};
pub use offices::OfficeRecord;
pub use organisation::{OfficeUnit, OfficeVillage};
pub use places::{Duties, GroupPlace, Named, PointPlace, Units};
pub use receipts::ReceiptRecord;
pub use requests::{BorrowerRecord, RequestRecord};
pub use savings::{BookMoveRecord, SavingsStepRecord};
pub use sessions::{SessionBooking, SessionRecord};
pub use sources::{SourceFile, UnitName};
pub use supervision::{JobLoanRow, PaidEvent, PersonRecord};
pub use suspects::ActiveCustomer;
pub use totals::{Dimension, TotalsRow};

use lending::ids::Node;

/// The first and the last identity an office can give.
pub(crate) fn ids_of(node: Node) -> (i64, i64) {
    let first = i64::from(node.get()) << 40;
    (first, first | ((1 << 40) - 1))
}
