//! How the rows of each report are told apart: what repeats the header, what is data, what is a total.

use std::collections::HashSet;

use lending::sources::{Dimension, SourceKind, listed_measures};

use super::columns::Field;
use super::header::Header;
use super::money_of;
use crate::columns::key;
use crate::refusal::{Refusal, RefusalCode};
use crate::sheet::{Other, Row, Rules, Sheet, Value};
use crate::texts::Texts;

/// The rules of one report.
pub(super) struct SourceRules {
    /// A list of what went wrong or falls due: an office may have nothing of it.
    is_list: bool,
    /// A row that has one of these states something.
    keys: Vec<Field>,
    /// The columns of money.
    money: Vec<usize>,
    spellings: Vec<HashSet<String>>,
    /// What the lines of an official form are.
    dimension: Option<Dimension>,
    /// Whether the form has a column of codes.
    has_codes: bool,
}

/// The code and name columns of each dimension.
const DIMENSIONS: [(Dimension, Field, Field); 3] = [
    (Dimension::Commune, Field::Commune, Field::CommuneName),
    (Dimension::Association, Field::Association, Field::AssociationName),
    (Dimension::Programme, Field::Programme, Field::ProgrammeName),
];

/// The code and name columns of a dimension.
pub(super) fn columns_of_dimension(dimension: Dimension) -> Option<(Field, Field)> {
    DIMENSIONS.iter().find(|(known, ..)| *known == dimension).map(|&(_, code, name)| (code, name))
}

impl SourceRules {
    /// The rules of a report that was recognised.
    ///
    /// # Errors
    /// `dimension-unclear` when an official form's lines are of no kind of unit, or of several.
    pub(super) fn of(header: &Header) -> Result<SourceRules, Refusal> {
        let dimension = match header.kind {
            SourceKind::Bcdhtd011 => Some(Dimension::Commune),
            SourceKind::Bcdhtd012 => Some(Dimension::Programme),
            SourceKind::Len31 => Some(dimension_of(header)?),
            _ => None,
        };
        let unit = dimension.and_then(columns_of_dimension);
        let has_codes = unit.is_some_and(|(code, _)| header.printed.has(code));
        let keys = match (header.kind, unit) {
            (_, Some((code, name))) => vec![if has_codes { code } else { name }],
            (SourceKind::Leaders12, _) => vec![Field::Group, Field::LeaderCode],
            (SourceKind::GroupList | SourceKind::Bc0437, _) => vec![Field::Group],
            _ => vec![Field::Contract, Field::Customer, Field::Book],
        };
        let (money, spellings) = (money_of(header.kind), header.spellings.clone());
        let is_list = !listed_measures(header.kind).is_empty();
        Ok(SourceRules { is_list, keys, money, spellings, dimension, has_codes })
    }

    /// What the lines of an official form are.
    pub(super) fn dimension(&self) -> Option<Dimension> {
        self.dimension
    }

    fn is_form(&self) -> bool {
        self.dimension.is_some()
    }
}

fn dimension_of(header: &Header) -> Result<Dimension, Refusal> {
    let is_there =
        |(_, code, name): &&(Dimension, Field, Field)| header.printed.has(*code) || header.printed.has(*name);
    let there: Vec<&(Dimension, Field, Field)> = DIMENSIONS.iter().filter(is_there).collect();
    match there.as_slice() {
        [(dimension, ..)] => Ok(*dimension),
        [] => Err(Refusal::new(RefusalCode::DimensionNotStated).with("row", header.row + 1)),
        others => {
            let columns = others.iter().flat_map(|(_, code, name)| [*code, *name]);
            let columns = columns.filter(|column| header.printed.has(*column));
            let names: Vec<String> = columns.map(|column| header.printed.name(column)).collect();
            Err(Refusal::new(RefusalCode::DimensionUnclear)
                .with("columns", names.join(", "))
                .with("row", header.row + 1))
        }
    }
}

/// "Tổng cộng", "TỔNG SỐ", "Cộng:"; a commune may be called Cộng Hòa.
fn is_grand_total(text: &str) -> bool {
    let text = key(text);
    ["cong", "tong"].contains(&text.as_str()) || text.starts_with("tongcong") || text.starts_with("tongso")
}

impl Rules for SourceRules {
    fn is_header(&self, row: &Row, texts: &Texts) -> bool {
        let mut spelled = false;
        for (value, spellings) in row.cells().iter().zip(&self.spellings) {
            let shown = match value {
                Value::Empty => continue,
                Value::Text(text) => key(texts.get(*text)),
                // A form's row of numbers may hold them as numbers.
                Value::Number(number) => number.to_string(),
                Value::Error => return false,
            };
            if !spellings.contains(&shown) {
                return false;
            }
            spelled = true;
        }
        spelled
    }

    fn is_data(&self, row: &Row, texts: &Texts) -> bool {
        let keys = self.keys.iter().map(|&key| row.get(key));
        if self.is_form() && !self.has_codes {
            // A line without figures is the heading of the lines below it.
            return keys.clone().any(|key| matches!(key, Value::Text(text) if !is_grand_total(texts.get(text))))
                && self.money.iter().any(|&place| row.get(place) != Value::Empty);
        }
        let states = |key: Value| match key {
            Value::Empty => false,
            Value::Text(text) => !is_grand_total(texts.get(text)),
            Value::Number(_) | Value::Error => true,
        };
        keys.clone().any(states)
    }

    fn other(&self, row: &Row, first_text: &str, texts: &Texts) -> Other {
        let names = [Field::CommuneName, Field::AssociationName, Field::ProgrammeName, Field::Group];
        let named_total = names.iter().any(|&name| match row.get(name) {
            Value::Text(text) => is_grand_total(texts.get(text)),
            _ => false,
        });
        if is_grand_total(first_text) || named_total {
            Other::Total
        } else if !Sheet::has_amount(row, &self.money, texts) {
            Other::Note
        } else if self.is_form() {
            Other::Subtotal
        } else {
            Other::Amounts
        }
    }

    /// A total without rows to it is of rows that were not understood.
    fn may_be_empty(&self, total: Option<&Row>, texts: &Texts) -> bool {
        self.is_list && !total.is_some_and(|row| Sheet::has_amount(row, &self.money, texts))
    }
}
