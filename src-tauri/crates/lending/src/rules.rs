//! Rules that are not law verbatim: dated rows an office may read and, later, edit. The shipped rows are
//! `reference/rules.csv`; each says its legal base, its source and whether it was verified.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One dated row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleRow {
    /// Which rule, e.g. `overdue-factor-ppm`.
    pub key: String,
    /// What it is limited to (a programme, a measure's name); empty = everything.
    pub scope: String,
    /// First day it holds.
    pub valid_from: NaiveDate,
    /// Its value; the unit stands last in `key`.
    pub value: i64,
    /// The decision or text it rests on.
    pub legal_base: String,
    /// Where we know it from.
    pub source: String,
    /// Whether the bank confirmed it.
    pub verified: bool,
}

/// How many times the contract's rate overdue principal bears, parts per million.
pub const OVERDUE_FACTOR_PPM: &str = "overdue-factor-ppm";
/// After how many whole months without a transaction a loan counts as inactive.
pub const INACTIVE_MONTHS: &str = "inactive-months";
/// Programmes (scope) never counted as inactive: 1.
pub const INACTIVE_EXCLUDED: &str = "inactive-excluded-programme";
/// Which of three definitions of an inactive contract is counted: 1 by the calendar, 2 by days, 3 by the customer.
pub const INACTIVE_DEFINITION: &str = "inactive-definition";
/// Days of a mean month where inactivity is counted by days, hundredths.
pub const INACTIVE_MONTH_DAYS: &str = "inactive-month-day-hundredths";
/// From when principal is late in portfolio at risk: 1 the final due date, 2 that date's session.
pub const PAR_DEFINITION: &str = "par-definition";
/// Interest in arrears of more than so many months is high.
pub const HIGH_ARREARS_MONTHS: &str = "high-arrears-months";
/// After how many days without a bundle the exchange with an office is late.
pub const BUNDLE_LATE_DAYS: &str = "bundle-late-days";
/// Effects (scope: the measure's name) that count workers given work: 1.
pub const JOB_EFFECT: &str = "job-effect";

/// How a payment is split, by the status of the principal (scope): 0 the clerk says, 1 interest first, 2 principal first.
pub const ALLOCATION_ORDER: &str = "allocation-order";
/// A carry-over puts the final date off by at most so many months.
pub const CARRY_OVER_MONTHS: &str = "carry-over-months";
/// Misused money is paid back, or overdue, at most so many days after the minutes.
pub const RECALL_DAYS: &str = "recall-days";
/// Debt is frozen for at most so many years at a time.
pub const FREEZE_YEARS: &str = "freeze-years";
/// From how many years on a person may borrow.
pub const FULL_AGE_YEARS: &str = "full-age-years";
/// Whether whoever took a request in may stand by as the second person of its approval: 1 yes, 0 no; without a row yes.
pub const APPROVAL_SECOND_TOOK_REQUEST: &str = "approval-second-took-request";
/// Yearly rate of members' savings, parts per billion.
pub const SAVINGS_RATE_PPB: &str = "savings-rate-ppb";
/// A group's monthly commission on the balance whose interest was collected, parts per billion.
pub const COMMISSION_PPB: &str = "commission-month-ppb";
/// Up to how many đồng a difference of interest with the bank is rounding.
pub const ROUNDING_DONG: &str = "interest-rounding-dong";

const SHIPPED: &str = include_str!("../reference/rules.csv");

/// The shipped table could not be read: the program was built wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("reference/rules.csv, line {0}")]
pub struct BadReference(pub usize);

/// The rows this version ships. Columns are separated by semicolons; none of them holds one.
pub fn shipped() -> Result<Vec<RuleRow>, BadReference> {
    let rows = SHIPPED.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty());
    rows.map(|(index, line)| read_row(line).ok_or(BadReference(index + 1))).collect()
}

fn read_row(line: &str) -> Option<RuleRow> {
    let columns: Vec<&str> = line.split(';').collect();
    let [key, scope, valid_from, value, legal_base, source, verified] = columns.as_slice() else {
        return None;
    };
    Some(RuleRow {
        key: (*key).to_owned(),
        scope: (*scope).to_owned(),
        valid_from: valid_from.parse().ok()?,
        value: value.parse().ok()?,
        legal_base: (*legal_base).to_owned(),
        source: (*source).to_owned(),
        verified: verified.parse().ok()?,
    })
}

/// Whether some part of the program reads rules of that key: one that ships, or the savings rate, of which none does.
pub fn is_known_key(key: &str) -> bool {
    key == SAVINGS_RATE_PPB || shipped().is_ok_and(|rows| rows.iter().any(|row| row.key == key))
}

/// The first day, up to the last locked one, from which the new rows would hold where another held; none when there is
/// no such day. By a key the book has no row of, nothing was reckoned or decided yet.
pub fn rules_reckon_anew(known: &[RuleRow], rows: &[RuleRow], locked: NaiveDate) -> Option<NaiveDate> {
    let anew = |row: &&RuleRow| row.valid_from <= locked && known.iter().any(|old| old.key == row.key);
    rows.iter().filter(anew).map(|row| row.valid_from).min()
}

/// The value that held on `day` for `scope`, or for everything when the scope has no row of its own.
pub fn value_on<'a>(
    rows: impl IntoIterator<Item = &'a RuleRow>,
    key: &str,
    scope: &str,
    day: NaiveDate,
) -> Option<i64> {
    rows.into_iter()
        .filter(|row| row.key == key && row.valid_from <= day && (row.scope == scope || row.scope.is_empty()))
        // Of two rows for the same day the later one written replaces the earlier: `max_by_key` gives the last.
        .max_by_key(|row| (!row.scope.is_empty(), row.valid_from))
        .map(|row| row.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ships_can_be_read_and_names_its_source() {
        let rows = shipped().unwrap();
        assert!(rows.iter().any(|row| row.key == OVERDUE_FACTOR_PPM));
        assert!(rows.iter().all(|row| !row.source.is_empty()));
    }

    /// In backquotes, whole or with `…` for what differs.
    #[test]
    fn every_row_is_named_where_its_source_is() {
        let sources = include_str!("../SOURCES.md");
        let named: Vec<&str> = sources.split('`').skip(1).step_by(2).collect();
        let names = |name: &str, key: &str| match name.split_once('…') {
            None => name == key,
            Some((start, end)) => !start.is_empty() && key.starts_with(start) && key.ends_with(end),
        };
        for row in shipped().unwrap() {
            assert!(named.iter().any(|name| names(name, &row.key)), "{} has no line in SOURCES.md", row.key);
        }
    }

    #[test]
    fn a_locked_day_takes_rows_of_new_keys_only() {
        let known = shipped().unwrap();
        let row =
            |key: &str, from: &str| RuleRow { key: key.into(), valid_from: from.parse().unwrap(), ..known[0].clone() };
        let anew = |row| rules_reckon_anew(&known, &[row], "2026-01-31".parse().unwrap());
        assert_eq!(anew(row(OVERDUE_FACTOR_PPM, "2026-01-31")), "2026-01-31".parse().ok());
        assert_eq!(anew(row(OVERDUE_FACTOR_PPM, "2026-02-01")), None);
        assert_eq!(anew(row("no-such-rule-yet", "2000-01-01")), None);
    }

    #[test]
    fn the_latest_row_of_the_narrowest_scope_holds() {
        let row = |scope: &str, from: &str, value| RuleRow {
            key: "k".into(),
            scope: scope.into(),
            valid_from: from.parse().unwrap(),
            value,
            legal_base: String::new(),
            source: "test".into(),
            verified: false,
        };
        let rows = [row("", "2020-01-01", 1), row("", "2025-01-01", 2), row("03", "2021-01-01", 3)];
        let on = |scope, day: &str| value_on(&rows, "k", scope, day.parse().unwrap());
        assert_eq!(on("01", "2019-12-31"), None);
        assert_eq!(on("01", "2024-12-31"), Some(1));
        assert_eq!(on("01", "2025-01-01"), Some(2));
        assert_eq!(on("03", "2025-01-01"), Some(3));
    }
}
