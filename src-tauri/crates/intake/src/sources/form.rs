//! Rows of headings. In a list they are one row; in an official form they stand stacked above a row of
//! column numbers, "(1) (2) (3)", a heading over several columns standing in the first of them.

use crate::columns::key;
use crate::header::FirstRows;

/// How many names a stacked heading can go by: with what stands above it, and alone.
pub(super) const DEPTH: usize = 2;

/// So many rows above the row of numbers can hold headings.
const STACKED_ROWS: u32 = 3;

/// A row of numbers has at least so many.
const NUMBERS: u32 = 3;

/// The headings of a table.
pub(super) struct Headings {
    /// The first row of headings, from 0.
    pub(super) first_row: u32,
    /// The last row that belongs to the header, from 0.
    pub(super) last_row: u32,
    /// By the sheet's columns.
    pub(super) columns: Vec<Heading>,
}

/// The heading of one column.
pub(super) struct Heading {
    /// The sheet's column, from 0.
    pub(super) column: u32,
    /// The heading's names as keys, the fullest first.
    pub(super) keys: Vec<String>,
    /// What stands in this very column, the number included: a page break repeats it.
    pub(super) own: Vec<String>,
    /// How it is shown.
    pub(super) printed: String,
}

/// Every row as the headings of a list.
pub(super) fn lists(rows: &FirstRows) -> Vec<Headings> {
    let of_row = |(row, texts): &(u32, Vec<(u32, String)>)| Headings {
        first_row: *row,
        last_row: *row,
        columns: texts.iter().map(|(column, text)| Heading::plain(*column, text)).collect(),
    };
    rows.iter().map(of_row).collect()
}

/// The headings above each row of numbers.
pub(super) fn forms(rows: &FirstRows) -> Vec<Headings> {
    rows.iter().filter(|(_, texts)| is_numbers(texts)).filter_map(|(row, texts)| above(rows, *row, texts)).collect()
}

fn above(rows: &FirstRows, numbers_row: u32, numbers: &[(u32, String)]) -> Option<Headings> {
    let stacked: Vec<&(u32, Vec<(u32, String)>)> =
        rows.iter().filter(|(row, _)| *row < numbers_row && *row + STACKED_ROWS >= numbers_row).collect();
    let first_row = stacked.first()?.0;
    let columns = numbers.iter().filter_map(|(column, number)| {
        let mut heading = stacked_heading(&stacked, *column)?;
        heading.own.push(number.clone());
        Some(heading)
    });
    let columns: Vec<Heading> = columns.collect();
    // The rows of titles right above the headings are no headings: they end where no column has its own text.
    let first_heading = stacked.iter().find(|(_, texts)| texts.len() > 1).map_or(first_row, |(row, _)| *row);
    Some(Headings { first_row: first_heading, last_row: numbers_row, columns })
}

fn stacked_heading(stacked: &[&(u32, Vec<(u32, String)>)], column: u32) -> Option<Heading> {
    let own_in = |texts: &[(u32, String)]| texts.iter().find(|(at, _)| *at == column).map(|(_, text)| text.clone());
    let lowest = stacked.iter().rposition(|(_, texts)| own_in(texts).is_some())?;
    let leaf = own_in(&stacked[lowest].1)?;
    // What stands over it, here or in the first column of a wider heading.
    let over = lowest.checked_sub(1).and_then(|upper| {
        let texts = &stacked[upper].1;
        texts.iter().rfind(|(at, _)| *at <= column).map(|(_, text)| text.clone())
    });
    let own = stacked.iter().filter_map(|(_, texts)| own_in(texts)).collect();
    let leaf_heading = Heading::plain(column, &leaf);
    let Some(over) = over else { return Some(Heading { own, ..leaf_heading }) };
    let full = Heading::plain(column, &format!("{over} {leaf}"));
    Some(Heading { column, keys: [full.keys, leaf_heading.keys].concat(), own, printed: leaf_heading.printed })
}

impl Heading {
    fn plain(column: u32, text: &str) -> Heading {
        let printed = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Heading { column, keys: vec![key(&printed)], own: vec![printed.clone()], printed }
    }
}

/// Numbers from 1 upwards in order, letters for the columns that aren't counted.
fn is_numbers(texts: &[(u32, String)]) -> bool {
    let mut next = 1;
    for (_, text) in texts {
        match number_of(text) {
            Some(number) if number == next => next += 1,
            Some(_) => return false,
            None => {
                let letters = key(text);
                if letters.len() != 1 || !letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                    return false;
                }
            }
        }
    }
    next > NUMBERS
}

/// `(5)`, `5`, `(5=2+3+4)`
fn number_of(text: &str) -> Option<u32> {
    let inner = text.trim().trim_start_matches('(').trim_end_matches(')');
    let (number, rest) = inner.split_once('=').unwrap_or((inner, ""));
    let is_sum = rest.chars().all(|c| c.is_ascii_digit() || "+-( )".contains(c));
    (number.trim().len() <= 2 && is_sum).then(|| number.trim().parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(texts: &[&str]) -> Vec<(u32, String)> {
        (0..).zip(texts).filter(|(_, text)| !text.is_empty()).map(|(at, text)| (at, (*text).to_owned())).collect()
    }

    #[test]
    fn a_row_of_numbers_is_told_from_data() {
        assert!(is_numbers(&row(&["A", "B", "(1)", "(2)", "(3=1+2)"])));
        assert!(is_numbers(&row(&["1", "2", "3"])));
        assert!(!is_numbers(&row(&["1", "2"])));
        assert!(!is_numbers(&row(&["1", "Xã Vũ Lăng", "2", "3"])));
        assert!(!is_numbers(&row(&["1", "3", "4"])));
    }

    #[test]
    fn stacked_headings_go_by_both_names() {
        let rows = vec![
            (3, row(&["", "", "Đơn vị tính: triệu đồng"])),
            (4, row(&["Tên xã", "Dư nợ", "", "Số KH"])),
            (5, row(&["", "Trong hạn", "Quá hạn", ""])),
            (6, row(&["(1)", "(2)", "(3)", "(4)"])),
        ];
        let forms = forms(&rows);
        let keys: Vec<&str> = forms[0].columns.iter().map(|heading| heading.keys[0].as_str()).collect();
        assert_eq!(keys[1..3], ["dunotronghan", "dunoquahan"]);
        assert_eq!(forms[0].columns[0].keys.last().map(String::as_str), Some("tenxa"));
        assert_eq!(forms[0].columns[3].keys.last().map(String::as_str), Some("sokh"));
        assert_eq!((forms[0].first_row, forms[0].last_row), (4, 6));
    }
}
