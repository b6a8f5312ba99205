//! Vietnamese texts: amounts in words.

use clap::{Args, ValueEnum};

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
