//! How cells are written where people read them: 1.234.567, 30/11/2026, 6,24%, as Vietnamese papers have it.

use unicode_normalization::UnicodeNormalization;

use super::{Cell, Kind};

/// What stands in a cell, for a reader.
pub(super) fn cell(cell: &Cell, kind: Kind) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => one_line(text),
        Cell::Integer(number) => grouped(*number),
        Cell::Number { units, scale } => percent(*units, *scale, decimals(kind)),
        Cell::Date(date) => date.format("%d/%m/%Y").to_string(),
    }
}

fn decimals(kind: Kind) -> u8 {
    match kind {
        Kind::Percent { decimals } => decimals,
        Kind::Text | Kind::Code | Kind::Count | Kind::Amount | Kind::Date => 0,
    }
}

/// 1234567 as 1.234.567.
pub(super) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 2);
    if number < 0 {
        text.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// 624 hundredths as 6,24%; digits are added at the end, up to `decimals`, none is taken away.
pub(super) fn percent(units: i64, scale: u8, decimals: u8) -> String {
    let scale = usize::from(scale);
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    let sign = if units < 0 { "-" } else { "" };
    let part = format!("{part:0<width$}", width = usize::from(decimals));
    let mark = if part.is_empty() { "" } else { "," };
    format!("{sign}{whole}{mark}{part}%")
}

/// A text on one line, its letters composed (NFC): line ends, tabs and other control characters become blanks,
/// and marks that turn the direction of writing go.
pub(super) fn one_line(text: &str) -> String {
    let turns = |letter: &char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
    text.nfc().filter(|letter| !turns(letter)).map(|letter| if breaks(letter) { ' ' } else { letter }).collect()
}
