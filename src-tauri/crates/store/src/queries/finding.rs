//! Everything that can be found, read once: the search itself runs in memory.

use crate::book::Reading;
use crate::error::StoreError;

/// A customer to be found.
pub struct FindCustomer {
    /// Identity.
    pub id: i64,
    /// The bank's code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Folded: name, code, telephone, identity paper.
    pub search: String,
    /// Whether anything is owed or saved.
    pub active: bool,
}

/// A contract to be found, settled ones too.
pub struct FindContract {
    /// Identity.
    pub id: i64,
    /// The borrower.
    pub borrower: i64,
    /// The number.
    pub contract: String,
    /// Settled.
    pub closed: bool,
}

/// A group to be found.
pub struct FindGroup {
    /// Identity.
    pub id: i64,
    /// The bank's code.
    pub code: String,
    /// The leader.
    pub leader: String,
    /// Folded: leader and code.
    pub search: String,
}

/// A card to be found by its name.
pub struct FindCards {
    /// Identity.
    pub id: i64,
    /// Its kind.
    pub kind: String,
    /// Its name.
    pub name: String,
}

impl Reading<'_> {
    /// What changes whenever anything does: the events there are.
    pub fn event_count(self) -> Result<i64, StoreError> {
        let sql = "SELECT coalesce(max(rowid), 0) FROM event";
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }

    /// Every customer, in the order of names.
    pub fn find_customers(self) -> Result<Vec<FindCustomer>, StoreError> {
        let sql = "SELECT id, code, name, search,
                          EXISTS (SELECT 1 FROM loan WHERE borrower = b.id AND closed = 0)
                              OR EXISTS (SELECT 1 FROM savings_book WHERE borrower = b.id AND balance > 0)
                   FROM borrower b ORDER BY name_key, code";
        self.rows_of(sql, Vec::new(), |row| {
            Ok(FindCustomer {
                id: row.get(0)?,
                code: row.get(1)?,
                name: row.get(2)?,
                search: row.get(3)?,
                active: row.get(4)?,
            })
        })
    }

    /// Every contract's number.
    pub fn find_contracts(self) -> Result<Vec<FindContract>, StoreError> {
        let sql = "SELECT id, borrower, contract, closed FROM loan ORDER BY contract";
        self.rows_of(sql, Vec::new(), |row| {
            Ok(FindContract { id: row.get(0)?, borrower: row.get(1)?, contract: row.get(2)?, closed: row.get(3)? })
        })
    }

    /// Every group that stands, in the order of leaders' names.
    pub fn find_groups(self) -> Result<Vec<FindGroup>, StoreError> {
        let sql = "SELECT id, code, leader, search FROM savings_group WHERE ended IS NULL ORDER BY name_key, code";
        self.rows_of(sql, Vec::new(), |row| {
            Ok(FindGroup { id: row.get(0)?, code: row.get(1)?, leader: row.get(2)?, search: row.get(3)? })
        })
    }

    /// Points and people by name.
    pub fn find_cards(self) -> Result<Vec<FindCards>, StoreError> {
        let sql = "SELECT id, 'point', name FROM point UNION ALL SELECT id, 'staff', name FROM staff ORDER BY 3, 1";
        self.rows_of(sql, Vec::new(), |row| Ok(FindCards { id: row.get(0)?, kind: row.get(1)?, name: row.get(2)? }))
    }
}
