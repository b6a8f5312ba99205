use chrono::NaiveDate;
use ledger::Dong;
use lending::ids::Node;
use rusqlite::Row;

use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// Which contracts a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoanList {
    /// All, settled ones too.
    All,
    /// All of an office, each with the last transaction it had by a day.
    AsOf {
        /// The day: later receipts don't count.
        on: NaiveDate,
        /// Whose.
        of: Node,
    },
    /// With overdue principal.
    Overdue,
    /// With frozen principal.
    Frozen,
}

/// A contract in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoanItem {
    /// Identity.
    pub id: i64,
    /// Whose.
    pub node: u16,
    /// Contract number.
    pub contract: String,
    /// Borrower's identity, code and name.
    pub borrower: (i64, String, String),
    /// Group's code and leader.
    pub group: Option<(String, String)>,
    /// Commune, code and name.
    pub commune: Option<(String, String)>,
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
    /// Rate, parts per billion.
    pub rate_ppb: i64,
    /// Due date that holds.
    pub due: Option<String>,
    /// Last transaction, in the bank's book or ours.
    pub last_transaction: Option<NaiveDate>,
    /// Settled within the year.
    pub closed: bool,
    /// Folded text of the borrower, for finding.
    pub search: String,
}

/// A customer in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BorrowerItem {
    /// Identity.
    pub id: i64,
    /// Whose.
    pub node: u16,
    /// The bank's code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Group's code.
    pub group: Option<String>,
    /// Commune's name.
    pub commune: Option<String>,
    /// Contracts with a balance.
    pub loans: i64,
    /// Principal outstanding.
    pub outstanding: Dong,
    /// Savings.
    pub savings: Dong,
    /// Folded text for finding.
    pub search: String,
}

const LOAN_SQL: &str = "
    SELECT l.id, l.node, l.contract, b.id, b.code, b.name, g.code, g.leader, c.name, l.association, l.programme,
           l.in_term, l.overdue, l.frozen, l.rate_ppb, coalesce(l.due_extended, l.due),
           nullif(max(coalesce(l.last_transaction, ''), coalesce(
               CASE WHEN l.last_paid <= ?1 THEN l.last_paid
                    ELSE (SELECT max(day) FROM (
                        SELECT day FROM interest_move WHERE loan = l.id AND day <= ?1
                        GROUP BY day HAVING sum(paid + grace) > 0
                        UNION ALL
                        SELECT day FROM loan_move WHERE loan = l.id AND day <= ?1
                        GROUP BY day HAVING sum(collected) > 0 OR sum(lent) > 0)) END, '')), '') AS last,
           l.closed, b.search, c.code
    FROM loan l
    JOIN borrower b ON b.id = l.borrower
    LEFT JOIN savings_group g ON g.id = l.group_id
    LEFT JOIN commune c ON c.node = l.node AND c.code = l.commune";

fn read_loan(row: &Row<'_>) -> Result<LoanItem, StoreError> {
    let (group, last): (Option<String>, Option<String>) = (row.get(6)?, row.get(16)?);
    Ok(LoanItem {
        id: row.get(0)?,
        node: row.get(1)?,
        contract: row.get(2)?,
        borrower: (row.get(3)?, row.get(4)?, row.get(5)?),
        group: group.map(|code| Ok::<_, StoreError>((code, row.get(7)?))).transpose()?,
        commune: row.get::<_, Option<String>>(19)?.map(|code| Ok::<_, StoreError>((code, row.get(8)?))).transpose()?,
        association: row.get(9)?,
        programme: row.get(10)?,
        in_term: Dong::new(row.get(11)?)?,
        overdue: Dong::new(row.get(12)?)?,
        frozen: Dong::new(row.get(13)?)?,
        rate_ppb: row.get(14)?,
        due: row.get(15)?,
        last_transaction: last.map(|day| parse_day(&day, "loan.last_transaction")).transpose()?,
        closed: row.get(17)?,
        search: row.get(18)?,
    })
}

impl Reading<'_> {
    /// A list of contracts, by contract number.
    pub fn loan_list(self, list: LoanList) -> Result<Vec<LoanItem>, StoreError> {
        const ALWAYS: &str = "9999-12-31";
        let (condition, node, on) = match list {
            LoanList::All => ("TRUE", None, ALWAYS.to_owned()),
            LoanList::Overdue => ("l.overdue > 0", None, ALWAYS.to_owned()),
            LoanList::Frozen => ("l.frozen > 0", None, ALWAYS.to_owned()),
            LoanList::AsOf { on, of } => ("TRUE", Some(i64::from(of.get())), on.to_string()),
        };
        let sql = format!("{LOAN_SQL} WHERE {condition} AND (?2 IS NULL OR l.node = ?2) ORDER BY l.contract");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query((on, node))?;
        let mut loans = Vec::new();
        while let Some(row) = rows.next()? {
            loans.push(read_loan(row)?);
        }
        Ok(loans)
    }

    /// Every customer, by code.
    pub fn borrower_list(self) -> Result<Vec<BorrowerItem>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT b.id, b.node, b.code, b.name, g.code, c.name, coalesce(l.loans, 0), coalesce(l.outstanding, 0),
                    coalesce(s.savings, 0), b.search
             FROM borrower b
             LEFT JOIN savings_group g ON g.id = b.group_id
             LEFT JOIN commune c ON c.node = b.node AND c.code = b.commune
             LEFT JOIN (SELECT borrower, count(*) AS loans, sum(outstanding) AS outstanding
                        FROM loan WHERE outstanding > 0 GROUP BY borrower) l ON l.borrower = b.id
             LEFT JOIN (SELECT borrower, sum(balance) AS savings FROM savings_book GROUP BY borrower) s
                    ON s.borrower = b.id
             ORDER BY b.code",
        )?;
        let mut rows = statement.query([])?;
        let mut borrowers = Vec::new();
        while let Some(row) = rows.next()? {
            borrowers.push(BorrowerItem {
                id: row.get(0)?,
                node: row.get(1)?,
                code: row.get(2)?,
                name: row.get(3)?,
                group: row.get(4)?,
                commune: row.get(5)?,
                loans: row.get(6)?,
                outstanding: Dong::new(row.get(7)?)?,
                savings: Dong::new(row.get(8)?)?,
                search: row.get(9)?,
            });
        }
        Ok(borrowers)
    }
}
