//! What kind of file the bytes are, and everything that forbids reading it as a workbook: its size,
//! macros, a password. Decided by content, never by the file's name.

use std::io::{Cursor, Read};

use calamine::{Reader, Xlsx};
use zip::ZipArchive;

use crate::cells::Workbook;
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use crate::xls::Xls;

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND_FILE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// How much of a part is looked at for the numbers its head declares.
const HEAD_BYTES: u64 = 4096;

/// Opens a workbook, or says why not.
pub(crate) fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Workbook<'a>, Refusal> {
    let size = bytes.len() as u64;
    if size > limits.file_bytes {
        return Err(too_big(RefusalCode::FileTooBig, size, limits.file_bytes));
    }
    if bytes.starts_with(ZIP) {
        check_package(bytes, limits)?;
        let xlsx = Xlsx::new(Cursor::new(bytes)).map_err(|error| crate::cells::refuse_xlsx(&error))?;
        return Ok(Workbook::Xlsx(Box::new(xlsx)));
    }
    if bytes.starts_with(COMPOUND_FILE) {
        return Xls::open(bytes).map(Workbook::Xls);
    }
    Err(not_a_workbook(kind_of_other(bytes)))
}

/// The refusal of a file that is something else; `found` is one of a fixed list of words.
pub(crate) fn not_a_workbook(found: &'static str) -> Refusal {
    Refusal::new(RefusalCode::NotAWorkbook).with("found", found)
}

/// The refusal of a workbook that can't be read to its end.
pub(crate) fn damaged() -> Refusal {
    Refusal::new(RefusalCode::DamagedWorkbook)
}

fn too_big(code: RefusalCode, bytes: u64, limit: u64) -> Refusal {
    Refusal::new(code).with("bytes", bytes).with("limit", limit)
}

fn check_package(bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let names: Vec<String> =
        package.file_names().flatten().map(|name| name.to_lowercase().replace('\\', "/")).collect();
    let has = |end: &str| names.iter().any(|name| name.ends_with(end));
    if has("vbaproject.bin") || names.iter().any(|name| name.starts_with("xl/macrosheets/")) {
        return Err(Refusal::new(RefusalCode::HasMacros));
    }
    if !has("workbook.xml") {
        return Err(not_a_workbook(if has("workbook.bin") {
            "excel-binary"
        } else if has("content.xml") {
            "opendocument"
        } else if names.iter().any(|name| name.starts_with("word/")) {
            "word"
        } else {
            "archive"
        }));
    }
    let mut unpacked = 0u64;
    for place in 0..package.len() {
        let (name, part_bytes, encrypted) = {
            let part = package.by_index_raw(place).map_err(|_| damaged())?;
            let name = part.name().map_err(|_| damaged())?.to_lowercase().replace('\\', "/");
            (name, part.size(), part.encrypted())
        };
        if encrypted {
            return Err(Refusal::new(RefusalCode::PasswordProtected));
        }
        unpacked = unpacked.saturating_add(part_bytes);
        if unpacked > limits.unpacked_bytes {
            return Err(too_big(RefusalCode::UnpackedTooBig, unpacked, limits.unpacked_bytes));
        }
        let is_sheet = name.contains("/worksheets/") && name.ends_with(".xml");
        if !is_sheet && name.ends_with(".xml") && part_bytes > limits.shared_bytes {
            return Err(too_big(RefusalCode::UnpackedTooBig, part_bytes, limits.shared_bytes));
        }
        if is_sheet || name.ends_with("sharedstrings.xml") {
            let mut head = Vec::new();
            let part = package.by_index(place).map_err(|_| damaged())?;
            part.take(HEAD_BYTES).read_to_end(&mut head).map_err(|_| damaged())?;
            check_head(&String::from_utf8_lossy(&head), part_bytes)?;
        }
    }
    Ok(())
}

/// The reader trusts two declarations: the number of shared texts, for which it reserves memory, and
/// the corners of a sheet, which it subtracts. Both are made sure of before it sees them.
fn check_head(head: &str, part_bytes: u64) -> Result<(), Refusal> {
    if let Some(count) = attribute(head, "<sst", "uniqueCount") {
        // A shared text takes at least nine bytes, `<si/>` and its count's share of the head aside.
        if count.parse::<u64>().map_err(|_| damaged())? > part_bytes {
            return Err(damaged());
        }
    }
    if let Some(corners) = attribute(head, "<dimension", "ref") {
        let places: Option<Vec<(u32, u32)>> = corners.split(':').map(place_of).collect();
        match places.as_deref() {
            Some([_]) => {}
            Some([first, last]) if first.0 <= last.0 && first.1 <= last.1 => {}
            _ => return Err(damaged()),
        }
    }
    Ok(())
}

fn attribute<'a>(head: &'a str, element: &str, name: &str) -> Option<&'a str> {
    let from = &head[head.find(element)?..];
    let tag = &from[..from.find('>')?];
    let value = tag.split_once(&format!(" {name}="))?.1;
    let mut rest = value.chars();
    let quote = rest.next()?;
    rest.as_str().split(quote).next()
}

/// `B12` as row and column, both from 1.
fn place_of(text: &str) -> Option<(u32, u32)> {
    let letters = text.find(|c: char| c.is_ascii_digit())?;
    let (column, row) = text.split_at(letters);
    if column.is_empty() || column.len() > 3 || row.len() > 7 {
        return None;
    }
    let number = column.bytes().try_fold(0u32, |number, letter| {
        letter.is_ascii_alphabetic().then(|| number * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    Some((row.parse().ok()?, number))
}

fn kind_of_other(bytes: &[u8]) -> &'static str {
    if bytes.is_empty() {
        return "empty";
    }
    if bytes.starts_with(b"%PDF") {
        return "pdf";
    }
    // Excel before 97 wrote its records without a container.
    if matches!(bytes, [0x09, 0x00 | 0x02 | 0x04 | 0x08, ..]) {
        return "excel-95";
    }
    let head: Vec<u8> = bytes.iter().take(1024).map(u8::to_ascii_lowercase).collect();
    let head = String::from_utf8_lossy(&head);
    if head.contains("<html") || head.contains("<table") || head.contains("<!doctype") {
        "html"
    } else if head.contains("<?xml") {
        "xml"
    } else if head.chars().all(|c| !c.is_control() || c.is_whitespace()) {
        "text"
    } else {
        "unknown"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_the_reader_trusts_are_checked_first() {
        assert!(check_head(r#"<worksheet><dimension ref="B2:FT562"/>"#, 1000).is_ok());
        assert!(check_head(r#"<dimension ref="A1"/><sheetData>"#, 1000).is_ok());
        assert!(check_head(r#"<dimension ref="B9:A1"/>"#, 1000).is_err(), "corners the wrong way round");
        assert!(check_head(r#"<dimension ref="ZZZZZZ1:A99999999999"/>"#, 1000).is_err());
        assert!(check_head(r#"<sst count="3" uniqueCount="2">"#, 1000).is_ok());
        assert!(check_head(r#"<sst uniqueCount="99999999999">"#, 1000).is_err(), "more texts than bytes");
        assert!(check_head("<dimension ref=\u{fffd}A1\u{fffd}/>", 1000).is_ok(), "bytes that are no text");
    }

    #[test]
    fn what_a_renamed_file_is_gets_a_word() {
        assert_eq!(kind_of_other(b""), "empty");
        assert_eq!(kind_of_other(b"\xef\xbb\xbfMa,Ten\r\n1,2"), "text");
        assert_eq!(kind_of_other(b"<HTML><TABLE>"), "html");
        assert_eq!(kind_of_other(b"\x00\x01\x02"), "unknown");
    }
}
