use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use lending::closing::{LoanRow, Record};
use lending::ids::Node;

use crate::book::Reading;
use crate::error::StoreError;

impl Reading<'_> {
    /// The days closings are kept of, oldest first, and by which offices.
    pub fn closing_days(self) -> Result<BTreeMap<NaiveDate, BTreeSet<Node>>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT date, node FROM closing")?;
        let mut rows = statement.query([])?;
        let mut days: BTreeMap<NaiveDate, BTreeSet<Node>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let day: String = row.get(0)?;
            let day = day.parse().map_err(|_| StoreError::Stored("closing.date"))?;
            let node = Node::new(row.get(1)?).map_err(|_| StoreError::Stored("closing.node"))?;
            days.entry(day).or_default().insert(node);
        }
        Ok(days)
    }

    /// The contracts a closing states, with all it says of each, and the customers' names by code.
    pub fn stated_loans(
        self,
        node: Node,
        date: NaiveDate,
    ) -> Result<(Vec<LoanRow>, HashMap<String, String>), StoreError> {
        let records = self.closing_records(node, date)?.ok_or(StoreError::Stored("closing.rows"))?;
        let (mut loans, mut names) = (Vec::new(), HashMap::new());
        for record in records {
            match record {
                Record::Loan(loan) => loans.push(*loan),
                Record::Borrower(borrower) => {
                    names.insert(borrower.code.as_str().to_owned(), borrower.name);
                }
                _ => {}
            }
        }
        Ok((loans, names))
    }

    /// Contracts whose first money was lent in a month whose closing, from `from` through `through`, states so: without
    /// those that only refinanced another.
    pub fn first_lent(self, node: Node, from: NaiveDate, through: NaiveDate) -> Result<BTreeSet<String>, StoreError> {
        let sql = "SELECT DISTINCT contract FROM closing_loan
                   WHERE node = ?1 AND date BETWEEN ?2 AND ?3 AND disbursed > 0 AND lent_month > 0
                     AND substr(first_disbursed, 1, 7) = substr(date, 1, 7)";
        let mut statement = self.connection.prepare_cached(sql)?;
        let contracts =
            statement.query_map((i64::from(node.get()), from.to_string(), through.to_string()), |row| row.get(0))?;
        Ok(contracts.collect::<Result<_, _>>()?)
    }

    /// Each group's key by office and code: where two offices share a code, the key names the office too.
    pub fn group_keys(self) -> Result<HashMap<(u16, String), String>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT node, code, key FROM keyed_group")?;
        let keys = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }
}
