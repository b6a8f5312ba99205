//! Opening a red cell: the rows of both sides that make the difference.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use lending::sources::{Dimension, ItemBy, Measure, Report, RowCheck, SourceKind, item_values};
use store::Reading;

use super::comparing::{Column, Comparison, Unit};
use super::views::{CheckRow, CheckRows};
use super::withdrawing::read_report;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// The rows behind a cell of a closing: of a measure, the contracts, books, customers or groups of which the report and
/// the one it is held against have different amounts; of a row check, the rows it found. A form has no rows: it is
/// opened to its line.
pub fn check_rows(
    office: &Office,
    date: NaiveDate,
    source: &str,
    dimension: &str,
    key: &str,
    measure: &str,
) -> Result<CheckRows, Error> {
    let report = read_report(source)?;
    let bad = |sort: &str, text: &str| Error::from(Refusal::new("bad-code").with("kind", sort).with("text", text));
    let dimension = Dimension::parse(dimension).ok_or_else(|| bad("dimension", dimension))?;
    let unit = (dimension, key.to_owned());
    let reading = office.read();
    let comparison = Comparison::read(reading, office.node()?, date)?;
    let column =
        comparison.columns.iter().find(|column| column.report == report).ok_or_else(|| {
            Error::from(Refusal::new("no-such-source").with("kind", report.as_str()).with("date", date))
        })?;
    if let Some(check) = RowCheck::parse(measure) {
        return Ok(found_rows(&comparison, column, &unit, check));
    }
    let measure = Measure::parse(measure).ok_or_else(|| bad("measure", measure))?;
    differing_rows(reading, &comparison, column, &unit, measure)
}

fn found_rows(comparison: &Comparison, column: &Column, unit: &Unit, check: RowCheck) -> CheckRows {
    let owners = comparison.owners();
    let found = column.findings.iter().filter(|row| row.check == check && row.units.contains(unit));
    let rows = found.map(|row| CheckRow {
        key: row.key.clone(),
        name: owners.get(&row.key).cloned().unwrap_or_default(),
        stated: row.stated.clone(),
        expected: match check {
            RowCheck::DateOther => Some(comparison.date.to_string()),
            _ => row.expected.clone(),
        },
    });
    let unit = match check {
        RowCheck::LeaderOther => "text",
        RowCheck::DateOther => "day",
        _ => "dong",
    };
    let other = (check != RowCheck::DateOther).then(|| Report::REPORT_31.as_str().to_owned());
    CheckRows { other, unit: unit.to_owned(), rows: rows.collect() }
}

fn differing_rows(
    reading: Reading<'_>,
    comparison: &Comparison,
    column: &Column,
    unit: &Unit,
    measure: Measure,
) -> Result<CheckRows, Error> {
    let (figures, held) = comparison.figures(unit, measure);
    let held_value = figures.iter().find(|figure| Some(figure.report) == held).map(|figure| figure.value);
    let own_value = figures.iter().find(|figure| figure.report == column.report).map(|figure| figure.value);
    // Of those that say the same as the yardstick, the most trusted that has rows.
    let mut others: Vec<&Column> = comparison
        .columns
        .iter()
        .filter(|other| {
            let agrees = |figure: &super::comparing::Figure| {
                figure.report == other.report && figure.gap.is_none() && Some(figure.value) == held_value
            };
            other.report != column.report && has_rows(other.report.kind) && figures.iter().any(agrees)
        })
        .collect();
    others.sort_by_key(|other| lending::sources::trust(other.report.kind));
    let other = others.first().filter(|_| has_rows(column.report.kind));
    let Some(other) = other else {
        return Ok(unit_line(comparison, unit, (own_value, measure), (held, held_value)));
    };
    let by = items_by(column.report.kind, other.report.kind, measure);
    let values = |of: &Column| -> Result<BTreeMap<String, i64>, Error> {
        let source = comparison.source_of(reading, &of.file, measure)?;
        Ok(item_values(&source, (unit.0, &unit.1), measure, by)?)
    };
    let (stated, expected) = (values(column)?, values(other)?);
    let keys: BTreeSet<&String> = stated.keys().chain(expected.keys()).collect();
    let owners = comparison.owners();
    let differing = keys.into_iter().filter(|key| stated.get(*key) != expected.get(*key));
    let rows = differing.map(|key| CheckRow {
        key: key.clone(),
        name: owners.get(key).cloned().unwrap_or_default(),
        stated: stated.get(key).map(ToString::to_string),
        expected: expected.get(key).map(ToString::to_string),
    });
    Ok(CheckRows { other: Some(other.report.as_str().to_owned()), unit: sort_of(measure), rows: rows.collect() })
}

/// The unit's own line, where one side has no rows.
fn unit_line(
    comparison: &Comparison,
    unit: &Unit,
    (stated, measure): (Option<i64>, Measure),
    (other, expected): (Option<Report>, Option<i64>),
) -> CheckRows {
    let row = CheckRow {
        key: unit.1.clone(),
        name: comparison.name(unit.0, &unit.1),
        stated: stated.map(|value| value.to_string()),
        expected: expected.map(|value| value.to_string()),
    };
    let rows = if stated == expected { Vec::new() } else { vec![row] };
    CheckRows { other: other.map(|report| report.as_str().to_owned()), unit: sort_of(measure), rows }
}

fn has_rows(kind: SourceKind) -> bool {
    !matches!(kind, SourceKind::Bcdhtd011 | SourceKind::Bcdhtd012 | SourceKind::Len31)
}

/// What the rows of both sides have in common.
fn items_by(one: SourceKind, other: SourceKind, measure: Measure) -> ItemBy {
    let of_groups = |kind| matches!(kind, SourceKind::GroupList | SourceKind::Bc0437 | SourceKind::Leaders12);
    match measure {
        Measure::Customers => ItemBy::Customer,
        Measure::Groups | Measure::ListedGroups => ItemBy::Group,
        _ if of_groups(one) || of_groups(other) => ItemBy::Group,
        _ => ItemBy::Contract,
    }
}

fn sort_of(measure: Measure) -> String {
    let counted = matches!(
        measure,
        Measure::Contracts
            | Measure::Customers
            | Measure::Groups
            | Measure::ListedGroups
            | Measure::Members
            | Measure::InactiveContracts
            | Measure::OverdueContracts
            | Measure::FrozenContracts
    );
    (if counted { "count" } else { "dong" }).to_owned()
}
