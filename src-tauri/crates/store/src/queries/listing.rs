//! Contracts and customers as lists show them: chosen by what a list is of, narrowed by place, in the order of names.

use chrono::NaiveDate;
use ledger::Dong;
use lending::ids::Node;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::listed::{ListedBorrower, ListedLoan, read_borrower, read_loan};
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
    /// With a balance owed or saved, the identity paper ending by an office's day, or nobody can tell when.
    PaperEnding(Vec<(Node, NaiveDate)>),
    /// With a balance owed or saved, no telephone that can be dialled or no village that has a name.
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
                "(l.effect_key IS NOT NULL AND (l.effect_key, l.node) IN
                      (SELECT scope_key, node FROM rule WHERE key = 'job-effect' AND value = 1)
                  OR l.id IN (SELECT loan FROM workers))",
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
            BorrowerSet::PaperEnding(days) => {
                let when = " WHEN ? THEN ?".repeat(days.len());
                let sql = format!("{ACTIVE} AND (b.paper_last IS NULL OR b.paper_last <= CASE b.node{when} END)");
                let values = days.iter().flat_map(|(node, day)| [Value::Integer(node.get().into()), text(*day)]);
                Condition::with(&sql, values)
            }
            BorrowerSet::HardToReach => Condition::new(&format!(
                "{ACTIVE} AND (b.no_phone = 1 OR (b.node, b.village) NOT IN
                                  (SELECT node, code FROM village WHERE trim(name) <> '') OR b.village IS NULL)"
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
        // Of many contracts the first rows are read in the names' order; of a few, those few are sorted.
        let are_many = matches!(set, LoanSet::All | LoanSet::Jobs) && window.limit.is_some();
        let join = if are_many { "borrower b CROSS JOIN loan l" } else { "loan l CROSS JOIN borrower b" };
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

    /// The customers of a part of the book.
    pub fn borrower_ids(self, narrow: &Narrow) -> Result<Vec<i64>, StoreError> {
        let condition = BorrowerSet::All.narrowed(narrow);
        let sql = format!("SELECT b.id FROM borrower b WHERE {}", condition.sql);
        self.rows_of(&sql, condition.values, |row| Ok(row.get(0)?))
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

#[cfg(test)]
mod tests;
