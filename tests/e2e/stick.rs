//! The stick that is carried between the offices.

use std::path::{Path, PathBuf};

use crate::clerk::{Clerk, PATIENCE};
use crate::driver::{Failure, Outcome};

/// The one file of that kind on the stick.
pub fn file(stick: &Path, extension: &str) -> Outcome<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(stick)? {
        let path = entry?.path();
        if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    match <[PathBuf; 1]>::try_from(found) {
        Ok([file]) => Ok(file),
        Err(found) => Err(Failure(format!("one .{extension} was expected on the stick, not {found:?}"))),
    }
}

/// Waits until a step says that it has written its file, and finds it on the stick.
pub fn written(clerk: &Clerk, step: &str, stick: &Path, extension: &str) -> Outcome<()> {
    let result = format!("#{step} [role=status]");
    clerk.screen.wait_for_text(&result, &format!(".{extension}"), PATIENCE)?;
    let path = file(stick, extension)?;
    clerk.screen.wait_for_text(&result, &path.to_string_lossy(), PATIENCE).map(drop)
}

/// The six words that a step shows, which two offices compare over the telephone.
pub fn words(clerk: &Clerk, step: &str) -> Outcome<String> {
    let words = clerk.screen.wait_for(&format!("#{step} [role=status] ol"), PATIENCE)?;
    clerk.screen.text(&words)
}
