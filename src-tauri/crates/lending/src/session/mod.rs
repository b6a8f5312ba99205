//! A session at a commune's transaction point (phiên giao dịch xã): who sits there, what they took along, and that at its
//! end the leaders' sheets, the cash and the book say the same. Source: SOURCES.md R-142.

mod closing;
mod counting;
mod team;

pub use closing::{GroupHanded, Handed, SessionBook, SessionClosed, SessionGap, gaps};
pub use counting::{CashCount, Counted, NotCounted, denominations};
pub use team::{NotATeam, Sitting, Team};

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
