//! A loan before it is one: asked for, voted by the group, certified by the commune, decided by the bank.
//! Source: SOURCES.md R-33.

use chrono::NaiveDate;
use ledger::Dong;
use serde::{Deserialize, Serialize};

use crate::codes::ProgrammeCode;
use crate::ids::{BorrowerId, GroupId};
use crate::programmes::{HouseholdClass, ProductCode};

/// A step of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum RequestStep {
    /// Giấy đề nghị vay vốn (01/TD).
    Requested(Box<Requested>),
    /// Biên bản họp tổ (10C/TD).
    Voted(Voted),
    /// UBND xã xác nhận (03/TD).
    Certified(Certified),
    /// The bank or the borrower does not go on with it.
    Declined(Declined),
    /// Thông báo kết quả phê duyệt (04/TD).
    Notified(Notified),
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requested {
    /// Who asks.
    pub borrower: BorrowerId,
    /// Through which group; none for a direct loan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// The product.
    pub product: ProductCode,
    /// The bank's programme code.
    pub programme: ProgrammeCode,
    /// How much.
    pub amount: Dong,
    /// For how many months.
    pub months: u32,
    /// Works, students, workers or hectares the ceiling is counted by; 1 where it is by household.
    pub units: u32,
    /// What the whole undertaking costs, where the ceiling is a share of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Dong>,
    /// What the cost was read from, where the ceiling of buying is another than that of building.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_is: Option<CostIs>,
    /// What for.
    pub purpose: String,
}

/// What the cost of an undertaking was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CostIs {
    /// Hợp đồng mua, thuê mua.
    Contract,
    /// Dự toán xây dựng, sửa chữa.
    Estimate,
}

/// The group's vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voted {
    /// Members present.
    pub present: u32,
    /// Members in favour.
    pub in_favour: u32,
}

/// The commune's certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certified {
    /// What the household is certified to be.
    pub class: HouseholdClass,
    /// From when.
    pub valid_from: NaiveDate,
    /// Until when.
    pub valid_through: NaiveDate,
    /// The certificate's number, or the list's.
    pub number: String,
}

/// Why it went no further.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declined {
    /// In the officer's words.
    pub reason: String,
}

/// The notice to the group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notified {
    /// The notice's number.
    pub number: String,
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestStage {
    /// Asked for.
    Requested,
    /// Voted for by the group.
    Voted,
    /// Certified by the commune.
    Certified,
    /// Approved: it is a loan.
    Approved,
    /// The group was told.
    Notified,
    /// It goes no further.
    Declined,
}

/// A request as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoanRequest {
    /// Where it stands.
    pub stage: RequestStage,
    /// What was asked for.
    pub asked: Requested,
    /// The group's vote.
    pub vote: Option<Voted>,
    /// The commune's certificate.
    pub certificate: Option<Certified>,
    /// Why it was declined.
    pub declined: Option<String>,
    /// The notice's number.
    pub notice: Option<String>,
}

/// Why a step of a request can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRequested {
    /// Out of turn; where it stands.
    #[error("out of turn")]
    Turn(Option<RequestStage>),
    /// An amount or a term of nothing.
    #[error("amount")]
    Amount,
    /// More in favour than present, or none present.
    #[error("votes")]
    Votes,
    /// A certificate that ends before it begins.
    #[error("days")]
    Days,
}

impl RequestStep {
    /// The kinds of event its steps are.
    pub const KINDS: [&'static str; 5] =
        ["loan-requested", "loan-voted", "loan-certified", "loan-declined", "loan-notified"];

    /// The kind of event it is, a stable name.
    pub const fn kind(&self) -> &'static str {
        match self {
            RequestStep::Requested(_) => "loan-requested",
            RequestStep::Voted(_) => "loan-voted",
            RequestStep::Certified(_) => "loan-certified",
            RequestStep::Declined(_) => "loan-declined",
            RequestStep::Notified(_) => "loan-notified",
        }
    }
}

impl LoanRequest {
    /// The request after `step`; `None` before is one that does not exist yet.
    ///
    /// A vote of the group and the commune's certificate may come in either order; a direct loan needs no vote.
    pub fn after(before: Option<&LoanRequest>, step: &RequestStep) -> Result<LoanRequest, NotRequested> {
        let Some(before) = before else {
            return match step {
                RequestStep::Requested(asked) => LoanRequest::new(asked),
                _ => Err(NotRequested::Turn(None)),
            };
        };
        let mut request = before.clone();
        let undecided = matches!(before.stage, RequestStage::Requested | RequestStage::Voted | RequestStage::Certified);
        match step {
            RequestStep::Voted(vote) if undecided && before.asked.group.is_some() => {
                if vote.present == 0 || vote.in_favour > vote.present {
                    return Err(NotRequested::Votes);
                }
                request.vote = Some(vote.clone());
            }
            RequestStep::Certified(certificate) if undecided => {
                if certificate.valid_through < certificate.valid_from {
                    return Err(NotRequested::Days);
                }
                request.certificate = Some(certificate.clone());
            }
            RequestStep::Declined(declined) if undecided => {
                request.declined = Some(declined.reason.clone());
                request.stage = RequestStage::Declined;
                return Ok(request);
            }
            RequestStep::Notified(notified) if before.stage == RequestStage::Approved => {
                request.notice = Some(notified.number.clone());
                request.stage = RequestStage::Notified;
                return Ok(request);
            }
            _ => return Err(NotRequested::Turn(Some(before.stage))),
        }
        request.stage = if request.certificate.is_some() { RequestStage::Certified } else { RequestStage::Voted };
        Ok(request)
    }

    /// The request once it is approved.
    pub fn approved(&self) -> Result<LoanRequest, NotRequested> {
        match self.stage {
            RequestStage::Requested | RequestStage::Voted | RequestStage::Certified => {
                Ok(LoanRequest { stage: RequestStage::Approved, ..self.clone() })
            }
            stage => Err(NotRequested::Turn(Some(stage))),
        }
    }

    /// The request again as it was before its approval was taken back.
    #[must_use]
    pub fn unapproved(&self) -> LoanRequest {
        let stage = match (&self.certificate, &self.vote) {
            (Some(_), _) => RequestStage::Certified,
            (None, Some(_)) => RequestStage::Voted,
            (None, None) => RequestStage::Requested,
        };
        LoanRequest { stage, notice: None, ..self.clone() }
    }

    fn new(asked: &Requested) -> Result<LoanRequest, NotRequested> {
        if !asked.amount.is_positive() || asked.months == 0 || asked.units == 0 {
            return Err(NotRequested::Amount);
        }
        Ok(LoanRequest {
            stage: RequestStage::Requested,
            asked: asked.clone(),
            vote: None,
            certificate: None,
            declined: None,
            notice: None,
        })
    }
}
