//! The interest accounts of a whole book in one pass: loans, their moves and their rates are read side by side, each in
//! the order of loans.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use ledger::Dong;
use lending::collection::InterestAccount;
use lending::ids::{LoanId, Node};
use lending::interest::{InterestTerms, timeline};
use lending::parts::Parts;
use lending::programmes::{ProductCode, rates_from};
use lending::rate::{AnnualRate, OverdueFactor};
use rusqlite::{Row, Rows};

use super::loans::{RateBook, factors, parse_day};
use crate::book::Reading;
use crate::error::StoreError;

/// A loan with its interest account as of a day.
#[derive(Clone, Debug)]
pub struct LoanAccount {
    /// Identity.
    pub id: LoanId,
    /// Contract number.
    pub contract: String,
    /// The borrower's identity.
    pub borrower: i64,
    /// The group's identity.
    pub group: Option<i64>,
    /// The programme's code.
    pub programme: String,
    /// Closed by now.
    pub closed: bool,
    /// The final date that holds now.
    pub due: Option<String>,
    /// Disbursed by now.
    pub disbursed: Dong,
    /// Principal at the day's end.
    pub parts: Parts,
    /// The contract's rate on the day.
    pub rate: AnnualRate,
    /// The account: what was paid through the day.
    pub account: InterestAccount,
}

type Rates = Vec<(NaiveDate, AnnualRate)>;
type RateKey = (Option<String>, i64, NaiveDate, NaiveDate);
type FactorKey = (String, Option<String>, NaiveDate);

/// The rates of the loans come in groups: of thousands of contracts few lines differ.
struct Lines<'a> {
    book: &'a RateBook,
    rates: HashMap<RateKey, Rates>,
    factors: HashMap<FactorKey, Vec<(NaiveDate, OverdueFactor)>>,
}

impl Lines<'_> {
    fn rates(&mut self, stated: &[(NaiveDate, i64)], product: Option<&str>, from: NaiveDate) -> Result<Rates, StoreError> {
        let mut line: Rates = Vec::new();
        for (first, ppb) in stated {
            let key = (product.map(str::to_owned), *ppb, *first, from);
            if !self.rates.contains_key(&key) {
                let code = product.map(ProductCode::parse).transpose().map_err(|_| StoreError::Stored("loan.product"))?;
                let rate = AnnualRate::from_ppb(*ppb).map_err(|_| StoreError::Stored("loan_rate.rate_ppb"))?;
                let known = first.checked_sub_days(Days::new(1)).unwrap_or(*first);
                let made =
                    rates_from(&self.book.terms, &self.book.cuts, code.as_ref(), rate, known, (*first).max(from))
                        .map_err(|_| StoreError::Stored("rate of the loan"))?;
                self.rates.insert(key.clone(), made);
            }
            line.retain(|(day, _)| day < first);
            line.extend(self.rates.get(&key).into_iter().flatten().copied());
        }
        Ok(line)
    }

    fn factors(
        &mut self,
        programme: &str,
        product: Option<&str>,
        from: NaiveDate,
    ) -> Result<Vec<(NaiveDate, OverdueFactor)>, StoreError> {
        let key = (programme.to_owned(), product.map(str::to_owned), from);
        if let Some(line) = self.factors.get(&key) {
            return Ok(line.clone());
        }
        let code = product.map(ProductCode::parse).transpose().map_err(|_| StoreError::Stored("loan.product"))?;
        let line = factors(programme, code.as_ref(), self.book, from)?;
        self.factors.insert(key, line.clone());
        Ok(line)
    }
}

// Interest paid only after the day is not the day's: a row whose day is later was booked later too.
const ACCOUNTS: &str = "
    WITH after AS (SELECT loan, sum(paid) AS paid, sum(grace) AS grace, sum(owed) AS owed
                   FROM interest_move WHERE booked > ?1 AND day > ?1 GROUP BY loan)
    SELECT l.id, l.contract, l.borrower, l.group_id, l.programme, l.product, l.closed, coalesce(l.due_extended, l.due),
           l.disbursed, l.interest_from, l.backlog - coalesce(a.owed, 0), l.interest_since - coalesce(a.paid, 0),
           l.grace_collected - coalesce(a.grace, 0), l.grace_through, m.day, m.in_term, m.overdue, m.frozen
    FROM loan l LEFT JOIN after a ON a.loan = l.id
    LEFT JOIN loan_move m ON m.loan = l.id AND m.day <= ?1
    WHERE l.id BETWEEN ?2 AND ?3 ORDER BY l.id, m.day";

impl Reading<'_> {
    /// A loan's interest account: the backlog it starts from, its balances and rates since, what was paid since.
    pub fn interest_account(self, loan: LoanId, rates: &RateBook) -> Result<Option<InterestAccount>, StoreError> {
        let mut found = None;
        self.accounts_between(loan.get(), loan.get(), NaiveDate::MAX, rates, |account| {
            found = Some(account.account);
            Ok::<_, StoreError>(())
        })?;
        Ok(found)
    }

    /// Every loan of an office with its interest account as of the end of `day`, in the order of identities; `day` must
    /// not be before the closing the balances come from. `visit` may end the pass with an error of its own.
    pub fn each_account<E: From<StoreError>>(
        self,
        node: Node,
        day: NaiveDate,
        book: &RateBook,
        visit: impl FnMut(LoanAccount) -> Result<(), E>,
    ) -> Result<(), E> {
        let first = i64::from(node.get()) << 40;
        self.accounts_between(first, first | ((1 << 40) - 1), day, book, visit)
    }

    fn accounts_between<E: From<StoreError>>(
        self,
        first: i64,
        last: i64,
        day: NaiveDate,
        book: &RateBook,
        mut visit: impl FnMut(LoanAccount) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = |error: rusqlite::Error| E::from(StoreError::from(error));
        let mut statement = self.connection.prepare_cached(ACCOUNTS).map_err(sql)?;
        // Days are compared as text of four digits of year.
        let through = day.min(NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(day));
        let mut rows = statement.query((through.to_string(), first, last)).map_err(sql)?;
        let mut rate_statement = self
            .connection
            .prepare_cached(
                "SELECT loan, from_day, rate_ppb FROM loan_rate WHERE loan BETWEEN ?1 AND ?2
                 ORDER BY loan, from_day, seq",
            )
            .map_err(sql)?;
        let rates = rate_statement.query((first, last)).map_err(sql)?;
        let mut stated = StatedRates { rows: rates, next: None };
        let mut lines = Lines { book, rates: HashMap::new(), factors: HashMap::new() };
        let mut draft: Option<Draft> = None;
        while let Some(row) = rows.next().map_err(sql)? {
            let id: i64 = row.get(0).map_err(sql)?;
            if draft.as_ref().is_none_or(|draft| draft.id != id) {
                if let Some(done) = draft.take() {
                    visit(done.account(through, &mut stated, &mut lines)?)?;
                }
                draft = Some(Draft::read(row)?);
            }
            if let Some(draft) = &mut draft {
                draft.add_move(row)?;
            }
        }
        if let Some(done) = draft {
            visit(done.account(through, &mut stated, &mut lines)?)?;
        }
        Ok(())
    }

    /// Disbursed on each loan of an office for days after `day`.
    pub fn lent_after(self, node: Node, day: NaiveDate) -> Result<HashMap<i64, Dong>, StoreError> {
        let sql = "SELECT loan, sum(lent) FROM loan_move
                   WHERE booked > ?1 AND day > ?1 AND loan BETWEEN ?2 AND ?3 GROUP BY loan";
        self.sums_by_loan(sql, node, day)
    }

    /// Interest paid on each loan of an office for the days of a month through `day`.
    pub fn interest_of_month(self, node: Node, day: NaiveDate) -> Result<HashMap<i64, Dong>, StoreError> {
        let sql = "SELECT m.loan, sum(m.paid) FROM interest_move m
                   WHERE m.booked >= substr(?1, 1, 8) || '01' AND m.day BETWEEN substr(?1, 1, 8) || '01' AND ?1
                         AND m.loan BETWEEN ?2 AND ?3
                   GROUP BY m.loan";
        self.sums_by_loan(sql, node, day)
    }

    fn sums_by_loan(self, sql: &str, node: Node, day: NaiveDate) -> Result<HashMap<i64, Dong>, StoreError> {
        let first = i64::from(node.get()) << 40;
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((day.to_string(), first, first | ((1 << 40) - 1)))?;
        let mut sums = HashMap::new();
        while let Some(row) = rows.next()? {
            sums.insert(row.get(0)?, Dong::new(row.get(1)?)?);
        }
        Ok(sums)
    }
}

/// The stated rates, read along with the loans.
struct StatedRates<'a> {
    rows: Rows<'a>,
    next: Option<(i64, NaiveDate, i64)>,
}

impl StatedRates<'_> {
    /// The rates of a loan; loans are asked for in the order of identities.
    fn of(&mut self, loan: i64) -> Result<Vec<(NaiveDate, i64)>, StoreError> {
        let mut found = Vec::with_capacity(1);
        loop {
            let next = match self.next.take() {
                Some(next) => next,
                None => match self.rows.next()? {
                    Some(row) => (row.get(0)?, day_of(row, 1)?, row.get(2)?),
                    None => return Ok(found),
                },
            };
            match next.0.cmp(&loan) {
                std::cmp::Ordering::Less => {}
                std::cmp::Ordering::Equal => found.push((next.1, next.2)),
                std::cmp::Ordering::Greater => {
                    self.next = Some(next);
                    return Ok(found);
                }
            }
        }
    }
}

fn day_of(row: &Row<'_>, index: usize) -> Result<NaiveDate, StoreError> {
    let text = row.get_ref(index)?.as_str().map_err(rusqlite::Error::from)?;
    parse_day(text, "day")
}

/// A loan while its moves are read.
struct Draft {
    id: i64,
    contract: String,
    borrower: i64,
    group: Option<i64>,
    programme: String,
    product: Option<String>,
    closed: bool,
    due: Option<String>,
    disbursed: Dong,
    from: NaiveDate,
    backlog: Dong,
    paid: Dong,
    grace_paid: Dong,
    grace_through: Option<NaiveDate>,
    parts: Parts,
    balances: Vec<(NaiveDate, Parts)>,
}

impl Draft {
    fn read(row: &Row<'_>) -> Result<Draft, StoreError> {
        let money = |index: usize| -> Result<Dong, StoreError> { Ok(Dong::new(row.get(index)?)?) };
        let grace: Option<String> = row.get(13)?;
        Ok(Draft {
            id: row.get(0)?,
            contract: row.get(1)?,
            borrower: row.get(2)?,
            group: row.get(3)?,
            programme: row.get(4)?,
            product: row.get(5)?,
            closed: row.get(6)?,
            due: row.get(7)?,
            disbursed: money(8)?,
            from: day_of(row, 9)?,
            backlog: money(10)?,
            paid: money(11)?,
            grace_paid: money(12)?,
            grace_through: grace.map(|day| parse_day(&day, "loan.grace_through")).transpose()?,
            parts: Parts::NONE,
            balances: Vec::with_capacity(1),
        })
    }

    /// Adds a move; those before interest is ours to reckon make up the balance of its first day.
    fn add_move(&mut self, row: &Row<'_>) -> Result<(), StoreError> {
        if row.get_ref(14)? == rusqlite::types::ValueRef::Null {
            return Ok(());
        }
        let day = day_of(row, 14)?.max(self.from);
        let money = |index: usize| -> Result<Dong, StoreError> { Ok(Dong::new(row.get(index)?)?) };
        let change = Parts { in_term: money(15)?, overdue: money(16)?, frozen: money(17)? };
        self.parts = self.parts.plus(change)?;
        match self.balances.last_mut() {
            Some((last, parts)) if *last == day => *parts = self.parts,
            _ => self.balances.push((day, self.parts)),
        }
        Ok(())
    }

    fn account(
        self,
        day: NaiveDate,
        stated: &mut StatedRates<'_>,
        lines: &mut Lines<'_>,
    ) -> Result<LoanAccount, StoreError> {
        let product = self.product.as_deref();
        let rates = lines.rates(&stated.of(self.id)?, product, self.from)?;
        let rate = rates.iter().rfind(|(first, _)| *first <= day).or(rates.first());
        let rate = rate.map_or(AnnualRate::NONE, |(_, rate)| *rate);
        let factors = lines.factors(&self.programme, product, self.from)?;
        let terms = InterestTerms { rates, factors, grace_through: self.grace_through };
        Ok(LoanAccount {
            id: LoanId::parse(self.id).map_err(|_| StoreError::Stored("loan.id"))?,
            contract: self.contract,
            borrower: self.borrower,
            group: self.group,
            programme: self.programme,
            closed: self.closed,
            due: self.due,
            disbursed: self.disbursed,
            parts: self.parts,
            rate,
            account: InterestAccount {
                backlog: self.backlog,
                positions: timeline(&self.balances, &terms),
                collected: self.paid,
                grace_collected: self.grace_paid,
            },
        })
    }
}
