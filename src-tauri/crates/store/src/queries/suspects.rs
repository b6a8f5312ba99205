//! Customers as they are held against each other, to find who may be one.

use chrono::NaiveDate;
use ledger::Dong;

use super::listed::day;
use crate::book::Reading;
use crate::error::StoreError;

/// A customer who owes or saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActiveCustomer {
    /// Identity.
    pub id: i64,
    /// Name.
    pub name: String,
    /// Spouse's name.
    pub spouse: Option<String>,
    /// Identity paper's number.
    pub paper: Option<String>,
    /// Date of birth.
    pub born: Option<NaiveDate>,
    /// Village's code.
    pub village: Option<String>,
    /// Commune's code.
    pub commune: Option<String>,
    /// Contracts with a balance.
    pub loans: i64,
    /// Principal outstanding.
    pub outstanding: Dong,
    /// Savings, in all books.
    pub savings: Dong,
}

impl Reading<'_> {
    /// Everybody who owes or saves, in the order of names.
    pub fn active_customers(self) -> Result<Vec<ActiveCustomer>, StoreError> {
        // Read as they lie and then put in order: the other way about each would be looked up by itself.
        let sql = "SELECT id, name, spouse, paper, born, village, commune, loans, outstanding, savings, name_key, code
                   FROM borrower NOT INDEXED WHERE loans > 0 OR savings > 0";
        let mut read: Vec<((Vec<u8>, String), ActiveCustomer)> = self.rows_of(sql, Vec::new(), |row| {
            let customer = ActiveCustomer {
                id: row.get(0)?,
                name: row.get(1)?,
                spouse: row.get(2)?,
                paper: row.get(3)?,
                born: day(row, 4, "borrower.born")?,
                village: row.get(5)?,
                commune: row.get(6)?,
                loans: row.get(7)?,
                outstanding: Dong::new(row.get(8)?)?,
                savings: Dong::new(row.get(9)?)?,
            };
            Ok(((row.get(10)?, row.get(11)?), customer))
        })?;
        read.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        Ok(read.into_iter().map(|(_, customer)| customer).collect())
    }

    /// The students customers borrowed for: by customer, the name as the bank states it.
    pub fn students(self) -> Result<Vec<(i64, String)>, StoreError> {
        let sql = "SELECT borrower, student FROM loan WHERE student IS NOT NULL AND outstanding > 0";
        self.rows_of(sql, Vec::new(), |row| Ok((row.get(0)?, row.get(1)?)))
    }
}
