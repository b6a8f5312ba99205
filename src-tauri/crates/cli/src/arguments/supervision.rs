//! Looking after groups and debtors.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

/// What a group's inspection begins with.
#[derive(Debug, Args)]
pub struct InspectArguments {
    /// The group's code or identity
    pub group: String,
    /// Another number draws others where many weigh the same
    #[arg(long, default_value_t = 0)]
    pub shuffle: u32,
}

/// Supervision beside inspections.
#[derive(Debug, Subcommand)]
pub enum SuperviseCommand {
    /// A group's loans whose use is to be checked (06/TD)
    Checks {
        /// The group's code or identity
        group: String,
    },
    /// A group's balances to be held against members' word (15/TD)
    Balances {
        /// The group's code or identity
        group: String,
    },
    /// A year's plan of inspections of an association in a commune (01/KH)
    Plan {
        /// The year
        year: i32,
        /// The commune's code
        #[arg(long)]
        commune: String,
        /// The association's code
        #[arg(long)]
        association: String,
    },
    /// Write a card as JSON: a visit, an inspection, workers, a note
    Keep {
        /// The card as JSON, by its kind
        #[arg(value_name = "F.json")]
        card: PathBuf,
    },
    /// Keep a photograph beside the book
    Photo {
        /// The picture
        path: PathBuf,
    },
}

/// Workers given work by loans of job creation.
#[derive(Debug, Args)]
pub struct JobsArguments {
    /// First day of first disbursements
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub from: NaiveDate,
    /// Last day
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub through: NaiveDate,
    /// Broken down by
    #[arg(long)]
    pub by: Option<JobsUnit>,
}

/// Breakdowns of workers.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum JobsUnit {
    /// Commune
    Commune,
    /// Entrusted association
    Association,
    /// Loan programme
    Programme,
}

impl From<JobsUnit> for office::JobsBy {
    fn from(unit: JobsUnit) -> office::JobsBy {
        match unit {
            JobsUnit::Commune => office::JobsBy::Commune,
            JobsUnit::Association => office::JobsBy::Association,
            JobsUnit::Programme => office::JobsBy::Programme,
        }
    }
}
