//! Rows of the reports that list contracts: balances, inactive, overdue, frozen, instalments due.

use ledger::Dong;
use lending::codes::{BookNumber, ContractNumber, CustomerCode};
use lending::sources::{
    BalanceRow, FrozenRow, InactiveRow, InstalmentDueRow, OverdueRow, SavingsRow, SourceKind, SourceRow, Units,
};

use super::columns::Field;
use super::reader::Cells;
use crate::findings::{FindingCode, Findings};
use crate::refusal::{Refusal, RefusalCode, fact};

/// A row of a list of contracts.
pub(super) struct ContractLine {
    /// The contract's statement; nothing on the row of one who only saves.
    pub(super) row: Option<SourceRow>,
    /// The savings book.
    pub(super) savings: Option<SavingsRow>,
}

/// Reads a row; nothing for a kind that lists no contracts.
pub(super) fn read(cells: &Cells<'_>, findings: &mut Findings) -> Result<ContractLine, Refusal> {
    let row = match cells.kind {
        SourceKind::Inactive14 => SourceRow::Inactive(inactive(cells, findings)?),
        SourceKind::Overdue2 => SourceRow::Overdue(overdue(cells, findings)?),
        SourceKind::Frozen13 => SourceRow::Frozen(frozen(cells, findings)?),
        SourceKind::InstalmentsDue => SourceRow::InstalmentDue(instalment(cells, findings)?),
        _ => return balance_line(cells, findings),
    };
    Ok(ContractLine { row: Some(row), savings: None })
}

fn balance_line(cells: &Cells<'_>, findings: &mut Findings) -> Result<ContractLine, Refusal> {
    let customer = cells.customer(findings)?.ok_or_else(|| cells.refuse(RefusalCode::MissingCode, Field::Customer))?;
    let units = cells.units(findings)?;
    let savings = savings(cells, findings)?.map(|(book, balance)| SavingsRow {
        book,
        customer: customer.clone(),
        units: Units { programme: None, ..units.clone() },
        balance,
    });
    let total = cells.total(findings)?;
    let in_term = cells.money(Field::InTerm)?;
    let overdue = cells.money(Field::Overdue)?;
    let frozen = cells.money(Field::Frozen)?;
    if !cells.has(Field::Contract) {
        let balances = [total, in_term, overdue, frozen];
        // A balance that belongs to no contract would be lost.
        return if balances.into_iter().flatten().any(|amount| !amount.is_zero()) {
            Err(cells.refuse(RefusalCode::MissingCode, Field::Contract))
        } else {
            Ok(ContractLine { row: None, savings })
        };
    }
    let row = BalanceRow {
        contract: cells.contract(findings)?,
        customer,
        units,
        point: cells.name_text(Field::Point)?,
        closed: closed(cells, findings),
        disbursed: cells.money(Field::Disbursed)?,
        in_term,
        overdue,
        frozen,
        total,
        backlog_in_term: cells.money(Field::BacklogInTerm)?,
        backlog_overdue: cells.money(Field::BacklogOverdue)?,
        backlog_grace: cells.money(Field::BacklogGrace)?,
        disbursed_month: None,
        refinanced_month: None,
        collected_month: None,
    };
    Ok(ContractLine { row: Some(SourceRow::Balance(Box::new(row))), savings })
}

fn closed(cells: &Cells<'_>, findings: &mut Findings) -> Option<bool> {
    if !cells.states(Field::Status) {
        return None;
    }
    let status = cells.show(Field::Status);
    match status.to_ascii_uppercase().as_str() {
        "CLOSE" | "CLOSED" => Some(true),
        "OPEN" => Some(false),
        _ => {
            let facts = vec![fact("text", status)];
            findings.note_cell(FindingCode::StatusUnknown, cells.number(), Field::Status, facts);
            Some(false)
        }
    }
}

fn savings(cells: &Cells<'_>, findings: &mut Findings) -> Result<Option<(BookNumber, Dong)>, Refusal> {
    let book = cells.code(Field::Book, 0, BookNumber::parse, findings)?.filter(|book| book.as_str() != "0");
    let balance = cells.money(Field::BookBalance)?;
    match (book, balance) {
        (Some(book), Some(balance)) => {
            if matches!(cells.row.get(Field::Book), crate::sheet::Value::Number(_)) {
                findings.note_cell(FindingCode::BookWasNumber, cells.number(), Field::Book, Vec::new());
            }
            Ok(Some((book, balance)))
        }
        // Without a column of balances a book's number states nothing.
        (_, None) => Ok(None),
        (None, Some(balance)) if !balance.is_zero() && cells.states(Field::Book) => {
            Err(cells.refuse(RefusalCode::BalanceWithoutBook, Field::Book).with("value", balance))
        }
        (None, Some(_)) => Ok(None),
    }
}

fn inactive(cells: &Cells<'_>, findings: &mut Findings) -> Result<InactiveRow, Refusal> {
    Ok(InactiveRow {
        contract: cells.contract(findings)?,
        customer: cells.customer(findings)?,
        units: cells.units(findings)?,
        outstanding: cells.money(Field::Total)?,
        last_transaction: cells.date(Field::LastTransaction, findings),
    })
}

fn overdue(cells: &Cells<'_>, findings: &mut Findings) -> Result<OverdueRow, Refusal> {
    Ok(OverdueRow {
        contract: cells.contract(findings)?,
        customer: cells.customer(findings)?,
        units: cells.units(findings)?,
        overdue: cells.balance(Field::Overdue)?,
        since: cells.date(Field::OverdueSince, findings),
    })
}

fn frozen(cells: &Cells<'_>, findings: &mut Findings) -> Result<FrozenRow, Refusal> {
    Ok(FrozenRow {
        contract: cells.contract(findings)?,
        customer: cells.customer(findings)?,
        units: cells.units(findings)?,
        frozen: cells.balance(Field::Frozen)?,
        until: cells.date(Field::FrozenUntil, findings),
        reason: cells.text(Field::Reason, findings),
    })
}

fn instalment(cells: &Cells<'_>, findings: &mut Findings) -> Result<InstalmentDueRow, Refusal> {
    let due = cells
        .exact_date(Field::Due)
        .ok_or_else(|| cells.refuse(RefusalCode::MissingDate, Field::Due).with("value", cells.show(Field::Due)))?;
    Ok(InstalmentDueRow {
        contract: cells.contract(findings)?,
        due,
        principal: cells.balance(Field::PrincipalDue)?,
        customer: cells.customer(findings)?,
        units: cells.units(findings)?,
    })
}

/// The contract of a row of a list of contracts.
pub(super) fn contract_of(row: &SourceRow) -> Option<&ContractNumber> {
    match row {
        SourceRow::Balance(row) => Some(&row.contract),
        SourceRow::Inactive(row) => Some(&row.contract),
        SourceRow::Overdue(row) => Some(&row.contract),
        SourceRow::Frozen(row) => Some(&row.contract),
        SourceRow::InstalmentDue(row) => Some(&row.contract),
        SourceRow::Savings(_)
        | SourceRow::Leader(_)
        | SourceRow::GroupList(_)
        | SourceRow::GroupScore(_)
        | SourceRow::OfficialTotal(_) => None,
    }
}

/// The customer of such a row, where the report names one.
pub(super) fn customer_of(row: &SourceRow) -> Option<&CustomerCode> {
    match row {
        SourceRow::Balance(row) => Some(&row.customer),
        SourceRow::Inactive(row) => row.customer.as_ref(),
        SourceRow::Overdue(row) => row.customer.as_ref(),
        SourceRow::Frozen(row) => row.customer.as_ref(),
        SourceRow::InstalmentDue(row) => row.customer.as_ref(),
        SourceRow::Savings(_)
        | SourceRow::Leader(_)
        | SourceRow::GroupList(_)
        | SourceRow::GroupScore(_)
        | SourceRow::OfficialTotal(_) => None,
    }
}
