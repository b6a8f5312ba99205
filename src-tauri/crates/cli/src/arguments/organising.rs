use chrono::NaiveDate;
use clap::{Args, Subcommand};

/// The organisation on a day.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct OrganisationArguments {
    /// As of this day; otherwise today
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub on: Option<NaiveDate>,
    /// Nothing shows it
    #[command(subcommand)]
    pub command: Option<OrganisationCommand>,
}

/// Acts on the organisation.
#[derive(Debug, Subcommand)]
pub enum OrganisationCommand {
    /// Take over, as cards, the points that reports state and no card tells
    TakePoints {
        /// Names as the report writes them; none for every one that is ready
        names: Vec<String>,
    },
}
