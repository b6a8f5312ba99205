//! Savings books, and which days are still open.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

/// Savings.
#[derive(Debug, Subcommand)]
pub enum SavingsCommand {
    /// A new book
    Open {
        /// The borrower's code or identity
        borrower: String,
        /// The book's number, as the bank gave it
        #[arg(long, value_name = "NUMBER")]
        number: String,
        /// When
        #[command(flatten)]
        when: When,
    },
    /// Money in
    Deposit {
        /// The book's identity, as `show loan` lists it
        book: i64,
        /// How much, whole đồng
        #[arg(long, value_name = "DONG")]
        amount: i64,
        /// When
        #[command(flatten)]
        when: When,
    },
    /// Money out; by a member with overdue debt it takes a second person
    Withdraw {
        /// The book's identity
        book: i64,
        /// How much, whole đồng
        #[arg(long, value_name = "DONG")]
        amount: i64,
        /// The second person (passphrase: DIEMSANG_CHECKER_PASSPHRASE, or a prompt)
        #[arg(long, value_name = "NAME")]
        checker: Option<String>,
        /// When
        #[command(flatten)]
        when: When,
    },
    /// The book ends: balance and interest are paid out; to a member with overdue debt in front of a second person
    Close {
        /// The book's identity
        book: i64,
        /// The second person (passphrase: DIEMSANG_CHECKER_PASSPHRASE, or a prompt)
        #[arg(long, value_name = "NAME")]
        checker: Option<String>,
        /// When
        #[command(flatten)]
        when: When,
    },
    /// Credit interest to every book
    Interest {
        /// The last day that counts
        #[arg(long, value_name = "yyyy-mm-dd")]
        through: NaiveDate,
    },
}

/// The day a step counts for.
#[derive(Debug, Args)]
pub struct When {
    /// The day it counts for
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub day: NaiveDate,
    /// The day is closed, and that is known
    #[arg(long)]
    pub backdated: bool,
    /// Show what it would do, and book nothing
    #[arg(long)]
    pub preview: bool,
}

/// Cash between the office and the vault.
#[derive(Debug, Args)]
pub struct Cash {
    /// How much, whole đồng
    #[arg(long, value_name = "DONG")]
    pub amount: i64,
    /// The voucher and what it is for
    #[arg(long, value_name = "TEXT")]
    pub note: String,
    /// When
    #[command(flatten)]
    pub when: When,
}

/// Days and periods.
#[derive(Debug, Subcommand)]
pub enum DayCommand {
    /// Which days are still open
    Status,
    /// Cash received from the bank's vault
    CashIn {
        /// How much, and what for
        #[command(flatten)]
        cash: Cash,
    },
    /// Cash returned to the bank's vault
    CashOut {
        /// How much, and what for
        #[command(flatten)]
        cash: Cash,
    },
    /// Close a day: what comes for it later is back-dated
    Close {
        /// The day
        #[arg(long, value_name = "yyyy-mm-dd")]
        day: NaiveDate,
        /// The cash as counted, whole đồng
        #[arg(long, value_name = "DONG", allow_hyphen_values = true)]
        counted: i64,
    },
    /// Lock everything through a day
    Lock {
        /// The last day
        #[arg(long, value_name = "yyyy-mm-dd")]
        through: NaiveDate,
    },
    /// Move the lock back, or take it off; two people
    Reopen {
        /// What stays locked through this day; nothing where it is not said
        #[arg(long, value_name = "yyyy-mm-dd")]
        through: Option<NaiveDate>,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The second person (passphrase: DIEMSANG_CHECKER_PASSPHRASE, or a prompt)
        #[arg(long, value_name = "NAME")]
        checker: String,
    },
}
