//! The manifest: what a bundle says about itself, signed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::member::Listed;
use crate::{Digest, PublicKeys, Refusal, limits};

/// The format this program writes, and the newest it reads.
pub const FORMAT: &str = "diemsang-bundle/1";
/// What every version of the format begins with.
const FORMAT_FAMILY: &str = "diemsang-bundle/";

/// What a bundle is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// A branch's events for the province.
    Up,
    /// The province's events for a branch.
    Down,
    /// "Your events arrived": no events, only [`Receipt`].
    Receipt,
    /// Keys and cards of offices; no events.
    Enrol,
    /// What a laptop needs for a session at a transaction point.
    SessionPack,
    /// What that session brought back.
    SessionReturn,
}

impl Purpose {
    /// The name in the manifest.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Purpose::Up => "up",
            Purpose::Down => "down",
            Purpose::Receipt => "receipt",
            Purpose::Enrol => "enrol",
            Purpose::SessionPack => "session-pack",
            Purpose::SessionReturn => "session-return",
        }
    }

    /// Whether such a bundle is a slice of the event log.
    #[must_use]
    pub const fn carries_events(self) -> bool {
        !matches!(self, Purpose::Receipt | Purpose::Enrol)
    }
}

/// The answer to a bundle: what its receiver now has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// SHA-256 of the `manifest.json` of the bundle received.
    pub bundle: Digest,
    /// Sequence number of the last event the receiver holds of that stream.
    pub through: u64,
    /// Chain head at that event.
    pub head: Digest,
    /// Control totals as the receiver computed them.
    pub totals: Value,
}

/// What the caller says about a bundle; the rest of the manifest is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleFacts {
    /// Version of the event schema.
    pub schema: u32,
    /// Version of the program, for the record.
    pub program: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Sending node, 1..=8191.
    pub from: u16,
    /// Receiving node, 1..=8191.
    pub to: u16,
    /// Epoch of the stream; a restored backup opens a new one.
    pub epoch: u64,
    /// Sequence of the first event, from 1; `last + 1` for an empty slice; 0 where no events belong.
    pub first: u64,
    /// Sequence of the last event; 0 where no events belong.
    pub last: u64,
    /// Chain head before the first event, [`Digest::ZERO`] at the start of the stream.
    pub prev_head: Digest,
    /// Chain head after the last event.
    pub head: Digest,
    /// Number of events of each kind; they add up to the number of events.
    pub counts: BTreeMap<String, u64>,
    /// Control totals at the last event: an object of objects, lists and whole numbers, opaque here.
    pub totals: Value,
    /// Highest sequence of the opposite stream seen.
    pub acknowledges: u64,
    /// When it was made: ISO 8601, beginning with the date (`2026-01-31T…`).
    pub created_at: String,
    /// For [`Purpose::Receipt`] only.
    pub receipt: Option<Receipt>,
}

/// A member as the manifest lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    /// Name in the archive.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// Hash of the content.
    pub sha256: Digest,
}

/// `manifest.json`. Its signature covers every other member through `files`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// See [`BundleFacts::schema`].
    pub schema: u32,
    /// See [`BundleFacts::program`].
    pub program: String,
    /// See [`BundleFacts::purpose`].
    pub purpose: Purpose,
    /// See [`BundleFacts::from`].
    pub from: u16,
    /// See [`BundleFacts::to`].
    pub to: u16,
    /// Key id of the sender, [`PublicKeys::key_id`].
    pub key_id: String,
    /// See [`BundleFacts::epoch`].
    pub epoch: u64,
    /// See [`BundleFacts::first`].
    pub first: u64,
    /// See [`BundleFacts::last`].
    pub last: u64,
    /// See [`BundleFacts::prev_head`].
    pub prev_head: Digest,
    /// See [`BundleFacts::head`].
    pub head: Digest,
    /// See [`BundleFacts::counts`].
    pub counts: BTreeMap<String, u64>,
    /// See [`BundleFacts::totals`].
    pub totals: Value,
    /// See [`BundleFacts::acknowledges`].
    pub acknowledges: u64,
    /// See [`BundleFacts::created_at`].
    pub created_at: String,
    /// Every member but the manifest, its signature and `SHA256SUMS` (which this list determines): events
    /// in order, then files in order of their hashes.
    pub files: Vec<FileEntry>,
    /// See [`BundleFacts::receipt`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

impl Manifest {
    pub(crate) fn new(facts: BundleFacts, sender: &PublicKeys, files: Vec<FileEntry>) -> Manifest {
        Manifest {
            format: FORMAT.to_owned(),
            schema: facts.schema,
            program: facts.program,
            purpose: facts.purpose,
            from: facts.from,
            to: facts.to,
            key_id: sender.key_id(),
            epoch: facts.epoch,
            first: facts.first,
            last: facts.last,
            prev_head: facts.prev_head,
            head: facts.head,
            counts: facts.counts,
            totals: facts.totals,
            acknowledges: facts.acknowledges,
            created_at: facts.created_at,
            files,
            receipt: facts.receipt,
        }
    }

    /// How many events it says it carries.
    #[must_use]
    pub fn events(&self) -> u64 {
        if self.purpose.carries_events() { (self.last + 1).saturating_sub(self.first) } else { 0 }
    }

    /// The name of its file: `diemsang_<from>-<to>_<first>-<last>_<yyyymmdd>.dsb`, or with
    /// `receipt_<through>` in the middle.
    #[must_use]
    pub fn file_name(&self) -> String {
        let day: String = self.created_at.chars().take(10).filter(char::is_ascii_digit).collect();
        let slice = match &self.receipt {
            Some(receipt) => format!("receipt_{}", receipt.through),
            None => format!("{}-{}", self.first, self.last),
        };
        format!("diemsang_{}-{}_{slice}_{day}.dsb", self.from, self.to)
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, Refusal> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|_| Refusal::BadManifest { field: "json" })?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The content of `SHA256SUMS`, which must be exactly this.
    pub(crate) fn sums(&self) -> Vec<u8> {
        self.files.iter().map(|file| format!("{}  {}\n", file.sha256, file.name)).collect::<String>().into_bytes()
    }

    /// Reads a manifest whose signature holds.
    ///
    /// # Errors
    /// A newer format or schema is named before anything in it that this program cannot know.
    pub(crate) fn from_verified(bytes: &[u8], schema_max: u32) -> Result<Manifest, Refusal> {
        #[derive(Deserialize)]
        struct Version {
            format: String,
            schema: u32,
        }
        let json = |_| Refusal::BadManifest { field: "json" };
        let version: Version = serde_json::from_slice(bytes).map_err(json)?;
        if version.format != FORMAT {
            if version.format.starts_with(FORMAT_FAMILY) {
                return Err(Refusal::NewerFormat { found: version.format.chars().take(40).collect(), known: FORMAT });
            }
            return Err(Refusal::BadManifest { field: "format" });
        }
        if version.schema > schema_max {
            return Err(Refusal::NewerSchema { found: version.schema, known: schema_max });
        }
        let manifest: Manifest = serde_json::from_slice(bytes).map_err(json)?;
        manifest.check()?;
        Ok(manifest)
    }

    /// What must hold in every manifest, ours before it is signed and theirs after it is verified.
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        let fields = [
            ("program", is_short_text(&self.program)),
            ("from", is_node(self.from)),
            ("to", is_node(self.to)),
            ("created_at", is_short_text(&self.created_at) && begins_with_date(&self.created_at)),
            ("epoch", self.epoch <= limits::INTEGER_MAX),
            ("acknowledges", self.acknowledges <= limits::INTEGER_MAX),
            ("first", self.slice_is_sound()),
            ("counts", self.counts_are_sound()),
            ("totals", is_totals(&self.totals)),
            ("receipt", self.receipt_is_sound()),
            ("files", self.files_are_sound()),
        ];
        if let Some((field, _)) = fields.iter().find(|(_, sound)| !sound) {
            return Err(Refusal::BadManifest { field });
        }
        let counted = self.counts.values().sum();
        if counted != self.events() {
            return Err(Refusal::EventCount { expected: self.events(), found: counted, by: "kinds" });
        }
        Ok(())
    }

    fn slice_is_sound(&self) -> bool {
        if self.purpose.carries_events() {
            self.first >= 1 && self.last < limits::INTEGER_MAX && self.first <= self.last + 1
        } else {
            self.first == 0 && self.last == 0
        }
    }

    fn counts_are_sound(&self) -> bool {
        // With both bounds the sum cannot overflow: 1,000 kinds of at most 2^53.
        self.counts.len() <= limits::KINDS_MAX
            && self.counts.iter().all(|(kind, count)| is_short_text(kind) && *count <= limits::INTEGER_MAX)
    }

    fn receipt_is_sound(&self) -> bool {
        match &self.receipt {
            None => self.purpose != Purpose::Receipt,
            Some(receipt) => {
                self.purpose == Purpose::Receipt && receipt.through <= limits::INTEGER_MAX && is_totals(&receipt.totals)
            }
        }
    }

    fn files_are_sound(&self) -> bool {
        let listed: Option<Vec<Listed>> = self.files.iter().map(|file| Listed::parse(&file.name)).collect();
        let Some(listed) = listed else {
            return false;
        };
        let in_order = listed.is_sorted_by(|one, next| one < next);
        let numbered = listed.iter().zip(1..).all(|(listed, number)| match listed {
            Listed::Events(found) => *found == number,
            Listed::File(_) => true,
        });
        let named_by_hash = listed.iter().zip(&self.files).all(|(listed, file)| match listed {
            Listed::Events(_) => self.purpose.carries_events(),
            Listed::File(digest) => *digest == file.sha256,
        });
        in_order && numbered && named_by_hash
    }
}

/// The one thing taken from a manifest before its signature is verified: whose key to verify it with.
pub(crate) fn sender_of(unverified: &[u8]) -> Result<u16, Refusal> {
    #[derive(Deserialize)]
    struct Sender {
        from: u16,
    }
    serde_json::from_slice(unverified).map(|Sender { from }| from).map_err(|_| Refusal::BadManifest { field: "from" })
}

pub(crate) fn is_node(node: u16) -> bool {
    (1..=limits::NODE_MAX).contains(&node)
}

pub(crate) fn is_short_text(text: &str) -> bool {
    !text.is_empty() && text.len() <= limits::TEXT_BYTES_MAX && !text.chars().any(char::is_control)
}

/// `YYYY-MM-DD…`: the shape only; the calendar is the caller's.
fn begins_with_date(text: &str) -> bool {
    text.len() >= 10
        && text.bytes().take(10).enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// An object whose leaves are whole numbers that every JSON reader keeps exactly. A float or a number
/// written as text could be read differently by two programs.
fn is_totals(totals: &Value) -> bool {
    fn whole(value: &Value) -> bool {
        match value {
            Value::Number(number) => number.as_i64().is_some_and(|number| number.unsigned_abs() <= limits::INTEGER_MAX),
            Value::Array(values) => values.iter().all(whole),
            Value::Object(fields) => fields.values().all(whole),
            Value::Null | Value::Bool(_) | Value::String(_) => false,
        }
    }
    totals.is_object() && whole(totals)
}
