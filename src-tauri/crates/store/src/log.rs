//! The event log: appended and projected in one transaction, never changed.

use chrono::{Datelike, Days, NaiveDate};
use events::{BlobRef, Chain, Draft, Event, Hash, RequestId};
use lending::ids::Node;
use rusqlite::OptionalExtension;

use crate::book::{Reading, Writing};
use crate::error::StoreError;
use crate::project;

/// What came of asking for an event to be appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Appended {
    /// It is in the log now.
    Now(Box<Event>),
    /// The same request was answered before; nothing was written.
    Before(Box<Event>),
}

impl Appended {
    /// The event, whenever it was written.
    pub fn event(&self) -> &Event {
        match self {
            Appended::Now(event) | Appended::Before(event) => event,
        }
    }
}

const COMPRESSION_LEVEL: i32 = 3;

impl Writing<'_> {
    /// Appends what a task decided to the office's own log and projects it. A request that was answered
    /// before is not written again.
    pub fn append(&mut self, draft: Draft) -> Result<Appended, StoreError> {
        if let Some(before) = self.read().answer(&draft.request)? {
            return Ok(Appended::Before(Box::new(before)));
        }
        let node = self.read().own_node()?;
        let event = Event::write(node, self.read().chain(node)?, draft)?;
        self.insert(&event)?;
        Ok(Appended::Now(Box::new(event)))
    }

    /// Takes in an event of any office's log, as received, and projects it.
    pub fn take(&mut self, event: &Event) -> Result<(), StoreError> {
        let node = event.at.node;
        if !event.follows(self.read().chain(node)?) {
            return Err(StoreError::Chain { node: node.get(), seq: event.at.seq });
        }
        self.insert(event)
    }

    /// Keeps content under its hash; what is there already stays.
    pub fn put_blob(&mut self, content: &[u8]) -> Result<BlobRef, StoreError> {
        let blob = BlobRef { sha256: Hash::of(content), bytes: content.len() as u64 };
        let packed = zstd::bulk::compress(content, COMPRESSION_LEVEL)?;
        self.transaction.execute(
            "INSERT INTO blob (sha256, bytes, content) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            (blob.sha256.to_string(), content.len() as i64, packed),
        )?;
        Ok(blob)
    }

    fn insert(&mut self, event: &Event) -> Result<(), StoreError> {
        check_event(event)?;
        self.transaction
            .prepare_cached(
                "INSERT INTO event (node, seq, kind, business_date, recorded_at, maker, request, hash, line)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute((
                i64::from(event.at.node.get()),
                event.at.seq as i64,
                event.fact.kind(),
                event.business_date.to_string(),
                event.recorded_at.to_rfc3339(),
                &event.maker,
                event.request.as_str(),
                event.hash.to_string(),
                &event.line,
            ))?;
        project::project(self, event)
    }
}

/// What must hold of any event, our own or received: it names its own office's rows, and days that are compared
/// as text have four digits of year and lie no further ahead than a clock may differ.
fn check_event(event: &Event) -> Result<(), StoreError> {
    let (node, seq) = (event.at.node.get(), event.at.seq);
    if !event.fact.is_owned_by(event.at.node) {
        return Err(StoreError::Foreign { node, seq });
    }
    let latest = event.recorded_at.date_naive() + Days::new(1);
    let sound = |day: NaiveDate| (1900..=9999).contains(&day.year()) && day <= latest;
    if sound(event.business_date) { Ok(()) } else { Err(StoreError::Impossible { node, seq, what: "day" }) }
}

impl Reading<'_> {
    /// Where an office's log stands.
    pub fn chain(self, node: Node) -> Result<Chain, StoreError> {
        let last = self
            .connection
            .prepare_cached("SELECT seq, hash FROM event WHERE node = ?1 ORDER BY seq DESC LIMIT 1")?
            .query_row([i64::from(node.get())], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))
            .optional()?;
        match last {
            None => Ok(Chain::EMPTY),
            Some((seq, head)) => {
                let head = Hash::parse(&head).ok_or(StoreError::Stored("event.hash"))?;
                Ok(Chain { seq: seq as u64, head })
            }
        }
    }

    /// The event that answered a request of this office, if one did.
    pub fn answer(self, request: &RequestId) -> Result<Option<Event>, StoreError> {
        let line: Option<Vec<u8>> = self
            .connection
            .prepare_cached("SELECT line FROM event WHERE node = (SELECT node FROM own_office) AND request = ?1")?
            .query_row([request.as_str()], |row| row.get(0))
            .optional()?;
        line.map(|line| Event::read(&line).map_err(StoreError::from)).transpose()
    }

    /// An event's line.
    pub fn line(self, node: Node, seq: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT line FROM event WHERE node = ?1 AND seq = ?2")?;
        Ok(statement.query_row((i64::from(node.get()), seq as i64), |row| row.get(0)).optional()?)
    }

    /// The lines of an office's log from `first` through `last`, in order.
    pub fn lines(self, node: Node, first: u64, last: u64) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT line FROM event WHERE node = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq")?;
        let lines = statement.query_map((i64::from(node.get()), first as i64, last as i64), |row| row.get(0))?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// Every office that has a log here, by number.
    pub fn logs(self) -> Result<Vec<Node>, StoreError> {
        // From each office straight to the next: a log of twenty years is not read through for it.
        let sql = "WITH RECURSIVE log (node) AS (
                       SELECT min(node) FROM event
                       UNION ALL SELECT (SELECT min(node) FROM event e WHERE e.node > log.node) FROM log
                       WHERE log.node IS NOT NULL)
                   SELECT node FROM log WHERE node IS NOT NULL";
        let mut statement = self.connection.prepare_cached(sql)?;
        let nodes = statement.query_map([], |row| row.get::<_, u16>(0))?;
        nodes.map(|node| Node::new(node?).map_err(|_| StoreError::Stored("event.node"))).collect()
    }

    /// The day of the last entry in the book, the newest of any log.
    pub fn last_business_date(self) -> Result<Option<chrono::NaiveDate>, StoreError> {
        // Office by office and account by account, whose last day the index gives at once.
        let sql = "SELECT max((SELECT max(day) FROM entry_line e WHERE e.node = ?1 AND e.account = a.code))
                   FROM account a";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut last = None;
        for node in self.logs()? {
            let day: Option<String> = statement.query_row([i64::from(node.get())], |row| row.get(0))?;
            last = last.max(day);
        }
        last.map(|day| day.parse().map_err(|_| StoreError::Stored("entry_line.day"))).transpose()
    }

    /// Content by its hash, checked against it.
    pub fn blob(self, sha256: Hash) -> Result<Vec<u8>, StoreError> {
        let row: Option<(i64, Vec<u8>)> = self
            .connection
            .prepare_cached("SELECT bytes, content FROM blob WHERE sha256 = ?1")?
            .query_row([sha256.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (bytes, packed) = row.ok_or(StoreError::Blob(sha256))?;
        let content = zstd::bulk::decompress(&packed, bytes as usize).map_err(|_| StoreError::Blob(sha256))?;
        if Hash::of(&content) == sha256 { Ok(content) } else { Err(StoreError::Blob(sha256)) }
    }
}
