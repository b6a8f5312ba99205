use chrono::NaiveDate;
use ledger::Dong;

use super::views::{Sheet, SheetBook, SheetLoan, SheetMember};
use super::{closing_of, owner};
use crate::error::{Error, Refusal};
use crate::groups::{GroupItem, find_group, percent, place};
use crate::interest::segment_lines;
use crate::office::Office;

/// A group's sheet for the session on `session`, with interest due per contract.
pub fn open_sheet(office: &Office, group: &str, session: NaiveDate) -> Result<Sheet, Error> {
    let group = find_group(office, group)?;
    let reading = office.read();
    let closing = closing_of(reading, &group)?;
    let node = owner(&group)?;
    let closed = reading.closed_through(node)?.filter(|closed| session <= *closed);
    let rates = reading.rate_book(node)?;
    let receipts = reading.receipts(group.id, Some(session))?;
    let mut members = reading.members(group.id)?;
    wording::sort_names(&mut members, |member| &member.name);
    let mut lines = Vec::with_capacity(members.len());
    for member in &members {
        let paid = receipts.iter().filter(|receipt| receipt.borrower == member.id && receipt.reason.is_none());
        let collected = Dong::sum(paid.flat_map(|receipt| [receipt.interest, receipt.deposits]))?;
        let mut loans = Vec::with_capacity(member.loans.len());
        for loan in &member.loans {
            let account =
                reading.interest_account(loan.id, &rates)?.ok_or_else(|| Error::fault("loan without account"))?;
            let due =
                account.due_at(session).map_err(|_| Refusal::new("rate-not-exact").with("loan", &*loan.contract))?;
            loans.push(SheetLoan {
                loan: loan.id.get().into(),
                contract: loan.contract.clone(),
                programme: place(&loan.programme),
                outstanding: loan.in_term.plus(loan.overdue)?.plus(loan.frozen)?.into(),
                overdue: loan.overdue.into(),
                frozen: loan.frozen.into(),
                rate_percent: percent(loan.rate_ppb)?,
                backlog: due.backlog.into(),
                accrued: due.accrued.into(),
                collected: due.collected.into(),
                due: due.due.into(),
                segments: segment_lines(&due.accrual),
            });
        }
        let books = member.books.iter().map(|book| SheetBook {
            book: book.id.get().into(),
            number: book.number.clone(),
            balance: book.balance.into(),
        });
        lines.push(SheetMember {
            borrower: member.id.get().into(),
            code: member.code.clone(),
            name: member.name.clone(),
            loans,
            books: books.collect(),
            collected: collected.into(),
        });
    }
    Ok(Sheet {
        group: GroupItem::from(&group),
        session: session.to_string(),
        closing: closing.to_string(),
        backdated_before: closed.map(|day| day.to_string()),
        members: lines,
    })
}
