//! What the book knows of a group's members, as inspectors need it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use ledger::Dong;
use lending::calendar::whole_months;
use lending::groups::inspecting::MemberFacts;
use lending::ids::{GroupId, LoanId, Node};
use lending::parts::Parts;
use store::queries::{ListedLoan, LoanSet, Narrow, Window};

use super::use_checks::standing;
use crate::error::Error;
use crate::following::broken_promises;
use crate::inactive::inactive_rule;
use crate::interest::account_of;
use crate::loans::inexact;
use crate::office::Office;

/// Someone who owes through a group.
#[derive(Clone, Debug)]
pub(super) struct Owing {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) facts: MemberFacts<i64>,
    /// Their contracts with a balance.
    pub(super) loans: Vec<LoanId>,
    /// Interest of earlier months not collected yet, without grace-period interest.
    pub(super) backlog: Dong,
}

/// Those who owe through a group on a day, by identity. `seen` are the contracts of the last inspection.
pub(super) fn owing(
    office: &Office,
    group: GroupId,
    seen: &[LoanId],
    today: NaiveDate,
) -> Result<BTreeMap<i64, Owing>, Error> {
    let reading = office.read();
    let node = Node::new(group.node()).map_err(Error::fault)?;
    let (rules, silent) = (reading.rules(node)?, inactive_rule(reading, node, today)?);
    let opened = reading.opening(node)?.map(|closing| closing.date);
    let checked: BTreeSet<i64> = reading.inspected_loans(group)?.into_iter().collect();
    let month = today.with_day(1).unwrap_or(today);
    let narrow = Narrow { groups: Some((vec![group.get()], false)), ..Narrow::default() };
    let mut members = BTreeMap::new();
    for loan in reading.listed_loans(&LoanSet::All, &narrow, Window::default())? {
        let outstanding = Dong::sum([loan.in_term, loan.overdue, loan.frozen])?;
        if !outstanding.is_positive() {
            continue;
        }
        let id = LoanId::parse(loan.id).map_err(Error::fault)?;
        let owed = account_of(reading, id)?.due_at(month).map_err(|_| inexact(&loan.contract))?.due;
        let member: &mut Owing = members.entry(loan.borrower).or_insert_with(|| stranger(&loan));
        let facts = &mut member.facts;
        facts.outstanding = facts.outstanding.plus(outstanding)?;
        facts.overdue = facts.overdue.plus(loan.overdue)?;
        facts.frozen = facts.frozen.plus(loan.frozen)?;
        facts.ever_checked |= loan.use_checked.is_some() || checked.contains(&loan.id);
        facts.new_unchecked |= matches!(standing(&rules, &loan, opened, today)?, "due" | "late");
        facts.picked_last |= seen.contains(&id);
        let parts = Parts { in_term: loan.in_term, overdue: loan.overdue, frozen: loan.frozen };
        if silent.holds(today, parts, &loan.programme, loan.last_seen) {
            let since = loan.last_seen.map_or(silent.months, |last| whole_months(last, today));
            facts.inactive_months = facts.inactive_months.max(since);
        }
        member.loans.push(id);
        if owed.is_positive() {
            member.backlog = member.backlog.plus(owed)?;
        }
    }
    for (borrower, member) in &mut members {
        member.facts.broken_promises = broken_promises(reading, *borrower, today)?.broken;
    }
    Ok(members)
}

/// Of a member nothing is known yet. Who keeps the loan book is asked on the spot: the book does not know it.
fn stranger(loan: &ListedLoan) -> Owing {
    let facts = MemberFacts {
        member: loan.borrower,
        outstanding: Dong::ZERO,
        overdue: Dong::ZERO,
        frozen: Dong::ZERO,
        ever_checked: false,
        new_unchecked: false,
        inactive_months: 0,
        broken_promises: 0,
        book_kept: false,
        picked_last: false,
    };
    Owing { code: loan.customer.clone(), name: loan.name.clone(), facts, loans: Vec::new(), backlog: Dong::ZERO }
}
