//! Files on a stick: read whole, written under another name first.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use crate::{Refusal, limits};

/// Reads a file into memory: what is checked afterwards is what was read, whatever happens to the stick.
pub(crate) fn read_whole(path: &Path) -> Result<Vec<u8>, Refusal> {
    let failed = |error: io::Error| Refusal::from_io(path, &error);
    let file = File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(limits::CIPHER_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limits::CIPHER_BYTES_MAX {
        return Err(Refusal::TooLarge { what: "file", limit: limits::CIPHER_BYTES_MAX });
    }
    Ok(bytes)
}

/// A file being written beside its final place. Dropped before [`PartFile::keep`], it is removed; after a
/// crash it stays as `….part`, encrypted and never read by anyone.
pub(crate) struct PartFile {
    path: PathBuf,
    kept: bool,
}

impl PartFile {
    /// Creates it in `dir` under a name no other writer has, and hands it to `write`; then it is on the
    /// disk, not only in the system's memory.
    pub(crate) fn write(
        dir: &Path,
        name: &str,
        write: impl FnOnce(BufWriter<File>) -> io::Result<BufWriter<File>>,
    ) -> Result<PartFile, Refusal> {
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|_| Refusal::NoRandomness)?;
        let path = dir.join(format!("{name}.{:016x}.part", u64::from_be_bytes(random)));
        let failed = |error: io::Error| Refusal::from_io(&path, &error);
        let file = File::create_new(&path).map_err(failed)?;
        let part = PartFile { path: path.clone(), kept: false };
        let mut written = write(BufWriter::new(file)).map_err(failed)?;
        written.flush().map_err(failed)?;
        written.get_ref().sync_all().map_err(failed)?;
        Ok(part)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives it its final name, replacing a file of that name in one step.
    pub(crate) fn keep(mut self, dir: &Path, name: &str) -> Result<PathBuf, Refusal> {
        let path = dir.join(name);
        fs::rename(&self.path, &path).map_err(|error| Refusal::from_io(&path, &error))?;
        self.kept = true;
        sync_dir(dir).map_err(|error| Refusal::from_io(dir, &error))?;
        Ok(path)
    }
}

impl Drop for PartFile {
    fn drop(&mut self) {
        if !self.kept {
            // The stick may be gone; then so is the file.
            fs::remove_file(&self.path).ok();
        }
    }
}

#[cfg(unix)]
fn sync_dir(dir: &Path) -> io::Result<()> {
    match File::open(dir)?.sync_all() {
        // Some drivers for foreign file systems have no such operation; the rename is then all there is.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

/// Windows has no handle on a folder to sync; its rename is journalled with the file.
#[cfg(not(unix))]
fn sync_dir(_: &Path) -> io::Result<()> {
    Ok(())
}
