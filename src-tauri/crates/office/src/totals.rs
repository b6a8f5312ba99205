use chrono::NaiveDate;
use lending::ids::Node;
use lending::totals::{Totals, growth_ppm};
use serde::Serialize;
use store::Reading;
use store::queries::{Dimension, TotalsRow};

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// What totals may be broken down by.
pub type TotalsBy = Dimension;

/// Totals at a day, with a row for each part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TotalsAnswer {
    /// The day, `yyyy-mm-dd`.
    pub as_of: String,
    /// Everything together.
    #[serde(flatten)]
    pub figures: TotalsFigures,
    /// One row a part; empty without a breakdown.
    pub rows: Vec<TotalsLine>,
}

/// A part of the totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TotalsLine {
    /// Its code; empty for what has none.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its figures.
    #[serde(flatten)]
    pub figures: TotalsFigures,
}

/// The figures of an office or a part of it; đồng and counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TotalsFigures {
    /// Contracts with a balance.
    pub loans: Whole,
    /// Distinct customers with a balance.
    pub borrowers: Whole,
    /// Groups that have such a contract.
    pub groups: Whole,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// In term.
    pub in_term: Whole,
    /// Overdue.
    pub overdue: Whole,
    /// Frozen.
    pub frozen: Whole,
    /// Lent in the month, refinancing left out.
    pub lent_month: Whole,
    /// Principal collected in the month.
    pub collected_month: Whole,
    /// Interest backlog.
    pub interest_backlog: Whole,
    /// Savings; nothing where savings do not belong to the breakdown.
    pub savings: Option<Whole>,
    /// Workers given work.
    pub jobs: Whole,
    /// Growth on 31 December of the year before, parts per million; nothing without that closing.
    pub growth_year_ppm: Option<Whole>,
}

impl TotalsFigures {
    pub(crate) fn of(row: &TotalsRow) -> TotalsFigures {
        let mut figures = TotalsFigures::from(&row.totals);
        figures.savings = row.has_savings.then_some(row.totals.savings.into());
        let growth = row.baseline.and_then(|before| growth_ppm(before, row.totals.outstanding));
        figures.growth_year_ppm = growth.map(Whole);
        figures
    }
}

impl From<&Totals> for TotalsFigures {
    fn from(totals: &Totals) -> TotalsFigures {
        TotalsFigures {
            loans: totals.loans.into(),
            borrowers: totals.borrowers.into(),
            groups: totals.groups.into(),
            outstanding: totals.outstanding.into(),
            in_term: totals.in_term.into(),
            overdue: totals.overdue.into(),
            frozen: totals.frozen.into(),
            lent_month: totals.lent_month.into(),
            collected_month: totals.collected_month.into(),
            interest_backlog: totals.interest_backlog.into(),
            savings: Some(totals.savings.into()),
            jobs: totals.jobs.into(),
            growth_year_ppm: None,
        }
    }
}

/// One office's own figures at the end of a day.
pub(crate) fn office_figures(reading: Reading<'_>, node: Node, day: NaiveDate) -> Result<TotalsFigures, Error> {
    let all = reading.totals(Dimension::Everything, day, Some(node))?;
    Ok(all.first().map(TotalsFigures::of).unwrap_or_default())
}

/// The book's totals at the end of a day: by default the day of its last booking.
pub fn totals(office: &Office, by: TotalsBy, as_of: Option<NaiveDate>) -> Result<TotalsAnswer, Error> {
    let reading = office.read();
    let day = as_of.or(reading.last_business_date()?).unwrap_or(office.clock.today());
    for log in reading.logs()? {
        if let Some(opening) = reading.opening(log)?
            && day < opening.date
        {
            return Err(Refusal::new("day-before-book").with("day", day).with("opening", opening.date).into());
        }
    }
    let all = reading.totals(Dimension::Everything, day, None)?;
    let figures = all.first().map(TotalsFigures::of).unwrap_or_default();
    let rows = match by {
        Dimension::Everything => Vec::new(),
        by => reading.totals(by, day, None)?,
    };
    let rows = rows.iter().map(|row| TotalsLine {
        key: row.key.clone(),
        name: row.name.clone(),
        figures: TotalsFigures::of(row),
    });
    Ok(TotalsAnswer { as_of: day.to_string(), figures, rows: rows.collect() })
}
