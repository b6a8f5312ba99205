//! The workbook a report was read from: read whole, and kept beside the book as evidence.

use std::path::Path;

use events::{Hash, WorkbookRef};
use intake::Limits;

use crate::error::{Error, Refusal, file_refusal};
use crate::office::Office;

/// A workbook as it lay on the disk.
pub(crate) struct Workbook {
    pub(crate) bytes: Vec<u8>,
    pub(crate) sha256: Hash,
    /// Its name without folders.
    pub(crate) name: String,
    ending: String,
}

impl Workbook {
    /// Reads the file at `path`; refused when it is missing, unreadable or larger than a report may be.
    pub(crate) fn read(path: &Path, limits: &Limits) -> Result<Workbook, Error> {
        let size = std::fs::metadata(path).map_err(|error| file_refusal(path, &error))?.len();
        if size > limits.file_bytes {
            return Err(Refusal::new("workbook-too-large").with("limit_mb", limits.file_bytes / 1_048_576).into());
        }
        let bytes = std::fs::read(path).map_err(|error| file_refusal(path, &error))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("xlsx").to_lowercase();
        Ok(Workbook { sha256: Hash::of(&bytes), bytes, name, ending })
    }

    /// Keeps it at the branch, sealed to the office's own key: `evidence/<sha256>.xlsx.age`.
    pub(crate) fn keep(&self, office: &Office) -> Result<(), Error> {
        let folder = office.folder.join("evidence");
        std::fs::create_dir_all(&folder).map_err(|error| file_refusal(&folder, &error))?;
        let path = folder.join(format!("{}.{}.age", self.sha256, self.ending));
        if path.exists() {
            return Ok(());
        }
        let sealed = ::exchange::encrypt_to_self(&self.bytes, office.keys.public())?;
        crate::durable::write(&path, &sealed)
    }

    /// What an event says of it.
    pub(crate) fn reference(&self) -> WorkbookRef {
        WorkbookRef { sha256: self.sha256, bytes: self.bytes.len() as u64, name: self.name.clone() }
    }
}
