use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledger::Dong;
use lending::rules::JOB_EFFECT;
use lending::totals::Totals;

use crate::book::Reading;
use crate::error::StoreError;

/// What totals are broken down by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// One row for everything.
    Everything,
    /// By commune.
    Commune,
    /// By entrusted association.
    Association,
    /// By loan programme.
    Programme,
    /// By savings and credit group.
    Group,
    /// By office.
    Office,
    /// By the contract's status.
    Status,
}

/// One row of totals. An empty key holds what has no such code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TotalsRow {
    /// The code.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The figures.
    pub totals: Totals,
    /// Whether savings belong to this dimension: a book is no programme's and has no loan status.
    pub has_savings: bool,
    /// Outstanding at the baseline the day is compared with, if there is one.
    pub baseline: Option<Dong>,
}

/// How one dimension reads the tables: a loan's key, a customer's, a baseline contract's, and names.
struct Sql {
    loan: &'static str,
    borrower: Option<&'static str>,
    baseline: Option<&'static str>,
    name: &'static str,
}

const STATUS: &str = "CASE WHEN l.frozen > 0 THEN 'frozen' WHEN l.overdue > 0 THEN 'overdue'
                           WHEN l.in_term > 0 THEN 'in-term' ELSE 'settled' END";

impl Dimension {
    const fn sql(self) -> Sql {
        match self {
            Dimension::Everything => Sql { loan: "''", borrower: Some("''"), baseline: Some("''"), name: "''" },
            Dimension::Commune => Sql {
                loan: "l.commune",
                borrower: Some("b.commune"),
                baseline: Some("commune"),
                name: "(SELECT max(name) FROM commune WHERE code = k.key)",
            },
            Dimension::Association => Sql {
                loan: "l.association",
                borrower: Some("b.association"),
                baseline: Some("association"),
                name: "(SELECT max(name) FROM association WHERE code = k.key)",
            },
            Dimension::Programme => Sql {
                loan: "l.programme",
                borrower: None,
                baseline: Some("programme"),
                name: "(SELECT max(name) FROM programme WHERE code = k.key)",
            },
            Dimension::Group => Sql {
                loan: "(SELECT code FROM savings_group WHERE id = l.group_id)",
                borrower: Some("(SELECT code FROM savings_group WHERE id = b.group_id)"),
                baseline: Some("group_code"),
                name: "(SELECT max(leader) FROM savings_group WHERE code = k.key)",
            },
            Dimension::Office => Sql {
                loan: "(SELECT code FROM office WHERE node = l.node)",
                borrower: Some("(SELECT code FROM office WHERE node = b.node)"),
                baseline: Some("(SELECT code FROM office WHERE node = baseline_loan.node)"),
                name: "(SELECT max(name) FROM office WHERE code = k.key)",
            },
            Dimension::Status => Sql { loan: STATUS, borrower: None, baseline: None, name: "''" },
        }
    }
}

// Receipts after the day are taken off again, so that an earlier day shows what it showed then.
const COLLECTED_AFTER: &str = "
    SELECT p.loan, p.book, sum(p.amount) AS amount
    FROM receipt_line p JOIN receipt r ON r.node = p.node AND r.year = p.year AND r.number = p.number
    WHERE r.reversed IS NULL AND r.session > ?1 GROUP BY p.loan, p.book";

impl Reading<'_> {
    /// The book's totals at the end of `day`, which must not be before its opening.
    ///
    /// Lent and collected count only in the opening's own month: the book has moved no principal since.
    /// Collections pay the oldest interest first, so they take the backlog down to nothing.
    pub fn totals(self, by: Dimension, day: NaiveDate) -> Result<Vec<TotalsRow>, StoreError> {
        let sql = by.sql();
        let mut rows = self.loan_totals(&sql, day)?;
        if let Some(key) = sql.borrower {
            self.add_savings(&mut rows, key, day)?;
        }
        if let Some(key) = sql.baseline {
            self.add_baseline(&mut rows, key, day)?;
        }
        for row in rows.values_mut() {
            row.has_savings = sql.borrower.is_some();
            if !row.key.is_empty() {
                let name = format!("SELECT {} FROM (SELECT ?1 AS key) k", sql.name);
                let found = self.connection.prepare_cached(&name)?.query_row([&row.key], |found| found.get(0));
                row.name = found.map(|name: Option<String>| name.unwrap_or_default())?;
            }
        }
        Ok(rows.into_values().filter(TotalsRow::says_something).collect())
    }

    fn loan_totals(self, sql: &Sql, day: NaiveDate) -> Result<BTreeMap<String, TotalsRow>, StoreError> {
        let text = format!(
            "WITH after AS ({COLLECTED_AFTER}),
                  job AS (SELECT DISTINCT node, scope_key FROM rule
                          WHERE key = '{JOB_EFFECT}' AND value = 1 AND valid_from <= ?1),
                  month AS (SELECT node, substr(date, 1, 7) = substr(?1, 1, 7) AS same
                            FROM closing WHERE role = 'opening')
             SELECT coalesce({key}, ''),
                    count(*) FILTER (WHERE l.outstanding > 0),
                    count(DISTINCT l.borrower) FILTER (WHERE l.outstanding > 0),
                    count(DISTINCT l.group_id) FILTER (WHERE l.outstanding > 0),
                    sum(l.in_term), sum(l.overdue), sum(l.frozen),
                    sum(l.lent_month * m.same), sum(l.collected_month * m.same),
                    coalesce(sum(max(0, l.backlog - l.interest_collected + coalesce(a.amount, 0)))
                        FILTER (WHERE l.outstanding > 0), 0),
                    coalesce(sum(l.effect_value) FILTER (WHERE l.outstanding > 0 AND j.scope_key IS NOT NULL), 0)
             FROM loan l
             JOIN month m ON m.node = l.node
             LEFT JOIN after a ON a.loan = l.id
             LEFT JOIN job j ON j.node = l.node AND j.scope_key = l.effect_key
             GROUP BY 1",
            key = sql.loan
        );
        let mut statement = self.connection.prepare_cached(&text)?;
        let mut rows = statement.query([day.to_string()])?;
        let mut found = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let money = |index: usize| -> Result<Dong, StoreError> { Ok(Dong::new(row.get(index)?)?) };
            let totals = Totals {
                loans: row.get(1)?,
                borrowers: row.get(2)?,
                groups: row.get(3)?,
                in_term: money(4)?,
                overdue: money(5)?,
                frozen: money(6)?,
                outstanding: money(4)?.plus(money(5)?)?.plus(money(6)?)?,
                lent_month: money(7)?,
                collected_month: money(8)?,
                interest_backlog: money(9)?,
                savings: Dong::ZERO,
                jobs: row.get(10)?,
            };
            let key: String = row.get(0)?;
            found.insert(key.clone(), TotalsRow { key, totals, ..TotalsRow::default() });
        }
        Ok(found)
    }

    fn add_savings(self, rows: &mut BTreeMap<String, TotalsRow>, key: &str, day: NaiveDate) -> Result<(), StoreError> {
        let text = format!(
            "WITH after AS ({COLLECTED_AFTER})
             SELECT coalesce({key}, ''), sum(s.balance - coalesce(a.amount, 0))
             FROM savings_book s JOIN borrower b ON b.id = s.borrower LEFT JOIN after a ON a.book = s.id GROUP BY 1"
        );
        let mut statement = self.connection.prepare_cached(&text)?;
        let mut found = statement.query([day.to_string()])?;
        while let Some(row) = found.next()? {
            let key: String = row.get(0)?;
            let place = rows.entry(key.clone()).or_insert_with(|| TotalsRow { key, ..TotalsRow::default() });
            place.totals.savings = Dong::new(row.get(1)?)?;
        }
        Ok(())
    }

    fn add_baseline(self, rows: &mut BTreeMap<String, TotalsRow>, key: &str, day: NaiveDate) -> Result<(), StoreError> {
        let text = format!(
            "SELECT coalesce({key}, ''), sum(in_term + overdue + frozen) FROM baseline_loan WHERE date = ?1 GROUP BY 1"
        );
        let mut statement = self.connection.prepare_cached(&text)?;
        let mut found = statement.query([last_year_end(day)])?;
        while let Some(row) = found.next()? {
            let key: String = row.get(0)?;
            let place = rows.entry(key.clone()).or_insert_with(|| TotalsRow { key, ..TotalsRow::default() });
            place.baseline = Some(Dong::new(row.get(1)?)?);
        }
        Ok(())
    }
}

/// Growth is measured on 31 December of the year before the day's.
fn last_year_end(day: NaiveDate) -> String {
    use chrono::Datelike;
    format!("{:04}-12-31", day.year() - 1)
}

impl TotalsRow {
    fn says_something(&self) -> bool {
        self.totals != Totals::default() || self.baseline.is_some()
    }
}
