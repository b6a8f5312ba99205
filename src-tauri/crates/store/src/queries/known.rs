//! What the book knows of all that a card names, for the rules that are held against it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ledger::Dong;
use lending::cards::doubting::{Against, Known, KnownGroup, KnownHome, KnownPerson, doubts};
use lending::cards::{Board, Card};
use lending::codes::{AssociationCode, CommuneCode, VillageCode};
use lending::ids::{BorrowerId, CardId, GroupId, Node};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row};

use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

impl Reading<'_> {
    /// All that the rules of an office hold against a card of its, before the card is laid into the tables. `own` is the
    /// card's identity where it stands already. A founding that only gets its group's code was judged when it was kept.
    pub fn against(
        self,
        node: Node,
        own: Option<CardId>,
        before: Option<&Card>,
        card: &Card,
    ) -> Result<Vec<Against>, StoreError> {
        if before.is_some_and(|before| is_registering(before, card)) {
            return Ok(Vec::new());
        }
        let Some((day, place)) = self.judged_at(card)? else { return Ok(Vec::new()) };
        let known = self.known(node, own, day, place, card)?;
        Ok(doubts(&self.rules(node)?, card, &known))
    }

    /// The day whose rules hold, and the commune and association of the group; nothing for a card no rule is held against.
    fn judged_at(self, card: &Card) -> Result<Option<(NaiveDate, Place)>, StoreError> {
        Ok(match card {
            Card::Board(board) => Some((board.from, self.place_of(board.group)?)),
            Card::Meeting(meeting) => Some((meeting.day, self.place_of(meeting.group)?)),
            Card::Regrouping(regrouping) => Some((regrouping.day, self.place_of(regrouping.group)?)),
            Card::Founding(founding) => {
                let place = (Some(founding.commune.clone()), Some(founding.association.clone()));
                Some((founding.day, place))
            }
            _ => None,
        })
    }

    fn known(
        self,
        node: Node,
        own: Option<CardId>,
        day: NaiveDate,
        place: Place,
        card: &Card,
    ) -> Result<Known, StoreError> {
        let names = card.names();
        let mut people = BTreeMap::new();
        for id in names.borrowers {
            if let Some(person) = self.known_person(id, day)? {
                people.insert(id, person);
            }
        }
        let mut groups = BTreeMap::new();
        for id in names.groups {
            if let Some(group) = self.known_group(id, own, day)? {
                groups.insert(id, group);
            }
        }
        Ok(Known { people, groups, standing: self.standing_board(node, place, day)?, fold: wording::fold })
    }

    fn known_person(self, id: BorrowerId, day: NaiveDate) -> Result<Option<KnownPerson>, StoreError> {
        let sql = "SELECT village, commune, name, paper,
                          (SELECT coalesce(sum(balance), 0) FROM savings_book WHERE borrower = b.id)
                   FROM borrower b WHERE id = ?1";
        let read = |row: &Row<'_>| Ok((home(row)?, row.get(2)?, row.get(3)?, Dong::new(row.get(4)?)?));
        let found = self.rows_of(sql, vec![Value::Integer(id.get())], read)?.pop();
        let Some((home, name, paper, savings)) = found else { return Ok(None) };
        let paper: Option<String> = paper;
        Ok(Some(KnownPerson {
            name,
            home,
            leads: self.led_by(id, day)?,
            contracts: self.unsettled(id)?,
            savings,
            same_paper_in: paper.map(|paper| self.groups_of_paper(id, &paper)).transpose()?.unwrap_or_default(),
        }))
    }

    /// Groups that stand and that a customer leads on a day.
    fn led_by(self, leader: BorrowerId, day: NaiveDate) -> Result<BTreeSet<GroupId>, StoreError> {
        let sql = "SELECT b.group_id FROM board b JOIN savings_group g ON g.id = b.group_id
                   WHERE b.leader_id = ?1 AND b.from_day <= ?2 AND coalesce(b.until_day, ?2) >= ?2
                     AND g.ended IS NULL
                     AND NOT EXISTS (SELECT 1 FROM board o WHERE o.group_id = b.group_id
                                     AND o.from_day <= ?2 AND (o.from_day, o.id) > (b.from_day, b.id))";
        let values = vec![Value::Integer(leader.get()), Value::Text(day.to_string())];
        Ok(self.rows_of(sql, values, |row| group_id(row.get(0)?))?.into_iter().collect())
    }

    fn unsettled(self, borrower: BorrowerId) -> Result<Vec<(Option<GroupId>, Dong, Dong)>, StoreError> {
        let sql = "SELECT group_id, outstanding, backlog FROM loan WHERE borrower = ?1 AND closed = 0 ORDER BY id";
        self.rows_of(sql, vec![Value::Integer(borrower.get())], |row| {
            let group: Option<i64> = row.get(0)?;
            Ok((group.map(group_id).transpose()?, Dong::new(row.get(1)?)?, Dong::new(row.get(2)?)?))
        })
    }

    /// Groups of other customers with that number of an identity paper.
    fn groups_of_paper(self, but: BorrowerId, paper: &str) -> Result<BTreeSet<GroupId>, StoreError> {
        let sql = "SELECT DISTINCT group_id FROM borrower WHERE paper = ?1 AND id <> ?2 AND group_id IS NOT NULL";
        let values = vec![Value::Text(paper.to_owned()), Value::Integer(but.get())];
        Ok(self.rows_of(sql, values, |row| group_id(row.get(0)?))?.into_iter().collect())
    }

    fn known_group(self, id: GroupId, own: Option<CardId>, day: NaiveDate) -> Result<Option<KnownGroup>, StoreError> {
        let sql = "SELECT g.code, g.commune,
                          CASE WHEN EXISTS (SELECT 1 FROM regrouping r WHERE r.id = ?2 AND r.group_id = g.id)
                               THEN NULL ELSE g.ended END
                   FROM savings_group g WHERE g.id = ?1";
        let values = vec![Value::Integer(id.get()), own.map_or(Value::Null, |own| Value::Integer(own.get()))];
        let read = |row: &Row<'_>| {
            let ended: Option<String> = row.get(2)?;
            let ended = ended.map(|day| parse_day(&day, "savings_group.ended")).transpose()?;
            Ok((row.get(0)?, commune(row.get(1)?)?, ended))
        };
        let Some((code, commune, ended)) = self.rows_of(sql, values, read)?.pop() else { return Ok(None) };
        let seats = self.board_on(id, day)?.map(|board| [Some(board.leader), board.deputy]);
        let board = seats.into_iter().flatten().flatten().filter_map(|seat| seat.borrower).collect();
        Ok(Some(KnownGroup { code, commune, members: self.homes_of(id)?, board, ended }))
    }

    fn homes_of(self, group: GroupId) -> Result<BTreeMap<BorrowerId, KnownHome>, StoreError> {
        let sql = "SELECT village, commune, id FROM borrower WHERE group_id = ?1
                   OR id IN (SELECT borrower FROM loan WHERE group_id = ?1 AND closed = 0)";
        let read = |row: &Row<'_>| {
            let id = BorrowerId::parse(row.get(2)?).map_err(|_| StoreError::Stored("borrower.id"))?;
            Ok((id, home(row)?))
        };
        Ok(self.rows_of(sql, vec![Value::Integer(group.get())], read)?.into_iter().collect())
    }

    /// A group's board on a day: of the cards that hold then, the one in office last.
    pub fn board_on(self, group: GroupId, day: NaiveDate) -> Result<Option<Board>, StoreError> {
        let sql = "SELECT id FROM board WHERE group_id = ?1 AND from_day <= ?2
                   ORDER BY from_day DESC, id DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found: Option<i64> = statement.query_row((group.get(), day.to_string()), |row| row.get(0)).optional()?;
        let Some(Card::Board(board)) = found.map(|id| self.body_of(id)).transpose()? else { return Ok(None) };
        Ok(Some(*board).filter(|board| board.until.is_none_or(|until| until >= day)))
    }

    fn body_of(self, id: i64) -> Result<Card, StoreError> {
        let id = CardId::parse(id).map_err(|_| StoreError::Stored("card.id"))?;
        self.card(id)?.map(|record| record.card).ok_or(StoreError::Stored("card.id"))
    }

    /// Names on the association's boards of a commune on a day, folded; its chair is one of them.
    fn standing_board(self, node: Node, place: Place, day: NaiveDate) -> Result<BTreeSet<String>, StoreError> {
        let (Some(commune), Some(association)) = place else { return Ok(BTreeSet::new()) };
        let sql = "SELECT id FROM association_board WHERE node = ?1 AND commune = ?2 AND association = ?3
                   AND from_day <= ?4 AND coalesce(until_day, ?4) >= ?4";
        let values = vec![
            Value::Integer(i64::from(node.get())),
            Value::Text(commune.as_str().to_owned()),
            Value::Text(association.as_str().to_owned()),
            Value::Text(day.to_string()),
        ];
        let mut names = BTreeSet::new();
        for id in self.rows_of(sql, values, |row| Ok(row.get::<_, i64>(0)?))? {
            if let Card::AssociationBoard(board) = self.body_of(id)? {
                let all = board.standing.iter().chain([&board.chair]);
                names.extend(all.map(|name| wording::fold(name)));
            }
        }
        Ok(names)
    }

    fn place_of(self, group: GroupId) -> Result<Place, StoreError> {
        let sql = "SELECT commune, association FROM savings_group WHERE id = ?1";
        let read = |row: &Row<'_>| {
            let association: Option<String> = row.get(1)?;
            let association = association.map(|code| AssociationCode::parse(&code));
            let association = association.transpose().map_err(|_| StoreError::Stored("savings_group.association"))?;
            Ok((commune(row.get(0)?)?, association))
        };
        Ok(self.rows_of(sql, vec![Value::Integer(group.get())], read)?.pop().unwrap_or_default())
    }
}

/// A group's commune and association, where the book has them.
type Place = (Option<CommuneCode>, Option<AssociationCode>);

/// Whether the card differs from its earlier words by nothing but the code of the group it became.
fn is_registering(before: &Card, card: &Card) -> bool {
    let (Card::Founding(before), Card::Founding(card)) = (before, card) else { return false };
    let mut founded = before.clone();
    founded.registered = card.registered.clone();
    card.registered.is_some() && founded == *card
}

fn group_id(raw: i64) -> Result<GroupId, StoreError> {
    GroupId::parse(raw).map_err(|_| StoreError::Stored("group_id"))
}

fn commune(code: Option<String>) -> Result<Option<CommuneCode>, StoreError> {
    code.map(|code| CommuneCode::parse(&code)).transpose().map_err(|_| StoreError::Stored("commune"))
}

/// From the columns village, commune.
fn home(row: &Row<'_>) -> Result<KnownHome, StoreError> {
    let village: Option<String> = row.get(0)?;
    let village = village.map(|code| VillageCode::parse(&code)).transpose();
    Ok(KnownHome {
        village: village.map_err(|_| StoreError::Stored("borrower.village"))?,
        commune: commune(row.get(1)?)?,
    })
}
