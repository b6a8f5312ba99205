//! The event as it stands in the log: who, when, after what, and the body.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use lending::ids::Node;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::fact::Fact;

/// A SHA-256, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hash([u8; 32]);

impl Hash {
    /// What stands before a log's first event.
    pub const NOTHING: Hash = Hash([0; 32]);

    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Hash {
        Hash(Sha256::digest(bytes).into())
    }

    /// Reads 64 lower-case hexadecimal digits.
    pub fn parse(text: &str) -> Option<Hash> {
        let digits = text.as_bytes();
        let mut bytes = [0; 32];
        if digits.len() != 64 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
        }
        Some(Hash(bytes))
    }
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for Hash {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Hash, Self::Error> {
        Hash::parse(&text).ok_or("not 64 lower-case hexadecimal digits")
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> String {
        hash.to_string()
    }
}

/// What makes a retry harmless: chosen by whoever asks, unique in the office's log.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RequestId(String);

impl RequestId {
    /// 1 to 64 visible ASCII characters.
    pub fn parse(text: &str) -> Option<RequestId> {
        let holds = !text.is_empty() && text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_graphic());
        holds.then(|| RequestId(text.to_owned()))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for RequestId {
    type Error = &'static str;
    fn try_from(text: String) -> Result<RequestId, Self::Error> {
        RequestId::parse(&text).ok_or("not a request id")
    }
}

impl From<RequestId> for String {
    fn from(request: RequestId) -> String {
        request.0
    }
}

/// Names an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRef {
    /// Whose log.
    pub node: Node,
    /// 1, 2, 3 … without gaps.
    pub seq: u64,
}

/// Where a log stands: the next event goes on from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The last sequence number; 0 before the first.
    pub seq: u64,
    /// The last event's hash.
    pub head: Hash,
}

impl Chain {
    /// An empty log.
    pub const EMPTY: Chain = Chain { seq: 0, head: Hash::NOTHING };
}

/// What a task decided, before it has a place in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The day it counts for (value date).
    pub business_date: NaiveDate,
    /// Wall clock, UTC.
    pub recorded_at: DateTime<Utc>,
    /// Who did it.
    pub maker: String,
    /// Makes a repeat harmless.
    pub request: RequestId,
    /// What happened.
    pub fact: Fact,
}

/// An event with its place in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name.
    pub at: EventRef,
    /// Hash of the event before it.
    pub prev: Hash,
    /// Hash of its own line.
    pub hash: Hash,
    /// The day it counts for.
    pub business_date: NaiveDate,
    /// Wall clock, UTC.
    pub recorded_at: DateTime<Utc>,
    /// Who did it.
    pub maker: String,
    /// The request it answers.
    pub request: RequestId,
    /// What happened.
    pub fact: Fact,
    /// The line, byte for byte as first written, without the line's end.
    pub line: Vec<u8>,
}

/// Why bytes are not an event of a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnEvent {
    /// Not the envelope's JSON.
    #[error("not an event: {0}")]
    Envelope(String),
    /// A number with a fraction, or beyond 64 bits.
    #[error("a number that is no whole number")]
    Fraction,
    /// A kind this program does not know.
    #[error("unknown kind {0}")]
    Kind(String),
    /// A version this program does not know.
    #[error("unknown version {version} of {kind}")]
    Version {
        /// The kind.
        kind: String,
        /// The version.
        version: u32,
    },
    /// A body that is not what its kind says.
    #[error("{kind}: {why}")]
    Body {
        /// The kind.
        kind: String,
        /// What the parser said.
        why: String,
    },
    /// Longer than [`Event::MAX_LINE`].
    #[error("event too long")]
    TooLong,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    node: Node,
    seq: u64,
    prev: Hash,
    kind: String,
    v: u32,
    day: NaiveDate,
    at: DateTime<Utc>,
    maker: String,
    request: RequestId,
    body: Value,
}

impl Event {
    /// The longest line, 1 MiB; what is bigger goes into a blob.
    pub const MAX_LINE: usize = 1 << 20;

    /// Gives `draft` its place after `chain` in `node`'s log and writes its line.
    pub fn write(node: Node, chain: Chain, draft: Draft) -> Result<Event, NotAnEvent> {
        let kind = draft.fact.kind().to_owned();
        let body =
            draft.fact.write_body().map_err(|error| NotAnEvent::Body { kind: kind.clone(), why: error.to_string() })?;
        let at = EventRef { node, seq: chain.seq + 1 };
        let line = Line {
            node,
            seq: at.seq,
            prev: chain.head,
            kind,
            v: draft.fact.version(),
            day: draft.business_date,
            at: draft.recorded_at,
            maker: draft.maker.clone(),
            request: draft.request.clone(),
            body,
        };
        let line = serde_json::to_vec(&line).map_err(|error| NotAnEvent::Envelope(error.to_string()))?;
        if line.len() > Event::MAX_LINE {
            return Err(NotAnEvent::TooLong);
        }
        Ok(Event {
            at,
            prev: chain.head,
            hash: Hash::of(&line),
            business_date: draft.business_date,
            recorded_at: draft.recorded_at,
            maker: draft.maker,
            request: draft.request,
            fact: draft.fact,
            line,
        })
    }

    /// Reads a line written by any version of this program.
    pub fn read(bytes: &[u8]) -> Result<Event, NotAnEvent> {
        if bytes.len() > Event::MAX_LINE {
            return Err(NotAnEvent::TooLong);
        }
        let line: Line = serde_json::from_slice(bytes).map_err(|error| NotAnEvent::Envelope(error.to_string()))?;
        if !whole_numbers_only(&line.body) {
            return Err(NotAnEvent::Fraction);
        }
        Ok(Event {
            at: EventRef { node: line.node, seq: line.seq },
            prev: line.prev,
            hash: Hash::of(bytes),
            business_date: line.day,
            recorded_at: line.at,
            maker: line.maker,
            request: line.request,
            fact: Fact::read_body(&line.kind, line.v, line.body)?,
            line: bytes.to_vec(),
        })
    }

    /// The chain with this event as its last.
    pub fn chain(&self) -> Chain {
        Chain { seq: self.at.seq, head: self.hash }
    }

    /// Whether it goes on from `chain` without a gap.
    pub fn follows(&self, chain: Chain) -> bool {
        self.at.seq == chain.seq + 1 && self.prev == chain.head
    }
}

fn whole_numbers_only(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_i64() || number.is_u64(),
        Value::Array(values) => values.iter().all(whole_numbers_only),
        Value::Object(map) => map.values().all(whole_numbers_only),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bodies::RulesAdopted;

    fn draft(request: &str) -> Draft {
        Draft {
            business_date: "2026-01-12".parse().unwrap(),
            recorded_at: "2026-01-12T03:04:05Z".parse().unwrap(),
            maker: "giao dịch viên".into(),
            request: RequestId::parse(request).unwrap(),
            fact: Fact::RulesAdopted(RulesAdopted { rows: lending::rules::shipped().unwrap() }),
        }
    }

    #[test]
    fn a_line_reads_back_as_it_was_written_and_chains() {
        let node = Node::new(2).unwrap();
        let first = Event::write(node, Chain::EMPTY, draft("a")).unwrap();
        let second = Event::write(node, first.chain(), draft("b")).unwrap();
        assert_eq!(Event::read(&first.line).unwrap(), first);
        assert!(first.follows(Chain::EMPTY) && second.follows(first.chain()));
        assert!(!second.follows(Chain::EMPTY));
    }

    #[test]
    fn a_changed_letter_changes_the_hash() {
        let first = Event::write(Node::new(2).unwrap(), Chain::EMPTY, draft("a")).unwrap();
        let mut line = first.line.clone();
        let place = line.len() / 2;
        line[place] ^= 1;
        assert_ne!(Hash::of(&line), first.hash);
    }

    /// The line of a version that shipped, byte for byte: it must be readable for ever.
    #[test]
    fn version_one_of_a_collection_is_still_read() {
        let line = include_bytes!("../vectors/sheet-collected-v1.json").trim_ascii_end();
        let event = Event::read(line).unwrap();
        assert_eq!(event.at.seq, 4);
        let Fact::SheetCollected(sheet) = &event.fact else { panic!("another kind") };
        assert_eq!(sheet.receipts[0].interest[0].amount.get(), 105_995);
        assert_eq!(event.hash.to_string(), "1206d47c4a9a929ab488a20265205bd86785adc5a7d378767a42857776dd6614");
    }

    #[test]
    fn fractions_unknown_kinds_and_versions_are_refused() {
        let line = String::from_utf8(include_bytes!("../vectors/sheet-collected-v1.json").to_vec()).unwrap();
        let read = |from: &str, to: &str| {
            let changed = line.trim_end().replacen(from, to, 1);
            assert_ne!(changed, line.trim_end(), "{from}");
            Event::read(changed.as_bytes()).unwrap_err()
        };
        assert_eq!(read("105995", "105995.5"), NotAnEvent::Fraction);
        assert_eq!(read("105995", "1e3"), NotAnEvent::Fraction);
        assert!(matches!(read("105995", "9007199254740992"), NotAnEvent::Body { .. }));
        assert_eq!(read("sheet-collected", "sheet-lost"), NotAnEvent::Kind("sheet-lost".into()));
        assert!(matches!(read("\"v\":1", "\"v\":2"), NotAnEvent::Version { version: 2, .. }));
        assert!(matches!(read("\"session\"", "\"sesion\""), NotAnEvent::Body { .. }));
        assert!(matches!(read("\"node\":2", "\"node\":0"), NotAnEvent::Envelope(_)));
    }
}
