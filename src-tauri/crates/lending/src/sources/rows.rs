//! The rows of each report. What a report has no column for is absent, never nothing: an amount of 0 is
//! a statement, a missing one is none.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use super::Dimension;
use crate::codes::{
    AssociationCode, BookNumber, CommuneCode, ContractNumber, CustomerCode, GroupCode, ProgrammeCode, VillageCode,
};

/// A row of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum SourceRow {
    /// A contract's balances (report 31, detailed balances, daily 10).
    Balance(Box<BalanceRow>),
    /// A savings book (report 31, daily 10).
    Savings(SavingsRow),
    /// A contract without transactions (14).
    Inactive(InactiveRow),
    /// An overdue contract (2).
    Overdue(OverdueRow),
    /// A frozen contract (13).
    Frozen(FrozenRow),
    /// A group's leader and deputy (12).
    Leader(LeaderRow),
    /// A group (DSTO).
    GroupList(GroupListRow),
    /// A group's rating (BC0437).
    GroupScore(Box<GroupScoreRow>),
    /// Principal due on a day.
    InstalmentDue(InstalmentDueRow),
    /// A unit's line in an official form, or the form's total.
    OfficialTotal(OfficialTotalRow),
}

/// The units a row stands under, as far as the report says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Units {
    /// The group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupCode>,
    /// The commune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<CommuneCode>,
    /// The association, 99 = lent directly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association: Option<AssociationCode>,
    /// The programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<ProgrammeCode>,
}

impl Units {
    /// Whether the report says none of them.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Units::default()
    }
}

/// A contract's balances at a day, in whole đồng.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BalanceRow {
    /// The contract.
    pub contract: ContractNumber,
    /// The borrower.
    pub customer: CustomerCode,
    /// Its units.
    #[serde(default, skip_serializing_if = "Units::is_empty")]
    pub units: Units,
    /// The commune transaction point by its name: what report 31 lacks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// Whether it is settled (CLOSE).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<bool>,
    /// Disbursed so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disbursed: Option<Dong>,
    /// Principal in term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_term: Option<Dong>,
    /// Principal overdue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue: Option<Dong>,
    /// Principal frozen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<Dong>,
    /// All principal as the report states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Dong>,
    /// Interest backlog on principal in term (lãi tồn TH).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backlog_in_term: Option<Dong>,
    /// Interest backlog on overdue principal (lãi tồn QH).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backlog_overdue: Option<Dong>,
    /// Interest backlog of a grace period (lãi tồn AH).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backlog_grace: Option<Dong>,
    /// Lent in the month, refinancing included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disbursed_month: Option<Dong>,
    /// Of that, old loans closed into new ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refinanced_month: Option<Dong>,
    /// Principal collected in the month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collected_month: Option<Dong>,
}

impl BalanceRow {
    /// All principal: as stated, else the sum of the three parts; nothing where a part is not stated.
    pub fn outstanding(&self) -> Result<Option<Dong>, NotDong> {
        if self.total.is_some() {
            return Ok(self.total);
        }
        sum_of([self.in_term, self.overdue, self.frozen])
    }

    /// Interest backlog, all that is stated of it.
    pub fn backlog(&self) -> Result<Option<Dong>, NotDong> {
        let parts = [self.backlog_in_term, self.backlog_overdue, self.backlog_grace];
        if parts.iter().all(Option::is_none) {
            return Ok(None);
        }
        Dong::sum(parts.into_iter().flatten()).map(Some)
    }
}

/// The sum, where every part is stated.
pub(super) fn sum_of(parts: [Option<Dong>; 3]) -> Result<Option<Dong>, NotDong> {
    let [Some(one), Some(two), Some(three)] = parts else { return Ok(None) };
    Dong::sum([one, two, three]).map(Some)
}

/// A savings book's balance at a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavingsRow {
    /// The book.
    pub book: BookNumber,
    /// Whose it is.
    pub customer: CustomerCode,
    /// The units of the customer; without a programme.
    #[serde(default, skip_serializing_if = "Units::is_empty")]
    pub units: Units,
    /// Its balance.
    pub balance: Dong,
}

/// A contract that has had no transaction for the report's number of months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InactiveRow {
    /// The contract.
    pub contract: ContractNumber,
    /// The borrower.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerCode>,
    /// Its units.
    #[serde(default, skip_serializing_if = "Units::is_empty")]
    pub units: Units,
    /// All principal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outstanding: Option<Dong>,
    /// The last transaction; nothing where the cell is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_transaction: Option<NaiveDate>,
}

/// An overdue contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverdueRow {
    /// The contract.
    pub contract: ContractNumber,
    /// The borrower.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerCode>,
    /// Its units.
    #[serde(default, skip_serializing_if = "Units::is_empty")]
    pub units: Units,
    /// Principal overdue.
    pub overdue: Dong,
    /// When it turned overdue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
}

/// A frozen contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenRow {
    /// The contract.
    pub contract: ContractNumber,
    /// The borrower.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerCode>,
    /// Its units.
    #[serde(default, skip_serializing_if = "Units::is_empty")]
    pub units: Units,
    /// Principal frozen.
    pub frozen: Dong,
    /// When the freeze ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Why it was frozen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Who leads a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaderRow {
    /// The group.
    pub group: GroupCode,
    /// The leader's code in the core system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader_code: Option<String>,
    /// The leader's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader: Option<String>,
    /// The leader's telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The deputy's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy: Option<String>,
    /// The deputy's telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy_phone: Option<String>,
    /// The commune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<CommuneCode>,
    /// The association in charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association: Option<AssociationCode>,
}

/// A group as the list of groups has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupListRow {
    /// The group.
    pub group: GroupCode,
    /// The leader's name, which the bank uses as the group's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader: Option<String>,
    /// The commune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<CommuneCode>,
    /// The village.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub village: Option<VillageCode>,
    /// The association in charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association: Option<AssociationCode>,
    /// The commune transaction point by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// How many members it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<u32>,
    /// All principal of its members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outstanding: Option<Dong>,
    /// Its members' savings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub savings: Option<Dong>,
}

/// A group's figures and rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupScoreRow {
    /// The group.
    pub group: GroupCode,
    /// The leader's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader: Option<String>,
    /// The commune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<CommuneCode>,
    /// The association in charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association: Option<AssociationCode>,
    /// How many members it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<u32>,
    /// All principal of its members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outstanding: Option<Dong>,
    /// Principal overdue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue: Option<Dong>,
    /// Its members' savings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub savings: Option<Dong>,
    /// Points of the six criteria in hundredths, in this order: transacting at the commune (of 20), principal
    /// due collected (15), interest collected (20), members saving (5), savings growth (10), overdue (30).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<[u32; 6]>,
    /// The score in hundredths of a point, 0…10,000, rounded half away from zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u32>,
    /// The grade as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
}

/// Principal that falls due on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstalmentDueRow {
    /// The contract.
    pub contract: ContractNumber,
    /// When it is due.
    pub due: NaiveDate,
    /// The instalment.
    pub principal: Dong,
    /// The borrower.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerCode>,
    /// Its units.
    #[serde(default, skip_serializing_if = "Units::is_empty")]
    pub units: Units,
}

/// A unit's line in an official form, or the form's own total (dimension office, no key).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficialTotalRow {
    /// What the lines of the form are.
    pub dimension: Dimension,
    /// The unit's code, where the form prints codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The unit's name as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Principal in term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_term: Option<Dong>,
    /// Principal overdue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue: Option<Dong>,
    /// Principal frozen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<Dong>,
    /// All principal as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Dong>,
    /// Distinct customers with a balance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customers: Option<u32>,
    /// Groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<u32>,
    /// Lent in the period, refinancing included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lent: Option<Dong>,
    /// Principal collected in the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collected: Option<Dong>,
}

impl OfficialTotalRow {
    /// All principal: as stated, else the sum of the three parts; nothing where a part is not stated.
    pub fn outstanding(&self) -> Result<Option<Dong>, NotDong> {
        if self.total.is_some() {
            return Ok(self.total);
        }
        sum_of([self.in_term, self.overdue, self.frozen])
    }
}
