//! A group's commission (hoa hồng): a share of the balance whose interest was collected in the month. Its reduction
//! steps are not known and not applied. Source: SOURCES.md R-37.

use ledger::{Dong, NotDong};

const PPB: i128 = 1_000_000_000;

/// The commission on `balance`, whole đồng, at `ppb` parts per billion a month, rounded half-up once; refused for a
/// rate below nothing or above the whole.
///
/// 600,000,000 đ × 0.085 % = 510,000 đ.
pub fn commission(balance: Dong, ppb: i64) -> Result<Dong, NotDong> {
    if !(0..=1_000_000_000).contains(&ppb) {
        return Err(NotDong);
    }
    // At most 2⁵³ × 10⁹.
    let exact = i128::from(balance.get()) * i128::from(ppb);
    let rounded = (exact + PPB / 2).div_euclid(PPB);
    i64::try_from(rounded).map_err(|_| NotDong).and_then(Dong::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quoted_share_of_a_groups_balance() {
        let dong = |amount| Dong::new(amount).unwrap();
        assert_eq!(commission(dong(600_000_000), 850_000), Ok(dong(510_000)));
        assert_eq!(commission(dong(1_000), 500_000), Ok(dong(1)), "half a đồng goes up");
        assert_eq!(commission(dong(999), 500_000), Ok(dong(0)));
        assert_eq!(commission(dong(1), -1), Err(NotDong));
    }
}
