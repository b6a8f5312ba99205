//! What an approval is held against before it makes a loan.

use events::{Event, LoanStepped};
use lending::loan::{Approved, LoanRequest, answers};
use lending::programmes::terms_on;
use lending::rules::{APPROVAL_SECOND_TOOK_REQUEST, value_on};

use super::impossible;
use crate::book::Writing;
use crate::error::StoreError;

/// The request an approval answers, as it is once approved. What the branch's own task would not have booked is
/// impossible here too; the rules it is held against are those the log told by then.
pub(super) fn answered_request(
    book: &Writing<'_>,
    event: &Event,
    stepped: &LoanStepped,
    approved: &Approved,
) -> Result<LoanRequest, StoreError> {
    let (reading, node, day) = (book.read(), event.at.node, event.business_date);
    let asked = reading.loan_requests(node, Some(stepped.loan))?.pop().ok_or_else(|| impossible(event, "request"))?;
    let (rules, terms) = (reading.rules(node)?, reading.terms(node)?);
    let row = terms_on(&terms, &approved.product, day);
    answers(&asked.request, approved, |guard| guard.may_be_overridden(&rules, row, day))
        .map_err(|_| impossible(event, "approval"))?;
    let barred = value_on(&rules, APPROVAL_SECOND_TOOK_REQUEST, "", day) == Some(0);
    let is_second = stepped.checker.as_ref() == Some(&approved.checker) && approved.checker != event.maker;
    if !is_second || (barred && crate::is_same_user(&approved.checker, &asked.maker)) {
        return Err(impossible(event, "second person"));
    }
    asked.request.approved().map_err(|_| impossible(event, "request"))
}
