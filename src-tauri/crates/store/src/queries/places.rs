//! Where groups are: commune, point, association; and who looks after them.

use chrono::NaiveDate;
use lending::ids::Node;
use rusqlite::Row;
use rusqlite::types::Value;

use crate::book::Reading;
use crate::error::StoreError;

/// Where a group is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPlace {
    /// The group.
    pub id: i64,
    /// Whose book.
    pub node: u16,
    /// Its code.
    pub code: String,
    /// Its leader.
    pub leader: String,
    /// Commune's code.
    pub commune: Option<String>,
    /// Village's code.
    pub village: Option<String>,
    /// Association's code.
    pub association: Option<String>,
    /// The session's day of the month.
    pub session_day: Option<u8>,
    /// The day it ended.
    pub ended: Option<String>,
    /// The point told on a card.
    pub point: Option<i64>,
    /// The point's name as a report states it, and that report's day.
    pub stated: Option<(String, String)>,
}

/// A transaction point held on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointPlace {
    /// The card.
    pub id: i64,
    /// Whose book.
    pub node: u16,
    /// Its name.
    pub name: String,
    /// The commune it lies in.
    pub commune: String,
    /// Its day of the month.
    pub day: u8,
}

/// What somebody looks after on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duties {
    /// Points.
    pub points: Vec<i64>,
    /// Groups.
    pub groups: Vec<i64>,
}

/// A unit's code with its name.
pub type Named = (String, String);

impl Reading<'_> {
    /// Every group with its place on a day, in the order of leaders' names.
    pub fn group_places(self, day: NaiveDate) -> Result<Vec<GroupPlace>, StoreError> {
        let sql = "SELECT g.id, g.node, g.code, g.leader, g.commune, g.village, g.association, g.session_day, g.ended,
                          (SELECT gp.point FROM group_point gp WHERE gp.group_id = g.id AND gp.from_day <= ?1
                           ORDER BY gp.from_day DESC, gp.card DESC LIMIT 1),
                          s.point, max(s.date)
                   FROM savings_group g
                   LEFT JOIN stated_point s ON s.node = g.node AND s.group_code = g.code
                   GROUP BY g.id ORDER BY g.name_key, g.code";
        self.rows_of(sql, vec![Value::Text(day.to_string())], read_place)
    }

    /// The points held on a day, by name.
    pub fn points_on(self, day: NaiveDate) -> Result<Vec<PointPlace>, StoreError> {
        let sql = "SELECT id, node, name, commune, day FROM point
                   WHERE from_day <= ?1 AND coalesce(until_day, '9999') >= ?1 ORDER BY name, id";
        self.rows_of(sql, vec![Value::Text(day.to_string())], |row| {
            Ok(PointPlace {
                id: row.get(0)?,
                node: row.get(1)?,
                name: row.get(2)?,
                commune: row.get(3)?,
                day: row.get(4)?,
            })
        })
    }

    /// What the one who signs in by that name looks after on a day.
    pub fn duties_of(self, node: Node, user: &str, day: NaiveDate) -> Result<Duties, StoreError> {
        let sql = "SELECT o.point, o.group_id FROM duty d
                   JOIN staff s ON s.id = d.staff JOIN duty_over o ON o.card = d.id
                   WHERE s.node = ?1 AND lower(s.user) = lower(?2)
                     AND d.from_day <= ?3 AND coalesce(d.until_day, '9999') >= ?3
                     AND s.from_day <= ?3 AND coalesce(s.until_day, '9999') >= ?3";
        let values =
            vec![Value::Integer(i64::from(node.get())), Value::Text(user.to_owned()), Value::Text(day.to_string())];
        let mut duties = Duties::default();
        for (point, group) in
            self.rows_of(sql, values, |row| Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, Option<i64>>(1)?)))?
        {
            duties.points.extend(point);
            duties.groups.extend(group);
        }
        Ok(duties)
    }

    /// Codes and names of the communes, associations and programmes in the book; one name a code.
    pub fn unit_codes(self, table: Units) -> Result<Vec<Named>, StoreError> {
        let sql = format!("SELECT code, max(name) FROM {} GROUP BY code ORDER BY code", table.table());
        self.rows_of(&sql, Vec::new(), |row| Ok((row.get(0)?, row.get(1)?)))
    }
}

/// Units that have a code and a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units {
    /// Communes.
    Communes,
    /// Associations.
    Associations,
    /// Programmes.
    Programmes,
    /// Villages.
    Villages,
}

impl Units {
    pub(super) const fn table(self) -> &'static str {
        match self {
            Units::Communes => "commune",
            Units::Associations => "association",
            Units::Programmes => "programme",
            Units::Villages => "village",
        }
    }
}

fn read_place(row: &Row<'_>) -> Result<GroupPlace, StoreError> {
    let (stated, date): (Option<String>, Option<String>) = (row.get(10)?, row.get(11)?);
    Ok(GroupPlace {
        id: row.get(0)?,
        node: row.get(1)?,
        code: row.get(2)?,
        leader: row.get(3)?,
        commune: row.get(4)?,
        village: row.get(5)?,
        association: row.get(6)?,
        session_day: row.get(7)?,
        ended: row.get(8)?,
        point: row.get(9)?,
        stated: stated.zip(date),
    })
}
