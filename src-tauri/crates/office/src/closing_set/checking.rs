//! Units × reports: what each states of each unit, and where one differs.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use lending::ids::Node;
use lending::sources::{Dimension, Measure, Report, RowCheck};

use super::comparing::{Comparison, Unit};
use super::views::{CellState, CrossCell, CrossChecks, CrossFigure, CrossFinding, CrossSource, CrossUnit, CrossValue};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// The reports of a closing held against one another, always from the files that count now; refused where no file of it
/// is there.
pub fn cross_checks(office: &Office, date: NaiveDate) -> Result<CrossChecks, Error> {
    cross_checks_of(office, office.node()?, date)
}

/// The same of any office in the book: what a branch has sent the province.
pub fn cross_checks_of(office: &Office, node: Node, date: NaiveDate) -> Result<CrossChecks, Error> {
    let comparison = Comparison::read(office.read(), node, date)?;
    if comparison.columns.is_empty() {
        return Err(Refusal::new("no-closing-set").with("date", date).into());
    }
    let of_the_day = comparison.columns.iter().filter(|column| column.file.date == date).count();
    let sources = comparison.columns.iter().map(|column| CrossSource {
        kind: column.report.as_str().to_owned(),
        file: column.file.name.clone(),
        other_date: (column.file.date != date).then(|| column.file.date.to_string()),
    });
    let mut findings = findings_by_unit(&comparison);
    let units: Vec<CrossUnit> = comparison
        .units()
        .into_iter()
        .map(|unit| {
            let findings = findings.remove(&unit).unwrap_or_default();
            cross_unit(&comparison, unit, findings)
        })
        .collect();
    let red = units.iter().flat_map(|unit| &unit.cells).filter(|cell| cell.state == CellState::Red).count();
    Ok(CrossChecks {
        date: date.to_string(),
        sources: sources.collect(),
        units,
        red: Whole(red as i64),
        alone: of_the_day < 2,
    })
}

type Findings = BTreeMap<(Report, RowCheck), i64>;

fn findings_by_unit(comparison: &Comparison) -> BTreeMap<Unit, Findings> {
    let mut by_unit: BTreeMap<Unit, Findings> = BTreeMap::new();
    for column in &comparison.columns {
        for row in &column.findings {
            for unit in &row.units {
                *by_unit.entry(unit.clone()).or_default().entry((column.report, row.check)).or_default() += 1;
            }
        }
    }
    by_unit
}

fn cross_unit(comparison: &Comparison, unit: Unit, findings: Findings) -> CrossUnit {
    let mut figures = Vec::new();
    for &measure in Measure::ALL {
        let (values, held) = comparison.figures(&unit, measure);
        if values.is_empty() {
            continue;
        }
        let values = values.into_iter().map(|figure| CrossValue {
            kind: figure.report.as_str().to_owned(),
            value: Whole(figure.value),
            state: figure.state,
            gap: figure.gap.map(|gap| gap.as_str().to_owned()),
        });
        figures.push(CrossFigure {
            measure: measure.as_str().to_owned(),
            yardstick: held.map(|report| report.as_str().to_owned()),
            values: values.collect(),
        });
    }
    let cells = comparison.columns.iter().map(|column| CrossCell {
        kind: column.report.as_str().to_owned(),
        state: cell_state(column.report, &figures, &findings),
    });
    let cells: Vec<CrossCell> = cells.collect();
    if unit.0 == Dimension::Group {
        figures.retain(|figure| figure.values.iter().any(|value| value.state == CellState::Red));
    }
    let findings = findings.into_iter().map(|((report, check), count)| CrossFinding {
        kind: report.as_str().to_owned(),
        check: check.as_str().to_owned(),
        count: Whole(count),
    });
    CrossUnit {
        dimension: unit.0.as_str().to_owned(),
        name: comparison.name(unit.0, &unit.1),
        cells,
        figures,
        findings: findings.collect(),
        key: unit.1,
    }
}

/// Red where anything is; otherwise in order where anything was compared.
fn cell_state(report: Report, figures: &[CrossFigure], findings: &Findings) -> CellState {
    if findings.keys().any(|(of, _)| *of == report) {
        return CellState::Red;
    }
    let states: Vec<CellState> = figures
        .iter()
        .flat_map(|figure| &figure.values)
        .filter(|value| value.kind == report.as_str())
        .map(|value| value.state)
        .collect();
    let ranked = [CellState::Red, CellState::Ok, CellState::Alone, CellState::KnownGap];
    ranked.into_iter().find(|state| states.contains(state)).unwrap_or(CellState::NotStated)
}
