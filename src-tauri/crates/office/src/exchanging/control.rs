use chrono::NaiveDate;
use ledger::{Account, Dong};
use lending::ids::Node;
use lending::totals::Totals;
use serde_json::{Map, Value, json};
use store::Reading;
use store::queries::Dimension;

use crate::error::Error;

/// An office's control totals after its last event: what sender and receiver must agree on to the đồng.
pub(super) fn control_totals(reading: Reading<'_>, node: Node) -> Result<Value, Error> {
    // Balances do not depend on the day once it is after the last booking. Days are compared as text, so
    // the last one that has four digits of year.
    let day = NaiveDate::from_ymd_opt(9999, 12, 31).ok_or_else(|| Error::fault("calendar"))?;
    let all = reading.totals(Dimension::Everything, day, Some(node))?;
    let all = all.first().map(|row| row.totals).unwrap_or_default();
    let mut programmes = Map::new();
    for row in reading.totals(Dimension::Programme, day, Some(node))? {
        programmes.insert(row.key.clone(), principal(&row.totals));
    }
    let mut totals = principal(&all);
    let cash = reading.trial_balance(node)?.balance(Account::Cash);
    let more = [
        ("loans", json!(all.loans)),
        ("borrowers", json!(all.borrowers)),
        ("groups", json!(all.groups)),
        ("savings", money(all.savings)),
        ("cash", money(cash)),
        ("programmes", Value::Object(programmes)),
    ];
    if let Value::Object(totals) = &mut totals {
        totals.extend(more.map(|(name, value)| (name.to_owned(), value)));
    }
    Ok(totals)
}

fn principal(totals: &Totals) -> Value {
    json!({
        "in_term": money(totals.in_term),
        "overdue": money(totals.overdue),
        "frozen": money(totals.frozen),
        "interest_backlog": money(totals.interest_backlog),
    })
}

fn money(amount: Dong) -> Value {
    json!(amount.get())
}

/// The first figure two sets of totals differ in: its path, ours and theirs.
pub(super) fn first_difference(ours: &Value, theirs: &Value) -> Option<(String, i64, i64)> {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let names = ours.keys().chain(theirs.keys().filter(|name| !ours.contains_key(*name)));
            names.into_iter().find_map(|name| {
                let side = |map: &Map<String, Value>| map.get(name).cloned().unwrap_or_else(|| json!({}));
                let (path, left, right) = first_difference(&side(ours), &side(theirs))?;
                Some((if path.is_empty() { name.clone() } else { format!("{name}.{path}") }, left, right))
            })
        }
        (ours, theirs) if ours == theirs => None,
        (ours, theirs) => Some((String::new(), ours.as_i64().unwrap_or(0), theirs.as_i64().unwrap_or(0))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_is_named_by_its_path() {
        let ours = json!({"cash": 5, "programmes": {"01": {"overdue": 7}}});
        let theirs = json!({"cash": 5, "programmes": {"01": {"overdue": 8}}});
        assert_eq!(first_difference(&ours, &theirs), Some(("programmes.01.overdue".into(), 7, 8)));
        assert_eq!(first_difference(&ours, &ours), None);
        let missing = json!({"cash": 5, "programmes": {}});
        assert_eq!(first_difference(&ours, &missing), Some(("programmes.01.overdue".into(), 7, 0)));
    }
}
