//! Books for this crate's tests: as many loans as wanted, opened by a closing made here, moved by real events.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;
use events::{
    Draft, Fact, LoanStepped, OfficeCard, OfficeKind, OfficeOpened, PublicKeys, RequestId, RulesAdopted, TermsAdopted,
    WorkbookBooked, WorkbookRef, write_rows,
};
use ledger::Dong;
use lending::closing::{BorrowerRow, Closing, GroupRow, LoanRow, ProgrammeRow, Record};
use lending::codes::{ContractNumber, CustomerCode, GroupCode, OfficeCode, ProgrammeCode};
use lending::collection::ReceiptNumber;
use lending::ids::{LoanId, Node, raw_id};
use lending::loan::{LoanStep, PaidFrom, Repaid};
use lending::parts::Parts;
use lending::programmes::{shipped_cuts, shipped_terms};
use lending::schedule::shipped_intervals;

use crate::{Book, BookKey, StoreError};

/// A group has so many members here.
const GROUP: usize = 50;

pub(crate) fn node() -> Node {
    Node::new(2).unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

/// Whether the whole form of a long trial is wanted.
pub(crate) fn long() -> bool {
    std::env::var_os("DIEMSANG_LONG").is_some()
}

/// How many of its instructions SQLite carries out for `run`: the same on every machine, however busy.
pub(crate) fn instructions(book: &mut Book, run: impl FnOnce(&Book)) -> u64 {
    let count = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&count);
    let count_one = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        false
    };
    book.connection.progress_handler(1, Some(count_one)).unwrap();
    run(book);
    book.connection.progress_handler(0, None::<fn() -> bool>).unwrap();
    count.load(Ordering::Relaxed)
}

/// A book with `loans` contracts opened by a closing of that date, in a file of its own.
pub(crate) fn opened(folder: &std::path::Path, loans: usize, date: &str) -> Book {
    let key = BookKey::random().unwrap();
    let mut book = Book::create(&folder.join("book.db"), &key, node(), &[]).unwrap();
    let closing = closing(loans, day(date));
    book.write(|writing| {
        for (nth, fact) in first_facts(&closing).into_iter().enumerate() {
            writing.append(draft(&format!("first {nth}"), closing.date, fact))?;
        }
        let content = write_rows(&closing.records)?;
        let rows = writing.put_blob(&content)?;
        let booked = WorkbookBooked {
            date: closing.date,
            office: closing.office.clone(),
            records: closing.records.len() as u64,
            first_id: Some(1),
            totals: closing.totals(|_| false)?,
            workbook: WorkbookRef { sha256: rows.sha256, bytes: rows.bytes, name: "31.xlsx".into() },
            rows,
            findings: Default::default(),
        };
        writing.append(draft("closing", closing.date, Fact::ClosingLoaded(booked)))
    })
    .unwrap();
    book
}

fn first_facts(closing: &Closing) -> Vec<Fact> {
    let keys = PublicKeys { sign: "s".into(), seal: "e".into() };
    let card =
        OfficeCard { node: node(), kind: OfficeKind::Branch, code: closing.office.clone(), name: "PGD".into(), keys };
    let terms = TermsAdopted {
        terms: shipped_terms().unwrap(),
        cuts: shipped_cuts().unwrap(),
        intervals: shipped_intervals().unwrap(),
    };
    vec![
        Fact::OfficeOpened(OfficeOpened { card, epoch: 1, program: "test".into() }),
        Fact::RulesAdopted(RulesAdopted { rows: lending::rules::shipped().unwrap() }),
        Fact::TermsAdopted(terms),
    ]
}

pub(crate) fn draft(request: &str, day: NaiveDate, fact: Fact) -> Draft {
    Draft {
        business_date: day,
        recorded_at: day.and_hms_opt(8, 0, 0).unwrap().and_utc(),
        maker: "gdv".into(),
        request: RequestId::parse(&request.replace(' ', "-")).unwrap(),
        fact,
    }
}

fn closing(loans: usize, date: NaiveDate) -> Closing {
    let mut records =
        vec![Record::Programme(ProgrammeRow { code: ProgrammeCode::parse("01").unwrap(), name: "Hộ nghèo".into() })];
    let groups = loans.div_ceil(GROUP);
    let group = |nth: usize| GroupCode::parse(&format!("{:07}", 1 + nth)).unwrap();
    records.extend((0..groups).map(|nth| {
        Record::Group(GroupRow {
            code: group(nth),
            leader: format!("Tổ {nth}"),
            commune: None,
            village: None,
            association: None,
            session_day: Some(12),
        })
    }));
    records.extend((0..loans).map(|nth| Record::Borrower(Box::new(borrower(nth, group(nth / GROUP))))));
    records.extend((0..loans).map(|nth| Record::Loan(Box::new(loan(nth, group(nth / GROUP), date)))));
    Closing { date, office: OfficeCode::parse("002001").unwrap(), office_name: String::new(), records }
}

fn customer(nth: usize) -> CustomerCode {
    CustomerCode::parse(&format!("{:010}", 2_000_000_000 + nth)).unwrap()
}

fn borrower(nth: usize, group: GroupCode) -> BorrowerRow {
    serde_json::from_value(serde_json::json!({
        "code": customer(nth).as_str(), "name": format!("Người vay {nth}"), "group": group.as_str(),
    }))
    .unwrap()
}

fn loan(nth: usize, group: GroupCode, date: NaiveDate) -> LoanRow {
    let contract = ContractNumber::parse(&format!("6600{:012}", 1 + nth)).unwrap();
    serde_json::from_value(serde_json::json!({
        "contract": contract.as_str(), "customer": customer(nth).as_str(), "group": group.as_str(), "programme": "01",
        "direct": false, "closed": false, "signed": date, "rate": 66_000_000, "approved": 50_000_000,
        "disbursed": 50_000_000, "in_term": 40_000_000 + 10_000 * (nth as i64 % 100), "overdue": 0, "frozen": 0,
        "repaid": 0, "backlog_in_term": nth as i64 % 7 * 1_000, "backlog_overdue": 0, "disbursed_month": 0,
        "refinanced_month": 0, "collected_month": 0, "written_off_month": 0
    }))
    .unwrap()
}

/// The identity of the `nth` loan: identities go in the closing's order, groups and borrowers first.
pub(crate) fn loan_id(loans: usize, nth: usize) -> LoanId {
    let before = loans.div_ceil(GROUP) + loans;
    LoanId::parse(raw_id(node(), (before + nth + 1) as i64).unwrap()).unwrap()
}

/// Every loan pays interest and some principal on that day: one event each.
pub(crate) fn pay_all(book: &mut Book, loans: usize, on: NaiveDate) {
    pay(book, loans, on, |_| true);
}

/// The same, but for every `step`th loan.
pub(crate) fn pay_some(book: &mut Book, loans: usize, on: NaiveDate, step: usize) {
    pay(book, loans, on, |nth| nth % step != 0);
}

fn pay(book: &mut Book, loans: usize, on: NaiveDate, pays: impl Fn(usize) -> bool) {
    let year = chrono::Datelike::year(&on);
    book.write(|writing| {
        let first = writing.read().last_receipt(node(), year)? + 1;
        for (number, nth) in (first..).zip((0..loans).filter(|nth| pays(*nth))) {
            let paid = Repaid {
                receipt: Some(ReceiptNumber { year, number }),
                from: PaidFrom::Cash,
                principal: Parts { in_term: dong(100_000), ..Parts::NONE },
                interest: dong(50_000),
                grace_interest: Dong::ZERO,
            };
            let stepped = LoanStepped {
                loan: loan_id(loans, nth),
                step: LoanStep::Repaid(paid),
                checker: None,
                overrides: Default::default(),
                wish: None,
            };
            writing.append(draft(&format!("{on} {nth}"), on, Fact::LoanStepped(stepped)))?;
        }
        Ok::<_, StoreError>(())
    })
    .unwrap();
}
