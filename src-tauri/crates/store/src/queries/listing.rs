//! Contracts and customers as lists show them: chosen by what a list is of, narrowed by place, in the order of names.

use chrono::NaiveDate;
use ledger::Dong;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// Which contracts a list is of. Where a rule of lending has the last word, more come than the list will show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoanSet {
    /// All, settled ones too.
    All,
    /// With overdue principal.
    Overdue,
    /// With frozen principal.
    Frozen,
    /// With frozen principal, the freeze ending by a day.
    FrozenUntil(NaiveDate),
    /// With a balance, silent since before a day.
    SilentSince(NaiveDate),
    /// With a balance, principal falling due between two days, by an instalment or finally.
    DueBetween(NaiveDate, NaiveDate),
    /// With a balance, money lent from a day on.
    LentSince(NaiveDate),
    /// Approved, nothing lent.
    NotLent,
    /// With a balance, extended before.
    Extended,
    /// Of job creation: by their effect, or with workers counted on a card.
    Jobs,
    /// Of one customer, settled ones too.
    OfBorrower(i64),
    /// These.
    Ids(Vec<i64>),
}

/// Which customers a list is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BorrowerSet {
    /// All.
    All,
    /// With a balance owed or saved.
    Active,
    /// With a balance owed or saved, the identity paper ending by a day, or who knows when.
    PaperEnding(NaiveDate),
    /// With a balance owed or saved, a telephone or a village that may be no good.
    HardToReach,
    /// With savings.
    Saving,
    /// With savings and no contract at all.
    SavingOnly,
    /// With savings, every contract settled.
    Settled,
    /// These.
    Ids(Vec<i64>),
}

/// A part of the book by place. Of each kind: nothing, for all; `Some(None)`, where it is not set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrow {
    /// Commune's code.
    pub commune: Option<Option<String>>,
    /// Association's code.
    pub association: Option<Option<String>>,
    /// Programme's code; of contracts only.
    pub programme: Option<Option<String>>,
    /// Groups by identity, and whether those in no group are meant too.
    pub groups: Option<(Vec<i64>, bool)>,
    /// What a search found.
    pub found: Option<FoundIds>,
}

/// Customers and contracts a search found, by identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundIds {
    /// Customers.
    pub borrowers: Vec<i64>,
    /// Contracts.
    pub loans: Vec<i64>,
}

/// How a list is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// At most so many rows; all without.
    pub limit: Option<u32>,
}

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

/// What a list of contracts adds up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoanSums {
    /// How many.
    pub count: i64,
    /// Principal in term.
    pub in_term: Dong,
    /// Overdue.
    pub overdue: Dong,
    /// Frozen.
    pub frozen: Dong,
}

/// What a list of customers adds up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BorrowerSums {
    /// How many.
    pub count: i64,
    /// Contracts with a balance.
    pub loans: i64,
    /// Principal outstanding.
    pub outstanding: Dong,
    /// Savings.
    pub savings: Dong,
    /// Savings books.
    pub books: i64,
}

/// A condition in SQL with its values, written one after the other.
struct Condition {
    sql: String,
    values: Vec<Value>,
}

impl Condition {
    fn new(sql: &str) -> Condition {
        Condition { sql: sql.to_owned(), values: Vec::new() }
    }

    fn with(sql: &str, values: impl IntoIterator<Item = Value>) -> Condition {
        Condition { sql: sql.to_owned(), values: values.into_iter().collect() }
    }

    fn and(&mut self, sql: &str, value: Option<Value>) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
        self.values.extend(value);
    }

    /// Narrowed by a column: equal to a value, or not set.
    fn and_is(&mut self, column: &str, wanted: Option<&Option<String>>) {
        match wanted {
            None => {}
            Some(None) => self.and(&format!("{column} IS NULL"), None),
            Some(Some(value)) => self.and(&format!("{column} = ?"), Some(Value::Text(value.clone()))),
        }
    }

    fn and_in_groups(&mut self, column: &str, wanted: Option<&(Vec<i64>, bool)>) {
        let Some((groups, or_none)) = wanted else { return };
        let or_none = if *or_none { format!(" OR {column} IS NULL") } else { String::new() };
        let sql = format!("({column} IN (SELECT value FROM json_each(?)){or_none})");
        self.and(&sql, Some(json(groups)));
    }
}

fn json(ids: &[i64]) -> Value {
    let texts: Vec<String> = ids.iter().map(i64::to_string).collect();
    Value::Text(format!("[{}]", texts.join(",")))
}

fn text(day: NaiveDate) -> Value {
    Value::Text(day.to_string())
}

const LAST_SEEN: &str = "max(coalesce(l.last_transaction, ''), coalesce(l.last_paid, ''))";
const ACTIVE: &str = "(b.loans > 0 OR b.savings > 0)";
const DUE: &str = "coalesce(l.due_extended, l.due)";

impl LoanSet {
    fn condition(&self) -> Condition {
        match self {
            LoanSet::All => Condition::new("TRUE"),
            LoanSet::Overdue => Condition::new("l.overdue > 0"),
            LoanSet::Frozen => Condition::new("l.frozen > 0"),
            LoanSet::FrozenUntil(day) => Condition::with("l.frozen > 0 AND l.frozen_until <= ?", [text(*day)]),
            LoanSet::SilentSince(day) => {
                let sql = format!("l.outstanding > 0 AND {LAST_SEEN} > '' AND {LAST_SEEN} < ?");
                Condition::with(&sql, [text(*day)])
            }
            LoanSet::DueBetween(from, through) => {
                let sql = format!(
                    "l.outstanding > 0 AND l.id IN (
                         SELECT l.id FROM loan l WHERE l.outstanding > 0 AND {DUE} BETWEEN ? AND ?
                         UNION SELECT loan FROM instalment WHERE due BETWEEN ? AND ?)"
                );
                Condition::with(&sql, [text(*from), text(*through), text(*from), text(*through)])
            }
            LoanSet::LentSince(day) => Condition::with("l.outstanding > 0 AND l.last_disbursed >= ?", [text(*day)]),
            LoanSet::NotLent => Condition::new("l.standing = 'approved'"),
            LoanSet::Extended => Condition::new("l.outstanding > 0 AND l.extended_months > 0"),
            LoanSet::Jobs => Condition::new(
                "l.id IN (SELECT loan FROM workers
                          UNION SELECT o.id FROM rule r JOIN loan o ON o.effect_key = r.scope_key AND o.node = r.node
                          WHERE r.key = 'job-effect' AND r.value = 1)",
            ),
            LoanSet::OfBorrower(borrower) => Condition::with("l.borrower = ?", [Value::Integer(*borrower)]),
            LoanSet::Ids(ids) => Condition::with("l.id IN (SELECT value FROM json_each(?))", [json(ids)]),
        }
    }

    fn narrowed(&self, narrow: &Narrow) -> Condition {
        let mut condition = self.condition();
        condition.and_is("l.commune", narrow.commune.as_ref());
        condition.and_is("l.association", narrow.association.as_ref());
        condition.and_is("l.programme", narrow.programme.as_ref());
        condition.and_in_groups("l.group_id", narrow.groups.as_ref());
        if let Some(found) = &narrow.found {
            let sql = "(l.borrower IN (SELECT value FROM json_each(?)) OR l.id IN (SELECT value FROM json_each(?)))";
            condition.and(sql, Some(json(&found.borrowers)));
            condition.values.push(json(&found.loans));
        }
        condition
    }
}

impl BorrowerSet {
    fn condition(&self) -> Condition {
        match self {
            BorrowerSet::All => Condition::new("TRUE"),
            BorrowerSet::Active => Condition::new(ACTIVE),
            BorrowerSet::PaperEnding(day) => {
                let sql = format!("{ACTIVE} AND (b.paper_last IS NULL OR b.paper_last <= ?)");
                Condition::with(&sql, [text(*day)])
            }
            BorrowerSet::HardToReach => Condition::new(&format!(
                "{ACTIVE} AND (b.phone IS NULL OR b.phone NOT GLOB '0[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
                     OR b.phone GLOB '0' || replace('xxxxxxxxx', 'x', substr(b.phone, 2, 1))
                     OR b.village IS NULL OR b.village IN (SELECT code FROM village WHERE trim(name) = ''))"
            )),
            BorrowerSet::Saving => Condition::new("b.savings > 0"),
            BorrowerSet::SavingOnly => Condition::new("b.savings > 0 AND b.loans_ever = 0"),
            BorrowerSet::Settled => Condition::new("b.savings > 0 AND b.loans_ever > 0 AND b.loans_open = 0"),
            BorrowerSet::Ids(ids) => Condition::with("b.id IN (SELECT value FROM json_each(?))", [json(ids)]),
        }
    }

    fn narrowed(&self, narrow: &Narrow) -> Condition {
        let mut condition = self.condition();
        condition.and_is("b.commune", narrow.commune.as_ref());
        condition.and_is("b.association", narrow.association.as_ref());
        condition.and_in_groups("b.group_id", narrow.groups.as_ref());
        if let Some(found) = &narrow.found {
            condition.and("b.id IN (SELECT value FROM json_each(?))", Some(json(&found.borrowers)));
        }
        condition
    }
}

impl Reading<'_> {
    /// A list's contracts by the borrower's name.
    pub fn listed_loans(self, set: &LoanSet, narrow: &Narrow, window: Window) -> Result<Vec<ListedLoan>, StoreError> {
        let mut condition = set.narrowed(narrow);
        let limit = window.limit.map_or(-1, i64::from);
        condition.values.push(Value::Integer(limit));
        // Of all contracts the first rows are read in the names' order; of a few, those few are sorted.
        let join = if *set == LoanSet::All { "borrower b CROSS JOIN loan l" } else { "loan l CROSS JOIN borrower b" };
        let sql = format!(
            "SELECT l.id, l.node, l.contract, b.id, b.code, b.name, b.phone, l.group_id, l.commune, l.association,
                    l.programme, l.in_term, l.overdue, l.frozen, l.disbursed, l.approved, l.rate_ppb, l.signed,
                    l.first_disbursed, l.last_disbursed, {DUE}, l.due_session, l.session_day, l.overdue_since,
                    l.frozen_until, l.use_checked, nullif({LAST_SEEN}, ''), l.extended_months, l.effect,
                    l.effect_value, l.closed
             FROM {join} WHERE b.id = l.borrower AND {}
             ORDER BY b.name_key, l.contract LIMIT ?",
            condition.sql
        );
        self.rows_of(&sql, condition.values, read_loan)
    }

    /// What a list of contracts adds up to.
    pub fn loan_sums(self, set: &LoanSet, narrow: &Narrow) -> Result<LoanSums, StoreError> {
        let condition = set.narrowed(narrow);
        let sql = format!(
            "SELECT count(*), coalesce(sum(in_term), 0), coalesce(sum(overdue), 0), coalesce(sum(frozen), 0)
             FROM loan l WHERE {}",
            condition.sql
        );
        let read = |row: &Row<'_>| {
            Ok(LoanSums {
                count: row.get(0)?,
                in_term: Dong::new(row.get(1)?)?,
                overdue: Dong::new(row.get(2)?)?,
                frozen: Dong::new(row.get(3)?)?,
            })
        };
        self.rows_of(&sql, condition.values, read)?.pop().ok_or(StoreError::Stored("loan"))
    }

    /// Workers given work by a list's contracts: as a card counts them, else as the bank states the effect.
    pub fn workers_through(self, set: &LoanSet, narrow: &Narrow) -> Result<i64, StoreError> {
        let condition = set.narrowed(narrow);
        let sql = format!(
            "SELECT coalesce(sum(coalesce(w.created + w.kept, l.effect_value)), 0)
             FROM loan l LEFT JOIN workers w ON w.loan = l.id WHERE {}",
            condition.sql
        );
        self.rows_of(&sql, condition.values, |row| Ok(row.get(0)?))?.pop().ok_or(StoreError::Stored("workers"))
    }

    /// A list's customers by name.
    pub fn listed_borrowers(
        self,
        set: &BorrowerSet,
        narrow: &Narrow,
        window: Window,
    ) -> Result<Vec<ListedBorrower>, StoreError> {
        let mut condition = set.narrowed(narrow);
        condition.values.push(Value::Integer(window.limit.map_or(-1, i64::from)));
        let sql = format!(
            "SELECT b.id, b.node, b.code, b.name, b.born, b.sex, b.paper, b.paper_issued, b.phone, b.spouse, b.commune,
                    b.village, (SELECT name FROM village v WHERE v.node = b.node AND v.code = b.village),
                    b.association, b.group_id, b.loans, b.loans_ever, b.outstanding, b.savings, b.books
             FROM borrower b WHERE {} ORDER BY b.name_key, b.code LIMIT ?",
            condition.sql
        );
        self.rows_of(&sql, condition.values, read_borrower)
    }

    /// What a list of customers adds up to.
    pub fn borrower_sums(self, set: &BorrowerSet, narrow: &Narrow) -> Result<BorrowerSums, StoreError> {
        let condition = set.narrowed(narrow);
        let sql = format!(
            "SELECT count(*), coalesce(sum(b.loans), 0), coalesce(sum(b.outstanding), 0), coalesce(sum(b.savings), 0),
                    coalesce(sum(b.books), 0)
             FROM borrower b WHERE {}",
            condition.sql
        );
        let read = |row: &Row<'_>| {
            Ok(BorrowerSums {
                count: row.get(0)?,
                loans: row.get(1)?,
                outstanding: Dong::new(row.get(2)?)?,
                savings: Dong::new(row.get(3)?)?,
                books: row.get(4)?,
            })
        };
        self.rows_of(&sql, condition.values, read)?.pop().ok_or(StoreError::Stored("borrower"))
    }

    pub(crate) fn rows_of<T>(
        self,
        sql: &str,
        values: Vec<Value>,
        read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }
}

fn day(row: &Row<'_>, column: usize, name: &'static str) -> Result<Option<NaiveDate>, StoreError> {
    row.get::<_, Option<String>>(column)?.map(|text| parse_day(&text, name)).transpose()
}

fn read_loan(row: &Row<'_>) -> Result<ListedLoan, StoreError> {
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

fn read_borrower(row: &Row<'_>) -> Result<ListedBorrower, StoreError> {
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
