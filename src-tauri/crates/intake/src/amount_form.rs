//! In which form a file writes its amounts. Decided once for the whole file, never cell by cell:
//! `1.234` is a thousand in one form and one and a bit in the other.

use std::collections::HashSet;

use crate::findings::{FindingCode, Findings};
use crate::numbers::{Evidence, Form, Unit, evidence};
use crate::refusal::{Refusal, RefusalCode, fact};
use crate::sheet::{Sheet, Value};
use crate::texts::TextId;

/// A text that speaks for a form.
#[derive(Clone, Copy)]
struct Witness {
    row: u32,
    text: TextId,
}

/// Decides the form by the texts in the `amounts` columns; notes when it had to be assumed.
///
/// # Errors
/// `mixed-amounts` when some texts speak for one form and some for the other; `amount-form-unclear` when
/// amounts in millions would differ a thousandfold between the two and nothing tells which it is.
pub(crate) fn decide(sheet: &Sheet, amounts: &[usize], unit: Unit, findings: &mut Findings) -> Result<Form, Refusal> {
    let mut seen = HashSet::new();
    let mut vietnamese: Option<Witness> = None;
    let mut english: Option<Witness> = None;
    let mut certain = false;
    let mut unclear: Option<Witness> = None;
    for row in &sheet.rows {
        for &field in amounts {
            let Value::Text(text) = row.get(field) else { continue };
            if !seen.insert(text) {
                continue;
            }
            let form = match evidence(sheet.texts.get(text)) {
                Some(Evidence::Only(form)) => {
                    certain = true;
                    form
                }
                Some(Evidence::Likely(form)) if unit == Unit::Dong => form,
                Some(Evidence::Likely(_)) => {
                    unclear.get_or_insert(Witness { row: row.number, text });
                    continue;
                }
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
        (None, None) => return undecided(sheet, unclear),
    };
    if let Some(witness) = vietnamese.or(english).filter(|_| !certain) {
        let facts = vec![fact("form", form.as_str()), fact("value", sheet.texts.get(witness.text))];
        findings.note(FindingCode::AmountFormAssumed, Some(witness.row), facts);
    }
    Ok(form)
}

/// No text decides: harmless, unless one of them can be read in two ways.
fn undecided(sheet: &Sheet, unclear: Option<Witness>) -> Result<Form, Refusal> {
    match unclear {
        Some(witness) => Err(Refusal::new(RefusalCode::AmountFormUnclear)
            .with("row", witness.row)
            .with("value", sheet.texts.get(witness.text))),
        None => Ok(Form::Vietnamese),
    }
}
