//! What was done with one group: its cards, who left it, who looks after it, how the bank rates it.

use chrono::NaiveDate;
use ledger::Dong;
use lending::codes::GroupCode;
use lending::ids::{CardId, GroupId, Node};
use lending::sources::GroupScoreRow;
use rusqlite::Row;
use rusqlite::types::Value;

use super::CardRecord;
use super::loans::parse_day;
use crate::book::Reading;
use crate::error::StoreError;

/// Somebody who was a member of a group and is not any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastMember {
    /// The customer.
    pub id: i64,
    /// The bank's code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// The day they left by a card; nothing where only settled contracts tell that they were here.
    pub left: Option<NaiveDate>,
    /// The code of the group they belong to now.
    pub now: Option<String>,
    /// Contracts they had through the group, settled.
    pub settled: i64,
    /// Savings in every book.
    pub savings: Dong,
}

impl Reading<'_> {
    /// The cards on a group that stand, newest first: its founding, boards, meetings, inspections, and the mergers and
    /// splits it had a part in.
    pub fn cards_on_group(self, group: GroupId) -> Result<Vec<CardRecord>, StoreError> {
        let sql = "SELECT id, day FROM founding WHERE group_id = ?1
                   UNION ALL SELECT id, from_day FROM board WHERE group_id = ?1
                   UNION ALL SELECT id, day FROM meeting WHERE group_id = ?1
                   UNION ALL SELECT id, day FROM inspection WHERE group_id = ?1
                   UNION ALL SELECT id, day FROM regrouping WHERE group_id = ?1 OR into_group = ?1
                   ORDER BY 2 DESC, 1 DESC";
        let ids = self.rows_of(sql, vec![Value::Integer(group.get())], |row| {
            CardId::parse(row.get(0)?).map_err(|_| StoreError::Stored("card.id"))
        })?;
        self.cards_of(&ids)
    }

    /// The foundings of every office that have no code yet, newest first.
    pub fn foundings(self) -> Result<Vec<CardRecord>, StoreError> {
        let sql = "SELECT id FROM founding WHERE group_id IS NULL ORDER BY day DESC, id DESC";
        let ids =
            self.rows_of(sql, Vec::new(), |row| CardId::parse(row.get(0)?).map_err(|_| StoreError::Stored("card.id")))?;
        self.cards_of(&ids)
    }

    /// Who left a group, or had contracts through it and belongs to another now, by name.
    pub fn past_members(self, group: GroupId) -> Result<Vec<PastMember>, StoreError> {
        let sql = "SELECT b.id, b.code, b.name,
                          (SELECT max(day) FROM member_move WHERE borrower = b.id AND from_group = ?1),
                          (SELECT code FROM savings_group WHERE id = b.group_id),
                          (SELECT count(*) FROM loan WHERE borrower = b.id AND group_id = ?1),
                          (SELECT coalesce(sum(balance), 0) FROM savings_book WHERE borrower = b.id)
                   FROM borrower b
                   WHERE b.group_id IS NOT ?1
                     AND b.id IN (SELECT borrower FROM member_move WHERE from_group = ?1
                                  UNION SELECT borrower FROM loan WHERE group_id = ?1)
                     AND NOT EXISTS (SELECT 1 FROM loan WHERE borrower = b.id AND group_id = ?1 AND outstanding > 0)
                   ORDER BY b.name_key, b.code";
        self.rows_of(sql, vec![Value::Integer(group.get())], read_past)
    }

    /// Who looks after a group on a day: by name for the group itself, else for its point.
    pub fn officer_of(self, group: GroupId, point: Option<i64>, day: NaiveDate) -> Result<Option<String>, StoreError> {
        let sql = "SELECT s.name FROM duty_over o JOIN duty d ON d.id = o.card JOIN staff s ON s.id = d.staff
                   WHERE (o.group_id = ?1 OR o.point = ?2)
                     AND d.from_day <= ?3 AND coalesce(d.until_day, ?3) >= ?3
                   ORDER BY o.group_id IS NULL, d.from_day DESC, d.id LIMIT 1";
        let point = point.map_or(Value::Null, Value::Integer);
        let values = vec![Value::Integer(group.get()), point, Value::Text(day.to_string())];
        Ok(self.rows_of(sql, values, |row| Ok(row.get(0)?))?.pop())
    }

    /// The month a group is planned to be inspected in, of a year.
    pub fn planned_month(self, group: GroupId, year: i32) -> Result<Option<u8>, StoreError> {
        let sql = "SELECT min(month) FROM plan_line WHERE group_id = ?1 AND year = ?2";
        let values = vec![Value::Integer(group.get()), Value::Integer(i64::from(year))];
        Ok(self.rows_of(sql, values, |row| Ok(row.get(0)?))?.pop().flatten())
    }

    /// The bank's last rating of a group: the day it is of, and its row.
    pub fn last_score(self, node: Node, group: &GroupCode) -> Result<Option<(NaiveDate, GroupScoreRow)>, StoreError> {
        let sql = "SELECT date, row FROM stated_score WHERE node = ?1 AND group_code = ?2
                   ORDER BY date DESC, seq DESC LIMIT 1";
        let values = vec![Value::Integer(i64::from(node.get())), Value::Text(group.as_str().to_owned())];
        let read = |row: &Row<'_>| {
            let body: String = row.get(1)?;
            let day = parse_day(&row.get::<_, String>(0)?, "stated_score.date")?;
            Ok((day, serde_json::from_str(&body).map_err(|_| StoreError::Stored("stated_score.row"))?))
        };
        Ok(self.rows_of(sql, values, read)?.pop())
    }
}

fn read_past(row: &Row<'_>) -> Result<PastMember, StoreError> {
    let left: Option<String> = row.get(3)?;
    Ok(PastMember {
        id: row.get(0)?,
        code: row.get(1)?,
        name: row.get(2)?,
        left: left.map(|day| parse_day(&day, "member_move.day")).transpose()?,
        now: row.get(4)?,
        settled: row.get(5)?,
        savings: Dong::new(row.get(6)?)?,
    })
}
