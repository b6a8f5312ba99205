use ledger::Dong;
use lending::codes::GroupCode;
use lending::ids::{BookId, BorrowerId, GroupId, LoanId};
use rusqlite::Row;

use crate::book::Reading;
use crate::error::StoreError;

/// A group with what its members owe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRecord {
    /// Its identity.
    pub id: GroupId,
    /// The bank's code.
    pub code: GroupCode,
    /// The leader's name.
    pub leader: String,
    /// Commune, code and name.
    pub commune: Option<(String, String)>,
    /// Village, code and name.
    pub village: Option<(String, String)>,
    /// Association, code and name.
    pub association: Option<(String, String)>,
    /// The session's day of the month.
    pub session_day: Option<u8>,
    /// Members: customers of the group, borrowing or only saving.
    pub members: i64,
    /// Contracts with a balance.
    pub loans: i64,
    /// Principal outstanding.
    pub outstanding: Dong,
    /// Of that, overdue.
    pub overdue: Dong,
    /// Of that, frozen.
    pub frozen: Dong,
    /// Members' savings.
    pub savings: Dong,
    /// Folded text for finding it.
    pub search: String,
}

/// A member with loans through the group and savings books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRecord {
    /// Identity.
    pub id: BorrowerId,
    /// The bank's code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// Village's name.
    pub village: Option<String>,
    /// Contracts with a balance, through this group.
    pub loans: Vec<LoanRecord>,
    /// Savings books.
    pub books: Vec<BookRecord>,
}

/// A contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoanRecord {
    /// Identity.
    pub id: LoanId,
    /// Contract number.
    pub contract: String,
    /// Programme, code and name.
    pub programme: (String, String),
    /// Rate, parts per billion a year.
    pub rate_ppb: i64,
    /// First disbursement, `yyyy-mm-dd`.
    pub disbursed_on: Option<String>,
    /// The final due date that holds: extended, else the contract's.
    pub due: Option<String>,
    /// Approved.
    pub approved: Dong,
    /// Principal in term.
    pub in_term: Dong,
    /// Principal overdue.
    pub overdue: Dong,
    /// Principal frozen.
    pub frozen: Dong,
    /// Interest backlog at the closing.
    pub backlog: Dong,
    /// Interest collected since.
    pub interest_collected: Dong,
}

/// A savings book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookRecord {
    /// Identity.
    pub id: BookId,
    /// Its number.
    pub number: String,
    /// Balance now.
    pub balance: Dong,
}

/// What a group's contracts and members add up to is asked group by group: of one group no other is read.
const GROUP_SQL: &str = "
    SELECT g.id, g.code, g.leader, g.commune, c.name, g.village, v.name, g.association, a.name, g.session_day, g.search,
           (SELECT count(*) FROM borrower WHERE group_id = g.id),
           (SELECT count(*) FROM loan WHERE group_id = g.id AND outstanding > 0),
           (SELECT coalesce(sum(in_term + overdue + frozen), 0) FROM loan WHERE group_id = g.id AND outstanding > 0),
           (SELECT coalesce(sum(overdue), 0) FROM loan WHERE group_id = g.id AND outstanding > 0),
           (SELECT coalesce(sum(frozen), 0) FROM loan WHERE group_id = g.id AND outstanding > 0),
           (SELECT coalesce(sum(savings), 0) FROM borrower WHERE group_id = g.id)
    FROM savings_group g
    LEFT JOIN commune c ON c.node = g.node AND c.code = g.commune
    LEFT JOIN village v ON v.node = g.node AND v.code = g.village
    LEFT JOIN association a ON a.node = g.node AND a.code = g.association";

fn read_group(row: &Row<'_>) -> Result<GroupRecord, StoreError> {
    let pair = |code: usize, name: usize| -> Result<Option<(String, String)>, StoreError> {
        let code: Option<String> = row.get(code)?;
        let name: Option<String> = row.get(name)?;
        Ok(code.map(|code| (code, name.unwrap_or_default())))
    };
    Ok(GroupRecord {
        id: GroupId::parse(row.get(0)?).map_err(|_| StoreError::Stored("savings_group.id"))?,
        code: GroupCode::parse(&row.get::<_, String>(1)?).map_err(|_| StoreError::Stored("savings_group.code"))?,
        leader: row.get(2)?,
        commune: pair(3, 4)?,
        village: pair(5, 6)?,
        association: pair(7, 8)?,
        session_day: row.get(9)?,
        search: row.get(10)?,
        members: row.get(11)?,
        loans: row.get(12)?,
        outstanding: Dong::new(row.get(13)?)?,
        overdue: Dong::new(row.get(14)?)?,
        frozen: Dong::new(row.get(15)?)?,
        savings: Dong::new(row.get(16)?)?,
    })
}

impl Reading<'_> {
    /// Every group in the book, by code.
    pub fn groups(self) -> Result<Vec<GroupRecord>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{GROUP_SQL} ORDER BY g.code"))?;
        let mut rows = statement.query([])?;
        let mut groups = Vec::new();
        while let Some(row) = rows.next()? {
            groups.push(read_group(row)?);
        }
        Ok(groups)
    }

    /// One group.
    pub fn group(self, id: GroupId) -> Result<Option<GroupRecord>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{GROUP_SQL} WHERE g.id = ?1"))?;
        let mut rows = statement.query([id.get()])?;
        rows.next()?.map(read_group).transpose()
    }

    /// The groups with the bank's code: one an office that has it.
    pub fn groups_by_code(self, code: &GroupCode) -> Result<Vec<GroupRecord>, StoreError> {
        let mut statement =
            self.connection.prepare_cached(&format!("{GROUP_SQL} WHERE g.code = ?1 ORDER BY g.node"))?;
        let mut rows = statement.query([code.as_str()])?;
        let mut groups = Vec::new();
        while let Some(row) = rows.next()? {
            groups.push(read_group(row)?);
        }
        Ok(groups)
    }

    /// A group's members: those who have a loan with a balance through it, and those who belong to it
    /// without one. By code; sorting by name is the caller's.
    pub fn members(self, group: GroupId) -> Result<Vec<MemberRecord>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT b.id, b.code, b.name, b.phone, v.name FROM borrower b
             LEFT JOIN village v ON v.node = b.node AND v.code = b.village
             WHERE b.group_id = ?1 OR b.id IN (SELECT borrower FROM loan WHERE group_id = ?1 AND outstanding > 0)
             ORDER BY b.code",
        )?;
        let mut rows = statement.query([group.get()])?;
        let mut members = Vec::new();
        while let Some(row) = rows.next()? {
            let id = BorrowerId::parse(row.get(0)?).map_err(|_| StoreError::Stored("borrower.id"))?;
            members.push(MemberRecord {
                id,
                code: row.get(1)?,
                name: row.get(2)?,
                phone: row.get(3)?,
                village: row.get(4)?,
                loans: self.loans_of(id, group)?,
                books: self.books_of(id)?,
            });
        }
        Ok(members)
    }

    fn loans_of(self, borrower: BorrowerId, group: GroupId) -> Result<Vec<LoanRecord>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT l.id, l.contract, l.programme, p.name, l.rate_ppb, l.first_disbursed,
                    coalesce(l.due_extended, l.due), l.approved, l.in_term, l.overdue, l.frozen, l.backlog,
                    l.interest_collected
             FROM loan l JOIN programme p ON p.node = l.node AND p.code = l.programme
             WHERE l.borrower = ?1 AND l.group_id = ?2 AND l.outstanding > 0 ORDER BY l.contract",
        )?;
        let mut rows = statement.query((borrower.get(), group.get()))?;
        let mut loans = Vec::new();
        while let Some(row) = rows.next()? {
            loans.push(LoanRecord {
                id: LoanId::parse(row.get(0)?).map_err(|_| StoreError::Stored("loan.id"))?,
                contract: row.get(1)?,
                programme: (row.get(2)?, row.get(3)?),
                rate_ppb: row.get(4)?,
                disbursed_on: row.get(5)?,
                due: row.get(6)?,
                approved: Dong::new(row.get(7)?)?,
                in_term: Dong::new(row.get(8)?)?,
                overdue: Dong::new(row.get(9)?)?,
                frozen: Dong::new(row.get(10)?)?,
                backlog: Dong::new(row.get(11)?)?,
                interest_collected: Dong::new(row.get(12)?)?,
            });
        }
        Ok(loans)
    }

    /// A borrower's savings books that are not closed.
    pub fn books_of(self, borrower: BorrowerId) -> Result<Vec<BookRecord>, StoreError> {
        let sql = "SELECT id, number, balance FROM savings_book WHERE borrower = ?1 AND closed = 0 ORDER BY number";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([borrower.get()])?;
        let mut books = Vec::new();
        while let Some(row) = rows.next()? {
            books.push(read_book(row)?);
        }
        Ok(books)
    }
}

/// A book from the columns `id`, `number`, `balance`.
pub(super) fn read_book(row: &Row<'_>) -> Result<BookRecord, StoreError> {
    Ok(BookRecord {
        id: BookId::parse(row.get(0)?).map_err(|_| StoreError::Stored("savings_book.id"))?,
        number: row.get(1)?,
        balance: Dong::new(row.get(2)?)?,
    })
}
