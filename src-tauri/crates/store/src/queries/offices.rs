use chrono::NaiveDate;
use lending::codes::OfficeCode;
use lending::ids::Node;
use lending::rules::RuleRow;
use rusqlite::{OptionalExtension, Row};

use crate::book::Reading;
use crate::error::StoreError;

/// An office of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeRecord {
    /// Who it is.
    pub card: events::OfficeCard,
    /// Which life of its log.
    pub epoch: u32,
}

fn read_office(row: &Row<'_>) -> Result<OfficeRecord, StoreError> {
    let node = Node::new(row.get(0)?).map_err(|_| StoreError::Stored("office.node"))?;
    let kind: String = row.get(1)?;
    let kind = match kind.as_str() {
        "province" => events::OfficeKind::Province,
        _ => events::OfficeKind::Branch,
    };
    let code = OfficeCode::parse(&row.get::<_, String>(2)?).map_err(|_| StoreError::Stored("office.code"))?;
    let keys = events::PublicKeys { sign: row.get(4)?, seal: row.get(5)? };
    Ok(OfficeRecord { card: events::OfficeCard { node, kind, code, name: row.get(3)?, keys }, epoch: row.get(6)? })
}

impl Reading<'_> {
    /// Every office this one has admitted, and itself, by number. The epoch is the one the office itself states.
    pub fn offices(self) -> Result<Vec<OfficeRecord>, StoreError> {
        let sql = "SELECT o.node, o.kind, o.code, o.name, o.sign_key, o.seal_key, coalesce(s.epoch, o.epoch)
                   FROM office o LEFT JOIN office s ON s.said_by = o.node AND s.node = o.node
                   WHERE o.said_by = (SELECT node FROM own_office) ORDER BY o.node";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut offices = Vec::new();
        while let Some(row) = rows.next()? {
            offices.push(read_office(row)?);
        }
        Ok(offices)
    }

    /// An office of the directory.
    pub fn office(self, node: Node) -> Result<Option<OfficeRecord>, StoreError> {
        Ok(self.offices()?.into_iter().find(|office| office.card.node == node))
    }

    /// The office whose book this is.
    pub fn own_office(self) -> Result<OfficeRecord, StoreError> {
        self.office(self.own_node()?)?.ok_or(StoreError::Stored("own office"))
    }

    /// The dated rules an office adopted, all keys.
    pub fn rules(self, node: Node) -> Result<Vec<RuleRow>, StoreError> {
        let sql = "SELECT key, scope, valid_from, value, legal_base, source, verified FROM rule WHERE node = ?1
                   ORDER BY seq, line";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([i64::from(node.get())])?;
        let mut rules = Vec::new();
        while let Some(row) = rows.next()? {
            let valid_from: String = row.get(2)?;
            rules.push(RuleRow {
                key: row.get(0)?,
                scope: row.get(1)?,
                valid_from: valid_from.parse().map_err(|_| StoreError::Stored("rule.valid_from"))?,
                value: row.get(3)?,
                legal_base: row.get(4)?,
                source: row.get(5)?,
                verified: row.get(6)?,
            });
        }
        Ok(rules)
    }

    /// The folded scopes for which `key` is 1 on `day`: which effects are jobs, which programmes are left out.
    pub fn scope_keys(self, node: Node, key: &str, day: NaiveDate) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT scope_key, value, max(valid_from || printf('%012d', seq)) FROM rule
                   WHERE node = ?1 AND key = ?2 AND valid_from <= ?3 GROUP BY scope_key HAVING value = 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let scopes = statement.query_map((i64::from(node.get()), key, day.to_string()), |row| row.get(0))?;
        Ok(scopes.collect::<Result<_, _>>()?)
    }

    /// The bank's code an office opened its book under, by its own word.
    pub(crate) fn office_code_of(self, node: Node) -> Result<Option<String>, StoreError> {
        let sql = "SELECT code FROM office WHERE node = ?1 AND said_by = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([i64::from(node.get())], |row| row.get(0)).optional()?)
    }

    /// The next identity counter of the office.
    pub fn next_id(self, node: Node) -> Result<i64, StoreError> {
        let sql = "SELECT next FROM id_counter WHERE node = ?1";
        Ok(self.connection.prepare_cached(sql)?.query_row([i64::from(node.get())], |row| row.get(0))?)
    }
}
