//! A step of a loan: what is wanted, what it would do, what it did.

use chrono::NaiveDate;
use lending::loan::UseSeen;
use serde::{Deserialize, Serialize};

use super::requesting::Override;
use crate::amounts::Whole;
use crate::effect::Effect;

/// A step to take.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TakeStep {
    /// Makes a repeat harmless.
    pub request: String,
    /// Contract number or identity.
    pub loan: String,
    /// The day it counts for.
    pub day: NaiveDate,
    /// The clerk has seen what a back-dated step changes.
    #[serde(default)]
    pub backdated: bool,
    /// What is done.
    pub step: StepWanted,
    /// What the second person overrides.
    #[serde(default)]
    pub overrides: Vec<Override>,
}

/// Why principal turns overdue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum PaidCause {
    /// The final date passed.
    FinalDue,
    /// An instalment was neither paid nor moved.
    Instalment,
    /// The money was misused.
    Misuse,
}

/// What is done to a loan. Amounts in whole đồng.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum StepWanted {
    /// Giải ngân.
    Disburse {
        /// How much.
        amount: Whole,
        /// By transfer, not in cash.
        #[serde(default)]
        transfer: bool,
    },
    /// Kiểm tra sử dụng vốn.
    CheckUse {
        /// Used for the purpose.
        used: Whole,
        /// Whether all of it was.
        kept_to_purpose: bool,
        /// In the officer's words.
        note: String,
        /// The rest of form 06/TD, where it was filled in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seen: Option<UseSeen>,
    },
    /// Thu nợ, thu lãi: `amount` to be split by the office's rule, or the parts as the clerk says.
    Repay {
        /// The whole payment, for the rule to split.
        #[serde(default)]
        amount: Option<Whole>,
        /// Interest.
        #[serde(default)]
        interest: Option<Whole>,
        /// Grace-period interest.
        #[serde(default)]
        grace_interest: Option<Whole>,
        /// Principal: overdue before in term before frozen.
        #[serde(default)]
        principal: Option<Whole>,
        /// From the borrower's savings book of this identity, by mandate.
        #[serde(default)]
        book: Option<Whole>,
    },
    /// Tất toán.
    Settle {
        /// From the borrower's savings book of this identity, by mandate.
        #[serde(default)]
        book: Option<Whole>,
    },
    /// Điều chỉnh kỳ hạn.
    Reschedule {
        /// Which instalment.
        no: u32,
        /// Its new day.
        due: NaiveDate,
        /// When the borrower asked, or the leader handed it in.
        requested: NaiveDate,
        /// The group's leader handed it in.
        #[serde(default)]
        by_leader: bool,
    },
    /// Gia hạn.
    Extend {
        /// The new final date.
        due: NaiveDate,
        /// When the borrower asked.
        requested: NaiveDate,
        /// Overdue principal that is in term again.
        #[serde(default)]
        back_in_term: Whole,
        /// The decision.
        decision: String,
    },
    /// Chuyển nợ quá hạn.
    TurnOverdue {
        /// How much; what is due and unpaid by the rules on the day where it is not said.
        #[serde(default)]
        amount: Option<Whole>,
        /// Why.
        cause: PaidCause,
        /// Which instalment, when one was not paid.
        #[serde(default)]
        instalment: Option<u32>,
    },
    /// Thu hồi do sử dụng sai mục đích.
    Recall {
        /// The minutes.
        minutes: NaiveDate,
        /// When it is overdue if unpaid.
        pay_by: NaiveDate,
        /// In the officer's words.
        reason: String,
    },
    /// Khoanh nợ.
    Freeze {
        /// From principal in term.
        #[serde(default)]
        in_term: Whole,
        /// From overdue principal.
        #[serde(default)]
        overdue: Whole,
        /// The last day.
        until: NaiveDate,
        /// The decision.
        decision: String,
    },
    /// Hết khoanh.
    EndFreeze {
        /// In term again.
        #[serde(default)]
        in_term: Whole,
        /// Overdue.
        #[serde(default)]
        overdue: Whole,
    },
    /// Xóa nợ.
    WriteOff {
        /// In term.
        #[serde(default)]
        in_term: Whole,
        /// Overdue.
        #[serde(default)]
        overdue: Whole,
        /// Frozen.
        #[serde(default)]
        frozen: Whole,
        /// Interest forgiven.
        #[serde(default)]
        interest: Whole,
        /// Grace-period interest forgiven.
        #[serde(default)]
        grace_interest: Whole,
        /// The decision.
        decision: String,
    },
    /// Lưu vụ.
    CarryOver {
        /// The new final date.
        due: NaiveDate,
        /// The decision.
        decision: String,
    },
    /// Đảo khoản.
    Refinance {
        /// The new contract, approved and not disbursed: number or identity.
        into: String,
    },
}

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct StepTaken {
    /// The event.
    pub event: Whole,
    /// The loan's identity.
    pub loan: Whole,
    /// The receipt's number, `NUMBER/YEAR`, where money came in.
    pub receipt: Option<String>,
    /// The loan after it.
    pub after: LoanBrief,
}

/// A loan in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct LoanBrief {
    /// `approved`, `open`, `recalled`, `closed`.
    pub standing: String,
    /// Disbursed so far.
    pub disbursed: Whole,
    /// Principal repaid.
    pub repaid: Whole,
    /// Principal in term.
    pub in_term: Whole,
    /// Overdue.
    pub overdue: Whole,
    /// Frozen.
    pub frozen: Whole,
    /// Interest due on the day, in term and overdue; an estimate beside the bank's figure.
    pub interest_due: Whole,
    /// Grace-period interest on the day.
    pub grace_due: Whole,
    /// The final date that holds.
    pub due: Option<String>,
}

/// What a step would do: the loan, the cash and the report before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct StepPreview {
    /// The loan before.
    pub before: LoanBrief,
    /// The loan after.
    pub after: LoanBrief,
    /// The entry, the cash and the office's figures.
    pub effect: Effect,
    /// Rules that stand against it and that a second person may override.
    pub doubts: Vec<DoubtLine>,
    /// Whether a second person must stand by in any case.
    pub takes_two: bool,
    /// Where a check found misuse: the last day the money may be left to be paid back by.
    pub recall_by: Option<String>,
}

/// A rule that stands against a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct DoubtLine {
    /// Which; `guard-<rule>` words it.
    pub rule: String,
    /// What was found: a day, months, or whole đồng where the rule is `overdue-amount`.
    pub found: String,
    /// What it was held against.
    pub limit: String,
}

/// A step to take back.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ReverseStep {
    /// Makes a repeat harmless.
    pub request: String,
    /// The event to take back.
    pub event: Whole,
    /// Why.
    pub reason: String,
}
