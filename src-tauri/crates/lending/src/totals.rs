//! The figures an office is known by, each as the bank defines it. Source: SOURCES.md R-08.

use ledger::Dong;
use serde::{Deserialize, Serialize};

/// Totals of an office, or of a part of it, at a day. Money in whole đồng.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Contracts with a balance.
    pub loans: i64,
    /// Distinct customers with a balance.
    pub borrowers: i64,
    /// Groups that have a contract with a balance.
    pub groups: i64,
    /// In term + overdue + frozen.
    pub outstanding: Dong,
    /// Principal in term.
    pub in_term: Dong,
    /// Principal overdue.
    pub overdue: Dong,
    /// Principal frozen.
    pub frozen: Dong,
    /// Disbursed in the month without refinancing.
    pub lent_month: Dong,
    /// Principal collected in the month.
    pub collected_month: Dong,
    /// Interest backlog of contracts with a balance.
    pub interest_backlog: Dong,
    /// Distinct savings books.
    pub savings: Dong,
    /// Workers given work by contracts with a balance.
    pub jobs: i64,
}

/// Growth from `before` to `now` in parts per million, rounded half away from zero; nothing to
/// compare with gives nothing.
pub fn growth_ppm(before: Dong, now: Dong) -> Option<i64> {
    if !before.is_positive() {
        return None;
    }
    let base = i128::from(before.get());
    let scaled = (i128::from(now.get()) - base) * 1_000_000;
    let half = if scaled < 0 { -base / 2 } else { base / 2 };
    i64::try_from((scaled + half) / base).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_rounded_to_the_nearest_millionth() {
        let dong = |amount| Dong::new(amount).unwrap();
        assert_eq!(growth_ppm(dong(577_500_000_000), dong(662_400_000_000)), Some(147_013));
        assert_eq!(growth_ppm(dong(3), dong(2)), Some(-333_333));
        assert_eq!(growth_ppm(dong(2_000_000), dong(2_000_001)), Some(1), "half a millionth goes up");
        assert_eq!(growth_ppm(Dong::ZERO, dong(5)), None);
    }
}
