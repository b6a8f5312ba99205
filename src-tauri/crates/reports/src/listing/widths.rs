//! How a table's width is shared out: by the columns' weights, but never less than what must stand on one line.

use super::tally::{Line, Tallied};
use super::{Cell, Kind, shown};

/// Digits a column of text is left in any case.
const TEXT_DIGITS_MIN: usize = 18;

/// For each column the digits that its longest number, day or code needs on one line. A text may be wrapped: it
/// needs as many as its longest cell, and at most [`TEXT_DIGITS_MIN`].
pub(super) fn needed(tallied: &Tallied<'_>) -> Vec<usize> {
    let columns = &tallied.listing.columns;
    let mut needed = vec![1; columns.len()];
    for line in tallied.lines() {
        let of_line: Vec<usize> = match line {
            Line::Label(_) => continue,
            Line::Row(cells) => cells.iter().zip(columns).map(|(cell, column)| digits(cell, column.kind)).collect(),
            Line::Sums(_, sums) => {
                sums.iter().map(|sum| sum.map_or(0, |sum| digits(&Cell::Integer(sum), Kind::Amount))).collect()
            }
        };
        for (longest, digits) in needed.iter_mut().zip(of_line) {
            *longest = digits.max(*longest);
        }
    }
    needed
}

fn digits(cell: &Cell, kind: Kind) -> usize {
    let length = shown::cell(cell, kind).chars().count();
    if kind == Kind::Text { length.min(TEXT_DIGITS_MIN) } else { length }
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
        let short = given.iter_mut().zip(needed).zip(weights);
        let mut short = short.filter(|((given, needed), weight)| given.is_none() && share(**weight) < **needed);
        match short.next() {
            Some(((given, needed), _)) => *given = Some(*needed),
            None => return given.iter().zip(weights).map(|(given, weight)| given.unwrap_or(share(*weight))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shared;

    #[test]
    fn weights_share_what_needs_leave() {
        assert_eq!(shared(&[1, 1, 1], &[1, 2, 1], 100), [25, 50, 25]);
        // The first needs 40 of 100; the other two share 60 as 2 to 1.
        assert_eq!(shared(&[40, 1, 1], &[1, 2, 1], 100), [40, 40, 20]);
        // Fixing one takes from the others, so another falls short in turn.
        assert_eq!(shared(&[60, 20, 1], &[1, 1, 1], 100), [60, 20, 20]);
        assert_eq!(shared(&[80, 70], &[1, 1], 100), [80, 70]);
    }
}
