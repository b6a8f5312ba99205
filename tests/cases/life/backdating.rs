//! Days closed, periods locked: what is booked late is shown first, and a locked period stays shut until two open it.

use office::{DaysStatus, Override, StepWanted, Whole};

use super::desk::{Desk, FIRST, OVERDUE, code, day, desk, lines, money, refusal, repay, text};

const TODAY: &str = "2026-02-10";

fn close(desk: &mut Desk, on: &str, counted: i64) -> Result<office::ClosedDay, office::Error> {
    let request = desk.request_id();
    office::close_day(&mut desk.office, &request, day(on), Whole(counted)).map(|done| done.answer)
}

fn lock(desk: &mut Desk, through: &str) -> Result<String, office::Error> {
    let request = desk.request_id();
    office::lock_period(&mut desk.office, &request, day(through)).map(|done| done.answer)
}

fn reopen(desk: &mut Desk, through: Option<&str>) -> Result<Option<String>, office::Error> {
    let (request, second) = (desk.request_id(), desk.second());
    let through = through.map(day);
    office::reopen_period(&mut desk.office, &request, through, "thiếu chứng từ", &second).map(|done| done.answer)
}

fn status(desk: &Desk) -> DaysStatus {
    office::days_status(&desk.office).unwrap()
}

#[test]
fn a_day_is_closed_with_the_cash_that_was_counted() {
    let mut desk = desk(TODAY);
    desk.take(FIRST, "2026-01-12", repay(359_013, 140_987)).unwrap();
    let differs = refusal(close(&mut desk, "2026-01-31", 499_000));
    assert_eq!((differs.code, money(&differs, "book"), money(&differs, "counted")), ("cash-differs", 500_000, 499_000));
    assert_eq!(close(&mut desk, "2026-01-11", 0).unwrap().cash.0, 0, "nothing was paid before the 12th");
    assert_eq!(close(&mut desk, "2026-01-31", 500_000).unwrap().cash.0, 500_000);
    assert_eq!(status(&desk).closed.as_deref(), Some("2026-01-31"));
    assert_eq!(code(close(&mut desk, "2026-01-31", 500_000)), "day-closed");
    assert_eq!(code(close(&mut desk, "2026-02-11", 500_000)), "day-in-future");
    assert_eq!(code(close(&mut desk, "2025-12-31", 0)), "day-before-closing");
    desk.verify();
}

#[test]
fn a_late_entry_is_shown_before_it_is_booked() {
    let mut desk = desk(TODAY);
    desk.take(FIRST, "2026-01-12", repay(359_013, 140_987)).unwrap();
    close(&mut desk, "2026-01-31", 500_000).unwrap();

    let refused = refusal(desk.take(FIRST, "2026-01-20", repay(0, 1_000_000)));
    assert_eq!((refused.code, text(&refused, "closed")), ("day-closed", "2026-01-31".to_owned()));
    let before = desk.stand(FIRST);
    let preview = desk.preview(FIRST, "2026-01-20", repay(0, 1_000_000)).unwrap();
    assert_eq!(desk.stand(FIRST), before, "looking changes nothing");
    assert_eq!(preview.effect.backdated_before.as_deref(), Some("2026-01-31"));
    assert_eq!(
        (preview.effect.cash_before.0, preview.effect.cash_after.0),
        (500_000, 1_500_000),
        "at the end of 20/01"
    );
    assert_eq!((preview.before.in_term.0, preview.after.in_term.0), (49_859_013, 48_859_013));
    let change = preview.effect.totals_before.outstanding.0 - preview.effect.totals_after.outstanding.0;
    assert_eq!((change, preview.effect.totals_before.loans), (1_000_000, preview.effect.totals_after.loans));
    let told: Vec<_> = preview.effect.entry.iter().map(|line| (line.account.clone(), line.amount.0)).collect();
    assert_eq!(told, lines(&[("loans-in-term", -1_000_000), ("cash", 1_000_000)]));

    // Said to be back-dated, it is booked as shown, and interest since the 20th follows it.
    let mut late = desk.step(FIRST, "2026-01-20", repay(0, 1_000_000));
    late.backdated = true;
    let booked = office::take_step(&mut desk.office, &late, None).unwrap().answer;
    assert_eq!(booked.after, preview.after);
    assert_eq!(desk.entry(FIRST, booked.event), told);
    assert_eq!(desk.totals(), preview.effect.totals_after);
    // 50,000,000 × 11 days (01/01–11/01) + 49,859,013 × 8 (12/01–19/01) + 48,859,013 × 21 (20/01–09/02), at 6.24 % ÷ 365 =
    // 337,628.68… → 337,629; with the backlog of 264,986 and without the 359,013 paid.
    assert_eq!(desk.page(FIRST).now.interest_due.0, 243_602);
    // A day that is still open needs no word.
    assert_eq!(desk.preview(FIRST, "2026-02-01", repay(0, 1)).unwrap().effect.backdated_before, None);
    desk.verify();
}

#[test]
fn a_late_entry_leaves_no_later_day_below_nothing() {
    let mut desk = desk(TODAY);
    desk.take(OVERDUE, "2026-02-01", repay(0, 19_000_000)).unwrap();
    let turned = refusal(desk.take(OVERDUE, "2026-01-20", repay(0, 1_000_001)));
    assert_eq!(turned.code, "paid-too-much", "more than is left now");
    let freeze = StepWanted::Freeze {
        in_term: Whole(0),
        overdue: Whole(1_000_000),
        until: day("2027-01-01"),
        decision: "QĐ 5".into(),
    };
    desk.take_both(OVERDUE, "2026-02-05", freeze).unwrap();
    // Nothing is in term or frozen on 20/01: ending a freeze then would make the days before its beginning negative.
    let end = StepWanted::EndFreeze { in_term: Whole(1_000_000), overdue: Whole(0) };
    let refused = refusal(desk.take(OVERDUE, "2026-01-20", end));
    assert_eq!((refused.code, text(&refused, "day")), ("negative-balance-later", "2026-01-20".to_owned()));
    desk.verify();
}

#[test]
fn a_rule_or_a_rate_does_not_begin_in_a_locked_period() {
    let mut desk = desk(TODAY);
    let row = |from: &str| office::RuleLine {
        key: "overdue-factor-ppm".to_owned(),
        scope: String::new(),
        valid_from: day(from),
        value: Whole(1_500_000),
        legal_base: "QĐ thử".to_owned(),
        source: "thử".to_owned(),
        verified: false,
    };
    lock(&mut desk, "2026-01-31").unwrap();
    let before = desk.page(OVERDUE).now.interest_due;
    let request = desk.request_id();
    let refused = refusal(office::add_rule(&mut desk.office, &request, &row("2026-01-31")));
    assert_eq!(refused.code, "row-in-locked-period");
    assert_eq!((text(&refused, "day"), text(&refused, "locked")), ("2026-01-31".to_owned(), "2026-01-31".to_owned()));
    assert_eq!(desk.page(OVERDUE).now.interest_due, before);
    let request = desk.request_id();
    office::add_rule(&mut desk.office, &request, &row("2026-02-01")).unwrap();
    // What this version ships is in the book: nothing of it waits behind the lock.
    let request = desk.request_id();
    office::adopt_shipped(&mut desk.office, &request).unwrap();
    desk.verify();
}

#[test]
fn a_locked_period_takes_nothing_until_two_people_open_it() {
    let mut desk = desk(TODAY);
    let paid = desk.take(FIRST, "2026-01-12", repay(1_000, 0)).unwrap();
    assert_eq!(code(reopen(&mut desk, None)), "nothing-locked");
    assert_eq!(code(lock(&mut desk, TODAY)), "lock-not-past");
    assert_eq!(lock(&mut desk, "2026-01-31").unwrap(), "2026-01-31");
    assert_eq!(code(lock(&mut desk, "2026-01-15")), "period-locked");

    let mut late = desk.step(FIRST, "2026-01-31", repay(1_000, 0));
    for backdated in [false, true] {
        late.backdated = backdated;
        late.overrides = vec![Override { rule: "period".into(), reason: "gấp".into() }];
        let refused = refusal(office::take_step(&mut desk.office, &late, None));
        assert_eq!((refused.code, text(&refused, "locked")), ("period-locked", "2026-01-31".to_owned()));
        assert_eq!(code(office::preview_step(&mut desk.office, &late)), "period-locked");
    }
    assert_eq!(code(desk.reverse(paid.event)), "period-locked", "nor is anything there taken back");
    desk.take(FIRST, "2026-02-01", repay(1_000, 0)).unwrap();

    assert_eq!(code(reopen(&mut desk, Some("2026-01-31"))), "lock-not-back");
    assert_eq!(reopen(&mut desk, Some("2026-01-20")).unwrap().as_deref(), Some("2026-01-20"));
    assert_eq!(status(&desk).locked.as_deref(), Some("2026-01-20"));
    late.overrides.clear();
    office::take_step(&mut desk.office, &late, None).unwrap();
    assert_eq!(code(desk.take(FIRST, "2026-01-20", repay(1_000, 0))), "period-locked");
    assert_eq!(reopen(&mut desk, None).unwrap(), None);
    assert_eq!(status(&desk).locked, None);
    desk.verify();
}
