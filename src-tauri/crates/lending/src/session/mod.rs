//! A session at a commune's transaction point (phiên giao dịch xã): who sits there, what they took along, and that at its
//! end the leaders' sheets, the cash and the book say the same. Source: SOURCES.md R-142.

mod closing;
mod counting;
mod team;

pub use closing::{Agreed, GroupHanded, Handed, SessionBook, SessionGap, agreed, gaps};
pub use counting::{CashCount, Counted, NotCounted, denominations};
pub use team::{NotATeam, Sitting, Team};

use std::collections::HashSet;

use chrono::NaiveDate;
use ledger::Dong;
use serde::{Deserialize, Serialize};

use crate::ids::{CardId, GroupId};

/// A session that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionOpened {
    /// The transaction point's card.
    pub point: CardId,
    /// The day; its bookings are of this business date.
    pub day: NaiveDate,
    /// Who sits there.
    pub team: Team,
    /// Cash taken along to pay out of, whole đồng; it is in the office's cash already. May be nothing.
    pub advance: Dong,
    /// The groups that are expected, in no order.
    pub groups: Vec<GroupId>,
}

/// More groups than any point has are a mistake.
pub const MOST_GROUPS: usize = 200;

/// Why a session can't be opened as it is told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// The three are no team.
    #[error("{0}")]
    Team(#[from] NotATeam),
    /// An advance below nothing.
    #[error("advance of {}", .0.get())]
    Advance(Dong),
    /// More than [`MOST_GROUPS`].
    #[error("too many groups")]
    TooManyGroups,
    /// A group that is named twice.
    #[error("group {} twice", .0.get())]
    GroupTwice(GroupId),
}

impl SessionOpened {
    /// Refuses what can't be told from the opening alone; `fold` makes names comparable.
    ///
    /// # Errors
    /// [`NotOpened`] at the first that is wrong.
    pub fn check(&self, fold: fn(&str) -> String) -> Result<(), NotOpened> {
        self.team.check(fold)?;
        if self.advance.is_negative() {
            return Err(NotOpened::Advance(self.advance));
        }
        if self.groups.len() > MOST_GROUPS {
            return Err(NotOpened::TooManyGroups);
        }
        let mut seen = HashSet::new();
        match self.groups.iter().find(|group| !seen.insert(**group)) {
            Some(group) => Err(NotOpened::GroupTwice(*group)),
            None => Ok(()),
        }
    }
}
