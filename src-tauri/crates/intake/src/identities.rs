//! Sums that must come out, told before anything is booked. What the sheet states is added up from its
//! lines, what is computed from the records: two ways to one figure.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{Datelike, NaiveDate};
use ledger::{Dong, NotDong};
use lending::closing::{Closing, LoanRow};
use lending::codes::ContractNumber;
use serde::Serialize;

use crate::findings::{FindingCode, Findings};
use crate::lines::Line;
use crate::refusal::{codes, fact};

codes! {
    /// What is compared.
    IdentityName {
        /// Đồng: Tổng dư nợ as stated, and in term + overdue + frozen.
        Outstanding = "outstanding",
        /// Contracts with a balance.
        Loans = "loans",
        /// Customers with a balance.
        Borrowers = "borrowers",
        /// Groups with a balance.
        Groups = "groups",
        /// Đồng lent in the month, without refinancing.
        LentMonth = "lent-month",
        /// Đồng collected in the month.
        CollectedMonth = "collected-month",
        /// Contracts whose month comes out: all of them, and how many do.
        Movement = "movement",
        /// Đồng: the sheet's own "Tổng cộng" row, and the sum of the loans.
        SheetTotal = "sheet-total",
    }
}

/// What a figure is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "code")]
pub enum Scope {
    /// The whole office.
    Office,
    /// A commune by its code; empty for loans without one.
    Commune(String),
    /// An association.
    Association(String),
    /// A programme.
    Programme(String),
    /// A group; empty for direct loans.
    Group(String),
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Scope::Office => f.write_str("office"),
            Scope::Commune(code) => write!(f, "commune:{code}"),
            Scope::Association(code) => write!(f, "association:{code}"),
            Scope::Programme(code) => write!(f, "programme:{code}"),
            Scope::Group(code) => write!(f, "group:{code}"),
        }
    }
}

/// Two figures that must be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Identity {
    /// What.
    pub name: IdentityName,
    /// For what.
    pub scope: Scope,
    /// As the sheet has it.
    pub stated: i64,
    /// As it was computed.
    pub computed: i64,
    /// Whether they are one.
    pub holds: bool,
}

impl Identity {
    fn new(name: IdentityName, scope: Scope, stated: i64, computed: i64) -> Identity {
        Identity { name, scope, stated, computed, holds: stated == computed }
    }
}

#[derive(Default)]
struct Figures<'a> {
    outstanding: Dong,
    lent: Dong,
    collected: Dong,
    loans: i64,
    borrowers: BTreeSet<&'a str>,
    groups: BTreeSet<&'a str>,
}

impl<'a> Figures<'a> {
    fn add(&mut self, loan: &'a LoanRow, outstanding: Dong) -> Result<(), NotDong> {
        self.outstanding = self.outstanding.plus(outstanding)?;
        self.lent = self.lent.plus(loan.lent_month()?)?;
        self.collected = self.collected.plus(loan.collected_month)?;
        if outstanding.is_positive() {
            self.loans += 1;
            self.borrowers.insert(loan.customer.as_str());
            self.groups.extend(loan.group.as_ref().map(|group| group.as_str()));
        }
        Ok(())
    }

    fn named(&self) -> [(IdentityName, i64); 6] {
        [
            (IdentityName::Outstanding, self.outstanding.get()),
            (IdentityName::Loans, self.loans),
            (IdentityName::Borrowers, self.borrowers.len() as i64),
            (IdentityName::Groups, self.groups.len() as i64),
            (IdentityName::LentMonth, self.lent.get()),
            (IdentityName::CollectedMonth, self.collected.get()),
        ]
    }
}

type ByScope<'a> = BTreeMap<Scope, Figures<'a>>;

fn scopes(loan: &LoanRow) -> [Scope; 5] {
    fn code<C>(code: Option<&C>, text: impl Fn(&C) -> &str) -> String {
        code.map(text).unwrap_or_default().to_owned()
    }
    [
        Scope::Office,
        Scope::Commune(code(loan.commune.as_ref(), |code| code.as_str())),
        Scope::Association(code(loan.association.as_ref(), |code| code.as_str())),
        Scope::Programme(loan.programme.as_str().to_owned()),
        Scope::Group(code(loan.group.as_ref(), |code| code.as_str())),
    ]
}

fn add<'a>(figures: &mut ByScope<'a>, loan: &'a LoanRow, outstanding: Dong) -> Result<(), NotDong> {
    for scope in scopes(loan) {
        figures.entry(scope).or_default().add(loan, outstanding)?;
    }
    Ok(())
}

/// All identities of a file. None blocks: those that don't hold are for the clerk to see.
///
/// # Errors
/// A sum beyond what can be booked.
pub(crate) fn of(
    closing: &Closing,
    lines: &[Line],
    sheet_total: Option<(u32, Dong)>,
    findings: &mut Findings,
) -> Result<Vec<Identity>, NotDong> {
    let mut stated = ByScope::new();
    let mut rows: BTreeMap<&ContractNumber, u32> = BTreeMap::new();
    for line in lines {
        let Some(loan) = &line.loan else { continue };
        if let Entry::Vacant(first) = rows.entry(&loan.contract) {
            first.insert(line.row);
            add(&mut stated, loan, line.total)?;
        }
    }
    let mut computed = ByScope::new();
    for loan in closing.loans() {
        add(&mut computed, loan, loan.outstanding()?)?;
    }
    let nothing = Figures::default();
    let mut identities = Vec::new();
    for (scope, computed) in &computed {
        let stated = stated.get(scope).unwrap_or(&nothing).named();
        for ((name, stated), (_, computed)) in stated.into_iter().zip(computed.named()) {
            identities.push(Identity::new(name, scope.clone(), stated, computed));
        }
    }
    identities.push(movement(closing, &rows, findings)?);
    if let Some((row, stated)) = sheet_total {
        let computed = computed.get(&Scope::Office).map_or(Dong::ZERO, |figures| figures.outstanding);
        if stated != computed {
            let facts = vec![fact("stated", stated), fact("computed", computed)];
            findings.note(FindingCode::SheetTotalDiffers, Some(row), facts);
        }
        identities.push(Identity::new(IdentityName::SheetTotal, Scope::Office, stated.get(), computed.get()));
    }
    Ok(identities)
}

/// Last month's balance follows from this month's: balance − disbursed + collected + written off, with
/// refinancing inside disbursed. It can't be below nothing, and is nothing for a loan first disbursed
/// within the month.
fn movement(
    closing: &Closing,
    rows: &BTreeMap<&ContractNumber, u32>,
    findings: &mut Findings,
) -> Result<Identity, NotDong> {
    let (mut all, mut come_out) = (0, 0);
    for loan in closing.loans() {
        let before = loan
            .outstanding()?
            .minus(loan.disbursed_month)?
            .plus(loan.collected_month)?
            .plus(loan.written_off_month)?;
        let new = loan.first_disbursed.is_some_and(|day| same_month(day, closing.date));
        all += 1;
        if before.is_negative() || (new && !before.is_zero()) {
            let facts = vec![fact("contract", loan.contract.as_str()), fact("before", before)];
            findings.note(FindingCode::MovementBreaks, rows.get(&loan.contract).copied(), facts);
        } else {
            come_out += 1;
        }
    }
    Ok(Identity::new(IdentityName::Movement, Scope::Office, all, come_out))
}

fn same_month(a: NaiveDate, b: NaiveDate) -> bool {
    (a.year(), a.month()) == (b.year(), b.month())
}
