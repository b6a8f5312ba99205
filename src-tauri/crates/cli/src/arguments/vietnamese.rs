//! Vietnamese itself: amounts in words, texts in old fonts, the communes.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

/// An amount to be written in words.
#[derive(Debug, Args)]
pub struct WordsArguments {
    /// The amount, whole đồng: 1500000, 1.500.000, "1 500 000 đ"
    #[arg(allow_hyphen_values = true)]
    pub amount: String,
    /// 105 in Vietnamese
    #[arg(long, default_value = "linh")]
    pub zero_tens: ZeroTens,
    /// 24 in Vietnamese
    #[arg(long, default_value = "tu")]
    pub four: Four,
    /// 1,000 in Vietnamese
    #[arg(long, default_value = "nghin")]
    pub thousand: Thousand,
}

/// The word for a zero in the tens place.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ZeroTens {
    /// một trăm linh năm
    Linh,
    /// một trăm lẻ năm
    Le,
}

/// The word for a last 4 after mươi.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Four {
    /// hai mươi tư
    Tu,
    /// hai mươi bốn
    Bon,
}

/// The word for a thousand.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Thousand {
    /// nghìn
    Nghin,
    /// ngàn
    Ngan,
}

/// A text file in a font before Unicode.
#[derive(Debug, Args)]
pub struct TextArguments {
    /// The file: plain text or CSV
    pub file: PathBuf,
    /// Its font; otherwise recognised by its words
    #[arg(long)]
    pub font: Option<Font>,
    /// Write it there in Unicode; a file that is there is not overwritten
    #[arg(long, value_name = "F")]
    pub out: Option<PathBuf>,
}

/// Ways of writing Vietnamese before Unicode.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Font {
    /// .VnTime, .VnArial and the like
    Tcvn3,
    /// The same in a font of capitals: .VnTimeH, .VnArialH
    Tcvn3Capitals,
    /// VNI-Times and the like
    Vni,
}

/// The communes of a day, or one of them on a day.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct CommunesArguments {
    /// Words of a name of then or of today, without accents, or a code
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
    /// Those that were there on this day; otherwise today
    #[arg(long, value_name = "yyyy-mm-dd")]
    pub on: Option<NaiveDate>,
    /// Nothing lists them
    #[command(subcommand)]
    pub command: Option<CommunesCommand>,
}

/// Communes.
#[derive(Debug, Subcommand)]
pub enum CommunesCommand {
    /// What a commune of before 1/7/2025 is on a day
    Resolve {
        /// Its code or name then
        commune: String,
        /// The day; otherwise today
        #[arg(long, value_name = "yyyy-mm-dd")]
        on: Option<NaiveDate>,
        /// Its district then, where several bear the name
        #[arg(long, value_name = "TEXT", conflicts_with = "new")]
        district: Option<String>,
        /// The code or name is one of today; asks what it was made of
        #[arg(long)]
        new: bool,
    },
}
