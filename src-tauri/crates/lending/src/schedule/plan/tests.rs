use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

fn plan(principal: i64, disbursed: &str, months: u32, interval: u32) -> SchedulePlan {
    SchedulePlan {
        principal: dong(principal),
        disbursed: day(disbursed),
        months,
        interval,
        grace: Grace::Months(0),
        session_day: None,
        multiple: dong(100_000),
    }
}

fn rows(plan: &SchedulePlan) -> Vec<(u32, String, i64)> {
    instalments(plan).unwrap().iter().map(|row| (row.no, row.due.to_string(), row.principal.get())).collect()
}

fn row(no: u32, due: &str, principal: i64) -> (u32, String, i64) {
    (no, due.to_owned(), principal)
}

#[test]
fn fifty_million_over_sixty_months_falls_due_in_three() {
    assert_eq!(
        rows(&plan(50_000_000, "2026-03-10", 60, 24)),
        [row(1, "2028-03-10", 16_600_000), row(2, "2030-03-10", 16_600_000), row(3, "2031-03-10", 16_800_000)]
    );
}

#[test]
fn due_days_go_to_the_session_before() {
    let with_session = |session| SchedulePlan {
        session_day: Some(SessionDay::new(session).unwrap()),
        ..plan(50_000_000, "2026-03-10", 60, 24)
    };
    let dues = |session| rows(&with_session(session)).into_iter().map(|(_, due, _)| due).collect::<Vec<_>>();
    assert_eq!(dues(9), ["2028-03-09", "2030-03-09", "2031-03-09"]);
    assert_eq!(dues(10), ["2028-02-10", "2030-02-10", "2031-02-10"]);
    assert_eq!(dues(31), ["2028-02-29", "2030-02-28", "2031-02-28"]);
}

#[test]
fn a_short_loan_falls_due_at_once_and_a_long_one_keeps_its_last_year() {
    assert_eq!(rows(&plan(20_000_000, "2026-05-31", 12, 12)), [row(1, "2027-05-31", 20_000_000)]);
    let dues: Vec<_> = rows(&plan(100_000_000, "2026-01-15", 120, 36)).into_iter().map(|(_, due, _)| due).collect();
    assert_eq!(dues, ["2029-01-15", "2032-01-15", "2035-01-15", "2036-01-15"]);
}

#[test]
fn month_ends_do_not_drift() {
    let dues: Vec<_> = rows(&plan(300_000, "2025-01-31", 3, 1)).into_iter().map(|(_, due, _)| due).collect();
    assert_eq!(dues, ["2025-02-28", "2025-03-31", "2025-04-30"]);
}

#[test]
fn no_principal_in_the_grace() {
    // Housing: 180 months, every 36, none in the first 60: the instalment of month 36 is left out.
    let housing = SchedulePlan { grace: Grace::Months(60), ..plan(40_000_000, "2025-06-20", 180, 36) };
    assert_eq!(
        rows(&housing),
        [
            row(1, "2031-06-20", 10_000_000),
            row(2, "2034-06-20", 10_000_000),
            row(3, "2037-06-20", 10_000_000),
            row(4, "2040-06-20", 10_000_000)
        ]
    );
    let bullet = SchedulePlan { grace: Grace::Months(7), ..plan(1_000_000, "2024-01-01", 8, 1) };
    assert_eq!(rows(&bullet), [row(1, "2024-09-01", 1_000_000)]);
    let never = SchedulePlan { grace: Grace::Months(8), ..bullet };
    assert_eq!(instalments(&never), Err(NoSchedule::Grace { end: day("2024-09-01") }));
}

#[test]
fn a_small_principal_has_fewer_instalments_never_an_empty_one() {
    // 250,000 đ over three days: two instalments, the earliest day left out.
    assert_eq!(
        rows(&plan(250_000, "2026-03-10", 60, 24)),
        [row(1, "2030-03-10", 100_000), row(2, "2031-03-10", 150_000)]
    );
    assert_eq!(rows(&plan(99_999, "2026-03-10", 60, 24)), [row(1, "2031-03-10", 99_999)]);
    assert_eq!(rows(&plan(1, "2026-03-10", 60, 24)), [row(1, "2031-03-10", 1)]);
}

#[test]
fn where_a_session_would_not_be_later_the_day_as_counted_stands() {
    // Monthly from 31/12 with session day 30: 31/01 goes to 30/01, but 28/02 would go there too.
    let monthly = SchedulePlan { session_day: Some(SessionDay::new(30).unwrap()), ..plan(300_000, "2025-12-31", 3, 1) };
    let dues: Vec<_> = rows(&monthly).into_iter().map(|(_, due, _)| due).collect();
    assert_eq!(dues, ["2026-01-30", "2026-02-28", "2026-03-30"]);
}

#[test]
fn a_plan_out_of_range_is_refused() {
    let good = plan(50_000_000, "2026-03-10", 60, 24);
    let refused = |plan: SchedulePlan| instalments(&plan).unwrap_err();
    assert_eq!(refused(SchedulePlan { principal: Dong::ZERO, ..good }), NoSchedule::Principal);
    assert_eq!(refused(SchedulePlan { multiple: Dong::ZERO, ..good }), NoSchedule::Multiple);
    assert_eq!(refused(SchedulePlan { months: 0, ..good }), NoSchedule::Months(0));
    assert_eq!(refused(SchedulePlan { months: 601, ..good }), NoSchedule::Months(601));
    assert_eq!(refused(SchedulePlan { interval: 0, ..good }), NoSchedule::Interval(0));
    let end = day("2031-03-10");
    assert_eq!(refused(SchedulePlan { grace: Grace::Until(good.disbursed), ..good }), NoSchedule::Grace { end });
    assert_eq!(refused(SchedulePlan { grace: Grace::Until(day("2031-03-11")), ..good }), NoSchedule::Grace { end });
}

fn any_plan() -> impl Strategy<Value = SchedulePlan> {
    let grace = prop_oneof![Just(0u32), 0u32..120];
    let first = prop::option::of(1u64..3_000);
    (1i64..20_000_000_000, 0u64..8_000, 1u32..=300, 1u32..=60, grace, first, prop::option::of(1u8..=31)).prop_map(
        |(principal, offset, months, interval, grace, first, session)| {
            let disbursed = day("2015-01-01") + chrono::Days::new(offset);
            SchedulePlan {
                principal: dong(principal),
                disbursed,
                months,
                interval,
                grace: match first {
                    Some(later) => Grace::Until(disbursed + chrono::Days::new(later)),
                    None => Grace::Months(grace),
                },
                session_day: session.map(|day| SessionDay::new(day).unwrap()),
                multiple: dong(100_000),
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_schedule_adds_up_and_its_days_go_forward(plan in any_plan()) {
        let end = add_months(plan.disbursed, plan.months);
        let Ok(rows) = instalments(&plan) else {
            let no_time = match plan.grace {
                Grace::Months(grace) => grace >= plan.months,
                Grace::Until(first) => first > end,
            };
            prop_assert!(no_time, "only a grace as long as the term leaves no schedule");
            return Ok(());
        };
        prop_assert_eq!(Dong::sum(rows.iter().map(|row| row.principal)).unwrap(), plan.principal);
        prop_assert!(rows[0].due > plan.disbursed);
        prop_assert!(rows.windows(2).all(|two| two[0].due < two[1].due && two[0].no + 1 == two[1].no));
        prop_assert!(rows.last().unwrap().due <= end);
        prop_assert!(rows.iter().all(|row| row.principal.is_positive()));
        let before_last = &rows[..rows.len() - 1];
        prop_assert!(before_last.iter().all(|row| row.principal.get() % 100_000 == 0));
        prop_assert!(before_last.windows(2).all(|two| two[0].principal == two[1].principal));
        prop_assert!(before_last.iter().all(|row| row.principal <= rows.last().unwrap().principal));
        if let Grace::Months(grace) = plan.grace {
            // A session may lie up to a month before the day as counted.
            let earliest = add_months(plan.disbursed, grace.saturating_sub(1));
            prop_assert!(rows.iter().all(|row| row.due >= earliest));
        }
    }
}
