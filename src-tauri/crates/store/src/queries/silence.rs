//! When each contract was last heard of, as it was known on a day.

use std::collections::HashMap;

use chrono::NaiveDate;
use lending::ids::Node;

use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// The bank's date, or a later one of ours: what was paid or lent up to the day, and not taken back.
const LAST_SQL: &str = "
    SELECT id, last FROM (
        SELECT l.id, nullif(max(coalesce(l.last_transaction, ''), coalesce(
                   CASE WHEN l.last_paid <= ?2 THEN l.last_paid
                        ELSE (SELECT max(day) FROM (
                            SELECT day FROM interest_move WHERE loan = l.id AND day <= ?2
                            GROUP BY day HAVING sum(paid + grace) > 0
                            UNION ALL
                            SELECT day FROM loan_move WHERE loan = l.id AND day <= ?2
                            GROUP BY day HAVING sum(collected) > 0 OR sum(lent) > 0)) END, '')), '') AS last
        FROM loan l WHERE l.node = ?1)
    WHERE last IS NOT NULL";

impl Reading<'_> {
    /// The last transaction each contract of an office had by a day; later receipts don't count.
    pub fn last_transactions(self, of: Node, on: NaiveDate) -> Result<HashMap<i64, NaiveDate>, StoreError> {
        let mut statement = self.connection.prepare_cached(LAST_SQL)?;
        let mut rows = statement.query((i64::from(of.get()), on.to_string()))?;
        let mut last = HashMap::new();
        while let Some(row) = rows.next()? {
            last.insert(row.get(0)?, parse_day(&row.get::<_, String>(1)?, "loan.last_transaction")?);
        }
        Ok(last)
    }
}
