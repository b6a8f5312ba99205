//! Cards, of any kind, as JSON; and groups that get their code.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use office::Override;

use super::loans::parse_override;

/// What can be done with a card.
#[derive(Debug, Subcommand)]
pub enum CardCommand {
    /// Write a card: {"KIND":{…}} in a file, as `card show` prints it
    Keep(KeepArguments),
    /// A card with its history
    Show {
        /// Its identity
        id: i64,
    },
    /// Put it in the bin
    Bin {
        /// Its identity
        id: i64,
    },
    /// Take it out of the bin
    Restore {
        /// Its identity
        id: i64,
    },
    /// What lies in the bin, the last first
    List,
    /// Take back what an event did with its card
    Undo {
        /// The event's number
        event: i64,
    },
}

/// A card to be written.
#[derive(Debug, Args)]
pub struct KeepArguments {
    /// The file with the card as JSON
    pub file: PathBuf,
    /// Write this card anew; otherwise a new one
    #[arg(long, value_name = "ID")]
    pub id: Option<i64>,
    /// Only tell what the rules hold against it
    #[arg(long)]
    pub preview: bool,
    /// Who answers for what
    #[command(flatten)]
    pub both: BothArguments,
}

/// A second person, and what they override.
#[derive(Debug, Args)]
pub struct BothArguments {
    /// What the second person overrides, with the reason
    #[arg(long = "override", value_name = "RULE=REASON", value_parser = parse_override)]
    pub overrides: Vec<Override>,
    /// The second person (passphrase: DIEMSANG_CHECKER_PASSPHRASE, or a prompt)
    #[arg(long, value_name = "NAME")]
    pub checker: Option<String>,
}

/// What is done with a group beside its cards.
#[derive(Debug, Subcommand)]
pub enum GroupCommand {
    /// Enter the code the bank's core gave a founded group
    Register {
        /// The founding's card
        id: i64,
        /// The bank's code, 7 digits
        #[arg(long)]
        code: String,
        /// From when
        #[arg(long, value_name = "yyyy-mm-dd")]
        day: NaiveDate,
        /// Who answers for what
        #[command(flatten)]
        both: BothArguments,
    },
}
