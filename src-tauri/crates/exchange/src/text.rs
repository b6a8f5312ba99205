//! Event lines: bytes to this crate, but bytes that must be lines of text.

use crate::{Refusal, limits};

/// Checks one event line, given without its line break. `name` and `line` (from 1) say where it stands.
pub(crate) fn check_line(event: &[u8], name: &str, line: u64) -> Result<(), Refusal> {
    let bad = |why| Err(Refusal::BadText { name: name.to_owned(), line, why });
    if event.len() > limits::LINE_BYTES_MAX {
        return Err(Refusal::TooLarge { what: "line", limit: limits::LINE_BYTES_MAX as u64 });
    }
    if event.is_empty() {
        return bad("empty");
    }
    if event.contains(&0) {
        return bad("nul");
    }
    if event.contains(&b'\n') {
        return bad("line-break");
    }
    if std::str::from_utf8(event).is_err() {
        return bad("utf8");
    }
    Ok(())
}

/// Splits the content of an events member into checked lines.
pub(crate) fn split_lines(content: &[u8], name: &str) -> Result<Vec<Vec<u8>>, Refusal> {
    let ends_well = content.last() == Some(&b'\n');
    let body = if ends_well { &content[..content.len() - 1] } else { content };
    let lines: Vec<Vec<u8>> = body.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    for (event, line) in lines.iter().zip(1..) {
        check_line(event, name, line)?;
    }
    if !ends_well {
        let line = lines.len() as u64;
        return Err(Refusal::BadText { name: name.to_owned(), line, why: "no-final-line-break" });
    }
    Ok(lines)
}
