use chrono::NaiveDate;
use events::{Fact, LoanStepped};
use lending::codes::ProgrammeCode;
use lending::ids::Node;
use lending::loan::{LoanStep, UseChecked, recall_limit};
use lending::rules::RuleRow;
use store::Reading;

use super::deciding::{Decided, decide};
use super::stepping::brief;
use super::views::{StepPreview, TakeStep};
use crate::days::check_day;
use crate::effect::effect_of;
use crate::error::{Error, Refusal};
use crate::office::Office;

/// Who stands by is not known before the step is taken; what is taken back names nobody.
pub(crate) const SOMEBODY: &str = "?";

/// What a step would do: the loan, the book, and the rules that stand against it.
pub fn preview_step(office: &mut Office, wanted: &TakeStep) -> Result<StepPreview, Error> {
    let node = office.node()?;
    office.rehearse(|at, writing| {
        check_day(writing.read(), at, node, wanted.day, true)?;
        let decided = decide(writing.read(), node, &wanted.loan, wanted.day, &wanted.step)?;
        let recall_by = recall_by(writing.read(), node, &decided, wanted.day)?;
        let before = brief(writing.read(), decided.loan, &decided.before, wanted.day)?;
        let fact = Fact::LoanStepped(LoanStepped {
            loan: decided.loan,
            step: decided.step.clone(),
            checker: decided.step.takes_two().then(|| SOMEBODY.to_owned()),
            overrides: std::collections::BTreeMap::new(),
            wish: None,
        });
        let effect = effect_of(at, writing, node, wanted.day, fact)?;
        Ok(StepPreview {
            before,
            after: brief(writing.read(), decided.loan, &decided.after, wanted.day)?,
            effect,
            takes_two: decided.step.takes_two() || !decided.doubts.is_empty(),
            doubts: decided.doubts,
            recall_by,
        })
    })
}

/// By when misused money is to be back, where a check found any. Source: SOURCES.md R-61.
fn recall_by(reading: Reading<'_>, node: Node, decided: &Decided, day: NaiveDate) -> Result<Option<String>, Error> {
    match &decided.step {
        LoanStep::UseChecked(check) => {
            let programme = reading.loan_programme(decided.loan)?;
            Ok(recall_after(&reading.rules(node)?, programme.as_ref(), check, day)?.map(|by| by.to_string()))
        }
        _ => Ok(None),
    }
}

/// The last day to pay misused money back by, from the day of the check's minutes on.
pub(crate) fn recall_after(
    rules: &[RuleRow],
    programme: Option<&ProgrammeCode>,
    check: &UseChecked,
    day: NaiveDate,
) -> Result<Option<NaiveDate>, Error> {
    if check.kept_to_purpose {
        return Ok(None);
    }
    let by = recall_limit(rules, programme, day);
    Ok(Some(by.map_err(|missing| Refusal::new("rule-missing").with("rule", missing.0))?))
}
