//! The movement's headline table, computed from the records.

use serde::Serialize;
use store::queries::Dimension;

use crate::amounts::Whole;
use crate::error::Error;
use crate::office::Office;
use crate::totals::{TotalsFigures, TotalsLine};

/// The headline figures of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Figures {
    /// The day, `yyyy-mm-dd`.
    pub as_of: String,
    /// Savings and credit groups with a balance.
    pub groups: Whole,
    /// Workers given work by contracts, by the year of their first disbursement.
    pub jobs: Vec<JobsOfYear>,
    /// Each office.
    pub offices: Vec<OfficeFigures>,
}

/// Workers given work by the contracts of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct JobsOfYear {
    /// The year.
    pub year: i32,
    /// Workers.
    pub workers: Whole,
}

/// An office's headline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct OfficeFigures {
    /// The bank's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Households that borrow.
    pub households: Whole,
    /// Groups with a balance.
    pub groups: Whole,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Growth on 31 December of the year before, parts per million.
    pub growth_year_ppm: Option<Whole>,
}

/// The figures at the day of the last booking.
pub fn figures(office: &Office) -> Result<Figures, Error> {
    let answer = crate::totals::totals(office, Dimension::Office, None)?;
    let of_office = |line: &TotalsLine| {
        let TotalsFigures { borrowers, groups, outstanding, growth_year_ppm, .. } = line.figures;
        let (code, name) = (line.key.clone(), line.name.clone());
        OfficeFigures { code, name, households: borrowers, groups, outstanding, growth_year_ppm }
    };
    let jobs = crate::jobs::jobs_by_year(office.read())?;
    Ok(Figures {
        as_of: answer.as_of,
        groups: answer.figures.groups,
        jobs: jobs.into_iter().map(|(year, workers)| JobsOfYear { year, workers: Whole(workers) }).collect(),
        offices: answer.rows.iter().map(of_office).collect(),
    })
}
