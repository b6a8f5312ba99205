//! What reaches the bank's core system between two closings: plain facts with their keys and days.

use chrono::NaiveDate;

use crate::loan::Part;
use crate::people::Person;

/// One thing the core booked. Contracts, books, customers, groups and programmes go by the bank's numbers and
/// codes; amounts are whole đồng above nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoreEntry {
    /// Interest was paid. The overdue part's comes first, as far as it had come due the day before.
    InterestPaid {
        /// The contract.
        contract: String,
        /// The day.
        day: NaiveDate,
        /// How much.
        amount: i64,
    },
    /// Principal was paid.
    PrincipalPaid {
        /// The contract.
        contract: String,
        /// The day; it bears no interest on what was paid.
        day: NaiveDate,
        /// How much.
        amount: i64,
        /// The part it was paid on; unless told, in term first, then overdue, then frozen.
        part: Option<Part>,
    },
    /// In-term balance became overdue.
    TurnedOverdue {
        /// The contract.
        contract: String,
        /// The day; it bears the overdue rate.
        day: NaiveDate,
        /// How much.
        amount: i64,
    },
    /// Balance was frozen: in-term first, then overdue.
    Frozen {
        /// The contract.
        contract: String,
        /// The day; it bears no interest.
        day: NaiveDate,
        /// How much.
        amount: i64,
        /// The last day of the freeze.
        until: NaiveDate,
    },
    /// Overdue balance became in-term again, as with an extension.
    BackInTerm {
        /// The contract.
        contract: String,
        /// The day; it bears the contract's own rate.
        day: NaiveDate,
        /// How much.
        amount: i64,
    },
    /// A freeze ended.
    FreezeEnded {
        /// The contract.
        contract: String,
        /// The day; it bears interest again.
        day: NaiveDate,
        /// How much became in-term; may be nothing.
        in_term: i64,
        /// How much became overdue; may be nothing.
        overdue: i64,
    },
    /// Frozen balance was written off.
    WrittenOff {
        /// The contract.
        contract: String,
        /// The day.
        day: NaiveDate,
        /// How much.
        amount: i64,
    },
    /// The due date of the whole in-term balance was put off.
    Extended {
        /// The contract.
        contract: String,
        /// The day it was agreed.
        day: NaiveDate,
        /// The due date from then on.
        new_due: NaiveDate,
    },
    /// The due date of the whole in-term balance was put off to the next crop.
    CarriedOver {
        /// The contract.
        contract: String,
        /// The day it was agreed.
        day: NaiveDate,
        /// The due date from then on.
        new_due: NaiveDate,
    },
    /// A contract already there got money, its first or more.
    Disbursed {
        /// The contract.
        contract: String,
        /// The day; it bears interest.
        day: NaiveDate,
        /// How much.
        amount: i64,
    },
    /// In-term balance was settled out of another contract of the same customer.
    Refinanced {
        /// The contract settled.
        contract: String,
        /// The contract that takes the balance over.
        into: String,
        /// The day.
        day: NaiveDate,
        /// How much.
        amount: i64,
    },
    /// A contract was signed, and disbursed at once if it has an amount.
    NewLoan(Box<NewLoan>),
    /// Money was put into a savings book.
    Deposit {
        /// The book.
        book: String,
        /// The day.
        day: NaiveDate,
        /// How much.
        amount: i64,
    },
    /// Money was taken out of a savings book.
    Withdrawal {
        /// The book.
        book: String,
        /// The day.
        day: NaiveDate,
        /// How much.
        amount: i64,
    },
    /// A savings book was opened.
    NewBook {
        /// The book, ten digits.
        book: String,
        /// Whose it is.
        customer: String,
        /// The day.
        day: NaiveDate,
        /// The first deposit; may be nothing.
        amount: i64,
    },
    /// A customer became a member of another group. Home and session day stay.
    MovedGroup {
        /// The customer.
        customer: String,
        /// The new group.
        group: String,
    },
    /// A group has another leader.
    LeaderChanged {
        /// The group.
        group: String,
        /// The leader's name.
        leader: String,
    },
    /// Everything was paid: all principal, and all interest that had come due the day before.
    Settled {
        /// The contract.
        contract: String,
        /// The day.
        day: NaiveDate,
    },
}

/// A contract signed after the opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLoan {
    /// The number, 16 digits.
    pub contract: String,
    /// The borrower.
    pub borrower: Borrower,
    /// The programme's code.
    pub programme: String,
    /// The rate a year, parts per billion: 6.24 % is 62,400,000.
    pub rate_ppb: i64,
    /// Lent from local funds; otherwise from central ones.
    pub local_funds: bool,
    /// The day it was signed.
    pub signed_on: NaiveDate,
    /// The due date.
    pub due_on: NaiveDate,
    /// The amount approved, đồng.
    pub approved_dong: i64,
    /// The day of the first disbursement.
    pub day: NaiveDate,
    /// What was disbursed on it, đồng; nothing while the contract waits for its money.
    pub amount_dong: i64,
}

/// Who borrows under a new contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Borrower {
    /// A customer already there, by code.
    Known(String),
    /// A new customer.
    New(Box<NewCustomer>),
}

/// A customer who came after the opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCustomer {
    /// The code, ten digits.
    pub code: String,
    /// Who it is.
    pub person: Person,
    /// The group's code; the customer lives in the group's village.
    pub group: String,
}

impl CoreEntry {
    /// The day it was booked; changes of a customer's group and a group's leader have none.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::InterestPaid { day, .. }
            | Self::PrincipalPaid { day, .. }
            | Self::TurnedOverdue { day, .. }
            | Self::BackInTerm { day, .. }
            | Self::Frozen { day, .. }
            | Self::FreezeEnded { day, .. }
            | Self::CarriedOver { day, .. }
            | Self::WrittenOff { day, .. }
            | Self::Extended { day, .. }
            | Self::Disbursed { day, .. }
            | Self::Refinanced { day, .. }
            | Self::Deposit { day, .. }
            | Self::Withdrawal { day, .. }
            | Self::NewBook { day, .. }
            | Self::Settled { day, .. } => Some(*day),
            Self::NewLoan(loan) => Some(loan.day),
            Self::MovedGroup { .. } | Self::LeaderChanged { .. } => None,
        }
    }
}
