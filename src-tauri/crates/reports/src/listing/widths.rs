//! How a table's width is shared out: by the columns' weights, but never less than what must stand on one line.
//!
//! Widths are counted in digits: a digit is half the letter size wide, whatever its value.

use super::tally::{Line, Tallied};
use super::{Cell, Column, Kind, shown};

/// What the longest text of a column can ask for; beyond it is wrapped.
const TEXT_DIGITS_MAX: usize = 18;
/// What the longest code can ask for.
const CODE_DIGITS_MAX: usize = 30;
/// What the longest word of a heading can ask for.
const HEADING_DIGITS_MAX: usize = 14;

/// For each column the digits it needs: its longest number, day and code on one line, its texts in part, and the
/// longest word of its heading.
pub(super) fn needed(tallied: &Tallied<'_>) -> Vec<usize> {
    let columns = &tallied.listing.columns;
    let mut needed: Vec<usize> = columns.iter().map(of_heading).collect();
    for line in tallied.lines() {
        let of_line: Vec<usize> = match line {
            Line::Label(_) => continue,
            Line::Row(cells) => cells.iter().zip(columns).map(|(cell, column)| of_cell(cell, column.kind)).collect(),
            Line::Sums { sums, .. } => {
                sums.iter().map(|sum| sum.map_or(0, |sum| of_cell(&Cell::Integer(sum), Kind::Amount))).collect()
            }
        };
        for (longest, digits) in needed.iter_mut().zip(of_line) {
            *longest = digits.max(*longest);
        }
    }
    needed
}

/// Headings are bold: a tenth wider.
fn of_heading(column: &Column) -> usize {
    let longest = shown::one_line(&column.heading).split_whitespace().map(of_text).max().unwrap_or(1);
    (longest + longest.div_ceil(10)).min(HEADING_DIGITS_MAX)
}

fn of_cell(cell: &Cell, kind: Kind) -> usize {
    let digits = of_text(&shown::cell(cell, kind));
    match kind {
        Kind::Text => digits.min(TEXT_DIGITS_MAX),
        Kind::Code => digits.min(CODE_DIGITS_MAX),
        Kind::Count | Kind::Amount | Kind::Date | Kind::Percent { .. } => digits,
    }
}

/// A text's width, rather too wide than too narrow.
fn of_text(text: &str) -> usize {
    text.chars().map(half_digits).sum::<usize>().div_ceil(2)
}

/// Small letters are narrower than a digit, capitals up to half as wide again, a few nearly twice as wide.
fn half_digits(letter: char) -> usize {
    match letter {
        'm' | 'M' | 'W' | '%' | '@' => 4,
        'w' | '–' => 3,
        '.' | ',' => 1,
        letter if letter.is_uppercase() => 3,
        letter if letter.is_ascii() || letter.is_alphabetic() => 2,
        _ => 4,
    }
}

/// The text with an invisible place to break wherever a word alone is wider than `digits`; every other word is whole.
pub(super) fn breakable(text: &str, digits: usize) -> String {
    const BREAK: char = '\u{200b}';
    let mut broken = String::with_capacity(text.len());
    for word in text.split_inclusive(' ') {
        if of_text(word.trim_end()) <= digits {
            broken.push_str(word);
            continue;
        }
        let mut width = 0;
        for letter in word.chars() {
            width += half_digits(letter);
            if width > 2 * digits.max(2) && letter != ' ' {
                broken.push(BREAK);
                width = half_digits(letter);
            }
            broken.push(letter);
        }
    }
    broken
}

/// Shares `whole` digits out by weight; a column whose share is less than it needs gets its need, and the others
/// share what is left. The whole is kept unless the needs alone exceed it.
pub(super) fn shared(needed: &[usize], weights: &[u16], whole: usize) -> Vec<usize> {
    let mut given: Vec<Option<usize>> = vec![None; needed.len()];
    loop {
        let left = whole.saturating_sub(given.iter().flatten().sum());
        let open = given.iter().zip(weights).filter(|(given, _)| given.is_none());
        let weight: usize = open.map(|(_, weight)| usize::from(*weight)).sum();
        let share = |weight_of_one: u16| left * usize::from(weight_of_one) / weight.max(1);
        let columns = given.iter_mut().zip(needed).zip(weights);
        let mut short = columns.filter(|((given, needed), weight)| given.is_none() && share(**weight) < **needed);
        match short.next() {
            Some(((given, needed), _)) => *given = Some(*needed),
            None => return given.iter().zip(weights).map(|(given, weight)| given.unwrap_or(share(*weight))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{breakable, shared};

    #[test]
    fn weights_share_what_needs_leave() {
        assert_eq!(shared(&[1, 1, 1], &[1, 2, 1], 100), [25, 50, 25]);
        // The first needs 40 of 100; the other two share 60 as 2 to 1.
        assert_eq!(shared(&[40, 1, 1], &[1, 2, 1], 100), [40, 40, 20]);
        // Fixing one takes from the others, so another falls short in turn.
        assert_eq!(shared(&[60, 30, 1], &[1, 1, 1], 100), [60, 30, 10]);
        assert_eq!(shared(&[80, 70], &[1, 1], 100), [80, 70]);
    }

    #[test]
    fn only_a_word_wider_than_its_column_is_broken() {
        assert_eq!(breakable("Nguyễn Thị Nghiêng", 10), "Nguyễn Thị Nghiêng");
        assert_eq!(breakable("abcdefg hi", 3), "abc\u{200b}def\u{200b}g hi");
    }
}
