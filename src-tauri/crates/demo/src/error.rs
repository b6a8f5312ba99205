//! Why there is no such office, no such next closing and no such difference.

use chrono::NaiveDate;

/// Why something cannot be made up as asked. The text is the refusal code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The counts contradict each other: more borrowers than contracts, more new ones than there are, and so on.
    #[error("demo-counts-contradict")]
    Counts,
    /// The contracts cannot sum to the figure: too few, too many, or no multiple of 500,000 đ.
    #[error("demo-figure-unreachable")]
    Figure {
        /// The closing.
        closing: NaiveDate,
        /// What is left over, đồng.
        left_dong: i64,
    },
    /// No contract, book, customer, group or programme has this key.
    #[error("demo-key-unknown")]
    UnknownKey {
        /// The number or code.
        key: String,
    },
    /// A contract, book or customer already has this key.
    #[error("demo-key-taken")]
    KeyTaken {
        /// The number or code.
        key: String,
    },
    /// The day is not after the closing before and by the closing told.
    #[error("demo-day-outside")]
    DayOutside {
        /// The day.
        day: NaiveDate,
        /// The closing before.
        after: NaiveDate,
        /// The closing told.
        through: NaiveDate,
    },
    /// More than there is to pay, lend, freeze or withdraw; or nothing at all.
    #[error("demo-amount-outside")]
    AmountOutside {
        /// The contract or book.
        key: String,
        /// The amount asked for, đồng.
        amount_dong: i64,
        /// The most it could be, đồng.
        most_dong: i64,
    },
    /// More interest paid by the closing than had come due.
    #[error("demo-interest-paid-ahead")]
    PaidAhead {
        /// The contract.
        key: String,
        /// By how much, đồng.
        amount_dong: i64,
    },
    /// What the difference would change is not there, or already so.
    #[error("demo-nothing-differs")]
    NothingDiffers {
        /// The contract, book, customer or group.
        key: String,
    },
    /// The office has only its opening: no next closing has been told yet.
    #[error("demo-not-advanced")]
    NotAdvanced,
}

impl Error {
    /// The stable refusal code.
    pub fn code(&self) -> String {
        self.to_string()
    }

    /// The named values a message about it needs.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Counts | Self::NotAdvanced => Vec::new(),
            Self::Figure { closing, left_dong } => {
                vec![("date", closing.to_string()), ("amount", left_dong.to_string())]
            }
            Self::UnknownKey { key } | Self::KeyTaken { key } | Self::NothingDiffers { key } => {
                vec![("key", key.clone())]
            }
            Self::DayOutside { day, after, through } => {
                vec![("date", day.to_string()), ("after", after.to_string()), ("through", through.to_string())]
            }
            Self::AmountOutside { key, amount_dong, most_dong } => {
                vec![("key", key.clone()), ("amount", amount_dong.to_string()), ("most", most_dong.to_string())]
            }
            Self::PaidAhead { key, amount_dong } => vec![("key", key.clone()), ("amount", amount_dong.to_string())],
        }
    }
}
