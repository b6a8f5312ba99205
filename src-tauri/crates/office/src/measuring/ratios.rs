//! Quotients of whole numbers, each rounded once, half up.

use ledger::{Dong, NotDong};

/// Parts per million.
pub(super) const PPM: i128 = 1_000_000;

/// `part` × `scale` ÷ `whole`, rounded half up; nothing to divide by gives nothing. For numbers not below nothing.
pub(super) fn quotient(part: i128, whole: i128, scale: i128) -> Result<Option<i64>, NotDong> {
    if whole <= 0 {
        return Ok(None);
    }
    let doubled = part.checked_mul(scale).and_then(|scaled| scaled.checked_mul(2)).ok_or(NotDong)?;
    let rounded = (doubled + whole).div_euclid(whole * 2);
    i64::try_from(rounded).map(Some).map_err(|_| NotDong)
}

/// A share of an amount, parts per million.
pub(super) fn share_ppm(part: Dong, whole: Dong) -> Result<Option<i64>, NotDong> {
    quotient(part.get().into(), whole.get().into(), PPM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_goes_up_and_nothing_divides_by_nothing() {
        assert_eq!(quotient(1, 2_000_000, PPM).unwrap(), Some(1), "half a millionth");
        assert_eq!(quotient(1, 3, PPM).unwrap(), Some(333_333));
        assert_eq!(quotient(2, 3, PPM).unwrap(), Some(666_667));
        assert_eq!(quotient(0, 5, PPM).unwrap(), Some(0));
        assert_eq!(quotient(5, 0, PPM).unwrap(), None);
        assert_eq!(quotient(i128::MAX, 1, PPM), Err(NotDong));
    }
}
