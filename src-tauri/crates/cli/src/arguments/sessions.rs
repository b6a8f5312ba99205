//! The session at a transaction point.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

/// A session from its opening to its close.
#[derive(Debug, Subcommand)]
pub enum SessionCommand {
    /// Open a session at a point
    Open(SessionOpening),
    /// Sit down in a session: what moves cash on its day belongs to it
    Enter {
        /// Its number
        session: i64,
    },
    /// Leave the session this machine sits in
    Leave,
    /// A leader's sheet was handed in
    Hand {
        /// The group's code or identity
        group: String,
        /// What the sheet comes to, whole đồng
        #[arg(long, value_name = "DONG")]
        declared: i64,
        /// The session; otherwise the one this machine sits in
        #[arg(long)]
        session: Option<i64>,
    },
    /// Count the cash note by note
    Count {
        /// Notes and pieces: 500000x30 200000x1
        #[arg(value_name = "NOTExPIECES", value_parser = read_note)]
        notes: Vec<(i64, u32)>,
        /// The session; otherwise the one this machine sits in
        #[arg(long)]
        session: Option<i64>,
    },
    /// Close the session; two people
    Close {
        /// The second person (passphrase: DIEMSANG_CHECKER_PASSPHRASE, or a prompt)
        #[arg(long, value_name = "NAME")]
        checker: String,
        /// The session; otherwise the one this machine sits in
        #[arg(long)]
        session: Option<i64>,
    },
    /// Open a closed session again; two people
    Reopen {
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The second person (passphrase: DIEMSANG_CHECKER_PASSPHRASE, or a prompt)
        #[arg(long, value_name = "NAME")]
        checker: String,
        /// The session; otherwise the one this machine sits in
        #[arg(long)]
        session: Option<i64>,
    },
    /// A session: what was booked, handed in and counted, and where they differ
    Show {
        /// Its number; otherwise the one this machine sits in
        session: Option<i64>,
        /// The office whose it is; otherwise our own
        #[arg(long)]
        node: Option<u16>,
    },
    /// Sessions from a day through another
    List {
        /// First day
        #[arg(long, value_name = "yyyy-mm-dd")]
        from: NaiveDate,
        /// Last day
        #[arg(long, value_name = "yyyy-mm-dd")]
        through: NaiveDate,
    },
}

/// A session to be opened.
#[derive(Debug, Args)]
pub struct SessionOpening {
    /// The point's name or identity
    pub point: String,
    /// The session's day
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub day: NaiveDate,
    /// Who heads the team
    #[arg(long, value_name = "NAME")]
    pub head: String,
    /// Who controls
    #[arg(long, value_name = "NAME")]
    pub controller: String,
    /// Who has the cash
    #[arg(long, value_name = "NAME")]
    pub teller: String,
    /// Cash taken along, whole đồng
    #[arg(long, value_name = "DONG", default_value_t = 0)]
    pub advance: i64,
    /// The groups expected; otherwise all of the point
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub groups: Option<Vec<String>>,
}

fn read_note(text: &str) -> Result<(i64, u32), String> {
    let parts = text.split_once('x').and_then(|(note, pieces)| Some((note.parse().ok()?, pieces.parse().ok()?)));
    parts.ok_or_else(|| format!("{text}: 500000x30"))
}
