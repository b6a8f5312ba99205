//! Members' savings books (sổ 105): money in, money out, monthly interest, closing. Source: SOURCES.md R-36.

use chrono::{Days, NaiveDate};
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::codes::BookNumber;
use crate::collection::{BookAmount, ReceiptNumber};
use crate::ids::BorrowerId;
use crate::interest::{Accrual, InterestTerms, NoInterest, accrue, timeline};
use crate::parts::Parts;
use crate::rate::AnnualRate;

/// A step of a savings book. Amounts in whole đồng, above nothing unless said otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum SavingsStep {
    /// A new book.
    Opened(BookOpened),
    /// Gửi: cash in, outside the group's sheet.
    Deposited(Deposited),
    /// Rút: cash out.
    Withdrawn(Withdrawn),
    /// Tất toán sổ: what is left, with its last interest, is paid out.
    Closed(BookClosed),
    /// The bank's balance taken over after a closing; a change of either sign.
    Adjusted(BookAdjusted),
}

/// A new savings book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookOpened {
    /// Its number, as the bank gave it.
    pub number: BookNumber,
}

/// A deposit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deposited {
    /// Its receipt.
    pub receipt: ReceiptNumber,
    /// How much.
    pub amount: Dong,
}

/// A withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    /// How much.
    pub amount: Dong,
    /// The second person, where the member still has debts in arrears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checker: Option<String>,
}

/// A book's end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookClosed {
    /// Interest credited on the last day.
    #[serde(default, skip_serializing_if = "Dong::is_nothing")]
    pub interest: Dong,
    /// Paid out: the balance and that interest.
    pub paid_out: Dong,
    /// The second person, where the member still has debts in arrears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checker: Option<String>,
}

/// A change of balance taken over from the bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookAdjusted {
    /// Either sign, not nothing.
    pub amount: Dong,
}

/// Interest of a period credited to many books at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavingsInterest {
    /// First day that counts.
    pub from: NaiveDate,
    /// Last day that counts.
    pub through: NaiveDate,
    /// The yearly rate.
    pub rate: AnnualRate,
    /// One line a book, above nothing.
    pub books: Vec<BookAmount>,
}

/// A savings book as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookState {
    /// Whose it is.
    pub borrower: BorrowerId,
    /// Its balance.
    pub balance: Dong,
    /// Whether it is closed.
    pub closed: bool,
}

/// Why a step of a book can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSaved {
    /// The book exists already, does not exist, or is closed.
    #[error("not at this stage")]
    Stage,
    /// An amount of nothing or below nothing.
    #[error("amount")]
    Amount,
    /// More than there is; what there is.
    #[error("more than the balance")]
    OverBalance(Dong),
    /// A last payment that is not balance and interest.
    #[error("does not add up")]
    Sum,
    /// Out of the range of money.
    #[error(transparent)]
    Range(#[from] NotDong),
}

impl SavingsStep {
    /// The kinds of event its steps are.
    pub const KINDS: [&'static str; 5] =
        ["savings-opened", "savings-deposited", "savings-withdrawn", "savings-closed", "savings-adjusted"];

    /// The kind of event it is, a stable name.
    pub const fn kind(&self) -> &'static str {
        match self {
            SavingsStep::Opened(_) => "savings-opened",
            SavingsStep::Deposited(_) => "savings-deposited",
            SavingsStep::Withdrawn(_) => "savings-withdrawn",
            SavingsStep::Closed(_) => "savings-closed",
            SavingsStep::Adjusted(_) => "savings-adjusted",
        }
    }

    /// Whether cash moves with it: that is not booked any more for a day whose interest was credited. What is taken over
    /// from the bank is.
    pub const fn moves_cash(&self) -> bool {
        matches!(self, SavingsStep::Deposited(_) | SavingsStep::Withdrawn(_) | SavingsStep::Closed(_))
    }

    /// What it does to the balance.
    pub fn change(&self) -> Result<Dong, NotDong> {
        match self {
            SavingsStep::Opened(_) => Ok(Dong::ZERO),
            SavingsStep::Deposited(paid) => Ok(paid.amount),
            SavingsStep::Withdrawn(taken) => Ok(taken.amount.opposite()),
            SavingsStep::Closed(closed) => closed.interest.minus(closed.paid_out),
            SavingsStep::Adjusted(adjusted) => Ok(adjusted.amount),
        }
    }
}

impl BookState {
    /// The book after `step`; `None` before is a book that does not exist yet, which only its opening makes.
    pub fn after(before: Option<&BookState>, borrower: BorrowerId, step: &SavingsStep) -> Result<BookState, NotSaved> {
        let Some(before) = before else {
            return match step {
                SavingsStep::Opened(_) => Ok(BookState { borrower, balance: Dong::ZERO, closed: false }),
                _ => Err(NotSaved::Stage),
            };
        };
        let adjusts = matches!(step, SavingsStep::Adjusted(_));
        if (before.closed && !adjusts) || before.borrower != borrower {
            return Err(NotSaved::Stage);
        }
        let balance = before.balance.plus(step.change()?)?;
        let amount = match step {
            SavingsStep::Opened(_) => return Err(NotSaved::Stage),
            SavingsStep::Deposited(paid) => paid.amount,
            SavingsStep::Withdrawn(taken) => taken.amount,
            SavingsStep::Closed(closed) if balance.is_zero() && !closed.interest.is_negative() => {
                return Ok(BookState { balance, closed: true, ..*before });
            }
            SavingsStep::Closed(_) => return Err(NotSaved::Sum),
            SavingsStep::Adjusted(adjusted) if adjusted.amount.is_zero() => return Err(NotSaved::Amount),
            SavingsStep::Adjusted(_) => Dong::MAX,
        };
        if !amount.is_positive() {
            return Err(NotSaved::Amount);
        }
        if balance.is_negative() {
            return Err(NotSaved::OverBalance(before.balance));
        }
        // A closed book in which the bank still has money goes on.
        Ok(BookState { balance, closed: before.closed && balance.is_zero(), ..*before })
    }
}

/// Interest on a book's balances from `from` through `through`, both days counted: actual balance × days × rate ÷
/// 365, like a loan's. `balances` are in the order of days, each what stood at the day's end.
pub fn book_interest(
    balances: &[(NaiveDate, Dong)],
    rates: &[(NaiveDate, AnnualRate)],
    from: NaiveDate,
    through: NaiveDate,
) -> Result<Accrual, NoInterest> {
    let parts: Vec<_> =
        balances.iter().map(|(day, balance)| (*day, Parts { in_term: *balance, ..Parts::NONE })).collect();
    let terms = InterestTerms { rates: rates.to_vec(), factors: Vec::new(), grace_through: None };
    accrue(&timeline(&parts, &terms), from, through)
}

/// The month before the one `day` is in, first and last day.
pub fn month_before(day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let last = chrono::Datelike::with_day(&day, 1)?.checked_sub_days(Days::new(1))?;
    Some((chrono::Datelike::with_day(&last, 1)?, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{Node, raw_id};

    fn dong(amount: i64) -> Dong {
        Dong::new(amount).unwrap()
    }

    fn member() -> BorrowerId {
        BorrowerId::parse(raw_id(Node::new(2).unwrap(), 1).unwrap()).unwrap()
    }

    fn book(balance: i64) -> BookState {
        BookState { borrower: member(), balance: dong(balance), closed: false }
    }

    #[test]
    fn no_more_is_taken_out_than_is_in() {
        let taken = SavingsStep::Withdrawn(Withdrawn { amount: dong(50_001), checker: None });
        let refused = BookState::after(Some(&book(50_000)), member(), &taken);
        assert_eq!(refused, Err(NotSaved::OverBalance(dong(50_000))));
    }

    #[test]
    fn a_closed_book_leaves_nothing_and_takes_nothing() {
        let close =
            |paid_out| SavingsStep::Closed(BookClosed { interest: dong(123), paid_out: dong(paid_out), checker: None });
        assert_eq!(BookState::after(Some(&book(50_000)), member(), &close(50_000)), Err(NotSaved::Sum));
        let closed = BookState::after(Some(&book(50_000)), member(), &close(50_123)).unwrap();
        assert!(closed.closed && closed.balance.is_zero());
        let deposit =
            SavingsStep::Deposited(Deposited { receipt: ReceiptNumber { year: 2026, number: 1 }, amount: dong(1) });
        assert_eq!(BookState::after(Some(&closed), member(), &deposit), Err(NotSaved::Stage));
    }

    #[test]
    fn interest_follows_the_balance_day_by_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let rate = AnnualRate::from_ppb(5_000_000).unwrap();
        let balances = [(day("2026-01-01"), dong(3_650_000)), (day("2026-01-11"), dong(7_300_000))];
        let accrual =
            book_interest(&balances, &[(day("2026-01-01"), rate)], day("2026-01-01"), day("2026-01-31")).unwrap();
        // 0.5 % a year: 50 đ a day for ten days, 100 đ a day for twenty-one.
        assert_eq!(accrual.rounded().unwrap(), dong(2_600));
    }

    #[test]
    fn the_month_before_january_is_december() {
        let (first, last) = month_before("2026-01-31".parse().unwrap()).unwrap();
        assert_eq!((first.to_string(), last.to_string()), ("2025-12-01".into(), "2025-12-31".into()));
    }
}
