use events::Fact;
use ledger::Dong;
use lending::ids::{LoanId, Node};
use lending::loan::{LoanState, Standing};
use lending::schedule::{Instalment, PrincipalAccount, extension_limit, unpaid_due};
use store::Reading;
use store::queries::{RequestRecord, StepRecord, undone_with};

use super::refusing::{inexact, stage_name};
use super::requesting::find_borrower_to_read;
use super::stepping::brief;
use super::views::{InstalmentLine, LoanPage, LoanRef, MoveLine, RequestLine, StepLine};
use crate::amounts::Whole;
use crate::cards::CardView;
use crate::effect::entry_lines;
use crate::error::{Error, Refusal};
use crate::groups::place;
use crate::interest::{account_of, find_loan, segment_lines};
use crate::office::Office;

/// A loan's page never shows more payments than this: the older ones are in the list.
const PAYMENTS_SHOWN: u32 = 24;

/// A loan, whole, as of today.
pub fn loan_page(office: &Office, key: &str) -> Result<LoanPage, Error> {
    let (reading, today) = (office.read(), office.clock.today());
    let id = find_loan(reading, key)?;
    let unknown = || Refusal::new("unknown-loan").with("loan", key);
    let state = reading.loan_state(id)?.ok_or_else(unknown)?;
    let facts = reading.loan_particulars(id)?.ok_or_else(unknown)?;
    let account = account_of(reading, id)?;
    // The contract's: a segment of overdue principal bears more, one of frozen principal none.
    let position = account.positions.iter().rfind(|position| position.from <= today);
    let rate = position.map_or(state.rate, |position| position.rate);
    let due = account.due_at(today).map_err(|_| inexact(key))?;
    let books = reading.books_of(state.borrower)?;
    Ok(LoanPage {
        id: id.get().into(),
        contract: facts.contract,
        borrower: place(&facts.borrower),
        borrower_id: state.borrower.get().into(),
        group: facts.group.as_ref().map(place),
        programme: place(&facts.programme),
        product: facts.product,
        rate_percent: rate.percent().to_string(),
        signed: facts.signed,
        first_disbursed: day_text(state.first_disbursed),
        approved: state.approved.into(),
        months: state.months,
        extended_months: state.extended_months,
        extension_left: extension_left(reading, id, &state, today)?,
        frozen_until: day_text(state.frozen_until),
        overdue_since: day_text(state.overdue_since),
        recalled_by: match state.standing {
            Standing::Recalled(by) => Some(by.to_string()),
            _ => None,
        },
        use_checked: day_text(state.use_checked),
        now: brief(reading, id, &state, today)?,
        interest_from: facts.interest_from,
        backlog: due.backlog.into(),
        accrued: due.accrued.into(),
        collected: due.collected.into(),
        segments: segment_lines(&due.accrual),
        instalments: instalment_lines(&state)?,
        principal_due_unpaid: unpaid(&state, today)?.into(),
        steps: step_lines(reading, id)?,
        payments: payments(reading, id)?,
        books: books.into_iter().map(|book| (book.id.get().into(), book.number, book.balance.into())).collect(),
        workers: reading.workers_of(id)?.map(CardView::of),
    })
}

fn day_text(day: Option<chrono::NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn extension_left(
    reading: Reading<'_>,
    loan: LoanId,
    state: &LoanState,
    today: chrono::NaiveDate,
) -> Result<Option<u32>, Error> {
    let Some(term) = state.months else { return Ok(None) };
    let rules = reading.rules(Node::new(loan.node()).map_err(Error::fault)?)?;
    let programme = reading.loan_programme(loan)?;
    // A book whose rules do not reach back that far has no limit to show.
    Ok(extension_limit(&rules, programme.as_ref(), term, state.extended_months, today).ok().map(|limit| limit.left))
}

fn unpaid(state: &LoanState, today: chrono::NaiveDate) -> Result<Dong, Error> {
    let account = PrincipalAccount { paid: state.repaid, disbursed: state.disbursed, balance: state.outstanding()? };
    Ok(unpaid_due(&state.instalments, today, &account)?)
}

fn instalment_lines(state: &LoanState) -> Result<Vec<InstalmentLine>, Error> {
    let mut left = Dong::sum(state.instalments.iter().map(|row| row.principal))?;
    let line = |row: &Instalment| {
        left = left.minus(row.principal)?;
        Ok(InstalmentLine {
            no: row.no,
            due: row.due.to_string(),
            principal: row.principal.into(),
            interest: None,
            balance: left.into(),
        })
    };
    state.instalments.iter().map(line).collect()
}

fn step_lines(reading: Reading<'_>, loan: LoanId) -> Result<Vec<StepLine>, Error> {
    let node = Node::new(loan.node()).map_err(Error::fault)?;
    let steps = reading.loan_steps(loan)?;
    // What the bank's figures replaced stays, and so does an approval that was ever paid out: the contract is closed
    // instead.
    let base = reading.base(node)?.map(|day| day.to_string()).unwrap_or_default();
    let was_paid_out = reading.has_moves(loan)?;
    let goes_back = |step: &StepRecord| {
        let stays = step.day <= base || (step.before.is_none() && was_paid_out);
        !stays && undone_with(&steps, step.seq).is_some()
    };
    steps.iter().map(|step| step_line(reading, node, step, goes_back(step))).collect()
}

fn step_line(reading: Reading<'_>, node: Node, step: &StepRecord, reversible: bool) -> Result<StepLine, Error> {
    let event = reading.event(node, step.seq)?.ok_or_else(|| Error::fault("step without event"))?;
    let checker = match &event.fact {
        Fact::LoanStepped(stepped) => stepped.checker.clone(),
        _ => None,
    };
    Ok(StepLine {
        event: Whole(step.seq as i64),
        day: step.day.clone(),
        kind: step.kind.clone(),
        maker: event.maker,
        checker,
        entry: entry_lines(&event.fact)?,
        reversed: step.reversed.as_ref().map(|(_, reason)| reason.clone()),
        reversible,
    })
}

fn payments(reading: Reading<'_>, loan: LoanId) -> Result<Vec<MoveLine>, Error> {
    let paid = reading.interest_payments(loan, PAYMENTS_SHOWN)?;
    let line = |paid: store::queries::InterestPaid| MoveLine {
        day: paid.day,
        event: Whole(paid.seq as i64),
        interest: paid.paid.into(),
        grace: paid.grace.into(),
    };
    Ok(paid.into_iter().map(line).collect())
}

/// A borrower's loans, those with a balance first.
pub fn loans_of_borrower(office: &Office, borrower: &str) -> Result<Vec<LoanRef>, Error> {
    let reading = office.read();
    let borrower = find_borrower_to_read(reading, office.node()?, borrower)?;
    let loans = reading.loans_of_borrower(borrower.id)?.into_iter().map(|loan| LoanRef {
        id: loan.id.get().into(),
        contract: loan.contract,
        programme: loan.programme,
        outstanding: loan.outstanding.into(),
        standing: loan.standing,
    });
    Ok(loans.collect())
}

/// The office's requests for loans, newest first.
pub fn list_requests(office: &Office) -> Result<Vec<RequestLine>, Error> {
    let requests = office.read().loan_requests(office.node()?, None)?;
    Ok(requests.into_iter().map(RequestLine::from).collect())
}

impl From<RequestRecord> for RequestLine {
    fn from(record: RequestRecord) -> RequestLine {
        let RequestRecord { id, borrower, group, asked_on, maker, request } = record;
        RequestLine {
            id: id.get().into(),
            stage: stage_name(request.stage).to_owned(),
            borrower_id: borrower.id.get().into(),
            borrower: place(&(borrower.code, borrower.name)),
            group: group.as_ref().map(place),
            product: request.asked.product.as_str().to_owned(),
            amount: request.asked.amount.into(),
            months: request.asked.months,
            purpose: request.asked.purpose,
            asked_on: asked_on.to_string(),
            maker,
            vote: request.vote.map(|vote| (vote.present, vote.in_favour)),
            certificate: request.certificate.map(|certificate| certificate.number),
        }
    }
}
