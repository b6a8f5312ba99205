//! Groups under care: their board, size, meetings and rating, what is checked of their members' loans, whom to inspect,
//! and what debtors promised. Plain values in, findings out; how strict a finding is, is a dated rule.
//! Sources: SOURCES.md.

pub mod agreeing;
pub mod board;
pub mod checklist;
pub mod duplicates;
pub mod inspecting;
pub mod jobs;
pub mod meeting;
pub mod planning;
pub mod promise;
pub mod rating;
pub mod size;
pub mod use_check;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::rules::{RuleRow, value_on};
use crate::schedule::MissingRule;

/// What a doubt does to the act it is raised against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// It is told, nothing more.
    Warns,
    /// The act takes a second person with a reason.
    TakesTwo,
    /// The act is refused.
    Refuses,
}

impl Severity {
    /// How strict the office is on `day` about the doubt called `code`, which is also the rule's key: 0 refuses,
    /// 2 warns, 1 takes two, as for the rows `guard-…`. So does a doubt the office's rules don't know, as those of a book
    /// older than the doubt.
    #[must_use]
    pub fn on(rules: &[RuleRow], code: &str, day: NaiveDate) -> Severity {
        match value_on(rules, code, "", day) {
            Some(0) => Severity::Refuses,
            Some(2) => Severity::Warns,
            _ => Severity::TakesTwo,
        }
    }
}

/// Something that speaks against an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt<Code> {
    /// Which; its words are `doubt-<code>`.
    pub code: Code,
    /// What it does.
    pub severity: Severity,
    /// How many persons, votes or villages were found, where it counts something.
    pub found: Option<u32>,
    /// What it was held against.
    pub limit: Option<u32>,
}

/// The strictest of the doubts; nothing where there is none.
pub fn strictest(severities: impl IntoIterator<Item = Severity>) -> Option<Severity> {
    severities.into_iter().max()
}

/// A row's value on `day`, at least nothing. Refused where there is no row, or one below nothing.
fn whole(rules: &[RuleRow], key: &'static str, scope: &str, day: NaiveDate) -> Result<u32, MissingRule> {
    value_on(rules, key, scope, day).and_then(|value| u32::try_from(value).ok()).ok_or(MissingRule(key))
}

/// Days from `from` through `until`; none when `until` is the earlier.
fn days_between(from: NaiveDate, until: NaiveDate) -> u32 {
    u32::try_from((until - from).num_days()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    #[test]
    fn a_row_says_how_strict_the_office_is_and_without_one_it_takes_two() {
        let mut rules = shipped().unwrap();
        let day: NaiveDate = "2026-06-01".parse().unwrap();
        assert_eq!(Severity::on(&rules, "board-spouses", day), Severity::Refuses);
        assert_eq!(Severity::on(&[], "board-spouses", day), Severity::TakesTwo);
        let milder = rules.iter().find(|row| row.key == "board-spouses").cloned().unwrap();
        rules.push(RuleRow { value: 2, valid_from: day, ..milder });
        let before = day.pred_opt().unwrap();
        assert_eq!(["board-spouses"; 2].map(|code| Severity::on(&rules, code, day)), [Severity::Warns; 2]);
        assert_eq!(Severity::on(&rules, "board-spouses", before), Severity::Refuses, "a row holds from its day on");
        assert_eq!(strictest([Severity::TakesTwo, Severity::Refuses, Severity::Warns]), Some(Severity::Refuses));
    }
}
