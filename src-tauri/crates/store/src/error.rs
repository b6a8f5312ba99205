use events::{Hash, NotAnEvent, NotRows};
use ledger::{NotDong, OutOfBalance, Unbalanced};

/// Why the book could not be read or written. None of these is a clerk's mistake; tasks check first.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite said no.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// A file could not be read or written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The file is no book, or the key is not its key.
    #[error("not a book, or not its key")]
    NotABook,
    /// Written by a newer program.
    #[error("schema {found} is newer than {known}")]
    Newer {
        /// The file's.
        found: u32,
        /// This program's.
        known: u32,
    },
    /// A line of the log that is not an event.
    #[error(transparent)]
    Event(#[from] NotAnEvent),
    /// An event that does not go on from where the log stands.
    #[error("event {seq} of office {node} does not follow the log")]
    Chain {
        /// Whose log.
        node: u16,
        /// The event.
        seq: u64,
    },
    /// An event that names rows of another office.
    #[error("event {seq} of office {node} names another office's rows")]
    Foreign {
        /// Whose log.
        node: u16,
        /// The event.
        seq: u64,
    },
    /// Content an event refers to is missing or is not what its hash says.
    #[error("content {0} is missing or damaged")]
    Blob(Hash),
    /// Content that is not what its event says.
    #[error(transparent)]
    Rows(#[from] NotRows),
    /// The records do not add up to what their event says.
    #[error("the records of event {0} do not add up to its totals")]
    Totals(u64),
    /// An amount out of range.
    #[error(transparent)]
    Range(#[from] NotDong),
    /// A posting that does not balance.
    #[error(transparent)]
    Unbalanced(#[from] Unbalanced),
    /// A trial balance that does not.
    #[error(transparent)]
    OutOfBalance(#[from] OutOfBalance),
    /// An event that says what can't be: it contradicts the book it is to be booked in.
    #[error("event {seq} of office {node}: {what}")]
    Impossible {
        /// Whose log.
        node: u16,
        /// The event.
        seq: u64,
        /// What can't be.
        what: &'static str,
    },
    /// The file is damaged: pages or content are not what was written.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A stored value that is not what its column holds.
    #[error("stored value of {0}")]
    Stored(&'static str),
}

impl StoreError {
    /// Whether another program holds the book.
    pub fn is_busy(&self) -> bool {
        matches!(self, StoreError::Sqlite(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy))
    }

    /// Whether the file itself is damaged.
    pub fn is_damage(&self) -> bool {
        match self {
            StoreError::Sqlite(error) => matches!(
                error.sqlite_error_code(),
                Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)
            ),
            StoreError::Damaged(_) | StoreError::Blob(_) | StoreError::NotABook => true,
            _ => false,
        }
    }

    /// Whether the disk is full.
    pub fn is_disk_full(&self) -> bool {
        match self {
            StoreError::Sqlite(error) => error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull),
            StoreError::Io(error) => error.kind() == std::io::ErrorKind::StorageFull,
            _ => false,
        }
    }
}
