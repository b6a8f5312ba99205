//! The collection sheet of a group: opened, collected, and taken back by reversal.

use chrono::{Datelike, NaiveDate};
use events::{EventRef, Fact, ReceiptReversed};
use ledger::Dong;
use lending::collection::{
    BookAmount, LoanAmount, NotCollected, Receipt, ReceiptNumber, SheetCollected, TypedLine, collect,
};
use lending::ids::{BookId, LoanId, Node};
use serde::{Deserialize, Serialize};
use store::queries::{GroupRecord, MemberRecord};
use store::{Reading, Writing};

use crate::amounts::Whole;
use crate::error::{Error, Refusal};
use crate::groups::{GroupItem, Place, find_group, percent, place};
use crate::interest::{SegmentLine, segment_lines};
use crate::office::{Done, Office, RequestId, answered_before};

/// A group's sheet for a session: what each member owes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Sheet {
    /// The group.
    pub group: GroupItem,
    /// The session's day.
    pub session: String,
    /// The closing the balances come from.
    pub closing: String,
    /// Members by name.
    pub members: Vec<SheetMember>,
}

/// A member on the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SheetMember {
    /// Identity.
    pub borrower: Whole,
    /// The bank's code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Contracts with a balance.
    pub loans: Vec<SheetLoan>,
    /// Savings books.
    pub books: Vec<SheetBook>,
    /// Already collected from the member at this session, interest and savings.
    pub collected: Whole,
}

/// A contract on the sheet, with the interest due explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SheetLoan {
    /// Identity.
    pub loan: Whole,
    /// Contract number.
    pub contract: String,
    /// Programme.
    pub programme: Place,
    /// Principal outstanding.
    pub outstanding: Whole,
    /// Of that, overdue.
    pub overdue: Whole,
    /// Of that, frozen.
    pub frozen: Whole,
    /// Percent a year.
    pub rate_percent: String,
    /// Backlog the bank stated at the closing.
    pub backlog: Whole,
    /// Accrued from the closing to the day before the session.
    pub accrued: Whole,
    /// Collected since the closing.
    pub collected: Whole,
    /// backlog + accrued − collected; below nothing when paid ahead.
    pub due: Whole,
    /// What made the accrual.
    pub segments: Vec<SegmentLine>,
}

/// A savings book on the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SheetBook {
    /// Identity.
    pub book: Whole,
    /// Its number.
    pub number: String,
    /// Balance now.
    pub balance: Whole,
}

/// What a clerk typed on a sheet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CollectSheet {
    /// Makes a repeat harmless.
    pub request: String,
    /// The group's code or identity.
    pub group: String,
    /// The session's day.
    pub session: NaiveDate,
    /// One line a member who paid.
    pub lines: Vec<CollectLine>,
}

/// What one member paid.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CollectLine {
    /// The member's identity.
    pub borrower: Whole,
    /// Interest by loan.
    #[serde(default)]
    pub interest: Vec<CollectAmount>,
    /// Savings by book.
    #[serde(default)]
    pub deposits: Vec<CollectAmount>,
}

/// An amount for a loan or a book.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CollectAmount {
    /// The loan's or the book's identity.
    pub id: Whole,
    /// Whole đồng.
    pub amount: Whole,
}

/// A booked sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Collected {
    /// The event that booked it.
    pub event: Whole,
    /// The receipts, in the order typed.
    pub receipts: Vec<CollectedReceipt>,
    /// All interest.
    pub interest: Whole,
    /// All savings.
    pub deposits: Whole,
}

/// A numbered receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CollectedReceipt {
    /// Year of the numbering.
    pub year: i32,
    /// Number within office and year.
    pub number: u32,
    /// The member.
    pub borrower: Whole,
    /// Interest on it.
    pub interest: Whole,
    /// Savings on it.
    pub deposits: Whole,
}

/// A receipt in a group's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ReceiptView {
    /// Year of the numbering.
    pub year: i32,
    /// Number within office and year.
    pub number: u32,
    /// The session.
    pub session: String,
    /// The member.
    pub borrower: Whole,
    /// Their name.
    pub name: String,
    /// Interest on it.
    pub interest: Whole,
    /// Savings on it.
    pub deposits: Whole,
    /// Why it was reversed, if it was.
    pub reversed: Option<String>,
}

/// A receipt to take back.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct ReverseReceipt {
    /// Makes a repeat harmless.
    pub request: String,
    /// Year of the numbering.
    pub year: i32,
    /// Number within office and year.
    pub number: u32,
    /// Why, in the clerk's words.
    pub reason: String,
}

/// A reversal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Reversed {
    /// The event that booked it.
    pub event: Whole,
    /// Interest taken back.
    pub interest: Whole,
    /// Savings taken back.
    pub deposits: Whole,
}

const LONGEST_REASON: usize = 200;

/// A group's sheet for the session on `session`, with interest due per contract.
pub fn open_sheet(office: &Office, group: &str, session: NaiveDate) -> Result<Sheet, Error> {
    let group = find_group(office, group)?;
    let reading = office.read();
    let closing = closing_of(reading, &group)?;
    let rules = reading.rules(owner(&group)?)?;
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
                reading.interest_account(loan.id, &rules)?.ok_or_else(|| Error::fault("loan without account"))?;
            let due = account.due_at(session).map_err(Error::fault)?;
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
        members: lines,
    })
}

/// Books what was typed: one event, one receipt a member who paid.
pub fn collect_sheet(office: &mut Office, typed: &CollectSheet) -> Result<Done<Collected>, Error> {
    let request = read_request(&typed.request)?;
    let lines = typed.lines.iter().map(read_line).collect::<Result<Vec<_>, _>>()?;
    let group = find_group(office, &typed.group)?;
    let node = office.node()?;
    if owner(&group)? != node {
        return Err(Refusal::new("not-our-group").with("group", group.code.as_str()).into());
    }
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::SheetCollected(sheet) => Some((event.at.seq, sheet.clone())),
            _ => None,
        })?;
        if let Some((seq, sheet)) = before {
            return Ok(Done { answer: collected(seq, &sheet)?, repeated: true });
        }
        let sheet = sheet_of(writing, &group, typed.session)?;
        let next = writing.read().last_receipt(node, typed.session.year())? + 1;
        let fact = collect(&sheet, &lines, at.today, next).map_err(|why| refuse(why, &group, typed.session))?;
        let appended = at.record(writing, &request, typed.session, Fact::SheetCollected(fact.clone()))?;
        Ok(Done { answer: collected(appended.event().at.seq, &fact)?, repeated: false })
    })
}

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
            Fact::ReceiptReversed(reversal) => Some((event.at.seq, reversal.receipt.clone())),
            _ => None,
        })?;
        if let Some((seq, receipt)) = before {
            return Ok(Done { answer: reversed(seq, &receipt)?, repeated: true });
        }
        let fact = reversal_of(writing.read(), node, no, reason)?;
        let receipt = fact.receipt.clone();
        let appended = at.record(writing, &request, at.today, Fact::ReceiptReversed(fact))?;
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
    let mut receipt = Receipt { no, borrower: record.borrower, interest: Vec::new(), deposits: Vec::new() };
    for line in reading.receipt_lines(node, no)? {
        if let Some(loan) = line.loan {
            let loan = LoanId::parse(loan).map_err(Error::fault)?;
            receipt.interest.push(LoanAmount { loan, amount: line.amount });
        }
        if let Some(book) = line.book {
            let book = BookId::parse(book).map_err(Error::fault)?;
            receipt.deposits.push(BookAmount { book, amount: line.amount });
        }
    }
    let session = record.session.parse().map_err(Error::fault)?;
    Ok(ReceiptReversed { reverses: EventRef { node, seq: record.seq }, group: record.group, session, receipt, reason })
}

fn sheet_of(
    writing: &Writing<'_>,
    group: &GroupRecord,
    session: NaiveDate,
) -> Result<lending::collection::Sheet, Error> {
    let reading = writing.read();
    let members = reading.members(group.id)?;
    let on_sheet = |member: &MemberRecord| lending::collection::SheetMember {
        borrower: member.id,
        loans: member.loans.iter().map(|loan| loan.id).collect(),
        books: member.books.iter().map(|book| book.id).collect(),
    };
    Ok(lending::collection::Sheet {
        group: group.id,
        session,
        closing: closing_of(reading, group)?,
        members: members.iter().map(on_sheet).collect(),
    })
}

fn owner(group: &GroupRecord) -> Result<Node, Error> {
    Node::new(group.id.node()).map_err(Error::fault)
}

fn closing_of(reading: Reading<'_>, group: &GroupRecord) -> Result<NaiveDate, Error> {
    let opening = reading.opening(owner(group)?)?.ok_or_else(|| Refusal::new("no-closing"))?;
    Ok(opening.date)
}

pub(crate) fn read_request(text: &str) -> Result<RequestId, Error> {
    RequestId::parse(text).ok_or_else(|| Refusal::new("bad-code").with("kind", "request").with("text", text).into())
}

fn read_line(line: &CollectLine) -> Result<TypedLine, Error> {
    let unknown = |code, name, id: Whole| Error::from(Refusal::new(code).with(name, id.0.to_string()));
    let borrower = line.borrower.0.try_into().map_err(|_| unknown("unknown-borrower", "borrower", line.borrower))?;
    let mut typed = TypedLine { borrower, interest: Vec::new(), deposits: Vec::new() };
    for paid in &line.interest {
        let loan = LoanId::parse(paid.id.0).map_err(|_| unknown("unknown-loan", "loan", paid.id))?;
        typed.interest.push(LoanAmount { loan, amount: read_amount(paid.amount)? });
    }
    for paid in &line.deposits {
        let book = BookId::parse(paid.id.0).map_err(|_| unknown("unknown-savings-book", "book", paid.id))?;
        typed.deposits.push(BookAmount { book, amount: read_amount(paid.amount)? });
    }
    Ok(typed)
}

fn read_amount(amount: Whole) -> Result<Dong, Error> {
    Dong::new(amount.0).map_err(|_| Refusal::new("amount-too-large").with("text", amount.0.to_string()).into())
}

fn refuse(why: NotCollected, group: &GroupRecord, session: NaiveDate) -> Error {
    let refusal = match why {
        NotCollected::Nothing => Refusal::new("nothing-to-save"),
        NotCollected::BeforeClosing => Refusal::new("session-before-closing").with("session", session),
        NotCollected::InFuture => Refusal::new("session-in-future").with("session", session),
        NotCollected::NotAMember(id) => Refusal::new("not-a-member").with("borrower", id.get().to_string()),
        NotCollected::NotTheirLoan(id) => Refusal::new("not-their-loan").with("loan", id.get().to_string()),
        NotCollected::NotTheirBook(id) => Refusal::new("not-their-book").with("book", id.get().to_string()),
        NotCollected::Twice(id) => Refusal::new("typed-twice").with("borrower", id.get().to_string()),
        NotCollected::Negative(id) => Refusal::new("amount-below-zero").with("borrower", id.get().to_string()),
        NotCollected::TooMuch(id) => Refusal::new("line-too-much")
            .with("borrower", id.get().to_string())
            .with("limit", lending::collection::MAX_LINE),
        NotCollected::TooManyMembers => Refusal::new("too-many-members"),
        NotCollected::NumbersUsedUp => Refusal::new("receipt-numbers-used-up"),
    };
    refusal.with("group", group.code.as_str()).into()
}

fn collected(seq: u64, sheet: &SheetCollected) -> Result<Collected, Error> {
    let mut answer =
        Collected { event: Whole(seq as i64), receipts: Vec::new(), interest: Whole(0), deposits: Whole(0) };
    let (mut interest, mut deposits) = (Dong::ZERO, Dong::ZERO);
    for receipt in &sheet.receipts {
        interest = interest.plus(receipt.interest_total()?)?;
        deposits = deposits.plus(receipt.deposit_total()?)?;
        answer.receipts.push(CollectedReceipt {
            year: receipt.no.year,
            number: receipt.no.number,
            borrower: receipt.borrower.get().into(),
            interest: receipt.interest_total()?.into(),
            deposits: receipt.deposit_total()?.into(),
        });
    }
    (answer.interest, answer.deposits) = (interest.into(), deposits.into());
    Ok(answer)
}

fn reversed(seq: u64, receipt: &Receipt) -> Result<Reversed, Error> {
    let (interest, deposits) = (receipt.interest_total()?.into(), receipt.deposit_total()?.into());
    Ok(Reversed { event: Whole(seq as i64), interest, deposits })
}
