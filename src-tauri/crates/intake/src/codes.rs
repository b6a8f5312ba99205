//! Codes out of cells. A code is text of a fixed shape; where a spreadsheet made it a number it is
//! padded to its shape, and refused where digits are lost.

use crate::fields::ColumnId;
use crate::findings::{FindingCode, Findings};
use crate::numbers::whole;
use crate::refusal::{Refusal, RefusalCode, fact};
use crate::sheet::{Sheet, Value};
use crate::texts::Texts;

/// The shape of a code of digits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    /// How many digits it has.
    pub(crate) digits: usize,
}

/// Where a cell stands, for refusals and findings.
#[derive(Clone, Copy)]
pub(crate) struct Place<F> {
    pub(crate) row: u32,
    pub(crate) field: F,
}

/// A code as it was found.
pub(crate) struct Found {
    /// The digits, padded.
    pub(crate) text: String,
    /// Whether the cell was a number.
    pub(crate) was_number: bool,
}

/// The code in a cell, of its shape as far as padding can make it so; nothing for an empty cell.
pub(crate) fn read(
    value: Value,
    shape: Shape,
    place: Place<impl ColumnId>,
    texts: &Texts,
    findings: &mut Findings,
) -> Result<Option<Found>, Lost> {
    let (text, was_number) = match value {
        Value::Empty | Value::Error => return Ok(None),
        Value::Number(number) => match whole(number) {
            Some(number) if number >= 0 => (number.to_string(), true),
            _ => return Err(Lost::new(number.to_string(), number.abs() >= 9_007_199_254_740_992.0)),
        },
        Value::Text(text) => {
            let text = texts.get(text).trim_start_matches('\'');
            if is_scientific(text) {
                return Err(Lost::new(text.to_owned(), true));
            }
            (text.to_owned(), false)
        }
    };
    // 16 digits written as 6.6E+15 come back as a number full of zeros.
    if was_number && shape.digits == 16 && text.len() == 16 && text.ends_with("0000") {
        return Err(Lost::new(text, true));
    }
    if text.len() < shape.digits && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let padded = format!("{text:0>width$}", width = shape.digits);
        if text.bytes().any(|byte| byte != b'0') {
            let facts = vec![fact("from", text), fact("to", padded.as_str())];
            findings.note_cell(FindingCode::CodePadded, place.row, place.field, facts);
        }
        return Ok(Some(Found { text: padded, was_number }));
    }
    Ok(Some(Found { text, was_number }))
}

/// A cell that holds no code.
pub(crate) struct Lost {
    value: String,
    digits_lost: bool,
}

impl Lost {
    fn new(value: String, digits_lost: bool) -> Lost {
        Lost { value, digits_lost }
    }

    /// The refusal it means, with the shape that was wanted.
    pub(crate) fn refusal(self, wanted: &'static str) -> Refusal {
        let code = if self.digits_lost { RefusalCode::LostDigits } else { RefusalCode::NotACode };
        let refusal = Refusal::new(code).with("value", self.value);
        if self.digits_lost { refusal } else { refusal.with("wanted", wanted) }
    }
}

/// So many contract numbers that became numbers all ending in 0 are no chance (1 in 100,000).
const SUSPICIOUS: usize = 5;

/// Excel keeps 15 digits of a number that is typed or pasted and makes the 16th a 0. One contract number may
/// end so by right; all of them can't.
pub(crate) fn check_contracts(sheet: &Sheet, contract: impl ColumnId) -> Result<(), Refusal> {
    let mut first = None;
    let mut numbers = 0;
    for row in &sheet.rows {
        let Value::Number(number) = row.get(contract) else { continue };
        match whole(number) {
            Some(number) if number % 10 == 0 => {
                first.get_or_insert((row.number, number));
                numbers += 1;
            }
            _ => return Ok(()),
        }
    }
    match first {
        Some((row, number)) if numbers >= SUSPICIOUS => Err(Refusal::new(RefusalCode::LostDigits)
            .with("value", number.to_string())
            .with("row", row)
            .with("column", sheet.printed.name(contract))),
        _ => Ok(()),
    }
}

/// `6.6E+15`, `6,6E15`
fn is_scientific(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['E', 'e']) else { return false };
    let number_like = |part: &str, signs: &[char]| {
        part.bytes().any(|byte| byte.is_ascii_digit()) && part.chars().all(|c| c.is_ascii_digit() || signs.contains(&c))
    };
    number_like(number, &['.', ',']) && number_like(power, &['+', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scientific_notation_is_told_from_codes() {
        for text in ["6.6E+15", "6,60000020000003E+15", "6E15"] {
            assert!(is_scientific(text), "{text}");
        }
        for text in ["0026001", "03E", "E12", "INV2000E", ""] {
            assert!(!is_scientific(text), "{text}");
        }
    }
}
