use chrono::{Days, NaiveDate};
use ledger::Dong;
use lending::collection::InterestAccount;
use lending::ids::{LoanId, Node};
use lending::interest::Position;
use lending::rate::{AnnualRate, OverdueFactor};
use lending::rules::{OVERDUE_FACTOR_PPM, RuleRow, value_on};
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

    /// A loan's interest account: the closing's backlog, its balances since, what was collected.
    pub fn interest_account(self, loan: LoanId, rules: &[RuleRow]) -> Result<Option<InterestAccount>, StoreError> {
        let sql =
            "SELECT l.in_term, l.overdue, l.frozen, l.rate_ppb, l.backlog, l.interest_collected, l.programme, c.date
                   FROM loan l JOIN closing c ON c.node = l.node AND c.role = 'opening' WHERE l.id = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([loan.get()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let closing: NaiveDate = row.get::<_, String>(7)?.parse().map_err(|_| StoreError::Stored("closing.date"))?;
        let from = closing.checked_add_days(Days::new(1)).ok_or(StoreError::Stored("closing.date"))?;
        let programme: String = row.get(6)?;
        let factor =
            value_on(rules, OVERDUE_FACTOR_PPM, &programme, from).ok_or(StoreError::Stored("overdue factor"))?;
        let position = Position {
            from,
            in_term: Dong::new(row.get(0)?)?,
            overdue: Dong::new(row.get(1)?)?,
            frozen: Dong::new(row.get(2)?)?,
            rate: AnnualRate::from_ppb(row.get(3)?).map_err(|_| StoreError::Stored("loan.rate_ppb"))?,
            factor: OverdueFactor::from_ppm(factor).map_err(|_| StoreError::Stored("overdue factor"))?,
        };
        Ok(Some(InterestAccount {
            backlog: Dong::new(row.get(4)?)?,
            positions: vec![position],
            collected: Dong::new(row.get(5)?)?,
        }))
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
