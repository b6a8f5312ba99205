//! The year's plan of inspections as paper (01/KH) and as a workbook: groups down, months across.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use reports::listing::{Column, Heading, Kind, Listing, Paper, Section, Words as Foot};
use reports::workbook::Cell;
use serde::Deserialize;
use wording::{Arg, Words};

use super::planning::{InspectionPlanning, PlanGroupLine, plan_inspections};
use crate::OnProgress;
use crate::error::Error;
use crate::listing::{ListForm, write_listing};
use crate::office::Office;

/// Which plan is written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ExportPlan {
    /// The year.
    pub year: i32,
    /// Commune's code.
    pub commune: String,
    /// Association's code.
    pub association: String,
}

/// The name a plan's file is offered under: `ke-hoach-kiem-tra-2026_hoi-nong-dan_xa-vu-lang.pdf`.
pub fn plan_file_name(office: &Office, words: &Words, asked: &ExportPlan, form: ListForm) -> Result<String, Error> {
    let plan = plan_inspections(office, asked.year, &asked.commune, &asked.association)?;
    let title = format!("{} {}", words.text("plan-file"), plan.year);
    Ok(form.file_name(&[title.as_str(), &plan.association.name, &plan.commune.name]))
}

/// Writes a plan to `path`, what is kept of it and what is proposed for the rest; answers with the path.
pub fn export_plan(
    office: &Office,
    words: &Words,
    asked: &ExportPlan,
    form: ListForm,
    path: &Path,
    progress: OnProgress<'_>,
) -> Result<PathBuf, Error> {
    let plan = plan_inspections(office, asked.year, &asked.commune, &asked.association)?;
    write_listing(&listing(office, words, &plan)?, form, path, progress)
}

fn listing(office: &Office, words: &Words, plan: &InspectionPlanning) -> Result<Listing, Error> {
    let (view, day) = (office.view()?, office.business_day());
    let title = words.format("plan-title", &[("year", plan.year.to_string().into())]);
    let number = plan.plan.as_ref().map(|plan| plan.number.as_str()).unwrap_or_default();
    let subtitle = [plan.association.name.as_str(), &plan.commune.name, number];
    let rows = plan.groups.iter().map(row).collect::<Result<_, Error>>()?;
    Ok(Listing {
        heading: Heading {
            office: view.name,
            title,
            subtitle: subtitle.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            as_of: words.format("as-of-date", &[("date", Arg::Date(day))]),
            printed: words.format("list-printed", &[("date", Arg::Date(day)), ("user", office.user.as_str().into())]),
            unit: words.text("plan-unit"),
            notes: if plan.plan.is_some() { Vec::new() } else { vec![words.text("plan-not-kept")] },
            made_on: day,
        },
        columns: columns(words),
        sections: vec![Section { label: String::new(), rows }],
        words: Foot {
            subtotal: words.text("list-subtotal"),
            total: words.text("list-total"),
            page: words.text("list-page"),
            dong: words.text("list-dong"),
            language: words.locale().code().to_owned(),
            sheet: format!("01-KH {}", plan.year),
        },
        signatures: None,
        paper: Paper::Landscape,
    })
}

fn columns(words: &Words) -> Vec<Column> {
    let column = |heading: String, kind: Kind, weight: u16, summed: bool, brief: bool| Column {
        heading,
        kind,
        weight,
        summed,
        brief,
    };
    let mut columns = vec![
        column(words.text("column-group"), Kind::Code, 4, false, false),
        column(words.text("column-leader"), Kind::Text, 7, false, true),
    ];
    let head = |month: u8| words.format("plan-month", &[("month", month.to_string().into())]);
    columns.extend((1..=12).map(|month| column(head(month), Kind::Count, 1, true, false)));
    columns.push(column(words.text("column-inspected"), Kind::Date, 4, false, false));
    columns
}

/// A one under its month, so that the foot has each month's groups.
fn row(line: &PlanGroupLine) -> Result<Vec<Cell>, Error> {
    let mut cells = vec![Cell::text(line.group.code.clone()), Cell::text(line.group.name.clone())];
    cells.extend((1..=12).map(|month| if month == line.month { Cell::Integer(1) } else { Cell::Empty }));
    cells.push(match &line.inspected {
        Some(day) => Cell::Date(day.parse::<NaiveDate>().map_err(Error::fault)?),
        None => Cell::Empty,
    });
    Ok(cells)
}
