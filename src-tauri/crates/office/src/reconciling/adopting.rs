//! Taking a closing over: what the bank has and we had not becomes ours, each difference an event of its own; then
//! interest is reckoned from the bank's backlog. What was done after the closing's day stays as it is; where it can't
//! stand beside the bank's figures, nothing is taken over until it is taken back.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use events::{ClosingAdopted, Fact, Hash, LoanStepped, RecordsTaken, SavingsStepped};
use ledger::Dong;
use lending::closing::{BookRow, LoanRow, Record};
use lending::ids::{BookId, BorrowerId, GroupId, LoanId, Node};
use lending::loan::{Adjusted, LoanStep, Standing, apply};
use lending::parts::Parts;
use lending::reconciliation::{Class, OurLoan};
use lending::savings::{BookAdjusted, SavingsStep};
use store::{Reading, Writing};

use super::comparing::{Comparison, Pair, compare_closing};
use super::views::AdoptedClosing;
use crate::amounts::Whole;
use crate::days::check_day;
use crate::error::{Error, Refusal};
use crate::office::{At, Done, Office, RequestId, answered_before};
use crate::{OnProgress, Stage, relay};

/// Rows in one event: a line of the log stays below its limit.
const RECORDS_PER_EVENT: usize = 400;

/// Takes a closing over. Nothing is kept when it is cancelled or fails.
pub fn adopt_closing(
    office: &mut Office,
    request: &RequestId,
    date: Option<NaiveDate>,
    progress: OnProgress<'_>,
) -> Result<Done<AdoptedClosing>, Error> {
    let node = office.node()?;
    office.task(|at, writing| {
        let before = answered_before(writing.read(), request, |event| match &event.fact {
            Fact::ClosingAdopted(adopted) if date.is_none_or(|date| date == adopted.date) => Some(adopted.date),
            _ => None,
        })?;
        if let Some(date) = before {
            let none = Whole(0);
            let answer = AdoptedClosing { date: date.to_string(), loans: none, books: none, records: none };
            return Ok(Done { answer, repeated: true });
        }
        let comparison = compare_closing(writing.read(), node, date)?;
        if comparison.kept.adopted {
            return Err(Refusal::new("closing-adopted").with("date", comparison.kept.date).into());
        }
        check_day(writing.read(), at, node, comparison.kept.date, true)?;
        let mut adopting = Adopting { at, node, request, date: comparison.kept.date, count: 0 };
        let records = adopting.take_records(writing, &comparison, progress)?;
        let loans = adopting.adjust_loans(writing, &comparison, progress)?;
        let books = adopting.adjust_books(writing, &comparison)?;
        adopting.finish(writing, &comparison)?;
        let answer = AdoptedClosing { date: adopting.date.to_string(), loans, books, records };
        Ok(Done { answer, repeated: false })
    })
}

struct Adopting<'a> {
    at: &'a At,
    node: Node,
    request: &'a RequestId,
    date: NaiveDate,
    count: u64,
}

impl Adopting<'_> {
    /// Records an event of the taking over, under a request that follows from the whole one's.
    fn record(&mut self, writing: &mut Writing<'_>, fact: Fact) -> Result<(), Error> {
        self.count += 1;
        let text = Hash::of(format!("{} {}", self.request.as_str(), self.count).as_bytes()).to_string();
        let request = RequestId::parse(&text).ok_or_else(|| Error::fault("request id"))?;
        self.at.record(writing, &request, self.date, fact)?;
        Ok(())
    }

    /// Places, groups and customers as the bank has them now, where they changed; contracts and books we don't know.
    fn take_records(
        &mut self,
        writing: &mut Writing<'_>,
        comparison: &Comparison,
        progress: OnProgress<'_>,
    ) -> Result<Whole, Error> {
        let known = known_rows(writing.read(), self.node)?;
        let taken: Vec<Record> = comparison
            .records
            .iter()
            .filter(|record| match record {
                Record::Loan(loan) => {
                    comparison.loans.get(loan.contract.as_str()).is_some_and(|pair| pair.id.is_none())
                }
                Record::Book(book) => !comparison.books.contains_key(book.number.as_str()),
                other => known.get(&row_key(other)) != Some(other),
            })
            .cloned()
            .collect();
        let parts = taken.chunks(RECORDS_PER_EVENT);
        let total = parts.len() as u64;
        for (index, records) in parts.enumerate() {
            cancelled(relay(progress, Stage::Booking, index as u64, total))?;
            let first_id = writing.read().next_id(self.node)?;
            self.record(writing, Fact::RecordsTaken(RecordsTaken { records: records.to_vec(), first_id }))?;
        }
        Ok(Whole(taken.len() as i64))
    }

    fn adjust_loans(
        &mut self,
        writing: &mut Writing<'_>,
        comparison: &Comparison,
        progress: OnProgress<'_>,
    ) -> Result<Whole, Error> {
        let stated: HashMap<&str, &LoanRow> = comparison
            .records
            .iter()
            .filter_map(|record| match record {
                Record::Loan(loan) => Some((loan.contract.as_str(), loan.as_ref())),
                _ => None,
            })
            .collect();
        let ids = Ids::read(writing.read(), self.node)?;
        let mut adjusted = 0;
        let total = comparison.loans.len() as u64;
        for (index, (contract, pair)) in comparison.loans.iter().enumerate() {
            let Pair { id: Some(id), ours: Some(ours), .. } = pair else { continue };
            if index % 256 == 0 {
                cancelled(relay(progress, Stage::Booking, index as u64, total))?;
            }
            let step = adjustment(ours, stated.get(contract.as_str()).copied(), &ids)?;
            if step == Adjusted::default() {
                continue;
            }
            let step = not_done_since(writing.read(), *id, ours, step, &ids)?;
            check_fits(writing.read(), *id, contract, self.date, &step)?;
            if step == LoanStep::Adjusted(Adjusted::default()) {
                continue;
            }
            adjusted += 1;
            let stepped = LoanStepped { loan: *id, step, checker: None, overrides: BTreeMap::new(), wish: None };
            self.record(writing, Fact::LoanStepped(stepped))?;
        }
        Ok(Whole(adjusted))
    }

    fn adjust_books(&mut self, writing: &mut Writing<'_>, comparison: &Comparison) -> Result<Whole, Error> {
        let stated: HashMap<&str, &BookRow> = comparison
            .records
            .iter()
            .filter_map(|record| match record {
                Record::Book(book) => Some((book.number.as_str(), book)),
                _ => None,
            })
            .collect();
        let mut adjusted = 0;
        for found in &comparison.found {
            if !matches!(found.difference.class, Class::SavingsDiffer | Class::BookMissing) {
                continue;
            }
            let Some(ours) = comparison.books.get(&found.key) else { continue };
            let theirs = stated.get(found.key.as_str()).map_or(Dong::ZERO, |book| book.balance);
            let (book, amount) = (BookId::parse(ours.id).map_err(Error::fault)?, theirs.minus(ours.balance)?);
            for (_, balance) in writing.read().book_balances(book)?.into_iter().filter(|(day, _)| *day > self.date) {
                if balance.plus(amount)?.is_negative() {
                    return Err(Refusal::new("adopt-later-savings").with("book", found.key.as_str()).into());
                }
            }
            let stepped = SavingsStepped {
                book,
                borrower: BorrowerId::parse(ours.borrower).map_err(Error::fault)?,
                step: SavingsStep::Adjusted(BookAdjusted { amount }),
            };
            self.record(writing, Fact::SavingsStepped(stepped))?;
            adjusted += 1;
        }
        Ok(Whole(adjusted))
    }

    fn finish(&mut self, writing: &mut Writing<'_>, comparison: &Comparison) -> Result<(), Error> {
        let mut differences = BTreeMap::new();
        for found in &comparison.found {
            *differences.entry(found.difference.class.name().to_owned()).or_insert(0) += 1;
        }
        let grace = comparison.grace.clone();
        let fact = Fact::ClosingAdopted(ClosingAdopted { date: self.date, differences, grace });
        self.at.record(writing, self.request, self.date, fact)?;
        Ok(())
    }
}

fn cancelled(flow: std::ops::ControlFlow<()>) -> Result<(), Error> {
    if flow.is_break() { Err(Refusal::new("cancelled").into()) } else { Ok(()) }
}

/// Identities by code, once the rows are taken over.
struct Ids {
    groups: HashMap<String, i64>,
    borrowers: HashMap<String, i64>,
}

impl Ids {
    fn read(reading: Reading<'_>, node: Node) -> Result<Ids, Error> {
        let by_code =
            |rows: HashMap<i64, (String, String)>| rows.into_iter().map(|(id, (code, _))| (code, id)).collect();
        Ok(Ids { groups: by_code(reading.group_codes(node)?), borrowers: by_code(reading.borrower_codes(node)?) })
    }
}

/// What makes our contract the bank's. The backlog needs no change here: from the day after, it is the bank's.
fn adjustment(ours: &OurLoan, theirs: Option<&LoanRow>, ids: &Ids) -> Result<Adjusted, Error> {
    let Some(theirs) = theirs else {
        return Ok(Adjusted {
            principal: ours.parts.opposite(),
            lent: ours.lent_month.opposite(),
            collected: ours.collected_month.opposite(),
            closed: Some(true),
            ..Adjusted::default()
        });
    };
    let due = theirs.due_extended.or(theirs.due);
    let group = theirs.group.as_ref().filter(|code| ours.group.as_ref() != Some(code));
    let group = group.and_then(|code| ids.groups.get(code.as_str())).copied();
    let borrower = (ours.customer != theirs.customer).then(|| ids.borrowers.get(theirs.customer.as_str())).flatten();
    let principal: Parts = theirs.parts().minus(ours.parts)?;
    let extended = (ours.extended_months != theirs.extended_months).then_some(theirs.extended_months);
    Ok(Adjusted {
        principal,
        disbursed: theirs.disbursed.minus(ours.disbursed)?,
        lent: theirs.lent_month()?.minus(ours.lent_month)?,
        collected: theirs.collected_month.minus(ours.collected_month)?,
        interest: theirs.interest_month.minus(ours.interest_month)?,
        rate: (ours.rate != theirs.rate).then_some(theirs.rate),
        due_extended: due.filter(|due| ours.due != Some(*due)),
        extended_months: extended,
        written_off: theirs.written_off_month.minus(ours.written_off_month)?,
        direct: theirs.group.is_none() && ours.group.is_some(),
        overdue_since: theirs.overdue_since.filter(|_| principal.overdue.is_positive()),
        group: group.map(GroupId::parse).transpose().map_err(Error::fault)?,
        borrower: borrower.copied().map(BorrowerId::parse).transpose().map_err(Error::fault)?,
        frozen_until: theirs.frozen_until.filter(|_| principal.frozen.is_positive()),
        closed: (ours.closed != theirs.closed).then_some(theirs.closed),
    })
}

/// The adjustment without what a later step of ours decided anew: the bank's word for the closing's day is older.
fn not_done_since(
    reading: Reading<'_>,
    loan: LoanId,
    ours: &OurLoan,
    step: Adjusted,
    ids: &Ids,
) -> Result<LoanStep, Error> {
    let now = reading.loan_state(loan)?.ok_or_else(|| Error::fault("loan without state"))?;
    let same_group =
        now.group.map(GroupId::get) == ours.group.as_ref().and_then(|code| ids.groups.get(code.as_str())).copied();
    let same_borrower = ids.borrowers.get(ours.customer.as_str()) == Some(&now.borrower.get());
    Ok(LoanStep::Adjusted(Adjusted {
        due_extended: step.due_extended.filter(|_| now.final_due() == ours.due),
        extended_months: step.extended_months.filter(|_| now.extended_months == ours.extended_months),
        group: step.group.filter(|_| same_group),
        direct: step.direct && same_group,
        borrower: step.borrower.filter(|_| same_borrower),
        closed: step.closed.filter(|_| (now.standing == Standing::Closed) == ours.closed),
        ..step
    }))
}

/// Refuses what can't stand beside a later step of ours: principal that was paid here since and had been paid there
/// before, or a contract that goes on here and is closed there.
fn check_fits(
    reading: Reading<'_>,
    loan: LoanId,
    contract: &str,
    date: NaiveDate,
    step: &LoanStep,
) -> Result<(), Error> {
    let now = reading.loan_state(loan)?.ok_or_else(|| Error::fault("loan without state"))?;
    let change = step.principal_change()?;
    let mut fits = apply(Some(&now), date, step).is_ok();
    for (_, parts) in reading.balances(loan)?.into_iter().filter(|(day, _)| *day > date) {
        fits &= !parts.plus(change)?.has_negative();
    }
    if fits {
        return Ok(());
    }
    let steps = reading.loan_steps(loan)?;
    let later = steps.iter().find(|step| step.reversed.is_none() && step.day > date.to_string());
    let later = later.ok_or_else(|| Error::fault("adjustment that no later step hinders"))?;
    Err(Refusal::new("adopt-later-steps").with("loan", contract).with("event", later.seq).into())
}

/// The rows of the closing our directory comes from, by what they name.
fn known_rows(reading: Reading<'_>, node: Node) -> Result<HashMap<String, Record>, Error> {
    let base = reading.base(node)?.ok_or_else(|| Refusal::new("no-closing"))?;
    let records = reading.closing_records(node, base)?.ok_or_else(|| Error::fault("closing without records"))?;
    Ok(records.into_iter().map(|record| (row_key(&record), record)).collect())
}

fn row_key(record: &Record) -> String {
    match record {
        Record::Commune(row) => format!("commune {}", row.code),
        Record::Village(row) => format!("village {}", row.code),
        Record::Association(row) => format!("association {}", row.code),
        Record::Programme(row) => format!("programme {}", row.code),
        Record::Group(row) => format!("group {}", row.code),
        Record::Borrower(row) => format!("borrower {}", row.code),
        Record::Loan(row) => format!("loan {}", row.contract),
        Record::Book(row) => format!("book {}", row.number),
    }
}
