use chrono::NaiveDate;
use ledger::Dong;
use lending::collection::{BookAmount, LoanAmount, Receipt, ReceiptNumber};
use lending::ids::{BookId, BorrowerId, GroupId, LoanId, Node};
use rusqlite::Row;

use crate::book::Reading;
use crate::error::StoreError;

/// A receipt as the book has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptRecord {
    /// Its number.
    pub no: ReceiptNumber,
    /// The event that booked it.
    pub seq: u64,
    /// The group.
    pub group: GroupId,
    /// Who paid.
    pub borrower: BorrowerId,
    /// Their name.
    pub name: String,
    /// The session.
    pub session: String,
    /// Interest on it.
    pub interest: Dong,
    /// Savings on it.
    pub deposits: Dong,
    /// Why it was reversed, if it was.
    pub reason: Option<String>,
}

struct ReceiptLineRecord {
    loan: Option<i64>,
    book: Option<i64>,
    amount: Dong,
}

const RECEIPT_SQL: &str = "
    SELECT r.year, r.number, r.seq, r.group_id, r.borrower, b.name, r.session,
           coalesce(sum(l.amount) FILTER (WHERE l.loan IS NOT NULL), 0),
           coalesce(sum(l.amount) FILTER (WHERE l.book IS NOT NULL), 0), r.reason
    FROM receipt r
    JOIN borrower b ON b.id = r.borrower
    JOIN receipt_line l ON l.node = r.node AND l.year = r.year AND l.number = r.number";

fn read_receipt(row: &Row<'_>) -> Result<ReceiptRecord, StoreError> {
    Ok(ReceiptRecord {
        no: ReceiptNumber { year: row.get(0)?, number: row.get(1)? },
        seq: row.get::<_, i64>(2)? as u64,
        group: GroupId::parse(row.get(3)?).map_err(|_| StoreError::Stored("receipt.group_id"))?,
        borrower: BorrowerId::parse(row.get(4)?).map_err(|_| StoreError::Stored("receipt.borrower"))?,
        name: row.get(5)?,
        session: row.get(6)?,
        interest: Dong::new(row.get(7)?)?,
        deposits: Dong::new(row.get(8)?)?,
        reason: row.get(9)?,
    })
}

impl Reading<'_> {
    /// A group's receipts, newest first; of one session when `session` is given.
    pub fn receipts(self, group: GroupId, session: Option<NaiveDate>) -> Result<Vec<ReceiptRecord>, StoreError> {
        let sql = format!(
            "{RECEIPT_SQL} WHERE r.group_id = ?1 AND (?2 IS NULL OR r.session = ?2)
             GROUP BY r.node, r.year, r.number ORDER BY r.year DESC, r.number DESC"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query((group.get(), session.map(|day| day.to_string())))?;
        let mut receipts = Vec::new();
        while let Some(row) = rows.next()? {
            receipts.push(read_receipt(row)?);
        }
        Ok(receipts)
    }

    /// One receipt of an office.
    pub fn receipt(self, node: Node, no: ReceiptNumber) -> Result<Option<ReceiptRecord>, StoreError> {
        let sql = format!(
            "{RECEIPT_SQL} WHERE r.node = ?1 AND r.year = ?2 AND r.number = ?3 GROUP BY r.node, r.year, r.number"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query((i64::from(node.get()), no.year, no.number))?;
        rows.next()?.map(read_receipt).transpose()
    }

    /// A receipt exactly as it was booked, whether or not it was reversed since.
    pub fn booked_receipt(self, node: Node, no: ReceiptNumber) -> Result<Option<Receipt>, StoreError> {
        let Some(record) = self.receipt(node, no)? else { return Ok(None) };
        let mut receipt = Receipt { no, borrower: record.borrower, interest: Vec::new(), deposits: Vec::new() };
        for line in self.receipt_lines(node, no)? {
            if let Some(loan) = line.loan {
                let loan = LoanId::parse(loan).map_err(|_| StoreError::Stored("receipt_line.loan"))?;
                receipt.interest.push(LoanAmount { loan, amount: line.amount });
            }
            if let Some(book) = line.book {
                let book = BookId::parse(book).map_err(|_| StoreError::Stored("receipt_line.book"))?;
                receipt.deposits.push(BookAmount { book, amount: line.amount });
            }
        }
        Ok(Some(receipt))
    }

    fn receipt_lines(self, node: Node, no: ReceiptNumber) -> Result<Vec<ReceiptLineRecord>, StoreError> {
        let sql =
            "SELECT loan, book, amount FROM receipt_line WHERE node = ?1 AND year = ?2 AND number = ?3 ORDER BY line";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((i64::from(node.get()), no.year, no.number))?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(ReceiptLineRecord { loan: row.get(0)?, book: row.get(1)?, amount: Dong::new(row.get(2)?)? });
        }
        Ok(lines)
    }
}
