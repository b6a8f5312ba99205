use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::error::Incident;

/// Writes a fault to `incidents.log` beside the book and gives the number to tell whoever helps.
///
/// When even that can't be written the number is still given; the detail goes to standard error.
pub fn log_incident(folder: &Path, now: DateTime<Utc>, incident: &Incident) -> String {
    let number = now.format("S-%y%m%d-%H%M%S").to_string();
    let line = format!("{number} {}\n", incident.detail.replace('\n', " "));
    let path = folder.join("incidents.log");
    let written = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .and_then(|mut file| file.write_all(line.as_bytes()));
    if written.is_err() {
        eprint!("{line}");
    }
    number
}
