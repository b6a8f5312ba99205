//! Borrowers as those who ask for loans, and their requests.

use chrono::NaiveDate;
use ledger::Dong;
use lending::codes::ProgrammeCode;
use lending::ids::{BorrowerId, GroupId, LoanId, Node};
use lending::loan::LoanRequest;
use rusqlite::Row;

use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// A borrower as the book knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BorrowerRecord {
    /// Identity.
    pub id: BorrowerId,
    /// The bank's code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Date of birth.
    pub born: Option<NaiveDate>,
    /// Identity paper.
    pub paper: Option<String>,
    /// When it was issued.
    pub paper_issued: Option<NaiveDate>,
    /// The group they are a member of.
    pub group: Option<GroupId>,
}

/// A request in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestRecord {
    /// Identity.
    pub id: LoanId,
    /// The borrower.
    pub borrower: BorrowerRecord,
    /// The group's code and leader.
    pub group: Option<(String, String)>,
    /// When it was handed in.
    pub asked_on: NaiveDate,
    /// Who took it in.
    pub maker: String,
    /// The request.
    pub request: LoanRequest,
}

const BORROWER: &str = "b.id, b.code, b.name, b.born, b.paper, b.paper_issued, b.group_id";

fn read_borrower(row: &Row<'_>) -> Result<BorrowerRecord, StoreError> {
    let day = |index: usize| -> Result<Option<NaiveDate>, StoreError> {
        let text: Option<String> = row.get(index)?;
        text.map(|text| parse_day(&text, "borrower's day")).transpose()
    };
    let group: Option<i64> = row.get(6)?;
    Ok(BorrowerRecord {
        id: BorrowerId::parse(row.get(0)?).map_err(|_| StoreError::Stored("borrower.id"))?,
        code: row.get(1)?,
        name: row.get(2)?,
        born: day(3)?,
        paper: row.get(4)?,
        paper_issued: day(5)?,
        group: group.map(GroupId::parse).transpose().map_err(|_| StoreError::Stored("borrower.group_id"))?,
    })
}

impl Reading<'_> {
    /// A borrower by identity.
    pub fn borrower(self, id: BorrowerId) -> Result<Option<BorrowerRecord>, StoreError> {
        let sql = format!("SELECT {BORROWER} FROM borrower b WHERE b.id = ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([id.get()])?;
        rows.next()?.map(read_borrower).transpose()
    }

    /// An office's borrower by the bank's code.
    pub fn borrower_by_code(self, node: Node, code: &str) -> Result<Option<BorrowerRecord>, StoreError> {
        let sql = format!("SELECT {BORROWER} FROM borrower b WHERE b.node = ?1 AND b.code = ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query((i64::from(node.get()), code))?;
        rows.next()?.map(read_borrower).transpose()
    }

    /// What a borrower's household owes, or is approved to get, in a programme over all its loans: the borrower's own
    /// and those of the one in the same village whom each names as the other's spouse. The display splits the core
    /// states (`03A`) are loans of their programme (`03`).
    pub fn owed_by_household(self, borrower: BorrowerId, programme: &ProgrammeCode) -> Result<Dong, StoreError> {
        let sql = "SELECT coalesce(sum(l.outstanding + CASE WHEN l.standing IN ('approved', 'open')
                          THEN max(0, l.approved - l.disbursed) ELSE 0 END), 0)
                   FROM loan l WHERE l.standing <> 'closed' AND substr(l.programme, 1, 2) = ?2 AND l.borrower IN (
                       SELECT ?1 UNION
                       SELECT s.id FROM borrower b JOIN borrower s
                           ON s.node = b.node AND s.commune = b.commune AND s.village = b.village
                          AND s.name = b.spouse AND s.spouse = b.name AND s.id <> b.id
                       WHERE b.id = ?1)";
        let values = (borrower.get(), programme.family());
        Ok(Dong::new(self.connection.prepare_cached(sql)?.query_row(values, |row| row.get(0))?)?)
    }

    /// A borrower's overdue principal over all loans.
    pub fn overdue_of(self, borrower: BorrowerId) -> Result<Dong, StoreError> {
        let sql = "SELECT coalesce(sum(overdue), 0) FROM loan WHERE borrower = ?1";
        Ok(Dong::new(self.connection.prepare_cached(sql)?.query_row([borrower.get()], |row| row.get(0))?)?)
    }

    /// An office's requests, newest first; one of them when `id` is given.
    pub fn loan_requests(self, node: Node, id: Option<LoanId>) -> Result<Vec<RequestRecord>, StoreError> {
        let sql = format!(
            "SELECT {BORROWER}, q.id, g.code, g.leader, q.asked_on, q.maker, q.state
             FROM loan_request q JOIN borrower b ON b.id = q.borrower LEFT JOIN savings_group g ON g.id = q.group_id
             WHERE q.node = ?1 AND (?2 IS NULL OR q.id = ?2) ORDER BY q.id DESC"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query((i64::from(node.get()), id.map(i64::from)))?;
        let mut requests = Vec::new();
        while let Some(row) = rows.next()? {
            let group: Option<String> = row.get(8)?;
            let state: String = row.get(12)?;
            requests.push(RequestRecord {
                id: LoanId::parse(row.get(7)?).map_err(|_| StoreError::Stored("loan_request.id"))?,
                borrower: read_borrower(row)?,
                group: group.map(|code| Ok::<_, StoreError>((code, row.get(9)?))).transpose()?,
                asked_on: parse_day(&row.get::<_, String>(10)?, "loan_request.asked_on")?,
                maker: row.get(11)?,
                request: serde_json::from_str(&state).map_err(|_| StoreError::Stored("loan_request.state"))?,
            });
        }
        Ok(requests)
    }
}
