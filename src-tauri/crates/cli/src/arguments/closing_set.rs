use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

/// Files of the core system.
#[derive(Debug, Args)]
pub struct LoadArguments {
    /// The workbooks, .xlsx or .xls, of any report of the closing set
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// The day of a report that states none (daily 10); otherwise the other files' day
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub date: Option<NaiveDate>,
    /// Show everything, keep nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// The monthly closing set.
#[derive(Debug, Subcommand)]
pub enum ClosingCommand {
    /// Which reports are there, and what is still to be exported
    Grid {
        /// How many months back
        #[arg(long, default_value_t = 12)]
        months: u32,
    },
    /// The reports of a closing held against one another
    Check {
        /// The closing
        #[arg(long, value_name = "yyyy-mm-dd")]
        date: NaiveDate,
        /// Only what differs
        #[arg(long)]
        red: bool,
    },
    /// The rows behind a red cell
    Rows {
        /// The closing
        #[arg(long, value_name = "yyyy-mm-dd")]
        date: NaiveDate,
        /// The report, e.g. daily-10
        #[arg(long)]
        source: String,
        /// office, commune, association, programme or group
        #[arg(long, default_value = "office")]
        dimension: String,
        /// The unit's code; none for the office
        #[arg(long, default_value = "")]
        key: String,
        /// The figure or the check, e.g. outstanding, balance-off
        #[arg(long)]
        measure: String,
    },
    /// Take the file that counts back; the one it replaced counts again
    Withdraw {
        /// The report, e.g. daily-10
        kind: String,
        /// The day its figures stand for
        #[arg(long, value_name = "yyyy-mm-dd")]
        date: NaiveDate,
        /// Why
        #[arg(long)]
        reason: String,
    },
}
