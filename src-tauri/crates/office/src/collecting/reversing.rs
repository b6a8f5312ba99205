use events::{EventRef, Fact, ReceiptReversed};
use lending::collection::{Receipt, ReceiptNumber};
use lending::ids::Node;
use lending::loan::Standing;
use store::Reading;

use super::read_request;
use super::views::{ReceiptView, ReverseReceipt, Reversed};
use crate::amounts::Whole;
use crate::days::check_day;
use crate::error::{Error, Refusal};
use crate::groups::find_group;
use crate::office::{Done, Office, answered_before};
use crate::savings::{check_can_go_back, check_uncredited};

const LONGEST_REASON: usize = 200;

/// Takes a receipt back by an event that books the opposite. The receipt stays, marked with the reason.
pub fn reverse_receipt(office: &mut Office, wanted: &ReverseReceipt) -> Result<Done<Reversed>, Error> {
    let request = read_request(&wanted.request)?;
    let reason = wording::nfc(wanted.reason.trim());
    if reason.is_empty() {
        return Err(Refusal::new("text-empty").with("field", "reason").into());
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(Refusal::new("text-too-long").with("field", "reason").with("limit", LONGEST_REASON as i64).into());
    }
    let node = office.node()?;
    let no = ReceiptNumber { year: wanted.year, number: wanted.number };
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::ReceiptReversed(reversal) if reversal.receipt.no == no => {
                Some((event.at.seq, reversal.receipt.clone()))
            }
            _ => None,
        })?;
        if let Some((seq, receipt)) = before {
            return Ok(Done { answer: reversed(seq, &receipt)?, repeated: true });
        }
        let fact = reversal_of(writing.read(), node, no, reason)?;
        check_day(writing.read(), at, node, fact.session, true)?;
        check_loans_open(writing.read(), no, &fact.receipt)?;
        for deposit in &fact.receipt.deposits {
            check_uncredited(writing.read(), node, fact.session)?;
            check_can_go_back(writing.read(), deposit.book, deposit.amount, fact.session)?;
        }
        let receipt = fact.receipt.clone();
        // A clock that was set back does not bring the reversal before what it reverses.
        let day = at.today.max(fact.session);
        // The cash of a closed day was counted: what is taken back is booked on the next.
        check_day(writing.read(), at, node, day, false)?;
        let appended = at.record(writing, &request, day, Fact::ReceiptReversed(fact))?;
        Ok(Done { answer: reversed(appended.event().at.seq, &receipt)?, repeated: false })
    })
}

/// A group's receipts, newest first.
pub fn receipts(office: &Office, group: &str) -> Result<Vec<ReceiptView>, Error> {
    let group = find_group(office, group)?;
    let records = office.read().receipts(group.id, None)?;
    let views = records.into_iter().map(|record| ReceiptView {
        year: record.no.year,
        number: record.no.number,
        session: record.session,
        borrower: record.borrower.get().into(),
        name: record.name,
        interest: record.interest.into(),
        deposits: record.deposits.into(),
        reversed: record.reason,
    });
    Ok(views.collect())
}

fn reversal_of(reading: Reading<'_>, node: Node, no: ReceiptNumber, reason: String) -> Result<ReceiptReversed, Error> {
    let name = format!("{}/{}", no.number, no.year);
    let record = reading.receipt(node, no)?.ok_or_else(|| Refusal::new("unknown-receipt").with("receipt", &*name))?;
    if record.reason.is_some() {
        return Err(Refusal::new("already-reversed").with("entry", name).into());
    }
    let receipt = reading.booked_receipt(node, no)?.ok_or_else(|| Error::fault("receipt without lines"))?;
    let session = record.session.parse().map_err(Error::fault)?;
    Ok(ReceiptReversed { reverses: EventRef { node, seq: record.seq }, group: record.group, session, receipt, reason })
}

/// On a contract that is closed nothing can be collected again: what a receipt paid stays paid until whatever closed the
/// contract is taken back.
fn check_loans_open(reading: Reading<'_>, no: ReceiptNumber, receipt: &Receipt) -> Result<(), Error> {
    for paid in &receipt.interest {
        let state = reading.loan_state(paid.loan)?.ok_or_else(|| Error::fault("receipt of an unknown loan"))?;
        if state.standing == Standing::Closed {
            let particulars = reading.loan_particulars(paid.loan)?;
            let contract = particulars.ok_or_else(|| Error::fault("loan without particulars"))?.contract;
            let refusal = Refusal::new("receipt-of-closed-loan").with("receipt", format!("{}/{}", no.number, no.year));
            return Err(refusal.with("loan", contract).into());
        }
    }
    Ok(())
}

fn reversed(seq: u64, receipt: &Receipt) -> Result<Reversed, Error> {
    let (interest, deposits) = (receipt.interest_total()?.into(), receipt.deposit_total()?.into());
    Ok(Reversed { event: Whole(seq as i64), interest, deposits })
}
