use events::{Fact, LoanStepped};

use super::deciding::decide;
use super::stepping::brief;
use super::views::{StepPreview, TakeStep};
use crate::days::check_day;
use crate::effect::effect_of;
use crate::error::Error;
use crate::office::Office;

/// Who stands by is not known before the step is taken; what is taken back names nobody.
pub(crate) const SOMEBODY: &str = "?";

/// What a step would do: the loan, the book, and the rules that stand against it.
pub fn preview_step(office: &mut Office, wanted: &TakeStep) -> Result<StepPreview, Error> {
    let node = office.node()?;
    office.rehearse(|at, writing| {
        check_day(writing.read(), at, node, wanted.day, true)?;
        let decided = decide(writing.read(), node, &wanted.loan, wanted.day, &wanted.step)?;
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
        })
    })
}
