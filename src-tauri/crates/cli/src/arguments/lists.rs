//! What is totalled, listed and shown, and the forms other tools read.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

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

/// Lists.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum List {
    /// Contracts
    Loans,
    /// Customers
    Borrowers,
    /// Groups
    Groups,
    /// Contracts without a transaction for three months
    Inactive,
    /// Contracts with overdue principal
    Overdue,
    /// Contracts with frozen principal
    Frozen,
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
