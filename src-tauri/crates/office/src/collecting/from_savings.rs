//! Principal that a member's own savings pay, as the sheet has it (13/TD): the only principal that can be on a sheet,
//! since a leader never hands in any in cash. Source: SOURCES.md R-09.

use chrono::NaiveDate;
use events::{Event, Fact, Hash, RequestId};
use lending::collection::Sheet;
use lending::ids::{BookId, LoanId, Node};
use lending::loan::PaidFrom;
use store::{Reading, Writing};

use super::views::{CollectLine, CollectSheet, FromSavings, PrincipalPaid};
use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::loans::{StepWanted, book_step};
use crate::office::At;

/// What the lines of a sheet ask for, in their order; amounts of nothing are left out.
fn wanted(typed: &CollectSheet) -> impl Iterator<Item = (&CollectLine, &FromSavings)> {
    let lines = typed.lines.iter().flat_map(|line| line.from_savings.iter().map(move |paid| (line, paid)));
    lines.filter(|(_, paid)| paid.amount.0 != 0)
}

/// Books it, a step of the loan each, behind the sheet and after its deposits. Refused: a loan or a book that is not the
/// member's on this sheet, more than the loan's principal, more than the book holds on that day or since.
pub(super) fn book(
    at: &At,
    writing: &mut Writing<'_>,
    (node, sheet): (Node, &Sheet),
    request: &RequestId,
    typed: &CollectSheet,
) -> Result<Vec<PrincipalPaid>, Error> {
    let mut booked = Vec::new();
    for (nth, (line, paid)) in wanted(typed).enumerate() {
        check_theirs(sheet, line, paid)?;
        let step = StepWanted::Repay {
            amount: None,
            interest: Some(Whole(0)),
            grace_interest: None,
            principal: Some(paid.amount),
            book: Some(paid.book),
        };
        let request = request_of(request, nth)?;
        let loan = paid.loan.0.to_string();
        let event = book_step(at, writing, (node, &request), &loan, sheet.session, &step)?;
        booked.push(told(event, paid));
    }
    Ok(booked)
}

/// What the same request booked before, if it was this: every payment, and none more.
pub(super) fn booked_before(
    reading: Reading<'_>,
    request: &RequestId,
    typed: &CollectSheet,
) -> Result<Option<Vec<PrincipalPaid>>, Error> {
    let mut booked = Vec::new();
    for (nth, (_, paid)) in wanted(typed).enumerate() {
        match reading.answer(&request_of(request, nth)?)? {
            Some(event) if is_answer(&event, typed.session, paid) => booked.push(told(event.at.seq, paid)),
            _ => return Ok(None),
        }
    }
    let more = reading.answer(&request_of(request, booked.len())?)?.is_some();
    Ok((!more).then_some(booked))
}

fn is_answer(event: &Event, day: NaiveDate, paid: &FromSavings) -> bool {
    let Fact::LoanStepped(stepped) = &event.fact else { return false };
    let Some(payment) = stepped.step.payment() else { return false };
    let principal = payment.principal.total().map(Whole::from);
    let from = match payment.from {
        PaidFrom::Savings(book) => Some(book.get()),
        PaidFrom::Cash => None,
    };
    event.business_date == day
        && (stepped.loan.get(), from) == (paid.loan.0, Some(paid.book.0))
        && principal == Ok(paid.amount)
}

fn check_theirs(sheet: &Sheet, line: &CollectLine, paid: &FromSavings) -> Result<(), Error> {
    let member = sheet.members.iter().find(|member| member.borrower.get() == line.borrower.0);
    let is_loan = |id: LoanId| member.is_some_and(|member| member.loans.contains(&id));
    let is_book = |id: BookId| member.is_some_and(|member| member.books.contains(&id));
    if !LoanId::parse(paid.loan.0).is_ok_and(is_loan) {
        return Err(Refusal::new("unknown-loan").with("loan", paid.loan.0.to_string()).into());
    }
    if !BookId::parse(paid.book.0).is_ok_and(is_book) {
        return Err(Refusal::new("unknown-savings-book").with("book", paid.book.0.to_string()).into());
    }
    Ok(())
}

/// Follows from the sheet's own request: a sheet asked for again pays nothing twice.
fn request_of(sheet: &RequestId, nth: usize) -> Result<RequestId, Error> {
    let text = Hash::of(format!("from-savings {nth} {}", sheet.as_str()).as_bytes()).to_string();
    RequestId::parse(&text).ok_or_else(|| Error::fault("request id"))
}

fn told(event: u64, paid: &FromSavings) -> PrincipalPaid {
    PrincipalPaid { event: Whole(event as i64), loan: paid.loan, book: paid.book, amount: paid.amount }
}
