use chrono::{Datelike, NaiveDate};
use events::{Fact, RequestId};
use ledger::Dong;
use lending::collection::{BookAmount, LoanAmount, NotCollected, SheetCollected, TypedLine, collect};
use lending::ids::{BookId, BorrowerId, LoanId, Node};
use store::queries::{GroupRecord, MemberRecord};
use store::{Reading, Writing};

use super::views::{CollectLine, CollectSheet, Collected, CollectedReceipt, PrincipalPaid};
use super::{closing_of, from_savings, owner, read_request};
use crate::amounts::Whole;
use crate::days::check_day;
use crate::effect::{Effect, effect_of};
use crate::error::{Error, Refusal};
use crate::groups::find_group;
use crate::office::{At, Done, Office, answered_before, new_request_id};
use crate::savings::check_uncredited;

/// Books what was typed: one event, one receipt a member who paid.
pub fn collect_sheet(office: &mut Office, typed: &CollectSheet) -> Result<Done<Collected>, Error> {
    let request = read_request(&typed.request)?;
    let asked = Asked::read(office, typed)?;
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::SheetCollected(sheet) if asked.is_answered_by(sheet) => Some((event.at.seq, sheet.clone())),
            _ => None,
        })?;
        if let Some((seq, sheet)) = before {
            let principal = from_savings::booked_before(writing.read(), &request, typed)?;
            let other = || Refusal::new("request-used").with("request", request.as_str());
            let answer = collected(seq, &sheet, principal.ok_or_else(other)?)?;
            return Ok(Done { answer, repeated: true });
        }
        let fact = asked.sheet(at, writing, typed.backdated)?;
        let appended = at.record(writing, &request, typed.session, Fact::SheetCollected(fact.clone()))?;
        let principal = asked.pay_from_savings(at, writing, &request, typed)?;
        Ok(Done { answer: collected(appended.event().at.seq, &fact, principal)?, repeated: false })
    })
}

/// What booking the sheet would do to the day's cash and to the office's figures.
pub fn preview_sheet(office: &mut Office, typed: &CollectSheet) -> Result<Effect, Error> {
    let asked = Asked::read(office, typed)?;
    office.rehearse(|at, writing| {
        let fact = asked.sheet(at, writing, true)?;
        let effect = effect_of(at, writing, asked.node, asked.session, Fact::SheetCollected(fact))?;
        // Moves no cash; what could not be booked is refused here already.
        asked.pay_from_savings(at, writing, &new_request_id()?, typed)?;
        Ok(effect)
    })
}

/// A typed sheet, read: whose it is and what stands on its lines.
struct Asked {
    node: Node,
    group: GroupRecord,
    session: NaiveDate,
    lines: Vec<TypedLine>,
}

impl Asked {
    fn read(office: &Office, typed: &CollectSheet) -> Result<Asked, Error> {
        let lines = typed.lines.iter().map(read_line).collect::<Result<Vec<_>, _>>()?;
        let group = find_group(office, &typed.group)?;
        let node = office.node()?;
        if owner(&group)? != node {
            return Err(Refusal::new("not-our-group").with("group", group.code.as_str()).into());
        }
        Ok(Asked { node, group, session: typed.session, lines })
    }

    /// The receipts, once everything that stands against them is out of the way.
    fn sheet(&self, at: &At, writing: &Writing<'_>, backdated: bool) -> Result<SheetCollected, Error> {
        let reading = writing.read();
        let sheet = sheet_of(reading, &self.group, self.session)?;
        let next = reading.last_receipt(self.node, self.session.year())? + 1;
        let fact = collect(&sheet, &self.lines, at.today, next)
            .map_err(|why| refuse(why, &self.group, self.session, reading))?;
        check_day(reading, at, self.node, self.session, backdated)?;
        if fact.receipts.iter().any(|receipt| !receipt.deposits.is_empty()) {
            check_uncredited(reading, self.node, self.session)?;
        }
        Ok(fact)
    }

    /// Principal that savings pay: from the books as they stand with the sheet's deposits.
    fn pay_from_savings(
        &self,
        at: &At,
        writing: &mut Writing<'_>,
        request: &RequestId,
        typed: &CollectSheet,
    ) -> Result<Vec<PrincipalPaid>, Error> {
        let sheet = sheet_of(writing.read(), &self.group, self.session)?;
        from_savings::book(at, writing, (self.node, &sheet), request, typed)
    }

    /// Whether a booked sheet is the answer to these very lines: the same request with other amounts is another task.
    fn is_answered_by(&self, sheet: &SheetCollected) -> bool {
        let booked = sheet.receipts.iter().map(|receipt| (receipt.borrower, &receipt.interest, &receipt.deposits));
        let typed: Vec<_> = self
            .lines
            .iter()
            .map(|line| {
                let interest: Vec<_> = line.interest.iter().copied().filter(|paid| paid.amount.is_positive()).collect();
                let deposits: Vec<_> = line.deposits.iter().copied().filter(|paid| paid.amount.is_positive()).collect();
                (line.borrower, interest, deposits)
            })
            .filter(|(_, interest, deposits)| !interest.is_empty() || !deposits.is_empty())
            .collect();
        let typed = typed.iter().map(|(borrower, interest, deposits)| (*borrower, interest, deposits));
        sheet.group == self.group.id && sheet.session == self.session && booked.eq(typed)
    }
}

fn sheet_of(
    reading: Reading<'_>,
    group: &GroupRecord,
    session: NaiveDate,
) -> Result<lending::collection::Sheet, Error> {
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

/// Words for what the clerk sees on the sheet: a member's name, not an identity.
fn refuse(why: NotCollected, group: &GroupRecord, session: NaiveDate, reading: Reading<'_>) -> Error {
    let members = match reading.members(group.id) {
        Ok(members) => members,
        Err(error) => return error.into(),
    };
    let name = |id: BorrowerId| {
        let member = members.iter().find(|member| member.id == id);
        member.map_or_else(|| id.get().to_string(), |member| format!("{} ({})", member.name, member.code))
    };
    let refusal = match why {
        NotCollected::Nothing => Refusal::new("nothing-to-save"),
        NotCollected::BeforeClosing => Refusal::new("session-before-closing").with("session", session),
        NotCollected::InFuture => Refusal::new("session-in-future").with("session", session),
        NotCollected::NotAMember(id) => Refusal::new("not-a-member").with("borrower", name(id)),
        NotCollected::NotTheirLoan(id) => Refusal::new("not-their-loan").with("loan", id.get().to_string()),
        NotCollected::NotTheirBook(id) => Refusal::new("not-their-book").with("book", id.get().to_string()),
        NotCollected::Twice(id) => Refusal::new("typed-twice").with("borrower", name(id)),
        NotCollected::Negative(id) => Refusal::new("amount-below-zero").with("borrower", name(id)),
        NotCollected::TooMuch(id) => {
            Refusal::new("line-too-much").with("borrower", name(id)).with("limit", lending::collection::MAX_LINE)
        }
        NotCollected::TooManyMembers => Refusal::new("too-many-members"),
        NotCollected::NumbersUsedUp => Refusal::new("receipt-numbers-used-up"),
    };
    refusal.with("group", group.code.as_str()).into()
}

fn collected(seq: u64, sheet: &SheetCollected, principal: Vec<PrincipalPaid>) -> Result<Collected, Error> {
    let mut answer =
        Collected { event: Whole(seq as i64), receipts: Vec::new(), interest: Whole(0), deposits: Whole(0), principal };
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
