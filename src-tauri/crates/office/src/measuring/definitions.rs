//! What an office measures by where sources disagree: its dated rules.

use chrono::NaiveDate;
use lending::ids::Node;
use lending::inactive::InactiveRule;
use lending::rules::{
    HIGH_ARREARS_MONTHS, INACTIVE_DEFINITION, INACTIVE_MONTH_DAYS, PAR_DEFINITION, RuleRow, value_on,
};
use store::Reading;

use crate::error::{Error, Refusal};
use crate::inactive::inactive_rule;

/// When a contract counts as inactive. Source: SOURCES.md R-41.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InactiveDefinition {
    /// The core's: by the calendar, contract by contract.
    Calendar,
    /// A branch tool's: by days over a mean month, what is not frozen only.
    Days,
    /// A dashboard's: by the customer's latest transaction on any contract.
    Customer,
}

/// From when principal counts as late. Source: SOURCES.md R-43.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ParDefinition {
    /// The final date: extended, else the contract's.
    FinalDate,
    /// That date moved to the session.
    SessionDay,
}

/// One office's definitions on a day.
pub(super) struct Definitions {
    pub(super) inactive: InactiveDefinition,
    /// Days of a mean month, hundredths.
    pub(super) month_days_hundredths: i64,
    /// What is counted, and for how many months it has to be silent.
    pub(super) inactive_rule: InactiveRule,
    pub(super) par: ParDefinition,
    pub(super) high_arrears_months: u32,
    pub(super) rules: Vec<RuleRow>,
}

impl Definitions {
    /// An office's, by its own rules of that day; refused where one is missing or says nothing known.
    pub(super) fn on(reading: Reading<'_>, node: Node, day: NaiveDate) -> Result<Definitions, Error> {
        let rules = reading.rules(node)?;
        let value = |key: &'static str| value_on(&rules, key, "", day).ok_or_else(|| missing(key));
        let months = |key| value(key).and_then(|months| u32::try_from(months).map_err(|_| missing(key)));
        Ok(Definitions {
            inactive: match value(INACTIVE_DEFINITION)? {
                1 => InactiveDefinition::Calendar,
                2 => InactiveDefinition::Days,
                3 => InactiveDefinition::Customer,
                _ => return Err(missing(INACTIVE_DEFINITION).into()),
            },
            month_days_hundredths: value(INACTIVE_MONTH_DAYS)?,
            inactive_rule: inactive_rule(reading, node, day)?,
            par: match value(PAR_DEFINITION)? {
                1 => ParDefinition::FinalDate,
                2 => ParDefinition::SessionDay,
                _ => return Err(missing(PAR_DEFINITION).into()),
            },
            high_arrears_months: months(HIGH_ARREARS_MONTHS)?,
            rules,
        })
    }
}

fn missing(rule: &'static str) -> Refusal {
    Refusal::new("rule-missing").with("rule", rule)
}
