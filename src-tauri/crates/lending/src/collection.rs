//! The collection sheet (bảng kê 13/TD): what each member owes at a session, and what was collected.
//!
//! Principal is not on it: the borrower pays principal to the bank directly (SOURCES.md R-09).

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate};
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::ids::{BookId, BorrowerId, GroupId, LoanId};
use crate::interest::{Accrual, NoInterest, Position, accrue};

/// A sheet holds at most this many members; groups have 5–60.
pub const MAX_MEMBERS: usize = 200;
/// More than this on one line is taken for a slip of the keys.
pub const MAX_LINE: i64 = 1_000_000_000;

/// A loan's interest account as of a closing and what was collected since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterestAccount {
    /// Backlog the core stated at the closing, in term + overdue.
    pub backlog: Dong,
    /// Balances since the closing; the first position starts the day after it.
    pub positions: Vec<Position>,
    /// Interest collected since the closing, reversals taken off.
    pub collected: Dong,
    /// Grace-period interest collected or forgiven since the closing, reversals taken off.
    pub grace_collected: Dong,
    /// Grace-period interest carried over from before the account begins, as we reckoned it ourselves: the bank's
    /// report states none.
    pub grace_backlog: Dong,
}

/// Interest due on a loan at a session, with all that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterestDue {
    /// Backlog at the closing.
    pub backlog: Dong,
    /// Accrued from the closing to the day before the session.
    pub accrual: Accrual,
    /// The accrual, rounded once.
    pub accrued: Dong,
    /// Collected since the closing.
    pub collected: Dong,
    /// backlog + accrued − collected; below nothing when paid ahead.
    pub due: Dong,
    /// Grace-period interest carried over + accrued − collected: kept apart, in no backlog.
    pub grace: Dong,
}

impl InterestAccount {
    /// What is due at a session on `session`: the session's own day does not count yet.
    ///
    /// Interest is never charged on interest: the backlog is only carried. Source: SOURCES.md.
    pub fn due_at(&self, session: NaiveDate) -> Result<InterestDue, NoInterest> {
        let through = session.checked_sub_days(Days::new(1)).unwrap_or(session);
        let accrual = match self.positions.first() {
            Some(first) => accrue(&self.positions, first.from, through)?,
            None => Accrual::default(),
        };
        let accrued = accrual.rounded()?;
        let due = self.backlog.plus(accrued)?.minus(self.collected)?;
        let grace = self.grace_backlog.plus(accrual.grace.rounded()?)?.minus(self.grace_collected)?;
        Ok(InterestDue { backlog: self.backlog, accrual, accrued, collected: self.collected, due, grace })
    }
}

/// Who and what a group's sheet may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The group.
    pub group: GroupId,
    /// The day of the session.
    pub session: NaiveDate,
    /// The closing the balances come from.
    pub closing: NaiveDate,
    /// Its members with their loans and books.
    pub members: Vec<SheetMember>,
}

/// A member on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetMember {
    /// The member.
    pub borrower: BorrowerId,
    /// Loans through this group.
    pub loans: Vec<LoanId>,
    /// Savings books.
    pub books: Vec<BookId>,
}

/// What the clerk typed for one member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedLine {
    /// The member.
    pub borrower: BorrowerId,
    /// Interest by loan.
    #[serde(default)]
    pub interest: Vec<LoanAmount>,
    /// Savings deposited by book.
    #[serde(default)]
    pub deposits: Vec<BookAmount>,
}

/// An amount for a loan, whole đồng.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoanAmount {
    /// The loan.
    pub loan: LoanId,
    /// Above nothing once collected.
    pub amount: Dong,
}

/// An amount for a savings book, whole đồng.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookAmount {
    /// The book.
    pub book: BookId,
    /// Above nothing once collected.
    pub amount: Dong,
}

/// A receipt's number: counted per office and calendar year, without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptNumber {
    /// The calendar year of the session.
    pub year: i32,
    /// 1, 2, 3 … within the office and year.
    pub number: u32,
}

/// One member's receipt (biên lai).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Its number.
    pub no: ReceiptNumber,
    /// Who paid.
    pub borrower: BorrowerId,
    /// Interest paid, by loan.
    pub interest: Vec<LoanAmount>,
    /// Savings deposited, by book.
    pub deposits: Vec<BookAmount>,
}

impl Receipt {
    /// All interest on it.
    pub fn interest_total(&self) -> Result<Dong, NotDong> {
        Dong::sum(self.interest.iter().map(|line| line.amount))
    }

    /// All savings on it.
    pub fn deposit_total(&self) -> Result<Dong, NotDong> {
        Dong::sum(self.deposits.iter().map(|line| line.amount))
    }
}

/// What a group's sheet brought in: one receipt a member who paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetCollected {
    /// The group.
    pub group: GroupId,
    /// The day of the session.
    pub session: NaiveDate,
    /// One for each member who paid something.
    pub receipts: Vec<Receipt>,
}

/// Why a typed sheet can't be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCollected {
    /// Nothing above nothing was typed.
    #[error("nothing typed")]
    Nothing,
    /// The session is not after the closing the balances come from.
    #[error("session not after the closing")]
    BeforeClosing,
    /// The session's day has not come yet.
    #[error("session in the future")]
    InFuture,
    /// The borrower is not a member of the group.
    #[error("not a member")]
    NotAMember(BorrowerId),
    /// The loan is not that member's loan through this group.
    #[error("not that member's loan")]
    NotTheirLoan(LoanId),
    /// The book is not that member's.
    #[error("not that member's book")]
    NotTheirBook(BookId),
    /// The member, loan or book stands on the sheet twice.
    #[error("typed twice")]
    Twice(BorrowerId),
    /// An amount below nothing; a mistake is reversed, not entered with a minus.
    #[error("below nothing")]
    Negative(BorrowerId),
    /// More than [`MAX_LINE`] on one line.
    #[error("too much for one line")]
    TooMuch(BorrowerId),
    /// More than [`MAX_MEMBERS`] members.
    #[error("too many members")]
    TooManyMembers,
    /// The year's receipt numbers are used up.
    #[error("receipt numbers used up")]
    NumbersUsedUp,
}

/// Turns typed lines into numbered receipts, the first of them `next` of the session's year.
///
/// Amounts of nothing are left out; a member with none gets no receipt.
pub fn collect(
    sheet: &Sheet,
    typed: &[TypedLine],
    today: NaiveDate,
    next: u32,
) -> Result<SheetCollected, NotCollected> {
    if sheet.session <= sheet.closing {
        return Err(NotCollected::BeforeClosing);
    }
    if sheet.session > today {
        return Err(NotCollected::InFuture);
    }
    if typed.len() > MAX_MEMBERS {
        return Err(NotCollected::TooManyMembers);
    }
    let mut seen = HashSet::new();
    let mut receipts = Vec::new();
    let mut number = next;
    for line in typed {
        let member = sheet.members.iter().find(|member| member.borrower == line.borrower);
        let member = member.ok_or(NotCollected::NotAMember(line.borrower))?;
        check_line(line, member, &mut seen)?;
        let interest: Vec<_> = line.interest.iter().copied().filter(|paid| paid.amount.is_positive()).collect();
        let deposits: Vec<_> = line.deposits.iter().copied().filter(|paid| paid.amount.is_positive()).collect();
        if interest.is_empty() && deposits.is_empty() {
            continue;
        }
        let no = ReceiptNumber { year: sheet.session.year(), number };
        number = number.checked_add(1).ok_or(NotCollected::NumbersUsedUp)?;
        receipts.push(Receipt { no, borrower: line.borrower, interest, deposits });
    }
    if receipts.is_empty() {
        return Err(NotCollected::Nothing);
    }
    Ok(SheetCollected { group: sheet.group, session: sheet.session, receipts })
}

fn check_line(line: &TypedLine, member: &SheetMember, seen: &mut HashSet<i64>) -> Result<(), NotCollected> {
    if !seen.insert(line.borrower.get()) {
        return Err(NotCollected::Twice(line.borrower));
    }
    for paid in &line.interest {
        if !member.loans.contains(&paid.loan) {
            return Err(NotCollected::NotTheirLoan(paid.loan));
        }
        check_amount(paid.loan.get(), paid.amount, line.borrower, seen)?;
    }
    for paid in &line.deposits {
        if !member.books.contains(&paid.book) {
            return Err(NotCollected::NotTheirBook(paid.book));
        }
        check_amount(paid.book.get(), paid.amount, line.borrower, seen)?;
    }
    Ok(())
}

fn check_amount(id: i64, amount: Dong, borrower: BorrowerId, seen: &mut HashSet<i64>) -> Result<(), NotCollected> {
    if amount.is_negative() {
        Err(NotCollected::Negative(borrower))
    } else if amount.get() > MAX_LINE {
        Err(NotCollected::TooMuch(borrower))
    } else if seen.insert(id) {
        Ok(())
    } else {
        Err(NotCollected::Twice(borrower))
    }
}
