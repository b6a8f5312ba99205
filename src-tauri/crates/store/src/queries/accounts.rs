//! The interest accounts of a whole book in one pass: loans, their moves and their rates are read side by side, each in
//! the order of loans.

use std::collections::HashMap;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use ledger::Dong;
use lending::collection::InterestAccount;
use lending::ids::{LoanId, Node};
use lending::interest::{InterestTerms, timeline};
use lending::parts::Parts;
use lending::programmes::{ProductCode, rates_from};
use lending::rate::AnnualRate;
use rusqlite::{Row, Rows};

use super::ids_of;
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
    pub programme: Rc<str>,
    /// Closed by now.
    pub closed: bool,
    /// The final date that holds now.
    pub due: Option<NaiveDate>,
    /// Disbursed by now.
    pub disbursed: Dong,
    /// Months of extension granted by now.
    pub extended_months: u32,
    /// Principal at the day's end.
    pub parts: Parts,
    /// The contract's rate on the day.
    pub rate: AnnualRate,
    /// The account: what was paid through the day.
    pub account: InterestAccount,
}

/// What a loan bears interest by, as far as other loans share it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct TermsKey {
    stated: (NaiveDate, i64),
    from: NaiveDate,
    grace_through: Option<NaiveDate>,
}

/// The terms of a product, by what else they depend on.
type ProductTerms = HashMap<TermsKey, Rc<InterestTerms>>;

/// What the loan before had.
struct LastTerms {
    programme: Rc<str>,
    product: Option<Rc<str>>,
    key: TermsKey,
    terms: Rc<InterestTerms>,
}

/// Of thousands of contracts few terms differ: each is worked out once. By programme, product, and the rest.
struct Lines<'a> {
    book: &'a RateBook,
    known: HashMap<Rc<str>, HashMap<Option<Rc<str>>, ProductTerms>>,
    /// Neighbours are often alike.
    last: Option<LastTerms>,
}

impl Lines<'_> {
    fn terms(&mut self, draft: &Draft, stated: &[(NaiveDate, i64)]) -> Result<Rc<InterestTerms>, StoreError> {
        let [only] = stated else { return self.work_out(draft, stated).map(Rc::new) };
        let key = TermsKey { stated: *only, from: draft.from, grace_through: draft.grace_through };
        if let Some(last) = &self.last
            && last.key == key
            && Rc::ptr_eq(&last.programme, &draft.programme)
            && same_text(last.product.as_ref(), draft.product.as_ref())
        {
            return Ok(Rc::clone(&last.terms));
        }
        let terms = self.shared(draft, key, stated)?;
        let (programme, product) = (Rc::clone(&draft.programme), draft.product.clone());
        self.last = Some(LastTerms { programme, product, key, terms: Rc::clone(&terms) });
        Ok(terms)
    }

    fn shared(
        &mut self,
        draft: &Draft,
        key: TermsKey,
        stated: &[(NaiveDate, i64)],
    ) -> Result<Rc<InterestTerms>, StoreError> {
        let known = self.known.get(&*draft.programme).and_then(|products| products.get(&draft.product));
        if let Some(terms) = known.and_then(|terms| terms.get(&key)) {
            return Ok(Rc::clone(terms));
        }
        let terms = Rc::new(self.work_out(draft, stated)?);
        let products = self.known.entry(Rc::clone(&draft.programme)).or_default();
        products.entry(draft.product.clone()).or_default().insert(key, Rc::clone(&terms));
        Ok(terms)
    }

    /// A rate stated or agreed on a day holds from it on, until a decree reprices it or another is stated.
    fn work_out(&self, draft: &Draft, stated: &[(NaiveDate, i64)]) -> Result<InterestTerms, StoreError> {
        let product = draft.product.as_deref().map(ProductCode::parse).transpose();
        let product = product.map_err(|_| StoreError::Stored("loan.product"))?;
        let mut rates: Vec<(NaiveDate, AnnualRate)> = Vec::new();
        for (first, ppb) in stated {
            let rate = AnnualRate::from_ppb(*ppb).map_err(|_| StoreError::Stored("loan_rate.rate_ppb"))?;
            let known = first.checked_sub_days(Days::new(1)).unwrap_or(*first);
            let from = (*first).max(draft.from);
            let line = rates_from(&self.book.terms, &self.book.cuts, product.as_ref(), rate, known, from);
            rates.retain(|(day, _)| day < first);
            rates.extend(line.map_err(|_| StoreError::Stored("rate of the loan"))?);
        }
        let factors = factors(&draft.programme, product.as_ref(), self.book, draft.from)?;
        Ok(InterestTerms { rates, factors, grace_through: draft.grace_through })
    }
}

/// Whether both are the same kept text, or neither is there.
fn same_text(one: Option<&Rc<str>>, other: Option<&Rc<str>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// Texts that come again and again, kept once.
#[derive(Default)]
struct Texts {
    known: Vec<Rc<str>>,
}

impl Texts {
    /// A few dozen short codes: looking through them is faster than hashing.
    fn get(&mut self, text: &str) -> Rc<str> {
        if let Some(known) = self.known.iter().find(|known| &***known == text) {
            return Rc::clone(known);
        }
        let new: Rc<str> = Rc::from(text);
        self.known.push(Rc::clone(&new));
        new
    }
}

const LOANS: &str = "
    SELECT id, contract, borrower, group_id, programme, product, closed, coalesce(due_extended, due), disbursed,
           interest_from, backlog, interest_since, grace_collected, grace_through, grace_backlog,
           extended_months
    FROM loan WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
const MOVES: &str = "
    SELECT loan, day, in_term, overdue, frozen FROM loan_move
    WHERE loan BETWEEN ?1 AND ?2 AND day <= ?3 ORDER BY loan, day";
// What was booked for days after the day is not the day's; a row whose day is later was booked later too.
const LATER: &str = "
    SELECT loan, sum(paid), sum(grace - grace_owed), sum(owed) FROM interest_move
    WHERE booked > ?3 AND day > ?3 AND loan BETWEEN ?1 AND ?2 GROUP BY loan ORDER BY loan";
const RATES: &str = "
    SELECT loan, from_day, rate_ppb FROM loan_rate WHERE loan BETWEEN ?1 AND ?2 ORDER BY loan, from_day, seq";

/// Interest paid, grace-period interest paid or forgiven and interest owed otherwise, after a day.
#[derive(Clone, Copy)]
struct Later {
    paid: Dong,
    grace: Dong,
    owed: Dong,
}

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
        let (first, last) = ids_of(node);
        self.accounts_between(first, last, day, book, visit)
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
        // Days are compared as text of four digits of year.
        let through = day.min(NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(day));
        let mut loans = self.connection.prepare_cached(LOANS).map_err(sql)?;
        let mut moves = self.connection.prepare_cached(MOVES).map_err(sql)?;
        let mut rates = self.connection.prepare_cached(RATES).map_err(sql)?;
        let mut later = self.connection.prepare_cached(LATER).map_err(sql)?;
        let mut loans = loans.query((first, last)).map_err(sql)?;
        let mut moves = Beside::new(moves.query((first, last, through.to_string())).map_err(sql)?, read_move);
        let mut rates = Beside::new(rates.query((first, last)).map_err(sql)?, read_rate);
        let mut later = Beside::new(later.query((first, last, through.to_string())).map_err(sql)?, read_later);
        let mut lines = Lines { book, known: HashMap::new(), last: None };
        let mut texts = Texts::default();
        while let Some(row) = loans.next().map_err(sql)? {
            let id: i64 = row.get(0).map_err(sql)?;
            let draft = Draft::read(row, &mut texts, later.of(id)?.first().copied())?;
            visit(draft.account(through, moves.of(id)?, rates.of(id)?, &mut lines)?)?;
        }
        Ok(())
    }

    /// Lent on each loan of an office in a month through `day`, what was booked late for it included.
    pub fn lent_of_month(self, node: Node, day: NaiveDate) -> Result<HashMap<i64, Dong>, StoreError> {
        let sql = "SELECT loan, sum(lent) FROM loan_move
                   WHERE booked >= substr(?1, 1, 8) || '01' AND day <= ?1 AND loan BETWEEN ?2 AND ?3 GROUP BY loan";
        self.sums_by_loan(sql, node, day)
    }

    /// Principal collected on each loan of an office in a month through `day`, what was booked late for it included.
    pub fn collected_of_month(self, node: Node, day: NaiveDate) -> Result<HashMap<i64, Dong>, StoreError> {
        let sql = "SELECT loan, sum(collected) FROM loan_move
                   WHERE booked >= substr(?1, 1, 8) || '01' AND day <= ?1 AND loan BETWEEN ?2 AND ?3 GROUP BY loan";
        self.sums_by_loan(sql, node, day)
    }

    /// For each loan of an office on which interest was paid for the days of a month through `day`: how much, and the
    /// principal that stood before the last of those days: of a loan settled with its interest, what was settled.
    pub fn interest_paid_of_month(self, node: Node, day: NaiveDate) -> Result<HashMap<i64, (Dong, Dong)>, StoreError> {
        let sql = "
            SELECT p.loan, p.paid, (SELECT coalesce(sum(m.in_term + m.overdue + m.frozen), 0) FROM loan_move m
                                    WHERE m.loan = p.loan AND m.day < p.last)
            FROM (SELECT loan, sum(paid) AS paid, max(CASE WHEN paid > 0 THEN day END) AS last
                  FROM (SELECT loan, day, sum(paid) AS paid FROM interest_move
                        WHERE booked >= substr(?1, 1, 8) || '01' AND day BETWEEN substr(?1, 1, 8) || '01' AND ?1
                              AND loan BETWEEN ?2 AND ?3
                        GROUP BY loan, day)
                  GROUP BY loan) p";
        let first = i64::from(node.get()) << 40;
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((day.to_string(), first, first | ((1 << 40) - 1)))?;
        let mut paid = HashMap::new();
        while let Some(row) = rows.next()? {
            paid.insert(row.get(0)?, (Dong::new(row.get(1)?)?, Dong::new(row.get(2)?)?));
        }
        Ok(paid)
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
        let (first, last) = ids_of(node);
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((day.to_string(), first, last))?;
        let mut sums = HashMap::new();
        while let Some(row) = rows.next()? {
            sums.insert(row.get(0)?, Dong::new(row.get(1)?)?);
        }
        Ok(sums)
    }
}

/// Rows of another table read beside the loans, in the same order.
struct Beside<'a, T> {
    rows: Rows<'a>,
    read: fn(&Row<'_>) -> Result<(i64, T), StoreError>,
    next: Option<(i64, T)>,
    found: Vec<T>,
}

impl<'a, T> Beside<'a, T> {
    fn new(rows: Rows<'a>, read: fn(&Row<'_>) -> Result<(i64, T), StoreError>) -> Beside<'a, T> {
        Beside { rows, read, next: None, found: Vec::new() }
    }

    /// The rows of a loan; loans are asked for in the order of identities.
    fn of(&mut self, loan: i64) -> Result<&[T], StoreError> {
        self.found.clear();
        loop {
            let next = match self.next.take() {
                Some(next) => next,
                None => match self.rows.next()? {
                    Some(row) => (self.read)(row)?,
                    None => return Ok(&self.found),
                },
            };
            match next.0.cmp(&loan) {
                std::cmp::Ordering::Less => {}
                std::cmp::Ordering::Equal => self.found.push(next.1),
                std::cmp::Ordering::Greater => {
                    self.next = Some(next);
                    return Ok(&self.found);
                }
            }
        }
    }
}

fn read_move(row: &Row<'_>) -> Result<(i64, (NaiveDate, Parts)), StoreError> {
    let money = |index: usize| -> Result<Dong, StoreError> { Ok(Dong::new(row.get(index)?)?) };
    Ok((row.get(0)?, (day_of(row, 1)?, Parts { in_term: money(2)?, overdue: money(3)?, frozen: money(4)? })))
}

fn read_later(row: &Row<'_>) -> Result<(i64, Later), StoreError> {
    let money = |index: usize| -> Result<Dong, StoreError> { Ok(Dong::new(row.get(index)?)?) };
    Ok((row.get(0)?, Later { paid: money(1)?, grace: money(2)?, owed: money(3)? }))
}

fn read_rate(row: &Row<'_>) -> Result<(i64, (NaiveDate, i64)), StoreError> {
    Ok((row.get(0)?, (day_of(row, 1)?, row.get(2)?)))
}

fn day_of(row: &Row<'_>, index: usize) -> Result<NaiveDate, StoreError> {
    let text = row.get_ref(index)?.as_str().map_err(rusqlite::Error::from)?;
    parse_day(text, "day")
}

/// A loan before its moves and rates are put to it.
struct Draft {
    id: i64,
    contract: String,
    borrower: i64,
    group: Option<i64>,
    programme: Rc<str>,
    product: Option<Rc<str>>,
    closed: bool,
    due: Option<NaiveDate>,
    disbursed: Dong,
    from: NaiveDate,
    backlog: Dong,
    paid: Dong,
    grace_paid: Dong,
    grace_backlog: Dong,
    extended_months: u32,
    grace_through: Option<NaiveDate>,
}

impl Draft {
    fn read(row: &Row<'_>, texts: &mut Texts, later: Option<Later>) -> Result<Draft, StoreError> {
        let money = |index: usize| -> Result<Dong, StoreError> { Ok(Dong::new(row.get(index)?)?) };
        let later = later.unwrap_or(Later { paid: Dong::ZERO, grace: Dong::ZERO, owed: Dong::ZERO });
        let text = |index: usize| row.get_ref(index)?.as_str_or_null().map_err(rusqlite::Error::from);
        Ok(Draft {
            id: row.get(0)?,
            contract: row.get(1)?,
            borrower: row.get(2)?,
            group: row.get(3)?,
            programme: texts.get(text(4)?.unwrap_or_default()),
            product: text(5)?.map(|product| texts.get(product)),
            closed: row.get(6)?,
            due: text(7)?.map(|day| parse_day(day, "loan.due")).transpose()?,
            disbursed: money(8)?,
            from: day_of(row, 9)?,
            backlog: money(10)?.minus(later.owed)?,
            paid: money(11)?.minus(later.paid)?,
            grace_paid: money(12)?.minus(later.grace)?,
            grace_through: text(13)?.map(|day| parse_day(day, "loan.grace_through")).transpose()?,
            grace_backlog: money(14)?,
            extended_months: row.get(15)?,
        })
    }

    /// What stood at the end of each day on which it changed; moves before interest is ours to reckon make up the
    /// balance of its first day.
    fn balances(&self, moves: &[(NaiveDate, Parts)]) -> Result<Vec<(NaiveDate, Parts)>, StoreError> {
        let mut running = Parts::NONE;
        let mut balances: Vec<(NaiveDate, Parts)> = Vec::with_capacity(moves.len());
        for (day, change) in moves {
            running = running.plus(*change)?;
            let day = (*day).max(self.from);
            match balances.last_mut() {
                Some((last, parts)) if *last == day => *parts = running,
                _ => balances.push((day, running)),
            }
        }
        Ok(balances)
    }

    fn account(
        self,
        day: NaiveDate,
        moves: &[(NaiveDate, Parts)],
        stated: &[(NaiveDate, i64)],
        lines: &mut Lines<'_>,
    ) -> Result<LoanAccount, StoreError> {
        let balances = self.balances(moves)?;
        let terms = lines.terms(&self, stated)?;
        let rate = terms.rates.iter().rfind(|(first, _)| *first <= day).or(terms.rates.first());
        let rate = rate.map_or(AnnualRate::NONE, |(_, rate)| *rate);
        Ok(LoanAccount {
            id: LoanId::parse(self.id).map_err(|_| StoreError::Stored("loan.id"))?,
            contract: self.contract,
            borrower: self.borrower,
            group: self.group,
            programme: self.programme,
            closed: self.closed,
            due: self.due,
            disbursed: self.disbursed,
            extended_months: self.extended_months,
            parts: balances.last().map_or(Parts::NONE, |(_, parts)| *parts),
            rate,
            account: InterestAccount {
                backlog: self.backlog,
                positions: timeline(&balances, &terms),
                collected: self.paid,
                grace_collected: self.grace_paid,
                grace_backlog: self.grace_backlog,
            },
        })
    }
}

#[cfg(test)]
mod tests;
