//! A bundle that is sealed and signed as it should be, but says what can't be: the province refuses it by name.

use std::path::Path;

use acceptance::offices::{BRANCH, PASSPHRASE, PROVINCE, Pair, USER, enrolled_pair, quiet, synthetic};
use events::{Draft, Event, EventRef, Fact, OfficeCard, OfficeKind, PublicKeys, ReceiptReversed, RequestId};
use ledger::Dong;
use lending::collection::{BookAmount, LoanAmount, Receipt, ReceiptNumber, SheetCollected};
use lending::ids::{BookId, BorrowerId, GroupId, LoanId, Node};
use office::Error;

/// A member with a loan and a book, and a second member, all of the group collected from.
struct Known {
    group: GroupId,
    session: chrono::NaiveDate,
    receipt: Receipt,
    other: Receipt,
    last: u32,
    seq: u64,
}

fn known(pair: &Pair) -> Known {
    let group = acceptance::offices::largest_group(&pair.branch).unwrap();
    let session = acceptance::offices::session_day();
    let sheet = office::open_sheet(&pair.branch, &group, session).unwrap();
    let members: Vec<_> = sheet.members.iter().filter(|m| !m.loans.is_empty() && !m.books.is_empty()).collect();
    let receipt = |member: &office::SheetMember, number| Receipt {
        no: ReceiptNumber { year: 2026, number },
        borrower: BorrowerId::parse(member.borrower.0).unwrap(),
        interest: vec![LoanAmount {
            loan: LoanId::parse(member.loans[0].loan.0).unwrap(),
            amount: Dong::new(1_000).unwrap(),
        }],
        deposits: vec![BookAmount {
            book: BookId::parse(member.books[0].book.0).unwrap(),
            amount: Dong::new(1_000).unwrap(),
        }],
    };
    let last = office::receipts(&pair.branch, &group).unwrap().iter().map(|receipt| receipt.number).max().unwrap();
    let status = office::exchange_status(&pair.branch).unwrap();
    Known {
        group: GroupId::parse(sheet.group.id.0).unwrap(),
        session,
        receipt: receipt(members[0], last + 1),
        other: receipt(members[1], last + 1),
        last,
        seq: status.head.0 as u64,
    }
}

/// Writes the fact straight into the branch's book file, past every task and every check of the store.
fn forge(pair: Pair, day: &str, fact: Fact) -> Result<office::Imported, Error> {
    let Pair { branch, mut province, stick } = pair;
    let folder = branch.folder().to_owned();
    drop(branch);
    let key = store::KeyRing::read(&folder.join("book.key")).unwrap().unlock(USER, PASSPHRASE).unwrap();
    let book = store::Book::open(&folder.join("book.db"), &key).unwrap();
    let (node, keys) = (book.node().unwrap(), exchange::OfficeKeys::from_bytes(&book.secret_keys().unwrap()).unwrap());
    let chain = book.read().chain(node).unwrap();
    let mut lines = book.read().lines(node, 1, chain.seq).unwrap();
    let draft = Draft {
        business_date: day.parse().unwrap(),
        recorded_at: "2026-01-12T08:00:00Z".parse().unwrap(),
        maker: "gdv".into(),
        request: RequestId::parse("forged").unwrap(),
        fact,
    };
    let event = Event::write(node, chain, draft).unwrap();
    lines.push(event.line.clone());
    let mut counts = std::collections::BTreeMap::new();
    let mut files = Vec::new();
    for line in &lines {
        let event = Event::read(line).unwrap();
        *counts.entry(event.fact.kind().to_owned()).or_insert(0) += 1;
        if let Some(blob) = event.fact.blob() {
            let digest = exchange::Digest::parse(&blob.sha256.to_string()).unwrap();
            files.push((digest, book.read().blob(blob.sha256).unwrap()));
        }
    }
    let recipient = {
        let card = book.read().office(Node::new(PROVINCE).unwrap()).unwrap().unwrap().card;
        exchange::PublicKeys::parse(&card.keys.sign, &card.keys.seal).unwrap()
    };
    let facts = exchange::BundleFacts {
        schema: 1,
        program: "forged".into(),
        purpose: exchange::Purpose::Up,
        from: BRANCH,
        to: PROVINCE,
        epoch: 1,
        first: 1,
        last: event.at.seq,
        prev_head: exchange::Digest::ZERO,
        head: exchange::Digest::parse(&event.hash.to_string()).unwrap(),
        counts,
        totals: serde_json::json!({}),
        acknowledges: 0,
        created_at: "2026-01-12T08:00:00Z".into(),
        receipt: None,
    };
    let parcel = exchange::Parcel { facts, events: &mut lines.into_iter(), files: &mut files.into_iter() };
    let sealed =
        exchange::seal(parcel, &keys, &recipient, &stick, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    let before = office::verify(&province, true, &mut quiet()).unwrap();
    let result = office::import_bundle(&mut province, Path::new(&sealed.path), &stick, &mut quiet());
    assert_eq!(office::verify(&province, true, &mut quiet()).unwrap(), before, "nothing of it is left");
    result
}

fn refused(day: &str, fact: impl FnOnce(&Known) -> Fact) -> String {
    let home = tempfile::tempdir().unwrap();
    let pair = enrolled_pair(home.path(), &synthetic(1).unwrap()).unwrap();
    let fact = fact(&known(&pair));
    match forge(pair, day, fact) {
        Err(Error::Refusal(refusal)) => {
            let why = refusal.facts.get("why").map(|why| serde_json::to_value(why).unwrap());
            format!("{} {}", refusal.code, why.and_then(|why| why.as_str().map(str::to_owned)).unwrap_or_default())
        }
        other => panic!("expected a refusal, not {other:?}"),
    }
}

fn sheet(known: &Known, receipt: Receipt) -> Fact {
    Fact::SheetCollected(SheetCollected { group: known.group, session: known.session, receipts: vec![receipt] })
}

const DAY: &str = "2026-01-12";

#[test]
fn a_sound_event_gets_as_far_as_the_control_totals() {
    // The forged bundle states none, so that is where even a sound one ends: the cases below end before.
    assert_eq!(refused(DAY, |known| sheet(known, known.receipt.clone())), "bundle-totals-differ ");
}

#[test]
fn a_receipt_for_another_members_loan_or_book_is_refused() {
    let swap = |known: &Known| Receipt { interest: known.other.interest.clone(), ..known.receipt.clone() };
    assert_eq!(refused(DAY, |known| sheet(known, swap(known))), "bundle-bad-event loan");
    let swap = |known: &Known| Receipt { deposits: known.other.deposits.clone(), ..known.receipt.clone() };
    assert_eq!(refused(DAY, |known| sheet(known, swap(known))), "bundle-bad-event savings book");
}

#[test]
fn a_receipt_number_that_leaves_a_gap_or_is_of_another_year_is_refused() {
    let number = |known: &Known, year, number| Receipt { no: ReceiptNumber { year, number }, ..known.receipt.clone() };
    assert_eq!(
        refused(DAY, |known| sheet(known, number(known, 2026, known.last + 2))),
        "bundle-bad-event receipt number"
    );
    assert_eq!(refused(DAY, |known| sheet(known, number(known, 1999, 1))), "bundle-bad-event receipt number");
}

#[test]
fn a_session_before_the_closing_or_in_a_far_future_is_refused() {
    let on = |known: &Known, day: &str| {
        let receipt = known.receipt.clone();
        Fact::SheetCollected(SheetCollected {
            group: known.group,
            session: day.parse().unwrap(),
            receipts: vec![receipt],
        })
    };
    assert_eq!(refused("2020-01-01", |known| on(known, "2020-01-01")), "bundle-bad-event day");
    assert_eq!(refused("9000-01-01", |known| on(known, "9000-01-01")), "bundle-bad-event day");
    assert_eq!(refused(DAY, |known| on(known, "2026-01-11")), "bundle-bad-event session");
}

#[test]
fn a_reversal_of_what_was_never_booked_is_refused() {
    let forged = |known: &Known| {
        Fact::ReceiptReversed(ReceiptReversed {
            reverses: EventRef { node: Node::new(BRANCH).unwrap(), seq: known.seq },
            group: known.group,
            session: known.session,
            receipt: Receipt {
                no: ReceiptNumber { year: 2026, number: 1 },
                interest: vec![LoanAmount { amount: Dong::new(900_000_000).unwrap(), ..known.other.interest[0] }],
                ..known.other.clone()
            },
            reason: "?".into(),
        })
    };
    assert_eq!(refused(DAY, forged), "bundle-bad-event receipt");
}

#[test]
fn a_branch_speaks_of_no_other_branch() {
    let card = |_: &Known| {
        Fact::OfficeAdmitted(OfficeCard {
            node: Node::new(9).unwrap(),
            kind: OfficeKind::Branch,
            code: lending::codes::OfficeCode::parse("002009").unwrap(),
            name: "Phòng lạ".into(),
            keys: PublicKeys { sign: "x".into(), seal: "y".into() },
        })
    };
    assert_eq!(refused(DAY, card), "bundle-bad-event office-admitted");
}
