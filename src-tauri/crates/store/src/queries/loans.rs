//! A loan as the book has it: its state, its steps, its balances by day, its interest account.

use std::collections::HashMap;

use chrono::NaiveDate;
use events::{Fact, LoanStepped};
use ledger::Dong;
use lending::codes::ProgrammeCode;
use lending::ids::{BookId, BorrowerId, GroupId, LoanId, Node};
use lending::loan::{LoanRequest, LoanState, LoanStep, Standing, apply};
use lending::parts::Parts;
use lending::programmes::{ProductCode, RateCut, TermsRow, terms_on};
use lending::rate::{AnnualRate, OverdueFactor};
use lending::rules::{OVERDUE_FACTOR_PPM, RuleRow, value_on};
use lending::savings::BookState;
use lending::schedule::{Instalment, IntervalRow};
use rusqlite::{OptionalExtension, Row};

use super::ids_of;
use crate::book::Reading;
use crate::error::StoreError;

/// The kind of the step that takes the bank's figures over.
pub(crate) const ADJUSTED: &str = "loan-adjusted";

/// A step of a loan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRecord {
    /// The event.
    pub seq: u64,
    /// The day it counted for.
    pub day: String,
    /// Its kind.
    pub kind: String,
    /// The loan before it; nothing before an approval.
    pub before: Option<LoanState>,
    /// The event that took it back, and why.
    pub reversed: Option<(u64, String)>,
}

/// What interest goes by: rules, terms and cuts of an office.
#[derive(Clone, Debug)]
pub struct RateBook {
    /// Dated rules.
    pub rules: Vec<RuleRow>,
    /// Terms of products.
    pub terms: Vec<TermsRow>,
    /// Temporary cuts.
    pub cuts: Vec<RateCut>,
}

/// Reads a day as the tables hold it, `yyyy-mm-dd`. Whole books are read by this: it looks at ten bytes and no more.
pub(crate) fn parse_day(text: &str, what: &'static str) -> Result<NaiveDate, StoreError> {
    let digits = |range: std::ops::Range<usize>| {
        text.as_bytes().get(range)?.iter().try_fold(0u32, |number, byte| match byte {
            b'0'..=b'9' => Some(number * 10 + u32::from(byte - b'0')),
            _ => None,
        })
    };
    let read = || NaiveDate::from_ymd_opt(i32::try_from(digits(0..4)?).ok()?, digits(5..7)?, digits(8..10)?);
    let dashes = text.len() == 10 && text.as_bytes().get(4) == Some(&b'-') && text.as_bytes().get(7) == Some(&b'-');
    read().filter(|_| dashes).ok_or(StoreError::Stored(what))
}

fn day_at(row: &Row<'_>, index: usize) -> Result<Option<NaiveDate>, StoreError> {
    let text: Option<String> = row.get(index)?;
    text.map(|text| parse_day(&text, "loan's day")).transpose()
}

fn money(row: &Row<'_>, index: usize) -> Result<Dong, StoreError> {
    Ok(Dong::new(row.get(index)?)?)
}

fn parts(row: &Row<'_>, first: usize) -> Result<Parts, StoreError> {
    Ok(Parts { in_term: money(row, first)?, overdue: money(row, first + 1)?, frozen: money(row, first + 2)? })
}

impl Reading<'_> {
    /// A request for a loan as it stands.
    pub fn loan_request(self, loan: LoanId) -> Result<Option<LoanRequest>, StoreError> {
        let sql = "SELECT state FROM loan_request WHERE id = ?1";
        let state: Option<String> =
            self.connection.prepare_cached(sql)?.query_row([loan.get()], |row| row.get(0)).optional()?;
        let read = |text: String| serde_json::from_str(&text).map_err(|_| StoreError::Stored("loan_request.state"));
        state.map(read).transpose()
    }

    /// A loan as it stands.
    pub fn loan_state(self, loan: LoanId) -> Result<Option<LoanState>, StoreError> {
        let sql = "SELECT standing, recalled_by, borrower, group_id, rate_ppb, approved, disbursed, first_disbursed,
                       last_disbursed, in_term, overdue, frozen, repaid, written_off, months, due, due_extended,
                       extended_months, overdue_since, frozen_until, use_checked, signed
                   FROM loan WHERE id = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([loan.get()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let stored = StoreError::Stored;
        let group: Option<i64> = row.get(3)?;
        Ok(Some(LoanState {
            standing: standing(&row.get::<_, String>(0)?, day_at(row, 1)?)?,
            borrower: BorrowerId::parse(row.get(2)?).map_err(|_| stored("loan.borrower"))?,
            group: group.map(GroupId::parse).transpose().map_err(|_| stored("loan.group_id"))?,
            rate: AnnualRate::from_ppb(row.get(4)?).map_err(|_| stored("loan.rate_ppb"))?,
            approved: money(row, 5)?,
            disbursed: money(row, 6)?,
            first_disbursed: day_at(row, 7)?,
            last_disbursed: day_at(row, 8)?,
            parts: parts(row, 9)?,
            repaid: money(row, 12)?,
            written_off: money(row, 13)?,
            months: row.get(14)?,
            due: day_at(row, 15)?,
            due_extended: day_at(row, 16)?,
            extended_months: row.get(17)?,
            instalments: self.instalments(loan)?,
            overdue_since: day_at(row, 18)?,
            frozen_until: day_at(row, 19)?,
            use_checked: day_at(row, 20)?,
            signed: day_at(row, 21)?,
        }))
    }

    /// The instalments agreed, in their order.
    pub fn instalments(self, loan: LoanId) -> Result<Vec<Instalment>, StoreError> {
        let sql = "SELECT no, due, principal FROM instalment WHERE loan = ?1 ORDER BY no";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([loan.get()])?;
        let mut instalments = Vec::new();
        while let Some(row) = rows.next()? {
            let due = parse_day(&row.get::<_, String>(1)?, "instalment.due")?;
            instalments.push(Instalment { no: row.get(0)?, due, principal: money(row, 2)? });
        }
        Ok(instalments)
    }

    /// The steps of a loan, newest first.
    pub fn loan_steps(self, loan: LoanId) -> Result<Vec<StepRecord>, StoreError> {
        let sql = "SELECT seq, day, kind, before, reversed, reason FROM loan_step WHERE loan = ?1 ORDER BY seq DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([loan.get()])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            steps.push(read_step(row)?);
        }
        Ok(steps)
    }

    /// The loans of an office that went a step further after `day`, as they stood at its end; nothing where a loan did
    /// not exist yet.
    pub fn states_on(self, node: Node, day: NaiveDate) -> Result<HashMap<i64, Option<LoanState>>, StoreError> {
        let sql = "SELECT loan, min(seq), before FROM loan_step
                   WHERE reversed IS NULL AND day > ?1 AND loan BETWEEN ?2 AND ?3 GROUP BY loan";
        let (first, last) = ids_of(node);
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((day.to_string(), first, last))?;
        let mut states = HashMap::new();
        while let Some(row) = rows.next()? {
            let loan = LoanId::parse(row.get(0)?).map_err(|_| StoreError::Stored("loan_step.loan"))?;
            let before = row.get::<_, Option<String>>(2)?.map(|text| read_state(&text)).transpose()?;
            let then = before.map(|before| self.booked_late(loan, before, row.get::<_, i64>(1)?, day)).transpose()?;
            states.insert(loan.get(), then);
        }
        Ok(states)
    }

    /// A state with the steps put to it that were booked after event `seq`, but for days up to `day`.
    fn booked_late(self, loan: LoanId, before: LoanState, seq: i64, day: NaiveDate) -> Result<LoanState, StoreError> {
        let sql = "SELECT seq, day FROM loan_step
                   WHERE loan = ?1 AND seq > ?2 AND day <= ?3 AND reversed IS NULL ORDER BY seq";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query((loan.get(), seq, day.to_string()))?;
        let mut state = before;
        while let Some(row) = rows.next()? {
            state = self.with_step(loan, &state, row.get::<_, i64>(0)? as u64)?;
        }
        Ok(state)
    }

    /// A state with the step of an event put to it.
    pub(crate) fn with_step(self, loan: LoanId, state: &LoanState, seq: u64) -> Result<LoanState, StoreError> {
        let stored = || StoreError::Stored("loan_step.seq");
        let node = Node::new(loan.node()).map_err(|_| stored())?;
        let event = self.event(node, seq)?.ok_or_else(stored)?;
        match &event.fact {
            Fact::LoanStepped(LoanStepped { loan: of, step, .. }) => {
                let taken_over = match step {
                    LoanStep::Refinanced(refinanced) if *of != loan => Some(refinanced.taken_over()?),
                    _ => None,
                };
                apply(Some(state), event.business_date, taken_over.as_ref().unwrap_or(step)).map_err(|_| stored())
            }
            _ => Err(stored()),
        }
    }

    /// The bank's programme code of a loan.
    pub fn loan_programme(self, loan: LoanId) -> Result<Option<ProgrammeCode>, StoreError> {
        let sql = "SELECT programme FROM loan WHERE id = ?1";
        let code: Option<String> =
            self.connection.prepare_cached(sql)?.query_row([loan.get()], |row| row.get(0)).optional()?;
        code.map(|code| ProgrammeCode::parse(&code).map_err(|_| StoreError::Stored("loan.programme"))).transpose()
    }

    /// The runs of savings interest of an office, newest first: the event, and whether it was taken back.
    pub fn savings_interest_runs(self, node: Node) -> Result<Vec<(u64, bool)>, StoreError> {
        let sql = "SELECT seq, reversed IS NOT NULL FROM savings_interest WHERE node = ?1 ORDER BY seq DESC";
        self.numbered(sql, i64::from(node.get()))
    }

    fn numbered(self, sql: &str, key: i64) -> Result<Vec<(u64, bool)>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([key], |row| Ok((row.get::<_, i64>(0)? as u64, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether principal or interest of the loan ever moved.
    pub fn has_moves(self, loan: LoanId) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM loan_move WHERE loan = ?1)
                       OR EXISTS (SELECT 1 FROM interest_move WHERE loan = ?1)";
        Ok(self.connection.prepare_cached(sql)?.query_row([loan.get()], |row| row.get(0))?)
    }

    /// What the loan owed at the end of each day on which that changed, in the order of days.
    pub fn balances(self, loan: LoanId) -> Result<Vec<(NaiveDate, Parts)>, StoreError> {
        let sql = "SELECT day, sum(in_term), sum(overdue), sum(frozen) FROM loan_move WHERE loan = ?1
                   GROUP BY day ORDER BY day";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([loan.get()])?;
        let mut balances = Vec::new();
        let mut running = Parts::NONE;
        while let Some(row) = rows.next()? {
            running = running.plus(parts(row, 1)?)?;
            balances.push((parse_day(&row.get::<_, String>(0)?, "loan_move.day")?, running));
        }
        Ok(balances)
    }

    /// What interest goes by at an office.
    pub fn rate_book(self, node: Node) -> Result<RateBook, StoreError> {
        Ok(RateBook { rules: self.rules(node)?, terms: self.terms(node)?, cuts: self.rate_cuts(node)? })
    }

    /// The terms an office has, its own and its province's, in the order they were adopted.
    pub fn terms(self, node: Node) -> Result<Vec<TermsRow>, StoreError> {
        self.json_rows("SELECT row FROM terms WHERE node = ?1 ORDER BY seq, line", node)
    }

    /// The rate cuts an office has, in the order they were adopted.
    pub fn rate_cuts(self, node: Node) -> Result<Vec<RateCut>, StoreError> {
        self.json_rows("SELECT row FROM rate_cut WHERE node = ?1 ORDER BY seq, line", node)
    }

    /// The instalment intervals an office has, in the order they were adopted.
    pub fn intervals(self, node: Node) -> Result<Vec<IntervalRow>, StoreError> {
        self.json_rows("SELECT row FROM instalment_interval WHERE node = ?1 ORDER BY seq, line", node)
    }

    fn json_rows<T: serde::de::DeserializeOwned>(self, sql: &str, node: Node) -> Result<Vec<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([i64::from(node.get())], |row| row.get::<_, String>(0))?;
        rows.map(|row| serde_json::from_str(&row?).map_err(|_| StoreError::Stored("row of terms"))).collect()
    }

    /// A savings book as it stands.
    pub fn book_state(self, book: BookId) -> Result<Option<BookState>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT borrower, balance, closed FROM savings_book WHERE id = ?1")?;
        let mut rows = statement.query([book.get()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let borrower = BorrowerId::parse(row.get(0)?).map_err(|_| StoreError::Stored("savings_book.borrower"))?;
        Ok(Some(BookState { borrower, balance: money(row, 1)?, closed: row.get(2)? }))
    }

    /// What the book held at the end of each day on which that changed, in the order of days.
    pub fn book_balances(self, book: BookId) -> Result<Vec<(NaiveDate, Dong)>, StoreError> {
        let sql = "SELECT day, sum(amount) FROM book_move WHERE book = ?1 GROUP BY day ORDER BY day";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([book.get()])?;
        let mut balances = Vec::new();
        let mut running = Dong::ZERO;
        while let Some(row) = rows.next()? {
            running = running.plus(money(row, 1)?)?;
            balances.push((parse_day(&row.get::<_, String>(0)?, "book_move.day")?, running));
        }
        Ok(balances)
    }
}

fn standing(text: &str, recalled_by: Option<NaiveDate>) -> Result<Standing, StoreError> {
    match (text, recalled_by) {
        ("approved", None) => Ok(Standing::Approved),
        ("open", None) => Ok(Standing::Open),
        ("recalled", Some(by)) => Ok(Standing::Recalled(by)),
        ("closed", _) => Ok(Standing::Closed),
        _ => Err(StoreError::Stored("loan.standing")),
    }
}

fn read_state(text: &str) -> Result<LoanState, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Stored("loan_step.before"))
}

/// A step that can be taken back, and the bank's figures for an earlier day that were taken over since and stay.
pub struct Undone<'a> {
    /// The step.
    pub step: &'a StepRecord,
    /// Adjustments that stay, oldest first.
    pub kept: Vec<&'a StepRecord>,
}

/// Whether the step of event `seq` is the last that stands, among `steps` from the newest to the oldest: what was
/// adjusted since for an earlier day belongs before it.
pub fn undone_with(steps: &[StepRecord], seq: u64) -> Option<Undone<'_>> {
    let step = steps.iter().find(|step| step.seq == seq && step.reversed.is_none())?;
    let mut kept: Vec<_> = steps.iter().filter(|later| later.seq > seq && later.reversed.is_none()).collect();
    kept.reverse();
    let stay = kept.iter().all(|later| later.kind == ADJUSTED && later.day < step.day);
    stay.then_some(Undone { step, kept })
}

fn read_step(row: &Row<'_>) -> Result<StepRecord, StoreError> {
    let before: Option<String> = row.get(3)?;
    let reversed: Option<i64> = row.get(4)?;
    Ok(StepRecord {
        seq: row.get::<_, i64>(0)? as u64,
        day: row.get(1)?,
        kind: row.get(2)?,
        before: before.map(|text| read_state(&text)).transpose()?,
        reversed: reversed.map(|seq| Ok::<_, StoreError>((seq as u64, row.get(5)?))).transpose()?,
    })
}

/// What overdue principal bears from each day on: the product's terms, which win, or the rule's rows for its programme,
/// each from its own day on, where the product is not known. Source: SOURCES.md R-05.
pub(super) fn factors(
    programme: &str,
    product: Option<&ProductCode>,
    rates: &RateBook,
    from: NaiveDate,
) -> Result<Vec<(NaiveDate, OverdueFactor)>, StoreError> {
    if let Some(product) = product {
        let days = rates.terms.iter().filter(|row| row.product == *product).map(|row| row.valid_from);
        let mut days: Vec<NaiveDate> = days.map(|day| day.max(from)).collect();
        days.sort_unstable();
        days.dedup();
        let line: Vec<_> = days
            .into_iter()
            .filter_map(|day| terms_on(&rates.terms, product, day).map(|row| (day, row.overdue_factor)))
            .collect();
        if !line.is_empty() {
            return Ok(line);
        }
    }
    factors_by_rule(programme, &rates.rules, from)
}

fn factors_by_rule(
    programme: &str,
    rules: &[RuleRow],
    from: NaiveDate,
) -> Result<Vec<(NaiveDate, OverdueFactor)>, StoreError> {
    let later = rules.iter().filter(|row| row.key == OVERDUE_FACTOR_PPM && row.valid_from > from);
    let mut days: Vec<NaiveDate> = later.map(|row| row.valid_from).chain([from]).collect();
    days.sort_unstable();
    days.dedup();
    let stored = || StoreError::Stored("overdue factor");
    let on = |day| {
        let ppm = value_on(rules, OVERDUE_FACTOR_PPM, programme, day).ok_or_else(stored)?;
        Ok((day, OverdueFactor::from_ppm(ppm).map_err(|_| stored())?))
    };
    days.into_iter().map(on).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_of_the_rule_holds_from_its_own_day_on() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let mut rules = lending::rules::shipped().unwrap();
        let row = |scope: &str, from: &str, value| RuleRow {
            key: OVERDUE_FACTOR_PPM.to_owned(),
            scope: scope.to_owned(),
            valid_from: day(from),
            value,
            legal_base: String::new(),
            source: "test".to_owned(),
            verified: false,
        };
        rules.extend([row("", "2026-02-01", 1_500_000), row("03", "2026-03-01", 1_400_000)]);
        let rates = RateBook { rules, terms: Vec::new(), cuts: Vec::new() };
        let told = |programme: &str, from: &str| -> Vec<(String, i64)> {
            let line = factors(programme, None, &rates, day(from)).unwrap();
            line.into_iter().map(|(day, factor)| (day.to_string(), i64::from(factor))).collect()
        };
        let pairs = |pairs: &[(&str, i64)]| -> Vec<(String, i64)> {
            pairs.iter().map(|(day, ppm)| ((*day).to_owned(), *ppm)).collect()
        };
        let of_three = [("2026-01-01", 1_300_000), ("2026-02-01", 1_500_000), ("2026-03-01", 1_400_000)];
        assert_eq!(told("03", "2026-01-01"), pairs(&of_three));
        assert_eq!(told("03", "2026-04-01"), pairs(&[("2026-04-01", 1_400_000)]), "what held before is over");
        let of_one = told("01", "2026-01-01");
        assert_eq!(of_one.last(), Some(&("2026-03-01".to_owned(), 1_500_000)), "another programme's row says nothing");
    }
}
