//! Cards: their words, their history, and what hangs on them.

use lending::cards::{Card, Names};
use lending::codes::GroupCode;
use lending::ids::{BorrowerId, CardId, GroupId, Node};
use rusqlite::{OptionalExtension, Row};

use crate::book::Reading;
use crate::error::StoreError;

/// A card as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRecord {
    /// Which.
    pub id: CardId,
    /// The event whose words it has.
    pub seq: u64,
    /// Its words.
    pub card: Card,
    /// The event that put it in the bin.
    pub binned: Option<u64>,
}

const CARD_SQL: &str = "SELECT id, seq, body, binned FROM card";

fn read_card(row: &Row<'_>) -> Result<CardRecord, StoreError> {
    let body: String = row.get(2)?;
    Ok(CardRecord {
        id: CardId::parse(row.get(0)?).map_err(|_| StoreError::Stored("card.id"))?,
        seq: row.get::<_, i64>(1)? as u64,
        card: serde_json::from_str(&body).map_err(|_| StoreError::Stored("card.body"))?,
        binned: row.get::<_, Option<i64>>(3)?.map(|seq| seq as u64),
    })
}

impl Reading<'_> {
    /// One card, in the bin or not.
    pub fn card(self, id: CardId) -> Result<Option<CardRecord>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{CARD_SQL} WHERE id = ?1"))?;
        let mut rows = statement.query([id.get()])?;
        rows.next()?.map(read_card).transpose()
    }

    /// The cards of a kind that stand, of every office, oldest first.
    pub fn cards(self, kind: &str) -> Result<Vec<CardRecord>, StoreError> {
        let sql = format!("{CARD_SQL} WHERE kind = ?1 AND binned IS NULL ORDER BY id");
        self.card_rows(&sql, [kind])
    }

    /// An office's cards in the bin, the last one first.
    pub fn bin(self, node: Node) -> Result<Vec<CardRecord>, StoreError> {
        let sql = format!("{CARD_SQL} WHERE node = ?1 AND binned IS NOT NULL ORDER BY binned DESC");
        self.card_rows(&sql, [i64::from(node.get())])
    }

    /// The cards that stand of those with these identities, in that order.
    pub fn cards_of(self, ids: &[CardId]) -> Result<Vec<CardRecord>, StoreError> {
        let read = |id: &CardId| self.card(*id);
        let cards = ids.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        Ok(cards.into_iter().flatten().filter(|record| record.binned.is_none()).collect())
    }

    fn card_rows(self, sql: &str, values: impl rusqlite::Params) -> Result<Vec<CardRecord>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(values)?;
        let mut cards = Vec::new();
        while let Some(row) = rows.next()? {
            cards.push(read_card(row)?);
        }
        Ok(cards)
    }

    /// A card's events, in their order.
    pub fn card_events(self, id: CardId) -> Result<Vec<u64>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT seq FROM card_event WHERE card = ?1 ORDER BY seq")?;
        let seqs = statement.query_map([id.get()], |row| row.get::<_, i64>(0))?;
        Ok(seqs.map(|seq| seq.map(|seq| seq as u64)).collect::<Result<_, _>>()?)
    }

    /// A customer whom a later card moved on from where this one put them; nothing when all of it can be undone.
    pub fn moved_on(self, card: CardId) -> Result<Option<BorrowerId>, StoreError> {
        let sql = "SELECT m.borrower FROM member_move m
                   WHERE m.card = ?1
                     AND EXISTS (SELECT 1 FROM member_move o WHERE o.borrower = m.borrower AND o.seq > m.seq)
                   LIMIT 1";
        let found: Option<i64> =
            self.connection.prepare_cached(sql)?.query_row([card.get()], |row| row.get(0)).optional()?;
        found.map(|id| BorrowerId::parse(id).map_err(|_| StoreError::Stored("member_move.borrower"))).transpose()
    }

    /// The bank's code of a group, if the book has the group.
    pub fn group_code(self, group: GroupId) -> Result<Option<String>, StoreError> {
        let sql = "SELECT code FROM savings_group WHERE id = ?1";
        Ok(self.connection.prepare_cached(sql)?.query_row([group.get()], |row| row.get(0)).optional()?)
    }

    /// An office's group of that code.
    pub fn group_of_code(self, node: Node, code: &GroupCode) -> Result<Option<GroupId>, StoreError> {
        let sql = "SELECT id FROM savings_group WHERE node = ?1 AND code = ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found: Option<i64> =
            statement.query_row((i64::from(node.get()), code.as_str()), |row| row.get(0)).optional()?;
        found.map(|id| GroupId::parse(id).map_err(|_| StoreError::Stored("savings_group.id"))).transpose()
    }

    /// The day of the month of a point.
    pub fn point_day(self, point: CardId) -> Result<Option<u8>, StoreError> {
        let sql = "SELECT day FROM point WHERE id = ?1";
        Ok(self.connection.prepare_cached(sql)?.query_row([point.get()], |row| row.get(0)).optional()?)
    }

    /// Who belongs to a group, or owes through it.
    pub fn member_ids(self, group: GroupId) -> Result<Vec<BorrowerId>, StoreError> {
        let sql = "SELECT id FROM borrower WHERE group_id = ?1
                   UNION SELECT borrower FROM loan WHERE group_id = ?1 AND closed = 0 ORDER BY 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let ids = statement.query_map([group.get()], |row| row.get::<_, i64>(0))?;
        ids.map(|id| BorrowerId::parse(id?).map_err(|_| StoreError::Stored("borrower.id"))).collect()
    }

    /// Whether a customer has a contract that is not settled, through that group.
    pub fn owes_through(self, borrower: BorrowerId, group: Option<GroupId>) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM loan WHERE borrower = ?1 AND group_id = ?2 AND closed = 0)";
        let values = (borrower.get(), group.map(i64::from));
        Ok(self.connection.prepare_cached(sql)?.query_row(values, |row| row.get(0))?)
    }

    /// The sort of row that a card names and the book does not have: `card`, `group`, `customer`, `contract`. A card in
    /// the bin is not there.
    pub fn missing(self, names: &Names) -> Result<Option<&'static str>, StoreError> {
        let cards = names.cards.iter().map(|id| ("card", id.get()));
        let groups = names.groups.iter().map(|id| ("group", id.get()));
        let borrowers = names.borrowers.iter().map(|id| ("customer", id.get()));
        let loans = names.loans.iter().map(|id| ("contract", id.get()));
        for (kind, id) in cards.chain(groups).chain(borrowers).chain(loans) {
            let sql = match kind {
                "card" => "SELECT EXISTS (SELECT 1 FROM card WHERE id = ?1 AND binned IS NULL)",
                "group" => "SELECT EXISTS (SELECT 1 FROM savings_group WHERE id = ?1)",
                "customer" => "SELECT EXISTS (SELECT 1 FROM borrower WHERE id = ?1)",
                _ => "SELECT EXISTS (SELECT 1 FROM loan WHERE id = ?1)",
            };
            if !self.connection.prepare_cached(sql)?.query_row([id], |row| row.get::<_, bool>(0))? {
                return Ok(Some(kind));
            }
        }
        Ok(None)
    }

    /// The group a customer belongs to.
    pub fn group_of(self, borrower: BorrowerId) -> Result<Option<GroupId>, StoreError> {
        let sql = "SELECT group_id FROM borrower WHERE id = ?1";
        let found: Option<Option<i64>> =
            self.connection.prepare_cached(sql)?.query_row([borrower.get()], |row| row.get(0)).optional()?;
        let group = found.flatten().map(GroupId::parse).transpose();
        group.map_err(|_| StoreError::Stored("borrower.group_id"))
    }

    /// How many cards, and rows of the book, would point at nothing if this card went.
    pub fn card_uses(self, id: CardId) -> Result<i64, StoreError> {
        let sql = "SELECT (SELECT count(*) FROM duty_over WHERE point = ?1)
                        + (SELECT count(*) FROM group_point WHERE point = ?1)
                        + (SELECT count(*) FROM duty WHERE staff = ?1)
                        + (SELECT count(*) FROM session WHERE point = ?1)
                        + (SELECT count(*) FROM party_seat WHERE staff = ?1 OR body = ?1)
                        + (SELECT count(*) FROM party_body WHERE parent = ?1)
                        + (SELECT count(*) FROM founding f JOIN savings_group g ON g.id = f.group_id AND g.founded = f.id
                           WHERE f.id = ?1 AND (
                               EXISTS (SELECT 1 FROM loan WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM loan_request WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM receipt WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM meeting WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM board WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM inspection WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM plan_line WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM group_point WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM duty_over WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM note WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM session_group WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM reconciled WHERE group_id = g.id)
                               OR EXISTS (SELECT 1 FROM regrouping WHERE group_id = g.id OR into_group = g.id)
                               OR EXISTS (SELECT 1 FROM member_move WHERE card <> ?1
                                          AND (from_group = g.id OR to_group = g.id))))";
        Ok(self.connection.prepare_cached(sql)?.query_row([id.get()], |row| row.get(0))?)
    }
}
