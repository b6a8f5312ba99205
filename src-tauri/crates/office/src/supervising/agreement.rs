//! Balances held against members' word (15/TD): the sheet as the book has it, how far the group was asked, and where what
//! was said differs.

use chrono::NaiveDate;
use ledger::Dong;
use lending::cards::{Card, Reconciled};
use lending::groups::agreeing::{Agreed, asked_standing};
use lending::ids::Node;
use serde::Serialize;
use store::Reading;
use store::queries::{CardRecord, LoanRecord, MemberRecord};

use super::missing_rule;
use crate::amounts::Whole;
use crate::error::Error;
use crate::groups::{GroupItem, Place, find_group};
use crate::interest::account_of;
use crate::loans::inexact;
use crate::office::Office;

/// A group's sheet of balances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct AgreementSheet {
    /// The group.
    pub group: GroupItem,
    /// The day the balances are of.
    pub as_of: String,
    /// Contracts and savings by members' names.
    pub lines: Vec<AgreementLine>,
    /// Members who owe or save.
    pub members: u32,
    /// Of those, asked within the years the rule looks back on.
    pub in_years: u32,
    /// Asked this year.
    pub this_year: u32,
    /// How many make the yearly share.
    pub yearly_share: u32,
    /// Whether the rule is met.
    pub met: bool,
    /// The times it was done, the last first.
    pub done: Vec<AgreementDone>,
}

/// One contract, or one member's savings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct AgreementLine {
    /// The member's identity.
    pub borrower_id: Whole,
    /// Code and name.
    pub borrower: Place,
    /// The contract; nothing for savings.
    pub loan: Option<Whole>,
    /// Its number.
    pub contract: Option<String>,
    /// Principal, or savings, in the book.
    pub ours: Whole,
    /// Interest owed in the book.
    pub ours_interest: Whole,
    /// Last asked on.
    pub asked_on: Option<String>,
}

/// A time balances were held against members' word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct AgreementDone {
    /// The card.
    pub id: Whole,
    /// The event whose words it has.
    pub seq: Whole,
    /// When.
    pub day: String,
    /// Lines.
    pub lines: Whole,
    /// Lines that differ.
    pub different: Whole,
    /// What it says.
    pub reconciled: Reconciled,
    /// Differences line by line: principal or savings, interest. What the book has above what was said.
    pub differences: Vec<(Whole, Whole)>,
}

/// A group's sheet as the book stands today.
pub fn agreement_sheet(office: &Office, group: &str) -> Result<AgreementSheet, Error> {
    let (reading, today) = (office.read(), office.business_day());
    let group = find_group(office, group)?;
    let asked = reading.asked_in(group.id)?;
    let mut members = reading.members(group.id)?;
    wording::sort_names(&mut members, |member| &member.name);
    let (mut lines, mut known) = (Vec::new(), Vec::new());
    for member in &members {
        let asked_on = asked.iter().filter(|(id, _)| *id == member.id.get()).map(|(_, day)| *day).max();
        let own = lines_of(reading, member, asked_on, today)?;
        if !own.is_empty() {
            known.push(member.id.get());
        }
        lines.extend(own);
    }
    let rules = reading.rules(Node::new(group.id.node()).map_err(Error::fault)?)?;
    let standing = asked_standing(&rules, &known, &asked, today).map_err(missing_rule)?;
    let done = reading.reconciled_of(group.id)?.into_iter().filter_map(|record| done_of(record).transpose());
    Ok(AgreementSheet {
        group: GroupItem::from(&group),
        as_of: today.to_string(),
        lines,
        members: standing.members,
        in_years: standing.in_years,
        this_year: standing.this_year,
        yearly_share: standing.yearly_share,
        met: standing.met,
        done: done.collect::<Result<_, _>>()?,
    })
}

/// A member's contracts with a balance, then their savings.
fn lines_of(
    reading: Reading<'_>,
    member: &MemberRecord,
    asked_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Vec<AgreementLine>, Error> {
    let line = |loan: Option<&LoanRecord>, ours: Dong, interest: Dong| AgreementLine {
        borrower_id: member.id.get().into(),
        borrower: Place { code: member.code.clone(), name: member.name.clone() },
        loan: loan.map(|loan| loan.id.get().into()),
        contract: loan.map(|loan| loan.contract.clone()),
        ours: ours.into(),
        ours_interest: interest.into(),
        asked_on: asked_on.map(|day| day.to_string()),
    };
    let mut lines = Vec::new();
    for loan in &member.loans {
        let owed = Dong::sum([loan.in_term, loan.overdue, loan.frozen])?;
        let due = account_of(reading, loan.id)?.due_at(today).map_err(|_| inexact(&loan.contract))?.due;
        // What was paid too much is no debt of ours to be asked about here.
        lines.push(line(Some(loan), owed, due.max(Dong::ZERO)));
    }
    let saved = Dong::sum(member.books.iter().map(|book| book.balance))?;
    if saved.is_positive() {
        lines.push(line(None, saved, Dong::ZERO));
    }
    Ok(lines)
}

fn done_of(record: CardRecord) -> Result<Option<AgreementDone>, Error> {
    let (id, seq) = (record.id.get().into(), Whole(record.seq as i64));
    let Card::Reconciled(reconciled) = record.card else { return Ok(None) };
    let mut differences: Vec<(Whole, Whole)> = Vec::with_capacity(reconciled.lines.len());
    for line in &reconciled.lines {
        let balance = Agreed { ours: line.ours, theirs: line.theirs }.difference()?;
        let interest = Agreed { ours: line.ours_interest, theirs: line.theirs_interest }.difference()?;
        differences.push((balance.into(), interest.into()));
    }
    let different = differences.iter().filter(|(balance, interest)| balance.0 != 0 || interest.0 != 0).count();
    Ok(Some(AgreementDone {
        id,
        seq,
        day: reconciled.day.to_string(),
        lines: Whole(reconciled.lines.len() as i64),
        different: Whole(different as i64),
        differences,
        reconciled: *reconciled,
    }))
}
