//! The archive inside: plain ustar files, and nothing else.
//!
//! Every header we write is a function of name and size alone. When reading, a header is accepted only if
//! it is byte for byte the one we would have written: that refuses links, directories, devices, sparse
//! files, long-name and pax extensions, odd modes and wrong checksums without having to know them all.

use std::io::{self, Read, Write};

use crate::member::printable;
use crate::{Refusal, limits};

/// The unit of a tar archive, in bytes.
const BLOCK_BYTES: usize = 512;

/// Modification time of every member: 2000-01-01. When a bundle was made stands in its manifest.
const MTIME_SECONDS: u64 = 946_684_800;

/// The one header a member of this name and size can have.
fn header(name: &str, bytes: u64) -> io::Result<tar::Header> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name)?;
    header.set_entry_type(tar::EntryType::Regular);
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(MTIME_SECONDS);
    header.set_size(bytes);
    header.set_cksum();
    Ok(header)
}

/// Bytes that fill a member up to a whole block.
fn padding(bytes: u64) -> usize {
    let over = (bytes % BLOCK_BYTES as u64) as usize;
    if over == 0 { 0 } else { BLOCK_BYTES - over }
}

/// Size of an archive with members of these sizes, in bytes.
pub(crate) fn archive_bytes(members: impl Iterator<Item = u64>) -> u64 {
    let end = 2 * BLOCK_BYTES as u64;
    members.fold(end, |sum, bytes| sum + BLOCK_BYTES as u64 + bytes + padding(bytes) as u64)
}

/// Writes one member.
pub(crate) fn append(archive: &mut impl Write, name: &str, content: &[u8]) -> io::Result<()> {
    archive.write_all(header(name, content.len() as u64)?.as_bytes())?;
    archive.write_all(content)?;
    archive.write_all(&[0; BLOCK_BYTES][..padding(content.len() as u64)])
}

/// Writes the two empty blocks that end an archive.
pub(crate) fn finish(archive: &mut impl Write) -> io::Result<()> {
    archive.write_all(&[0; 2 * BLOCK_BYTES])
}

/// Reads an archive member by member. The caller takes each content before asking for the next member.
pub(crate) struct Reader<R> {
    archive: R,
    accepts: fn(&str) -> bool,
    members: usize,
}

/// What a header says.
pub(crate) struct Head {
    pub(crate) name: String,
    pub(crate) bytes: u64,
}

impl<R: Read> Reader<R> {
    /// Reads an archive whose members may only have names that `accepts` allows.
    pub(crate) fn new(archive: R, accepts: fn(&str) -> bool) -> Reader<R> {
        Reader { archive, accepts, members: 0 }
    }

    /// The next member's name and size; `None` at the end, after which nothing may follow.
    pub(crate) fn next(&mut self) -> Result<Option<Head>, Refusal> {
        let mut block = [0; BLOCK_BYTES];
        self.fill(&mut block)?;
        if block == [0; BLOCK_BYTES] {
            return self.end().map(|()| None);
        }
        self.members += 1;
        if self.members > limits::MEMBERS_MAX {
            return Err(Refusal::TooLarge { what: "members", limit: limits::MEMBERS_MAX as u64 });
        }
        let found = tar::Header::from_byte_slice(&block);
        let raw = found.path_bytes();
        let name = match std::str::from_utf8(&raw) {
            Ok(name) if (self.accepts)(name) => name.to_owned(),
            _ => return Err(Refusal::BadMemberName { name: printable(&raw) }),
        };
        let kind = || Refusal::BadMemberKind { name: name.clone() };
        let bytes = found.entry_size().map_err(|_| kind())?;
        let expected = header(&name, bytes).map_err(|_| kind())?;
        if expected.as_bytes() != &block {
            return Err(kind());
        }
        Ok(Some(Head { name, bytes }))
    }

    /// The content of the member just announced, and its padding, which must be empty.
    pub(crate) fn content(&mut self, head: &Head, what: &'static str, limit: u64) -> Result<Vec<u8>, Refusal> {
        if head.bytes > limit {
            return Err(Refusal::TooLarge { what, limit });
        }
        // Grows with what really arrives: a header alone must not make us reserve its size.
        let mut content = Vec::new();
        (&mut self.archive).take(head.bytes).read_to_end(&mut content).map_err(|error| broken(&error))?;
        if content.len() as u64 != head.bytes {
            return Err(Refusal::Damaged { part: "archive" });
        }
        let mut rest = [0; BLOCK_BYTES];
        let rest = &mut rest[..padding(head.bytes)];
        self.fill(rest)?;
        if rest.iter().any(|byte| *byte != 0) {
            return Err(Refusal::Damaged { part: "archive" });
        }
        Ok(content)
    }

    /// The content of the next member, which must have this name.
    pub(crate) fn expect(&mut self, name: &str, what: &'static str, limit: u64) -> Result<Vec<u8>, Refusal> {
        match self.next()? {
            Some(head) if head.name == name => self.content(&head, what, limit),
            _ => Err(Refusal::MissingMember { name: name.to_owned() }),
        }
    }

    /// The stream underneath, once the end was reached.
    pub(crate) fn into_inner(self) -> R {
        self.archive
    }

    fn end(&mut self) -> Result<(), Refusal> {
        let mut block = [0; BLOCK_BYTES];
        self.fill(&mut block)?;
        if block != [0; BLOCK_BYTES] {
            return Err(Refusal::Damaged { part: "archive" });
        }
        match self.archive.read(&mut block[..1]) {
            Ok(0) => Ok(()),
            Ok(_) => Err(Refusal::Damaged { part: "end" }),
            Err(error) => Err(broken(&error)),
        }
    }

    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), Refusal> {
        self.archive.read_exact(buffer).map_err(|error| broken(&error))
    }
}

/// A refusal from the layers below comes out as itself; else the archive ended inside a member.
fn broken(error: &io::Error) -> Refusal {
    Refusal::carried_by(error).unwrap_or(Refusal::Damaged { part: "archive" })
}
