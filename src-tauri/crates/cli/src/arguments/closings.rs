use chrono::NaiveDate;
use clap::Args;

/// A later closing beside the book.
#[derive(Debug, Args)]
pub struct ReconcileArguments {
    /// The closing; otherwise the last one loaded
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub date: Option<NaiveDate>,
    /// List every difference
    #[arg(long)]
    pub list: bool,
    /// List the differences of one class
    #[arg(long, value_name = "CLASS")]
    pub class: Option<String>,
    /// At most this many rows
    #[arg(long)]
    pub limit: Option<u32>,
    /// Take the bank's figures over: differences become adjusting events
    #[arg(long, conflicts_with_all = ["list", "class", "limit"])]
    pub adopt: bool,
}

/// A month's end.
#[derive(Debug, Args)]
pub struct MonthEndArguments {
    /// Any day of the month
    #[arg(value_name = "yyyy-mm-dd")]
    pub month: NaiveDate,
    /// The backlog of every contract instead of the groups' statements
    #[arg(long)]
    pub backlog: bool,
    /// The backlog of one group's contracts
    #[arg(long, value_name = "CODE")]
    pub group: Option<String>,
}
