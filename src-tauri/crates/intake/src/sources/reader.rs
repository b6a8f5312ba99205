//! One row's cells as what the reports share: codes, units, amounts that may have no column.

use std::ops::Deref;

use chrono::NaiveDate;
use ledger::Dong;
use lending::codes::{AssociationCode, CommuneCode, ContractNumber, CustomerCode, GroupCode, NotACode, VillageCode};
use lending::sources::{SourceKind, Units};

use super::columns::Field;
use crate::findings::{FindingCode, Findings};
use crate::lines::programme;
use crate::refusal::{Refusal, RefusalCode, fact};
use crate::row::{Code, RowReader};
use crate::sheet::Value;

/// Reads the cells of one row of a report.
pub(super) struct Cells<'s> {
    reader: RowReader<'s>,
    pub(super) kind: SourceKind,
}

impl<'s> Deref for Cells<'s> {
    type Target = RowReader<'s>;
    fn deref(&self) -> &RowReader<'s> {
        &self.reader
    }
}

impl<'s> Cells<'s> {
    pub(super) fn new(reader: RowReader<'s>, kind: SourceKind) -> Cells<'s> {
        Cells { reader, kind }
    }

    /// The row's number as Excel counts.
    pub(super) fn number(&self) -> u32 {
        self.row.number
    }

    /// Whether the report has the column.
    pub(super) fn states(&self, field: Field) -> bool {
        self.sheet.printed.has(field)
    }

    /// A code; nothing for an empty cell or a column that isn't there.
    pub(super) fn code<C>(
        &self,
        field: Field,
        digits: usize,
        parse: fn(&str) -> Result<C, NotACode>,
        findings: &mut Findings,
    ) -> Result<Option<C>, Refusal> {
        Ok(Code::alone(self.reader.code(field, digits, parse, findings)?))
    }

    /// An amount of 0 or more; nothing where the report has no such column.
    pub(super) fn money(&self, field: Field) -> Result<Option<Dong>, Refusal> {
        if self.states(field) { self.balance(field).map(Some) } else { Ok(None) }
    }

    /// A whole number of 0 or more; what is none is noted and left out, an empty cell is 0.
    pub(super) fn number_of(&self, field: Field, findings: &mut Findings) -> Option<u32> {
        if !self.states(field) {
            return None;
        }
        if !self.has(field) {
            return Some(0);
        }
        let number = self.count(field).and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            let facts = vec![fact("text", self.show(field))];
            findings.note_cell(FindingCode::CountUnreadable, self.number(), field, facts);
        }
        number
    }

    /// Points in hundredths, 0…10,000, rounded half away from zero; nothing for what is none, which is noted,
    /// or for an empty cell.
    pub(super) fn points(&self, field: Field, findings: &mut Findings) -> Option<u32> {
        let value = self.row.get(field);
        let points = match value {
            Value::Empty => return None,
            Value::Error => None,
            Value::Number(number) => hundredths(number),
            Value::Text(text) => points_of_text(self.sheet.texts.get(text)),
        };
        if points.is_none() {
            let facts = vec![fact("text", self.show(field))];
            findings.note_cell(FindingCode::ScoreUnreadable, self.number(), field, facts);
        }
        points
    }

    /// Ngày số liệu of the row.
    pub(super) fn closing_date(&self) -> Result<Option<NaiveDate>, Refusal> {
        if !self.has(Field::ClosingDate) {
            return Ok(None);
        }
        let bad = || {
            let refusal = self.refuse(RefusalCode::BadClosingDate, Field::ClosingDate);
            refusal.with("value", self.show(Field::ClosingDate))
        };
        self.exact_date(Field::ClosingDate).map(Some).ok_or_else(bad)
    }

    /// The contract's number, which must be there.
    pub(super) fn contract(&self, findings: &mut Findings) -> Result<ContractNumber, Refusal> {
        let found = self.reader.code(Field::Contract, ContractNumber::DIGITS, ContractNumber::parse, findings)?;
        let found = found.ok_or_else(|| self.refuse(RefusalCode::MissingCode, Field::Contract))?;
        let shown = || vec![fact("contract", found.code.as_str())];
        if found.was_number {
            findings.note_cell(FindingCode::ContractWasNumber, self.number(), Field::Contract, shown());
        }
        if !found.code.has_known_beginning() {
            findings.note_cell(FindingCode::ContractBeginning, self.number(), Field::Contract, shown());
        }
        Ok(found.code)
    }

    /// The customer, where the report names one.
    pub(super) fn customer(&self, findings: &mut Findings) -> Result<Option<CustomerCode>, Refusal> {
        self.code(Field::Customer, CustomerCode::DIGITS, CustomerCode::parse, findings)
    }

    /// The group; all zeros are none.
    pub(super) fn group(&self, findings: &mut Findings) -> Result<Option<GroupCode>, Refusal> {
        let group = self.code(Field::Group, GroupCode::DIGITS, GroupCode::parse, findings)?;
        Ok(group.filter(|group| !group.is_none()))
    }

    /// The commune; the dummy one is none.
    pub(super) fn commune(&self, findings: &mut Findings) -> Result<Option<CommuneCode>, Refusal> {
        let commune = self.code(Field::Commune, CommuneCode::DIGITS, CommuneCode::parse, findings)?;
        Ok(commune.filter(|commune| !commune.is_dummy()))
    }

    /// The village; one that ends in four zeros is none.
    pub(super) fn village(&self, findings: &mut Findings) -> Result<Option<VillageCode>, Refusal> {
        let village = self.code(Field::Village, VillageCode::DIGITS, VillageCode::parse, findings)?;
        Ok(village.filter(|village| !village.as_str().ends_with("0000")))
    }

    /// The association; 00 is none.
    pub(super) fn association(&self, findings: &mut Findings) -> Result<Option<AssociationCode>, Refusal> {
        let code = self.code(Field::Association, AssociationCode::DIGITS, AssociationCode::parse, findings)?;
        Ok(code.filter(|code| code.as_str() != "00"))
    }

    /// The units of a contract.
    pub(super) fn units(&self, findings: &mut Findings) -> Result<Units, Refusal> {
        Ok(Units {
            group: self.group(findings)?,
            commune: self.commune(findings)?,
            association: self.association(findings)?,
            programme: self.code(Field::Programme, 2, programme, findings)?,
        })
    }

    /// All principal as stated; a 0 over parts that aren't is a formula never calculated.
    pub(super) fn total(&self, findings: &mut Findings) -> Result<Option<Dong>, Refusal> {
        let stated = self.money(Field::Total)?;
        let parts = [Field::InTerm, Field::Overdue, Field::Frozen].map(|field| self.money(field));
        let [Some(in_term), Some(overdue), Some(frozen)] = [parts[0].clone()?, parts[1].clone()?, parts[2].clone()?]
        else {
            return Ok(stated);
        };
        let computed = Dong::sum([in_term, overdue, frozen])
            .map_err(|_| self.refuse(RefusalCode::AmountTooBig, Field::Total).with("value", self.show(Field::Total)))?;
        match stated {
            Some(stated) if stated.is_zero() && !computed.is_zero() => {
                let facts = vec![fact("computed", computed)];
                findings.note_cell(FindingCode::TotalRecomputed, self.number(), Field::Total, facts);
                Ok(Some(computed))
            }
            Some(stated) if stated != computed => {
                let facts = vec![fact("stated", stated), fact("computed", computed)];
                findings.note_cell(FindingCode::PartsDiffer, self.number(), Field::Total, facts);
                Ok(Some(stated))
            }
            stated => Ok(stated),
        }
    }
}

/// `85,5` and `85.5` are both a score: no score has thousands.
fn points_of_text(text: &str) -> Option<u32> {
    let plain = text.trim().replace(',', ".");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) {
        return None;
    }
    let kept: String = decimals.chars().chain("000".chars()).take(3).collect();
    let thousandths: u32 = format!("{whole}{kept}").parse().ok()?;
    in_range((thousandths + 5) / 10)
}

fn hundredths(number: f64) -> Option<u32> {
    let scaled = (number * 100.0).round();
    if (0.0..=10_000.0).contains(&scaled) { in_range(scaled as u32) } else { None }
}

fn in_range(points: u32) -> Option<u32> {
    (points <= 10_000).then_some(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_kept_to_the_hundredth() {
        assert_eq!(points_of_text("85,5"), Some(8_550));
        assert_eq!(points_of_text("100"), Some(10_000));
        assert_eq!(points_of_text("87.335"), Some(8_734), "half goes up");
        assert_eq!((points_of_text("100,01"), points_of_text("Tốt"), points_of_text("")), (None, None, None));
        assert_eq!((hundredths(85.5), hundredths(-1.0), hundredths(f64::NAN)), (Some(8_550), None, None));
    }
}
