use events::{Fact, RequestStepped};
use ledger::Dong;
use lending::codes::CustomerCode;
use lending::ids::{BorrowerId, LoanId, Node, raw_id};
use lending::loan::{Certified, Declined, LoanRequest, Notified, RequestStep, Requested, Voted};
use lending::programmes::{ProductCode, terms_on};
use serde::de::DeserializeOwned;
use store::Reading;
use store::queries::{BorrowerRecord, RequestRecord};

use super::refusing::not_requested;
use super::views::{RequestStepWanted, RequestWanted, StartRequest};
use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::error::{Error, Refusal};
use crate::groups::find_group;
use crate::office::{Done, Office, answered_before};
use crate::opening::short_text;

/// Takes in a request for a loan (01/TD); answers with its identity, which the loan will have.
pub fn start_request(office: &mut Office, start: &StartRequest) -> Result<Done<Whole>, Error> {
    let request = read_request(&start.request)?;
    let node = office.node()?;
    let group = start.wanted.group.as_deref().map(|key| find_group(office, key)).transpose()?;
    office.task(|at, writing| {
        let reading = writing.read();
        let asked = asked(reading, node, &start.wanted, group.map(|group| group.id), start.day)?;
        let step = RequestStep::Requested(Box::new(asked));
        let before = answered_before(reading, &request, |event| match &event.fact {
            Fact::RequestStepped(booked) if event.business_date == start.day && booked.step == step => {
                Some(booked.loan.get())
            }
            _ => None,
        })?;
        if let Some(loan) = before {
            return Ok(Done { answer: Whole(loan), repeated: true });
        }
        if start.day > at.today {
            return Err(Refusal::new("day-in-future").with("day", start.day).into());
        }
        LoanRequest::after(None, &step).map_err(not_requested)?;
        let id = raw_id(node, reading.next_id(node)?).map_err(Error::fault)?;
        let loan = LoanId::parse(id).map_err(Error::fault)?;
        at.record(writing, &request, start.day, Fact::RequestStepped(RequestStepped { loan, step }))?;
        Ok(Done { answer: Whole(id), repeated: false })
    })
}

fn asked(
    reading: Reading<'_>,
    node: Node,
    wanted: &RequestWanted,
    group: Option<lending::ids::GroupId>,
    day: chrono::NaiveDate,
) -> Result<Requested, Error> {
    let borrower = find_borrower(reading, node, &wanted.borrower)?;
    let unknown = || Refusal::new("unknown-product").with("product", wanted.product.as_str());
    let product = ProductCode::parse(&wanted.product).map_err(|_| unknown())?;
    let terms = reading.terms(node)?;
    let row = terms_on(&terms, &product, day).ok_or_else(unknown)?;
    Ok(Requested {
        borrower: borrower.id,
        group,
        programme: row
            .programme
            .clone()
            .ok_or_else(|| Refusal::new("product-without-programme").with("product", wanted.product.as_str()))?,
        product,
        amount: Dong::new(wanted.amount.0)?,
        months: wanted.months,
        units: wanted.units,
        cost: wanted.cost.map(|cost| Dong::new(cost.0)).transpose()?,
        cost_is: wanted.cost_is.as_deref().map(|text| named("cost-is", text)).transpose()?,
        purpose: short_text("purpose", &wanted.purpose)?,
    })
}

/// A borrower of the office by the bank's code, or by identity.
pub(crate) fn find_borrower(reading: Reading<'_>, node: Node, key: &str) -> Result<BorrowerRecord, Error> {
    let found = match (CustomerCode::parse(key), key.parse().ok().and_then(|raw| BorrowerId::parse(raw).ok())) {
        (Ok(code), _) => reading.borrower_by_code(node, code.as_str())?,
        (_, Some(id)) if id.node() == node.get() => reading.borrower(id)?,
        _ => None,
    };
    found.ok_or_else(|| Refusal::new("unknown-borrower").with("borrower", key).into())
}

/// The same only to look at: one of another office too, whose log the book holds. Our own comes first; of a code that
/// several other offices use, the first office's.
pub(crate) fn find_borrower_to_read(reading: Reading<'_>, node: Node, key: &str) -> Result<BorrowerRecord, Error> {
    let unknown = || Refusal::new("unknown-borrower").with("borrower", key).into();
    let Ok(code) = CustomerCode::parse(key) else {
        let id = key.parse().ok().and_then(|raw| BorrowerId::parse(raw).ok());
        return id.map(|id| reading.borrower(id)).transpose()?.flatten().ok_or_else(unknown);
    };
    for owner in std::iter::once(node).chain(reading.logs()?) {
        if let Some(borrower) = reading.borrower_by_code(owner, code.as_str())? {
            return Ok(borrower);
        }
    }
    Err(unknown())
}

/// Takes a request a step further: the vote, the certificate, the notice, or the end of it.
pub fn request_step(
    office: &mut Office,
    request: &str,
    loan: Whole,
    day: chrono::NaiveDate,
    wanted: &RequestStepWanted,
) -> Result<Done<Whole>, Error> {
    let request = read_request(request)?;
    let step = read_step(wanted)?;
    let node = office.node()?;
    let id = own_request(node, loan)?;
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::RequestStepped(stepped) => {
                let same = event.business_date == day && stepped.loan == id && stepped.step == step;
                same.then_some(())
            }
            _ => None,
        })?;
        if before.is_some() {
            return Ok(Done { answer: loan, repeated: true });
        }
        if day > at.today {
            return Err(Refusal::new("day-in-future").with("day", day).into());
        }
        let standing = request_of(writing.read(), node, loan)?;
        if !matches!(step, RequestStep::Certified(_)) {
            check_after_request(day, &standing)?;
        }
        LoanRequest::after(Some(&standing.request), &step).map_err(not_requested)?;
        at.record(writing, &request, day, Fact::RequestStepped(RequestStepped { loan: id, step: step.clone() }))?;
        Ok(Done { answer: loan, repeated: false })
    })
}

/// A request of this office, by identity.
pub(super) fn own_request(node: Node, loan: Whole) -> Result<LoanId, Error> {
    let id = LoanId::parse(loan.0).map_err(|_| unknown_request(loan))?;
    if id.node() == node.get() { Ok(id) } else { Err(unknown_request(loan).into()) }
}

/// A request of this office as it stands, and since when.
pub(super) fn request_of(reading: Reading<'_>, node: Node, loan: Whole) -> Result<RequestRecord, Error> {
    let found = reading.loan_requests(node, Some(own_request(node, loan)?))?.pop();
    found.ok_or_else(|| unknown_request(loan).into())
}

/// Nothing is voted, decided or told of a request before it is handed in. Only the commune's certificate may be older:
/// the list of poor households is made once a year, so what it says of a household often stands before the household
/// asks; that it is valid on the day of the approval is a guard's to say. Source: SOURCES.md R-49.
pub(super) fn check_after_request(day: chrono::NaiveDate, standing: &RequestRecord) -> Result<(), Error> {
    if day < standing.asked_on {
        return Err(Refusal::new("before-request").with("day", day).with("asked", standing.asked_on).into());
    }
    Ok(())
}

fn unknown_request(loan: Whole) -> Refusal {
    Refusal::new("unknown-request").with("loan", loan.0.to_string())
}

fn read_step(wanted: &RequestStepWanted) -> Result<RequestStep, Error> {
    Ok(match wanted {
        RequestStepWanted::Vote { present, in_favour } => {
            RequestStep::Voted(Voted { present: *present, in_favour: *in_favour })
        }
        RequestStepWanted::Certify { class, valid_from, valid_through, number } => RequestStep::Certified(Certified {
            class: named("household-class", class)?,
            valid_from: *valid_from,
            valid_through: *valid_through,
            number: short_text("certificate", number)?,
        }),
        RequestStepWanted::Decline { reason } => {
            RequestStep::Declined(Declined { reason: short_text("reason", reason)? })
        }
        RequestStepWanted::Notify { number } => {
            RequestStep::Notified(Notified { number: short_text("notice", number)? })
        }
    })
}

/// One of the names of a `kind`.
fn named<T: DeserializeOwned>(kind: &str, text: &str) -> Result<T, Error> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .map_err(|_| Refusal::new("bad-code").with("kind", kind).with("text", text).into())
}
