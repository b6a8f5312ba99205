//! What debtors promised and whether they kept it; a customer on one screen; the dossier; photographs.

use lending::cards::{Card, Inspector, Met, Note, Promised, Visit};
use lending::ids::{BorrowerId, LoanId};
use office::{ListWanted, Whole};

use crate::life::desk::{FIRST, OVERDUE, code, customer, day, desk, dong, repay};

fn by() -> Vec<Inspector> {
    vec![Inspector { name: "Cán bộ thử".into(), post: "Cán bộ tín dụng".into() }]
}

/// Promised 2,000,000 by 31/01/2026 on the visit of 10/01/2026.
pub fn visit(borrower: BorrowerId, loan: Option<LoanId>) -> Visit {
    Visit {
        borrower,
        loans: loan.into_iter().collect(),
        day: day("2026-01-10"),
        by: by(),
        met: Met::Borrower,
        causes: vec!["not-sold-yet".into()],
        situation: "Chưa bán được hồi".into(),
        capacity: "later".into(),
        next_step: "urge".into(),
        next_on: Some(day("2026-02-05")),
        promises: vec![Promised { loan, amount: dong(2_000_000), by: day("2026-01-31") }],
        photos: Vec::new(),
        home: String::new(),
    }
}

fn standing(desk: &crate::life::desk::Desk) -> Vec<(String, i64)> {
    let card = office::customer_card(&desk.office, &customer(2)).unwrap();
    card.promises.into_iter().map(|promise| (promise.standing, promise.missing.0)).collect()
}

#[test]
fn a_promise_is_broken_when_its_month_is_over_and_kept_only_while_the_payment_stands() {
    let mut desk = desk("2026-02-15");
    let borrower = desk.borrower_id(&customer(2));
    let loan = LoanId::parse(desk.page(OVERDUE).id.0).unwrap();
    desk.keep(Card::Visit(Box::new(visit(borrower, Some(loan))))).unwrap();
    assert_eq!(standing(&desk), [("broken".to_owned(), 2_000_000)]);
    let listed = office::list_table(&desk.office, "promises", &ListWanted::default()).unwrap();
    assert_eq!(listed.total, Whole(1));

    // 1,500,000 on 20/01 and 500,000 on 31/01, the last day: kept on that day.
    desk.take(OVERDUE, "2026-01-20", repay(0, 1_500_000)).unwrap();
    assert_eq!(standing(&desk), [("partly".to_owned(), 500_000)]);
    let second = desk.take(OVERDUE, "2026-01-31", repay(0, 500_000)).unwrap();
    assert_eq!(standing(&desk), [("kept".to_owned(), 0)]);
    assert_eq!(office::list_table(&desk.office, "promises", &ListWanted::default()).unwrap().total, Whole(0));

    // Taken back, the promise is broken again by what is missing.
    desk.reverse(second.event).unwrap();
    assert_eq!(standing(&desk), [("partly".to_owned(), 500_000)]);
    let dossier = office::dossier(&desk.office, OVERDUE).unwrap();
    assert_eq!((dossier.broken.broken, dossier.broken.of), (1, 1));
    assert_eq!(dossier.last_paid.as_deref(), Some("2026-01-20"));
    desk.verify();
}

#[test]
fn a_payment_on_another_contract_keeps_no_promise_about_this_one() {
    let mut desk = desk("2026-02-15");
    let borrower = desk.borrower_id(&customer(1));
    let first = LoanId::parse(desk.page(FIRST).id.0).unwrap();
    let other = LoanId::parse(desk.page(OVERDUE).id.0).unwrap();
    assert_eq!(
        office::check_card(&desk.office, &wanted(Card::Visit(Box::new(visit(borrower, Some(other))))))
            .unwrap()
            .doubts
            .into_iter()
            .map(|doubt| (doubt.rule, doubt.refuses))
            .collect::<Vec<_>>(),
        [("visit-loan-elsewhere".to_owned(), true)],
        "the contract is somebody else's"
    );
    desk.keep(Card::Visit(Box::new(visit(borrower, Some(first))))).unwrap();
    let mut unknown = visit(borrower, Some(first));
    unknown.causes = vec!["laziness".into()];
    assert_eq!(code(desk.keep(Card::Visit(Box::new(unknown)))), "card-range", "causes are the list's");
}

fn wanted(card: Card) -> office::KeepCard {
    office::KeepCard { request: "0".repeat(32), id: None, was: None, card, overrides: Vec::new() }
}

#[test]
fn a_customer_is_on_one_screen_with_everything_that_was_written_down() {
    let mut desk = desk("2026-02-15");
    let borrower = desk.borrower_id(&customer(2));
    desk.keep(Card::Visit(Box::new(visit(borrower, None)))).unwrap();
    let note = Note {
        loan: None,
        borrower: Some(borrower),
        group: None,
        day: day("2026-02-01"),
        text: "Gọi lại sau Tết".into(),
        remind_on: Some(day("2026-02-20")),
    };
    desk.keep(Card::Note(Box::new(note))).unwrap();
    let card = office::customer_card(&desk.office, &customer(2)).unwrap();
    assert_eq!((card.in_term.0, card.overdue.0, card.frozen.0, card.savings.0), (0, 20_000_000, 0, 1_000_000));
    // 20,000,000 overdue at 6.24 % × 130 % from 01/01 through 14/02, 45 days: 200,021.91… → 200,022.
    assert_eq!(card.interest_due.0, 200_022);
    assert_eq!(card.loans.iter().map(|loan| loan.contract.as_str()).collect::<Vec<_>>(), [OVERDUE]);
    assert_eq!((card.visits.len(), card.notes.len(), card.notes[0].text.as_str()), (1, 1, "Gọi lại sau Tết"));
    assert_eq!((card.broken.broken, card.broken.of), (1, 1));
    let number = card.identity.number.unwrap();
    let masked = card.identity.masked.unwrap();
    assert_eq!((masked.len(), &masked[..3], &masked[number.len() - 3..]), (12, &number[..3], &number[9..]));
    assert!(masked[3..9].bytes().all(|sign| sign == b'*'));
    assert_eq!(code(office::customer_card(&desk.office, "2000999999")), "unknown-borrower");

    let dossier = office::dossier(&desk.office, OVERDUE).unwrap();
    let last = dossier.last_visit.unwrap().visit;
    assert_eq!((last.capacity.as_str(), last.next_step.as_str()), ("later", "urge"));
    let told: Vec<(String, String)> = dossier.timeline.into_iter().map(|line| (line.day, line.kind)).collect();
    assert_eq!(told[..2], [("2026-02-01".into(), "note".into()), ("2026-01-10".into(), "visit".into())]);
}

#[test]
fn a_photograph_is_kept_sealed_and_only_if_it_is_one() {
    let desk = desk("2026-02-15");
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("nha.jpg");
    std::fs::write(&file, b"\xFF\xD8\xFF\xE0 a picture of a house").unwrap();
    let photo = office::keep_photo(&desk.office, &file).unwrap();
    assert_eq!(photo.name, "nha.jpg");
    let shown = office::open_photo(&desk.office, &photo.sha256).unwrap().url;
    assert!(shown.starts_with("data:image/jpeg;base64,/9j/4"), "{shown}");
    let kept = desk.office.folder().join("evidence").join(format!("{}.photo.age", photo.sha256));
    let sealed = std::fs::read(kept).unwrap();
    assert!(!sealed.windows(7).any(|part| part == b"picture"), "what lies there tells nothing");

    std::fs::write(&file, b"<svg onload=alert(1)>").unwrap();
    assert_eq!(code(office::keep_photo(&desk.office, &file)), "not-a-photo", "its name makes no picture");
    std::fs::File::create(&file).unwrap().set_len(8 * 1_048_576 + 1).unwrap();
    assert_eq!(code(office::keep_photo(&desk.office, &file)), "photo-too-large");
    assert_eq!(code(office::open_photo(&desk.office, &"0".repeat(64))), "photo-not-here");
    assert_eq!(code(office::open_photo(&desk.office, "../book.key")), "photo-not-here");
}
