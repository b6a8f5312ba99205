//! Dated rules: what the office goes by where no law was read, row by row.

use chrono::NaiveDate;
use events::{Fact, OfficeKind, RulesAdopted};
use lending::rules::{RuleRow, is_known_key};
use serde::{Deserialize, Serialize};

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::office::{Done, Office, RequestId, answered_before};
use crate::opening::short_text;

/// A dated rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct RuleLine {
    /// Which rule; the unit stands last.
    pub key: String,
    /// What it is limited to; empty = everything.
    #[serde(default)]
    pub scope: String,
    /// First day it holds.
    pub valid_from: NaiveDate,
    /// Its value.
    pub value: Whole,
    /// What it rests on.
    pub legal_base: String,
    /// Where we know it from.
    pub source: String,
    /// Whether it was checked.
    pub verified: bool,
}

/// The office's rules, by key, scope and day.
pub fn rules(office: &Office) -> Result<Vec<RuleLine>, Error> {
    let mut rows = office.read().rules(office.node()?)?;
    rows.sort_by(|a, b| (&a.key, &a.scope, a.valid_from).cmp(&(&b.key, &b.scope, b.valid_from)));
    Ok(rows.into_iter().map(RuleLine::from).collect())
}

/// Adds a dated row. A branch's own row is never a checked one: that is the province's to say.
pub fn add_rule(office: &mut Office, request: &RequestId, line: &RuleLine) -> Result<Done<RuleLine>, Error> {
    if !is_known_key(&line.key) {
        return Err(Refusal::new("unknown-rule").with("rule", line.key.as_str()).into());
    }
    if line.verified {
        office.require(OfficeKind::Province)?;
    }
    let row = RuleRow {
        key: line.key.clone(),
        scope: line.scope.trim().to_owned(),
        valid_from: line.valid_from,
        value: line.value.0,
        legal_base: short_text("legal-base", &line.legal_base)?,
        source: short_text("source", &line.source)?,
        verified: line.verified,
    };
    let node = office.node()?;
    office.task(|at, writing| {
        let answer = RuleLine::from(row.clone());
        let before = answered_before(writing.read(), request, |event| match &event.fact {
            Fact::RulesAdopted(adopted) if adopted.rows == [row.clone()] => Some(()),
            _ => None,
        })?;
        if before.is_none() {
            if let Some(locked) = writing.read().locked_through(node)?.filter(|locked| row.valid_from <= *locked) {
                return Err(row_in_locked_period(row.valid_from, locked).into());
            }
            at.record(writing, request, at.today, Fact::RulesAdopted(RulesAdopted { rows: vec![row] }))?;
        }
        Ok(Done { answer, repeated: before.is_some() })
    })
}

/// A row that begins on a locked day: what was reckoned and decided by the older row there is final.
pub(crate) fn row_in_locked_period(day: NaiveDate, locked: NaiveDate) -> Refusal {
    Refusal::new("row-in-locked-period").with("day", day).with("locked", locked)
}

impl From<RuleRow> for RuleLine {
    fn from(row: RuleRow) -> RuleLine {
        RuleLine {
            key: row.key,
            scope: row.scope,
            valid_from: row.valid_from,
            value: row.value.into(),
            legal_base: row.legal_base,
            source: row.source,
            verified: row.verified,
        }
    }
}
