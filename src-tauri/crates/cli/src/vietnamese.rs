//! `words`: what needs neither a book nor a passphrase, because it is about Vietnamese itself.

use office::{Refusal, Whole};
use serde::Serialize;
use wording::Spelling;

use crate::arguments::{Four, Thousand, WordsArguments, ZeroTens};
use crate::failure::Failure;
use crate::terminal::Terminal;

#[derive(Serialize)]
struct InWords {
    amount: Whole,
    words: String,
}

/// An amount in words, in the language of the terminal.
pub fn words(wanted: &WordsArguments, terminal: &Terminal) -> Result<(), Failure> {
    let refused = |error: wording::AmountError| Refusal::new(error.code()).with("text", wanted.amount.as_str());
    let amount = wording::parse_dong(&wanted.amount).map_err(refused)?;
    let words = wording::dong_in_words(terminal.words().locale(), amount, spelling(wanted)).map_err(refused)?;
    terminal.answer(&InWords { amount: Whole(amount), words }, |terminal, answer| terminal.line(&answer.words))
}

fn spelling(wanted: &WordsArguments) -> Spelling {
    Spelling {
        zero_tens: match wanted.zero_tens {
            ZeroTens::Linh => wording::ZeroTens::Linh,
            ZeroTens::Le => wording::ZeroTens::Le,
        },
        four: match wanted.four {
            Four::Tu => wording::Four::Tu,
            Four::Bon => wording::Four::Bon,
        },
        thousand: match wanted.thousand {
            Thousand::Nghin => wording::Thousand::Nghin,
            Thousand::Ngan => wording::Thousand::Ngan,
        },
    }
}
