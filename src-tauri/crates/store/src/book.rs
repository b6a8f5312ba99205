//! Opening the file, and the two ways in: [`Reading`] and [`Writing`].

use std::path::Path;
use std::time::Duration;

use lending::ids::Node;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::error::StoreError;
use crate::keyring::BookKey;
use crate::migrations::migrate;

/// 64 MiB of pages; below nothing means kibibytes to SQLite.
const CACHE_KIB: i64 = -64 * 1024;

/// An office's book.
pub struct Book {
    pub(crate) connection: Connection,
}

/// A view of the book: inside a transaction it sees what the transaction wrote.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub(crate) connection: &'a Connection,
}

/// A transaction that appends events and projects them. Dropped without [`Book::write`] returning `Ok`,
/// it leaves nothing.
pub struct Writing<'a> {
    pub(crate) transaction: Transaction<'a>,
}

impl Book {
    /// Makes a new book at `path`, which must not exist, for the office `node` with its secret `keys`.
    pub fn create(path: &Path, key: &BookKey, node: Node, keys: &[u8]) -> Result<Book, StoreError> {
        if path.exists() {
            return Err(StoreError::Io(std::io::ErrorKind::AlreadyExists.into()));
        }
        let book = Book::open_connection(Connection::open(path)?, Some(key))?;
        book.connection.execute(
            "INSERT INTO own_office (only_row, node, keys) VALUES (1, ?1, ?2)",
            (i64::from(node.get()), keys),
        )?;
        Ok(book)
    }

    /// Opens the book at `path`, bringing an older one to this program's schema.
    pub fn open(path: &Path, key: &BookKey) -> Result<Book, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Book::open_connection(Connection::open_with_flags(path, flags)?, Some(key))
    }

    /// An unencrypted book in memory, for replaying a log beside the real one.
    pub(crate) fn in_memory() -> Result<Book, StoreError> {
        Book::open_connection(Connection::open_in_memory()?, None)
    }

    /// A file without encryption, as only tests have one.
    #[cfg(test)]
    pub(crate) fn open_plain(path: &Path) -> Result<Book, StoreError> {
        Book::open_connection(Connection::open(path)?, None)
    }

    fn open_connection(mut connection: Connection, key: Option<&BookKey>) -> Result<Book, StoreError> {
        if let Some(key) = key {
            // What SQLCipher would print of a damaged page is in the error already.
            connection.pragma_update(None, "cipher_log_level", "NONE")?;
            connection.pragma_update(None, "key", key.as_pragma().as_str())?;
        }
        // The first read is where a wrong key shows.
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).map_err(
            |error| match error.sqlite_error_code() {
                Some(rusqlite::ErrorCode::NotADatabase) => StoreError::NotABook,
                _ => StoreError::Sqlite(error),
            },
        )?;
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        // A page read again need not be decrypted again: a branch's whole book fits, and a laptop can spare it.
        connection.pragma_update(None, "cache_size", CACHE_KIB)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.set_prepared_statement_cache_capacity(64);
        connection.pragma_update(None, "foreign_keys", false)?;
        migrate(&mut connection)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        Ok(Book { connection })
    }

    /// The office whose book this is.
    pub fn node(&self) -> Result<Node, StoreError> {
        self.read().own_node()
    }

    /// The office's secret keys, as they were given to [`Book::create`].
    pub fn secret_keys(&self) -> Result<Vec<u8>, StoreError> {
        Ok(self.connection.query_row("SELECT keys FROM own_office", [], |row| row.get(0))?)
    }

    /// The book as it stands.
    pub fn read(&self) -> Reading<'_> {
        Reading { connection: &self.connection }
    }

    /// Runs `task` in one transaction: all it appended is in the book afterwards, or, when it fails, nothing.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        task: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writing = self.begin()?;
        let done = task(&mut writing)?;
        writing.transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }

    // Immediate: two programs that both mean to write wait for each other at the start, not half-way.
    fn begin(&mut self) -> Result<Writing<'_>, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Writing { transaction })
    }

    /// Runs `task` and takes back all it wrote: for showing what would change.
    pub fn rehearse<T, E: From<StoreError>>(
        &mut self,
        task: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writing = self.begin()?;
        let done = task(&mut writing)?;
        writing.transaction.rollback().map_err(StoreError::from)?;
        Ok(done)
    }
}

impl Writing<'_> {
    /// The book as the transaction sees it.
    pub fn read(&self) -> Reading<'_> {
        Reading { connection: &self.transaction }
    }
}

impl Reading<'_> {
    /// The office whose book this is.
    pub fn own_node(self) -> Result<Node, StoreError> {
        let node: u16 = self.connection.query_row("SELECT node FROM own_office", [], |row| row.get(0))?;
        Node::new(node).map_err(|_| StoreError::Stored("own_office.node"))
    }
}
