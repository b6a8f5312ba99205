//! What is totalled, listed and shown, and the forms other tools read.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

/// Breakdowns of totals.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum By {
    /// Commune
    Commune,
    /// Entrusted association
    Association,
    /// Loan programme
    Programme,
    /// Savings and credit group
    Group,
    /// Office
    Office,
    /// Status of the contract
    Status,
}

/// What a list is broken down by.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Section {
    /// Commune
    Commune,
    /// Transaction point
    Point,
    /// Entrusted association
    Association,
    /// Savings and credit group
    Group,
    /// Loan programme
    Programme,
}

impl From<Section> for office::SectionBy {
    fn from(section: Section) -> office::SectionBy {
        match section {
            Section::Commune => office::SectionBy::Commune,
            Section::Point => office::SectionBy::Point,
            Section::Association => office::SectionBy::Association,
            Section::Group => office::SectionBy::Group,
            Section::Programme => office::SectionBy::Programme,
        }
    }
}

/// A list, narrowed and broken down.
#[derive(Args, Debug)]
pub struct ListArguments {
    /// Which
    #[arg(value_parser = clap::builder::PossibleValuesParser::new(office::LISTS))]
    pub list: String,
    /// Words of a name without accents, or the last digits of a number
    #[arg(long)]
    pub search: Option<String>,
    /// Narrow it: commune=CODE, point=NAME, association=CODE, programme=CODE, group=CODE; without a value: not set
    #[arg(long = "where", value_name = "K=V")]
    pub narrow: Vec<String>,
    /// Only the points and groups of the user who acts
    #[arg(long)]
    pub mine: bool,
    /// At most this many rows
    #[arg(long)]
    pub limit: Option<u32>,
    /// How many days ahead, where a list looks ahead
    #[arg(long)]
    pub days: Option<u32>,
    /// Only groups whose session falls on that day, and what is theirs
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub meets: Option<NaiveDate>,
    /// Only rows that are marked late or soon
    #[arg(long)]
    pub marked: bool,
    /// Broken down, with subtotals
    #[arg(long)]
    pub by: Option<Section>,
    /// Write it instead, A4 lying or as a workbook
    #[arg(long, value_name = "F.pdf|F.xlsx")]
    pub out: Option<PathBuf>,
    /// Only these columns of what is written, by key
    #[arg(long, value_delimiter = ',')]
    pub columns: Vec<String>,
    /// Names become numbers and digits stars in what is written
    #[arg(long)]
    pub masked: bool,
    /// Inactive contracts as they stood to this day
    #[arg(long, value_name = "yyyy-mm-dd", conflicts_with = "out")]
    pub as_of: Option<NaiveDate>,
}

/// Things that can be shown whole.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Thing {
    /// A group with its members
    Group,
    /// A loan with its interest, instalments and steps
    Loan,
    /// A borrower's loans
    Borrower,
    /// A transaction point of today, by its name or identity
    Point,
    /// Someone who works at the office, by name, sign-in name or identity
    Staff,
    /// A customer on one screen
    Customer,
    /// The dossier of a loan in trouble
    Dossier,
}

/// Forms for other tools.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// A plain-text journal, as hledger reads it
    Hledger {
        /// The file to write; one that is there is not overwritten
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
}
