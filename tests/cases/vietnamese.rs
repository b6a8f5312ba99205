//! Vietnamese done right: amounts in words, the order of names, finding without accents, old fonts, and the communes
//! before and after the merger. Node.js and a public library, which the interface's packages bring, are the witnesses
//! for the first two.

mod chance;
mod communes;
mod fonts;
mod order;
mod search;
mod words;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use acceptance::offices::cli;
use serde_json::Value;

/// What the witness, `tests/support/node/vietnamese.mjs`, answers.
fn witness(question: &str, asked: &Value) -> Value {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ui = here.join("../ui");
    let packages = ui.join("node_modules/read-vietnamese-number");
    assert!(packages.exists(), "{} is missing: npm ci in the folder ui", packages.display());
    let mut node = Command::new("node")
        .arg(here.join("support/node/vietnamese.mjs"))
        .arg(question)
        .current_dir(ui)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("node is missing, see README: {error}"));
    node.stdin.take().unwrap().write_all(asked.to_string().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// `diemsang --json` in a folder without a book, without a passphrase.
fn run(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(cli());
    command.args(["--json", "--data"]).arg(home.path()).args(arguments);
    command.env_remove("DIEMSANG_PASSPHRASE").stdin(Stdio::null()).output().unwrap()
}

fn answer(arguments: &[&str]) -> Value {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The code and facts of a refusal.
fn refusal(arguments: &[&str]) -> Value {
    let output = run(arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{arguments:?}: {said}");
    serde_json::from_str(said.lines().last().unwrap()).unwrap()
}
