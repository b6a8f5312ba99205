use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount of money in whole đồng, positive or negative, |amount| ≤ 2⁵³ − 1.
///
/// The bound is what a JavaScript number carries exactly; it is a thousand times the bank's whole
/// balance sheet. Arithmetic is checked: there is no `Add`, so an overflow can't be overlooked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Dong(i64);

// Within ±(2⁵³ − 1), which a JavaScript number reads exactly.
#[cfg(feature = "types")]
impl specta::Type for Dong {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <i32 as specta::Type>::definition(types)
    }
}

/// An amount outside ±(2⁵³ − 1) đồng, or a sum that would leave that range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("amount out of range")]
pub struct NotDong;

impl Dong {
    /// No money.
    pub const ZERO: Dong = Dong(0);
    /// The largest amount, 9,007,199,254,740,991 đ.
    pub const MAX: Dong = Dong((1 << 53) - 1);

    /// `amount` in whole đồng; refuses what lies beyond ±[`Dong::MAX`].
    pub const fn new(amount: i64) -> Result<Dong, NotDong> {
        if amount > Self::MAX.0 || amount < -Self::MAX.0 { Err(NotDong) } else { Ok(Dong(amount)) }
    }

    /// The number of đồng.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// `self + other`, refused when out of range.
    pub fn plus(self, other: Dong) -> Result<Dong, NotDong> {
        self.0.checked_add(other.0).ok_or(NotDong).and_then(Dong::new)
    }

    /// `self − other`, refused when out of range.
    pub fn minus(self, other: Dong) -> Result<Dong, NotDong> {
        self.0.checked_sub(other.0).ok_or(NotDong).and_then(Dong::new)
    }

    /// The same amount with the other sign.
    #[must_use]
    pub const fn opposite(self) -> Dong {
        // The range is symmetric, so this can't overflow.
        Dong(self.0.wrapping_neg())
    }

    /// The exact sum, refused when any step leaves the range.
    pub fn sum(amounts: impl IntoIterator<Item = Dong>) -> Result<Dong, NotDong> {
        amounts.into_iter().try_fold(Dong::ZERO, Dong::plus)
    }

    /// Whether there is nothing.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The same of a reference, as serde's `skip_serializing_if` wants it.
    pub const fn is_nothing(&self) -> bool {
        self.0 == 0
    }

    /// Whether the amount is below nothing.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Whether the amount is above nothing.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }
}

impl TryFrom<i64> for Dong {
    type Error = NotDong;
    fn try_from(amount: i64) -> Result<Dong, NotDong> {
        Dong::new(amount)
    }
}

impl From<Dong> for i64 {
    fn from(amount: Dong) -> i64 {
        amount.0
    }
}

impl fmt::Debug for Dong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} đ", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_range_is_what_a_javascript_number_carries() {
        assert_eq!(Dong::MAX.get(), 9_007_199_254_740_991);
        assert_eq!(Dong::new(9_007_199_254_740_992), Err(NotDong));
        assert_eq!(Dong::new(-9_007_199_254_740_992), Err(NotDong));
        assert_eq!(Dong::new(i64::MIN), Err(NotDong));
        assert_eq!(Dong::MAX.plus(Dong::new(1).unwrap()), Err(NotDong));
    }

    proptest! {
        #[test]
        fn adding_and_taking_away_leaves_what_was(a in -(1i64 << 52)..(1i64 << 52), b in -(1i64 << 52)..(1i64 << 52)) {
            let (a, b) = (Dong::new(a).unwrap(), Dong::new(b).unwrap());
            prop_assert_eq!(a.plus(b).unwrap().minus(b).unwrap(), a);
            prop_assert_eq!(a.plus(a.opposite()).unwrap(), Dong::ZERO);
        }
    }
}
