//! The words of the command line, by subject.

mod books;
mod cards;
mod closing_set;
mod closings;
mod lists;
mod loans;
mod offices;
mod organising;
mod sessions;
mod supervision;
mod terms;
mod vietnamese;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use wording::Locale;

pub use books::{Cash, DayCommand, SavingsCommand, When};
pub use cards::{BothArguments, CardCommand, GroupCommand, KeepArguments};
pub use closing_set::{ClosingCommand, LoadArguments};
pub use closings::{MonthEndArguments, ReconcileArguments};
pub use lists::{By, ExportCommand, ListArguments, Thing};
pub use loans::{ApproveArguments, LoanCommand, RequestArguments, StepArguments};
pub use offices::{BundleCommand, EnrolCommand, InitArguments, UsersCommand};
pub use organising::{OrganisationArguments, OrganisationCommand};
pub use sessions::{SessionCommand, SessionOpening};
pub use supervision::{InspectArguments, JobsArguments, SuperviseCommand};
pub use terms::{AddRule, AddTerms, ProgrammesArguments, ProgrammesCommand, RulesCommand, ScheduleArguments};
pub use vietnamese::{
    CommunesArguments, CommunesCommand, Font, Four, TextArguments, Thousand, WordsArguments, ZeroTens,
};

use crate::measures::{CompareArguments, MeasuresArguments};
use offices::Scale;

/// Điểm Sáng: policy credit and savings-and-credit groups of a branch office, offline.
#[derive(Debug, Parser)]
#[command(name = "diemsang", version)]
pub struct Arguments {
    /// The folder the book lies in
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub data: PathBuf,
    /// The language of what is printed: vi, en
    #[arg(long, global = true, default_value = "vi", value_parser = parse_locale)]
    pub lang: Locale,
    /// Print one JSON document
    #[arg(long, global = true)]
    pub json: bool,
    /// The day that stands for today
    #[arg(long, global = true, value_name = "yyyy-mm-dd")]
    pub today: Option<NaiveDate>,
    /// Who acts; not needed where the book has one user
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
    /// A file whose first line is the passphrase (otherwise DIEMSANG_PASSPHRASE, or a prompt)
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Makes a repeat of the same task harmless
    #[arg(long, global = true, value_name = "ID")]
    pub request: Option<String>,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

fn parse_locale(text: &str) -> Result<Locale, String> {
    text.parse().map_err(|_| format!("{text}: vi, en"))
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make an office's book
    Init(InitArguments),
    /// Load reports of the core system, several at once: recognise, show findings and totals, keep
    Load(LoadArguments),
    /// The monthly closing set: what is there, where reports differ
    #[command(subcommand)]
    Closing(ClosingCommand),
    /// The book's totals
    Totals {
        /// Broken down by
        #[arg(long)]
        by: Option<By>,
        /// At the end of this day; otherwise the day of the last booking
        #[arg(long, value_name = "yyyy-mm-dd")]
        as_of: Option<NaiveDate>,
    },
    /// The week's sessions and the day's work: how many rows each list has
    Today {
        /// Only the points and groups of the user who acts
        #[arg(long)]
        mine: bool,
    },
    /// A list
    List(ListArguments),
    /// One thing, whole
    Show {
        /// What
        thing: Thing,
        /// Its code or identity
        id: String,
    },
    /// A loan's interest over a period, both days counted
    Interest {
        /// Contract number or identity
        loan: String,
        /// First day
        #[arg(long)]
        from: NaiveDate,
        /// Last day
        #[arg(long)]
        through: NaiveDate,
        /// Print every segment
        #[arg(long)]
        explain: bool,
    },
    /// A group's collection sheet: what each member owes
    Sheet {
        /// The group's code or identity
        group: String,
        /// The session's day
        #[arg(long)]
        session: NaiveDate,
        /// Write it as a JSON file, to be filled in and collected
        #[arg(long, value_name = "F.json")]
        out: Option<PathBuf>,
    },
    /// Book a filled-in sheet
    Collect(CollectArguments),
    /// The session at a transaction point: opened, sat in, handed in, counted, closed
    #[command(subcommand)]
    Session(SessionCommand),
    /// A group's receipts
    Receipts {
        /// The group's code or identity
        group: String,
    },
    /// Take a receipt back by reversal
    Reverse {
        /// Its number as printed: NUMBER/YEAR
        receipt: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// A loan's schedule by the shipped rules; needs no book
    Schedule(ScheduleArguments),
    /// What every product offers on a day
    Programmes(ProgrammesArguments),
    /// The dated rules, or add one
    Rules {
        /// Nothing lists them
        #[command(subcommand)]
        command: Option<RulesCommand>,
    },
    /// Requests for loans, newest first
    Requests,
    /// A loan's life: asked for, decided, paid out, paid back, taken back
    #[command(subcommand)]
    Loan(LoanCommand),
    /// What is written down beside bookings: boards, meetings, points, visits
    #[command(subcommand)]
    Card(CardCommand),
    /// Groups founded here
    #[command(subcommand)]
    Group(GroupCommand),
    /// Members' savings books
    #[command(subcommand)]
    Savings(SavingsCommand),
    /// Days closed and periods locked
    #[command(subcommand)]
    Day(DayCommand),
    /// The bank's later closing beside the book, contract by contract
    Reconcile(ReconcileArguments),
    /// What each group's members owed and paid in a month, what is carried on, its commission
    MonthEnd(MonthEndArguments),
    /// Points, people and their duties, associations' boards, communes and villages, Party bodies, as of a day
    Organisation(OrganisationArguments),
    /// Exchange with other offices
    #[command(subcommand)]
    Bundle(BundleCommand),
    /// Keys and the directory of offices
    #[command(subcommand)]
    Enrol(EnrolCommand),
    /// The trial balance, or with --from what moved between two days
    Accounts {
        /// At the end of this day; otherwise the day of the last booking
        #[arg(long, value_name = "yyyy-mm-dd")]
        as_of: Option<NaiveDate>,
        /// Only what was posted from this day on, with opening and closing balances
        #[arg(long, value_name = "yyyy-mm-dd")]
        from: Option<NaiveDate>,
    },
    /// The book for other tools
    #[command(subcommand)]
    Export(ExportCommand),
    /// Who may open the book
    #[command(subcommand)]
    Users(UsersCommand),
    /// Check the log's chain, the balances and the trial balance
    Verify {
        /// Replay the log and compare every table
        #[arg(long)]
        rebuild: bool,
    },
    /// Two closings beside each other: opening + movement = closing, unit by unit
    Compare(CompareArguments),
    /// The written measures of a closing, or between two
    Measures(MeasuresArguments),
    /// An amount of đồng in words, as printed on vouchers; needs no book
    Words(WordsArguments),
    /// A text file in an old font (TCVN3, VNI): its first lines before and after; needs no book
    Text(TextArguments),
    /// The communes before and after 1/7/2025; needs no book
    Communes(CommunesArguments),
    /// Whom to see when a group is inspected and why, and what the book knows for the form (16/TD)
    Inspect(InspectArguments),
    /// Checks of loan use, balances held against members' word, plans, cards of supervision
    #[command(subcommand)]
    Supervise(SuperviseCommand),
    /// Workers given work by loans of job creation over a period
    Jobs(JobsArguments),
    /// The movement's headline figures
    Figures,
    /// Make a synthetic office whose records add up to the published figures
    Demo {
        /// How large
        #[arg(long, default_value = "office")]
        scale: Scale,
        /// The folder to make it in
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Another seed makes other people
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// The main job from end to end on a demo book, told step by step
    Tour,
}

/// A filled-in sheet.
#[derive(Debug, Args)]
pub struct CollectArguments {
    /// The sheet as JSON: what `sheet --out` wrote, with `pay` and `deposit` filled in
    pub sheet: PathBuf,
    /// The session's day, which must be the sheet's
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub session: NaiveDate,
    /// The day is closed, and what would change has been looked at
    #[arg(long)]
    pub backdated: bool,
    /// Show what it would do, and book nothing
    #[arg(long)]
    pub preview: bool,
}
