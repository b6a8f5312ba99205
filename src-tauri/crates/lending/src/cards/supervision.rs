//! Supervision: plans, inspections, balances held against borrowers' word, visits and promises, workers, notes.

use chrono::NaiveDate;
use ledger::Dong;
use serde::{Deserialize, Serialize};

use super::Names;
use super::checking::{CardFault, Checking, amount, distinct, holds, in_order, list, long, name, short};
use crate::codes::{AssociationCode, CommuneCode};
use crate::groups::promise::{Capacity, Cause, NextStep};
use crate::ids::{BorrowerId, GroupId, LoanId};

/// Someone who inspects or visits, as they sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Inspector {
    /// Full name.
    pub name: String,
    /// The post.
    pub post: String,
}

/// An association's plan of inspections in a commune for a year (01/KH).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct InspectionPlan {
    /// The year.
    pub year: i32,
    /// The commune.
    pub commune: CommuneCode,
    /// The association.
    pub association: AssociationCode,
    /// The plan's number.
    pub number: String,
    /// Its day.
    pub day: NaiveDate,
    /// Which group in which month.
    pub lines: Vec<PlanLine>,
}

/// A group's month in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct PlanLine {
    /// The group.
    pub group: GroupId,
    /// The month, 1 to 12.
    pub month: u8,
}

/// A group inspected (16/TD).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Inspection {
    /// The group.
    pub group: GroupId,
    /// When.
    pub day: NaiveDate,
    /// Who, the head of the team first.
    pub team: Vec<Inspector>,
    /// The checklist's answers; what was not asked is not there.
    pub answers: Vec<Answer>,
    /// Contracts whose use was checked along with it (06/TD).
    pub loans: Vec<LoanId>,
    /// What is good.
    pub strengths: String,
    /// What is not.
    pub shortcomings: String,
    /// What is asked of the group.
    pub recommendations: String,
    /// Until when the group is to mend it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mend_by: Option<NaiveDate>,
    /// When it was mended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mended_on: Option<NaiveDate>,
}

/// An answer on the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Answer {
    /// The item's stable code.
    pub item: String,
    /// What was found.
    pub value: AnswerValue,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum AnswerValue {
    /// Có.
    Yes,
    /// Không.
    No,
    /// So many.
    Count(u32),
    /// In words.
    Said(String),
}

/// Balances held against what borrowers say (15/TD).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Reconciled {
    /// The group.
    pub group: GroupId,
    /// The day the balances are of.
    pub as_of: NaiveDate,
    /// When the borrowers were asked.
    pub day: NaiveDate,
    /// Who asked.
    pub by: Inspector,
    /// What they said.
    pub lines: Vec<ReconciledLine>,
}

/// One contract, or one customer's savings, as the book and the borrower have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ReconciledLine {
    /// The customer.
    pub borrower: BorrowerId,
    /// The contract; nothing for savings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loan: Option<LoanId>,
    /// Principal, or savings, in the book.
    pub ours: Dong,
    /// Interest owed in the book; nothing for savings.
    pub ours_interest: Dong,
    /// Principal, or savings, as the borrower says.
    pub theirs: Dong,
    /// Interest as the borrower says.
    pub theirs_interest: Dong,
    /// Why they differ.
    pub cause: String,
}

/// Whom a visit met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum Met {
    /// The borrower.
    Borrower,
    /// Another of the household.
    Household,
    /// A neighbour, the village head.
    Neighbour,
    /// Nobody.
    Nobody,
}

/// A debtor visited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Visit {
    /// The customer.
    pub borrower: BorrowerId,
    /// The contracts it is about.
    pub loans: Vec<LoanId>,
    /// When.
    pub day: NaiveDate,
    /// Who went.
    pub by: Vec<Inspector>,
    /// Whom they met.
    pub met: Met,
    /// Why nothing is paid: stable codes ([`Cause`]).
    pub causes: Vec<String>,
    /// How things stand.
    pub situation: String,
    /// What the household can pay: a stable code ([`Capacity`]); empty where nobody asked.
    pub capacity: String,
    /// What comes next: a stable code ([`NextStep`]); empty for nothing.
    pub next_step: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_on: Option<NaiveDate>,
    /// What was promised.
    pub promises: Vec<Promised>,
    /// Photographs, kept beside the book.
    pub photos: Vec<Photo>,
    /// Where the home is, in words or as coordinates.
    pub home: String,
}

/// A promise to pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Promised {
    /// On which contract; nothing for whatever is owed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loan: Option<LoanId>,
    /// How much.
    pub amount: Dong,
    /// By when.
    pub by: NaiveDate,
}

/// A photograph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Photo {
    /// Of its bytes, 64 hexadecimal digits.
    pub sha256: String,
    /// The name it had.
    pub name: String,
}

/// Workers given work by a loan of job creation (01/GQVL).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Workers {
    /// The contract.
    pub loan: LoanId,
    /// When it was counted.
    pub day: NaiveDate,
    /// Jobs made.
    pub created: u32,
    /// Jobs kept.
    pub kept: u32,
    /// Of all of them, women.
    pub women: u32,
    /// Of all of them, of the household.
    pub in_household: u32,
    /// Of all of them, others.
    pub outside: u32,
    /// The kind of priority, 1 to 6; nothing for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// The paper that proves it.
    pub papers: String,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Note {
    /// On a contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loan: Option<LoanId>,
    /// On a customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub borrower: Option<BorrowerId>,
    /// On a group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// When.
    pub day: NaiveDate,
    /// What.
    pub text: String,
    /// When to be reminded of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind_on: Option<NaiveDate>,
}

impl Inspector {
    fn check(&self, field: &'static str) -> Result<(), CardFault> {
        name(field, &self.name)?;
        short(field, &self.post)
    }
}

impl Checking for InspectionPlan {
    fn check(&self) -> Result<(), CardFault> {
        holds("year", (2000..=2100).contains(&self.year))?;
        short("number", &self.number)?;
        list("lines", &self.lines)?;
        distinct("lines", self.lines.iter().map(|line| line.group))?;
        self.lines.iter().try_for_each(|line| holds("lines", (1..=12).contains(&line.month)))
    }

    fn names(&self, names: &mut Names) {
        names.groups.extend(self.lines.iter().map(|line| line.group));
    }
}

impl Checking for Inspection {
    fn check(&self) -> Result<(), CardFault> {
        if self.team.is_empty() {
            return Err(CardFault::Empty("team"));
        }
        list("team", &self.team)?;
        self.team.iter().try_for_each(|inspector| inspector.check("team"))?;
        list("answers", &self.answers)?;
        distinct("answers", self.answers.iter().map(|answer| &answer.item))?;
        for answer in &self.answers {
            name("answers", &answer.item)?;
            if let AnswerValue::Said(text) = &answer.value {
                long("answers", text)?;
            }
        }
        list("loans", &self.loans)?;
        distinct("loans", &self.loans)?;
        for (field, text) in [
            ("strengths", &self.strengths),
            ("shortcomings", &self.shortcomings),
            ("recommendations", &self.recommendations),
        ] {
            long(field, text)?;
        }
        in_order("mend-by", self.day, self.mend_by)?;
        in_order("mended-on", self.day, self.mended_on)
    }

    fn names(&self, names: &mut Names) {
        names.groups.push(self.group);
        names.loans.extend(&self.loans);
    }
}

impl Checking for Reconciled {
    fn check(&self) -> Result<(), CardFault> {
        self.by.check("by")?;
        in_order("day", self.as_of, Some(self.day))?;
        if self.lines.is_empty() {
            return Err(CardFault::Empty("lines"));
        }
        list("lines", &self.lines)?;
        distinct("lines", self.lines.iter().map(|line| (line.borrower, line.loan)))?;
        for line in &self.lines {
            for part in [line.ours, line.ours_interest, line.theirs, line.theirs_interest] {
                amount("lines", part)?;
            }
            short("lines", &line.cause)?;
        }
        Ok(())
    }

    fn names(&self, names: &mut Names) {
        names.groups.push(self.group);
        for line in &self.lines {
            names.borrowers.push(line.borrower);
            names.loans.extend(line.loan);
        }
    }
}

impl Checking for Visit {
    fn check(&self) -> Result<(), CardFault> {
        if self.by.is_empty() {
            return Err(CardFault::Empty("by"));
        }
        list("by", &self.by)?;
        self.by.iter().try_for_each(|inspector| inspector.check("by"))?;
        list("loans", &self.loans)?;
        distinct("loans", &self.loans)?;
        list("causes", &self.causes)?;
        distinct("causes", &self.causes)?;
        self.causes.iter().try_for_each(|cause| holds("causes", Cause::parse(cause).is_some()))?;
        long("situation", &self.situation)?;
        holds("capacity", self.capacity.is_empty() || Capacity::parse(&self.capacity).is_some())?;
        holds("next-step", self.next_step.is_empty() || NextStep::parse(&self.next_step).is_some())?;
        short("home", &self.home)?;
        in_order("next-on", self.day, self.next_on)?;
        list("promises", &self.promises)?;
        for promised in &self.promises {
            holds("promises", promised.amount.is_positive())?;
            in_order("promises", self.day, Some(promised.by))?;
        }
        list("photos", &self.photos)?;
        self.photos.iter().try_for_each(|photo| photo.check())
    }

    fn names(&self, names: &mut Names) {
        names.borrowers.push(self.borrower);
        names.loans.extend(&self.loans);
        names.loans.extend(self.promises.iter().filter_map(|promised| promised.loan));
    }
}

impl Photo {
    fn check(&self) -> Result<(), CardFault> {
        name("photos", &self.name)?;
        let digits = self.sha256.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        holds("photos", self.sha256.len() == 64 && digits)
    }
}

impl Checking for Workers {
    fn check(&self) -> Result<(), CardFault> {
        short("papers", &self.papers)?;
        holds("priority", self.priority.is_none_or(|priority| (1..=6).contains(&priority)))?;
        let all = u64::from(self.created) + u64::from(self.kept);
        if u64::from(self.women) > all {
            return Err(CardFault::Parts("women"));
        }
        if u64::from(self.in_household) + u64::from(self.outside) > all {
            return Err(CardFault::Parts("in-household"));
        }
        Ok(())
    }

    fn names(&self, names: &mut Names) {
        names.loans.push(self.loan);
    }
}

impl Checking for Note {
    fn check(&self) -> Result<(), CardFault> {
        long("text", &self.text)?;
        if self.text.trim().is_empty() {
            return Err(CardFault::Empty("text"));
        }
        let about = [self.loan.is_some(), self.borrower.is_some(), self.group.is_some()];
        holds("about", about.iter().filter(|named| **named).count() == 1)
    }

    fn names(&self, names: &mut Names) {
        names.loans.extend(self.loan);
        names.borrowers.extend(self.borrower);
        names.groups.extend(self.group);
    }
}
