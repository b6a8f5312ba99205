//! Offices: made, their people, their keys, what goes between them.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// What a new office needs.
#[derive(Debug, Args)]
pub struct InitArguments {
    /// Branch or province
    #[arg(long)]
    pub kind: Kind,
    /// The office's number, 1…8191
    #[arg(long, value_name = "N")]
    pub node: u16,
    /// The bank's code, six digits
    #[arg(long)]
    pub code: String,
    /// The office's name
    #[arg(long)]
    pub name: String,
}

/// People. A new passphrase comes from DIEMSANG_NEW_PASSPHRASE, or a prompt.
#[derive(Debug, Subcommand)]
pub enum UsersCommand {
    /// Everyone
    List,
    /// Give a colleague a way into the book
    Add {
        /// Their name
        name: String,
    },
    /// Change one's own passphrase
    Passphrase,
    /// Take someone's way into the book away
    Remove {
        /// Their name
        name: String,
    },
}

/// Bundles.
#[derive(Debug, Subcommand)]
pub enum BundleCommand {
    /// Seal what an office has not confirmed yet into a bundle
    Export {
        /// The receiving office's number
        #[arg(long, value_name = "N")]
        to: u16,
        /// The folder, e.g. the stick
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Say what a bundle would bring
    Inspect {
        /// The bundle
        file: PathBuf,
    },
    /// Take a bundle in, all or nothing
    Import {
        /// The bundle
        file: PathBuf,
        /// Change nothing
        #[arg(long)]
        dry_run: bool,
        /// Where to write the receipt; otherwise beside the bundle
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Take in a receipt
    Receipt {
        /// The receipt
        file: PathBuf,
    },
    /// How the exchange stands
    Status,
}

/// Keys.
#[derive(Debug, Subcommand)]
pub enum EnrolCommand {
    /// A branch asks to be admitted
    Request {
        /// The file to carry to the province
        #[arg(long, value_name = "F")]
        out: PathBuf,
    },
    /// The province admits an office
    Admit {
        /// The office's request
        #[arg(value_name = "F")]
        file: PathBuf,
        /// The file to carry back
        #[arg(long, value_name = "G")]
        out: PathBuf,
    },
    /// A branch takes in the province's admission
    Accept {
        /// The admission
        admission: PathBuf,
    },
    /// Write this office's keys as the standard tools take them: age identity (secret) and minisign public key
    Keys {
        /// The folder
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

/// Kinds of office.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Kind {
    /// A transaction office
    Branch,
    /// The province office
    Province,
}

impl Kind {
    /// As the office tasks name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Branch => "branch",
            Kind::Province => "province",
        }
    }
}

/// Sizes of the demo.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Scale {
    /// One branch office
    Office,
}
