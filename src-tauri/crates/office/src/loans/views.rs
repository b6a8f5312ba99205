use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::amounts::Whole;
use crate::groups::Place;
use crate::interest::SegmentLine;
use crate::totals::TotalsFigures;

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
    /// The day of the first disbursement, from which the instalments are counted.
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
#[derive(Clone, Debug, Deserialize)]
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
        /// When the borrower asked.
        requested: NaiveDate,
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
        /// How much; all in term where it is not said.
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
    /// The day it counts for.
    pub day: String,
    /// The last day closed, when the step would be back-dated.
    pub backdated_before: Option<String>,
    /// The loan before.
    pub before: LoanBrief,
    /// The loan after.
    pub after: LoanBrief,
    /// The entry.
    pub entry: Vec<EntryLine>,
    /// Cash at the day's end before.
    pub cash_before: Whole,
    /// Cash at the day's end after.
    pub cash_after: Whole,
    /// The office's figures at today's end before.
    pub totals_before: TotalsFigures,
    /// The office's figures at today's end after.
    pub totals_after: TotalsFigures,
    /// Rules that stand against it and that a second person may override.
    pub doubts: Vec<DoubtLine>,
    /// Whether a second person must stand by in any case.
    pub takes_two: bool,
}

/// A rule that stands against a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct DoubtLine {
    /// Which; `guard-<rule>` words it.
    pub rule: String,
    /// What was found: a day, or months.
    pub found: String,
    /// What it was held against.
    pub limit: String,
}

/// A line of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct EntryLine {
    /// The account; `account-<code>` words it.
    pub account: String,
    /// Debit positive.
    pub amount: Whole,
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

/// A loan by identity and number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct LoanRef {
    /// Identity.
    pub id: Whole,
    /// Contract number.
    pub contract: String,
    /// Programme's code.
    pub programme: String,
    /// Outstanding.
    pub outstanding: Whole,
    /// Where it stands.
    pub standing: String,
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

/// A loan, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct LoanPage {
    /// Identity.
    pub id: Whole,
    /// Contract number.
    pub contract: String,
    /// The borrower.
    pub borrower: Place,
    /// The borrower's identity.
    pub borrower_id: Whole,
    /// The group.
    pub group: Option<Place>,
    /// The programme.
    pub programme: Place,
    /// The product, where it is known.
    pub product: Option<String>,
    /// Percent a year today.
    pub rate_percent: String,
    /// Signed on.
    pub signed: Option<String>,
    /// First disbursement.
    pub first_disbursed: Option<String>,
    /// Approved.
    pub approved: Whole,
    /// Term in months, where known.
    pub months: Option<u32>,
    /// Months of extension granted.
    pub extended_months: u32,
    /// Months of extension left by the rules, where the term is known.
    pub extension_left: Option<u32>,
    /// Frozen until.
    pub frozen_until: Option<String>,
    /// Overdue since.
    pub overdue_since: Option<String>,
    /// To be paid back by, after misuse.
    pub recalled_by: Option<String>,
    /// When the use of the money was last checked.
    pub use_checked: Option<String>,
    /// Where it stands today.
    pub now: LoanBrief,
    /// The day from which interest is ours to reckon, and what was owed before.
    pub interest_from: String,
    /// Backlog at that day.
    pub backlog: Whole,
    /// Accrued since, rounded once.
    pub accrued: Whole,
    /// Collected since.
    pub collected: Whole,
    /// What made the accrual.
    pub segments: Vec<SegmentLine>,
    /// Instalments, where the book knows them.
    pub instalments: Vec<InstalmentLine>,
    /// Principal due and unpaid today.
    pub principal_due_unpaid: Whole,
    /// Steps, newest first.
    pub steps: Vec<StepLine>,
    /// The newest payments of interest.
    pub payments: Vec<MoveLine>,
    /// The borrower's savings books: identity, number, balance.
    pub books: Vec<(Whole, String, Whole)>,
}

/// A step in a loan's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct StepLine {
    /// The event.
    pub event: Whole,
    /// The day it counted for.
    pub day: String,
    /// `loan-…`; worded from the catalogue.
    pub kind: String,
    /// Who did it.
    pub maker: String,
    /// The second person.
    pub checker: Option<String>,
    /// What it did: principal by status and interest, whole đồng.
    pub entry: Vec<EntryLine>,
    /// Why it was taken back.
    pub reversed: Option<String>,
    /// Whether it can be taken back now: it is the last that stands.
    pub reversible: bool,
}

/// A payment of interest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct MoveLine {
    /// The day.
    pub day: String,
    /// The event.
    pub event: Whole,
    /// Interest.
    pub interest: Whole,
    /// Grace-period interest.
    pub grace: Whole,
}
