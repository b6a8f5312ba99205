//! Where the sources and the built programs are, as cargo says it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Stop, succeed};

/// The repository and its target folder.
pub struct Workspace {
    /// The folder with the root manifest.
    pub root: PathBuf,
    /// Where builds go, wherever `CARGO_TARGET_DIR` or cargo's own settings put it.
    pub target: PathBuf,
}

impl Workspace {
    /// Asks cargo, so that its settings and its environment keep their say.
    ///
    /// # Errors
    /// [`Stop`] when cargo cannot read the workspace.
    pub fn find() -> Result<Workspace, Stop> {
        let advice = "run it inside the repository, with the installed Rust toolchain on the PATH";
        let output = Command::new(cargo())
            .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
            .output()
            .map_err(|error| Stop::new(format!("cargo could not be started: {error}"), advice))?;
        let answer = String::from_utf8_lossy(&output.stdout);
        let folder = |field| {
            let said = String::from_utf8_lossy(&output.stderr);
            text_field(&answer, field)
                .map(PathBuf::from)
                .ok_or_else(|| Stop::new(format!("cargo metadata gave no {field}\n{said}"), advice))
        };
        Ok(Workspace { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// A cargo command in the repository's root.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cargo());
        command.args(arguments).current_dir(&self.root);
        command
    }

    /// Runs cargo to its end; what it prints is its own advice.
    ///
    /// # Errors
    /// [`Stop`] when it does not end with 0.
    pub fn run_cargo(&self, arguments: &[&str]) -> Result<(), Stop> {
        succeed(&mut self.cargo(arguments), "mend what it printed above, then give the same order again")
    }

    /// A program of a debug build.
    pub fn built(&self, name: &str) -> PathBuf {
        executable(&self.target.join("debug"), name)
    }
}

/// A program's file in a folder, by its name on every system.
pub fn executable(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// The cargo that runs this program, or the one on the PATH.
pub fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The text of a field that stands once in a JSON document, such as cargo's folders. A whole JSON reader would be
/// this crate's only dependency.
fn text_field(json: &str, field: &str) -> Option<String> {
    let opening = format!("\"{field}\":\"");
    let start = json.rfind(&opening)? + opening.len();
    let mut text = String::new();
    let mut letters = json[start..].chars();
    loop {
        match letters.next()? {
            '"' => return Some(text),
            '\\' => match letters.next()? {
                'u' => {
                    let code: String = letters.by_ref().take(4).collect();
                    text.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
                }
                plain @ ('"' | '\\' | '/') => text.push(plain),
                _ => return None,
            },
            letter => text.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_read_from_cargo_metadata() {
        let json = r#"{"packages":[],"target_directory":"D:\\xây dựng\\target","workspace_root":"/tmp/a \"b\""}"#;
        assert_eq!(text_field(json, "target_directory").as_deref(), Some("D:\\xây dựng\\target"));
        assert_eq!(text_field(json, "workspace_root").as_deref(), Some("/tmp/a \"b\""));
        assert_eq!(text_field(json, "nothing"), None);
        assert_eq!(text_field(r#"{"workspace_root":"unfinished"#, "workspace_root"), None);
    }

    #[test]
    fn this_workspace_is_found() {
        let found = Workspace::find().unwrap();
        assert!(found.root.join("src-tauri/crates/xtask/Cargo.toml").is_file(), "{}", found.root.display());
        assert!(found.target.is_absolute());
    }
}
