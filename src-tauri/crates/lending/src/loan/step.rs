//! The steps of a loan once it is approved. The day a step counts for is the event's business date.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::codes::{ContractNumber, ProgrammeCode};
use crate::collection::ReceiptNumber;
use crate::ids::{BookId, BorrowerId, GroupId, LoanId};
use crate::loan::guards::Checked;
use crate::loan::used::UseChecked;
use crate::parts::Parts;
use crate::programmes::ProductCode;
use crate::rate::AnnualRate;
use crate::schedule::Instalment;

/// One step. Money in whole đồng, above nothing unless said otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum LoanStep {
    /// Phê duyệt: the contract stands, nothing is paid out yet.
    Approved(Box<Approved>),
    /// Giải ngân, once or several times.
    Disbursed(Disbursed),
    /// Kiểm tra sử dụng vốn vay (06/TD).
    UseChecked(UseChecked),
    /// Thu nợ, thu lãi.
    Repaid(Repaid),
    /// Điều chỉnh kỳ hạn trả nợ (08/TD).
    Rescheduled(Rescheduled),
    /// Gia hạn nợ.
    Extended(Extended),
    /// Chuyển nợ quá hạn (14/TD).
    TurnedOverdue(TurnedOverdue),
    /// Thu hồi do sử dụng sai mục đích.
    Recalled(Recalled),
    /// Khoanh nợ.
    Frozen(Frozen),
    /// Hết thời gian khoanh.
    FreezeEnded(FreezeEnded),
    /// Xóa nợ.
    WrittenOff(WrittenOff),
    /// Lưu vụ.
    CarriedOver(CarriedOver),
    /// Đảo khoản: closed into a new contract.
    Refinanced(Refinanced),
    /// Tất toán: everything that is left is paid and the contract closes.
    Settled(Settled),
    /// The bank's figures taken over after a closing.
    Adjusted(Adjusted),
}

/// The contract as approved by a second person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approved {
    /// The contract's number, as the bank's system gave it.
    pub contract: ContractNumber,
    /// Who borrows.
    pub borrower: BorrowerId,
    /// The group; none for a loan lent directly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// The product whose terms hold.
    pub product: ProductCode,
    /// The bank's programme code.
    pub programme: ProgrammeCode,
    /// The most that may be disbursed.
    pub amount: Dong,
    /// The contract's yearly rate.
    pub rate: AnnualRate,
    /// Months from the first disbursement to the final date.
    pub months: u32,
    /// The point's day of the month, to which due dates are aligned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_day: Option<u8>,
    /// The last day of the grace period, whose interest is kept apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grace_through: Option<NaiveDate>,
    /// The instalments agreed; their sum is `amount`.
    pub instalments: Vec<Instalment>,
    /// The second person, who is not the maker.
    pub checker: String,
    /// Every guard with its outcome, those overridden with the reason.
    pub checks: Vec<Checked>,
}

/// Money paid out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disbursed {
    /// How much.
    pub amount: Dong,
    /// How.
    pub by: PaidBy,
}

/// How money leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaidBy {
    /// Counted out at the point.
    Cash,
    /// To an account.
    Transfer,
}

/// Where a payment comes from. Principal never comes through a group's leader (SOURCES.md R-09).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum PaidFrom {
    /// Cash, by the borrower.
    Cash,
    /// The borrower's savings, by mandate.
    Savings(BookId),
}

/// A payment on a loan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repaid {
    /// Its receipt; none for a debit of savings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<ReceiptNumber>,
    /// Where from.
    pub from: PaidFrom,
    /// Principal, by the status it had.
    pub principal: Parts,
    /// Interest in term and overdue.
    pub interest: Dong,
    /// Grace-period interest.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub grace_interest: Dong,
}

/// An instalment put off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rescheduled {
    /// Which.
    pub no: u32,
    /// Its new day, not past the next instalment's.
    pub due: NaiveDate,
    /// When the borrower asked (08/TD), or the leader handed it in.
    pub requested: NaiveDate,
    /// The group's leader handed it in, which may be done later than the borrower asks. Source: SOURCES.md R-26.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_leader: bool,
}

/// The final date put off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extended {
    /// The new final date.
    pub due: NaiveDate,
    /// Whole months, counted against the limit.
    pub months: u32,
    /// When the borrower asked.
    pub requested: NaiveDate,
    /// Overdue principal that is in term again.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub back_in_term: Dong,
    /// The decision.
    pub decision: String,
}

/// Why principal turned overdue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum OverdueCause {
    /// The final date passed.
    FinalDue,
    /// That instalment was neither paid nor rescheduled.
    Instalment(u32),
    /// The money was misused and not paid back when recalled.
    Misuse,
}

/// Principal that turned overdue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnedOverdue {
    /// How much.
    pub amount: Dong,
    /// Why.
    pub cause: OverdueCause,
}

/// Misuse was found: what was lent is to be paid back at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recalled {
    /// The minutes.
    pub minutes: NaiveDate,
    /// When it is overdue if unpaid.
    pub pay_by: NaiveDate,
    /// In the officer's words.
    pub reason: String,
}

/// Principal frozen by a decision: it bears no interest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// Taken from principal in term.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub in_term: Dong,
    /// Taken from overdue principal.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub overdue: Dong,
    /// The freeze's last day.
    pub until: NaiveDate,
    /// The decision.
    pub decision: String,
}

/// The freeze ended: what was frozen is in term or overdue again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreezeEnded {
    /// In term again.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub in_term: Dong,
    /// Overdue.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub overdue: Dong,
}

/// Debt written off by a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenOff {
    /// Principal, by the status it had.
    pub principal: Parts,
    /// Interest forgiven.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub interest: Dong,
    /// Grace-period interest forgiven.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub grace_interest: Dong,
    /// The decision.
    pub decision: String,
}

/// The same money for the next crop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarriedOver {
    /// The new final date.
    pub due: NaiveDate,
    /// The decision.
    pub decision: String,
}

/// Closed into a new contract, which takes the principal over in term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refinanced {
    /// The new contract, approved and not yet disbursed.
    pub into: LoanId,
    /// Everything that was left, by the status it had.
    pub principal: Parts,
}

/// Everything left is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settled {
    /// The last payment; its principal is all that was left and may be nothing.
    pub last: Repaid,
}

/// The bank's figures taken over after a closing; each a change, of either sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjusted {
    /// Principal.
    #[serde(default, skip_serializing_if = "Parts::is_none")]
    pub principal: Parts,
    /// Disbursed in all.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub disbursed: Dong,
    /// Of what was lent in the closing's month, without refinancing.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub lent: Dong,
    /// Of the principal collected in the closing's month.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub collected: Dong,
    /// Interest collected.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub interest: Dong,
    /// The rate from the day after the closing on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<AnnualRate>,
    /// Of the principal written off.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub written_off: Dong,
    /// The final date after extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_extended: Option<NaiveDate>,
    /// Months of extension granted in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extended_months: Option<u32>,
    /// The group it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// It is in no group any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub direct: bool,
    /// When principal last turned overdue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue_since: Option<NaiveDate>,
    /// The borrower's it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub borrower: Option<BorrowerId>,
    /// The freeze's last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen_until: Option<NaiveDate>,
    /// The bank has closed it, or has it open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<bool>,
}

impl Repaid {
    /// All of it.
    pub fn total(&self) -> Result<Dong, NotDong> {
        self.principal.total()?.plus(self.interest)?.plus(self.grace_interest)
    }
}

impl Refinanced {
    /// What it is to the contract it is closed into: a disbursement over which no money moves.
    pub fn taken_over(&self) -> Result<LoanStep, NotDong> {
        Ok(LoanStep::Disbursed(Disbursed { amount: self.principal.total()?, by: PaidBy::Transfer }))
    }
}

impl LoanStep {
    /// The kinds of event its steps are.
    pub const KINDS: [&'static str; 15] = [
        "loan-approved",
        "loan-disbursed",
        "loan-use-checked",
        "loan-repaid",
        "loan-rescheduled",
        "loan-extended",
        "loan-turned-overdue",
        "loan-recalled",
        "loan-frozen",
        "loan-freeze-ended",
        "loan-written-off",
        "loan-carried-over",
        "loan-refinanced",
        "loan-settled",
        "loan-adjusted",
    ];

    /// The kind of event it is, a stable name.
    pub const fn kind(&self) -> &'static str {
        match self {
            LoanStep::Approved(_) => "loan-approved",
            LoanStep::Disbursed(_) => "loan-disbursed",
            LoanStep::UseChecked(_) => "loan-use-checked",
            LoanStep::Repaid(_) => "loan-repaid",
            LoanStep::Rescheduled(_) => "loan-rescheduled",
            LoanStep::Extended(_) => "loan-extended",
            LoanStep::TurnedOverdue(_) => "loan-turned-overdue",
            LoanStep::Recalled(_) => "loan-recalled",
            LoanStep::Frozen(_) => "loan-frozen",
            LoanStep::FreezeEnded(_) => "loan-freeze-ended",
            LoanStep::WrittenOff(_) => "loan-written-off",
            LoanStep::CarriedOver(_) => "loan-carried-over",
            LoanStep::Refinanced(_) => "loan-refinanced",
            LoanStep::Settled(_) => "loan-settled",
            LoanStep::Adjusted(_) => "loan-adjusted",
        }
    }

    /// Whether it takes two people whatever the rules say: a contract made, and debt frozen, forgiven, left for another
    /// season or moved to another contract. Source: SOURCES.md R-38.
    pub const fn takes_two(&self) -> bool {
        matches!(
            self,
            LoanStep::Approved(_)
                | LoanStep::Frozen(_)
                | LoanStep::WrittenOff(_)
                | LoanStep::CarriedOver(_)
                | LoanStep::Refinanced(_)
        )
    }

    /// The payment it makes, if it is one.
    pub const fn payment(&self) -> Option<&Repaid> {
        match self {
            LoanStep::Repaid(paid) => Some(paid),
            LoanStep::Settled(settled) => Some(&settled.last),
            _ => None,
        }
    }

    /// What it does to the principal of its own loan.
    pub fn principal_change(&self) -> Result<Parts, NotDong> {
        use crate::interest::Status::{Frozen, InTerm, Overdue};
        match self {
            LoanStep::Disbursed(paid) => Ok(Parts::of(InTerm, paid.amount)),
            LoanStep::Repaid(paid) => Ok(paid.principal.opposite()),
            LoanStep::Settled(settled) => Ok(settled.last.principal.opposite()),
            LoanStep::Extended(extended) => Parts::moved(Overdue, InTerm, extended.back_in_term),
            LoanStep::TurnedOverdue(turned) => Parts::moved(InTerm, Overdue, turned.amount),
            LoanStep::Frozen(frozen) => {
                Parts::moved(InTerm, Frozen, frozen.in_term)?.plus(Parts::moved(Overdue, Frozen, frozen.overdue)?)
            }
            LoanStep::FreezeEnded(ended) => {
                Parts::moved(Frozen, InTerm, ended.in_term)?.plus(Parts::moved(Frozen, Overdue, ended.overdue)?)
            }
            LoanStep::WrittenOff(off) => Ok(off.principal.opposite()),
            LoanStep::Refinanced(refinanced) => Ok(refinanced.principal.opposite()),
            LoanStep::Adjusted(adjusted) => Ok(adjusted.principal),
            LoanStep::Approved(_)
            | LoanStep::UseChecked(_)
            | LoanStep::Rescheduled(_)
            | LoanStep::Recalled(_)
            | LoanStep::CarriedOver(_) => Ok(Parts::NONE),
        }
    }
}
