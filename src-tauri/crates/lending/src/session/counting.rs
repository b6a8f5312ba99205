use std::collections::BTreeMap;

use chrono::NaiveDate;
use ledger::{Dong, NotDong};
use serde::{Deserialize, Serialize};

use crate::rules::RuleRow;

/// Notes in use, one row each: the scope is the note in đồng, the value 1 in use, 0 withdrawn.
pub const CASH_DENOMINATION: &str = "cash-denomination";

/// Pieces of one note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct Counted {
    /// The note, whole đồng.
    pub note: Dong,
    /// How many.
    pub pieces: u32,
}

impl Counted {
    /// So many pieces of a note of so many đồng.
    ///
    /// # Errors
    /// [`NotDong`] where that is no amount.
    pub fn of(note: i64, pieces: u32) -> Result<Counted, NotDong> {
        Ok(Counted { note: Dong::new(note)?, pieces })
    }
}

/// The cash of a session, note by note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(specta::Type))]
pub struct CashCount {
    /// The largest first, each note at most once, none with no pieces.
    pub notes: Vec<Counted>,
}

/// Why a count is no count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCounted {
    /// No such note is in use on that day.
    #[error("no note of {}", .0.get())]
    NoSuchNote(Dong),
    /// A note stands there twice, or out of order.
    #[error("{} twice or out of order", .0.get())]
    Twice(Dong),
    /// More money than there can be.
    #[error("{0}")]
    TooMuch(#[from] NotDong),
}

/// The notes in use on a day, the largest first. Source: SOURCES.md R-143.
#[must_use]
pub fn denominations(rules: &[RuleRow], day: NaiveDate) -> Vec<Dong> {
    let rows = rules.iter().filter(|row| row.key == CASH_DENOMINATION && row.valid_from <= day);
    let mut latest: BTreeMap<i64, &RuleRow> = BTreeMap::new();
    for row in rows {
        let Ok(note) = row.scope.parse::<i64>() else { continue };
        let kept = latest.entry(note).or_insert(row);
        if kept.valid_from <= row.valid_from {
            *kept = row;
        }
    }
    let in_use = latest.into_iter().rev().filter(|(_, row)| row.value == 1);
    in_use.filter_map(|(note, _)| Dong::new(note).ok().filter(|note| note.is_positive())).collect()
}

impl CashCount {
    /// What was counted, in the order it is kept; notes without pieces are left out.
    ///
    /// # Errors
    /// [`NotCounted`] for a note that is not among `notes`, or counted twice.
    pub fn read(counted: impl IntoIterator<Item = Counted>, notes: &[Dong]) -> Result<CashCount, NotCounted> {
        let mut kept: Vec<Counted> = counted.into_iter().filter(|one| one.pieces > 0).collect();
        kept.sort_by_key(|one| std::cmp::Reverse(one.note));
        let count = CashCount { notes: kept };
        count.check(notes)?;
        Ok(count)
    }

    /// Refuses a note that is not among `notes`, one that stands there twice, and a sum out of range.
    ///
    /// # Errors
    /// [`NotCounted`] at the first that is wrong.
    pub fn check(&self, notes: &[Dong]) -> Result<(), NotCounted> {
        for (nth, one) in self.notes.iter().enumerate() {
            if !notes.contains(&one.note) || one.pieces == 0 {
                return Err(NotCounted::NoSuchNote(one.note));
            }
            if nth > 0 && self.notes[nth - 1].note <= one.note {
                return Err(NotCounted::Twice(one.note));
            }
        }
        self.total().map(drop).map_err(NotCounted::TooMuch)
    }

    /// What it comes to, whole đồng.
    ///
    /// # Errors
    /// [`NotDong`] where that is out of range.
    pub fn total(&self) -> Result<Dong, NotDong> {
        let worth =
            |one: &Counted| one.note.get().checked_mul(i64::from(one.pieces)).ok_or(NotDong).and_then(Dong::new);
        Dong::sum(self.notes.iter().map(worth).collect::<Result<Vec<_>, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::shipped;

    fn dong(amount: i64) -> Dong {
        Dong::new(amount).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn counted(notes: &[(i64, u32)]) -> Vec<Counted> {
        notes.iter().map(|(note, pieces)| Counted { note: dong(*note), pieces: *pieces }).collect()
    }

    #[test]
    fn nine_notes_are_in_use_and_one_can_be_withdrawn() {
        let mut rules = shipped().unwrap();
        let notes = denominations(&rules, day("2026-01-12"));
        let shown: Vec<i64> = notes.iter().map(|note| note.get()).collect();
        assert_eq!(shown, [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000]);
        let row = rules.iter().find(|row| row.key == CASH_DENOMINATION && row.scope == "1000").unwrap().clone();
        rules.push(RuleRow { valid_from: day("2027-01-01"), value: 0, ..row });
        assert_eq!(denominations(&rules, day("2026-12-31")).len(), 9);
        assert_eq!(denominations(&rules, day("2027-01-01")).len(), 8);
    }

    #[test]
    fn a_count_adds_up_whatever_the_order() {
        let notes = denominations(&shipped().unwrap(), day("2026-01-12"));
        // 7 × 500,000 + 3 × 20,000 + 1 × 1,000 = 3,561,000.
        let count = CashCount::read(counted(&[(20_000, 3), (1_000, 1), (500_000, 7), (2_000, 0)]), &notes).unwrap();
        assert_eq!(count.total(), Ok(dong(3_561_000)));
        assert_eq!(count.notes.len(), 3, "notes without pieces are left out");
        assert_eq!(CashCount::read(counted(&[(3_000, 1)]), &notes), Err(NotCounted::NoSuchNote(dong(3_000))));
        assert_eq!(CashCount::read(counted(&[(1_000, 1), (1_000, 2)]), &notes), Err(NotCounted::Twice(dong(1_000))));
        assert_eq!(CashCount::default().total(), Ok(dong(0)), "nothing counted is nothing");
    }
}
