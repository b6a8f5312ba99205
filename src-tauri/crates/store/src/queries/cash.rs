use events::{Event, Fact};
use lending::ids::Node;

use crate::book::Reading;
use crate::error::StoreError;

/// Few entries fund the book: their index finds what a walk through the log would.
const FUNDING: &str = "SELECT line FROM event WHERE node = ?1 AND kind = ?2 AND seq IN
                           (SELECT seq FROM entry_line WHERE node = ?1 AND account = 'core-funding')
                       ORDER BY seq DESC";

impl Reading<'_> {
    /// Movements of cash between an office and the vault, the newest first.
    pub fn cash_moves(self, node: Node) -> Result<Vec<Event>, StoreError> {
        self.funding(node, "cash-moved")
    }

    /// Reversals of such movements, the newest first.
    pub fn cash_reversals(self, node: Node) -> Result<Vec<Event>, StoreError> {
        self.funding(node, "cash-move-reversed")
    }

    /// Whether a movement of cash was taken back.
    pub fn is_cash_reversed(self, node: Node, seq: u64) -> Result<bool, StoreError> {
        let takes_back =
            |event: &Event| matches!(&event.fact, Fact::CashMoveReversed(back) if back.reverses.seq == seq);
        Ok(self.cash_reversals(node)?.iter().any(takes_back))
    }

    fn funding(self, node: Node, kind: &str) -> Result<Vec<Event>, StoreError> {
        let mut statement = self.connection.prepare_cached(FUNDING)?;
        let lines = statement.query_map((i64::from(node.get()), kind), |row| row.get::<_, Vec<u8>>(0))?;
        lines.map(|line| Event::read(&line?).map_err(StoreError::from)).collect()
    }
}
