//! What happened to a savings book: every deposit, withdrawal, credit of interest and payment of a loan, and which of them
//! can be taken back.

use std::collections::HashMap;

use events::{Event, Fact};
use ledger::Dong;
use lending::ids::{BookId, Node};
use lending::savings::SavingsStep;
use serde::Serialize;
use store::Reading;

use crate::amounts::Whole;
use crate::effect::{EntryLine, entry_lines};
use crate::error::{Error, Refusal};
use crate::loans::find_borrower;
use crate::office::Office;

/// A savings book of a borrower.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct BookLine {
    /// Its identity.
    pub id: Whole,
    /// Its number.
    pub number: String,
    /// Its balance.
    pub balance: Whole,
    /// Whether it is closed.
    pub closed: bool,
}

/// A movement of a savings book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct BookMove {
    /// The event.
    pub event: Whole,
    /// The day it counts for.
    pub day: String,
    /// Its kind; `event-<kind>` words it.
    pub kind: String,
    /// The receipt's number, `NUMBER/YEAR`, where money came in over one.
    pub receipt: Option<String>,
    /// The change of balance.
    pub amount: Whole,
    /// The balance after it; nothing where it was taken back.
    pub balance: Option<Whole>,
    /// Who made the entry.
    pub maker: String,
    /// The second person.
    pub checker: Option<String>,
    /// Why it was taken back; nothing while it stands.
    pub reversed: Option<String>,
    /// The book's last step, which this office can take back for itself. What came with a sheet, a loan's payment or a
    /// run of interest is taken back there.
    pub reversible: bool,
    /// The entry; empty where it is not the book's alone, or where no money moved.
    pub entry: Vec<EntryLine>,
}

/// A borrower's savings books, those that are closed last.
pub fn books_of_borrower(office: &Office, borrower: &str) -> Result<Vec<BookLine>, Error> {
    let reading = office.read();
    let borrower = find_borrower(reading, office.node()?, borrower)?.id;
    let line = |(book, closed): (store::queries::BookRecord, bool)| BookLine {
        id: book.id.get().into(),
        number: book.number,
        balance: book.balance.into(),
        closed,
    };
    Ok(reading.every_book_of(borrower)?.into_iter().map(line).collect())
}

/// What happened to a savings book, the newest first; what was taken back stays, with the reason.
pub fn book_moves(office: &Office, book: Whole) -> Result<Vec<BookMove>, Error> {
    let reading = office.read();
    let unknown = || Refusal::new("unknown-savings-book").with("book", book.0.to_string());
    let id = BookId::parse(book.0).map_err(|_| unknown())?;
    reading.book_state(id)?.ok_or_else(unknown)?;
    let node = Node::new(id.node()).map_err(Error::fault)?;
    let (told, reasons) = told(reading, node, id)?;
    let last = last_step(office, reading, id)?;
    let mut balance = Dong::ZERO;
    let mut moves = Vec::with_capacity(told.len());
    for (event, amount) in told {
        let reversed = reasons.get(&event.at.seq).cloned();
        if reversed.is_none() {
            balance = balance.plus(amount)?;
        }
        moves.push(BookMove {
            event: Whole(event.at.seq as i64),
            day: event.business_date.to_string(),
            kind: event.fact.kind().to_owned(),
            receipt: receipt(&event.fact, id),
            amount: amount.into(),
            balance: reversed.is_none().then(|| balance.into()),
            checker: checker(&event.fact),
            reversible: last == Some(event.at.seq),
            entry: own_entry(&event.fact)?,
            maker: event.maker,
            reversed,
        });
    }
    moves.reverse();
    Ok(moves)
}

/// What was told of the book, in the order of days, with the change of balance; and why some of it was taken back, by
/// event.
type Told = (Vec<(Event, Dong)>, HashMap<u64, String>);

fn told(reading: Reading<'_>, node: Node, book: BookId) -> Result<Told, Error> {
    let (mut told, mut reasons) = (Vec::new(), HashMap::new());
    for line in reading.book_moves(book)? {
        let event = reading.event(node, line.seq)?.ok_or_else(|| Error::fault("movement without an event"))?;
        match taken_back(&event.fact) {
            Some((seq, reason)) => {
                reasons.insert(seq, reason.to_owned());
            }
            None => told.push((event, line.amount)),
        }
    }
    Ok((told, reasons))
}

/// What an event took back, and why.
fn taken_back(fact: &Fact) -> Option<(u64, &str)> {
    match fact {
        Fact::ReceiptReversed(back) => Some((back.reverses.seq, &back.reason)),
        Fact::LoanStepReversed(back) => Some((back.reverses.seq, &back.reason)),
        Fact::SavingsStepReversed(back) => Some((back.reverses.seq, &back.reason)),
        Fact::SavingsInterestReversed(back) => Some((back.reverses.seq, &back.reason)),
        _ => None,
    }
}

/// The last step of the book that stands, where it is this office's to take back.
fn last_step(office: &Office, reading: Reading<'_>, book: BookId) -> Result<Option<u64>, Error> {
    if book.node() != office.node()?.get() {
        return Ok(None);
    }
    let Some(base) = reading.base(office.node()?)? else { return Ok(None) };
    let steps = reading.savings_steps(book)?;
    Ok(steps.iter().find(|step| step.day > base && step.stands_last(&steps)).map(|step| step.seq))
}

fn receipt(fact: &Fact, book: BookId) -> Option<String> {
    let no = match fact {
        Fact::SavingsStepped(stepped) => match &stepped.step {
            SavingsStep::Deposited(paid) => Some(paid.receipt),
            _ => None,
        },
        Fact::SheetCollected(sheet) => {
            let of_book =
                |receipt: &&lending::collection::Receipt| receipt.deposits.iter().any(|paid| paid.book == book);
            sheet.receipts.iter().find(of_book).map(|receipt| receipt.no)
        }
        _ => None,
    };
    no.map(|no| format!("{}/{}", no.number, no.year))
}

fn checker(fact: &Fact) -> Option<String> {
    match fact {
        Fact::LoanStepped(stepped) => stepped.checker.clone(),
        Fact::SavingsStepped(stepped) => match &stepped.step {
            SavingsStep::Withdrawn(taken) => taken.checker.clone(),
            SavingsStep::Closed(closed) => closed.checker.clone(),
            _ => None,
        },
        _ => None,
    }
}

/// A sheet, a run of interest and a closing book many books at once.
fn own_entry(fact: &Fact) -> Result<Vec<EntryLine>, Error> {
    match fact {
        Fact::SavingsStepped(_) | Fact::LoanStepped(_) => entry_lines(fact),
        _ => Ok(Vec::new()),
    }
}
