//! Schedules, programmes' terms and dated rules.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

/// What a schedule is for.
#[derive(Debug, Args)]
pub struct ScheduleArguments {
    /// How much, whole đồng
    #[arg(long, value_name = "DONG")]
    pub principal: i64,
    /// The first disbursement
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub disbursed: NaiveDate,
    /// The term; a student's follows from the study
    #[arg(long, value_name = "N", required_unless_present = "study_from")]
    pub months: Option<u32>,
    /// Percent a year, e.g. 6.24; otherwise the product's on the day
    #[arg(long, value_name = "PERCENT")]
    pub rate: Option<String>,
    /// A product, or the bank's programme code
    #[arg(long, value_name = "CODE")]
    pub programme: Option<String>,
    /// The point's day of the month
    #[arg(long, value_name = "1..31")]
    pub session_day: Option<u8>,
    /// Months between instalments, instead of the programme's
    #[arg(long, value_name = "N")]
    pub interval: Option<u32>,
    /// A student's course begins
    #[arg(long, value_name = "yyyy-mm-dd", requires = "study_until")]
    pub study_from: Option<NaiveDate>,
    /// A student's course ends
    #[arg(long, value_name = "yyyy-mm-dd", requires = "study_from")]
    pub study_until: Option<NaiveDate>,
}

/// Which terms to list, or what to do with them.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct ProgrammesArguments {
    /// The rows that held on this day; otherwise today
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub on: Option<NaiveDate>,
    /// All rows of one product
    #[arg(long, value_name = "CODE")]
    pub product: Option<String>,
    /// Nothing lists them
    #[command(subcommand)]
    pub command: Option<ProgrammesCommand>,
}

/// Terms.
#[derive(Debug, Subcommand)]
pub enum ProgrammesCommand {
    /// The province adds a row: what a product offers from a day on
    Add(AddTerms),
    /// Mark a row as checked against the decision's text
    Verify {
        /// The product
        product: String,
        /// The row's first day
        #[arg(long, value_name = "yyyy-mm-dd")]
        from: NaiveDate,
        /// Where the text was read
        #[arg(long, value_name = "TEXT")]
        source: String,
    },
    /// Take in the rules, terms, cuts and intervals this version ships and the book lacks
    AdoptShipped,
}

/// A row of terms; what is not said stays as in the product's last row.
#[derive(Debug, Args)]
pub struct AddTerms {
    /// The product
    #[arg(long, value_name = "CODE")]
    pub product: String,
    /// First day
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub from: NaiveDate,
    /// Percent a year, e.g. 6.24
    #[arg(long, value_name = "PERCENT")]
    pub rate: String,
    /// The ceiling, whole đồng
    #[arg(long, value_name = "DONG")]
    pub ceiling: Option<i64>,
    /// Longest term
    #[arg(long, value_name = "N")]
    pub max_months: Option<u32>,
    /// No new contracts
    #[arg(long)]
    pub closed_to_new: bool,
    /// Old balances take the rate too
    #[arg(long)]
    pub reprices_old: bool,
    /// The decision it rests on
    #[arg(long, value_name = "TEXT")]
    pub legal_base: String,
    /// Where it was read
    #[arg(long, value_name = "TEXT")]
    pub source: String,
    /// Its text was checked
    #[arg(long)]
    pub verified: bool,
}

/// Rules.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    /// Add a dated row
    Add(AddRule),
}

/// A dated rule.
#[derive(Debug, Args)]
pub struct AddRule {
    /// Which; `rules` lists them. The unit stands last in its name
    #[arg(long)]
    pub key: String,
    /// What it is limited to: a programme, a status; nothing for everything
    #[arg(long, default_value = "", hide_default_value = true)]
    pub scope: String,
    /// First day it holds
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub from: NaiveDate,
    /// Its value
    #[arg(long, value_name = "N")]
    pub value: i64,
    /// What it rests on
    #[arg(long, value_name = "TEXT")]
    pub legal_base: String,
    /// Where it was read
    #[arg(long, value_name = "TEXT")]
    pub source: String,
    /// It was checked (the province's to say)
    #[arg(long)]
    pub verified: bool,
}
