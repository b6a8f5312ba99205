//! However a payment is cut, it leaves the same loan.
//!
//! What holds: on one day, under either order, paying at once or in parts leaves the same loan, the same interest paid
//! and the same owed. Where the clerk says how much is interest, the principal splits the same whatever its parts. On
//! different days it holds of principal first, as far as the payment goes into principal: interest accrues in between,
//! so under interest first a part paid later finds more interest and reaches less principal.

use chrono::{Days, NaiveDate};
use ledger::Dong;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::collection::{InterestAccount, ReceiptNumber};
use crate::ids::{BorrowerId, Node, raw_id};
use crate::interest::{InterestTerms, timeline};
use crate::loan::{
    Allocation, AllocationOrder, Due, LoanState, LoanStep, NotAllocated, PaidFrom, Repaid, Standing, allocate, apply,
};
use crate::parts::Parts;
use crate::rate::{AnnualRate, OverdueFactor};

const ORDERS: [AllocationOrder; 2] = [AllocationOrder::InterestFirst, AllocationOrder::PrincipalFirst];

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 10).unwrap() + Days::new(offset)
}

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

fn total(due: &Due) -> i64 {
    due.interest.get() + due.grace_interest.get() + due.principal.total().unwrap().get()
}

fn loan(parts: Parts, standing: Standing) -> LoanState {
    let lent = parts.total().unwrap();
    LoanState {
        standing,
        borrower: BorrowerId::parse(raw_id(Node::new(2).unwrap(), 1).unwrap()).unwrap(),
        group: None,
        rate: AnnualRate::from_ppb(62_400_000).unwrap(),
        approved: lent,
        disbursed: lent,
        first_disbursed: Some(day(0)),
        last_disbursed: Some(day(0)),
        parts,
        repaid: Dong::ZERO,
        written_off: Dong::ZERO,
        months: Some(60),
        due: Some(day(1_800)),
        due_extended: None,
        extended_months: 0,
        instalments: Vec::new(),
        overdue_since: Some(day(1)).filter(|_| parts.overdue.is_positive()),
        frozen_until: Some(day(900)).filter(|_| parts.frozen.is_positive()),
        use_checked: None,
        signed: Some(day(0)),
    }
}

/// A loan with what it owes, as `allocate` is asked.
#[derive(Clone, Debug)]
struct Owing {
    loan: LoanState,
    due: Due,
    interest_paid: Dong,
    grace_paid: Dong,
}

impl Owing {
    /// Allocates and applies one payment.
    fn pay(&mut self, on: NaiveDate, amount: Dong, order: AllocationOrder) -> Result<Allocation, NotAllocated> {
        let split = allocate(self.due, amount, order)?;
        let paid = Repaid {
            receipt: Some(ReceiptNumber { year: 2026, number: 1 }),
            from: PaidFrom::Cash,
            principal: split.principal,
            interest: split.interest,
            grace_interest: split.grace_interest,
        };
        assert_eq!(paid.total(), Ok(amount), "nothing is left over");
        self.loan = apply(Some(&self.loan), on, &LoanStep::Repaid(paid)).unwrap();
        self.due.interest = self.due.interest.minus(split.interest)?;
        self.due.grace_interest = self.due.grace_interest.minus(split.grace_interest)?;
        self.due.principal = self.loan.parts;
        self.interest_paid = self.interest_paid.plus(split.interest)?;
        self.grace_paid = self.grace_paid.plus(split.grace_interest)?;
        Ok(split)
    }

    fn pays_in_parts(&mut self, amount: i64, weights: &[u32], order: AllocationOrder) {
        for part in cut(amount, weights) {
            self.pay(day(30), dong(part), order).unwrap();
        }
    }
}

/// `amount` in parts in proportion to the weights, none of them nothing, the rest in the last.
fn cut(amount: i64, weights: &[u32]) -> Vec<i64> {
    let all: i64 = weights.iter().map(|weight| i64::from(*weight)).sum::<i64>().max(1);
    let mut parts: Vec<i64> = weights.iter().map(|weight| amount / all * i64::from(*weight)).collect();
    parts.push(amount - parts.iter().sum::<i64>());
    parts.retain(|part| *part > 0);
    parts
}

fn amount() -> impl Strategy<Value = Dong> {
    prop_oneof![Just(0), 1i64..200, 1i64..300_000_000].prop_map(dong)
}

fn owing() -> impl Strategy<Value = Owing> {
    let standing = prop_oneof![3 => Just(Standing::Open), 1 => Just(Standing::Recalled(day(60)))];
    (amount(), amount(), amount(), amount(), amount(), standing).prop_map(
        |(in_term, overdue, frozen, interest, grace_interest, standing)| {
            let parts = Parts { in_term, overdue, frozen };
            Owing {
                loan: loan(parts, standing),
                due: Due { interest, grace_interest, principal: parts },
                interest_paid: Dong::ZERO,
                grace_paid: Dong::ZERO,
            }
        },
    )
}

/// Something between one đồng and all that is owed.
fn part_of(owed: i64, share: u32) -> i64 {
    (i128::from(owed) * i128::from(share) / i128::from(u32::MAX)).max(1) as i64
}

/// What each is paid when they stand in a row and the money goes from the first to the last.
fn poured(mut money: i64, row: [Dong; 5]) -> [i64; 5] {
    row.map(|owed| {
        let taken = owed.get().min(money);
        money -= taken;
        taken
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn any_split_of_a_payment_on_a_day_leaves_the_same_loan(
        owing in owing(), share in any::<u32>(), weights in vec(0u32..1_000, 0..12),
    ) {
        prop_assume!(total(&owing.due) > 0);
        let amount = part_of(total(&owing.due), share);
        for order in ORDERS {
            let (mut at_once, mut in_parts) = (owing.clone(), owing.clone());
            at_once.pay(day(30), dong(amount), order).unwrap();
            in_parts.pays_in_parts(amount, &weights, order);
            prop_assert_eq!(&at_once.loan, &in_parts.loan);
            prop_assert_eq!(at_once.due, in_parts.due);
            prop_assert_eq!((at_once.interest_paid, at_once.grace_paid), (in_parts.interest_paid, in_parts.grace_paid));
        }
    }

    /// The order, worked otherwise: what is owed stands in a row and money is poured over it.
    #[test]
    fn money_is_poured_over_what_is_owed(owing in owing(), share in any::<u32>()) {
        prop_assume!(total(&owing.due) > 0);
        let amount = part_of(total(&owing.due), share);
        let Due { interest, grace_interest, principal: Parts { in_term, overdue, frozen } } = owing.due;
        let paid = allocate(owing.due, dong(amount), AllocationOrder::InterestFirst).unwrap();
        let row = [paid.interest, paid.grace_interest, paid.principal.overdue, paid.principal.in_term, paid.principal.frozen];
        prop_assert_eq!(row.map(Dong::get), poured(amount, [interest, grace_interest, overdue, in_term, frozen]));
        let paid = allocate(owing.due, dong(amount), AllocationOrder::PrincipalFirst).unwrap();
        let row = [paid.principal.overdue, paid.principal.in_term, paid.principal.frozen, paid.interest, paid.grace_interest];
        prop_assert_eq!(row.map(Dong::get), poured(amount, [overdue, in_term, frozen, interest, grace_interest]));
    }

    #[test]
    fn nobody_pays_more_than_is_owed_or_less_than_a_dong(owing in owing(), over in 1i64..1_000_000) {
        for order in ORDERS {
            let too_much = dong(total(&owing.due) + over);
            prop_assert_eq!(allocate(owing.due, too_much, order), Err(NotAllocated::TooMuch(dong(over))));
            prop_assert_eq!(allocate(owing.due, dong(1 - over), order), Err(NotAllocated::Nothing));
        }
        let undecided = allocate(owing.due, dong(over), AllocationOrder::Clerk);
        prop_assert_eq!(undecided, Err(NotAllocated::ClerkDecides));
    }

    /// The clerk says how much is principal: its split by status does not hang on the number of payments.
    #[test]
    fn principal_the_clerk_names_splits_the_same(
        owing in owing(), share in any::<u32>(), weights in vec(0u32..1_000, 0..12),
    ) {
        let mut at_once = owing;
        at_once.due = Due { principal: at_once.due.principal, ..Due::default() };
        prop_assume!(total(&at_once.due) > 0);
        let amount = part_of(total(&at_once.due), share);
        let mut in_parts = at_once.clone();
        at_once.pay(day(30), dong(amount), AllocationOrder::PrincipalFirst).unwrap();
        in_parts.pays_in_parts(amount, &weights, AllocationOrder::PrincipalFirst);
        prop_assert_eq!(at_once.loan, in_parts.loan);
    }

    /// Principal first, in parts on different days with the interest of the days between: the same principal is left,
    /// and no interest was paid as long as principal was.
    #[test]
    fn principal_first_leaves_the_same_principal_whatever_the_days(
        owing in owing(), share in any::<u32>(), weights in vec(0u32..1_000, 1..8), gaps in vec(0u64..90, 8),
    ) {
        let principal = owing.due.principal.total().unwrap().get();
        prop_assume!(principal > 0);
        let amount = part_of(principal, share);
        let mut at_once = owing.clone();
        at_once.due.interest = Dong::ZERO;
        at_once.pay(day(0), dong(amount), AllocationOrder::PrincipalFirst).unwrap();

        let mut later = owing;
        let mut balances = vec![(day(0), later.loan.parts)];
        let mut on = 0;
        for (part, gap) in cut(amount, &weights).into_iter().zip(gaps.iter().cycle()) {
            on += gap;
            later.due.interest = interest_due(&balances, on);
            let split = later.pay(day(on), dong(part), AllocationOrder::PrincipalFirst).unwrap();
            prop_assert!(split.interest.is_zero() && split.grace_interest.is_zero());
            balances.retain(|(changed, _)| *changed < day(on));
            balances.push((day(on), later.loan.parts));
        }
        prop_assert_eq!(at_once.loan.parts, later.loan.parts);
    }
}

/// Interest due on a day for balances that changed on those days.
fn interest_due(balances: &[(NaiveDate, Parts)], on: u64) -> Dong {
    let terms = InterestTerms {
        rates: vec![(day(0), AnnualRate::from_ppb(62_400_000).unwrap())],
        factors: vec![(day(0), OverdueFactor::from_ppm(1_300_000).unwrap())],
        grace_through: None,
    };
    let account = InterestAccount {
        backlog: Dong::ZERO,
        positions: timeline(balances, &terms),
        collected: Dong::ZERO,
        grace_collected: Dong::ZERO,
        grace_backlog: Dong::ZERO,
    };
    account.due_at(day(on)).unwrap().due
}

/// Under interest first the days do matter: 1,000 đ due now and 365 đ a day; 2,000 đ at once, or half of it two days later.
#[test]
fn interest_first_reaches_less_principal_later() {
    // 36,500,000 đ × 0.365 % ÷ 365 = 365 đ a day.
    let parts = Parts { in_term: dong(36_500_000), ..Parts::NONE };
    let due = Due { interest: dong(1_000), grace_interest: Dong::ZERO, principal: parts };
    let mut owing = Owing { loan: loan(parts, Standing::Open), due, interest_paid: Dong::ZERO, grace_paid: Dong::ZERO };
    let mut at_once = owing.clone();
    at_once.pay(day(0), dong(2_000), AllocationOrder::InterestFirst).unwrap();
    assert_eq!(at_once.loan.parts.in_term, dong(36_499_000));
    owing.pay(day(0), dong(1_000), AllocationOrder::InterestFirst).unwrap();
    owing.due.interest = dong(2 * 365);
    owing.pay(day(2), dong(1_000), AllocationOrder::InterestFirst).unwrap();
    assert_eq!(owing.loan.parts.in_term, dong(36_499_730));
}
