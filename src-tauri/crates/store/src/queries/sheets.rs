use lending::ids::{LoanId, Node};
use rusqlite::OptionalExtension;

use crate::book::Reading;
use crate::error::StoreError;

impl Reading<'_> {
    /// The loan with the bank's contract number.
    pub fn loan_by_contract(self, contract: &str) -> Result<Option<LoanId>, StoreError> {
        let sql = "SELECT id FROM loan WHERE contract = ?1";
        let id: Option<i64> =
            self.connection.prepare_cached(sql)?.query_row([contract], |row| row.get(0)).optional()?;
        id.map(|id| LoanId::parse(id).map_err(|_| StoreError::Stored("loan.id"))).transpose()
    }

    /// The last receipt number given in a year; 0 = none.
    pub fn last_receipt(self, node: Node, year: i32) -> Result<u32, StoreError> {
        let sql = "SELECT last FROM receipt_counter WHERE node = ?1 AND year = ?2";
        let last = self
            .connection
            .prepare_cached(sql)?
            .query_row((i64::from(node.get()), year), |row| row.get(0))
            .optional()?;
        Ok(last.unwrap_or(0))
    }
}
