//! Files that must be whole or absent after a power cut.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::Path;

use crate::error::{Error, file_refusal};

/// Writes `bytes` to `path`: a temporary file beside it, fsync, rename, fsync of the folder.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    write_with(path, bytes, &mut File::options())
}

/// The same for what only the user of this account may read.
pub(crate) fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    write_with(path, bytes, &mut options)
}

fn write_with(path: &Path, bytes: &[u8], options: &mut OpenOptions) -> Result<(), Error> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".part");
    let temporary = Path::new(&temporary);
    let mut put = || {
        let mut file = options.create(true).truncate(true).write(true).open(temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(temporary, path)?;
        sync_folder(path)
    };
    put().map_err(|error| file_refusal(path, &error))
}

/// Writes a new file piece by piece, for what is too large to hold: `put` writes to a temporary file beside it, which
/// takes the file's name once it is whole and on the disk.
///
/// A file that is there already is refused (`file-exists`). Whatever ends `put`, nothing of it is left.
pub(crate) fn write_new(path: &Path, put: impl FnOnce(&mut BufWriter<File>) -> Result<(), Error>) -> Result<(), Error> {
    let refused = |error: std::io::Error| file_refusal(path, &error);
    refuse_existing(path)?;
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".part");
    let temporary = Path::new(&temporary);
    let file = File::create(temporary).map_err(refused)?;
    let written = put_whole(path, file, put).and_then(|()| refuse_existing(path));
    if let Err(error) = written {
        // Why it ended matters more than a leftover that could not be removed.
        std::fs::remove_file(temporary).ok();
        return Err(error);
    }
    std::fs::rename(temporary, path).and_then(|()| sync_folder(path)).map_err(refused)
}

fn put_whole(
    path: &Path,
    file: File,
    put: impl FnOnce(&mut BufWriter<File>) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut out = BufWriter::new(file);
    put(&mut out)?;
    let whole = out.into_inner().map_err(std::io::IntoInnerError::into_error).and_then(|file| file.sync_all());
    whole.map_err(|error| file_refusal(path, &error))
}

/// Refuses a path at which something is, a link that leads nowhere among it.
fn refuse_existing(path: &Path) -> Result<(), Error> {
    match path.symlink_metadata() {
        Ok(_) => Err(file_refusal(path, &std::io::ErrorKind::AlreadyExists.into())),
        Err(_) => Ok(()),
    }
}

/// A rename is safe from a power cut once its folder is written too. Windows writes it by itself.
pub(crate) fn sync_folder(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) && !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}
