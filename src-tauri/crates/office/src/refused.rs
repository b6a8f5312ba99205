use std::collections::BTreeMap;

use serde::Serialize;
use wording::{Arg, Words};

use crate::error::{Error, FactValue, Refusal};

/// Why a task did not do what was asked, in the clerk's words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Refused {
    /// The stable code; `fault` when the program is to blame.
    pub code: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub fix: String,
    /// The number under which a fault was logged.
    pub incident: Option<String>,
}

impl Refused {
    /// Words an error; a fault gets `incident`, the number it was logged under.
    pub fn worded(words: &Words, error: &Error, incident: Option<String>) -> Refused {
        let (code, facts) = match error {
            Error::Refusal(refusal) => {
                let facts = refusal.facts.iter().map(|(name, value)| (name.clone(), argument(name, value)));
                let mut facts: BTreeMap<String, Arg> = facts.collect();
                word_card_facts(words, refusal, &mut facts);
                (refusal.code, facts)
            }
            Error::Fault(_) => {
                let number = Arg::from(incident.clone().unwrap_or_default());
                ("fault", BTreeMap::from([("incident".to_owned(), number)]))
            }
        };
        let worded = words.refusal(code, &facts);
        Refused { code: code.to_owned(), what: worded.what, fix: worded.fix, incident }
    }

    /// A refusal without values.
    pub fn plain(words: &Words, code: &str) -> Refused {
        let worded = words.refusal(code, &BTreeMap::new());
        Refused { code: code.to_owned(), what: worded.what, fix: worded.fix, incident: None }
    }
}

/// A card's refusal names its field and its rule in words, not by their stable names.
fn word_card_facts(words: &Words, refusal: &Refusal, facts: &mut BTreeMap<String, Arg>) {
    if !refusal.code.starts_with("card-") {
        return;
    }
    if let Some(FactValue::Text(field)) = refusal.facts.get("field") {
        facts.insert("field".to_owned(), Arg::from(words.text(&format!("card-field-{field}"))));
    }
    if let Some(FactValue::Text(rule)) = refusal.facts.get("rule") {
        let values: Vec<(&str, Arg)> = facts.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let told = words.format(&format!("doubt-{rule}"), &values);
        facts.insert("rule".to_owned(), Arg::from(told));
    }
}

/// Numbers that name things are not grouped by thousands.
pub(crate) fn argument(name: &str, value: &FactValue) -> Arg {
    const NAMES: [&str; 18] = [
        "event",
        "later",
        "row",
        "other_row",
        "column",
        "line",
        "node",
        "from",
        "to",
        "own",
        "office",
        "seq",
        "first",
        "last",
        "through",
        "epoch",
        "version",
        "os",
    ];
    match value {
        FactValue::Text(text) => Arg::from(text.clone()),
        FactValue::Number(number) if NAMES.contains(&name) => Arg::from(number.0.to_string()),
        FactValue::Number(number) => Arg::Integer(number.0),
        FactValue::Money(amount) => Arg::Dong(amount.0),
        FactValue::Day(day) => day.parse().map_or_else(|_| Arg::from(day.clone()), Arg::Date),
    }
}
