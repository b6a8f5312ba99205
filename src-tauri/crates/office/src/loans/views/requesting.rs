//! A request for a loan, from the form to the decision.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::amounts::Whole;
use crate::groups::Place;

/// A loan somebody asks for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct StartRequest {
    /// Makes a repeat harmless.
    pub request: String,
    /// The day it was handed in.
    pub day: NaiveDate,
    /// What is asked for.
    pub wanted: RequestWanted,
}

/// What is asked for (01/TD).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct RequestWanted {
    /// The borrower, by the bank's code or identity.
    pub borrower: String,
    /// The group, by code or identity; none for a loan lent directly.
    #[serde(default)]
    pub group: Option<String>,
    /// The product.
    pub product: String,
    /// How much, whole đồng.
    pub amount: Whole,
    /// For how many months.
    pub months: u32,
    /// Works, students' months, workers or hectares; 1 where the ceiling is a household's.
    pub units: u32,
    /// The whole undertaking's cost, where the ceiling is a share of it.
    #[serde(default)]
    pub cost: Option<Whole>,
    /// What the cost was read from: `contract` when buying, `estimate` when building.
    #[serde(default)]
    pub cost_is: Option<String>,
    /// What for.
    pub purpose: String,
}

/// A step of a request.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum RequestStepWanted {
    /// The group voted (10C/TD).
    Vote {
        /// Members present.
        present: u32,
        /// Members in favour.
        in_favour: u32,
    },
    /// The commune certified (03/TD).
    Certify {
        /// `poor`, `near-poor`, `newly-escaped`, `other`.
        class: String,
        /// From when.
        valid_from: NaiveDate,
        /// Until when.
        valid_through: NaiveDate,
        /// The certificate's number.
        number: String,
    },
    /// It goes no further.
    Decline {
        /// Why.
        reason: String,
    },
    /// The group was told (04/TD).
    Notify {
        /// The notice's number.
        number: String,
    },
}

/// A second person's reason to go on although a rule stands against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Override {
    /// Which rule.
    pub rule: String,
    /// Why.
    pub reason: String,
}

/// A request to approve.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ApproveLoan {
    /// Makes a repeat harmless.
    pub request: String,
    /// The request's identity.
    pub loan: Whole,
    /// The day of the approval.
    pub day: NaiveDate,
    /// The contract's number, as the bank's system gave it.
    pub contract: String,
    /// How much.
    pub amount: Whole,
    /// For how many months.
    pub months: u32,
    /// The planned day of the first disbursement, from which the instalments are counted; not before `day`.
    pub disbursed_on: NaiveDate,
    /// The course's days, for a student's loan: first and last.
    #[serde(default)]
    pub study: Option<(NaiveDate, NaiveDate)>,
    /// What the second person overrides.
    #[serde(default)]
    pub overrides: Vec<Override>,
}

/// What approving would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ApprovalPreview {
    /// Percent a year, of the product's terms on the day.
    pub rate_percent: String,
    /// The term that follows, months.
    pub months: u32,
    /// Every guard with its outcome.
    pub checks: Vec<CheckLine>,
    /// The instalments as they would be booked.
    pub instalments: Vec<InstalmentLine>,
    /// Last day of the grace period.
    pub grace_through: Option<String>,
}

/// A guard's outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CheckLine {
    /// Which; `guard-<name>` words it.
    pub guard: String,
    /// `passed`, `not-applicable`, `asks-second`, `overridden`, `refused`.
    pub outcome: String,
    /// What was found.
    pub found: Option<Whole>,
    /// What it was held against.
    pub limit: Option<Whole>,
    /// Why it was overridden.
    pub reason: Option<String>,
}

/// An instalment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct InstalmentLine {
    /// 1, 2, 3 …
    pub no: u32,
    /// Its day.
    pub due: String,
    /// Principal.
    pub principal: Whole,
    /// Interest of the days before it, on a schedule kept to the day.
    pub interest: Option<Whole>,
    /// Principal left after it.
    pub balance: Whole,
}

/// A request in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct RequestLine {
    /// Identity.
    pub id: Whole,
    /// Where it stands.
    pub stage: String,
    /// The borrower.
    pub borrower: Place,
    /// The borrower's identity.
    pub borrower_id: Whole,
    /// The group.
    pub group: Option<Place>,
    /// The product.
    pub product: String,
    /// How much.
    pub amount: Whole,
    /// For how many months.
    pub months: u32,
    /// What for.
    pub purpose: String,
    /// When it was handed in.
    pub asked_on: String,
    /// Who took it in.
    pub maker: String,
    /// Present and in favour.
    pub vote: Option<(u32, u32)>,
    /// The certificate's number.
    pub certificate: Option<String>,
}
