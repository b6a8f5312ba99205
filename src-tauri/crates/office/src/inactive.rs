//! The rule of inactive contracts that holds at an office on a day.

use chrono::NaiveDate;
use lending::ids::Node;
use lending::inactive::InactiveRule;
use lending::rules::{INACTIVE_EXCLUDED, INACTIVE_MONTHS, value_on};
use store::Reading;

use crate::error::{Error, Refusal};

/// Refused where the office has no row for it.
pub(crate) fn inactive_rule(reading: Reading<'_>, node: Node, day: NaiveDate) -> Result<InactiveRule, Error> {
    let months = value_on(&reading.rules(node)?, INACTIVE_MONTHS, "", day);
    let months = months.and_then(|months| u32::try_from(months).ok());
    let months = months.ok_or_else(|| Refusal::new("rule-missing").with("rule", INACTIVE_MONTHS))?;
    Ok(InactiveRule { months, excepted: reading.scope_keys(node, INACTIVE_EXCLUDED, day)? })
}
