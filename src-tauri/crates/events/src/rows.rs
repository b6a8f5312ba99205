//! The normalised rows of a report as text: one JSON row a line, so that replaying the log needs no Excel and an
//! auditor needs none of our code.

use std::io::Write;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A line that is no row of the wanted sort.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("row {line}: {why}")]
pub struct NotRows {
    /// 1-based.
    pub line: usize,
    /// What the parser said.
    pub why: String,
}

/// Writes rows one a line: a closing's records, or what another report states. The same rows give the same bytes.
pub fn write_rows<R: Serialize>(records: &[R]) -> Result<Vec<u8>, NotRows> {
    let mut bytes = Vec::with_capacity(records.len() * 512);
    for (index, record) in records.iter().enumerate() {
        let bad = |why: String| NotRows { line: index + 1, why };
        serde_json::to_writer(&mut bytes, record).map_err(|error| bad(error.to_string()))?;
        bytes.write_all(b"\n").map_err(|error| bad(error.to_string()))?;
    }
    Ok(bytes)
}

/// Reads what [`write_rows`] wrote.
pub fn read_rows<R: DeserializeOwned>(bytes: &[u8]) -> Result<Vec<R>, NotRows> {
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let read = |(index, line)| {
        serde_json::from_slice(line)
            .map_err(|error: serde_json::Error| NotRows { line: index + 1, why: error.to_string() })
    };
    lines.enumerate().map(read).collect()
}
