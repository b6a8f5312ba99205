//! A closing's contracts as it stated them, ready to be measured.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use chrono::NaiveDate;
use ledger::Dong;
use lending::closing::LoanRow;
use lending::ids::Node;
use store::Reading;

use super::definitions::Definitions;
use super::views::Breakdown;
use crate::error::Error;

/// A contract at a closing.
pub(super) struct Contract {
    pub(super) node: Node,
    pub(super) loan: LoanRow,
    /// In term + overdue + frozen.
    pub(super) balance: Dong,
    /// The latest transaction on any contract of its customer.
    pub(super) customer_last: Option<NaiveDate>,
    /// What its office measures by on that day.
    pub(super) by: Rc<Definitions>,
}

/// A part of a closing's contracts.
pub(super) type Part<'c> = [&'c Contract];

/// A closing of some offices.
pub(super) struct Stated {
    pub(super) date: NaiveDate,
    pub(super) contracts: Vec<Contract>,
    names: HashMap<(Node, String), String>,
}

impl Contract {
    /// A contract, alone of its customer's until its closing is read.
    pub(super) fn new(node: Node, loan: LoanRow, by: &Rc<Definitions>) -> Result<Contract, Error> {
        Ok(Contract {
            node,
            balance: loan.outstanding()?,
            customer_last: loan.last_transaction,
            loan,
            by: Rc::clone(by),
        })
    }

    /// Whether it has a balance.
    pub(super) const fn is_owed(&self) -> bool {
        self.balance.is_positive()
    }

    /// The final due date that holds: extended, else the contract's.
    pub(super) fn due(&self) -> Option<NaiveDate> {
        self.loan.due_extended.or(self.loan.due)
    }

    /// The day of the loan: signed, else first disbursed.
    pub(super) fn lent_on(&self) -> Option<NaiveDate> {
        self.loan.signed.or(self.loan.first_disbursed)
    }

    /// What a customer is known by: codes are each office's.
    pub(super) fn customer(&self) -> (Node, &str) {
        (self.node, self.loan.customer.as_str())
    }
}

impl Stated {
    /// What these offices' closings of a day state.
    pub(super) fn read(reading: Reading<'_>, offices: &[Node], date: NaiveDate) -> Result<Stated, Error> {
        let mut stated = Stated { date, contracts: Vec::new(), names: HashMap::new() };
        for node in offices {
            let by = Rc::new(Definitions::on(reading, *node, date)?);
            let (loans, names) = reading.stated_loans(*node, date)?;
            stated.names.extend(names.into_iter().map(|(code, name)| ((*node, code), name)));
            for loan in loans {
                stated.contracts.push(Contract::new(*node, loan, &by)?);
            }
        }
        note_customers(&mut stated.contracts);
        Ok(stated)
    }

    /// All of them.
    pub(super) fn whole(&self) -> Vec<&Contract> {
        self.contracts.iter().collect()
    }

    /// A contract's customer by name.
    pub(super) fn name_of(&self, contract: &Contract) -> &str {
        let key = (contract.node, contract.loan.customer.as_str().to_owned());
        self.names.get(&key).map_or("", String::as_str)
    }
}

/// Tells every contract its customer's latest transaction.
pub(super) fn note_customers(contracts: &mut [Contract]) {
    let mut latest: HashMap<(Node, String), NaiveDate> = HashMap::new();
    for contract in contracts.iter() {
        if let Some(day) = contract.loan.last_transaction {
            let last = latest.entry((contract.node, contract.loan.customer.as_str().to_owned())).or_insert(day);
            *last = day.max(*last);
        }
    }
    for contract in contracts {
        let key = (contract.node, contract.loan.customer.as_str().to_owned());
        contract.customer_last = latest.get(&key).copied();
    }
}

/// How contracts are told apart by a breakdown.
pub(super) struct Units {
    by: Breakdown,
    groups: HashMap<(u16, String), String>,
    offices: BTreeMap<Node, String>,
}

impl Units {
    pub(super) fn read(reading: Reading<'_>, by: Breakdown) -> Result<Units, Error> {
        let groups = if by == Breakdown::Group { reading.group_keys()? } else { HashMap::new() };
        let offices =
            reading.offices()?.into_iter().map(|office| (office.card.node, office.card.code.as_str().to_owned()));
        Ok(Units { by, groups, offices: offices.collect() })
    }

    /// A contract's unit; empty when it has none.
    pub(super) fn key_of(&self, contract: &Contract) -> String {
        let loan = &contract.loan;
        let code = match self.by {
            Breakdown::Commune => loan.commune.as_ref().map(|code| code.as_str()),
            Breakdown::Association => loan.association.as_ref().map(|code| code.as_str()),
            Breakdown::Programme => Some(loan.programme.as_str()),
            Breakdown::Office => self.offices.get(&contract.node).map(String::as_str),
            Breakdown::Group => loan.group.as_ref().map(|code| {
                let key = self.groups.get(&(contract.node.get(), code.as_str().to_owned()));
                key.map_or(code.as_str(), String::as_str)
            }),
        };
        code.unwrap_or_default().to_owned()
    }
}
