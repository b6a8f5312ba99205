//! Who may use whom. `deny.toml` says it for crates of others and cargo-deny enforces it; here the same bans hold
//! where cargo-deny is not installed, and with them the arrows between our own crates and the core's absences.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The arrows of `ARCHITECTURE.md`: each crate, and the crates of the workspace it may use. What only its tests use
/// is not an arrow.
const ARROWS: &[(&str, &[&str])] = &[
    ("ledger", &[]),
    ("lending", &["ledger"]),
    ("events", &["ledger", "lending"]),
    ("wording", &[]),
    ("store", &["ledger", "lending", "events", "wording"]),
    ("exchange", &[]),
    ("intake", &["ledger", "lending", "wording"]),
    ("reports", &[]),
    ("office", &["ledger", "lending", "events", "wording", "store", "exchange", "intake", "reports"]),
    ("demo", &["reports"]),
    ("cli", &["office", "demo", "wording"]),
    ("diem-sang", &["office", "wording"]),
    ("xtask", &[]),
];

/// This package looks at everything from outside.
const OUTSIDE: &str = "acceptance";

/// Crates that are handed every date and every file's content, and that never round by accident.
const PURE: &[&str] = &["ledger", "lending", "events"];
/// Types that a pure crate's code never names.
const FLOATS: &[&str] = &["f64", "f32"];
/// The machine's clock and files, which a pure crate's code never names.
const OUTWARD: &[&str] = &["SystemTime", "Instant::now", "Local::now", "Utc::now", "std::fs", "std::net"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn table(path: &str) -> toml::Table {
    fs::read_to_string(root().join(path)).unwrap().parse().unwrap()
}

/// A list of texts, or none.
fn texts(value: Option<&toml::Value>) -> BTreeSet<String> {
    let list = value.and_then(toml::Value::as_array).into_iter().flatten();
    list.map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// Every crate in the lock file, with the crates that use it directly, on any system, in tests or not.
fn users() -> BTreeMap<String, BTreeSet<String>> {
    let lock = table("Cargo.lock");
    let mut users = BTreeMap::<String, BTreeSet<String>>::new();
    for package in lock["package"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        users.entry(name.to_owned()).or_default();
        for used in texts(package.get("dependencies")) {
            // A dependency is `name`, or `name version` where the lock file holds several.
            let used = used.split(' ').next().unwrap().to_owned();
            users.entry(used).or_default().insert(name.to_owned());
        }
    }
    users
}

/// Uses that `deny.toml` does not allow, as `user → used`, and bans of crates that are not there: names mistyped.
fn breaches(deny: &toml::Table, users: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut breaches = Vec::new();
    for ban in deny["bans"]["deny"].as_array().unwrap() {
        let used = ban["crate"].as_str().unwrap();
        let wrappers = texts(ban.get("wrappers"));
        let Some(users) = users.get(used) else {
            breaches.push(format!("deny.toml bans {used}, which is not in the lock file"));
            continue;
        };
        breaches.extend(users.difference(&wrappers).map(|user| format!("{user} → {used}")));
    }
    breaches
}

#[test]
fn crates_of_others_are_used_only_in_their_rooms() {
    assert_eq!(breaches(&table("deny.toml"), &users()), Vec::<String>::new());
}

#[test]
fn a_use_outside_its_room_is_seen() {
    let mut users = users();
    users.get_mut("rusqlite").unwrap().insert("lending".to_owned());
    assert_eq!(breaches(&table("deny.toml"), &users), ["lending → rusqlite"]);
}

#[test]
fn sources_come_from_the_public_registry_or_from_here() {
    let lock = table("Cargo.lock");
    for package in lock["package"].as_array().unwrap() {
        let source = package.get("source").map(|source| source.as_str().unwrap());
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        assert!(source.is_none_or(|source| source == registry), "{:?}: {source:?}", package["name"]);
    }
}

/// Our crates as cargo reads their manifests: name, and names of our crates it uses outside its tests.
fn workspace_uses() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut uses = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let dependencies = package["dependencies"].as_array().unwrap().iter();
        let ours = dependencies.filter(|dependency| dependency["path"].is_string() && dependency["kind"] != "dev");
        let names = ours.map(|dependency| dependency["name"].as_str().unwrap().to_owned()).collect();
        uses.insert(package["name"].as_str().unwrap().to_owned(), names);
    }
    uses
}

#[test]
fn our_crates_use_only_what_their_arrows_allow() {
    let mut uses = workspace_uses();
    assert!(uses.remove(OUTSIDE).is_some_and(|used| used.len() > 5), "metadata lists what a package uses");
    let named: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    let found: BTreeSet<&str> = uses.keys().map(String::as_str).collect();
    assert_eq!(found, named, "every crate of the workspace stands in the table of arrows, and no other");
    for (name, allowed) in ARROWS {
        for used in &uses[*name] {
            assert!(allowed.contains(&used.as_str()), "{name} → {used} is not an arrow");
        }
    }
}

/// What a line of code names that a pure crate must not; comments may.
fn forbidden(line: &str) -> Option<&'static str> {
    let code = line.split("//").next().unwrap_or_default();
    let words = || code.split(|letter: char| !letter.is_alphanumeric());
    // A literal carries its type behind its digits: 1f64.
    let float = FLOATS.iter().find(|float| words().any(|word| word.trim_start_matches(char::is_numeric) == **float));
    float.or_else(|| OUTWARD.iter().find(|name| code.contains(**name))).copied()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn the_pure_core_reads_no_clock_no_file_and_no_floats() {
    for name in PURE {
        let mut files = Vec::new();
        rust_files(&root().join("src-tauri/crates").join(name).join("src"), &mut files);
        assert!(!files.is_empty(), "{name} has sources");
        for file in files {
            for (index, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
                assert_eq!(forbidden(line), None, "{}:{}: {line}", file.display(), index + 1);
            }
        }
    }
}

#[test]
fn forbidden_names_are_seen_and_others_are_not() {
    assert_eq!(forbidden("    let rate = 6.24_f64;"), Some("f64"));
    assert_eq!(forbidden("fn share(of: &[f32]) -> Dong {"), Some("f32"));
    assert_eq!(forbidden("let today = chrono::Local::now();"), Some("Local::now"));
    assert_eq!(forbidden("use std::fs;"), Some("std::fs"));
    assert_eq!(forbidden("/// No `f64` anywhere."), None);
    assert_eq!(forbidden("let share = 1f64;"), Some("f64"));
    assert_eq!(forbidden("let half64 = f64th; // not an f64"), None);
}
