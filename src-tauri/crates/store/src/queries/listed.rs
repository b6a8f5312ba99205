//! The rows of lists of contracts and customers, as the book gives them.

use chrono::NaiveDate;
use ledger::Dong;
use rusqlite::Row;

use super::loans::parse_day;
use crate::error::StoreError;

/// A contract in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedLoan {
    /// Identity.
    pub id: i64,
    /// Whose book.
    pub node: u16,
    /// Contract number.
    pub contract: String,
    /// The borrower.
    pub borrower: i64,
    /// The borrower's code.
    pub customer: String,
    /// The borrower's name.
    pub name: String,
    /// The borrower's telephone.
    pub phone: Option<String>,
    /// The group's identity.
    pub group: Option<i64>,
    /// Commune's code.
    pub commune: Option<String>,
    /// Association's code.
    pub association: Option<String>,
    /// Programme's code.
    pub programme: String,
    /// Principal in term.
    pub in_term: Dong,
    /// Principal overdue.
    pub overdue: Dong,
    /// Principal frozen.
    pub frozen: Dong,
    /// Disbursed so far.
    pub disbursed: Dong,
    /// Approved.
    pub approved: Dong,
    /// Rate, parts per billion.
    pub rate_ppb: i64,
    /// Signed on.
    pub signed: Option<NaiveDate>,
    /// First money lent on.
    pub first_lent: Option<NaiveDate>,
    /// Last money lent on.
    pub last_lent: Option<NaiveDate>,
    /// The final date that holds.
    pub due: Option<NaiveDate>,
    /// The session the final date falls to, where the bank states it.
    pub due_session: Option<NaiveDate>,
    /// The session's day of the month.
    pub session_day: Option<u8>,
    /// Overdue since.
    pub overdue_since: Option<NaiveDate>,
    /// Frozen until.
    pub frozen_until: Option<NaiveDate>,
    /// When the use of the money was last checked.
    pub use_checked: Option<NaiveDate>,
    /// The last transaction, in the bank's book or ours.
    pub last_seen: Option<NaiveDate>,
    /// Months it was extended by.
    pub extended_months: u32,
    /// The bank's effect of the loan, and how much of it.
    pub effect: Option<(String, i64)>,
    /// Settled.
    pub closed: bool,
}

/// A customer in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedBorrower {
    /// Identity.
    pub id: i64,
    /// Whose book.
    pub node: u16,
    /// The bank's code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Date of birth.
    pub born: Option<NaiveDate>,
    /// Sex as the bank codes it.
    pub sex: Option<String>,
    /// Identity paper's number.
    pub paper: Option<String>,
    /// When it was issued.
    pub paper_issued: Option<NaiveDate>,
    /// Telephone.
    pub phone: Option<String>,
    /// Spouse's name.
    pub spouse: Option<String>,
    /// Commune's code.
    pub commune: Option<String>,
    /// Village's code and name.
    pub village: Option<(String, String)>,
    /// Association's code.
    pub association: Option<String>,
    /// The group's identity.
    pub group: Option<i64>,
    /// Contracts with a balance.
    pub loans: i64,
    /// Contracts there were.
    pub ever: i64,
    /// Principal outstanding.
    pub outstanding: Dong,
    /// Savings, in all books.
    pub savings: Dong,
    /// Savings books.
    pub books: i64,
}

pub(super) fn day(row: &Row<'_>, column: usize, name: &'static str) -> Result<Option<NaiveDate>, StoreError> {
    row.get::<_, Option<String>>(column)?.map(|text| parse_day(&text, name)).transpose()
}

pub(super) fn read_loan(row: &Row<'_>) -> Result<ListedLoan, StoreError> {
    let effect: Option<String> = row.get(28)?;
    Ok(ListedLoan {
        id: row.get(0)?,
        node: row.get(1)?,
        contract: row.get(2)?,
        borrower: row.get(3)?,
        customer: row.get(4)?,
        name: row.get(5)?,
        phone: row.get(6)?,
        group: row.get(7)?,
        commune: row.get(8)?,
        association: row.get(9)?,
        programme: row.get(10)?,
        in_term: Dong::new(row.get(11)?)?,
        overdue: Dong::new(row.get(12)?)?,
        frozen: Dong::new(row.get(13)?)?,
        disbursed: Dong::new(row.get(14)?)?,
        approved: Dong::new(row.get(15)?)?,
        rate_ppb: row.get(16)?,
        signed: day(row, 17, "loan.signed")?,
        first_lent: day(row, 18, "loan.first_disbursed")?,
        last_lent: day(row, 19, "loan.last_disbursed")?,
        due: day(row, 20, "loan.due")?,
        due_session: day(row, 21, "loan.due_session")?,
        session_day: row.get(22)?,
        overdue_since: day(row, 23, "loan.overdue_since")?,
        frozen_until: day(row, 24, "loan.frozen_until")?,
        use_checked: day(row, 25, "loan.use_checked")?,
        last_seen: day(row, 26, "loan.last_transaction")?,
        extended_months: row.get(27)?,
        effect: effect.map(|effect| Ok::<_, StoreError>((effect, row.get(29)?))).transpose()?,
        closed: row.get(30)?,
    })
}

pub(super) fn read_borrower(row: &Row<'_>) -> Result<ListedBorrower, StoreError> {
    let (village, village_name): (Option<String>, Option<String>) = (row.get(11)?, row.get(12)?);
    Ok(ListedBorrower {
        id: row.get(0)?,
        node: row.get(1)?,
        code: row.get(2)?,
        name: row.get(3)?,
        born: day(row, 4, "borrower.born")?,
        sex: row.get(5)?,
        paper: row.get(6)?,
        paper_issued: day(row, 7, "borrower.paper_issued")?,
        phone: row.get(8)?,
        spouse: row.get(9)?,
        commune: row.get(10)?,
        village: village.map(|code| (code, village_name.unwrap_or_default())),
        association: row.get(13)?,
        group: row.get(14)?,
        loans: row.get(15)?,
        ever: row.get(16)?,
        outstanding: Dong::new(row.get(17)?)?,
        savings: Dong::new(row.get(18)?)?,
        books: row.get(19)?,
    })
}
