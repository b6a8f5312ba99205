//! What the core system states about an office at a closing date, normalised: every contract, customer,
//! group and savings book once. The core is the master at each closing. Source: SOURCES.md R-07.

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::calendar::{add_months, day_before};
use crate::codes::{
    AssociationCode, BookNumber, CommuneCode, ContractNumber, CustomerCode, GroupCode, OfficeCode, ProgrammeCode,
    VillageCode,
};
use crate::interest::Status;
use crate::parts::Parts;
use crate::rate::AnnualRate;
use crate::rules::{RuleRow, value_on};
use crate::schedule::keys::STUDENT_GRACE;
use crate::totals::Totals;

/// One office at one closing date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The day the figures stand for (ngày số liệu).
    pub date: NaiveDate,
    /// The transaction office.
    pub office: OfficeCode,
    /// Its name as the export prints it.
    pub office_name: String,
    /// Everything stated, each thing once: places, associations and programmes first, then groups,
    /// borrowers, loans, books, each kind by its code.
    pub records: Vec<Record>,
}

/// One thing a closing states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Record {
    /// A commune.
    Commune(CommuneRow),
    /// A village.
    Village(VillageRow),
    /// An entrusted association.
    Association(AssociationRow),
    /// A loan programme.
    Programme(ProgrammeRow),
    /// A savings and credit group.
    Group(GroupRow),
    /// A customer, borrowing or only saving.
    Borrower(Box<BorrowerRow>),
    /// A loan contract.
    Loan(Box<LoanRow>),
    /// A savings book.
    Book(BookRow),
}

/// Xã, phường.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommuneRow {
    /// The bank's code.
    pub code: CommuneCode,
    /// Its name.
    pub name: String,
}

/// Thôn, bản, khối.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VillageRow {
    /// The bank's code.
    pub code: VillageCode,
    /// Its name; empty when the export gives none.
    pub name: String,
    /// The commune its rows stand under.
    pub commune: CommuneCode,
}

/// Hội đoàn thể nhận ủy thác.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssociationRow {
    /// 11 Farmers, 12 Women, 13 Veterans, 14 Youth, 99 direct.
    pub code: AssociationCode,
    /// Its name.
    pub name: String,
}

/// Chương trình tín dụng.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRow {
    /// The bank's code.
    pub code: ProgrammeCode,
    /// Its name.
    pub name: String,
}

/// Tổ tiết kiệm và vay vốn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupRow {
    /// The bank's code.
    pub code: GroupCode,
    /// The leader's name, which the bank uses as the group's (tên tổ). Two groups may share it.
    pub leader: String,
    /// Where most of its contracts stand.
    pub commune: Option<CommuneCode>,
    /// Where most of its contracts stand.
    pub village: Option<VillageCode>,
    /// The association in charge.
    pub association: Option<AssociationCode>,
    /// The transaction point's day of the month, 1…31 (29–31 = the month's end).
    pub session_day: Option<u8>,
}

/// Khách hàng.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BorrowerRow {
    /// The bank's code.
    pub code: CustomerCode,
    /// Full name as printed.
    pub name: String,
    /// Date of birth; a year alone is stored by the bank as 1 January.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<NaiveDate>,
    /// 01 male, 02 female.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<String>,
    /// Ethnic group's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ethnic: Option<String>,
    /// Identity paper's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<String>,
    /// When it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_issued: Option<NaiveDate>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Spouse's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spouse: Option<String>,
    /// Commune, absent for savings-only customers whose commune is the dummy one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<CommuneCode>,
    /// Village.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub village: Option<VillageCode>,
    /// The group he or she is a member of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupCode>,
    /// The association of the row, for savings-only customers too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association: Option<AssociationCode>,
}

/// Khế ước. Amounts in whole đồng; "month" is the closing's month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoanRow {
    /// Contract number.
    pub contract: ContractNumber,
    /// The borrower.
    pub customer: CustomerCode,
    /// The group, absent for direct loans.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupCode>,
    /// Commune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<CommuneCode>,
    /// Village.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub village: Option<VillageCode>,
    /// Association, 99 = lent directly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub association: Option<AssociationCode>,
    /// Programme.
    pub programme: ProgrammeCode,
    /// Source of funds: 1 central, 2 local.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funds: Option<String>,
    /// Investor, which splits the local source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub investor: Option<String>,
    /// Lent directly, not through a group.
    pub direct: bool,
    /// Settled within the year (CLOSE).
    pub closed: bool,
    /// Contract date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<NaiveDate>,
    /// Final due date by the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Final due date after extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_extended: Option<NaiveDate>,
    /// Final due date moved to the session day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_session: Option<NaiveDate>,
    /// First instalment of principal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_principal: Option<NaiveDate>,
    /// The transaction point's day of the month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_day: Option<u8>,
    /// Yearly rate, parts per billion.
    pub rate: AnnualRate,
    /// Amount approved.
    pub approved: Dong,
    /// Amount disbursed so far; nothing = not yet disbursed.
    pub disbursed: Dong,
    /// First disbursement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_disbursed: Option<NaiveDate>,
    /// Last disbursement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_disbursed: Option<NaiveDate>,
    /// Principal in term.
    pub in_term: Dong,
    /// Principal overdue.
    pub overdue: Dong,
    /// Principal frozen.
    pub frozen: Dong,
    /// Principal repaid: the larger of what is stated and disbursed − outstanding.
    pub repaid: Dong,
    /// Principal that has fallen due so far, paid or not (gốc đến hạn lũy kế).
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub principal_due: Dong,
    /// Interest backlog on principal in term.
    pub backlog_in_term: Dong,
    /// Interest backlog on overdue principal.
    pub backlog_overdue: Dong,
    /// Disbursed in the month, refinancing included.
    pub disbursed_month: Dong,
    /// Of that, old loans closed into new ones (đảo khoản).
    pub refinanced_month: Dong,
    /// Principal collected in the month, in term, overdue and frozen together.
    pub collected_month: Dong,
    /// Principal written off in the month.
    pub written_off_month: Dong,
    /// Interest collected in the month, in term and overdue together.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub interest_month: Dong,
    /// Months of extension granted so far.
    #[serde(default, skip_serializing_if = "is_no_month")]
    pub extended_months: u32,
    /// When it last turned overdue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue_since: Option<NaiveDate>,
    /// When the freeze ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen_until: Option<NaiveDate>,
    /// Last transaction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_transaction: Option<NaiveDate>,
    /// The investment's effect: its measure's name, e.g. workers given work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<String>,
    /// The effect's first value.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub effect_value: i64,
    /// Student's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub student: Option<String>,
    /// School's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school: Option<String>,
    /// Entered school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_from: Option<NaiveDate>,
    /// Leaves school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_until: Option<NaiveDate>,
}

/// Sổ tiết kiệm 105.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookRow {
    /// The book's number.
    pub number: BookNumber,
    /// Whose it is.
    pub customer: CustomerCode,
    /// Balance at the closing.
    pub balance: Dong,
}

fn is_zero(value: &i64) -> bool {
    *value == 0
}

fn is_no_month(months: &u32) -> bool {
    *months == 0
}

impl LoanRow {
    /// The principal by status.
    pub const fn parts(&self) -> Parts {
        Parts { in_term: self.in_term, overdue: self.overdue, frozen: self.frozen }
    }

    /// Outstanding principal: in term + overdue + frozen.
    pub fn outstanding(&self) -> Result<Dong, NotDong> {
        self.parts().total()
    }

    /// The last day of a student's grace period, by the rule that holds on `day` for the programme: so many months after
    /// leaving school, less a day. Nothing for other loans. Source: SOURCES.md R-32.
    pub fn grace_through(&self, rules: &[RuleRow], day: NaiveDate) -> Option<NaiveDate> {
        let months = value_on(rules, STUDENT_GRACE, self.programme.as_str(), day)?;
        let first_due = add_months(self.school_until?, u32::try_from(months).ok()?);
        Some(day_before(first_due))
    }

    /// Interest backlog (lãi tồn), both parts.
    pub fn backlog(&self) -> Result<Dong, NotDong> {
        self.backlog_in_term.plus(self.backlog_overdue)
    }

    /// Lent in the month without refinancing.
    pub fn lent_month(&self) -> Result<Dong, NotDong> {
        self.disbursed_month.minus(self.refinanced_month)
    }

    /// The status the whole contract is counted under; nothing for one without a balance.
    pub const fn status(&self) -> Option<Status> {
        self.parts().status()
    }

    /// Approved and dated, but not one đồng paid out yet.
    pub fn is_not_disbursed(&self) -> bool {
        self.disbursed.is_zero() && !self.closed
    }
}

impl Closing {
    /// The loans, in the order stated.
    pub fn loans(&self) -> impl Iterator<Item = &LoanRow> {
        self.records.iter().filter_map(|record| match record {
            Record::Loan(loan) => Some(loan.as_ref()),
            _ => None,
        })
    }

    /// The savings books, in the order stated.
    pub fn books(&self) -> impl Iterator<Item = &BookRow> {
        self.records.iter().filter_map(|record| match record {
            Record::Book(book) => Some(book),
            _ => None,
        })
    }

    /// The office's totals, as the bank defines them. `counts_jobs` says which effects are workers given work.
    pub fn totals(&self, counts_jobs: impl Fn(&str) -> bool) -> Result<Totals, NotDong> {
        let mut totals = Totals::default();
        let mut borrowers = std::collections::HashSet::new();
        let mut groups = std::collections::HashSet::new();
        for loan in self.loans() {
            totals.lent_month = totals.lent_month.plus(loan.lent_month()?)?;
            totals.collected_month = totals.collected_month.plus(loan.collected_month)?;
            if !loan.outstanding()?.is_positive() {
                continue;
            }
            totals.loans += 1;
            borrowers.insert(&loan.customer);
            groups.extend(&loan.group);
            totals.in_term = totals.in_term.plus(loan.in_term)?;
            totals.overdue = totals.overdue.plus(loan.overdue)?;
            totals.frozen = totals.frozen.plus(loan.frozen)?;
            totals.interest_backlog = totals.interest_backlog.plus(loan.backlog()?)?;
            if loan.effect.as_deref().is_some_and(&counts_jobs) {
                totals.jobs = totals.jobs.checked_add(loan.effect_value).ok_or(NotDong)?;
            }
        }
        totals.borrowers = borrowers.len() as i64;
        totals.groups = groups.len() as i64;
        totals.savings = Dong::sum(self.books().map(|book| book.balance))?;
        totals.outstanding = totals.in_term.plus(totals.overdue)?.plus(totals.frozen)?;
        Ok(totals)
    }
}
