use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::amounts::Whole;
use crate::groups::{GroupItem, Place};
use crate::interest::SegmentLine;

/// A group's sheet for a session: what each member owes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Sheet {
    /// The group.
    pub group: GroupItem,
    /// The session's day.
    pub session: String,
    /// The closing the balances come from.
    pub closing: String,
    /// The last day closed, when the session is not after it.
    pub backdated_before: Option<String>,
    /// Members by name.
    pub members: Vec<SheetMember>,
}

/// A member on the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SheetMember {
    /// Identity.
    pub borrower: Whole,
    /// The bank's code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Contracts with a balance.
    pub loans: Vec<SheetLoan>,
    /// Savings books.
    pub books: Vec<SheetBook>,
    /// Already collected from the member at this session, interest and savings.
    pub collected: Whole,
}

/// A contract on the sheet, with the interest due explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SheetLoan {
    /// Identity.
    pub loan: Whole,
    /// Contract number.
    pub contract: String,
    /// Programme.
    pub programme: Place,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Of that, overdue.
    pub overdue: Whole,
    /// Of that, frozen.
    pub frozen: Whole,
    /// Percent a year.
    pub rate_percent: String,
    /// Backlog the bank stated at the closing.
    pub backlog: Whole,
    /// Accrued from the closing to the day before the session.
    pub accrued: Whole,
    /// Collected since the closing.
    pub collected: Whole,
    /// backlog + accrued − collected; below nothing when paid ahead.
    pub due: Whole,
    /// What made the accrual.
    pub segments: Vec<SegmentLine>,
}

/// A savings book on the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SheetBook {
    /// Identity.
    pub book: Whole,
    /// Its number.
    pub number: String,
    /// Balance now.
    pub balance: Whole,
}

/// What a clerk typed on a sheet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CollectSheet {
    /// Makes a repeat harmless.
    pub request: String,
    /// The group's code or identity.
    pub group: String,
    /// The session's day.
    pub session: NaiveDate,
    /// The clerk has seen what a session on a closed day changes.
    #[serde(default)]
    pub backdated: bool,
    /// One line a member who paid.
    pub lines: Vec<CollectLine>,
}

/// What one member paid.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CollectLine {
    /// The member's identity.
    pub borrower: Whole,
    /// Interest by loan.
    #[serde(default)]
    pub interest: Vec<CollectAmount>,
    /// Savings by book.
    #[serde(default)]
    pub deposits: Vec<CollectAmount>,
    /// Principal that the member's savings pay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from_savings: Vec<FromSavings>,
}

/// Principal of a loan paid out of a savings book of the same member.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct FromSavings {
    /// The loan's identity.
    pub loan: Whole,
    /// The book's identity.
    pub book: Whole,
    /// Whole đồng.
    pub amount: Whole,
}

/// An amount for a loan or a book.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CollectAmount {
    /// The loan's or the book's identity.
    pub id: Whole,
    /// Whole đồng.
    pub amount: Whole,
}

/// A booked sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Collected {
    /// The event that booked it.
    pub event: Whole,
    /// The receipts, in the order typed.
    pub receipts: Vec<CollectedReceipt>,
    /// All interest.
    pub interest: Whole,
    /// All savings.
    pub deposits: Whole,
    /// Principal paid out of savings, in the order typed.
    pub principal: Vec<PrincipalPaid>,
}

/// Principal that was paid out of savings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PrincipalPaid {
    /// The event that booked it.
    pub event: Whole,
    /// The loan.
    pub loan: Whole,
    /// The book.
    pub book: Whole,
    /// How much.
    pub amount: Whole,
}

/// A numbered receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CollectedReceipt {
    /// Year of the numbering.
    pub year: i32,
    /// Number within office and year.
    pub number: u32,
    /// The member.
    pub borrower: Whole,
    /// Interest on it.
    pub interest: Whole,
    /// Savings on it.
    pub deposits: Whole,
}

/// A receipt in a group's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ReceiptView {
    /// Year of the numbering.
    pub year: i32,
    /// Number within office and year.
    pub number: u32,
    /// The session.
    pub session: String,
    /// The member.
    pub borrower: Whole,
    /// Their name.
    pub name: String,
    /// Interest on it.
    pub interest: Whole,
    /// Savings on it.
    pub deposits: Whole,
    /// Why it was reversed, if it was.
    pub reversed: Option<String>,
}

/// A receipt to take back.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ReverseReceipt {
    /// Makes a repeat harmless.
    pub request: String,
    /// Year of the numbering.
    pub year: i32,
    /// Number within office and year.
    pub number: u32,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// A reversal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Reversed {
    /// The event that booked it.
    pub event: Whole,
    /// Interest taken back.
    pub interest: Whole,
    /// Savings taken back.
    pub deposits: Whole,
}
