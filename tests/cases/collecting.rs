//! Collecting from a group: what is booked, what a repeat does, what a reversal restores.

use std::collections::BTreeMap;

use acceptance::offices::{largest_group, loaded_branch, pay_all, quiet, session_day, synthetic};
use office::{CollectAmount, CollectLine, CollectSheet, Error, Office, ReverseReceipt, TotalsBy, Whole};

fn branch() -> (tempfile::TempDir, Office, String) {
    let home = tempfile::tempdir().unwrap();
    let office = loaded_branch(home.path(), &synthetic(1).unwrap()).unwrap();
    let group = largest_group(&office).unwrap();
    (home, office, group)
}

fn balances(office: &Office) -> BTreeMap<String, i64> {
    let verified = office::verify(office, true, &mut quiet()).unwrap();
    verified.logs[0].balances.iter().cloned().collect()
}

fn code(result: Result<impl std::fmt::Debug, Error>) -> &'static str {
    match result {
        Err(Error::Refusal(refusal)) => refusal.code,
        other => panic!("expected a refusal, not {other:?}"),
    }
}

#[test]
fn a_collection_posts_balanced_entries_and_clears_what_was_due() {
    let (_home, mut office, group) = branch();
    let before = balances(&office);
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    let due: i64 = sheet.members.iter().flat_map(|member| &member.loans).map(|loan| loan.due.0).sum();
    let savers = sheet.members.iter().filter(|member| !member.books.is_empty()).count() as i64;
    assert!(due > 0 && savers > 0);

    let done = office::collect_sheet(&mut office, &pay_all(&sheet, "r1", 50_000)).unwrap();
    assert_eq!((done.answer.interest.0, done.answer.deposits.0), (due, savers * 50_000));
    let after = balances(&office);
    assert_eq!(after["cash"], due + savers * 50_000);
    assert_eq!(after["interest-income"], -due);
    assert_eq!(after["member-savings"], before["member-savings"] - savers * 50_000);
    assert_eq!(after.values().sum::<i64>(), 0);
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    assert!(sheet.members.iter().flat_map(|member| &member.loans).all(|loan| loan.due.0 == 0));
}

#[test]
fn interest_due_is_backlog_and_eleven_days_of_january() {
    let (_home, office, group) = branch();
    // Closing 31/12/2025, session 12/01/2026: the days from 1 to 11 January count.
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    // A student's interest waits until the grace ends: it is not due at the session.
    let students = |loan: &&office::SheetLoan| loan.programme.code == "02";
    for loan in sheet.members.iter().flat_map(|member| &member.loans).filter(|loan| !students(loan)) {
        let rate: i64 = (loan.rate_percent.parse::<rust_decimal_like::Percent>().unwrap()).ppb();
        let in_term = loan.outstanding.0 - loan.overdue.0 - loan.frozen.0;
        // in term at the rate, overdue at 130 % of it, frozen nothing; half-up once.
        let numerator =
            i128::from(in_term) * 11 * i128::from(rate) * 10 + i128::from(loan.overdue.0) * 11 * i128::from(rate) * 13;
        let unit = 365 * 1_000_000_000 * 10;
        let expected = (numerator + unit / 2) / unit;
        assert_eq!(i128::from(loan.accrued.0), expected, "{}", loan.contract);
        assert_eq!(loan.due.0, loan.backlog.0 + loan.accrued.0 - loan.collected.0);
        assert!(loan.segments.iter().all(|segment| segment.days.0 == 11));
    }
}

/// Percent with up to seven decimals, read without floats.
mod rust_decimal_like {
    pub struct Percent(i64);

    impl Percent {
        pub fn ppb(&self) -> i64 {
            self.0
        }
    }

    impl std::str::FromStr for Percent {
        type Err = std::num::ParseIntError;
        fn from_str(text: &str) -> Result<Percent, Self::Err> {
            let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
            Ok(Percent(format!("{whole}{fraction:0<7}").parse()?))
        }
    }
}

#[test]
fn a_repeated_request_books_nothing_twice() {
    let (_home, mut office, group) = branch();
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    let typed = pay_all(&sheet, "same-request", 20_000);
    let first = office::collect_sheet(&mut office, &typed).unwrap();
    let after = office::verify(&office, true, &mut quiet()).unwrap();
    let again = office::collect_sheet(&mut office, &typed).unwrap();
    assert!(!first.repeated && again.repeated);
    assert_eq!(first.answer, again.answer);
    assert_eq!(office::verify(&office, true, &mut quiet()).unwrap(), after);
    let reversal = ReverseReceipt { request: "same-request".into(), year: 2026, number: 1, reason: "nhầm".into() };
    assert_eq!(code(office::reverse_receipt(&mut office, &reversal)), "request-used");
}

#[test]
fn a_reversal_restores_loans_books_and_balances_and_keeps_the_receipt() {
    let (_home, mut office, group) = branch();
    let untouched = office::open_sheet(&office, &group, session_day()).unwrap();
    let figures = office::totals(&office, office::TotalsBy::Programme, None).unwrap();
    let before = balances(&office);
    let done = office::collect_sheet(&mut office, &pay_all(&untouched, "r1", 50_000)).unwrap().answer;
    for (index, receipt) in done.receipts.iter().enumerate() {
        let (year, number) = (receipt.year, receipt.number);
        assert_eq!((year, number as usize), (2026, index + 1), "numbers without gaps");
        let wanted = ReverseReceipt { request: format!("u{number}"), year, number, reason: "ghi nhầm tổ".into() };
        office::reverse_receipt(&mut office, &wanted).unwrap();
        let again = ReverseReceipt { request: format!("v{number}"), ..wanted };
        assert_eq!(code(office::reverse_receipt(&mut office, &again)), "already-reversed");
    }
    let mut restored = office::open_sheet(&office, &group, session_day()).unwrap();
    restored.session.clone_from(&untouched.session);
    assert_eq!(restored, untouched);
    let nothing_left: BTreeMap<_, _> = balances(&office).into_iter().filter(|(_, amount)| *amount != 0).collect();
    assert_eq!(nothing_left, before);
    let mut after = office::totals(&office, office::TotalsBy::Programme, None).unwrap();
    after.as_of.clone_from(&figures.as_of);
    // Lent and collected belong to December; the reversal's own day is in January.
    let without_month = |mut answer: office::TotalsAnswer| {
        for line in &mut answer.rows {
            (line.figures.lent_month, line.figures.collected_month) = (Whole(0), Whole(0));
            // In December nothing is kept to compare with; in January the opening itself is: no growth yet.
            assert!(matches!(line.figures.growth_year_ppm, None | Some(Whole(0))));
            line.figures.growth_year_ppm = None;
        }
        answer.rows
    };
    assert_eq!(without_month(after), without_month(figures));
    let receipts = office::receipts(&office, &group).unwrap();
    assert_eq!(receipts.len(), done.receipts.len());
    assert!(receipts.iter().all(|receipt| receipt.reversed.as_deref() == Some("ghi nhầm tổ")));
    // The next receipt goes on counting.
    let next = office::collect_sheet(&mut office, &pay_all(&untouched, "r2", 10_000)).unwrap().answer;
    assert_eq!(next.receipts[0].number as usize, done.receipts.len() + 1);
}

#[test]
fn what_is_not_on_the_sheet_is_refused_and_changes_nothing() {
    let (_home, mut office, group) = branch();
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    let other_group = office::list_groups(&office, &office::GroupQuery::default())
        .unwrap()
        .into_iter()
        .find(|other| other.code != group && other.loans.0 > 0)
        .unwrap();
    let stranger = office::open_sheet(&office, &other_group.code, session_day()).unwrap().members.remove(0);
    let before = office::verify(&office, true, &mut quiet()).unwrap();
    let member = &sheet.members.iter().find(|member| !member.loans.is_empty()).unwrap();
    let line = |borrower, id, amount| CollectLine {
        borrower,
        interest: vec![CollectAmount { id, amount: Whole(amount) }],
        deposits: Vec::new(),
        from_savings: Vec::new(),
    };
    let typed = |lines| CollectSheet {
        request: "bad".into(),
        group: group.clone(),
        session: session_day(),
        backdated: false,
        lines,
    };
    let own = member.loans[0].loan;
    let cases: Vec<(&str, CollectSheet)> = vec![
        ("nothing-to-save", typed(vec![])),
        ("nothing-to-save", typed(vec![line(member.borrower, own, 0)])),
        ("not-a-member", typed(vec![line(stranger.borrower, stranger.loans[0].loan, 1_000)])),
        ("not-their-loan", typed(vec![line(member.borrower, stranger.loans[0].loan, 1_000)])),
        ("amount-below-zero", typed(vec![line(member.borrower, own, -1)])),
        ("line-too-much", typed(vec![line(member.borrower, own, 1_000_000_001)])),
        ("amount-too-large", typed(vec![line(member.borrower, own, i64::MAX)])),
        ("unknown-loan", typed(vec![line(member.borrower, Whole(7), 1_000)])),
        ("typed-twice", typed(vec![line(member.borrower, own, 1_000), line(member.borrower, own, 1_000)])),
        ("bad-code", CollectSheet { request: String::new(), ..typed(vec![line(member.borrower, own, 1_000)]) }),
        (
            "session-before-closing",
            CollectSheet { session: "2025-12-31".parse().unwrap(), ..typed(vec![line(member.borrower, own, 1_000)]) },
        ),
        (
            "session-in-future",
            CollectSheet { session: "2026-01-13".parse().unwrap(), ..typed(vec![line(member.borrower, own, 1_000)]) },
        ),
        ("unknown-group", CollectSheet { group: "9999999".into(), ..typed(vec![line(member.borrower, own, 1_000)]) }),
    ];
    for (expected, sheet) in cases {
        assert_eq!(code(office::collect_sheet(&mut office, &sheet)), expected);
    }
    assert_eq!(office::verify(&office, true, &mut quiet()).unwrap(), before);
}

#[test]
fn a_sheet_for_a_closed_day_is_shown_first_and_a_locked_one_is_refused() {
    let (_home, mut office, group) = branch();
    let request = || office::new_request_id().unwrap();
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    assert_eq!(sheet.backdated_before, None);
    office::close_day(&mut office, &request(), session_day(), Whole(0)).unwrap();
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    assert_eq!(sheet.backdated_before.as_deref(), Some("2026-01-12"));

    let mut late = pay_all(&sheet, "r1", 50_000);
    assert_eq!(code(office::collect_sheet(&mut office, &late)), "day-closed");
    let before = office::verify(&office, true, &mut quiet()).unwrap();
    let effect = office::preview_sheet(&mut office, &late).unwrap();
    assert_eq!(office::verify(&office, true, &mut quiet()).unwrap(), before, "looking changes nothing");
    let paid: i64 = sheet.members.iter().flat_map(|member| &member.loans).map(|loan| loan.due.0).sum();
    let saved = sheet.members.iter().filter(|member| !member.books.is_empty()).count() as i64 * 50_000;
    assert_eq!((effect.cash_before.0, effect.cash_after.0), (0, paid + saved));
    let savings = |figures: &office::TotalsFigures| figures.savings.unwrap().0;
    assert_eq!(savings(&effect.totals_after) - savings(&effect.totals_before), saved);
    assert_eq!(effect.entry.iter().map(|line| line.amount.0).sum::<i64>(), 0);

    late.backdated = true;
    office::collect_sheet(&mut office, &late).unwrap();
    assert_eq!(office::totals(&office, TotalsBy::Everything, None).unwrap().figures, effect.totals_after);

    let folder = office.folder().to_owned();
    drop(office);
    let clock = Box::new(office::FixedDay("2026-01-20".parse().unwrap()));
    let mut office =
        office::open_office(&folder, acceptance::offices::USER, acceptance::offices::PASSPHRASE, clock).unwrap();
    office::lock_period(&mut office, &request(), session_day()).unwrap();
    let shut = CollectSheet { request: "r2".into(), ..late };
    assert_eq!(code(office::collect_sheet(&mut office, &shut)), "period-locked");
    assert_eq!(code(office::preview_sheet(&mut office, &shut)), "period-locked");
}

#[test]
fn an_earlier_day_shows_what_it_showed_then() {
    let (_home, mut office, group) = branch();
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    let done = office::collect_sheet(&mut office, &pay_all(&sheet, "r1", 50_000)).unwrap().answer;
    let on = |office: &Office, day: &str| {
        office::totals(office, TotalsBy::Everything, Some(day.parse().unwrap())).unwrap().figures
    };
    let (before, at_session) = (on(&office, "2026-01-11"), on(&office, "2026-01-12"));
    assert_eq!(at_session.savings.unwrap().0 - before.savings.unwrap().0, done.deposits.0);
    let folder = office.folder().to_owned();
    drop(office);
    // A week later a receipt is taken back: the session's day still shows it.
    let clock = Box::new(office::FixedDay("2026-01-20".parse().unwrap()));
    let mut office =
        office::open_office(&folder, acceptance::offices::USER, acceptance::offices::PASSPHRASE, clock).unwrap();
    let first = &done.receipts[0];
    let wanted =
        ReverseReceipt { request: "u1".into(), year: first.year, number: first.number, reason: "nhầm".into() };
    office::reverse_receipt(&mut office, &wanted).unwrap();
    assert_eq!((on(&office, "2026-01-11"), on(&office, "2026-01-12")), (before, at_session.clone()));
    assert_eq!(at_session.savings.unwrap().0 - on(&office, "2026-01-20").savings.unwrap().0, first.deposits.0);
}

#[test]
fn the_same_request_with_other_content_is_refused_not_answered() {
    let (_home, mut office, group) = branch();
    let sheet = office::open_sheet(&office, &group, session_day()).unwrap();
    let done = office::collect_sheet(&mut office, &pay_all(&sheet, "r1", 50_000)).unwrap().answer;
    assert_eq!(code(office::collect_sheet(&mut office, &pay_all(&sheet, "r1", 60_000))), "request-used");
    let reverse = |number| ReverseReceipt { request: "u".into(), year: 2026, number, reason: "nhầm".into() };
    office::reverse_receipt(&mut office, &reverse(done.receipts[0].number)).unwrap();
    assert_eq!(code(office::reverse_receipt(&mut office, &reverse(done.receipts[1].number))), "request-used");
}
