//! Files that must be whole or absent after a power cut.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use crate::error::{Error, file_refusal};

/// Writes `bytes` to `path`: a temporary file beside it, fsync, rename.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".part");
    let temporary = Path::new(&temporary);
    let put = || {
        let mut file = File::create(temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(temporary, path)
    };
    put().map_err(|error| file_refusal(path, &error))
}
