//! In which form a file writes its amounts. Decided once for the whole file, never cell by cell:
//! `1.234` is a thousand in one form and one and a bit in the other.

use std::collections::HashSet;

use crate::columns::Field;
use crate::findings::{FindingCode, Findings};
use crate::numbers::{Evidence, Form, evidence};
use crate::refusal::{Refusal, RefusalCode, fact};
use crate::sheet::{Sheet, Value};
use crate::texts::TextId;

/// A text that speaks for a form.
#[derive(Clone, Copy)]
struct Witness {
    row: u32,
    text: TextId,
}

/// Decides the form; notes when it had to be assumed.
///
/// # Errors
/// `mixed-amounts` when some texts speak for one form and some for the other.
pub(crate) fn decide(sheet: &Sheet, findings: &mut Findings) -> Result<Form, Refusal> {
    let mut seen = HashSet::new();
    let mut vietnamese: Option<Witness> = None;
    let mut english: Option<Witness> = None;
    let mut certain = false;
    for row in &sheet.rows {
        for &field in Field::AMOUNTS {
            let Value::Text(text) = row.cells[field as usize] else { continue };
            if !seen.insert(text) {
                continue;
            }
            let form = match evidence(sheet.texts.get(text)) {
                Some(Evidence::Only(form)) => {
                    certain = true;
                    form
                }
                Some(Evidence::Likely(form)) => form,
                // What is no amount at all is refused where it is read.
                Some(Evidence::None) | None => continue,
            };
            let witness = match form {
                Form::Vietnamese => &mut vietnamese,
                Form::English => &mut english,
            };
            witness.get_or_insert(Witness { row: row.number, text });
        }
    }
    let form = match (vietnamese, english) {
        (Some(one), Some(other)) => {
            return Err(Refusal::new(RefusalCode::MixedAmounts)
                .with("row", one.row)
                .with("value", sheet.texts.get(one.text))
                .with("other_row", other.row)
                .with("other_value", sheet.texts.get(other.text)));
        }
        (None, Some(_)) => Form::English,
        (Some(_), None) => Form::Vietnamese,
        (None, None) => return Ok(Form::Vietnamese),
    };
    if let Some(witness) = vietnamese.or(english).filter(|_| !certain) {
        let facts = vec![fact("form", form.as_str()), fact("value", sheet.texts.get(witness.text))];
        findings.note(FindingCode::AmountFormAssumed, Some(witness.row), facts);
    }
    Ok(form)
}
