//! However a period is cut, its interest is the same to the last fraction, and equal to a sum made day by day.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};
use ledger::Dong;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::interest::{Accrual, ExactInterest, InterestTerms, Segment, Status, accrue, timeline};
use crate::parts::Parts;
use crate::rate::{AnnualRate, OverdueFactor};

/// Two and a half years around a leap day.
const SPAN: u64 = 900;

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 6, 15).unwrap() + Days::new(offset)
}

/// What the balances were and what interest went by, each on its own days.
#[derive(Clone, Debug)]
struct History {
    balances: Vec<(NaiveDate, Parts)>,
    terms: InterestTerms,
}

/// Up to `most` dated values on different days, in the order of days.
fn dated<T: Clone + std::fmt::Debug>(
    value: impl Strategy<Value = T>,
    most: usize,
) -> impl Strategy<Value = Vec<(NaiveDate, T)>> {
    vec((0..SPAN, value), 0..=most).prop_map(|mut dated| {
        dated.sort_by_key(|(offset, _)| *offset);
        dated.dedup_by_key(|(offset, _)| *offset);
        dated.into_iter().map(|(offset, value)| (day(offset), value)).collect()
    })
}

/// A balance that is nothing as often as not: a loan in one status only is the usual one.
fn amount() -> impl Strategy<Value = Dong> {
    prop_oneof![Just(0), 1i64..2_000_000_000].prop_map(|amount| Dong::new(amount).unwrap())
}

fn parts() -> impl Strategy<Value = Parts> {
    (amount(), amount(), amount()).prop_map(|(in_term, overdue, frozen)| Parts { in_term, overdue, frozen })
}

/// 0 % to 20 %, four decimals of a percent: overdue rates of them are exact.
fn rate() -> impl Strategy<Value = AnnualRate> {
    (0i64..=200_000).prop_map(|steps| AnnualRate::from_ppb(steps * 1_000).unwrap())
}

/// Once to three times, three decimals.
fn factor() -> impl Strategy<Value = OverdueFactor> {
    (1_000i64..=3_000).prop_map(|steps| OverdueFactor::from_ppm(steps * 1_000).unwrap())
}

fn history() -> impl Strategy<Value = History> {
    (dated(parts(), 8), dated(rate(), 5), dated(factor(), 3), proptest::option::of(0..SPAN)).prop_map(
        |(balances, rates, factors, grace)| History {
            balances,
            terms: InterestTerms { rates, factors, grace_through: grace.map(day) },
        },
    )
}

fn interest(history: &History, days: RangeInclusive<u64>) -> Accrual {
    let line = timeline(&history.balances, &history.terms);
    accrue(&line, day(*days.start()), day(*days.end())).unwrap()
}

/// The last of the dated values on `on` or before it.
fn last<T: Copy>(dated: &[(NaiveDate, T)], on: NaiveDate) -> Option<T> {
    dated.iter().rev().find(|(from, _)| *from <= on).map(|(_, value)| *value)
}

/// One day's interest, found without positions: what stood at its end, at the rate of the day.
fn interest_of_day(history: &History, on: NaiveDate) -> ExactInterest {
    let Some(parts) = last(&history.balances, on) else { return ExactInterest::default() };
    let contract = last(&history.terms.rates, on).unwrap_or(AnnualRate::NONE).ppb();
    let factor = last(&history.terms.factors, on).map_or(1_000_000, i64::from);
    let one = |balance, ppb| {
        let rate = AnnualRate::from_ppb(ppb).unwrap();
        let status = Status::InTerm;
        ExactInterest::of(&Segment { from: on, through: on, days: 1, balance, rate, status, grace: false })
    };
    one(parts.in_term, contract).plus(one(parts.overdue, contract * factor / 1_000_000))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// Over balances, rates, overdue factors, statuses and a grace period that all change on their own days.
    #[test]
    fn any_split_of_days_gives_the_same_exact_interest(
        history in history(), first in 0..SPAN, length in 0..SPAN, cuts in vec(0..2 * SPAN, 0..12),
    ) {
        let end = first + length;
        let mut ends: Vec<u64> = cuts.into_iter().filter(|cut| (first..end).contains(cut)).collect();
        ends.push(end);
        ends.sort_unstable();
        ends.dedup();
        let (mut exact, mut grace, mut days, mut from) = (ExactInterest::default(), ExactInterest::default(), 0, first);
        for until in ends {
            let part = interest(&history, from..=until);
            exact = exact.plus(part.exact);
            grace = grace.plus(part.grace);
            days += part.segments.iter().map(|segment| segment.days).sum::<i64>();
            from = until + 1;
        }
        let whole = interest(&history, first..=end);
        prop_assert_eq!((exact, grace), (whole.exact, whole.grace));
        prop_assert_eq!(days, whole.segments.iter().map(|segment| segment.days).sum::<i64>(), "no day twice, none lost");
    }

    #[test]
    fn interest_is_the_sum_of_its_days(history in history(), first in 0..SPAN, length in 0u64..400) {
        let (mut exact, mut grace) = (ExactInterest::default(), ExactInterest::default());
        for on in (first..=first + length).map(day) {
            let sum = if history.terms.grace_through.is_some_and(|last| on <= last) { &mut grace } else { &mut exact };
            *sum = sum.plus(interest_of_day(&history, on));
        }
        let whole = interest(&history, first..=first + length);
        prop_assert_eq!((exact, grace), (whole.exact, whole.grace));
    }

    /// A segment is as long as it can be: two that meet differ in what interest goes by.
    #[test]
    fn segments_meet_only_where_something_changes(history in history(), first in 0..SPAN, length in 0..SPAN) {
        let whole = interest(&history, first..=first + length);
        for status in [Status::InTerm, Status::Overdue] {
            let of_status: Vec<&Segment> = whole.segments.iter().filter(|segment| segment.status == status).collect();
            for two in of_status.windows(2) {
                prop_assert!(two[0].through < two[1].from, "no day counted twice");
            }
        }
        prop_assert!(whole.segments.iter().all(|segment| segment.days > 0 && segment.balance.is_positive()));
        let line = timeline(&history.balances, &history.terms);
        for two in line.windows(2) {
            let same = (two[0].parts, two[0].rate, two[0].factor, two[0].grace)
                == (two[1].parts, two[1].rate, two[1].factor, two[1].grace);
            prop_assert!(!same && two[0].from < two[1].from, "{two:?}");
        }
    }
}
