//! Chance, always from a seed: the same seed tells the same story on every machine.

use std::ops::RangeInclusive;

use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A seeded source of choices.
pub(crate) struct Chance(ChaCha8Rng);

impl Chance {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number of the range, each as likely as the others.
    pub(crate) fn within(&mut self, range: RangeInclusive<i64>) -> i64 {
        self.0.random_range(range)
    }

    /// A place in a list of `len` things; zero when there are none.
    pub(crate) fn place(&mut self, len: usize) -> usize {
        // Drawn as 64 bits, for a 32-bit machine must draw the same numbers.
        let len = u64::try_from(len).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.0.random_range(0..len)).unwrap_or(0)
    }

    /// True `times` in a thousand.
    pub(crate) fn in_thousand(&mut self, times: u32) -> bool {
        self.0.random_range(0..1000_u32) < times
    }

    /// One of the list.
    pub(crate) fn of<T: Copy, const N: usize>(&mut self, list: &[T; N]) -> T {
        const { assert!(N > 0) };
        list[self.place(N)]
    }

    /// One of the list, as often as its weight says; `first` stands for an empty list.
    pub(crate) fn weighted<T: Copy>(&mut self, first: T, list: &[(T, u32)]) -> T {
        let total: u32 = list.iter().map(|(_, weight)| weight).sum();
        let mut left = self.0.random_range(0..total.max(1));
        for (item, weight) in list {
            if left < *weight {
                return *item;
            }
            left -= weight;
        }
        first
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        list.shuffle(&mut self.0);
    }

    /// The places of a list of `len` things, in a chance order.
    pub(crate) fn order(&mut self, len: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..len).collect();
        self.shuffle(&mut places);
        places
    }
}
