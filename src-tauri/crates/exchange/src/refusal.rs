//! Every way a file or a request is refused: a stable code and facts, never a sentence.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fmt, io};

use serde::Serialize;

/// Why the exchange refused. [`Refusal::code`] is stable; the words for it (`err-<code>`, `fix-<code>`) live
/// in the catalogues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file is not in the format of a bundle at all.
    NotABundle,
    /// The file ends too early.
    Truncated,
    /// The file was changed after it was made: the seal, the compression or the archive does not hold.
    Damaged {
        /// `seal`, `compression`, `archive` or `end` (something follows the end).
        part: &'static str,
    },
    /// It was sealed for keys that are not ours.
    WrongRecipient,
    /// We can open it, but it is addressed to another office.
    AddressedToAnother {
        /// The node it is for.
        to: u16,
        /// The node that tried.
        own: u16,
    },
    /// The sender is not in our directory of offices.
    UnknownSender {
        /// The node it says it comes from.
        from: u16,
    },
    /// The signature does not fit the content.
    BadSignature {
        /// The node it says it comes from.
        from: u16,
    },
    /// It is signed with a key other than the one the directory holds for the sender.
    KeyMismatch {
        /// The node it says it comes from.
        from: u16,
        /// Key id in the file.
        found: String,
        /// Key id in the directory.
        expected: String,
    },
    /// Written by a newer program, in a format this one does not know.
    NewerFormat {
        /// The format found.
        found: String,
        /// The newest format known.
        known: &'static str,
    },
    /// Written by a newer program, with events this one does not know.
    NewerSchema {
        /// The schema found.
        found: u32,
        /// The newest schema known.
        known: u32,
    },
    /// A good bundle, but not of a kind that belongs here.
    WrongPurpose {
        /// The purpose found.
        purpose: &'static str,
    },
    /// Over a limit of [`crate::limits`].
    TooLarge {
        /// `file`, `content`, `ratio`, `members`, `manifest`, `signature`, `events`, `line`, `seal-header`,
        /// `directory`.
        what: &'static str,
        /// The limit: bytes, or a count for `members` and `directory`.
        limit: u64,
    },
    /// A member has a name a bundle cannot contain.
    BadMemberName {
        /// The name, shortened and made printable.
        name: String,
    },
    /// A member is a link, a directory, sparse, or otherwise not the plain file we write.
    BadMemberKind {
        /// The member.
        name: String,
    },
    /// The same member twice.
    DuplicateMember {
        /// The member.
        name: String,
    },
    /// A member that should be there is not.
    MissingMember {
        /// The member.
        name: String,
    },
    /// A member the manifest does not list.
    ExtraMember {
        /// The member.
        name: String,
    },
    /// The content of a member is not what its hash says.
    HashMismatch {
        /// The member.
        name: String,
    },
    /// The manifest (or a card in an enrol file) is not well formed.
    BadManifest {
        /// The field at fault, or `json`.
        field: &'static str,
    },
    /// An event line is not text as events are written.
    BadText {
        /// The member.
        name: String,
        /// Line in the member, from 1.
        line: u64,
        /// `utf8`, `nul`, `empty`, `line-break` or `no-final-line-break`.
        why: &'static str,
    },
    /// The number of events is not what the manifest says.
    EventCount {
        /// What `first` and `last` say.
        expected: u64,
        /// What there is.
        found: u64,
        /// `lines` or `kinds`.
        by: &'static str,
    },
    /// What was read back from the disk is not what was written to it.
    ReadBackDiffers {
        /// The file.
        path: PathBuf,
    },
    /// The person stopped the task.
    Cancelled,
    /// The disk or the stick failed.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// `storage-full`, `not-found`, `permission-denied`, `read-only`, `gone` or `other`.
        kind: &'static str,
        /// The operating system's number for it, 0 if there is none.
        os: i32,
    },
    /// The operating system gave no random numbers, so nothing was signed.
    NoRandomness,
    /// A stored secret or a public key is not a key.
    BadKeys {
        /// `secret`, `sign` or `seal`.
        part: &'static str,
    },
    /// A hash is not 64 lowercase hexadecimal digits.
    BadDigest,
    /// The province's directory lacks our own card, or has it with other keys.
    OwnCardMissing,
}

/// A named value beside a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A name, path or keyword.
    Text(String),
    /// A count, a size in bytes, a node, a version.
    Number(u64),
}

impl Refusal {
    /// The stable, kebab-case code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotABundle => "exchange-not-a-bundle",
            Refusal::Truncated => "exchange-truncated",
            Refusal::Damaged { .. } => "exchange-damaged",
            Refusal::WrongRecipient => "exchange-wrong-recipient",
            Refusal::AddressedToAnother { .. } => "exchange-addressed-to-another",
            Refusal::UnknownSender { .. } => "exchange-unknown-sender",
            Refusal::BadSignature { .. } => "exchange-bad-signature",
            Refusal::KeyMismatch { .. } => "exchange-key-mismatch",
            Refusal::NewerFormat { .. } => "exchange-newer-format",
            Refusal::NewerSchema { .. } => "exchange-newer-schema",
            Refusal::WrongPurpose { .. } => "exchange-wrong-purpose",
            Refusal::TooLarge { .. } => "exchange-too-large",
            Refusal::BadMemberName { .. } => "exchange-bad-member-name",
            Refusal::BadMemberKind { .. } => "exchange-bad-member-kind",
            Refusal::DuplicateMember { .. } => "exchange-duplicate-member",
            Refusal::MissingMember { .. } => "exchange-missing-member",
            Refusal::ExtraMember { .. } => "exchange-extra-member",
            Refusal::HashMismatch { .. } => "exchange-hash-mismatch",
            Refusal::BadManifest { .. } => "exchange-bad-manifest",
            Refusal::BadText { .. } => "exchange-bad-text",
            Refusal::EventCount { .. } => "exchange-event-count",
            Refusal::ReadBackDiffers { .. } => "exchange-read-back-differs",
            Refusal::Cancelled => "exchange-cancelled",
            Refusal::Io { .. } => "exchange-io",
            Refusal::NoRandomness => "exchange-no-randomness",
            Refusal::BadKeys { .. } => "exchange-bad-keys",
            Refusal::BadDigest => "exchange-bad-digest",
            Refusal::OwnCardMissing => "exchange-own-card-missing",
        }
    }

    /// The named values of this refusal.
    #[must_use]
    pub fn facts(&self) -> BTreeMap<&'static str, Fact> {
        let text = |text: &str| Fact::Text(text.to_owned());
        let number = |number: u64| Fact::Number(number);
        let path = |path: &Path| Fact::Text(path.display().to_string());
        let facts = match self {
            Refusal::NotABundle
            | Refusal::Truncated
            | Refusal::WrongRecipient
            | Refusal::Cancelled
            | Refusal::NoRandomness
            | Refusal::BadDigest
            | Refusal::OwnCardMissing => vec![],
            Refusal::Damaged { part } | Refusal::BadKeys { part } => vec![("part", text(part))],
            Refusal::AddressedToAnother { to, own } => {
                vec![("to", number((*to).into())), ("own", number((*own).into()))]
            }
            Refusal::UnknownSender { from } | Refusal::BadSignature { from } => {
                vec![("from", number((*from).into()))]
            }
            Refusal::KeyMismatch { from, found, expected } => {
                vec![("from", number((*from).into())), ("found", text(found)), ("expected", text(expected))]
            }
            Refusal::NewerFormat { found, known } => vec![("found", text(found)), ("known", text(known))],
            Refusal::NewerSchema { found, known } => {
                vec![("found", number((*found).into())), ("known", number((*known).into()))]
            }
            Refusal::WrongPurpose { purpose } => vec![("purpose", text(purpose))],
            Refusal::TooLarge { what, limit } => vec![("what", text(what)), ("limit", number(*limit))],
            Refusal::BadMemberName { name }
            | Refusal::BadMemberKind { name }
            | Refusal::DuplicateMember { name }
            | Refusal::MissingMember { name }
            | Refusal::ExtraMember { name }
            | Refusal::HashMismatch { name } => vec![("name", text(name))],
            Refusal::BadManifest { field } => vec![("field", text(field))],
            Refusal::BadText { name, line, why } => {
                vec![("name", text(name)), ("line", number(*line)), ("why", text(why))]
            }
            Refusal::EventCount { expected, found, by } => {
                vec![("expected", number(*expected)), ("found", number(*found)), ("by", text(by))]
            }
            Refusal::ReadBackDiffers { path: file } => vec![("path", path(file))],
            Refusal::Io { path: file, kind, os } => {
                vec![("path", path(file)), ("kind", text(kind)), ("os", number((*os).unsigned_abs().into()))]
            }
        };
        facts.into_iter().collect()
    }

    /// The refusal an I/O error on `path` stands for; a refusal that travelled through a reader or writer
    /// as an I/O error comes out as itself.
    pub(crate) fn from_io(path: &Path, error: &io::Error) -> Refusal {
        if let Some(carried) = Refusal::carried_by(error) {
            return carried;
        }
        Refusal::Io { path: path.to_owned(), kind: io_kind(error), os: error.raw_os_error().unwrap_or(0) }
    }

    /// The refusal inside an I/O error, if one of ours made it.
    pub(crate) fn carried_by(error: &io::Error) -> Option<Refusal> {
        error.get_ref().and_then(|inner| inner.downcast_ref::<Refusal>()).cloned()
    }
}

/// What the operating system answers when a stick was pulled out; there is no [`io::ErrorKind`] for it.
/// Linux: EIO, ENXIO, ENODEV. Windows: not ready, general failure, device gone, no medium, not connected.
const GONE: &[i32] = if cfg!(windows) { &[21, 31, 55, 1112, 1167] } else { &[5, 6, 19] };

fn io_kind(error: &io::Error) -> &'static str {
    if error.raw_os_error().is_some_and(|number| GONE.contains(&number)) {
        return "gone";
    }
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => "storage-full",
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "not-found",
        io::ErrorKind::PermissionDenied => "permission-denied",
        io::ErrorKind::ReadOnlyFilesystem => "read-only",
        _ => "other",
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        self.facts().iter().try_for_each(|(name, fact)| match fact {
            Fact::Text(text) => write!(f, " {name}={text:?}"),
            Fact::Number(number) => write!(f, " {name}={number}"),
        })
    }
}

impl std::error::Error for Refusal {}

/// Lets a refusal travel through `Read` and `Write`.
impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> io::Error {
        io::Error::other(refusal)
    }
}
