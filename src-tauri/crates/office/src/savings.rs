//! Members' savings books: opened, paid into, paid out of, credited with interest, closed.

use chrono::{Datelike, NaiveDate};
use events::{Fact, SavingsStepped};
use ledger::Dong;
use lending::codes::BookNumber;
use lending::collection::{BookAmount, ReceiptNumber};
use lending::ids::{BookId, BorrowerId, Node, raw_id};
use lending::rate::AnnualRate;
use lending::rules::{RuleRow, SAVINGS_RATE_PPB};
use lending::savings::{
    BookClosed, BookOpened, BookState, Deposited, NotSaved, SavingsInterest, SavingsStep, Withdrawn, book_interest,
};
use serde::{Deserialize, Serialize};
use store::Reading;

use crate::amounts::Whole;
use crate::collecting::read_request;
use crate::days::check_day;
use crate::effect::{Effect, effect_of};
use crate::error::{Error, Refusal};
use crate::loans::{SOMEBODY, find_borrower};
use crate::office::{Done, Office, RequestId, answered_before};
use crate::users::SecondPerson;

/// What is done with a savings book. Amounts in whole đồng.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub enum SavingsWanted {
    /// A new book for a borrower, by code or identity.
    Open {
        /// Whose.
        borrower: String,
        /// Its number, as the bank gave it.
        number: String,
    },
    /// Gửi.
    Deposit {
        /// The book's identity.
        book: Whole,
        /// How much.
        amount: Whole,
    },
    /// Rút.
    Withdraw {
        /// The book's identity.
        book: Whole,
        /// How much.
        amount: Whole,
    },
    /// Tất toán sổ: balance and interest are paid out.
    Close {
        /// The book's identity.
        book: Whole,
    },
}

/// A step of a book to take.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct TakeSavingsStep {
    /// Makes a repeat harmless.
    pub request: String,
    /// The day it counts for.
    pub day: NaiveDate,
    /// The clerk has seen that the day is closed.
    #[serde(default)]
    pub backdated: bool,
    /// What is done.
    pub step: SavingsWanted,
}

/// A step of a book that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SavingsTaken {
    /// The event.
    pub event: Whole,
    /// The book's identity.
    pub book: Whole,
    /// The receipt's number, `NUMBER/YEAR`, where money came in.
    pub receipt: Option<String>,
    /// The balance after it.
    pub balance: Whole,
    /// Paid out in cash.
    pub paid_out: Whole,
}

/// What a step of a book would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct SavingsPreview {
    /// To the day's cash and to the office's figures.
    pub effect: Effect,
    /// Booking it takes a second person: the member has overdue debt and is paid out.
    pub takes_two: bool,
}

/// A run of interest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct InterestRun {
    /// The event.
    pub event: Whole,
    /// First day that counts.
    pub from: String,
    /// Last day that counts.
    pub through: String,
    /// Books credited.
    pub books: Whole,
    /// Credited in all.
    pub amount: Whole,
}

/// Takes a step of a savings book. Paying out a member with overdue debt, by withdrawal or closing, takes a second person.
pub fn take_savings_step(
    office: &mut Office,
    wanted: &TakeSavingsStep,
    second: Option<&SecondPerson>,
) -> Result<Done<SavingsTaken>, Error> {
    let request = read_request(&wanted.request)?;
    let node = office.node()?;
    office.task(|at, writing| {
        let before = answered_before(writing.read(), &request, |event| match &event.fact {
            Fact::SavingsStepped(stepped) if event.business_date == wanted.day && is_asked(stepped, &wanted.step) => {
                Some((event.at.seq, stepped.clone()))
            }
            _ => None,
        })?;
        if let Some((seq, stepped)) = before {
            return Ok(Done { answer: taken(writing.read(), seq, &stepped)?, repeated: true });
        }
        check_day(writing.read(), at, node, wanted.day, wanted.backdated)?;
        let stepped = decide(writing.read(), node, wanted, second.map(SecondPerson::name))?;
        let appended = at.record(writing, &request, wanted.day, Fact::SavingsStepped(stepped.clone()))?;
        Ok(Done { answer: taken(writing.read(), appended.event().at.seq, &stepped)?, repeated: false })
    })
}

/// Whether a step that was taken is the answer to this very wish: the same request for another step is another task.
fn is_asked(taken: &SavingsStepped, wanted: &SavingsWanted) -> bool {
    let same = |book: &Whole| book.0 == taken.book.get();
    match (&taken.step, wanted) {
        (SavingsStep::Opened(opened), SavingsWanted::Open { number, .. }) => opened.number.as_str() == number.trim(),
        (SavingsStep::Deposited(paid), SavingsWanted::Deposit { book, amount }) => {
            same(book) && paid.amount.get() == amount.0
        }
        (SavingsStep::Withdrawn(paid), SavingsWanted::Withdraw { book, amount }) => {
            same(book) && paid.amount.get() == amount.0
        }
        (SavingsStep::Closed(_), SavingsWanted::Close { book }) => same(book),
        _ => false,
    }
}

/// What a step would do to the day's cash and to the office's figures, and whether it takes two people.
pub fn preview_savings_step(office: &mut Office, wanted: &TakeSavingsStep) -> Result<SavingsPreview, Error> {
    let node = office.node()?;
    office.rehearse(|at, writing| {
        check_day(writing.read(), at, node, wanted.day, true)?;
        let stepped = decide(writing.read(), node, wanted, Some(SOMEBODY))?;
        let pays_out = matches!(stepped.step, SavingsStep::Withdrawn(_) | SavingsStep::Closed(_));
        let takes_two = pays_out && has_overdue(writing.read(), stepped.borrower)?;
        Ok(SavingsPreview {
            effect: effect_of(at, writing, node, wanted.day, Fact::SavingsStepped(stepped))?,
            takes_two,
        })
    })
}

fn decide(
    reading: Reading<'_>,
    node: Node,
    wanted: &TakeSavingsStep,
    checker: Option<&str>,
) -> Result<SavingsStepped, Error> {
    let (book, borrower, before, step) = match &wanted.step {
        SavingsWanted::Open { borrower, number } => {
            let borrower = find_borrower(reading, node, borrower)?.id;
            let number = BookNumber::parse(number.trim())
                .map_err(|_| Refusal::new("bad-code").with("kind", "book").with("text", number.as_str()))?;
            if reading.has_book(node, number.as_str())? {
                return Err(Refusal::new("book-taken").with("number", number.as_str()).into());
            }
            let id = raw_id(node, reading.next_id(node)?).map_err(Error::fault)?;
            let book = BookId::parse(id).map_err(Error::fault)?;
            (book, borrower, None, SavingsStep::Opened(BookOpened { number }))
        }
        SavingsWanted::Deposit { book, amount } => {
            let (book, state) = find_book(reading, node, *book, wanted.day)?;
            let year = wanted.day.year();
            let receipt = ReceiptNumber { year, number: reading.last_receipt(node, year)? + 1 };
            let step = SavingsStep::Deposited(Deposited { receipt, amount: Dong::new(amount.0)? });
            (book, state.borrower, Some(state), step)
        }
        SavingsWanted::Withdraw { book, amount } => {
            let (book, state) = find_book(reading, node, *book, wanted.day)?;
            let checker = stood_by(reading, state.borrower, checker)?;
            let step = SavingsStep::Withdrawn(Withdrawn { amount: Dong::new(amount.0)?, checker });
            (book, state.borrower, Some(state), step)
        }
        SavingsWanted::Close { book } => {
            let (book, state) = find_book(reading, node, *book, wanted.day)?;
            let checker = stood_by(reading, state.borrower, checker)?;
            let left = last_balance(reading, book, wanted.day)?;
            let interest = last_interest(reading, node, book, wanted.day)?;
            let step = SavingsStep::Closed(BookClosed { interest, paid_out: left.plus(interest)?, checker });
            (book, state.borrower, Some(state), step)
        }
    };
    BookState::after(before.as_ref(), borrower, &step).map_err(|why| not_saved(why, book))?;
    check_holds(reading, book, step.change()?, wanted.day)?;
    Ok(SavingsStepped { book, borrower, step })
}

/// An open book of the office's on which money may move on `day`.
fn find_book(reading: Reading<'_>, node: Node, id: Whole, day: NaiveDate) -> Result<(BookId, BookState), Error> {
    let unknown = || Refusal::new("unknown-savings-book").with("book", id.0.to_string());
    let book = BookId::parse(id.0).ok().filter(|book| book.node() == node.get()).ok_or_else(unknown)?;
    let state = reading.book_state(book)?.ok_or_else(unknown)?;
    if state.closed {
        return Err(book_closed(book));
    }
    check_uncredited(reading, node, day)?;
    Ok((book, state))
}

fn book_closed(book: BookId) -> Error {
    Refusal::new("book-closed").with("book", book.get().to_string()).into()
}

/// Who stood by, which paying out a member with overdue debt asks for.
fn stood_by(reading: Reading<'_>, member: BorrowerId, checker: Option<&str>) -> Result<Option<String>, Error> {
    if checker.is_none() && has_overdue(reading, member)? {
        return Err(Refusal::new("withdrawal-with-debt").into());
    }
    Ok(checker.map(str::to_owned))
}

fn has_overdue(reading: Reading<'_>, member: BorrowerId) -> Result<bool, Error> {
    Ok(reading.overdue_of(member)?.is_positive())
}

fn not_saved(why: NotSaved, book: BookId) -> Error {
    match why {
        NotSaved::Stage => book_closed(book),
        NotSaved::Amount => Refusal::new("loan-amount").with("loan", "").into(),
        NotSaved::OverBalance(balance) => Refusal::new("savings-not-enough").with("balance", balance).into(),
        NotSaved::Sum => Error::fault("last payment of a savings book"),
        NotSaved::Range(error) => error.into(),
    }
}

/// A book moves only on days whose interest was not credited yet: what came for one of those later would bear none.
pub(crate) fn check_uncredited(reading: Reading<'_>, node: Node, day: NaiveDate) -> Result<(), Error> {
    match reading.last_savings_interest(node)?.filter(|run| day <= run.through) {
        Some(run) => {
            let refusal = Refusal::new("savings-interest-passed").with("day", day).with("through", run.through);
            Err(refusal.with("event", run.seq.to_string()).into())
        }
        None => Ok(()),
    }
}

/// A change of a book's balance on `day` leaves it with less than nothing neither on that day nor on a later one.
pub(crate) fn check_holds(reading: Reading<'_>, book: BookId, change: Dong, day: NaiveDate) -> Result<(), Error> {
    match first_below(reading, book, change, day)? {
        None => Ok(()),
        Some((on, balance)) if on == day => {
            Err(Refusal::new("savings-not-enough-then").with("day", day).with("balance", balance).into())
        }
        Some((later, _)) => Err(negative_later(later)),
    }
}

/// Money may be taken out of a book again from `day` on: it is not closed and holds enough from that day on.
pub(crate) fn check_can_go_back(reading: Reading<'_>, book: BookId, amount: Dong, day: NaiveDate) -> Result<(), Error> {
    let state = reading.book_state(book)?.ok_or_else(|| Error::fault("savings book without state"))?;
    if state.closed {
        return Err(book_closed(book));
    }
    match first_below(reading, book, amount.opposite(), day)? {
        None => Ok(()),
        Some((on, _)) => Err(negative_later(on)),
    }
}

fn negative_later(day: NaiveDate) -> Error {
    Refusal::new("negative-balance-later").with("day", day).with("loan", "").into()
}

/// The first day from `day` on at whose end the book would hold less than nothing, and what it holds then without the
/// change.
fn first_below(
    reading: Reading<'_>,
    book: BookId,
    change: Dong,
    day: NaiveDate,
) -> Result<Option<(NaiveDate, Dong)>, Error> {
    let balances = reading.book_balances(book)?;
    let later = balances.iter().copied().filter(|(later, _)| *later > day);
    for (on, balance) in std::iter::once((day, balance_on(&balances, day))).chain(later) {
        if balance.plus(change)?.is_negative() {
            return Ok(Some((on, balance)));
        }
    }
    Ok(None)
}

/// What a book held at the end of `day`.
fn balance_on(balances: &[(NaiveDate, Dong)], day: NaiveDate) -> Dong {
    balances.iter().rfind(|(on, _)| *on <= day).map_or(Dong::ZERO, |(_, balance)| *balance)
}

/// What a book that closes on `day` holds then; refused while it holds something else on a later day.
fn last_balance(reading: Reading<'_>, book: BookId, day: NaiveDate) -> Result<Dong, Error> {
    let balances = reading.book_balances(book)?;
    let left = balance_on(&balances, day);
    match balances.iter().find(|(later, balance)| *later > day && *balance != left) {
        Some((later, _)) => Err(Refusal::new("book-moved-later").with("day", day).with("later", *later).into()),
        None => Ok(left),
    }
}

fn taken(reading: Reading<'_>, seq: u64, stepped: &SavingsStepped) -> Result<SavingsTaken, Error> {
    let state = reading.book_state(stepped.book)?.ok_or_else(|| Error::fault("savings book without state"))?;
    let (receipt, paid_out) = match &stepped.step {
        SavingsStep::Deposited(paid) => (Some(format!("{}/{}", paid.receipt.number, paid.receipt.year)), Dong::ZERO),
        SavingsStep::Withdrawn(taken) => (None, taken.amount),
        SavingsStep::Closed(closed) => (None, closed.paid_out),
        SavingsStep::Opened(_) | SavingsStep::Adjusted(_) => (None, Dong::ZERO),
    };
    Ok(SavingsTaken {
        event: Whole(seq as i64),
        book: stepped.book.get().into(),
        receipt,
        balance: state.balance.into(),
        paid_out: paid_out.into(),
    })
}

/// The rates of savings from each day on; refused where the office has no row for them, since none is known.
fn savings_rates(rules: &[RuleRow], through: NaiveDate) -> Result<Vec<(NaiveDate, AnnualRate)>, Error> {
    let mut rates: Vec<(NaiveDate, AnnualRate)> = Vec::new();
    for row in rules.iter().filter(|row| row.key == SAVINGS_RATE_PPB && row.valid_from <= through) {
        let rate = AnnualRate::from_ppb(row.value)
            .map_err(|_| Refusal::new("bad-code").with("kind", "rate").with("text", row.value.to_string()))?;
        rates.push((row.valid_from, rate));
    }
    rates.sort_by_key(|(day, _)| *day);
    if rates.is_empty() { Err(Refusal::new("no-savings-rate").into()) } else { Ok(rates) }
}

/// The first day whose savings interest was not credited yet.
fn interest_from(reading: Reading<'_>, node: Node) -> Result<NaiveDate, Error> {
    // What a closing that was taken over covers, the bank has credited.
    let base = reading.base(node)?.ok_or_else(|| Refusal::new("no-closing"))?;
    let last = reading.last_savings_interest(node)?;
    Ok(lending::calendar::next_day(last.map_or(base, |run| run.through.max(base))))
}

/// Interest of a book that closes, through the day before; nothing where the office has no rate.
fn last_interest(reading: Reading<'_>, node: Node, book: BookId, day: NaiveDate) -> Result<Dong, Error> {
    let rules = reading.rules(node)?;
    if !rules.iter().any(|row| row.key == SAVINGS_RATE_PPB && row.valid_from <= day) {
        return Ok(Dong::ZERO);
    }
    let (rates, through) = (savings_rates(&rules, day)?, lending::calendar::day_before(day));
    interest_of(reading, book, &rates, interest_from(reading, node)?, through)
}

fn interest_of(
    reading: Reading<'_>,
    book: BookId,
    rates: &[(NaiveDate, AnnualRate)],
    from: NaiveDate,
    through: NaiveDate,
) -> Result<Dong, Error> {
    let accrual = book_interest(&reading.book_balances(book)?, rates, from, through);
    let accrual = accrual.map_err(|_| Refusal::new("rate-not-exact").with("loan", ""))?;
    Ok(accrual.rounded()?)
}

/// Credits interest to every book through the end of a month, from the day after the last run on.
pub fn credit_savings_interest(
    office: &mut Office,
    request: &RequestId,
    through: NaiveDate,
) -> Result<Done<InterestRun>, Error> {
    let node = office.node()?;
    office.task(|at, writing| {
        let before = answered_before(writing.read(), request, |event| match &event.fact {
            Fact::SavingsInterestCredited(credited) if credited.through == through => Some(run(event.at.seq, credited)),
            _ => None,
        })?;
        if let Some(run) = before {
            return Ok(Done { answer: run?, repeated: true });
        }
        // No cash moves, so a closed day's count still holds.
        check_day(writing.read(), at, node, through, true)?;
        let reading = writing.read();
        let from = interest_from(reading, node)?;
        if through < from {
            return Err(Refusal::new("interest-credited-already").with("through", through).into());
        }
        let rates = savings_rates(&reading.rules(node)?, through)?;
        let mut books = Vec::new();
        for book in reading.open_books(node)? {
            let amount = interest_of(reading, book, &rates, from, through)?;
            if amount.is_positive() {
                books.push(BookAmount { book, amount });
            }
        }
        let rate = rates.last().map_or(AnnualRate::NONE, |(_, rate)| *rate);
        let credited = SavingsInterest { from, through, rate, books };
        let fact = Fact::SavingsInterestCredited(credited.clone());
        let appended = at.record(writing, request, through, fact)?;
        Ok(Done { answer: run(appended.event().at.seq, &credited)?, repeated: false })
    })
}

fn run(seq: u64, credited: &SavingsInterest) -> Result<InterestRun, Error> {
    Ok(InterestRun {
        event: Whole(seq as i64),
        from: credited.from.to_string(),
        through: credited.through.to_string(),
        books: Whole(credited.books.len() as i64),
        amount: Dong::sum(credited.books.iter().map(|line| line.amount))?.into(),
    })
}
