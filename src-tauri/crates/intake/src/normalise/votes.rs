//! What most rows say.

use std::collections::BTreeMap;

/// Counts of values; the commonest wins, the lowest of equals.
pub(super) struct Votes<V>(BTreeMap<V, u64>);

impl<V: Ord> Default for Votes<V> {
    fn default() -> Votes<V> {
        Votes(BTreeMap::new())
    }
}

impl<V: Ord + Clone> Votes<V> {
    /// Counts a value; nothing counts for nothing.
    pub(super) fn add(&mut self, value: Option<V>) {
        if let Some(value) = value {
            *self.0.entry(value).or_default() += 1;
        }
    }

    /// The winner.
    pub(super) fn winner(&self) -> Option<V> {
        // `max_by` keeps the last of equals, so the walk is from the highest value down.
        self.0.iter().rev().max_by(|a, b| a.1.cmp(b.1)).map(|(value, _)| value.clone())
    }

    /// Whether more than one value was counted.
    pub(super) fn is_split(&self) -> bool {
        self.0.len() > 1
    }

    /// The values, lowest first.
    pub(super) fn values(&self) -> impl Iterator<Item = &V> {
        self.0.keys()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_decide_and_then_the_lowest() {
        let mut votes = Votes::default();
        for value in ["c", "b", "b", "a", "c"] {
            votes.add(Some(value));
        }
        votes.add(None);
        assert_eq!(votes.winner(), Some("b"));
        assert!(votes.is_split());
    }
}
