//! A card's fields as a person reads them: names in place of identities, days as they are written.

use lending::cards::Card;
use lending::ids::{BorrowerId, CardId, GroupId};
use serde::Serialize;
use serde_json::Value;
use store::Reading;

use super::naming::own_name;
use crate::error::Error;

/// A field of a card and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CardField {
    /// The field: a stable name, worded as `card-field-<field>`.
    pub field: String,
    /// What it says; empty where nothing is said.
    pub says: String,
}

/// The fields in their order; of a list of lines how many they are.
pub(super) fn fields(reading: Reading<'_>, card: &Card) -> Result<Vec<CardField>, Error> {
    let whole = serde_json::to_value(card).map_err(Error::fault)?;
    let body = whole.get(card.kind()).and_then(Value::as_object);
    let mut fields = Vec::new();
    for (name, value) in body.into_iter().flatten() {
        fields.push(CardField { field: name.replace('_', "-"), says: says(reading, name, value)? });
    }
    Ok(fields)
}

fn says(reading: Reading<'_>, field: &str, value: &Value) -> Result<String, Error> {
    Ok(match value {
        Value::Null => String::new(),
        Value::Bool(yes) => if *yes { "✓" } else { "" }.to_owned(),
        Value::String(text) => text.parse().map_or_else(|_| text.clone(), wording::date),
        Value::Number(number) => match number.as_i64() {
            Some(number) => named(reading, field, number)?.unwrap_or_else(|| number.to_string()),
            None => number.to_string(),
        },
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => items.len().to_string(),
        Value::Array(items) => {
            let each = items.iter().map(|item| says(reading, field, item));
            each.collect::<Result<Vec<_>, Error>>()?.join(", ")
        }
        Value::Object(parts) => {
            let each = parts.iter().map(|(name, part)| says(reading, name, part));
            let each = each.collect::<Result<Vec<_>, Error>>()?;
            each.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        }
    })
}

/// What an identity in such a field is called.
fn named(reading: Reading<'_>, field: &str, id: i64) -> Result<Option<String>, Error> {
    Ok(match field {
        "staff" | "point" | "points" | "parent" | "body" => match CardId::parse(id) {
            Ok(id) => reading.card(id)?.and_then(|record| own_name(&record.card)),
            Err(_) => None,
        },
        "group" | "groups" | "into" => match GroupId::parse(id) {
            Ok(id) => reading.group_code(id)?,
            Err(_) => None,
        },
        "borrower" | "members" => match BorrowerId::parse(id) {
            Ok(id) => reading.borrower(id)?.map(|borrower| borrower.name),
            Err(_) => None,
        },
        _ => None,
    })
}
