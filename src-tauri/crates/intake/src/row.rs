//! One row's cells as values of the domain, each read the way its column is meant.

use chrono::NaiveDate;
use ledger::Dong;
use lending::codes::NotACode;
use lending::rate::AnnualRate;

use crate::codes::{self, Place, Shape};
use crate::columns::Field;
use crate::dates::Dates;
use crate::fields::ColumnId;
use crate::findings::{FindingCode, Findings};
use crate::limits::Limits;
use crate::numbers::{Form, NotAmount, Unit, amount_of_number, amount_of_text, rate_of_number, rate_of_text, whole};
use crate::refusal::{Refusal, RefusalCode, fact};
use crate::sheet::{Row, Sheet, Value};
use crate::texts::TextId;

/// Reads the cells of one row after another.
pub(crate) struct RowReader<'s> {
    pub(crate) sheet: &'s Sheet,
    pub(crate) form: Form,
    pub(crate) unit: Unit,
    pub(crate) dates: Dates,
    pub(crate) limits: &'s Limits,
    pub(crate) row: &'s Row,
}

impl<'s> RowReader<'s> {
    fn value(&self, field: impl ColumnId) -> Value {
        self.row.get(field)
    }

    /// A refusal about a cell of this row.
    pub(crate) fn refuse(&self, code: RefusalCode, field: impl ColumnId) -> Refusal {
        self.placed(Refusal::new(code), field)
    }

    fn placed(&self, refusal: Refusal, field: impl ColumnId) -> Refusal {
        refusal.with("row", self.row.number).with("column", self.sheet.printed.name(field))
    }

    fn shown(&self, value: Value) -> String {
        match value {
            Value::Empty => String::new(),
            Value::Error => "#".to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Text(text) => self.sheet.texts.get(text).to_owned(),
        }
    }

    /// An amount in whole đồng; an empty cell is nothing.
    pub(crate) fn amount(&self, field: impl ColumnId) -> Result<Dong, Refusal> {
        Ok(self.stated(field)?.unwrap_or(Dong::ZERO))
    }

    /// An amount in whole đồng, where the cell states one.
    pub(crate) fn stated(&self, field: impl ColumnId) -> Result<Option<Dong>, Refusal> {
        let value = self.value(field);
        let read = match value {
            Value::Empty => return Ok(None),
            Value::Error => return Err(self.refuse(RefusalCode::CellError, field)),
            Value::Number(number) => amount_of_number(number, self.unit),
            Value::Text(text) => amount_of_text(self.sheet.texts.get(text), self.form, self.unit),
        };
        read.map(Some).map_err(|problem| {
            let code = match problem {
                NotAmount::NotANumber => RefusalCode::NotAnAmount,
                NotAmount::Fraction => RefusalCode::FractionOfDong,
                NotAmount::TooBig => RefusalCode::AmountTooBig,
            };
            self.refuse(code, field).with("value", self.shown(value))
        })
    }

    /// An amount that can't be below nothing.
    pub(crate) fn balance(&self, field: impl ColumnId) -> Result<Dong, Refusal> {
        let amount = self.amount(field)?;
        if amount.is_negative() {
            return Err(self.refuse(RefusalCode::NegativeBalance, field).with("value", amount));
        }
        Ok(amount)
    }

    /// A movement of the month, which a correction in the core may make negative.
    pub(crate) fn movement(&self, field: impl ColumnId, findings: &mut Findings) -> Result<Dong, Refusal> {
        let amount = self.amount(field)?;
        if amount.is_negative() {
            let facts = vec![fact("amount", amount)];
            findings.note_cell(FindingCode::MovementNegative, self.row.number, field, facts);
        }
        Ok(amount)
    }

    /// The yearly rate; a contract without one is noted.
    pub(crate) fn rate(&self, findings: &mut Findings) -> Result<AnnualRate, Refusal> {
        let value = self.value(Field::Rate);
        let rate = match value {
            Value::Empty => {
                findings.note_cell(FindingCode::RateAbsent, self.row.number, Field::Rate, Vec::new());
                return Ok(AnnualRate::NONE);
            }
            Value::Error => return Err(self.refuse(RefusalCode::CellError, Field::Rate)),
            Value::Number(number) => rate_of_number(number),
            Value::Text(text) => rate_of_text(self.sheet.texts.get(text)),
        };
        rate.ok_or_else(|| self.refuse(RefusalCode::NotARate, Field::Rate).with("value", self.shown(value)))
    }

    /// A date; what is none is noted and left out.
    pub(crate) fn date(&self, field: impl ColumnId, findings: &mut Findings) -> Option<NaiveDate> {
        let value = self.value(field);
        // The core writes 0 where there is no date.
        if value == Value::Empty || value == Value::Number(0.0) {
            return None;
        }
        let date = self.exact_date(field);
        if date.is_none() {
            let facts = vec![fact("text", self.shown(value))];
            findings.note_cell(FindingCode::DateImpossible, self.row.number, field, facts);
        }
        date
    }

    /// A date, or nothing for what is none.
    pub(crate) fn exact_date(&self, field: impl ColumnId) -> Option<NaiveDate> {
        let meaning = field.meaning();
        match self.value(field) {
            Value::Empty | Value::Error => None,
            Value::Number(number) => self.dates.of_number(number, meaning),
            Value::Text(text) => self.dates.of_text(self.sheet.texts.get(text), meaning),
        }
    }

    /// Text up to the length of a cell.
    pub(crate) fn text(&self, field: impl ColumnId, findings: &mut Findings) -> Option<String> {
        match self.value(field) {
            Value::Empty => None,
            Value::Error => {
                findings.note_cell(FindingCode::CellErrorIgnored, self.row.number, field, Vec::new());
                None
            }
            value => Some(self.shown(value)),
        }
    }

    /// A name; too long a one is a refusal.
    pub(crate) fn name(&self, field: impl ColumnId) -> Result<Option<TextId>, Refusal> {
        match self.value(field) {
            Value::Text(text) => {
                let length = self.sheet.texts.get(text).chars().count();
                if length > self.limits.name_chars {
                    return Err(self
                        .refuse(RefusalCode::TextTooLong, field)
                        .with("length", length)
                        .with("limit", self.limits.name_chars));
                }
                Ok(Some(text))
            }
            Value::Empty | Value::Error | Value::Number(_) => Ok(None),
        }
    }

    /// A name as a string of its own.
    pub(crate) fn name_text(&self, field: impl ColumnId) -> Result<Option<String>, Refusal> {
        Ok(self.name(field)?.map(|text| self.sheet.texts.get(text).to_owned()))
    }

    /// A short code that is kept as text; a number is padded to one of the lengths it can have.
    pub(crate) fn loose_code(
        &self,
        field: impl ColumnId,
        lengths: &[usize],
        findings: &mut Findings,
    ) -> Option<String> {
        let Value::Number(number) = self.value(field) else { return self.text(field, findings) };
        let Some(digits) = whole(number).filter(|&number| number >= 0).map(|number| number.to_string()) else {
            return Some(number.to_string());
        };
        let length = lengths.iter().copied().find(|&length| length >= digits.len()).unwrap_or(digits.len());
        let padded = format!("{digits:0>length$}");
        if padded != digits {
            let facts = vec![fact("from", digits), fact("to", padded.as_str())];
            findings.note_cell(FindingCode::CodePadded, self.row.number, field, facts);
        }
        Some(padded)
    }

    /// A code of a fixed number of digits (0 = of no fixed length).
    pub(crate) fn code<C, F: ColumnId>(
        &self,
        field: F,
        digits: usize,
        parse: fn(&str) -> Result<C, NotACode>,
        findings: &mut Findings,
    ) -> Result<Option<Code<C>>, Refusal> {
        let value = self.value(field);
        if value == Value::Error {
            return Err(self.refuse(RefusalCode::CellError, field));
        }
        let place = Place { row: self.row.number, field };
        let wanted = || parse("").err().map_or("", |not| not.wanted);
        let found = codes::read(value, Shape { digits }, place, &self.sheet.texts, findings)
            .map_err(|lost| self.placed(lost.refusal(wanted()), field))?;
        let Some(found) = found else { return Ok(None) };
        let code = parse(&found.text).map_err(|not| {
            let refusal = Refusal::new(RefusalCode::NotACode).with("value", not.text).with("wanted", not.wanted);
            self.placed(refusal, field)
        })?;
        Ok(Some(Code { code, was_number: found.was_number }))
    }

    /// A whole number in a cell that isn't money.
    pub(crate) fn count(&self, field: impl ColumnId) -> Option<i64> {
        match self.value(field) {
            Value::Number(number) => whole(number),
            Value::Text(text) => amount_of_text(self.sheet.texts.get(text), self.form, Unit::Dong).ok().map(Dong::get),
            Value::Empty | Value::Error => None,
        }
    }

    /// Whether the cell holds anything.
    pub(crate) fn has(&self, field: impl ColumnId) -> bool {
        self.value(field) != Value::Empty
    }

    /// What the cell shows, for a finding.
    pub(crate) fn show(&self, field: impl ColumnId) -> String {
        self.shown(self.value(field))
    }
}

/// A code, and whether its cell was a number.
pub(crate) struct Code<C> {
    pub(crate) code: C,
    pub(crate) was_number: bool,
}

impl<C> Code<C> {
    /// The code alone.
    pub(crate) fn alone(code: Option<Code<C>>) -> Option<C> {
        code.map(|code| code.code)
    }
}
