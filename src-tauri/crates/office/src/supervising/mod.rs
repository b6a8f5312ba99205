//! Looking after groups: the use of loans checked, whom to inspect and what was found, balances held against members'
//! word, the year's plan.

mod agreement;
mod inspection;
mod members;
mod plan_paper;
mod planning;
mod use_checks;

pub use agreement::{AgreementDone, AgreementLine, AgreementSheet, agreement_sheet};
pub use inspection::{ChecklistLine, GroupFigures, InspectionDraft, PastInspection, PickedMember, inspection_draft};
pub use plan_paper::{ExportPlan, export_plan, plan_file_name};
pub use planning::{InspectionPlanning, PlanGroupLine, PlanMonth, plan_inspections};
pub use use_checks::{UseCheckLine, use_checks};

use lending::schedule::MissingRule;

use crate::error::{Error, Refusal};

fn missing_rule(missing: MissingRule) -> Error {
    Refusal::new("rule-missing").with("rule", missing.0).into()
}
