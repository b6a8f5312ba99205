//! Numbered SQL, never edited after release. What the tables hold follows from the log: an older file gets the new
//! tables and its whole log is projected into them again, in one transaction. A page of our own: the migration crate of
//! this SQLite binding lags behind it (ARCHITECTURE.md, Decisions).

use rusqlite::{Connection, TransactionBehavior};

use crate::book::Writing;
use crate::error::StoreError;

const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_book.sql"),
    include_str!("../migrations/0002_lending.sql"),
    include_str!("../migrations/0003_cards.sql"),
    include_str!("../migrations/0004_session.sql"),
];

/// The schema this program writes.
pub const SCHEMA_VERSION: u32 = MIGRATIONS.len() as u32;

/// Brings the file to [`SCHEMA_VERSION`]; refuses one written by a newer program. Foreign keys must be off: tables are
/// made anew.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > SCHEMA_VERSION {
        return Err(StoreError::Newer { found, known: SCHEMA_VERSION });
    }
    if found == SCHEMA_VERSION {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for sql in MIGRATIONS.iter().skip(found as usize) {
        transaction.execute_batch(sql)?;
    }
    transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    let mut writing = Writing { transaction };
    if found > 0 {
        writing.project_again()?;
    }
    Ok(writing.transaction.commit()?)
}

/// The whole schema as text, as a fresh book has it: what `schema.sql` must equal.
pub fn schema_text() -> Result<String, StoreError> {
    let mut connection = Connection::open_in_memory()?;
    migrate(&mut connection)?;
    let mut statement =
        connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")?;
    let parts = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    Ok(parts.join(";\n\n") + ";\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Book;

    /// To renew after a new migration: `DIEMSANG_WRITE_SCHEMA=1 cargo test -p store schema`.
    #[test]
    fn schema_sql_is_what_the_migrations_make() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");
        let made = schema_text().unwrap();
        if std::env::var_os("DIEMSANG_WRITE_SCHEMA").is_some() {
            std::fs::write(path, &made).unwrap();
        }
        assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), made);
    }

    #[test]
    fn the_account_table_is_the_ledgers() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let mut statement = connection.prepare("SELECT code, side FROM account").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
        let rows: std::collections::BTreeMap<_, _> = rows.map(Result::unwrap).collect();
        assert_eq!(rows.len(), ledger::Account::ALL.len());
        for account in ledger::Account::ALL {
            assert_eq!(rows[account.code()], format!("{:?}", account.side()).to_lowercase());
        }
    }

    #[test]
    fn a_newer_file_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", SCHEMA_VERSION + 1).unwrap();
        assert!(matches!(migrate(&mut connection), Err(StoreError::Newer { .. })));
    }

    /// A book as the first version made it: its tables of that time empty, its log whole. What the tables of today hold
    /// is made from the log, and is what a book of today has.
    #[test]
    fn an_older_book_gets_todays_tables_from_its_log() {
        use crate::testing::{day, opened, pay_all};
        let home = tempfile::tempdir().unwrap();
        let mut book = opened(home.path(), 120, "2025-12-31");
        pay_all(&mut book, 120, day("2026-01-12"));
        let path = home.path().join("older.db");
        let older = Connection::open(&path).unwrap();
        older.execute_batch(MIGRATIONS[0]).unwrap();
        older.pragma_update(None, "user_version", 1).unwrap();
        for table in ["event", "blob", "own_office"] {
            copy(book.read().connection, &older, table);
        }
        drop(older);
        let upgraded = Book::open_plain(&path).unwrap();
        let overall = |book: &Book| book.read().projection_hashes().unwrap().overall();
        assert_eq!(overall(&upgraded), overall(&book));
        let trial = upgraded.read().trial_balance(crate::testing::node()).unwrap();
        assert_eq!(trial.check(), Ok(()));
    }

    fn copy(from: &Connection, to: &Connection, table: &str) {
        let mut rows = from.prepare(&format!("SELECT * FROM {table} ORDER BY rowid")).unwrap();
        let places = vec!["?"; rows.column_count()].join(", ");
        let mut insert = to.prepare(&format!("INSERT INTO {table} VALUES ({places})")).unwrap();
        let width = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<rusqlite::types::Value> = (0..width).map(|column| row.get(column).unwrap()).collect();
            insert.execute(rusqlite::params_from_iter(values)).unwrap();
        }
    }
}
