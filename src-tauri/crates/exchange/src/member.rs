//! The members of a bundle and their only possible names.

use crate::Digest;

/// The manifest: first member.
pub(crate) const MANIFEST: &str = "manifest.json";
/// Its signature: second member.
pub(crate) const SIGNATURE: &str = "manifest.json.minisig";
/// The hashes once more, in the format of `sha256sum -c`: third member.
pub(crate) const SUMS: &str = "SHA256SUMS";

/// A member that the manifest lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Listed {
    /// `events/000001.jsonl`, numbered from 1.
    Events(u32),
    /// `files/<sha256>`.
    File(Digest),
}

impl Listed {
    /// The name in the archive.
    pub(crate) fn name(self) -> String {
        match self {
            Listed::Events(number) => format!("events/{number:06}.jsonl"),
            Listed::File(digest) => format!("files/{digest}"),
        }
    }

    /// Reads a name; anything but the two exact shapes is none of ours.
    pub(crate) fn parse(name: &str) -> Option<Listed> {
        if let Some(digest) = name.strip_prefix("files/") {
            return Digest::parse(digest).ok().map(Listed::File);
        }
        let digits = name.strip_prefix("events/")?.strip_suffix(".jsonl")?;
        let plain = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit());
        let number = digits.parse().ok().filter(|number| plain && *number > 0)?;
        Some(Listed::Events(number))
    }
}

/// Whether a bundle may contain a member of this name.
pub(crate) fn is_member_name(name: &str) -> bool {
    matches!(name, MANIFEST | SIGNATURE | SUMS) || Listed::parse(name).is_some()
}

/// A hostile name made fit to be shown: no control characters, at most 100 characters.
pub(crate) fn printable(name: &[u8]) -> String {
    String::from_utf8_lossy(name).chars().map(|c| if c.is_control() { '?' } else { c }).take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_three_shapes() {
        let file = format!("files/{}", Digest::ZERO);
        for good in ["manifest.json", "manifest.json.minisig", "SHA256SUMS", "events/000001.jsonl", &file] {
            assert!(is_member_name(good), "{good}");
        }
        let upper = file.replace("files/00", "files/0A");
        for bad in [
            "",
            "/",
            "events",
            "events/",
            "events/1.jsonl",
            "events/000000.jsonl",
            "events/+00001.jsonl",
            "events/0000001.jsonl",
            "events/000001.json",
            "/events/000001.jsonl",
            "./events/000001.jsonl",
            "events/../events/000001.jsonl",
            "../manifest.json",
            "files/",
            "files/x",
            "files//x",
            "sha256sums",
            "manifest.json ",
            "Manifest.json",
            "files\\x",
            &upper,
            &format!("{file}/"),
            &format!("/{file}"),
        ] {
            assert!(!is_member_name(bad), "{bad}");
        }
    }

    #[test]
    fn names_come_back() {
        for listed in [Listed::Events(1), Listed::Events(999_999), Listed::File(Digest::of(b"a"))] {
            assert_eq!(Listed::parse(&listed.name()), Some(listed));
        }
        assert_eq!(printable(b"a\n\x1b[2J\xff"), "a??[2J\u{fffd}");
    }
}
